"""Where a reply goes: what `receive` keeps of an update for `plan`, as plain JSON in `Update.reply`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from bot.store.records import Json, Place, Update

PLATFORM = "slack"


@dataclass(frozen=True, slots=True)
class Tapped:
    """A message of ours whose button was tapped: its time stamp, the outbox row that made it, and what stays when the buttons go.

    Slack hands over no blocks of a message that only one person sees.
    """

    ts: str
    number: int = 0
    text: str = ""
    blocks: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """Where a reply goes. With nothing set it goes to the person's direct messages.

    `respond` is a response_url: it works for 30 minutes and five times, also where we are no member. `alone`: only she is to see
    it, where others read. `home` is her Home tab. `share` shows everybody what she asked alone. `opened`: she only looked in.
    `asked` is the message that asked.
    """

    channel: str | None = None
    thread: str | None = None
    respond: str | None = None
    tapped: Tapped | None = None
    alone: bool = False
    home: bool = False
    share: bool = False
    opened: bool = False
    asked: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return what is set, for `Update.reply`."""
        return {name: value for name, value in asdict(self).items() if value}


def where(update: Update) -> Where:
    """Return where the reply to an update goes. A due reminder has no such place of its own."""
    return read_where(update.reply)


def read_where(written: Json) -> Where:
    """Return what `Where.as_json` wrote."""
    tapped = written.get("tapped")
    kept = None if tapped is None else Tapped(**{**tapped, "blocks": tuple(tapped.get("blocks", ()))})
    return Where(**{**written, "tapped": kept})


def in_private(account: str, person: str) -> Place:
    """Return a person's own conversation in a workspace: direct messages, Home tab, commands, forms. One memory for all.

    Its room is the person, because Slack does not name the channel of her direct messages in most of these.
    """
    return Place(PLATFORM, person, person, account)


def in_thread(account: str, person: str, channel: str, thread: str) -> Place:
    """Return a person's conversation in a thread that others read."""
    return Place(PLATFORM, f"{channel}:{thread}", person, account)


def is_private(place: Place) -> bool:
    """Tell whether a conversation is a person's own."""
    return place.room == place.person

"""What buttons and forms carry, written and read again. It says nothing about anybody: tokens, names of topics and fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.conversation import COMMANDS, OVERVIEW
from bot.platforms.slack.where import Where, read_where
from bot.rules import Day, Value
from bot.store.records import Json

CHOICE, DATE, SITUATION, SHARE, GO = "choice", "date", "situation", "share", "go"  # what an action_id begins with
LEAVE, FIELD = "-", "field"  # an option that leaves a fact as it is; the action id of every field
HOME = OVERVIEW  # the command whose answer the Home tab shows when it is opened
_YES_NO = {"true": True, "false": False}
_FARTHEST = timedelta(days=30 * 365)  # a day of anybody's papers is nearer than that


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice was taken."""

    token: str


@dataclass(frozen=True, slots=True)
class Go:
    """A button of the Home tab was tapped."""

    command: str


@dataclass(frozen=True, slots=True)
class Share:
    """The rule of a topic is to be shown to everybody."""

    topic: str
    language: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form, before it is opened and when it comes back: `DATE` asks for the day of `fact`, `SITUATION` for several facts.

    `where` is where its answer goes, see `folded`.
    """

    kind: str
    language: str
    fact: str = ""
    token: str = ""
    where: str = ""

    @property
    def metadata(self) -> str:
        """Return what travels with the form."""
        return "\n".join((self.language, self.fact, self.token, self.where))

    @classmethod
    def read(cls, kind: str, metadata: str) -> Form | None:
        """Return the form that comes back; None if it is not one of ours."""
        parts = metadata.split("\n", 3)
        return cls(kind, *parts) if kind in (DATE, SITUATION) and len(parts) == 4 else None

    def filled(
        self, fields: Mapping[str, Mapping[str, Json]], blocks: Iterable[Json], now: datetime
    ) -> tuple[dict[str, Value], dict[str, str]]:
        """Return the facts given, and for fields that cannot be taken the id of the message that says why.

        A field that still says what it began with, as its block tells, is not given anew: nobody has confirmed it.
        """
        begun = {block.get("block_id"): _begun(block.get("element") or {}) for block in blocks}
        said = {fact: _given(field.get(FIELD) or {}) for fact, field in fields.items()}
        given = {fact: value for fact, value in said.items() if value != begun.get(fact)}
        facts = {fact: value for fact, value in given.items() if value is not None}
        mistakes = {fact: "slack-form-far-day" for fact, value in facts.items() if isinstance(value, Day) and _is_far(value, now)}
        if not facts and fields:
            mistakes[next(iter(fields))] = "slack-form-empty"
        return facts, mistakes


def _given(field: Json) -> Value | None:
    day, option = field.get("selected_date"), (field.get("selected_option") or {}).get("value")
    if day:
        return Day(date.fromisoformat(day))
    return None if option in (None, LEAVE) else _YES_NO.get(option, option)


def _begun(element: Json) -> Value | None:
    return _given({"selected_date": element.get("initial_date"), "selected_option": element.get("initial_option")})


def _is_far(day: Day, now: datetime) -> bool:
    return abs(day.first - now.date()) > _FARTHEST


def read(action_id: str, value: str) -> Taken | Go | Share | Form | None:
    """Return what a tapped button means; None for one that only opens an address, or is not ours."""
    kind, _, rest = action_id.partition(".")
    match kind:
        case "choice":
            return Taken(value)
        case "date" if value.count(" ") == 2:
            language, fact, token = value.split(" ")
            return Form(DATE, language, fact, token)
        case "situation":
            return Form(SITUATION, value)
        case "share" if value.count(" ") == 1:
            return Share(*value.split(" "))
        case "go" if rest == HOME or rest in COMMANDS:
            return Go(rest)
        case _:
            return None


# --- marks: what a row of buttons says of itself


@dataclass(frozen=True, slots=True)
class Mark:
    """Whose conversation a message belongs to, and the outbox row that made it (0: none that can be changed).

    Slack does not tell in which thread a message stands that only one person sees.
    """

    private: bool = True
    number: int = 0
    thread: str | None = None

    def block_id(self, position: int) -> str:
        """Return the id of the message's block with buttons at a position: every such block needs one."""
        return f"{'me' if self.private else 'all'}:{self.number}:{self.thread or ''}:{position}"


def read_mark(block_id: str) -> Mark:
    """Return what `Mark.block_id` wrote."""
    whose, _, rest = block_id.partition(":")
    number, _, rest = rest.partition(":")
    thread = rest.partition(":")[0]
    return Mark(whose == "me", int(number) if number.isdecimal() else 0, thread or None)


def without_buttons(blocks: Iterable[Json]) -> Iterator[Json]:
    """Yield a message's blocks without anything to tap."""
    for block in blocks:
        if block.get("type") != "actions":
            yield {name: value for name, value in block.items() if name != "accessory"}


def folded(where: Where, *, private: bool) -> str:
    """Return where a form's answer goes, as it travels with the form."""
    return json.dumps({"private": private, **where.as_json()}, separators=(",", ":"))


def unfolded(written: str) -> tuple[bool, Where]:
    """Return what `folded` wrote; her own conversation where there is nothing."""
    read_back: dict[str, Any] = json.loads(written) if written else {"private": True}
    private = bool(read_back.pop("private", True))
    return private, read_where(read_back)

"""Turns: what can come in, and what a turn results in. Platforms make Incoming values; nothing in them is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.conversation.replies import Block, Effect, MessageId, Say
from bot.conversation.session import Session
from bot.rules import FactId, Situation, Value, Verdict
from bot.understanding import Encoded, Topic


@dataclass(frozen=True, slots=True)
class TextMessage:
    """Something typed. `encoded` is what `reader.prepare` made of it; without it the engine prepares it itself."""

    text: str
    encoded: Encoded | None = None


@dataclass(frozen=True, slots=True)
class EditedText:
    """The last text, corrected by its writer."""

    text: str
    encoded: Encoded | None = None


@dataclass(frozen=True, slots=True)
class ChoiceTaken:
    """A tapped choice, possibly of an old message."""

    id: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command such as /dates, with what stood behind it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class FormValues:
    """Facts filled in a form."""

    values: Mapping[FactId, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileSent:
    """A file, picture, voice message, sticker: something the bot does not read. `kind` names it."""

    kind: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person closed the conversation."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The person opened the conversation; `wish` is what a deep link asked for."""

    wish: str = ""


@dataclass(frozen=True, slots=True)
class Uninstalled:
    """The workspace took the bot away."""


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder whose time has come."""

    what: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer given on a day, as its turn record knows it: topic and kind of verdict."""

    topic: str
    kind: str
    on: date


@dataclass(frozen=True, slots=True)
class LawChanged:
    """The law is another than when these answers were given, the newest first."""

    given: tuple[Given, ...]


Unasked = DueReminder | LawChanged  # what comes by itself: nobody wrote or tapped anything
Incoming = TextMessage | EditedText | ChoiceTaken | Command | FormValues | FileSent | Blocked | Joined | Uninstalled | Unasked


@dataclass(frozen=True, slots=True)
class Answer:
    """One question's answer as data: what the machine interface prints, and what a turn record keeps."""

    topic: Topic
    verdict: Verdict
    facts: Situation
    confidence: float = 1.0
    hypothetical: tuple[FactId, ...] = ()
    readings: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnResult:
    """What a turn makes of a conversation. There is always an answer, the main one first; a turn that only leads on has "n/a"."""

    session: Session
    blocks: tuple[Block, ...]
    effects: tuple[Effect, ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def messages(self) -> tuple[MessageId, ...]:
        """Return the ids of everything said, in order."""
        return tuple(block.id for block in self.blocks if isinstance(block, Say))

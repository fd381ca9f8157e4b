"""Replies: what the bot says, as message ids and arguments; no wording, no platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.rules import Day, FactId

MessageId = str
ChoiceId = str


@dataclass(frozen=True, slots=True)
class Word:
    """A message spoken inside another one, such as a fact's label. `otherwise` is said where `id` has no text."""

    id: MessageId
    args: Mapping[str, Argument] = field(default_factory=dict)
    otherwise: MessageId | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A link: the text it shows and where it leads."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several words, joined as the language joins a list."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Links or plain texts, joined as the language joins a list."""

    items: tuple[Address | str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """What somebody wrote, said back to her. Every other text in a reply is ours or the law's, the same for all."""

    text: str


Argument = str | int | date | Day | Word | Listing | Series | Address | Quoted | None


class Part(StrEnum):
    """What a text is for, so that a platform can set it off: bold verdict, folded proof."""

    VERDICT = "verdict"
    RULE = "rule"
    CONDITION = "condition"
    CAUTION = "caution"
    NEXT = "next"
    RELIED = "relied"
    SOURCE = "source"
    QUESTION = "question"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Say:
    """A text. An optional one is left out where the language has no such text, as most rows have no `.exception`."""

    id: MessageId
    args: Mapping[str, Argument] = field(default_factory=dict)
    part: Part = Part.NOTE
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap. `id` says what it does and stays valid after the message has scrolled away."""

    id: ChoiceId
    label: Word


@dataclass(frozen=True, slots=True)
class Choices:
    """Things to tap, most useful first."""

    options: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class AskDate:
    """A date to give: by typing it, by a date picker where the platform has one, or one of the offered days.

    A day picked is the choice `of(day)`.
    """

    fact: FactId
    offered: tuple[date, ...] = ()
    about: str = ""  # "@wife": the person it is asked about; nothing for oneself

    def of(self, day: date) -> ChoiceId:
        """Return the choice that answers with a day."""
        return f"answer.{self.fact}.{day.isoformat()}{self.about}"


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One paper of a checklist, with how to get it and whether it is ticked. `id` is the choice that ticks or unticks it."""

    id: str
    label: Word
    how: Word | None
    ticked: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """Papers to tick; the ticks stay."""

    title: Word
    entries: tuple[ChecklistEntry, ...]


Datum = str | int | date | Word | tuple["Datum", ...] | Mapping[str, "Datum"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw, with the words that say the same. `data` is all that it is drawn from besides the days."""

    name: str
    days: Mapping[str, date]
    alt: Word
    data: Mapping[str, Datum] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """A file to send; `kind` says what makes it, and `data` is all that it is made from."""

    kind: str
    name: str
    caption: Word
    data: Mapping[str, Datum] = field(default_factory=dict)


Block = Say | Choices | AskDate | Checklist | Picture | File


@dataclass(frozen=True, slots=True)
class Schedule:
    """Effect: remind this person on a day, in the morning. There is one reminder of a name: a new one takes its place."""

    what: str
    on: date


@dataclass(frozen=True, slots=True)
class Cancel:
    """Effect: forget all reminders of this person, or one of them."""

    what: str | None = None


@dataclass(frozen=True, slots=True)
class Erase:
    """Effect: erase everything held about this person."""


@dataclass(frozen=True, slots=True)
class Export:
    """Effect: hand this person everything held about her."""


Effect = Schedule | Cancel | Erase | Export

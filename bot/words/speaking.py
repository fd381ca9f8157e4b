"""Speaking: reply blocks become blocks of spans in a person's language. Platforms plan their calls from these."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, assert_never

from bot.conversation.replies import (
    Address,
    AskDate,
    Block,
    Checklist,
    Choices,
    Datum,
    File,
    Listing,
    Part,
    Picture,
    Quoted,
    Say,
    Series,
    Word,
)
from bot.conversation.replies import Argument as ReplyArgument
from bot.rules import FactId
from bot.words.filling import Argument
from bot.words.spans import LinkTo, Span, plain
from bot.words.words import Words


@dataclass(frozen=True, slots=True)
class SpokenText:
    """A text and what it is for."""

    spans: tuple[Span, ...]
    part: Part


@dataclass(frozen=True, slots=True)
class SpokenChoice:
    """A choice with its full label; platforms with short buttons must not cut it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class SpokenChoices:
    """Things to tap."""

    options: tuple[SpokenChoice, ...]


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """A date is asked for: how to write one, and the fact it belongs to. `about` ends the choice made of a picked day."""

    fact: FactId
    hint: tuple[Span, ...]
    offered: tuple[date, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class SpokenEntry:
    """One line of a checklist; `id` is the choice that ticks it."""

    id: str
    label: tuple[Span, ...]
    how: tuple[Span, ...]
    ticked: bool


@dataclass(frozen=True, slots=True)
class SpokenChecklist:
    """A list to tick."""

    title: tuple[Span, ...]
    entries: tuple[SpokenEntry, ...]


@dataclass(frozen=True, slots=True)
class SpokenPicture:
    """A picture still to be drawn, with the text that says the same."""

    name: str
    days: Mapping[str, date]
    alt: tuple[Span, ...]
    data: Mapping[str, Any] = field(default_factory=dict)  # what it is drawn from, as JSON


@dataclass(frozen=True, slots=True)
class SpokenFile:
    """A file still to be made."""

    kind: str
    name: str
    caption: tuple[Span, ...]
    data: Mapping[str, Any] = field(default_factory=dict)  # what it is made from, as JSON


_MOST_REMEMBERED = 4_096  # words of all languages, at about half a kilobyte each

Spoken = SpokenText | SpokenChoices | SpokenDate | SpokenChecklist | SpokenPicture | SpokenFile


class Speaker:
    """Speaks reply blocks. `help_contact` is the operator's own human, put into every message that names one.

    What was spoken is remembered, because the same is said to many; not what quotes somebody.
    """

    def __init__(self, words: Words, help_contact: str | None = None) -> None:
        """Speak with `words`."""
        self._words = words
        self._contact = help_contact
        self._spoken: dict[Hashable, tuple[Span, ...]] = {}

    def speak(self, language: str, blocks: Iterable[Block]) -> tuple[Spoken, ...]:
        """Return the blocks in a language; optional texts that the language lacks are left out."""
        spoken = (self._block(language, block) for block in blocks)
        return tuple(each for each in spoken if each is not None)

    def word(self, language: str, word: Word) -> tuple[Span, ...]:
        """Return one word or message."""
        name = _name_of(word)
        if name is None:
            return self._said(language, word)
        spans = self._spoken.get((language, name))
        if spans is None:
            if len(self._spoken) >= _MOST_REMEMBERED:
                self._spoken.clear()
            spans = self._spoken[language, name] = self._said(language, word)
        return spans

    def _said(self, language: str, word: Word) -> tuple[Span, ...]:
        known = word.otherwise is None or self._words.has(language, word.id)
        message = word.id if known else word.otherwise or word.id
        return self._words.say_or_english(language, message, **self._arguments(language, word.args))

    def _block(self, language: str, block: Block) -> Spoken | None:
        match block:
            case Say():
                return self._text(language, block)
            case Choices(options):
                choices = tuple(SpokenChoice(option.id, plain(self.word(language, option.label))) for option in options)
                return SpokenChoices(choices)
            case AskDate(fact, offered, about):
                return SpokenDate(fact, self.word(language, Word("date-how-to-write")), offered, about)
            case Checklist():
                return self._checklist(language, block)
            case Picture(name, days, alt, data):
                drawn = self._data(language, {**data, "days": days, "language": language})
                return SpokenPicture(name, days, self.word(language, alt), drawn)
            case File(kind, name, caption, data):
                return SpokenFile(kind, name, self.word(language, caption), self._data(language, {**data, "language": language}))
            case _:
                assert_never(block)

    def _data(self, language: str, data: Mapping[str, Datum]) -> dict[str, Any]:
        """Return data as JSON: its words in the language, its days in ISO."""
        return {name: self._datum(language, datum) for name, datum in data.items()}

    def _datum(self, language: str, datum: Datum) -> Any:
        match datum:
            case Word():
                return plain(self.word(language, datum))
            case date():
                return datum.isoformat()
            case str() | int():
                return datum
            case Mapping():
                return self._data(language, datum)
            case _:
                return [self._datum(language, each) for each in datum]

    def _text(self, language: str, block: Say) -> SpokenText | None:
        if block.optional and not self._can_say(language, block):
            return None
        return SpokenText(self.word(language, Word(block.id, block.args)), block.part)

    def _can_say(self, language: str, block: Say) -> bool:
        ids = [block.id, *(argument.id for argument in block.args.values() if isinstance(argument, Word))]
        return all(self._words.has(language, each) for each in ids)

    def _checklist(self, language: str, block: Checklist) -> SpokenChecklist:
        entries = (
            SpokenEntry(
                entry.id,
                self.word(language, entry.label),
                self.word(language, entry.how) if entry.how and self._words.has(language, entry.how.id) else (),
                entry.ticked,
            )
            for entry in block.entries
        )
        return SpokenChecklist(self.word(language, block.title), tuple(entries))

    def _arguments(self, language: str, args: Mapping[str, ReplyArgument]) -> dict[str, Argument]:
        given: dict[str, Argument] = {"contact": self._contact}
        given |= {name: self._argument(language, value) for name, value in args.items()}
        if "country" in given:
            given["country"] = self._words.country(language, str(given["country"]))
        return given

    def _argument(self, language: str, value: ReplyArgument) -> Argument:
        match value:
            case Word():
                return self.word(language, value)
            case Listing(words):
                return tuple(self.word(language, word) for word in words)
            case Series(items):
                return tuple(self._argument(language, item) for item in items)
            case Address(text, address):
                return LinkTo(text, address)
            case Quoted(text):
                return text
            case _:
                return value


def _name_of(word: Word) -> Hashable | None:
    """Return what tells a word from all that is spoken otherwise; None where it quotes somebody."""
    if not word.args:
        return word.id, word.otherwise
    values = _names_of(word.args.values())
    return None if values is None else (word.id, word.otherwise, *word.args, *values)


def _names_of(values: Iterable[ReplyArgument]) -> tuple[Hashable, ...] | None:
    names = tuple(map(_name_of_argument, values))
    return None if None in names else names


def _name_of_argument(value: ReplyArgument) -> Hashable | None:
    match value:
        case Quoted():
            return None
        case Word():
            return _name_of(value)
        case Listing(words):
            return _names_of(words)
        case Series(items):
            return _names_of(items)
        case _:
            return type(value), value  # "true" is not 1

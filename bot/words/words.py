"""The way in: say a message in a language, and tell what a language lacks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from babel import Locale

from bot.words.book import Book
from bot.words.entries import read
from bot.words.errors import MissingArgument, UnknownLanguage, WordsError
from bot.words.filling import Argument
from bot.words.pseudo import Disguise
from bot.words.spans import Span

ENGLISH = "en"  # the source language: others are translated from it, and fall back to it
PSEUDO = "xx-rtl"  # for tests, never offered to people

_LOCALES = {ENGLISH: "en_GB", PSEUDO: "ar"}  # our readers live in Europe: 3 February, not February 3


def log_error(error: WordsError) -> None:
    """Log what is wrong with a message; ids only, never arguments."""
    logging.getLogger(__name__).error("%s", error)


class Words:
    """The messages of all languages of one folder. A language's files are read when it is first spoken."""

    def __init__(self, locales: Path, *, report: Callable[[WordsError], None] = log_error) -> None:
        """Speak from `locales`; `report` is told of every message that had to fall back to English."""
        self._folder = locales
        self._report = report
        self._books: dict[str, Book] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have messages, in alphabetical order."""
        return tuple(sorted({path.parent.name for path in self._folder.glob("*/*.ftl")}))

    def say(self, language: str, message_id: str, /, **arguments: Argument) -> tuple[Span, ...]:
        """Return the text of "id" or "id.attribute". Arguments that it does not use are ignored.

        Raises:
            WordsError: a child says what is wrong: the language, the id, an argument or the text itself.
        """
        book = self._book(language)
        pattern = book.pattern(message_id)
        for argument in sorted(pattern.arguments - arguments.keys()):
            raise MissingArgument(language, message_id, argument)
        return book.fill(pattern, arguments)

    def say_or_english(self, language: str, message_id: str, /, **arguments: Argument) -> tuple[Span, ...]:
        """Return the text in `language`; where that fails, report it and return the text in English.

        Raises:
            WordsError: English fails as well.
        """
        try:
            return self.say(language, message_id, **arguments)
        except WordsError as error:
            if language == ENGLISH:
                raise
            self._report(error)
            return self.say(ENGLISH, message_id, **arguments)

    def has(self, language: str, message_id: str) -> bool:
        """Tell whether there is a text of that id ("id" or "id.attribute")."""
        name, _, attribute = message_id.partition(".")
        book = self._book(language)
        return name in book.messages and attribute in book.patterns(name)

    def is_right_to_left(self, language: str) -> bool:
        """Tell whether the language is written from right to left."""
        return bool(_locale(language).text_direction == "rtl")

    def country(self, language: str, code: str) -> str:
        """Return the name of a country, by its two letters, in a language; the letters where it has none there."""
        return str(_locale(language).territories.get(code, code))

    def ids(self, language: str) -> frozenset[str]:
        """Return every "id" and "id.attribute" of a language. It reads all of it: slow."""
        book = self._book(language)
        return frozenset(pattern.message_id for name in book.messages for pattern in book.patterns(name).values())

    def arguments_of(self, message_id: str, language: str = ENGLISH) -> frozenset[str]:
        """Return the names of the arguments a text takes, those of messages it contains included."""
        return self._book(language).pattern(message_id).arguments

    def missing(self, language: str) -> tuple[str, ...]:
        """Return the English texts ("id" or "id.attribute") that a language lacks."""
        return tuple(sorted(self.ids(ENGLISH) - self.ids(language)))

    def unused(self, language: str, used: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return the messages that `used` (without it: English) does not name and no used message contains."""
        book = self._book(language)
        named = self.ids(ENGLISH) if used is None else used
        return tuple(sorted(book.messages - book.reached(text.partition(".")[0] for text in named)))

    def stale(self, language: str) -> tuple[str, ...]:
        """Return the messages not known to be translated from today's English: see `source_hash`."""
        here, english = self._book(language), self._book(ENGLISH)
        both = sorted(here.messages & english.messages)
        return tuple(name for name in both if here.entries[name].translated_from != english.entries[name].hash)

    def source_hash(self, name: str) -> str:
        """Return the hash of an English message that its translations carry in their comment: `# en: 3f2a9c`."""
        return self._book(ENGLISH).entries[name].hash

    def strange_arguments(self, language: str) -> tuple[str, ...]:
        """Return "id $argument" for each argument that a translation uses and the English text does not take."""
        both = sorted(self.ids(language) & self.ids(ENGLISH))
        return tuple(
            f"{text} ${name}" for text in both for name in sorted(self.arguments_of(text, language) - self.arguments_of(text))
        )

    def _book(self, language: str) -> Book:
        if language not in self._books:
            self._books[language] = self._opened(language)
        return self._books[language]

    def _opened(self, language: str) -> Book:
        entries = read(language, self._folder / (ENGLISH if language == PSEUDO else language))
        if not entries:
            raise UnknownLanguage(language, "*", f"no messages there; there are {', '.join(self.languages) or 'no languages'}")
        return Book(language, entries, _locale(language), rewrite=Disguise().visit if language == PSEUDO else None)


def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language.replace("-", "_")))

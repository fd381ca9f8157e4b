"""Everything read in one message with the words of `locales/`, before anything is decided: names, places, dates, concepts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.understanding.acts import Acts
from bot.understanding.concepts import RIGHTS, Concepts
from bot.understanding.countries import Places, read_countries
from bot.understanding.date_words import DateWords
from bot.understanding.dates import read_dates
from bot.understanding.hearsay import is_told, told_of_others, without_hearsay
from bot.understanding.meaning import DateMention, Encoded, Mention, Whom
from bot.understanding.names import Names, read_about, read_names, read_whom
from bot.understanding.names import read as read_words
from bot.understanding.phrases import Reading
from bot.understanding.sentences import is_question
from bot.understanding.tokens import Token

PAUSE = re.compile(r"[,;:(–—،，：]")
_SMALL_WORD = 24  # characters
_JOINED = 3  # words from one right to the other
_WH_ANYWHERE = frozenset({"zh", "tr"})  # languages that ask "who" and "what" in the middle of a sentence


@dataclass(frozen=True, slots=True)
class Lexis:
    """The words known by heart for a text of one language: its own, and the English and French ones that people mix in."""

    names: Names
    places: Places
    acts: Acts
    dates: Mapping[str, DateWords]
    concepts: Concepts


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in a message. `questions` are where it asks, in characters."""

    text: str
    language: str
    mentions: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    concepts: tuple[tuple[str, int], ...] = ()
    questions: tuple[tuple[int, int], ...] = ()
    asks_openly: bool = False  # "which…", "how…": no yes or no can answer it
    joined: frozenset[tuple[str, str]] = frozenset()  # concepts of rights that "and" joins
    about: str | None = None  # whom the message names if not its writer
    whom: Whom | None = None  # whom its pronouns mean
    ahead: timedelta | None = None  # how long before something one wants to be reminded: "two weeks before my ADP ends"

    def speaks_of(self, concept: str) -> bool:
        """Tell whether a concept turns up anywhere."""
        return any(found == concept for found, _ in self.concepts)

    def asks_of(self, concept: str) -> bool:
        """Tell whether a concept turns up in a question."""
        return any(found == concept and self.asks_at(start) for found, start in self.concepts)

    def asks_at(self, start: int) -> bool:
        """Tell whether the character at `start` stands in a question."""
        return any(first <= start < last for first, last in self.questions)

    def within(self, start: int, end: int) -> Read:
        """Return what was read in one question of the message."""
        concepts = tuple((concept, at - start) for concept, at in self.concepts if start <= at < end)
        return Read(
            self.text[start:end],
            self.language,
            tuple(mention for mention in self.mentions if start <= mention.start < end),
            tuple(place for place in self.places if start <= place.start < end),
            tuple(found for found in self.dates if start <= found.start < end),
            concepts,
            ((0, end - start),),
            _asks_openly(self.text[start:end], self.language, concepts, ((0, end - start),)),
        )


def read(encoded: Encoded, parted: tuple[Token, ...], language: str, today: date, lexis: Lexis) -> Read:
    """Return what is read in a message written in `language`; `parted` are its words."""
    text = encoded.text
    words = read_words(parted, language, lexis.names)
    concepts, asked = lexis.concepts.found(parted, language), tuple(_questions(encoded))
    told = told_of_others(words)
    dates = read_dates(text, language=language, today=today, words=lexis.dates)
    return Read(
        text,
        language,
        without_hearsay(read_names(words, language=language, names=lexis.names), text, told),
        read_countries(words, language=language, places=lexis.places),
        tuple(found for found in dates if not is_told(found.start, told)),
        concepts,
        asked,
        _asks_openly(text, language, concepts, asked),
        _joined_rights(words.reading, concepts, asked),
        None if told else read_about(words, language, lexis.names),
        read_whom(words, language, lexis.names),
        _ahead(text, language, today, lexis.dates, concepts),
    )


def _ahead(
    text: str, language: str, today: date, words: Mapping[str, DateWords], concepts: Sequence[tuple[str, int]]
) -> timedelta | None:
    """Return the length of time that stands right before "before" in a wish to be reminded."""
    if language not in words or not any(concept == "remind" for concept, _ in concepts):
        return None
    for start in (start for concept, start in concepts if concept == "before_it"):
        counted = [
            each.day.first - today
            for each in read_dates(
                f"{text[:start].rstrip()} {words[language].later}", language=language, today=today, words=words
            )
            if each.counted and each.day is not None and each.end > start
        ]
        if counted and counted[-1] > timedelta(0):
            return counted[-1]
    return None


def _asks_openly(text: str, language: str, concepts: Iterable[tuple[str, int]], questions: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a question begins with "what", "how", "which": first in its clause, or behind one small word."""
    asking = [start for concept, start in concepts if concept == "wh"]
    return any(
        language in _WH_ANYWHERE or len(PAUSE.split(text[max(first, start - _SMALL_WORD) : start])[-1].split()) <= 1
        for start in asking
        for first, last in questions
        if first <= start < last
    )


def _joined_rights(
    words: Reading, concepts: Iterable[tuple[str, int]], questions: Sequence[tuple[int, int]]
) -> frozenset[tuple[str, str]]:
    """Return the pairs of rights that "and" joins in a question: "may I work and travel?"."""
    places = {word.start: at for at, word in enumerate(words.words)}
    joints = {span.first for span in words.group("and")}
    named = [
        (concept, places[start])
        for concept, start in concepts
        if concept in RIGHTS and start in places and any(first <= start < last for first, last in questions)
    ]
    return frozenset(
        pair
        for one, first in named
        for other, second in named
        if one != other and 0 < second - first <= _JOINED and joints.intersection(range(first, second))
        for pair in ((one, other), (other, one))
    )


def _questions(encoded: Encoded) -> list[tuple[int, int]]:
    """Return where the message asks; its last sentence when no question mark says so."""
    stretches: list[tuple[int, int, bool]] = []
    at = 0
    for sentence in encoded.sentences:
        start = max(encoded.text.find(sentence, at), at)
        at = start + len(sentence)
        stretches.append((start, at, is_question(sentence)))
    asking = [(start, end) for start, end, asks in stretches if asks]
    return asking or [(start, end) for start, end, _ in stretches[-1:]]

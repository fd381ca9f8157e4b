"""Everything read in one message with the words of `locales/`, before anything is decided: names, places, dates, concepts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.understanding.acts import Acts
from bot.understanding.concepts import Concepts
from bot.understanding.countries import Places, read_countries
from bot.understanding.date_words import DateWords
from bot.understanding.dates import read_dates
from bot.understanding.meaning import DateMention, Encoded, Mention, Whom
from bot.understanding.names import Names, read_about, read_names, read_whom
from bot.understanding.names import read as read_words
from bot.understanding.sentences import is_question


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
    mentions: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    concepts: tuple[tuple[str, int], ...] = ()
    questions: tuple[tuple[int, int], ...] = ()
    about: str | None = None  # whom the message names if not its writer
    whom: Whom | None = None  # whom its pronouns mean

    def speaks_of(self, concept: str) -> bool:
        """Tell whether a concept turns up anywhere."""
        return any(found == concept for found, _ in self.concepts)

    def asks_at(self, start: int) -> bool:
        """Tell whether the character at `start` stands in a question."""
        return any(first <= start < last for first, last in self.questions)

    def within(self, start: int, end: int) -> Read:
        """Return what was read in one question of the message."""
        return Read(
            self.text[start:end],
            tuple(mention for mention in self.mentions if start <= mention.start < end),
            tuple(place for place in self.places if start <= place.start < end),
            tuple(found for found in self.dates if start <= found.start < end),
            tuple((concept, at - start) for concept, at in self.concepts if start <= at < end),
            ((0, end - start),),
        )


def read(encoded: Encoded, language: str, today: date, lexis: Lexis) -> Read:
    """Return what is read in a message written in `language`."""
    text = encoded.text
    words = read_words(text, language, lexis.names.lexicon)
    return Read(
        text,
        read_names(words, language=language, names=lexis.names),
        read_countries(words, language=language, places=lexis.places),
        read_dates(text, language=language, today=today, words=lexis.dates),
        lexis.concepts.found(text, language),
        tuple(_questions(encoded)),
        read_about(words, language, lexis.names),
        read_whom(words, language, lexis.names),
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

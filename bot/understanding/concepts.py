"""Concepts: what a text speaks of, by words of any language: a journey, a job, a deadline, studies, taxes.

They carry what the topic head learned in one language over to the others, and tell near misses apart. The words are data,
in `locales/<language>/context.yaml`; which concept counts for which topic is learned.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.understanding.names import languages_beside
from bot.understanding.phrases import Lexicon, Phrasebook


@dataclass(frozen=True, slots=True)
class Concepts:
    """All words of all concepts, compiled."""

    lexicon: Lexicon
    book: Phrasebook[str]

    def found(self, text: str, language: str) -> tuple[tuple[str, int], ...]:
        """Return the concepts that `text` speaks of, and where in the text each stands (in characters)."""
        reading = self.lexicon.read(text, languages_beside(language))
        return tuple((hit.meaning, reading.words[hit.span.first].start) for hit in self.book.find(reading))

"""Concepts: what a text speaks of, by words of any language: a journey, a job, a deadline, studies, taxes…

They carry what the topic head learned in one language over to the others, and tell near misses apart. The words are data,
in `locales/<language>/context.yaml`; which concept counts for which topic is learned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.names import languages_beside
from bot.understanding.phrases import Lexicon, Phrasebook


@dataclass(frozen=True, slots=True)
class Concepts:
    """All words of all concepts, compiled. `order` gives each concept its place among the features."""

    lexicon: Lexicon
    book: Phrasebook[str]
    order: Mapping[str, int]

    def found(self, text: str, language: str) -> tuple[tuple[int, int], ...]:
        """Return the concepts that `text` speaks of: the place of each, and where in the text it stands (in characters)."""
        reading = self.lexicon.read(text, languages_beside(language))
        return tuple((self.order[hit.meaning], reading.words[hit.span.first].start) for hit in self.book.find(reading))


def stands_in(start: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place of a text lies in one of `stretches`."""
    return any(first <= start < last for first, last in stretches)

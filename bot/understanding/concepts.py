"""Concepts: what a text speaks of, by words of any language: a journey, a job, a deadline, studies, taxes.

They carry what the topic head learned in one language over to the others, and tell near misses apart. The words are data,
in `locales/<language>/context.yaml`; which concept counts for which topic is learned.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.understanding.names import languages_beside
from bot.understanding.phrases import Lexicon, Phrasebook
from bot.understanding.tokens import Token

RIGHTS = frozenset({"journey", "job", "benefits", "police"})  # the concepts of the four rights


@dataclass(frozen=True, slots=True)
class Concepts:
    """All words of all concepts, compiled."""

    lexicon: Lexicon
    book: Phrasebook[str]

    def found(self, text: str | tuple[Token, ...], language: str) -> tuple[tuple[str, int], ...]:
        """Return the concepts that `text`, or its words, speaks of, and where in the text each stands (in characters).

        Of two rights, one named inside the other, the longer counts: "prime d'activité" is no job.
        """
        reading = self.lexicon.read(text, languages_beside(language))
        hits = self.book.find(reading)
        rights = [hit for hit in hits if hit.meaning in RIGHTS]
        return tuple(
            (hit.meaning, reading.words[hit.span.first].start)
            for hit in hits
            if hit.meaning not in RIGHTS or not any(other.span.contains(hit.span) for other in rights)
        )

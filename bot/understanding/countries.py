"""Countries and destinations named in a text.

A country comes back as its ISO code; in which area it lies (Schengen, overseas France) is law and decided by `rules`.
Where somebody comes from, or what she is a citizen of, is no destination. Names are CLDR's and those of `places.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules import Origin
from bot.understanding.clauses import Clauses
from bot.understanding.meaning import Mention
from bot.understanding.names import Named, Strength, read
from bot.understanding.phrases import Lexicon, Phrasebook, Reading
from bot.understanding.trie import Hit, Span

_WHOLE = 2  # words of a message that is nothing but a place: "Jordan", "the Netherlands"
_SCORE = {Strength.WEAK: 0.5, Strength.FAINT: 0.3}
_HINT = 0.5  # a country only passed through
_DIRECTIONS = ("to", "in", "via")  # groups of words that stand before a place one goes to


@dataclass(frozen=True, slots=True)
class Place:
    """A country, by its ISO code, or a city of it."""

    code: str
    city: bool = False
    careful: bool = False  # the name is also an ordinary word or a person's name: "nice", "Jordan"
    short: bool = False  # four letters or fewer: taken for a place only with a capital or after a word like "to"


@dataclass(frozen=True, slots=True)
class Places:
    """All places and words of destination, compiled; made by `name_load.load_names`."""

    lexicon: Lexicon
    book: Phrasebook[Place | Named]


def read_countries(text: str | Reading, *, language: str, places: Places) -> tuple[Mention, ...]:
    """Return the countries (`country`) and directions (`destination`) that `text` names, in the order of the text.

    A place merely passed through has a score under `names.WEAK` when another is named. Travel inside France comes back as
    the destination and as the country FR. A text already read with `names.read` is not read again.
    """
    reading = read(text, language, places.lexicon)
    found = _Found(places.book.find(reading), Clauses(reading))
    mentions = [*found.countries(), *found.destinations()]
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))


@dataclass(frozen=True, slots=True)
class _Found:
    hits: tuple[Hit[Place | Named], ...]
    clauses: Clauses

    def countries(self) -> list[Mention]:
        found = [hit for hit in self._longest(Place) if isinstance(hit.meaning, Place) and self._is_place(hit.span, hit.meaning)]
        going = [hit for hit in found if not self._comes_from(hit.span)]
        through = [hit for hit in going if self.clauses.follows("via", hit.span)]
        only_through = len(through) == len(going)
        return [
            self._mention(hit, "country", hit.meaning.code, 1.0 if only_through or hit not in through else _HINT)
            for hit in going if isinstance(hit.meaning, Place)
        ]  # fmt: skip

    def destinations(self) -> list[Mention]:
        mentions: list[Mention] = []
        for hit in self._longest(Named):
            if isinstance(hit.meaning, Named) and hit.meaning.strength is not Strength.IGNORED:
                value = str(hit.meaning.value)
                mentions.append(self._mention(hit, "destination", value, _SCORE.get(hit.meaning.strength, 1.0)))
                if value == "inside_france":
                    mentions.append(self._mention(hit, "country", "FR", 1.0))
        return mentions

    def _longest(self, kind: type[Place] | type[Named]) -> list[Hit[Place | Named]]:
        """Return the hits of one kind that lie in no longer one: "Guinea" in "Papua New Guinea" is dropped."""
        found = [hit for hit in self.hits if isinstance(hit.meaning, kind)]
        longest = [hit for hit in found if not any(other.span.contains(hit.span) for other in found)]
        best: dict[tuple[int, int], Hit[Place | Named]] = {}
        for hit in longest:
            best.setdefault((hit.span.first, hit.span.last), hit)
        return sorted(best.values(), key=lambda hit: hit.span.first)

    def _is_place(self, span: Span, place: Place) -> bool:
        words = self.clauses.reading.words
        exact = span.score == 1
        if exact and (len(words) <= _WHOLE or not (place.careful or place.short)):
            return True
        capital = words[span.first].capital
        directed = any(self.clauses.follows(group, span) for group in _DIRECTIONS)
        if place.careful:
            return directed and (capital or not place.city)
        return directed or (capital and (exact or not self._begins_sentence(span)))

    def _begins_sentence(self, span: Span) -> bool:
        words = self.clauses.reading.words
        return span.first == 0 or words[span.first - 1].sentence != words[span.first].sentence

    def _comes_from(self, span: Span) -> bool:
        if self.clauses.precedes("from_after", span):
            return True
        return self.clauses.follows("from", span) and not self._is_left_on_the_way_back(span)

    def _is_left_on_the_way_back(self, span: Span) -> bool:
        """Tell "back from Morocco", a trip, from "I am from Morocco"."""
        return any(
            isinstance(hit.meaning, Named) and hit.meaning.value == "france_return" and hit.span.contains(span)
            for hit in self.hits
        )

    def _mention(self, hit: Hit[Place | Named], fact: str, value: str, score: float) -> Mention:
        inferred = isinstance(hit.meaning, Named) and hit.meaning.strength is Strength.INFERRED
        return Mention(
            fact=fact,
            value=value,
            start=self.clauses.reading.words[hit.span.first].start,
            end=self.clauses.reading.words[hit.span.last - 1].end,
            origin=Origin.INFERRED if inferred else Origin.SAID,
            negated=self.clauses.denied(hit),
            hypothetical=self.clauses.supposed(hit, mine_is_real=False),
            score=round(hit.span.score * score, 2),
        )

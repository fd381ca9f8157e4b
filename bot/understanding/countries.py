"""Countries and destinations named in a text.

A country comes back as its ISO code; in which area it lies (Schengen, overseas France) is law and decided by `rules`.
Where somebody comes from, or what she is a citizen of, is no destination. Names are CLDR's and those of `places.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.rules import Origin
from bot.understanding.clauses import Clauses, clauses
from bot.understanding.meaning import Mention
from bot.understanding.names import Heard, Named, Strength, languages_beside
from bot.understanding.phrases import Lexicon, Phrasebook
from bot.understanding.trie import Hit, Span

_WHOLE = 2  # words of a message that is nothing but a place: "Jordan", "the Netherlands"
_SCORE = {Strength.WEAK: 0.5, Strength.FAINT: 0.3}
_NEARLY = 0.85  # how well a misspelt name must fit that no word like "to" announces
_HINT = 0.5  # a country only passed through
_DIRECTIONS = ("to", "in", "via")  # groups of words that stand before a place one goes to


@dataclass(frozen=True, slots=True)
class Place:
    """A country, by its ISO code, or a city of it."""

    code: str
    city: bool = False
    person: bool = False  # also a person's name: "Jordan"; taken for a place only after a word like "to"
    word: bool = False  # also an ordinary word: "nice"; needs a capital besides
    short: bool = False  # four letters or fewer: taken for a place only with a capital or after a word like "to"


@dataclass(frozen=True, slots=True)
class Places:
    """All places and words of destination, compiled; made by `name_load.load_names`."""

    lexicon: Lexicon
    book: Phrasebook[Place | Named]


def read_countries(text: str | Heard, *, language: str, places: Places) -> tuple[Mention, ...]:
    """Return the countries (`country`) and directions (`destination`) that `text` names, in the order of the text.

    A place merely passed through has a score under `names.WEAK` when another is named. Travel inside France comes back as
    the destination and as the country FR. A text already read with `names.read` is not read again.
    """
    around = text.around if isinstance(text, Heard) else clauses(places.lexicon.read(text, languages_beside(language)))
    found = _Found(places.book.find(around.reading), around)
    mentions = [*found.countries(), *found.destinations()]
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))


@dataclass(frozen=True, slots=True)
class _Found:
    hits: tuple[Hit[Place | Named], ...]
    around: Clauses

    def countries(self) -> list[Mention]:
        going = [(hit, place) for hit, place in self._places() if not self._comes_from(hit.span)]
        through = [hit for hit, _ in going if self.around.follows("via", hit.span)]
        only_through = len(through) == len(going)
        return [
            self._mention(hit, "country", place.code, _HINT if hit in through and not only_through else 1.0)
            for hit, place in going
        ]

    def destinations(self) -> list[Mention]:
        mentions: list[Mention] = []
        for hit in self._longest(Named, Span.overlaps):
            if (
                isinstance(hit.meaning, Named)
                and hit.meaning.strength is not Strength.IGNORED
                and not self._is_part_of_a_name(hit)
            ):
                mentions.append(self._mention(hit, "destination", str(hit.meaning.value), _SCORE.get(hit.meaning.strength, 1.0)))
                if hit.meaning.value == "inside_france":
                    mentions.append(self._mention(hit, "country", "FR", 1.0))
        return mentions

    def _is_part_of_a_name(self, hit: Hit[Place | Named]) -> bool:
        """Tell the "Africa" of "South Africa" from the continent."""
        return any(isinstance(other.meaning, Place) and other.span.contains(hit.span) for other in self.hits)

    def _places(self) -> list[tuple[Hit[Place | Named], Place]]:
        found: list[tuple[Hit[Place | Named], Place]] = []
        for hit in self._longest(Place, Span.covers):
            if isinstance(hit.meaning, Place) and (self._is_place(hit.span, hit.meaning) or self._is_listed(hit.span, found)):
                found.append((hit, hit.meaning))
        return found

    def _longest(self, kind: type, hides: Callable[[Span, Span], bool]) -> list[Hit[Place | Named]]:
        """Return the hits of one kind that no longer one hides: "Guinea" in "Papua New Guinea" is dropped."""
        kept: list[Hit[Place | Named]] = []
        covering: dict[int, list[Hit[Place | Named]]] = {}
        for hit in sorted(
            (hit for hit in self.hits if isinstance(hit.meaning, kind)), key=lambda hit: hit.span.first - hit.span.last
        ):
            # What is longer and overlaps covers one end at least.
            rivals = (*covering.get(hit.span.first, ()), *covering.get(hit.span.last - 1, ()))
            if not any(hides(rival.span, hit.span) for rival in rivals):
                kept.append(hit)
                for at in range(hit.span.first, hit.span.last):
                    covering.setdefault(at, []).append(hit)
        return sorted(kept, key=lambda hit: hit.span.first)

    def _is_place(self, span: Span, place: Place) -> bool:
        capital = self.around.reading.words[span.last - 1].capital  # "la Réunion"
        directed = any(self.around.follows(group, span) for group in _DIRECTIONS)
        if span.score < 1:
            return directed or (capital and span.score > _NEARLY)
        if len(self.around.reading.words) <= _WHOLE or not (place.person or place.word or place.short):
            return True
        return (directed and (capital or not place.word)) or (capital and not place.word and not place.person)

    def _is_listed(self, span: Span, found: list[tuple[Hit[Place | Named], Place]]) -> bool:
        """Tell whether the place stands in a list behind another: "Georgia and Jordan"."""
        return any(
            hit.span.last == span.first or (hit.span.last == span.first - 1 and hit.span.last in self.around.halts)
            for hit, _ in found[-1:]
        )

    def _comes_from(self, span: Span) -> bool:
        if self.around.precedes("from_after", span):
            return True
        return self.around.follows("from", span) and not self._is_left_on_the_way_back(span)

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
            start=self.around.reading.words[hit.span.first].start,
            end=self.around.reading.words[hit.span.last - 1].end,
            origin=Origin.INFERRED if inferred else Origin.SAID,
            negated=self.around.denied(hit),
            hypothetical=self.around.supposed(hit, mine_is_real=False),
            score=round(hit.span.score * score, 2),
        )

"""What stands around a phrase that was found: is it denied, is it only supposed?

The words for it are groups of `locales/<lang>/names.yaml`:

    not        denies what follows it at once, small words (`filler`) between: "not a renewal"
    lack       denies what follows within four words: "I haven't received the …"
    not_after  denies what stands before it: "yenileme değil"
    neutral    looks like a denial and is none: "don't have to", "isn't it"
    what_if    supposes the rest of its clause: "what if", "et si"
    if         the same, unless somebody asks or wonders (`asking`) or concedes (`even`): "tell me if", "even if"
    mine       a word that makes a paper real: "if I leave with my ADP" supposes the leaving, not the paper
    whole      words that may stand beside a bare answer: "the renewal please"
    for_me     somebody acts for the writer: "on my behalf"
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.understanding.phrases import HALT, Reading
from bot.understanding.trie import Hit, Span

GROUPS = (HALT, "not", "lack", "not_after", "neutral", "filler", "what_if", "if", "asking", "even", "mine", "whole", "for_me")

# Groups asked about by where they stand.
_BESIDE = ("not", "lack", "not_after", "mine", "to", "in", "via", "from", "from_after", "company", "and_me", "reports")
_FAR = 4  # how many words "I haven't received …" reaches over
_NEAR = 3  # and "not"
_BEHIND = 2  # how many words may stand before a denial that follows

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a text that was read; made by `clauses`."""

    reading: Reading
    fillers: frozenset[int]
    halts: frozenset[int]
    neutral: frozenset[int]
    core: Span | None  # from the first word that is not small to the last; None when all are small
    ending: Mapping[tuple[str, int], Span]  # a group's words by the word behind them
    beginning: Mapping[tuple[str, int], Span]  # and by their first word
    supposing: Mapping[int, int]  # clause → the word from which on it supposes, whatever is said
    wondering: Mapping[int, int]  # clause → the word from which on it supposes, unless the paper is one's own

    def denied(self, hit: Hit[M]) -> bool:
        """Tell whether a negation bears on `hit`: close before it, right behind it, or in one of its gaps."""
        span = hit.span
        return self._denied_before(span) or self._denied_after(span) or any(self._denies(gap) for gap in hit.skipped)

    def is_not(self, hit: Hit[M]) -> bool:
        """Tell whether it is said that something is not `hit`; unlike `denied`, not merely that it is lacking or late."""
        span = hit.span
        before = any(
            self.fillers.issuperset(range(span.first - distance, span.first)) and self._before("not", span.first, distance)
            for distance in range(_NEAR + 1)
        )
        behind = self.beginning.get(("not", span.last))
        after = behind is not None and ("not_after", span.last) in self.beginning and self._is_denial(behind)
        return before or (after and self._clause(span.last) == self._clause(span.first))

    def supposed(self, hit: Hit[M], *, mine_is_real: bool) -> bool:
        """Tell whether `hit` stands in a clause that supposes something; `mine_is_real`: "my ADP" is then no supposition."""
        first = hit.span.first
        clause = self._clause(first)
        if self.supposing.get(clause, first + 1) <= first:
            return True
        if self.wondering.get(clause, first + 1) > first:
            return False
        return not (mine_is_real and (("mine", first) in self.ending or ("mine", first) in self.beginning))

    def is_whole(self, hit: Hit[M]) -> bool:
        """Tell whether `hit` is all that the message says, small words aside."""
        return self.core is None or hit.span.covers(self.core)

    def follows(self, group: str, span: Span) -> bool:
        """Tell whether words of `group`, one of `_BESIDE`, stand right before `span`, an article aside."""
        return self._before(group, span.first) or (span.first - 1 in self.fillers and self._before(group, span.first, 1))

    def precedes(self, group: str, span: Span) -> bool:
        """Tell whether words of `group`, one of `_BESIDE`, stand right behind `span`."""
        found = self.beginning.get((group, span.last))
        return found is not None and self._clause(found.first) == self._clause(span.first)

    def _denied_before(self, span: Span) -> bool:
        for distance in range(_FAR + 1):
            between = range(span.first - distance, span.first)
            if distance <= _NEAR and self.fillers.issuperset(between) and self._before("not", span.first, distance):
                return True
            if self.halts.isdisjoint(between) and self._before("lack", span.first, distance):
                return True
        return False

    def _denied_after(self, span: Span) -> bool:
        for first in range(span.last, span.last + _BEHIND + 1):
            found = self.beginning.get(("not_after", first))
            if found is not None and self._clause(first) == self._clause(span.first) and self._is_denial(found):
                return self.fillers.issuperset(range(span.last, first))
        return False

    def _denies(self, gap: Span) -> bool:
        found = (self.beginning.get((group, at)) for group in ("not", "lack") for at in range(gap.first, gap.last))
        return any(denial.last <= gap.last and self._is_denial(denial) for denial in found if denial is not None)

    def _before(self, group: str, first: int, distance: int = 0) -> bool:
        found = self.ending.get((group, first - distance))
        return found is not None and self._clause(found.first) == self._clause(first) and self._is_denial(found)

    def _is_denial(self, found: Span) -> bool:
        return self.neutral.isdisjoint(range(found.first, found.last))

    def _clause(self, at: int) -> int:
        return self.reading.words[at].clause


def clauses(reading: Reading) -> Clauses:
    """Return the clauses of `reading`, ready to be asked about its phrases."""
    fillers = frozenset(_places(reading.group("filler")))
    small = fillers | _places(reading.group("whole"))
    weighty = [at for at in range(len(reading.words)) if at not in small]
    beside = [(group, span) for group in _BESIDE for span in reading.group(group)]
    return Clauses(
        reading,
        fillers=fillers,
        halts=reading.halts,
        neutral=frozenset(_places(reading.group("neutral"))),
        core=Span(weighty[0], weighty[-1] + 1) if weighty else None,
        ending={(group, span.last): span for group, span in beside},
        beginning={(group, span.first): span for group, span in beside},
        supposing=_earliest(reading, reading.group("what_if")),
        wondering=_earliest(reading, (span for span in reading.group("if") if _supposes(reading, span))),
    )


def _earliest(reading: Reading, spans: Iterable[Span]) -> dict[int, int]:
    earliest: dict[int, int] = {}
    for span in spans:
        clause = reading.words[span.first].clause
        earliest[clause] = min(span.last, earliest.get(clause, span.last))
    return earliest


def _supposes(reading: Reading, found: Span) -> bool:
    """Tell "if I had the card" from "tell me if" and "even if"."""
    if any(even.first <= found.first <= even.last for even in reading.group("even")):
        return False
    words = reading.words
    return not any(
        0 <= found.first - asking.last <= 1 and words[asking.first].sentence == words[found.first].sentence
        for asking in reading.group("asking")
    )


def _places(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.first, span.last)}

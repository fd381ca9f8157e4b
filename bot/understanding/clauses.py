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
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.understanding.phrases import HALT, Reading
from bot.understanding.trie import Hit, Span

GROUPS = (HALT, "not", "lack", "not_after", "neutral", "filler", "what_if", "if", "asking", "even", "mine", "whole")

_DENIALS = frozenset({"not", "lack", "not_after"})
_SUPPOSITIONS = frozenset({"what_if", "if"})
_FAR = 4  # how many words "I haven't received …" reaches over
_NEAR = 3  # and "not"

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a text that was read."""

    reading: Reading

    def denied(self, hit: Hit[M]) -> bool:
        """Tell whether a negation bears on `hit`: close before it, right behind it, or in one of its gaps."""
        if not _DENIALS.isdisjoint(self.reading.groups):
            return self._denied_before(hit.span) or self._denied_after(hit.span) or self._denied_inside(hit)
        return False

    def supposed(self, hit: Hit[M], *, mine_is_real: bool) -> bool:
        """Tell whether `hit` stands in a clause that supposes something; `mine_is_real`: "my ADP" is then no supposition."""
        if _SUPPOSITIONS.isdisjoint(self.reading.groups):
            return False
        if any(self._before(span, hit.span) for span in self.reading.group("what_if")):
            return True
        if not any(self._before(span, hit.span) and self._supposing(span) for span in self.reading.group("if")):
            return False
        return not (mine_is_real and self._adjacent("mine", hit.span.first))

    def is_whole(self, hit: Hit[M]) -> bool:
        """Tell whether `hit` is all that the message says, small words aside."""
        around = _places(self.reading.group("whole")) | _places(self.reading.group("filler"))
        return all(hit.span.first <= at < hit.span.last or at in around for at in range(len(self.reading.words)))

    def follows(self, group: str, span: Span) -> bool:
        """Tell whether words of `group` stand right before `span`, an article aside."""
        return any(
            found.last <= span.first and self._only_small_words(found.last, span.first, 1)
            for found in self._in_clause(group, span)
        )

    def precedes(self, group: str, span: Span) -> bool:
        """Tell whether words of `group` stand right behind `span`."""
        return any(found.first == span.last for found in self._in_clause(group, span))

    def _denied_before(self, span: Span) -> bool:
        near = any(
            found.last <= span.first and self._only_small_words(found.last, span.first, _NEAR)
            for found in self._in_clause("not", span) if not self._is_neutral(found)
        )  # fmt: skip
        return near or any(
            found.last <= span.first <= found.last + _FAR and not self._halted(found.last, span.first)
            for found in self._in_clause("lack", span) if not self._is_neutral(found)
        )  # fmt: skip

    def _denied_after(self, span: Span) -> bool:
        return any(
            found.first >= span.last and self._only_small_words(span.last, found.first, 2) and not self._is_neutral(found)
            for found in self._in_clause("not_after", span)
        )

    def _denied_inside(self, hit: Hit[M]) -> bool:
        denials = (*self.reading.group("not"), *self.reading.group("lack"))
        return any(
            gap.first <= found.first and found.last <= gap.last and not self._is_neutral(found)
            for gap in hit.skipped for found in denials
        )  # fmt: skip

    def _in_clause(self, group: str, span: Span) -> Iterable[Span]:
        words = self.reading.words
        clause = words[span.first].clause
        return (found for found in self.reading.group(group) if words[found.first].clause == clause)

    def _is_neutral(self, negation: Span) -> bool:
        return any(negation.overlaps(found) for found in self.reading.group("neutral"))

    def _only_small_words(self, first: int, last: int, most: int) -> bool:
        return last - first <= most and (first == last or set(range(first, last)) <= _places(self.reading.group("filler")))

    def _halted(self, first: int, last: int) -> bool:
        return any(first <= found.first < last for found in self.reading.group(HALT))

    def _before(self, found: Span, span: Span) -> bool:
        words = self.reading.words
        return found.last <= span.first and words[found.first].clause == words[span.first].clause

    def _supposing(self, found: Span) -> bool:
        if any(even.overlaps(found) or even.last == found.first for even in self.reading.group("even")):
            return False
        words = self.reading.words
        return not any(
            0 <= found.first - asking.last <= 1 and words[asking.first].sentence == words[found.first].sentence
            for asking in self.reading.group("asking")
        )

    def _adjacent(self, group: str, at: int) -> bool:
        return any(found.last == at or found.first <= at < found.last for found in self.reading.group(group))


def _places(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.first, span.last)}

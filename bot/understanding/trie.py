"""A tree of symbols, walked over what may be read at each word of a text: the engine under `phrases.py`.

Its small values are named tuples, because a message makes hundreds of them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, product
from math import prod
from typing import Generic, NamedTuple, TypeVar

from bot.understanding.tokens import Token

_SHIFT = 20  # an edge's key is node << _SHIFT | symbol
_FEW = 6  # variants of one sequence that are written out

M = TypeVar("M", bound=Hashable)

Step = tuple[int, int, float]  # a symbol, how many words it takes, how well it fits
Choices = Sequence[
    tuple[int | None, ...]
]  # the runs of symbols that may stand at one place; an empty run: nothing need stand there
Chart = list[tuple[Step, ...]]  # the steps that may be taken at each word
Nodes = int | tuple[int, ...]  # one node, as mostly, or several


class Span(NamedTuple):
    """A run of words, from `first` to before `last`, and how well it fits what was looked for (1: exactly)."""

    first: int
    last: int
    score: float = 1.0

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies inside this run and is shorter."""
        return self.first <= other.first and other.last <= self.last and other.last - other.first < self.last - self.first

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this run or is the same."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two runs share a word."""
        return self.first < other.last and other.first < self.last


class Hit(NamedTuple, Generic[M]):
    """A phrase found: what it means, where it stands, and which words its gaps passed over."""

    meaning: M
    span: Span
    skipped: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree(Generic[M]):
    """A finished trie, as it is walked."""

    behind: Mapping[int, Nodes]  # by node << _SHIFT | symbol
    gaps: Mapping[int, tuple[int, int]]  # node → the node behind its gap, the most words skipped
    ends: Mapping[int, tuple[tuple[str, M], ...]]  # node → languages and meanings


@dataclass(slots=True)
class Trie(Generic[M]):
    """Sequences of symbols and what each means, while they are added. Nodes are numbers: thousands of sequences weigh little.

    Sequences with few variants share their beginnings. One with many ("a|b|c d|e|f g") gets nodes of its own, in which the
    variants come together again after each item; otherwise it would cost their product.
    """

    edges: dict[int, int] = field(default_factory=dict)
    forks: dict[int, tuple[int, ...]] = field(default_factory=dict)  # the same for nodes that a sequence has of its own
    gaps: dict[int, tuple[int, int]] = field(default_factory=dict)
    ends: dict[int, tuple[tuple[str, M], ...]] = field(default_factory=dict)
    size: int = 1

    def add(self, items: Sequence[Choices], language: str, meaning: M, gap: int) -> None:
        """Add a sequence of items, each a choice of symbols; the symbol None stands for a gap of up to `gap` words."""
        if prod(len(item) for item in items) <= _FEW:
            for variant in product(*items):
                self._end(self._shared(chain.from_iterable(variant), gap), language, meaning)
        else:
            for node in self._own(items, gap):
                self._end(node, language, meaning)

    def finished(self) -> Tree[M]:
        """Return the tree of all that was added."""
        behind: dict[int, Nodes] = {**self.edges}
        for key, forks in self.forks.items():
            nodes = (self.edges[key], *forks) if key in self.edges else forks
            behind[key] = nodes if len(nodes) > 1 else nodes[0]
        return Tree(behind, self.gaps, self.ends)

    def _shared(self, symbols: Iterable[int | None], gap: int) -> int:
        node = 0
        for symbol in symbols:
            node = self._behind_gap(node, gap) if symbol is None else self._behind(node, symbol)
        return node

    def _own(self, items: Sequence[Choices], gap: int) -> set[int]:
        before = {0}
        for item in items:
            behind = self._new()
            for choice in item:
                for node in before if choice else ():
                    self._link(node, choice, behind, gap)
            before = {behind, *before} if () in item else {behind}
        return before

    def _link(self, node: int, symbols: tuple[int | None, ...], behind: int, gap: int) -> None:
        *inner, last = symbols
        for symbol in inner:
            following = self._new()
            self._fork(node, symbol, following, gap)
            node = following
        self._fork(node, last, behind, gap)

    def _fork(self, node: int, symbol: int | None, behind: int, gap: int) -> None:
        if symbol is None:
            self.gaps[node] = (behind, gap)
        else:
            key = node << _SHIFT | symbol
            self.forks[key] = (*self.forks.get(key, ()), behind)

    def _end(self, node: int, language: str, meaning: M) -> None:
        found = self.ends.get(node, ())
        if node and (language, meaning) not in found:
            self.ends[node] = (*found, (language, meaning))

    def _behind(self, node: int, symbol: int) -> int:
        key = node << _SHIFT | symbol
        if key not in self.edges:
            self.edges[key] = self._new()
        return self.edges[key]

    def _behind_gap(self, node: int, gap: int) -> int:
        behind, longest = self.gaps.get(node) or (self._new(), 0)
        self.gaps[node] = (behind, max(longest, gap))
        return behind

    def _new(self) -> int:
        self.size += 1
        return self.size - 1


@dataclass(frozen=True, slots=True)
class Walk(Generic[M]):
    """One walk of a tree over one text.

    Attributes:
        languages: the languages whose meanings count.
        halts: words that no gap passes over.
    """

    tree: Tree[M]
    words: tuple[Token, ...]
    chart: Chart
    languages: frozenset[str]
    halts: frozenset[int] = frozenset()

    def hits(self) -> list[Hit[M]]:
        """Return all that is found; nothing found reaches beyond its clause."""
        found: list[Hit[M]] = []
        behind = self.tree.behind
        for first, steps in enumerate(self.chart):  # at the root, node 0, the key is the symbol itself
            paths: list[_Path] = [(behind[symbol], first + taken, fit, ()) for symbol, taken, fit in steps if symbol in behind]
            if paths:  # most words begin nothing
                found += self._along(paths, first)
        return found

    def _along(self, paths: list[_Path], first: int) -> list[Hit[M]]:
        """Return what begins at the word `first`. The inner loop of all reading: written out, without calls, for speed."""
        behind, gaps, ends = self.tree.behind, self.tree.gaps, self.tree.ends
        words, chart, count, clause = self.words, self.chart, len(self.words), self.words[first].clause
        found: list[Hit[M]] = []
        while paths:
            node, at, score, skipped = paths.pop()
            if isinstance(node, tuple):
                paths += [(each, at, score, skipped) for each in node]
                continue
            if node in ends:
                span = Span(first, at, score)
                found += [Hit(meaning, span, skipped) for language, meaning in ends[node] if language in self.languages]
            if at == count or words[at].clause != clause:
                continue
            base = node << _SHIFT
            for symbol, taken, fit in chart[at]:
                if (key := base | symbol) in behind:
                    paths.append((behind[key], at + taken, score if score < fit else fit, skipped))
            if node in gaps:
                paths += self._over_gap(gaps[node], at, score, skipped)
        return found

    def _over_gap(self, gap: tuple[int, int], at: int, score: float, skipped: tuple[Span, ...]) -> list[_Path]:
        """Return what goes on behind a gap that begins at the word `at`; most words behind it lead nowhere."""
        node, longest = gap
        behind, gaps, words, base = self.tree.behind, self.tree.gaps, self.words, node << _SHIFT
        paths: list[_Path] = []
        for end in range(at, min(at + longest + 1, len(words))):
            if words[end].clause != words[at].clause:
                break
            over = (*skipped, Span(at, end)) if end > at else skipped
            for symbol, taken, fit in self.chart[end]:
                if (key := base | symbol) in behind:
                    paths.append((behind[key], end + taken, score if score < fit else fit, over))
            if node in gaps:  # what stands behind the first gap may be missing
                paths += self._over_gap(gaps[node], end, score, over)
            if end in self.halts:
                break
        return paths


_Path = tuple[
    Nodes, int, float, tuple[Span, ...]
]  # the nodes and the word reached, how well the words fitted so far, the words passed over

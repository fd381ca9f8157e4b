"""Choosing how sure one must be, by what mistakes cost: part of `make train`, on examples held back from learning.

The examples are parted in folds, like with like, so that a variant never helps to judge another. Heads learned without a
fold read it; then each threshold is set where the mistakes cost least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from bot.rules import Law
from bot.rules.papers import Truth
from bot.understanding.features import Row
from bot.understanding.meaning import Sense, Topic
from bot.understanding.topics import Asked, Heads
from bot.understanding.understand import Thresholds

FOLDS = 5
_ALIKE = 0.82  # cosine from which two examples of a topic stay in one fold

# What a reading costs. A careful answer is no mistake but no help either.
_YES_FOR_NO, _WRONG_DEFINITE, _WRONG_TOPIC, _WRONGLY_REFUSED, _NOT_REFUSED, _ASKED_BACK, _ONLY_CAREFUL = (
    10.0,
    2.0,
    0.5,
    0.6,
    0.5,
    0.4,
    0.25,
)

_TOPIC_GRID = tuple(at / 100 for at in range(15, 50, 5))
_REFUSE_GRID = tuple(at / 100 for at in range(30, 75, 5))
_STATEMENT_GRID = tuple(at / 100 for at in range(40, 90, 5))
_SENSE_GRID = tuple(at / 100 for at in range(50, 100, 5))


@dataclass(frozen=True, slots=True)
class Held:
    """A held-back example: what it is, and what heads that never saw it read in it."""

    topic: Topic
    statement: str | None
    sense: Sense
    read_topic: Topic
    chance: float
    asked: Asked


@dataclass(frozen=True, slots=True)
class Figures:
    """How well held-back examples are read; shares between 0 and 1."""

    topic: float
    refused: float
    wrongly_refused: float
    statement: float
    definite: float
    wrong_definite: float
    yes_for_no: float


def folds(topics: Sequence[Topic], vectors: Row) -> list[int]:
    """Return a fold for each example; examples of one topic that are much alike share one."""
    fold = [-1] * len(topics)
    filled = [0] * FOLDS
    for first in range(len(topics)):
        if fold[first] < 0:
            group = list(_alike(first, topics, vectors, fold))
            smallest = filled.index(min(filled))
            filled[smallest] += len(group)
            for at in group:
                fold[at] = smallest
    return fold


def _alike(first: int, topics: Sequence[Topic], vectors: Row, fold: list[int]) -> Iterator[int]:
    """Yield all examples connected with `first`; they are marked as taken."""
    waiting = [first]
    fold[first] = FOLDS
    while waiting:
        at = waiting.pop()
        yield at
        for other in np.flatnonzero(vectors @ vectors[at] > _ALIKE):
            if fold[other] < 0 and topics[other] is topics[at]:
                fold[other] = FOLDS
                waiting.append(int(other))


def thresholds(held: Sequence[Held], law: Law) -> Thresholds:
    """Return the thresholds under which the mistakes on held-back examples cost least."""
    topic, refuse = min(product(_TOPIC_GRID, _REFUSE_GRID), key=lambda pair: sum(_topic_cost(each, *pair) for each in held))
    ours = [each for each in held if each.topic is not Topic.OUT_OF_SCOPE and each.chance >= topic]
    statement, sense = min(
        product(_STATEMENT_GRID, _SENSE_GRID), key=lambda pair: sum(_verdict_cost(each, law, *pair) for each in ours)
    )
    return Thresholds(topic=topic, refuse=refuse, statement=statement, sense=sense)


def figures(held: Sequence[Held], law: Law, at: Thresholds) -> Figures:
    """Return how well the held-back examples are read with these thresholds."""
    ours = [each for each in held if each.topic is not Topic.OUT_OF_SCOPE]
    strangers = [each for each in held if each.topic is Topic.OUT_OF_SCOPE]
    verdicts = [(_verdict(law, each.statement, each.sense), _said(each, law, at.statement, at.sense)) for each in ours]
    wrong = [(true, said) for true, said in verdicts if said is not None and said is not true]
    return Figures(
        topic=_share(ours, lambda each: each.read_topic is each.topic),
        refused=_share(strangers, lambda each: _is_refused(each, at.refuse)),
        wrongly_refused=_share(ours, lambda each: _is_refused(each, at.refuse)),
        statement=_share(ours, lambda each: each.read_topic is each.topic and each.asked.statement == each.statement),
        definite=_share(verdicts, lambda pair: pair[1] is not None),
        wrong_definite=len(wrong) / len(ours),
        yes_for_no=sum(true is False and said is True for true, said in wrong) / len(ours),
    )


def held_back(
    heads: Callable[[int], Heads],
    fold: Sequence[int],
    examples: Sequence[tuple[Topic, str | None, Sense]],
    read: Callable[[Heads, int], tuple[Mapping[Topic, float], Callable[[Topic], Asked]]],
) -> list[Held]:
    """Return every example as read by heads that did not see its fold."""
    found: dict[int, Held] = {}
    for which in range(FOLDS):
        learned = heads(which)
        for at in (at for at, part in enumerate(fold) if part == which):
            chances, asked = read(learned, at)
            best = max(chances, key=chances.__getitem__)
            found[at] = Held(*examples[at], best, chances[best], asked(best))
    return [found[at] for at in range(len(fold))]


def _topic_cost(each: Held, topic: float, refuse: float) -> float:
    if _is_refused(each, refuse):
        return 0.0 if each.topic is Topic.OUT_OF_SCOPE else _WRONGLY_REFUSED
    if each.read_topic is Topic.OUT_OF_SCOPE or each.chance < topic:
        return _ASKED_BACK
    if each.topic is Topic.OUT_OF_SCOPE:
        return _NOT_REFUSED
    return 0.0 if each.read_topic is each.topic else _WRONG_TOPIC


def _is_refused(each: Held, refuse: float) -> bool:
    return each.read_topic is Topic.OUT_OF_SCOPE and each.chance >= refuse


def _verdict_cost(each: Held, law: Law, statement: float, sense: float) -> float:
    true, said = _verdict(law, each.statement, each.sense), _said(each, law, statement, sense)
    if said is true:
        return 0.0
    if said is None:
        return _ONLY_CAREFUL
    return _YES_FOR_NO if said and true is False else _WRONG_DEFINITE


def _said(each: Held, law: Law, statement: float, sense: float) -> bool | None:
    """Return what would be said: yes, no, or nothing definite."""
    if each.asked.confidence < statement or each.asked.sense_confidence < sense:
        return None
    return _verdict(law, each.asked.statement, each.asked.sense)


def _verdict(law: Law, statement: str | None, sense: Sense) -> bool | None:
    known = law.statements.get(statement or "")
    if known is None or sense is Sense.OPEN or known.holds not in (Truth.TRUE, Truth.FALSE):
        return None
    return (known.holds is Truth.TRUE) is (sense is Sense.SAME)


def _share[T](items: Sequence[T], counts: Callable[[T], bool]) -> float:
    return round(sum(counts(item) for item in items) / len(items), 4) if items else 0.0

"""The trained heads: how likely each topic is, which proposition of the topic is asked about, and which way round.

The numbers were learned from `locales/*/questions.yaml` by `train.py`; here they are only applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

import numpy as np

from bot.understanding.features import Features, Row, length_of
from bot.understanding.meaning import Sense, Topic

_TOPICS = {topic.value: topic for topic in Topic}


@dataclass(frozen=True, slots=True)
class Linear:
    """A trained linear model over features; one column for each class."""

    classes: tuple[str, ...]
    bias: Row
    vector: Row  # numbers of a vector × classes
    signs: Mapping[str, int]  # the row of each sign in `marks`
    marks: Row  # signs × classes
    letters: Row | None = None  # buckets × classes
    rarity: Row | None = None  # how much each bucket counts

    def scores(self, features: Features) -> Row:
        """Return one score for each class; the higher, the likelier."""
        scores: Row = features.vector @ self.vector + self.bias
        signs = sorted([self.signs[sign] for sign in features.signs & self.signs.keys()])
        scores += np.add.reduce(self.marks.take(signs, axis=0))  # in one order, so that sums of floats are the same everywhere
        if self.letters is not None and self.rarity is not None and features.buckets.size:
            weights = features.weights * self.rarity[features.buckets]
            scores += (weights / (length_of(weights) or 1.0)) @ self.letters.take(features.buckets, axis=0)
        return scores

    def groups(self) -> dict[str, Linear]:
        """Return the model of each group of classes by the group's name; of "topic:statement" the group is "topic".

        They are copies, whose numbers stand together in memory: picking columns for every message costs more than the product.
        """
        columns: dict[str, list[int]] = {}
        for at, name in enumerate(self.classes):
            columns.setdefault(name.rpartition(":")[0], []).append(at)
        return {group: self._of(at) for group, at in columns.items()}

    def _of(self, columns: Sequence[int]) -> Linear:
        names = tuple(self.classes[at].rpartition(":")[2] for at in columns)
        return Linear(names, self.bias[columns], self.vector[:, columns], self.signs, self.marks[:, columns])


@dataclass(frozen=True, slots=True)
class Asked:
    """The proposition a question is about and which way round it asks; `statement` is None when no one is asked about."""

    statement: str | None
    sense: Sense
    confidence: float
    sense_confidence: float


@dataclass(frozen=True, slots=True)
class Heads:
    """The trained heads."""

    topics: Linear
    statements: Linear  # classes are "topic:statement"
    senses: Linear  # classes are "topic:statement:sense"
    _groups: dict[str, Linear] = field(default_factory=dict, init=False, compare=False)  # of statements, and of senses

    def __post_init__(self) -> None:
        self._groups.update(self.statements.groups() | self.senses.groups())

    def topic_chances(self, features: Features) -> dict[Topic, float]:
        """Return how likely each topic is; they sum up to one."""
        chances = _softmax(self.topics.scores(features))
        return {_TOPICS[name]: chance for name, chance in zip(self.topics.classes, chances, strict=True)}

    def asked(self, features: Features, topic: Topic) -> Asked:
        """Return the proposition of `topic` that is most likely asked about."""
        chances = self._among(features, topic.value)
        if not chances:
            return Asked(None, Sense.OPEN, 1.0, 1.0)
        best = max(chances, key=chances.__getitem__)
        senses = self._among(features, f"{topic.value}:{best}") or {Sense.OPEN.value: 1.0}
        sense = max(senses, key=senses.__getitem__)
        return Asked(best or None, Sense(sense), chances[best], senses[sense])

    def _among(self, features: Features, group: str) -> dict[str, float]:
        """Return the chances among the classes of one group, by the last part of their names."""
        if group not in self._groups:
            return {}
        model = self._groups[group]
        return dict(zip(model.classes, _softmax(model.scores(features)), strict=True))


def likeliest(chances: Mapping[Topic, float], most: int, *, without: Iterable[Topic] = ()) -> tuple[Topic, ...]:
    """Return the likeliest topics, best first."""
    ranked = sorted((topic for topic in chances if topic not in without), key=lambda topic: -chances[topic])
    return tuple(ranked[:most])


def _softmax(scores: Row) -> list[float]:
    each_score: list[float] = scores.tolist()
    highest = max(each_score)
    raised = [exp(score - highest) for score in each_score]
    whole = sum(raised)
    return [each / whole for each in raised]

"""The trained heads: how likely each topic is, which proposition of the topic is asked about, and which way round.

The numbers were learned from `locales/*/questions.yaml` by `train.py`; here they are only applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.understanding.features import Features, Row
from bot.understanding.meaning import Sense, Topic


@dataclass(frozen=True, slots=True)
class Linear:
    """A trained linear model over features; one column for each class."""

    classes: tuple[str, ...]
    bias: Row
    vector: Row  # numbers of a vector × classes
    signs: Mapping[str, Row]  # one weight for each class
    letters: Row | None = None  # buckets × classes
    rarity: Row | None = None  # how much each bucket counts

    def scores(self, features: Features, columns: Sequence[int] | None = None) -> Row:
        """Return one score for each class (of `columns`); the higher, the likelier."""
        at = slice(None) if columns is None else list(columns)
        scores: Row = features.vector @ self.vector[:, at] + self.bias[at]
        for sign in sorted(features.signs & self.signs.keys()):  # in one order, so that sums of floats are the same everywhere
            scores += self.signs[sign][at]
        if self.letters is not None and self.rarity is not None and features.buckets.size:
            weights = features.weights * self.rarity[features.buckets]
            scores += (weights / (float(np.linalg.norm(weights)) or 1.0)) @ self.letters[features.buckets][:, at]
        return scores


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
    _columns: dict[str, tuple[int, ...]] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        for model in (self.statements, self.senses):
            groups: dict[str, list[int]] = {}
            for at, name in enumerate(model.classes):
                groups.setdefault(name.rpartition(":")[0], []).append(at)
            self._columns.update({start: tuple(columns) for start, columns in groups.items()})

    def topic_chances(self, features: Features) -> dict[Topic, float]:
        """Return how likely each topic is; they sum up to one."""
        chances = _softmax(self.topics.scores(features))
        return {Topic(name): float(chance) for name, chance in zip(self.topics.classes, chances, strict=True)}

    def asked(self, features: Features, topic: Topic) -> Asked:
        """Return the proposition of `topic` that is most likely asked about."""
        chances = self._among(self.statements, features, topic.value)
        if not chances:
            return Asked(None, Sense.OPEN, 1.0, 1.0)
        best = max(chances, key=chances.__getitem__)
        senses = self._among(self.senses, features, f"{topic}:{best}") or {Sense.OPEN.value: 1.0}
        sense = max(senses, key=senses.__getitem__)
        return Asked(best or None, Sense(sense), chances[best], senses[sense])

    def _among(self, model: Linear, features: Features, group: str) -> dict[str, float]:
        """Return the chances among the classes of one group, by the last part of their names."""
        columns = self._columns.get(group, ())
        if not columns:
            return {}
        chances = _softmax(model.scores(features, columns))
        return {model.classes[at].rpartition(":")[2]: float(chance) for at, chance in zip(columns, chances, strict=True)}


def likeliest(chances: Mapping[Topic, float], most: int, *, without: Iterable[Topic] = ()) -> tuple[Topic, ...]:
    """Return the likeliest topics, best first."""
    ranked = sorted((topic for topic in chances if topic not in without), key=lambda topic: -chances[topic])
    return tuple(ranked[:most])


def _softmax(scores: Row) -> Row:
    raised: Row = np.exp(scores - scores.max())
    shares: Row = raised / raised.sum()
    return shares

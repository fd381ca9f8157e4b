"""The topic head: how likely each topic is, and which proposition of the topic is asked about.

The numbers were learned from `locales/*/questions.yaml` by `train.py`; here they are only applied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.features import Features, Row
from bot.understanding.meaning import Sense, Topic


@dataclass(frozen=True, slots=True)
class Linear:
    """A trained linear model over features; one column for each class."""

    classes: tuple[str, ...]
    vector: Row  # numbers of a vector × classes
    letters: Row | None  # buckets × classes
    bias: Row
    rarity: Row | None  # how much each bucket counts

    def scores(self, features: Features) -> Row:
        """Return one score for each class; the higher, the likelier."""
        scores: Row = features.vector @ self.vector + self.bias
        if self.letters is None or self.rarity is None or not features.buckets.size:
            return scores
        weights = features.weights * self.rarity[features.buckets]
        length = float(np.linalg.norm(weights))
        return scores + (weights / length if length else weights) @ self.letters[features.buckets]


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
    temperature: float = 1.0

    def topic_chances(self, features: Features) -> dict[Topic, float]:
        """Return how likely each topic is; they sum up to one."""
        chances = _softmax(self.topics.scores(features) / self.temperature)
        return {Topic(name): float(chance) for name, chance in zip(self.topics.classes, chances, strict=True)}

    def asked(self, features: Features, topic: Topic) -> Asked:
        """Return the proposition of `topic` that is most likely asked about."""
        chances = _among(self.statements, features, f"{topic}:")
        if not chances:
            return Asked(None, Sense.OPEN, 1.0, 1.0)
        best = max(chances, key=chances.__getitem__)
        senses = _among(self.senses, features, f"{topic}:{best}:")
        sense = max(senses, key=senses.__getitem__) if senses else Sense.OPEN.value
        return Asked(best or None, Sense(sense), chances[best], senses.get(sense, 1.0))


def likeliest(chances: Mapping[Topic, float], most: int, *, without: Sequence[Topic] = ()) -> tuple[Topic, ...]:
    """Return the likeliest topics, best first."""
    ranked = sorted((topic for topic in chances if topic not in without), key=lambda topic: -chances[topic])
    return tuple(ranked[:most])


def _among(model: Linear, features: Features, start: str) -> dict[str, float]:
    """Return the chances among the classes whose name begins with `start`, without that beginning."""
    places = [at for at, name in enumerate(model.classes) if name.startswith(start)]
    if not places:
        return {}
    chances = _softmax(model.scores(features)[places])
    return {model.classes[at].removeprefix(start): float(chance) for at, chance in zip(places, chances, strict=True)}


def _softmax(scores: Row) -> Row:
    raised: Row = np.exp(scores - scores.max())
    return raised / raised.sum()

"""Verdicts: what the law answers, and the proof it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.rules.facts import FactId, Origin, Value
from bot.rules.sources import Confidence, SourceId
from bot.rules.windows import Window


class Kind(StrEnum):
    """Kinds of answer; stable words of the machine interface."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"
    DEPENDS = "depends"
    DATE = "date"
    INFO = "info"
    REFUSE = "refuse"
    NOT_APPLICABLE = "n/a"

    @property
    def permissiveness(self) -> int:
        """Return how much an answer lets a person do: no 0, information 1, conditional 2, yes 3."""
        return {Kind.NO: 0, Kind.REFUSE: 0, Kind.CONDITIONAL: 2, Kind.YES: 3}.get(self, 1)


@dataclass(frozen=True, slots=True)
class Fired:
    """One row (`table`, `row`) or statement (`table` is "statements") that an answer rests on, and what it said in this case."""

    table: str
    row: str
    kind: Kind
    settled: bool
    sources: tuple[SourceId, ...]
    differs: tuple[SourceId, ...]
    confidence: Confidence
    reviewed: date


@dataclass(frozen=True, slots=True)
class Relied:
    """One fact that an answer relied on, and where it came from."""

    fact: FactId
    value: Value
    origin: Origin


@dataclass(frozen=True, slots=True)
class Proof:
    """Why an answer is what it is: rows, sources (weightiest first), facts, and the day the law was taken on."""

    as_of: date
    fired: tuple[Fired, ...] = ()
    sources: tuple[SourceId, ...] = ()
    relied_on: tuple[Relied, ...] = ()

    @property
    def presumed(self) -> tuple[FactId, ...]:
        """Return the facts that nobody stated and that mattered."""
        return tuple(relied.fact for relied in self.relied_on if relied.origin is Origin.PRESUMED)


@dataclass(frozen=True, slots=True)
class Branch:
    """What the answer would be for one value of the fact that is asked next; `kind` is DEPENDS when more would be asked."""

    value: Value
    kind: Kind
    settled: bool


@dataclass(frozen=True, slots=True)
class Certain:
    """What holds in every remaining case: the kinds of answer still possible, and conditions common to all that are not a no."""

    possible: frozenset[Kind]
    conditions: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer.

    `needs` lists the facts to ask, the most telling first. `conditions` maps each condition to true, to None while it is
    unknown, and to false where it is what made the answer a no.
    """

    kind: Kind
    proof: Proof
    settled: bool = True
    conditions: Mapping[str, bool | None] = field(default_factory=dict)
    needs: tuple[FactId, ...] = ()
    branches: tuple[Branch, ...] = ()
    certain: Certain | None = None
    window: Window | None = None
    cautions: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()  # contacts who can settle what the law does not
    by: str | None = None  # the document that gives the right, when it is not the one asked about

    @property
    def failed(self) -> tuple[str, ...]:
        """Return the conditions that are known not to hold."""
        return tuple(condition for condition, holds in self.conditions.items() if holds is False)

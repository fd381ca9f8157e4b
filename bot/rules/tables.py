"""Decision tables with hit policy *unique*: for every combination of facts, on every day, exactly one row answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.rules.errors import Place
from bot.rules.facts import FactId, Value
from bot.rules.sources import Confidence, SourceId
from bot.rules.verdict import Kind

ANEF_OPENED = date(2021, 5, 31)  # the day from which every table must answer: talent permits went online
FIRST_DAY, LAST_DAY = date.min, date.max  # a row without `since` or `until`


@dataclass(frozen=True, slots=True)
class Row:
    """One row: when it applies and what it answers. A fact absent from `when` does not matter to it.

    `since` and `until` are the days between which the row is the law, both included.
    """

    id: str
    when: Mapping[FactId, frozenset[Value]]
    kind: Kind
    settled: bool
    conditions: tuple[str, ...]
    prints_exception: tuple[FactId, ...]
    cautions: tuple[str, ...]
    differs: tuple[SourceId, ...]
    by: str | None
    ask: tuple[str, ...]
    window: str | None
    sources: tuple[SourceId, ...]
    confidence: Confidence
    since: date
    until: date
    place: Place

    def in_force(self, day: date) -> bool:
        """Tell whether the row is law on `day`."""
        return self.since <= day <= self.until

    def allows(self, fact: FactId, values: frozenset[Value]) -> bool:
        """Tell whether the row may still apply when `fact` has one of `values`."""
        wanted = self.when.get(fact)
        return wanted is None or not wanted.isdisjoint(values)


@dataclass(frozen=True, slots=True)
class Example:
    """A case a jurist wrote beside the table; it runs as a test."""

    given: Mapping[FactId, str | bool]
    as_of: date
    expect: Kind
    expect_settled: bool
    expect_needs: tuple[FactId, ...] | None
    place: Place


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """A table, its inputs in the order in which a jurist reads them, and its examples."""

    id: str
    inputs: tuple[FactId, ...]
    rows: tuple[Row, ...]
    reviewed: date
    examples: tuple[Example, ...]
    place: Place

    def row(self, row_id: str) -> Row:
        """Return the row called `row_id`; KeyError when there is none."""
        return next(row for row in self.rows if row.id == row_id)

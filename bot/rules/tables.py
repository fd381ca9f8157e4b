"""Decision tables with hit policy *unique*: for every combination of facts, on every day, exactly one row answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
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

    def allows(self, fact: FactId, values: AbstractSet[Value]) -> bool:
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
class RowIndex:
    """Which rows the values of a fact leave. Rows are bits of a number, so that a whole table is narrowed in one step.

    `reading` holds for each input the rows that look at it, `allowing` for each of its values those that it does not exclude.
    """

    reading: Mapping[FactId, int]
    allowing: Mapping[FactId, Mapping[Value, int]]

    @classmethod
    def of(cls, inputs: tuple[FactId, ...], rows: tuple[Row, ...]) -> RowIndex:
        """Return the index of a table's rows."""
        reading = {fact: bits(fact in row.when for row in rows) for fact in inputs}
        allowing: dict[FactId, Mapping[Value, int]] = {}
        for fact in inputs:
            named = frozenset[Value]().union(*(row.when.get(fact, ()) for row in rows))
            allowing[fact] = {value: bits(row.allows(fact, {value}) for row in rows) for value in named}
        return cls(reading, allowing)

    def left(self, rows: int, possible: Callable[[FactId], frozenset[Value]]) -> int:
        """Return which of `rows` may apply, asking what is possible only of facts that a row still left looks at."""
        for fact, reading in self.reading.items():
            if rows & reading:
                allowing, allowed = self.allowing[fact], ~reading
                for value in possible(fact):
                    allowed |= allowing.get(value, 0)
                rows &= allowed
        return rows


def bits(holds: Iterable[bool]) -> int:
    """Return a number whose n-th bit tells whether the n-th of `holds` is true."""
    return sum(1 << at for at, each in enumerate(holds) if each)


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """A table, its inputs in the order in which a jurist reads them, and its examples."""

    id: str
    inputs: tuple[FactId, ...]
    rows: tuple[Row, ...]
    reviewed: date
    examples: tuple[Example, ...]
    place: Place
    index: RowIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", RowIndex.of(self.inputs, self.rows))

    def row(self, row_id: str) -> Row:
        """Return the row called `row_id`; KeyError when there is none."""
        return next(row for row in self.rows if row.id == row_id)

"""Regions: sets of complete situations as products of value sets and a span of days.

A row covers a region. Overlap is an intersection, a gap is what remains after every row was cut away; neither needs to
list the situations one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import prod

from bot.rules.facts import FactId, Value
from bot.rules.law import Law
from bot.rules.tables import ANEF_OPENED, LAST_DAY, DecisionTable, Row

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Region:
    """For each input fact the values it may have, and the first and last day; never empty."""

    values: Mapping[FactId, frozenset[Value]]
    first: date
    last: date

    @property
    def size(self) -> int:
        """Return the number of combinations of facts, days left aside."""
        return prod(len(values) for values in self.values.values())

    def sample(self) -> dict[FactId, Value]:
        """Return one situation of the region, always the same."""
        return {fact: sorted(values, key=str)[0] for fact, values in self.values.items()}

    def meet(self, other: Region) -> Region | None:
        """Return what two regions over the same facts have in common; None when that is nothing."""
        values = {fact: mine & other.values[fact] for fact, mine in self.values.items()}
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Region(values, first, last) if first <= last and all(values.values()) else None

    def minus(self, other: Region) -> Iterator[Region]:
        """Yield disjoint regions that together are this one without `other`."""
        if self.meet(other) is None:
            yield self
            return
        rest = self
        for fact, values in other.values.items():
            outside = rest.values[fact] - values
            if outside:
                yield Region({**rest.values, fact: outside}, rest.first, rest.last)
            rest = Region({**rest.values, fact: rest.values[fact] & values}, rest.first, rest.last)
        if rest.first < other.first:
            yield Region(rest.values, rest.first, other.first - _DAY)
        if rest.last > other.last:
            yield Region(rest.values, other.last + _DAY, rest.last)

    def joined(self, other: Region) -> Region | None:
        """Return the two regions as one, if they differ in a single fact; None when no product holds just both."""
        differing = [fact for fact, values in self.values.items() if values != other.values[fact]]
        if len(differing) != 1 or (self.first, self.last) != (other.first, other.last):
            return None
        (fact,) = differing
        return Region({**self.values, fact: self.values[fact] | other.values[fact]}, self.first, self.last)


def fewest(regions: Iterable[Region]) -> list[Region]:
    """Return the situations of disjoint regions in fewer of them, by joining those that differ in a single fact."""
    waiting, alone = list(regions), list[Region]()
    while waiting:
        region = waiting.pop()
        joined = next(((other, both) for other in waiting if (both := region.joined(other))), None)
        if joined is None:
            alone.append(region)
        else:
            waiting.remove(joined[0])
            waiting, alone = [*waiting, *alone, joined[1]], []
    return alone


def whole(law: Law, table: DecisionTable) -> Region:
    """Return every combination of a table's inputs, from the day talent permits went online."""
    return Region({fact: frozenset(law.facts[fact].domain) for fact in table.inputs}, ANEF_OPENED, LAST_DAY)


def of_row(law: Law, table: DecisionTable, row: Row) -> Region:
    """Return the region a row covers; it may begin before the first day that tables must answer."""
    values = {fact: row.when.get(fact, frozenset(law.facts[fact].domain)) for fact in table.inputs}
    return Region(values, row.since, row.until)


def overlaps(law: Law, table: DecisionTable) -> Iterator[tuple[Row, Row, Region]]:
    """Yield each pair of rows that both answer something, with what they both answer."""
    for index, row in enumerate(table.rows):
        for other in table.rows[index + 1 :]:
            common = of_row(law, table, row).meet(of_row(law, table, other))
            if common is not None:
                yield row, other, common


def gaps(law: Law, table: DecisionTable) -> Iterator[Region]:
    """Yield the regions that no row answers."""
    left = [whole(law, table)]
    for row in table.rows:
        covered = of_row(law, table, row)
        left = [part for region in left for part in region.minus(covered)]
    yield from left

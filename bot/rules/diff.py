"""Differences: which situations are answered otherwise by another version of the law, in the fewest words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.rules.facts import FactId, as_written
from bot.rules.law import Law
from bot.rules.regions import Region, of_row, whole
from bot.rules.tables import DecisionTable, Row


@dataclass(frozen=True, slots=True)
class Change:
    """A region of one table that is answered otherwise: what it was, what it is (None where a version has no such table)."""

    table: str
    region: Region
    situations: int
    facts: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.table}: {self.facts} ({self.situations} situations): {self.before} → {self.after}"


def changes(old: Law, new: Law, *, as_of: date) -> tuple[Change, ...]:
    """Return what changes on the day `as_of`, the largest region first, counted over the facts of both versions."""
    found: list[Change] = []
    for table_id in sorted({*old.tables, *new.tables}):
        if table_id not in old.tables or table_id not in new.tables:
            found.append(_whole_table(old, new, table_id))
        else:
            found += _table_changes(old, new, table_id, as_of)
    return tuple(sorted(found, key=lambda change: -change.situations))


def statement_changes(old: Law, new: Law) -> tuple[str, ...]:
    """Return the statements whose truth changed, that came or that went, one line each."""
    lines = []
    for name in sorted({*old.statements, *new.statements}):
        before, after = (law.statements[name].holds.value if name in law.statements else "absent" for law in (old, new))
        if before != after:
            lines.append(f"statement {name}: {before} → {after}")
    return tuple(lines)


def _whole_table(old: Law, new: Law, table_id: str) -> Change:
    law = old if table_id in old.tables else new
    region = whole(law, law.tables[table_id])
    before, after = ("every row", "absent") if law is old else ("absent", "every row")
    return Change(table_id, region, region.size, "every situation", before, after)


def _table_changes(old: Law, new: Law, table_id: str, as_of: date) -> Iterator[Change]:
    before, after = old.tables[table_id], new.tables[table_id]
    everything = _domains(old, new, before, after)
    for row in _in_force(before, as_of):
        for other in _in_force(after, as_of):
            common = _stretched(old, before, row, everything).meet(_stretched(new, after, other, everything))
            if common is not None and _answer(row) != _answer(other):
                yield Change(table_id, common, common.size, _narrowed(common, everything), _answer(row), _answer(other))


def _domains(old: Law, new: Law, before: DecisionTable, after: DecisionTable) -> Region:
    facts = dict.fromkeys((*before.inputs, *after.inputs))
    values = {
        fact: frozenset(value for law in (old, new) if fact in law.facts for value in law.facts[fact].domain) for fact in facts
    }
    return Region(values, date.min, date.max)


def _stretched(law: Law, table: DecisionTable, row: Row, everything: Region) -> Region:
    """Return a row's region over the inputs of both versions; an input it does not know may have any value."""
    mine = of_row(law, table, row)
    return Region({fact: mine.values.get(fact, values) for fact, values in everything.values.items()}, date.min, date.max)


def _in_force(table: DecisionTable, day: date) -> list[Row]:
    return [row for row in table.rows if row.in_force(day)]


def _answer(row: Row) -> str:
    unsettled = "" if row.settled else " (not settled)"
    conditions = f" if {' and '.join(sorted(row.conditions))}" if row.conditions else ""
    window = f" by window {row.window}" if row.window else ""
    return f"{row.kind}{unsettled}{conditions}{window}"


def _narrowed(region: Region, everything: Region) -> str:
    parts: dict[FactId, str] = {
        fact: "|".join(sorted(map(as_written, values)))
        for fact, values in region.values.items()
        if values != everything.values[fact]
    }
    return ", ".join(f"{fact}={values}" for fact, values in parts.items()) or "every situation"

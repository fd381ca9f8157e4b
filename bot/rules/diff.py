"""Differences: which situations are answered otherwise by another version of the law, in the fewest words.

Tables are compared region by region. What they rest on (conditions, windows, what follows from a date) is named when it changed,
without counting: its effect hangs on dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.rules.facts import FactId, as_written
from bot.rules.law import Law
from bot.rules.regions import Region, fewest, of_row, whole
from bot.rules.tables import DecisionTable, Row

_DEFINED = ("condition", "derived fact", "presumed fact", "window", "fee")  # in the order of `_definitions`


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
        count = f"{self.situations} situation{'' if self.situations == 1 else 's'}"
        return f"{self.table}: {self.facts} ({count}): {self.before} → {self.after}"


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


def definition_changes(old: Law, new: Law) -> tuple[str, ...]:
    """Return what tables rest on and what came, went or changed: conditions, derived and presumed facts, windows, fees."""
    lines = []
    for what, before, after in zip(_DEFINED, _definitions(old), _definitions(new), strict=True):
        for name in sorted({*before, *after}):
            if before.get(name) != after.get(name):
                change = "is new" if name not in before else "is gone" if name not in after else "changed"
                lines.append(f"{what} {name} {change}")
    return tuple(lines)


def _definitions(law: Law) -> tuple[Mapping[str, object], ...]:
    return (
        law.conditions,
        law.derivations,
        {fact.id: fact.presumed for fact in law.facts.values() if fact.presumed},
        {rule.id: (rule.anchor, rule.edges) for rule in law.windows.values()},
        {fee.id: (fee.amount_eur, fee.parts, fee.since, fee.until) for fee in law.fees.values()},
    )


def _whole_table(old: Law, new: Law, table_id: str) -> Change:
    law = old if table_id in old.tables else new
    region = whole(law, law.tables[table_id])
    before, after = ("every row", "absent") if law is old else ("absent", "every row")
    return Change(table_id, region, region.size, "every situation", before, after)


def _table_changes(old: Law, new: Law, table_id: str, as_of: date) -> Iterator[Change]:
    before, after = old.tables[table_id], new.tables[table_id]
    everything = _domains(old, new, before, after)
    found: dict[tuple[str, str], list[Region]] = {}
    for region, was in _answers(old, before, everything, as_of):
        for other, is_now in _answers(new, after, everything, as_of):
            common = region.meet(other)
            if common is not None and was != is_now:
                found.setdefault((was, is_now), []).append(common)
    for (was, is_now), regions in found.items():
        for region in fewest(regions):
            yield Change(table_id, region, region.size, _narrowed(region, everything), was, is_now)


def _answers(law: Law, table: DecisionTable, everything: Region, as_of: date) -> list[tuple[Region, str]]:
    """Return what each row in force answers, and that a value which this version does not know has no answer."""
    told = [(_stretched(law, table, row, everything), _answer(row)) for row in table.rows if row.in_force(as_of)]
    left = [everything]
    for region, _ in told:
        left = [part for each in left for part in each.minus(region)]
    return [*told, *((region, "no answer") for region in left)]


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

"""Regions: what they say in a few products must be what counting every situation one by one says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import FactId, Known, Law, Row, Situation, Value, decide
from bot.rules.checks import check_law
from bot.rules.regions import Region, gaps, of_row, overlaps, whole
from bot.rules.tables import ANEF_OPENED, FIRST_DAY, LAST_DAY, DecisionTable

DAY = timedelta(days=1)
INPUTS = ("document", "procedure", "filing_day")  # of the small law: two, two and three values
DAYS = [ANEF_OPENED + DAY * number for number in range(5)]

Cell = tuple[tuple[Value, ...], date]


def cells(region: Region) -> set[Cell]:
    """Return every situation of a region, on the few days that the random regions reach."""
    values = product(*(region.values[fact] for fact in INPUTS))
    days = [day for day in DAYS if region.first <= day <= region.last]
    return {(combination, day) for combination in values for day in days}


def in_domain(law: Law) -> st.SearchStrategy[dict[FactId, frozenset[Value]]]:
    return st.fixed_dictionaries({fact: st.frozensets(st.sampled_from(law.facts[fact].domain), min_size=1) for fact in INPUTS})


@st.composite
def regions(draw: st.DrawFn, law: Law) -> Region:
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return Region(draw(in_domain(law)), first, last)


@st.composite
def tables(draw: st.DrawFn, law: Law) -> DecisionTable:
    """Draw a table of up to six rows: any values, each of them on any of the days."""
    pattern = law.table("late").row("in_time")
    made: list[Row] = []
    for number in range(draw(st.integers(0, 6))):
        region = draw(regions(law))
        when = {fact: values for fact, values in region.values.items() if draw(st.booleans())}
        since = draw(st.sampled_from((FIRST_DAY, region.first)))
        until = draw(st.sampled_from((LAST_DAY, region.last)))
        made.append(replace(pattern, id=f"row_{number}", when=when, since=since, until=until))
    return replace(law.table("late"), id="drawn", inputs=INPUTS, rows=tuple(made), examples=())


def matching(table: DecisionTable, facts: Mapping[FactId, Value], day: date) -> list[str]:
    return [row.id for row in table.rows if row.in_force(day) and all(facts[fact] in values for fact, values in row.when.items())]


def one_by_one(law: Law, table: DecisionTable, days: list[date]) -> Iterator[tuple[Cell, list[str]]]:
    """Yield every situation of a table on every one of `days`, with the rows that answer it."""
    for values in product(*(law.facts[fact].domain for fact in table.inputs)):
        for day in days:
            yield (values, day), matching(table, dict(zip(table.inputs, values, strict=True)), day)


def border_days(table: DecisionTable) -> list[date]:
    """Return the first day and every day on which a row of the table begins to hold or no longer does."""
    begun = {row.since for row in table.rows} | {row.until + DAY for row in table.rows if row.until < LAST_DAY}
    return sorted({ANEF_OPENED} | {day for day in begun if day > ANEF_OPENED})


# --- products


@given(st.data())
def test_what_two_regions_have_in_common_is_what_both_have(small: Law, data: st.DataObject) -> None:
    one, other = data.draw(regions(small)), data.draw(regions(small))
    common = one.meet(other)
    assert (cells(common) if common else set()) == cells(one) & cells(other)


@given(st.data())
def test_one_region_without_another_is_cut_into_pieces_that_do_not_overlap(small: Law, data: st.DataObject) -> None:
    one, other = data.draw(regions(small)), data.draw(regions(small))
    pieces = [cells(piece) for piece in one.minus(other)]
    assert set().union(*pieces) == cells(one) - cells(other)
    assert sum(map(len, pieces)) == len(cells(one) - cells(other))
    assert all(pieces), "no piece is empty"


@given(st.data())
def test_a_region_knows_its_size_and_a_situation_of_its_own(small: Law, data: st.DataObject) -> None:
    region = data.draw(regions(small))
    assert region.size == len({values for values, _ in cells(region)})
    assert (tuple(region.sample()[fact] for fact in INPUTS), region.first) in cells(region)


# --- tables


@given(st.data())
def test_gaps_are_the_situations_that_no_row_answers(small: Law, data: st.DataObject) -> None:
    table = data.draw(tables(small))
    found = [cells(gap) for gap in gaps(small, table)]
    assert set().union(*found) == {cell for cell, rows in one_by_one(small, table, DAYS) if not rows}
    assert sum(map(len, found)) == len(set().union(*found)), "no gap is told twice"


@given(st.data())
def test_overlaps_are_the_situations_that_two_rows_answer(small: Law, data: st.DataObject) -> None:
    table = data.draw(tables(small))
    found = {(row.id, other.id): cells(common) for row, other, common in overlaps(small, table)}
    expected: dict[tuple[str, str], set[Cell]] = {}
    for cell, rows in one_by_one(small, table, DAYS):
        for index, row in enumerate(rows):
            for other in rows[index + 1 :]:
                expected.setdefault((row, other), set()).add(cell)
    assert {pair: met for pair, met in found.items() if met} == expected


@given(st.data())
def test_the_check_passes_a_table_just_when_every_situation_has_one_row(small: Law, data: st.DataObject) -> None:
    table = data.draw(tables(small))
    found = check_law(replace(small, tables={table.id: table}), as_of=DAYS[0])
    passed = not any("both match" in finding.problem or "no row of" in finding.problem for finding in found)
    assert passed == all(len(rows) == 1 for _, rows in one_by_one(small, table, [*DAYS, LAST_DAY]))


def test_a_table_answers_from_the_day_on_which_permits_went_online(small: Law) -> None:
    region = whole(small, small.table("late"))
    assert (region.first, region.last) == (date(2021, 5, 31), LAST_DAY)
    assert of_row(small, small.table("late"), small.table("late").row("late_of_old")).first == FIRST_DAY


# --- the real tables, one situation at a time


@pytest.mark.torture
def test_every_situation_of_every_real_table_is_answered_by_one_row_on_every_day(law: Law) -> None:
    wrong = [
        (table.id, cell, rows)
        for table in law.tables.values()
        for cell, rows in one_by_one(law, table, border_days(table))
        if len(rows) != 1
    ]
    assert wrong == []


@pytest.mark.torture
def test_every_complete_situation_fires_the_row_that_reading_the_table_finds(law: Law) -> None:
    for table in law.tables.values():
        for (values, day), rows in one_by_one(law, table, border_days(table)):
            known = Situation({fact: Known(value) for fact, value in zip(table.inputs, values, strict=True)})
            assert [fired.row for fired in decide(law, table.id, known, as_of=day).proof.fired] == rows

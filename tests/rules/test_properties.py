"""Properties of deciding that must hold for every situation on the real law, however little of it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.places import law_folder
from bot.rules import (
    Day,
    FactId,
    FactKind,
    Kind,
    Known,
    Law,
    Precision,
    Row,
    Situation,
    Value,
    Verdict,
    asked,
    decide,
    learning,
    load_law,
    supposing,
    why_not,
)
from bot.rules.regions import Region, of_row
from bot.rules.scene import Scene
from bot.rules.tables import DecisionTable

LAW = load_law(law_folder())
BARE = replace(LAW, facts={name: replace(fact, presumed=None) for name, fact in LAW.facts.items()})  # nothing is presumed
TABLES = tuple(LAW.tables)
TODAY = date(2026, 11, 23)
COUNTRIES = ("FR", "RE", "IT", "HR", "BR")
DEFINITE = (Kind.YES, Kind.NO, Kind.INFO, Kind.DATE)
LEADS_TO = {Kind.CONDITIONAL: {Kind.CONDITIONAL, Kind.YES, Kind.NO}}  # what may become of a kind when more is known

every_table = pytest.mark.parametrize("table_id", TABLES)
half = settings(max_examples=settings().max_examples // 2)  # each property is tried on six tables


def read_by(law: Law, table: DecisionTable) -> list[FactId]:
    """Return the choices and yes/no facts that a table's rows and conditions read."""
    conditions = (condition for row in table.rows for condition in row.conditions)
    read = [*table.inputs, *(fact for condition in conditions for fact in law.facts_read(law.conditions[condition]))]
    return [fact for fact in dict.fromkeys(read) if law.facts[fact].domain]


DATES = (
    "expiry_date", "return_date", "adp_valid_until", "receipt_valid_until", "decision_valid_until", "arrival_date",
)  # fmt: skip  # those that some table's facts follow from


def days() -> st.SearchStrategy[Day]:
    exact = st.integers(-400, 400).map(lambda distance: Day(TODAY + timedelta(days=distance)))
    return exact | exact.map(lambda day: Day(day.first.replace(day=1), Precision.MONTH))


@cache
def situations(table_id: str) -> st.SearchStrategy[Situation]:
    """Draw what may be known in a conversation: any part of the facts, dates of a day or a month, a country."""
    told: dict[FactId, st.SearchStrategy[Value]] = {
        **{fact: st.sampled_from(LAW.facts[fact].domain) for fact in read_by(LAW, LAW.table(table_id))},
        **{fact: days() for fact in DATES},
        "country": st.sampled_from(COUNTRIES),
    }
    return st.fixed_dictionaries({}, optional=told).map(lambda facts: Situation({fact: Known(facts[fact]) for fact in facts}))


@st.composite
def completions(draw: st.DrawFn, table_id: str, situation: Situation) -> Situation:
    """Draw a way in which everything becomes known: months become days first, then each open fact one of its values."""
    for fact in DATES:
        month = situation.get(fact)
        if isinstance(month, Day):
            distance = draw(st.integers(0, (month.last - month.first).days))
            situation = situation.knowing(fact, Day(month.first + timedelta(days=distance)))
    for fact in read_by(BARE, BARE.table(table_id)):
        possible = sorted(Scene(BARE, situation, TODAY).possible(fact), key=str)
        if len(possible) > 1:
            situation = situation.knowing(fact, draw(st.sampled_from(possible)))
    return situation


def told(law: Law, table_id: str, situation: Situation) -> Verdict:
    return decide(law, table_id, situation, as_of=TODAY)


# --- every answer


@every_table
@half
@given(data=st.data(), as_of=st.dates(date(2021, 5, 31), date(2035, 12, 31)))
def test_whatever_is_known_there_is_an_answer_and_it_is_well_formed(table_id: str, data: st.DataObject, as_of: date) -> None:
    situation = data.draw(situations(table_id))
    verdict = decide(LAW, table_id, situation, as_of=as_of)
    truths = set(verdict.conditions.values())
    assert verdict.proof.fired
    assert verdict.proof.sources
    assert not set(verdict.proof.presumed) & set(situation)
    assert {relied.fact for relied in verdict.proof.relied_on} <= set(situation) | set(verdict.proof.presumed)
    match verdict.kind:
        case Kind.DEPENDS:
            assert verdict.needs
            assert len(verdict.branches) > 1
            assert verdict.certain is not None
            assert len(verdict.certain.possible) > 1 or len(verdict.proof.fired) > 1
        case Kind.CONDITIONAL:
            assert None in truths
            assert False not in truths
        case Kind.YES:
            assert truths <= {True}
        case Kind.NO:
            assert truths == set() or False in truths
        case Kind.DATE:
            assert (verdict.window is None) == bool(verdict.needs)
        case _:
            assert verdict.kind is Kind.INFO
            assert verdict.settled or verdict.ask


@every_table
@settings(max_examples=settings().max_examples // 10)  # each tries hundreds of changes
@given(data=st.data())
def test_every_change_of_why_not_makes_the_answer_better(table_id: str, data: st.DataObject) -> None:
    situation = data.draw(situations(table_id))
    now = told(LAW, table_id, situation).kind.permissiveness
    for change in why_not(LAW, table_id, situation, as_of=TODAY):
        assert told(LAW, table_id, supposing(LAW, situation, change)).kind.permissiveness > now


# --- an answer on part of the facts


@every_table
@half
@given(data=st.data())
def test_an_answer_that_presumes_nothing_holds_however_the_open_facts_turn_out(table_id: str, data: st.DataObject) -> None:
    situation = data.draw(situations(table_id))
    now = told(BARE, table_id, situation)
    then = told(BARE, table_id, data.draw(completions(table_id, situation)))
    assert now.kind is not Kind.DEPENDS or now.certain is not None
    kinds = now.certain.possible if now.certain else {now.kind}
    assert then.kind in {each for kind in kinds for each in LEADS_TO.get(kind, {kind})}
    assert now.kind not in DEFINITE or now.settled == then.settled
    assert {fired.row for fired in then.proof.fired} <= {fired.row for fired in now.proof.fired}


@every_table
@half
@given(data=st.data())
def test_an_answer_turns_only_when_something_it_named_as_presumed_was_otherwise(table_id: str, data: st.DataObject) -> None:
    """Nobody who reads an answer and finds nothing wrong with what it presumed is ever told the opposite later."""
    situation = data.draw(situations(table_id))
    now = told(LAW, table_id, situation)
    assume(now.kind in DEFINITE)
    end = data.draw(completions(table_id, situation))
    presumed = {relied.fact: relied.value for relied in now.proof.relied_on if relied.fact in now.proof.presumed}
    unsaid = {fact.id: fact.presumed.value for fact in LAW.facts.values() if fact.presumed and not fact.presumed.shown}
    if all(Scene(LAW, end, TODAY).possible(fact) == {value} for fact, value in (presumed | unsaid).items()):
        assert told(LAW, table_id, end).kind is now.kind


@every_table
@half
@given(data=st.data())
def test_a_presumed_value_permits_no_more_than_another_unless_the_row_prints_it(table_id: str, data: st.DataObject) -> None:
    end = data.draw(completions(table_id, Situation()))
    for fact in read_by(LAW, LAW.table(table_id)):
        presuming = told(LAW, table_id, end.without(fact))
        permits = presuming.kind in (Kind.YES, Kind.CONDITIONAL) and fact in presuming.proof.presumed
        for value in LAW.facts[fact].domain if permits else ():
            if told(LAW, table_id, end.knowing(fact, value)).kind.permissiveness < presuming.kind.permissiveness:
                rows = [LAW.table(table_id).row(fired.row) for fired in presuming.proof.fired]
                assert {(row.id, fact) for row in rows if fact not in row.prints_exception} == set()


# --- questions


def answers(fact: FactId) -> st.SearchStrategy[Value]:
    if LAW.facts[fact].kind is FactKind.DATE:
        return st.integers(-400, 400).map(lambda distance: Day(TODAY + timedelta(days=distance)))
    return st.sampled_from(LAW.facts[fact].domain)


@every_table
@half
@given(data=st.data())
def test_questions_come_to_an_end_and_none_is_asked_twice(table_id: str, data: st.DataObject) -> None:
    situation, before = Situation(), list[FactId]()
    while (verdict := told(LAW, table_id, situation)).kind is Kind.DEPENDS:
        fact = verdict.needs[0]
        assert fact not in before
        before.append(fact)
        assert len(before) <= len(LAW.table(table_id).inputs) + 2
        situation = learning(LAW, situation, Situation().knowing(fact, data.draw(answers(fact))))


@every_table
@half
@given(data=st.data())
def test_a_fact_that_is_asked_is_still_open(table_id: str, data: st.DataObject) -> None:
    situation = data.draw(situations(table_id))
    for fact in told(LAW, table_id, situation).needs:
        known = situation.get(fact)
        assert known is None or (isinstance(known, Day) and known.precision is Precision.MONTH)


def separates(law: Law, table: DecisionTable, fact: FactId, rows: list[Row], open_values: Region) -> bool:
    """Tell whether two situations that differ in `fact` alone are answered otherwise."""
    for row, other in combinations(rows, 2):
        mine, theirs = of_row(law, table, row).meet(open_values), of_row(law, table, other).meet(open_values)
        if mine is None or theirs is None or answer(row) == answer(other):
            continue
        if mine.meet(replace(theirs, values={**theirs.values, fact: mine.values[fact]})):
            return True
    return False


def answer(row: Row) -> tuple[object, ...]:
    return row.kind, row.settled, row.conditions, row.window


@every_table
@half
@given(data=st.data())
def test_leaving_a_question_out_would_leave_two_answers(table_id: str, data: st.DataObject) -> None:
    table = BARE.table(table_id)
    situation = data.draw(situations(table_id))
    verdict = told(BARE, table_id, situation)
    if verdict.kind is Kind.DEPENDS:
        scene = Scene(BARE, situation, TODAY)
        open_values = Region({fact: scene.possible(fact) for fact in table.inputs}, TODAY, TODAY)
        values = {branch.value for branch in verdict.branches}
        (fact,) = [each for each in table.inputs if asked(BARE, each) == verdict.needs[0] and scene.possible(each) == values]
        assert separates(BARE, table, fact, [table.row(fired.row) for fired in verdict.proof.fired], open_values)


def paths(situation: Situation, table_id: str) -> Iterator[Verdict]:
    """Yield every last answer that questions with choices may lead to."""
    verdict = told(LAW, table_id, situation)
    if verdict.kind is not Kind.DEPENDS or LAW.facts[verdict.needs[0]].kind is FactKind.DATE:
        yield verdict
        return
    for branch in verdict.branches:
        yield from paths(learning(LAW, situation, Situation().knowing(verdict.needs[0], branch.value)), table_id)


@pytest.mark.parametrize("table_id", TABLES[:4])
def test_questions_can_reach_every_kind_of_answer_that_the_rows_give(table_id: str) -> None:
    reached = {verdict.kind for verdict in paths(Situation(), table_id)} - {Kind.DEPENDS}
    given_by_rows = {row.kind for row in LAW.table(table_id).rows}
    assert given_by_rows - {Kind.YES, Kind.CONDITIONAL} <= reached
    assert reached & {Kind.YES, Kind.CONDITIONAL}

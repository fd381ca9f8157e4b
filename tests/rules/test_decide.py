"""Deciding: with some facts unknown, as few questions as possible; and never an answer that more facts could turn unseen."""

from __future__ import annotations

import copy
import pickle
import sys
from dataclasses import replace
from datetime import date

import pytest

from bot.rules import (
    Branch,
    Certain,
    Day,
    Kind,
    Known,
    Law,
    NotOneRow,
    Origin,
    Precision,
    Relied,
    Situation,
    UnknownId,
    Value,
    Verdict,
    area_of,
    contradicted,
    decide,
    learning,
    load_law,
    state,
    supposing,
    why_not,
)
from bot.rules.tables import Row
from tests.rules.conftest import Patched

TODAY = date(2026, 11, 23)
YESTERDAY = Day(date(2026, 11, 22))
LATER = Day(date(2027, 9, 30))
THIS_MONTH = Day(date(2026, 11, 1), Precision.MONTH)


def knowing(**facts: Value) -> Situation:
    return Situation({fact: Known(value) for fact, value in facts.items()})


def travel(law: Law, **facts: Value) -> Verdict:
    return decide(law, "travel", knowing(**facts), as_of=TODAY)


def fired(verdict: Verdict) -> list[str]:
    return [each.row for each in verdict.proof.fired]


# --- what is known, and what is not


def test_facts_that_are_complete_are_answered_by_one_row(small: Law) -> None:
    verdict = travel(small, document="permit", procedure="renewal", permit_in_force=False)
    assert (verdict.kind, fired(verdict), verdict.needs) == (Kind.NO, ["permit_expired"], ())


def test_a_fact_that_changes_nothing_is_not_asked(small: Law) -> None:
    verdict = travel(small, document="permit", permit_in_force=False)
    assert (verdict.kind, verdict.needs) == (Kind.NO, ())


def test_a_fact_that_changes_the_answer_is_asked(small: Law) -> None:
    verdict = travel(small, document="adp")
    assert (verdict.kind, verdict.needs) == (Kind.DEPENDS, ("procedure",))


def test_each_branch_says_what_its_answer_would_be(small: Law) -> None:
    assert travel(small, document="adp").branches == (
        Branch("first", Kind.NO, settled=True),
        Branch("renewal", Kind.CONDITIONAL, settled=True),
    )


def test_a_branch_after_which_more_would_be_asked_depends(small: Law) -> None:
    assert travel(small).branches == (
        Branch("adp", Kind.DEPENDS, settled=True),
        Branch("permit", Kind.DEPENDS, settled=True),
    )


def test_what_is_certain_are_the_kinds_left_and_the_conditions_of_every_hope(small: Law) -> None:
    certain = travel(small, procedure="renewal").certain
    assert certain == Certain(frozenset({Kind.CONDITIONAL, Kind.NO}), ("passport_valid",), ())


def test_the_fact_that_leaves_least_open_is_asked_first(law: Law) -> None:
    assert travel(law).needs[0] == "document"
    assert travel(law, document="adp").needs == ("procedure",)


def test_a_fact_that_matters_under_one_value_only_waits_for_that_value(law: Law) -> None:
    """`visa_validation` matters for a VLS-TS alone: nobody with another paper hears of it."""
    assert "visa_validation" not in travel(law).needs
    assert travel(law, document="visa", visa_kind="vls_ts", permit_in_force=True).needs == ("visa_validation",)


def test_a_span_of_time_is_asked_through_its_date(small: Law) -> None:
    verdict = decide(small, "late", Situation(), as_of=TODAY)
    assert verdict.needs == ("expiry_date",)
    assert [branch.value for branch in verdict.branches] == ["too_early", "in_time", "late"]


def test_a_period_is_answered_without_its_date_which_is_then_needed(small: Law) -> None:
    verdict = decide(small, "late", knowing(filing_day="too_early"), as_of=TODAY)
    assert (verdict.kind, verdict.window, verdict.needs) == (Kind.DATE, None, ("expiry_date",))


def test_a_period_with_its_date_has_its_days(small: Law) -> None:
    verdict = decide(small, "late", knowing(expiry_date=LATER), as_of=TODAY)
    assert (verdict.kind, str(verdict.window), verdict.needs) == (Kind.DATE, "2027-06-02 to 2027-07-30", ())


def test_what_is_not_settled_says_so_and_whom_to_ask(small: Law) -> None:
    verdict = decide(small, "late", knowing(filing_day="late"), as_of=TODAY)
    assert (verdict.kind, verdict.settled, verdict.ask, verdict.cautions) == (Kind.INFO, False, ("office",), ("late_fee",))


# --- conditions


def test_conditions_not_yet_known_make_the_answer_conditional(small: Law) -> None:
    verdict = travel(small, document="adp", procedure="renewal")
    assert verdict.kind is Kind.CONDITIONAL
    assert verdict.conditions == {"old_card_in_hand": None, "passport_valid": True}


def test_conditions_that_are_all_known_to_hold_make_it_a_yes(small: Law) -> None:
    verdict = travel(small, document="adp", procedure="renewal", has_previous_permit=True, passport_valid=True)
    assert (verdict.kind, set(verdict.conditions.values())) == (Kind.YES, {True})


def test_one_condition_that_fails_makes_it_a_no_whatever_the_others(small: Law) -> None:
    verdict = travel(small, document="adp", procedure="renewal", passport_valid=False)
    assert (verdict.kind, verdict.failed) == (Kind.NO, ("passport_valid",))
    assert verdict.conditions["old_card_in_hand"] is None


def test_a_condition_is_never_asked_first(small: Law) -> None:
    assert travel(small, document="adp", procedure="renewal").needs == ()


def test_the_conditions_of_cases_that_answer_alike_are_united(patched: Patched) -> None:
    law = load_law(
        patched("rights/travel.yaml", 'then: "yes"\n    by: permit', 'then: "conditional"\n    conditions: [passport_valid]')
    )
    verdict = travel(law, document="adp", permit_in_force=True)
    assert (verdict.kind, fired(verdict)) == (Kind.DEPENDS, ["adp_first_in_force", "adp_renewal"])
    verdict = travel(law, document="adp", permit_in_force=True, has_previous_permit=True, passport_valid=True)
    assert (verdict.kind, verdict.needs) == (Kind.YES, ())
    assert verdict.conditions == {"passport_valid": True, "old_card_in_hand": True}


def test_a_paper_that_gives_the_right_in_one_case_only_is_not_named(patched: Patched) -> None:
    law = load_law(patched("rights/travel.yaml", "prints_exception: [passport_valid]\n    cautions", "by: permit\n    cautions"))
    facts: dict[str, Value] = {
        "permit_in_force": True,
        "has_previous_permit": True,
        "return_date": Day(TODAY),
        "expiry_date": LATER,
    }
    assert travel(law, document="permit", **facts).by == "permit"
    assert travel(law, document="adp", procedure="renewal", **facts).by is None
    assert (travel(law, **facts).kind, travel(law, **facts).by) == (Kind.YES, None)


def test_a_condition_may_hang_on_a_window(patched: Patched) -> None:
    law = load_law(patched("rights/travel.yaml", "[old_card_in_hand, passport_valid]", "[not_past_the_window]"))
    facts: dict[str, Value] = {"document": "adp", "procedure": "renewal"}
    assert travel(law, **facts).kind is Kind.CONDITIONAL
    assert travel(law, **facts, expiry_date=Day(date(2027, 1, 23))).kind is Kind.YES
    assert travel(law, **facts, expiry_date=Day(date(2027, 1, 22))).kind is Kind.NO
    assert Relied("expiry_date", LATER, Origin.SAID) in travel(law, **facts, expiry_date=LATER).proof.relied_on


# --- dates, and months


@pytest.mark.parametrize(
    ("expiry", "kind", "row"),
    [
        (YESTERDAY, Kind.NO, "permit_expired"),
        (Day(TODAY), Kind.CONDITIONAL, "permit_in_force"),  # its last day still counts
        (Day(date(2026, 10, 1), Precision.MONTH), Kind.NO, "permit_expired"),
        (Day(date(2026, 12, 1), Precision.MONTH), Kind.CONDITIONAL, "permit_in_force"),
    ],
)
def test_a_fact_follows_from_its_date_and_the_day(small: Law, expiry: Day, kind: Kind, row: str) -> None:
    verdict = travel(small, document="permit", expiry_date=expiry)
    assert (verdict.kind, fired(verdict)) == (kind, [row])


def test_a_month_that_only_some_days_of_satisfy_leaves_the_fact_open(small: Law) -> None:
    verdict = travel(small, document="permit", expiry_date=THIS_MONTH)
    assert (verdict.kind, verdict.needs) == (Kind.DEPENDS, ("permit_in_force",))


def test_a_condition_on_two_months_is_known_only_when_every_day_agrees(small: Law) -> None:
    december, january = Day(date(2026, 12, 1), Precision.MONTH), Day(date(2027, 1, 1), Precision.MONTH)
    facts: dict[str, Value] = {"document": "permit", "permit_in_force": True}
    kinds = [
        travel(small, **facts, return_date=back, expiry_date=end).kind
        for back, end in [(december, january), (december, december), (january, december)]
    ]
    assert kinds == [Kind.YES, Kind.CONDITIONAL, Kind.NO]


def test_what_is_said_of_a_fact_outweighs_what_follows_from_its_date(small: Law) -> None:
    assert travel(small, document="permit", expiry_date=YESTERDAY, permit_in_force=True).kind is Kind.CONDITIONAL


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_date_at_the_end_of_the_calendar_is_a_date(law: Law, day: str) -> None:
    facts = knowing(document="permit", procedure="renewal", expiry_date=Day.parse(day), arrival_date=Day.parse(day))
    assert {decide(law, table, facts, as_of=TODAY).kind for table in law.tables} <= set(Kind)


# --- presumed facts


def test_what_was_presumed_and_mattered_is_named(small: Law) -> None:
    verdict = travel(small, document="adp", procedure="first")
    assert (verdict.kind, verdict.proof.presumed) == (Kind.NO, ("permit_in_force",))


def test_what_was_presumed_without_effect_is_not_named(small: Law) -> None:
    assert travel(small, document="adp", procedure="renewal", passport_valid=False).proof.presumed == ()


def test_a_condition_met_by_presumption_only_is_named(small: Law) -> None:
    """The answer stays conditional either way; were the presumption wrong, it would be a no."""
    assert travel(small, document="adp", procedure="renewal").proof.presumed == ("passport_valid",)


def test_what_is_said_is_never_presumed(small: Law) -> None:
    verdict = travel(small, document="adp", procedure="first", permit_in_force=True)
    assert (verdict.kind, verdict.proof.presumed) == (Kind.YES, ())


def test_nothing_is_presumed_where_the_fact_must_be_asked(small: Law) -> None:
    assert travel(small, document="permit").needs == ("permit_in_force",)


def test_a_presumption_that_hangs_on_an_unknown_fact_holds_only_in_its_own_cases(small: Law) -> None:
    """The permit's end is presumed past under an ADP, and asked under a permit; while the paper is unknown both are possible."""
    assert set(fired(travel(small, procedure="first"))) == {"adp_first", "permit_in_force", "permit_expired"}


def test_the_proof_names_facts_with_their_origin_and_sources_by_weight(small: Law) -> None:
    situation = knowing(document="adp").knowing("procedure", "renewal", Origin.INFERRED)
    proof = decide(small, "travel", situation, as_of=TODAY).proof
    assert proof.as_of == TODAY
    assert proof.sources == ("code", "guide")
    assert proof.relied_on == (
        Relied("document", "adp", Origin.SAID),
        Relied("procedure", "renewal", Origin.INFERRED),
        Relied("passport_valid", value=True, origin=Origin.PRESUMED),
    )


def test_a_derived_fact_is_relied_on_through_its_date(small: Law) -> None:
    proof = travel(small, document="permit", expiry_date=LATER, return_date=LATER).proof
    assert Relied("expiry_date", LATER, Origin.SAID) in proof.relied_on
    assert "permit_in_force" not in {relied.fact for relied in proof.relied_on}


# --- why not, and what if


def test_why_not_gives_the_smallest_change_the_persons_own_first(small: Law) -> None:
    facts = knowing(document="adp", procedure="renewal", has_previous_permit=False, passport_valid=True)
    assert why_not(small, "travel", facts, as_of=TODAY)[0] == {"has_previous_permit": True}


def test_why_not_needs_two_changes_where_one_is_not_enough(small: Law) -> None:
    facts = knowing(document="permit", permit_in_force=False, passport_valid=False, has_previous_permit=False, procedure="first")
    found = why_not(small, "travel", facts, as_of=TODAY)
    assert {len(change) for change in found} == {2}
    assert {"document": "adp", "permit_in_force": True} in found
    assert {"permit_in_force": True, "passport_valid": True} in found


def test_why_not_names_another_paper_only_after_everything_else(law: Law) -> None:
    facts = knowing(document="adp", procedure="first")
    found = why_not(law, "travel", facts, as_of=TODAY)
    papers = ["document" in change for change in found]
    assert not papers[0]
    assert papers == sorted(papers)
    assert {"permit_in_force": True} in found


def test_who_says_that_the_card_has_expired_takes_back_a_last_day_to_come(law: Law) -> None:
    told = knowing(expiry_date=Day(date(2027, 3, 31)))
    expired = knowing(permit_in_force=False)
    assert contradicted(law, told, expired, TODAY) == ("expiry_date",)
    assert contradicted(law, told, knowing(permit_in_force=True), TODAY) == ()
    assert contradicted(law, knowing(expiry_date=Day(date(2026, 10, 31))), expired, TODAY) == ()
    assert contradicted(law, told, expired.knowing("expiry_date", Day(date(2026, 10, 31))), TODAY) == ()


def test_why_not_of_a_yes_is_nothing(small: Law) -> None:
    facts = knowing(document="adp", procedure="first", permit_in_force=True)
    assert why_not(small, "travel", facts, as_of=TODAY) == ()


def test_every_change_of_why_not_gives_a_more_favourable_answer(law: Law) -> None:
    facts = knowing(document="deposit_certificate", permit_in_force=False, destination="france_return")
    found = why_not(law, "travel", facts, as_of=TODAY)
    kinds = {decide(law, "travel", supposing(law, facts, change), as_of=TODAY).kind for change in found}
    assert found
    assert kinds <= {Kind.YES, Kind.CONDITIONAL}


def test_a_what_if_leaves_the_real_facts_alone(small: Law) -> None:
    facts = knowing(document="adp", procedure="first")
    supposed = supposing(small, facts, {"procedure": "renewal"})
    assert (facts.get("procedure"), facts.origin("procedure")) == ("first", Origin.SAID)
    assert (supposed.get("procedure"), supposed.origin("procedure")) == ("renewal", Origin.SUPPOSED)


def test_a_supposed_date_outweighs_what_was_said_to_follow_from_it(small: Law) -> None:
    facts = knowing(document="permit", permit_in_force=True)
    supposed = supposing(small, facts, {"expiry_date": YESTERDAY})
    assert decide(small, "travel", supposed, as_of=TODAY).kind is Kind.NO


# --- learning


def test_a_date_that_is_learned_takes_the_place_of_what_was_said_to_follow_from_it(small: Law) -> None:
    known = knowing(document="permit", permit_in_force=True, filing_day="in_time", has_previous_permit=True)
    assert set(learning(small, known, knowing(expiry_date=YESTERDAY))) == {"document", "has_previous_permit", "expiry_date"}


def test_what_is_said_together_with_its_date_stays(small: Law) -> None:
    learned = learning(small, Situation(), knowing(permit_in_force=True, expiry_date=LATER))
    assert set(learned) == {"permit_in_force", "expiry_date"}


def test_the_date_of_a_window_outdates_where_the_day_was_said_to_stand_in_it(law: Law) -> None:
    known = knowing(filing_day="late", first_filing_day="late")
    assert set(learning(law, known, knowing(arrival_date=Day(TODAY)))) == {"filing_day", "arrival_date"}


def test_a_country_takes_the_place_of_the_destination_said_before(law: Law) -> None:
    """First "to the Schengen area", then "and to Brazil?": Brazil does not lie in it."""
    learned = learning(law, knowing(destination="schengen"), knowing(country="BR"))
    assert set(learned) == {"country"}


def test_a_destination_takes_the_place_of_the_country_said_before(law: Law) -> None:
    assert set(learning(law, knowing(country="IT"), knowing(destination="outside_schengen"))) == {"destination"}


def test_a_country_and_a_destination_said_together_both_stay(law: Law) -> None:
    assert set(learning(law, Situation(), knowing(country="BR", destination="france_return"))) == {"country", "destination"}


# --- the day of the law


@pytest.mark.parametrize(("day", "row"), [(date(2023, 12, 31), "late_of_old"), (date(2024, 1, 1), "late")])
def test_a_row_is_the_law_on_both_its_border_days(small: Law, day: date, row: str) -> None:
    verdict = decide(small, "late", knowing(filing_day="late"), as_of=day)
    assert (fired(verdict), verdict.proof.as_of) == ([row], day)


@pytest.mark.parametrize(
    ("country", "day", "area"),
    [
        ("FR", TODAY, "inside_france"),
        ("RE", TODAY, "overseas_france"),
        ("IT", TODAY, "schengen"),
        ("HR", date(2022, 12, 31), "outside_schengen"),
        ("HR", date(2023, 1, 1), "schengen"),
        ("US", TODAY, "outside_schengen"),
    ],
)
def test_a_country_lies_where_it_lay_on_that_day(small: Law, country: str, day: date, area: str) -> None:
    assert area_of(small, country, day) == area


@pytest.mark.parametrize(
    ("statement", "same_sense", "as_of", "kind", "settled"),
    [
        ("late_fee", True, TODAY, Kind.YES, True),
        ("late_fee", False, TODAY, Kind.NO, True),
        ("paper_file", True, TODAY, Kind.NO, True),
        ("paper_file", False, TODAY, Kind.YES, True),
        ("paper_file", None, TODAY, Kind.INFO, True),
        ("paper_file", True, date(2022, 6, 2), Kind.INFO, True),  # not yet the law
        ("paper_file", True, date(2022, 6, 3), Kind.NO, True),
        ("ends_abroad", True, TODAY, Kind.INFO, True),
        ("how_long", True, TODAY, Kind.INFO, False),
    ],
)
def test_a_statement_is_answered_in_the_sense_of_the_question(
    small: Law, statement: str, same_sense: bool | None, as_of: date, kind: Kind, settled: bool
) -> None:
    verdict = state(small, statement, same_sense=same_sense, as_of=as_of)
    assert (verdict.kind, verdict.settled, fired(verdict)) == (kind, settled, [statement])


# --- broken laws


def with_rows(law: Law, table_id: str, *rows: Row) -> Law:
    return replace(law, tables={**law.tables, table_id: replace(law.table(table_id), rows=rows)})


def test_no_row_is_an_error_that_names_the_table_and_the_facts(small: Law) -> None:
    broken = with_rows(small, "travel", *small.table("travel").rows[:-1])
    with pytest.raises(NotOneRow) as raised:
        travel(broken, document="permit", procedure="first", permit_in_force=False)
    assert str(raised.value) == "travel: no row matches document=permit, procedure=first, permit_in_force=false"


def test_two_rows_are_an_error_that_names_them(small: Law) -> None:
    twice = replace(small.table("travel").rows[-1], id="again")
    with pytest.raises(NotOneRow) as raised:
        travel(
            with_rows(small, "travel", *small.table("travel").rows, twice),
            document="permit",
            procedure="first",
            permit_in_force=False,
        )
    assert raised.value.rows == ("permit_expired", "again")


def test_rows_of_one_case_that_nothing_can_separate_are_an_error(small: Law) -> None:
    twin = replace(small.table("late").row("in_time"), id="twin", kind=Kind.NO)
    with pytest.raises(NotOneRow, match="in_time and twin"):
        decide(with_rows(small, "late", *small.table("late").rows, twin), "late", knowing(filing_day="in_time"), as_of=TODAY)


def test_an_unknown_table_or_statement_is_named(small: Law) -> None:
    with pytest.raises(UnknownId, match="no table is called 'visit'"):
        decide(small, "visit", Situation(), as_of=TODAY)
    with pytest.raises(UnknownId, match="no statement is called 'visit'"):
        state(small, "visit", same_sense=True, as_of=TODAY)


# --- what is remembered


def test_a_verdict_is_worked_out_once_for_all_who_are_in_the_same_situation(law: Law) -> None:
    first = travel(law, document="adp", procedure="renewal")
    assert travel(law, procedure="renewal", document="adp") is first
    inferred = knowing(document="adp").knowing("procedure", "renewal", Origin.INFERRED)
    assert decide(law, "travel", inferred, as_of=TODAY).proof.relied_on != first.proof.relied_on
    the_next_day = decide(law, "travel", knowing(document="adp", procedure="renewal"), as_of=date(2026, 11, 24))
    assert the_next_day.proof.as_of == date(2026, 11, 24)


def test_a_situation_with_a_date_is_not_remembered(law: Law) -> None:
    fresh = replace(law)
    travel(fresh, document="adp", procedure="renewal", expiry_date=LATER)
    assert not fresh.decided


def test_no_more_is_remembered_than_there_is_room_for(law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["bot.rules.decide"], "_MOST_REMEMBERED", 2)
    fresh = replace(law)
    for document in ("adp", "permit", "visa", "recepisse"):
        assert travel(fresh, document=document) == travel(law, document=document)
        assert 0 < len(fresh.decided) <= 2


# --- situations


def test_a_situation_is_never_changed_only_made_anew() -> None:
    situation = knowing(document="adp")
    assert situation.knowing("document", "permit") != situation
    assert situation.without("document") == Situation()
    assert situation == knowing(document="adp")
    with pytest.raises(TypeError):
        situation.known["document"] = Known("permit")  # type: ignore[index]


def test_a_situation_can_be_copied_and_kept() -> None:
    situation = knowing(document="adp", expiry_date=THIS_MONTH)
    assert copy.deepcopy(situation) == situation
    assert pickle.loads(pickle.dumps(situation)) == situation

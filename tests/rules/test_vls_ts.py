"""A VLS-TS that was not validated within three months gives nothing (R.431-17), and a paper's own end counts (F-044)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

import pytest

from bot.rules import Day, FactId, Kind, Known, Law, Situation, Value, decide, learning

TODAY = date(2026, 11, 23)
LATER = Day(date(2027, 1, 31))
RIGHTS = ("travel", "work", "social_rights", "legal_stay")
PERMITS = {Kind.YES, Kind.CONDITIONAL}

# Rows in which another paper, or no border, gives the right, whatever became of the visa.
OTHERWISE = {
    "travel": {
        "inside_france", "decision_favorable_return", "aps_abroad_and_back", "permit_in_force", "permit_in_force_overseas",
    },
    "work": {
        "adp_first_family", "decision_favorable", "decision_favorable_vls_ts", "recepisse_first", "permit_in_force",
        "permit_expired_four_year",
    },
    "social_rights": {"permit_in_force", "permit_expired_four_year"},
    "legal_stay": {
        "adp_first", "decision_favorable", "decision_favorable_vls_ts", "recepisse", "aps", "permit_in_force",
        "permit_expired_four_year",
    },
}  # fmt: skip

NARROWED: Mapping[FactId, tuple[Value, ...]] = {
    "visa_kind": ("vls_ts",),
    "visa_validation": ("overdue",),
    "permit_category": ("main_holder", "family"),  # the others are read like the first
}


def knowing(**facts: Value) -> Situation:
    return Situation({fact: Known(value) for fact, value in facts.items()})


def with_an_overdue_visa(law: Law, right: str) -> Iterator[Situation]:
    """Yield every combination of what the table reads, with a VLS-TS that was not validated in time."""
    inputs = law.table(right).inputs
    for values in product(*(NARROWED.get(fact, law.facts[fact].domain) for fact in inputs)):
        yield knowing(visa_validation="overdue", visa_kind="vls_ts").overlaid(knowing(**dict(zip(inputs, values, strict=True))))


def kindest(law: Law, right: str, situation: Situation) -> Situation:
    """Return a situation in which every yes/no fact that a condition reads is true."""
    read = {
        fact for row in law.table(right).rows for each in row.conditions for fact in law.facts_read(law.conditions[each])
    }  # fmt: skip
    return Situation({fact: Known(True) for fact in read if law.facts[fact].domain == (True, False)}).overlaid(situation)


@pytest.mark.parametrize("right", RIGHTS)
def test_an_overdue_vls_ts_never_gives_a_right(law: Law, right: str) -> None:
    wrong = set()
    for situation in with_an_overdue_visa(law, right):
        for each in (situation, kindest(law, right, situation)):
            verdict = decide(law, right, each, as_of=TODAY)
            if verdict.kind in PERMITS:
                wrong |= {fired.row for fired in verdict.proof.fired} - OTHERWISE[right]
            assert verdict.kind not in PERMITS or verdict.by != "visa"
    assert wrong == set()


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("document", ["deposit_certificate", "pickup_notice", "visa"])
def test_an_overdue_vls_ts_whose_printed_end_is_still_to_come_gives_a_no(law: Law, right: str, document: str) -> None:
    facts = knowing(document=document, visa_kind="vls_ts", visa_validation="overdue", expiry_date=LATER)
    assert decide(law, right, facts, as_of=TODAY).kind is Kind.NO


@pytest.mark.parametrize("right", RIGHTS)
def test_who_speaks_of_a_validation_has_a_vls_ts(law: Law, right: str) -> None:
    facts = knowing(document="deposit_certificate", visa_validation="overdue", permit_in_force=True)
    assert decide(law, right, facts, as_of=TODAY).kind is Kind.NO


def test_a_validation_told_later_outweighs_the_other_visa_said_before(law: Law) -> None:
    before = knowing(document="deposit_certificate", permit_in_force=True, visa_kind="a_solliciter")
    after = learning(law, before, knowing(visa_validation="overdue"))
    assert decide(law, "work", before, as_of=TODAY).kind is Kind.YES
    assert decide(law, "work", after, as_of=TODAY).kind is Kind.NO


@pytest.mark.parametrize("right", ["travel", "work", "legal_stay"])
@pytest.mark.parametrize("validation", ["validated", "not_yet"])
def test_a_vls_ts_validated_or_still_in_its_three_months_carries_the_right(law: Law, right: str, validation: str) -> None:
    facts = knowing(document="deposit_certificate", visa_kind="vls_ts", visa_validation=validation, expiry_date=LATER)
    assert decide(law, right, facts, as_of=TODAY).kind is Kind.YES


def test_what_the_funds_do_before_the_validation_is_not_settled(law: Law) -> None:
    facts = knowing(document="deposit_certificate", visa_kind="vls_ts", visa_validation="not_yet", expiry_date=LATER)
    verdict = decide(law, "social_rights", facts, as_of=TODAY)
    assert (verdict.kind, verdict.settled) == (Kind.INFO, False)


@pytest.mark.parametrize("right", RIGHTS)
def test_nobody_who_renews_a_card_is_asked_about_a_visa(law: Law, right: str) -> None:
    renewing = knowing(document="adp", procedure="renewal", permit_in_force=False)
    verdict = decide(law, right, renewing, as_of=TODAY)
    assert (verdict.kind, verdict.needs) == (Kind.CONDITIONAL, ())
    assert "visa_kind" not in verdict.proof.presumed


# --- the end that a paper prints


@pytest.mark.parametrize(
    ("facts", "end"),
    [
        ({"document": "recepisse", "procedure": "renewal", "has_previous_permit": True}, "receipt_valid_until"),
        ({"document": "aps"}, "receipt_valid_until"),
        ({"document": "decision_favorable", "destination": "france_return"}, "decision_valid_until"),
        ({"document": "adp", "procedure": "renewal", "has_previous_permit": True}, "adp_valid_until"),
    ],
)
def test_a_trip_is_a_yes_only_when_the_paper_is_known_to_run_on_the_return(law: Law, facts: dict[str, Value], end: str) -> None:
    trip = knowing(passport_valid=True, **facts)
    back = trip.knowing("return_date", Day(date(2027, 1, 10)))
    ends = {"2027-01-31": Kind.YES, "2027-01-10": Kind.YES, "2027-01-09": Kind.NO, "2026-11-22": Kind.NO}
    assert decide(law, "travel", trip, as_of=TODAY).kind is Kind.CONDITIONAL
    assert decide(law, "travel", back, as_of=TODAY).kind is Kind.CONDITIONAL
    for day, kind in ends.items():
        assert decide(law, "travel", back.knowing(end, Day.parse(day)), as_of=TODAY).kind is kind


@pytest.mark.parametrize("right", ["work", "legal_stay"])
@pytest.mark.parametrize("procedure", ["first", "renewal"])
def test_a_recepisse_that_has_ended_gives_nothing(law: Law, right: str, procedure: str) -> None:
    facts = knowing(document="recepisse", procedure=procedure, has_previous_permit=True, printed_work_mention=True)
    assert decide(law, right, facts, as_of=TODAY).kind is Kind.YES
    assert decide(law, right, facts.knowing("receipt_valid_until", Day(date(2026, 11, 22))), as_of=TODAY).kind is Kind.NO


# --- after a refusal


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("document", ["adp", "recepisse", "aps"])
def test_after_a_refusal_no_paper_of_the_waiting_time_gives_a_right(law: Law, right: str, document: str) -> None:
    told = knowing(
        document=document, refused=True, has_previous_permit=True, passport_valid=True, printed_work_mention=True,
        adp_valid_until=LATER, receipt_valid_until=LATER, return_date=Day(date(2027, 1, 10)),
    )  # fmt: skip
    for procedure in ("first", "renewal"):
        verdict = decide(law, right, told.knowing("procedure", procedure), as_of=TODAY)
        assert (verdict.kind, verdict.settled, bool(verdict.ask)) == (Kind.INFO, False, True)


@pytest.mark.parametrize("right", RIGHTS)
def test_that_nothing_was_refused_goes_without_saying(law: Law, right: str) -> None:
    verdict = decide(law, right, knowing(document="adp", procedure="renewal"), as_of=TODAY)
    assert verdict.kind is Kind.CONDITIONAL
    assert "refused" not in verdict.proof.presumed

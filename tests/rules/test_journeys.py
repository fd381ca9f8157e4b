"""Journeys: nobody comes back before she leaves, so a paper that ends before the departure does not last until the return."""

from __future__ import annotations

from datetime import date

import pytest

from bot.rules import Day, Kind, Law, Situation, Value, decide

TODAY = date(2026, 11, 23)
END = Day(date(2027, 4, 3))
BEFORE, AFTER = Day(date(2027, 3, 20)), Day(date(2027, 4, 10))

CARD: dict[str, Value] = {"document": "permit", "expiry_date": END, "destination": "outside_schengen"}
ADP: dict[str, Value] = {
    "document": "adp",
    "procedure": "renewal",
    "adp_valid_until": END,
    "has_previous_permit": True,
    "passport_valid": True,
    "destination": "outside_schengen",
}


def verdict(law: Law, facts: dict[str, Value]) -> Kind:
    situation = Situation()
    for fact, value in facts.items():
        situation = situation.knowing(fact, value)
    return decide(law, "travel", situation, as_of=TODAY).kind


@pytest.mark.parametrize("paper", [CARD, ADP])
def test_who_leaves_after_her_paper_has_ended_does_not_come_back_with_it(law: Law, paper: dict[str, Value]) -> None:
    assert verdict(law, {**paper, "departure_date": AFTER}) is Kind.NO
    assert verdict(law, {**paper, "departure_date": BEFORE, "return_date": AFTER}) is Kind.NO


@pytest.mark.parametrize("paper", [CARD, ADP])
def test_the_day_of_departure_alone_proves_no_return_in_time(law: Law, paper: dict[str, Value]) -> None:
    assert verdict(law, {**paper, "departure_date": BEFORE}) is verdict(law, paper)


def test_of_the_adp_a_yes_needs_the_day_of_return(law: Law) -> None:
    assert verdict(law, {**ADP, "departure_date": BEFORE}) is Kind.CONDITIONAL
    assert verdict(law, {**ADP, "return_date": BEFORE}) is Kind.YES

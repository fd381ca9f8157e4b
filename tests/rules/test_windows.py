"""Windows: the worked examples of the fact register, the ends of months, leap days, and each border day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules import Day, Edge, Law, Precision, Situation, Standing, Window, decide, window
from bot.rules.expressions import Offset

DAY = timedelta(days=1)
EXPIRY = Day(date(2026, 9, 30))


def days(found: Window) -> dict[str, str]:
    return {edge.value: day.isoformat() for edge, day in found.days.items()}


def renewal(law: Law, expiry: str) -> Window:
    return law.windows["renewal"].on(Day.parse(expiry))


# --- the worked examples


def test_a_card_that_ends_on_30_september_is_renewed_between_2_june_and_30_july(law: Law) -> None:
    found = renewal(law, "2026-09-30")
    assert days(found) == {
        "opens": "2026-06-02",
        "recommended_from": "2026-06-02",
        "recommended_to": "2026-06-30",
        "last_day": "2026-07-30",
    }
    assert found.last_day_by_source == {"r431_5": date(2026, 8, 1), "talent_guide": date(2026, 7, 30)}
    assert str(found) == "2026-06-02 to 2026-07-30"


def test_a_first_request_ends_with_the_earlier_of_two_months_and_the_guides_three(law: Law) -> None:
    found = law.windows["first_request"].on(Day(date(2026, 9, 23)))
    assert days(found) == {"opens": "2026-09-23", "last_day": "2026-11-23"}
    assert found.last_day_by_source == {"r431_4": date(2026, 11, 23), "talent_guide": date(2026, 12, 23)}


@pytest.mark.parametrize(
    ("name", "anchor", "expected"),
    [
        ("vls_ts_validation", "2026-11-30", {"opens": "2026-11-30", "last_day": "2027-02-28"}),
        ("adp_end", "2026-11-23", {"last_day": "2026-11-23"}),
        ("complement_answer", "2026-01-31", {"opens": "2026-01-31", "last_day": "2026-03-02"}),
        ("silence", "2026-10-31", {"last_day": "2027-02-28"}),
        ("silence_blue_card", "2026-01-01", {"last_day": "2026-04-01"}),
        ("change_of_address", "2026-11-30", {"opens": "2026-11-30", "last_day": "2027-02-28"}),
        ("six_months_after_expiry", "2026-08-31", {"last_day": "2027-02-28"}),
        ("health_cover", "2026-03-31", {"last_day": "2026-09-30"}),
    ],
)
def test_every_other_window_is_counted_from_its_anchor(law: Law, name: str, anchor: str, expected: dict[str, str]) -> None:
    assert days(law.windows[name].on(Day.parse(anchor))) == expected


def test_a_visa_that_is_followed_by_a_card_has_the_renewals_days(law: Law) -> None:
    assert days(law.windows["vls_ts_then_card"].on(EXPIRY)) == days(renewal(law, "2026-09-30"))


# --- month ends and leap days


@pytest.mark.parametrize(
    ("expiry", "opens", "recommended_to", "last_day"),
    [
        ("2027-05-31", "2027-01-31", "2027-02-28", "2027-03-31"),  # three months before 31 May is the last of February
        ("2028-05-31", "2028-02-01", "2028-02-29", "2028-03-31"),  # of a leap year; 120 days before, a day later
        ("2027-04-30", "2026-12-31", "2027-01-30", "2027-02-28"),  # two months before 30 April is the last of February
        ("2028-04-29", "2027-12-31", "2028-01-29", "2028-02-29"),  # 60 days before is 29 February too
        ("2028-02-29", "2027-11-01", "2027-11-29", "2027-12-29"),
        ("2027-01-01", "2026-09-03", "2026-10-01", "2026-11-01"),
        ("2026-12-31", "2026-09-02", "2026-09-30", "2026-10-31"),
        ("2027-03-01", "2026-11-01", "2026-12-01", "2026-12-31"),  # 60 days before is earlier than two months
    ],
)
def test_months_end_on_the_last_day_they_have(law: Law, expiry: str, opens: str, recommended_to: str, last_day: str) -> None:
    found = days(renewal(law, expiry))
    assert (found["opens"], found["recommended_to"], found["last_day"]) == (opens, recommended_to, last_day)


@pytest.mark.parametrize(
    ("day", "later"), [("2027-08-31", "2028-02-29"), ("2028-02-29", "2028-08-29"), ("2026-08-31", "2027-02-28")]
)
def test_six_months_later_is_the_same_day_or_the_last(day: str, later: str) -> None:
    assert date.fromisoformat(day) + Offset(months=6) == date.fromisoformat(later)


@given(st.dates(), st.integers(-600, 600), st.integers(-5000, 5000))
def test_a_shift_never_leaves_the_calendar(day: date, months: int, shift: int) -> None:
    assert isinstance(day + Offset(months, shift), date)


def test_a_permit_without_end_has_a_window_that_never_closes(law: Law) -> None:
    found = law.windows["six_months_after_expiry"].on(Day(date.max))
    assert found.last_day == date.max


# --- where a day stands


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2026-06-01", Standing.TOO_EARLY),
        ("2026-06-02", Standing.RECOMMENDED),
        ("2026-06-30", Standing.RECOMMENDED),
        ("2026-07-01", Standing.OPEN),
        ("2026-07-30", Standing.OPEN),
        ("2026-07-31", Standing.PAST),
        ("2026-09-30", Standing.PAST),
    ],
)
def test_both_ends_of_every_span_are_inside(law: Law, day: str, standing: Standing) -> None:
    assert renewal(law, "2026-09-30").standing(date.fromisoformat(day)) is standing


def test_a_window_without_an_opening_day_is_open_until_its_last(law: Law) -> None:
    found = law.windows["silence"].on(Day(date(2026, 7, 23)))
    assert [found.standing(date(2026, 1, 1)), found.standing(date(2026, 11, 23)), found.standing(date(2026, 11, 24))] == [
        Standing.OPEN,
        Standing.OPEN,
        Standing.PAST,
    ]


@given(st.dates(date(2021, 5, 31), date(2060, 12, 31)))
def test_the_renewal_window_keeps_its_order_whatever_the_day(law: Law, expiry: date) -> None:
    found = law.windows["renewal"].on(Day(expiry))
    inside = [found.days[edge] for edge in (Edge.OPENS, Edge.RECOMMENDED_FROM, Edge.RECOMMENDED_TO, Edge.LAST_DAY)]
    assert inside == sorted(inside)
    assert found.last_day == min(found.last_day_by_source.values())
    assert found.last_day is not None
    assert found.last_day < expiry


@given(st.dates(date(2021, 5, 31), date(2060, 12, 31)), st.integers(-400, 400))
def test_the_table_late_and_the_window_agree_on_every_day(law: Law, expiry: date, distance: int) -> None:
    """The derived fact `filing_day` and the window must not tell two stories."""
    today = expiry + timedelta(days=distance)
    situation = Situation().knowing("procedure", "renewal").knowing("expiry_date", Day(expiry))
    row = decide(law, "late", situation, as_of=today).proof.fired[0].row
    standing = law.windows["renewal"].on(Day(expiry)).standing(today)
    expected = {
        Standing.TOO_EARLY: {"renewal_too_early"},
        Standing.OPEN: {"renewal_in_time"},
        Standing.RECOMMENDED: {"renewal_in_time"},
    }
    past = {"renewal_late", "renewal_expired_up_to_six_months", "renewal_expired_longer"}
    assert row in expected.get(standing, past)
    assert (row == "renewal_late") == (standing is Standing.PAST and today <= expiry)


# --- what is not known exactly


def test_a_window_of_an_unknown_date_is_no_window(law: Law) -> None:
    assert window(law, "renewal", Situation()) is None


def test_a_month_is_counted_from_its_first_day_and_marked(law: Law) -> None:
    found = window(law, "renewal", Situation().knowing("expiry_date", Day(date(2026, 9, 1), Precision.MONTH)))
    assert found is not None
    assert found.from_month_only
    assert days(found) == days(renewal(law, "2026-09-01"))
    assert not renewal(law, "2026-09-01").from_month_only

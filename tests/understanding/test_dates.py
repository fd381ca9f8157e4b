"""Dates in messages: the table of `date_cases.yaml`, what a question adds, and what no message may do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from bot.rules import Day, Precision
from bot.understanding.date_load import load_date_words
from bot.understanding.date_words import DateWords
from bot.understanding.dates import read_dates, resolve
from bot.understanding.meaning import DateMention, DateProblem

TODAY = date(2026, 11, 23)  # a Monday
LOCALES = Path(__file__).parents[2] / "locales"
CASES: list[list[str]] = yaml.safe_load((Path(__file__).parent / "date_cases.yaml").read_text(encoding="utf-8"))


@cache
def words() -> Mapping[str, DateWords]:
    return load_date_words(LOCALES)


def read(text: str, language: str = "en", today: date = TODAY) -> tuple[DateMention, ...]:
    return read_dates(text, language=language, today=today, words=words())


def only(text: str, language: str = "en", today: date = TODAY) -> DateMention:
    (mention,) = read(text, language, today)
    return mention


def line(mention: DateMention) -> str:
    told = [str(mention.day or "impossible"), mention.fact or "", "about" if mention.about else ""]
    doubt = [] if mention.problem is None else [mention.problem.value, *map(str, mention.choices)]
    return " ".join(filter(None, told)) + (f": {' '.join(doubt)}" if doubt else "")


@pytest.mark.parametrize(("language", "text", "expected"), [(case[0], case[1], case[2:]) for case in CASES])
def test_the_dates_of_a_message_are_found(language: str, text: str, expected: list[str]) -> None:
    assert [line(mention) for mention in read(text, language)] == expected


def test_a_mention_stands_where_it_was_written() -> None:
    text = "Hello! My card expires on 3 February 2027, thanks"
    mention = only(text)
    assert text[mention.start : mention.end] == "3 February 2027"


def test_an_unknown_language_is_read_with_english_and_french_words_day_first() -> None:
    assert line(only("expires 3/4/2027", "xx")) == "2027-04-03 expiry_date"
    assert line(only("expire le 3 mars 2027", "xx")) == "2027-03-03 expiry_date"


def test_without_any_words_nothing_is_read() -> None:
    assert read_dates("expires 3 March 2027", language="en", today=TODAY, words={}) == ()


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("March 19", "expiry_date", "2027-03-19 expiry_date"),
        ("March 19", "arrival_date", "2026-03-19 arrival_date"),
        ("in March", "arrival_date", "2026-03 arrival_date"),
        ("november", "arrival_date", "2026-11 arrival_date"),
        ("november", "expiry_date", "2026-11 expiry_date"),
        ("Tuesday", "arrival_date", "2026-11-17 arrival_date"),
        ("Tuesday", "departure_date", "2026-11-24 departure_date"),
        ("the 15th", "arrival_date", "2026-11-15 arrival_date"),
        ("the 15th", "expiry_date", "2026-12-15 expiry_date"),
        ("25/03", "submission_date", "2026-03-25 submission_date"),
        ("12/03", "arrival_date", "2026-03-12 arrival_date: ambiguous 2026-03-12 2025-12-03"),
        ("12/03", "expiry_date", "2027-03-12 expiry_date: ambiguous 2027-03-12 2026-12-03"),
        ("3/4/2027", "expiry_date", "2027-04-03 expiry_date: ambiguous 2027-04-03 2027-03-04"),
        ("30 Feb", "arrival_date", "impossible arrival_date: impossible 2026-02-28 2026-03-01"),
        ("29 Feb", "expiry_date", "2028-02-29 expiry_date"),
        ("5 May 2027", "arrival_date", "2027-05-05 arrival_date: wrong_tense 2026-05-05 2027-05-05"),
        ("5 May 2027", "expiry_date", "2027-05-05 expiry_date"),
        ("5 May 2024", "expiry_date", "2024-05-05 expiry_date"),
        ("in 10 weeks", "expiry_date", "2027-02-01 expiry_date"),
        ("mid-March", "arrival_date", "2026-03-15 arrival_date about"),
    ],
)
def test_a_bare_answer_is_read_as_the_date_that_was_asked_for(text: str, fact: str, expected: str) -> None:
    assert line(resolve(only(text), fact, TODAY)) == expected


def test_a_date_without_year_is_today_when_it_is_today() -> None:
    assert line(only("my card expires on 23 November")) == "2026-11-23 expiry_date"
    assert line(only("I arrived on 23 November")) == "2026-11-23 arrival_date"


def test_a_year_that_was_not_said_is_marked() -> None:
    assert not only("expires on 3 March").year_said
    assert only("expires on 3 March 2027").year_said
    assert only("expires in 3 weeks").year_said


def test_the_end_of_a_month_follows_leap_years() -> None:
    assert line(only("expires end of February", today=date(2027, 11, 1))) == "2028-02-29 expiry_date"
    assert line(only("it expires in a month", today=date(2027, 1, 31))) == "2027-02-28 expiry_date"


def test_english_numbers_are_ambiguous_and_others_are_day_first() -> None:
    assert only("3/4/2027", "en").problem is DateProblem.AMBIGUOUS
    for language in sorted(set(words()) - {"en"}):
        assert str(only("3/4/2027", language).day) == "2027-04-03"


def test_every_language_knows_its_twelve_months() -> None:
    for language, each in words().items():
        months = {entry.sense.month for entries in each.entries.values() for entry in entries}
        assert months >= set(range(1, 13)), language


_PIECES = (
    "3 4 12 31 99 2027 '27 1st 1er / - . , : ; ! ? \n 月 日 年 3月 下个月 三 يوم بعد شهرين ٣ ٢٠٢٧ \u200f \u200b 0000000000 ² Ⅳ ½ "
    "march mai mars may Feb. février from to the of le du de la in dans ago il y a since depuis next last end fin mid-march "
    "lundi Tuesday week semaines mois month today demain expires arrived valable ADP card and a half 24/7 03/27 31/02/2027"
).split(" ")


@given(
    some.lists(some.sampled_from(_PIECES) | some.text(max_size=8), max_size=40).map(" ".join),
    some.sampled_from(["en", "fr", "zh", "ar", "tr", "xx"]),
)
def test_whatever_is_written_nothing_breaks_and_every_date_is_sound(text: str, language: str) -> None:
    mentions = read(text, language)
    assert list(mentions) == sorted(mentions, key=lambda mention: mention.start)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert (mention.day is None) == (mention.problem is DateProblem.IMPOSSIBLE)
        assert (mention.problem is None) == (mention.choices == ())
        for fact in ("expiry_date", "arrival_date"):
            assert resolve(mention, fact, TODAY).fact == fact


@given(some.dates(date(2020, 1, 1), date(2035, 12, 31)), some.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"]))
def test_a_written_day_is_read_as_that_day(day: date, form: str) -> None:
    assert only(f"expire le {day.strftime(form)}", "fr").day == Day(day)


@given(some.dates(date(2020, 1, 1), date(2035, 12, 31)), some.integers(1, 31), some.integers(1, 12), some.booleans())
def test_a_day_without_year_is_the_nearest_of_its_kind(today: date, number: int, month: int, is_past: bool) -> None:
    mention = only(f"{'arrivé' if is_past else 'expire'} le {number}/{month}", "fr", today)
    if mention.day is None:
        return
    assert mention.day.precision is Precision.DAY
    assert (mention.day.first.day, mention.day.first.month) == (number, month)
    away = (today - mention.day.first) if is_past else (mention.day.first - today)
    assert timedelta(0) <= away <= timedelta(days=366 * 8)


def test_a_huge_message_is_cut_and_read() -> None:
    assert read("1/2/" * 50_000) == ()
    assert len(read("expires 3 March 2027. " * 2_000)) <= 1_000


def test_days_beyond_the_calendar_are_left_out() -> None:
    assert read("expires in 50 years", today=date(9990, 1, 1)) == ()


def test_a_journeys_length_behind_its_first_day_gives_the_day_of_return() -> None:
    text = "My permit ends 3 April 2027, I leave for India on 1 April for two weeks, can I come back?"
    read = read_dates(text, language="en", today=date(2026, 11, 23), words=words())
    days = [(mention.fact, str(mention.day)) for mention in read]
    assert days == [("expiry_date", "2027-04-03"), ("departure_date", "2027-04-01"), ("return_date", "2027-04-15")]

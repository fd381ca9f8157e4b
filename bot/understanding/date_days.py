"""From what was written to days: which year, which week, which of two orders, and what is doubtful about it.

Everything here is calendar and tense; words are not looked at any more. Months are added as the calendar has them:
31 January and one month is the last of February.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from bot.rules import Day, FactId, Precision
from bot.understanding.date_shapes import Counted, DayOfMonth, Named, Numbers, Period, Shape, Way, Weekday
from bot.understanding.date_words import PAPER_END, Part, Tense
from bot.understanding.meaning import DateMention, DateProblem

HAPPENED: frozenset[FactId] = frozenset({"arrival_date", "submission_date", "complement_asked_date", "move_date"})
_PAPER_ENDS: frozenset[FactId] = frozenset(PAPER_END.values())
_TO_COME: frozenset[FactId] = _PAPER_ENDS | {"departure_date", "return_date"}
_MIDDLE = 15  # "mid-March"
_YEARS_TRIED = 9  # 29 February comes back within eight years


class Order(StrEnum):
    """In which order a message writes day and month."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a date is looked at. `way` is -1 when it lies behind, 1 when it lies ahead, 0 when nothing says."""

    today: date
    way: int
    tense: Tense | None = None
    order: Order = Order.DAY_FIRST


def way_of(fact: FactId | None) -> int:
    """Return -1 for what has happened (an arrival), 1 for what is to come (an end, a journey), 0 when that is open."""
    return -1 if fact in HAPPENED else 1 if fact in _TO_COME else 0


def settled(blank: DateMention, shape: Shape, stand: Standpoint) -> DateMention:
    """Return `blank` with the day that `shape` means, and what is doubtful about it.

    Raises:
        OverflowError, ValueError: the day lies beyond the calendar.
    """
    match shape:
        case Named():
            return _of_named(blank, shape, stand)
        case Numbers():
            return _of_numbers(blank, shape, stand)
        case Counted():
            return replace(blank, day=Day(_counted(shape, stand.today)))
        case Weekday():
            return _of_weekday(blank, shape, stand)
        case Period():
            return _of_period(blank, shape, stand.today)
        case DayOfMonth():
            return _of_day_of_month(blank, shape, stand)
        case _:
            assert_never(shape)


def in_wrong_tense(mention: DateMention, said: date, today: date, way: int) -> DateMention:
    """Return `mention` in doubt: its day lies on the other side of today; the same day of another year is offered."""
    return replace(mention, problem=DateProblem.WRONG_TENSE, choices=(same_day(said, today, way), said))


def same_day(day: date, today: date, way: int) -> date:
    """Return the nearest day of that name up to today, or from today on."""
    return _nearest(day.month, day.day, today, way) or day


def day_of_month(year: int, month: int, day: int) -> date | None:
    """Return that day; None when the month has no such day."""
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def nearest_month(month: int, today: date, way: int, *, strictly: bool = False) -> Day:
    """Return the nearest such month up to this one, or from this one on; `strictly` leaves this one out."""
    this = today.replace(day=1)
    months = (date(year, month, 1) for year in _years(today, way))
    near = next(day for day in months if (day <= this if way < 0 else day >= this) and not (strictly and day == this))
    return Day(near, Precision.MONTH)


def _of_named(blank: DateMention, named: Named, stand: Standpoint) -> DateMention:
    year = named.year if named.year_from_now is None else stand.today.year + named.year_from_now
    stand = replace(stand, way=named.which or stand.way)
    year_said = year is not None or named.which != 0
    blank = replace(blank, year_said=year_said, about=blank.about or named.part is Part.MID)
    if named.day is None and named.part in (None, Part.START):
        return _checked(replace(blank, day=_month(named, year, stand)), stand)
    number = _MIDDLE if named.part is Part.MID else named.day
    return _checked(_day(blank, named.month, number, year, stand), stand)


def _month(named: Named, year: int | None, stand: Standpoint) -> Day:
    if year is not None:
        return Day(date(year, named.month, 1), Precision.MONTH)
    return nearest_month(named.month, stand.today, stand.way, strictly=named.which != 0)


def _day(blank: DateMention, month: int, number: int | None, year: int | None, stand: Standpoint) -> DateMention:
    """Return the day `number` (None: the last) of a month."""
    last = _nearest_end(month, stand.today, stand.way) if year is None else _month_end(year, month)
    if number is None:
        return replace(blank, day=Day(last))
    day = _nearest(month, number, stand.today, stand.way) if year is None else day_of_month(year, month, number)
    if day is not None:
        return replace(blank, day=Day(day))
    return replace(blank, problem=DateProblem.IMPOSSIBLE, choices=(last, last + timedelta(days=1)))


def _checked(mention: DateMention, stand: Standpoint) -> DateMention:
    """Return `mention`, in doubt when its year was said and contradicts the tense of the words."""
    if mention.day is None or not mention.year_said:
        return mention
    if stand.tense is Tense.PAST and mention.day.first > stand.today:
        return in_wrong_tense(mention, mention.day.first, stand.today, -1)
    if stand.tense is Tense.FUTURE and mention.day.last < stand.today:
        return in_wrong_tense(mention, mention.day.first, stand.today, 1)
    return mention


def _of_numbers(blank: DateMention, numbers: Numbers, stand: Standpoint) -> DateMention:
    first, second, year = numbers.first, numbers.second, numbers.year
    if second > 12:
        month_first = _of_named(blank, Named(first, second, year), stand)
        return month_first if year is not None else _or_month(month_first, first, 2000 + second, stand.today)
    day_first = _of_named(blank, Named(second, first, year), stand)
    if stand.order is Order.DAY_FIRST or first > 12 or first == second:
        return day_first
    month_first = _of_named(blank, Named(first, second, year), stand)
    return month_first if stand.order is Order.MONTH_FIRST else _of_two_orders(day_first, month_first)


def _of_two_orders(day_first: DateMention, month_first: DateMention) -> DateMention:
    """Return both readings as choices, unless the tense excludes just one of them."""
    sound = [mention for mention in (day_first, month_first) if mention.problem is None]
    if len(sound) == 1:
        return sound[0]
    choices = tuple(read.day.first for read in (day_first, month_first) if read.day is not None)
    return replace(day_first, problem=DateProblem.AMBIGUOUS, choices=choices)


def _or_month(mention: DateMention, month: int, year: int, today: date) -> DateMention:
    """Return "2/27" of a paper's end as what it may be besides the 27th of February: February 2027, as cards print it."""
    if mention.fact not in _PAPER_ENDS or mention.day is None or year < today.year:
        return mention
    if mention.day.first.year == year:
        return replace(mention, day=Day(date(year, month, 1), Precision.MONTH), year_said=True)
    return replace(mention, problem=DateProblem.AMBIGUOUS, choices=(mention.day.first, date(year, month, 1)))


def _counted(counted: Counted, today: date) -> date:
    sign = -1 if counted.way in (Way.AGO, Way.LASTING) else 1
    return _months_on(today, sign * counted.length.months) + timedelta(days=sign * counted.length.days)


def _of_weekday(blank: DateMention, weekday: Weekday, stand: Standpoint) -> DateMention:
    ahead = (weekday.weekday - stand.today.weekday()) % 7
    behind = ahead - 7 if ahead else 0
    if weekday.which:
        away = (ahead or 7) if weekday.which > 0 else (behind or -7)
        return replace(blank, day=Day(stand.today + timedelta(days=away)))
    past, future = stand.today + timedelta(days=behind), stand.today + timedelta(days=ahead)
    return _of_two(blank, past, future, stand.way if weekday.which is None else stand.way or 1)


def _of_two(blank: DateMention, past: date, future: date, way: int) -> DateMention:
    """Return the day that `way` chooses; when nothing says, both are offered."""
    if way or past == future:
        return replace(blank, day=Day(past if way < 0 else future))
    return replace(blank, day=Day(future), problem=DateProblem.AMBIGUOUS, choices=(past, future), year_said=False)


def _of_period(blank: DateMention, period: Period, today: date) -> DateMention:
    if not period.month:
        return replace(blank, day=Day(today + timedelta(days=7 * period.which)))
    first = _months_on(today.replace(day=1), period.which)
    match period.part:
        case Part.END:
            return replace(blank, day=Day(_month_end(first.year, first.month)))
        case Part.MID:
            return replace(blank, day=Day(first.replace(day=_MIDDLE)), about=True)
        case Part.START | None:
            return replace(blank, day=Day(first, Precision.MONTH))
        case _:
            assert_never(period.part)


def _of_day_of_month(blank: DateMention, told: DayOfMonth, stand: Standpoint) -> DateMention:
    this = stand.today.replace(day=1)
    if told.which is not None:
        first = _months_on(this, told.which)
        return _day(blank, first.month, told.day, first.year, stand)
    months = [_months_on(this, step) for step in range(-2, 3)]
    days = [day for month in months if (day := day_of_month(month.year, month.month, told.day)) is not None]
    past, future = max(day for day in days if day <= stand.today), min(day for day in days if day >= stand.today)
    return _of_two(replace(blank, year_said=False), past, future, stand.way)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _years(today: date, way: int) -> range:
    """Return the years to try, nearest first."""
    step = -1 if way < 0 else 1
    return range(today.year, today.year + step * _YEARS_TRIED, step)


def _nearest(month: int, number: int, today: date, way: int) -> date | None:
    """Return the nearest such day up to today, or from today on; None when no year has it."""
    for year in _years(today, way):
        day = day_of_month(year, month, number)
        if day is not None and (day <= today if way < 0 else day >= today):
            return day
    return None


def _nearest_end(month: int, today: date, way: int) -> date:
    ends = (_month_end(year, month) for year in _years(today, way))
    return next(day for day in ends if (day <= today if way < 0 else day >= today))

"""Every date in a text, as a day or month with what is doubtful about it.

The words are those of the message's language and of English and French beside it. What is ambiguous, impossible or in
the wrong tense is never guessed: it is handed on with the days to offer.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from bot.rules import Day, FactId, Precision
from bot.understanding.date_grammar import Counted, DayOfMonth, Found, Named, Numbers, Period, Shape, Way, Weekday, found_dates
from bot.understanding.date_roles import Told, told
from bot.understanding.date_words import DateWords, Part, Tense, Token, parted
from bot.understanding.meaning import DateMention, DateProblem

BESIDE = ("en", "fr")  # languages that people mix into any other
_MIDDLE = 15  # "mid-March"

_HAPPENED: frozenset[FactId] = frozenset({"arrival_date", "submission_date", "complement_asked_date", "move_date"})
_TO_COME: frozenset[FactId] = frozenset({"expiry_date", "adp_valid_until", "departure_date", "return_date"})


def read_dates(text: str, *, language: str, today: date, words: Mapping[str, DateWords]) -> tuple[DateMention, ...]:
    """Return every date in `text`, in the order of the text.

    A date without a year is the nearest one before today (arrival, submission, a complement asked, a move), or from today
    on (a paper's end, a journey; also where the words do not say which date it is), unless the tense says otherwise.

    Args:
        language: the message's own language; it decides the order of 3/4/2027 and wins where languages differ.
        today: the day in France.
        words: by language, from `load_date_words`; languages it does not hold are left out.
    """
    languages = [words[code] for code in dict.fromkeys((language, *BESIDE)) if code in words]
    tokens = parted(text)
    dates = _apart(tokens, languages)
    if not dates:
        return ()
    both_orders = language in words and words[language].both_orders
    meanings = told(text, tokens, dates, languages)
    mentions = (_mention(found, meaning, tokens, today, both_orders) for found, meaning in zip(dates, meanings, strict=True))
    return tuple(mention for mention in mentions if mention is not None)


def resolve(mention: DateMention, fact: FactId, today: date) -> DateMention:
    """Return `mention` read as the date `fact`, which the conversation has just asked for.

    A year that was not said follows `fact`; of "Tuesday" the last or the next is taken. A said day that lies ahead cannot be
    the day on which something happened: that is asked back.
    """
    mention = replace(mention, fact=fact)
    way = _way_of(fact)
    if not mention.year_said:
        return _resolved_without_year(mention, today, way)
    if mention.problem is None and mention.day is not None and fact in _HAPPENED and mention.day.first > today:
        return _in_wrong_tense(mention, mention.day.first, today, way)
    return mention


def _resolved_without_year(mention: DateMention, today: date, way: int) -> DateMention:
    match mention.problem:
        case DateProblem.IMPOSSIBLE:
            return replace(mention, choices=tuple(_again(day, today, way) for day in mention.choices))
        case DateProblem.AMBIGUOUS if _are_swapped(mention.choices):
            choices = tuple(_again(day, today, way) for day in mention.choices)
            return replace(mention, day=Day(choices[0]), choices=choices)
        case DateProblem.AMBIGUOUS:
            return replace(mention, day=Day(max(mention.choices) if way > 0 else min(mention.choices)), problem=None, choices=())
    if mention.day is None:
        return mention
    if mention.day.precision is Precision.MONTH:
        return replace(mention, day=_nearest_month(mention.day.first.month, today, way))
    return replace(mention, day=Day(_again(mention.day.first, today, way)))


def _again(day: date, today: date, way: int) -> date:
    return _nearest(day.month, day.day, today, way) or day


def _are_swapped(choices: Sequence[date]) -> bool:
    """Tell whether two days are one writing read day first and month first."""
    return len(choices) == 2 and choices[0].month == choices[1].day and choices[0].day == choices[1].month


def _apart(tokens: tuple[Token, ...], languages: Sequence[DateWords]) -> list[Found]:
    """Return the dates found by the words of all languages; where they overlap, the longest, then the first language's."""
    candidates = []
    for rank, words in enumerate(languages):
        foreign = languages[0].ordinary if rank else frozenset()
        for group in found_dates(tokens, words, foreign):
            candidates.append((group[0].first - group[-1].last, rank, group))
    taken: set[int] = set()
    chosen: list[Found] = []
    for _, _, group in sorted(candidates, key=lambda candidate: candidate[:2]):
        span = range(group[0].first, group[-1].last)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen += group
    return sorted(chosen, key=lambda found: found.first)


def _mention(found: Found, meaning: Told, tokens: Sequence[Token], today: date, both_orders: bool) -> DateMention | None:
    if (found.tentative and not meaning.said) or (_is_lasting(found) and not _has_lasted(meaning)):
        return None
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    blank = DateMention(start, end, None, meaning.fact, about=found.about)
    try:
        return _settled(blank, found.shape, _way(found, meaning), meaning.tense, today, both_orders)
    except (OverflowError, ValueError):  # a day beyond the calendar
        return None


def _is_lasting(found: Found) -> bool:
    return isinstance(found.shape, Counted) and found.shape.way is Way.LASTING


def _has_lasted(meaning: Told) -> bool:
    """Tell whether "for six weeks" counts from a day: been here, been expired for six weeks."""
    return meaning.tense is Tense.PAST and meaning.fact in ("arrival_date", "expiry_date", "adp_valid_until", "submission_date")


def _way(found: Found, meaning: Told) -> int:
    """Return 1 when a date without a year lies ahead, -1 when it lies behind, 0 when nothing says."""
    if meaning.tense is not None:
        return 1 if meaning.tense is Tense.FUTURE else -1
    return _way_of(meaning.fact) or (-1 if found.since else 0)


def _way_of(fact: FactId | None) -> int:
    return -1 if fact in _HAPPENED else 1 if fact in _TO_COME else 0


def _settled(
    blank: DateMention, shape: Shape, way: int, tense: Tense | None, today: date, both_orders: bool
) -> DateMention | None:
    match shape:
        case Named():
            return _of_named(blank, shape, way, tense, today)
        case Numbers():
            return _of_numbers(blank, shape, way, tense, today, both_orders)
        case Counted():
            return _at(blank, _counted(shape, today))
        case Weekday():
            return _of_weekday(blank, shape, way, today)
        case Period():
            return _of_period(blank, shape, today)
        case DayOfMonth():
            return _of_day_of_month(blank, shape, way, today)
        case _:
            assert_never(shape)


def _at(blank: DateMention, day: date) -> DateMention:
    return replace(blank, day=Day(day))


def _of_named(blank: DateMention, named: Named, way: int, tense: Tense | None, today: date) -> DateMention:
    year = named.year if named.year_from_now is None else today.year + named.year_from_now
    way = named.which or way
    blank = replace(blank, year_said=year is not None or named.which != 0, about=blank.about or named.part is Part.MID)
    if named.day is None and named.part in (None, Part.START):
        day = (
            _nearest_month(named.month, today, way, strictly=named.which != 0)
            if year is None
            else Day(date(year, named.month, 1), Precision.MONTH)
        )
        return _checked(replace(blank, day=day), today, tense)
    number = _MIDDLE if named.part is Part.MID else named.day
    return _checked(_day_of(blank, named.month, number, year, way, today), today, tense)


def _day_of(blank: DateMention, month: int, number: int | None, year: int | None, way: int, today: date) -> DateMention:
    """Return the day `number` (None: the last) of a month."""
    if number is None:
        return _at(blank, _nearest_end(month, today, way) if year is None else _month_end(year, month))
    day = _nearest(month, number, today, way) if year is None else _date(year, month, number)
    return _impossible(blank, month, year, way, today) if day is None else _at(blank, day)


def _impossible(blank: DateMention, month: int, year: int | None, way: int, today: date) -> DateMention:
    last = _month_end(year, month) if year is not None else _nearest_end(month, today, way)
    return replace(blank, problem=DateProblem.IMPOSSIBLE, choices=(last, last + timedelta(days=1)))


def _checked(mention: DateMention, today: date, tense: Tense | None) -> DateMention:
    """Return `mention`, in doubt when its year was said and contradicts the tense of the words."""
    if mention.day is None or not mention.year_said or mention.problem is not None:
        return mention
    if tense is Tense.PAST and mention.day.first > today:
        return _in_wrong_tense(mention, mention.day.first, today, -1)
    if tense is Tense.FUTURE and mention.day.last < today:
        return _in_wrong_tense(mention, mention.day.first, today, 1)
    return mention


def _in_wrong_tense(mention: DateMention, said: date, today: date, way: int) -> DateMention:
    return replace(mention, problem=DateProblem.WRONG_TENSE, choices=(_again(said, today, way), said))


def _of_numbers(
    blank: DateMention, numbers: Numbers, way: int, tense: Tense | None, today: date, both_orders: bool
) -> DateMention:
    first, second, year = numbers.first, numbers.second, numbers.year
    if second > 12:
        return _of_named(blank, Named(first, second, year), way, tense, today)
    day_first = _of_named(blank, Named(second, first, year), way, tense, today)
    if not both_orders or first > 12 or first == second:
        return day_first
    month_first = _of_named(blank, Named(first, second, year), way, tense, today)
    choices = tuple(read.day.first for read in (day_first, month_first) if read.day is not None)
    return replace(day_first, problem=DateProblem.AMBIGUOUS, choices=choices)


def _counted(counted: Counted, today: date) -> date:
    sign = -1 if counted.way in (Way.AGO, Way.LASTING) else 1
    return _months_on(today, sign * counted.length.months) + timedelta(days=sign * counted.length.days)


def _of_weekday(blank: DateMention, weekday: Weekday, way: int, today: date) -> DateMention:
    ahead = (weekday.weekday - today.weekday()) % 7
    behind = ahead - 7 if ahead else 0
    if weekday.which:
        return _at(blank, today + timedelta(days=(ahead or 7) if weekday.which > 0 else behind or -7))
    past, future = today + timedelta(days=behind), today + timedelta(days=ahead)
    return _of_two(blank, past, future, way if weekday.which is None else way or 1)


def _of_two(blank: DateMention, past: date, future: date, way: int) -> DateMention:
    """Return the day that `way` chooses; when nothing says, both are offered."""
    if way or past == future:
        return _at(blank, past if way < 0 else future)
    return replace(blank, day=Day(future), problem=DateProblem.AMBIGUOUS, choices=(past, future), year_said=False)


def _of_period(blank: DateMention, period: Period, today: date) -> DateMention:
    if not period.month:
        return _at(blank, today + timedelta(days=7 * period.which))
    first = _months_on(today.replace(day=1), period.which)
    match period.part:
        case Part.END:
            return _at(blank, _month_end(first.year, first.month))
        case Part.MID:
            return replace(blank, day=Day(first.replace(day=_MIDDLE)), about=True)
        case Part.START | None:
            return replace(blank, day=Day(first, Precision.MONTH))
        case _:
            assert_never(period.part)


def _of_day_of_month(blank: DateMention, told_day: DayOfMonth, way: int, today: date) -> DateMention | None:
    number = told_day.day
    if told_day.which is not None:
        first = _months_on(today.replace(day=1), told_day.which)
        return _day_of(blank, first.month, number, first.year, way, today)
    months = [_months_on(today.replace(day=1), step) for step in range(-2, 3)]
    days = [day for month in months if (day := _date(month.year, month.month, number)) is not None]
    past, future = max(day for day in days if day <= today), min(day for day in days if day >= today)
    return _of_two(replace(blank, year_said=False), past, future, way)


def _date(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months_on(day: date, months: int) -> date:
    """Return the day so many months later; 31 January and one month is the last of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _years(today: date, way: int) -> range:
    """Return the years to try, nearest first; 29 February comes back within eight."""
    return range(today.year, today.year - 9, -1) if way < 0 else range(today.year, today.year + 9)


def _nearest(month: int, number: int, today: date, way: int) -> date | None:
    """Return the nearest such day up to today, or from today on; None when no year has it."""
    for year in _years(today, way):
        day = _date(year, month, number)
        if day is not None and (day <= today if way < 0 else day >= today):
            return day
    return None


def _nearest_end(month: int, today: date, way: int) -> date:
    ends = (_month_end(year, month) for year in _years(today, way))
    return next(day for day in ends if (day <= today if way < 0 else day >= today))


def _nearest_month(month: int, today: date, way: int, *, strictly: bool = False) -> Day:
    """Return the nearest such month up to this one, or from this one on; `strictly` leaves this one out."""
    this = today.replace(day=1)
    months = (date(year, month, 1) for year in _years(today, way))
    near = next(day for day in months if (day <= this if way < 0 else day >= this) and not (strictly and day == this))
    return Day(near, Precision.MONTH)

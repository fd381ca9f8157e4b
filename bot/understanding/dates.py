"""Every date in a text, as a day or month with what is doubtful about it.

The words are those of the message's language and of English and French beside it. What is ambiguous, impossible or in
the wrong tense is never guessed: it is handed on with the days to offer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.rules import Day, FactId, Precision
from bot.understanding.date_days import (
    HAPPENED,
    Order,
    Standpoint,
    day_of_month,
    in_wrong_tense,
    nearest_month,
    same_day,
    settled,
    way_of,
)
from bot.understanding.date_grammar import found_dates
from bot.understanding.date_roles import Told, told
from bot.understanding.date_shapes import Counted, DayOfMonth, Found, Numbers, Way
from bot.understanding.date_tokens import Token, has_number, parted
from bot.understanding.date_words import BESIDE, PAPER_END, DateWords, Tense, has_date_word, names_date
from bot.understanding.meaning import DateMention, DateProblem

_BETWEEN = 4  # words between a month and its day: "June 2027, on the 17th"
_TRIP = (None, "departure_date", "return_date")
_LASTED: frozenset[FactId] = frozenset({"arrival_date", "submission_date", *PAPER_END.values()})


def read_dates(text: str, *, language: str, today: date, words: Mapping[str, DateWords]) -> tuple[DateMention, ...]:
    """Return every date in `text`, in the order of the text.

    A date without a year is the nearest one up to today (arrival, submission, a complement asked, a move), or from today on
    (a paper's end, a journey; also where the words do not say which date it is), unless the tense says otherwise.

    Args:
        text: what was written; of a very long text only the beginning is read.
        language: the message's own language; it decides the order of 3/4/2027 and wins where languages differ.
        today: the day in France.
        words: by language, from `load_date_words`; languages it does not hold are left out.
    """
    languages = [words[code] for code in dict.fromkeys((language, *BESIDE)) if code in words]
    tokens = parted(text)
    dates = _apart(tokens, languages)
    if not dates:
        return ()
    order = _order(dates) if language in words and words[language].both_orders else Order.DAY_FIRST
    mentions: list[DateMention] = []
    for found, meaning in zip(dates, told(text, tokens, dates, languages[0].roles), strict=True):
        stand = Standpoint(today, _way(found, meaning), meaning.tense, order)
        whole = _with_its_month(found, tokens, mentions, text)
        mention = (
            _mention(found, meaning, tokens, stand) or _back_after(found, meaning, tokens, mentions) if whole is None else None
        )
        if whole is not None:
            mentions[-1] = whole
        elif mention is not None:
            mentions.append(_beside_month(mention, found, mentions))
    return tuple(mentions)


def resolve(mention: DateMention, fact: FactId, today: date) -> DateMention:
    """Return `mention` read as the date `fact`, which the conversation has just asked for.

    A year that was not said follows `fact`; of "Tuesday" the last or the next is taken. A said day that lies ahead cannot be
    the day on which something happened: that is asked back.
    """
    mention, way = replace(mention, fact=fact), way_of(fact)
    if not mention.year_said:
        return _without_year(mention, today, way)
    if mention.problem is None and mention.day is not None and fact in HAPPENED and mention.day.first > today:
        return in_wrong_tense(mention, mention.day.first, today, way)
    return mention


def _without_year(mention: DateMention, today: date, way: int) -> DateMention:
    match mention.problem:
        case DateProblem.IMPOSSIBLE:
            return replace(mention, choices=tuple(same_day(day, today, way) for day in mention.choices))
        case DateProblem.AMBIGUOUS if _are_swapped(mention.choices):
            choices = tuple(same_day(day, today, way) for day in mention.choices)
            return replace(mention, day=Day(choices[0]), choices=choices)
        case DateProblem.AMBIGUOUS:
            day = max(mention.choices) if way > 0 else min(mention.choices)
            return replace(mention, day=Day(day), problem=None, choices=())
    if mention.day is None:
        return mention
    if mention.day.precision is Precision.MONTH:
        return replace(mention, day=nearest_month(mention.day.first.month, today, way))
    return replace(mention, day=Day(same_day(mention.day.first, today, way)))


def _are_swapped(choices: Sequence[date]) -> bool:
    """Tell whether two days are one writing read day first and month first."""
    return len(choices) == 2 and choices[0].month == choices[1].day and choices[0].day == choices[1].month


def _apart(tokens: tuple[Token, ...], languages: Sequence[DateWords]) -> list[Found]:
    """Return the dates found by the words of all languages; where they overlap, the longest, then the first language's."""
    candidates = []
    numbers = has_number(tokens)
    for rank, words in enumerate(languages):
        foreign = languages[0].ordinary if rank else frozenset[str]()
        may = _may_be_in_numbers(tokens, words, foreign, rank) if numbers else names_date(tokens, words, foreign)
        for group in found_dates(tokens, words, foreign) if may else ():
            candidates.append((group[0].first - group[-1].last, rank, group))
    taken: set[int] = set()
    chosen: list[Found] = []
    for _, _, group in sorted(candidates, key=lambda candidate: candidate[:2]):
        span = range(group[0].first, group[-1].last)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen += group
    return sorted(chosen, key=lambda found: found.first)


def _may_be_in_numbers(tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str], rank: int) -> bool:
    """Tell whether numbers may be dates by these words; those in numbers alone are found by the first language's."""
    return rank == 0 or has_date_word(tokens, words, foreign)


def _order(dates: Sequence[Found]) -> Order:
    """Return the order in which this message writes numbers, if others of its dates show it: 25/9 is day first."""
    numbers = [found.shape for found in dates if isinstance(found.shape, Numbers)]
    day_first, month_first = any(each.first > 12 for each in numbers), any(each.second > 12 for each in numbers)
    if day_first is month_first:
        return Order.UNKNOWN
    return Order.DAY_FIRST if day_first else Order.MONTH_FIRST


def _way(found: Found, meaning: Told) -> int:
    if meaning.tense is not None:
        return 1 if meaning.tense is Tense.FUTURE else -1
    return way_of(meaning.fact) or (-1 if found.since else 0)


def _mention(found: Found, meaning: Told, tokens: Sequence[Token], stand: Standpoint) -> DateMention | None:
    if (found.tentative and not meaning.said) or (_is_lasting(found) and not _has_lasted(meaning)):
        return None
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    try:
        counted = isinstance(found.shape, Counted)
        blank = DateMention(start, end, None, meaning.fact, elsewhere=meaning.elsewhere, about=found.about, counted=counted)
        return settled(blank, found.shape, stand)
    except (OverflowError, ValueError):  # a day beyond the calendar
        return None


def _back_after(found: Found, meaning: Told, tokens: Sequence[Token], before: Sequence[DateMention]) -> DateMention | None:
    """Return the day of the return where a journey's length stands behind its first day: "I leave on 1 April for two weeks"."""
    out = before[-1] if before else None
    if out is None or out.fact != "departure_date" or out.day is None or out.day.precision is not Precision.DAY:
        return None
    if not isinstance(found.shape, Counted) or not _is_lasting(found) or meaning.fact not in _TRIP:
        return None
    back = out.day.first + relativedelta(months=found.shape.length.months, days=found.shape.length.days)
    return DateMention(tokens[found.first].start, tokens[found.last - 1].end, Day(back), "return_date")


def _is_lasting(found: Found) -> bool:
    return isinstance(found.shape, Counted) and found.shape.way is Way.LASTING


def _has_lasted(meaning: Told) -> bool:
    """Tell whether "for six weeks" counts from a day: been here, been expired for six weeks."""
    return meaning.tense is Tense.PAST and meaning.fact in _LASTED


def _with_its_month(found: Found, tokens: Sequence[Token], before: Sequence[DateMention], text: str) -> DateMention | None:
    """Return the day that a month and a bare day right behind it name together: "June 2027, on the 17th"; else None."""
    if not isinstance(found.shape, DayOfMonth) or found.shape.which is not None or not before:
        return None
    month, between = before[-1], text[before[-1].end : tokens[found.first].start]
    if month.day is None or month.day.precision is not Precision.MONTH or month.problem is not None:
        return None
    day = day_of_month(month.day.first.year, month.day.first.month, found.shape.day)
    if day is None or "." in between or len(between.split()) > _BETWEEN:
        return None
    return replace(month, end=tokens[found.last - 1].end, day=Day(day), about=False)


def _beside_month(mention: DateMention, found: Found, before: Sequence[DateMention]) -> DateMention:
    """Return "the 6th" in doubt when a day of another month was named before: "it ends on 3 January, I am back on the 6th"."""
    if not isinstance(found.shape, DayOfMonth) or found.shape.which is not None or not before or mention.day is None:
        return mention
    last = before[-1].day
    other = None if last is None else day_of_month(last.first.year, last.first.month, found.shape.day)
    if other is None or other == mention.day.first or mention.problem is not None:
        return mention
    return replace(mention, problem=DateProblem.AMBIGUOUS, choices=(mention.day.first, other))

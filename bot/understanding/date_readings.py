"""What each rule of the grammar of dates makes of the words it matched: a shape, or nothing after all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.date_shapes import Counted, DayOfMonth, Found, Named, Numbers, Period, Shape, Way, Weekday
from bot.understanding.date_tokens import Token
from bot.understanding.date_words import DateWords, Length, Lexed, Part, Sense

_LONGEST_LEFT = 11  # months
LONGEST_COUNT = 60 * 12  # months; nobody counts dates of permits in longer times
_LEADING = 3  # words
_SIGNS_ALONE = 6  # signs and brackets around a bare answer
_PRIVATE = "\ue000"
DIGITS = "abcgyeqYz"


@dataclass(frozen=True, slots=True)
class Reading:
    """One match of a rule, and the words it was found in."""

    match: re.Match[str]
    lexed: Lexed
    tokens: Sequence[Token]
    words: DateWords

    def has(self, name: str) -> bool:
        """Tell whether the part `name` of the rule stands in the text."""
        return name in self.match.re.groupindex and self.match[name] is not None

    def sense(self, name: str) -> Sense:
        """Return what the word at the part `name` is."""
        return self.lexed.senses[self.match.start(name)]

    def number(self, name: str) -> int:
        """Return the number at the part `name`, in digits or in words."""
        at = self.match.start(name)
        return (
            int(self.tokens[self.lexed.firsts[at]].text) if self.lexed.codes[at] in DIGITS else self.lexed.senses[at].number or 1
        )

    def is_kind(self, at: int, kind: str) -> bool:
        """Tell whether the word at `at` is of that kind."""
        return 0 <= at < len(self.lexed.codes) and self.lexed.codes[at] in self.words.grammar.kinds.get(kind, "")

    def follows(self, *kinds: str) -> bool:
        """Tell whether a word of one of `kinds` stands before the match; an article may stand between."""
        at = self.match.start() - 1
        if any(self.is_kind(at, kind) for kind in kinds):
            return True
        return self.is_kind(at, "the") and any(self.is_kind(at - 1, kind) for kind in kinds)

    def is_alone(self) -> bool:
        """Tell whether the text holds nothing but this and at most one word."""
        others = self.lexed.codes[: self.match.start()] + self.lexed.codes[self.match.end() :]
        return len(others) <= _SIGNS_ALONE and sum(code == "x" or code >= _PRIVATE for code in others) <= 1

    def whole(self, shape: Shape, **told: bool) -> tuple[Found, ...]:
        """Return the whole match as one date."""
        return (self.part(shape, self.match.start(), self.match.end(), **told),)

    def part(self, shape: Shape, start: int, end: int, **told: bool) -> Found:
        """Return the words from `start` to before `end` as a date."""
        before = list(self._words_before(start))
        about = self.is_kind(end, "around_after") or any(self.is_kind(at, "around") for at in before)
        said = {"since": any(self.is_kind(at, "since") for at in before), "about": about, "is_anchor": self._is_anchor(before)}
        return Found(shape, self.lexed.firsts[start], self.lexed.firsts[end], **{**said, **{k: v for k, v in told.items() if v}})

    def _words_before(self, start: int) -> Iterator[int]:
        """Yield the places of the small words that lead to a date: "since about the"."""
        for at in range(start - 1, max(start - _LEADING - 1, -1), -1):
            yield at
            if not any(self.is_kind(at, kind) for kind in ("the", "day_after", "month_after", "link", "around")):
                return

    def _is_anchor(self, before: Sequence[int]) -> bool:
        """Tell whether a length of time is counted from the date: "three weeks after 3 March"."""
        off = next((at for at in before if self.is_kind(at, "counted_off")), 0)
        return self.is_kind(off - 1, "unit") or self.is_kind(off - 1, "length")


def _year(reading: Reading) -> int | None:
    if reading.has("y"):
        return reading.number("y")
    for name in ("y2", "y3"):
        if reading.has(name):
            return _full_year(reading.number(name))
    return None


def _full_year(year: int) -> int:
    """Return the year meant by two digits; nobody's permit ends after 2070, but people are born before 2000."""
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _year_from_now(reading: Reading) -> int | None:
    return reading.sense("yr").year if reading.has("yr") else None


def _month(reading: Reading) -> int:
    return reading.number("mn") if reading.has("mn") else reading.sense("m").month


def _part(reading: Reading) -> Part | None:
    for name in ("p", "pa"):
        if reading.has(name):
            return reading.sense(name).part
    return None


def _which(reading: Reading) -> int | None:
    for name in ("w", "wa"):
        if reading.has(name):
            return reading.sense(name).which
    return None


def read_year_first(reading: Reading) -> tuple[Found, ...]:
    """Read "2027-02-03"; "2027/31/1" can only be meant one way."""
    year, month, day = (reading.number(name) for name in "ymd")
    if month > 12 >= day:
        month, day = day, month
    return reading.whole(Named(month, day, year)) if month <= 12 else ()


def read_numbers(reading: Reading) -> tuple[Found, ...]:
    """Read "3/4/2027" and "31.1.27"; which number is the month is settled later."""
    first, second = reading.number("a"), reading.number("b")
    if second > 12 and (first > 12 or second > 31):
        return ()
    return reading.whole(Numbers(first, second, _full_year(reading.number("y"))))


def read_month_and_year(reading: Reading) -> tuple[Found, ...]:
    """Read "03/2027" and "2027-03"."""
    return reading.whole(Named(reading.number("m"), None, reading.number("y")))


def read_range(reading: Reading) -> tuple[Found, ...]:
    """Read "3 to 10 March" as two dates."""
    month, year, from_now = _month(reading), _year(reading), _year_from_now(reading)
    first, second = (Named(month, reading.number(name), year, from_now) for name in ("d", "e"))
    start, middle = reading.match.start(), reading.match.start("e")
    return (
        reading.part(first, start, reading.match.end("d")),
        reading.part(second, middle, reading.match.end(), joined=True),
    )


def read_year_then_month(reading: Reading) -> tuple[Found, ...]:
    """Read "2027年3月5日", "2027 Mart" and "next year in March"."""
    day = reading.number("d") if reading.has("d") else None
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading), _part(reading)))


def read_day_month(reading: Reading) -> tuple[Found, ...]:
    """Read "3 February 2027", "le 1er septembre", "3 de febrero"."""
    if reading.has("dw") and _is_weak(reading) and not _is_written_day(reading):
        return ()
    day = reading.number("d" if reading.has("d") else "dw")
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading), which=_which(reading) or 0))


def _is_written_day(reading: Reading) -> bool:
    """Tell "first of May" and "le trente mars" from "one may", "the first may" and "dix sept"."""
    if reading.is_kind(reading.match.start("dw"), "ordinal"):
        return reading.has("lk")
    return reading.follows("day_after") and not reading.is_kind(reading.match.start("m"), "number")


def read_month_day(reading: Reading) -> tuple[Found, ...]:
    """Read "Feb 3rd, 2027" and "3月5日"; where months do not come first, "mars 27" is a month of 2027."""
    day = reading.number("d")
    if not reading.words.month_first and not reading.has("dm"):
        year = _full_year(day) if reading.lexed.codes[reading.match.start("d")] == "g" else None
        end = reading.match.end("d") if year else reading.match.end("m" if reading.has("m") else "mn")
        if year is None and _is_weak(reading) and not reading.follows("month_after"):
            return ()
        return (reading.part(Named(_month(reading), None, year), reading.match.start(), end),)
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading)))


def _is_weak(reading: Reading) -> bool:
    return reading.has("m") and reading.is_kind(reading.match.start("m"), "weak")


def read_month(reading: Reading) -> tuple[Found, ...]:
    """Read a month alone: "in March", "mi-mars", "last May", "Mar 2027"."""
    named = Named(_month(reading), None, _year(reading), _year_from_now(reading), _part(reading), _which(reading) or 0)
    if _is_weak(reading) and not _is_told(reading):
        return ()
    return reading.whole(named)


def _is_told(reading: Reading) -> bool:
    """Tell whether a month's name that is also an ordinary word is told by what stands around it."""
    if any(reading.has(name) for name in ("y", "y2", "y3", "yr", "p", "pa", "w", "wa", "mw")):
        return True
    is_number = reading.is_kind(reading.match.start("m"), "number")  # French "sept"
    return not is_number and (reading.follows("month_after") or reading.is_alone())


_AFTER = {"later": Way.AHEAD, "ago": Way.AGO, "left": Way.LEFT}
_BEFORE = {"in": Way.AHEAD, "ago_before": Way.AGO, "since": Way.AGO, "left_before": Way.LEFT, "lasting": Way.LASTING}


def read_counted(reading: Reading) -> tuple[Found, ...]:
    """Read "in 10 weeks", "six weeks ago", "seventeen days left", "for six weeks"."""
    length = _length(reading)
    if not 0 < length.months + length.days / 30 <= LONGEST_COUNT or _is_anchored(reading):
        return ()
    way = next(way for name, way in {**_AFTER, **_BEFORE}.items() if reading.has(name))
    if way is Way.LASTING and reading.has("more"):
        way = Way.LEFT  # "for 3 more weeks"
    if way is Way.LEFT and not reading.has("left") and length.months > _LONGEST_LEFT:
        return ()  # "I only have two years of experience"
    about = reading.has("ab") or reading.has("h") or reading.has("ha")
    return reading.whole(Counted(length, way), since=reading.has("since"), about=about)


def _length(reading: Reading) -> Length:
    if reading.has("l"):
        unit, length = reading.sense("l").length, reading.sense("l").length
    else:
        unit = reading.sense("u").length
        length = unit.times(reading.number("n"))
    return length.plus(unit.half()) if reading.has("h") or reading.has("ha") else length


def _is_anchored(reading: Reading) -> bool:
    """Tell whether the time is counted from another word than today: Turkish "bitmeden 3 hafta önce"."""
    first = reading.lexed.firsts[reading.match.start()]
    return first > 0 and reading.tokens[first - 1].text.endswith(reading.words.counted_from or ("\0",))


def read_kept(reading: Reading) -> tuple[Found, ...]:
    """Read "I have 3 weeks before …"."""
    return reading.whole(Counted(_length(reading), Way.LEFT))


def read_lasting_word(reading: Reading) -> tuple[Found, ...]:
    """Read Turkish "3 haftadır", "3 weeks since"."""
    return reading.whole(Counted(reading.sense("us").length.times(reading.number("n")), Way.AGO), since=True)


def read_period(reading: Reading) -> tuple[Found, ...]:
    """Read "next month", "end of this month", "la semaine dernière"."""
    length, which, part = reading.sense("u").length, _which(reading), _part(reading)
    if length == Length(months=1) and (which is not None or part is not None):
        return reading.whole(Period(which or 0, month=True, part=part))
    if length == Length(days=7) and which:
        return reading.whole(Period(which, month=False), about=True)
    return ()


def read_weekday(reading: Reading) -> tuple[Found, ...]:
    """Read "last Tuesday", "Friday", "on Sat"."""
    which = _which(reading)
    if reading.is_kind(reading.match.start("wd"), "weekday") or which is not None or reading.follows("day_after"):
        return reading.whole(Weekday(reading.sense("wd").weekday, which))
    return ()


def read_offset(reading: Reading) -> tuple[Found, ...]:
    """Read "tomorrow"."""
    return reading.whole(Counted(Length(days=reading.sense("o").offset), Way.AHEAD))


def read_short(reading: Reading) -> tuple[Found, ...]:
    """Read "12/03" and "25.3."; among other words it is a date only if they ask for one."""
    first, second = reading.number("a"), reading.number("b")
    if first <= 12 < second and (second > 31 or not reading.words.both_orders):
        return _short(reading, Named(first, None, _full_year(second))) if second >= 20 else ()  # "03/27" as cards print it
    if (first > 12 and second > 12) or (first, second) == (24, 7):
        return ()
    return _short(reading, Numbers(first, second))


def _short(reading: Reading, shape: Shape) -> tuple[Found, ...]:
    firm = reading.is_alone() or reading.follows("day_after")
    return reading.whole(shape, tentative=not firm)


def read_day_of_month(reading: Reading) -> tuple[Found, ...]:
    """Read "the 15th", "le 15", "the 2nd of next month"."""
    which = _which(reading)
    marked = which is not None or reading.has("nth")
    told = reading.follows("day_after") and (marked or reading.words.bare_day)
    alone = (marked or told) and reading.is_alone()
    if not alone and not told and which is None:
        return ()
    return reading.whole(DayOfMonth(reading.number("d"), which), tentative=not alone and which is None)

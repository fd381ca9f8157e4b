"""The closed grammar of dates: how words, numbers and signs make a date, whatever the language.

A text is first written as one letter for each word (`date_words.lexed`); the rules below are patterns over these letters,
the same for all languages. What a rule finds is a shape without year or tense: `date_days.py` makes it a day.

Letters: a 1–9 · b 01–12 · c 13–19 · g 20–31 · y 32–39 · e other two digits · q three digits · Y a year · z other numbers ·
x an unknown word · signs as they are, "!" for a dot before a space, "¡" before a capital, ";" for the end of a sentence. "@kind" stands for the
letters of all words of that kind, as named in `locales/<language>/dates.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.date_words import DateWords, Grammar, Length, Lexed, Part, Sense, Token, has_date_word, lexed

ANCHORS = frozenset({"month", "weak", "weekday", "weak_day", "unit", "length", "offset", "unit_since"})  # no date without
LONGEST_COUNT = 60 * 12  # months; nobody counts dates of permits in longer times


class Way(StrEnum):
    """How a length of time makes a date."""

    AHEAD = "ahead"  # "in 10 weeks"
    AGO = "ago"
    LEFT = "left"  # "seventeen days left"
    LASTING = "lasting"  # "for six weeks": a date only if the words around it say so


@dataclass(frozen=True, slots=True)
class Named:
    """A month, or a day of it. `year_from_now` is 1 for "next year"; `which` -1 for "last March"."""

    month: int
    day: int | None = None
    year: int | None = None
    year_from_now: int | None = None
    part: Part | None = None
    which: int = 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """Two numbers, day and month in either order."""

    first: int
    second: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A length of time from today."""

    length: Length
    way: Way


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `which` is None when nothing says last or next."""

    weekday: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Last, this or next week or month."""

    which: int
    month: bool
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "The 15th"; `which` is None when the month is not said."""

    day: int
    which: int | None = None


Shape = Named | Numbers | Counted | Weekday | Period | DayOfMonth


@dataclass(frozen=True, slots=True)
class Found:
    """A date found, from token `first` to before `last`."""

    shape: Shape
    first: int
    last: int
    since: bool = False
    about: bool = False
    tentative: bool = False  # "12/03" among other words: a date only if the words around it ask for one
    joined: bool = False  # the second date of "3 to 10 March"


@dataclass(frozen=True, slots=True)
class _Reading:
    """One match of a rule, and the words it was found in."""

    match: re.Match[str]
    lexed: Lexed
    tokens: Sequence[Token]
    words: DateWords

    def has(self, name: str) -> bool:
        return name in self.match.re.groupindex and self.match[name] is not None

    def sense(self, name: str) -> Sense:
        return self.lexed.senses[self.match.start(name)]

    def number(self, name: str) -> int:
        at = self.match.start(name)
        return (
            int(self.tokens[self.lexed.firsts[at]].text) if self.lexed.codes[at] in _DIGITS else self.lexed.senses[at].number or 1
        )

    def is_kind(self, at: int, kind: str) -> bool:
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
        return sum(code == "x" or code >= _PRIVATE for code in others) <= 1

    def whole(self, shape: Shape, **told: bool) -> tuple[Found, ...]:
        return (self.part(shape, self.match.start(), self.match.end(), **told),)

    def part(self, shape: Shape, start: int, end: int, **told: bool) -> Found:
        since, about = self._said_before(start)
        first, last = self.lexed.firsts[start], self.lexed.firsts[end]
        told = {"since": since, "about": about, **{name: value for name, value in told.items() if value}}
        return Found(shape, first, last, **told)

    def _said_before(self, start: int) -> tuple[bool, bool]:
        """Tell whether "since" and "around" stand before the date."""
        since, about = False, self.is_kind(self.match.end(), "around_after")
        for at in range(start - 1, max(start - 4, -1), -1):
            since, about = since or self.is_kind(at, "since"), about or self.is_kind(at, "around")
            if not any(self.is_kind(at, kind) for kind in ("the", "day_after", "month_after", "link", "around")):
                break
        return since, about


_PRIVATE = "\ue000"
_DIGITS = "abcgyeqYz"
_MACROS = {
    "@DIGIT": f"[{_DIGITS}]",
    "@DAY": "[abcg]",
    "@DOT": "[.!¡]",
    "@SEP": "[-/.]",
    "@MONTH": "(?:(?P<m>@month|@weak(?!@not_month))|(?P<mn>[ab])@month_mark)",
    "@NTH": "(?:[-']?@suffix|°)?",
    "@YEAR": "(?:(?:(?:@DOT|[-,/])?@year_link{0,2}(?:(?P<y>Y)|'(?P<y2>[bcgye])|(?P<yr>@year))|[-./]?@year_link?(?P<y3>[gy])"
    "(?!@DIGIT|@unit|@hour|[-:/.%]))@year_mark{0,2})",
    "@COUNT": "(?:(?P<n>[abcgyeq]|@number|@article)@filler?(?P<u>@unit)|(?P<l>@length))",
}
_ALONE_BEFORE = "(?<!@DIGIT@SEP)"
_ALONE_AFTER = "(?!@SEP@DIGIT)"


def _year(reading: _Reading) -> int | None:
    if reading.has("y"):
        return reading.number("y")
    for name in ("y2", "y3"):
        if reading.has(name):
            return _full_year(reading.number(name))
    return None


def _full_year(year: int) -> int:
    """Return the year meant by two digits; nobody's permit ends after 2070, but people are born before 2000."""
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _year_from_now(reading: _Reading) -> int | None:
    return reading.sense("yr").year if reading.has("yr") else None


def _month(reading: _Reading) -> int:
    return reading.number("mn") if reading.has("mn") else reading.sense("m").month


def _part(reading: _Reading) -> Part | None:
    for name in ("p", "pa"):
        if reading.has(name):
            return reading.sense(name).part
    return None


def _which(reading: _Reading) -> int | None:
    for name in ("w", "wa"):
        if reading.has(name):
            return reading.sense(name).which
    return None


def _read_year_first(reading: _Reading) -> tuple[Found, ...]:
    year, month, day = (reading.number(name) for name in "ymd")
    if month > 12 >= day:
        month, day = day, month
    return reading.whole(Named(month, day, year)) if month <= 12 else ()


def _read_numbers(reading: _Reading) -> tuple[Found, ...]:
    first, second = reading.number("a"), reading.number("b")
    if second > 12 and (first > 12 or second > 31):
        return ()
    return reading.whole(Numbers(first, second, _full_year(reading.number("y"))))


def _read_month_and_year(reading: _Reading) -> tuple[Found, ...]:
    return reading.whole(Named(reading.number("m"), None, reading.number("y")))


def _read_range(reading: _Reading) -> tuple[Found, ...]:
    month, year, from_now = _month(reading), _year(reading), _year_from_now(reading)
    first, second = (Named(month, reading.number(name), year, from_now) for name in ("d", "e"))
    start, middle = reading.match.start(), reading.match.start("e")
    return (
        reading.part(first, start, reading.match.end("d")),
        reading.part(second, middle, reading.match.end(), joined=True),
    )


def _read_year_then_month(reading: _Reading) -> tuple[Found, ...]:
    day = reading.number("d") if reading.has("d") else None
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading), _part(reading)))


def _read_day_month(reading: _Reading) -> tuple[Found, ...]:
    if _is_weak(reading) and reading.has("dw") and not reading.is_kind(reading.match.start("dw"), "ordinal"):
        return ()  # "one may", "dix sept"
    day = reading.number("d" if reading.has("d") else "dw")
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading)))


def _read_month_day(reading: _Reading) -> tuple[Found, ...]:
    day = reading.number("d")
    if not reading.words.month_first and not reading.has("dm"):
        year = _full_year(day) if reading.lexed.codes[reading.match.start("d")] == "g" else None
        end = reading.match.end("d") if year else reading.match.end("m" if reading.has("m") else "mn")
        if year is None and _is_weak(reading) and not reading.follows("month_after"):
            return ()
        return (reading.part(Named(_month(reading), None, year), reading.match.start(), end),)
    return reading.whole(Named(_month(reading), day, _year(reading), _year_from_now(reading)))


def _is_weak(reading: _Reading) -> bool:
    return reading.has("m") and reading.is_kind(reading.match.start("m"), "weak")


def _read_month(reading: _Reading) -> tuple[Found, ...]:
    named = Named(_month(reading), None, _year(reading), _year_from_now(reading), _part(reading), _which(reading) or 0)
    if _is_weak(reading) and not _is_told(reading):
        return ()
    return reading.whole(named)


def _is_told(reading: _Reading) -> bool:
    """Tell whether a month's name that is also an ordinary word is told by what stands around it."""
    if any(reading.has(name) for name in ("y", "y2", "y3", "yr", "p", "pa", "w", "wa", "mw")):
        return True
    is_number = reading.is_kind(reading.match.start("m"), "number")  # French "sept"
    return not is_number and (reading.follows("month_after") or reading.is_alone())


_AFTER = {"later": Way.AHEAD, "ago": Way.AGO, "left": Way.LEFT}
_BEFORE = {"in": Way.AHEAD, "ago_before": Way.AGO, "since": Way.AGO, "left_before": Way.LEFT, "lasting": Way.LASTING}


def _read_counted(reading: _Reading) -> tuple[Found, ...]:
    length = _length(reading)
    if not 0 < length.months + length.days / 30 <= LONGEST_COUNT or _is_anchored(reading):
        return ()
    way = next(way for name, way in {**_AFTER, **_BEFORE}.items() if reading.has(name))
    since = way is Way.LASTING or reading.has("since")
    return reading.whole(Counted(length, way), since=since, about=reading.has("ab"))


def _length(reading: _Reading) -> Length:
    return reading.sense("l").length if reading.has("l") else reading.sense("u").length.times(reading.number("n"))


def _is_anchored(reading: _Reading) -> bool:
    """Tell whether the time is counted from another word than today: Turkish "bitmeden 3 hafta önce"."""
    first = reading.lexed.firsts[reading.match.start()]
    return first > 0 and reading.tokens[first - 1].text.endswith(reading.words.counted_from or ("\0",))


def _read_kept(reading: _Reading) -> tuple[Found, ...]:
    """Read "I have 3 weeks before …"."""
    return reading.whole(Counted(_length(reading), Way.LEFT))


def _read_lasting_word(reading: _Reading) -> tuple[Found, ...]:
    """Read Turkish "3 haftadır", "3 weeks since"."""
    return reading.whole(Counted(reading.sense("us").length.times(reading.number("n")), Way.AGO), since=True)


def _read_period(reading: _Reading) -> tuple[Found, ...]:
    length, which, part = reading.sense("u").length, _which(reading), _part(reading)
    if length == Length(months=1) and (which is not None or part is not None):
        return reading.whole(Period(which or 0, month=True, part=part))
    if length == Length(days=7) and which:
        return reading.whole(Period(which, month=False), about=True)
    return ()


def _read_weekday(reading: _Reading) -> tuple[Found, ...]:
    which = _which(reading)
    if reading.is_kind(reading.match.start("wd"), "weekday") or which is not None or reading.follows("day_after"):
        return reading.whole(Weekday(reading.sense("wd").weekday, which))
    return ()


def _read_offset(reading: _Reading) -> tuple[Found, ...]:
    return reading.whole(Counted(Length(days=reading.sense("o").offset), Way.AHEAD))


def _read_short(reading: _Reading) -> tuple[Found, ...]:
    first, second = reading.number("a"), reading.number("b")
    if first <= 12 < second and (second > 31 or not reading.words.both_orders):
        return _short(reading, Named(first, None, _full_year(second))) if second >= 20 else ()  # "03/27" as cards print it
    if (first > 12 and second > 12) or (first, second) == (24, 7):
        return ()
    return _short(reading, Numbers(first, second))


def _short(reading: _Reading, shape: Shape) -> tuple[Found, ...]:
    firm = reading.is_alone() or reading.follows("day_after")
    return reading.whole(shape, tentative=not firm)


def _read_day_of_month(reading: _Reading) -> tuple[Found, ...]:
    which = _which(reading)
    marked = which is not None or reading.has("nth")
    told = reading.follows("day_after") and (marked or reading.words.bare_day)
    alone = (marked or told) and reading.is_alone()
    if not alone and not told and which is None:
        return ()
    return reading.whole(DayOfMonth(reading.number("d"), which), tentative=not alone and which is None)


_Rule = tuple[str, Callable[[_Reading], tuple[Found, ...]]]
_DAY_PART = "(?:(?:@weekday|@weak_day)(?:,|@DOT)?@the?)?"
_RULES: tuple[_Rule, ...] = (
    (f"{_ALONE_BEFORE}(?P<y>Y)@SEP(?P<m>[abcg])@SEP(?P<d>[abcgy]){_ALONE_AFTER}", _read_year_first),
    (f"{_ALONE_BEFORE}(?P<a>[abcgy])(?:[-/]|@DOT)(?P<b>[abcgy])(?:[-/]|@DOT)(?P<y>Y|[bcgye]){_ALONE_AFTER}", _read_numbers),
    ("(?<!@DIGIT)(?P<a>[abcg])(?P<b>[ab])(?P<y>Y)(?!@DIGIT)", _read_numbers),
    (f"{_ALONE_BEFORE}(?P<y>Y)@SEP(?P<m>[ab]){_ALONE_AFTER}", _read_month_and_year),
    (f"{_ALONE_BEFORE}(?P<m>[ab])@SEP(?P<y>Y){_ALONE_AFTER}", _read_month_and_year),
    (
        f"(?P<d>@DAY)@NTH@DOT?(?:-|@range)@link?@the?{_DAY_PART}(?P<e>@DAY)@NTH@DOT?-?@link{{0,2}}@MONTH@YEAR?",
        _read_range,
    ),
    ("@MONTH@the?(?P<d>@DAY)(?:@day_mark|@NTH)(?:-|@range)@the?(?P<e>@DAY)(?:@day_mark|@NTH)(?!@unit|@DIGIT)@YEAR?", _read_range),
    (
        "(?:(?P<y>Y)@year_mark?|'?(?P<y2>g)@year_mark|(?P<yr>@year))-?@link?@MONTH(?:-?(?P<d>@DAY|@number)(?:@day_mark|(?!@unit|@DIGIT)))?"
        "@month_word?(?P<pa>@part_after)?",
        _read_year_then_month,
    ),
    (f"(?<=@day_after){_DAY_PART}(?P<d>@DAY)@NTH@DOT?-?@link{{0,2}}-?(?P<m>@weak)@YEAR?", _read_day_month),
    (f"{_DAY_PART}(?:(?P<d>@DAY)|(?P<dw>@ordinal|@number))@NTH@DOT?-?@link{{0,2}}-?@MONTH@YEAR?", _read_day_month),
    (
        f"{_DAY_PART}@MONTH@DOT?-?@the?(?P<d>@DAY)(?:(?P<dm>@day_mark)|@NTH)(?!@unit|@hour|[:%]|@DIGIT(?<!Y))@YEAR?",
        _read_month_day,
    ),
    (
        "(?:(?P<p>@part)@link{0,3}-?)?(?P<w>@which)?(?P<mw>@month_word@link?)?@MONTH@YEAR?(?P<wa>@which_after)?@month_word?(?P<pa>@part_after)?",
        _read_month,
    ),
    ("@have@COUNT@until_event", _read_kept),
    (
        "(?:(?P<in>@in)|(?P<ago_before>@ago_before)|(?P<since>@since)|(?P<left_before>@left_before)|(?P<lasting>@lasting))"
        "(?:(?P<ab>@around)|@filler)?@COUNT(?:(?P<later>@later)|(?P<ago>@ago)|(?P<left>@left))?(?!@counted_from)",
        _read_counted,
    ),
    ("(?<![abcgyeq]-)(?P<ab>@around)?@COUNT(?:(?P<later>@later)|(?P<ago>@ago)|(?P<left>@left))(?!@counted_from)", _read_counted),
    ("(?P<n>[abcgyeq]|@number|@article)(?P<us>@unit_since)", _read_lasting_word),
    ("(?:(?P<p>@part)@link{0,3})?(?P<w>@which)(?P<u>@unit)(?P<pa>@part_after)?", _read_period),
    ("(?:(?P<p>@part)@link{0,3})?(?P<u>@unit)(?P<wa>@which_after)?(?P<pa>@part_after)?", _read_period),
    ("(?P<w>@which)?(?P<wd>@weekday|@weak_day)(?P<wa>@which_after)?", _read_weekday),
    ("(?P<o>@offset)", _read_offset),
    (
        f"{_ALONE_BEFORE}(?P<a>[abcg])@SEP(?P<b>[abcgy])(?!@SEP?@DIGIT|@SEP?@unit|[%:]|@hour|@filler)",
        _read_short,
    ),
    ("(?P<w>@which)@unit(?P<d>@DAY)(?P<nth>@day_mark)", _read_day_of_month),
    (
        "(?P<d>@DAY)(?P<nth>-?@suffix|°|@DOT|@day_mark)?(?:@link{1,3}(?:(?P<w>@which)@unit|@unit(?P<wa>@which_after))"
        "|(?=$|[;,!:¡\n]|@break|@day_after|@month_after))",
        _read_day_of_month,
    ),
)


def compiled(kinds: Mapping[str, str]) -> Grammar:
    """Return the grammar for the codes that `kinds` gives to the words of all languages."""
    patterns = [_expanded(pattern, kinds) for pattern, _ in _RULES]
    nameless = [re.sub(r"\?P<\w+>", "?:", pattern) for pattern in patterns]
    whole = "|".join(f"(?P<r{index}>{pattern})" for index, pattern in enumerate(nameless))
    return Grammar(re.compile(whole), tuple(map(re.compile, patterns)), kinds)


def _expanded(pattern: str, kinds: Mapping[str, str]) -> str:
    while (macro := re.search(r"@[A-Z_]+", pattern)) is not None:
        pattern = pattern.replace(macro[0], _MACROS[macro[0]])
    return re.sub(r"@([a-z_]+)", lambda kind: f"[{kinds[kind[1]]}]" if kind[1] in kinds else r"(?!)", pattern)


def found_dates(
    tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str] = frozenset()
) -> Iterator[tuple[Found, ...]]:
    """Yield the dates in `tokens` by the words of one language; two together for "3 to 10 March"."""
    if not has_date_word(tokens, words):
        return
    lexed_text = lexed(tokens, words, foreign)
    grammar, codes, at = words.grammar, lexed_text.codes, 0
    while (match := grammar.whole.search(codes, at)) is not None:
        found = _read(match, lexed_text, tokens, words)
        if found:
            yield found
        at = match.end() if found else match.start() + 1


def _read(match: re.Match[str], lexed_text: Lexed, tokens: Sequence[Token], words: DateWords) -> tuple[Found, ...]:
    """Let the rule that matched read its date; if it will not, the rules behind it may."""
    for index in range(int((match.lastgroup or "r0")[1:]), len(_RULES)):
        again = words.grammar.rules[index].match(lexed_text.codes, match.start())
        if again is not None and (found := _RULES[index][1](_Reading(again, lexed_text, tokens, words))):
            return found
    return ()

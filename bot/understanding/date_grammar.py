"""The closed grammar of dates: how words, numbers and signs make a date, whatever the language.

A text is first written as one letter for each word (`date_words.lexed`); the rules below are patterns over these letters,
the same for all languages. What a rule finds is a shape without year or tense: `date_days.py` makes it a day.

Letters: a 1–9 · b 01–12 · c 13–19 · g 20–31 · y 32–39 · e other two digits · q three digits · Y a year · z other numbers ·
x an unknown word · signs as they are, "!" for a dot before a space, "¡" before a capital, "~" for a dash before a space,
";" for the end of a sentence. "@kind" stands for the letters of all words of that kind, as named in
`locales/<language>/dates.yaml`; capitals stand for the pieces of `_MACROS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.understanding import date_readings as readings
from bot.understanding.date_readings import Reading
from bot.understanding.date_shapes import Found
from bot.understanding.date_tokens import Token
from bot.understanding.date_words import DateWords, Grammar, Lexed, lexed

_AROUND = frozenset(
    {"since", "around", "around_after", "day_after", "month_after", "the", "nothing", "counted_off"}
)  # looked for beside a match
ANCHORS = frozenset({"month", "weak", "weekday", "weak_day", "unit", "length", "offset", "unit_since"})  # no date without
_MACROS = {
    "@DIGIT": f"[{readings.DIGITS}]",
    "@DAY": "[abcg]",
    "@DOT": "[.!¡]",
    "@SEP": "[-/.]",
    "@MONTH": "(?:(?P<m>@month|@weak(?!@not_month))|(?P<mn>[ab])@month_mark)",
    "@NTH": "(?:[-']?@suffix|°)?",
    "@YEAR": "(?:(?:(?:@DOT|[-,/])?@year_link{0,2}(?:(?P<y>Y)|'(?P<y2>[bcgye])|(?P<yr>@year))|[-./]?@year_link?(?P<y3>[gy])"
    "(?!@DIGIT|@unit|@hour|[-:/.%]))@year_mark{0,2})",
    "@COUNT": "(?:(?P<n>[abcgyeq]|@number|@article)(?:(?P<more>@more)|(?P<h>@half)|@filler)?(?P<u>@unit)|(?P<l>@length))"
    "(?P<ha>@half)?",
}
_ALONE_BEFORE = "(?<![abcgyeqz]@SEP)(?<!Y[/.])"  # "3/4/2027-5/6/2027" are two dates
_ALONE_AFTER = "(?!@SEP@DIGIT(?!@SEP@DIGIT@SEP@DIGIT))"
_Rule = tuple[str, Callable[[Reading], tuple[Found, ...]]]
_DAY_PART = "(?:(?:@weekday|@weak_day)(?:,|@DOT)?@the?)?"
_RULES: tuple[_Rule, ...] = (
    (f"{_ALONE_BEFORE}(?P<y>Y)@SEP(?P<m>[abcg])@SEP(?P<d>[abcgy]){_ALONE_AFTER}", readings.read_year_first),
    (
        f"{_ALONE_BEFORE}(?P<a>[abcgy])(?:[-~/]|@DOT)(?P<b>[abcgy])(?:[-~/]|@DOT)(?P<y>Y|[bcgye]){_ALONE_AFTER}",
        readings.read_numbers,
    ),
    ("(?<!@DIGIT)(?P<a>[abcg])(?P<b>[ab])(?P<y>Y)(?!@DIGIT)", readings.read_numbers),
    (f"{_ALONE_BEFORE}(?P<y>Y)@SEP(?P<m>[ab]){_ALONE_AFTER}", readings.read_month_and_year),
    (f"{_ALONE_BEFORE}(?P<m>[ab])@SEP(?P<y>Y){_ALONE_AFTER}", readings.read_month_and_year),
    (
        f"(?P<d>@DAY)@NTH@DOT?(?:[-~]|@range)@link?@the?{_DAY_PART}(?P<e>@DAY)@NTH@DOT?-?@link{{0,2}}@MONTH@YEAR?",
        readings.read_range,
    ),
    (
        "@MONTH@the?(?P<d>@DAY)(?:@day_mark|@NTH)(?:[-~]|@range)@the?(?P<e>@DAY)(?:@day_mark|@NTH)(?!@unit|@DIGIT)@YEAR?",
        readings.read_range,
    ),
    (
        "(?:(?P<y>Y)@year_mark?|'?(?P<y2>g)@year_mark|(?P<yr>@year))-?@link?@MONTH"
        "(?:-?(?P<d>@DAY|@number)(?:@day_mark|(?!@unit|@DIGIT)))?@month_word?(?P<pa>@part_after)?",
        readings.read_year_then_month,
    ),
    (f"(?<=@day_after){_DAY_PART}(?P<d>@DAY)@NTH@DOT?-?@link{{0,2}}-?(?P<m>@weak)@YEAR?", readings.read_day_month),
    (
        f"{_DAY_PART}(?:(?P<d>@DAY)|(?P<dw>@ordinal|@number))@NTH@DOT?-?(?P<lk>@link{{1,2}})?-?@MONTH@YEAR?(?P<wa>@which_after)?",
        readings.read_day_month,
    ),
    (
        f"{_DAY_PART}@MONTH@DOT?-?@the?(?P<d>@DAY|@ordinal|@number(?=@day_mark))(?:(?P<dm>@day_mark)|@NTH)"
        "(?!@unit|@hour|[:%]|@DIGIT(?<!Y))@YEAR?",
        readings.read_month_day,
    ),
    (
        "(?:(?P<p>@part)@link{0,3}-?)?(?P<w>@which)?(?P<mw>@month_word@link?)?@MONTH@YEAR?(?P<wa>@which_after)?"
        "@month_word?(?P<pa>@part_after)?",
        readings.read_month,
    ),
    ("@have@COUNT@until_event", readings.read_kept),
    (
        "(?:(?P<in>@in)|(?P<ago_before>@ago_before)|(?P<since>@since)|(?P<left_before>@left_before)|(?P<lasting>@lasting))"
        "(?:(?P<ab>@around)|@filler)?@COUNT(?:(?P<later>@later)|(?P<ago>@ago)|(?P<left>@left))?(?!@counted_from)",
        readings.read_counted,
    ),
    (
        "(?<![abcgyeq]-)(?P<ab>@around)?@COUNT(?:(?P<later>@later)|(?P<ago>@ago)|(?P<left>@left))(?!@counted_from)",
        readings.read_counted,
    ),
    ("(?P<n>[abcgyeq]|@number|@article)(?P<us>@unit_since)", readings.read_lasting_word),
    ("(?P<w>@which)@unit(?P<d>@DAY)(?P<nth>@day_mark)", readings.read_day_of_month),
    ("(?:(?P<p>@part)@link{0,3})?(?P<w>@which)(?P<u>@unit)(?P<pa>@part_after)?", readings.read_period),
    (
        "(?<![abcgyeq])(?<!@number)(?:(?P<p>@part)@link{0,3})?(?P<u>@unit)(?P<wa>@which_after)?(?P<pa>@part_after)?",
        readings.read_period,
    ),
    ("(?P<w>@which)?(?P<wd>@weekday|@weak_day)(?P<wa>@which_after)?", readings.read_weekday),
    ("(?P<o>@offset)", readings.read_offset),
    (
        f"{_ALONE_BEFORE}(?P<a>[abcg])@SEP(?P<b>[abcgy])(?!@SEP?@DIGIT|@SEP?@unit|[%:]|@hour|@filler)",
        readings.read_short,
    ),
    (
        "(?P<d>@DAY)(?P<nth>-?@suffix|°|@DOT|@day_mark)?(?:@link{1,3}(?:(?P<w>@which)@unit|@unit(?P<wa>@which_after))"
        "|(?=$|[;,!:¡\n]|@break|@day_after|@month_after))",
        readings.read_day_of_month,
    ),
)


KINDS = _AROUND | {
    kind for text in (*_MACROS.values(), *(rule for rule, _ in _RULES)) for kind in re.findall(r"@([a-z_]+)", text)
}


def compiled(kinds: Mapping[str, str]) -> Grammar:
    """Return the grammar for the codes that `kinds` gives to the words of all languages."""
    patterns = [_expanded(pattern, kinds) for pattern, _ in _RULES]
    nameless = [re.sub(r"\?P<\w+>", "?:", pattern) for pattern in patterns]
    whole = "|".join(f"(?P<r{index}>{pattern})" for index, pattern in enumerate(nameless))
    anchors = "abcgyeqY" + "".join(kinds.get(kind, "") for kind in ANCHORS)
    return Grammar(re.compile(f"(?![x,;:!¡.-])(?:{whole})"), tuple(map(re.compile, patterns)), frozenset(anchors), kinds)


def _expanded(pattern: str, kinds: Mapping[str, str]) -> str:
    while (macro := re.search(r"@[A-Z_]+", pattern)) is not None:
        pattern = pattern.replace(macro[0], _MACROS[macro[0]])
    return re.sub(r"@([a-z_]+)", lambda kind: f"[{kinds[kind[1]]}]" if kind[1] in kinds else r"(?!)", pattern)


def found_dates(
    tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str] = frozenset()
) -> Iterator[tuple[Found, ...]]:
    """Yield the dates in `tokens` by the words of one language; two together for "3 to 10 March"."""
    lexed_text = lexed(tokens, words, foreign)
    grammar, codes, at = words.grammar, lexed_text.codes, 0
    if grammar.anchors.isdisjoint(codes):
        return
    while (match := grammar.whole.search(codes, at)) is not None:
        found = _read(match, lexed_text, tokens, words)
        if found:
            yield found
        at = match.end() if found else match.start() + 1


def _read(match: re.Match[str], lexed_text: Lexed, tokens: Sequence[Token], words: DateWords) -> tuple[Found, ...]:
    """Let the rule that matched read its date; if it will not, the rules behind it may."""
    for index in range(int((match.lastgroup or "r0")[1:]), len(_RULES)):
        again = words.grammar.rules[index].match(lexed_text.codes, match.start())
        if again is not None and (found := _RULES[index][1](Reading(again, lexed_text, tokens, words))):
            return found
    return ()

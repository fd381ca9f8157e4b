"""Words that dates are made of: a text parted into words, numbers and signs, and each word's part in a date.

Every language's words become `DateWords`, made once by `date_load.py`. The grammar that puts them together is
`date_grammar.py`; which date is meant (the card's end, the arrival…) is `date_roles.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.understanding.tokens import SIGN, fold

LONGEST = 20_000  # characters read; a message holds at most 4,096
_FUZZY_TO = 20
FUZZY_FROM = 6  # shorter month names differ from ordinary words by one letter: "march", "match"


_MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_TOKEN = re.compile(rf"\d+|[{SIGN}]|[^\W\d_{SIGN}](?:[^\W\d_{SIGN}]|[{_MARK}])*|\n|[^\s\w{_MARK}]")

STOP, STOP_DOT, PAUSE = ";", "¡", ","  # what ends a sentence (the dot also stands in German dates), and what only parts it
_SIGNS = {
    **dict.fromkeys("-‐‑‒–—−~～", "-"), **dict.fromkeys("/／⁄", "/"), **dict.fromkeys("'’‘ʼ´`′", "'"),
    **dict.fromkeys(",،，、()[]（）", PAUSE), **dict.fromkeys("?!;؟؛！？；。…", STOP), **dict.fromkeys(":：", ":"),
    "°": "°", "%": "%", "€": "%", "$": "%", "\n": "\n",
}  # fmt: skip
_TITLE = re.compile(r"[\s'\"«(]*[^\W\d_a-zß-öø-ÿа-я]")  # a capital, or a letter of a script without capitals


class Part(StrEnum):
    """Which part of a month is meant."""

    START = "start"
    MID = "mid"
    END = "end"


class Length(NamedTuple):
    """A length of time."""

    days: int = 0
    months: int = 0

    def times(self, count: int) -> Length:
        """Return this length `count` times over."""
        return Length(self.days * count, self.months * count)


class Token(NamedTuple):
    """A word, number or sign of a text. `code` is its place in the grammar: see `date_grammar.py`."""

    text: str  # folded: without case and accents
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or phrase can be in a date. `kinds` are names of the grammar; the rest are the values of some kinds."""

    kinds: frozenset[str] = frozenset()
    month: int = 0
    weekday: int = 0  # 0 is Monday
    number: int = 0
    offset: int = 0  # days from today
    which: int = 0  # -1 last, 0 this, 1 next
    year: int = 0  # -1 last year, 0 this year, 1 next year
    length: Length = Length()
    part: Part | None = None

    def joined(self, other: Sense) -> Sense:
        """Return what a word is that can be both."""
        values = {name: value for name in _VALUES if (value := getattr(other, name)) != getattr(_NOTHING, name)}
        return replace(self, kinds=self.kinds | other.kinds, **values)


_VALUES = ("month", "weekday", "number", "offset", "which", "year", "length", "part")
_NOTHING = Sense()


class Entry(NamedTuple):
    """A phrase of the lexicon: the words behind its first one, and what it is."""

    rest: tuple[str, ...]
    sense: Sense
    code: str


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text read as words of dates: for each word its code, its first token, and what it is."""

    codes: str
    firsts: Sequence[int]  # one more than there are words: the last is the number of tokens
    senses: Sequence[Sense]


class Tense(StrEnum):
    """Whether words speak of what has been or of what is to come."""

    PAST = "past"
    FUTURE = "future"


class Role(StrEnum):
    """What words around a date say of it. Those named like a fact say which date it is."""

    ENDS = "ends"  # "expires": the end of the paper named nearest
    UNTIL = "until"  # the same, if a paper is named close by
    STARTS = "starts"  # "valid from"
    ARRIVAL = "arrival_date"
    SUBMISSION = "submission_date"
    ADP_END = "adp_valid_until"
    DEPARTURE = "departure_date"
    RETURN = "return_date"
    COMPLEMENT = "complement_asked_date"
    MOVE = "move_date"
    PRESENCE = "presence"  # "in France" (since …)
    OTHER = "other"  # some other date: "appointment", "issued on"
    PERMIT = "permit"  # a paper: the card or visa
    ADP = "adp"
    OTHER_PAPER = "other_paper"  # a passport, a contract
    IGNORED = "ignored"  # "return visa" is no return


class Cue(NamedTuple):
    """Words that say which date is meant; `exact` keeps their accents, where these tell tenses apart."""

    words: tuple[str, ...]
    stem: bool  # the last word is only the beginning of one
    exact: str
    role: Role
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class RoleWords:
    """One language's words that say which date is meant."""

    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)  # by the first word; longest first
    stems: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)  # cues of one unfinished word, by its first letters
    breaks: frozenset[str] = frozenset()  # "and", "but": what stands behind them is another matter
    joins: frozenset[str] = frozenset()  # "from … to …"
    behind: float = 1.5  # how much farther a word counts that stands behind the date


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar compiled for the codes of all languages; made by `date_grammar.compiled`."""

    whole: re.Pattern[str]
    rules: tuple[re.Pattern[str], ...]
    kinds: Mapping[str, str]  # kind → the codes of words that can be it


@dataclass(frozen=True, slots=True)
class DateWords:
    """One language's words for dates, ready to be looked up."""

    language: str
    grammar: Grammar
    entries: Mapping[str, tuple[Entry, ...]]  # by first word; longest first
    anchors: frozenset[str]  # first words of what a date cannot do without: months, weekdays, units…
    months: Mapping[str, Entry]  # names long enough to be recognised when misspelt
    roles: RoleWords = RoleWords()
    month_first: bool = False  # "March 3"
    both_orders: bool = False  # 3/4 may be the 3rd of April or the 4th of March
    bare_day: bool = False  # "le 15" needs no "th"
    prefixes: tuple[str, ...] = ()  # written together with the next word: Arabic "and", "in", "the"
    endings: tuple[str, ...] = ()  # written together with the word before: Turkish cases
    counted_from: tuple[str, ...] = ()  # endings of a word that a time is counted from: Turkish "bitmeden 3 hafta önce"
    ordinary: frozenset[str] = frozenset()  # words that are dates in another language, but not here: German "hier"

    @property
    def is_inflected(self) -> bool:
        """Tell whether words of this language have other words written onto them."""
        return bool(self.prefixes or self.endings)


def parted(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and signs of `text`, of which at most `LONGEST` characters are read.

    >>> [token.code for token in parted("on 3/4/2027.")]
    ['x', 'a', '/', 'a', '/', 'Y', '!']
    """
    return tuple(_parted(text[:LONGEST]))


def _parted(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        written, (start, end) = found.group(), found.span()
        if written[0].isdecimal():
            digits = str(int(written)).zfill(len(written)) if len(written) < 9 else written
            yield Token(digits, start, end, _number_code(digits))
        elif written[0].isalpha():
            yield Token(written.lower() if written.isascii() else fold(written), start, end, "x")
        elif written in ".．":
            yield Token(".", start, end, _dot_code(text, end))
        else:
            sign = _SIGNS.get(written, "_")
            yield Token(sign, start, end, sign)


def _number_code(digits: str) -> str:
    """Return the letter that tells what a number can be: a day, a month, a year, a count."""
    value = int(digits) if len(digits) <= 4 else 0
    match len(digits):
        case 1:
            return "a" if value else "z"
        case 2:
            return (
                "b"
                if 1 <= value <= 12
                else "c"
                if 13 <= value <= 19
                else "g"
                if 20 <= value <= 31
                else "y"
                if 32 <= value <= 39
                else "e"
            )
        case 3:
            return "q"
        case 4 if 1950 <= value <= 2099:
            return "Y"
        case _:
            return "z"


def _dot_code(text: str, end: int) -> str:
    """Return "." within a number or word, "!" before a space, and a stop before what may be a new sentence."""
    if end < len(text) and not text[end].isspace():
        return "."
    return STOP_DOT if _TITLE.match(text, end) else "!"


def has_date_word(tokens: tuple[Token, ...], words: DateWords) -> bool:
    """Tell, quickly, whether there may be a date in `tokens`: a number, or a word such as a month or "tomorrow"."""
    if words.is_inflected:
        return True
    anchors = words.anchors
    return any(token.code in "abcgyeqY" or token.text in anchors for token in tokens)


def lexed(tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str] = frozenset()) -> Lexed:
    """Read `tokens` as words of one language; a word unknown to it keeps its own code.

    Args:
        foreign: words of the message's own language that must not be read as dates of this one.
    """
    codes, firsts, senses = [], [], []
    at, count, entries, near = 0, len(tokens), words.entries, _beside_numbers(tokens)
    while at < count:
        text, code = tokens[at].text, tokens[at].code
        known = entries.get(text)
        entry = None if known is None or text in foreign else _fitting(tokens, at, known)
        if entry is None and known is None and code == "x" and (at in near or words.is_inflected):
            entry = _unlisted(tokens, at, words, near)
        firsts.append(at)
        codes.append(code if entry is None else entry.code)
        senses.append(_NOTHING if entry is None else entry.sense)
        at += 1 if entry is None else 1 + len(entry.rest)
    return Lexed("".join(codes), [*firsts, count], senses)


def _beside_numbers(tokens: tuple[Token, ...]) -> frozenset[int]:
    """Return the places one before, one behind and two behind a number."""
    numbers = [at for at, token in enumerate(tokens) if token.code in "abcgY"]
    return frozenset(at + step for at in numbers for step in (-1, 1, 2))


def _fitting(tokens: tuple[Token, ...], at: int, entries: tuple[Entry, ...]) -> Entry | None:
    for entry in entries:
        if not entry.rest or _continues(tokens, at, entry.rest):
            return entry
    return None


def _continues(tokens: tuple[Token, ...], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) >= len(tokens):
        return False
    if tokens[at].code != "x" and tokens[at].end != tokens[at + 1].start:
        return False  # "2day", but not "2 day"
    return all(tokens[at + 1 + step].text == word for step, word in enumerate(rest))


def _unlisted(tokens: tuple[Token, ...], at: int, words: DateWords, near: frozenset[int]) -> Entry | None:
    """Read a word with something written onto it, or a misspelt month beside a number."""
    text = tokens[at].text
    for prefix in words.prefixes:
        if text.startswith(prefix) and (known := words.entries.get(text[len(prefix) :])) is not None:
            if (entry := _fitting(tokens, at, known)) is not None:
                return entry
    for ending in words.endings:
        if text.endswith(ending) and (known := words.entries.get(text[: -len(ending)])) is not None and not known[-1].rest:
            return known[-1]
    if at not in near or not FUZZY_FROM - 1 <= len(text) <= _FUZZY_TO:
        return None
    found = extractOne(
        text, words.months.keys(), scorer=OSA.distance, score_cutoff=1
    )  # one letter wrong, missing, added, swapped
    return None if found is None else words.months[found[0]]

"""Words that dates are made of, and words that say which date it is: what each language knows of them.

Every language's words become `DateWords`, made once by `date_load.py`. The grammar that puts them together is
`date_grammar.py`; which date is meant (the card's end, the arrival…) is `date_roles.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.rules import FactId
from bot.understanding.date_tokens import Token

BESIDE = ("en", "fr")  # languages that people mix into any other
_FUZZY_TO = 20
FUZZY_FROM = 6  # shorter month names differ from ordinary words by one letter: "march", "match"


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

    def plus(self, other: Length) -> Length:
        """Return both lengths together."""
        return Length(self.days + other.days, self.months + other.months)

    def half(self) -> Length:
        """Return half of this length, in whole days; half a month is 15 days."""
        return Length(self.days // 2 + self.months % 2 * 15, self.months // 2)


_NO_LENGTH = Length()


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
    length: Length = _NO_LENGTH
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
    OTHER = "other"  # some other date, perhaps: "received", "apply"
    ELSEWHERE = "elsewhere"  # certainly some other date: "appointment", "born", "issued on"
    PERMIT = "permit"  # a paper: the card or visa
    ADP = "adp"
    RECEIPT = "receipt"  # a récépissé, a provisional authorisation to stay
    DECISION = "decision"  # a certificate of a favourable decision
    OTHER_PAPER = "other_paper"  # a passport, a contract
    IGNORED = "ignored"  # "return visa" is no return


# The fact that is a paper's end.
PAPER_END: Mapping[Role, FactId] = {
    Role.PERMIT: "expiry_date",
    Role.ADP: "adp_valid_until",
    Role.RECEIPT: "receipt_valid_until",
    Role.DECISION: "decision_valid_until",
}


class Cue(NamedTuple):
    """Words that say which date is meant; `exact` keeps their accents, where these tell tenses apart."""

    words: tuple[str, ...]
    stem: bool  # the last word is only the beginning of one
    exact: str
    role: Role
    tense: Tense | None
    behind: float  # how many words farther it counts when it stands behind the date


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words that say which date is meant: those of one language and of the languages that people mix into it."""

    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)  # by the first word; longest first
    stems: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)  # cues of one unfinished word, by its first letters
    breaks: frozenset[str] = frozenset()  # "and", "but": what stands behind them is another matter
    joins: frozenset[str] = frozenset()  # "from … to …"
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar compiled for the codes of all languages; made by `date_grammar.compiled`."""

    whole: re.Pattern[str]
    rules: tuple[re.Pattern[str], ...]
    anchors: frozenset[str]  # codes without which there is no date
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
    later: str = ""  # what makes a length of time a day to come: "from now"
    counted_from: tuple[str, ...] = ()  # endings of a word that a time is counted from: Turkish "bitmeden 3 hafta önce"
    ordinary: frozenset[str] = frozenset()  # words that are dates in another language, but not here: German "hier"

    @property
    def is_inflected(self) -> bool:
        """Tell whether words of this language have other words written onto them."""
        return bool(self.prefixes or self.endings)


def has_date_word(tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str]) -> bool:
    """Tell, quickly, whether there may be a word such as a month or "tomorrow" in `tokens`."""
    anchors = words.anchors
    return words.is_inflected or any(token.text in anchors and token.text not in foreign for token in tokens)


def names_date(tokens: tuple[Token, ...], words: DateWords, foreign: frozenset[str]) -> bool:
    """Tell whether such a word stands in `tokens` as a whole, where nothing is misspelt: "the day after tomorrow", not "the"."""
    anchors = words.grammar.anchors
    return words.is_inflected or any(
        entry.code in anchors and (not entry.rest or _continues(tokens, at, entry.rest))
        for at, token in enumerate(tokens)
        if token.text in words.anchors and token.text not in foreign
        for entry in words.entries[token.text]
    )


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
    if at + len(rest) >= len(tokens) or tokens[at + 1].text != rest[0]:
        return False
    if tokens[at].code != "x" and tokens[at].end != tokens[at + 1].start:
        return False  # "2day", but not "2 day"
    return len(rest) == 1 or all(tokens[at + 1 + step].text == word for step, word in enumerate(rest))


def _unlisted(tokens: tuple[Token, ...], at: int, words: DateWords, near: frozenset[int]) -> Entry | None:
    """Read a word with something written onto it, or a misspelt month beside a number."""
    text = tokens[at].text
    for prefix in words.prefixes:
        known = words.entries.get(text[len(prefix) :]) if text.startswith(prefix) else None
        if known is not None and (entry := _fitting(tokens, at, known)) is not None:
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

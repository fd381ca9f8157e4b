"""Filling a message: arguments and `<b>` become spans.

Arguments never pass through Fluent as text. Fluent sees a token for each and the spans take the token's place afterwards,
so nothing that a person wrote can be taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from fluent.runtime.types import FluentType

from bot.rules.facts import Day, Precision
from bot.words.spans import DayText, Link, LinkTo, Span, Strong, Text, plain

Argument = str | bool | int | float | Decimal | date | Day | LinkTo | Span | Sequence["Argument"] | None
"""What a message may be given. A sequence of spans is put in as it is, any other sequence is listed ("a, b and c").

In a selector (`{ $who -> [me] … }`) an argument counts as its text, `True` as "true", `None` and an empty sequence as "none".
"""

Given = tuple[Span, ...]

_OPEN, _CLOSE = "\ue000", "\ue001"  # private use; between them stands the number of an argument
_TOKEN = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_TAG = re.compile(r"(</?[a-zA-Z]+>)")
_FORCED_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")  # left open, it would turn the rest of a message round
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"  # keeps the direction of an argument to itself


class MarkupError(ValueError):
    """A message holds a tag that is unknown, does not close, or stands around a link."""


class Slot(str, FluentType):
    """An argument as Fluent sees it: its text in a selector, its token in the running text."""

    slots: Slots
    number: int
    day: Day | None

    def format(self, *_: object, **__: object) -> str:
        """Return the token; this is how Fluent asks for the text of a value of its own."""
        return f"{_OPEN}{self.number}{_CLOSE}"


@cache
def _is_right_to_left(locale: str) -> bool:
    return bool(Locale.parse(locale).text_direction == "rtl")


def in_style(day: object, dateStyle: str = "long") -> Slot:  # noqa: N803  # Fluent's name for it
    """Carry out `DATETIME($day, dateStyle: "long")`; styles are those of CLDR: full, long, medium, short.

    Raises:
        TypeError: the argument is no day.
    """
    if not isinstance(day, Slot) or day.day is None:
        raise TypeError("DATETIME needs a date or a Day")
    return day.slots.put_day(day.day, str(dateStyle))


class Slots:
    """The arguments of one message, put aside as spans while Fluent works."""

    def __init__(self, locale: Locale) -> None:
        """Hold nothing yet; days and lists are written as in `locale`."""
        self._locale = locale
        self._right_to_left = _is_right_to_left(str(locale))
        self._given: list[Given] = []

    def put(self, value: Argument) -> object:
        """Return what Fluent is given for `value`: a number as it is (for plurals), anything else as a slot."""
        match value:
            case None:
                return self._slot("none", ())
            case bool():
                return self._slot(str(value).lower(), (Text(str(value).lower()),))
            case int() | float() | Decimal():
                return value
            case date():
                return self.put_day(Day(value))
            case Day():
                return self.put_day(value)
            case _:
                given = self._spans(value)
                return self._slot(plain(given) or "none", given)

    def put_day(self, day: Day, style: str = "long") -> Slot:
        """Return a slot for `day`, written out in a style of CLDR; a month without a day as "February 2027"."""
        slot = self._slot(str(day), (DayText(self._isolated(_written(day, style, str(self._locale))), day.first),))
        slot.day = day
        return slot

    def parts(self, text: str) -> Iterator[str | Given]:
        """Yield the running text and, in the place of each token, the spans of its argument."""
        for position, piece in enumerate(_TOKEN.split(text)):
            yield self._given[int(piece)] if position % 2 else piece

    def _slot(self, text: str, given: Given) -> Slot:
        slot = Slot(text)
        slot.slots, slot.number, slot.day = self, len(self._given), None
        self._given.append(given)
        return slot

    def _spans(self, value: str | LinkTo | Span | Sequence[Argument]) -> Given:
        match value:
            case str():
                return (Text(self._isolated(_FORCED_DIRECTION.sub("", value))),) if value else ()
            case LinkTo():
                return (Link(self._isolated(value.text), value.address),)
            case Text() | Strong() | Link() | DayText():
                return (value,)
            case Sequence():
                spans = tuple(item for item in value if isinstance(item, Text | Strong | Link | DayText))
                return spans if len(spans) == len(value) else self._listed(value)
            case _:
                raise TypeError(f"{type(value).__name__} cannot be an argument of a message")

    def _listed(self, items: Sequence[Argument]) -> Given:
        """Return the items one after the other, as the language lists things; each may itself be a sequence of spans."""
        parts = self.parts(format_list([self._token(item) for item in items], locale=self._locale))
        return tuple(span for part in parts for span in ((Text(part),) if isinstance(part, str) else part))

    def _token(self, item: Argument) -> str:
        slot = self.put(item)
        return slot.format() if isinstance(slot, Slot) else str(slot)

    def _isolated(self, text: str) -> str:
        return f"{_ISOLATE}{text}{_END_ISOLATE}" if self._right_to_left else text


@lru_cache(maxsize=2_000)
def _written(day: Day, style: str, locale_name: str) -> str:
    locale = Locale.parse(locale_name)
    if day.precision is Precision.MONTH:
        return format_skeleton("yMMMM", day.first, locale=locale)
    written = format_date(day.first, format=style, locale=locale)
    return _first_of_month(written) if locale.language == "fr" and day.first.day == 1 else written


def _first_of_month(written: str) -> str:
    """Return a French date with its first day as French writes it: "1er mars 2027", which CLDR leaves at "1 mars"."""
    return re.sub(r"\b1(?= \D)", "1er", written)


def marked_up(parts: Iterable[str | Given]) -> tuple[Span, ...]:
    """Return spans of running text, in which `<b>…</b>` makes strong what it holds, and of arguments, which hold no markup.

    Raises:
        MarkupError: a tag is not `<b>`, stands inside another, does not close, or holds a link.

    >>> marked_up(["<b>No.</b> Ask ", (Text("<b>you</b>"),)])
    (Strong(text='No.'), Text(text=' Ask <b>you</b>'))
    """
    spans: list[Span] = []
    strong = False
    for part in parts:
        for piece in _TAG.split(part) if isinstance(part, str) else part:
            if isinstance(piece, str) and _TAG.fullmatch(piece):
                strong = _turned(piece, strong)
            else:
                _append(spans, _span(piece, strong))
    if strong:
        raise MarkupError("<b> does not close")
    return tuple(spans)


def _turned(tag: str, strong: bool) -> bool:
    if tag != ("</b>" if strong else "<b>"):
        raise MarkupError(f"{tag} cannot stand here; only <b>…</b> is known")
    return not strong


def _span(piece: str | Span, strong: bool) -> Span:
    span = Text(piece) if isinstance(piece, str) else piece
    match span:
        case Text() if strong:
            return Strong(span.text)
        case DayText() if strong:
            return replace(span, strong=True)
        case Link() if strong:
            raise MarkupError("a link cannot stand in <b>")
        case _:
            return span


def _append(spans: list[Span], span: Span) -> None:
    """Add `span`, joined with the one before where both are plain or both are strong."""
    match spans[-1:], span:
        case _, Text("") | Strong(""):
            return
        case [Text(before)], Text(text):
            spans[-1] = Text(before + text)
        case [Strong(before)], Strong(text):
            spans[-1] = Strong(before + text)
        case _:
            spans.append(span)

"""Expressions over facts: what conditions and derived facts are made of.

Evaluation is three-valued: an expression over unknown facts is unknown (None), unless what is known already decides it.
A date of month precision stands for all its days, so a comparison that only some of them satisfy is unknown too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, assert_never

from dateutil.relativedelta import relativedelta

from bot.rules.facts import FactId, Value


@dataclass(frozen=True, slots=True)
class Days:
    """The earliest and the latest day that a date may turn out to be, both included."""

    first: date
    last: date


class Lookup(Protocol):
    """What an expression may ask while it is evaluated."""

    def possible(self, fact: FactId) -> frozenset[Value]:
        """Return the values that a choice or yes/no fact may still have."""

    def days(self, fact: FactId) -> Days | None:
        """Return what is known of a date fact; None when nothing is."""

    def window_edge(self, window: str, edge: str) -> Days | None:
        """Return a day of a window; None when its anchor is unknown."""

    def today(self) -> date:
        """Return the day for which the question is asked."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A shift by calendar months (the last day of a shorter month where needed) and days, as far as the calendar goes."""

    months: int = 0
    days: int = 0

    def __radd__(self, day: date) -> date:
        try:
            shifted = day + relativedelta(months=self.months) if self.months else day
            return shifted + timedelta(days=self.days)
        except (OverflowError, ValueError):  # a permit "until 9999-12-31"
            return date.max if (self.months, self.days) > (0, 0) else date.min


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day: today (`fact` is "today"), a date fact, or such a day shifted."""

    fact: FactId
    offset: Offset = Offset()

    def value(self, lookup: Lookup) -> Days | None:
        """Return the days this may be; None when the fact is unknown."""
        found = Days(lookup.today(), lookup.today()) if self.fact == "today" else lookup.days(self.fact)
        return None if found is None else Days(found.first + self.offset, found.last + self.offset)


@dataclass(frozen=True, slots=True)
class EdgeOf:
    """A day of a window: `opens`, `last_day` and so on."""

    window: str
    edge: str

    def value(self, lookup: Lookup) -> Days | None:
        """Return the days this may be; None when the window's anchor is unknown."""
        return lookup.window_edge(self.window, self.edge)


class Order(StrEnum):
    """How the first day of a comparison stands to the second."""

    BEFORE = "before"
    NOT_AFTER = "not_after"
    AFTER = "after"
    NOT_BEFORE = "not_before"


@dataclass(frozen=True, slots=True)
class FactIn:
    """The fact has one of these values."""

    fact: FactId
    values: frozenset[Value]


@dataclass(frozen=True, slots=True)
class DayCompared:
    """One day stands before or after another."""

    left: DayOf | EdgeOf
    order: Order
    right: DayOf | EdgeOf


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Expression, ...]


Expression = FactIn | DayCompared | All | Any


def truth(expression: Expression, lookup: Lookup) -> bool | None:
    """Return whether an expression holds; None when that is not yet known."""
    match expression:
        case FactIn(fact, values):
            possible = lookup.possible(fact)
            return True if possible <= values else False if not possible & values else None
        case DayCompared(left, order, right):
            return _compared(left.value(lookup), order, right.value(lookup))
        case All(parts):
            return _all([truth(part, lookup) for part in parts])
        case Any(parts):
            return _negated(_all([_negated(truth(part, lookup)) for part in parts]))
        case _:
            assert_never(expression)


def facts_of(expression: Expression) -> Iterator[FactId]:
    """Yield the facts that an expression reads ("today" is none; a window stands as `window:<id>`)."""
    match expression:
        case FactIn(fact, _):
            yield fact
        case DayCompared(left, _, right):
            for side in (left, right):
                if isinstance(side, EdgeOf):
                    yield f"window:{side.window}"
                elif side.fact != "today":
                    yield side.fact
        case All(parts) | Any(parts):
            for part in parts:
                yield from facts_of(part)
        case _:
            assert_never(expression)


def _compared(left: Days | None, order: Order, right: Days | None) -> bool | None:
    if left is None or right is None:
        return None
    match order:
        case Order.BEFORE:
            return True if left.last < right.first else None if left.first < right.last else False
        case Order.NOT_AFTER:
            return True if left.last <= right.first else None if left.first <= right.last else False
        case Order.AFTER:
            return _compared(right, Order.BEFORE, left)
        case Order.NOT_BEFORE:
            return _compared(right, Order.NOT_AFTER, left)
        case _:
            assert_never(order)


def _all(truths: list[bool | None]) -> bool | None:
    return False if False in truths else None if None in truths else True


def _negated(value: bool | None) -> bool | None:
    return None if value is None else not value

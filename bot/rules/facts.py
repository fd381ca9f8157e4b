"""Facts: the typed unknowns of a person's situation, and what is known of them.

This module says what a fact is and how a situation holds facts. Which facts exist is law, in `law/facts.yaml`;
how tables use them is `decide.py`.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

FactId = str


class FactKind(StrEnum):
    """What sort of value a fact takes."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    DATE = "date"
    COUNTRY = "country"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar day in France, or a month of which only the first day stands here.

    >>> str(Day(date(2027, 2, 1), Precision.MONTH)), str(Day(date(2027, 2, 3)))
    ('2027-02', '2027-02-03')
    """

    first: date
    precision: Precision = Precision.DAY

    @property
    def last(self) -> date:
        """Return the last day this may mean: itself, or the last of its month."""
        if self.precision is Precision.DAY:
            return self.first
        return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read "2027-02-03" or "2027-02".

        Raises:
            ValueError: it is neither.
        """
        if len(text) == len("2027-02"):
            return cls(date.fromisoformat(f"{text}-01"), Precision.MONTH)
        return cls(date.fromisoformat(text))

    def __str__(self) -> str:
        iso = self.first.isoformat()
        return iso if self.precision is Precision.DAY else iso[: len("2027-02")]


Value = str | bool | Day  # a choice's id or a country's code, a yes or no, a day


def as_written(value: Value) -> str:
    """Return a value as it stands in a law file.

    >>> as_written(True), as_written("adp"), as_written(Day(date(2027, 2, 3)))
    ('true', 'adp', '2027-02-03')
    """
    return str(value).lower() if isinstance(value, bool) else str(value)


class Origin(StrEnum):
    """Where a known fact came from."""

    SAID = "said"
    INFERRED = "inferred"  # from other words ("I just arrived" → first request); shown as inferred
    REMEMBERED = "remembered"  # said in an earlier conversation
    DERIVED = "derived"  # computed from other facts and the day
    PRESUMED = "presumed"  # nobody said it; `facts.yaml` names the value used meanwhile
    SUPPOSED = "supposed"  # a what-if: holds for one answer only


@dataclass(frozen=True, slots=True)
class Known:
    """One fact's value and where it came from."""

    value: Value
    origin: Origin = Origin.SAID


@dataclass(frozen=True, slots=True)
class Situation:
    """The facts known of one person; immutable. A fact that is absent is unknown, which is not the same as "no"."""

    known: Mapping[FactId, Known] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", MappingProxyType(dict(self.known)))

    def __contains__(self, fact: object) -> bool:
        return fact in self.known

    def __iter__(self) -> Iterator[FactId]:
        return iter(self.known)

    def get(self, fact: FactId) -> Value | None:
        """Return the value known for `fact`; None when nothing is known."""
        found = self.known.get(fact)
        return None if found is None else found.value

    def origin(self, fact: FactId) -> Origin | None:
        """Return where the value of `fact` came from; None when nothing is known."""
        found = self.known.get(fact)
        return None if found is None else found.origin

    def knowing(self, fact: FactId, value: Value, origin: Origin = Origin.SAID) -> Situation:
        """Return a situation in which `fact` is known to be `value`, whatever was known of it before."""
        return Situation({**self.known, fact: Known(value, origin)})

    def overlaid(self, newer: Situation) -> Situation:
        """Return this situation with every fact of `newer` put over it."""
        return Situation({**self.known, **newer.known})

    def without(self, *facts: FactId) -> Situation:
        """Return a situation that no longer knows `facts`."""
        return Situation({fact: known for fact, known in self.known.items() if fact not in facts})

    def __reduce__(self) -> tuple[type[Situation], tuple[dict[FactId, Known]]]:
        return (Situation, (dict(self.known),))  # a mapping proxy cannot be pickled or deep-copied


@dataclass(frozen=True, slots=True)
class Presumption:
    """The value used while nothing was said, the facts' values under which nothing is presumed, and whether answers list it."""

    value: Value
    unless: Mapping[FactId, frozenset[Value]] = field(default_factory=dict)
    shown: bool = True  # false: it goes without saying, so that no answer lists it


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed unknown. `domain` lists the values of a choice or yes/no; it is empty for dates and countries."""

    id: FactId
    kind: FactKind
    domain: tuple[Value, ...]
    presumed: Presumption | None = None
    asked_through: FactId | None = None  # a derived fact may be asked through the date it is derived from
    lives_for_one_question: bool = False  # right, destination and trip dates: never carried to the next question
    confirmed_again: bool = False  # document, procedure, card in hand: asked again after 30 days
    implies: Mapping[FactId, Value] = field(default_factory=dict)  # what is told with it: only a VLS-TS is validated
    changeable: bool = False  # a person can bring it about (fetch the old card), so "why not" may name it
    not_before: FactId | None = None  # a date that this one never lies before: nobody comes back before she leaves
    values: frozenset[Value] = field(init=False)  # those of the domain

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", frozenset(self.domain))

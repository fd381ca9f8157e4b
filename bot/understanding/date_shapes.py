"""What a date can look like before it is a day: the values that the grammar finds and the calendar settles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.date_words import Length, Part


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
    """A day whose month is not named, "the 15th"; `which` is 1 for "of next month", None when nothing is said."""

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
    is_anchor: bool = False  # "three weeks after 3 March": the day only serves to count from
    tentative: bool = False  # "12/03" among other words: a date only if the words around it ask for one
    joined: bool = False  # the second date of "3 to 10 March"

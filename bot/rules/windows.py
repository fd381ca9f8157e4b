"""Windows: the days between which something may or must be done, each edge with the source that sets it.

Days are calendar days in France, both ends inside. Month arithmetic is `dateutil.relativedelta`: 31 August minus six
months is the last day of February.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.rules.errors import Place
from bot.rules.expressions import Offset
from bot.rules.facts import Day, FactId, Precision
from bot.rules.sources import Confidence, SourceId


class Pick(StrEnum):
    """Which of several sources' days counts."""

    LATEST_OF = "latest_of"
    EARLIEST_OF = "earliest_of"


class Edge(StrEnum):
    """The days that a window may have."""

    OPENS = "opens"
    RECOMMENDED_FROM = "recommended_from"
    RECOMMENDED_TO = "recommended_to"
    LAST_DAY = "last_day"


class Standing(StrEnum):
    """Where a day stands in a window."""

    TOO_EARLY = "too_early"
    OPEN = "open"
    RECOMMENDED = "recommended"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class SourcedOffset:
    """A distance from the anchor, and the source that sets it."""

    offset: Offset
    source: SourceId


@dataclass(frozen=True, slots=True)
class EdgeRule:
    """How one edge follows from the anchor: the latest or the earliest of what the sources say."""

    pick: Pick
    offsets: tuple[SourcedOffset, ...]

    def day(self, anchor: date) -> date:
        """Return the day that counts."""
        days = [anchor + sourced.offset for sourced in self.offsets]
        return max(days) if self.pick is Pick.LATEST_OF else min(days)


@dataclass(frozen=True, slots=True)
class WindowRule:
    """A window of `deadlines.yaml`, before its anchor is known."""

    id: str
    anchor: FactId
    edges: Mapping[Edge, EdgeRule]
    confidence: Confidence
    place: Place

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """Return the sources of all edges, each once."""
        return tuple(dict.fromkeys(each.source for rule in self.edges.values() for each in rule.offsets))

    def on(self, anchor: Day) -> Window:
        """Return the window for a known anchor; a month counts from its first day and is marked so."""
        days = {edge: rule.day(anchor.first) for edge, rule in self.edges.items()}
        last = self.edges.get(Edge.LAST_DAY)
        by_source = {each.source: anchor.first + each.offset for each in last.offsets} if last else {}
        return Window(self.id, self.anchor, anchor, days, by_source)


@dataclass(frozen=True, slots=True)
class Window:
    """The days of one person's window, and the last day by each source."""

    id: str
    anchor_fact: FactId
    anchor: Day
    days: Mapping[Edge, date]
    last_day_by_source: Mapping[SourceId, date]

    @property
    def opens(self) -> date | None:
        """Return the first day, if the window has one."""
        return self.days.get(Edge.OPENS)

    @property
    def last_day(self) -> date | None:
        """Return the last day inside the window, if it has one."""
        return self.days.get(Edge.LAST_DAY)

    @property
    def from_month_only(self) -> bool:
        """Tell whether the days were computed from the first day of a month, the day itself being unknown."""
        return self.anchor.precision is Precision.MONTH

    def standing(self, day: date) -> Standing:
        """Return where `day` stands; both ends of every span are inside."""
        if self.opens is not None and day < self.opens:
            return Standing.TOO_EARLY
        if self.last_day is not None and day > self.last_day:
            return Standing.PAST
        start, end = self.days.get(Edge.RECOMMENDED_FROM), self.days.get(Edge.RECOMMENDED_TO)
        if start is not None and end is not None and start <= day <= end:
            return Standing.RECOMMENDED
        return Standing.OPEN

    def __str__(self) -> str:
        return f"{self.opens} to {self.last_day}"

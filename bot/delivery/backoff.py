"""Back-off: how long to wait before something is tried again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from heapq import heappop, heappush

Chance = Callable[[], float]  # a number from 0 to 1, 1 excluded: `random.random`


def delay(tries: int, chance: Chance, *, first: float, longest: float) -> float:
    """Return seconds to wait after so many failed tries: twice as long each time, partly by chance so that not all come at once.

    >>> [delay(tries, lambda: 0.5, first=1, longest=60) for tries in (1, 2, 3, 20)]
    [0.75, 1.5, 3.0, 45.0]
    """
    longer: float = min(longest, first * 2.0 ** min(tries - 1, 60))
    return longer * (0.5 + chance() / 2)


class Alarms:
    """Instants at which to look again."""

    def __init__(self) -> None:
        """Begin with none."""
        self._instants: list[datetime] = []

    def add(self, instant: datetime) -> None:
        """Look again at that instant."""
        heappush(self._instants, instant)

    def seconds(self, now: datetime, at_most: float) -> float:
        """Return the seconds until the next one, `at_most` where there is none; those that are past are forgotten."""
        while self._instants and self._instants[0] <= now:
            heappop(self._instants)
        return min(at_most, (self._instants[0] - now) / timedelta(seconds=1)) if self._instants else at_most

"""Pacing: how fast calls may be made. Each lane is a token bucket; a call takes a token of every lane it passes.

A call that must wait stands in the queue of the lane that holds it up longest, so that a token wakes one call, not all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.delivery.platform import Lane

C = TypeVar("C")
_LANES_KEPT = 5_000  # full and idle ones are forgotten beyond this


@dataclass(slots=True)
class _Bucket(Generic[C]):
    """A lane: its tokens as of `at`, in seconds of a monotonic clock; nothing passes before `stopped_until`."""

    lane: Lane
    tokens: float
    at: float
    stopped_until: float = 0.0
    waiting: deque[tuple[C, Sequence[Lane]]] = field(default_factory=deque)

    def opens_at(self, now: float) -> float:
        """Return when a call may pass: now, or later."""
        if now > self.at:
            self.tokens = min(self.lane.burst, self.tokens + (now - self.at) * self.lane.per_second)
            self.at = now
        lacking = max(0.0, 1 - self.tokens - 1e-9)
        return max(now + lacking / self.lane.per_second, self.stopped_until)


class Pacing(Generic[C]):
    """Lets calls pass in the order they came, as fast as their lanes bear. Instants are seconds of a monotonic clock."""

    def __init__(self) -> None:
        """Begin with every bucket full."""
        self._buckets: dict[Hashable, _Bucket[C]] = {}
        self._holding: dict[Hashable, _Bucket[C]] = {}  # those in which calls wait

    def enter(self, call: C, lanes: Sequence[Lane], now: float) -> bool:
        """Take a token of each lane and return True; or keep the call for `ready` and return False."""
        return self._pass(call, lanes, now, behind=True)

    def ready(self, now: float) -> list[C]:
        """Return the calls that may pass now, tokens taken."""
        passed: list[C] = []
        for name, bucket in list(self._holding.items()):
            while bucket.waiting and bucket.opens_at(now) <= now:
                call, lanes = bucket.waiting.popleft()
                if self._pass(call, lanes, now, behind=False):
                    passed.append(call)
            if not bucket.waiting:
                self._holding.pop(name, None)
        return passed

    def next_at(self, now: float) -> float | None:
        """Return when the next call may pass; None while none waits."""
        return min((bucket.opens_at(now) for bucket in self._holding.values()), default=None)

    def take_out(self, now: float, longest: float) -> dict[float, list[C]]:
        """Return the calls that wait in lanes stopped for more than `longest` seconds, by how long; they wait here no more."""
        taken: dict[float, list[C]] = {}
        for name, bucket in list(self._holding.items()):
            seconds = bucket.stopped_until - now
            if seconds > longest:
                taken.setdefault(seconds, []).extend(call for call, _ in bucket.waiting)
                bucket.waiting.clear()
                del self._holding[name]
        return taken

    def stop(self, lane: str, until: float) -> None:
        """Let nothing pass a lane before that instant."""
        bucket = self._buckets.get(lane)
        if bucket is not None:
            bucket.stopped_until = max(bucket.stopped_until, until)

    def _pass(self, call: C, lanes: Sequence[Lane], now: float, *, behind: bool) -> bool:
        """Let a call pass if every lane is open; else queue it. `behind`: it is new, and those that wait go first."""
        buckets = [self._bucket(lane, now) for lane in lanes]
        held = [each for each in buckets if each.opens_at(now) > now or (behind and each.waiting)]
        if held:
            slowest = max(held, key=lambda each: each.opens_at(now))
            slowest.waiting.append((call, lanes))
            self._holding[slowest.lane.name] = slowest
            return False
        for bucket in buckets:
            bucket.tokens -= 1
        return True

    def _bucket(self, lane: Lane, now: float) -> _Bucket[C]:
        bucket = self._buckets.get(lane.name)
        if bucket is None:
            if len(self._buckets) >= _LANES_KEPT:
                self._forget_idle(now)
            bucket = self._buckets[lane.name] = _Bucket(lane, lane.burst, now)
        return bucket

    def _forget_idle(self, now: float) -> None:
        self._buckets = {
            name: each
            for name, each in self._buckets.items()
            if each.waiting or each.opens_at(now) > now or each.tokens < each.lane.burst
        }

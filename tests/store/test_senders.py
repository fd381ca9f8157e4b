"""Two senders on one PostgreSQL: a call that one of them holds for longer than its lease is still made once, and in order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.delivery.metrics import Metrics
from bot.delivery.platform import Lane, SendFailed
from bot.delivery.sender import FRESH_S, LONG_STOP_S, Sender
from bot.store import Store
from bot.store.records import Place
from bot.store.store import LEASE
from tests.delivery.fakes import FakeClock, FakePlatform, Made
from tests.store.conftest import OpenStore
from tests.store.samples import NOW, send, took

pytestmark = [pytest.mark.xdist_group("postgresql"), pytest.mark.parametrize("url", ["postgresql"], indirect=True)]

SLOW = Lane("bot", 1 / (1.5 * LEASE.total_seconds()), 1)


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0.002)  # the database answers from another process


class Shared:
    """Senders of several processes on one clock; what they made, in the order in which it was made."""

    def __init__(self) -> None:
        self.clock = FakeClock(NOW)
        self.made: list[Made] = []
        self._senders: list[asyncio.Task[None]] = []

    def sender(self, store: Store, lane: Lane, outcomes: Sequence[BaseException] = ()) -> asyncio.Event:
        """Start a sender; setting the event wakes it."""
        platform, wake = FakePlatform(clock=self.clock, made=self.made, outcomes=list(outcomes), paced_by=[lane]), asyncio.Event()
        sender = Sender(store, {"fake": platform}, {}, self.clock, Metrics(), committed=wake, chance=lambda: 1.0)
        self._senders.append(asyncio.create_task(sender.run()))
        return wake

    async def pass_time(self, seconds: float, *, until_made: int) -> None:
        """Let time pass, and what was begun in it come to its end."""
        await self.clock.pass_time(seconds, settle)
        for _ in range(100):
            if len(self.made) >= until_made:
                break
            await settle()
        await settle()

    def texts(self, start: str) -> list[str]:
        return [made.text for made in self.made if made.text.startswith(start)]

    @asynccontextmanager
    async def ended(self) -> AsyncIterator[Shared]:
        yield self
        for each in self._senders:
            each.cancel()
        await asyncio.gather(*self._senders, return_exceptions=True)


async def with_two_calls(store: Store, number: int) -> None:
    place = Place("fake", f"room {number}", f"person {number}")
    await took(store, str(number), send(f"{number}.1"), send(f"{number}.2"), place=place)


async def test_calls_that_wait_for_a_slow_lane_are_made_by_whoever_holds_them_then(opened: OpenStore) -> None:
    one, other = await opened(), await opened()
    async with Shared().ended() as shared:
        wake = shared.sender(one, SLOW)
        await took(one, "0", send("0.1"), place=Place("fake", "room 0", "person 0"))  # takes the lane's one token
        wake.set()
        await settle()
        for number in (1, 2):
            await with_two_calls(one, number)
        wake.set()
        await settle()  # the first process holds these, and waits
        assert shared.texts("1") == []
        shared.sender(other, Lane("bot", 30, 30))
        await shared.pass_time(3.5 * LEASE.total_seconds(), until_made=5)
        assert [shared.texts(start) for start in "12"] == [["1.1", "1.2"], ["2.1", "2.2"]]
        assert LEASE.total_seconds() / 2 > FRESH_S


async def test_calls_whose_lane_is_stopped_for_longer_than_a_lease_are_made_once(opened: OpenStore) -> None:
    one, other = await opened(), await opened()
    async with Shared().ended() as shared:
        flood = SendFailed("flood", retry_after=90, lane="bot")
        wake = shared.sender(one, Lane("bot", 30, 30), [flood])
        await took(one, "0", send("0.1"), place=Place("fake", "room 0", "person 0"))
        wake.set()
        await settle()
        for number in (1, 2):
            await with_two_calls(one, number)
        wake.set()
        await settle()
        shared.sender(other, Lane("bot", 30, 30))
        await shared.pass_time(150, until_made=5)
        assert [shared.texts(start) for start in "012"] == [["0.1"], ["1.1", "1.2"], ["2.1", "2.2"]]
        assert LEASE.total_seconds() / 2 > LONG_STOP_S

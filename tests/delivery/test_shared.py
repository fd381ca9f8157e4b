"""A shared store: what other processes leave wakes this one at once. The clock stands still: nobody looks again by himself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.conversation import Command
from bot.store import Store, open_store
from bot.store.records import Call, Place, Update
from tests.delivery.fakes import START, FakeClock, FakePlatform
from tests.delivery.memory_store import Held, MemoryStore, OutboxRow
from tests.delivery.serving import GUARD_S, serving
from tests.store.conftest import KEY, postgresql, postgresql_url

__all__ = ["postgresql", "postgresql_url"]

PLACE = Place("fake", "room", "person")


class Shared(MemoryStore):
    """A store on which others work too. `news` is what they tell; `troubles` are raised first by those who wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.news = asyncio.Event()
        self.listening = asyncio.Event()
        self.troubles: list[Exception] = []

    async def wait_for_work(self, seconds: float, /) -> None:
        if self.troubles:
            raise self.troubles.pop(0)
        self.listening.set()
        await self.news.wait()
        self.news.clear()

    def put_call(self, text: str) -> None:
        """Put in a call as another process does that took the turn."""
        held = self.held.setdefault(PLACE, Held())
        self.outbox.append(OutboxRow(self._next_row(), PLACE, held.next_number, Call("say", {"text": text, "answers": text})))
        held.next_number += 1


async def set_within_time(event: asyncio.Event) -> None:
    async with asyncio.timeout(GUARD_S):
        await event.wait()


async def quiet(store: Store) -> None:
    """Return when this process has nothing to do any more, so that nothing of its own wakes it."""
    async with asyncio.timeout(GUARD_S):
        for _ in range(10):  # by then what was asked of the database before has been answered
            while (await store.statistics(now=START)).calls_waiting:
                pass


async def answered(platform: FakePlatform, id: str) -> None:
    async with asyncio.timeout(GUARD_S):
        await platform.until_answered(id)


async def test_an_update_that_another_process_took_in_is_answered_at_once(app: App) -> None:
    store, platform = Shared(), FakePlatform()
    async with serving(app, platform, store, is_shared=True):
        await set_within_time(store.listening)
        await store.accept([Update("1", PLACE, Command("start"), START)], now=START)
        store.news.set()
        await answered(platform, "1")
    assert platform.answered() == ["1"]


async def test_a_call_that_another_process_left_is_made_at_once(app: App) -> None:
    store, platform = Shared(), FakePlatform()
    async with serving(app, platform, store, is_shared=True):
        for text in ("first", "second"):  # it goes on listening
            await set_within_time(store.listening)
            store.put_call(text)
            store.news.set()
            await answered(platform, text)
    assert [made.text for made in platform.made] == ["first", "second"]


async def test_who_cannot_listen_for_a_while_hears_afterwards_what_there_is(app: App) -> None:
    store, platform, clock = Shared(), FakePlatform(), FakeClock()
    store.troubles = [ConnectionError("gone"), ValueError("whatever")]

    async def until_heard() -> None:
        while not store.listening.is_set():
            await clock.pass_time(0.5, lambda: asyncio.sleep(0))

    async with serving(app, platform, store, clock=clock, is_shared=True):
        async with asyncio.timeout(GUARD_S):
            await until_heard()
        store.put_call("afterwards")
        store.news.set()
        await answered(platform, "afterwards")
    assert clock.monotonic() >= 2.0  # a second after each trouble, so that it does not turn in circles


@pytest.fixture
async def two(postgresql_url: str, tmp_path: Path, app: App) -> AsyncIterator[tuple[Store, Store]]:
    stores = [await open_store(postgresql_url, tmp_path, KEY, law=app.law) for _ in range(2)]
    yield stores[0], stores[1]
    for store in stores:
        await store.close()


@pytest.mark.xdist_group("postgresql")
async def test_processes_on_postgresql_hear_of_each_other_at_once(app: App, two: tuple[Store, Store]) -> None:
    ours, theirs = two
    platform = FakePlatform()
    async with serving(app, platform, ours, is_shared=True):
        for id in ("1", "2"):
            await quiet(ours)
            await theirs.accept([Update(id, PLACE, Command("start"), START)], now=START)
            await answered(platform, id)
    assert platform.answered() == ["1", "2"]

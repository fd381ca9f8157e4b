"""Health: alive from the first to the last moment, ready only while updates are taken in and the store answers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from aiohttp import web

from bot.app import App
from bot.delivery.platform import Accept
from bot.store.insight import Statistics
from tests.delivery.fakes import FakePlatform
from tests.delivery.memory_store import MemoryStore
from tests.delivery.serving import GUARD_S, get, service_of, serving


class Called(FakePlatform):
    """A platform with a web route, so that there are two listeners. `ended` is set once nothing more is taken in."""

    def __init__(self) -> None:
        super().__init__()
        self.ended = asyncio.Event()

    def routes(self, accept: Accept) -> Sequence[web.RouteDef]:
        async def called(request: web.Request) -> web.Response:
            return web.Response(text="heard")

        return [web.post("/hook", called)]

    async def receive(self, accept: Accept) -> None:
        try:
            await super().receive(accept)
        finally:
            self.ended.set()


class SlowOnce(MemoryStore):
    """Takes its time over the first question how much waits, once it was told to."""

    def __init__(self) -> None:
        super().__init__()
        self.slow = False
        self.asked, self.go_on = asyncio.Event(), asyncio.Event()

    async def statistics(self, *, now: datetime) -> Statistics:
        if self.slow:
            self.slow = False
            self.asked.set()
            await self.go_on.wait()
        return await super().statistics(now=now)


async def test_it_is_alive_and_not_ready_before_it_has_started(app: App) -> None:
    service = service_of(app, Called(), MemoryStore())
    for listener in service.listeners:
        await listener.start()
    found = [(await get(each, "/healthz"))[0] for each in service.listeners]
    found += [(await get(each, "/readyz"))[0] for each in service.listeners]
    await service._close()
    assert found == [200, 200, 503, 503]


async def test_it_is_ready_while_updates_are_taken_in(app: App) -> None:
    async with serving(app, Called(), MemoryStore()) as service:
        for listener in service.listeners:
            assert await get(listener, "/healthz") == (200, "alive\n")
            assert await get(listener, "/readyz") == (200, "ready\n")


async def test_it_is_alive_and_not_ready_while_the_store_is_away(app: App) -> None:
    store = MemoryStore()
    async with serving(app, Called(), store) as service:
        found = []
        for store.away in (True, False):
            for path in ("/healthz", "/readyz", "/metrics"):
                found.append((path, (await get(service.listeners[0], path))[0]))
    assert found == [
        ("/healthz", 200), ("/readyz", 503), ("/metrics", 200),
        ("/healthz", 200), ("/readyz", 200), ("/metrics", 200),
    ]  # fmt: skip


async def test_it_is_alive_and_not_ready_while_it_stops(app: App) -> None:
    """A request in hand at the first listener holds up the end while the second one still answers."""
    store, platform = SlowOnce(), Called()
    async with serving(app, platform, store) as service:
        own, public = service.listeners
        store.slow = True
        in_hand = asyncio.create_task(get(own, "/metrics"))
        async with asyncio.timeout(GUARD_S):
            await store.asked.wait()
            service.stop()
            await platform.ended.wait()
        found = [(await get(public, path))[0] for path in ("/healthz", "/readyz")]
        store.go_on.set()
        assert (await in_hand)[0] == 200
    assert found == [200, 503]

"""Health: alive from the first to the last moment, ready only while updates are taken in and the store answers."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from aiohttp import web

from bot.app import App
from bot.conversation import Command
from bot.delivery.platform import Accept
from bot.store.records import Place, Queued, Update
from tests.delivery.fakes import START, FakePlatform
from tests.delivery.memory_store import MemoryStore
from tests.delivery.serving import GUARD_S, get, service_of, serving


class Called(FakePlatform):
    """A platform with a web route, so that there are two listeners. Tells when it begins to send."""

    def __init__(self) -> None:
        super().__init__()
        self.sending = asyncio.Event()

    def routes(self, accept: Accept) -> Sequence[web.RouteDef]:
        async def called(request: web.Request) -> web.Response:
            return web.Response(text="heard")

        return [web.post("/hook", called)]

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        self.sending.set()
        return await super().send(queued, content)


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
    """A call in hand holds up the end; meanwhile both listeners answer, and the last counts can be read."""
    store, platform = MemoryStore(), Called()
    platform.holding = asyncio.Event()
    async with serving(app, platform, store) as service:
        await service.accept([Update("1", Place("fake", "room", "person"), Command("start"), START)])
        async with asyncio.timeout(GUARD_S):
            await platform.sending.wait()
            service.stop()
            await platform.ended.wait()
        paths = ("/healthz", "/readyz")
        found = [(await get(each, path))[0] for each in service.listeners for path in paths]
        status, text = await get(service.listeners[0], "/metrics")
        platform.holding.set()
    assert (found, status) == ([200, 503, 200, 503], 200)
    assert 'sejour_turns_total{outcome="done"} 1.0' in text

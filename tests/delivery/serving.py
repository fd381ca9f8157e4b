"""A whole service around a store and a platform, with a clock that stands still, and what its web side answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.app import App
from bot.delivery.durable import DurableStore
from bot.delivery.service import Addresses, Mind, Service
from bot.delivery.web import Listener
from tests.delivery.fakes import FakeClock, FakePlatform

GUARD_S = 5.0  # what hangs fails its test instead of the whole run


def service_of(
    app: App, platform: FakePlatform, store: DurableStore, *, clock: FakeClock | None = None, is_shared: bool = False
) -> Service:
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    addresses = Addresses(metrics_port=0, web_port=0)
    return Service(store, mind, [platform], addresses, clock=clock or FakeClock(), is_shared=is_shared)


@asynccontextmanager
async def serving(
    app: App, platform: FakePlatform, store: DurableStore, *, clock: FakeClock | None = None, is_shared: bool = False
) -> AsyncIterator[Service]:
    """Serve; at the end of the block end in good order, which must not hang."""
    service = service_of(app, platform, store, clock=clock, is_shared=is_shared)
    running = asyncio.create_task(service.run())
    try:
        async with asyncio.timeout(GUARD_S):
            await service.started.wait()
        yield service
    finally:
        service.stop()
        async with asyncio.timeout(GUARD_S):
            await running


async def get(listener: Listener, path: str) -> tuple[int, str]:
    address = f"http://127.0.0.1:{listener.port}{path}"
    async with asyncio.timeout(GUARD_S), aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text()

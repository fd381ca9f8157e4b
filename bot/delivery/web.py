"""The web side: health and metrics for the operator, and the routes on which platforms call.

Two listeners, because what a platform must reach is often made public and metrics must not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from aiohttp import web

from bot.delivery.durable import DurableStore
from bot.delivery.instants import Clock
from bot.delivery.metrics import Metrics
from bot.store.errors import StoreError

LARGEST_BODY = 1024 * 1024  # bytes; no platform sends more
_PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
_SHUTDOWN_S = 5.0  # for requests in hand


class Health:
    """Answers whether this process lives, whether it can work, and what it has done."""

    def __init__(self, store: DurableStore, clock: Clock, metrics: Metrics, is_ready: Callable[[], bool]) -> None:
        """Tell of these."""
        self._store = store
        self._clock = clock
        self._metrics = metrics
        self._is_ready = is_ready

    def routes(self, *, with_metrics: bool) -> list[web.RouteDef]:
        """Return the routes; metrics only where asked for."""
        health = [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]
        return [*health, web.get("/metrics", self.metrics)] if with_metrics else health

    async def alive(self, request: web.Request) -> web.Response:
        """Answer: the event loop turns."""
        return web.Response(text="alive\n")

    async def ready(self, request: web.Request) -> web.Response:
        """Answer whether updates are taken in; 503 while starting, stopping, or where the database takes nothing in."""
        if not self._is_ready():
            return web.Response(status=503, text="starting or stopping\n")
        try:
            await self._store.try_writing(now=self._clock.now())
        except StoreError:
            return web.Response(status=503, text="no database that can be written to\n")
        return web.Response(text="ready\n")

    async def metrics(self, request: web.Request) -> web.Response:
        """Answer with everything that is counted; without a database, with what this process knows by itself."""
        with suppress(StoreError):
            self._metrics.show(await self._store.statistics(now=self._clock.now()))
        return web.Response(body=self._metrics.written(), headers={"Content-Type": _PROMETHEUS})


class Listener:
    """Serves routes at one address. `port` is the real one once started."""

    def __init__(self, routes: Iterable[web.RouteDef], host: str, port: int) -> None:
        """Make ready to serve."""
        application = web.Application(client_max_size=LARGEST_BODY)
        application.add_routes(routes)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_S)
        self._host = host
        self.port = port

    async def start(self) -> None:
        """Serve.

        Raises:
            OSError: the address is taken, or not ours.
        """
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self.port).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Serve no more; requests in hand are finished."""
        await self._runner.cleanup()

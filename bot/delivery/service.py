"""The service: intake, dispatcher, sender, clock, web and platforms in one process, and their orderly end."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from bot.conversation import Engine
from bot.delivery.backoff import delay
from bot.delivery.clock import Timekeeper
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.durable import DurableStore
from bot.delivery.instants import Clock, SystemClock
from bot.delivery.intake import Flood, Intake
from bot.delivery.logs import log
from bot.delivery.metrics import Metrics
from bot.delivery.platform import NotAccepted, Platform, Prefilling, Troubled, Unusable
from bot.delivery.sender import Maker, Sender
from bot.delivery.turns import MY_DATA, TurnTaker, my_data, reason_of
from bot.delivery.web import Health, Listener
from bot.store.records import Update
from bot.understanding import Reader
from bot.words import Speaker

WORKERS = 2  # while one waits for its commit the other computes
FINISH_TURNS_S, FINISH_CALLS_S = 10.0, 10.0  # systemd and container engines kill after 90 and 10 to 30 seconds
_RECEIVE_FIRST_S, _RECEIVE_LONGEST_S = 1.0, 300.0
_HOPELESS = 20  # failures after which there is no hurry any more
_LISTEN_S = 30.0


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the operator's and the platforms' web sides are served."""

    metrics_host: str = "127.0.0.1"
    metrics_port: int = 9464
    web_host: str = "127.0.0.1"
    web_port: int = 8080


@dataclass(frozen=True, slots=True)
class Mind:
    """What answers: all that turns need, put together by `bot.app`."""

    engine: Engine
    reader: Reader
    speaker: Speaker
    law_version: str


class Service:
    """Everything that runs. The store is the caller's to open and to close."""

    def __init__(
        self,
        store: DurableStore,
        mind: Mind,
        platforms: Sequence[Platform],
        addresses: Addresses,
        *,
        makers: Mapping[str, Maker] | None = None,
        clock: Clock | None = None,
        flood: Flood | None = None,
        is_shared: bool = False,
    ) -> None:
        """Put the pieces together; nothing starts yet. `is_shared`: other processes work on this store."""
        self._store = store
        self._is_shared = is_shared
        self._platforms = {platform.name: platform for platform in platforms}
        for platform in platforms:
            if isinstance(platform, Prefilling):
                platform.prefill_from(store.everything_about)
        self._clock = clock or SystemClock()
        self.metrics = Metrics()
        for platform in platforms:
            if isinstance(platform, Troubled):
                platform.tell_troubles(partial(self._troubled, platform.name))
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="turns")
        self._accepted, self._committed, self._stop = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._receiving = False
        self.started = asyncio.Event()  # set once updates are taken in
        self._intake = Intake(store, self._clock, self.metrics, self._accepted, flood=flood)
        taker = TurnTaker(mind.engine, mind.reader, mind.speaker, self._platforms, mind.law_version)
        self._dispatcher = Dispatcher(
            store, taker, self._clock, self.metrics, accepted=self._accepted, committed=self._committed, thread=self._thread,
            chance=random.random,
        )  # fmt: skip
        self._sender = Sender(
            store, self._platforms, {MY_DATA: my_data, **(makers or {})}, self._clock, self.metrics, committed=self._committed,
            chance=random.random,
        )  # fmt: skip
        self._timekeeper = Timekeeper(store, self._clock, accepted=self._accepted)
        self.listeners = self._listeners(addresses)

    def _listeners(self, addresses: Addresses) -> list[Listener]:
        health = Health(self._store, self._clock, self.metrics, lambda: self._receiving)
        routes = [route for platform in self._platforms.values() for route in platform.routes(self.accept)]
        found = [Listener(health.routes(with_metrics=True), addresses.metrics_host, addresses.metrics_port)]
        if routes:
            public = [*health.routes(with_metrics=False), *routes]
            found.append(Listener(public, addresses.web_host, addresses.web_port))
        return found

    async def accept(self, updates: Sequence[Update]) -> None:
        """Take updates in, unless we are stopping.

        Raises:
            NotAccepted: none of them is stored.
        """
        if self._stop.is_set():
            raise NotAccepted("stopping")
        await self._intake.accept(updates)

    def _troubled(self, platform: str, reason: str) -> None:
        self.metrics.troubles.labels(platform=platform, reason=reason).inc()

    def stop(self) -> None:
        """Begin an orderly end: nothing more comes in, turns in hand are finished, what can be sent is sent."""
        self._stop.set()

    async def run(self) -> None:
        """Run until stopped.

        Raises:
            OSError: an address is taken.
        """
        try:
            for listener in self.listeners:
                await listener.start()
            async with asyncio.TaskGroup() as tasks:
                turns = [tasks.create_task(self._dispatcher.run()) for _ in range(WORKERS)]
                calls = tasks.create_task(self._sender.run())
                others = [tasks.create_task(self._timekeeper.run())]
                others += [tasks.create_task(self._receive(platform)) for platform in self._platforms.values()]
                others += [tasks.create_task(self._listen())] if self._is_shared else []
                self._receiving = True
                self.started.set()
                log.info("started", platforms=",".join(self._platforms), metrics_port=self.listeners[0].port)
                await self._stop.wait()
                await self._finish(turns, calls, others)
        finally:
            await self._close()

    async def _finish(
        self, turns: Sequence[asyncio.Task[None]], calls: asyncio.Task[None], others: Sequence[asyncio.Task[None]]
    ) -> None:
        log.info("stopping")
        self._receiving = False
        for task in others:
            task.cancel()
        self._dispatcher.stop()  # the web side stays to the last: it refuses updates, says so, and counts
        await _within(FINISH_TURNS_S, *turns)
        self._sender.stop()
        await _within(FINISH_CALLS_S, calls)

    async def _close(self) -> None:
        for listener in self.listeners:
            await listener.stop()
        for platform in self._platforms.values():
            await platform.close()
        self._thread.shutdown(wait=False, cancel_futures=True)
        log.info("stopped")

    async def _receive(self, platform: Platform) -> None:
        """Take updates from a platform; when that fails, begin again, ever more slowly. Other platforms do not notice."""
        failures = 0
        while True:
            started = self._clock.monotonic()
            try:
                await platform.receive(self.accept)
                return
            except Unusable as error:
                failures = _HOPELESS
                log.critical("platform_unusable", platform=platform.name, says=str(error))
            except Exception as error:
                if self._clock.monotonic() - started > _RECEIVE_LONGEST_S:
                    failures = 0
                failures += 1
                reason = type(error).__name__ if isinstance(error, NotAccepted) else reason_of(error)
                log.error("receive_failed", platform=platform.name, reason=reason, failures=failures)
            seconds = delay(failures, random.random, first=_RECEIVE_FIRST_S, longest=_RECEIVE_LONGEST_S)
            await self._clock.wait(self._stop, seconds)

    async def _listen(self) -> None:
        """Wake dispatcher and sender when another process left work for us."""
        while True:
            try:
                await self._store.wait_for_work(_LISTEN_S)
            except Exception as error:
                log.error("listen_failed", reason=reason_of(error))
                await self._clock.wait(self._stop, 1.0)
            self._accepted.set()
            self._committed.set()


async def _within(seconds: float, *tasks: asyncio.Task[None]) -> None:
    """Wait for tasks to end; after so many seconds, cancel those that have not."""
    _, late = await asyncio.wait(tasks, timeout=seconds)
    for task in late:
        task.cancel()
    if late:
        log.warning("cut_short", tasks=len(late))

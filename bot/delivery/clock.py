"""The clock: lets time come in. Reminders that are due and news of the law enter at the inbox; what is old enough is erased."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from bot.delivery.durable import DurableStore
from bot.delivery.instants import Clock
from bot.delivery.logs import log
from bot.store.errors import StoreError

LOOK_AGAIN_S = 30.0  # a reminder set for an earlier hour than the next one known is at most this late
PURGE_EVERY = timedelta(hours=6)


class Timekeeper:
    """Fires reminders, tells of a changed law and purges. `accepted` is set when something came into the inbox."""

    def __init__(self, store: DurableStore, clock: Clock, *, accepted: asyncio.Event) -> None:
        """Keep time for `store`."""
        self._store = store
        self._clock = clock
        self._accepted = accepted
        self._stopped = asyncio.Event()
        self._purged_at: datetime | None = None
        self._law_told = False
        self._unreadable_told = False

    def stop(self) -> None:
        """Let `run` return."""
        self._stopped.set()

    async def run(self) -> None:
        """Keep time until stopped."""
        while not self._stopped.is_set():
            await self._clock.wait(self._stopped, await self.look())

    async def look(self) -> float:
        """Do what is due, and return the seconds until there may be more.

        What was kept long enough goes once everything that was due is said: an overdue reminder is no old one.
        """
        now = self._clock.now()
        try:
            fired = await self._store.fire_reminders(now=now)
            if fired:
                log.info("reminders_fired", count=fired)
                self._accepted.set()
                return 0.0
            await self._purge(now)
            if await self._tell_of_law(now):
                return 0.0
            next_at = await self._store.next_reminder()
        except StoreError as error:
            log.error("clock_failed", reason=type(error).__name__)
            return LOOK_AGAIN_S
        self._tell_of_unreadable(next_at is not None and next_at <= now)
        if next_at is None or next_at <= now:
            return LOOK_AGAIN_S
        return min(LOOK_AGAIN_S, max(0.0, (next_at - self._clock.now()).total_seconds()))

    async def _tell_of_law(self, now: datetime) -> bool:
        """Tell some more of a changed law; True when there are others to tell at once."""
        if self._law_told:
            return False
        looked_at = await self._store.tell_of_law(now=now)
        self._law_told = looked_at is None
        if looked_at:
            log.info("law_changed", conversations=looked_at)
            self._accepted.set()
        return bool(looked_at)

    def _tell_of_unreadable(self, are_there: bool) -> None:
        """Tell the operator, once, of reminders that are due and were not fired: they wait for a program that can read them."""
        if are_there and not self._unreadable_told:
            log.error("reminders_unreadable")
        self._unreadable_told = are_there

    async def _purge(self, now: datetime) -> None:
        if self._purged_at is None or not timedelta() <= now - self._purged_at < PURGE_EVERY:
            await self._store.purge(now=now)
            self._purged_at = now

"""The sender: makes the calls of the outbox, one at a time and in order per conversation, many conversations at once.

A call is made before that is recorded, so a crash between the two makes it a second time: neither Telegram nor Slack offers a
key by which a repeat could be recognised.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.conversation import Blocked
from bot.delivery.backoff import Alarms, Chance, delay
from bot.delivery.durable import DurableStore
from bot.delivery.insisting import back_at, insist
from bot.delivery.instants import Clock
from bot.delivery.logs import log
from bot.delivery.metrics import Metrics
from bot.delivery.pacing import Pacing
from bot.delivery.platform import Closed, Lane, SendFailed
from bot.delivery.turns import reason_of
from bot.store.errors import QueueFull, StoreUnavailable
from bot.store.records import CallKind, Json, Queued, Update

T = TypeVar("T")
Maker = Callable[[Json], bytes]  # of an attachment's content; it may take its time, it runs in a thread

CALLS_HELD = 500  # of each platform, taken from the outbox and not yet made, those that wait for a lane included
LONG_STOP_S = 10.0  # what waits longer for a lane goes back to the outbox and leaves its place to others
FRESH_S = 20.0  # a call held longer may be another process's by now (`bot.store.store.LEASE` is 60 s): the store is asked
CALL_TRIES = 10  # about five minutes with the back-off below, then somebody should look
LIMITED_TRIES = 60  # of calls that a platform put off itself
CALL_TIMEOUT_S = 60.0  # a platform has shorter ones of its own; this is for one that forgot
LOOK_AGAIN_S = 5.0  # calls that nobody announced are found after this time
_FIRST_RETRY_S, _LONGEST_RETRY_S = 1.0, 120.0


class Sending(Protocol):
    """The part of a platform that sending needs."""

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        """Return what a call is paced by."""
        ...

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        """Make a call; return the external id of the message it made."""
        ...


@dataclass(frozen=True, slots=True)
class _Held:
    """A call in hand: whose it is, and since when, in seconds of the monotonic clock."""

    platform: str
    since: float


class Sender:
    """Makes calls. `committed` is set when there are new ones."""

    def __init__(
        self,
        store: DurableStore,
        platforms: Mapping[str, Sending],
        makers: Mapping[str, Maker],
        clock: Clock,
        metrics: Metrics,
        *,
        committed: asyncio.Event,
        chance: Chance,
    ) -> None:
        """Send through `platforms`; `makers` make the content of attachments, by kind."""
        self._store = store
        self._platforms = platforms
        self._makers = makers
        self._clock = clock
        self._metrics = metrics
        self._wake = committed
        self._chance = chance
        self._pacing: Pacing[Queued] = Pacing()
        self._retries = Alarms()
        self._busy: dict[bytes, _Held] = {}  # conversations with a call in hand
        self._flying = 0
        self._stopping = False

    def stop(self) -> None:
        """Finish: `run` returns once nothing is left that may be sent now."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Send until stopped."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._wake.clear()
                passed = [*self._pacing.ready(self._clock.monotonic()), *await self._fetch()]
                await self._give_back()
                for queued in passed:
                    self._flying += 1
                    tasks.create_task(self._deliver(queued))
                if self._stopping and not self._flying and not self._busy:
                    return
                await self._clock.wait(self._wake, self._seconds_to_wait())

    def _seconds_to_wait(self) -> float:
        seconds = self._retries.seconds(self._clock.now(), LOOK_AGAIN_S)
        now = self._clock.monotonic()
        next_at = self._pacing.next_at(now)
        return seconds if next_at is None else max(0.0, min(seconds, next_at - now))

    async def _fetch(self) -> list[Queued]:
        """Take calls from the outbox; return those that may be made at once, the others wait in their lanes."""
        try:
            return [queued for platform in self._platforms for queued in await self._fetch_of(platform)]
        except StoreUnavailable as error:
            log.error("store_unavailable", doing="outgoing", reason=error.reason)
            self._retries.add(back_at(self._clock.now()))
            return []

    async def _fetch_of(self, platform: str) -> list[Queued]:
        room = CALLS_HELD - sum(held.platform == platform for held in self._busy.values())
        if room <= 0:
            return []
        found = await self._store.outgoing(room, now=self._clock.now(), without=self._busy, platforms=(platform,))
        for queued in found:
            self._busy[queued.conversation] = _Held(platform, self._clock.monotonic())
        return [queued for queued in found if self._may_pass(queued)]

    async def _give_back(self) -> None:
        """Give calls back to the outbox whose lane is stopped for long: they would hold the places of others."""
        for seconds, calls in self._pacing.take_out(self._clock.monotonic(), LONG_STOP_S).items():
            until = self._clock.now() + timedelta(seconds=seconds)
            for queued in calls:
                self._busy.pop(queued.conversation, None)
            self._retries.add(until)
            with suppress(StoreUnavailable):  # then they are found again, and come here again
                await self._store.postpone(calls, until=until)
                self._wake.set()  # there is room for others now

    def _may_pass(self, queued: Queued) -> bool:
        lanes = () if queued.unreadable or self._is_pointless(queued) else self._platforms[queued.place.platform].lanes(queued)
        return self._pacing.enter(queued, lanes, self._clock.monotonic())

    def _is_pointless(self, queued: Queued) -> bool:
        """Tell whether nobody waits for a call any more, or whether it changes a message that was never made."""
        call = queued.call
        is_late = call.expires_at is not None and call.expires_at <= self._clock.now()
        return is_late or (call.kind is CallKind.EDIT and call.after_row is not None and queued.external_id is None)

    async def _deliver(self, queued: Queued) -> None:
        try:
            await self._make(queued)
        except Exception as error:  # not even its outcome could be recorded: made again, it might be made without end
            log.critical("call_not_recorded", call=queued.row, reason=reason_of(error))
            return
        finally:
            self._flying -= 1
            self._wake.set()
        self._busy.pop(queued.conversation, None)

    async def _make(self, queued: Queued) -> None:
        """Make one call and record what became of it."""
        platform = queued.place.platform
        if not await self._is_ours(queued):
            self._count(platform, "elsewhere")
            return
        if self._is_pointless(queued):
            self._count(platform, "dropped")
            await self._insist(lambda: self._store.expire(queued, now=self._clock.now()))
            return
        started = self._clock.monotonic()
        try:
            async with asyncio.timeout(CALL_TIMEOUT_S):
                external_id = await self._platforms[platform].send(queued, await self._content(queued))
        except Closed:
            self._count(platform, "closed")
            log.info("conversation_closed", call=queued.row, platform=platform)
            await self._closed(queued)
        except SendFailed as error:
            await self._failed(queued, error)
        except TimeoutError:
            await self._failed(queued, SendFailed("timeout"))
        except Exception as error:
            await self._failed(queued, SendFailed(reason_of(error)))
        else:
            self._count(platform, "sent")
            self._metrics.call_seconds.observe(self._clock.monotonic() - started)
            await self._insist(lambda: self._store.sent(queued, external_id, now=self._clock.now()))

    async def _is_ours(self, queued: Queued) -> bool:
        """Tell whether a call is still for us to make: one that waited long for its lane may have gone to another process."""
        if self._clock.monotonic() - self._busy[queued.conversation].since <= FRESH_S:
            return True
        return await self._insist(lambda: self._store.keep(queued, now=self._clock.now()))

    async def _content(self, queued: Queued) -> bytes | None:
        if queued.unreadable:
            raise SendFailed(queued.unreadable, permanent=True)
        attachment = queued.call.attachment
        if attachment is None:
            return None
        maker = self._makers.get(attachment.kind)
        if maker is None:
            raise SendFailed(f"no_maker_of_{attachment.kind}", permanent=True)
        try:
            return await asyncio.to_thread(maker, attachment.data)
        except Exception as error:
            raise SendFailed(reason_of(error), permanent=True) from error

    async def _closed(self, queued: Queued) -> None:
        """Drop what waits for somebody who is gone, and let her conversation know: it must not believe in reminders that went."""
        now = self._clock.now()
        await self._insist(lambda: self._store.close_conversation(queued.conversation, now=now))
        gone = Update(f"closed:{queued.row}", queued.place, Blocked(), now)
        try:
            await self._insist(lambda: self._store.accept([gone], now=now))
        except QueueFull:
            log.error("closing_not_told", call=queued.row)

    async def _failed(self, queued: Queued, error: SendFailed) -> None:
        """Put a call off, or set it aside: the calls behind it go on."""
        tries = queued.attempts + 1
        if error.lane is not None and error.retry_after is not None:
            self._pacing.stop(error.lane, self._clock.monotonic() + error.retry_after)
        retry_at = self._retry_at(error, tries)
        platform, outcome = queued.place.platform, "parked" if retry_at is None else "put_off"
        self._count(platform, outcome)
        self._metrics.failures.labels(platform=platform, reason=error.reason).inc()
        if retry_at is None:
            self._metrics.parked.labels(what="call").inc()
        else:
            self._metrics.retries.labels(what="call").inc()
            self._retries.add(retry_at)
        log.warning("call_failed", call=queued.row, platform=platform, reason=error.reason, tries=tries, then=outcome)
        await self._insist(lambda: self._store.send_failed(queued, error.reason, retry_at=retry_at, now=self._clock.now()))

    def _retry_at(self, error: SendFailed, tries: int) -> datetime | None:
        most = CALL_TRIES if error.retry_after is None else LIMITED_TRIES
        if error.permanent or tries >= most:
            return None
        seconds = error.retry_after
        if seconds is None:
            seconds = delay(tries, self._chance, first=_FIRST_RETRY_S, longest=_LONGEST_RETRY_S)
        return self._clock.now() + timedelta(seconds=seconds)

    def _count(self, platform: str, outcome: str) -> None:
        self._metrics.calls.labels(platform=platform, outcome=outcome).inc()

    async def _insist(self, work: Callable[[], Awaitable[T]]) -> T:
        return await insist(work, self._clock, "calls")

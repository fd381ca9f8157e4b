"""The dispatcher: claims updates, has their turns taken, and commits several conversations' turns together.

One turn at a time per conversation, in order; many conversations at once. Whatever happens, the stored session is either that
of before the turn or that of after it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime, timedelta
from typing import TypeVar

from bot.conversation import Blocked, Uninstalled
from bot.delivery.backoff import Alarms, Chance, delay
from bot.delivery.durable import DurableStore
from bot.delivery.insisting import back_at, insist
from bot.delivery.instants import Clock
from bot.delivery.logs import log
from bot.delivery.metrics import Metrics
from bot.delivery.turns import Failed, TurnTaker, WantsExport, reason_of
from bot.store.errors import StoreUnavailable
from bot.store.records import LONGEST_PUT_OFF, Claimed, TurnDone

T = TypeVar("T")

GROUP = 16  # turns computed and committed together: more would make the first of them wait for the last
TURN_TRIES = 3
_FIRST_RETRY_S = 0.5
LOOK_AGAIN_S = 5.0  # work that nobody announced is found after this time


class Dispatcher:
    """Turns updates into calls. `accepted` is set when an update was stored; it sets `committed` when calls were."""

    def __init__(
        self,
        store: DurableStore,
        taker: TurnTaker,
        clock: Clock,
        metrics: Metrics,
        *,
        accepted: asyncio.Event,
        committed: asyncio.Event,
        thread: Executor,
        chance: Chance,
    ) -> None:
        """Take turns in `thread`, which must be a single one: the words are read when first spoken."""
        self._store = store
        self._taker = taker
        self._clock = clock
        self._metrics = metrics
        self._accepted = accepted
        self._committed = committed
        self._thread = thread
        self._chance = chance
        self._retries = Alarms()
        self._stopping = False

    def stop(self) -> None:
        """Claim no more; `run` returns once the turns in hand are committed."""
        self._stopping = True
        self._accepted.set()

    async def run(self) -> None:
        """Take turns until stopped. Several may run at once: while one commits, another computes."""
        while not self._stopping:
            self._accepted.clear()
            if not await self.work() and not self._stopping:
                await self._clock.wait(self._accepted, self._retries.seconds(self._clock.now(), LOOK_AGAIN_S))

    async def work(self) -> int:
        """Handle what waits, one update of each of a few conversations, and return how many it were."""
        try:
            claimed = await self._store.claim(GROUP, now=self._clock.now(), platforms=self._taker.platforms)
        except StoreUnavailable as error:
            log.error("store_unavailable", doing="claim", reason=error.reason)
            self._retries.add(back_at(self._clock.now()))
            return 0
        if claimed:
            await self._handle(claimed)
        return len(claimed)

    async def _handle(self, claimed: Sequence[Claimed]) -> None:
        started, now = self._clock.monotonic(), self._clock.now()
        left = [each for each in claimed if not await self._is_settled(each)]
        results = await asyncio.get_running_loop().run_in_executor(self._thread, self._taker.take, left, now) if left else []
        finished = [await self._exported(each, now) if isinstance(each, WantsExport) else each for each in results]
        await self._commit([each for each in finished if isinstance(each, TurnDone)])
        for turn in finished:
            if isinstance(turn, Failed):
                await self._failed(turn)
        seconds = self._clock.monotonic() - started
        for _ in claimed:
            self._metrics.turn_seconds.observe(seconds)

    async def _exported(self, wanted: WantsExport, now: datetime) -> TurnDone | Failed:
        try:
            everything = await self._insist(lambda: self._store.everything_about(wanted.claimed.update.place))
        except Exception as error:
            return Failed(wanted.claimed, reason_of(error))
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._taker.export, wanted, everything, now)

    async def _is_settled(self, claimed: Claimed) -> bool:
        """Settle an update that takes no turn: a workspace took us away."""
        if not isinstance(claimed.update.incoming, Uninstalled):
            return False
        place = claimed.update.place
        await self._insist(lambda: self._store.erase_account(place.platform, place.account))
        await self._insist(lambda: self._store.release([claimed]))
        log.info("account_erased", platform=place.platform)
        return True

    # --- committing

    async def _commit(self, turns: Sequence[TurnDone]) -> None:
        """Commit turns together; if that fails, one by one, so that a bad one does not take others with it."""
        if not turns:
            return
        try:
            written = await self._insist(lambda: self._store.commit(turns, now=self._clock.now()))
        except Exception as error:
            if len(turns) > 1:
                for turn in turns:
                    await self._commit([turn])
            else:
                await self._failed(Failed(turns[0].claimed, reason_of(error)))
            return
        self._committed.set()
        for turn, is_written in zip(turns, written, strict=True):
            await self._written(turn) if is_written else self._not_ours(turn)

    async def _written(self, turn: TurnDone) -> None:
        self._metrics.turns.labels(outcome="done").inc()
        for kind, count in Counter(turn.record.verdicts).items():
            self._metrics.verdicts.labels(kind=kind).inc(count)
        if isinstance(turn.claimed.update.incoming, Blocked):
            key = turn.claimed.conversation.key
            await self._insist(lambda: self._store.close_conversation(key, now=self._clock.now()))

    def _not_ours(self, turn: TurnDone) -> None:
        self._metrics.turns.labels(outcome="conflict").inc()
        log.info("turn_conflict", update=turn.claimed.row)
        self._accepted.set()  # the update may be free again at once

    # --- failing

    async def _failed(self, failed: Failed) -> None:
        """Put the update off; after a few tries, or unread, set it aside with an apology, so that the conversation goes on."""
        tries, now = failed.claimed.attempts + 1, self._clock.now()
        log.error("turn_failed", update=failed.claimed.row, reason=failed.reason, tries=tries)
        if tries >= TURN_TRIES or failed.claimed.unreadable:
            await self._parked(failed, now)
            return
        seconds = delay(tries, self._chance, first=_FIRST_RETRY_S, longest=LONGEST_PUT_OFF.total_seconds())
        retry_at = now + timedelta(seconds=seconds)
        self._metrics.turns.labels(outcome="put_off").inc()
        self._metrics.retries.labels(what="turn").inc()
        self._retries.add(retry_at)
        await self._insist(lambda: self._store.fail(failed.claimed, failed.reason, retry_at=retry_at, now=now))

    async def _parked(self, failed: Failed, now: datetime) -> None:
        self._metrics.turns.labels(outcome="parked").inc()
        self._metrics.parked.labels(what="turn").inc()
        apology = await self._apology(failed, now)
        try:
            await self._set_aside(failed, apology)
        except Exception as error:
            log.error("apology_failed", update=failed.claimed.row, reason=reason_of(error))
            await self._set_aside(failed, None)
        self._committed.set()
        self._accepted.set()  # the next update of this conversation may be taken now

    async def _apology(self, failed: Failed, now: datetime) -> TurnDone | None:
        """Return what is said in the update's place; nothing where nobody would hear it."""
        update = failed.claimed.update
        if not update.place.room or isinstance(update.incoming, Blocked):
            return None
        apology = await asyncio.get_running_loop().run_in_executor(self._thread, self._taker.apologise, failed, now)
        if isinstance(apology, TurnDone):
            return apology
        log.error("apology_failed", update=failed.claimed.row, reason=apology.reason)
        return None

    async def _set_aside(self, failed: Failed, apology: TurnDone | None) -> None:
        claimed, reason = failed.claimed, failed.reason
        await self._insist(lambda: self._store.fail(claimed, reason, retry_at=None, now=self._clock.now(), apology=apology))

    async def _insist(self, work: Callable[[], Awaitable[T]]) -> T:
        return await insist(work, self._clock, "turns")

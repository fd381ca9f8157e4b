"""Small calls beside the way of the messages: "is looking it up…" for those who wait, a newcomer's Home tab. None may harm."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable

from bot.conversation import EditedText, TextMessage
from bot.delivery.logs import log
from bot.store.records import Place, Update

AFTER_S = 0.5
AT_ONCE = 100  # more than this is a rush, in which every further call makes people wait longer for their answers

Errand = Coroutine[None, None, None]


class Errands:
    """Runs errands and holds each until it is done."""

    def __init__(self) -> None:
        """Run nothing yet."""
        self._running: set[asyncio.Task[None]] = set()

    def start(self, errand: Errand) -> asyncio.Task[None] | None:
        """Begin an errand; in a rush it is left out."""
        if len(self._running) >= AT_ONCE:
            errand.close()
            return None
        task = asyncio.create_task(errand)
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("slack_errand_failed", error=type(error).__name__)

    async def close(self) -> None:
        """Break off what still runs."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class Working:
    """Shows that we are at work, when an answer takes longer than people expect. It goes away with the next message of ours."""

    def __init__(self, show: Callable[[Update], Errand], errands: Errands, after_s: float = AFTER_S) -> None:
        """Show it with `show`."""
        self._show = show
        self._errands = errands
        self._after_s = after_s
        self._waiting: dict[Place, asyncio.Task[None]] = {}

    def expect(self, updates: Iterable[Update]) -> None:
        """Begin to wait for the answers to texts."""
        for update in updates:
            if isinstance(update.incoming, TextMessage | EditedText):
                self.answered(update.place)
                task = self._errands.start(self._later(update))
                if task is not None:
                    self._waiting[update.place] = task

    def answered(self, place: Place) -> None:
        """Stop waiting: the answer is on its way."""
        task = self._waiting.pop(place, None)
        if task is not None:
            task.cancel()

    async def _later(self, update: Update) -> None:
        await asyncio.sleep(self._after_s)
        self._waiting.pop(update.place, None)
        await self._show(update)

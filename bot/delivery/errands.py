"""Errands: small calls beside the way of the messages, which nothing waits for and whose failure harms nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from bot.delivery.logs import log

AT_ONCE = 100  # more than this is a rush, in which every further call makes people wait longer for their answers

Errand = Coroutine[None, None, None]


class Errands:
    """Runs the errands of a platform, and holds each until it is done."""

    def __init__(self, platform: str) -> None:
        """Run nothing yet; `platform` is named where one fails."""
        self._platform = platform
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
            log.warning("errand_failed", platform=self._platform, error=type(error).__name__)

    async def close(self) -> None:
        """Break off what still runs."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

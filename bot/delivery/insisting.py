"""Insisting: a store that is away comes back; until then what is done must not be forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.delivery.instants import Clock
from bot.delivery.logs import log
from bot.store.errors import StoreUnavailable

T = TypeVar("T")

STORE_RETRY_S = 1.0


def back_at(now: datetime) -> datetime:
    """Return when a store that is away is asked again."""
    return now + timedelta(seconds=STORE_RETRY_S)


async def insist(work: Callable[[], Awaitable[T]], clock: Clock, doing: str) -> T:
    """Return what `work` returns, trying again for as long as the store is away. Other errors pass through."""
    while True:
        try:
            return await work()
        except StoreUnavailable as error:
            log.error("store_unavailable", doing=doing, reason=error.reason)
            await clock.wait(asyncio.Event(), STORE_RETRY_S)

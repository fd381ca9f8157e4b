"""News: tells the tasks of this process that something was stored, each of them once."""

from __future__ import annotations

import asyncio
import contextlib
from weakref import WeakKeyDictionary


class News:
    """A count of what happened. A task that waits is let through when it moved on since that task last waited."""

    def __init__(self) -> None:
        """Begin with nothing to tell."""
        self._count = 0
        self._seen: WeakKeyDictionary[asyncio.Task[object], int] = WeakKeyDictionary()
        self._next = asyncio.Event()

    def tell(self) -> None:
        """Wake all that wait."""
        self._count += 1
        self._next.set()
        self._next = asyncio.Event()

    async def wait(self, timeout_s: float) -> None:
        """Wait for news, or for so many seconds."""
        task = asyncio.current_task()
        assert task is not None
        if self._seen.get(task, 0) == self._count:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(timeout_s):
                    await self._next.wait()
        self._seen[task] = self._count

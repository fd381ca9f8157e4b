"""Gathering: what several tasks ask for at the same moment is done as one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Gathering(Generic[T]):
    """Hands on what was asked for while it was at work before, all at once; nothing waits for more to come."""

    def __init__(self, work: Callable[[Sequence[T]], Awaitable[None]]) -> None:
        """Do `work` on what is gathered."""
        self._work = work
        self._asked: list[tuple[T, asyncio.Future[None]]] = []
        self._working: asyncio.Task[None] | None = None

    async def ask(self, one: T) -> None:
        """Return once it is done; raises what the work raised."""
        done = asyncio.get_running_loop().create_future()
        self._asked.append((one, done))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._go_on())
        await done

    async def finish(self) -> None:
        """Return once nothing is left to do."""
        if self._working is not None:
            await self._working

    async def _go_on(self) -> None:
        while self._asked:
            taken, self._asked = self._asked, []
            failure: Exception | None = None
            try:
                await self._work([one for one, _ in taken])
            except Exception as error:
                failure = error
            for _, done in taken:
                if not done.done():
                    done.set_result(None) if failure is None else done.set_exception(failure)

"""The word "typing…" under the bot's name, when an answer takes longer than people expect."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable

from bot.conversation import EditedText, TextMessage
from bot.delivery.errands import Errands
from bot.store.records import Place, Update

AFTER_S = 0.5


class Typing:
    """Shows it for those who wait; it goes away by itself with the message, or after five seconds."""

    def __init__(self, show: Callable[[Place], Coroutine[None, None, None]], errands: Errands, after_s: float = AFTER_S) -> None:
        """Show it with `show`."""
        self._show = show
        self._errands = errands
        self._after_s = after_s
        self._waiting: dict[Place, asyncio.Task[None]] = {}

    def expect(self, updates: Iterable[Update]) -> None:
        """Begin to wait for the answers to texts; taps are answered faster than anybody looks up."""
        for update in updates:
            if isinstance(update.incoming, TextMessage | EditedText):
                self.answered(update.place)
                task = self._errands.start(self._later(update.place))
                if task is not None:
                    self._waiting[update.place] = task

    def answered(self, place: Place) -> None:
        """Stop waiting: the answer is on its way."""
        task = self._waiting.pop(place, None)
        if task is not None:
            task.cancel()

    async def _later(self, place: Place) -> None:
        await asyncio.sleep(self._after_s)
        self._waiting.pop(place, None)
        await self._show(place)

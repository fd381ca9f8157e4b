"""While people wait for an answer: "is looking it up…"."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from bot.conversation import EditedText, TextMessage
from bot.delivery.errands import Errand, Errands
from bot.platforms.slack.where import where
from bot.store.records import Place, Update

AFTER_S = 0.5


class SetStatus(Protocol):
    """Sets the status under the message that asked."""

    def __call__(self, update: Update, *, at_work: bool) -> Errand:
        """Show that we are at work on an update, or that we are no more."""
        ...


@dataclass(slots=True)
class _Waiting:
    """Somebody who waits, and whether she is shown by now that we are at work."""

    update: Update
    task: asyncio.Task[None] | None = None
    shown: bool = False


class Working:
    """Shows that we are at work, when an answer takes longer than people expect.

    Slack takes the status away with the next message of ours in its thread; where the answer stands in no thread, we do.
    """

    def __init__(self, set_status: SetStatus, errands: Errands, after_s: float = AFTER_S) -> None:
        """Show it with `set_status`."""
        self._set_status = set_status
        self._errands = errands
        self._after_s = after_s
        self._waiting: dict[Place, _Waiting] = {}

    def expect(self, updates: Iterable[Update]) -> None:
        """Begin to wait for the answers to texts."""
        for update in updates:
            if isinstance(update.incoming, TextMessage | EditedText):
                self.answered(update.place)
                waiting = _Waiting(update)
                waiting.task = self._errands.start(self._later(waiting))
                if waiting.task is not None:
                    self._waiting[update.place] = waiting

    def answered(self, place: Place) -> None:
        """Stop waiting: the answer is on its way."""
        waiting = self._waiting.pop(place, None)
        if waiting is None or waiting.task is None:
            return
        if not waiting.shown:
            waiting.task.cancel()
        elif where(waiting.update).thread is None:
            self._errands.start(self._take_away(waiting))

    async def _later(self, waiting: _Waiting) -> None:
        await asyncio.sleep(self._after_s)
        waiting.shown = True
        await self._set_status(waiting.update, at_work=True)

    async def _take_away(self, waiting: _Waiting) -> None:
        if waiting.task is not None:
            await asyncio.wait([waiting.task])  # or it would come after its end
        await self._set_status(waiting.update, at_work=False)

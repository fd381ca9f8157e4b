"""Intake: what a platform hands over is stored; only then does it acknowledge. Nothing is answered here."""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation import ChoiceTaken, Command, EditedText, FileSent, FormValues, Incoming, TextMessage
from bot.delivery.durable import DurableStore
from bot.delivery.instants import Clock
from bot.delivery.logs import log
from bot.delivery.metrics import Metrics
from bot.delivery.platform import NotAccepted
from bot.store.errors import QueueFull, StoreUnavailable
from bot.store.records import Update

TOO_LONG, TOO_FAST = "too_long", "too_fast"  # kinds of `FileSent` that stand for what was not taken in; see `turns.NOTICES`
LONGEST_TEXT = 8_192  # characters stored of one message: twice what is read of it
_PEOPLE_WATCHED = 20_000  # of the last ones to write; enough for an hour of a very busy bot


@dataclass(frozen=True, slots=True)
class Flood:
    """How fast one person may write: `burst` updates at once, `per_second` in the long run; then a pause of `pause` seconds."""

    burst: int = 20
    per_second: float = 0.5
    pause: float = 30.0


@dataclass(slots=True)
class _Person:
    """What a person may still send, as of an instant; nothing of hers is taken in before `paused_until`."""

    left: float
    at: float
    paused_until: float = -math.inf


class Intake:
    """Takes updates in. `accepted` is set whenever something new is stored."""

    def __init__(
        self, store: DurableStore, clock: Clock, metrics: Metrics, accepted: asyncio.Event, *, flood: Flood | None = None
    ) -> None:
        """Store into `store`."""
        self._store = store
        self._clock = clock
        self._metrics = metrics
        self._accepted = accepted
        self._flood = flood or Flood()
        self._people: OrderedDict[tuple[str, str, str], _Person] = OrderedDict()
        self._lately: OrderedDict[tuple[str, str], None] = OrderedDict()  # ids stored; a resend is nobody's flood

    async def accept(self, updates: Sequence[Update]) -> None:
        """Store updates; when it returns they are committed and the platform may be told so.

        What one person sends beyond all measure is not stored: the first such update becomes a notice to her, the others are
        dropped until the pause is over.

        Raises:
            NotAccepted: none of them is stored; the platform is to send them again.
        """
        admitted = [each for update in updates if (each := self._admitted(update)) is not None]
        if not admitted:
            return
        try:
            new = await self._store.accept(admitted, now=self._clock.now())
        except (QueueFull, StoreUnavailable) as error:
            self._refuse(error, len(admitted))
            self._forget(updates)
            raise NotAccepted(type(error).__name__) from error
        self._metrics.accepted.labels(platform=admitted[0].place.platform).inc(new)
        self._accepted.set()

    def _refuse(self, error: Exception, count: int) -> None:
        reason = "queue_full" if isinstance(error, QueueFull) else "store_unavailable"
        self._metrics.refused.labels(reason=reason).inc(count)
        log.warning("not_accepted", reason=reason, updates=count)

    def _admitted(self, update: Update) -> Update | None:
        """Return what is stored of an update: itself, a notice in its stead, or nothing."""
        if _length(update.incoming) > LONGEST_TEXT:
            self._metrics.refused.labels(reason=TOO_LONG).inc()
            update = replace(update, incoming=FileSent(TOO_LONG))
        if not isinstance(update.incoming, _WRITTEN) or self._is_resent(update):
            return update
        return self._within_measure(update)

    def _is_resent(self, update: Update) -> bool:
        key = (update.place.platform, update.id)
        known = key in self._lately
        self._lately[key] = None
        if len(self._lately) > _PEOPLE_WATCHED:
            self._lately.popitem(last=False)
        return known

    def _within_measure(self, update: Update) -> Update | None:
        """Measure by when she wrote, not by when we heard of it: after an hour offline a day's messages come at once."""
        person, now = self._person(update), self._clock.now().timestamp()
        person.at = min(person.at, now)  # the clock may have been set back
        person.paused_until = min(person.paused_until, now + self._flood.pause)
        at = max(person.at, min(update.at.timestamp(), now))
        if at < person.paused_until:
            self._metrics.refused.labels(reason=TOO_FAST).inc()
            self._lately.pop((update.place.platform, update.id), None)  # not stored: sent again it is measured again
            return None
        person.left = min(self._flood.burst, person.left + (at - person.at) * self._flood.per_second)
        person.at = at
        if person.left >= 1:
            person.left -= 1
            return update
        person.paused_until = at + self._flood.pause
        self._metrics.refused.labels(reason=TOO_FAST).inc()
        log.info("too_fast", platform=update.place.platform)
        return replace(update, incoming=FileSent(TOO_FAST))

    def _person(self, update: Update) -> _Person:
        key = (update.place.platform, update.place.account, update.place.person)
        person = self._people.pop(key, None) or _Person(self._flood.burst, update.at.timestamp())
        self._people[key] = person
        if len(self._people) > _PEOPLE_WATCHED:
            self._people.popitem(last=False)
        return person

    def _forget(self, updates: Sequence[Update]) -> None:
        """Give back what was counted: these come again."""
        for update in updates:
            if self._lately.pop((update.place.platform, update.id), 0) is None:
                person = self._person(update)
                person.left = min(self._flood.burst, person.left + 1)
                person.paused_until = -math.inf


_WRITTEN = (TextMessage, EditedText, ChoiceTaken, Command, FormValues, FileSent)  # what people do; the rest only happens


def _length(incoming: Incoming) -> int:
    match incoming:
        case TextMessage(text) | EditedText(text):
            return len(text)
        case Command(_, rest):
            return len(rest)
        case FormValues(values):
            return sum(len(str(value)) for value in values.values())
        case _:
            return 0

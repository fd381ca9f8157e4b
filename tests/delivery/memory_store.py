"""A store in memory with the interface of the real one: the model that delivery is tested against.

Everything is one dictionary or list, every method one step. It counts what must never happen: a call made known as sent twice, a
turn committed twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.conversation import ChoiceTaken, DueReminder, Session
from bot.conversation.replies import Cancel, ChoiceId, Erase, Schedule
from bot.conversation.saved import save
from bot.store.errors import QueueFull, StoreUnavailable
from bot.store.inbox import FRANCE
from bot.store.insight import Statistics
from bot.store.records import (
    LONGEST_PUT_OFF,
    Call,
    Claimed,
    Conversation,
    Json,
    Parked,
    Place,
    Queued,
    TurnDone,
    TurnRecord,
    Update,
    with_day,
    without_day,
)

EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class InboxRow:
    row: int
    update: Update
    received: datetime = EVER
    state: str = "waiting"  # held, done, parked
    attempts: int = 0
    retry_at: datetime | None = None
    reason: str = ""


@dataclass
class OutboxRow:
    row: int
    place: Place
    number: int
    call: Call
    state: str = "waiting"  # sent, parked, expired
    external_id: str | None = None
    attempts: int = 0
    retry_at: datetime | None = None
    reason: str = ""
    made: datetime = EVER


@dataclass
class Reminder:
    row: int
    place: Place
    what: str
    due: datetime


@dataclass
class Held:
    session: Session = field(default_factory=Session)
    version: int = 0
    shown: dict[str, int] = field(default_factory=dict)
    next_number: int = 1
    tokens: dict[str, ChoiceId] = field(default_factory=dict)
    closed: bool = False
    time_zone: str | None = None


class MemoryStore:
    """See `bot.delivery.durable.DurableStore`. `away` makes every method fail as a database that is gone."""

    def __init__(self, capacity: int = 10_000) -> None:
        self.capacity = capacity
        self.away = False
        self.inbox: list[InboxRow] = []
        self.known: set[tuple[str, str]] = set()
        self.outbox: list[OutboxRow] = []
        self.held: dict[Place, Held] = {}
        self.reminders: list[Reminder] = []
        self.records: list[tuple[Place, TurnRecord]] = []
        self.refuse_commit_of: set[str] = set()  # update ids whose commit raises
        self.conflicts: set[str] = set()  # update ids whose next commit finds another version
        self.commits: list[list[str]] = []  # update ids, committed together
        self.purged: list[datetime] = []
        self._rows = 0

    def _step(self) -> None:
        if self.away:
            raise StoreUnavailable("unreachable", "test")

    def _next_row(self) -> int:
        self._rows += 1
        return self._rows

    def conversation(self, place: Place) -> Held:
        return self.held.setdefault(place, Held())

    async def accept(self, updates: Sequence[Update], *, now: datetime) -> int:
        self._step()
        several = {(update.place.platform, update.id) for update in updates}
        if sum(row.state in ("waiting", "held") for row in self.inbox) + len(several) > self.capacity:
            raise QueueFull(self.capacity)
        stored = 0
        for update in updates:
            if (update.place.platform, update.id) not in self.known:
                self._put(update, now)
                stored += 1
        return stored

    def _put(self, update: Update, now: datetime) -> None:
        self.known.add((update.place.platform, update.id))
        self.inbox.append(InboxRow(self._next_row(), update, now))
        self.conversation(update.place).closed = False

    async def claim(self, limit: int, *, now: datetime, platforms: Collection[str]) -> Sequence[Claimed]:
        self._step()
        claimed: list[Claimed] = []
        seen: set[Place] = set()
        for row in self.inbox:
            if row.state not in ("waiting", "held") or row.update.place in seen or row.update.place.platform not in platforms:
                continue
            seen.add(row.update.place)
            is_due = row.retry_at is None or not timedelta() < row.retry_at - now <= LONGEST_PUT_OFF
            if row.state == "waiting" and is_due and len(claimed) < limit:
                row.state = "held"
                claimed.append(self._claimed(row))
        return claimed

    def _claimed(self, row: InboxRow) -> Claimed:
        held = self.conversation(row.update.place)
        incoming = row.update.incoming
        if isinstance(incoming, ChoiceTaken):
            token, picked = without_day(incoming.id)
            incoming = ChoiceTaken(with_day(held.tokens.get(token, ""), picked))
        zone = row.update.time_zone or held.time_zone or FRANCE
        conversation = Conversation(
            key_of(row.update.place), held.session, held.version, dict(held.shown), held.next_number, b"token key", zone
        )
        return Claimed(row.row, replace(row.update, incoming=incoming), conversation, row.attempts)

    async def commit(self, turns: Sequence[TurnDone], *, now: datetime) -> Sequence[bool]:
        self._step()
        ids = [turn.claimed.update.id for turn in turns]
        if self.refuse_commit_of.intersection(ids):
            raise RuntimeError("this commit is refused")
        self.commits.append(ids)
        return [self._commit(turn, now) for turn in turns]

    def _commit(self, turn: TurnDone, now: datetime) -> bool:
        place = turn.claimed.update.place
        row = next((each for each in self.inbox if each.row == turn.claimed.row), None)
        held = self.conversation(place)
        if row is None or row.state != "held":
            return False
        if held.version != turn.claimed.conversation.version or row.update.id in self.conflicts:
            self.conflicts.discard(row.update.id)
            row.state = "waiting"
            return False
        row.state = "done"
        held.session, held.version, held.shown = turn.session, held.version + 1, dict(turn.shown)
        held.tokens |= turn.tokens
        held.time_zone = turn.claimed.conversation.time_zone
        self.records.append((place, turn.record))
        for effect in turn.effects:
            self._take_effect(place, effect, turn.session.time_zone or held.time_zone)
        held = self.conversation(place)  # another one, if she was forgotten
        for call in turn.calls:
            self.outbox.append(OutboxRow(self._next_row(), place, held.next_number, call, made=now))
            held.next_number += 1
        return True

    def _take_effect(self, place: Place, effect: object, zone: str) -> None:
        match effect:
            case Schedule(what, on):
                due = datetime.combine(on, time(9), ZoneInfo(zone))
                self.reminders.append(Reminder(self._next_row(), place, what, due))
            case Cancel(None):
                self.reminders = [each for each in self.reminders if whose(each.place) != whose(place)]
            case Cancel(what):
                self.reminders = [each for each in self.reminders if each.place != place or what != each.what]
            case Erase():
                for each in [each for each in self.held if whose(each) == whose(place)]:
                    self._erase(each)

    def _erase(self, place: Place) -> None:
        self.inbox = [row for row in self.inbox if row.update.place != place or row.state == "done"]
        self.outbox = [row for row in self.outbox if row.place != place or row.state == "sent"]  # which the farewell may edit
        self.reminders = [each for each in self.reminders if each.place != place]
        self.records = [each for each in self.records if each[0] != place]
        held = self.conversation(place)
        self.held[place] = Held(next_number=held.next_number)

    async def release(self, claimed: Sequence[Claimed]) -> None:
        self._step()
        for row in self.inbox:
            if row.state == "held" and row.row in {each.row for each in claimed}:
                row.state = "waiting"

    async def fail(
        self, claimed: Claimed, reason: str, *, retry_at: datetime | None, now: datetime, apology: TurnDone | None = None
    ) -> None:
        self._step()
        row = next((each for each in self.inbox if each.row == claimed.row and each.state == "held"), None)
        if apology is not None and self._commit(apology, now):
            self.records.pop()
        if row is not None:
            row.state, row.retry_at, row.reason = ("waiting" if retry_at else "parked"), retry_at, reason
            row.attempts += 1

    async def outgoing(
        self, limit: int, *, now: datetime, without: Collection[bytes], platforms: Collection[str]
    ) -> Sequence[Queued]:
        self._step()
        found: list[Queued] = []
        seen: set[bytes] = set()
        for row in self.outbox:
            key = key_of(row.place)
            if row.state != "waiting" or key in without or key in seen or row.place.platform not in platforms:
                continue
            seen.add(key)
            if (row.retry_at is None or row.retry_at <= now) and len(found) < limit:
                found.append(Queued(row.row, key, row.number, row.place, row.call, self._external_id(row), row.attempts))
        return found

    def _external_id(self, row: OutboxRow) -> str | None:
        return next(
            (each.external_id for each in self.outbox if each.place == row.place and each.number == row.call.after_row), None
        )

    async def keep(self, queued: Queued, *, now: datetime) -> bool:
        self._step()
        row = self._outbox_row(queued)
        return row is not None and row.state == "waiting"

    async def postpone(self, calls: Sequence[Queued], *, until: datetime) -> None:
        self._step()
        for row in filter(None, map(self._outbox_row, calls)):
            row.retry_at = until

    async def sent(self, queued: Queued, external_id: str | None, *, now: datetime) -> None:
        self._step()
        row = self._outbox_row(queued)
        if row is not None:
            assert row.state == "waiting", "a call was sent twice"
            row.state, row.external_id = "sent", external_id

    async def send_failed(self, queued: Queued, reason: str, *, retry_at: datetime | None, now: datetime) -> None:
        self._step()
        row = self._outbox_row(queued)
        if row is not None:
            row.state, row.retry_at, row.reason = ("waiting" if retry_at else "parked"), retry_at, reason
            row.attempts += 1

    async def expire(self, queued: Queued, *, now: datetime) -> None:
        self._step()
        row = self._outbox_row(queued)
        if row is not None:
            row.state = "expired"

    def _outbox_row(self, queued: Queued) -> OutboxRow | None:
        return next((each for each in self.outbox if each.row == queued.row), None)

    async def close_conversation(self, key: bytes, *, now: datetime) -> None:
        self._step()
        self.outbox = [row for row in self.outbox if key_of(row.place) != key or row.state != "waiting"]
        self.reminders = [each for each in self.reminders if key_of(each.place) != key]
        for place, held in self.held.items():
            held.closed = held.closed or key_of(place) == key

    async def fire_reminders(self, *, now: datetime) -> int:
        self._step()
        due = sorted((each for each in self.reminders if each.due <= now), key=lambda each: each.due)
        for each in due:
            self.reminders.remove(each)
            self._put(Update(f"reminder:{each.row}", each.place, DueReminder(each.what), now), now)
        return len(due)

    async def next_reminder(self) -> datetime | None:
        self._step()
        return min((each.due for each in self.reminders), default=None)

    async def tell_of_law(self, *, now: datetime) -> None:
        self._step()

    async def everything_about(self, place: Place) -> Json:
        self._step()
        session = self.conversation(place).session
        return {"person": place.person, "turns": session.turns, "conversations": [{"room": place.room, "session": save(session)}]}

    async def erase_account(self, platform: str, account: str) -> None:
        self._step()
        for place in [each for each in self.held if (each.platform, each.account) == (platform, account)]:
            self._erase(place)
            self.inbox = [row for row in self.inbox if row.update.place != place]
            del self.held[place]

    async def purge(self, *, now: datetime) -> None:
        self._step()
        self.purged.append(now)

    async def parked(self) -> Sequence[Parked]:
        updates = [each for each in self.inbox if each.state == "parked"]
        calls = [each for each in self.outbox if each.state == "parked"]
        return [
            *(Parked(r.row, "update", r.update.place.platform, "", r.reason, r.attempts, r.update.at) for r in updates),
            *(Parked(c.row, "call", c.place.platform, c.call.method, c.reason, c.attempts, EVER) for c in calls),
        ]

    async def wait_for_work(self, seconds: float, /) -> None:
        await asyncio.Event().wait()

    async def try_writing(self, *, now: datetime) -> None:
        self._step()

    async def statistics(self, *, now: datetime) -> Statistics:
        self._step()
        waiting = [row for row in self.inbox if row.state in ("waiting", "held")]
        calls = [row for row in self.outbox if row.state == "waiting"]
        oldest = max(((now - row.received).total_seconds() for row in waiting), default=0.0)
        oldest_call = max(((now - row.made).total_seconds() for row in calls), default=0.0)
        parked = [each.what for each in await self.parked()]
        return Statistics(len(waiting), oldest, len(calls), oldest_call, parked.count("update"), parked.count("call"))


def whose(place: Place) -> tuple[str, str, str]:
    return place.platform, place.account, place.person


def key_of(place: Place) -> bytes:
    return repr(place).encode()

"""Insight: what an operator may see of the queues, and what a person may see of herself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import LargeBinary, Table, bindparam, func, select, update

from bot.conversation.saved import save
from bot.store.database import Row, Statement, Transaction
from bot.store.errors import Unreadable
from bot.store.keys import PersonKey
from bot.store.packing import incoming_out, instant, unpack_call, unpack_place, unpack_record, unpack_state, unpack_update
from bot.store.records import Json, Parked, Place
from bot.store.schema import PARKED, WAITING, buttons, conversations, inbox, messages, outbox, people, reminders, turns
from bot.store.tools import Tools, number
from bot.store.turns import call_row

_key = bindparam("the_key", type_=LargeBinary())
QUEUES = {"update": inbox, "call": outbox}
UNREADABLE = "unreadable"  # stands for what this program cannot read, after a downgrade or because a row was damaged
ANYWHERE = Place("", "", "")  # of an update that is shown below its conversation

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much waits: updates not handled, calls not made, things set aside; and for how long the oldest does, in seconds."""

    updates_waiting: int
    oldest_update_s: float
    calls_waiting: int
    oldest_call_s: float
    updates_parked: int
    calls_parked: int


def _since(table: Table) -> Any:
    return table.c.received_at if table is inbox else table.c.made_at


def _waiting(table: Table) -> Statement:
    return Statement(select(func.count(), func.min(table.c.row)).where(table.c.state == WAITING))


def _parked(table: Table) -> Statement:
    columns = table.c.row, conversations.c.platform, table.c.kind, table.c.reason, table.c.attempts, _since(table)
    return Statement(select(*columns).join_from(table, conversations).where(table.c.state == PARKED).order_by(table.c.row))


COUNT_WAITING = {what: _waiting(table) for what, table in QUEUES.items()}
COUNT_PARKED = {
    what: Statement(select(func.count()).select_from(table).where(table.c.state == PARKED)) for what, table in QUEUES.items()
}
SINCE = {what: Statement(select(_since(table)).where(table.c.row == number("the_row"))) for what, table in QUEUES.items()}
LIST_PARKED = {what: _parked(table) for what, table in QUEUES.items()}
RETRY = {
    what: Statement(
        update(table)
        .where(table.c.row == number("the_row"), table.c.state == PARKED)
        .values(state=0, attempts=0, retry_at=0, reason=None, lease_until=0)
    )
    for what, table in QUEUES.items()
}
PERSON = Statement(select(people.c.id, people.c.wrapped_key, people.c.hash).where(people.c.hash == _key))
HERS = Statement(
    select(conversations.c.key, conversations.c.place, conversations.c.state, conversations.c.used_at, conversations.c.closed)
    .where(conversations.c.person == number("person"))
    .order_by(conversations.c.used_at)
)
UPDATES = Statement(select(inbox.c.update_hash, inbox.c.content).where(inbox.c.conversation == _key).order_by(inbox.c.row))
CALLS = Statement(select(outbox.c.number, outbox.c.content).where(outbox.c.conversation == _key).order_by(outbox.c.number))
MESSAGES = Statement(
    select(messages.c.number, messages.c.external_id).where(messages.c.conversation == _key).order_by(messages.c.number)
)
BUTTONS = Statement(select(buttons.c.token, buttons.c.choice).where(buttons.c.conversation == _key).order_by(buttons.c.token))
TURNS = Statement(
    select(turns.c.update_row, turns.c.record, turns.c.at).where(turns.c.conversation == _key).order_by(turns.c.update_row)
)
REMINDERS = Statement(
    select(reminders.c.what_hash, reminders.c.what, reminders.c.due_at)
    .where(reminders.c.conversation == _key)
    .order_by(reminders.c.due_at)
)


async def statistics(do: Transaction, now: int) -> Statistics:
    """Return how much waits."""
    counts: list[int] = []
    ages: list[float] = []
    for what, statement in COUNT_WAITING.items():
        ((count, oldest),) = await do.rows(statement)
        since = await do.rows(SINCE[what], the_row=oldest) if oldest is not None else []
        counts.append(count)
        ages.append(max(0, now - since[0][0]) / 1000 if since else 0.0)  # another process may just have finished it
    parked = [(await do.rows(statement))[0][0] for statement in COUNT_PARKED.values()]
    return Statistics(counts[0], ages[0], counts[1], ages[1], *parked)


async def parked(do: Transaction) -> Sequence[Parked]:
    """Return what was set aside, updates first."""
    found = []
    for what, statement in LIST_PARKED.items():
        for row, platform, kind, reason, attempts, since in await do.rows(statement):
            found.append(Parked(row, what, platform, kind, reason or "", attempts, instant(since)))
    return found


async def retry(do: Transaction, what: str, row: int) -> bool:
    """Let something parked be tried again; False when there is no such thing."""
    if what not in RETRY or not await do.run(RETRY[what], the_row=row):
        return False
    await do.tell_others()
    return True


async def everything_about(do: Transaction, tools: Tools, place: Place) -> Json:
    """Return all that is held about a person, in all her conversations; `UNREADABLE` stands for what cannot be read."""
    found = []
    for person, wrapped, hashed in await do.rows(PERSON, the_key=tools.lookups.person(place)):
        opener = tools.keyring.key_of(person, wrapped, hashed)
        for row in await do.rows(HERS, person=person):
            found.append(await _conversation(do, tools, opener, row))
    return {"platform": place.platform, "account": place.account, "person": place.person, "conversations": found}


async def _conversation(do: Transaction, tools: Tools, opener: PersonKey, row: Row) -> Json:
    """Return what is held of a conversation; `UNREADABLE` stands for what this program cannot read."""
    key, sealed_place, sealed_state, used_at, closed = row
    return {
        "room": _read(lambda each: unpack_place(opener.open(each, "conversations", key)).room, sealed_place),
        "last_used": instant(used_at).isoformat(),
        "closed": bool(closed),
        **_state(opener, tools, key, sealed_state),
        "reminders": [_read(partial(_reminder, opener, key), each) for each in await do.rows(REMINDERS, the_key=key)],
        "updates_waiting": [_read(partial(_update, opener, tools), each) for each in await do.rows(UPDATES, the_key=key)],
        "messages_sent": [_read(partial(_message, opener, key), each) for each in await do.rows(MESSAGES, the_key=key)],
        "messages_waiting": [_read(partial(_call, opener, key), each) for each in await do.rows(CALLS, the_key=key)],
        "buttons": [_read(partial(_button, opener, key), each) for each in await do.rows(BUTTONS, the_key=key)],
        "turns": [_read(partial(_turn, opener), each) for each in await do.rows(TURNS, the_key=key)],
    }


def _read(make: Callable[[T], Json | str], held: T) -> Json | str:
    try:
        return make(held)
    except Unreadable:
        return UNREADABLE


def _state(opener: PersonKey, tools: Tools, key: bytes, sealed: bytes | None) -> Json:
    """Return what is remembered; no session where there is none, or none that can be read: forms begin with what it holds."""
    if sealed is None:
        return {"time_zone": None, "session": None, "shown": {}}
    try:
        state = unpack_state(opener.open(sealed, "conversations", key), tools.facts)
    except Unreadable:
        return {"time_zone": UNREADABLE, "session": None, "shown": UNREADABLE}
    return {"time_zone": state.time_zone, "session": save(state.session), "shown": dict(state.shown)}


def _reminder(opener: PersonKey, key: bytes, row: Row) -> Json:
    what_hash, sealed, due_at = row
    return {"what": opener.open(sealed, "reminders", key + what_hash).decode(), "due": instant(due_at).isoformat()}


def _update(opener: PersonKey, tools: Tools, row: Row) -> Json:
    hashed, content = row
    update = unpack_update(opener.open(content, "inbox", hashed), ANYWHERE, tools.facts)
    kind, held = incoming_out(update.incoming)
    return {
        "id": update.id,
        "kind": kind,
        "content": held,
        "at": update.at.isoformat(),
        "language": update.language,
        "time_zone": update.time_zone,
        "reply": update.reply,
    }


def _call(opener: PersonKey, key: bytes, row: Row) -> Json:
    each, content = row
    call = unpack_call(opener.open(content, "outbox", call_row(key, each)))
    attached = {"kind": call.attachment.kind, "name": call.attachment.name} if call.attachment else None
    return {"number": each, "method": call.method, "payload": call.payload, "attachment": attached}


def _message(opener: PersonKey, key: bytes, row: Row) -> Json:
    each, external = row
    return {"number": each, "id": opener.open(external, "messages", call_row(key, each)).decode()}


def _button(opener: PersonKey, key: bytes, row: Row) -> Json:
    token, sealed = row
    return {"token": token, "choice": opener.open(sealed, "buttons", key + token.encode()).decode()}


def _turn(opener: PersonKey, row: Row) -> Json:
    update_row, sealed, at = row
    record = unpack_record(opener.open(sealed, "turns", str(update_row).encode()))
    return {
        "at": instant(at).isoformat(),
        "messages": record.messages,
        "topics": record.topics,
        "verdicts": record.verdicts,
        "rows": record.rows,
        "sources": record.sources,
        "law_version": record.law_version,
    }

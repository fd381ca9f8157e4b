"""Outbox: calls are handed out one at a time for each conversation, in order, until each is sent, expired or parked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ARRAY, LargeBinary, all_, and_, bindparam, delete, exists, func, or_, select, true, update

from bot.store.database import Row, Statement, Transaction, Values
from bot.store.errors import Unreadable, WrongKey
from bot.store.forgetting import erase_person
from bot.store.inbox import place_of
from bot.store.packing import unpack_call
from bot.store.records import Call, Place, Queued
from bot.store.schema import PARKED, WAITING, conversations, messages, outbox, people, reminders
from bot.store.tools import Tools, inserting, is_served, number
from bot.store.turns import call_row

_key = bindparam("the_key", type_=LargeBinary())
_earlier = outbox.alias("earlier")
_is_head = ~exists().where(
    _earlier.c.conversation == outbox.c.conversation, _earlier.c.number < outbox.c.number, _earlier.c.state == WAITING
)
_mine = outbox.c.row == number("the_row"), outbox.c.state == WAITING

HEADS = Statement(
    select(outbox.c.row, outbox.c.conversation)
    .where(outbox.c.state == WAITING, outbox.c.retry_at <= number("now"), _is_head, is_served(outbox.c.conversation))
    .order_by(outbox.c.row)
    .limit(number("most"))
)
_free = (
    select(outbox.c.row)
    .where(
        outbox.c.state == WAITING,
        outbox.c.retry_at <= number("now"),
        or_(outbox.c.lease_until <= number("now"), outbox.c.lease_owner == number("owner")),  # ours and not in hand: lost
        outbox.c.conversation != all_(bindparam("without", type_=ARRAY(LargeBinary()))),
        _is_head,
        is_served(outbox.c.conversation),
    )
    .order_by(outbox.c.row)
    .limit(number("most"))
    .with_for_update(skip_locked=True)
    .cte("free")
)
LEASE = Statement(
    update(outbox)
    .where(outbox.c.row == _free.c.row)
    .values(lease_owner=number("owner"), lease_until=number("until"))
    .returning(outbox.c.row)
)
LOAD = Statement(
    select(
        outbox.c.row, outbox.c.number, outbox.c.content, outbox.c.attempts, outbox.c.after_row, messages.c.external_id,
        conversations.c.key, conversations.c.platform, conversations.c.place, people.c.id, people.c.wrapped_key, people.c.hash,
    )
    .join_from(outbox, conversations)
    .join(people)
    .outerjoin(messages, and_(messages.c.conversation == outbox.c.conversation, messages.c.number == outbox.c.after_row))
    .where(outbox.c.row == number("the_row"))
)  # fmt: skip
OWNER = Statement(
    select(conversations.c.key, people.c.id, people.c.wrapped_key, people.c.hash, people.c.leaving)
    .join_from(conversations, people)
    .where(conversations.c.key == _key)
)
SENT = Statement(inserting(messages, "conversation", "number", "external_id", "sent_at"))
OWNER_OF_CALL = Statement(
    select(outbox.c.row, people.c.id, people.c.wrapped_key, people.c.hash, people.c.leaving)
    .join_from(outbox, conversations)
    .join(people)
    .where(*_mine)
)
DROP = Statement(delete(outbox).where(outbox.c.row == number("the_row")))
KEEP = Statement(update(outbox).where(*_mine, outbox.c.lease_owner == number("owner")).values(lease_until=number("until")))
STILL_WAITS = Statement(select(outbox.c.row).where(*_mine))
POSTPONE = Statement(
    update(outbox)
    .where(*_mine, func.coalesce(outbox.c.lease_owner, number("owner")) == number("owner"))
    .values(retry_at=number("later"), lease_until=0)
)
AGAIN = Statement(update(outbox).where(*_mine).values(attempts=outbox.c.attempts + 1, retry_at=number("later"), lease_until=0))
PARK = Statement(
    update(outbox).where(*_mine).values(attempts=outbox.c.attempts + 1, state=PARKED, reason=bindparam("why"), lease_until=0)
)
ANY_LEFT = Statement(
    select(outbox.c.row)
    .join_from(outbox, conversations)
    .where(conversations.c.person == number("person"), outbox.c.state == WAITING)
    .limit(1)
)
STILL_LEAVES = Statement(select(people.c.id).where(people.c.id == number("person"), people.c.leaving == true()).with_for_update())
DROP_WAITING = Statement(delete(outbox).where(outbox.c.conversation == _key, outbox.c.state == WAITING))
DROP_REMINDERS = Statement(delete(reminders).where(reminders.c.conversation == _key))
CLOSE = Statement(update(conversations).where(conversations.c.key == _key).values(closed=True))


async def next_free(do: Transaction, tools: Tools, limit: int, now: int, listed: str, without: Collection[bytes]) -> list[Queued]:
    """Return the next call of each conversation on `listed` platforms that is not in `without`, oldest first, up to `limit`."""
    heads = await do.rows(HEADS, most=limit + len(without), now=now, listed=listed)
    return await _load(do, tools, [row for row, conversation in heads if conversation not in without][:limit])


async def next_leased(
    do: Transaction, tools: Tools, limit: int, now: int, listed: str, until: int, without: Collection[bytes]
) -> list[Queued]:
    """Return the same, leased to this process `until` then: without those that other processes hold."""
    names = {"listed": listed, "owner": tools.owner}
    rows = await do.rows(LEASE, most=limit, now=now, until=until, without=list(without), **names)
    return await _load(do, tools, sorted(row for (row,) in rows))


async def _load(do: Transaction, tools: Tools, rows: Sequence[int]) -> list[Queued]:
    """Return these calls, also those that cannot be read: somebody must tell of it before they are parked."""
    queued = []
    for loaded in await do.rows_of_each(LOAD, [{"the_row": row} for row in rows]):
        try:
            queued.append(_queued(tools, loaded))
        except (Unreadable, WrongKey) as error:
            queued.append(_unread(loaded, str(error) if isinstance(error, Unreadable) else "wrong_key"))
    return queued


def _unread(loaded: Row, reason: str) -> Queued:
    row, each, _, attempts, _, _, key, platform, *_ = loaded
    return Queued(row, key, each, Place(platform, "", ""), Call("", {}), None, attempts, reason)


def _queued(tools: Tools, loaded: Row) -> Queued:
    row, each, content, attempts, after_row, external, key, _, sealed_place, person, wrapped, hashed = loaded
    opener = tools.keyring.key_of(person, wrapped, hashed)
    place = place_of(opener, key, sealed_place)
    call = unpack_call(opener.open(content, "outbox", call_row(key, each)))
    external_id = opener.open(external, "messages", call_row(key, after_row)).decode() if external is not None else None
    return Queued(row, key, each, place, call, external_id, attempts)


@dataclass(frozen=True, slots=True)
class Sent:
    """A call that was made, the message it made, if any, and when, in milliseconds."""

    queued: Queued
    external_id: str | None
    at: int


async def sent(do: Transaction, tools: Tools, made: Sequence[Sent]) -> bool:
    """Note that calls were made; True when with them the last of a person went."""
    in_order = sorted(made, key=lambda each: each.queued.conversation)
    rows = await do.rows_of_each(OWNER_OF_CALL, [{"the_row": each.queued.row} for each in in_order])
    owners = {row: owner for row, *owner in rows}
    kept = [each for each in in_order if each.queued.row in owners]  # others were erased meanwhile
    await do.run_each(DROP, [{"the_row": each.queued.row} for each in kept])
    await do.run_each(SENT, [_message(tools, owners[each.queued.row], each) for each in kept if each.external_id is not None])
    gone = [await _gone(do, tools, person) for person in sorted({person for person, _, _, leaving in owners.values() if leaving})]
    return any(gone)


def _message(tools: Tools, owner: Row, made: Sent) -> Values:
    key, each = made.queued.conversation, made.queued.number
    person, wrapped, hashed, _ = owner
    external = str(made.external_id).encode()
    sealed = tools.keyring.key_of(person, wrapped, hashed).seal(external, "messages", call_row(key, each))
    return {"conversation": key, "number": each, "external_id": sealed, "sent_at": made.at}


async def expire(do: Transaction, tools: Tools, queued: Queued) -> bool:
    """Drop a call that came too late; True when with it the last of a person went."""
    await do.run(DROP, the_row=queued.row)
    return await _last_of(do, tools, queued.conversation)


async def keep(do: Transaction, tools: Tools, queued: Queued, until: int, *, leased: bool) -> bool:
    """Hold on to a call `until` then; False when another process has it, or it is gone."""
    if leased:
        return await do.run(KEEP, the_row=queued.row, owner=tools.owner, until=until) == 1
    return bool(await do.rows(STILL_WAITS, the_row=queued.row))


async def postpone(do: Transaction, tools: Tools, calls: Sequence[Queued], later: int) -> None:
    """Give calls back untried; each waits, and its conversation with it."""
    await do.run_each(POSTPONE, [{"the_row": each.row, "owner": tools.owner, "later": later} for each in calls])


async def put_off(do: Transaction, queued: Queued, later: int) -> bool:
    """Count a failed try; it waits, and its conversation with it. False: nobody goes by that."""
    await do.run(AGAIN, the_row=queued.row, later=later)
    return False


async def park(do: Transaction, tools: Tools, queued: Queued, reason: str) -> bool:
    """Set a call aside; True when with it the last of a person went, for nothing of hers stays behind."""
    await do.run(PARK, the_row=queued.row, why=reason)
    return await _last_of(do, tools, queued.conversation)


async def close(do: Transaction, tools: Tools, key: bytes) -> bool:
    """Close a conversation: drop its waiting calls and its reminders; True when with it the last of a person went."""
    for statement in (DROP_WAITING, DROP_REMINDERS, CLOSE):
        await do.run(statement, the_key=key)
    return await _last_of(do, tools, key)


async def _last_of(do: Transaction, tools: Tools, key: bytes) -> bool:
    for _, person, _, _, leaving in await do.rows(OWNER, the_key=key):
        return bool(leaving) and await _gone(do, tools, person)
    return False


async def _gone(do: Transaction, tools: Tools, person: int) -> bool:
    """Erase a person who asked to be forgotten, once she was told; who writes at this very moment stays, or comes anew."""
    if not await do.rows(STILL_LEAVES, person=person) or await do.rows(ANY_LEFT, person=person):
        return False
    await erase_person(do, tools, person)
    return True

"""Forgetting: everything of a person goes. Of her updates only hashes stay, so that one sent again changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import LargeBinary, Table, bindparam, delete, exists, func, select, true, update

from bot.store.database import Statement, Transaction
from bot.store.notes import note, noted
from bot.store.schema import DONE, PARKED, WAITING, buttons, conversations, inbox, messages, outbox, people, reminders, turns
from bot.store.tools import Tools, number

DAY = 24 * 3600 * 1000  # milliseconds
IDLE = 365 * DAY  # a conversation in which nothing happens, and nothing is going to
RESENDS = 8 * DAY  # how long an update is known when it is sent again; Telegram keeps one for a day, Slack tries for hours
SENT = 30 * DAY  # how long a message can still be edited or answered
RECORDS = 90 * DAY  # how long a change of law is told to those who were answered otherwise
SET_ASIDE = 90 * DAY  # how long a parked update or call waits for somebody to look at it, an unreadable reminder for its reader
UNSERVED = 30 * DAY  # how long an update or call waits for a platform that may have been switched off for good
AT_ONCE = 200  # conversations forgotten in one transaction
STEP = 3 * DAY  # the most that one purge brings the day nearer by which things are old
PACE = 12  # how much faster than the clock that day may come: after a rest of a year, in a month
PURGED = "purged"  # what the last purge reckoned with, and when it was

_key = bindparam("the_key", type_=LargeBinary())


def _of_conversation(table: Table) -> Statement:
    return Statement(delete(table).where(table.c.conversation == _key))


LOCKED = Statement(select(people.c.id).where(people.c.id == number("person")).with_for_update())
HERS = Statement(select(conversations.c.key).where(conversations.c.person == number("person")).with_for_update())
WITH_CONVERSATION = tuple(_of_conversation(table) for table in (turns, buttons, reminders, messages, outbox))
BURY = Statement(
    update(inbox)
    .where(inbox.c.conversation == _key)
    .values(state=DONE, content=None, conversation=None, reason=None, lease_owner=None)
)
CLOSE_DOWN = Statement(delete(conversations).where(conversations.c.key == _key))
DESTROY_KEY = Statement(delete(people).where(people.c.id == number("person")))
PERSON_OF = Statement(select(people.c.id).where(people.c.hash == _key))
PERSONS_OF_ACCOUNT = Statement(select(people.c.id).where(people.c.account == _key))
IDLE_ONES = Statement(
    select(conversations.c.key, conversations.c.person)
    .where(
        conversations.c.used_at < number("before"),
        ~exists().where(reminders.c.conversation == conversations.c.key),
        ~exists().where(inbox.c.conversation == conversations.c.key, inbox.c.state == WAITING),
        ~exists().where(outbox.c.conversation == conversations.c.key, outbox.c.state == WAITING),
    )
    .order_by(conversations.c.used_at)
    .limit(AT_ONCE)
    .with_for_update(skip_locked=True)
)
DESTROY_IDLE_KEY = Statement(
    delete(people).where(people.c.id == number("person"), ~exists().where(conversations.c.person == people.c.id))
)
NOT_TOLD = Statement(  # those to whom nobody could say that they are forgotten
    select(conversations.c.person)
    .join_from(outbox, conversations)
    .join(people)
    .where(outbox.c.made_at < number("before"), outbox.c.state == WAITING, people.c.leaving == true())
    .distinct()
)
LAST_USE = Statement(select(func.max(conversations.c.used_at)))
OLD = (
    (Statement(delete(inbox).where(inbox.c.received_at < number("before"), inbox.c.state == DONE)), RESENDS),
    (Statement(delete(inbox).where(inbox.c.received_at < number("before"), inbox.c.state == PARKED)), SET_ASIDE),
    (Statement(delete(inbox).where(inbox.c.received_at < number("before"), inbox.c.state == WAITING)), UNSERVED),
    (Statement(delete(outbox).where(outbox.c.made_at < number("before"), outbox.c.state == WAITING)), UNSERVED),
    (Statement(delete(reminders).where(reminders.c.due_at < number("before"))), SET_ASIDE),
    (Statement(delete(messages).where(messages.c.sent_at < number("before"))), SENT),
    (Statement(delete(outbox).where(outbox.c.made_at < number("before"), outbox.c.state == PARKED)), SET_ASIDE),
    (Statement(delete(turns).where(turns.c.at < number("before"))), RECORDS),
)


async def erase_person(do: Transaction, tools: Tools, person: int) -> None:
    """Destroy a person's key and delete everything of hers, in all her conversations."""
    await do.rows(LOCKED, person=person)
    keys = [key for (key,) in await do.rows(HERS, person=person)]
    await _erase_conversations(do, keys)
    await do.run(DESTROY_KEY, person=person)
    tools.keyring.forget([person])
    await do.tell_others(f"forget {person}")


async def erase_known(do: Transaction, tools: Tools, hashed: bytes) -> bool:
    """Erase the person known by this hash; False when there is none."""
    found = await do.rows(PERSON_OF, the_key=hashed)
    for (person,) in found:
        await erase_person(do, tools, person)
    return bool(found)


async def erase_account(do: Transaction, tools: Tools, hashed: bytes) -> int:
    """Erase everybody of the account known by this hash; return how many they were."""
    found = await do.rows(PERSONS_OF_ACCOUNT, the_key=hashed)
    for (person,) in found:
        await erase_person(do, tools, person)
    return len(found)


async def believed(do: Transaction, now: int) -> int:
    """Return the instant by which a purge may say what is old: `now`, unless the clock seems to have jumped ahead.

    A clock that is wrong by a year (a flat battery, before the network sets it) must not erase everybody at once. So each purge
    goes on from where the last one was, by at most `STEP`, and at most `PACE` times as fast as the clock went since, however
    often processes start. After a year in which nothing ran it has caught up in a month. The first purge of all goes on from the
    last use of a conversation. A clock set back is believed: by that too little is erased, never too much.
    """
    written = (await noted(do, PURGED)).split()
    if written:
        reached, purged_at = map(int, written)
    else:
        ((last_use,),) = await do.rows(LAST_USE)
        reached, purged_at = now if last_use is None else int(last_use), now - STEP
    reached = min(now, reached + min(STEP, PACE * max(0, now - purged_at)))
    await note(do, PURGED, f"{reached} {now}".encode())
    return reached


async def erase_idle(do: Transaction, tools: Tools, now: int) -> int:
    """Erase some of the conversations idle for too long, and the keys of persons left with none; return how many."""
    found = await do.rows(IDLE_ONES, before=now - IDLE)
    await _erase_conversations(do, [key for key, _ in found])
    persons = sorted({person for _, person in found})
    await do.run_each(DESTROY_IDLE_KEY, [{"person": person} for person in persons])
    tools.keyring.forget(persons)  # of some only from memory
    return len(found)


async def delete_old(do: Transaction, tools: Tools, now: int) -> None:
    """Delete done updates, sent calls, turn records, and what is parked or waits in vain, once their time has passed.

    With a farewell that waited in vain its person goes.
    """
    for (person,) in await do.rows(NOT_TOLD, before=now - UNSERVED):
        await erase_person(do, tools, person)
    for statement, kept in OLD:
        await do.run(statement, before=now - kept)


async def _erase_conversations(do: Transaction, keys: Sequence[bytes]) -> None:
    each = [{"the_key": key} for key in keys]
    for statement in (*WITH_CONVERSATION, BURY, CLOSE_DOWN):
        await do.run_each(statement, each)

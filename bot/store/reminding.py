"""Reminders: one that is due becomes an update of its conversation, in the transaction in which it ceases to be a reminder."""

from __future__ import annotations

from sqlalchemy import delete, func, select

from bot.conversation import DueReminder
from bot.store.database import Row, Statement, Transaction
from bot.store.errors import Unreadable, WrongKey
from bot.store.inbox import TAKE_IN
from bot.store.packing import instant, pack_update, unpack_place
from bot.store.records import Update
from bot.store.schema import conversations, people, reminders
from bot.store.tools import Tools, number

AT_ONCE = 500  # made updates in one transaction; the clock asks again while some are due

DUE = Statement(
    select(
        reminders.c.row, reminders.c.what_hash, reminders.c.what, conversations.c.key, conversations.c.place,
        people.c.id, people.c.wrapped_key, people.c.hash,
    )
    .join_from(reminders, conversations)
    .join(people)
    .where(reminders.c.due_at <= number("now"))
    .order_by(reminders.c.due_at)
    .limit(AT_ONCE)
    .with_for_update(skip_locked=True, of=reminders)
)  # fmt: skip
FIRED = Statement(delete(reminders).where(reminders.c.row == number("the_row")))
NEXT = Statement(select(func.min(reminders.c.due_at)))


async def fire(do: Transaction, tools: Tools, now: int) -> int:
    """Make updates of the reminders that are due, the oldest first, up to `AT_ONCE`; return how many."""
    due = await do.rows(DUE, now=now)
    made = [update for row in due if (update := _update(tools, row, now)) is not None]
    await do.run_each(FIRED, [{"the_row": row[0]} for row in due])
    await do.run_each(TAKE_IN, made)
    if made:
        await do.tell_others()
    return len(made)


def _update(tools: Tools, due: Row, now: int) -> dict[str, object] | None:
    """Return the inbox row; None where what was to be reminded of cannot be read any more."""
    row, what_hash, sealed, key, sealed_place, person, wrapped, person_hash = due
    opener = tools.keyring.key_of(person, wrapped, person_hash)
    try:
        what = opener.open(sealed, "reminders", key + what_hash).decode()
        place = unpack_place(opener.open(sealed_place, "conversations", key))
    except (Unreadable, WrongKey):
        return None
    update = Update(f"reminder:{row}", place, DueReminder(what), instant(now))
    hashed = tools.lookups.update("reminder", str(row))
    content = opener.seal(pack_update(update), "inbox", hashed)
    return {"update_hash": hashed, "conversation": key, "kind": "reminder", "content": content, "received_at": now}


async def next_due(do: Transaction) -> int | None:
    """Return when the next reminder is due, in milliseconds; None when there is none."""
    ((due,),) = await do.rows(NEXT)
    return due if due is None else int(due)

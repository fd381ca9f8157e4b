"""Reminders: one that is due becomes an update of its conversation, in the transaction in which it ceases to be a reminder."""

from __future__ import annotations

from sqlalchemy import delete, func, select, tuple_

from bot.conversation import DueReminder
from bot.store.database import Row, Statement, Transaction, Values
from bot.store.errors import Unreadable, WrongKey
from bot.store.inbox import TAKE_IN, place_of
from bot.store.packing import instant, pack_update
from bot.store.records import Update
from bot.store.schema import conversations, people, reminders
from bot.store.tools import Tools, number

AT_ONCE = 500  # made updates in one transaction; the clock asks again while some are due

_place_in_time = tuple_(reminders.c.due_at, reminders.c.row)
DUE = Statement(
    select(
        reminders.c.row, reminders.c.due_at, reminders.c.what_hash, reminders.c.what, conversations.c.key, conversations.c.place,
        people.c.id, people.c.wrapped_key, people.c.hash,
    )
    .join_from(reminders, conversations)
    .join(people)
    .where(reminders.c.due_at <= number("now"), _place_in_time > tuple_(number("after_due"), number("after_row")))
    .order_by(reminders.c.due_at, reminders.c.row)
    .limit(number("most"))
    .with_for_update(skip_locked=True, of=reminders)
)  # fmt: skip
FIRED = Statement(delete(reminders).where(reminders.c.row == number("the_row")))
NEXT = Statement(select(func.min(reminders.c.due_at)))


async def fire(do: Transaction, tools: Tools, now: int) -> int:
    """Make updates of the reminders that are due, the oldest first, up to `AT_ONCE`; return how many.

    One that cannot be read stays as it is, for a newer program or one with the right key, and holds up none that is due later.
    """
    after = {"after_due": 0, "after_row": 0}
    while due := await do.rows(DUE, now=now, most=AT_ONCE, **after):
        made = {row: update for row, _, *rest in due if (update := _update(tools, row, rest, now)) is not None}
        if made:
            await do.run_each(FIRED, [{"the_row": row} for row in made])
            await do.run_each(TAKE_IN, list(made.values()))
            await do.tell_others()
            return len(made)
        after = {"after_due": due[-1][1], "after_row": due[-1][0]}
    return 0


def _update(tools: Tools, row: int, due: Row, now: int) -> Values | None:
    """Return the inbox row; None where what is to be reminded of, or whom, cannot be read."""
    what_hash, sealed, key, sealed_place, person, wrapped, person_hash = due
    try:
        opener = tools.keyring.key_of(person, wrapped, person_hash)
        what = opener.open(sealed, "reminders", key + what_hash).decode()
        place = place_of(opener, key, sealed_place)
    except (Unreadable, WrongKey):
        return None
    update = Update(f"reminder:{row}", place, DueReminder(what), instant(now))
    hashed = tools.lookups.update("reminder", str(row))
    content = opener.seal(pack_update(update), "inbox", hashed)
    return {"update_hash": hashed, "conversation": key, "kind": "reminder", "content": content, "received_at": now}


async def next_due(do: Transaction) -> int | None:
    """Return when the next reminder is due, in milliseconds; None when there is none. In the past where one could not be read."""
    ((due,),) = await do.rows(NEXT)
    return due if due is None else int(due)

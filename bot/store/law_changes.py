"""Law changes: conversations that keep reminders and were answered by another law lately get one update each.

How far this has come is kept in `meta`, in the transaction that makes the updates: a process that is killed goes on where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import LargeBinary, bindparam, select

from bot.conversation import Given, LawChanged
from bot.store.database import Row, Statement, Transaction, Values
from bot.store.errors import Unreadable, WrongKey
from bot.store.forgetting import RECORDS
from bot.store.inbox import FRANCE, TAKE_IN, WAITING_UP_TO, place_of
from bot.store.keys import HASH_BYTES, PersonKey
from bot.store.notes import note, noted
from bot.store.packing import incoming_out, instant, pack_update, unpack_record
from bot.store.records import TurnRecord, Update
from bot.store.schema import conversations, people, reminders, turns
from bot.store.tools import Tools, number

AT_ONCE = 200  # conversations looked at in one transaction
SEEN, TOLD = "law_seen", "law_told"  # the version of which all were told; the one of which they are being told, and how far
UNTOLD = "law_untold"  # the keys of conversations that could not be read when their turn came
_END = b"\n"  # after a version, which has none
_NOT_HER_OWN = frozenset({"what-if-kept", "other-person", "case-about"})  # said with answers that are none for her own case
_LEGAL_DAY = ZoneInfo(FRANCE)

_key = bindparam("the_key", type_=LargeBinary())

KEEPING = Statement(
    select(reminders.c.conversation)
    .where(reminders.c.conversation > _key)
    .distinct()
    .order_by(reminders.c.conversation)
    .limit(AT_ONCE)
)
HOME = Statement(
    select(conversations.c.key, conversations.c.place, people.c.id, people.c.wrapped_key, people.c.hash)
    .join_from(conversations, people)
    .where(conversations.c.key == _key)
)
LATELY = Statement(
    select(turns.c.update_row, turns.c.record, turns.c.at)
    .where(turns.c.conversation == _key, turns.c.at >= number("since"))
    .order_by(turns.c.update_row.desc())
)


async def tell(do: Transaction, tools: Tools, now: int, most_waiting: int) -> int | None:
    """Make updates for the next conversations that keep reminders; return how many were looked at, None when all have been.

    0 where `most_waiting` updates wait in the inbox already. Those that could not be read are looked at again once all others
    were: whoever asks after a start may be a program that can read them.
    """
    version = tools.law_version.encode()
    untold, all_seen = await noted(do, UNTOLD), await noted(do, SEEN) == version
    if all_seen and not untold:
        return None
    ((waiting,),) = await do.rows(WAITING_UP_TO, capacity=most_waiting)
    if waiting >= most_waiting:
        return 0
    if all_seen:
        await note(do, UNTOLD, await _tell_these(do, tools, _split(untold), now))
        return None
    return await _tell_next(do, tools, version, untold, now)


async def _tell_next(do: Transaction, tools: Tools, version: bytes, untold: bytes, now: int) -> int | None:
    """Tell the next conversations after those told before; return how many they are, None when there are none."""
    before, _, after = (await noted(do, TOLD)).partition(_END)
    if before != version:  # nobody was told of this one yet
        untold, after = b"", b""
    keys = [key for (key,) in await do.rows(KEEPING, the_key=after)]
    await note(do, UNTOLD, untold + await _tell_these(do, tools, keys, now))
    if not keys:
        await note(do, SEEN, version)
        await note(do, TOLD, b"")  # it named a conversation
        return None
    await note(do, TOLD, version + _END + keys[-1])
    return len(keys)


async def _tell_these(do: Transaction, tools: Tools, keys: Sequence[bytes], now: int) -> bytes:
    """Make updates for these conversations; return the keys of those that cannot be read, one after the other."""
    made: list[Values] = []
    unread = b""
    for home in await do.rows_of_each(HOME, [{"the_key": key} for key in keys]):
        try:
            made += await _told(do, tools, home, now)
        except (Unreadable, WrongKey):
            unread += home[0]
    await do.run_each(TAKE_IN, made)
    if made:
        await do.tell_others()
    return unread


def _split(keys: bytes) -> Sequence[bytes]:
    return [keys[start : start + HASH_BYTES] for start in range(0, len(keys), HASH_BYTES)]


async def _told(do: Transaction, tools: Tools, home: Row, now: int) -> Sequence[Values]:
    """Return the inbox row for a conversation, if another law gave answers in it.

    Raises:
        Unreadable, WrongKey: it cannot be read by this program, or not with this key.
    """
    key, sealed_place, person, wrapped, hashed = home
    lately = await do.rows(LATELY, the_key=key, since=now - RECORDS)
    opener = tools.keyring.key_of(person, wrapped, hashed)
    given = _given(tools, opener, lately)
    place = place_of(opener, key, sealed_place)
    if not given:
        return []
    named = f"{tools.law_version}:{key.hex()}"
    update = Update(f"law:{named}", place, LawChanged(given), instant(now))
    update_hash = tools.lookups.update("law", named)
    content = opener.seal(pack_update(update), "inbox", update_hash)
    kind = incoming_out(update.incoming)[0]
    return [{"update_hash": update_hash, "conversation": key, "kind": kind, "content": content, "received_at": now}]


def _given(tools: Tools, opener: PersonKey, lately: Sequence[Row]) -> tuple[Given, ...]:
    """Return the newest answer to each topic, where another law gave it."""
    newest: dict[str, Given | None] = {}
    for row, sealed, at in lately:
        record = unpack_record(opener.open(sealed, "turns", str(row).encode()))
        is_old = record.law_version != tools.law_version
        on = instant(at).astimezone(_LEGAL_DAY).date()
        for topic, kind in _answers(record):
            newest.setdefault(topic, Given(topic, kind, on) if is_old else None)
    return tuple(each for each in newest.values() if each is not None)


def _answers(record: TurnRecord) -> Sequence[tuple[str, str]]:
    """Return topics and kinds of what rows of law decided in a turn for the person herself."""
    if not record.rows or _NOT_HER_OWN & set(record.messages):
        return []
    return list(zip(record.topics, record.verdicts, strict=True))

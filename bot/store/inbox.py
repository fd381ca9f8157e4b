"""Inbox: updates are taken in once each, and handed out one at a time for each conversation, oldest first."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import ARRAY, BigInteger, LargeBinary, all_, and_, bindparam, exists, func, or_, select, true, update

from bot.conversation import Blocked, ChoiceTaken, DueReminder, FileSent, Incoming, LawChanged, Session
from bot.store.database import Statement, Transaction, Values
from bot.store.errors import QueueFull, Unreadable, WrongKey
from bot.store.keys import KEY_BYTES, PersonKey
from bot.store.packing import (
    MILLISECOND,
    State,
    incoming_out,
    instant,
    pack_place,
    pack_update,
    unpack_place,
    unpack_state,
    unpack_update,
)
from bot.store.records import LONGEST_PUT_OFF, Claimed, Conversation, Place, Update, with_day, without_day
from bot.store.schema import PARKED, WAITING, buttons, conversations, inbox, people
from bot.store.tools import Tools, inserting, is_served, number

FRANCE = "Europe/Paris"  # where nobody told us another time zone
NEW = State(Session(), {}, None)  # of a conversation that had no turn yet
UNREADABLE = "unreadable"
STAND_INS: Mapping[str, Incoming] = {"blocked": Blocked(), "reminder": DueReminder(""), "law_changed": LawChanged(())}

_key = bindparam("the_key", type_=LargeBinary())
_earlier = inbox.alias("earlier")
_is_head = ~exists().where(
    _earlier.c.conversation == inbox.c.conversation, _earlier.c.row < inbox.c.row, _earlier.c.state == WAITING
)

KNOWN = Statement(select(inbox.c.update_hash).where(inbox.c.update_hash == _key))
WAITING_UP_TO = Statement(
    select(func.count()).select_from(select(inbox.c.row).where(inbox.c.state == WAITING).limit(number("capacity")).subquery())
)
HOME = Statement(
    select(conversations.c.key, people.c.id, people.c.wrapped_key, people.c.hash, conversations.c.closed, people.c.leaving)
    .join_from(conversations, people)
    .where(conversations.c.key == _key)
    .with_for_update(key_share=True, of=conversations)  # so that rows of one conversation are numbered as they are committed
)
PERSON = Statement(
    select(people.c.id, people.c.wrapped_key).where(people.c.hash == _key).with_for_update(read=True, key_share=True)
)
NEW_PERSON = Statement(
    inserting(people, "hash", "account", "wrapped_key", "operator_key", leaving=False).on_conflict_do_nothing()
)
NEW_CONVERSATION = Statement(
    inserting(
        conversations, "key", "person", "platform", "place", "used_at", version=0, next_number=1, closed=False
    ).on_conflict_do_nothing()
)
REOPEN = Statement(
    update(conversations).where(conversations.c.key == _key, conversations.c.closed == true()).values(closed=False)
)
STAY = Statement(update(people).where(people.c.id == number("person")).values(leaving=False))
TAKE_IN = Statement(
    inserting(
        inbox, "update_hash", "conversation", "kind", "content", "received_at", state=0, attempts=0, retry_at=0, lease_until=0
    ).on_conflict_do_nothing()
)
_is_due = or_(  # put off longer than anything is: the clock was set back
    inbox.c.retry_at <= number("now"), inbox.c.retry_at > number("now") + LONGEST_PUT_OFF // MILLISECOND
)
HEADS = Statement(
    select(inbox.c.row, inbox.c.conversation)
    .where(inbox.c.state == WAITING, _is_due, _is_head, is_served(inbox.c.conversation))
    .order_by(inbox.c.row)
    .limit(number("most"))
)
_is_lost = and_(  # leased to this process, which never heard of it: the database went away in between
    inbox.c.lease_owner == number("owner"), inbox.c.row != all_(bindparam("held", type_=ARRAY(BigInteger())))
)
_free = (
    select(inbox.c.row)
    .where(
        inbox.c.state == WAITING,
        _is_due,
        or_(inbox.c.lease_until <= number("now"), _is_lost),
        _is_head,
        is_served(inbox.c.conversation),
    )
    .order_by(inbox.c.row)
    .limit(number("most"))
    .with_for_update(skip_locked=True)
    .cte("free")
)
LEASE = Statement(
    update(inbox)
    .where(inbox.c.row == _free.c.row)
    .values(lease_owner=number("owner"), lease_until=number("until"))
    .returning(inbox.c.row)
)
LOAD = Statement(
    select(
        inbox.c.row, inbox.c.update_hash, inbox.c.kind, inbox.c.content, inbox.c.attempts, inbox.c.received_at,
        conversations.c.key, conversations.c.platform, conversations.c.place, conversations.c.state, conversations.c.version,
        conversations.c.next_number, people.c.id, people.c.wrapped_key, people.c.hash,
    )
    .join_from(inbox, conversations)
    .join(people)
    .where(inbox.c.row == number("the_row"))
)  # fmt: skip

CHOICE = Statement(select(buttons.c.choice).where(buttons.c.conversation == _key, buttons.c.token == bindparam("the_token")))
RELEASE = Statement(
    update(inbox)
    .where(inbox.c.row == number("the_row"), inbox.c.state == WAITING, inbox.c.lease_owner == number("owner"))
    .values(lease_until=0)
)
AGAIN = Statement(
    update(inbox)
    .where(inbox.c.row == number("the_row"), inbox.c.state == WAITING)
    .values(attempts=inbox.c.attempts + 1, retry_at=number("later"), lease_until=0)
)
PARK = Statement(
    update(inbox)
    .where(inbox.c.row == number("the_row"), inbox.c.state == WAITING)
    .values(attempts=inbox.c.attempts + 1, state=PARKED, reason=bindparam("why"), lease_until=0)
)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a person's rows go: her conversation, her number, her key."""

    conversation: bytes
    person: int
    key: PersonKey


async def accept(do: Transaction, tools: Tools, updates: Sequence[Update], now: int, capacity: int) -> int:
    """Take in those updates that are new, and return how many they are.

    Raises:
        QueueFull: `capacity` would be passed; none was taken in.
    """
    new = {tools.lookups.update(each.place.platform, each.id): each for each in updates}
    ((waiting,),) = await do.rows(WAITING_UP_TO, capacity=capacity)
    if waiting + len(new) > capacity:
        raise QueueFull(capacity)
    homes = await _homes(do, tools, new, now)
    rows = [_taken_in(home, hashed, new[hashed], now) for hashed, home in homes.items()]
    taken = await do.count_each(TAKE_IN, rows)
    if taken:
        await do.tell_others()
    return taken


def _taken_in(home: Home, hashed: bytes, update: Update, now: int) -> Values:
    return {
        "update_hash": hashed,
        "conversation": home.conversation,
        "kind": incoming_out(update.incoming)[0],
        "content": home.key.seal(pack_update(update), "inbox", hashed),
        "received_at": now,
    }


async def _homes(do: Transaction, tools: Tools, updates: Mapping[bytes, Update], now: int) -> Mapping[bytes, Home]:
    """Return where each update goes, making homes that are missing; closed ones are open again.

    An update known by its hash goes nowhere where there is no home: it comes again after its person was erased.
    """
    keys = {hashed: tools.lookups.conversation(each.place) for hashed, each in updates.items()}
    found = await _found(do, tools, set(keys.values()))
    homeless = [hashed for hashed, key in keys.items() if key not in found]
    if homeless:
        known = {row[0] for row in await do.rows_of_each(KNOWN, [{"the_key": hashed} for hashed in homeless])}
        missing = {keys[hashed]: updates[hashed].place for hashed in homeless if hashed not in known}
        for key in sorted(missing):
            await _move_in(do, tools, key, missing[key], now)
        found |= await _found(do, tools, set(missing))
    return {hashed: found[key] for hashed, key in keys.items() if key in found}


async def _found(do: Transaction, tools: Tools, keys: Collection[bytes]) -> dict[bytes, Home]:
    rows = await do.rows_of_each(HOME, [{"the_key": key} for key in sorted(keys)])
    await do.run_each(REOPEN, [{"the_key": key} for key, *_, closed, _ in rows if closed])
    await do.run_each(STAY, [{"person": person} for _, person, *_, leaving in rows if leaving])
    return {key: Home(key, person, tools.keyring.key_of(person, wrapped, hashed)) for key, person, wrapped, hashed, _, _ in rows}


async def _move_in(do: Transaction, tools: Tools, key: bytes, place: Place, now: int) -> None:
    """Make a conversation, and a person with a fresh key where she is new."""
    hashed = tools.lookups.person(place)
    found = await do.rows(PERSON, the_key=hashed)
    if not found:
        await new_person(do, tools, place)
        found = await do.rows(PERSON, the_key=hashed)
    person, wrapped = found[0]
    sealed = tools.keyring.key_of(person, wrapped, hashed).seal(pack_place(place), "conversations", key)
    await do.run(NEW_CONVERSATION, key=key, person=person, platform=place.platform, place=sealed, used_at=now)


async def new_person(do: Transaction, tools: Tools, place: Place, *, leaving: bool = False) -> None:
    """Make a person with a fresh key."""
    hashed = tools.lookups.person(place)
    await do.run(
        NEW_PERSON,
        hash=hashed,
        account=tools.lookups.account(place.platform, place.account),
        wrapped_key=tools.operator.wrap(os.urandom(KEY_BYTES), hashed),
        operator_key=tools.operator.name,
        leaving=leaving,
    )


async def claim_free(do: Transaction, tools: Tools, limit: int, now: int, listed: str, held: Collection[bytes]) -> list[Claimed]:
    """Return the oldest waiting update of each conversation on `listed` platforms that is not `held`, up to `limit`."""
    heads = await do.rows(HEADS, most=limit + len(held), now=now, listed=listed)
    return await _load(do, tools, [row for row, conversation in heads if conversation not in held][:limit])


async def claim_leased(
    do: Transaction, tools: Tools, limit: int, now: int, listed: str, until: int, held: Collection[int]
) -> list[Claimed]:
    """Return the same, leased to this process `until` then: neither what others hold nor the rows it has in hand (`held`)."""
    names = {"listed": listed, "owner": tools.owner}
    rows = await do.rows(LEASE, most=limit, now=now, until=until, held=list(held), **names)
    return await _load(do, tools, sorted(row for (row,) in rows))


async def release(do: Transaction, tools: Tools, rows: Sequence[int]) -> None:
    """Let leases lapse now."""
    await do.run_each(RELEASE, [{"the_row": row, "owner": tools.owner} for row in rows])
    await do.tell_others()


async def put_off(do: Transaction, claimed: Claimed, later: int) -> None:
    """Count a failed try; it waits, and its conversation with it."""
    await do.run(AGAIN, the_row=claimed.row, later=later)


async def _load(do: Transaction, tools: Tools, rows: Sequence[int]) -> list[Claimed]:
    """Return these updates with their conversations, and tapped choices by their ids."""
    loaded = await do.rows_of_each(LOAD, [{"the_row": row} for row in rows])
    return [await _claimed(do, tools, _Loaded(*each)) for each in loaded]


class _Loaded(NamedTuple):
    """A row of `LOAD`."""

    row: int
    hashed: bytes
    kind: str
    content: bytes | None
    attempts: int
    received_at: int
    key: bytes
    platform: str
    place: bytes
    state: bytes | None
    version: int
    next_number: int
    person: int
    wrapped: bytes
    person_hash: bytes


async def _claimed(do: Transaction, tools: Tools, loaded: _Loaded) -> Claimed:
    """Return an update and its conversation as far as they can be read."""
    try:
        opener = tools.keyring.key_of(loaded.person, loaded.wrapped, loaded.person_hash)
        place = place_of(opener, loaded.key, loaded.place)
    except (Unreadable, WrongKey) as error:
        return _out_of_reach(loaded, error)
    failure = ""
    try:
        state = _state(tools, opener, loaded)
    except Unreadable as error:
        state, failure = NEW, str(error)
    try:
        update = unpack_update(opener.open(loaded.content or b"", "inbox", loaded.hashed), place, tools.facts)
        update = await _with_choice(do, opener, loaded.key, update)
    except Unreadable as error:
        update, failure = _stand_in(loaded, place), failure or str(error)
    zone = update.time_zone or state.time_zone or FRANCE
    conversation = Conversation(
        loaded.key, state.session, loaded.version, state.shown, loaded.next_number, opener.token_key, zone
    )
    return Claimed(loaded.row, update, conversation, loaded.attempts, failure)


def _out_of_reach(loaded: _Loaded, error: Unreadable | WrongKey) -> Claimed:
    """Return an update of which not even the place can be read."""
    update = _stand_in(loaded, Place(loaded.platform, "", ""))
    conversation = Conversation(loaded.key, NEW.session, loaded.version, next_number=loaded.next_number)
    reason = str(error) if isinstance(error, Unreadable) else "wrong_key"
    return Claimed(loaded.row, update, conversation, loaded.attempts, reason)


def _stand_in(loaded: _Loaded, place: Place) -> Update:
    """Return what stands for an update that cannot be read: whether somebody said it, and when, is known without."""
    return Update(
        f"unreadable:{loaded.row}", place, STAND_INS.get(loaded.kind, FileSent(UNREADABLE)), instant(loaded.received_at)
    )


def place_of(opener: PersonKey, key: bytes, sealed: bytes) -> Place:
    """Return the place of a conversation, unsealed unless that was done lately."""
    place = opener.places.get(key)
    if place is None:
        place = opener.places[key] = unpack_place(opener.open(sealed, "conversations", key))
    return place


def _state(tools: Tools, opener: PersonKey, loaded: _Loaded) -> State:
    if loaded.state is None:
        return NEW
    known = opener.states.get(loaded.key)
    if known is None or known[0] != loaded.version:
        state = unpack_state(opener.open(loaded.state, "conversations", loaded.key), tools.facts)
        known = opener.states[loaded.key] = loaded.version, state
    return known[1]


async def _with_choice(do: Transaction, opener: PersonKey, key: bytes, update: Update) -> Update:
    """Return it with the choice that its token stands for; with none where that was never offered in this conversation."""
    if not isinstance(update.incoming, ChoiceTaken):
        return update
    token, picked = without_day(update.incoming.id)
    found = await do.rows(CHOICE, the_key=key, the_token=token)
    choice = opener.open(found[0][0], "buttons", key + token.encode()).decode() if found else ""
    return replace(update, incoming=ChoiceTaken(with_day(choice, picked)))

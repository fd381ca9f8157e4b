"""Turns: what a turn makes of a conversation is written as one, together with its update being done, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import LargeBinary, bindparam, delete, func, select, update

from bot.conversation.replies import Cancel, Erase, Export, Schedule
from bot.store.database import Statement, Transaction, Values
from bot.store.forgetting import DAY, erase_person
from bot.store.inbox import FRANCE, PARK, new_person
from bot.store.keys import PersonKey
from bot.store.packing import State, milliseconds, pack_call, pack_place, pack_record, pack_state
from bot.store.records import Claimed, Number, TurnDone
from bot.store.schema import DONE, WAITING, buttons, conversations, inbox, messages, outbox, people, reminders, turns
from bot.store.tools import Tools, inserting, number

HOUR = time(9)  # when reminders are due, in the person's own time
TOKENS_KNOWN = 100  # of one conversation, before they are looked for anew

_key = bindparam("the_key", type_=LargeBinary())

HELD = Statement(
    select(inbox.c.row, conversations.c.version, conversations.c.used_at, people.c.id, people.c.wrapped_key, people.c.hash)
    .join_from(inbox, conversations)
    .join(people)
    .where(
        inbox.c.row == number("the_row"),
        inbox.c.state == WAITING,
        func.coalesce(inbox.c.lease_owner, number("owner")) == number("owner"),
    )
    .with_for_update(key_share=True, of=[inbox, conversations])
)
FINISH = Statement(
    update(inbox)
    .where(inbox.c.row == number("the_row"))
    .values(state=DONE, content=None, conversation=None, reason=None, lease_owner=None, lease_until=0)
)
SAVE = Statement(
    update(conversations)
    .where(conversations.c.key == _key)
    .values(
        state=func.coalesce(bindparam("sealed", type_=LargeBinary()), conversations.c.state),
        version=conversations.c.version + 1,
        next_number=number("next"),
    )
)
USED = Statement(update(conversations).where(conversations.c.key == _key).values(used_at=number("now")))
RECORD = Statement(inserting(turns, "update_row", "conversation", "record", "at"))
CALL = Statement(
    inserting(
        outbox,
        "conversation",
        "number",
        "kind",
        "content",
        "after_row",
        "made_at",
        state=0,
        attempts=0,
        retry_at=0,
        lease_until=0,
    )
)
BUTTON = Statement(inserting(buttons, "conversation", "token", "choice").on_conflict_do_nothing())
REMIND = Statement(inserting(reminders, "conversation", "what_hash", "what", "due_at"))
_hers = select(conversations.c.key).where(conversations.c.person == number("person"))
CANCEL_ALL = Statement(delete(reminders).where(reminders.c.conversation.in_(_hers)))
CANCEL = Statement(delete(reminders).where(reminders.c.conversation == _key, reminders.c.what_hash == bindparam("hashed")))
EXTERNAL = Statement(
    select(messages.c.external_id).where(messages.c.conversation == _key, messages.c.number == number("the_number"))
)
SENT_BEFORE = Statement(inserting(messages, "conversation", "number", "external_id", "sent_at"))
FRESH = Statement(select(people.c.id, people.c.wrapped_key).where(people.c.hash == _key))
LEFT_OPEN = Statement(
    inserting(conversations, "key", "person", "platform", "place", "next_number", "used_at", version=0, closed=False)
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A turn that may be written, whose it is, and the key to seal it with."""

    turn: TurnDone
    person: int
    key: PersonKey
    used_at: int

    @property
    def conversation(self) -> bytes:
        return self.turn.claimed.conversation.key


async def commit(do: Transaction, tools: Tools, done: Sequence[TurnDone], now: int) -> list[bool]:
    """Write these turns; False for one whose update or conversation is not as it was claimed, and nothing of it is written."""
    held = await _held(do, tools, done)
    leaving = [each for each in held if Erase() in each.turn.effects]
    staying = [each for each in held if Erase() not in each.turn.effects]
    await do.run_each(FINISH, [{"the_row": each.turn.claimed.row} for each in held])
    await _write(do, staying, now)
    await do.run_each(RECORD, [_record(each, now) for each in staying])
    for each in staying:
        await _carry_out(do, tools, each)
    for each in leaving:
        await _say_goodbye(do, tools, each, now)
    if held:
        await do.tell_others()
    rows = {each.turn.claimed.row for each in held}
    return [each.claimed.row in rows for each in done]


async def park(do: Transaction, tools: Tools, claimed: Claimed, reason: str, apology: TurnDone | None, now: int) -> None:
    """Set an update aside; with an apology, which is said as a turn is, but leaves no record."""
    held = await _held(do, tools, [apology]) if apology else []
    await do.run(PARK, the_row=claimed.row, why=reason)
    await _write(do, held, now)
    await do.tell_others()


async def _held(do: Transaction, tools: Tools, done: Sequence[TurnDone]) -> list[_Held]:
    by_row = {each.claimed.row: each for each in sorted(done, key=lambda each: each.claimed.conversation.key)}
    held: dict[bytes, _Held] = {}
    rows = await do.rows_of_each(HELD, [{"the_row": row, "owner": tools.owner} for row in by_row])
    for row, version, used_at, person, wrapped, hashed in rows:
        turn = by_row[row]
        if version == turn.claimed.conversation.version:
            key = tools.keyring.key_of(person, wrapped, hashed)
            held.setdefault(turn.claimed.conversation.key, _Held(turn, person, key, used_at))
    return [held[each.claimed.conversation.key] for each in done if _is_held(each, held)]


def _is_held(turn: TurnDone, held: Mapping[bytes, _Held]) -> bool:
    mine = held.get(turn.claimed.conversation.key)
    return mine is not None and mine.turn is turn


async def _write(do: Transaction, held: Sequence[_Held], now: int) -> None:
    await do.run_each(SAVE, [_saved(each) for each in held])
    await do.run_each(USED, [{"the_key": each.conversation, "now": now} for each in held if now - each.used_at > DAY])
    await do.run_each(CALL, [call for each in held for call in _calls(each.turn, each.key, now)])
    await do.run_each(BUTTON, [button for each in held for button in _buttons(each)])


def _saved(held: _Held) -> Values:
    before = held.turn.claimed.conversation
    sealed = None if held.turn.claimed.unreadable else _sealed_state(held)  # None: as it is, for a program that reads it
    return {"the_key": before.key, "sealed": sealed, "next": before.next_number + len(held.turn.calls)}


def _sealed_state(held: _Held) -> bytes:
    turn, before = held.turn, held.turn.claimed.conversation
    state = State(turn.session, turn.shown, before.time_zone)
    held.key.states[before.key] = before.version + 1, state
    return held.key.seal(pack_state(state), "conversations", before.key)


def _calls(turn: TurnDone, key: PersonKey, now: int) -> Iterable[Values]:
    conversation, first = turn.claimed.conversation.key, turn.claimed.conversation.next_number
    for each, call in enumerate(turn.calls, first):
        yield {
            "conversation": conversation,
            "number": each,
            "kind": call.kind.value,
            "content": key.seal(pack_call(call), "outbox", call_row(conversation, each)),
            "after_row": call.after_row,
            "made_at": now,
        }


def _buttons(held: _Held) -> Iterable[Values]:
    """Yield the buttons that are not known to be stored: most were offered in this conversation before."""
    before, tokens = held.turn.claimed.conversation.version, held.turn.tokens
    version, stored = held.key.tokens.get(held.conversation, (before, frozenset[str]()))
    known = stored if version == before and len(stored) < TOKENS_KNOWN else frozenset[str]()
    held.key.tokens[held.conversation] = before + 1, known.union(tokens)
    for token in tokens.keys() - known:
        choice = tokens[token]
        sealed = held.key.seal(choice.encode(), "buttons", held.conversation + token.encode())
        yield {"conversation": held.conversation, "token": token, "choice": sealed}


def _record(held: _Held, now: int) -> Values:
    row = held.turn.claimed.row
    sealed = held.key.seal(pack_record(held.turn.record), "turns", str(row).encode())
    return {"update_row": row, "conversation": held.conversation, "record": sealed, "at": now}


async def _carry_out(do: Transaction, tools: Tools, held: _Held) -> None:
    """Carry out a turn's effects, in order. Handing out what is held is no matter of the database."""
    zone = held.turn.session.time_zone or held.turn.claimed.conversation.time_zone
    for effect in held.turn.effects:
        match effect:
            case Schedule(what, on):
                hashed = tools.lookups.what(held.conversation, what)
                sealed = held.key.seal(what.encode(), "reminders", held.conversation + hashed)
                due = morning_of(on, zone)
                await do.run(REMIND, conversation=held.conversation, what_hash=hashed, what=sealed, due_at=due)
            case Cancel(what) if what is not None:
                await do.run(CANCEL, the_key=held.conversation, hashed=tools.lookups.what(held.conversation, what))
            case Cancel():
                await do.run(CANCEL_ALL, person=held.person)
            case Erase() | Export():
                pass
            case _:
                assert_never(effect)


def morning_of(day: date, time_zone: str) -> int:
    """Return when a reminder of that day is due, in milliseconds; in French time where the zone is not known here."""
    try:
        zone = ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo(FRANCE)
    return milliseconds(datetime.combine(day, HOUR, zone))


async def _say_goodbye(do: Transaction, tools: Tools, held: _Held, now: int) -> None:
    """Erase a person, and keep the calls that tell her so under a fresh key, which goes once they are made."""
    turn, key = held.turn, held.conversation
    sent = await _sent_before(do, held)
    await erase_person(do, tools, held.person)
    if not turn.calls:
        return
    place = turn.claimed.update.place
    await new_person(do, tools, place, leaving=True)
    hashed = tools.lookups.person(place)
    ((person, wrapped),) = await do.rows(FRESH, the_key=hashed)
    fresh = tools.keyring.key_of(person, wrapped, hashed)
    await do.run(
        LEFT_OPEN,
        key=key,
        person=person,
        platform=place.platform,
        place=fresh.seal(pack_place(place), "conversations", key),
        next_number=turn.claimed.conversation.next_number + len(turn.calls),
        used_at=now,
    )
    resealed = [
        {"conversation": key, "number": each, "external_id": fresh.seal(id, "messages", call_row(key, each)), "sent_at": now}
        for each, id in sent.items()
    ]
    await do.run_each(SENT_BEFORE, resealed)
    await do.run_each(CALL, list(_calls(turn, fresh, now)))


async def _sent_before(do: Transaction, held: _Held) -> Mapping[Number, bytes]:
    """Return the external ids of earlier messages that these calls edit or answer."""
    first = held.turn.claimed.conversation.next_number
    numbers = {call.after_row for call in held.turn.calls if call.after_row is not None and call.after_row < first}
    found = {}
    for each in numbers:
        for (sealed,) in await do.rows(EXTERNAL, the_key=held.conversation, the_number=each):
            found[each] = held.key.open(sealed, "messages", call_row(held.conversation, each))
    return found


def call_row(conversation: bytes, number: Number) -> bytes:
    """Return what a call of a conversation is sealed as."""
    return conversation + number.to_bytes(8, "big")

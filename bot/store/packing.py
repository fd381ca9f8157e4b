"""Packing: records as bytes to be sealed, and back. Each says its version; what cannot be read is set aside, never guessed at."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar, assert_never

from bot.conversation import (
    Blocked,
    ChoiceTaken,
    Command,
    ConversationError,
    DueReminder,
    EditedText,
    FileSent,
    FormValues,
    Given,
    Incoming,
    Joined,
    LawChanged,
    Session,
    TextMessage,
    Uninstalled,
)
from bot.conversation.saved import restore, save
from bot.rules import Fact, FactId, parse_value
from bot.store.errors import Unreadable
from bot.store.records import Attachment, Call, CallKind, Number, Place, TurnRecord, Update

VERSION = 1  # of everything packed here; a session has its own
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)

Facts = Mapping[FactId, Fact]
Data = dict[str, Any]
T = TypeVar("T")

_encode = json.JSONEncoder(separators=(",", ":")).encode  # made once: making one costs as much as using it


@dataclass(frozen=True, slots=True)
class State:
    """What a conversation's row seals: its session, what its platform remembers, and the person's time zone."""

    session: Session
    shown: Mapping[str, Number]
    time_zone: str | None


def milliseconds(at: datetime) -> int:
    """Return an aware instant as whole milliseconds since 1970."""
    return (at - EPOCH) // MILLISECOND


def instant(at: int) -> datetime:
    """Return the instant, in UTC, that `milliseconds` made a number of."""
    return EPOCH + at * MILLISECOND


def pack_place(place: Place) -> bytes:
    """Pack a place."""
    return _packed([place.platform, place.room, place.person, place.account])


def unpack_place(packed: bytes) -> Place:
    """Unpack a place."""
    return _unpacked("place", packed, lambda data: Place(*data))


def pack_update(update: Update) -> bytes:
    """Pack an update without its place, which its conversation holds. What the encoder made of a text is made anew."""
    kind, content = incoming_out(update.incoming)
    return _packed([update.id, kind, content, milliseconds(update.at), update.language, update.time_zone, update.reply])


def unpack_update(packed: bytes, place: Place, facts: Facts) -> Update:
    """Unpack an update of a place."""

    def made(data: Any) -> Update:
        id, kind, content, at, language, time_zone, reply = data
        return Update(id, place, incoming_in(kind, content, facts), instant(at), language, time_zone, reply)

    return _unpacked("update", packed, made)


def pack_call(call: Call) -> bytes:
    """Pack a call."""
    attached = call.attachment
    expires = milliseconds(call.expires_at) if call.expires_at else None
    return _packed(
        [
            call.method,
            call.payload,
            call.kind.value,
            call.after_row,
            expires,
            [attached.kind, attached.name, attached.data] if attached else None,
        ]
    )


def unpack_call(packed: bytes) -> Call:
    """Unpack a call."""

    def made(data: Any) -> Call:
        method, payload, kind, after_row, expires, attached = data
        return Call(
            method,
            payload,
            CallKind(kind),
            after_row,
            None if expires is None else instant(expires),
            Attachment(*attached) if attached else None,
        )

    return _unpacked("call", packed, made)


def pack_record(record: TurnRecord) -> bytes:
    """Pack a turn record."""
    return _packed([record.messages, record.topics, record.verdicts, record.rows, record.sources, record.law_version])


def unpack_record(packed: bytes) -> TurnRecord:
    """Unpack a turn record."""

    def made(data: Any) -> TurnRecord:
        *lists, law_version = data
        messages, topics, verdicts, rows, sources = (tuple(each) for each in lists)
        return TurnRecord(messages, topics, verdicts, rows, sources, law_version)

    return _unpacked("record", packed, made)


def pack_state(state: State) -> bytes:
    """Pack what a conversation's row holds."""
    return _packed([save(state.session), state.shown, state.time_zone])


def unpack_state(packed: bytes, facts: Facts) -> State:
    """Unpack what a conversation's row holds."""

    def made(data: Any) -> State:
        session, shown, time_zone = data
        return State(restore(session, facts), shown, time_zone)

    return _unpacked("session", packed, made)


def incoming_out(incoming: Incoming) -> tuple[str, Data]:
    """Return the kind of an incoming and what it holds, as values that JSON knows."""
    match incoming:
        case TextMessage(text):
            return "text", {"text": text}
        case EditedText(text):
            return "edited", {"text": text}
        case ChoiceTaken(id):
            return "choice", {"id": id}
        case Command(name, rest):
            return "command", {"name": name, "rest": rest}
        case FormValues(values):
            written = {fact: value if isinstance(value, bool) else str(value) for fact, value in values.items()}
            return "form", {"values": written}
        case FileSent(kind):
            return "file", {"kind": kind}
        case Blocked():
            return "blocked", {}
        case Joined(wish):
            return "joined", {"wish": wish}
        case Uninstalled():
            return "uninstalled", {}
        case DueReminder(what):
            return "reminder", {"what": what}
        case LawChanged(given):
            return "law_changed", {"given": [[each.topic, each.kind, each.on.isoformat()] for each in given]}
        case _:
            assert_never(incoming)


_MAKERS: Mapping[str, Callable[..., Incoming]] = {
    "text": TextMessage,
    "edited": EditedText,
    "choice": ChoiceTaken,
    "command": Command,
    "file": FileSent,
    "blocked": Blocked,
    "joined": Joined,
    "uninstalled": Uninstalled,
    "reminder": DueReminder,
}


def incoming_in(kind: str, content: Data, facts: Facts) -> Incoming:
    """Return the incoming that `incoming_out` wrote; facts of a form that the law no longer knows are left out.

    Raises:
        KeyError, TypeError, ValueError: this program does not know such a thing.
    """
    if kind == "form":
        values = {fact: parse_value(facts[fact], written) for fact, written in content["values"].items() if fact in facts}
        return FormValues(values)
    if kind == "law_changed":
        return LawChanged(tuple(Given(topic, verdict, date.fromisoformat(on)) for topic, verdict, on in content["given"]))
    return _MAKERS[kind](**content)


def _packed(data: list[Any]) -> bytes:
    return _encode([VERSION, *data]).encode()


def _unpacked(what: str, packed: bytes, made: Callable[[Any], T]) -> T:
    try:
        version, *data = json.loads(packed.decode())
        if version != VERSION:
            raise Unreadable(what)
        return made(data)
    except (ValueError, KeyError, TypeError, AttributeError, ConversationError) as error:
        raise Unreadable(what) from error

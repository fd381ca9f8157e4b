"""Records: what goes into the store and what comes out of it. Plain values; no SQL.

Rooms, persons and message ids are written as their platform writes them. They are encrypted in the store, and looked up by a
keyed hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.conversation import Incoming, Session
from bot.conversation.replies import ChoiceId, Effect, MessageId
from bot.rules import SourceId

Json = Mapping[str, Any]
Number = int  # of an outbox row within its conversation, from 1 upwards
ANY_DAY = date.min  # stands in the choice of a date question whose day is picked later
LONGEST_PUT_OFF = timedelta(seconds=30)  # of a failed turn; one that seems put off for longer met a clock that was set back


def without_day(tapped: str) -> tuple[str, str]:
    """Return the token that was tapped, and the day picked for it: a date picker hands over "token=2027-02-03".

    >>> without_day("abcdefghijkl=2027-02-03")
    ('abcdefghijkl', '2027-02-03')
    """
    token, _, picked = tapped.partition("=")
    return token, picked


def with_day(choice: ChoiceId, picked: str) -> ChoiceId:
    """Return a choice with the day picked for it, if any.

    >>> with_day("answer.expiry_date.0001-01-01@wife", "2027-02-03")
    'answer.expiry_date.2027-02-03@wife'
    """
    return choice.replace(ANY_DAY.isoformat(), picked) if picked else choice


@dataclass(frozen=True, slots=True)
class Place:
    """Whom a conversation is held with, and where. Facts belong to one person in one room.

    `account` is the workspace, or nothing where the platform has none: what belongs to one account goes when it uninstalls us.
    `room` is the chat, or the channel and thread.
    """

    platform: str
    room: str
    person: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that a platform handed over, not yet handled.

    `id` is unique on its platform, and the same when the platform sends it again. `at` is an aware instant. `language` and
    `time_zone` are what the person's app says of itself. `reply` is what the platform wants back when it plans its calls: the
    message that was tapped, the thread; plain JSON.
    """

    id: str
    place: Place
    incoming: Incoming
    at: datetime
    language: str | None = None
    time_zone: str | None = None
    reply: Json = field(default_factory=dict)


class CallKind(StrEnum):
    """What a call does: `SEND` makes a message, `EDIT` changes one and is dropped where that one was never made."""

    SEND = "send"
    EDIT = "edit"
    UPLOAD = "upload"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or picture made when it is sent: `kind` names its maker, `data` is all that it is made from."""

    kind: str
    name: str
    data: Json


@dataclass(frozen=True, slots=True)
class Call:
    """One API call: one row of the outbox.

    `after_row` is the number of an earlier row of this conversation whose message this call edits, answers or deletes; its
    external id is handed to `Platform.send`. After `expires_at` the call is dropped: a status nobody waits for any more.
    """

    method: str
    payload: Json
    kind: CallKind = CallKind.SEND
    after_row: Number | None = None
    expires_at: datetime | None = None
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the store holds of one conversation.

    `version` counts its turns and is checked when one is committed. `shown` is the platform's own memory: names of messages
    that it may change later ("keyboard") and the outbox row that made each. `next_number` is the next outbox row's.
    """

    key: bytes  # the keyed hash of its place
    session: Session
    version: int = 0
    shown: Mapping[str, Number] = field(default_factory=dict)
    next_number: Number = 1
    token_key: bytes = b""  # tokens of choices are made with it; it goes with the person
    time_zone: str = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class Claimed:
    """An update that a worker holds, with the conversation that it belongs to; `attempts` turns have failed on it before.

    `unreadable` says, as a code, what of it this program cannot read; nothing where it can. Then no turn can be taken: an empty
    session stands for one that was not read, a `FileSent` for the update, a place without a room where nobody can be told.
    """

    row: int
    update: Update
    conversation: Conversation
    attempts: int = 0
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """What is kept of a turn: ids only. Enough to tell later that a law change turned an answer; nothing that was written."""

    messages: tuple[MessageId, ...]
    topics: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()  # the rows of law that fired
    sources: tuple[SourceId, ...] = ()
    law_version: str = ""


@dataclass(frozen=True, slots=True)
class TurnDone:
    """A finished turn, to be committed as one: new session, effects, record, calls; and the update is done.

    `tokens` are the choices offered by these calls, so that a tap finds its choice again. `session` and `shown` are not written
    where something was `unreadable`: what is stored stays as it is.
    """

    claimed: Claimed
    session: Session
    calls: tuple[Call, ...]
    record: TurnRecord
    effects: tuple[Effect, ...] = ()
    shown: Mapping[str, Number] = field(default_factory=dict)
    tokens: Mapping[str, ChoiceId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Queued:
    """An outbox row whose turn has come: everything before it in its conversation is sent, parked or expired.

    `unreadable` says, as a code, why this program cannot read it; nothing where it can. Then place and call stand empty.
    """

    row: int
    conversation: bytes
    number: Number
    place: Place
    call: Call
    external_id: str | None = None  # of the message that row `call.after_row` made
    attempts: int = 0
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class Parked:
    """Something set aside after its tries: an update or a call. No personal words: what kind it is and why it failed."""

    row: int
    what: str  # "update" or "call"
    platform: str
    kind: str
    reason: str
    attempts: int
    since: datetime

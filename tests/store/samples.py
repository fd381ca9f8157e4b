"""Updates, turns and calls to try the store with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.conversation import Incoming, Session, TextMessage
from bot.conversation.replies import Effect
from bot.store import Store
from bot.store.records import Call, CallKind, Claimed, Place, Queued, TurnDone, TurnRecord, Update

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
ANNA = Place("telegram", room="room-4711", person="person-4711")
ANNA_IN_A_GROUP = Place("telegram", room="group-815", person="person-4711")
BELA = Place("telegram", room="room-4712", person="person-4712")
CHEN = Place("slack", room="C1:123.4", person="U77", account="T1")
RECORD = TurnRecord(("travel-yes",), ("travel",), ("yes",), ("adp_renewal",), ("r431_5",), "law-1")


def update(id: str, place: Place = ANNA, incoming: Incoming | None = None, **more: object) -> Update:
    return Update(id, place, incoming or TextMessage(f"text of {id}"), NOW, **more)  # type: ignore[arg-type]


def send(text: str, **more: object) -> Call:
    return Call("sendMessage", {"text": text}, **more)  # type: ignore[arg-type]


def edit(text: str, after_row: int) -> Call:
    return Call("editMessage", {"text": text}, CallKind.EDIT, after_row)


def turn(
    claimed: Claimed,
    *calls: Call,
    effects: Sequence[Effect] = (),
    tokens: Mapping[str, str] | None = None,
    shown: Mapping[str, int] | None = None,
) -> TurnDone:
    session = Session(turns=claimed.conversation.session.turns + 1)
    return TurnDone(claimed, session, calls, RECORD, tuple(effects), shown or {}, tokens or {})


async def claimed(store: Store, *updates: Update, now: datetime = NOW) -> Sequence[Claimed]:
    """Store updates and claim what can be claimed."""
    await store.accept(updates, now=now)
    return await store.claim(100, now=now)


async def took(store: Store, id: str, *calls: Call, place: Place = ANNA, **more: object) -> None:
    """Take a whole turn on an update."""
    (one,) = await claimed(store, update(id, place))
    assert list(await store.commit([turn(one, *calls, **more)], now=NOW)) == [True]  # type: ignore[arg-type]


async def next_calls(store: Store, now: datetime = NOW, without: Sequence[bytes] = ()) -> Sequence[Queued]:
    return await store.outgoing(100, now=now, without=without)


def texts(queued: Sequence[Queued]) -> list[str]:
    return [each.call.payload["text"] for each in queued]


def ids(found: Sequence[Claimed]) -> list[str]:
    return [each.update.id for each in found]


async def purged_until(store: Store, day: datetime, since: datetime = NOW) -> int:
    """Purge now and then, as the clock does, and return how many idle conversations went."""
    gone = 0
    while since < day:
        since = min(day, since + timedelta(days=3))
        gone += await store.purge(now=since)
    return gone

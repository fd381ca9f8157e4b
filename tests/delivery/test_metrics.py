"""Metrics, as Prometheus reads them: what each counts, and that no label says anything of a person."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Command, FileSent, Session, TextMessage, TurnResult
from bot.delivery.intake import LONGEST_TEXT, Flood
from bot.delivery.metrics import Metrics
from bot.delivery.platform import Accept, Closed, NotAccepted, SendFailed
from bot.delivery.web import Health, Listener
from bot.store import Store
from bot.store.records import Call, CallKind, Queued, TurnRecord
from tests.delivery.fakes import FakeClock, FakePlatform, Room
from tests.delivery.memory_store import MemoryStore
from tests.delivery.serving import get, serving
from tests.delivery.test_sender import Outbox
from tests.store.conftest import law, opened, postgresql, store, url
from tests.store.samples import ANNA, BELA, CHEN, NOW, claimed, next_calls, send, took, turn, update

__all__ = ["law", "opened", "postgresql", "store", "url"]

Found = dict[str, float]
LABEL = re.compile(r'(\w+)="([^"]*)"')
CODE = re.compile(r"[a-z_/]+|[0-9.]+|\+Inf|[A-Z]\w+( at [\w/]+\.py:[0-9]+)?")  # of ours, a bound, or an error and a line of ours
PLANTED = ("room-2020", "person-4711", "T0WORK", "Ludmila", "topsecret")


@asynccontextmanager
async def scraped(health: Health) -> AsyncIterator[Callable[[], Any]]:
    """Serve metrics; what is given fetches them."""
    listener = Listener(health.routes(with_metrics=True), "127.0.0.1", 0)
    await listener.start()

    async def scrape() -> Found:
        status, text = await get(listener, "/metrics")
        assert status == 200
        return samples(text)

    yield scrape
    await listener.stop()


def samples(text: str) -> Found:
    """Return the samples of ours without their prefix, but those that count nothing and when a series began."""
    lines = (line.removeprefix("sejour_").rsplit(" ", 1) for line in text.splitlines() if line.startswith("sejour_"))
    return {name: float(value) for name, value in lines if float(value) and "_created" not in name}


def of(found: Found, *names: str) -> Found:
    """Return the samples of some metrics."""
    return {name: value for name, value in found.items() if name.partition("{")[0] in names}


async def counted(room: Room) -> Found:
    health = Health(room.store, room.clock, room.metrics, lambda: True)
    async with scraped(health) as scrape:
        found: Found = await scrape()
    return found


class Breaking:
    """Has the turns of texts with "boom" in them raise, and every turn take some seconds."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch, *, times: int = 0, seconds: float = 0.0) -> None:
        self.room: Room | None = None
        take_turn, left = app.engine.take_turn, [None] * times

        def breaking(session: Session, incoming: Any, *, now: datetime) -> TurnResult:
            if self.room is not None:
                self.room.clock.seconds += seconds
            if isinstance(incoming, TextMessage) and "boom" in incoming.text and left:
                left.pop()
                raise ValueError(incoming.text)
            return take_turn(session, incoming, now=now)

        monkeypatch.setattr(app.engine, "take_turn", breaking)


async def test_updates_are_counted_when_they_are_stored_for_the_first_time(room: Room) -> None:
    first, second = room.update("hello"), room.update("hello")
    for updates in ([first, second], [first], [room.update("hello")]):
        await room.intake.accept(updates)
    assert of(await counted(room), "updates_accepted_total") == {'updates_accepted_total{platform="fake"}': 3}


async def test_refused_updates_are_counted_by_reason(app: App) -> None:
    room = Room(app, flood=Flood(burst=3, per_second=0.001), capacity=6)
    room.store.away = True
    with pytest.raises(NotAccepted):
        await room.intake.accept([room.update(Command("start"), person=str(number)) for number in range(2)])
    room.store.away = False
    await room.intake.accept([room.update("a" * (LONGEST_TEXT + 1), person="one")])
    await room.intake.accept([room.update("hello", person="two") for _ in range(8)])  # three, a notice, and four are dropped
    with pytest.raises(NotAccepted):
        await room.intake.accept([room.update("hello", person=str(number)) for number in range(3)])
    assert of(await counted(room), "updates_refused_total") == {
        'updates_refused_total{reason="store_unavailable"}': 2,
        'updates_refused_total{reason="too_long"}': 1,
        'updates_refused_total{reason="too_fast"}': 5,
        'updates_refused_total{reason="queue_full"}': 3,
    }


async def test_answers_are_counted_by_kind_of_verdict(room: Room) -> None:
    for said in ("Can I travel with my ADP?", "renewal", "Can I travel abroad with my ADP of renewal?", "hello"):
        await room.say(said)
    kinds = [kind for _, record in room.store.records for kind in record.verdicts]
    assert len(set(kinds)) > 1
    assert of(await counted(room), "verdicts_total") == {f'verdicts_total{{kind="{kind}"}}': kinds.count(kind) for kind in kinds}


async def test_answers_of_one_turn_are_counted_each(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    record = TurnRecord(("travel-yes",), ("travel", "work", "account"), ("yes", "yes", "no"))
    monkeypatch.setattr("bot.delivery.turns._record", lambda *_: record)
    await room.say(FileSent("sticker"))
    assert of(await counted(room), "verdicts_total") == {'verdicts_total{kind="yes"}': 2, 'verdicts_total{kind="no"}': 1}


async def test_turns_are_counted_by_what_became_of_them(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    Breaking(app, monkeypatch, times=4)
    async with Room(app) as room:
        for said in ("boom for good", "boom once", "hello"):
            await room.say(said)
        contested = room.update("hello")
        room.store.conflicts = {contested.id}
        await room.intake.accept([contested])
        await room.later(30)
        found = await counted(room)
    assert of(found, "turns_total", "retries_total", "parked_total") == {
        'turns_total{outcome="done"}': 3,
        'turns_total{outcome="put_off"}': 3,
        'turns_total{outcome="parked"}': 1,
        'turns_total{outcome="conflict"}': 1,
        'retries_total{what="turn"}': 3,
        'parked_total{what="turn"}': 1,
    }


async def test_the_seconds_of_turns_are_observed_from_claim_to_commit(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    breaking = Breaking(app, monkeypatch, seconds=0.03)
    room = breaking.room = Room(app)
    await room.intake.accept([room.update(Command("start"), room=str(number)) for number in range(3)])
    assert await room.dispatcher.work() == 3
    commit = room.store.commit

    async def slowly(turns: Any, *, now: datetime) -> Any:
        room.clock.seconds += 0.37
        return await commit(turns, now=now)

    monkeypatch.setattr(room.store, "commit", slowly)
    await room.intake.accept([room.update(Command("start"))])
    assert await room.dispatcher.work() == 1
    found = await counted(room)
    assert found["turn_seconds_count"] == 4
    assert found["turn_seconds_sum"] == pytest.approx(3 * 0.09 + 0.4)
    assert {bound: found.get(f'turn_seconds_bucket{{le="{bound}"}}', 0) for bound in (0.05, 0.1, 0.25, 0.5, 60.0)} == {
        0.05: 0, 0.1: 3, 0.25: 3, 0.5: 4, 60.0: 4
    }  # fmt: skip


async def test_the_seconds_of_calls_that_were_made_are_observed(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    send = FakePlatform.send

    async def slowly(self: FakePlatform, queued: Queued, content: bytes | None) -> str | None:
        room.clock.seconds += 0.2
        return await send(self, queued, content)

    monkeypatch.setattr(FakePlatform, "send", slowly)
    room.platform.outcomes = [SendFailed("bad_request", permanent=True)]
    await room.say(FileSent("sticker"), Command("help"))
    made = len(room.platform.made)
    assert made > 1
    found = await counted(room)
    assert found["call_seconds_count"] == made
    assert found["call_seconds_sum"] == pytest.approx(made * 0.2)
    assert found['call_seconds_bucket{le="0.25"}'] == made
    assert 'call_seconds_bucket{le="0.1"}' not in found


async def test_calls_are_counted_by_what_became_of_them_and_failures_by_reason(room: Room) -> None:
    room.platform.outcomes = [
        SendFailed("rate_limited", retry_after=1),
        SendFailed("server_error"),
        None,
        SendFailed("bad_request", permanent=True),
        Closed(),
    ]
    for name in ("one", "two", "three"):
        await room.say(FileSent("sticker"), room=name)
        await room.later(10)
    await Outbox(room).send("late", call=Call("say", {}, expires_at=room.clock.now() - timedelta(seconds=1)))
    await Outbox(room).send("edit", call=Call("edit", {}, CallKind.EDIT, after_row=77))
    found = await counted(room)
    sent = found.pop('calls_total{outcome="sent",platform="fake"}')
    assert sent == len(room.platform.made)
    assert of(found, "calls_total", "call_failures_total", "retries_total", "parked_total") == {
        'calls_total{outcome="put_off",platform="fake"}': 2,
        'calls_total{outcome="parked",platform="fake"}': 1,
        'calls_total{outcome="closed",platform="fake"}': 1,
        'calls_total{outcome="dropped",platform="fake"}': 2,
        'call_failures_total{platform="fake",reason="rate_limited"}': 1,
        'call_failures_total{platform="fake",reason="server_error"}': 1,
        'call_failures_total{platform="fake",reason="bad_request"}': 1,
        'retries_total{what="call"}': 2,
        'parked_total{what="call"}': 1,
    }


async def test_what_keeps_updates_from_being_taken_in_is_counted_by_reason(app: App) -> None:
    class Unlucky(FakePlatform):
        def tell_troubles(self, count: Callable[[str], None]) -> None:
            self.count = count

        async def receive(self, accept: Accept) -> None:
            for reason in ("network", "network", "conflict"):
                self.count(reason)
            self.heard.set()
            await super().receive(accept)

    platform = Unlucky()
    async with serving(app, platform, MemoryStore()) as service:
        await platform.heard.wait()
        _, text = await get(service.listeners[0], "/metrics")
    assert of(samples(text), "receiving_troubles_total") == {
        'receiving_troubles_total{platform="fake",reason="network"}': 2,
        'receiving_troubles_total{platform="fake",reason="conflict"}': 1,
    }


# --- what waits


async def test_how_much_waits_and_for_how_long_is_what_it_is_when_it_is_asked(store: Store) -> None:
    clock = FakeClock(NOW)
    for number in range(2):  # parked: three updates and two calls
        await took(store, f"done {number}", send("a"), place=CHEN)
        (call,) = await next_calls(store)
        await store.send_failed(call, "bad_request", retry_at=None, now=NOW)
    for number in range(3):
        (one,) = await claimed(store, update(f"bad {number}", CHEN))
        await store.fail(one, "broken", retry_at=None, now=NOW)
    (one,) = await claimed(store, update("asked", ANNA))  # waiting: five calls, the oldest since a minute later
    minute = NOW + timedelta(minutes=1)
    await store.commit([turn(one, *(send(str(number)) for number in range(5)))], now=minute)
    await store.accept([update(f"new {number}", BELA) for number in range(4)], now=minute + timedelta(minutes=1))
    async with scraped(Health(store, clock, Metrics(), lambda: True)) as scrape:
        clock.at = NOW + timedelta(minutes=10)
        first = await scrape()
        for each in await store.claim(10, now=clock.at):
            await store.commit([turn(each, send("b"))], now=clock.at)
        clock.at += timedelta(minutes=1)
        second = await scrape()
    assert first == {
        'waiting{what="update"}': 4,
        'waiting{what="call"}': 5,
        'waiting_oldest_seconds{what="update"}': 480,
        'waiting_oldest_seconds{what="call"}': 540,
        'parked_now{what="update"}': 3,
        'parked_now{what="call"}': 2,
    }
    assert second == first | {
        'waiting{what="update"}': 3,
        'waiting{what="call"}': 6,
        'waiting_oldest_seconds{what="update"}': 540,
        'waiting_oldest_seconds{what="call"}': 600,
    }


async def test_without_a_database_the_counters_are_still_told(room: Room) -> None:
    await room.intake.accept([room.update("hello")])
    room.store.away = True
    assert await counted(room) == {'updates_accepted_total{platform="fake"}': 1}


# --- whose


async def test_no_label_says_anything_of_a_person(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    Breaking(app, monkeypatch, times=3)
    where = {"room": "room-2020", "person": "person-4711", "account": "T0WORK"}
    async with Room(app, flood=Flood(burst=6, per_second=0.001)) as room:
        room.platform.outcomes = [ValueError("topsecret of Ludmila"), SendFailed("bad_request", permanent=True), Closed()]
        for said in ("I am Ludmila. Can I travel with my ADP?", "boom Ludmila", "Ludmila " * LONGEST_TEXT, *["Ludmila"] * 6):
            await room.say(said, **where)
            await room.later(10)
        found = await counted(room)
    counters = {name.partition("{")[0] for name in found}
    assert counters >= {"call_failures_total", "parked_total", "updates_refused_total", "verdicts_total", "turns_total"}
    labels = [label for name in found for label in LABEL.findall(name)]
    assert {name for name, _ in labels} == {"platform", "reason", "outcome", "kind", "what", "le"}
    assert [value for _, value in labels if not CODE.fullmatch(value)] == []
    assert [(word, name) for name in found for word in PLANTED if word.lower() in name.lower()] == []

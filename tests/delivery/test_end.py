"""The end: what is in hand is finished, what can be sent is sent, and what hangs holds up nobody for long."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Command, Session, TurnResult
from bot.delivery import service
from bot.delivery.platform import Plan, Reply
from bot.store.records import Call, Place, Queued, Update
from tests.delivery.fakes import START, FakePlatform
from tests.delivery.memory_store import MemoryStore
from tests.delivery.serving import GUARD_S, serving

CALLS = 100  # of one reply: each is made, recorded and followed by the next, so they take a while
A_WHILE = 300  # turns of the event loop, in which everything that could be cut short would have been


@dataclass
class Ending(FakePlatform):
    """Answers with many calls, none of which gets through before the end has begun. Those of the room "deaf" never do."""

    def plan(self, reply: Reply) -> Plan:
        calls = (Call("say", {"text": str(number), "answers": reply.update.id}) for number in range(CALLS))
        return Plan(tuple(calls))

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        self.heard.set()
        await (asyncio.Event() if queued.place.room == "deaf" else self.ended).wait()
        if not self.made:
            await a_while()  # the sender is told to end while this call is in hand
        return await super().send(queued, content)


def update(id: str, room: str = "room") -> Update:
    return Update(id, Place("fake", room, f"person of {room}"), Command("start"), START)


async def a_while() -> None:
    for _ in range(A_WHILE):
        await asyncio.sleep(0)


def waiting(store: MemoryStore) -> list[str]:
    """Return where calls still wait, once each."""
    return list(dict.fromkeys(row.place.room for row in store.outbox if row.state == "waiting"))


async def test_what_can_be_sent_is_sent_before_the_end(app: App) -> None:
    store, platform = MemoryStore(), Ending()
    async with serving(app, platform, store) as serves:
        await serves.accept([update("1", "one"), update("2", "two")])
        await platform.heard.wait()
    assert [made.text for made in platform.made if made.place.room == "one"] == [str(number) for number in range(CALLS)]
    assert waiting(store) == []


async def test_a_call_that_hangs_does_not_hold_up_the_end_and_waits_for_the_next_start(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "FINISH_CALLS_S", 0.05)
    store, platform = MemoryStore(), Ending()
    async with serving(app, platform, store) as serves:
        await serves.accept([update("1", "deaf")])
        await platform.heard.wait()
    assert platform.made == []
    assert waiting(store) == ["deaf"]


# --- turns


class Slow:
    """Turns that are not done before `go_on` is set. They are taken in a thread."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on, self.begun, self.gone_on = threading.Event(), asyncio.Event(), threading.Event()
        take_turn, loop = app.engine.take_turn, asyncio.get_running_loop()

        def slowly(session: Session, incoming: Any, *, now: datetime) -> TurnResult:
            loop.call_soon_threadsafe(self.begun.set)
            self.go_on.wait(GUARD_S)
            self.gone_on.set()
            return take_turn(session, incoming, now=now)

        monkeypatch.setattr(app.engine, "take_turn", slowly)


@pytest.fixture
async def slow(app: App, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Slow]:
    slow = Slow(app, monkeypatch)
    yield slow
    slow.go_on.set()


async def test_a_turn_in_hand_is_finished_and_its_answer_sent_before_the_end(app: App, slow: Slow) -> None:
    store, platform = MemoryStore(), Ending()

    async def let_go() -> None:
        await platform.ended.wait()
        await a_while()
        slow.go_on.set()

    async with asyncio.TaskGroup() as tasks, serving(app, platform, store) as serves:
        tasks.create_task(let_go())
        await serves.accept([update("1")])
        await slow.begun.wait()
    assert [row.state for row in store.inbox] == ["done"]
    assert len(platform.made) == CALLS
    assert waiting(store) == []


async def test_a_turn_that_hangs_does_not_hold_up_the_end_and_is_taken_at_the_next_start(
    app: App, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "FINISH_TURNS_S", 0.05)
    store, platform = MemoryStore(), Ending()
    async with serving(app, platform, store) as serves:
        await serves.accept([update("1")])
        await slow.begun.wait()
    assert not slow.gone_on.is_set()
    assert [row.state for row in store.inbox] == ["held"]  # by a process that is gone; see `test_processes`
    assert platform.made == []


async def test_what_waits_when_a_turn_hangs_is_still_sent(app: App, slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "FINISH_TURNS_S", 0.05)
    store, platform = MemoryStore(), Ending()
    async with serving(app, platform, store) as serves:
        slow.go_on.set()
        await serves.accept([update("1", "one")])
        await platform.heard.wait()
        slow.go_on.clear()
        slow.begun.clear()
        await serves.accept([update("2", "two")])
        await slow.begun.wait()
    assert platform.answered("one") == ["1"]
    assert (len(platform.made), waiting(store)) == (CALLS, [])

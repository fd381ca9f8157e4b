"""The machine's clock is set, back or ahead: nobody waits for it, and nothing is lost by it."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Command, Session, TurnResult
from bot.conversation.replies import Schedule
from bot.delivery.clock import LOOK_AGAIN_S as LOOK_FOR_REMINDERS_S
from bot.delivery.clock import PURGE_EVERY, Timekeeper
from bot.delivery.dispatcher import LOOK_AGAIN_S
from bot.store import Store, open_store
from tests.delivery.fakes import START, FakeClock, Room
from tests.delivery.memory_store import MemoryStore, Reminder
from tests.delivery.test_privacy import log
from tests.store.conftest import KEY
from tests.store.elsewhere import a_newer_program
from tests.store.samples import ANNA, NOW, claimed, turn, update

__all__ = ["log"]


async def test_a_failed_turn_is_tried_again_though_the_clock_was_set_back(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    take_turn, failures = app.engine.take_turn, [ValueError()]

    def failing_once(session: Session, incoming: Any, *, now: datetime) -> TurnResult:
        if failures:
            raise failures.pop()
        return take_turn(session, incoming, now=now)

    monkeypatch.setattr(app.engine, "take_turn", failing_once)
    async with Room(app) as room:
        (first,) = await room.say(Command("start"))
        room.clock.jump(-timedelta(hours=5))
        (second,) = await room.say(Command("help"))
        await room.later(2 * LOOK_AGAIN_S)
        assert room.platform.answered() == [first, second]


# --- the timekeeper


@pytest.fixture
async def store(app: App, tmp_path: Path) -> AsyncIterator[Store]:
    store = await open_store(None, tmp_path, KEY, law=app.law)
    yield store
    await store.close()


async def reminded(store: Store, on: date) -> None:
    (one,) = await claimed(store, update("1"))
    await store.commit([turn(one, effects=[Schedule("renewal", on)])], now=NOW)


async def test_reminders_that_cannot_be_read_are_not_looked_for_all_the_time(store: Store, log: io.StringIO) -> None:
    with a_newer_program(store):
        await reminded(store, NOW.date())
    clock = FakeClock(NOW + timedelta(days=1))
    timekeeper = Timekeeper(store, clock, accepted=asyncio.Event())
    while not await timekeeper.look():  # the law is told of first
        pass
    assert [await timekeeper.look() for _ in range(3)] == [LOOK_FOR_REMINDERS_S] * 3
    lines = map(json.loads, log.getvalue().splitlines())
    assert [line["event"] for line in lines if line["level"] == "error"] == ["reminders_unreadable"]


async def test_old_things_are_looked_for_at_the_start_and_every_six_hours() -> None:
    store, clock = MemoryStore(), FakeClock()
    timekeeper = Timekeeper(store, clock, accepted=asyncio.Event())
    for _ in range(13 * 60):
        await timekeeper.look()
        clock.jump(timedelta(minutes=1))
    assert [at - START for at in store.purged] == [timedelta(), PURGE_EVERY, 2 * PURGE_EVERY]


async def test_nothing_is_old_before_all_reminders_that_were_due_are_said() -> None:
    store = MemoryStore()
    store.reminders.append(Reminder(1, ANNA, "renewal", START - timedelta(days=200)))
    timekeeper = Timekeeper(store, FakeClock(), accepted=asyncio.Event())
    found = []
    for _ in range(2):
        await timekeeper.look()
        found.append((len(store.reminders), store.purged))
        store.purged = []
    assert found == [(0, []), (0, [START])]

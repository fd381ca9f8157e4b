"""Who has a session that this program cannot read gets an apology; the operator a line in the log and a number in the metrics."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.app import App
from bot.conversation import Blocked, Command, Incoming
from bot.store import Store, open_store
from bot.store.records import Place, Update
from tests.delivery.fakes import START, FakePlatform
from tests.delivery.test_privacy import log
from tests.delivery.test_trouble import served
from tests.store.conftest import KEY
from tests.store.elsewhere import a_newer_program, another_key
from tests.store.samples import claimed, send, turn

__all__ = ["log"]

HERE = Place("fake", "room", "person")


def said(id: str, incoming: Incoming | None = None, place: Place = HERE, **more: object) -> Update:
    return Update(id, place, incoming or Command("start"), START, **more)  # type: ignore[arg-type]


@pytest.fixture
async def downgraded(app: App, tmp_path: Path) -> Store:
    """Return a store in which a newer program took her second turn."""
    store = await open_store(None, tmp_path, KEY, law=app.law)
    (one,) = await claimed(store, said("1"), now=START)
    await store.commit([turn(one)], now=START)
    (one,) = await claimed(store, said("2"), now=START)
    with a_newer_program(store):
        await store.commit([turn(one)], now=START)
    return store


def failures(log: io.StringIO, event: str = "turn_failed") -> Sequence[str]:
    lines = map(json.loads, log.getvalue().splitlines())
    return [line["reason"] for line in lines if line["event"] == event]


async def test_whoever_has_an_unreadable_session_is_told_and_so_is_the_operator(
    app: App, downgraded: Store, log: io.StringIO
) -> None:
    platform = FakePlatform()
    async with served(app, downgraded, platform) as service:
        await service.accept([said("3", language="fr"), said("4", Command("help")), said("5", place=Place("fake", "r", "p"))])
        for id in ("3", "4", "5"):
            await platform.until_answered(id)
        metrics = service.metrics.written().decode()
    told = [(reply.update.id, reply.language) for reply in platform.replies if reply.update.place == HERE]
    assert told == [("3", "fr"), ("4", "en")]
    assert failures(log) == ["unreadable_session"] * 2
    assert 'sejour_parked_total{what="turn"} 2.0' in metrics


async def test_an_apology_is_for_nobody_who_went_away_or_cannot_be_found(app: App, downgraded: Store, log: io.StringIO) -> None:
    with another_key(downgraded):
        await downgraded.accept([said("3", place=Place("fake", "r", "p"))], now=START)
    platform = FakePlatform()
    async with served(app, downgraded, platform) as service:
        await service.accept([said("4", Blocked())])
        await service.accept([said("5")])
        await platform.until_answered("5")
        parked = await downgraded.parked()
    assert [each.reason for each in parked] == failures(log) == ["wrong_key", "unreadable_session", "unreadable_session"]
    assert {made.answers for made in platform.made} == {"5"}


async def test_a_call_that_cannot_be_read_is_told_of_and_those_behind_it_are_made(
    app: App, tmp_path: Path, log: io.StringIO
) -> None:
    store = await open_store(None, tmp_path, KEY, law=app.law)
    (one,) = await claimed(store, said("1"), now=START)
    with a_newer_program(store):
        await store.commit([turn(one, send("lost"))], now=START)
    platform = FakePlatform()
    async with served(app, store, platform) as service:
        await service.accept([said("2")])
        await platform.until_answered("2")
        metrics = service.metrics.written().decode()
    assert failures(log, "call_failed") == ["unreadable_call"]
    assert 'sejour_parked_total{what="call"} 1.0' in metrics

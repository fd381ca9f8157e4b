"""After a day with a person, no word of hers, no fact and no raw id stands anywhere it must not: database, log, metrics."""

from __future__ import annotations

import asyncio
import io
import logging
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Blocked, ChoiceTaken, Command, FormValues, Incoming, Joined, TextMessage
from bot.delivery import logs
from bot.delivery.intake import LONGEST_TEXT, Flood
from bot.delivery.service import Addresses, Mind, Service
from bot.rules import parse_value
from bot.store import open_store
from bot.store.records import Place, Queued, Update
from tests.delivery.fakes import START, FakePlatform

PERSON, ROOM, ACCOUNT, NAME = "person-47110815", "room-20202020", "T0WORKSPACE", "Ludmila"
PLANTED = (PERSON, ROOM, ACCOUNT, NAME, "Lagos", "2027-06-30", "30 June 2027", "topsecret-token", "Nigeria", "expiry_date")
HERE = Place("fake", ROOM, PERSON, ACCOUNT)


class Talkative(FakePlatform):
    """Fails now and then, with the worst of words."""

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        if len(self.made) == 3:
            self.made.append(self.made[-1])
            raise ValueError(f"https://host/bottopsecret-token/send for {queued.place.person}: {queued.call.payload}")
        return f"{await super().send(queued, content)} of {ROOM}"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    logs.configure("json", stream)
    yield stream
    root.handlers, root.level = handlers, level
    logging.captureWarnings(False)


def held_in(folder: Path) -> dict[str, bytes]:
    """Return the raw bytes of every file, and what each table holds."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    connection = sqlite3.connect(f"file:{folder / 'sejour.db'}?mode=ro", uri=True)
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        found[f"table {table}"] = repr(rows).encode()
    connection.close()
    return found


def leaks(held: dict[str, bytes]) -> list[tuple[str, str]]:
    return [(where, word) for where, content in held.items() for word in PLANTED if word.lower().encode() in content.lower()]


async def test_a_day_leaves_no_personal_word_behind(
    app: App, tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_turn = app.engine.take_turn

    def sometimes_broken(session: Any, incoming: Any, **more: Any) -> Any:
        if isinstance(incoming, TextMessage) and "boom" in incoming.text:
            raise ValueError(f"cannot read {incoming.text}")
        return take_turn(session, incoming, **more)

    monkeypatch.setattr(app.engine, "take_turn", sometimes_broken)
    monkeypatch.setattr("bot.delivery.dispatcher._FIRST_RETRY_S", 0.01)
    monkeypatch.setattr("bot.delivery.sender._FIRST_RETRY_S", 0.01)
    store = await open_store(None, tmp_path, None, law=app.law)
    platform = Talkative()
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    service = Service(store, mind, [platform], Addresses(metrics_port=0), flood=Flood(burst=12, per_second=0.0001))
    running = asyncio.create_task(service.run())
    await service.started.wait()
    count = 0

    async def say(incoming: Incoming) -> None:
        nonlocal count
        count += 1
        at = START + timedelta(seconds=count)
        await service.accept([Update(f"{count}", HERE, incoming, at, language="fr", reply={"message": ROOM})])

    await say(Joined("ask-travel"))
    await say(TextMessage(f"I am {NAME}. My card ends on 30 June 2027, can I fly to Lagos with my renewal ADP?"))
    await say(TextMessage("Remind me"))
    await say(ChoiceTaken(f"made up by {NAME}"))
    await say(FormValues({"expiry_date": parse_value(app.law.facts["expiry_date"], "2027-06-30")}))
    await say(TextMessage(f"boom {NAME}"))
    await say(TextMessage(NAME * LONGEST_TEXT))
    await say(Command("mydata", NAME))
    await platform.until_answered("7")
    async with asyncio.timeout(10):
        while "upload" not in {made.method for made in platform.made}:
            platform.heard.clear()
            await platform.heard.wait()
    export = next(made.content for made in platform.made if made.method == "upload")
    assert export is not None
    assert PERSON.encode() in export
    assert b"2027-06-30" in export

    metrics = service.metrics.written()
    assert leaks(held_in(tmp_path)) == []
    assert leaks({"log": log.getvalue().encode(), "metrics": metrics}) == []
    assert "turn_failed" in log.getvalue()
    assert "call_failed" in log.getvalue()

    for _ in range(10):
        await say(TextMessage(f"flood of {NAME}"))
    await say(Blocked())
    service.stop()
    await running
    await store.erase(HERE)
    await store.close()
    held = held_in(tmp_path)
    assert leaks(held) == []
    assert leaks({"log": log.getvalue().encode()}) == []
    for table in ("people", "conversations", "inbox", "outbox", "turns", "reminders", "buttons"):
        assert held[f"table {table}"] == b"[]" or table == "inbox", table

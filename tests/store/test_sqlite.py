"""What is asked of SQLite: that what is committed survives a power cut, and that what is deleted is overwritten."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.rules import Law
from bot.store import open_store
from tests.store.conftest import KEY

FULL = 2  # as `PRAGMA synchronous` counts: off, normal, full, extra
CARELESS = ("synchronous = OFF", "secure_delete = OFF")


async def settings_of_an_opened_store(folder: Path, law: Law) -> dict[str, Any]:
    store = await open_store(None, folder, KEY, law=law)
    connection: sqlite3.Connection = store._database._connection  # type: ignore[attr-defined]
    names = ("journal_mode", "synchronous", "secure_delete")
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
    await store.close()
    return found


async def test_a_commit_waits_for_the_disk_and_deleted_bytes_are_overwritten(tmp_path: Path, law: Law) -> None:
    assert await settings_of_an_opened_store(tmp_path, law) == {"journal_mode": "wal", "synchronous": FULL, "secure_delete": 1}


async def test_that_does_not_hang_on_what_a_build_of_sqlite_begins_with(
    tmp_path: Path, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def careless(*where: Any, **how: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*where, **how)
        for pragma in CARELESS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", careless)
    assert await settings_of_an_opened_store(tmp_path, law) == {"journal_mode": "wal", "synchronous": FULL, "secure_delete": 1}
    again = await settings_of_an_opened_store(tmp_path, law)  # a file that is there already
    assert again == {"journal_mode": "wal", "synchronous": FULL, "secure_delete": 1}

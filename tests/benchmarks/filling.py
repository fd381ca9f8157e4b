"""Fills a database with strangers: as many rows and bytes as so many sessions have, sealed with keys that nobody has."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from bot.store import Store

FIRST_ID = 10**12  # far above those that the store counts up to
USED_AT = 1_795_000_000_000  # November 2026, in milliseconds
DUE_AT = USED_AT + 365 * 24 * 3600 * 1000
AT_ONCE = 5_000

COLUMNS = {
    "people": "id hash account wrapped_key operator_key leaving",
    "conversations": "key person platform place state version next_number closed used_at",
    "messages": "conversation number external_id sent_at",
    "buttons": "conversation token choice",
    "turns": "update_row conversation record at",
    "inbox": "update_hash kind state attempts retry_at received_at lease_until",
    "reminders": "conversation what_hash what due_at",
}
_SEALED = os.urandom(4_096)

Rows = dict[str, list[tuple[Any, ...]]]


async def fill(store: Store, url: str, many: int) -> None:
    """Add so many sessions, each after one turn and with one reminder in a year or later.

    Their hashes go up, so that they are quickly put in; those of the sessions before and after fall between them.
    """
    for start in range(0, many, AT_ONCE):
        rows = _rows(range(start, min(start + AT_ONCE, many)), many)
        if url.startswith("sqlite"):
            _into_sqlite(store, rows)
        else:
            await _into_postgresql(url, rows)


def _rows(numbers: Sequence[int], many: int) -> Rows:
    rows: Rows = {table: [] for table in COLUMNS}
    for number in numbers:
        id, key = FIRST_ID + number, (number * 2**128 // many + 1).to_bytes(16, "big")
        rows["people"].append((id, key, key, _sealed(number, 60), b"operator", False))
        rows["conversations"].append((key, id, "null", _sealed(number, 90), _sealed(number, 900), 1, 2, False, USED_AT))
        rows["messages"].append((key, 1, _sealed(number, 40), USED_AT))
        rows["buttons"] += [(key, f"{each:012}", _sealed(number, 55)) for each in range(4)]
        rows["turns"].append((id, key, _sealed(number, 160), USED_AT))
        rows["inbox"].append((key, "choice", 1, 0, 0, USED_AT, 0))
        rows["reminders"].append((key, key, _sealed(number, 50), DUE_AT + number * 1_000))
    return rows


def _sealed(number: int, size: int) -> bytes:
    start = number % (len(_SEALED) - size)
    return _SEALED[start : start + size]


def _into_sqlite(store: Store, rows: Rows) -> None:
    connection = store._database._connection  # type: ignore[attr-defined]
    connection.execute("BEGIN")
    for table, columns in _inserted(rows):
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows[table])
    connection.execute("COMMIT")


async def _into_postgresql(url: str, rows: Rows) -> None:
    connection = await asyncpg.connect(url.replace("postgresql+asyncpg://", "postgresql://"))
    for table, columns in _inserted(rows):
        await connection.copy_records_to_table(table, records=rows[table], columns=columns)
    await connection.close()


def _inserted(rows: Rows) -> Iterator[tuple[str, list[str]]]:
    return ((table, COLUMNS[table].split()) for table in rows)

"""No statement of the everyday way reads a table from end to end, however much is stored."""

from __future__ import annotations

import sqlite3

import pytest

from bot.store import forgetting, inbox, insight, migrating, outbox, reminding, turns
from bot.store.database import Statement
from bot.store.sqlite import DIALECT

SHORT = ("_waiting", "_parked", "anon_", "subquery", "due_at")  # indices of what waits or is parked; the first that is due
MODULES = (forgetting, inbox, insight, outbox, reminding, turns)


def statements() -> list[tuple[str, Statement]]:
    found = []
    for module in MODULES:
        for name, value in vars(module).items():
            several = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
            flat = [each[0] if isinstance(each, tuple) else each for each in several]
            found += [(f"{module.__name__.rpartition('.')[2]}.{name}", each) for each in flat if isinstance(each, Statement)]
    return [(name, each) for name, each in found if not name.endswith(".LEASE")]  # PostgreSQL's


@pytest.fixture(scope="module")
def tables() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrating.upgrade_sqlite(connection)
    return connection


@pytest.mark.parametrize("statement", [each for _, each in statements()], ids=[name for name, _ in statements()])
def test_a_statement_goes_by_an_index(statement: Statement, tables: sqlite3.Connection) -> None:
    written = statement.written_for(DIALECT)
    values = [written.constants.get(name, 0) for name in written.order]
    plan = [row[3] for row in tables.execute(f"EXPLAIN QUERY PLAN {written.text}", values)]
    assert [step for step in plan if step.startswith("SCAN") and not any(each in step for each in SHORT)] == []

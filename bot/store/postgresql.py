"""PostgreSQL: an asyncpg pool, for several processes on one database. What one of them stores wakes the others."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # it ships none
from sqlalchemy import URL, Connection, text
from sqlalchemy.dialects.postgresql import asyncpg as sqlalchemy_asyncpg
from sqlalchemy.ext.asyncio import create_async_engine

from bot.store.database import Row, Statement, T, Values, Work
from bot.store.errors import StoreUnavailable, WrongSchema
from bot.store.schema import VERSION

DIALECT = sqlalchemy_asyncpg.dialect()  # type: ignore[no-untyped-call]
CONNECTIONS = 8  # a process has few things to do at once: to take in, to commit, to send
ANSWER_S = 15.0  # after which a statement, or a connection to be had, counts as failed
AGAIN_S = 1.0  # before listening is tried again, when its connection was lost
TRIES = 5  # of work that PostgreSQL stopped, so that other work could go on
CHANNEL = "sejour"
UPGRADING = 7_356_721  # an advisory lock: two upgrades at once wait for each other

UNREACHABLE = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection cut while answers were read
)
REASONS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((asyncpg.DiskFullError, asyncpg.OutOfMemoryError), "full"),
    ((asyncpg.ReadOnlySQLTransactionError,), "read_only"),
    ((asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError, asyncpg.SerializationError), "locked"),
    (
        (asyncpg.InvalidAuthorizationSpecificationError, asyncpg.InvalidCatalogNameError, asyncpg.TooManyConnectionsError),
        "refused",
    ),
    (UNREACHABLE, "unreachable"),
)


async def connect(address: URL) -> PostgresqlDatabase:
    """Return the database at an address, its tables looked at.

    Raises:
        StoreUnavailable: it cannot be reached.
        WrongSchema: its tables are not those of this program.
    """
    dsn = _dsn(address)
    try:
        pool = await asyncpg.create_pool(
            dsn, min_size=1, max_size=CONNECTIONS, timeout=ANSWER_S, command_timeout=ANSWER_S, reset=_nothing_to_reset
        )
    except Exception as error:
        raise _explained(error) from error
    try:
        found = await _version(pool)
        if found != VERSION:
            raise WrongSchema(found, VERSION)
    except BaseException:
        await pool.close()
        raise
    return PostgresqlDatabase(dsn, pool)


async def upgrade(address: URL) -> None:
    """Bring the tables of the database at an address up to date.

    Raises:
        StoreUnavailable: it cannot be reached.
        WrongSchema: a newer program made its tables.
    """
    from bot.store import migrating

    dsn = _dsn(address)

    def work(connection: Connection) -> None:
        connection.execute(text(f"SELECT pg_advisory_xact_lock({UPGRADING})"))
        migrating.upgrade(connection)

    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(dsn, timeout=ANSWER_S))
    try:
        async with engine.begin() as connection:
            await connection.run_sync(work)
    except Exception as error:
        raise _explained(error) from error
    finally:
        await engine.dispose()


class PostgresqlDatabase:
    """One PostgreSQL database, shared with other processes."""

    leases = True

    def __init__(self, dsn: str, pool: asyncpg.Pool) -> None:
        """Work on the connections of `pool`."""
        self._dsn = dsn
        self._pool = pool
        self._listening: asyncio.Task[None] | None = None

    async def transaction(self, work: Work[T]) -> T:
        """Do a piece of work; again, when PostgreSQL had to stop it for the sake of another."""
        for _ in range(TRIES - 1):
            with contextlib.suppress(asyncpg.DeadlockDetectedError, asyncpg.SerializationError):
                return await self._once(work)
        try:
            return await self._once(work)
        except (asyncpg.DeadlockDetectedError, asyncpg.SerializationError) as error:
            raise _explained(error) from error

    async def scrub(self) -> None:
        """Clear away the wrapped keys that were deleted; what they sealed is unreadable from then on."""
        try:
            async with self._pool.acquire(timeout=ANSWER_S) as connection:
                await connection.execute("VACUUM (SKIP_LOCKED, INDEX_CLEANUP ON) people")
        except Exception as error:
            raise _explained(error) from error

    def listen(self, heard: Callable[[str], None]) -> None:
        """Hand on what other processes tell, from now on; after a lost connection as soon as there is one again."""
        self._listening = asyncio.create_task(self._listen(heard), name="store listens")

    async def close(self) -> None:
        """Stop listening, and close the connections once they are idle."""
        if self._listening:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
        try:
            async with asyncio.timeout(ANSWER_S):
                await self._pool.close()
        except (TimeoutError, *UNREACHABLE):
            self._pool.terminate()

    async def _once(self, work: Work[T]) -> T:
        try:
            async with self._pool.acquire(timeout=ANSWER_S) as connection, connection.transaction():
                return await work(_PostgresqlTransaction(connection))
        except (asyncpg.DeadlockDetectedError, asyncpg.SerializationError):
            raise
        except (asyncpg.PostgresError, *UNREACHABLE) as error:
            raise _explained(error) from error

    async def _listen(self, heard: Callable[[str], None]) -> None:
        while True:
            with contextlib.suppress(asyncpg.PostgresError, *UNREACHABLE):
                await self._listen_once(heard)
            await asyncio.sleep(AGAIN_S)

    async def _listen_once(self, heard: Callable[[str], None]) -> None:
        """Listen until the connection is lost."""
        lost = asyncio.Event()
        connection = await asyncpg.connect(self._dsn, timeout=ANSWER_S)
        try:
            connection.add_termination_listener(lambda _: lost.set())
            await connection.add_listener(CHANNEL, lambda *told: heard(str(told[-1])))
            heard("work")  # what was told before nobody heard
            await lost.wait()
        finally:
            connection.terminate()


class _PostgresqlTransaction:
    """Statements on a connection that is within a transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, statement: Statement, **values: Any) -> Sequence[Row]:
        written = statement.written_for(DIALECT)
        return list(await self._connection.fetch(written.text, *written.arguments(values)))

    async def rows_of_each(self, statement: Statement, many: Sequence[Values]) -> Sequence[Row]:
        written = statement.written_for(DIALECT)
        return list(await self._connection.fetchmany(written.text, list(map(written.arguments, many)))) if many else []

    async def run(self, statement: Statement, **values: Any) -> int:
        written = statement.written_for(DIALECT)
        status = await self._connection.execute(written.text, *written.arguments(values))
        return int(status.rpartition(" ")[2])

    async def run_each(self, statement: Statement, many: Sequence[Values]) -> None:
        if many:
            written = statement.written_for(DIALECT)
            await self._connection.executemany(written.text, list(map(written.arguments, many)))

    async def count_each(self, statement: Statement, many: Sequence[Values]) -> int:
        written = statement.written_for(DIALECT)
        rows = list(map(written.arguments, many))
        return len(await self._connection.fetchmany(f"{written.text} RETURNING 1", rows)) if many else 0

    async def tell_others(self, news: str = "work") -> None:
        await self._connection.execute("SELECT pg_notify($1, $2)", CHANNEL, news)


async def _nothing_to_reset(_connection: object) -> None:
    """We set nothing on a connection that its next user would have to be spared; so no round trip for it."""


async def _version(pool: asyncpg.Pool) -> str | None:
    try:
        found = await pool.fetchval("SELECT version_num FROM alembic_version")
    except asyncpg.UndefinedTableError:
        return None
    except (asyncpg.PostgresError, *UNREACHABLE) as error:
        raise _explained(error) from error
    return None if found is None else str(found)


def _dsn(address: URL) -> str:
    return address.set(drivername="postgresql").render_as_string(hide_password=False)


def _explained(error: Exception) -> Exception:
    """Return what a failure means to us; a mistake of ours stays what it is."""
    if isinstance(error, ValueError):  # asyncpg.DataError, an InterfaceError too: a value that no column takes
        return error
    reason = next((reason for kinds, reason in REASONS if isinstance(error, kinds)), None)
    return error if reason is None else StoreUnavailable(reason, f"{type(error).__name__}: PostgreSQL said no")

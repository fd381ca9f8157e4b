"""SQLite: the standard library's `sqlite3` in one thread of its own, whatever driver the address names.

Pieces of work that wait at the same moment share one transaction, each within a savepoint: so they share the one wait for the
disk, and one that fails takes no other with it. A lock beside the file keeps a second process away.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import sqlite3
import threading
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic
from typing import IO, Any, cast

from sqlalchemy.dialects import sqlite

from bot.store.database import Row, Statement, T, Values, Work
from bot.store.errors import StoreInUse, StoreUnavailable, WrongDatabase

DIALECT = sqlite.dialect(paramstyle="qmark")
TOGETHER = 64  # pieces of work in one transaction at most, so that the first of them does not wait long
SCRUB_AGAIN_S = 1.0  # after which the log is tried again that a reader (a backup, a shell) kept from being emptied
LOCKED_S = 2.0  # how long another program (a backup, a shell) may hold the file before we say that it is locked
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed turn survives a power cut
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",
    "cache_size = -32000",  # 32 MB
    "wal_autocheckpoint = 4000",  # 16 MB of log before it is brought into the file
)
REASONS = {  # by SQLite's primary result codes
    "SQLITE_FULL": "full",
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_IOERR": "io_error",
    "SQLITE_CANTOPEN": "io_error",
    "SQLITE_READONLY": "read_only",
    "SQLITE_NOMEM": "full",
}


def connect(file: Path) -> sqlite3.Connection:
    """Return a connection to a file (made when there is none), set up so that what is committed stays.

    Raises:
        StoreUnavailable: the file cannot be opened now.
        WrongDatabase: the file is no database.
    """
    try:
        connection = sqlite3.connect(file, timeout=LOCKED_S, isolation_level=None, check_same_thread=False, cached_statements=256)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error as error:
        raise _explained(error) from error
    return connection


def lock(file: Path) -> IO[str]:
    """Return the lock of a database file, held until it is closed or the process ends.

    Raises:
        StoreInUse: another process holds it.
    """
    handle = open(f"{file}.lock", "a+", encoding="ascii")  # noqa: SIM115  # open for as long as the store is
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.seek(0)
        holder = handle.read().strip()
        handle.close()
        raise StoreInUse(file, holder) from None
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


@dataclass(frozen=True, slots=True)
class _Job:
    """A piece of work, or nothing: then the log is to be emptied."""

    work: Work[Any] | None
    loop: asyncio.AbstractEventLoop
    result: asyncio.Future[Any]


Outcome = tuple[Any, BaseException | None]


class SqliteDatabase:
    """One SQLite file, written by one thread."""

    leases = False

    def __init__(self, file: Path, held: IO[str], connection: sqlite3.Connection) -> None:
        """Start the thread. `held` is the file's `lock`."""
        self._held = held
        self._connection = connection
        self._transaction = _SqliteTransaction(connection)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._scrub_at: float | None = None  # when the log is to be emptied that could not be; seconds of the monotonic clock
        self._closed = self._broken = False
        self._thread = threading.Thread(target=self._serve, name=f"store {file.name}", daemon=True)
        self._thread.start()

    async def transaction(self, work: Work[T]) -> T:
        """Do a piece of work, together with others that wait at this moment."""
        return cast("T", await self._asked(work))

    async def scrub(self) -> None:
        """Bring the write-ahead log into the file and empty it; deleted bytes were overwritten as they were deleted.

        While another program reads the file that cannot be done, and is tried again until it is.
        """
        await self._asked(None)

    def listen(self, heard: Callable[[str], None]) -> None:
        """There is nobody to listen to: one file, one process."""

    async def close(self) -> None:
        """Finish what waits, close the file and let another process have it."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)
            self._connection.close()
            self._held.close()

    async def _asked(self, work: Work[Any] | None) -> Any:
        if self._closed or self._broken:
            raise StoreUnavailable("closed", "the store was closed")
        loop = asyncio.get_running_loop()
        job = _Job(work, loop, loop.create_future())
        self._jobs.put(job)
        return await job.result

    def _serve(self) -> None:
        jobs: list[_Job] = []
        going_on = True
        try:
            while going_on:
                jobs, going_on = self._taken()
                if works := [job for job in jobs if job.work is not None]:
                    self._do_together(works)
                if scrubs := [job for job in jobs if job.work is None]:
                    _deliver(scrubs, [self._emptied_log()] * len(scrubs))
                elif self._scrub_at is not None and monotonic() >= self._scrub_at:
                    self._emptied_log()
        except BaseException as error:  # whatever it was: nobody may wait for a thread that is gone
            self._broken = True
            failure = StoreUnavailable("closed", f"the store's thread ended: {type(error).__name__}")
            _deliver(left := [*jobs, *self._left()], [(None, failure)] * len(left))
            raise

    def _taken(self) -> tuple[list[_Job], bool]:
        """Return the next jobs, waiting for the first of them, and whether there may be more after them."""
        jobs: list[_Job] = []
        try:
            job = self._jobs.get(timeout=None if self._scrub_at is None else SCRUB_AGAIN_S)
        except Empty:
            return [], True
        while job is not None:
            jobs.append(job)
            if len(jobs) == TOGETHER or self._jobs.empty():
                return jobs, True
            job = self._jobs.get()
        return jobs, False

    def _left(self) -> Iterator[_Job]:
        while not self._jobs.empty():
            if (job := self._jobs.get()) is not None:
                yield job

    def _do_together(self, jobs: Sequence[_Job]) -> None:
        self._roll_back()  # nothing, but after a failure that could not be taken back
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            outcomes = [self._outcome(job) for job in jobs] if len(jobs) > 1 else [self._result(jobs[0])]
            self._connection.execute("COMMIT")
        except Exception as error:
            self._roll_back()
            outcomes = [(None, _explained(error))] * len(jobs)
        _deliver(jobs, outcomes)

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # what the disk refuses now is taken back before the next transaction
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _outcome(self, job: _Job) -> Outcome:
        """Do one of several jobs: what it did is taken back when it fails, and the others go on."""
        self._connection.execute("SAVEPOINT piece")
        try:
            outcome = self._result(job)
        except Exception as error:
            if not self._connection.in_transaction:  # a full disk may roll everything back
                raise
            self._connection.execute("ROLLBACK TO piece")
            outcome = None, _explained(error)
        self._connection.execute("RELEASE piece")
        return outcome

    def _result(self, job: _Job) -> Outcome:
        return _at_one_go(cast("Coroutine[Any, Any, Any]", cast("Work[Any]", job.work)(self._transaction))), None

    def _emptied_log(self) -> Outcome:
        """Empty the log; where another program reads the file, see to it that it is tried again, and keep nobody waiting."""
        try:
            self._connection.execute("PRAGMA busy_timeout = 0")
            ((is_read, *_),) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error as error:
            return None, _explained(error)
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {LOCKED_S * 1000:.0f}")
        self._scrub_at = monotonic() + SCRUB_AGAIN_S if is_read else None
        return None, None


class _SqliteTransaction:
    """Statements on the raw connection. Nothing here waits: the methods are async for PostgreSQL's sake."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def rows(self, statement: Statement, **values: Any) -> Sequence[Row]:
        written = statement.written_for(DIALECT)
        return self._connection.execute(written.text, written.arguments(values)).fetchall()

    async def rows_of_each(self, statement: Statement, many: Sequence[Values]) -> Sequence[Row]:
        written, execute = statement.written_for(DIALECT), self._connection.execute
        return [row for values in many for row in execute(written.text, written.arguments(values))]

    async def run(self, statement: Statement, **values: Any) -> int:
        written = statement.written_for(DIALECT)
        return self._connection.execute(written.text, written.arguments(values)).rowcount

    async def run_each(self, statement: Statement, many: Sequence[Values]) -> None:
        await self.count_each(statement, many)

    async def count_each(self, statement: Statement, many: Sequence[Values]) -> int:
        if not many:
            return 0
        written = statement.written_for(DIALECT)
        return self._connection.executemany(written.text, map(written.arguments, many)).rowcount

    async def tell_others(self, news: str = "work") -> None:
        return  # there are none


def _at_one_go(work: Coroutine[Any, Any, T]) -> T:
    """Run an async function that never waits."""
    try:
        work.send(None)
    except StopIteration as done:
        return cast("T", done.value)
    work.close()
    raise RuntimeError("work on SQLite waited for something")


def _deliver(jobs: Sequence[_Job], outcomes: Sequence[Outcome]) -> None:
    """Hand the outcomes to those who wait for them, with one call into each event loop."""
    for loop in {job.loop for job in jobs}:
        mine = [(job.result, outcome) for job, outcome in zip(jobs, outcomes, strict=True) if job.loop is loop]
        with contextlib.suppress(RuntimeError):  # the loop was closed: nobody waits any more
            loop.call_soon_threadsafe(_settle, mine)


def _settle(outcomes: Sequence[tuple[asyncio.Future[Any], Outcome]]) -> None:
    for result, (value, failure) in outcomes:
        if not result.cancelled():
            if failure is None:
                result.set_result(value)
            else:
                result.set_exception(failure)


def _explained(error: Exception) -> Exception:
    """Return what a failure means to us; a mistake of ours stays what it is."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_NOTADB") or name.startswith("SQLITE_CORRUPT"):
        return WrongDatabase(f"the file is no database, or a damaged one: {error}")
    primary = "_".join(name.split("_")[:2])
    return StoreUnavailable(REASONS[primary], str(error)) if primary in REASONS else error

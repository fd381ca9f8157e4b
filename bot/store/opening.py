"""Opening: finds or makes the database, looks at its tables and its keys, and hands out a store."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from sqlalchemy import URL, bindparam, make_url, select, update
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.rules import Law
from bot.store.database import Database, Statement, Transaction
from bot.store.errors import StoreUnavailable, WrongDatabase, WrongKey
from bot.store.keys import (
    KEY_BYTES,
    KEY_FILE,
    NEXT_KEY_FILE,
    Keyring,
    Lookups,
    OperatorKey,
    keep_next_key,
    kept_key,
    key_in,
    next_key,
    read_kept_key,
)
from bot.store.schema import VERSION, meta, people
from bot.store.sqlite import SqliteDatabase, connect, lock
from bot.store.store import CAPACITY, Store
from bot.store.tools import Tools, inserting, number

FILE = "sejour.db"
LOOKUP_KEY = "lookup_key"
AT_ONCE = 1_000  # keys wrapped anew before the next are read
HIGHEST_PORT = 65_535
EXAMPLE = "such as postgresql+asyncpg://user:password@host:5432/name"

MADE = (
    "no SEJOUR_DATA_KEY was given: a key was made in {file}. Keep a copy of it apart from the backups of the database; "
    "without it nothing in them can be read"
)
TAKEN_OVER = (
    "a change of keys that was interrupted is finished: the new key is in {file}; keep a copy of it apart from the backups"
)
CHANGED_TO_KEPT = "the database's keys are wrapped by a new key, kept in {file}; keep a copy of it, and unset SEJOUR_DATA_KEY"
CHANGED_TO_GIVEN = "the database's keys are wrapped by the new key; set SEJOUR_DATA_KEY to it, and keep the old for old backups"

META = Statement(select(meta.c.value).where(meta.c.name == bindparam("the_name")))
NEW_META = Statement(inserting(meta, "name", "value").on_conflict_do_nothing())
SET_META = Statement(update(meta).where(meta.c.name == bindparam("the_name")).values(value=bindparam("wrapped")))
OTHERS = Statement(
    select(people.c.id, people.c.hash, people.c.wrapped_key)
    .where(people.c.operator_key == bindparam("old"))
    .order_by(people.c.id)
    .limit(AT_ONCE)
)
REWRAP = Statement(
    update(people).where(people.c.id == number("person")).values(wrapped_key=bindparam("wrapped"), operator_key=bindparam("new"))
)

Rewrapping = Callable[[bytes, bytes], Awaitable[None]]  # with the old key and the new one


async def open_store(url: str | None, folder: Path, key: bytes | None, *, law: Law, capacity: int = CAPACITY) -> Store:
    """Return a store that is ready: the one that `url` names, or a SQLite file in `folder`, made when there is none.

    SQLite tables are brought up to date; PostgreSQL's only looked at, because other processes may be at work on them. `key`
    is the operator's; without one it is read from beside the database, or made there when the database is new. `capacity` is
    how many updates may wait.

    Raises:
        StoreInUse: another process has the SQLite file.
        WrongKey: the database was last used with another key.
        WrongSchema: the tables are not this program's; `upgrade` makes them so.
        WrongDatabase: the address names no database that can be used.
        StoreUnavailable: it cannot be reached now.
    """
    address = address_of(url, folder)
    beside = made_folder(key_folder(address, folder))
    database = await _opened(address)
    try:
        operator, lookup_key, notice = await _keys(database, beside, key)
    except BaseException:
        await database.close()
        raise
    tools = Tools(operator, Lookups(lookup_key), Keyring(operator), law.facts, secrets.randbits(63), law.version)
    store = Store(database, tools, notice=notice, capacity=capacity)
    database.listen(store.heard)
    return store


async def upgrade(url: str | None, folder: Path) -> str:
    """Bring the tables of a database up to date, and return their version.

    Raises:
        StoreInUse, WrongSchema, WrongDatabase, StoreUnavailable: as in `open_store`.
    """
    address = address_of(url, folder)
    if _is_sqlite(address):
        database = await _opened(address)  # upgrades
        await database.close()
    else:
        await _upgrade_postgresql(address)
    return VERSION


async def _upgrade_postgresql(address: URL) -> None:
    from bot.store import postgresql

    with _address_blamed():
        try:
            await postgresql.upgrade(address)
        except DBAPIError as error:  # by way of SQLAlchemy, whose words quote statements
            raise StoreUnavailable("refused", f"PostgreSQL said: {error.orig}") from None


async def rotate_key(
    url: str | None, folder: Path, old: bytes | None, new: bytes | None, *, also: Rewrapping | None = None
) -> str:
    """Wrap every key anew, in one transaction, and return what the operator must be told. Look-ups stay as they are.

    Without `old` the key beside the database is the old one; without `new` one is made there. `also` wraps what is kept
    elsewhere, given the old key and the new; it may be called again for what it did already. Processes that run on the database
    (PostgreSQL) are to be stopped before. Called again, this goes on where it was interrupted, and wraps anew what was wrapped
    by `old` meanwhile.

    Raises:
        WrongKey: `old` is not the key of this database, `new` is the same, or the database has no keys yet.
        StoreInUse, WrongSchema, WrongDatabase, StoreUnavailable: as in `open_store`.
    """
    address = address_of(url, folder)
    beside = made_folder(key_folder(address, folder))
    database = await _opened(address)
    try:
        return await _rotated(database, beside, old, new, also)
    finally:
        await database.close()


async def _rotated(database: Database, beside: Path, old: bytes | None, new: bytes | None, also: Rewrapping | None) -> str:
    wrapped = await _wrapped_lookup_key(database)
    if wrapped is None:
        raise WrongKey("the database was never used and has no keys yet: start the bot with the key that it is to have")
    taken = _taken_over(beside, wrapped)
    if new is None and taken is not None:
        return CHANGED_TO_KEPT.format(file=beside / KEY_FILE)
    before = taken or old or read_kept_key(beside)
    _lookup_key(wrapped, *(OperatorKey(each) for each in (before, new) if each))
    await _change_key(database, before, new or next_key(beside), also)
    if new is not None:
        return CHANGED_TO_GIVEN
    keep_next_key(beside)
    return CHANGED_TO_KEPT.format(file=beside / KEY_FILE)


async def _change_key(database: Database, before: bytes, after: bytes, also: Rewrapping | None) -> None:
    """Wrap everything anew: what is kept elsewhere first, so that all is wrapped by the new key once the database is."""
    old, new = OperatorKey(before), OperatorKey(after)
    if old.name == new.name:
        raise WrongKey("the new key is the one in use: set SEJOUR_NEW_DATA_KEY to another, or unset it to have one made")
    if also is not None:
        await also(before, after)
    await database.transaction(lambda do: _rewrap(do, old, new))


async def _rewrap(do: Transaction, old: OperatorKey, new: OperatorKey) -> None:
    ((wrapped,),) = await do.rows(META, the_name=LOOKUP_KEY)
    lookup_key = _lookup_key(wrapped, old, new)  # wrapped by the new key already where a rotation is repeated
    await do.run(SET_META, the_name=LOOKUP_KEY, wrapped=new.wrap(lookup_key, LOOKUP_KEY.encode()))
    while rows := await do.rows(OTHERS, old=old.name):
        again = [
            {"person": person, "wrapped": new.wrap(old.unwrap(wrapped, hashed), hashed), "new": new.name}
            for person, hashed, wrapped in rows
        ]
        await do.run_each(REWRAP, again)


async def _keys(database: Database, beside: Path, given: bytes | None) -> tuple[OperatorKey, bytes, tuple[str, ...]]:
    """Return the operator's key, the look-up key, and what is to be said of them."""
    wrapped = await _wrapped_lookup_key(database)
    if wrapped is None:
        return await _new_keys(database, beside, given)
    taken = _taken_over(beside, wrapped)
    operator = OperatorKey(given or read_kept_key(beside))
    if not _opens(operator, wrapped) and (kept := key_in(beside / KEY_FILE)) and _opens(OperatorKey(kept), wrapped):
        raise WrongKey(f"the database was last used with the key in {beside / KEY_FILE}, not with SEJOUR_DATA_KEY: unset that")
    return operator, _lookup_key(wrapped, operator), (TAKEN_OVER.format(file=beside / KEY_FILE),) if taken else ()


async def _new_keys(database: Database, beside: Path, given: bytes | None) -> tuple[OperatorKey, bytes, tuple[str, ...]]:
    key, is_made = (given, False) if given else kept_key(beside)
    operator = OperatorKey(key)
    ours = operator.wrap(os.urandom(KEY_BYTES), LOOKUP_KEY.encode())
    await database.transaction(lambda do: do.run(NEW_META, name=LOOKUP_KEY, value=ours))
    ((wrapped,),) = await database.transaction(lambda do: do.rows(META, the_name=LOOKUP_KEY))  # another's, if it was faster
    return operator, _lookup_key(wrapped, operator), (MADE.format(file=beside / KEY_FILE),) if is_made else ()


async def _wrapped_lookup_key(database: Database) -> bytes | None:
    """Return what tells whether an operator's key is the database's; None where it was never used."""
    rows = await database.transaction(lambda do: do.rows(META, the_name=LOOKUP_KEY))
    return bytes(rows[0][0]) if rows else None


def _taken_over(beside: Path, wrapped: bytes) -> bytes | None:
    """Return the key that an interrupted rotation left, if the database is wrapped by it: then it is the kept one from now on."""
    left = key_in(beside / NEXT_KEY_FILE)
    if left is None or not _opens(OperatorKey(left), wrapped):
        return None
    keep_next_key(beside)
    return left


def _opens(operator: OperatorKey, wrapped: bytes) -> bool:
    try:
        operator.unwrap(wrapped, LOOKUP_KEY.encode())
    except WrongKey:
        return False
    return True


def _lookup_key(wrapped: bytes, *operators: OperatorKey) -> bytes:
    """Return the look-up key, unwrapped by the first of these that opens it, else refused by the last."""
    fitting = [each for each in operators if _opens(each, wrapped)] or operators[-1:]
    return fitting[0].unwrap(wrapped, LOOKUP_KEY.encode())


def address_of(url: str | None, folder: Path) -> URL:
    """Return the address of the database that `url` names, or of the SQLite file in `folder`. No message shows its password.

    Raises:
        WrongDatabase: it is no address of a database that can be used.
    """
    try:
        address = make_url(url) if url else URL.create("sqlite", database=str(folder / FILE))
    except ArgumentError:
        raise WrongDatabase(f"SEJOUR_DATABASE_URL is no address; it should be {EXAMPLE}") from None
    except ValueError:  # what stands behind the colon may be a piece of the password
        raise WrongDatabase(f"SEJOUR_DATABASE_URL holds a port that is no number; it should be {EXAMPLE}") from None
    if address.port is not None and not 0 < address.port <= HIGHEST_PORT:
        raise WrongDatabase(f"SEJOUR_DATABASE_URL holds a port that is not between 1 and {HIGHEST_PORT}")
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise WrongDatabase(f"{address.get_backend_name()} is not known here: sqlite and postgresql are")
    if _is_sqlite(address) and address.database in (None, "", ":memory:"):
        raise WrongDatabase("a SQLite database needs a file: what is kept in memory only is lost when the process ends")
    return address


def key_folder(address: URL, folder: Path) -> Path:
    """Return where the operator's key is kept when none is given: beside the SQLite file, else in `folder`."""
    return _file(address).parent if _is_sqlite(address) else folder


def made_folder(folder: Path) -> Path:
    """Return a folder, made for its owner's eyes when there is none.

    Raises:
        StoreUnavailable: it cannot be made: something else is there, or it is not ours to make.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        told = f"{folder} cannot be a folder for data: {error.strerror}; name another (SEJOUR_DATA_DIR, SEJOUR_DATABASE_URL)"
        raise StoreUnavailable("io_error", told) from error
    return folder


def _is_sqlite(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


def _file(address: URL) -> Path:
    return Path(str(address.database)).expanduser().absolute()


async def _opened(address: URL) -> Database:
    if _is_sqlite(address):
        return _opened_sqlite(_file(address))
    from bot.store import postgresql  # asyncpg is an extra of its own

    with _address_blamed():
        return await postgresql.connect(address)


@contextlib.contextmanager
def _address_blamed() -> Iterator[None]:
    try:
        yield
    except ValueError as error:  # asyncpg's, and those of the codec for names of hosts; they quote what they dislike
        told = f"SEJOUR_DATABASE_URL holds what cannot be ({type(error).__name__}); it should be {EXAMPLE}"
        raise WrongDatabase(told) from None


def _opened_sqlite(file: Path) -> Database:
    made_folder(file.parent)
    try:
        held = lock(file)
        try:
            return SqliteDatabase(file, held, _connected(file))
        except BaseException:
            held.close()
            raise
    except OSError as error:
        raise StoreUnavailable("io_error", f"{file}: {error.strerror}") from error


def _connected(file: Path) -> sqlite3.Connection:
    """Return a connection to a file that only its owner reads, its tables brought up to date."""
    connection = connect(file)
    file.chmod(0o600)
    if _version(connection) != VERSION:
        from bot.store import migrating

        migrating.upgrade_sqlite(connection)
    return connection


def _version(connection: sqlite3.Connection) -> str | None:
    table = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(table).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])

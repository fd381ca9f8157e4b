"""Opening: finds or makes the database, looks at its tables and its keys, and hands out a store."""

from __future__ import annotations

import os
import secrets
import sqlite3
from pathlib import Path

from sqlalchemy import URL, bindparam, make_url, select, update
from sqlalchemy.exc import ArgumentError

from bot.rules import Law
from bot.store.database import Database, Statement, Transaction
from bot.store.errors import StoreUnavailable, WrongDatabase, WrongKey
from bot.store.keys import KEY_BYTES, KEY_FILE, Keyring, Lookups, OperatorKey, kept_key, read_kept_key, replace_kept_key
from bot.store.schema import VERSION, meta, people
from bot.store.sqlite import SqliteDatabase, connect, lock
from bot.store.store import CAPACITY, Store
from bot.store.tools import Tools, inserting, number

FILE = "sejour.db"
LOOKUP_KEY = "lookup_key"
AT_ONCE = 1_000  # keys wrapped anew before the next are read
HIGHEST_PORT = 65_535
EXAMPLE = "such as postgresql+asyncpg://user:password@host:5432/name"

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
        from bot.store import postgresql

        await postgresql.upgrade(address)
    return VERSION


async def rotate_key(url: str | None, folder: Path, old: bytes | None, new: bytes | None) -> str:
    """Wrap every key anew, in one transaction, and return what the operator must be told. Look-ups stay as they are.

    Without `old` the key beside the database is the old one; without `new` one is made there. Processes that run on the database
    (PostgreSQL) are to be stopped before. What was wrapped by `old` meanwhile is wrapped anew when this is called again.

    Raises:
        WrongKey: `old` is not the key of this database.
    """
    address = address_of(url, folder)
    beside = made_folder(key_folder(address, folder))
    before = OperatorKey(old if old is not None else read_kept_key(beside))
    database = await _opened(address)
    try:
        if new is not None:
            await database.transaction(lambda do: _rewrap(do, before, OperatorKey(new)))
            return (
                "the database's keys are wrapped by the new key; set SEJOUR_DATA_KEY to it, and keep the old one for old backups"
            )
        with replace_kept_key(beside) as made:
            await database.transaction(lambda do: _rewrap(do, before, OperatorKey(made)))
        return f"the database's keys are wrapped by a new key, kept in {beside / KEY_FILE}; unset SEJOUR_DATA_KEY"
    finally:
        await database.close()


async def _rewrap(do: Transaction, old: OperatorKey, new: OperatorKey) -> None:
    ((wrapped,),) = await do.rows(META, the_name=LOOKUP_KEY)
    lookup_key = _unwrapped_by_one_of(wrapped, old, new)
    await do.run(SET_META, the_name=LOOKUP_KEY, wrapped=new.wrap(lookup_key, LOOKUP_KEY.encode()))
    while rows := await do.rows(OTHERS, old=old.name):
        again = [
            {"person": person, "wrapped": new.wrap(old.unwrap(wrapped, hashed), hashed), "new": new.name}
            for person, hashed, wrapped in rows
        ]
        await do.run_each(REWRAP, again)


def _unwrapped_by_one_of(wrapped: bytes, old: OperatorKey, new: OperatorKey) -> bytes:
    """Return the look-up key; wrapped by the new key already where a rotation is repeated."""
    try:
        return old.unwrap(wrapped, LOOKUP_KEY.encode())
    except WrongKey:
        return new.unwrap(wrapped, LOOKUP_KEY.encode())


async def _keys(database: Database, beside: Path, given: bytes | None) -> tuple[OperatorKey, bytes, tuple[str, ...]]:
    """Return the operator's key, the look-up key, and what is to be said of them."""
    stored = await database.transaction(lambda do: do.rows(META, the_name=LOOKUP_KEY))
    if given is None and stored and not (beside / KEY_FILE).exists():
        raise WrongKey(
            f"the database was made with an operator's key, and neither SEJOUR_DATA_KEY nor {beside / KEY_FILE} holds one"
        )
    key, is_new = (given, False) if given is not None else kept_key(beside)
    operator = OperatorKey(key)
    if not stored:
        wrapped = operator.wrap(os.urandom(KEY_BYTES), LOOKUP_KEY.encode())
        await database.transaction(lambda do: do.run(NEW_META, name=LOOKUP_KEY, value=wrapped))
        stored = await database.transaction(lambda do: do.rows(META, the_name=LOOKUP_KEY))
    notice = (
        f"no SEJOUR_DATA_KEY was given: a key was made in {beside / KEY_FILE}. Keep a copy of it apart from the backups of the "
        "database; without it nothing in them can be read",
    )
    return operator, operator.unwrap(stored[0][0], LOOKUP_KEY.encode()), notice if is_new else ()


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

    try:
        return await postgresql.connect(address)
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

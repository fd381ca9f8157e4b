"""Schema: the tables, in SQLAlchemy Core. What each column holds, sealed or hashed, is told in this package's README.

Instants are whole milliseconds since 1970 (UTC). A migration in `migrations/versions` goes with every change here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnClause,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

VERSION = "0001"  # of the newest migration; a test compares

metadata = MetaData()

WAITING: ColumnClause[int] = literal_column("0")  # literals: a partial index is found by them only
DONE: ColumnClause[int] = literal_column("1")
PARKED: ColumnClause[int] = literal_column("2")
RowId = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts rows by itself in an INTEGER only


def _to(column: str) -> ForeignKey:
    return ForeignKey(column, ondelete="CASCADE")


meta = Table("meta", metadata, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))

people = Table(
    "people",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("hash", LargeBinary, nullable=False, unique=True),
    Column("account", LargeBinary, nullable=False, index=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("operator_key", LargeBinary, nullable=False),
    Column("leaving", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

conversations = Table(
    "conversations",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("person", RowId, _to("people.id"), nullable=False, index=True),
    Column("platform", Text, nullable=False),
    Column("place", LargeBinary, nullable=False),
    Column("state", LargeBinary),
    Column("version", BigInteger, nullable=False),
    Column("next_number", BigInteger, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("used_at", BigInteger, nullable=False, index=True),
)

inbox = Table(
    "inbox",
    metadata,
    Column("row", RowId, primary_key=True, autoincrement=True),
    Column("update_hash", LargeBinary, nullable=False, unique=True),
    Column("conversation", LargeBinary, _to("conversations.key")),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary),
    Column("state", SmallInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("retry_at", BigInteger, nullable=False),
    Column("reason", Text),
    Column("received_at", BigInteger, nullable=False, index=True),
    Column("lease_owner", BigInteger),
    Column("lease_until", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("row", RowId, primary_key=True, autoincrement=True),
    Column("conversation", LargeBinary, _to("conversations.key"), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary),
    Column("after_row", BigInteger),
    Column("state", SmallInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("retry_at", BigInteger, nullable=False),
    Column("reason", Text),
    Column("made_at", BigInteger, nullable=False, index=True),
    Column("lease_owner", BigInteger),
    Column("lease_until", BigInteger, nullable=False),
    UniqueConstraint("conversation", "number"),
    sqlite_autoincrement=True,
)

messages = Table(
    "messages",
    metadata,
    Column("conversation", LargeBinary, _to("conversations.key"), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("external_id", LargeBinary, nullable=False),
    Column("sent_at", BigInteger, nullable=False, index=True),
    sqlite_with_rowid=False,
)

buttons = Table(
    "buttons",
    metadata,
    Column("conversation", LargeBinary, _to("conversations.key"), primary_key=True),
    Column("token", Text, primary_key=True),
    Column("choice", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

turns = Table(
    "turns",
    metadata,
    Column("update_row", RowId, primary_key=True, autoincrement=False),
    Column("conversation", LargeBinary, _to("conversations.key"), nullable=False, index=True),
    Column("record", LargeBinary, nullable=False),
    Column("at", BigInteger, nullable=False, index=True),
)

reminders = Table(
    "reminders",
    metadata,
    Column("row", RowId, primary_key=True, autoincrement=True),
    Column("conversation", LargeBinary, _to("conversations.key"), nullable=False, index=True),
    Column("what_hash", LargeBinary, nullable=False),
    Column("what", LargeBinary, nullable=False),
    Column("due_at", BigInteger, nullable=False, index=True),
    sqlite_autoincrement=True,
)


def _index(name: str, *columns: Column[Any], only: str) -> None:
    """Index the rows that `only` is true of."""
    Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only))


_index("inbox_conversation", inbox.c.conversation, inbox.c.row, only="conversation IS NOT NULL")
for queue in (inbox, outbox):
    _index(f"{queue.name}_waiting", queue.c.row, only="state = 0")
    _index(f"{queue.name}_parked", queue.c.row, only="state = 2")

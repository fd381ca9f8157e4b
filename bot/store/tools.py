"""What every piece of work needs at hand: keys, look-ups, the law that sessions are read with; and how rows are put in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Table, Text, bindparam, exists, or_
from sqlalchemy.dialects.postgresql import Insert, insert  # SQLite writes ON CONFLICT in the same way
from sqlalchemy.sql.elements import BindParameter

from bot.store.keys import Keyring, Lookups, OperatorKey
from bot.store.packing import Facts
from bot.store.schema import conversations


@dataclass(frozen=True, slots=True)
class Tools:
    """Shared by all work of one store. `owner` is this process, as leases name it."""

    operator: OperatorKey
    lookups: Lookups
    keyring: Keyring
    facts: Facts
    owner: int
    law_version: str


def inserting(table: Table, *columns: str, **constants: Any) -> Insert:
    """Return a statement that puts in a row; each of `columns` is a parameter of that name."""
    given = {name: bindparam(name, type_=table.c[name].type) for name in columns}
    return insert(table).values({**given, **constants}).inline()  # inline: nobody asks for the row's number


def is_served(conversation: Column[Any]) -> ColumnElement[bool]:
    """Return what is true of conversations on the `listed` platforms, which are a parameter of that name."""
    names = bindparam("listed", type_=Text())
    is_listed = names.contains("," + conversations.c.platform + ",")
    return or_(names == "", exists().where(conversations.c.key == conversation, is_listed))


def listed(platforms: Collection[str]) -> str:
    """Return platforms as `is_served` wants them; none stand for all."""
    return f",{','.join(platforms)}," if platforms else ""


def number(name: str) -> BindParameter[int]:
    """Return a parameter that is a whole number."""
    return bindparam(name, type_=BigInteger())

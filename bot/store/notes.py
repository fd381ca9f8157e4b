"""Notes: what the store remembers for itself, by name, in the table `meta`: instants, versions, keyed hashes."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from bot.store.database import Statement, Transaction
from bot.store.schema import meta
from bot.store.tools import inserting

FIND = Statement(select(meta.c.value).where(meta.c.name == bindparam("the_name")))
_kept = inserting(meta, "name", "value")
KEEP = Statement(_kept.on_conflict_do_update(index_elements=[meta.c.name], set_={"value": _kept.excluded.value}))


async def noted(do: Transaction, name: str) -> bytes:
    """Return what was noted under a name; nothing where that was never done."""
    rows = await do.rows(FIND, the_name=name)
    return bytes(rows[0][0]) if rows else b""


async def note(do: Transaction, name: str, value: bytes) -> None:
    """Note something, in place of what was noted under that name before."""
    await do.run(KEEP, name=name, value=value)

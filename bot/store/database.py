"""The seam between what the store does and the database it does it with.

A piece of work is an async function of a `Transaction`. PostgreSQL awaits it on the event loop; SQLite runs it at one go in its
thread, where nothing ever has to wait. Each `Statement` is SQLAlchemy Core, compiled to text once for each dialect.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, cast

from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

Values = Mapping[str, Any]
Row = Sequence[Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement as one dialect writes it: its text, its parameters in order, and those whose value is known already."""

    text: str
    order: tuple[str, ...]
    constants: Values

    def arguments(self, values: Values) -> list[Any]:
        """Return the values of its parameters in order."""
        if self.constants:
            values = {**self.constants, **values}
        return [values[name] for name in self.order]


class Statement:
    """A Core statement. Compared by identity."""

    def __init__(self, core: ClauseElement) -> None:
        """Keep the statement; nothing is compiled before it is first used."""
        self.core = core
        self._compiled: dict[str, Compiled] = {}

    def written_for(self, dialect: Dialect) -> Compiled:
        """Return its text for a dialect, compiled the first time."""
        known = self._compiled.get(dialect.name)
        if known is None:
            made = cast("SQLCompiler", self.core.compile(dialect=dialect))
            constants = {name: each.effective_value for name, each in made.binds.items() if not each.required}
            known = Compiled(str(made), tuple(made.positiontup or ()), constants)
            self._compiled[dialect.name] = known
        return known


class Transaction(Protocol):
    """What a piece of work may do; all of it is committed, or nothing."""

    async def rows(self, statement: Statement, **values: Any) -> Sequence[Row]:
        """Run a statement and return its rows."""
        ...

    async def rows_of_each(self, statement: Statement, many: Sequence[Values]) -> Sequence[Row]:
        """Run a statement once for each of `many` and return all rows, in that order."""
        ...

    async def run(self, statement: Statement, **values: Any) -> int:
        """Run a statement and return how many rows it changed."""
        ...

    async def run_each(self, statement: Statement, many: Sequence[Values]) -> None:
        """Run a statement once for each of `many`."""
        ...

    async def count_each(self, statement: Statement, many: Sequence[Values]) -> int:
        """Put in each of `many` and return how many were not there before."""
        ...

    async def tell_others(self, news: str = "work") -> None:
        """Tell other processes on this database, once this is committed: "work" waits, or whose key to "forget 1 2"."""
        ...


Work = Callable[[Transaction], Awaitable[T]]


class Database(Protocol):
    """A database, awaited from one event loop."""

    leases: bool  # whether claims are leases in the database, because several processes share it

    async def transaction(self, work: Work[T]) -> T:
        """Do a piece of work in a transaction; raises StoreUnavailable, and then nothing of it was written."""
        ...

    async def scrub(self) -> None:
        """Leave no bytes behind of what was just erased, as far as the database can see to it."""
        ...

    def listen(self, heard: Callable[[str], None]) -> None:
        """Hand on what other processes tell (`Transaction.tell_others`), from now on."""
        ...

    async def close(self) -> None:
        """Finish what was begun and let go."""
        ...

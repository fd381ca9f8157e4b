"""What can go wrong with the store. No message holds a personal word or a raw id."""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """Base of everything that `bot.store` raises."""


class StoreUnavailable(StoreError):
    """The database cannot work at the moment: full, locked, unreachable. Nothing was half written; try again later.

    `reason` is a code: "full", "locked", "io_error", "read_only", "unreachable", "closed", "refused".
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"the database is not available ({reason}): {detail}")
        self.reason = reason


class QueueFull(StoreError):
    """So many updates wait that no more are taken; the platform sends them again."""

    def __init__(self, capacity: int) -> None:
        super().__init__(f"{capacity} updates wait already; no more are taken until some are done")
        self.capacity = capacity


class StoreInUse(StoreError):
    """Another process holds the SQLite file."""

    def __init__(self, file: Path, holder: str) -> None:
        who = f" (process {holder})" if holder else ""
        super().__init__(
            f"{file} is in use by another process{who}: one SQLite file serves one process; stop the other, "
            "or use PostgreSQL (SEJOUR_DATABASE_URL=postgresql+asyncpg://…) for several"
        )
        self.file = file


class WrongKey(StoreError):
    """The operator's key is not the one that this database was made with, or not a key at all."""


class WrongDatabase(StoreError):
    """The address names no database that can be used."""


class WrongSchema(StoreError):
    """The tables are not those this program works with."""

    def __init__(self, found: str | None, wanted: str) -> None:
        what = f"its tables are those of {found}" if found else "it has no tables yet"
        super().__init__(f"the database does not fit this program: {what}, version {wanted} is needed; run `sejour db upgrade`")
        self.found = found


class Unreadable(StoreError):
    """A stored record is of a version this program does not know; it is set aside, not lost."""

    def __init__(self, what: str) -> None:
        super().__init__(f"unreadable_{what}")
        self.what = what

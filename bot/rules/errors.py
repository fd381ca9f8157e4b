"""What can be wrong with the law folder or with a question put to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


class LawError(Exception):
    """Base of everything that `bot.rules` raises."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a data file, for messages; `file` is relative to the folder that was loaded."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{PurePath(self.file).as_posix()}:{self.line}"


class DataFileError(LawError):
    """A data file says something that cannot be taken: unknown or repeated key, unquoted date, unknown id."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


class NotOneRow(LawError):
    """No row, or several, answer one complete set of facts; `sejour check` exists so that this is never raised in use."""

    def __init__(self, table: str, rows: tuple[str, ...], facts: str) -> None:
        which = f"rows {' and '.join(rows)} all match" if rows else "no row matches"
        super().__init__(f"{table}: {which} {facts}")
        self.table = table
        self.rows = rows


class NoSuchVersion(LawError):
    """Two versions of the law were to be compared, and one of them is not there: a mistyped revision or folder."""


class UnknownId(LawError):
    """Something was asked for by an id that the law does not have."""

    def __init__(self, what: str, given: str) -> None:
        super().__init__(f"no {what} is called {given!r}")
        self.what = what
        self.given = given

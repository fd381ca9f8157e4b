"""Loading the law folder: the only part of `bot.rules` that reads files. Whatever is wrong is refused with file and line."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.rules.errors import DataFileError, Place
from bot.rules.fact_load import areas, parse_value
from bot.rules.law import Law
from bot.rules.list_load import ListReader, read_source
from bot.rules.table_load import TableReader

__all__ = ["law_version", "load_law", "parse_value"]

_LIST_FILES = (
    "facts",
    "conditions",
    "sources",
    "deadlines",
    "statements",
    "documents",
    "checklists",
    "statuses",
    "fees",
    "contacts",
)


def load_law(folder: Path) -> Law:
    """Return the law that a folder holds, with every id checked against what it names.

    Raises:
        DataFileError: something in a file cannot be taken; the message names file and line.
    """
    return _Loader(folder).law()


def _refuse_unread(folder: Path) -> None:
    for path in sorted(folder.rglob("*.yml")):
        raise DataFileError(Place(path.relative_to(folder).as_posix(), 1), "files of law end in .yaml; this one is not read")


def law_version(folder: Path) -> str:
    """Return a short name for the folder's contents; it changes when any data file changes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


class _Loader(TableReader, ListReader):
    """Reads the files in the order in which they name each other."""

    def __init__(self, folder: Path) -> None:
        _refuse_unread(folder)
        super().__init__(folder, _LIST_FILES)

    def law(self) -> Law:
        facts = self._facts()
        self.sources = self._listed("sources", "sources", read_source)
        self.windows = self._part("deadlines", "windows", self._window, others=("tables",))
        derivations = self._derivations()
        self.conditions = {
            entry.fields(required=("id", "holds"))["id"].text(): self.expression(entry.fields(required=("id", "holds"))["holds"])
            for entry in self._entries("conditions", "conditions")
        }
        self.contacts = self._listed("contacts", "contacts", self._contact)
        self.statements = self._listed("statements", "statements", self._statement)
        return Law(
            version=law_version(self.folder),
            facts=self.facts,
            derivations=derivations,
            areas=areas(facts["areas"]),
            conditions=self.conditions,
            sources=self.sources,
            tables=self._tables(),
            windows=self.windows,
            statements=self.statements,
            documents=self._part("documents", "documents", self._document, others=("categories",)),
            categories=self._part("documents", "categories", self._category, others=("documents",)),
            checklist=self._listed("checklists", "items", self._item),
            statuses=self._listed("statuses", "statuses", self._status),
            fees=self._listed("fees", "fees", self._fee),
            contacts=self.contacts,
        )

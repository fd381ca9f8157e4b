"""What all families of law files are read with: ids that must be known, sums, distances and spans of days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from bot.rules.data_files import Entry, Fields, read_file
from bot.rules.expressions import Expression, Offset
from bot.rules.facts import Fact, FactId
from bot.rules.papers import Contact, Statement
from bot.rules.sources import Confidence, Source, SourceId
from bot.rules.windows import WindowRule


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_WithId)


class FileReader:
    """The files of a folder, and what was read of them so far: later files name what stands in earlier ones."""

    def __init__(self, folder: Path, files: Iterable[str]) -> None:
        self.folder = folder
        self.roots = {name: read_file(folder / f"{name}.yaml", folder) for name in files}
        self.facts: Mapping[FactId, Fact] = {}
        self.sources: Mapping[str, Source] = {}
        self.windows: Mapping[str, WindowRule] = {}
        self.conditions: Mapping[str, Expression] = {}
        self.contacts: Mapping[str, Contact] = {}
        self.statements: Mapping[str, Statement] = {}

    def _ids(self, fields: Fields, key: str, among: Mapping[str, object], what: str) -> tuple[str, ...]:
        return tuple(self._known(item, among, what) for item in fields.items(key))

    def _known(self, entry: Entry, among: Mapping[str, object], what: str) -> str:
        return self._known_name(entry.text(), entry, among, what)

    def _known_name(self, name: str, entry: Entry, among: Mapping[str, object], what: str) -> str:
        if name not in among:
            raise entry.refuse(f"no {what} is called {name!r}")
        return name

    def _entries(self, file: str, key: str) -> list[Entry]:
        optional = ("areas",) if file == "facts" else ()
        return list(self.roots[file].fields(required=(key,), optional=optional).items(key))

    def _listed(self, file: str, key: str, read: Callable[[Entry], T]) -> dict[str, T]:
        entries = list(self.roots[file].fields(required=(key,)).items(key))
        return by_id([read(entry) for entry in entries], entries)

    def _part(self, file: str, key: str, read: Callable[[Entry], T], others: tuple[str, ...]) -> dict[str, T]:
        entries = list(self.roots[file].fields(required=(key, *others)).items(key))
        return by_id([read(entry) for entry in entries], entries)

    def _grounds(self, fields: Fields) -> tuple[tuple[SourceId, ...], Confidence]:
        return self._ids(fields, "sources", self.sources, "source"), fields["confidence"].one_of(Confidence)


def offset(entry: Entry) -> Offset:
    """Return a distance of months and days."""
    fields = entry.fields(optional=("months", "days"))
    return Offset(fields.get("months", Entry.number, 0), fields.get("days", Entry.number, 0))


def figures(entry: Entry) -> Mapping[str, int | str]:
    """Return the numbers that a message prints, by name."""
    return {key: value.figure() for key, value in entry.mapping().items()}


def quoted_of(entry: Entry, words: Iterable[str]) -> str:
    """Return a quoted word, which must be one of `words`."""
    written = entry.quoted()
    if written not in list(words):
        raise entry.refuse(f"{written!r} is not one of {', '.join(words)}")
    return written


def check_span(what: str, since: date, until: date, entry: Entry) -> None:
    """Refuse what ends before it begins."""
    if since > until:
        raise entry.refuse(f"{what} ends before it begins")


def by_id(made: list[T], entries: list[Entry], key: str = "id") -> dict[str, T]:
    """Return what was read by its id; an id that stands there twice is refused."""
    found: dict[str, T] = {}
    for each, entry in zip(made, entries, strict=True):
        if each.id in found:
            raise entry.refuse(f"the {key} {each.id!r} stands here a second time")
        found[each.id] = each
    return found

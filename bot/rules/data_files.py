"""Strict reading of our YAML data files: every complaint names file and line.

Plain YAML forgives too much for law: a repeated key wins silently, a bare `no` is a boolean, a bare date is a date in
one place and text in another. Here such things are refused. Used by every `load.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from bot.rules.errors import DataFileError, Place

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times faster
_TRUTHS = {"true": True, "false": False}
_WHOLE_NUMBER = re.compile("0|-?[1-9][0-9]*")  # YAML also takes 12:30 for a number, and 010 for eight


def read_file(path: Path, root: Path) -> Entry:
    """Return the root entry of a YAML file; places in messages are relative to `root`.

    Raises:
        DataFileError: the file is missing, empty, not UTF-8 or not YAML.
    """
    name = path.relative_to(root).as_posix()
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataFileError(Place(name, line), f"not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise DataFileError(Place(name, 1), f"not YAML: {error}") from error
    except FileNotFoundError as error:
        raise DataFileError(Place(name, 1), "the file is missing") from error
    except UnicodeDecodeError as error:
        raise DataFileError(Place(name, 1), f"not UTF-8: {error.reason} at byte {error.start}") from error
    if node is None:
        raise DataFileError(Place(name, 1), "the file is empty")
    return Entry(node, name)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a YAML file, with the place where it stands."""

    node: yaml.Node
    file: str

    @property
    def place(self) -> Place:
        """Return the file and line on which the value starts."""
        return Place(self.file, self.node.start_mark.line + 1)

    def refuse(self, problem: str) -> DataFileError:
        """Return the error that says what is wrong here; the caller raises it."""
        return DataFileError(self.place, problem)

    def fields(self, *, required: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> Fields:
        """Return the entry as a mapping with just these keys.

        Raises:
            DataFileError: it is no mapping, or a key is unknown, repeated or missing.
        """
        entries = self.mapping()
        for key, value in entries.items():
            if key not in required and key not in optional:
                raise value.refuse(f"unknown key {key!r}; known are {', '.join(sorted({*required, *optional}))}")
        for key in required:
            if key not in entries:
                raise self.refuse(f"the key {key!r} is missing")
        return Fields(self, entries)

    def mapping(self) -> dict[str, Entry]:
        """Return the entry as a mapping with any keys; a repeated key is refused."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.refuse("a mapping (key: value) is expected here")
        entries: dict[str, Entry] = {}
        for key_node, value_node in self.node.value:
            key = Entry(key_node, self.file)
            name = key.text()
            if name in entries:
                raise key.refuse(f"the key {name!r} stands here a second time")
            entries[name] = Entry(value_node, self.file)
        return entries

    def list(self) -> list[Entry]:
        """Return the entry's items; a single value counts as a list of one."""
        if isinstance(self.node, yaml.SequenceNode):
            return [Entry(item, self.file) for item in self.node.value]
        return [self]

    def text(self) -> str:
        """Return a text. Bare words that YAML reads as yes, no, a number or a date must be quoted."""
        node = self._scalar()
        if _is_bare(node) and not node.tag.endswith(":str"):
            raise self.refuse(f'{node.value} must be quoted: "{node.value}" (YAML reads it as {node.tag.rsplit(":", 1)[-1]})')
        return str(node.value)

    def quoted(self) -> str:
        """Return a text that must stand in quotation marks, whatever YAML makes of it: verdicts, truths, codes."""
        node = self._scalar()
        if node.style not in ('"', "'"):
            raise self.refuse(f'{node.value} must be quoted: "{node.value}"')
        return str(node.value)

    def boolean(self) -> bool:
        """Return true or false, written just so."""
        node = self._scalar()
        if not _is_bare(node) or node.value not in _TRUTHS:
            raise self.refuse(f"true or false is expected here, not {node.value!r}")
        return _TRUTHS[node.value]

    def number(self) -> int:
        """Return a whole number."""
        node = self._scalar()
        if not (node.tag.endswith(":int") and _WHOLE_NUMBER.fullmatch(node.value)):
            raise self.refuse(f"a whole number is expected here, not {node.value!r}")
        return int(node.value)

    def figure(self) -> int | str:
        """Return a number, or a quoted text: an argument for a message."""
        return self.number() if self._scalar().tag.endswith(":int") else self.text()

    def day(self) -> date:
        """Return a date, which must be quoted: "2026-11-23"."""
        written = self.quoted()
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise self.refuse(f'{written!r} is not a date like "2026-11-23"') from error

    def one_of(self, kind: type[E]) -> E:
        """Return a member of a closed set of words."""
        written = self.text()
        try:
            return kind(written)
        except ValueError as error:
            raise self.refuse(f"{written!r} is not one of {', '.join(kind)}") from error

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(item.text() for item in self.list())

    def is_mapping(self) -> bool:
        """Tell whether a mapping stands here."""
        return isinstance(self.node, yaml.MappingNode)

    def is_bare_truth(self) -> bool:
        """Tell whether a bare true or false stands here."""
        return isinstance(self.node, yaml.ScalarNode) and _is_bare(self.node) and self.node.value in _TRUTHS

    def _scalar(self) -> yaml.ScalarNode:
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.refuse("a single value is expected here")
        return self.node


def _is_bare(node: yaml.ScalarNode) -> bool:
    return not node.style  # None from the Python loader, empty from the C loader


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one mapping, already known to have only the keys that may stand there."""

    entry: Entry
    entries: dict[str, Entry]

    def __getitem__(self, key: str) -> Entry:
        return self.entries[key]

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def get(self, key: str, read: Callable[[Entry], T], default: T) -> T:
        """Return a field read by `read`, or `default` when it is absent."""
        return read(self.entries[key]) if key in self.entries else default

    def items(self, key: str) -> Iterator[Entry]:
        """Iterate over a field's items; none when it is absent."""
        return iter(self.entries[key].list() if key in self.entries else ())

    def mapping(self, key: str) -> dict[str, Entry]:
        """Return a field that is a mapping with any keys; empty when it is absent."""
        return self.entries[key].mapping() if key in self.entries else {}

    def ids(self, key: str) -> tuple[str, ...]:
        """Return a field's list of ids; empty when it is absent."""
        return self.get(key, Entry.texts, ())

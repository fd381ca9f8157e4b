"""The entries of a language's Fluent files, found without parsing them: Fluent's own parser is slow, most entries are not needed.

In Fluent a message or term begins at the start of a line and every further line of it is indented, so finding them takes
no grammar. What an entry says is read by `book.py` when it is first needed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.words.errors import BrokenMessage

_START = re.compile(r"(-?[a-zA-Z][\w-]*)[ \t]*=")
_GOES_ON = " \t\r\n}"  # an indented or blank line, or the brace that closes a selector
_TRANSLATED_FROM = re.compile(r"^#\s*en:\s*([0-9a-f]+)\s*$", re.MULTILINE)
_HASH_LENGTH = 6  # 16 million values: enough to notice a change, short enough to write in a comment


@dataclass(frozen=True, slots=True)
class Entry:
    """One message or term as it stands in its file; a term's name begins with "-"."""

    name: str
    text: str
    comment: str  # the lines directly above it

    @property
    def hash(self) -> str:
        """Return a short hash of the text, which changes when the text does; its comment does not count."""
        lines = [line.rstrip() for line in self.text.strip().splitlines()]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_HASH_LENGTH]

    @property
    def translated_from(self) -> str | None:
        """Return the hash of the English text that this was translated from: `# en: 3f2a9c` in its comment."""
        found = _TRANSLATED_FROM.search(self.comment)
        return found[1] if found else None


def read(language: str, folder: Path) -> Mapping[str, Entry]:
    """Return the entries of all `*.ftl` files in `folder` by name; `language` is for error messages.

    Raises:
        BrokenMessage: a name stands twice, or a line is neither part of an entry nor a comment.
    """
    entries: dict[str, Entry] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in _entries(language, path):
            if entry.name in entries:
                raise BrokenMessage(language, entry.name, f"stands a second time, in {path.name}; keep one")
            entries[entry.name] = entry
    return entries


def _entries(language: str, path: Path) -> Iterator[Entry]:
    entry: Entry | None = None
    comment = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(keepends=True), 1):
        start = _START.match(line)
        if entry and (start or line.startswith("#")):
            yield entry
            entry = None
        if start:
            entry, comment = Entry(start[1], line, comment), ""
        elif line.startswith("#"):
            comment += line
        elif entry and line[0] in _GOES_ON:
            entry = Entry(entry.name, entry.text + line, entry.comment)
        elif not line.strip():
            comment = ""  # a blank line parts a comment from what follows
        else:
            raise BrokenMessage(language, f"{path.name}:{number}", "neither a message nor a comment; indent a text that goes on")
    if entry:
        yield entry

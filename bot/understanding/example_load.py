"""Reading the example messages of `locales/<language>/questions.yaml`. Used by `train.py`, the tests and the benchmarks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.rules.data_files import Entry, read_file
from bot.understanding.meaning import Sense, Topic

FILE = "questions.yaml"


@dataclass(frozen=True, slots=True)
class Example:
    """A message as people write it, and what it asks. `about` is a statement, or a group within a topic that has none."""

    text: str
    language: str
    topic: Topic
    about: str | None
    sense: Sense


def read_examples(locales: Path) -> tuple[Example, ...]:
    """Return the examples of all languages.

    Raises:
        DataFileError: a file holds an unknown key, topic or sense.
    """
    found: list[Example] = []
    for path in sorted(locales.glob(f"*/{FILE}")):
        topics = read_file(path, locales).fields(required=("topics",)).mapping("topics")
        for name, groups in topics.items():
            if name not in list(Topic):
                raise groups.refuse(f"unknown topic {name!r}; known are {', '.join(Topic)}")
            for group in groups.list():
                found += _examples(group, path.parent.name, Topic(name))
    return tuple(found)


def _examples(group: Entry, language: str, topic: Topic) -> Iterator[Example]:
    fields = group.fields(required=("texts",), optional=("about", "sense"))
    about = fields["about"].text() if "about" in fields else None
    sense = fields["sense"].one_of(Sense) if "sense" in fields else Sense.OPEN
    yield from (Example(text, language, topic, about, sense) for text in fields["texts"].texts())


def fingerprint(locales: Path) -> str:
    """Return a hash of all example files: what the trained head was learned from."""
    digest = hashlib.sha256()
    for path in sorted(locales.glob(f"*/{FILE}")):
        digest.update(path.parent.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()

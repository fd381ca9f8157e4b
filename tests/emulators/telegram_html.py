"""Telegram's HTML as its server reads it: the text without tags, the entities, and a refusal for what it refuses."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

TAGS = {
    "a": "text_link", "b": "bold", "blockquote": "blockquote", "code": "code", "del": "strikethrough", "em": "italic",
    "i": "italic", "ins": "underline", "pre": "pre", "s": "strikethrough", "strike": "strikethrough", "strong": "bold",
    "tg-spoiler": "spoiler", "u": "underline",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z-]+)((?:\s+[a-zA-Z-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
_MAX_ENTITIES = 100


class Refused(ValueError):
    """The markup is not Telegram's."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A styled stretch, in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def parse(written: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the text and its entities, trimmed as Telegram trims.

    Raises:
        Refused: a tag is unknown, not closed, or closed in the wrong order.
    """
    text, at = "", 0
    entities: list[Entity] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    while at < len(written):
        if written[at] != "<":
            end = written.find("<", at)
            piece = written[at : end if end >= 0 else len(written)]
            text, at = text + html.unescape(piece), at + len(piece)
            continue
        tag = _TAG.match(written, at)
        if tag is None:
            raise Refused(f"Unexpected start tag at byte offset {len(written[:at].encode())}")
        at = tag.end()
        closing, name, attributes = tag.group(1), tag.group(2).lower(), _attributes(tag.group(3))
        if name not in TAGS:
            raise Refused(f'Unsupported start tag "{name}" at byte offset {len(written[: tag.start()].encode())}')
        if not closing:
            if name == "blockquote" and any(each[0] == "blockquote" for each in opened):
                raise Refused("Nested blockquotes are not allowed")
            opened.append((name, units(text), attributes))
            continue
        if not opened or opened[-1][0] != name:
            raise Refused(f'Unmatched end tag at byte offset {tag.start()}, found "</{name}>"')
        _, start, given = opened.pop()
        if units(text) > start:
            kind = "expandable_blockquote" if name == "blockquote" and "expandable" in given else TAGS[name]
            entities.append(Entity(kind, start, units(text) - start, given.get("href")))
    if opened:
        raise Refused(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return _trimmed(text, sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def _attributes(written: str) -> dict[str, str]:
    return {name: html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(written)}


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, tuple[Entity, ...]]:
    lead = len(text) - len(text.lstrip())
    trimmed = text.strip()
    moved = [Entity(each.type, max(0, each.offset - lead), each.length, each.url) for each in entities]
    return trimmed, tuple(moved[:_MAX_ENTITIES])

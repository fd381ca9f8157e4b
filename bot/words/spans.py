"""Spans: the pieces of a text that is ready to be shown, in order. What marks them is the platform's business."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text. It may hold line breaks; it holds no markup, whatever it looks like."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that opens an address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class DayText:
    """A calendar day in France, written out. `day` is the first of the month where only the month is known."""

    text: str
    day: date
    strong: bool = False


Span = Text | Strong | Link | DayText


@dataclass(frozen=True, slots=True)
class LinkTo:
    """An argument that becomes a `Link` where the message names it."""

    text: str
    address: str


def plain(spans: Iterable[Span]) -> str:
    """Return the text of `spans` without marks; a link gives its text, not its address.

    >>> plain([Strong("No."), Text(" See "), Link("the guide", "https://example.org")])
    'No. See the guide'
    """
    return "".join(span.text for span in spans)

"""Telegram's HTML: lines of styled runs, measured as Telegram measures them, cut into messages and escaped.

Nothing here pastes strings together: a text becomes a run, a run is escaped when it is written, and only this module writes tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby

from telegram.constants import MessageLimit

from bot.words import DayText, Link, Span, Strong

MAX_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)  # UTF-16 units, counted once the tags are gone
MAX_CAPTION = int(MessageLimit.CAPTION_LENGTH)
MAX_ENTITIES = int(MessageLimit.MESSAGE_ENTITIES)  # the server silently leaves out those that follow
RIGHT_TO_LEFT = "\u200f"
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style, without line breaks. `address` makes it a link."""

    text: str
    bold: bool = False
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `quoted` ones that follow each other are folded into one block quote; `gap` leaves an empty line above."""

    runs: tuple[Run, ...]
    quoted: bool = False
    gap: bool = False

    @property
    def text(self) -> str:
        """Return the line as it is read."""
        return "".join(run.text for run in self.runs)


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it: a letter outside the basic plane, such as most emoji, counts two."""
    return len(text.encode("utf-16-le")) // 2


def lines(spans: Iterable[Span], *, bold: bool = False, quoted: bool = False, rtl: bool = False) -> list[Line]:
    """Return spans as lines. `bold` sets off the first one, unless its writer marked something already."""
    spans = tuple(spans)
    bold = bold and not any(isinstance(span, Strong) for span in spans)
    rows: list[list[Run]] = [[]]
    for span in spans:
        for position, text in enumerate(span.text.split("\n")):
            if position:
                rows.append([])
            if text:
                rows[-1].append(_run(span, text, bold=bold and len(rows) == 1))
    return _laid_out(rows, quoted=quoted, rtl=rtl)


def _run(span: Span, text: str, *, bold: bool) -> Run:
    match span:
        case Link(address=address):
            return Run(text, bold, address)
        case Strong() | DayText(strong=True):
            return Run(text, bold=True)
        case _:
            return Run(text, bold)


def _laid_out(rows: Iterable[list[Run]], *, quoted: bool, rtl: bool) -> list[Line]:
    """Return rows as lines; an empty one becomes the gap above the next."""
    found: list[Line] = []
    gap = False
    for runs in rows:
        if runs:
            marked = rtl and not runs[0].text.startswith(RIGHT_TO_LEFT)
            found.append(Line(((Run(RIGHT_TO_LEFT), *runs) if marked else tuple(runs)), quoted, gap))
        gap = not runs
    return found


def length(message: Sequence[Line]) -> int:
    """Return how many units Telegram counts for these lines as one message."""
    breaks = sum(2 if line.gap else 1 for line in message[1:])
    return breaks + sum(units(line.text) for line in message)


def entities(message: Sequence[Line]) -> int:
    """Return how many entities Telegram finds in these lines: bold stretches, links, block quotes."""
    styled = sum(int(run.bold) + int(run.address is not None) for line in message for run in line.runs)
    return styled + sum(int(quoted) for quoted, _ in groupby(message, key=lambda line: line.quoted))


def fits(message: Sequence[Line], limit: int = MAX_TEXT) -> bool:
    """Tell whether Telegram takes these lines as one message."""
    return length(message) <= limit and entities(message) <= MAX_ENTITIES


def pieces(text: Sequence[Line], limit: int = MAX_TEXT) -> list[list[Line]]:
    """Cut lines into messages: between paragraphs; where one is too long for a message, between lines, and at worst words."""
    return reduce(lambda done, paragraph: _added(done, paragraph, limit), _paragraphs(text), [])


def _paragraphs(text: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in text:
        if found and not line.gap:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _added(done: list[list[Line]], paragraph: list[Line], limit: int) -> list[list[Line]]:
    if done and fits([*done[-1], *paragraph], limit):
        return [*done[:-1], [*done[-1], *paragraph]]
    if fits(paragraph, limit):
        return [*done, paragraph]
    if len(paragraph) > 1:
        return reduce(lambda so_far, line: _added(so_far, [line], limit), paragraph, done)
    return [*done, *([line] for line in _cut(paragraph[0], limit))]


def _cut(line: Line, limit: int) -> list[Line]:
    """Cut one line between words into lines that fit."""
    rows: list[list[Run]] = [[]]
    for run in line.runs:
        for word in re.findall(r"\S*\s*", run.text):
            for part in _chunks(word, limit):
                if units("".join(each.text for each in rows[-1]) + part) > limit or len(rows[-1]) >= MAX_ENTITIES // 2:
                    rows.append([])
                rows[-1] = _joined(rows[-1], replace(run, text=part))
    return [replace(line, runs=tuple(runs)) for runs in rows if runs]


def _chunks(word: str, limit: int) -> list[str]:
    size = limit // 2  # no letter takes more than two units
    return [word[start : start + size] for start in range(0, len(word), size)]


def _joined(runs: list[Run], run: Run) -> list[Run]:
    if runs and replace(runs[-1], text="") == replace(run, text=""):
        return [*runs[:-1], replace(run, text=runs[-1].text + run.text)]
    return [*runs, run]


def render(message: Sequence[Line]) -> str:
    """Return lines as Telegram's HTML."""
    written: list[str] = []
    for quoted, together in groupby(message, key=lambda line: line.quoted):
        block = list(together)
        text = "".join(_broken(position, line) + "".join(map(_tagged, line.runs)) for position, line in enumerate(block))
        gap = "\n" if block[0].gap and written else ""
        written.append(gap + (f"<blockquote expandable>{text}</blockquote>" if quoted else text))
    return "\n".join(written)


def _broken(position: int, line: Line) -> str:
    if position == 0:
        return ""
    return "\n\n" if line.gap else "\n"


def _tagged(run: Run) -> str:
    text = html.escape(run.text, quote=False)
    if run.address is not None:
        text = f'<a href="{html.escape(run.address)}">{text}</a>'
    return f"<b>{text}</b>" if run.bold else text


def plain(written: str) -> str:
    """Return HTML that `render` wrote without its tags: what is sent when Telegram refuses the markup."""
    return html.unescape(_TAG.sub("", written))

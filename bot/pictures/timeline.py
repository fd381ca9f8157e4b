"""The timeline: one person's window at a glance. Today, the days of the window and the end of her card, as a PNG.

Words come with the data, already in her language; the alt text of the block says the same. The same data give the same picture.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from PIL import Image, ImageDraw, ImageFont

Json = Mapping[str, Any]
Colour = tuple[int, int, int]
Spot = tuple[float, float]

# A card of its own colour reads alike in a light and in a dark chat. Width and letters: a phone shows it about 360 points wide.
_WIDTH, _MARGIN = 720, 40
_PAPER, _INK, _QUIET, _EDGE = (255, 255, 255), (20, 24, 33), (80, 88, 103), (150, 158, 172)
_TITLE, _LABEL, _DAY = 30, 25, 22  # sizes of letters, in pixels
_SMALLEST = 18
_TITLE_ROW, _ROW = 40, 72  # from one line of the title, and from one label, to the next
_BAR, _BAR_TOP = 30, 104
_ENDS = 16  # the bar goes on beyond its first and last day, so that their marks stand on it
_AWAY = 0.3  # of the bar at most for a today that lies far before or behind the other days: these stay apart
_SMALL, _LARGE = 6, 11  # marks on the bar, in pixels from their centre: the small one stays in sight on the large one

# Okabe and Ito's palette, which people with any kind of colour blindness can tell apart; each mark has a shape of its own too.
_WAITING, _OPEN, _BEST, _LATE = (214, 219, 227), (86, 180, 233), (0, 158, 115), (230, 159, 0)
_NOW: Colour = (213, 94, 0)
_MARKS: Mapping[str, Colour] = {
    "today": _NOW,
    "opens": _OPEN,
    "recommended_from": _BEST,
    "recommended_to": _BEST,
    "last_day": _LATE,
    "end": _INK,
}
_DRAWN = ("end", "last_day", "recommended_to", "recommended_from", "opens")  # one over the other


@dataclass(frozen=True, slots=True)
class _Mark:
    """One day with its words."""

    kind: str
    day: date
    label: str
    written: str


def make_timeline(data: Json) -> bytes:
    """Return the picture of a window as PNG.

    Args:
        data: `days`, ISO dates by name (today, opens, recommended_from, recommended_to, last_day, end; all but today may be
            absent), and `words`: `title`, and for each day `<name>` and `<name>_day`, its label and the day written out.
    """
    words = data["words"]
    marks = [
        _Mark(kind, date.fromisoformat(data["days"][kind]), words[kind], words[f"{kind}_day"])
        for kind in _MARKS
        if kind in data["days"]
    ]
    marks.sort(key=lambda mark: mark.day)  # stable: of one day, today stands first
    title = _lines(words["title"][:1].upper() + words["title"][1:], _font(_TITLE, bold=True), _WIDTH - 2 * _MARGIN)
    top = _BAR_TOP + (len(title) - 1) * _TITLE_ROW
    picture = Image.new("RGB", (_WIDTH, top + _BAR + 76 + _ROW * len(marks)), _PAPER)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(title):
        draw.text((_MARGIN, 30 + number * _TITLE_ROW), line, _INK, _font(_TITLE, bold=True))
    _bar(draw, {mark.kind: mark.day for mark in marks}, top)
    _legend(draw, marks, top)
    draw.rectangle((0, 0, _WIDTH - 1, picture.height - 1), outline=_EDGE, width=2)
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=4)
    return out.getvalue()


def _bar(draw: ImageDraw.ImageDraw, days: Mapping[str, date], top: float) -> None:
    """Draw the days as a bar, coloured by what they are good for, with a mark at each; today's on top."""
    left, right = _MARGIN + _ENDS, _WIDTH - _MARGIN - _ENDS
    share = _shares(days)

    def at(day: date) -> float:
        return left + (right - left) * share(day)

    draw.rounded_rectangle((left - _ENDS, top, right + _ENDS, top + _BAR), 8, _WAITING)
    for start, end, colour in _stretches(days):
        draw.rectangle((at(start), top, max(at(end), at(start) + 4), top + _BAR), colour)
    for kind in sorted(days.keys() - {"today"}, key=_DRAWN.index):
        _shape(draw, kind, (at(days[kind]), top + _BAR / 2), _SMALL if kind == "opens" else _LARGE)
    _pin(draw, at(days["today"]), top)


def _shares(days: Mapping[str, date]) -> Callable[[date], float]:
    """Return where on the bar a day stands, from 0 to 1: in scale, but for a today that lies far away from the others."""
    others = [day for kind, day in days.items() if kind != "today"]
    first, last = min(others), max(others)
    before, core, after = (max(apart.days, 0) for apart in (first - days["today"], last - first, days["today"] - last))
    whole = max(before + core + after, 1)
    away = max(before, after) / whole
    if core and away > _AWAY:
        away = _AWAY
    lead = away if before else 0.0

    def share(day: date) -> float:
        if day < first:
            return lead * (1 - (first - day).days / before)
        if day > last:
            return 1 - away * (1 - (day - last).days / after)
        return lead + (1 - away) * ((day - first).days / core if core else 0.0)

    return share


def _stretches(days: Mapping[str, date]) -> Iterator[tuple[date, date, Colour]]:
    if "opens" in days and "last_day" in days:
        yield days["opens"], days["last_day"], _OPEN
    if "recommended_from" in days and "recommended_to" in days:
        yield days["recommended_from"], days["recommended_to"], _BEST
    if "last_day" in days and "end" in days and days["last_day"] < days["end"]:
        yield days["last_day"], days["end"], _LATE


def _legend(draw: ImageDraw.ImageDraw, marks: Sequence[_Mark], top: float) -> None:
    """Write the days below each other, in order: labels never meet, however close the days are."""
    room = _WIDTH - 2 * _MARGIN - 54
    for number, mark in enumerate(marks):
        y = top + _BAR + 50 + number * _ROW
        _shape(draw, mark.kind, (_MARGIN + 17, y + 29), 13)
        now = mark.kind == "today"
        label, font = _fitting(mark.label, _LABEL, room, bold=True)
        draw.text((_MARGIN + 54, y), label, _NOW if now else _INK, font)
        written, font = _fitting(mark.written, _DAY, room, bold=False)
        draw.text((_MARGIN + 54, y + 33), written, _QUIET, font)


def _pin(draw: ImageDraw.ImageDraw, x: float, top: float) -> None:
    """Draw a stem through the bar and a head above it, so that a day under it stays in sight."""
    draw.line((x, top - 14, x, top + _BAR + 14), _PAPER, 8)
    draw.line((x, top - 14, x, top + _BAR + 14), _NOW, 4)
    _shape(draw, "today", (x, top - 22), 13)


def _shape(draw: ImageDraw.ImageDraw, kind: str, centre: Spot, size: float) -> None:
    (x, y), colour = centre, _MARKS[kind]
    left, upper, right, lower = x - size, y - size, x + size, y + size
    match kind:
        case "today":
            draw.polygon(((left, upper), (right, upper), (x, lower)), colour, _INK, 2)
        case "opens":
            draw.ellipse((left, upper, right, lower), colour, _INK, 2)
        case "last_day":
            draw.polygon(((x, upper - 3), (right + 3, y), (x, lower + 3), (left - 3, y)), colour, _INK, 2)
        case "end":
            draw.line((left, upper, right, lower), colour, 6)
            draw.line((left, lower, right, upper), colour, 6)
        case _:
            draw.rectangle((left, upper, right, lower), colour, _INK, 2)


def _lines(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """Return a text in lines that fit."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fitting(text: str, size: int, room: float, *, bold: bool) -> tuple[str, ImageFont.FreeTypeFont]:
    """Return a text with letters small enough for it to fit on its line; cut where it would become too small to read."""
    while size > _SMALLEST and _font(size, bold=bold).getlength(text) > room:
        size -= 1
    font = _font(size, bold=bold)
    while font.getlength(text) > room:
        text = text.rstrip("…")[:-1].rstrip() + "…"
    return text, font


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """Return the font that comes with us, whatever the machine has; the basic layout draws alike everywhere."""
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    content = (files("bot.pictures") / "fonts" / name).read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size, layout_engine=ImageFont.Layout.BASIC)

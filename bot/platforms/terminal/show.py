"""Showing spoken blocks in a terminal: with colours and links where it has them, as plain text in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from rich.console import Console
from rich.text import Text as Coloured

from bot.conversation import Part
from bot.words import (
    DayText,
    Link,
    Span,
    Spoken,
    SpokenChecklist,
    SpokenChoice,
    SpokenChoices,
    SpokenDate,
    SpokenEntry,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Strong,
    Text,
    plain,
)

_QUIET = (Part.RELIED, Part.SOURCE)  # the proof stands below the answer, in a quieter colour


def show(console: Console, spoken: Sequence[Spoken]) -> list[SpokenChoice]:
    """Print blocks and return the choices shown, numbered from 1: lines of a checklist first, then what stands at the end."""
    ticks = [SpokenChoice(entry.id, plain(entry.label)) for block in spoken for entry in _entries(block)]
    choices: list[SpokenChoice] = []
    before: Part | None = None
    for block in spoken:
        if isinstance(block, SpokenChoices):
            choices += block.options
            continue
        part = block.part if isinstance(block, SpokenText) else None
        if before is not None and part is not before:
            console.print()
        _show_block(console, block)
        before = part
    _show_choices(console, choices, first=len(ticks) + 1)
    return [*ticks, *choices]


def _entries(block: Spoken) -> Sequence[SpokenEntry]:
    return block.entries if isinstance(block, SpokenChecklist) else ()


def _show_block(console: Console, block: Spoken) -> None:
    write = partial(coloured, addresses=not console.is_terminal)
    match block:
        case SpokenText(spans, part):
            console.print(write(spans, quiet=part in _QUIET), soft_wrap=True)
        case SpokenDate(_, hint, _):
            console.print(write(hint, quiet=True), soft_wrap=True)
        case SpokenChecklist(title, entries):
            console.print(write(title))
            for number, entry in enumerate(entries, start=1):
                mark = Coloured("[x] " if entry.ticked else "[ ] ")
                console.print(_number(number) + mark + write(entry.label), soft_wrap=True)
                if entry.how:
                    console.print(Coloured("         ") + write(entry.how, quiet=True), soft_wrap=True)
        case SpokenPicture(_, _, alt):
            console.print(write(alt), soft_wrap=True)
        case SpokenFile(_, name, caption):
            console.print(Coloured(f"[{name}] ") + write(caption), soft_wrap=True)
        case SpokenChoices():
            pass


def _show_choices(console: Console, choices: Sequence[SpokenChoice], first: int) -> None:
    if choices:
        console.print()
    for number, choice in enumerate(choices, start=first):
        console.print(_number(number) + Coloured(choice.label), soft_wrap=True)


def _number(number: int) -> Coloured:
    return Coloured(f"  {number}  ", style="bold cyan")


def coloured(spans: Iterable[Span], *, quiet: bool = False, addresses: bool = False) -> Coloured:
    """Return spans as rich text. A terminal opens a link from its text; elsewhere, as in a pipe, `addresses` are written out."""
    text = Coloured(style="dim" if quiet else "")
    for span in spans:
        match span:
            case Text(words):
                text.append(words)
            case Strong(words):
                text.append(words, style="bold")
            case Link(words, address):
                text.append(words, style=f"underline link {address}")
                if addresses and address != words:
                    text.append(f" <{address}>")
            case DayText(words, _, strong):
                text.append(words, style="bold" if strong else "")
    return text

"""What the contract tests ask of a platform. A platform joins with a `contract.py` in its folder that defines `contract()`."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.delivery.platform import Plan, Reply
from bot.store.records import Update
from bot.words import (
    Spoken,
    SpokenChecklist,
    SpokenChoices,
    SpokenDate,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Words,
    plain,
)

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person sees of a plan: every text in order, and what every button, option or menu entry shows and carries."""

    text: str
    labels: tuple[str, ...]
    carried: tuple[str, ...]  # the values of buttons as the platform gets them back
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contract:
    """A platform, as the contract tests see it.

    `seen` reads a plan as the platform's servers would, and raises AssertionError where they would refuse it.
    """

    name: str
    plan: Callable[[Reply], Plan]
    update: Callable[[], Update]  # an Update from a private room
    seen: Callable[[Plan], Seen]


def every_contract(words: Words) -> list[Contract]:
    """Return the contracts of all platforms that have one."""
    names = sorted(path.parent.name for path in HERE.glob("*/contract.py"))
    return [importlib.import_module(f"tests.platforms.{name}.contract").contract(words) for name in names]


def token(choice: str) -> str:
    """Return what a button carries for a choice: as long as the real one."""
    return hashlib.sha256(choice.encode()).hexdigest()[:12]


def texts_of(blocks: Sequence[Spoken]) -> list[str]:
    """Return every text that a person must be able to read, in the order of the blocks."""
    found: list[str] = []
    for block in blocks:
        match block:
            case SpokenText(spans):
                found.append(plain(spans))
            case SpokenDate(_, hint):
                found.append(plain(hint))
            case SpokenChecklist(title, entries):
                found.append(plain(title))
                for entry in entries:
                    found += [plain(entry.label), plain(entry.how)]
            case SpokenPicture(alt=alt):
                found.append(plain(alt))
            case SpokenFile(caption=caption):
                found.append(plain(caption))
            case SpokenChoices():
                pass
    return found


def choices_of(blocks: Sequence[Spoken]) -> dict[str, str]:
    """Return the choices that a person must be able to take, and their labels; a date's offered days have none of their own."""
    found: dict[str, str] = {}
    for block in blocks:
        match block:
            case SpokenChoices(options):
                found |= {option.id: option.label for option in options}
            case SpokenChecklist(_, entries):
                found |= {entry.id: plain(entry.label) for entry in entries}
            case _:
                pass
    return found


def days_of(blocks: Sequence[Spoken]) -> list[str]:
    """Return the choices of offered days."""
    dates = [block for block in blocks if isinstance(block, SpokenDate)]
    return [f"answer.{asked.fact}.{day.isoformat()}{asked.about}" for asked in dates for day in asked.offered]

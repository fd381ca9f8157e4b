"""Keyboards: the buttons under a message, and what becomes of them once one is tapped.

A button carries "mark:token". The mark is the number of the outbox row that made its message, or `LIST` for a checklist, whose
buttons stay when they are tapped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversation.replies import ChoiceId
from bot.platforms.telegram.html import units

LIST = "list"
LABEL_SEEN_WHOLE = 40  # letters; phones show no more of a button, so a longer label is written out in the message as well
_ROW_SEEN_WHOLE = 26  # letters of the labels that share a row
_PER_ROW = 3


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap: a choice, or an address to open."""

    label: str
    choice: ChoiceId = ""
    address: str | None = None


def keyboard(rows: Sequence[Sequence[Button]], mark: str, token: Callable[[ChoiceId], str]) -> dict[str, Any]:
    """Return the markup of rows of buttons."""
    return {"inline_keyboard": [[_written(button, mark, token) for button in row] for row in rows]}


def _written(button: Button, mark: str, token: Callable[[ChoiceId], str]) -> dict[str, str]:
    if button.address is not None:
        return {"text": button.label, "url": button.address}
    return {"text": button.label, "callback_data": f"{mark}:{token(button.choice)}"}


def read(written: str) -> tuple[str, str]:
    """Return the mark and the token that a tapped button carried."""
    mark, _, token = written.rpartition(":")
    return mark, token


def laid_out(buttons: Sequence[Button]) -> list[list[Button]]:
    """Lay buttons out in their order; short ones share a row, so that every label is seen whole."""
    rows: list[list[Button]] = []
    for button in buttons:
        together = [*rows[-1], button] if rows else [button]
        if rows and len(together) <= _PER_ROW and sum(units(each.label) for each in together) <= _ROW_SEEN_WHOLE:
            rows[-1] = together
        else:
            rows.append([button])
    return rows

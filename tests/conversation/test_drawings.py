"""The drawings in dialogs/README.md are those of the flows; `--refresh` draws them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.conversation import Dialogs
from bot.inspection import drawing

README = Path(__file__).parents[2] / "dialogs" / "README.md"
BEGIN = "## The flows, drawn\n"


def drawn(dialogs: Dialogs) -> str:
    """Return the part of the page that is drawn."""
    parts = [f"\n### {flow.id}\n\n```mermaid\n{drawing(flow)}\n```\n" for flow in dialogs.flows.values()]
    return BEGIN + "".join(parts)


def test_the_page_of_drawings_is_in_step_with_the_flows(dialogs: Dialogs, request: pytest.FixtureRequest) -> None:
    written, _, _ = README.read_text("utf-8").partition(BEGIN)
    if request.config.getoption("--refresh"):
        README.write_text(written + drawn(dialogs), encoding="utf-8")
    assert README.read_text("utf-8") == written + drawn(dialogs)

"""The golden conversations. `pytest tests/scenarios --refresh` writes what is said now: read the difference as a reviewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import App
from tests.scenarios.conversations import HERE, every_file, happened, read, write


@pytest.mark.parametrize("path", every_file(), ids=lambda path: str(path.relative_to(HERE)))
def test_a_conversation_runs_as_it_is_written(app: App, path: Path, request: pytest.FixtureRequest) -> None:
    conversation = read(path)
    turns = happened(app, conversation)
    if request.config.getoption("--refresh"):
        write(conversation, turns)
    assert turns == list(read(path).turns)

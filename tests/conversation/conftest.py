"""The law and the dialogs that ship, with a reader that understands what a test tells it."""

from __future__ import annotations

import pytest

from bot.conversation import Dialogs, Engine
from bot.conversation.load import load_dialogs
from bot.places import dialogs_folder, law_folder
from bot.rules import Law, load_law
from tests.conversation.talk import Conversation, ScriptedReader


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(law_folder())


@pytest.fixture(scope="session")
def dialogs(law: Law) -> Dialogs:
    return load_dialogs(dialogs_folder(), law)


@pytest.fixture
def talk(law: Law, dialogs: Dialogs) -> Conversation:
    """Return a conversation that has not begun."""
    reader = ScriptedReader()
    return Conversation(Engine(law, dialogs, reader), reader, law)

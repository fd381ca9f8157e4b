from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.app import App
from tests.emulators.telegram import Person, TelegramEmulator
from tests.platforms.telegram.bot import WholeBot


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator() as telegram:
        yield telegram


@pytest.fixture
async def bot(app: App, telegram: TelegramEmulator) -> AsyncIterator[WholeBot]:
    async with WholeBot(app, telegram) as bot:
        yield bot


@pytest.fixture
def ana(telegram: TelegramEmulator) -> Person:
    """Return somebody in her private chat, whose app speaks English."""
    return telegram.person(7)

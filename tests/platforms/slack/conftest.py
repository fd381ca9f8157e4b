from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.app import App
from tests.emulators.slack import Slack, running
from tests.platforms.slack.bot import WholeBot

ANA = "U_ANA"


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    async with running() as slack:
        yield slack


@pytest.fixture
async def bot(app: App, slack: Slack) -> AsyncIterator[WholeBot]:
    async with WholeBot(app, slack) as bot:
        yield bot

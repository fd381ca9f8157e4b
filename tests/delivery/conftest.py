"""A room with everything of delivery in it, around a store in memory and a platform that remembers."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.app import App
from tests.delivery.fakes import Room


@pytest.fixture
async def room(app: App) -> AsyncIterator[Room]:
    async with Room(app) as room:
        yield room

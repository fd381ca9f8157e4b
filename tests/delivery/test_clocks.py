"""The machine's clock is set, back or ahead: nobody waits for it, and nothing is lost by it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Command, Session, TurnResult
from bot.delivery.dispatcher import LOOK_AGAIN_S
from tests.delivery.fakes import Room


async def test_a_failed_turn_is_tried_again_though_the_clock_was_set_back(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    take_turn, failures = app.engine.take_turn, [ValueError()]

    def failing_once(session: Session, incoming: Any, *, now: datetime) -> TurnResult:
        if failures:
            raise failures.pop()
        return take_turn(session, incoming, now=now)

    monkeypatch.setattr(app.engine, "take_turn", failing_once)
    async with Room(app) as room:
        (first,) = await room.say(Command("start"))
        room.clock.jump(-timedelta(hours=5))
        (second,) = await room.say(Command("help"))
        await room.later(2 * LOOK_AGAIN_S)
        assert room.platform.answered() == [first, second]

"""Whatever is sent, resent, refused, slow or away, in whatever order: each update is answered once and in order."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from datetime import timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, rule

from bot.app import App, build
from bot.conversation import Command, FileSent
from bot.delivery.intake import Flood
from bot.delivery.platform import NotAccepted, SendFailed
from bot.settings import Settings
from bot.store.records import Update
from tests.delivery.fakes import Room

ROOMS = st.sampled_from(["a", "b", "c"])
WHAT = st.sampled_from([Command("start"), Command("help"), Command("dates"), Command("back"), FileSent("sticker")])
FAILURES = st.sampled_from(
    [
        SendFailed("server_error"),
        SendFailed("rate_limited", retry_after=3),
        SendFailed("rate_limited", retry_after=2, lane="fake:a"),
        ConnectionResetError(),
    ]
)


@cache
def app() -> App:
    return build(Settings())


class Delivery(RuleBasedStateMachine):
    """Two dispatchers and a sender at work while the world misbehaves."""

    seen: Bundle[Update] = Bundle("seen")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()

    @initialize()
    def begin(self) -> None:
        self.room = Room(app(), workers=2, flood=Flood(burst=1_000))
        self.accepted: dict[str, list[str]] = {}
        self.run(self.room.__aenter__())

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        self.loop.run_until_complete(work)

    @rule(target=seen, room=ROOMS, what=WHAT)
    def write(self, room: str, what: Any) -> Any:
        update = self.room.update(what, room=room)
        self.hand_over(update)
        return update

    @rule(update=seen)
    def send_again(self, update: Update) -> None:
        self.hand_over(update)

    def hand_over(self, update: Update) -> None:
        try:
            self.run(self.room.intake.accept([update]))
        except NotAccepted:
            return
        ids = self.accepted.setdefault(update.place.room, [])
        if update.id not in ids:
            ids.append(update.id)

    @rule(failure=FAILURES)
    def fail_the_next_call(self, failure: Exception) -> None:
        self.room.platform.outcomes.append(failure)

    @rule()
    def be_slow(self) -> None:
        self.room.platform.holding = self.room.platform.holding or asyncio.Event()

    @rule()
    def be_quick(self) -> None:
        if self.room.platform.holding is not None:
            self.room.platform.holding.set()
            self.room.platform.holding = None

    @rule(update=seen)
    def change_the_session_behind_its_back(self, update: Update) -> None:
        self.room.store.conflicts.add(update.id)

    @rule(away=st.booleans())
    def lose_or_find_the_database(self, away: bool) -> None:
        self.room.store.away = away

    @rule(seconds=st.floats(0, 40))
    def wait(self, seconds: float) -> None:
        self.run(self.room.later(seconds))

    @rule(hours=st.integers(-5, 5))
    def set_the_clock(self, hours: int) -> None:
        self.room.clock.jump(timedelta(hours=hours))

    @rule()
    def settle(self) -> None:
        self.run(self.room.settle())

    def teardown(self) -> None:
        if hasattr(self, "room"):
            self.room.store.away = False
            self.be_quick()
            self.room.platform.outcomes.clear()
            self.room.clock.jump(timedelta(hours=100))  # what waits for a later hour waits no more
            self.run(self.room.later(60))
            self.check()
            self.run(self.room.__aexit__())
        self.loop.close()

    def check(self) -> None:
        assert max(Counter(made.row for made in self.room.platform.made).values(), default=1) == 1
        for room, ids in self.accepted.items():
            assert self.room.platform.answered(room) == ids
        for place, held in self.room.store.held.items():
            assert held.session.turns == len(self.accepted.get(place.room, ()))
        assert {row.state for row in self.room.store.inbox} <= {"done"}
        assert {row.state for row in self.room.store.outbox} <= {"sent"}


TestDelivery = Delivery.TestCase
TestDelivery.settings = settings(max_examples=max(1, settings().max_examples // 5), stateful_step_count=25, deadline=None)

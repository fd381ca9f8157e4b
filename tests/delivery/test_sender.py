"""The sender: in order, one at a time per conversation, paced, tried again, set aside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.app import App
from bot.delivery.dispatcher import LOOK_AGAIN_S
from bot.delivery.platform import LONGEST_WAIT_S, SHORTEST_WAIT_S, Closed, Lane, SendFailed
from bot.delivery.sender import CALL_TIMEOUT_S, CALL_TRIES, FRESH_S, LIMITED_TRIES
from bot.store.records import Attachment, Call, CallKind, Place
from tests.delivery.fakes import START, FakePlatform, Room
from tests.delivery.memory_store import Held, OutboxRow


class Outbox:
    """Fills the outbox of a room by hand; `texts` are what reached the platform, in order."""

    def __init__(self, room: Room) -> None:
        self.room = room

    def put(self, *texts: str, to: str = "room", call: Call | None = None) -> None:
        place = Place("fake", to, "person")
        held = self.room.store.held.setdefault(place, Held())
        for text in texts:
            made = call or Call("say", {"text": text})
            self.room.store.outbox.append(OutboxRow(self.room.store._next_row(), place, held.next_number, made))
            held.next_number += 1
        self.room.committed.set()

    async def send(self, *texts: str, to: str = "room", call: Call | None = None) -> None:
        self.put(*texts, to=to, call=call)
        await self.room.settle()

    @property
    def texts(self) -> list[str]:
        return [made.text for made in self.room.platform.made]

    @property
    def states(self) -> list[str]:
        return [row.state for row in self.room.store.outbox]


@pytest.fixture
async def outbox(app: App) -> AsyncIterator[Outbox]:
    async with Room(app) as room:
        yield Outbox(room)


async def test_the_calls_of_a_conversation_are_made_in_order_one_at_a_time(outbox: Outbox) -> None:
    await outbox.send("a", "b", "c")
    assert outbox.texts == ["a", "b", "c"]
    assert outbox.room.platform.most_in_hand == 1


async def test_many_conversations_are_served_at_once(outbox: Outbox) -> None:
    outbox.room.platform.holding = asyncio.Event()
    for number in range(20):
        outbox.put("a", "b", to=f"room {number}")
    await outbox.room.settle()
    assert outbox.room.platform.in_hand == 20
    outbox.room.platform.holding.set()
    await outbox.room.settle()
    assert len(outbox.texts) == 40


async def test_a_call_that_fails_is_tried_again_before_the_next_one(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("server_error"), ConnectionResetError("http://host/bot-token")]
    await outbox.send("a", "b")
    assert outbox.texts == []
    await outbox.room.later(10)
    assert outbox.texts == ["a", "b"]
    assert outbox.room.store.outbox[0].reason.partition(" at ")[0] == "ConnectionResetError"


async def test_a_call_that_never_succeeds_is_parked_with_its_reason_and_the_next_ones_go_on(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("server_error") for _ in range(CALL_TRIES)]
    await outbox.send("a", "b")
    await outbox.room.later(400)
    assert outbox.texts == ["b"]
    assert (outbox.states, outbox.room.store.outbox[0].reason) == (["parked", "sent"], "server_error")


async def test_a_permanent_failure_is_parked_at_once(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("bad_request", permanent=True)]
    await outbox.send("a", "b")
    assert outbox.states == ["parked", "sent"]


async def test_a_platform_that_says_wait_is_obeyed_to_the_second_and_not_held_against_the_call(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("rate_limited", retry_after=7) for _ in range(CALL_TRIES + 1)]
    await outbox.send("a")
    await outbox.room.later(7 * (CALL_TRIES + 1) - 1)
    assert outbox.texts == []
    await outbox.room.later(1)
    assert outbox.texts == ["a"]
    assert LIMITED_TRIES > CALL_TRIES


async def test_a_limit_on_one_lane_leaves_the_others_alone(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("rate_limited", retry_after=60, lane="fake:one")]
    await outbox.send("a", to="one")
    await outbox.send("b", to="two")
    assert outbox.texts == ["b"]


async def test_a_limit_on_the_whole_bot_stops_everybody_for_its_time(outbox: Outbox) -> None:
    outbox.room.platform.paced_by = [Lane("bot", 30, 30)]
    outbox.room.platform.outcomes = [SendFailed("rate_limited", retry_after=5, lane="bot")]
    await outbox.send("a", to="one")
    await outbox.send("b", to="two")
    assert outbox.texts == []
    await outbox.room.later(4)
    assert outbox.texts == []
    await outbox.room.later(1.1)
    assert sorted(outbox.texts) == ["a", "b"]


async def test_calls_are_paced_by_their_lane(outbox: Outbox) -> None:
    outbox.room.platform.paced_by = [Lane("bot", per_second=2, burst=2)]
    for number in range(6):
        outbox.put("a", to=f"room {number}")
    await outbox.room.later(10)
    assert [made.at for made in outbox.room.platform.made] == pytest.approx([0, 0, 0.5, 1, 1.5, 2])


async def test_a_late_call_is_dropped(outbox: Outbox) -> None:
    late = Call("typing", {}, expires_at=START + timedelta(seconds=5))
    outbox.room.clock.jump(timedelta(seconds=5))
    await outbox.send("typing", call=late)
    await outbox.send("a")
    assert (outbox.texts, outbox.states) == (["a"], ["expired", "sent"])


async def test_a_call_that_becomes_late_while_it_waits_for_its_lane_is_dropped(outbox: Outbox) -> None:
    outbox.room.platform.paced_by = [Lane("bot", per_second=0.1)]
    await outbox.send("a", to="one")
    await outbox.send("late", to="two", call=Call("say", {"text": "late"}, expires_at=START + timedelta(seconds=5)))
    await outbox.room.later(11)
    assert (outbox.texts, outbox.states) == (["a"], ["sent", "expired"])


async def test_an_edit_gets_the_id_of_the_message_it_changes_and_is_dropped_where_that_was_never_made(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [SendFailed("bad_request", permanent=True), None, None]
    outbox.put("never made", "made")
    await outbox.send("edit 1", call=Call("edit", {"text": "edit 1"}, CallKind.EDIT, after_row=1))
    await outbox.send("edit 2", call=Call("edit", {"text": "edit 2"}, CallKind.EDIT, after_row=2))
    assert outbox.texts == ["made", "edit 2"]
    assert outbox.states == ["parked", "sent", "expired", "sent"]


async def test_a_closed_conversation_loses_its_waiting_calls_and_nobody_elses(outbox: Outbox) -> None:
    outbox.room.platform.outcomes = [Closed()]
    outbox.put("a", "b", to="gone")
    outbox.put("c", to="here")
    await outbox.room.settle()
    await outbox.room.later(LOOK_AGAIN_S)
    held = outbox.room.store.held[Place("fake", "gone", "person")]
    assert outbox.texts == ["c"]
    assert held.closed
    assert held.version == 1  # the turn that lets go of her reminders


async def test_an_attachment_is_made_when_it_is_sent(outbox: Outbox) -> None:
    data = {"answer": 42}
    await outbox.send("file", call=Call("upload", {}, CallKind.UPLOAD, attachment=Attachment("my_data", "x.json", data)))
    for _ in range(20):
        await outbox.room.settle()
        if outbox.room.platform.made:
            break
    assert outbox.room.platform.made[0].content == b'{\n  "answer": 42\n}'


async def test_an_attachment_that_nobody_can_make_is_parked(outbox: Outbox) -> None:
    await outbox.send("file", call=Call("upload", {}, CallKind.UPLOAD, attachment=Attachment("hologram", "x", {})))
    assert outbox.room.store.outbox[0].reason == "no_maker_of_hologram"


async def test_a_call_without_an_answer_is_given_up_and_tried_again(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    assert CALL_TIMEOUT_S > 1
    monkeypatch.setattr("bot.delivery.sender.CALL_TIMEOUT_S", 0.01)
    outbox.room.platform.holding = asyncio.Event()
    await outbox.send("a")
    await asyncio.sleep(0.02)
    await outbox.room.settle()
    assert outbox.room.store.outbox[0].reason == "timeout"
    outbox.room.platform.holding.set()
    await outbox.room.later(5)
    assert outbox.texts == ["a"]


async def test_a_call_made_while_the_database_was_away_is_recorded_and_not_made_again(outbox: Outbox) -> None:
    outbox.room.platform.holding = asyncio.Event()
    await outbox.send("a")
    outbox.room.store.away = True
    outbox.room.platform.holding.set()
    await outbox.room.settle()
    outbox.room.store.away = False
    await outbox.room.later(10)
    assert (outbox.texts, outbox.states) == (["a"], ["sent"])


async def test_calls_of_a_platform_that_does_not_run_here_stay_where_they_are(outbox: Outbox) -> None:
    outbox.room.store.outbox.append(OutboxRow(1, Place("elsewhere", "room", "person"), 1, Call("say", {})))
    outbox.room.committed.set()
    await outbox.room.settle()
    assert outbox.states == ["waiting"]


async def test_a_stopped_sender_sends_what_can_be_sent(app: App) -> None:
    room = Room(app)
    outbox = Outbox(room)
    for number in range(5):
        outbox.put("a", "b", to=f"room {number}")
    room.sender.stop()
    await room.sender.run()
    assert len(outbox.texts) == 10


@pytest.fixture
def few_held(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let the sender hold so few calls only."""
    monkeypatch.setattr("bot.delivery.sender.CALLS_HELD", 10)
    return 10


async def test_a_lane_stopped_for_long_leaves_the_others_alone_however_many_wait_for_it(outbox: Outbox, few_held: int) -> None:
    platform = outbox.room.platform
    platform.lanes = lambda queued: [Lane(queued.place.room.partition(" ")[0], 30, 30)]  # type: ignore[method-assign]
    platform.outcomes = [SendFailed("flood", retry_after=60, lane="crowd")]
    for number in range(3 * few_held):
        outbox.put("waits", to=f"crowd {number}")
    await outbox.room.settle()
    already = len(outbox.texts)  # those that were under way when the platform said stop
    await outbox.send("hello", to="other")
    assert outbox.texts[already:] == ["hello"]
    await outbox.room.later(70)
    assert outbox.texts.count("waits") == 3 * few_held


@pytest.mark.parametrize(
    ("seconds", "taken"),
    [
        (-5.0, SHORTEST_WAIT_S),
        (0.0, SHORTEST_WAIT_S),
        (7.0, 7.0),
        (1e15, LONGEST_WAIT_S),
        (float("inf"), LONGEST_WAIT_S),
        (float("nan"), None),
    ],
)
def test_a_wait_that_no_platform_can_mean_is_taken_as_one_between_a_second_and_a_day(seconds: float, taken: float | None) -> None:
    assert SendFailed("flood", retry_after=seconds).retry_after == taken


async def test_a_call_held_for_long_is_left_to_the_process_that_has_it_by_now(outbox: Outbox) -> None:
    outbox.room.platform.paced_by = [Lane("bot", 1 / (2 * FRESH_S), 1)]
    await outbox.send("a", to="one")
    await outbox.send("b", to="two")  # waits for the lane
    outbox.room.store.outbox[1].state = "sent"  # by another process
    await outbox.room.later(2 * FRESH_S)
    assert outbox.texts == ["a"]
    await outbox.send("c", to="two")
    await outbox.room.later(2 * FRESH_S)
    assert outbox.texts == ["a", "c"]


async def test_no_platform_takes_the_places_of_another(app: App, few_held: int) -> None:
    async with Room(app) as room:
        other = FakePlatform("other", clock=room.clock)
        room.sender._platforms = {**room.sender._platforms, "other": other}
        room.platform.paced_by = [Lane("bot", 0.001, 1)]
        outbox = Outbox(room)
        for number in range(2 * few_held):
            outbox.put("waits", to=f"room {number}")
        await room.settle()
        room.store.outbox.append(
            OutboxRow(room.store._next_row(), Place("other", "room", "person"), 1, Call("say", {"text": "x"}))
        )
        room.committed.set()
        await room.settle()
        assert [made.text for made in other.made] == ["x"]

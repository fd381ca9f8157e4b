"""Pacing: no lane ever bears more than it may, nobody overtakes in a lane, and nothing waits that could pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import Pacing
from bot.delivery.platform import Lane

BOT = Lane("bot", per_second=10, burst=3)


def chat(number: int) -> Lane:
    return Lane(f"chat {number}", per_second=1, burst=1)


def run(pacing: Pacing[int], now: float, until: float) -> list[tuple[float, int]]:
    """Let time pass; return when each call passed."""
    passed = []
    while (at := pacing.next_at(now)) is not None and at <= until:
        now = max(now, at)
        passed += [(now, call) for call in pacing.ready(now)]
    return passed


def test_a_burst_passes_at_once_and_the_rest_at_the_rate() -> None:
    pacing: Pacing[int] = Pacing()
    assert [pacing.enter(call, [BOT], 0) for call in range(5)] == [True, True, True, False, False]
    assert [round(at, 3) for at, _ in run(pacing, 0, 10)] == [0.1, 0.2]


def test_a_chat_that_must_wait_does_not_hold_up_the_others() -> None:
    pacing: Pacing[int] = Pacing()
    assert pacing.enter(1, [BOT, chat(1)], 0)
    assert not pacing.enter(2, [BOT, chat(1)], 0)
    assert pacing.enter(3, [BOT, chat(2)], 0)
    assert [(round(at, 3), call) for at, call in run(pacing, 0, 10)] == [(1.0, 2)]


def test_a_call_that_comes_later_does_not_overtake_one_that_waits_in_its_lane() -> None:
    pacing: Pacing[int] = Pacing()
    for call in range(3):
        pacing.enter(call, [chat(1)], 0)
    assert not pacing.enter(3, [chat(1)], 1.0)
    assert [call for _, call in run(pacing, 1.0, 10)] == [1, 2, 3]


def test_a_stopped_lane_opens_when_its_time_is_over() -> None:
    pacing: Pacing[int] = Pacing()
    pacing.enter(0, [BOT, chat(1)], 0)
    pacing.stop("chat 1", 30.0)
    assert not pacing.enter(1, [BOT, chat(1)], 5.0)
    assert pacing.enter(2, [BOT, chat(2)], 5.0)
    assert run(pacing, 5.0, 100) == [(30.0, 1)]


@given(
    st.lists(st.tuples(st.floats(0, 0.5), st.integers(0, 3), st.booleans()), max_size=60),
)
def test_every_call_passes_once_and_no_lane_bears_more_than_it_may(calls: list[tuple[float, int, bool]]) -> None:
    pacing: Pacing[int] = Pacing()
    now, passed, lanes_of = 0.0, [], {}
    for number, (gap, room, also_bot) in enumerate(calls):
        passed += run(pacing, now, now + gap)
        now += gap
        lanes_of[number] = [chat(room), *([BOT] if also_bot else [])]
        if pacing.enter(number, lanes_of[number], now):
            passed.append((now, number))
    passed += run(pacing, now, now + 1000)
    assert sorted(call for _, call in passed) == list(range(len(calls)))
    for lane in [BOT, *map(chat, range(4))]:
        at = [instant for instant, call in passed if lane in lanes_of[call]]
        for first in range(len(at)):
            for last in range(first, len(at)):
                assert last - first + 1 <= lane.burst + (at[last] - at[first]) * lane.per_second + 1e-6

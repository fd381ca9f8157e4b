"""Back-off: longer each time, within bounds, and not the same for all."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.conversation import Command
from bot.delivery.backoff import Alarms, delay
from bot.delivery.dispatcher import LOOK_AGAIN_S
from bot.delivery.platform import Reply, SendFailed
from bot.delivery.service import Addresses, Mind, Service
from bot.store.records import Place, Update
from tests.delivery.fakes import START, FakeClock, FakePlatform
from tests.delivery.memory_store import MemoryStore

MOST = 1 - 2**-53  # the largest number that `random.random` gives


def test_each_try_waits_twice_as_long_until_the_longest() -> None:
    waits = [delay(tries, lambda: 0.0, first=3, longest=100) for tries in range(1, 9)]
    assert waits == [1.5, 3.0, 6.0, 12.0, 24.0, 48.0, 50.0, 50.0]


def test_chance_spreads_the_waits_over_the_upper_half() -> None:
    waits = [delay(3, lambda chance=chance: chance, first=1, longest=60) for chance in (0.0, 0.25, 0.5, 0.75)]  # type: ignore[misc]
    assert waits == [2.0, 2.5, 3.0, 3.5]


@given(
    st.integers(1, 10**6),
    st.floats(0, MOST),
    st.floats(0.001, 1_000),
    st.floats(1, 1_000),
)
def test_a_wait_is_never_shorter_than_half_the_first_nor_longer_than_the_longest(
    tries: int, chance: float, first: float, times: float
) -> None:
    longest = first * times
    assert first / 2 <= delay(tries, lambda: chance, first=first, longest=longest) <= longest


# --- who waits by chance


def answering(app: App, platform: FakePlatform, store: MemoryStore) -> Service:
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    return Service(store, mind, [platform], Addresses(metrics_port=0), clock=FakeClock())


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 0.25), (0.5, 0.375), (0.75, 0.4375)])
async def test_a_turn_that_failed_waits_by_chance(
    app: App, monkeypatch: pytest.MonkeyPatch, chance: float, seconds: float
) -> None:
    def unplannable(self: FakePlatform, reply: Reply) -> None:
        raise ValueError("cannot")

    monkeypatch.setattr(FakePlatform, "plan", unplannable)
    monkeypatch.setattr(random, "random", lambda: chance)
    store = MemoryStore()
    service = answering(app, FakePlatform(), store)
    await service.accept([Update("1", Place("fake", "room", "person"), Command("start"), START)])
    await service._dispatcher.work()
    await service._close()
    assert [row.retry_at for row in store.inbox] == [START + timedelta(seconds=seconds)]


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 0.5), (0.5, 0.75), (0.75, 0.875)])
async def test_a_call_that_failed_waits_by_chance(
    app: App, monkeypatch: pytest.MonkeyPatch, chance: float, seconds: float
) -> None:
    monkeypatch.setattr(random, "random", lambda: chance)
    store, platform = MemoryStore(), FakePlatform(outcomes=[SendFailed("server_error")])
    service = answering(app, platform, store)
    await service.accept([Update("1", Place("fake", "room", "person"), Command("start"), START)])
    await service._dispatcher.work()
    service._sender.stop()
    await service._sender.run()
    await service._close()
    assert store.outbox[0].retry_at == START + timedelta(seconds=seconds)


# --- alarms


def test_the_next_alarm_is_the_earliest_and_those_that_are_past_are_forgotten() -> None:
    alarms = Alarms()
    for seconds in (3, 1, 2, 60):
        alarms.add(START + timedelta(seconds=seconds))
    found = [alarms.seconds(START + timedelta(seconds=passed), LOOK_AGAIN_S) for passed in (0.0, 0.5, 1.0, 2.75, 3.0, 58.0, 60.0)]
    assert found == [1.0, 0.5, 1.0, 0.25, LOOK_AGAIN_S, 2.0, LOOK_AGAIN_S]

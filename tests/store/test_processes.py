"""Several processes on one PostgreSQL: one turn at a time for each conversation, whoever takes it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.store import Store
from bot.store.records import Place
from bot.store.store import LEASE
from tests.store.conftest import OpenStore
from tests.store.samples import ANNA, BELA, CHEN, NOW, claimed, ids, next_calls, send, texts, took, turn, update

pytestmark = [pytest.mark.xdist_group("postgresql"), pytest.mark.parametrize("url", ["postgresql"], indirect=True)]

LAPSED = NOW + LEASE + timedelta(seconds=1)


@pytest.fixture
async def two(opened: OpenStore) -> tuple[Store, Store]:
    return await opened(), await opened()


async def test_what_one_process_holds_the_other_is_not_given(two: tuple[Store, Store]) -> None:
    one, other = two
    await one.accept([update("1"), update("2", BELA)], now=NOW)
    assert [ids(await one.claim(1, now=NOW)), ids(await other.claim(10, now=NOW))] == [["1"], ["2"]]
    assert [await one.claim(10, now=NOW), await other.claim(10, now=NOW)] == [[], []]


async def test_a_lease_that_lapsed_goes_to_another_process_and_the_first_writes_nothing(two: tuple[Store, Store]) -> None:
    one, other = two
    (lost,) = await claimed(one, update("1"))
    assert await other.claim(10, now=NOW + LEASE - timedelta(seconds=1)) == []
    (taken,) = await other.claim(10, now=LAPSED)
    assert list(await one.commit([turn(lost, send("lost"))], now=LAPSED)) == [False]
    assert list(await other.commit([turn(taken, send("taken"))], now=LAPSED)) == [True]
    assert list(await one.commit([turn(lost, send("lost"))], now=LAPSED)) == [False]
    assert texts(await next_calls(one)) == ["taken"]


async def test_released_updates_go_to_another_process_at_once(two: tuple[Store, Store]) -> None:
    one, other = two
    await one.release(await claimed(one, update("1")))
    assert ids(await other.claim(10, now=NOW)) == ["1"]


async def test_a_call_that_one_process_makes_the_other_is_not_given_until_the_lease_lapses(two: tuple[Store, Store]) -> None:
    one, other = two
    await took(one, "1", send("a"), send("b"))
    (call,) = await next_calls(one)
    assert await next_calls(other) == []
    assert texts(await next_calls(other, LAPSED)) == ["a"]
    await one.sent(call, "id", now=LAPSED)
    assert texts(await next_calls(one, LAPSED)) == ["b"]


async def test_processes_share_the_work_and_no_turn_is_done_twice_or_out_of_order(two: tuple[Store, Store]) -> None:
    places = [Place("null", str(each), str(each)) for each in range(10)]
    await two[0].accept([update(f"{place.room}-{turn}", place) for turn in range(5) for place in places], now=NOW)
    done: list[str] = []

    async def work(store: Store) -> None:
        while (await store.statistics(now=NOW)).updates_waiting:
            found = await store.claim(3, now=NOW)
            written = await store.commit([turn(each) for each in found], now=NOW)
            done.extend(each.update.id for each, is_written in zip(found, written, strict=True) if is_written)

    await asyncio.gather(work(two[0]), work(two[1]), work(two[0]))
    assert len(done) == len(set(done)) == 50
    for place in places:
        assert [id for id in done if id.startswith(f"{place.room}-")] == [f"{place.room}-{turn}" for turn in range(5)]


async def test_what_one_process_stores_wakes_the_other(two: tuple[Store, Store]) -> None:
    one, other = two

    async def until_there_is_something() -> list[str]:
        while not (found := await other.claim(10, now=NOW)):
            await other.wait_for_work(60)
        return ids(found)

    waiting = asyncio.create_task(until_there_is_something())
    await asyncio.sleep(0)
    await one.accept([update("1")], now=NOW)
    assert await asyncio.wait_for(waiting, 10) == ["1"]


async def test_an_erased_persons_key_is_used_by_no_process(two: tuple[Store, Store]) -> None:
    one, other = two
    for store in two:
        await took(store, f"from {store}", send("a"))
    (held,) = await claimed(other, update("2"))
    await one.erase(held.update.place)
    assert list(await other.commit([turn(held, send("late"))], now=NOW)) == [False]
    await took(other, "3", send("anew"))
    assert texts(await next_calls(one)) == ["anew"]


async def test_processes_that_meet_the_same_new_person_agree_on_her_key(two: tuple[Store, Store]) -> None:
    await asyncio.gather(*(store.accept([update(f"{each}")], now=NOW) for each, store in enumerate(two * 4)))
    for _ in range(8):
        (one,) = await two[0].claim(10, now=NOW)
        await two[0].commit([turn(one)], now=NOW)
    assert await two[0].parked() == []


async def test_a_process_is_given_only_what_is_of_its_platforms(store: Store) -> None:
    for id, place in (("1", CHEN), ("2", ANNA), ("3", CHEN), ("4", BELA)):
        await store.accept([update(id, place)], now=NOW)
    found = await store.claim(1, now=NOW, platforms=["telegram"])
    assert ids([*found, *await store.claim(10, now=NOW, platforms=["telegram", "terminal"])]) == ["2", "4"]
    assert await store.claim(10, now=NOW, platforms=["gram", "tele"]) == []
    (one,) = await store.claim(10, now=NOW, platforms=["slack"])
    await store.commit([turn(one, send("hello"))], now=NOW)
    assert await store.outgoing(10, now=NOW, platforms=["telegram"]) == []
    assert texts(await store.outgoing(10, now=NOW, platforms=["slack"])) == ["hello"]

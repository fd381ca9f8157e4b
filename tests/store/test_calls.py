"""Handing calls out, in order."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.store import Store
from bot.store.records import Attachment, Call, CallKind
from tests.store.samples import ANNA, BELA, LATER, NOW, claimed, edit, next_calls, send, texts, took, turn, update


async def test_a_call_comes_out_as_it_went_in(store: Store) -> None:
    picture = Attachment("timeline", "timeline.png", {"days": {"opens": "2026-12-01"}})
    given = Call("sendPhoto", {"chat": 1, "nested": [{"a": None}]}, CallKind.UPLOAD, None, LATER, picture)
    await took(store, "1", given)
    (queued,) = await next_calls(store)
    assert (queued.call, queued.place, queued.number, queued.attempts, queued.external_id) == (given, ANNA, 1, 0, None)


async def test_calls_of_a_conversation_are_handed_out_one_by_one_in_order(store: Store) -> None:
    await took(store, "1", send("a"), send("b"), send("c"))
    seen = []
    while found := await next_calls(store):
        seen += texts(found)
        await store.sent(found[0], "id", now=NOW)
    assert seen == ["a", "b", "c"]


async def test_conversations_in_hand_are_left_out(store: Store) -> None:
    await took(store, "1", send("a"))
    await took(store, "2", send("b"), place=BELA)
    (one, two) = await claimed(store, update("3"), update("4", BELA))
    assert texts(await next_calls(store, without=[one.conversation.key])) == ["b"]
    assert texts(await next_calls(store, LATER, without=[two.conversation.key])) == ["a"]


async def test_a_failed_call_waits_and_holds_back_its_conversation(store: Store) -> None:
    await took(store, "1", send("a"), send("b"))
    (queued,) = await next_calls(store)
    await store.send_failed(queued, "rate_limited", retry_at=LATER, now=NOW)
    assert not await next_calls(store)
    (again,) = await next_calls(store, LATER)
    assert (again.number, again.attempts) == (1, 1)


async def test_a_parked_call_lets_the_next_one_go_and_may_be_tried_again(store: Store) -> None:
    await took(store, "1", send("a"), edit("b", after_row=1))
    (queued,) = await next_calls(store)
    await store.send_failed(queued, "bad_request", retry_at=None, now=NOW)
    (after,) = await next_calls(store)
    assert (after.number, after.external_id) == (2, None)
    (parked,) = await store.parked()
    assert (parked.what, parked.kind, parked.reason, parked.attempts) == ("call", "send", "bad_request", 1)
    await store.expire(after, now=NOW)
    assert await store.retry_parked("call", parked.row)
    assert texts(await next_calls(store)) == ["a"]


async def test_an_expired_call_is_dropped(store: Store) -> None:
    await took(store, "1", send("typing", expires_at=LATER), send("answer"))
    (queued,) = await next_calls(store)
    await store.expire(queued, now=LATER + timedelta(seconds=1))
    assert texts(await next_calls(store)) == ["answer"]


async def test_a_closed_conversation_drops_its_calls_and_opens_with_the_next_update(store: Store) -> None:
    await took(store, "1", send("a"))
    await took(store, "2", send("b"), place=BELA)
    (queued, _) = await next_calls(store)
    await store.close_conversation(queued.conversation, now=NOW)
    assert texts(await next_calls(store, NOW + timedelta(hours=1))) == ["b"]
    assert (await store.everything_about(ANNA))["conversations"][0]["closed"] is True
    await took(store, "3", send("c"))
    assert (await store.everything_about(ANNA))["conversations"][0]["closed"] is False


async def test_calls_that_are_made_at_the_same_moment_are_noted_together(store: Store) -> None:
    places = [ANNA, BELA]
    for each, place in enumerate(places):
        await took(store, str(each), send(str(each)), edit("again", after_row=1), place=place)
    await asyncio.gather(*(store.sent(each, f"id-{each.place.person}", now=NOW) for each in await next_calls(store)))
    assert [each.external_id for each in await next_calls(store)] == [f"id-{place.person}" for place in places]


async def test_a_call_noted_twice_is_noted_once(store: Store) -> None:
    await took(store, "1", send("a"), edit("b", after_row=1))
    (queued,) = await next_calls(store)
    await store.sent(queued, "id-1", now=NOW)
    await store.sent(queued, "id-2", now=NOW)
    assert [each.external_id for each in await next_calls(store)] == ["id-1"]


async def test_whoever_waits_is_woken_by_what_is_stored(store: Store) -> None:
    async def until_woken() -> int:
        await store.wait_for_work(0)  # what happened before
        await store.wait_for_work(60)
        return 1

    waiting = [asyncio.create_task(until_woken()) for _ in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await store.accept([update("1")], now=NOW)
    assert await asyncio.gather(*waiting) == [1, 1]
    (one,) = await store.claim(10, now=NOW)
    assert list(await store.commit([turn(one)], now=NOW)) == [True]

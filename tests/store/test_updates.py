"""Taking updates in, and handing them out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.conversation import ChoiceTaken, Command, TextMessage
from bot.store import QueueFull, Store
from bot.store.records import LONGEST_PUT_OFF
from tests.store.conftest import OpenStore
from tests.store.samples import ANNA, ANNA_IN_A_GROUP, BELA, CHEN, LATER, NOW, claimed, ids, send, took, turn, update


async def test_an_update_comes_out_as_it_went_in(store: Store) -> None:
    paris = NOW.astimezone(ZoneInfo("Europe/Paris"))
    given = replace(update("7", CHEN), at=paris, language="fr", time_zone="Asia/Tokyo", reply={"thread": "1.2", "tapped": [3]})
    (one,) = await claimed(store, given)
    assert one.update == given
    assert (one.attempts, one.conversation.version, one.conversation.next_number) == (0, 0, 1)
    assert one.conversation.time_zone == "Asia/Tokyo"


async def test_an_update_that_is_sent_again_changes_nothing(store: Store) -> None:
    assert await store.accept([update("1"), update("1"), update("2", BELA)], now=NOW) == 2
    assert await store.accept([update("1"), update("3", BELA)], now=NOW) == 1
    assert ids(await store.claim(10, now=NOW)) == ["1", "2"]


async def test_an_update_that_is_sent_again_after_its_turn_changes_nothing(store: Store) -> None:
    await took(store, "1", send("hello"))
    assert await store.accept([update("1")], now=LATER) == 0
    assert not await store.claim(10, now=LATER)


async def test_updates_of_one_id_on_two_platforms_are_two(store: Store) -> None:
    assert await store.accept([update("1", ANNA), update("1", CHEN)], now=NOW) == 2


async def test_one_update_of_a_conversation_is_handed_out_at_a_time_in_order(store: Store) -> None:
    seen = []
    await store.accept([update("a1"), update("b1", BELA), update("a2"), update("a3")], now=NOW)
    while found := await store.claim(10, now=NOW):
        assert len({each.conversation.key for each in found}) == len(found)
        assert not await store.claim(10, now=NOW)
        seen += ids(found)
        await store.commit([turn(each) for each in found], now=NOW)
    assert seen == ["a1", "b1", "a2", "a3"]


async def test_a_limit_holds_and_the_oldest_come_first(store: Store) -> None:
    await store.accept([update("1", ANNA), update("2", BELA), update("3", CHEN)], now=NOW)
    assert [ids(await store.claim(2, now=NOW)), ids(await store.claim(2, now=NOW))] == [["1", "2"], ["3"]]


async def test_a_person_in_two_rooms_has_two_conversations(store: Store) -> None:
    one, other = await claimed(store, update("1", ANNA), update("2", ANNA_IN_A_GROUP))
    assert one.conversation.key != other.conversation.key
    assert one.conversation.token_key == other.conversation.token_key


async def test_a_failed_update_waits_and_holds_back_its_conversation(store: Store) -> None:
    (one,) = await claimed(store, update("1"), update("2"))
    await store.fail(one, "broken", retry_at=NOW + LONGEST_PUT_OFF, now=NOW)
    assert not await store.claim(10, now=NOW)
    (again,) = await store.claim(10, now=NOW + LONGEST_PUT_OFF)
    assert (again.update.id, again.attempts) == ("1", 1)


async def test_a_failed_update_does_not_wait_for_a_clock_that_was_set_back(store: Store) -> None:
    (one,) = await claimed(store, update("1"), update("2"))
    await store.fail(one, "broken", retry_at=NOW + LONGEST_PUT_OFF, now=NOW)
    assert ids(await store.claim(10, now=NOW - timedelta(hours=5))) == ["1"]


async def test_a_parked_update_lets_its_conversation_go_on_and_may_be_tried_again(store: Store) -> None:
    (one,) = await claimed(store, update("1", incoming=Command("forget", "anna's secret")), update("2"))
    await store.fail(one, "broken", retry_at=None, now=NOW)
    assert ids(await store.claim(10, now=NOW)) == ["2"]
    (parked,) = await store.parked()
    assert (parked.what, parked.platform, parked.kind, parked.reason, parked.attempts) == (
        "update",
        "telegram",
        "command",
        "broken",
        1,
    )
    assert parked.since == NOW
    assert not await store.retry_parked("update", parked.row + 100)
    assert not await store.retry_parked("nonsense", parked.row)
    assert await store.retry_parked("update", parked.row)
    assert not await store.parked()


async def test_an_apology_is_said_in_a_parked_updates_place(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    await store.fail(one, "broken", retry_at=None, now=NOW, apology=turn(one, send("sorry")))
    (queued,) = await store.outgoing(10, now=NOW)
    assert queued.call == send("sorry")
    (parked,) = await store.parked()
    await store.retry_parked("update", parked.row)
    (again,) = await store.claim(10, now=NOW)
    assert list(await store.commit([turn(again, send("done"))], now=NOW)) == [True]


async def test_released_updates_are_handed_out_again_with_no_try_counted(store: Store) -> None:
    found = await claimed(store, update("1"))
    await store.release(found)
    (again,) = await store.claim(10, now=NOW)
    assert (again.update.id, again.attempts) == ("1", 0)


async def test_a_full_queue_takes_nothing_more_until_something_is_done(opened: OpenStore) -> None:
    store = await opened(capacity=2)
    await store.accept([update("1")], now=NOW)
    with pytest.raises(QueueFull):
        await store.accept([update("2"), update("3")], now=NOW)
    await store.accept([update("2", BELA)], now=NOW)
    (one, _) = await store.claim(10, now=NOW)
    await store.commit([turn(one)], now=NOW)
    assert await store.accept([update("3")], now=NOW) == 1


async def test_a_tapped_token_is_found_in_the_conversation_it_was_offered_in_only(store: Store) -> None:
    await took(store, "1", send("which?"), tokens={"abc123abc123": "answer.procedure.renewal"})
    here, elsewhere, other = await claimed(
        store,
        update("2", incoming=ChoiceTaken("abc123abc123")),
        update("3", ANNA_IN_A_GROUP, ChoiceTaken("abc123abc123")),
        update("4", BELA, ChoiceTaken("abc123abc123")),
    )
    assert here.update.incoming == ChoiceTaken("answer.procedure.renewal")
    assert elsewhere.update.incoming == other.update.incoming == ChoiceTaken("")


async def test_a_tap_whose_turn_failed_is_found_again(store: Store) -> None:
    await took(store, "1", send("which?"), tokens={"abc123abc123": "answer.x"})
    (one,) = await claimed(store, update("2", incoming=ChoiceTaken("abc123abc123")))
    await store.fail(one, "broken", retry_at=NOW, now=NOW)
    (again,) = await store.claim(10, now=NOW)
    assert again.update.incoming == ChoiceTaken("answer.x")


async def test_waiting_updates_survive_the_process(opened: OpenStore) -> None:
    first = await opened()
    await claimed(first, update("1", incoming=TextMessage("\ud800 half a character, \0 and a smile 🙂")))
    await first.close()
    second = await opened()
    (one,) = await second.claim(10, now=NOW + timedelta(hours=1))
    assert one.update.incoming == TextMessage("\ud800 half a character, \0 and a smile 🙂")


async def test_how_much_waits_and_for_how_long_is_told(store: Store) -> None:
    await took(store, "1", send("hello"))
    await store.accept([update("2")], now=NOW)
    found = await store.statistics(now=LATER)
    assert (found.updates_waiting, found.oldest_update_s, found.calls_waiting, found.oldest_call_s) == (1, 300.0, 1, 300.0)
    assert (found.updates_parked, found.calls_parked) == (0, 0)

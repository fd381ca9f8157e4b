"""What delivery may rely on, of any store: the two real ones, and the one in memory that stands for them in delivery's tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversation import ChoiceTaken, DueReminder, Session
from bot.conversation.replies import Cancel, Erase, Schedule
from bot.delivery.durable import DurableStore
from bot.rules import Law
from bot.store import QueueFull, open_store
from bot.store.records import Call, CallKind, Claimed, Place, Queued, TurnDone, Update
from tests.delivery.memory_store import MemoryStore
from tests.store.conftest import KEY, emptied
from tests.store.samples import ANNA, ANNA_IN_A_GROUP, BELA, CHEN, NOW, edit, ids, send, texts, turn, update

PLATFORMS = ("telegram", "slack")
SOON = NOW + timedelta(seconds=10)
CAPACITY = 6
DAY = date(2026, 12, 1)
AFTERWARDS = datetime(2026, 12, 2, tzinfo=UTC)


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
async def any_store(request: pytest.FixtureRequest, tmp_path: Path, law: Law) -> AsyncIterator[DurableStore]:
    if request.param == "memory":
        yield MemoryStore(CAPACITY)
        return
    url = None if request.param == "sqlite" else await emptied(request.getfixturevalue("postgresql"), tmp_path)
    store = await open_store(url, tmp_path, KEY, law=law, capacity=CAPACITY)
    yield store
    await store.close()


async def claim(store: DurableStore, now: datetime = NOW, limit: int = 100) -> Sequence[Claimed]:
    return await store.claim(limit, now=now, platforms=PLATFORMS)


async def took(store: DurableStore, id: str, *calls: Call, place: Place = ANNA, **more: object) -> Claimed:
    """Take a whole turn on an update."""
    await store.accept([update(id, place)], now=NOW)
    (one,) = await claim(store)
    assert list(await store.commit([turn(one, *calls, **more)], now=NOW)) == [True]  # type: ignore[arg-type]
    return one


async def calls(store: DurableStore, now: datetime = NOW, without: Sequence[bytes] = (), limit: int = 100) -> Sequence[Queued]:
    return await store.outgoing(limit, now=now, without=without, platforms=PLATFORMS)


async def said(store: DurableStore, now: datetime = NOW) -> list[str]:
    """Make all calls that can be made, and return them in order."""
    found: list[str] = []
    while queued := await calls(store, now):
        for each in queued:
            found += texts([each])
            await store.sent(each, f"id of {each.call.payload['text']}", now=now)
    return found


# --- taking in


async def test_an_update_that_is_sent_again_is_none_whatever_became_of_the_first(any_store: DurableStore) -> None:
    assert await any_store.accept([update("1"), update("1"), update("2", BELA)], now=NOW) == 2
    assert await any_store.accept([update("1"), update("3", CHEN)], now=NOW) == 1
    await any_store.commit([turn(each) for each in await claim(any_store)], now=NOW)
    assert await any_store.accept([update("1"), update("3", CHEN)], now=NOW) == 0
    assert await any_store.accept([update("1", CHEN)], now=NOW) == 1  # another platform's


async def test_a_full_queue_takes_all_of_what_is_handed_over_or_nothing(any_store: DurableStore) -> None:
    await any_store.accept([update(str(number)) for number in range(CAPACITY - 1)], now=NOW)
    with pytest.raises(QueueFull):
        await any_store.accept([update("a", BELA), update("b", BELA)], now=NOW)
    assert await any_store.accept([update("a", BELA), update("a", BELA)], now=NOW) == 1
    with pytest.raises(QueueFull):
        await any_store.accept([update("c", CHEN)], now=NOW)
    found = await claim(any_store)
    assert [each.update.place for each in found] == [ANNA, BELA]
    with pytest.raises(QueueFull):  # what is in hand still waits
        await any_store.accept([update("c", CHEN)], now=NOW)
    await any_store.commit([turn(each) for each in found], now=NOW)
    assert await any_store.accept([update("c", CHEN), update("d", CHEN)], now=NOW) == 2


# --- claiming


async def test_the_oldest_of_each_conversation_is_handed_out_once_and_in_order(any_store: DurableStore) -> None:
    given = [update("a1"), update("b1", BELA), update("a2"), update("c1", CHEN)]
    await any_store.accept(given, now=NOW)
    assert ids(await claim(any_store, limit=2)) == ["a1", "b1"]
    (third,) = await claim(any_store)
    assert (third.update, third.attempts, third.conversation.version) == (given[3], 0, 0)
    assert await claim(any_store) == []
    await any_store.commit([turn(third)], now=NOW)
    assert await claim(any_store) == []


async def test_only_what_is_of_the_platforms_named_is_handed_out(any_store: DurableStore) -> None:
    await any_store.accept([update("1", ANNA), update("2", CHEN)], now=NOW)
    assert ids(await any_store.claim(10, now=NOW, platforms=["slack"])) == ["2"]
    assert ids(await any_store.claim(10, now=NOW, platforms=["telegram"])) == ["1"]


async def test_what_is_given_back_is_handed_out_again_with_no_try_counted(any_store: DurableStore) -> None:
    await any_store.accept([update("1"), update("2")], now=NOW)
    await any_store.release(await claim(any_store))
    (again,) = await claim(any_store)
    assert (again.update.id, again.attempts) == ("1", 0)


async def test_a_failed_update_waits_and_its_conversation_with_it(any_store: DurableStore) -> None:
    await any_store.accept([update("1"), update("2"), update("3", BELA)], now=NOW)
    one, other = await claim(any_store)
    await any_store.fail(one, "broken", retry_at=SOON, now=NOW)
    await any_store.fail(other, "broken", retry_at=NOW, now=NOW)
    assert ids(await claim(any_store)) == ["3"]
    (again,) = await claim(any_store, SOON)
    assert (again.update.id, again.attempts) == ("1", 1)


async def test_a_parked_update_lets_its_conversation_go_on_with_an_apology_in_its_place(any_store: DurableStore) -> None:
    await any_store.accept([update("1"), update("2")], now=NOW)
    (one,) = await claim(any_store)
    await any_store.fail(one, "broken", retry_at=None, now=NOW, apology=turn(one, send("sorry")))
    (two,) = await claim(any_store)
    assert (two.update.id, two.conversation.version, two.conversation.next_number) == ("2", 1, 2)
    await any_store.commit([turn(two, send("answer"))], now=NOW)
    assert await said(any_store) == ["sorry", "answer"]
    found = await any_store.statistics(now=NOW)
    assert (found.updates_waiting, found.updates_parked) == (0, 1)


async def test_an_apology_to_a_conversation_that_moved_on_is_not_said_and_the_update_is_parked(any_store: DurableStore) -> None:
    await any_store.accept([update("1")], now=NOW)
    (one,) = await claim(any_store)
    stale = replace(one, conversation=replace(one.conversation, version=5))
    await any_store.fail(one, "broken", retry_at=None, now=NOW, apology=turn(stale, send("sorry")))
    assert await said(any_store) == []
    assert (await any_store.statistics(now=NOW)).updates_parked == 1


async def test_a_failure_told_too_late_changes_nothing_of_a_turn_that_is_done(any_store: DurableStore) -> None:
    one = await took(any_store, "1")
    for retry_at in (SOON, None):
        await any_store.fail(one, "broken", retry_at=retry_at, now=NOW)
    assert await claim(any_store, SOON) == []
    assert (await any_store.statistics(now=NOW)).updates_parked == 0


async def test_a_tapped_token_is_the_choice_offered_in_this_conversation_or_nothing(any_store: DurableStore) -> None:
    await took(any_store, "1", tokens={"abc123abc123": "answer.expiry_date.0001-01-01"})
    taps = [update("2", incoming=ChoiceTaken("abc123abc123=2027-02-03")), update("3", BELA, ChoiceTaken("abc123abc123"))]
    await any_store.accept(taps, now=NOW)
    found = [each.update.incoming for each in await claim(any_store)]
    assert found == [ChoiceTaken("answer.expiry_date.2027-02-03"), ChoiceTaken("")]


# --- committing


async def test_what_a_turn_made_is_there_for_the_next_one(any_store: DurableStore) -> None:
    await any_store.accept([replace(update("1"), time_zone="Pacific/Auckland")], now=NOW)
    (one,) = await claim(any_store)
    done = replace(turn(one, send("a"), send("b"), shown={"keyboard": 2}), session=Session(turns=7, language="fr"))
    await any_store.commit([done], now=NOW)
    await any_store.accept([update("2")], now=NOW)
    (two,) = await claim(any_store)
    found = two.conversation
    assert (found.session, found.version, found.next_number) == (done.session, 1, 3)
    assert (dict(found.shown), found.time_zone, found.key) == ({"keyboard": 2}, "Pacific/Auckland", one.conversation.key)


async def test_a_turn_is_committed_once(any_store: DurableStore) -> None:
    await any_store.accept([update("1")], now=NOW)
    (one,) = await claim(any_store)
    done = turn(one, send("hello"), effects=[Schedule("renewal", DAY)])
    assert [list(await any_store.commit([done], now=NOW)) for _ in range(2)] == [[True], [False]]
    assert await said(any_store) == ["hello"]
    assert await any_store.fire_reminders(now=AFTERWARDS) == 1


async def test_a_turn_on_a_conversation_that_moved_on_leaves_nothing_and_is_handed_out_again(any_store: DurableStore) -> None:
    await any_store.accept([update("1"), update("2", BELA)], now=NOW)
    one, other = await claim(any_store)
    stale = replace(one, conversation=replace(one.conversation, version=5))
    done = [turn(stale, send("stale"), effects=[Schedule("renewal", DAY)]), turn(other, send("fresh"))]
    assert list(await any_store.commit(done, now=NOW)) == [False, True]
    assert await said(any_store) == ["fresh"]
    assert await any_store.next_reminder() is None
    (again,) = await claim(any_store)
    assert (again.update.id, again.conversation.version, again.attempts) == ("1", 0, 0)


# --- calls


async def test_calls_go_one_by_one_in_each_conversation_the_oldest_first(any_store: DurableStore) -> None:
    await took(any_store, "1", send("a1"), send("a2"))
    await took(any_store, "2", send("b1"), place=BELA)
    await took(any_store, "3", send("c1"), place=CHEN)
    found = await calls(any_store)
    assert [(each.number, each.place, each.attempts, each.external_id) for each in found] == [
        (1, ANNA, 0, None), (1, BELA, 0, None), (1, CHEN, 0, None)
    ]  # fmt: skip
    assert texts(await calls(any_store, limit=2)) == ["a1", "b1"]
    assert texts(await calls(any_store, without=[found[0].conversation])) == ["b1", "c1"]
    assert texts(await any_store.outgoing(10, now=NOW, without=(), platforms=["slack"])) == ["c1"]
    assert await said(any_store) == ["a1", "b1", "c1", "a2"]


async def test_a_call_gets_the_id_of_the_message_that_it_changes(any_store: DurableStore) -> None:
    await took(any_store, "1", send("question"), send("nothing made"), edit("same turn", after_row=1), edit("none", after_row=2))
    question, *_ = await calls(any_store)
    await any_store.sent(question, "m1", now=NOW)
    (silent,) = await calls(any_store)
    await any_store.sent(silent, None, now=NOW)
    (edited,) = await calls(any_store)
    await any_store.sent(edited, None, now=NOW)
    (never,) = await calls(any_store)
    await any_store.expire(never, now=NOW)
    await took(any_store, "2", edit("later turn", after_row=1))
    await took(any_store, "3", edit("not hers", after_row=1), place=BELA)
    later, other = await calls(any_store)
    found = [(each.number, each.call.kind, each.external_id) for each in (edited, never, later, other)]
    assert found == [(3, CallKind.EDIT, "m1"), (4, CallKind.EDIT, None), (5, CallKind.EDIT, "m1"), (1, CallKind.EDIT, None)]


async def test_a_failed_call_waits_and_holds_back_its_conversation(any_store: DurableStore) -> None:
    await took(any_store, "1", send("a"), send("b"))
    (queued,) = await calls(any_store)
    await any_store.send_failed(queued, "rate_limited", retry_at=SOON, now=NOW)
    assert await calls(any_store) == []
    (again,) = await calls(any_store, SOON)
    assert (again.number, again.attempts) == (1, 1)
    assert await said(any_store, SOON) == ["a", "b"]


async def test_a_parked_call_lets_the_next_one_go(any_store: DurableStore) -> None:
    await took(any_store, "1", send("a"), edit("b", after_row=1))
    (queued,) = await calls(any_store)
    await any_store.send_failed(queued, "bad_request", retry_at=None, now=NOW)
    (after,) = await calls(any_store)
    assert (after.number, after.external_id) == (2, None)
    found = await any_store.statistics(now=NOW)
    assert (found.calls_waiting, found.calls_parked) == (1, 1)


async def test_a_late_call_is_dropped_and_the_next_one_goes(any_store: DurableStore) -> None:
    await took(any_store, "1", send("typing", expires_at=SOON), send("answer"))
    (queued,) = await calls(any_store)
    assert queued.call.expires_at == SOON
    await any_store.expire(queued, now=SOON)
    assert await said(any_store) == ["answer"]
    assert (await any_store.statistics(now=NOW)).calls_parked == 0


async def test_a_call_given_back_waits_untried_and_one_that_is_made_is_nobodys_to_keep(any_store: DurableStore) -> None:
    await took(any_store, "1", send("a"), send("b"))
    (queued,) = await calls(any_store)
    assert await any_store.keep(queued, now=NOW)
    await any_store.postpone([queued], until=SOON)
    assert await calls(any_store) == []
    (again,) = await calls(any_store, SOON)
    assert (again.number, again.attempts) == (1, 0)
    await any_store.sent(again, "m1", now=SOON)
    assert not await any_store.keep(again, now=SOON)


async def test_a_closed_conversation_loses_calls_and_reminders_and_opens_with_the_next_update(any_store: DurableStore) -> None:
    await took(any_store, "1", send("a"), effects=[Schedule("renewal", DAY)])
    await took(any_store, "2", send("b"), effects=[Schedule("adp_end", DAY)], place=BELA)
    queued, _ = await calls(any_store)
    await any_store.close_conversation(queued.conversation, now=NOW)
    assert await said(any_store) == ["b"]
    await took(any_store, "3", send("c"))
    assert await said(any_store) == ["c"]
    assert await any_store.fire_reminders(now=AFTERWARDS) == 1


# --- reminders


def reminded(found: Sequence[Claimed]) -> set[tuple[Place, object]]:
    return {(each.update.place, each.update.incoming) for each in found}


async def test_a_due_reminder_becomes_an_update_once_the_earliest_first(any_store: DurableStore) -> None:
    await took(any_store, "1", effects=[Schedule("later", DAY + timedelta(days=1)), Schedule("sooner", DAY)])
    assert await any_store.next_reminder() == datetime(2026, 12, 1, 8, tzinfo=UTC)  # nine in Paris
    assert await any_store.fire_reminders(now=datetime(2026, 12, 1, 7, 59, tzinfo=UTC)) == 0
    fired = [await any_store.fire_reminders(now=AFTERWARDS + timedelta(days=1)) for _ in range(2)]
    assert fired == [2, 0]
    assert await any_store.next_reminder() is None
    (one,) = await claim(any_store, AFTERWARDS + timedelta(days=1))
    assert (one.update.incoming, one.update.at) == (DueReminder("sooner"), AFTERWARDS + timedelta(days=1))
    assert one.update.id.startswith("reminder:")


async def test_a_reminder_is_due_in_the_zone_that_she_chose_or_else_that_of_her_app(any_store: DurableStore) -> None:
    given = [update(str(number), place, time_zone="Pacific/Auckland") for number, place in enumerate((ANNA, BELA))]
    await any_store.accept(given, now=NOW)
    one, other = await claim(any_store)
    done = [turn(each, effects=[Schedule("renewal", DAY)]) for each in (one, other)]
    chosen = replace(done[0], session=replace(done[0].session, time_zone="Pacific/Honolulu"))
    await any_store.commit([chosen, done[1]], now=NOW)
    assert await any_store.next_reminder() == datetime(2026, 11, 30, 20, tzinfo=UTC)  # nine in Auckland
    assert await any_store.fire_reminders(now=datetime(2026, 12, 1, 18, 59, tzinfo=UTC)) == 1
    assert await any_store.next_reminder() == datetime(2026, 12, 1, 19, tzinfo=UTC)  # nine in Honolulu


async def test_one_thing_is_cancelled_here_and_everything_in_all_rooms_of_the_person(any_store: DurableStore) -> None:
    effects = [Schedule("renewal", DAY), Schedule("adp_end", DAY)]
    for id, place in (("1", ANNA), ("2", ANNA_IN_A_GROUP), ("3", BELA)):
        await took(any_store, id, effects=effects, place=place)
    await took(any_store, "4", effects=[Cancel("renewal")], place=BELA)
    await took(any_store, "5", effects=[Cancel(), Schedule("new", DAY)])
    assert await any_store.fire_reminders(now=AFTERWARDS) == 2
    assert reminded(await claim(any_store, AFTERWARDS)) == {(ANNA, DueReminder("new")), (BELA, DueReminder("adp_end"))}


# --- forgetting


async def test_a_person_who_is_forgotten_hears_the_farewell_and_is_new_afterwards(any_store: DurableStore) -> None:
    await took(any_store, "1", send("forget you?"), effects=[Schedule("renewal", DAY)], tokens={"abc123abc123": "yes"})
    await took(any_store, "2", send("in a group"), effects=[Schedule("renewal", DAY)], place=ANNA_IN_A_GROUP)
    question, _ = await calls(any_store)
    await any_store.sent(question, "m1", now=NOW)
    await any_store.accept([update("3"), update("behind it"), update("4", BELA)], now=NOW)
    one, other = await claim(any_store)
    farewell = turn(one, edit("forgotten", after_row=1), send("bye"), effects=[Erase()])
    assert list(await any_store.commit([farewell, turn(other)], now=NOW)) == [True, True]
    (edited,) = await calls(any_store)
    assert (edited.number, edited.external_id) == (2, "m1")
    assert await said(any_store) == ["forgotten", "bye"]
    assert await any_store.next_reminder() is None
    assert await claim(any_store) == []
    assert await any_store.accept([update("1"), update("behind it")], now=NOW) == 0
    await any_store.accept([update("5", incoming=ChoiceTaken("abc123abc123"))], now=NOW)
    (new,) = await claim(any_store)
    assert (new.update.incoming, new.conversation.session, new.conversation.version) == (ChoiceTaken(""), Session(), 0)
    await any_store.commit([turn(new, send("welcome"))], now=NOW)
    assert await said(any_store) == ["welcome"]


async def test_a_turn_in_hand_when_its_person_is_forgotten_is_not_written(any_store: DurableStore) -> None:
    await any_store.accept([update("1"), update("2", ANNA_IN_A_GROUP)], now=NOW)
    here, there = await claim(any_store)
    done: list[TurnDone] = [turn(here, effects=[Erase()]), turn(there, send("too late"))]
    assert [list(await any_store.commit([each], now=NOW)) for each in done] == [[True], [False]]
    assert await said(any_store) == []


async def test_an_account_goes_with_all_that_is_its_own(any_store: DurableStore) -> None:
    elsewhere = replace(CHEN, account="T2")
    for id, place in (("1", CHEN), ("2", elsewhere)):
        await took(any_store, id, send(f"to {place.account}"), effects=[Schedule("renewal", DAY)], place=place)
    await any_store.accept([update("3", CHEN), update("4", elsewhere)], now=NOW)
    await any_store.erase_account("slack", "T1")
    assert ids(await claim(any_store)) == ["4"]
    assert await said(any_store) == ["to T2"]
    assert await any_store.fire_reminders(now=AFTERWARDS) == 1


# --- counting


async def test_how_much_waits_and_since_when_is_told(any_store: DurableStore) -> None:
    await any_store.accept([Update("1", ANNA, update("1").incoming, NOW - timedelta(hours=9))], now=NOW)
    (one,) = await claim(any_store)
    await any_store.commit([turn(one, send("a"), send("b"))], now=NOW + timedelta(seconds=20))
    await any_store.accept([update("2"), update("3"), update("4", BELA)], now=NOW + timedelta(seconds=30))
    await claim(any_store, SOON)
    found = await any_store.statistics(now=NOW + timedelta(seconds=90))
    assert (found.updates_waiting, found.oldest_update_s) == (3, 60.0)
    assert (found.calls_waiting, found.oldest_call_s) == (2, 70.0)
    assert (found.updates_parked, found.calls_parked) == (0, 0)

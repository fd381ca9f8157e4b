"""Committing turns: all of one, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.conversation import ChoiceTaken, Session
from bot.conversation.replies import Schedule
from bot.conversation.session import Learned, Person
from bot.rules import Day, Known, Origin
from bot.store import Store
from tests.store.conftest import OpenStore
from tests.store.samples import ANNA, BELA, LATER, NOW, claimed, edit, ids, next_calls, send, texts, took, turn, update

KNOWN = {"document": Known("adp", Origin.SAID), "expiry_date": Known(Day.parse("2027-02"), Origin.SAID)}


async def test_what_a_turn_made_is_there_for_the_next_one(store: Store) -> None:
    session = Session(language="fr", people={"self": Person({fact: Learned(known, NOW.date()) for fact, known in KNOWN.items()})})
    (one,) = await claimed(store, replace(update("1"), time_zone="Pacific/Auckland"))
    done = replace(turn(one, send("a"), send("b"), shown={"keyboard": 2}), session=session)
    assert list(await store.commit([done], now=NOW)) == [True]
    (two,) = await claimed(store, update("2"))
    assert two.conversation.session == session
    assert (two.conversation.version, two.conversation.next_number) == (1, 3)
    assert (two.conversation.shown, two.conversation.time_zone) == ({"keyboard": 2}, "Pacific/Auckland")


async def test_turns_of_many_conversations_are_committed_together(store: Store) -> None:
    found = await claimed(store, update("1", ANNA), update("2", BELA))
    assert list(await store.commit([turn(each, send(each.update.id)) for each in found], now=NOW)) == [True, True]
    assert texts(await next_calls(store)) == ["1", "2"]


async def test_a_turn_is_committed_once(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    done = turn(one, send("hello"), effects=[Schedule("renewal", date(2026, 12, 1))])
    assert list(await store.commit([done], now=NOW)) == [True]
    assert list(await store.commit([done], now=NOW)) == [False]
    assert len(await next_calls(store)) == 1
    assert await store.fire_reminders(now=NOW.replace(year=2027)) == 1


async def test_a_turn_on_a_conversation_that_moved_on_leaves_nothing_and_harms_no_other(store: Store) -> None:
    one, other = await claimed(store, update("1"), update("2", BELA))
    stale = replace(one, conversation=replace(one.conversation, version=5))
    assert list(await store.commit([turn(stale, send("stale")), turn(other, send("fresh"))], now=NOW)) == [False, True]
    assert texts(await next_calls(store)) == ["fresh"]
    (again,) = await store.claim(10, now=LATER.replace(hour=23))
    assert (again.update.id, again.conversation.version) == ("1", 0)


async def test_a_call_edits_the_message_that_an_earlier_call_made(store: Store) -> None:
    await took(store, "1", send("question"), edit("question, answered", after_row=1))
    (question,) = await next_calls(store)
    await store.sent(question, "message-99", now=NOW)
    (edited,) = await next_calls(store)
    assert (edited.number, edited.external_id, edited.call.after_row) == (2, "message-99", 1)
    await store.sent(edited, None, now=NOW)
    await took(store, "2", edit("again", after_row=1))
    (later,) = await next_calls(store)
    assert (later.number, later.external_id) == (3, "message-99")


async def test_two_updates_of_one_conversation_are_two_turns_in_order(store: Store) -> None:
    await store.accept([update("1"), update("2")], now=NOW)
    for expected in ("1", "2"):
        found = await store.claim(10, now=NOW)
        assert ids(found) == [expected]
        await store.commit([turn(each, send(expected)) for each in found], now=NOW)
    (first,) = await next_calls(store)
    assert first.number == 1


async def test_choices_offered_again_are_found_after_other_turns_and_after_another_process(opened: OpenStore) -> None:
    store, offered = await opened(), {"a" * 12: "answer.x", "b" * 12: "answer.y"}
    await took(store, "1", tokens=offered)
    await took(store, "2", tokens=dict(list(offered.items())[:1]))
    await took(store, "3", tokens=offered | {"c" * 12: "answer.z"})
    for number, (token, choice) in enumerate({**offered, "c" * 12: "answer.z"}.items()):
        (one,) = await claimed(store, update(f"tap {number}", incoming=ChoiceTaken(token)))
        assert one.update.incoming == ChoiceTaken(choice)
        await store.commit([turn(one)], now=NOW)


async def test_choices_of_a_commit_that_failed_are_stored_with_the_next_one(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    tokens = {"a" * 12: "answer.x"}
    broken = turn(one, send("x", after_row=2**70), tokens=tokens)  # no database holds such a number
    with pytest.raises(Exception):  # noqa: B017  # each database has its own
        await store.commit([broken], now=NOW)
    assert list(await store.commit([turn(one, tokens=tokens)], now=NOW)) == [True]
    (tap,) = await claimed(store, update("2", incoming=ChoiceTaken("a" * 12)))
    assert tap.update.incoming == ChoiceTaken("answer.x")

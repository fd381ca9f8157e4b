"""What this program cannot read, after a downgrade or a change of keys: it is told of, it stays, and it stops nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import LargeBinary, bindparam
from sqlalchemy import update as updating

from bot.conversation import Blocked, ChoiceTaken, DueReminder, FileSent, Incoming, Session
from bot.conversation.replies import Erase
from bot.store import Store
from bot.store.database import Statement
from bot.store.records import Claimed, Place
from bot.store.schema import buttons
from tests.store.elsewhere import a_newer_program, another_key
from tests.store.samples import ANNA, BELA, NOW, claimed, ids, next_calls, send, texts, took, turn, update

DAMAGE = Statement(updating(buttons).values(choice=bindparam("left", type_=LargeBinary())))


async def apologised(store: Store, one: Claimed) -> None:
    """Set an unreadable update aside as the dispatcher does."""
    apology = replace(turn(one, send("sorry")), session=Session(greeted=True), shown={"keyboard": 9})
    await store.fail(one, one.unreadable, retry_at=None, now=NOW, apology=apology)


async def test_of_an_update_whose_session_cannot_be_read_the_rest_is_handed_out(store: Store) -> None:
    await took(store, "1", send("hello"))
    with a_newer_program(store):
        await took(store, "2")
    (one,) = await claimed(store, update("3", language="fr"))
    assert (one.unreadable, one.update) == ("unreadable_session", update("3", language="fr"))
    assert (one.conversation.session, one.conversation.shown, one.conversation.next_number) == (Session(), {}, 2)


@pytest.mark.parametrize(
    ("said", "stand_in"),
    [(None, FileSent("unreadable")), (Blocked(), Blocked()), (DueReminder("renewal"), DueReminder(""))],
)
async def test_an_update_that_cannot_be_read_has_a_stand_in(store: Store, said: Incoming | None, stand_in: Incoming) -> None:
    await took(store, "1")
    with a_newer_program(store):
        await store.accept([update("2", incoming=said)], now=NOW)
    (one,) = await store.claim(10, now=NOW)
    assert (one.unreadable, one.update.place, one.update.at) == ("unreadable_update", ANNA, NOW)
    assert (one.update.incoming, one.conversation.session.turns) == (stand_in, 1)


@pytest.mark.parametrize("left", [b"some other bytes than before", b"few", b""])
async def test_a_tap_whose_choice_cannot_be_read_is_handed_out_with_the_reason(store: Store, left: bytes) -> None:
    await took(store, "1", tokens={"abc123abc123": "answer.x"})
    await store._do(lambda do: do.run(DAMAGE, left=left))
    (one,) = await claimed(store, update("2", incoming=ChoiceTaken("abc123abc123")))
    assert one.unreadable == "unreadable_buttons"


async def test_nobody_can_be_told_where_not_even_the_place_can_be_read(store: Store) -> None:
    with another_key(store):
        await store.accept([update("1")], now=NOW)
    with a_newer_program(store):
        await store.accept([update("2", BELA)], now=NOW)
    found = await store.claim(10, now=NOW)
    nowhere = Place("telegram", "", "")
    assert [(each.unreadable, each.update.place) for each in found] == [("wrong_key", nowhere), ("unreadable_place", nowhere)]
    for each in found:
        await store.fail(each, each.unreadable, retry_at=None, now=NOW)
    assert [each.reason for each in await store.parked()] == ["wrong_key", "unreadable_place"]


async def test_an_apology_is_said_and_a_newer_program_finds_the_session_behind_it(store: Store) -> None:
    await took(store, "1", send("before"))
    with a_newer_program(store):
        await took(store, "2", shown={"keyboard": 1})
    (one,) = await claimed(store, update("3"), update("4"))
    await apologised(store, one)
    (next_one,) = await store.claim(10, now=NOW)
    assert (next_one.update.id, next_one.unreadable) == ("4", "unreadable_session")
    (before,) = await next_calls(store)
    await store.sent(before, "id", now=NOW)
    assert texts(await next_calls(store)) == ["sorry"]
    await store.release([next_one])
    with a_newer_program(store):
        (again,) = await store.claim(10, now=NOW)
        assert (ids([again]), again.unreadable) == (["4"], "")
        assert (again.conversation.session.turns, again.conversation.shown) == (2, {"keyboard": 1})
        assert (again.conversation.version, again.conversation.next_number) == (3, 3)
        assert list(await store.commit([turn(again)], now=NOW)) == [True]
        (parked,) = await store.parked()
        assert (parked.reason, await store.retry_parked("update", parked.row)) == ("unreadable_session", True)
        assert ids(await store.claim(10, now=NOW)) == ["3"]


async def test_a_call_that_cannot_be_read_is_handed_out_with_the_reason_and_no_more(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    with a_newer_program(store):
        await store.commit([turn(one, send("secret"))], now=NOW)
    (call,) = await next_calls(store)
    assert (call.unreadable, call.place, call.call.payload) == ("unreadable_call", Place("telegram", "", ""), {})
    await store.send_failed(call, call.unreadable, retry_at=None, now=NOW)
    assert [(each.what, each.reason) for each in await store.parked()] == [("call", "unreadable_call")]


async def test_who_cannot_be_told_that_she_is_forgotten_is_forgotten(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    with a_newer_program(store):
        await store.commit([turn(one, send("bye"), effects=[Erase()])], now=NOW)
    (call,) = await next_calls(store)
    await store.send_failed(call, call.unreadable, retry_at=None, now=NOW)
    assert (await store.everything_about(ANNA))["conversations"] == []

"""What a person is handed when she asks for her data: every field, with its value, of a small life told in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.conversation import Command, Session
from bot.conversation.replies import Schedule
from bot.conversation.saved import save
from bot.conversation.session import Learned, Person
from bot.rules import Day, Known, Origin
from bot.store import Store
from bot.store.records import Attachment, CallKind, TurnRecord
from tests.store.samples import ANNA, ANNA_IN_A_GROUP, BELA, NOW, claimed, edit, next_calls, send, took, turn, update

TOMORROW = NOW + timedelta(days=1, seconds=1)
KNOWN = {"expiry_date": Learned(Known(Day.parse("2031-07-09"), Origin.SAID), NOW.date())}
SESSION = Session(turns=1, language="fr", people={"self": Person(KNOWN)})
FIRST = TurnRecord(("travel-yes", "common-source"), ("travel",), ("yes",), ("travel.adp_renewal",), ("r431_5",), "law-1")
SECOND = TurnRecord(("greeting",), law_version="law-2")
TIMELINE = Attachment("timeline", "timeline.png", {"days": {"opens": "2026-12-01"}})


async def a_life(store: Store) -> None:
    """Have Anna say and be told things; some of it waits, and something of it failed. Bela has a life of his own."""
    await took(store, "0", send("for Bela"), place=BELA, effects=[Schedule("renewal.opens", date(2031, 3, 9))])
    await store.accept([update("1", time_zone="Asia/Tokyo")], now=NOW)
    (one,) = await store.claim(10, now=NOW)
    first = turn(
        one,
        send("hello"),
        edit("hello, Anna", after_row=1),
        send("timeline", kind=CallKind.UPLOAD, attachment=TIMELINE),
        effects=[Schedule("renewal.opens", date(2031, 3, 9)), Schedule("adp_end.two_days", date(2027, 1, 5))],
        tokens={"bbbbbbbbbbbb": "answer.expiry_date.2031-07-09", "aaaaaaaaaaaa": "privacy.erase"},
        shown={"keyboard": 3},
    )
    await store.commit([replace(first, session=SESSION, record=FIRST)], now=NOW)
    _, made = await next_calls(store)
    await store.sent(made, "message-99", now=NOW)
    (broken,) = await claimed(store, update("2", incoming=Command("start", "travel")))
    await store.fail(broken, "broken", retry_at=None, now=NOW)
    (two,) = await claimed(store, update("3"))
    second = replace(turn(two, shown={"keyboard": 3, "menu": 1}), session=SESSION, record=SECOND)
    await store.commit([second], now=TOMORROW)
    waits = update("4", language="fr-FR", time_zone="Asia/Tokyo", reply={"tapped": 7})
    await store.accept([waits], now=TOMORROW)


PRIVATE: dict[str, Any] = {
    "room": "room-4711",
    "last_used": TOMORROW.isoformat(),
    "closed": False,
    "time_zone": "Asia/Tokyo",
    "session": save(SESSION),
    "shown": {"keyboard": 3, "menu": 1},
    "reminders": [
        {"what": "adp_end.two_days", "due": "2027-01-05T00:00:00+00:00"},  # nine in Tokyo
        {"what": "renewal.opens", "due": "2031-03-09T00:00:00+00:00"},
    ],
    "updates_waiting": [
        {
            "id": "2", "kind": "command", "content": {"name": "start", "rest": "travel"}, "at": NOW.isoformat(),
            "language": None, "time_zone": None, "reply": {},
        },
        {
            "id": "4", "kind": "text", "content": {"text": "text of 4"}, "at": NOW.isoformat(),
            "language": "fr-FR", "time_zone": "Asia/Tokyo", "reply": {"tapped": 7},
        },
    ],
    "messages_sent": [{"number": 1, "id": "message-99"}],
    "messages_waiting": [
        {"number": 2, "method": "editMessage", "payload": {"text": "hello, Anna"}, "attachment": None},
        {
            "number": 3, "method": "sendMessage", "payload": {"text": "timeline"},
            "attachment": {"kind": "timeline", "name": "timeline.png"},
        },
    ],
    "buttons": [
        {"token": "aaaaaaaaaaaa", "choice": "privacy.erase"},
        {"token": "bbbbbbbbbbbb", "choice": "answer.expiry_date.2031-07-09"},
    ],
    "turns": [
        {
            "at": NOW.isoformat(), "messages": ("travel-yes", "common-source"), "topics": ("travel",), "verdicts": ("yes",),
            "rows": ("travel.adp_renewal",), "sources": ("r431_5",), "law_version": "law-1",
        },
        {
            "at": TOMORROW.isoformat(), "messages": ("greeting",), "topics": (), "verdicts": (),
            "rows": (), "sources": (), "law_version": "law-2",
        },
    ],
}  # fmt: skip


async def test_every_field_of_a_life_is_there_with_its_value_and_nothing_of_others(store: Store) -> None:
    await a_life(store)
    assert await store.everything_about(ANNA) == {
        "platform": "telegram",
        "account": "",
        "person": "person-4711",
        "conversations": [PRIVATE],
    }


async def test_asked_for_in_any_of_her_rooms_it_holds_all_of_them_the_one_used_last_at_the_end(store: Store) -> None:
    await a_life(store)
    later = TOMORROW + timedelta(days=2)
    await store.accept([update("6", ANNA_IN_A_GROUP)], now=later)
    in_private, in_a_group = await store.everything_about(ANNA), await store.everything_about(ANNA_IN_A_GROUP)
    assert in_private == in_a_group
    private, group = in_private["conversations"]
    assert private == PRIVATE
    assert (group["room"], group["session"], group["shown"], group["time_zone"]) == ("group-815", None, {}, None)
    assert (group["last_used"], [each["id"] for each in group["updates_waiting"]]) == (later.isoformat(), ["6"])


async def test_a_closed_conversation_says_so_and_has_lost_what_waited(store: Store) -> None:
    await a_life(store)
    _, queued = await next_calls(store)
    await store.close_conversation(queued.conversation, now=TOMORROW)
    (found,) = (await store.everything_about(ANNA))["conversations"]
    assert found == PRIVATE | {"closed": True, "messages_waiting": [], "reminders": []}

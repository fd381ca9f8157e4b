"""What a person is shown of herself: also what waits, and that there is something where it cannot be read."""

from __future__ import annotations

from typing import Any

from bot.store import Store
from bot.store.records import Attachment, CallKind
from tests.store.elsewhere import a_newer_program
from tests.store.samples import ANNA, NOW, claimed, send, took, turn, update

CALENDAR = Attachment("calendar", "dates.ics", {"days": ["2027-01-01"]})


async def shown(store: Store) -> dict[str, Any]:
    (conversation,) = (await store.everything_about(ANNA))["conversations"]
    return dict(conversation)


async def test_what_waits_is_shown_with_all_that_it_holds(store: Store) -> None:
    await took(store, "1", send("here", kind=CallKind.UPLOAD, attachment=CALENDAR), send("there"))
    await store.accept([update("2", time_zone="Asia/Tokyo")], now=NOW)
    found = await shown(store)
    assert [each["time_zone"] for each in found["updates_waiting"]] == ["Asia/Tokyo"]
    assert [each["attachment"] for each in found["messages_waiting"]] == [{"kind": "calendar", "name": "dates.ics"}, None]


async def test_for_an_update_that_cannot_be_read_stands_that_there_is_one(store: Store) -> None:
    await took(store, "1")
    with a_newer_program(store):
        await store.accept([update("2")], now=NOW)
    await store.accept([update("3")], now=NOW)
    found = await shown(store)
    assert [each if isinstance(each, str) else each["id"] for each in found["updates_waiting"]] == ["unreadable", "3"]
    assert found["session"]["turns"] == 1


async def test_what_a_newer_program_holds_of_her_stands_as_unreadable(store: Store) -> None:
    with a_newer_program(store):
        (one,) = await claimed(store, update("1"))
        await store.commit([turn(one, send("hello"))], now=NOW)
    found = await shown(store)
    unreadable = {name: found[name] for name in ("room", "time_zone", "session", "shown", "messages_waiting", "turns")}
    assert unreadable == {
        "room": "unreadable",
        "time_zone": "unreadable",
        "session": None,
        "shown": "unreadable",
        "messages_waiting": ["unreadable"],
        "turns": ["unreadable"],
    }

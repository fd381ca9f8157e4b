"""What an update becomes, read without any server."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Blocked, ChoiceTaken, Command, EditedText, FileSent, Incoming, Joined, TextMessage
from bot.platforms.telegram.receive import Me, Received, receive

ME = Me(4242, "sejour_test_bot")
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = {"id": 7, "is_bot": False, "first_name": "A", "language_code": "fr"}
PRIVATE = {"id": 7, "type": "private", "first_name": "A"}
GROUP = {"id": -99, "type": "supergroup", "title": "G"}


def message(chat: Mapping[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    given_away = {"message_id": 5, "from": PERSON, "chat": dict(chat), "date": 1_700_000_000}
    command = str(content.get("text", "")).startswith("/")
    entities = [{"type": "bot_command", "offset": 0, "length": len(content["text"].split()[0])}] if command else []
    return given_away | {"entities": entities} | content


def read(kind: str, content: Any, number: int = 1) -> Received:
    return receive({"update_id": number, kind: content}, ME, now=NOW)


def incoming(received: Received) -> list[Incoming]:
    return [update.incoming for update in received.updates]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "Can I travel?"}, TextMessage("Can I travel?")),
        ({"text": "/start"}, Command("start")),
        ({"text": "/start ask-travel"}, Joined("ask-travel")),
        ({"text": "/start@sejour_test_bot renewal"}, Joined("renewal")),
        ({"text": "/DATES next year"}, Command("dates", "next year")),
        ({"text": "  "}, FileSent("empty")),
        ({"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}, FileSent("file")),
        ({"document": {"file_id": "d", "file_unique_id": "d"}}, FileSent("file")),
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}}, FileSent("voice")),
        ({"location": {"longitude": 1.0, "latitude": 1.0}}, FileSent("location")),
        ({"dice": {"emoji": "🎲", "value": 3}}, FileSent("sticker")),
        ({"contact": {"phone_number": "1", "first_name": "B"}}, FileSent("unknown")),
        ({"hologram": {"of": "something newer than this library"}}, FileSent("unknown")),
    ],
)
def test_a_message_becomes_what_it_is(content: dict[str, Any], expected: Incoming) -> None:
    assert incoming(read("message", message(**content))) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": message(text="old")},
        {"new_chat_members": [PERSON]},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 5}},
    ],
)
def test_what_the_chat_itself_says_is_not_answered(content: dict[str, Any]) -> None:
    assert read("message", message(**content)) == Received()


@pytest.mark.parametrize("kind", ["poll", "channel_post", "inline_query", "something_newer"])
def test_updates_that_we_never_asked_for_come_to_nothing(kind: str) -> None:
    raw = {"update_id": 1, kind: message(text="x")} if kind == "channel_post" else {"update_id": 1}
    assert receive(raw, ME, now=NOW) == Received()


def test_an_album_is_declined_once_and_its_caption_answered() -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    first = read("message", message(photo=photo, media_group_id="11", caption="May I travel?"), 1)
    second = read("message", message(photo=photo, media_group_id="11"), 2)
    assert incoming(first) == [FileSent("file"), TextMessage("May I travel?")]
    assert first.updates[0].id == second.updates[0].id
    assert len({update.id for update in first.updates}) == 2


def test_an_edit_soon_after_is_a_correction_and_a_later_one_is_not() -> None:
    soon = message(text="it is a renewal", edit_date=1_700_000_030)
    late = message(text="it is a renewal", edit_date=1_700_086_400)
    assert incoming(read("edited_message", soon)) == [EditedText("it is a renewal")]
    assert incoming(read("edited_message", late)) == []


def test_a_tap_names_its_message_and_is_acknowledged() -> None:
    query = {"id": "q1", "from": PERSON, "message": message(text="x"), "chat_instance": "1", "data": "12:abcdefghijkl"}
    received = read("callback_query", query)
    (update,) = received.updates
    assert (update.incoming, received.query, update.at) == (ChoiceTaken("abcdefghijkl"), "q1", NOW)
    assert update.reply == {"message": 5, "bot": "sejour_test_bot", "mark": "12"}


def test_a_tap_on_a_message_that_is_gone_still_counts() -> None:
    gone = {"chat": PRIVATE, "message_id": 5, "date": 0}
    query = {"id": "q1", "from": PERSON, "message": gone, "chat_instance": "1", "data": "12:abcdefghijkl"}
    assert incoming(read("callback_query", query)) == [ChoiceTaken("abcdefghijkl")]


def test_a_tap_without_data_is_only_acknowledged() -> None:
    query = {"id": "q1", "from": PERSON, "message": message(text="x"), "chat_instance": "1"}
    assert read("callback_query", query) == Received(query="q1")


MENTION = {"type": "mention", "offset": 0, "length": 16}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "nothing for us"}, []),
        ({"text": "@sejour_test_bot may I travel?", "entities": [MENTION]}, [TextMessage("may I travel?")]),
        ({"text": "@SEJOUR_test_bot", "entities": [MENTION]}, [Joined()]),
        ({"text": "@sejour_fake_bot hello", "entities": [MENTION]}, []),
        ({"text": "/dates"}, [Command("dates")]),
        ({"text": "/dates@sejour_test_bot"}, [Command("dates")]),
        ({"text": "/dates@somebody_else"}, []),
        ({"text": "a renewal", "reply_to_message": message(text="?") | {"from": {"id": 4242, "is_bot": True, "first_name": "S"}}},
         [TextMessage("a renewal")]),
        ({"text": "so do I", "reply_to_message": message(text="?")}, []),
        ({"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}, []),
    ],
)  # fmt: skip
def test_in_a_group_we_hear_only_what_is_meant_for_us(content: dict[str, Any], expected: list[Incoming]) -> None:
    received = read("message", message(GROUP, **content))
    assert incoming(received) == expected
    assert {update.place.room for update in received.updates} <= {"-99"}


@pytest.mark.parametrize("sender", [{"is_bot": True}, {"id": 777000, "is_automatic_forward": True}])
def test_bots_and_channels_are_not_answered(sender: dict[str, Any]) -> None:
    forwarded = sender.pop("is_automatic_forward", False)
    sent = message(GROUP, text="/dates", is_automatic_forward=forwarded) | {"from": PERSON | sender}
    assert read("message", sent) == Received()


def member(status: str) -> dict[str, Any]:
    return {"user": {"id": 4242, "is_bot": True, "first_name": "S"}, "status": status, "until_date": 0}


@pytest.mark.parametrize(
    ("chat", "old", "new", "expected"),
    [
        (PRIVATE, "member", "kicked", [Blocked()]),
        (PRIVATE, "kicked", "member", []),  # the /start that comes with it says so
        (GROUP, "left", "member", [Joined()]),
        (GROUP, "member", "kicked", [Blocked()]),
        (GROUP, "member", "member", []),
    ],
)
def test_comings_and_goings(chat: dict[str, Any], old: str, new: str, expected: list[Incoming]) -> None:
    change = {"chat": chat, "from": PERSON, "date": 1_700_000_000, "old_chat_member": member(old), "new_chat_member": member(new)}
    assert incoming(read("my_chat_member", change)) == expected


def test_ids_hold_the_bot_and_the_number_of_the_update() -> None:
    (update,) = read("message", message(text="x"), 77).updates
    assert (update.id, update.place.room, update.place.person, update.language) == ("telegram:4242:77", "7", "7", "fr")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)
FIELDS = ("text", "caption", "photo", "reply_to_message", "entities", "voice", "from", "chat", "sticker")


@settings(max_examples=50)
@given(
    st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]),
    st.dictionaries(st.sampled_from(FIELDS), JUNK),
)
def test_junk_never_reaches_the_store(kind: str, junk: dict[str, Any]) -> None:
    try:
        received = read(kind, message(text="x") | junk)
    except Exception:
        return  # the platform leaves it out: see test_polling
    assert all(isinstance(update.incoming, Incoming) for update in received.updates)


@pytest.mark.parametrize("text", ["May I travel?", "/dates", "/start renewal"])
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read("message", message(text=text)) == read("message", message(text=text))

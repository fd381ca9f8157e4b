"""Calls made through the real client, and what Telegram's answers come to."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.app import App
from bot.delivery.platform import Closed, SendFailed
from bot.platforms.telegram import TelegramPlatform
from bot.store.records import Attachment, Call, CallKind, Place, Queued
from tests.emulators.telegram import TOKEN, Limits, Person, TelegramEmulator, Trouble


@pytest.fixture
async def platform(app: App, telegram: TelegramEmulator, ana: Person) -> AsyncIterator[TelegramPlatform]:
    platform = TelegramPlatform(TOKEN, words=app.words, base_url=telegram.base_url)
    yield platform
    await platform.close()


def queued(
    method: str, payload: dict[str, Any], *, external_id: str | None = None, attachment: Attachment | None = None, chat: int = 7
) -> Queued:
    kind = CallKind.EDIT if method.startswith("edit") else CallKind.UPLOAD if attachment else CallKind.SEND
    call = Call(method, {"chat_id": chat} | payload, kind, 1 if external_id else None, attachment=attachment)
    return Queued(1, b"c", 1, Place("telegram", str(chat), str(chat)), call, external_id)


HELLO = queued("send_message", {"text": "<b>Hello</b>", "parse_mode": "HTML"})


async def test_a_message_is_sent_and_named(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    name = await platform.send(HELLO, None)
    (shown,) = telegram.messages(7)
    assert (name, shown.text, [entity.type for entity in shown.entities]) == (str(shown.message_id), "Hello", ["bold"])


async def test_refused_markup_is_sent_once_more_as_plain_text(
    platform: TelegramPlatform, telegram: TelegramEmulator, caplog: pytest.LogCaptureFixture
) -> None:
    await platform.send(queued("send_message", {"text": "<b>Hello &lt;you&gt;", "parse_mode": "HTML"}), None)
    assert [(shown.text, shown.entities) for shown in telegram.messages(7)] == [("Hello <you>", ())]


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (Trouble.BROKEN, "network"),
        (Trouble.BAD_GATEWAY, "network"),
        (Trouble.CUT_BEFORE, "network"),
        (Trouble.CUT_AFTER, "network"),
        (Trouble.NOT_JSON, "TelegramError"),
    ],
)
async def test_what_may_pass_is_tried_again(
    platform: TelegramPlatform, telegram: TelegramEmulator, trouble: Trouble, reason: str
) -> None:
    telegram.trouble("sendMessage", trouble)
    with pytest.raises(SendFailed) as failed:
        await platform.send(HELLO, None)
    assert (failed.value.reason, failed.value.permanent, failed.value.lane) == (reason, False, None)
    assert await platform.send(HELLO, None) is not None


async def test_a_flood_stops_only_its_chat(app: App, ana: Person) -> None:
    async with TelegramEmulator(limits=Limits(chat_burst=2)) as telegram:
        telegram.person(7)
        telegram.person(8)
        platform = TelegramPlatform(TOKEN, words=app.words, base_url=telegram.base_url)
        for _ in range(2):
            await platform.send(HELLO, None)
        with pytest.raises(SendFailed) as failed:
            await platform.send(HELLO, None)
        other = queued("send_message", {"text": "x"}, chat=8)
        assert (failed.value.reason, failed.value.retry_after) == ("flood", 1)
        assert failed.value.lane in [lane.name for lane in platform.lanes(HELLO)]
        assert failed.value.lane not in [lane.name for lane in platform.lanes(other)]
        assert await platform.send(other, None) is not None
        await platform.close()


async def test_whoever_blocked_us_or_is_unknown_gets_no_more(
    platform: TelegramPlatform, telegram: TelegramEmulator, ana: Person
) -> None:
    ana.chat.blocked = True
    with pytest.raises(Closed):
        await platform.send(HELLO, None)
    with pytest.raises(Closed):
        await platform.send(queued("send_message", {"text": "x"}, chat=12345), None)


@pytest.mark.parametrize("payload", [{"text": "x" * 4097}, {"text": ""}])
async def test_what_telegram_will_never_take_is_not_tried_again(platform: TelegramPlatform, payload: dict[str, Any]) -> None:
    with pytest.raises(SendFailed) as failed:
        await platform.send(queued("send_message", payload), None)
    assert (failed.value.reason, failed.value.permanent) == ("bad_request", True)


async def test_a_refused_token_is_not_the_calls_fault_and_is_never_shown(
    app: App, telegram: TelegramEmulator, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "4242:of-another-bot"
    platform = TelegramPlatform(secret, words=app.words, base_url=telegram.base_url)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(SendFailed) as failed:
        await platform.send(HELLO, None)
    assert (failed.value.reason, failed.value.permanent) == ("token_refused", False)
    error: BaseException | None = failed.value
    while error is not None:
        assert secret not in f"{error!r} {error}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    assert secret not in caplog.text
    await platform.close()


async def test_no_connection_names_no_address(app: App, caplog: pytest.LogCaptureFixture) -> None:
    platform = TelegramPlatform(TOKEN, words=app.words, base_url="http://127.0.0.1:1/bot")
    with pytest.raises(SendFailed) as failed:
        await platform.send(HELLO, None)
    assert failed.value.reason == "network"
    assert TOKEN not in caplog.text
    await platform.close()


# --- edits and uploads


async def test_an_edit_that_changes_nothing_is_done(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    name = await platform.send(HELLO, None)
    await platform.send(queued("edit_message_reply_markup", {}, external_id=name), None)
    assert telegram.messages(7)[0].edits == 0


async def test_a_keyboard_is_taken_away(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "1:abc"}]]}
    name = await platform.send(queued("send_message", {"text": "x", "reply_markup": markup}), None)
    assert telegram.messages(7)[0].labels == ["Yes"]
    await platform.send(queued("edit_message_reply_markup", {}, external_id=name), None)
    assert telegram.messages(7)[0].labels == []


async def test_the_keyboard_of_a_message_that_is_gone_is_gone(platform: TelegramPlatform) -> None:
    assert await platform.send(queued("edit_message_reply_markup", {"message_id": 999}), None) is None


async def test_a_changed_text_whose_message_is_gone_is_sent_anew(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    await platform.send(queued("edit_message_text", {"message_id": 999, "text": "x"}), None)
    assert [shown.text for shown in telegram.messages(7)] == ["x"]


async def test_a_file_and_a_picture_are_uploaded(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    document = Attachment("calendar", "dates.ics", {})
    picture = Attachment("timeline", "timeline.png", {})
    await platform.send(queued("send_document", {"caption": "<b>Dates</b>", "parse_mode": "HTML"}, attachment=document), b"BEGIN")
    await platform.send(queued("send_photo", {"caption": "A line"}, attachment=picture), b"\x89PNG")
    shown = [(each.kind, each.filename, each.content, each.text) for each in telegram.messages(7)]
    assert shown == [("document", "dates.ics", b"BEGIN", "Dates"), ("photo", "timeline.png", b"\x89PNG", "A line")]


async def test_a_picture_that_could_not_be_drawn_is_said_in_words(platform: TelegramPlatform, telegram: TelegramEmulator) -> None:
    picture = queued("send_photo", {"caption": "A line"}, attachment=Attachment("timeline", "t.png", {}))
    await platform.send(picture, None)
    assert [(each.kind, each.text) for each in telegram.messages(7)] == [("text", "A line")]

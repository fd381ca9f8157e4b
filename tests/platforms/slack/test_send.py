"""Sending against the emulator: what each of Slack's answers means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.delivery.platform import Closed, SendFailed
from bot.platforms.slack.plan import POST, RESPOND, UPDATE, UPLOAD
from bot.platforms.slack.send import Sending
from bot.platforms.slack.web import Web
from bot.platforms.slack.where import in_private
from bot.store.records import Attachment, Call, CallKind, Queued
from tests.emulators.slack import BOT_TOKEN, Slack, rate_limited, refused

BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "hello"}}]
MESSAGE = {"channel": "C1", "text": "hello", "blocks": BLOCKS}


@pytest.fixture
async def sending(slack: Slack) -> AsyncIterator[Sending]:
    async def token_of(account: str, refused: str | None = None) -> str | None:
        return BOT_TOKEN if account == "T1" else None

    calls = Web(token_of, f"{slack.url}api/")
    yield Sending(calls)
    await calls.close()


def queued(method: str, payload: dict[str, Any], *, account: str = "T1", attachment: Attachment | None = None) -> Queued:
    kind = CallKind.UPLOAD if attachment else CallKind.SEND
    return Queued(1, b"key", 1, in_private(account, "U1"), Call(method, payload, kind, attachment=attachment))


async def outcome(sending: Sending, call: Queued, content: bytes | None = None) -> Any:
    try:
        return await sending.send(call, content, "lane")
    except SendFailed as error:
        return (error.reason, error.retry_after, error.permanent, error.lane)
    except Closed as error:
        return f"closed: {error}"


async def test_a_message_is_known_by_its_channel_and_time(sending: Sending, slack: Slack) -> None:
    assert await outcome(sending, queued(POST, MESSAGE)) == f"C1:{slack.messages[0].ts}"


async def test_a_persons_messages_are_opened_once(sending: Sending, slack: Slack) -> None:
    for _ in range(2):
        await outcome(sending, queued(POST, {**MESSAGE, "channel": "U1"}))
    assert [each.channel for each in slack.messages] == ["DU1", "DU1"]
    assert slack.counted()["conversations.open"] == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (rate_limited(7), ("ratelimited", 7.0, False, "lane")),
        (refused("channel_not_found"), "closed: channel_not_found"),
        (refused("not_in_channel"), "closed: not_in_channel"),
        (refused("is_archived"), "closed: is_archived"),
        (refused("token_revoked"), "closed: token_revoked"),
        (refused("account_inactive"), "closed: account_inactive"),
        (refused("invalid_auth"), ("invalid_auth", 60.0, False, None)),
        (refused("missing_scope"), ("missing_scope", 60.0, False, None)),
        (refused("internal_error"), ("internal_error", None, False, None)),
        (refused("invalid_arguments"), ("invalid_arguments", None, True, None)),
    ],
)
async def test_each_refusal_means_something(sending: Sending, slack: Slack, answer: web.Response, expected: object) -> None:
    slack.failures[POST] = [answer]
    assert await outcome(sending, queued(POST, MESSAGE)) == expected


async def test_a_server_that_fails_is_asked_again_later(sending: Sending, slack: Slack) -> None:
    slack.failures[POST] = [web.Response(status=503, text="<html>")]
    reason, retry_after, permanent, _ = await outcome(sending, queued(POST, MESSAGE))
    assert (reason, retry_after, permanent) == ("http_503", None, False)
    assert slack.counted()[POST] == 0  # and not tried twice behind our back


async def test_blocks_that_are_refused_leave_the_text(sending: Sending, slack: Slack) -> None:
    slack.failures[POST] = [refused("msg_blocks_too_long")]
    await outcome(sending, queued(POST, MESSAGE))
    assert [(each.text, each.blocks) for each in slack.messages] == [("hello", [])]


async def test_a_chosen_channel_that_is_gone_leaves_the_persons_own_messages(sending: Sending, slack: Slack) -> None:
    message = {**MESSAGE, "channel": "C9", "otherwise": {"channel": "U1", "why": "gone"}}
    await outcome(sending, queued(POST, message))
    assert [(each.channel, each.text) for each in slack.messages] == [("C9", "hello")]
    slack.closed_channels.add("C9")
    assert await outcome(sending, queued(POST, message)) == f"DU1:{slack.messages[-1].ts}"
    assert [(each.channel, each.text) for each in slack.messages[1:]] == [("DU1", "gone"), ("DU1", "hello")]


async def test_an_answer_whose_place_is_gone_is_a_message_of_its_own(sending: Sending, slack: Slack) -> None:
    await outcome(sending, queued(UPDATE, {**MESSAGE, "ts": "1.1"}))
    assert [each.text for each in slack.messages] == ["hello"]
    assert await outcome(sending, queued(UPDATE, {**MESSAGE, "ts": "1.1", "only_buttons": True})) is None
    assert len(slack.messages) == 1


async def test_a_file_is_uploaded_in_three_steps(sending: Sending, slack: Slack) -> None:
    call = queued(UPLOAD, {"channel": "U1", "comment": "*yours*", "title": "yours"}, attachment=Attachment("k", "a.png", {}))
    await outcome(sending, call, b"picture")
    assert [(file.name, file.content, file.channel, file.comment) for file in slack.files] == [
        ("a.png", b"picture", "DU1", "*yours*")
    ]


async def test_a_file_that_could_not_be_made_leaves_its_words(sending: Sending, slack: Slack) -> None:
    call = queued(
        UPLOAD, {"channel": "C1", "comment": "the same in words", "title": "t"}, attachment=Attachment("k", "a.png", {})
    )
    await outcome(sending, call)
    assert [each.text for each in slack.messages] == ["the same in words"]


async def test_a_rule_that_can_be_shown_to_nobody_any_more_is_not_shown_to_somebody(sending: Sending, slack: Slack) -> None:
    slack._responses["1"] = ("C1", "U1", 0)
    body = {"response_type": "in_channel", "text": "t", "blocks": BLOCKS}
    call = queued(RESPOND, {"url": f"{slack.url}respond/1", "body": body})
    assert await outcome(sending, call) == ("response_url_expired", None, True, None)
    assert slack.messages == []


async def test_nothing_is_sent_to_a_workspace_that_is_not_ours(sending: Sending, slack: Slack) -> None:
    assert await outcome(sending, queued(POST, MESSAGE, account="T2")) == "closed: token_revoked"


async def test_a_server_that_is_away_is_asked_again_later(sending: Sending) -> None:
    body = {"response_type": "ephemeral", "text": "t", "blocks": BLOCKS}
    reason, retry_after, permanent, _ = await outcome(sending, queued(RESPOND, {"url": "http://127.0.0.1:9/", "body": body}))
    assert (reason, retry_after, permanent) == ("ClientConnectorError", None, False)

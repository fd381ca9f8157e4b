"""The emulated Slack keeps to what Slack says of itself: envelopes, acknowledgements, retries, limits."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.emulators.slack import APP_TOKEN, BOT_TOKEN, RETRIES, Slack, rate_limited, running

HEADER = {"type": "header", "text": {"type": "plain_text", "text": "h"}}


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    async with running() as slack:
        yield slack


@pytest.fixture
async def app() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def called(app: aiohttp.ClientSession, slack: Slack, method: str, token: str = BOT_TOKEN, **payload: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"}
    async with app.post(f"{slack.url}api/{method}", json=payload, headers=headers) as answer:
        return dict(await answer.json())


async def connected(app: aiohttp.ClientSession, slack: Slack) -> aiohttp.ClientWebSocketResponse:
    opened = await called(app, slack, "apps.connections.open", APP_TOKEN)
    socket = await app.ws_connect(opened["url"])
    assert (await socket.receive_json())["type"] == "hello"
    return socket


async def test_an_event_comes_again_under_its_id_until_it_is_acknowledged(app: aiohttp.ClientSession, slack: Slack) -> None:
    slack.ack_within = 0.05
    socket = await connected(app, slack)
    telling = asyncio.create_task(slack.say("U1", "hello"))
    first, second = [await socket.receive_json() for _ in range(2)]
    await socket.send_json({"envelope_id": second["envelope_id"]})
    await telling
    assert first["payload"]["event_id"] == second["payload"]["event_id"]
    assert first["envelope_id"] != second["envelope_id"]
    assert ([first["retry_attempt"], second["retry_attempt"]], slack.unacknowledged) == ([0, 1], 1)


async def test_an_event_that_nobody_acknowledges_is_given_up(app: aiohttp.ClientSession, slack: Slack) -> None:
    slack.ack_within = 0.01
    socket = await connected(app, slack)
    await slack.say("U1", "hello")
    assert slack.unacknowledged == RETRIES + 1
    await socket.close()


async def test_a_command_comes_once(app: aiohttp.ClientSession, slack: Slack) -> None:
    slack.ack_within = 0.01
    socket = await connected(app, slack)
    assert await slack.slash("U1", "hello") is None
    await slack.refresh_sockets()
    assert [(await socket.receive_json())["type"] for _ in range(2)] == ["slash_commands", "disconnect"]


async def test_each_envelope_goes_to_one_of_several_sockets(app: aiohttp.ClientSession, slack: Slack) -> None:
    sockets = [await connected(app, slack) for _ in range(2)]
    heard: list[int] = []

    async def listen(number: int) -> None:
        async for message in sockets[number]:
            heard.append(number)
            await sockets[number].send_json({"envelope_id": json.loads(message.data)["envelope_id"]})

    listening = [asyncio.create_task(listen(number)) for number in range(2)]
    for _ in range(4):
        await slack.say("U1", "hello")
    assert (len(heard), slack.unacknowledged) == (4, 0)
    for socket in sockets:
        await socket.close()
    await asyncio.gather(*listening)


async def test_a_file_is_shared_in_three_steps(app: aiohttp.ClientSession, slack: Slack) -> None:
    slot = await called(app, slack, "files.getUploadURLExternal", filename="dates.ics", length=3)
    async with app.post(slot["upload_url"], data=b"abc"):
        pass
    finished = {"files": json.dumps([{"id": slot["file_id"]}]), "initial_comment": "c"}
    to_person = await called(app, slack, "files.completeUploadExternal", channel_id="U1", **finished)
    to_channel = await called(app, slack, "files.completeUploadExternal", channel_id="DU1", **finished)
    assert (to_person["ok"], to_channel["ok"]) == (False, True)
    assert [(file.name, file.content, file.channel) for file in slack.files] == [("dates.ics", b"abc", "DU1")]


@pytest.mark.parametrize(
    ("blocks", "error"),
    [
        ([HEADER] * 51, "invalid_blocks"),
        ([{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}], "invalid_blocks"),
        ([{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}], "invalid_blocks"),
        ([HEADER], None),
    ],
)
async def test_blocks_past_a_limit_are_refused(
    app: aiohttp.ClientSession, slack: Slack, blocks: list[dict[str, Any]], error: str | None
) -> None:
    assert (await called(app, slack, "chat.postMessage", channel="D1", text="t", blocks=blocks)).get("error") == error


async def test_what_is_refused_for_its_rate_says_when_to_come_again(app: aiohttp.ClientSession, slack: Slack) -> None:
    slack.failures["chat.postMessage"] = [rate_limited(7)]
    async with app.post(f"{slack.url}api/chat.postMessage", json={}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")
    assert slack.messages == []


async def test_what_opens_a_form_counts_once(app: aiohttp.ClientSession, slack: Slack) -> None:
    says = {"type": "plain_text", "text": "t"}
    view = {"type": "modal", "title": says, "submit": says, "close": says, "blocks": [HEADER]}
    trigger = slack._trigger()
    answers = [await called(app, slack, "views.open", trigger_id=trigger, view=view) for _ in range(2)]
    assert [answer.get("error") for answer in answers] == [None, "expired_trigger_id"]


async def test_a_token_that_was_never_given_is_refused(app: aiohttp.ClientSession, slack: Slack) -> None:
    assert (await called(app, slack, "chat.postMessage", "xoxb-wrong", channel="D1", text="t"))["error"] == "invalid_auth"

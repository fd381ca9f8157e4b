"""The emulated Bot API refuses what Telegram refuses: else what is tested against it proves little."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.emulators.telegram import SECRET_HEADER, TOKEN, Limits, Person, TelegramEmulator, Trouble
from tests.emulators.telegram_wire import Json

CUT = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)


class Client:
    """Calls methods as any program would, without the library that the bot uses."""

    def __init__(self, telegram: TelegramEmulator, session: aiohttp.ClientSession) -> None:
        self.telegram = telegram
        self.session = session

    async def __call__(self, method: str, *, token: str = TOKEN, **parameters: Any) -> Json:
        """Return the whole answer."""
        async with self.session.post(f"{self.telegram.base_url}{token}/{method}", json=parameters) as answer:
            body: Json = await answer.json()
            assert body["ok"] is (answer.status == 200)
            assert body.get("error_code", 200) == answer.status
            return body

    async def says(self, text: str, **more: Any) -> Json:
        """Send a message to Ana."""
        return await self("sendMessage", chat_id=7, text=text, **more)

    async def updates(self, **parameters: Any) -> list[int]:
        """Return the numbers of the updates that wait."""
        return [update["update_id"] for update in (await self("getUpdates", **parameters))["result"]]


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramEmulator]:
    async with TelegramEmulator() as telegram:
        yield telegram


@pytest.fixture
async def call(telegram: TelegramEmulator) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(telegram, session)


@pytest.fixture
def ana(telegram: TelegramEmulator) -> Person:
    return telegram.person(7)


def keyboard(data: str, *, text: str = "Yes") -> Json:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


def refusal(answer: Json) -> tuple[int, str]:
    return answer["error_code"], answer["description"]


# --- who asks, and what for


async def test_an_unknown_token_and_an_unknown_method_are_refused(call: Client) -> None:
    assert refusal(await call("getMe", token="1:guessed")) == (401, "Unauthorized")
    assert refusal(await call("getMee")) == (404, "Not Found")
    assert (await call("getMe"))["result"]["is_bot"] is True


async def test_parameters_may_come_in_the_address_as_a_form_or_as_json(call: Client, ana: Person) -> None:
    address = f"{call.telegram.base_url}{TOKEN}/sendMessage"
    await call.session.get(address, params={"chat_id": "7", "text": "address"})
    await call.session.post(address, data={"chat_id": "7", "text": "form", "reply_markup": json.dumps(keyboard("1"))})
    await call.session.post(address, json={"chat_id": 7, "text": "json", "reply_markup": keyboard("1")})
    shown = call.telegram.messages(7)
    assert [(each.text, each.labels) for each in shown] == [("address", []), ("form", ["Yes"]), ("json", ["Yes"])]


# --- updates


async def test_an_update_comes_until_the_next_is_asked_for(call: Client, ana: Person) -> None:
    await ana.writes("one")
    await ana.writes("two")
    first, second = await call.updates()
    assert second == first + 1
    assert await call.updates(offset=first) == [first, second]
    assert await call.updates(offset=second) == [second]
    assert await call.updates(offset=second + 1) == []
    assert await call.updates(offset=0) == []


async def test_no_more_updates_come_than_are_asked_for(call: Client, ana: Person) -> None:
    for _ in range(3):
        await ana.writes("hello")
    assert len(await call.updates(limit=2)) == 2
    assert refusal(await call("getUpdates", limit=101))[0] == 400
    assert refusal(await call("getUpdates", limit=0))[0] == 400


async def test_the_question_is_held_until_somebody_writes(call: Client, ana: Person) -> None:
    asking = asyncio.create_task(call.updates(timeout=10))
    await asyncio.wait([asking], timeout=0.05)
    assert not asking.done()
    await ana.writes("hello")
    assert len(await asyncio.wait_for(asking, 5)) == 1


async def test_of_two_pollers_the_first_is_told_of_a_conflict(call: Client, ana: Person) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=10))
    await asyncio.wait([first], timeout=0.05)
    second = asyncio.create_task(call("getUpdates", timeout=10))
    code, told = refusal(await asyncio.wait_for(first, 5))
    assert code == 409
    assert "other getUpdates request" in told
    await ana.writes("hello")
    assert (await asyncio.wait_for(second, 5))["ok"]


async def test_an_update_may_come_twice_and_out_of_order(call: Client, ana: Person) -> None:
    await ana.writes("one", times=2)
    await ana.writes("two")
    call.telegram.waiting.reverse()
    two, one, again = await call.updates()
    assert (one, again) == (two - 1, two - 1)


# --- messages


@pytest.mark.parametrize(
    ("text", "code"),
    [("x" * 4096, 200), ("x" * 4097, 400), ("\U0001f5d3" * 2048, 200), ("\U0001f5d3" * 2049, 400), ("", 400), (" \n", 400)],
)
async def test_a_text_has_at_most_4096_utf_16_units(call: Client, ana: Person, text: str, code: int) -> None:
    assert (await call.says(text)).get("error_code", 200) == code
    assert len(call.telegram.messages(7)) == (code == 200)


async def test_markup_counts_only_by_what_is_seen_of_it(call: Client, ana: Person) -> None:
    assert (await call.says(f"<b>{'x' * 4096}</b>", parse_mode="HTML"))["ok"]
    assert refusal(await call.says(f"<b>{'&amp;' * 4097}</b>", parse_mode="HTML")) == (400, "Bad Request: message is too long")


@pytest.mark.parametrize("written", ["<b>", "<b>x</i>", "<p>x</p>", "1 < 2", "</b>", "<b><i>x</b></i>", "<br/>"])
async def test_bad_html_is_refused(call: Client, ana: Person, written: str) -> None:
    code, told = refusal(await call.says(written, parse_mode="HTML"))
    assert code == 400
    assert told.startswith("Bad Request: can't parse entities: ")
    assert (await call.says(written))["ok"]  # as plain text it is only odd


@pytest.mark.parametrize(("data", "code"), [("x" * 64, 200), ("x" * 65, 400), ("é" * 32, 200), ("é" * 32 + "x", 400), ("", 400)])
async def test_callback_data_has_at_most_64_bytes(call: Client, ana: Person, data: str, code: int) -> None:
    assert (await call.says("x", reply_markup=keyboard(data))).get("error_code", 200) == code


@pytest.mark.parametrize(
    "rows",
    [
        [[{"text": "x", "callback_data": "1"}] * 9],
        [[{"text": "x", "callback_data": "1"}]] * 101,
        [[{"text": " ", "callback_data": "1"}]],
        [[{"text": "x"}]],
        [[{"text": "x", "callback_data": "1", "url": "https://example.org"}]],
        [[{"text": "x", "url": "javascript:alert(1)"}]],
    ],
)
async def test_keyboards_beyond_the_limits_are_refused(call: Client, ana: Person, rows: list[list[Json]]) -> None:
    assert refusal(await call.says("x", reply_markup={"inline_keyboard": rows}))[0] == 400


async def test_an_unknown_chat_and_one_that_blocked_the_bot_get_nothing(call: Client, ana: Person) -> None:
    assert refusal(await call("sendMessage", chat_id=8, text="x")) == (400, "Bad Request: chat not found")
    await ana.blocks()
    assert refusal(await call.says("x")) == (403, "Forbidden: bot was blocked by the user")
    await ana.unblocks()
    assert (await call.says("x"))["ok"]


async def test_an_edit_changes_its_message_or_is_refused(call: Client, ana: Person) -> None:
    made = (await call.says("x", reply_markup=keyboard("1")))["result"]["message_id"]
    edited = {"chat_id": 7, "message_id": made}
    assert (await call("editMessageReplyMarkup", **edited))["ok"]
    assert call.telegram.messages(7)[0].labels == []
    assert "message is not modified" in refusal(await call("editMessageReplyMarkup", **edited))[1]
    assert (await call("editMessageText", **edited, text="y"))["ok"]
    assert [(each.text, each.edits) for each in call.telegram.messages(7)] == [("y", 2)]
    assert "message to edit not found" in refusal(await call("editMessageText", chat_id=7, message_id=999, text="y"))[1]
    hers = await ana.writes("mine")
    assert "can't be edited" in refusal(await call("editMessageText", chat_id=7, message_id=hers["message_id"], text="y"))[1]


async def test_a_tap_is_acknowledged_once(call: Client, ana: Person) -> None:
    await call.says("x", reply_markup=keyboard("1"))
    query = await ana.taps("Yes")
    assert (await call("answerCallbackQuery", callback_query_id=query))["ok"]
    assert "query is too old" in refusal(await call("answerCallbackQuery", callback_query_id=query))[1]


# --- trouble


@pytest.mark.parametrize(("trouble", "code"), [(Trouble.BROKEN, 500), (Trouble.BAD_GATEWAY, 502), (Trouble.FLOOD, 429)])
async def test_a_failed_call_does_nothing(call: Client, ana: Person, trouble: Trouble, code: int) -> None:
    call.telegram.trouble("sendMessage", trouble)
    answer = await call.says("x")
    assert answer["error_code"] == code
    assert answer.get("parameters") == ({"retry_after": 1} if trouble is Trouble.FLOOD else None)
    assert call.telegram.messages(7) == []
    assert (await call.says("x"))["ok"]


@pytest.mark.parametrize(("trouble", "messages"), [(Trouble.CUT_BEFORE, 0), (Trouble.CUT_AFTER, 1)])
async def test_a_connection_is_cut_before_or_after_the_work(call: Client, ana: Person, trouble: Trouble, messages: int) -> None:
    call.telegram.trouble("sendMessage", trouble)
    with pytest.raises(CUT):
        await call.says("x")
    assert len(call.telegram.messages(7)) == messages


@pytest.mark.parametrize(("group", "borne"), [(False, 2), (True, 3)])
async def test_too_many_messages_are_refused_with_the_time_to_wait(group: bool, borne: int) -> None:
    limits = Limits(chat_burst=2, group=3, retry_after=7)
    async with TelegramEmulator(limits=limits) as telegram, aiohttp.ClientSession() as session:
        call, chat = Client(telegram, session), telegram.group(9).id if group else telegram.person(7).number
        telegram.person(8)
        answers = [await call("sendMessage", chat_id=chat, text="x") for _ in range(borne + 1)]
        assert [answer["ok"] for answer in answers] == [True] * borne + [False]
        assert (answers[-1]["error_code"], answers[-1]["parameters"]) == (429, {"retry_after": 7})
        assert (await call("sendMessage", chat_id=8, text="x"))["ok"]


# --- the webhook


@contextlib.asynccontextmanager
async def site(statuses: list[int]) -> AsyncIterator[tuple[str, list[tuple[str | None, int]]]]:
    """Serve a webhook that answers so, then with 200; yield its address, and the secrets and updates it was brought."""
    brought: list[tuple[str | None, int]] = []

    async def answer(request: web.Request) -> web.Response:
        brought.append((request.headers.get(SECRET_HEADER), (await request.json())["update_id"]))
        return web.Response(status=statuses.pop(0) if statuses else 200)

    app = web.Application()
    app.router.add_post("/hook", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("/hook")), brought


async def test_a_webhook_is_brought_updates_with_the_secret_until_it_takes_them(call: Client, ana: Person) -> None:
    async with site([500, 503]) as (address, brought):
        await call("setWebhook", url=address, secret_token="s-1")
        await ana.writes("one")
        await ana.writes("two")
        await call.telegram.until(lambda: len(brought) == 4 and not call.telegram.waiting)
        await call("deleteWebhook")
    assert {secret for secret, _ in brought} == {"s-1"}
    numbers = [number for _, number in brought]
    assert numbers == [numbers[0]] * 3 + [numbers[0] + 1]
    assert call.telegram.webhook_answers == [500, 503, 200, 200]


async def test_while_a_webhook_is_set_nobody_may_ask(call: Client) -> None:
    async with site([]) as (address, _):
        await call("setWebhook", url=address)
        assert (await call("getWebhookInfo"))["result"]["url"] == address
        code, told = refusal(await call("getUpdates"))
        assert code == 409
        assert "webhook is active" in told
        await call("deleteWebhook")
    assert (await call("getUpdates"))["ok"]


@pytest.mark.parametrize("secret", ["with space", "é", "x" * 257])
async def test_a_secret_of_other_characters_is_refused(call: Client, secret: str) -> None:
    assert refusal(await call("setWebhook", url="https://example.org/x", secret_token=secret))[0] == 400

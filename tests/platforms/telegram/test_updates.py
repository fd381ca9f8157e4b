"""The two ways updates come: asked for, or brought. Nothing is confirmed before it is stored."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence

import aiohttp
import pytest
import structlog

from bot.app import App
from bot.delivery.platform import NotAccepted, Unusable
from bot.platforms.telegram import TelegramPlatform
from bot.settings import Settings
from bot.store.records import Update
from tests.emulators.telegram import TOKEN, Person, TelegramEmulator, Trouble
from tests.platforms.telegram.bot import SECRET, WholeBot, newest


class Intake:
    """Remembers what it is given; while `full`, takes nothing."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.full = False
        self.refused = 0

    async def __call__(self, updates: Sequence[Update]) -> None:
        if self.full:
            self.refused += 1
            raise NotAccepted("full")
        self.updates += updates


@contextlib.asynccontextmanager
async def polling(app: App, telegram: TelegramEmulator, intake: Intake) -> AsyncIterator[TelegramPlatform]:
    platform = TelegramPlatform(TOKEN, words=app.words, base_url=telegram.base_url, wait_s=1)
    task = asyncio.create_task(platform.receive(intake))
    try:
        yield platform
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await platform.close()


async def test_an_update_is_confirmed_only_once_it_is_stored(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    intake = Intake()
    intake.full = True
    await ana.writes("hello")
    async with polling(app, telegram, intake):
        await telegram.until(lambda: intake.refused >= 1)
        assert len(telegram.waiting) == 1
        intake.full = False
        await telegram.until(lambda: len(intake.updates) == 1 and not telegram.waiting)


async def test_one_unreadable_update_does_not_stop_the_others(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    intake = Intake()
    await telegram.publish("message", {"message_id": "not a number", "chat": "nonsense"})
    await ana.writes("hello")
    async with polling(app, telegram, intake):
        await telegram.until(lambda: len(intake.updates) == 1 and not telegram.waiting)


@pytest.mark.parametrize("trouble", [Trouble.BROKEN, Trouble.CUT_BEFORE, Trouble.CUT_AFTER, Trouble.FLOOD, Trouble.NOT_JSON])
async def test_polling_goes_on_after_trouble(app: App, telegram: TelegramEmulator, ana: Person, trouble: Trouble) -> None:
    intake = Intake()
    telegram.trouble("getUpdates", trouble)
    await ana.writes("hello")
    async with polling(app, telegram, intake):
        await telegram.until(lambda: len(intake.updates) >= 1)


async def test_a_second_poller_is_explained(app: App, telegram: TelegramEmulator) -> None:
    with structlog.testing.capture_logs() as logs:
        async with polling(app, telegram, Intake()), polling(app, telegram, Intake()):
            await telegram.until(lambda: any(each["event"] == "telegram_conflict" for each in logs))
    assert "another program" in next(each["told"] for each in logs if each["event"] == "telegram_conflict")


async def test_failures_to_poll_and_to_send_are_counted_by_reason_alone(
    app: App, telegram: TelegramEmulator, ana: Person
) -> None:
    telegram.trouble("getUpdates", Trouble.BROKEN)
    telegram.trouble("sendMessage", Trouble.FLOOD)
    async with WholeBot(app, telegram) as bot:
        await ana.writes("/help")
        await bot.quiet(1)
        value = bot.service.metrics.registry.get_sample_value
        polling = {"platform": "telegram", "reason": "NetworkError"}
        assert value("sejour_receiving_troubles_total", polling) == 1
        assert value("sejour_call_failures_total", {"platform": "telegram", "reason": "flood"}) == 1
        assert value("sejour_calls_total", {"platform": "telegram", "outcome": "sent"}) == 1
        ana.chat.blocked = True
        await ana.writes("/help")
        await bot.quiet(2)
        await telegram.until(lambda: value("sejour_calls_total", {"platform": "telegram", "outcome": "closed"}) == 1)


async def test_a_webhook_left_behind_does_not_stop_polling(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    telegram.webhook = {"url": "https://old.example"}
    intake = Intake()
    await ana.writes("hello")
    async with polling(app, telegram, intake):
        await telegram.until(lambda: len(intake.updates) == 1)


async def test_a_wrong_token_is_said_and_not_shown(app: App, telegram: TelegramEmulator) -> None:
    platform = TelegramPlatform("1:wrong-token", words=app.words, base_url=telegram.base_url)
    with pytest.raises(Unusable) as refused:
        await platform.receive(Intake())
    assert "SEJOUR_TELEGRAM_TOKEN" in str(refused.value)
    assert "wrong-token" not in str(refused.value)
    await platform.close()


async def test_tokens_and_texts_are_never_logged(
    bot: WholeBot, telegram: TelegramEmulator, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    telegram.trouble("sendMessage", Trouble.CUT_BEFORE, Trouble.NOT_JSON)
    await ana.writes("my very own words")
    await bot.quiet(1)
    assert not [word for word in (TOKEN, "my very own words") if word in caplog.text]


async def test_the_typing_sign_shows_only_when_it_takes_long(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    intake = Intake()
    async with polling(app, telegram, intake):
        await ana.writes("nobody answers this")
        await telegram.until(lambda: ana.chat.actions == ["typing"])


async def test_no_typing_sign_where_the_answer_is_quick(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/start")
    await bot.quiet(1)
    await ana.writes("thank you")
    await bot.quiet(2)
    assert ana.chat.actions == []


# --- the webhook


async def test_updates_are_brought_to_the_webhook(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    async with WholeBot(app, telegram, webhook=True) as bot:
        await telegram.until(lambda: bool(telegram.webhook))
        await ana.writes("Can I travel with my ADP?")
        await bot.quiet(1)
        query = await ana.taps("Renewal", times=2)
        await bot.quiet(2)
        await telegram.until(lambda: telegram.acknowledged == [query])  # with the answer to the delivery: no call of its own
        assert set(telegram.webhook_answers) <= {0, 200, 503}
        assert newest(telegram, ana).labels


async def test_the_webhook_takes_nothing_from_strangers(app: App, telegram: TelegramEmulator) -> None:
    async with WholeBot(app, telegram, webhook=True) as bot, aiohttp.ClientSession() as stranger:
        await telegram.until(lambda: bool(telegram.webhook))
        address = str(telegram.webhook["url"]).replace("https", "http")
        update = {"update_id": 1}
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}, {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}):
            async with stranger.post(address, json=update, headers=headers) as answer:
                assert answer.status == 401
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        for body, status in ((b"{", 400), (b"[1]", 400), (b'{"update_id": 1}', 200)):
            async with stranger.post(address, data=body, headers=headers) as answer:
                assert answer.status == status
        assert bot.turns == 0
        value = bot.service.metrics.registry.get_sample_value
        counted = {
            reason: value("sejour_receiving_troubles_total", {"platform": "telegram", "reason": reason})
            for reason in ("wrong_secret", "unreadable")
        }
        assert counted == {"wrong_secret": 3.0, "unreadable": 2.0}


async def test_what_cannot_be_stored_is_brought_again(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    async with WholeBot(app, telegram, webhook=True) as bot:
        await telegram.until(lambda: bool(telegram.webhook))
        bot.store.away = True
        await ana.writes("/start")
        await telegram.until(lambda: 503 in telegram.webhook_answers)
        bot.store.away = False
        await bot.quiet(1)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(), "SEJOUR_TELEGRAM_TOKEN is not set"),
        (Settings(telegram_token=TOKEN, telegram_webhook_url="https://bot.example"), "needs SEJOUR_TELEGRAM_SECRET_TOKEN"),
        (Settings(telegram_token=TOKEN, telegram_webhook_url="https://bot.example", telegram_secret_token="a b"), "1 to 256"),
        (Settings(telegram_token=TOKEN, telegram_webhook_url="http://bot.example", telegram_secret_token="ab"), "https://"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_the_start(settings: Settings, told: str) -> None:
    with pytest.raises(Unusable, match=told):
        TelegramPlatform.from_settings(settings)


async def test_settings_that_can_work_make_a_platform() -> None:
    platform = TelegramPlatform.from_settings(Settings(telegram_token=TOKEN))
    assert (platform.name, platform.routes(Intake())) == ("telegram", ())


# --- the bot's page


async def test_the_menu_and_the_page_are_set_per_language_once(app: App, telegram: TelegramEmulator) -> None:
    for _ in range(2):
        telegram.profile.pop("menu", None)
        async with polling(app, telegram, Intake()):
            await telegram.until(lambda: "menu" in telegram.profile)
    names = [command["command"] for command in telegram.profile["commands/all_private_chats/fr"]]
    assert names == "start ask dates papers account situation reminders language mydata forget help".split()
    assert telegram.profile["description/default/fr"] != telegram.profile["description/default/"]
    assert len(telegram.called("setMyDescription")) == 2  # English for everybody, French; not again at the second start


# --- the doctor


async def test_the_doctor_finds_a_working_bot_well(app: App, telegram: TelegramEmulator) -> None:
    platform = TelegramPlatform(TOKEN, words=app.words, base_url=telegram.base_url)
    assert [finding.remedy for finding in await platform.diagnose()] == [None, None]
    assert telegram.called("getUpdates") == []
    await platform.close()


@pytest.mark.parametrize(
    ("token", "base_url", "webhook_url", "found"),
    [
        ("1:wrong", None, None, "refuses the token"),
        (TOKEN, "http://127.0.0.1:1/bot", None, "does not answer"),
        (TOKEN, None, "https://bot.example/telegram", "not set to"),
    ],
)
async def test_the_doctor_says_what_to_do(
    app: App, telegram: TelegramEmulator, token: str, base_url: str | None, webhook_url: str | None, found: str
) -> None:
    platform = TelegramPlatform(
        token, words=app.words, base_url=base_url or telegram.base_url, webhook_url=webhook_url, secret=SECRET
    )
    findings = [finding for finding in await platform.diagnose() if finding.remedy]
    assert [found in finding.what for finding in findings] == [True]
    assert token not in str(findings)
    await platform.close()

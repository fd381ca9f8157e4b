"""Telegram and Slack say the same: message ids, verdicts, rows, sources and choices, turn by turn."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.delivery.intake import Flood
from tests.emulators.slack import running
from tests.emulators.telegram import TelegramEmulator
from tests.platforms.golden import CHUNKS, STORIES, Heard
from tests.platforms.slack.bot import WholeBot as SlackBot
from tests.platforms.slack.test_golden import InSlack
from tests.platforms.telegram.bot import WholeBot as TelegramBot
from tests.platforms.telegram.test_golden import InTelegram
from tests.scenarios.conversations import Conversation, read

FEW = 4  # one story of so many in `make test`, all of them in `make torture`


async def in_telegram(app: App, stories: list[Conversation]) -> list[list[Heard]]:
    async with TelegramEmulator() as telegram, TelegramBot(app, telegram, flood=Flood(burst=1000)) as bot:
        people = (telegram.person(number, language=None) for number in range(1, len(stories) + 1))
        return [await InTelegram(app, bot, person, story).run() for person, story in zip(people, stories, strict=False)]


async def in_slack(app: App, stories: list[Conversation]) -> list[list[Heard]]:
    async with running() as slack, SlackBot(app, slack, flood=Flood(burst=1000)) as bot:
        return [await InSlack(app, bot, f"U{number}", story).run() for number, story in enumerate(stories, start=1)]


async def compare(app: App, stories: list[Conversation]) -> None:
    telegram, slack = await in_telegram(app, stories), await in_slack(app, stories)
    for story, one, other in zip(stories, telegram, slack, strict=True):
        assert one == other, story.path.name
    assert sum(map(len, telegram)) >= len(stories)


@pytest.mark.parametrize("chunk", range(2))
async def test_a_story_is_the_same_on_both_platforms(app: App, chunk: int) -> None:
    await compare(app, [read(path) for path in STORIES[::FEW][chunk::2]])


@pytest.mark.torture
@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_every_story_is_the_same_on_both_platforms(app: App, chunk: int) -> None:
    await compare(app, [read(path) for path in STORIES[chunk::CHUNKS]])

"""The real program, killed in the middle and started again: nothing is lost, order is kept, next to nothing is said twice."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from tests.emulators.telegram import TOKEN, TelegramEmulator

COMMANDS = ("/start", "/help", "/dates", "/reminders")  # each answered with one message of its own
TOP = Path(__file__).parents[3]
PATIENCE_S = 120.0  # of a busy machine: the program starts in three seconds


@contextlib.asynccontextmanager
async def running(telegram: TelegramEmulator, folder: Path, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `sejour telegram`; on the way out it is killed, without a chance to finish anything."""
    settings = {
        "SEJOUR_TELEGRAM_TOKEN": TOKEN,
        "SEJOUR_TELEGRAM_BASE_URL": telegram.base_url,
        "SEJOUR_DATA_DIR": str(folder),
        "SEJOUR_METRICS_PORT": "0",
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "-m", "bot", "telegram"]
    log = (folder / "log").open("ab")
    process = await asyncio.create_subprocess_exec(*command, cwd=TOP, env=kept | settings | more, stderr=log, stdout=log)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        log.close()


def answers(telegram: TelegramEmulator) -> int:
    """Return how many messages the bot has sent in all."""
    return sum(len(telegram.messages(chat)) for chat in telegram.chats)


def is_taking(telegram: TelegramEmulator) -> bool:
    """Tell whether the program has begun to take updates in; most of them are not confirmed then."""
    return telegram.polls > 0 or 200 in telegram.webhook_answers


def told(telegram: TelegramEmulator, chat: int) -> list[str]:
    """Return what somebody was told, without what was said a second time in a row."""
    return [text for text, _ in itertools.groupby(each.text for each in telegram.messages(chat))]


async def survives(folder: Path, people: int, kills: Sequence[int], **more: str) -> int:
    """Let many people write, kill the bot while it takes that in and each time so many answers were sent; count the repeats.

    Everybody must get every answer, in order; and twice at most the one call of a chat that was in hand at a kill.
    """
    async with TelegramEmulator() as telegram:
        for command in COMMANDS:
            for number in range(1, people + 1):
                await telegram.person(number).writes(command)
        async with running(telegram, folder, **more):
            await telegram.until(lambda: is_taking(telegram), patience_s=PATIENCE_S)
        for most in kills:
            async with running(telegram, folder, **more):
                await telegram.until(lambda most=most: answers(telegram) >= most, patience_s=PATIENCE_S)  # type: ignore[misc]
        async with running(telegram, folder, **more):
            await telegram.until(
                lambda: all(len(told(telegram, chat)) == len(COMMANDS) for chat in telegram.chats), patience_s=PATIENCE_S
            )
            await asyncio.sleep(0.3)  # time to say something twice
        sequences = {tuple(told(telegram, chat)) for chat in telegram.chats}
        assert len(sequences) == 1
        assert len(set(*sequences)) == len(COMMANDS)
        repeats = [len(telegram.messages(chat)) - len(COMMANDS) for chat in telegram.chats]
        assert max(repeats) <= len(kills) + 1
        return sum(repeats)


def by_webhook() -> dict[str, str]:
    """Return the settings of a bot that is called by Telegram."""
    port = unused_port()
    return {
        "SEJOUR_TELEGRAM_WEBHOOK_URL": f"https://127.0.0.1:{port}/telegram",
        "SEJOUR_TELEGRAM_SECRET_TOKEN": "secret",
        "SEJOUR_WEB_PORT": str(port),
    }


async def test_a_bot_killed_while_it_polls_and_sends_loses_nothing(tmp_path: Path) -> None:
    await survives(tmp_path, 12, [15])


async def test_a_bot_killed_behind_its_webhook_loses_nothing(tmp_path: Path) -> None:
    await survives(tmp_path, 12, [], **by_webhook())


@pytest.mark.torture
@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_500_updates_survive_kill_after_kill(tmp_path: Path, way: str) -> None:
    kills = [1, 60, 130, 300, 450]
    repeats = await survives(tmp_path, 125, kills, **(by_webhook() if way == "webhook" else {}))
    print(f"\n{way}: {repeats} of 500 answers were sent a second time after {len(kills) + 1} kills")

"""The real program, killed in the middle and started again: nothing is lost, and next to nothing is said twice."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from tests.emulators.telegram import TOKEN, TelegramEmulator

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


async def patiently(telegram: TelegramEmulator, answered: int) -> None:
    """Wait until so many people have an answer."""
    await telegram.until(lambda: sum(bool(telegram.messages(chat)) for chat in telegram.chats) >= answered, patience_s=PATIENCE_S)


async def survives(folder: Path, people: int, kills: list[int], **more: str) -> Counter[int]:
    """Let many people write, kill the bot each time so many were answered; return how many answers each got."""
    async with TelegramEmulator() as telegram:
        for number in range(1, people + 1):
            await telegram.person(number).writes("/help")
        for answered in [*kills, people]:
            async with running(telegram, folder, **more):
                await patiently(telegram, answered)
                if answered == people:
                    await asyncio.sleep(0.3)  # time to say something twice
        return Counter({chat: len(telegram.messages(chat)) for chat in telegram.chats})


async def test_a_bot_killed_while_it_sends_loses_nothing(tmp_path: Path) -> None:
    answers = await survives(tmp_path, 40, [10])
    assert min(answers.values()) >= 1
    assert max(answers.values()) <= min(answers.values()) + 1  # again: at most the one call that each chat had in hand


@pytest.mark.torture
async def test_a_bot_killed_again_and_again_loses_nothing(tmp_path: Path) -> None:
    answers = await survives(tmp_path, 500, [1, 60, 130, 300, 450])
    assert min(answers.values()) >= 1


@pytest.mark.torture
async def test_a_bot_killed_behind_its_webhook_loses_nothing(tmp_path: Path) -> None:
    port = unused_port()
    webhook = {
        "SEJOUR_TELEGRAM_WEBHOOK_URL": f"https://127.0.0.1:{port}/telegram",
        "SEJOUR_TELEGRAM_SECRET_TOKEN": "secret",
        "SEJOUR_WEB_PORT": str(port),
    }
    answers = await survives(tmp_path, 500, [1, 60, 300], **webhook)
    assert min(answers.values()) >= 1

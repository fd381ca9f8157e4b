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

from tests.emulators.slack import APP_TOKEN, BOT_TOKEN, Slack, dm
from tests.emulators.slack import running as emulated

TOP = Path(__file__).parents[3]
PATIENCE_S = 120.0  # of a busy machine: the program starts in three seconds

pytestmark = pytest.mark.torture


@contextlib.asynccontextmanager
async def running(slack: Slack, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `sejour slack`; on the way out it is killed, without a chance to finish anything."""
    settings = {
        "SEJOUR_SLACK_BOT_TOKEN": BOT_TOKEN,
        "SEJOUR_SLACK_APP_TOKEN": APP_TOKEN,
        "SEJOUR_SLACK_BASE_URL": f"{slack.url}api/",
        "SEJOUR_DATA_DIR": str(folder),
        "SEJOUR_METRICS_PORT": "0",
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    log = (folder / "log").open("ab")
    command = [sys.executable, "-m", "bot", "slack"]
    process = await asyncio.create_subprocess_exec(*command, cwd=TOP, env=kept | settings, stderr=log, stdout=log)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        log.close()


async def answered_by(slack: Slack, people: int) -> None:
    """Wait until so many people have an answer."""
    await slack.until(lambda: len({message.channel for message in slack.messages}) >= people, PATIENCE_S)


async def test_a_bot_killed_again_and_again_loses_nothing(tmp_path: Path) -> None:
    people = [f"U{number}" for number in range(200)]
    async with emulated(Slack(ack_within=1.0, patience=PATIENCE_S)) as slack, asyncio.TaskGroup() as writing:
        for person in people:
            writing.create_task(slack.say(person, "Can I travel with my ADP?"))
        for answered in (1, 60, 130, len(people)):
            async with running(slack, tmp_path):
                await answered_by(slack, answered)
    answers = Counter(message.channel for message in slack.messages)
    assert [person for person in people if not answers[dm(person)]] == []
    assert sum(count > 1 for count in answers.values()) <= 0.2 * len(people)  # those whose call was in hand

"""Whole turns through Telegram: update in, stored, answered, committed, sent. The emulator and the people are another process.

The hand-tuned floor was 1,190 button turns and 524 free-text turns per core and second, with one call a turn. Here a tap is also
acknowledged, and its keyboard taken away: three calls.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from pathlib import Path
from time import process_time

import pytest
from aiohttp.test_utils import unused_port

from bot.app import App
from bot.delivery.intake import Flood
from bot.delivery.service import Addresses, Mind, Service
from bot.platforms.telegram import TelegramPlatform
from bot.platforms.telegram.platform import Pace
from bot.store import open_store
from tests.emulators.telegram import TOKEN, Person, TelegramEmulator

pytestmark = pytest.mark.bench

PEOPLE, TURNS_EACH = 50, 30
UNPACED = Pace(overall=100_000, chat=100_000, chat_burst=1_000, group=100_000, group_burst=1_000)
TEXTS = ("Can I travel with my ADP?", "When can I renew?", "Can I work with my ADP?", "thanks", "Where is my card?")


def _people(port: int, kind: str) -> None:
    asyncio.run(_talk(port, kind))


async def _talk(port: int, kind: str) -> None:
    async with TelegramEmulator(port=port) as telegram, asyncio.TaskGroup() as tasks:
        for number in range(1, PEOPLE + 1):
            tasks.create_task(_one(telegram.person(number), kind))


async def _one(person: Person, kind: str) -> None:
    """Write or tap as soon as the last turn's answer is there."""
    await person.writes("/start")
    for turn in range(TURNS_EACH):
        await _until_answered(person, turn)
        shown = person.telegram.messages(person.number)
        if kind == "text":
            await person.writes(TEXTS[turn % len(TEXTS)])
        else:
            await person.taps(shown[-1].labels[-1], on=shown[-1])
    await _until_answered(person, TURNS_EACH)


async def _until_answered(person: Person, turns: int) -> None:
    def is_answered() -> bool:
        shown = person.telegram.messages(person.number)
        return len(shown) > turns and bool(shown[-1].labels)

    await person.telegram.until(is_answered, patience_s=60)


@pytest.mark.parametrize(("kind", "aim"), [("button", 595), ("text", 262)])
async def test_turns_per_core_and_second(app: App, tmp_path: Path, kind: str, aim: int) -> None:
    app.reader.prepare(["warm"])
    port = unused_port()
    people = multiprocessing.get_context("spawn").Process(target=_people, args=(port, kind))
    platform = TelegramPlatform(TOKEN, words=app.words, base_url=f"http://127.0.0.1:{port}/bot", pace=UNPACED)
    store = await open_store(None, tmp_path, None, law=app.law)
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    addresses = Addresses(metrics_port=0, web_port=0)
    service = Service(store, mind, [platform], addresses, flood=Flood(burst=1_000_000))
    people.start()
    running = asyncio.create_task(service.run())
    started = process_time()
    await asyncio.to_thread(people.join)
    seconds = process_time() - started
    service.stop()
    await running
    await store.close()
    turns = PEOPLE * (TURNS_EACH + 1)
    print(f"\n{kind}: {turns / seconds:.0f} turns per core and second ({seconds / turns * 1e6:.0f} µs a turn; aim {aim})")
    assert people.exitcode == 0

"""Killed at any instant, the bot loses nothing, changes no state twice, and repeats at most one message per conversation."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from aiohttp import web

from bot.app import App
from bot.store import open_store
from tests.torture.lives import KEY, place_of, update_of

ROOMS = ("a", "b", "c", "d")
COMMANDS = ("start", "help", "dates", "account", "situation", "papers", "back", "privacy", "language")
ROOT = Path(__file__).parents[2]
STARTED_S = 30.0
MOST_GIVEN = 10  # updates at once
WORK, WARM_S = 600, 2.0  # updates for each number of processes, and what these need to be at work
CORES_TO_GROW = 4  # the server and the emulator need some themselves


@dataclass
class Emulator:
    """Hands over updates until they are confirmed, and remembers every call in the order it came."""

    updates: list[dict[str, Any]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    port: int = 0
    called: asyncio.Event = field(default_factory=asyncio.Event)
    confirmed: int = 0
    crashes: int = 0
    answered_at: float = 0.0

    def write(self, count: int, chance: random.Random, rooms: Sequence[str] = ROOMS) -> None:
        for _ in range(count):
            update = {"id": len(self.updates) + 1, "room": chance.choice(rooms), "command": chance.choice(COMMANDS)}
            self.updates.append(update)

    async def give(self, request: web.Request) -> web.Response:
        offset = int(request.query["offset"])
        self.confirmed = max(self.confirmed, offset - 1)
        waiting = [each for each in self.updates if each["id"] > self.confirmed][:MOST_GIVEN]
        if not waiting:
            await asyncio.sleep(0.02)
        return web.json_response(waiting)

    async def take(self, request: web.Request) -> web.Response:
        self.calls.append(await request.json() | {"crashes": self.crashes})
        self.called.set()
        return web.Response(text=f"m{len(self.calls)}")

    async def all_answered(self) -> None:
        async with asyncio.timeout(60):
            while self.unanswered():
                self.called.clear()
                await self.called.wait()
            self.answered_at = perf_counter()
        await asyncio.sleep(0.2)  # parts of the last answers

    def unanswered(self) -> set[int]:
        return {each["id"] for each in self.updates} - {each["update"] for each in self.calls}

    def repeats(self) -> Counter[tuple[str, int]]:
        """Return how often something was said again, by room and by the number of crashes before."""
        repeated: Counter[tuple[str, int]] = Counter()
        said: set[tuple[int, int]] = set()
        for each in self.calls:
            call = each["update"], each["part"]
            repeated[each["room"], each["crashes"]] += call in said
            said.add(call)
        return +repeated

    def rooms(self) -> dict[str, list[tuple[int, int]]]:
        """Return what was said in each room, as update and part, repeats included."""
        said: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for each in self.calls:
            said[each["room"]].append((each["update"], each["part"]))
        return said


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    emulator = Emulator()
    application = web.Application()
    application.add_routes([web.get("/updates", emulator.give), web.post("/send", emulator.take)])
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    emulator.port = runner.addresses[0][1]
    yield emulator
    await runner.cleanup()


class Lives:
    """Starts lives, one after the other, and sees them die."""

    def __init__(self, process: asyncio.subprocess.Process, emulator: Emulator, folder: Path, url: str | None) -> None:
        self._process = process
        self._wish = {"folder": str(folder), "url": url, "port": emulator.port, "log": str(folder / "log")}

    async def begin(self, die_at: int | None = None, *, after: bool = False) -> int:
        """Start a life and return its process id."""
        wish = {**self._wish, "die_at": die_at, "after": after}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wish).encode() + b"\n")
        return int(await self._line())

    async def end(self) -> int:
        """Return how the life ended: minus the signal, or its exit status."""
        return int(await self._line())

    async def _line(self) -> bytes:
        assert self._process.stdout is not None
        async with asyncio.timeout(STARTED_S):
            return await self._process.stdout.readline()


@contextlib.asynccontextmanager
async def lives_of(emulator: Emulator, folder: Path, url: str | None) -> AsyncIterator[Lives]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.torture.lives",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
    )
    try:
        yield Lives(process, emulator, folder, url)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(5):
                await process.wait()
        if process.returncode is None:
            process.kill()
            await process.wait()


async def killed_many_times(emulator: Emulator, lives: Lives, crashes: int, seed: int) -> int:
    """Kill a life after the other, by turns at a transaction and at a random instant; then let one finish. Return the crashes."""
    chance, crashed = random.Random(seed), 0
    for crash in range(crashes):
        emulator.write(chance.randint(4, 12), chance)
        if crash % 2:
            life = await lives.begin()
            await asyncio.sleep(chance.uniform(0.0, 0.35))
            os.kill(life, signal.SIGKILL)
        else:
            await lives.begin(die_at=crash // 4 % 30 + 1, after=bool(crash // 2 % 2))
        crashed += await lives.end() == -signal.SIGKILL
        emulator.crashes = crashed
    emulator.write(8, chance)
    life = await lives.begin()
    await emulator.all_answered()
    os.kill(life, signal.SIGTERM)
    assert await lives.end() == 0
    return crashed


async def check(app: App, emulator: Emulator, crashes: int, folder: Path, url: str | None) -> None:
    """Check what was promised."""
    per_room = Counter(each["room"] for each in emulator.updates)
    assert emulator.unanswered() == set()
    for room, said in emulator.rooms().items():
        once = [each for each, _ in groupby(said)]
        assert once == sorted(set(once)), f"order lost in room {room}"
    repeats = emulator.repeats()
    assert [each for each, count in repeats.items() if count > 1] == [], "more than one repeat of a conversation after one crash"
    assert 0 not in {crash for _, crash in repeats}, "repeated without a crash"
    store = await open_store(url, folder, KEY, law=app.law)
    for room, count in per_room.items():
        held = await store.everything_about(place_of(room))
        assert held["conversations"][0]["session"]["turns"] == count
    assert await store.parked() == []
    await store.close()
    print(f"\n{crashes} crashes, {len(emulator.updates)} updates, {len(emulator.calls)} calls, {sum(repeats.values())} repeats")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
def url(request: pytest.FixtureRequest) -> str | None:
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))


async def test_ten_kills_lose_nothing_and_change_nothing_twice(
    app: App, emulator: Emulator, tmp_path: Path, url: str | None
) -> None:
    async with lives_of(emulator, tmp_path, url) as lives:
        crashes = await killed_many_times(emulator, lives, 10, seed=5)
    await check(app, emulator, crashes, tmp_path, url)


@pytest.mark.torture
@pytest.mark.xdist_group("postgresql")
async def test_two_processes_on_one_database_do_nothing_twice_and_one_goes_on_alone(
    app: App, emulator: Emulator, tmp_path: Path, postgresql_url: str
) -> None:
    chance = random.Random(7)
    emulator.write(100, chance)
    async with lives_of(emulator, tmp_path, postgresql_url) as some, lives_of(emulator, tmp_path, postgresql_url) as others:
        life, doomed = await some.begin(), await others.begin()
        while len(emulator.calls) < 50:
            emulator.called.clear()
            await emulator.called.wait()
        os.kill(doomed, signal.SIGKILL)
        assert await others.end() == -signal.SIGKILL
        emulator.crashes += 1
        emulator.write(20, chance)
        await emulator.all_answered()
        os.kill(life, signal.SIGTERM)
        assert await some.end() == 0
    await check(app, emulator, 1, tmp_path, postgresql_url)


@pytest.mark.torture
@pytest.mark.xdist_group("postgresql")
async def test_more_processes_on_one_database_do_more_and_nothing_twice(
    app: App, emulator: Emulator, tmp_path: Path, postgresql_url: str
) -> None:
    chance, per_s = random.Random(8), {}
    store = await open_store(postgresql_url, tmp_path, KEY, law=app.law)
    async with contextlib.AsyncExitStack() as stack:
        lives = [await stack.enter_async_context(lives_of(emulator, tmp_path, postgresql_url)) for _ in range(4)]
        for many in (1, 2, 4):
            begun = [await each.begin() for each in lives[:many]]
            await asyncio.sleep(WARM_S)
            first = len(emulator.updates)
            emulator.write(WORK, chance, rooms=[f"room {each}" for each in range(200)])
            emulator.confirmed = len(emulator.updates)  # none has to take them in: here only turns and calls count
            started = perf_counter()
            await store.accept([update_of(each) for each in emulator.updates[first:]], now=datetime.now(UTC))
            await emulator.all_answered()
            per_s[many] = WORK / (emulator.answered_at - started)
            for life, ended in zip(begun, lives, strict=False):
                os.kill(life, signal.SIGTERM)
                assert await ended.end() == 0
    await store.close()
    await check(app, emulator, 0, tmp_path, postgresql_url)
    print("turns a second: " + ", ".join(f"{rate:.0f} with {many}" for many, rate in per_s.items()))
    if (os.cpu_count() or 1) >= CORES_TO_GROW:
        assert per_s[2] > 1.2 * per_s[1]


@pytest.mark.torture
async def test_two_hundred_kills_lose_nothing_and_change_nothing_twice(
    app: App, emulator: Emulator, tmp_path: Path, url: str | None
) -> None:
    async with lives_of(emulator, tmp_path, url) as lives:
        crashes = await killed_many_times(emulator, lives, 200, seed=6)
    await check(app, emulator, crashes, tmp_path, url)

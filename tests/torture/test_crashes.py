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
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from aiohttp import web

from bot.app import App
from bot.conversation import Command, Session, TextMessage
from bot.conversation.replies import Schedule
from bot.store import Store, open_store
from bot.store.records import TurnDone, TurnRecord, Update
from tests.torture.lives import KEY, WORDS, place_of, update_of

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

    asked: dict[int, bool] = field(default_factory=dict)  # updates that asked to be forgotten, and whether she comes back
    farewells: dict[int, bool] = field(default_factory=dict)  # those that said yes to it
    reminded: set[str] = field(default_factory=set)  # rooms in which a reminder is due

    def write(self, count: int, chance: random.Random, rooms: Sequence[str] = ROOMS, texts: float = 0.0) -> None:
        """Write commands in some rooms; and words in so great a part of the updates."""
        for _ in range(count):
            said = {"text": chance.choice(WORDS)} if chance.random() < texts else {"command": chance.choice(COMMANDS)}
            self.say(chance.choice(rooms), **said)

    def say(self, room: str, **said: str) -> int:
        self.updates.append({"id": len(self.updates) + 1, "room": room, **said})
        return len(self.updates)

    def ask_to_be_forgotten(self, room: str, chance: random.Random, *, comes_back: bool) -> None:
        """Have somebody say something and ask to be forgotten; she says yes when asked back, and may write when she was told."""
        self.say(room, text=chance.choice(WORDS))
        self.asked[self.say(room, command="forget")] = comes_back

    async def give(self, request: web.Request) -> web.Response:
        offset = int(request.query["offset"])
        self.confirmed = max(self.confirmed, offset - 1)
        waiting = [each for each in self.updates if each["id"] > self.confirmed][:MOST_GIVEN]
        if not waiting:
            await asyncio.sleep(0.02)
        return web.json_response(waiting)

    async def take(self, request: web.Request) -> web.Response:
        call = await request.json()
        if not self.was_said(call["update"]):
            self.go_on(call["update"], call["room"])
        self.calls.append(call | {"crashes": self.crashes})
        self.called.set()
        return web.Response(text=f"m{len(self.calls)}")

    async def all_answered(self) -> None:
        async with asyncio.timeout(60):
            while self.unanswered():
                self.called.clear()
                await self.called.wait()
            self.answered_at = perf_counter()
        await asyncio.sleep(0.2)  # parts of the last answers

    def go_on(self, update: int | str, room: str) -> None:
        """Write what somebody says to an answer that she sees for the first time."""
        if isinstance(update, int) and update in self.asked:
            self.farewells[self.say(room, text="yes")] = self.asked[update]
        elif isinstance(update, int) and self.farewells.get(update):
            self.say(room, command="start")

    def was_said(self, update: object) -> bool:
        return any(each["update"] == update for each in self.calls)

    def unanswered(self) -> set[int | str]:
        """Return updates without an answer, and rooms in which nobody was reminded."""
        waiting: set[int | str] = {each["id"] for each in self.updates} | self.reminded
        return waiting - {each["update"] for each in self.calls} - {each["room"] for each in self.calls}

    def repeats(self) -> Counter[tuple[str, int]]:
        """Return how often something was said again, by room and by the number of crashes before."""
        repeated: Counter[tuple[str, int]] = Counter()
        said: set[tuple[int | str, int]] = set()
        for each in self.calls:
            call = each["update"], each["part"]
            repeated[each["room"], each["crashes"]] += call in said
            said.add(call)
        return +repeated

    def rooms(self) -> dict[str, list[tuple[Any, int]]]:
        """Return what was said in each room, as update and part, repeats included."""
        said: dict[str, list[tuple[Any, int]]] = defaultdict(list)
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


class Planting:
    """Lets reminders be due: each of somebody of her own, who asked for it long ago."""

    def __init__(self, app: App, folder: Path, url: str | None) -> None:
        self._app, self._folder, self.url = app, folder, url
        now = datetime.now(UTC)
        then = now - timedelta(days=40)
        ends = (then + timedelta(days=150)).date()
        asked = TextMessage(f"Remind me: my card expires on {ends:%d %B %Y}")
        result = app.engine.take_turn(Session(), asked, now=then)
        due = [each.on < now.date() for each in result.effects if isinstance(each, Schedule)]
        assert due.count(True) == 1
        self._result = result

    async def plant(self, emulator: Emulator, room: str) -> None:
        store = await open_store(self.url, self._folder, KEY, law=self._app.law)
        now = datetime.now(UTC)
        await store.accept([Update(f"long ago in {room}", place_of(room), Command("start"), now)], now=now)
        found = await store.claim(1_000, now=now)
        (claimed,) = [each for each in found if each.update.place.room == room]
        await store.release([each for each in found if each is not claimed])
        done = TurnDone(claimed, self._result.session, (), TurnRecord(self._result.messages), self._result.effects)
        assert list(await store.commit([done], now=now)) == [True]
        await store.close()
        emulator.reminded.add(room)


async def killed_many_times(emulator: Emulator, lives: Lives, planting: Planting, crashes: int, seed: int) -> int:
    """Kill a life after the other, by turns at a transaction and at a random instant; then let one finish. Return the crashes.

    Meanwhile people write commands and words, one after the other asks to be forgotten, and others are reminded.
    """
    chance, crashed = random.Random(seed), 0
    for crash in range(crashes):
        emulator.write(chance.randint(4, 12), chance, texts=0.3)
        emulator.ask_to_be_forgotten(f"forgotten {crash}", chance, comes_back=bool(crash % 2))
        await planting.plant(emulator, f"reminded {crash}")
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


def expected_turns(emulator: Emulator) -> dict[str, int]:
    """Return how many turns each room's session must have seen: one an update, none before she was forgotten."""
    turns = dict.fromkeys(emulator.reminded, 2)  # when she asked, and when she was reminded
    for each in emulator.updates:
        turns[each["room"]] = 0 if each["id"] in emulator.farewells else turns.get(each["room"], 0) + 1
    return turns


async def turns_in(store: Store, room: str) -> int:
    """Return how many turns the session of a room has seen; 0 where nothing is held."""
    held = (await store.everything_about(place_of(room)))["conversations"]
    return int(held[0]["session"]["turns"]) if held else 0


async def check(app: App, emulator: Emulator, crashes: int, folder: Path, url: str | None) -> None:
    """Check what was promised."""
    assert emulator.unanswered() == set()
    for room, said in emulator.rooms().items():
        once = [each for each, _ in groupby(said)]
        assert once == sorted(set(once)), f"order lost in room {room}"
    repeats = emulator.repeats()
    assert [each for each, count in repeats.items() if count > 1] == [], "more than one repeat of a conversation after one crash"
    assert 0 not in {crash for _, crash in repeats}, "repeated without a crash"
    store = await open_store(url, folder, KEY, law=app.law)
    turns = {room: await turns_in(store, room) for room in expected_turns(emulator)}
    assert turns == expected_turns(emulator)
    assert await store.fire_reminders(now=datetime.now(UTC)) == 0
    assert await store.parked() == []
    await store.close()
    print(f"\n{crashes} crashes, {len(emulator.updates)} updates, {len(emulator.calls)} calls, {sum(repeats.values())} repeats")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
def url(request: pytest.FixtureRequest) -> str | None:
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))


async def test_ten_kills_lose_nothing_and_change_nothing_twice(
    app: App, emulator: Emulator, tmp_path: Path, url: str | None
) -> None:
    planting = Planting(app, tmp_path, url)
    async with lives_of(emulator, tmp_path, url) as lives:
        crashes = await killed_many_times(emulator, lives, planting, 10, seed=5)
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
    planting = Planting(app, tmp_path, url)
    async with lives_of(emulator, tmp_path, url) as lives:
        crashes = await killed_many_times(emulator, lives, planting, 200, seed=6)
    await check(app, emulator, crashes, tmp_path, url)

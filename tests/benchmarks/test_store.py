"""What the store costs: a button turn in batches of ten, encryption included, and how that grows with what is stored.

Machines differ, and a shared one differs from minute to minute: so the same moment's cost of three bare statements is measured
beside it, and the limit is a multiple of that.
"""

from __future__ import annotations

import asyncio
import gc
import resource
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

import pytest

from bot.conversation import ChoiceTaken, Session
from bot.conversation.replies import Effect, Schedule
from bot.conversation.session import Learned, Person
from bot.rules import Day, Known, Law, Origin, Value
from bot.store import Store, open_store
from bot.store.records import Call, Claimed, Place, TurnDone, TurnRecord, Update
from tests.benchmarks.filling import fill
from tests.store.conftest import law, postgresql, url

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEY = bytes(range(32))
BATCH = 10
GROUPS = 30  # of 50 turns each; the quickest counts, the machine's other work is not ours
TIMES_BARE = {"sqlite": 22, "postgresql": 40}  # our CPU of a turn, in turns of three bare statements
FLAT = 1.6  # how much dearer a turn may be with a hundred times as much stored: more pages are touched
FLAT_WALL = 2.5  # the same by the clock, which other programs disturb
MEGABYTES = 60  # how much memory a thousand times as much stored may take
DUE_MS = 5.0  # for looking which of many reminders are due

KNOWN: dict[str, Value] = {
    "document": "adp",
    "procedure": "renewal",
    "expiry_date": Day.parse("2026-12-01"),
    "has_previous_permit": True,
}
SESSION = Session(
    people={"self": Person({fact: Learned(Known(value, Origin.SAID), NOW.date()) for fact, value in KNOWN.items()})}, greeted=True
)
RECORD = TurnRecord(("travel-conditional", "common-relied-on"), ("travel",), ("conditional",), ("adp_renewal",), ("r431",), "1")
TOKENS = {f"{each:012}": f"answer.procedure.{each}" for each in range(4)}
BUTTONS = [[{"text": f"Choice {token}", "callback_data": token}] for token in TOKENS]
CALL = Call("sendMessage", {"chat_id": 1, "text": "words " * 60, "reply_markup": {"inline_keyboard": BUTTONS}})

pytestmark = pytest.mark.bench

__all__ = ["law", "postgresql", "url"]


BIG = pytest.param(1_000_000, marks=pytest.mark.torture)


@pytest.mark.parametrize("many", [100_000, BIG])
async def test_the_stores_part_of_a_button_turn_is_small_and_stays_so(url: str, tmp_path: Path, law: Law, many: int) -> None:
    store = await open_store(url, tmp_path, KEY, law=law)
    await take_turns(store, range(1_000), 500)
    few, few_mb = await quickest(store), memory_mb()
    await fill(store, url, many - 1_000)
    full, full_mb = await quickest(store), memory_mb()
    bare = min(bare_us(tmp_path) for _ in range(5))
    print(f"\n{url.partition(':')[0]}, one button turn with 1,000 sessions: {few}; with {many:,}: {full}; bare: {bare:.0f} µs")
    print(f"memory: {few_mb:.0f} MB, then {full_mb:.0f}")
    await store.close()
    assert few.cpu_us < TIMES_BARE[url.partition("+")[0]] * bare
    assert full.cpu_us < FLAT * few.cpu_us
    assert full.wall_us < FLAT_WALL * few.wall_us
    assert full_mb - few_mb < MEGABYTES


@pytest.mark.parametrize("many", [100_000, BIG])
async def test_the_due_of_many_reminders_are_found_at_once(url: str, tmp_path: Path, law: Law, many: int) -> None:
    store = await open_store(url, tmp_path, KEY, law=law)
    await take_turns(store, range(10), 10, effects=[Schedule("renewal.opens", NOW.date())])
    await fill(store, url, many)
    later, took = NOW + timedelta(days=2), []
    assert await store.fire_reminders(now=later) == 10
    for _ in range(20):
        started = perf_counter()
        assert await store.fire_reminders(now=later) == 0
        assert await store.next_reminder() is not None
        took.append((perf_counter() - started) * 1_000)
    print(f"\n{url.partition(':')[0]}, due of {many:,} reminders: {statistics.median(took):.2f} ms, at most {max(took):.2f}")
    await store.close()
    assert statistics.median(took) < DUE_MS


@dataclass(frozen=True, slots=True)
class Took:
    """Time that a turn took, in microseconds: of this process's CPU, and by the clock."""

    cpu_us: float
    wall_us: float

    def __str__(self) -> str:
        return f"{self.cpu_us:.0f} µs CPU, {self.wall_us:.0f} by the clock"


async def quickest(store: Store) -> Took:
    """Return what a turn took in the quickest of many groups over a thousand people."""
    cpu, wall = [], []
    for group in range(GROUPS):
        some = [(each * 20 + group) % 1_000 for each in range(50)]
        started, clock = process_time(), perf_counter()
        await take_turns(store, some, BATCH)
        cpu.append((process_time() - started) / 50 * 1e6)
        wall.append((perf_counter() - clock) / 50 * 1e6)
    return Took(min(cpu), min(wall))


_ids = iter(range(1, 10**9))


async def take_turns(store: Store, people: Sequence[int], batch: int, effects: Sequence[Effect] = ()) -> None:
    """Take a turn with each person, so many at a time."""
    for first in range(0, len(people), batch):
        some = people[first : first + batch]
        await store.accept([tapped(person) for person in some], now=NOW)
        claimed = await store.claim(batch, now=NOW)
        assert all(await store.commit([replace(done(each), effects=tuple(effects)) for each in claimed], now=NOW))
        queued = await store.outgoing(batch, now=NOW)
        await asyncio.gather(*(store.sent(each, str(each.row), now=NOW) for each in queued))


def tapped(person: int) -> Update:
    return Update(str(next(_ids)), Place("null", str(person), str(person)), ChoiceTaken("000000000001"), NOW)


def done(claimed: Claimed) -> TurnDone:
    return TurnDone(claimed, SESSION, (CALL,), RECORD, tokens=TOKENS, shown={"keyboard": 1})


def memory_mb() -> float:
    """Return how much memory this process has now; what the filling took for itself is given back."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def bare_us(folder: Path) -> float:
    """Return the CPU time in microseconds of three bare statements, ten turns a commit, on a file of its own."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE IF NOT EXISTS bare (number INTEGER PRIMARY KEY, content BLOB)",
    ):
        connection.execute(statement)
    started = process_time()
    for turn in range(1_000):
        if turn % BATCH == 0:
            connection.execute("BEGIN")
        for size in (100, 300):
            connection.execute("INSERT INTO bare (content) VALUES (?)", (b"x" * size,))
        connection.execute("INSERT OR REPLACE INTO bare VALUES (?, ?)", (turn + 1, b"y" * 800))
        if turn % BATCH == BATCH - 1:
            connection.execute("COMMIT")
    spent = (process_time() - started) / 1_000 * 1e6
    connection.close()
    return spent

"""What the store costs: a button turn in batches of ten on SQLite, encryption included, and how that grows with what is stored.

Machines differ, and a shared one differs from minute to minute: so the same moment's cost of three bare statements is measured
beside it, and the limit is a multiple of that.
"""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import pytest

from bot.conversation import ChoiceTaken, Session
from bot.conversation.session import Learned, Person
from bot.places import law_folder
from bot.rules import Day, Known, Origin, Value, load_law
from bot.store import Store, open_store
from bot.store.records import Call, Claimed, Place, TurnDone, TurnRecord, Update

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEY = bytes(range(32))
BATCH = 10
GROUPS = 30  # of 50 turns each; the quickest counts, the machine's other work is not ours
TIMES_BARE = 22  # the CPU of accept, claim, commit, outgoing and sent, in turns of three bare statements
FLAT = 1.6  # how much dearer a turn may be with a hundred times as much stored: more pages are touched
MEGABYTES = 60  # how much memory a hundred times as much stored may take

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


@pytest.mark.parametrize("many", [100_000])
async def test_the_stores_part_of_a_button_turn_is_small_and_stays_so(tmp_path: Path, many: int) -> None:
    store = await open_store(None, tmp_path, KEY, law=load_law(law_folder()))
    await take_turns(store, range(1_000), 500)
    few_us, few_mb = await quickest_us(store, range(1_000)), memory_mb()
    await take_turns(store, range(1_000, many), 500)
    many_us, many_mb = await quickest_us(store, range(many)), memory_mb()
    bare = min(bare_us(tmp_path) for _ in range(5))
    print(f"\nstore, one button turn: {few_us:.0f} µs CPU with 1,000 sessions, {many_us:.0f} with {many:,}; bare: {bare:.0f}")
    print(f"memory: {few_mb:.0f} MB, then {many_mb:.0f}; file: {(tmp_path / 'sejour.db').stat().st_size / 1e6:.0f} MB")
    await store.close()
    assert few_us < TIMES_BARE * bare
    assert many_us < FLAT * few_us
    assert many_mb - few_mb < MEGABYTES


async def quickest_us(store: Store, people: Sequence[int]) -> float:
    """Return the CPU time of a turn in microseconds, in the quickest of many groups over all people."""
    spent = []
    step = max(1, len(people) // 50)
    for group in range(GROUPS):
        some = [people[(each * step + group) % len(people)] for each in range(50)]
        started = process_time()
        await take_turns(store, some, BATCH)
        spent.append((process_time() - started) / 50 * 1e6)
    return min(spent)


_ids = iter(range(1, 10**9))


async def take_turns(store: Store, people: Sequence[int], batch: int) -> None:
    """Take a turn with each person, so many at a time."""
    for first in range(0, len(people), batch):
        some = people[first : first + batch]
        await store.accept([tapped(person) for person in some], now=NOW)
        claimed = await store.claim(batch, now=NOW)
        assert all(await store.commit([done(each) for each in claimed], now=NOW))
        queued = await store.outgoing(batch, now=NOW)
        await asyncio.gather(*(store.sent(each, str(each.row), now=NOW) for each in queued))


def tapped(person: int) -> Update:
    return Update(str(next(_ids)), Place("null", str(person), str(person)), ChoiceTaken("000000000001"), NOW)


def done(claimed: Claimed) -> TurnDone:
    return TurnDone(claimed, SESSION, (CALL,), RECORD, tokens=TOKENS, shown={"keyboard": 1})


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


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

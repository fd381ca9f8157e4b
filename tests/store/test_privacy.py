"""What may be read in the database, by whom, and what is left of a person who wants to be forgotten."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.conversation import Session, TextMessage
from bot.conversation.replies import Erase, Schedule
from bot.conversation.session import Learned, Person
from bot.rules import Day, Known, Origin
from bot.store import Store
from bot.store.records import Place
from bot.store.schema import metadata
from tests.store.samples import (
    ANNA,
    ANNA_IN_A_GROUP,
    BELA,
    CHEN,
    LATER,
    NOW,
    claimed,
    edit,
    next_calls,
    purged_until,
    send,
    texts,
    took,
    turn,
    update,
)

SECRETS = (
    b"room-4711",
    b"group-815",
    b"person-4711",
    b"Annabelle",
    b"2031-07-09",
    b"answer.expiry",
    b"message-99",
    b"tg-update-1",
)
WORDS = TextMessage("I am Annabelle, my card ends on 2031-07-09")
SESSION = Session(people={"self": Person({"expiry_date": Learned(Known(Day.parse("2031-07-09"), Origin.SAID), NOW.date())})})
YEAR = timedelta(days=365)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.name.startswith("store.db"))


async def everything_stored(url: str, folder: Path) -> bytes:
    """Return the raw bytes of a SQLite database and its log; every row of every table of PostgreSQL."""
    if url.startswith("sqlite"):
        return bytes_of(folder)
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    found = [row for table in metadata.sorted_tables for row in await connection.fetch(f"SELECT * FROM {table.name}")]
    await connection.close()
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for row in found for value in row)


async def a_whole_life(store: Store) -> None:
    """Let Anna say and be told things in two rooms; some of it still waits."""
    (one,) = await claimed(store, update("tg-update-1", incoming=WORDS))
    done = turn(
        one,
        send("Annabelle, your card ends on 2031-07-09"),
        edit("2031-07-09", after_row=1),
        effects=[Schedule("renewal", date(2031, 3, 9))],
        tokens={"abcdefabcdef": "answer.expiry_date.2031-07-09"},
    )
    await store.commit([type(done)(done.claimed, SESSION, done.calls, done.record, done.effects, {}, done.tokens)], now=NOW)
    (call,) = [each for each in await next_calls(store) if each.place == ANNA]
    await store.sent(call, "message-99", now=NOW)
    await took(store, "tg-update-2", send("Annabelle"), place=ANNA_IN_A_GROUP)
    (broken,) = await claimed(store, update("tg-update-3", incoming=WORDS))
    await store.fail(broken, "broken", retry_at=None, now=NOW)
    await store.accept([update("tg-update-1b", incoming=WORDS)], now=NOW)


async def test_nothing_personal_stands_in_the_database_in_clear(store: Store, url: str, tmp_path: Path) -> None:
    await a_whole_life(store)
    stored = await everything_stored(url, tmp_path)
    assert [secret for secret in SECRETS if secret in stored] == []


async def test_a_forgotten_person_leaves_nothing_and_others_keep_theirs(store: Store, url: str, tmp_path: Path) -> None:
    await took(store, "b1", send("for Bela"), place=BELA)
    await a_whole_life(store)
    assert await store.erase(ANNA)
    assert not await store.erase(ANNA)
    assert (await store.everything_about(ANNA))["conversations"] == []
    assert await store.next_reminder() is None
    assert await store.parked() == []
    assert await store.claim(10, now=LATER) == []
    assert texts(await next_calls(store, LATER)) == ["for Bela"]
    counted = await rows_of_tables(url, tmp_path)
    assert {name: rows for name, rows in counted.items() if rows} == {
        "people": 1, "conversations": 1, "inbox": 5, "outbox": 1, "turns": 1, "meta": 1
    }  # fmt: skip


async def rows_of_tables(url: str, folder: Path) -> dict[str, int]:
    if url.startswith("sqlite"):
        with sqlite3.connect(folder / "store.db") as reading:
            counted = {t.name: reading.execute(f"SELECT count(*) FROM {t.name}").fetchone()[0] for t in metadata.sorted_tables}
        reading.close()
        return counted
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    counted = {table.name: await connection.fetchval(f"SELECT count(*) FROM {table.name}") for table in metadata.sorted_tables}
    await connection.close()
    return counted


async def test_the_bytes_of_a_forgotten_person_are_gone_from_file_and_log(store: Store, url: str, tmp_path: Path) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL clears pages when it vacuums; without her key they are unreadable")
    await a_whole_life(store)
    (waiting,) = [each for each in await next_calls(store) if each.place == ANNA_IN_A_GROUP]
    before = await everything_stored(url, tmp_path)
    assert waiting.conversation in before
    await store.erase(ANNA)
    after = await everything_stored(url, tmp_path)
    assert waiting.conversation not in after
    assert (tmp_path / "store.db-wal").stat().st_size == 0


async def test_whoever_comes_back_is_a_new_person(store: Store) -> None:
    await a_whole_life(store)
    await store.erase(ANNA)
    assert await store.accept([update("tg-update-1", incoming=WORDS)], now=LATER) == 0  # sent again, and still known
    assert (await store.everything_about(ANNA))["conversations"] == []
    (one,) = await claimed(store, update("new"))
    assert (one.conversation.session, one.conversation.version, one.conversation.next_number) == (Session(), 0, 1)


async def test_a_turn_in_hand_when_its_person_is_erased_is_not_written(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    await store.erase(ANNA)
    assert list(await store.commit([turn(one, send("too late"))], now=NOW)) == [False]
    assert await next_calls(store) == []


async def test_a_call_in_hand_when_its_person_is_erased_is_noted_nowhere(store: Store) -> None:
    await took(store, "1", send("a"))
    (call,) = await next_calls(store)
    await store.erase(ANNA)
    await took(store, "2", send("b"))
    await store.sent(call, "id", now=NOW)
    assert (await store.everything_about(ANNA))["conversations"][0]["messages_sent"] == []


async def test_an_account_goes_with_all_its_persons(store: Store) -> None:
    colleague = Place("slack", "D9", "U78", "T1")
    elsewhere = Place("slack", "D9", "U78", "T2")
    for id, place in (("1", CHEN), ("2", colleague), ("3", elsewhere), ("4", ANNA)):
        await took(store, id, send(id), place=place)
    assert await store.erase_account("slack", "T1") == 2
    assert texts(await next_calls(store)) == ["3", "4"]


async def test_a_person_is_shown_everything_that_is_held_about_her(store: Store) -> None:
    await a_whole_life(store)
    shown = await store.everything_about(ANNA)
    written = json.dumps(shown)
    assert [secret for secret in SECRETS if secret.decode() not in written] == []
    assert (shown["platform"], shown["person"]) == ("telegram", "person-4711")
    private, group = sorted(shown["conversations"], key=lambda each: str(each["room"]), reverse=True)
    assert (private["room"], group["room"]) == ("room-4711", "group-815")
    assert [each["what"] for each in private["reminders"]] == ["renewal"]
    assert [each["messages"] for each in private["turns"]] == [("travel-yes",)]
    assert len(private["updates_waiting"]) == 2


async def test_what_was_kept_long_enough_is_deleted(store: Store, url: str, tmp_path: Path) -> None:
    await took(store, "1", send("a"))
    (call,) = await next_calls(store)
    await store.sent(call, "id", now=NOW)
    kept, since = {}, NOW
    for days in (7, 9, 31, 91, 366):
        await purged_until(store, NOW + timedelta(days=days), since)
        since = NOW + timedelta(days=days)
        counted = await rows_of_tables(url, tmp_path)
        kept[days] = {name for name in ("inbox", "messages", "turns", "conversations", "people") if counted[name]}
    assert kept == {
        7: {"inbox", "messages", "turns", "conversations", "people"},
        9: {"messages", "turns", "conversations", "people"},
        31: {"turns", "conversations", "people"},
        91: {"conversations", "people"},
        366: set(),
    }


async def test_a_conversation_that_awaits_a_reminder_is_not_idle(store: Store) -> None:
    await took(store, "1", effects=[Schedule("renewal", date(2028, 6, 1))])
    await took(store, "2", place=BELA)
    assert await purged_until(store, NOW + YEAR + timedelta(days=2)) == 1
    assert await store.next_reminder() is not None


@pytest.fixture
async def leaving(store: Store) -> Store:
    """Anna is asked whether to forget her, and says yes; a farewell waits that edits the question."""
    await took(store, "1", send("forget you?"), effects=[Schedule("renewal", date(2027, 1, 1))])
    await took(store, "2", send("in a group"), place=ANNA_IN_A_GROUP)
    (question, _) = await next_calls(store)
    await store.sent(question, "message-99", now=NOW)
    (one,) = await claimed(store, update("3"))
    farewell = turn(one, edit("forgotten", after_row=1), send("bye"), effects=[Erase()])
    assert list(await store.commit([farewell], now=NOW)) == [True]
    return store


async def test_a_farewell_goes_out_in_order_and_then_nothing_is_left(leaving: Store, url: str, tmp_path: Path) -> None:
    (edited,) = await next_calls(leaving)
    assert (edited.external_id, texts([edited])) == ("message-99", ["forgotten"])
    await leaving.sent(edited, None, now=NOW)
    (bye,) = await next_calls(leaving)
    assert (bye.number, texts([bye])) == (3, ["bye"])
    await leaving.sent(bye, "message-100", now=NOW)
    counted = await rows_of_tables(url, tmp_path)
    assert {name: counted[name] for name in counted if counted[name]} == {"meta": 1, "inbox": 3}


async def test_a_farewell_that_cannot_be_said_leaves_nothing_either(leaving: Store) -> None:
    for _ in range(2):
        (call,) = await next_calls(leaving)
        await leaving.send_failed(call, "bad_request", retry_at=None, now=NOW)
    assert await leaving.parked() == []
    assert (await leaving.everything_about(ANNA))["conversations"] == []


async def test_whoever_writes_before_the_farewell_is_out_stays_as_a_new_person(leaving: Store) -> None:
    await leaving.accept([update("4")], now=NOW)
    for _ in range(2):
        (call,) = await next_calls(leaving)
        await leaving.sent(call, None, now=NOW)
    (one,) = await leaving.claim(10, now=NOW)
    assert (one.update.id, one.conversation.session) == ("4", Session())
    assert await leaving.next_reminder() is None

"""What is kept how long: nobody for ever, and nobody who is still there less than she was promised."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy import select

from bot.conversation import TextMessage
from bot.conversation.replies import Erase, Schedule
from bot.store import Store
from bot.store.database import Statement
from bot.store.schema import inbox, people
from tests.store.conftest import OpenStore
from tests.store.elsewhere import a_newer_program
from tests.store.samples import ANNA, BELA, CHEN, NOW, claimed, next_calls, purged_until, send, texts, took, turn, update
from tests.store.test_privacy import rows_of_tables

DAYS = timedelta(days=1)
CONTENTS = Statement(select(inbox.c.state, inbox.c.content, inbox.c.conversation).order_by(inbox.c.row))
PERSONS = Statement(select(people.c.id).order_by(people.c.id))


async def is_known(store: Store, place: Any = ANNA) -> bool:
    return bool((await store.everything_about(place))["conversations"])


async def spoke(store: Store, id: str, days: int) -> None:
    """Let Anna say something after so many days."""
    (one,) = await claimed(store, update(id), now=NOW + days * DAYS)
    await store.commit([turn(one)], now=NOW + days * DAYS)


# --- who is there, and who is not


async def test_who_writes_once_a_month_stays_and_goes_a_year_after_the_last_time(store: Store) -> None:
    for days in range(0, 720, 30):
        await spoke(store, f"after {days}", days)
        await purged_until(store, NOW + (days + 30) * DAYS, NOW + days * DAYS)
    assert await is_known(store)
    await purged_until(store, NOW + (690 + 364) * DAYS, NOW + 720 * DAYS)
    assert await is_known(store)
    await purged_until(store, NOW + (690 + 366) * DAYS, NOW + (690 + 364) * DAYS)
    assert not await is_known(store)


async def test_whoever_awaits_a_reminder_stays_until_a_year_after_it_was_said(store: Store) -> None:
    await took(store, "1", effects=[Schedule("renewal", date(2028, 6, 1))])
    await purged_until(store, NOW + 500 * DAYS)
    assert await is_known(store)
    said = NOW + 600 * DAYS
    assert await store.fire_reminders(now=said) == 1
    (one,) = await store.claim(10, now=said)
    await store.commit([turn(one)], now=said)
    await purged_until(store, said + 300 * DAYS, NOW + 500 * DAYS)
    assert await is_known(store)
    await purged_until(store, said + 370 * DAYS, said + 300 * DAYS)
    assert not await is_known(store)


# --- what waits in vain


async def test_who_is_left_on_a_platform_that_was_switched_off_goes_as_all_others_do(
    store: Store, url: str, tmp_path: Path
) -> None:
    await took(store, "1", send("never made"), place=CHEN)
    await store.accept([update("2", CHEN)], now=NOW)
    await purged_until(store, NOW + 29 * DAYS)
    assert texts(await next_calls(store)) == ["never made"]
    await purged_until(store, NOW + 32 * DAYS, NOW + 29 * DAYS)
    found = await store.statistics(now=NOW)
    assert (found.updates_waiting, found.calls_waiting) == (0, 0)
    await purged_until(store, NOW + 370 * DAYS, NOW + 32 * DAYS)
    counted = await rows_of_tables(url, tmp_path)
    assert {name for name, rows in counted.items() if rows} == {"meta"}


async def test_who_could_not_be_told_that_she_is_forgotten_is_forgotten(store: Store, url: str, tmp_path: Path) -> None:
    (one,) = await claimed(store, update("1", CHEN))
    await store.commit([turn(one, send("bye"), effects=[Erase()])], now=NOW)
    await purged_until(store, NOW + 29 * DAYS)
    assert (await rows_of_tables(url, tmp_path))["people"] == 1
    await purged_until(store, NOW + 32 * DAYS, NOW + 29 * DAYS)
    assert (await rows_of_tables(url, tmp_path))["people"] == 0


async def test_a_reminder_that_nobody_can_read_goes_after_90_days(store: Store) -> None:
    with a_newer_program(store):
        await took(store, "1", effects=[Schedule("renewal", NOW.date())])
    await purged_until(store, NOW + 89 * DAYS)
    assert await store.next_reminder() is not None
    await purged_until(store, NOW + 92 * DAYS, NOW + 89 * DAYS)
    assert await store.next_reminder() is None


async def test_what_was_parked_goes_after_90_days(store: Store) -> None:
    await took(store, "1", send("a"))
    (call,) = await next_calls(store)
    await store.send_failed(call, "bad_request", retry_at=None, now=NOW)
    (one,) = await claimed(store, update("2", BELA))
    await store.fail(one, "broken", retry_at=None, now=NOW)
    await purged_until(store, NOW + 89 * DAYS)
    assert [each.what for each in await store.parked()] == ["update", "call"]
    await purged_until(store, NOW + 92 * DAYS, NOW + 89 * DAYS)
    assert await store.parked() == []


async def test_what_she_wrote_is_gone_with_the_commit_of_its_turn(store: Store) -> None:
    (one,) = await claimed(store, update("1", incoming=TextMessage("what she wrote")))
    await store.commit([turn(one)], now=NOW)
    rows = await store._do(lambda do: do.rows(CONTENTS))
    assert [tuple(row) for row in rows] == [(1, None, None)]


# --- clocks that are wrong


async def test_a_clock_that_is_wrong_by_a_year_erases_nobody(store: Store) -> None:
    await took(store, "1")
    await store.purge(now=NOW + DAYS)
    wrong = NOW + 400 * DAYS
    for restart in range(200):
        await store.purge(now=wrong + timedelta(seconds=restart))
    for looks in range(1, 5):
        await store.purge(now=wrong + looks * timedelta(hours=6))
    await store.purge(now=NOW + 2 * DAYS)
    assert await is_known(store)


async def test_the_first_purge_of_all_believes_no_clock_either(store: Store) -> None:
    await took(store, "1")
    await store.purge(now=NOW + 400 * DAYS)
    assert await is_known(store)


async def test_a_wrong_clock_brings_the_end_nearer_by_no_more_than_it_is_wrong_for(store: Store) -> None:
    await took(store, "1")
    for looks in range(40):  # ten days with a clock that is wrong by ten years
        await store.purge(now=NOW + 3650 * DAYS + looks * timedelta(hours=6))
    assert await is_known(store)


async def test_a_year_in_which_nothing_ran_is_made_up_for_within_weeks(store: Store) -> None:
    await took(store, "1")
    await store.purge(now=NOW)
    woken = NOW + 800 * DAYS
    looks = 0
    while await is_known(store):
        await store.purge(now=woken + looks * timedelta(hours=6))
        looks += 1
    assert timedelta(days=25) < looks * timedelta(hours=6) < timedelta(days=35)


async def test_a_clock_set_back_is_believed(store: Store) -> None:
    await took(store, "1")
    await purged_until(store, NOW + 200 * DAYS)
    await store.purge(now=NOW)
    await purged_until(store, NOW + 364 * DAYS)
    assert await is_known(store)


# --- the other process, and PostgreSQL's own bytes


async def test_what_another_process_forgot_this_one_forgets(store: Store) -> None:
    await took(store, "1")
    ((person,),) = await store._do(lambda do: do.rows(PERSONS))
    keys = store._tools.keyring._keys
    assert person in keys
    store.heard(f"forget {person}")
    assert person not in keys


@pytest.mark.xdist_group("postgresql")
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_deleted_keys_are_cleared_away_on_postgresql(opened: OpenStore, url: str) -> None:
    store = await opened()
    await took(store, "1")
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    counting = "SELECT pg_stat_get_vacuum_count('people'::regclass)"
    before = await connection.fetchval(counting)
    await store.erase(ANNA)
    await connection.fetchval("SELECT pg_stat_clear_snapshot()")
    assert await connection.fetchval(counting) == before + 1
    await connection.close()

"""Reminders: kept, moved, and fired exactly once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversation import DueReminder
from bot.conversation.replies import Cancel, Schedule
from bot.store import Store
from tests.store.conftest import OpenStore
from tests.store.samples import ANNA, ANNA_IN_A_GROUP, BELA, NOW, claimed, ids, took, turn, update

DAY = date(2026, 12, 1)
AFTERWARDS = datetime(2026, 12, 2, tzinfo=UTC)


async def test_a_reminder_is_due_at_nine_in_the_persons_own_time(store: Store) -> None:
    for id, zone, place in (("1", "Pacific/Auckland", ANNA), ("2", "Pacific/Honolulu", BELA)):
        (one,) = await claimed(store, update(id, place, time_zone=zone))
        await store.commit([turn(one, effects=[Schedule("renewal", DAY)])], now=NOW)
    assert await store.next_reminder() == datetime(2026, 11, 30, 20, tzinfo=UTC)  # nine in Auckland
    assert await store.fire_reminders(now=datetime(2026, 11, 30, 19, 59, tzinfo=UTC)) == 0
    assert await store.fire_reminders(now=datetime(2026, 11, 30, 20, tzinfo=UTC)) == 1
    assert await store.next_reminder() == datetime(2026, 12, 1, 19, tzinfo=UTC)  # nine in Honolulu


async def test_an_unknown_time_zone_is_taken_as_france(store: Store) -> None:
    (one,) = await claimed(store, update("1", time_zone="Mars/Olympus"))
    await store.commit([turn(one, effects=[Schedule("renewal", DAY)])], now=NOW)
    assert await store.next_reminder() == datetime(2026, 12, 1, 8, tzinfo=UTC)


async def test_a_due_reminder_becomes_an_update_of_its_conversation_once(store: Store) -> None:
    await took(store, "1", effects=[Schedule("renewal", DAY)])
    assert await store.fire_reminders(now=AFTERWARDS) == 1
    assert await store.fire_reminders(now=AFTERWARDS) == 0
    (one,) = await store.claim(10, now=AFTERWARDS)
    assert (one.update.incoming, one.update.place, one.update.at) == (DueReminder("renewal"), ANNA, AFTERWARDS)
    assert one.update.id.startswith("reminder:")
    assert await store.next_reminder() is None


async def test_several_reminders_of_one_thing_are_all_fired(store: Store) -> None:
    await took(store, "1", effects=[Schedule("renewal", DAY), Schedule("renewal", DAY + timedelta(days=1))])
    assert await store.fire_reminders(now=AFTERWARDS + timedelta(days=5)) == 2


async def test_one_cancelled_thing_leaves_the_others(store: Store) -> None:
    effects = [Schedule("renewal", DAY), Schedule("adp_end", DAY)]
    await took(store, "1", effects=effects)
    await took(store, "2", effects=effects, place=ANNA_IN_A_GROUP)
    await took(store, "3", effects=[Cancel("renewal"), Schedule("renewal", DAY + timedelta(days=90))])
    assert await store.fire_reminders(now=AFTERWARDS) == 3
    due = await store.claim(10, now=AFTERWARDS)
    assert {(each.update.place, each.update.incoming) for each in due} == {
        (ANNA, DueReminder("adp_end")),
        (ANNA_IN_A_GROUP, DueReminder("renewal")),
    }


async def test_to_cancel_all_cancels_in_all_rooms_of_the_person_only(store: Store) -> None:
    for id, place in (("1", ANNA), ("2", ANNA_IN_A_GROUP), ("3", BELA)):
        await took(store, id, effects=[Schedule("renewal", DAY)], place=place)
    await took(store, "4", effects=[Cancel()])
    assert await store.fire_reminders(now=AFTERWARDS) == 1
    (one,) = await store.claim(10, now=AFTERWARDS)
    assert one.update.place == BELA


async def test_a_closed_conversation_is_not_reminded(store: Store) -> None:
    (one,) = await claimed(store, update("1"))
    await store.commit([turn(one, effects=[Schedule("renewal", DAY)])], now=NOW)
    await store.close_conversation(one.conversation.key, now=NOW)
    assert await store.fire_reminders(now=AFTERWARDS) == 0


async def test_what_is_due_waits_behind_what_was_said_before(store: Store) -> None:
    await took(store, "1", effects=[Schedule("renewal", DAY)])
    await store.accept([update("2")], now=NOW)
    await store.fire_reminders(now=AFTERWARDS)
    assert ids(await store.claim(10, now=AFTERWARDS)) == ["2"]


@pytest.mark.xdist_group("postgresql")
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_two_processes_fire_each_reminder_once(opened: OpenStore) -> None:
    stores = [await opened(), await opened()]
    for each in range(20):
        await took(stores[0], str(each), effects=[Schedule(f"thing-{each}", DAY)])
    fired = await asyncio.gather(*(store.fire_reminders(now=AFTERWARDS) for store in stores * 3))
    assert sum(fired) == 20
    assert (await stores[1].statistics(now=AFTERWARDS)).updates_waiting == 20


async def test_a_zone_that_she_chose_outweighs_what_her_app_tells(store: Store) -> None:
    (one,) = await claimed(store, update("1", time_zone="Europe/Paris"))
    done = turn(one, effects=[Schedule("renewal", DAY)])
    await store.commit([replace(done, session=replace(done.session, time_zone="Pacific/Noumea"))], now=NOW)
    assert await store.next_reminder() == datetime(2026, 11, 30, 22, tzinfo=UTC)  # nine in Nouméa

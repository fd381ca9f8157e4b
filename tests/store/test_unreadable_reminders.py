"""Reminders that this program cannot read stay for one that can, and hold up nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversation import DueReminder
from bot.conversation.replies import Schedule
from bot.store import Store, reminding
from tests.store.elsewhere import a_newer_program, another_key
from tests.store.samples import ANNA, BELA, took

DAY = date(2026, 12, 1)
AFTERWARDS = datetime(2026, 12, 2, tzinfo=UTC)
REMIND = [Schedule("renewal", DAY)]


async def test_a_reminder_of_a_newer_program_stays_until_that_is_back(store: Store) -> None:
    with a_newer_program(store):
        await took(store, "1", effects=REMIND)
    assert await store.fire_reminders(now=AFTERWARDS) == 0
    with a_newer_program(store):
        assert await store.fire_reminders(now=AFTERWARDS) == 1
        (one,) = await store.claim(10, now=AFTERWARDS)
        assert (one.update.place, one.update.incoming) == (ANNA, DueReminder("renewal"))
    assert await store.next_reminder() is None


async def test_a_reminder_sealed_with_another_key_stays(store: Store) -> None:
    with another_key(store):
        await took(store, "1", effects=REMIND)
    assert await store.fire_reminders(now=AFTERWARDS) == 0
    with another_key(store):
        assert await store.fire_reminders(now=AFTERWARDS) == 1


async def test_reminders_that_cannot_be_read_hold_up_no_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "AT_ONCE", 1)
    with a_newer_program(store):
        await took(store, "1", effects=[Schedule("a", DAY), Schedule("b", DAY), Schedule("c", DAY)])
    await took(store, "2", effects=[Schedule("renewal", DAY + timedelta(days=1))], place=BELA)
    assert await store.fire_reminders(now=AFTERWARDS + timedelta(days=1)) == 1
    (one,) = await store.claim(10, now=AFTERWARDS)
    assert one.update.place == BELA

"""A changed law: one update for each conversation that keeps reminders and was answered by another law lately."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversation import Given, LawChanged
from bot.conversation.replies import Schedule
from bot.rules import Law
from bot.store import Store, law_changes, open_store
from bot.store.records import Place, TurnRecord
from tests.store.conftest import KEY
from tests.store.elsewhere import a_newer_program
from tests.store.samples import ANNA, ANNA_IN_A_GROUP, BELA, CHEN, NOW, RECORD, claimed, turn, update

DAY = date(2027, 3, 1)
AFTER_THE_RELEASE = NOW + timedelta(days=20)


async def answered(
    store: Store, id: str, place: Place, record: TurnRecord, *, now: datetime = NOW, reminded: bool = True
) -> None:
    effects = [Schedule("renewal.opens", DAY)] if reminded else []
    (one,) = await claimed(store, update(id, place), now=now)
    await store.commit([replace(turn(one, effects=effects), record=record)], now=now)


async def told(store: Store, now: datetime = AFTER_THE_RELEASE) -> None:
    while await store.tell_of_law(now=now):
        pass


async def news(store: Store, now: datetime = AFTER_THE_RELEASE) -> dict[Place, object]:
    await told(store, now)
    return {each.update.place: each.update.incoming for each in await store.claim(100, now=now)}


async def test_who_keeps_reminders_hears_of_a_law_that_is_another_than_the_one_that_answered(store: Store) -> None:
    await answered(store, "1", ANNA, RECORD)
    await answered(store, "2", BELA, RECORD, reminded=False)
    assert await news(store) == {ANNA: LawChanged((Given("travel", "yes", date(2026, 11, 23)),))}


async def test_each_conversation_hears_once_even_when_the_process_begins_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law_changes, "AT_ONCE", 1)
    for id, place in (("1", ANNA), ("2", ANNA_IN_A_GROUP), ("3", CHEN)):
        await answered(store, id, place, RECORD)
    assert await store.tell_of_law(now=AFTER_THE_RELEASE) is not None
    assert {*await news(store)} == {ANNA, ANNA_IN_A_GROUP, CHEN}
    await told(store)
    assert (await store.statistics(now=AFTER_THE_RELEASE)).updates_waiting == 3


async def test_the_law_of_today_and_answers_of_long_ago_are_no_news(store: Store, law: Law) -> None:
    await answered(store, "1", ANNA, replace(RECORD, law_version=law.version))
    await answered(store, "2", BELA, RECORD, now=AFTER_THE_RELEASE - timedelta(days=91))
    assert await news(store) == {}


async def test_only_the_newest_answer_to_a_topic_counts_and_no_supposition(store: Store, law: Law) -> None:
    await answered(store, "1", ANNA, RECORD)
    await answered(store, "2", ANNA, replace(RECORD, topics=("work",), verdicts=("no",)))
    await answered(store, "3", ANNA, replace(RECORD, topics=("work",), verdicts=("yes",), messages=("what-if-kept",)))
    await answered(store, "4", ANNA, replace(RECORD, law_version=law.version))
    await answered(store, "5", ANNA, replace(RECORD, topics=("late",), rows=()))
    assert await news(store) == {ANNA: LawChanged((Given("work", "no", date(2026, 11, 23)),))}


async def test_a_version_that_all_were_told_of_is_not_looked_for_again(store: Store) -> None:
    await told(store)
    await answered(store, "1", ANNA, RECORD)
    assert await news(store) == {}


async def test_another_version_is_told_of_again_and_the_same_is_not(url: str, tmp_path: Path, law: Law) -> None:
    store = await open_store(url, tmp_path, KEY, law=law)
    await answered(store, "1", ANNA, RECORD)
    await store.close()
    found: list[int] = []
    for version in ("law-2", "law-2", "law-3"):
        store = await open_store(url, tmp_path, KEY, law=replace(law, version=version))
        await told(store)
        heard = await store.claim(10, now=AFTER_THE_RELEASE)
        await store.commit([turn(each) for each in heard], now=NOW)
        found.append(len(heard))
        await store.close()
    assert found == [1, 0, 1]


async def test_nothing_is_added_where_too_much_waits_already(url: str, tmp_path: Path, law: Law) -> None:
    store = await open_store(url, tmp_path, KEY, law=law, capacity=4)
    await answered(store, "1", ANNA, RECORD)
    await store.accept([update("2", BELA), update("3", BELA)], now=NOW)
    assert await store.tell_of_law(now=datetime(2026, 12, 1, tzinfo=UTC)) == 0
    await store.close()


async def test_who_could_not_be_read_is_told_later_and_the_others_not_again(url: str, tmp_path: Path, law: Law) -> None:
    store = await open_store(url, tmp_path, KEY, law=law)
    with a_newer_program(store):
        await answered(store, "1", ANNA, RECORD)
    await answered(store, "2", BELA, RECORD)
    assert {*await news(store)} == {BELA}
    await store.close()
    long_after = AFTER_THE_RELEASE + timedelta(days=30)
    heard = []
    for is_newer in (False, True, True):
        store = await open_store(url, tmp_path, KEY, law=law)
        with a_newer_program(store) if is_newer else nullcontext():
            assert await store.tell_of_law(now=long_after) is None
        waiting = await store.statistics(now=long_after)
        heard.append(waiting.updates_waiting)
        await store.close()
    assert heard == [1, 2, 2]

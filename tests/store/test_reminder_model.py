"""Reminders against a model: whatever is planned, moved, cancelled and restarted, each comes once, at nine where she lives."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.conversation import DueReminder
from bot.conversation.replies import Cancel, Effect, Schedule
from bot.store import Store
from bot.store.records import Place
from tests.store.conftest import OpenStore
from tests.store.samples import ANNA, BELA, CHEN, claimed, turn, update

ZONES = {ANNA: "Pacific/Auckland", BELA: "Pacific/Honolulu", CHEN: "Europe/Paris"}
NAMES = ("renewal.opens", "renewal.two_days", "adp_end.three_weeks", "renewal.two_weeks@wife")
DAYS = (
    date(2027, 3, 28),  # clocks go forward in France
    date(2027, 4, 4),  # and back in New Zealand
    date(2027, 9, 26),
    date(2027, 10, 31),
    date(2028, 2, 29),
    date(2028, 3, 1),
)
BEGIN = datetime(2027, 3, 20, tzinfo=UTC)

Name = tuple[Place, str]


class World:
    """A store, its clock, and what ought to be in it."""

    def __init__(self, opened: OpenStore, chance: Random) -> None:
        self.opened = opened
        self.chance = chance
        self.now = BEGIN
        self.planned: dict[Name, date] = {}
        self.came: Counter[tuple[Name, date]] = Counter()
        self.expected: Counter[tuple[Name, date]] = Counter()
        self.count = 0

    async def begin(self) -> None:
        self.store: Store = await self.opened()

    async def restart(self) -> None:
        await self.store.close()
        await self.begin()

    async def plan(self) -> None:
        """Plan, move or cancel some reminders of one person in one turn."""
        place = self.chance.choice([*ZONES])
        self.count += 1
        effects = list(self._changes(place))
        (one,) = await claimed(self.store, update(f"u{self.count}", place, time_zone=ZONES[place]), now=self.now)
        assert list(await self.store.commit([turn(one, effects=effects)], now=self.now)) == [True]

    def _changes(self, place: Place) -> Iterator[Effect]:
        for name in self.chance.sample(NAMES, self.chance.randint(1, len(NAMES))):
            if self.planned.pop((place, name), None) is not None:
                yield Cancel(name)
            ahead = [day for day in DAYS if self._due(place, day) > self.now]
            if ahead and self.chance.random() < 0.8:
                self.planned[place, name] = day = self.chance.choice(ahead)
                yield Schedule(name, day)

    async def pass_time(self) -> None:
        """Let hours or months pass, then let two workers look at once what is due."""
        self.now += self.chance.choice([timedelta(hours=1), timedelta(hours=11), timedelta(days=3), timedelta(days=90)])
        due = {name: day for name, day in self.planned.items() if self._due(name[0], day) <= self.now}
        fired = await asyncio.gather(*(self.store.fire_reminders(now=self.now) for _ in range(2)))
        assert sum(fired) == len(due)
        for name, day in due.items():
            self.expected[name, day] += 1
            del self.planned[name]
        days = due
        while found := await self.store.claim(100, now=self.now):
            for one in found:
                assert isinstance(one.update.incoming, DueReminder)
                name = (one.update.place, one.update.incoming.what)
                self.came[name, days[name]] += 1
            await self.store.commit([turn(one) for one in found], now=self.now)

    async def check(self) -> None:
        assert self.came == self.expected
        nearest = min((self._due(place, day) for (place, _), day in self.planned.items()), default=None)
        assert await self.store.next_reminder() == nearest

    @staticmethod
    def _due(place: Place, day: date) -> datetime:
        return datetime.combine(day, time(9), ZoneInfo(ZONES[place])).astimezone(UTC)


async def live(opened: OpenStore, seed: int, steps: int) -> World:
    world = World(opened, Random(seed))
    await world.begin()
    for _ in range(steps):
        await world.chance.choices([world.plan, world.pass_time, world.restart], [6, 3, 1])[0]()
        await world.check()
    await world.store.close()
    return world


@pytest.mark.parametrize("seed", range(3))
async def test_each_reminder_comes_once_at_nine_where_she_lives(opened: OpenStore, seed: int) -> None:
    world = await live(opened, seed, steps=40)
    assert world.came.total() > 0


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 140))
async def test_each_reminder_comes_once_in_many_lives(opened: OpenStore, seed: int) -> None:
    assert (await live(opened, seed, steps=200)).came.total() > 0

"""The whole bot in this process, talking to the emulator through the real client."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from types import TracebackType

from aiohttp.test_utils import unused_port

from bot.app import App
from bot.conversation import Incoming
from bot.delivery.instants import SystemClock
from bot.delivery.intake import Flood
from bot.delivery.service import Addresses, Mind, Service
from bot.platforms.telegram import TelegramPlatform
from bot.platforms.telegram.platform import Pace
from bot.store.records import Place, Update
from tests.delivery.memory_store import MemoryStore
from tests.emulators.telegram import TOKEN, Person, Shown, TelegramEmulator

UNPACED = Pace(overall=10_000, chat=10_000, chat_burst=100, group=10_000, group_burst=100)
SECRET = "a-secret_of-the-webhook"


class SetClock(SystemClock):
    """The machine's clock, but for the instant that turns are told."""

    def __init__(self) -> None:
        self.at: datetime | None = None

    def now(self) -> datetime:
        return self.at or datetime.now(UTC)


class WholeBot:
    """Runs while it is entered. `store` may be one that another bot has used before."""

    def __init__(
        self,
        app: App,
        telegram: TelegramEmulator,
        *,
        store: MemoryStore | None = None,
        pace: Pace = UNPACED,
        webhook: bool = False,
        flood: Flood | None = None,
    ) -> None:
        self.telegram = telegram
        self.clock = SetClock()
        self.store = store or MemoryStore()
        port = unused_port()
        self.platform = TelegramPlatform(
            TOKEN,
            words=app.words,
            base_url=telegram.base_url,
            webhook_url=f"https://127.0.0.1:{port}/telegram" if webhook else None,
            secret=SECRET if webhook else None,
            pace=pace,
            wait_s=1,
        )
        mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
        addresses = Addresses(metrics_port=0, web_port=port)
        self.service = Service(self.store, mind, [self.platform], addresses, clock=self.clock, flood=flood)
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> WholeBot:
        self._running = asyncio.create_task(self.service.run())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._running is not None
        self.service.stop()
        await self._running

    async def takes(self, person: Person, incoming: Incoming) -> None:
        """Hand over what does not come from Telegram, such as a reminder whose time has come."""
        place = Place("telegram", str(person.chat.id), str(person.number))
        await self.service.accept([Update(f"test:{len(self.store.known)}", place, incoming, self.clock.now())])

    @property
    def turns(self) -> int:
        """Return how many turns were committed."""
        return sum(len(together) for together in self.store.commits)

    async def quiet(self, turns: int) -> None:
        """Wait until so many turns are committed in all, and everything is sent."""
        await self.telegram.until(lambda: self.turns >= turns and self._all_sent())

    def _all_sent(self) -> bool:
        return not [row for row in self.store.outbox if row.state == "waiting"]

    def said(self) -> list[Sequence[str]]:
        """Return the message ids of every turn, in order."""
        return [record.messages for _, record in self.store.records]


def newest(telegram: TelegramEmulator, person: Person) -> Shown:
    """Return the last message that the bot has shown to somebody."""
    return telegram.messages(person.chat.id)[-1]

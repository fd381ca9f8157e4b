"""The whole bot in this process, talking to the emulator through slack-bolt and slack_sdk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from types import TracebackType

from aiohttp.test_utils import unused_port

from bot.app import App
from bot.conversation import Incoming
from bot.delivery.durable import DurableStore
from bot.delivery.instants import SystemClock
from bot.delivery.intake import Flood
from bot.delivery.platform import Accept
from bot.delivery.service import Addresses, Mind, Service
from bot.platforms.slack import SlackPlatform
from bot.platforms.slack.access import Access
from bot.platforms.slack.installations import OneWorkspace
from bot.platforms.slack.manifest import EVENTS_PATH
from bot.platforms.slack.platform import Pace
from bot.platforms.slack.where import in_private
from bot.store.records import Update
from tests.delivery.memory_store import MemoryStore
from tests.emulators.slack import APP_TOKEN, BOT_TOKEN, SECRET, TEAM, Slack

UNPACED = Pace(channel=10_000, channel_burst=100, posting=10_000, posting_burst=1_000, tier3=10_000, tier4=10_000)


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
        slack: Slack,
        *,
        store: MemoryStore | None = None,
        http: bool = False,
        access: Access | None = None,
        flood: Flood | None = None,
        shared: DurableStore | None = None,
    ) -> None:
        self.slack = slack
        self.clock = SetClock()
        self.store = store or MemoryStore()  # what tests look into; with a `shared` one in its place it stays empty
        port = unused_port()
        address = f"http://127.0.0.1:{port}"
        slack.request_url = f"{address}{EVENTS_PATH}" if http else None
        access = access or Access(OneWorkspace(BOT_TOKEN), APP_TOKEN, SECRET, address if http else None)
        self.platform = SlackPlatform(access, words=app.words, base_url=f"{slack.url}api/", pace=UNPACED)
        mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
        addresses = Addresses(metrics_port=0, web_port=port)
        kept = shared or self.store
        is_shared = shared is not None
        self.service = Service(kept, mind, [self.platform], addresses, clock=self.clock, flood=flood, is_shared=is_shared)
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> WholeBot:
        self._running = asyncio.create_task(self.service.run())
        if self.slack.request_url is None:
            await self.slack.until(lambda: self.slack.sockets)
        else:
            while not self.service._receiving:  # noqa: ASYNC110  nobody announces it
                await asyncio.sleep(0)
            await asyncio.sleep(0)  # the platform's own task begins
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._running is not None
        self.service.stop()
        await self._running

    async def takes(self, person: str, incoming: Incoming) -> None:
        """Hand over what does not come from Slack, such as a reminder whose time has come."""
        update = Update(f"test:{len(self.store.known)}", in_private(TEAM, person), incoming, self.clock.now())
        await self.service.accept([update])

    @property
    def turns(self) -> int:
        """Return how many turns were committed."""
        return sum(len(together) for together in self.store.commits)

    async def quiet(self, turns: int) -> None:
        """Wait until so many turns are committed in all, and everything is sent."""
        async with asyncio.timeout(10):
            while self.turns < turns or not self._all_sent():  # noqa: ASYNC110  nobody announces it
                await asyncio.sleep(0.002)

    def _all_sent(self) -> bool:
        return not [row for row in self.store.outbox if row.state == "waiting"]

    def said(self) -> list[tuple[str, ...]]:
        """Return the message ids of every turn, in order."""
        return [record.messages for _, record in self.store.records]


def refusing(error: Exception, accept: Accept | None = None) -> Accept:
    """Return an intake that stores nothing; with `accept`, only the first time."""

    async def refuse(updates: Sequence[Update]) -> None:
        refused.append(updates)
        if accept is None or len(refused) == 1:
            raise error
        await accept(updates)

    refused: list[Sequence[Update]] = []
    return refuse

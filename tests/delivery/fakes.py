"""Stand-ins: a clock that is moved by hand, a platform that remembers what it was told, and a small room to run them in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aiohttp import web

from bot.app import App
from bot.conversation import Incoming, TextMessage
from bot.delivery.clock import Timekeeper
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.intake import Flood, Intake
from bot.delivery.metrics import Metrics
from bot.delivery.platform import Accept, Lane, Plan, Reply
from bot.delivery.sender import Sender
from bot.delivery.turns import MY_DATA, TurnTaker, my_data
from bot.store.records import Attachment, Call, CallKind, Place, Queued, Update
from bot.words import SpokenChoices, SpokenDate, SpokenFile, SpokenText, plain
from tests.delivery.memory_store import MemoryStore

START = datetime(2026, 11, 23, 9, tzinfo=UTC)


class FakeClock:
    """Stands still until `pass_time`. Whoever waits is woken in the order of time."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at
        self.seconds = 0.0
        self._waiting: list[tuple[float, asyncio.Event]] = []

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        alarm = asyncio.Event()
        self._waiting.append((self.seconds + seconds, alarm))
        waits = [asyncio.ensure_future(each.wait()) for each in (event, alarm)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._waiting = [each for each in self._waiting if each[1] is not alarm]
            for each in waits:
                each.cancel()

    async def pass_time(self, seconds: float, settle: Callable[[], object]) -> None:
        """Let time pass, stopping wherever somebody wakes."""
        end = self.seconds + seconds
        while True:
            await settle()  # type: ignore[misc]
            next_at = min((at for at, _ in self._waiting), default=end)
            step = max(0.0, min(next_at, end) - self.seconds)
            self.seconds += step
            self.at += timedelta(seconds=step)
            for at, alarm in self._waiting:
                if at <= self.seconds:
                    alarm.set()
            await settle()  # type: ignore[misc]
            if self.seconds >= end:
                return

    def jump(self, by: timedelta) -> None:
        """Set the machine's clock; monotonic seconds do not notice."""
        self.at += by


@dataclass
class Made:
    """A call that reached the platform."""

    row: int
    place: Place
    method: str
    text: str
    external_id: str | None
    answers: str
    content: bytes | None
    at: float


@dataclass
class FakePlatform:
    """Plans one message a text and one for the choices; remembers every call. `outcomes` are raised by the next sends."""

    name: str = "fake"
    clock: FakeClock | None = None
    outcomes: list[BaseException | None] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    paced_by: list[Lane] = field(default_factory=list)
    holding: asyncio.Event | None = None  # sends wait for it
    heard: asyncio.Event = field(default_factory=asyncio.Event)  # set by every call made
    ended: asyncio.Event = field(default_factory=asyncio.Event)  # set once nothing more is taken in
    in_hand: int = 0
    most_in_hand: int = 0

    def plan(self, reply: Reply) -> Plan:
        self.replies.append(reply)
        calls = []
        for block in reply.blocks:
            match block:
                case SpokenText(spans):
                    calls.append(self._call(reply, plain(spans)))
                case SpokenChoices(options):
                    buttons = {option.label: reply.token(option.id) for option in options}
                    calls.append(self._call(reply, "choices", buttons=buttons))
                case SpokenDate(offered=offered):
                    calls.append(self._call(reply, "date", days=[day.isoformat() for day in offered]))
                case SpokenFile(kind, name, _):
                    upload = Attachment(kind, name, {})
                    calls.append(Call("upload", {"answers": reply.update.id}, CallKind.UPLOAD, attachment=upload))
                case _:
                    pass
        return Plan(tuple(calls), {"last": reply.first_number + len(calls) - 1})

    def _call(self, reply: Reply, text: str, **more: object) -> Call:
        return Call("say", {"text": text, "answers": reply.update.id, **more})

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        return [*self.paced_by, Lane(f"fake:{queued.place.room}", 1000, 1000)]

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        self.in_hand += 1
        self.most_in_hand = max(self.most_in_hand, self.in_hand)
        try:
            if self.holding is not None:
                await self.holding.wait()
            outcome = self.outcomes.pop(0) if self.outcomes else None
            if outcome is not None:
                raise outcome
        finally:
            self.in_hand -= 1
        external_id = f"m{len(self.made) + 1}"
        payload = queued.call.payload
        at = self.clock.monotonic() if self.clock else 0.0
        self.made.append(
            Made(
                queued.row,
                queued.place,
                queued.call.method,
                payload.get("text", ""),
                external_id,
                payload.get("answers", ""),
                content,
                at,
            )
        )
        self.heard.set()
        return external_id

    async def until_answered(self, id: str) -> None:
        """Wait until a call of that update's reply was made."""
        async with asyncio.timeout(10):
            while id not in {made.answers for made in self.made}:
                self.heard.clear()
                await self.heard.wait()

    def answered(self, room: str = "room") -> list[str]:
        """Return the ids of the updates answered in a room, in order, each once in a row."""
        ids = [made.answers for made in self.made if made.place.room == room]
        return [id for at, id in enumerate(ids) if at == 0 or ids[at - 1] != id]

    def routes(self, accept: Accept) -> Sequence[web.RouteDef]:
        return ()

    async def receive(self, accept: Accept) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.ended.set()

    async def close(self) -> None:
        pass


class Room:
    """Intake, dispatcher and sender around a memory store; they run while it is entered."""

    def __init__(self, app: App, *, workers: int = 1, flood: Flood | None = None, capacity: int = 10_000) -> None:
        self.clock = FakeClock()
        self.store = MemoryStore(capacity)
        self.platform = FakePlatform(clock=self.clock)
        self.metrics = Metrics()
        self.accepted, self.committed = asyncio.Event(), asyncio.Event()
        platforms = {self.platform.name: self.platform}
        self.taker = TurnTaker(app.engine, app.reader, app.speaker, platforms, app.law.version)
        self.thread = ThreadPoolExecutor(1)
        self.intake = Intake(self.store, self.clock, self.metrics, self.accepted, flood=flood)
        self.dispatcher = Dispatcher(
            self.store,
            self.taker,
            self.clock,
            self.metrics,
            accepted=self.accepted,
            committed=self.committed,
            thread=self.thread,
            chance=lambda: 1.0,
        )
        self.sender = Sender(
            self.store,
            platforms,
            {MY_DATA: my_data},
            self.clock,
            self.metrics,
            committed=self.committed,
            chance=lambda: 1.0,
        )
        self.timekeeper = Timekeeper(self.store, self.clock, accepted=self.accepted)
        self._workers = workers
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Room:
        self._tasks = [asyncio.create_task(self.dispatcher.run()) for _ in range(self._workers)]
        self._tasks += [asyncio.create_task(self.sender.run()), asyncio.create_task(self.timekeeper.run())]
        return self

    async def __aexit__(self, *exception: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.thread.shutdown()

    async def settle(self) -> None:
        """Return when nobody has anything to do without time passing: nothing was committed or sent for a while."""
        quiet, done = 0, (0, 0)
        while quiet < 8:
            for _ in range(20):
                await asyncio.sleep(0)
            await asyncio.get_running_loop().run_in_executor(self.thread, int)
            before, done = done, (len(self.store.commits), len(self.platform.answered()))
            quiet = quiet + 1 if done == before else 0

    async def later(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.pass_time(seconds, self.settle)

    async def say(self, *incoming: Incoming | str, room: str = "room", person: str = "person", **more: object) -> list[str]:
        """Hand over updates and wait until all is quiet; return their ids."""
        updates = [self.update(each, room=room, person=person, **more) for each in incoming]
        await self.intake.accept(updates)
        await self.settle()
        return [update.id for update in updates]

    def update(self, incoming: Incoming | str, *, room: str = "room", person: str = "person", **more: object) -> Update:
        self._count = getattr(self, "_count", 0) + 1
        what = TextMessage(incoming) if isinstance(incoming, str) else incoming
        place = Place("fake", room, person, str(more.pop("account", "")))
        return Update(f"u{self._count}", place, what, self.clock.now(), **more)  # type: ignore[arg-type]

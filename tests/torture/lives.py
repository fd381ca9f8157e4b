"""A process that lives many short lives. It loads the program once and forks a life whenever its standard input asks for one.

A line asks: {"folder": …, "url": …, "port": …, "die_at": n or null, "after": true or false}. The life serves a small platform on
that port until it is killed, or kills itself at its n-th transaction, before it or right after its commit. The process writes
the life's id, and how it ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

import bot.store.store
from bot.app import App, build
from bot.conversation import Command, Session, TextMessage
from bot.delivery import logs
from bot.delivery.intake import Flood
from bot.delivery.platform import Accept, Lane, NotAccepted, Plan, Reply, SendFailed
from bot.delivery.service import Addresses, Mind, Service
from bot.settings import Settings
from bot.store import Store, open_store
from bot.store.records import Call, Place, Queued, Update
from bot.words import SpokenText

KEY = bytes(range(32))
NAME = "loopback"
LEASE = timedelta(seconds=1)  # what a dead life held is free again after this time
WORDS = (
    "Can I travel with my ADP?",
    "renewal",
    "Puis-je travailler avec mon récépissé ?",
    "My card ends on 3 March 2031",
    "thanks",
)


def place_of(room: str) -> Place:
    return Place(NAME, room, f"person of {room}")


def update_of(raw: dict[str, Any]) -> Update:
    incoming = TextMessage(raw["text"]) if "text" in raw else Command(raw["command"])
    return Update(str(raw["id"]), place_of(raw["room"]), incoming, datetime.now(UTC))


class Loopback:
    """Asks for updates and confirms them by asking for those behind them, as Telegram's clients do. One call for each text."""

    name = NAME

    def __init__(self, port: int) -> None:
        self._address = f"http://127.0.0.1:{port}"
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        self._session = self._session or aiohttp.ClientSession()
        return self._session

    def plan(self, reply: Reply) -> Plan:
        texts = [block for block in reply.blocks if isinstance(block, SpokenText)]
        parts = max(1, len(texts[:2]))  # a checklist alone has no text
        room, id = reply.update.place.room, reply.update.id
        update = int(id) if id.isdigit() else id  # a reminder
        return Plan(tuple(Call("say", {"room": room, "update": update, "part": part}) for part in range(parts)))

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        return (Lane(NAME, 10_000, 1_000),)

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        try:
            async with self.session.post(f"{self._address}/send", json=dict(queued.call.payload)) as answer:
                return await answer.text()
        except aiohttp.ClientError as error:
            raise SendFailed("connection") from error

    def routes(self, accept: Accept) -> Sequence[Any]:
        return ()

    async def receive(self, accept: Accept) -> None:
        offset = 0
        while True:
            async with self.session.get(f"{self._address}/updates", params={"offset": offset}) as answer:
                raw = await answer.json()
            try:
                await accept([update_of(each) for each in raw])
            except NotAccepted:
                await asyncio.sleep(0.05)
                continue
            offset = max((each["id"] + 1 for each in raw), default=offset)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def die_at(store: Store, number: int, after: bool) -> None:
    """Have this process killed at the store's n-th transaction from now."""
    database: Any = store._database
    transaction: Callable[[Any], Any] = database.transaction
    left = number

    async def deadly(work: Any) -> Any:
        nonlocal left
        left -= 1
        mine = left == 0
        if mine and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = await transaction(work)
        if mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    database.transaction = deadly


async def live(app: App, wish: dict[str, Any]) -> None:
    bot.store.store.LEASE = LEASE
    store = await open_store(wish["url"], Path(wish["folder"]), KEY, law=app.law)
    if wish["die_at"]:
        die_at(store, wish["die_at"], wish["after"])
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    nobody_floods, is_shared = Flood(burst=1_000_000), bool(wish["url"])
    platforms = [Loopback(wish["port"])]
    service = Service(store, mind, platforms, Addresses(metrics_port=0), flood=nobody_floods, is_shared=is_shared)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, service.stop)
    await service.run()
    await store.close()


def main() -> None:
    app = build(Settings())
    for text in WORDS:  # what reads words is loaded once, not by each life
        app.engine.take_turn(Session(), TextMessage(text), now=datetime.now(UTC))
    for line in sys.stdin:
        wish = json.loads(line)
        life = os.fork()
        if life == 0:
            with open(wish["log"], "a", encoding="utf-8") as log:
                logs.configure("json", log)
                asyncio.run(live(app, wish))
            os._exit(0)
        print(life, flush=True)
        _, status = os.waitpid(life, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()

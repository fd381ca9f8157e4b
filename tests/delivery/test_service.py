"""The service: everything together on a real database, its web side, its logs, and its orderly end."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.app import App
from bot.conversation import Command, TextMessage
from bot.delivery import logs
from bot.delivery.platform import Accept, NotAccepted, Unusable
from bot.delivery.service import Addresses, Mind, Service
from bot.store import open_store
from bot.store.records import Place, Update
from tests.delivery.fakes import START, FakePlatform


def update(id: str, said: str = "", *, room: str = "room") -> Update:
    return Update(id, Place("fake", room, f"person of {room}"), TextMessage(said) if said else Command("start"), START)


@asynccontextmanager
async def served(app: App, folder: Path, platform: FakePlatform) -> AsyncIterator[Service]:
    store = await open_store(None, folder, None, law=app.law)
    mind = Mind(app.engine, app.reader, app.speaker, app.law.version)
    service = Service(store, mind, [platform], Addresses(metrics_port=0, web_port=0))
    running = asyncio.create_task(service.run())
    async with asyncio.timeout(10):
        await service.started.wait()
    try:
        yield service
    finally:
        service.stop()
        await running
        await store.close()


async def get(service: Service, path: str, listener: int = 0) -> tuple[int, str]:
    address = f"http://127.0.0.1:{service.listeners[listener].port}{path}"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.text()


async def test_an_update_goes_all_the_way_through_the_real_store(app: App, tmp_path: Path) -> None:
    platform = FakePlatform()
    async with served(app, tmp_path, platform) as service:
        await service.accept([update("1"), update("2", "Can I travel with my ADP?")])
        await platform.until_answered("2")
    assert platform.answered() == ["1", "2"]


async def test_what_was_accepted_before_the_end_is_answered_and_nothing_is_accepted_after_it(app: App, tmp_path: Path) -> None:
    platform = FakePlatform()
    async with served(app, tmp_path, platform) as service:
        await service.accept([update(str(number), room=f"room {number}") for number in range(20)])
        await platform.until_answered("0")
        service.stop()
        with pytest.raises(NotAccepted):
            await service.accept([update("late")])
    async with served(app, tmp_path, platform):  # what was not taken before is taken now
        for number in range(20):
            await platform.until_answered(str(number))
    assert sorted({made.answers for made in platform.made}, key=int) == [str(number) for number in range(20)]


async def test_health_metrics_and_platform_routes_are_served_apart(app: App, tmp_path: Path) -> None:
    class WithRoute(FakePlatform):
        def routes(self, accept: Accept) -> list[web.RouteDef]:
            async def called(request: web.Request) -> web.Response:
                await accept([update(await request.text())])
                return web.Response(text="stored")

            return [web.post("/hook", called)]

    platform = WithRoute()
    async with served(app, tmp_path, platform) as service:
        address = f"http://127.0.0.1:{service.listeners[1].port}/hook"
        async with aiohttp.ClientSession() as session, session.post(address, data="7") as answer:
            assert await answer.text() == "stored"
        await platform.until_answered("7")
        assert await get(service, "/healthz") == (200, "alive\n")
        assert await get(service, "/readyz") == (200, "ready\n")
        assert (await get(service, "/readyz", listener=1))[0] == 200
        assert (await get(service, "/metrics", listener=1))[0] == 404
        status, text = await get(service, "/metrics")
    assert status == 200
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert lines['sejour_updates_accepted_total{platform="fake"}'] == "1.0"
    assert lines['sejour_turns_total{outcome="done"}'] == "1.0"
    assert lines['sejour_parked_now{what="update"}'] == "0.0"
    assert not [name for name in lines if "room" in name or "person" in name]


async def test_a_platform_that_cannot_receive_is_tried_again_and_stops_nobody(app: App, tmp_path: Path) -> None:
    class Broken(FakePlatform):
        tries = 0

        async def receive(self, accept: Accept) -> None:
            self.tries += 1
            if self.tries == 1:
                raise Unusable("set SEJOUR_FAKE_TOKEN")
            raise ConnectionError("http://host/bot-token")

    platform = Broken()
    async with served(app, tmp_path, platform) as service:
        await service.accept([update("1")])
        await platform.until_answered("1")
        assert platform.tries == 1


# --- logs


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    logs.configure("json", stream)
    yield stream
    root.handlers, root.level = handlers, level
    logging.captureWarnings(False)


def test_an_event_carries_codes_only(logged: io.StringIO) -> None:
    logs.log.error("call_failed", call=7, reason="timeout", error=ValueError("a secret"), long="word " * 100)
    event = json.loads(logged.getvalue())
    del event["timestamp"]
    assert event == {
        "event": "call_failed",
        "level": "error",
        "call": 7,
        "reason": "timeout",
        "error": "ValueError",
        "long": "(too long for a code)",
    }


def test_an_exception_is_logged_without_its_words(logged: io.StringIO) -> None:
    try:
        raise ValueError("a secret")
    except ValueError:
        logs.log.exception("broken")
        logging.getLogger("bot.words").exception("x")
    assert "secret" not in logged.getvalue()


def test_what_a_library_says_is_reduced_to_where_it_said_it(logged: io.StringIO) -> None:
    logging.getLogger("httpx").warning("GET https://api.telegram.org/bot123:abc/getMe for %s", "Ana")
    logging.getLogger("aiohttp.server").error("Error handling request from Ana", exc_info=ValueError("secret"))
    logging.getLogger("httpx").info("not even that")
    first, second = map(json.loads, logged.getvalue().splitlines())
    assert (first["event"], first["logger"], first["level"]) == ("library", "httpx", "warning")
    assert second["error"] == "ValueError"
    assert not any(word in logged.getvalue() for word in ("123:abc", "Ana", "secret"))

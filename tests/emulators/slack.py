"""A small Slack: Web API, Socket Mode, signed HTTP calls with retries, uploads, OAuth. It refuses what Slack refuses.

A test is the people: `say`, `mention`, `slash`, `tap`, `submit`, `open_home`. What the app does is read from `messages`, `homes`,
`views`, `files`. Time that matters (an acknowledgement within three seconds) is `ack_within`, short enough for tests.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.emulators.slack_api import Message, WebApi
from tests.emulators.slack_blocks import buttons
from tests.emulators.slack_wire import (
    APP_TOKEN,
    BOT_TOKEN,
    BOT_USER,
    SECRET,
    TEAM,
    Json,
    dm,
    rate_limited,
    refused,
    signed,
)

__all__ = [
    "APP_TOKEN", "BOT_TOKEN", "BOT_USER", "RETRIES", "SECRET", "TEAM", "Message", "Slack", "dm", "rate_limited", "refused",
    "running", "signed",
]  # fmt: skip

RETRIES = 3


@dataclass
class Slack(WebApi):
    """The emulator: the people on top of the Web API."""

    ack_within: float = 3.0
    patience: float = 5.0  # how long it waits for the app to open a socket
    request_url: str | None = None
    unacknowledged: int = 0

    # --- what people do

    async def say(self, person: str, text: str, *, thread: str | None = None, event_id: str | None = None, **more: Any) -> str:
        """Write a direct message to the app; return its time stamp."""
        ts = self._ts()
        event = {"type": "message", "channel_type": "im", "channel": dm(person), "user": person, "text": text, "ts": ts}
        await self.event({**event, **({"thread_ts": thread} if thread else {}), **more}, event_id=event_id)
        return ts

    async def mention(self, person: str, channel: str, text: str, *, thread: str | None = None) -> str:
        """Mention the app in a channel; return the thread's time stamp."""
        ts = self._ts()
        event = {"type": "app_mention", "channel": channel, "user": person, "text": f"<@{BOT_USER}> {text}", "ts": ts}
        await self.event(event | ({"thread_ts": thread} if thread else {}))
        return thread or ts

    async def open_messages(self, person: str) -> None:
        """Open the Messages tab."""
        await self.event({"type": "app_home_opened", "user": person, "channel": dm(person), "tab": "messages"})

    async def open_home(self, person: str) -> None:
        """Open the Home tab."""
        view = {"view": self.homes[person]} if person in self.homes else {}
        await self.event({"type": "app_home_opened", "user": person, "channel": dm(person), "tab": "home", **view})

    async def event(self, event: Json, *, event_id: str | None = None, team: str = TEAM) -> None:
        """Send an event; again, when it is not acknowledged in time."""
        installed = {"team_id": team, "enterprise_id": None, "is_enterprise_install": False, "user_id": BOT_USER, "is_bot": True}
        body: Json = {
            "type": "event_callback",
            "team_id": team,
            "api_app_id": "A1",
            "event": event,
            "authorizations": [installed],
        }
        body |= {"event_id": event_id or f"Ev{self._numbers()}", "event_time": int(time.time())}
        for attempt in range(RETRIES + 1):
            if await self._deliver("events_api", body, attempt) is not None:
                return
            self.unacknowledged += 1

    async def slash(self, person: str, text: str, channel: str = "C1", *, channel_name: str = "general") -> Json | None:
        """Type `/sejour …`; Slack calls every private channel "privategroup"."""
        body = {"command": "/sejour", "text": text, "user_id": person, "channel_id": channel, "team_id": TEAM, "api_app_id": "A1"}
        body |= {"channel_name": channel_name, "trigger_id": self._trigger(), "response_url": self._response_url(channel, person)}
        return await self._deliver("slash_commands", body)

    async def shortcut(self, person: str, channel: str, text: str) -> Json | None:
        """Choose "Ask about this message" of a message that somebody wrote."""
        body = self._interaction("message_action", person) | {
            "callback_id": "ask_about_message",
            "channel": {"id": channel},
            "message": {"ts": self._ts(), "text": text, "user": "U_OTHER"},
            "response_url": self._response_url(channel, person),
        }
        return await self._deliver("interactive", body)

    async def tap(self, person: str, message: Message, label: str, *, value: str | None = None) -> Json | None:
        """Tap the button of a message that says this, and carries `value` if several do."""
        pressed = next(
            each for each in buttons(message.blocks) if each["text"]["text"] == label and value in (None, each["value"])
        )
        ephemeral = message.seen_by is not None
        container = {"type": "message", "message_ts": message.ts, "channel_id": message.channel, "is_ephemeral": ephemeral}
        container |= {"thread_ts": message.thread_ts} if message.thread_ts and not ephemeral else {}
        shown = {"ts": message.ts, "text": message.text, "blocks": message.blocks, "thread_ts": message.thread_ts}
        body = self._interaction("block_actions", person) | {
            "container": container,
            "channel": {"id": message.channel},
            "actions": [self._action(pressed)],
            "response_url": self._response_url(message.channel, person),
            **({} if ephemeral else {"message": shown}),
        }
        return await self._deliver("interactive", body)

    async def tap_home(self, person: str, label: str) -> Json | None:
        """Tap a button of the Home tab."""
        view = self.homes[person]
        pressed = next(each for each in buttons(view["blocks"]) if each["text"]["text"] == label)
        body = self._interaction("block_actions", person) | {
            "container": {"type": "view", "view_id": "V0"},
            "view": {"type": "home", "id": "V0"},
            "actions": [self._action(pressed)],
        }
        return await self._deliver("interactive", body)

    async def submit(self, person: str, values: Json) -> Json | None:
        """Send the form that was opened last: days as "2027-02-03", options by their value. Return what the app answers."""
        view = self.views[-1]
        state = {
            block["block_id"]: {"field": _filled(block["element"], values.get(block["block_id"]))} for block in view["blocks"]
        }
        sent = {**view, "id": f"V{self._numbers()}", "state": {"values": state}, "hash": "h"}
        return await self._deliver("interactive", self._interaction("view_submission", person) | {"view": sent})

    # --- what tests wait for

    async def until(self, holds: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until something holds; it is looked at whenever the app has called."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(holds)

    async def next_message(self, before: int) -> Message:
        """Return the message after the first `before` ones."""
        await self.until(lambda: len(self.messages) > before)
        return self.messages[before]

    def made(self, method: str) -> list[Json]:
        """Return the payloads with which a method was called."""
        return [payload for name, payload in self.calls if name == method]

    # --- delivering

    async def _deliver(self, kind: str, body: Json, attempt: int = 0) -> Json | None:
        """Hand something over and return what the app answers with its acknowledgement; None without one."""
        if self.request_url is not None:
            return await self._post(kind, body, attempt)
        envelope_id = f"envelope-{self._numbers()}"
        envelope = {"envelope_id": envelope_id, "type": kind, "accepts_response_payload": True, "payload": body}
        acknowledged = self._acks[envelope_id] = asyncio.get_running_loop().create_future()
        await self.until(lambda: bool(self.open_sockets()), self.patience)
        try:
            await self.open_sockets()[self._numbers() % len(self.open_sockets())].send_json(
                {**envelope, "retry_attempt": attempt}
            )
            return await asyncio.wait_for(acknowledged, self.ack_within)
        except (TimeoutError, ConnectionError):
            return None

    async def _post(self, kind: str, body: Json, attempt: int) -> Json | None:
        if kind == "events_api":
            content, as_type = json.dumps(body), "application/json"
        elif kind == "slash_commands":
            content, as_type = urlencode(body), "application/x-www-form-urlencoded"
        else:
            content, as_type = urlencode({"payload": json.dumps(body)}), "application/x-www-form-urlencoded"
        headers = {"Content-Type": as_type, **signed(content, str(int(time.time())))}
        headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": "http_timeout"} if attempt else {}
        try:
            status, said = await self.post_raw(content, headers)
        except TimeoutError:
            return None
        return (json.loads(said) if said.startswith("{") else {}) if status == 200 else None

    async def post_raw(self, content: str, headers: dict[str, str]) -> tuple[int, str]:
        """Post something to the app's request URL; return status and body of its answer."""
        timeout = aiohttp.ClientTimeout(total=self.ack_within)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(f"{self.request_url}", data=content, headers=headers) as answer,
        ):
            return answer.status, await answer.text()

    async def refresh_sockets(self) -> None:
        """Ask the app to open its sockets anew, as Slack does every few hours."""
        for socket in self.open_sockets():
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    # --- pieces

    def _interaction(self, kind: str, person: str) -> Json:
        team = {"id": TEAM, "domain": "somewhere"}
        return {
            "type": kind,
            "user": {"id": person, "team_id": TEAM},
            "team": team,
            "api_app_id": "A1",
            "trigger_id": self._trigger(),
        }

    def _action(self, pressed: Mapping[str, Any]) -> Json:
        kept = {name: pressed[name] for name in ("action_id", "block_id", "type", "value", "text")}
        return kept | {"action_ts": self._ts()}


@asynccontextmanager
async def running(slack: Slack | None = None) -> AsyncIterator[Slack]:
    """Serve an emulator on a free port."""
    slack = slack or Slack()
    runner = web.AppRunner(slack.application(), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield slack
    finally:
        for socket in slack.sockets:
            await socket.close()
        await runner.cleanup()


def _filled(element: Json, value: str | None) -> Json:
    if element["type"] == "datepicker":
        return {"type": "datepicker", "selected_date": value or element.get("initial_date")}
    chosen = value or element.get("initial_option", {}).get("value")
    return {"type": "static_select", "selected_option": {"value": chosen} if chosen else None}

"""A small Slack: Web API, Socket Mode, signed HTTP calls with retries, uploads, OAuth. It refuses what Slack refuses.

A test is the people: `say`, `mention`, `slash`, `tap`, `submit`, `open_home`. What the app does is read from `messages`, `homes`,
`views`, `files`. Time that matters (an acknowledgement within three seconds) is `ack_within`, short enough for tests.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.emulators.slack_blocks import buttons, problems_of_message, problems_of_view

SECRET = "signing-secret"
BOT_TOKEN, APP_TOKEN = "xoxb-test", "xapp-test"
TEAM, BOT_USER = "T1", "UBOT"
RETRIES = 3

Json = dict[str, Any]


@dataclass
class Message:
    """A message of the app's, as it stands now."""

    channel: str
    ts: str
    text: str
    blocks: list[Json]
    thread_ts: str | None = None
    seen_by: str | None = None  # one person, where it is ephemeral
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        """Return what its buttons say."""
        return [each["text"]["text"] for each in buttons(self.blocks)]


@dataclass
class File:
    """An uploaded file."""

    name: str
    content: bytes
    channel: str
    comment: str
    thread_ts: str | None


@dataclass
class Slack:
    """The emulator. `failures` are answers given instead of the next calls of a method."""

    url: str = ""
    ack_within: float = 3.0
    patience: float = 5.0  # how long it waits for the app to open a socket
    messages: list[Message] = field(default_factory=list)
    homes: dict[str, Json] = field(default_factory=dict)
    views: list[Json] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    failures: dict[str, list[web.Response]] = field(default_factory=dict)
    locales: dict[str, str] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=lambda: {BOT_TOKEN})
    scopes: str = ""
    closed_channels: set[str] = field(default_factory=set)  # those the app is no member of
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    request_url: str | None = None
    unacknowledged: int = 0
    _acks: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    _numbers: Callable[[], int] = field(default_factory=lambda: itertools.count(1).__next__)
    _uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _responses: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # url id → channel, person, uses left
    _triggers: dict[str, float] = field(default_factory=dict)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

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

    async def slash(self, person: str, text: str, channel: str = "C1") -> Json | None:
        """Type `/sejour …`."""
        body = {"command": "/sejour", "text": text, "user_id": person, "channel_id": channel, "team_id": TEAM, "api_app_id": "A1"}
        body |= {"trigger_id": self._trigger(), "response_url": self._response_url(channel, person)}
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
        await self.until(lambda: bool(self._open_sockets()), self.patience)
        try:
            await self._open_sockets()[self._numbers() % len(self._open_sockets())].send_json(
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
        for socket in self._open_sockets():
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    def _open_sockets(self) -> list[web.WebSocketResponse]:
        return [socket for socket in self.sockets if not socket.closed]

    # --- the Web API

    def application(self) -> web.Application:
        """Return the server."""
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._called)
        application.router.add_get("/socket", self._socket)
        application.router.add_post("/upload/{id}", self._upload)
        application.router.add_post("/respond/{id}", self._respond)
        return application

    async def _called(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        payload = await _payload(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = await self._answer(method, payload, token)
        async with self._changed:
            self._changed.notify_all()
        return answer

    async def _answer(self, method: str, payload: Json, token: str) -> web.Response:
        waiting = self.failures.get(method)
        if waiting:
            return waiting.pop(0)
        if method == "apps.connections.open":
            known = token == APP_TOKEN
            return _ok({"url": f"{self.url.replace('http', 'ws')}socket"}) if known else _error("invalid_auth")
        if method == "oauth.v2.access":
            return self._installed(payload)
        if token not in self.tokens:
            return _error("invalid_auth")
        self.calls.append((method, payload))
        do = getattr(self, f"_do_{_snake(method)}", None)
        return do(payload) if do is not None else _error("unknown_method")

    def _do_auth_test(self, payload: Json) -> web.Response:
        return web.json_response({"ok": True, "user_id": BOT_USER, "team_id": TEAM}, headers={"x-oauth-scopes": self.scopes})

    def _do_users_info(self, payload: Json) -> web.Response:
        person = payload["user"]
        return _ok({"user": {"id": person, "locale": self.locales.get(person, "en-US"), "tz": "Europe/Paris"}})

    def _do_conversations_open(self, payload: Json) -> web.Response:
        return _ok({"channel": {"id": dm(payload["users"])}})

    def _do_chat_post_message(self, payload: Json) -> web.Response:
        problems = problems_of_message(payload)
        if problems:
            return _error("msg_blocks_too_long" if "msg_blocks_too_long" in problems else "invalid_blocks", problems)
        if payload["channel"] in self.closed_channels:
            return _error("not_in_channel")
        message = Message(payload["channel"], self._ts(), payload["text"], payload.get("blocks", []), payload.get("thread_ts"))
        self.messages.append(message)
        return _ok({"channel": message.channel, "ts": message.ts})

    def _do_chat_update(self, payload: Json) -> web.Response:
        found = next((each for each in self.messages if (each.channel, each.ts) == (payload["channel"], payload["ts"])), None)
        if found is None or found.seen_by:
            return _error("message_not_found")
        problems = problems_of_message(payload)
        if problems:
            return _error("invalid_blocks", problems)
        found.text, found.blocks, found.edits = payload["text"], payload["blocks"], found.edits + 1
        return _ok({"channel": found.channel, "ts": found.ts})

    def _do_views_open(self, payload: Json) -> web.Response:
        opened = self._triggers.pop(payload["trigger_id"], None)
        if opened is None or time.monotonic() - opened > 3:
            return _error("expired_trigger_id")
        problems = problems_of_view(payload["view"])
        if problems:
            return _error("invalid_arguments", problems)
        self.views.append(payload["view"])
        return _ok({"view": payload["view"]})

    def _do_views_publish(self, payload: Json) -> web.Response:
        problems = problems_of_view(payload["view"])
        if problems:
            return _error("invalid_arguments", problems)
        self.homes[payload["user_id"]] = payload["view"]
        return _ok({})

    def _do_assistant_threads_set_status(self, payload: Json) -> web.Response:
        return _ok({})

    def _do_assistant_threads_set_suggested_prompts(self, payload: Json) -> web.Response:
        return _ok({}) if 1 <= len(payload["prompts"]) <= 4 else _error("invalid_arguments")

    def _do_files_get_upload_urlexternal(self, payload: Json) -> web.Response:
        file_id = f"F{self._numbers()}"
        self._uploads[file_id] = (payload["filename"], b"")
        return _ok({"file_id": file_id, "upload_url": f"{self.url}upload/{file_id}"})

    def _do_files_complete_upload_external(self, payload: Json) -> web.Response:
        if payload["channel_id"][:1] in "UW":
            return _error("invalid_channel")
        for each in json.loads(payload["files"]):
            name, content = self._uploads[each["id"]]
            self.files.append(File(name, content, payload["channel_id"], payload["initial_comment"], payload.get("thread_ts")))
        return _ok({"files": []})

    def _installed(self, payload: Json) -> web.Response:
        token = f"xoxb-{payload['code']}"
        self.tokens.add(token)
        team = {"id": payload["code"], "name": "Somewhere"}
        return _ok({"access_token": token, "token_type": "bot", "scope": "chat:write", "bot_user_id": BOT_USER, "app_id": "A1",
                    "team": team, "enterprise": None, "authed_user": {"id": "U1"}, "is_enterprise_install": False})  # fmt: skip

    async def _upload(self, request: web.Request) -> web.Response:
        file_id = request.match_info["id"]
        self._uploads[file_id] = (self._uploads[file_id][0], await request.read())
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        channel, person, uses = self._responses[request.match_info["id"]]
        if uses == 0:
            return web.Response(status=404, text="expired_url")
        self._responses[request.match_info["id"]] = (channel, person, uses - 1)
        body = await request.json()
        if problems_of_message(body):
            return web.Response(status=400, text="invalid_blocks")
        seen_by = person if body["response_type"] == "ephemeral" else None
        last = next((each for each in reversed(self.messages) if each.seen_by == person), None)
        if body.get("replace_original") and last is not None:
            last.text, last.blocks, last.edits = body["text"], body["blocks"], last.edits + 1
        else:
            self.messages.append(Message(channel, self._ts(), body["text"], body["blocks"], seen_by=seen_by))
        async with self._changed:
            self._changed.notify_all()
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": len(self._open_sockets()) + 1})
        self.sockets.append(socket)
        async with self._changed:
            self._changed.notify_all()
        async for message in socket:
            said = json.loads(message.data)
            waiting = self._acks.pop(said["envelope_id"], None)
            if waiting is not None and not waiting.done():
                waiting.set_result(said.get("payload") or {})
        return socket

    # --- pieces

    def expire_responses(self) -> None:
        """Let every response_url be used up."""
        self._responses = {name: (channel, person, 0) for name, (channel, person, _) in self._responses.items()}

    def counted(self) -> Counter[str]:
        """Return how often each method was called."""
        return Counter(method for method, _ in self.calls)

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

    def _trigger(self) -> str:
        name = f"trigger-{self._numbers()}"
        self._triggers[name] = time.monotonic()
        return name

    def _response_url(self, channel: str, person: str) -> str:
        name = f"{self._numbers()}"
        self._responses[name] = (channel, person, 5)
        return f"{self.url}respond/{name}"

    def _ts(self) -> str:
        return f"{int(time.time())}.{self._numbers():06d}"


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


def dm(person: str) -> str:
    """Return the channel of a person's direct messages."""
    return f"D{person}"


def signed(content: str, timestamp: str, secret: str = SECRET) -> dict[str, str]:
    """Return the headers that sign a request."""
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:{content}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}


def rate_limited(seconds: int) -> web.Response:
    """Return Slack's answer to too many calls."""
    return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(seconds)})


def refused(code: str) -> web.Response:
    """Return a refusal."""
    return _error(code)


def _snake(method: str) -> str:
    """Return a method's name as ours are written: "chat.postMessage" is `chat_post_message`."""
    return re.sub("[A-Z]+", lambda found: "_" + found.group().lower(), method).replace(".", "_")


def _ok(answer: Json) -> web.Response:
    return web.json_response({"ok": True, **answer})


def _error(code: str, problems: list[str] | None = None) -> web.Response:
    return web.json_response({"ok": False, "error": code, "response_metadata": {"messages": problems or []}})


async def _payload(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**dict(request.query), **{name: value for name, value in (await request.post()).items() if isinstance(value, str)}}


def _filled(element: Json, value: str | None) -> Json:
    if element["type"] == "datepicker":
        return {"type": "datepicker", "selected_date": value or element.get("initial_date")}
    chosen = value or element.get("initial_option", {}).get("value")
    return {"type": "static_select", "selected_option": {"value": chosen} if chosen else None}

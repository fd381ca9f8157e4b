"""The Web API of the emulated Slack, and its sockets: what the app calls, and what it finds when it looks again."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.emulators.slack_blocks import buttons, problems_of_message, problems_of_view
from tests.emulators.slack_wire import APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM, Json, dm, error, ok, payload, snake


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
class WebApi:
    """Answers the app's calls. `failures` are answers given instead of the next calls of a method."""

    url: str = ""
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
    _numbers: Callable[[], int] = field(default_factory=lambda: itertools.count(1).__next__)
    _uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _responses: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # url id → channel, person, uses left
    _triggers: dict[str, float] = field(default_factory=dict)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _acks: dict[str, asyncio.Future[Json]] = field(default_factory=dict)

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
        said = await payload(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = await self._answer(method, said, token)
        async with self._changed:
            self._changed.notify_all()
        return answer

    async def _answer(self, method: str, payload: Json, token: str) -> web.Response:
        waiting = self.failures.get(method)
        if waiting:
            return waiting.pop(0)
        if method == "apps.connections.open":
            known = token == APP_TOKEN
            return ok({"url": f"{self.url.replace('http', 'ws')}socket"}) if known else error("invalid_auth")
        if method == "oauth.v2.access":
            return self._installed(payload)
        if token not in self.tokens:
            return error("invalid_auth")
        self.calls.append((method, payload))
        do = getattr(self, f"_do_{snake(method)}", None)
        return do(payload) if do is not None else error("unknown_method")

    def _do_auth_test(self, payload: Json) -> web.Response:
        return web.json_response({"ok": True, "user_id": BOT_USER, "team_id": TEAM}, headers={"x-oauth-scopes": self.scopes})

    def _do_users_info(self, payload: Json) -> web.Response:
        person = payload["user"]
        return ok({"user": {"id": person, "locale": self.locales.get(person, "en-US"), "tz": "Europe/Paris"}})

    def _do_conversations_open(self, payload: Json) -> web.Response:
        return ok({"channel": {"id": dm(payload["users"])}})

    def _do_chat_post_message(self, payload: Json) -> web.Response:
        problems = problems_of_message(payload)
        if problems:
            return error("msg_blocks_too_long" if "msg_blocks_too_long" in problems else "invalid_blocks", problems)
        if payload["channel"] in self.closed_channels:
            return error("not_in_channel")
        message = Message(payload["channel"], self._ts(), payload["text"], payload.get("blocks", []), payload.get("thread_ts"))
        self.messages.append(message)
        return ok({"channel": message.channel, "ts": message.ts})

    def _do_chat_update(self, payload: Json) -> web.Response:
        found = next((each for each in self.messages if (each.channel, each.ts) == (payload["channel"], payload["ts"])), None)
        if found is None or found.seen_by:
            return error("message_not_found")
        problems = problems_of_message(payload)
        if problems:
            return error("invalid_blocks", problems)
        found.text, found.blocks, found.edits = payload["text"], payload["blocks"], found.edits + 1
        return ok({"channel": found.channel, "ts": found.ts})

    def _do_views_open(self, payload: Json) -> web.Response:
        opened = self._triggers.pop(payload["trigger_id"], None)
        if opened is None or time.monotonic() - opened > 3:
            return error("expired_trigger_id")
        problems = problems_of_view(payload["view"])
        if problems:
            return error("invalid_arguments", problems)
        self.views.append(payload["view"])
        return ok({"view": payload["view"]})

    def _do_views_publish(self, payload: Json) -> web.Response:
        problems = problems_of_view(payload["view"])
        if problems:
            return error("invalid_arguments", problems)
        self.homes[payload["user_id"]] = payload["view"]
        return ok({})

    def _do_assistant_threads_set_status(self, payload: Json) -> web.Response:
        return ok({})

    def _do_assistant_threads_set_suggested_prompts(self, payload: Json) -> web.Response:
        return ok({}) if 1 <= len(payload["prompts"]) <= 4 else error("invalid_arguments")

    def _do_files_get_upload_urlexternal(self, payload: Json) -> web.Response:
        file_id = f"F{self._numbers()}"
        self._uploads[file_id] = (payload["filename"], b"")
        return ok({"file_id": file_id, "upload_url": f"{self.url}upload/{file_id}"})

    def _do_files_complete_upload_external(self, payload: Json) -> web.Response:
        if payload["channel_id"][:1] in "UW":
            return error("invalid_channel")
        for each in json.loads(payload["files"]):
            name, content = self._uploads[each["id"]]
            self.files.append(File(name, content, payload["channel_id"], payload["initial_comment"], payload.get("thread_ts")))
        return ok({"files": []})

    def _installed(self, payload: Json) -> web.Response:
        token = f"xoxb-{payload['code']}"
        self.tokens.add(token)
        team = {"id": payload["code"], "name": "Somewhere"}
        return ok({"access_token": token, "token_type": "bot", "scope": "chat:write", "bot_user_id": BOT_USER, "app_id": "A1",
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
        await socket.send_json({"type": "hello", "num_connections": len(self.open_sockets()) + 1})
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

    def open_sockets(self) -> list[web.WebSocketResponse]:
        """Return the sockets that the app holds open."""
        return [socket for socket in self.sockets if not socket.closed]

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

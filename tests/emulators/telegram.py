"""A small Bot API server on this machine, as strict as the documentation: it refuses what Telegram refuses.

`async with TelegramEmulator() as telegram:` opens it; `telegram.base_url` is for the client. People act through `Person`; what
the bot did is seen in `telegram.messages(chat)` and `telegram.calls`. Trouble is asked for with `telegram.trouble(…)`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import unused_port

from tests.emulators.telegram_html import Entity, units
from tests.emulators.telegram_wire import ApiError, Json, decoded, parameters_of, read_keyboard, read_text

TOKEN = "4242:emulated-token_of-the-bot"
BOT_ID = 4242
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Sejour", "username": "sejour_test_bot"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_QUERY_LIFE_S = 15.0
_PATIENCE_S, _LOOK_EVERY_S = 10.0, 0.005  # of a test that waits for something


class Trouble(StrEnum):
    """What may go wrong with a call."""

    FLOOD = "429"
    BROKEN = "500"
    BAD_GATEWAY = "502"
    NOT_JSON = "not json"
    CUT_BEFORE = "the connection is cut before the work"
    CUT_AFTER = "the connection is cut after the work"
    BAD_MARKUP = "the markup is refused"


@dataclass(slots=True)
class Shown:
    """A message as it stands in a chat now."""

    message_id: int
    sender: int
    text: str
    entities: tuple[Entity, ...] = ()
    keyboard: list[list[Json]] = field(default_factory=list)
    kind: str = "text"
    content: bytes = b""
    filename: str = ""
    edits: int = 0
    answers: int | None = None

    @property
    def buttons(self) -> list[Json]:
        return [button for row in self.keyboard for button in row]

    @property
    def labels(self) -> list[str]:
        return [str(button["text"]) for button in self.buttons]


@dataclass(slots=True)
class Chat:
    id: int
    type: str
    title: str = ""
    blocked: bool = False
    messages: dict[int, Shown] = field(default_factory=dict)
    sent_at: deque[float] = field(default_factory=deque)
    actions: list[str] = field(default_factory=list)

    def as_json(self) -> Json:
        return {"id": self.id, "type": self.type} | ({"title": self.title} if self.title else {"first_name": "P"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is borne before a 429; bursts as the real server lets them pass."""

    overall: int = 30  # a second
    chat_burst: int = 5  # messages within `chat_burst` seconds
    group: int = 20  # a minute
    retry_after: int = 1


class TelegramEmulator:
    """The server. Everything is in memory, in one event loop."""

    def __init__(self, *, limits: Limits | None = None, port: int | None = None) -> None:
        self.port = port or unused_port()
        self.limits = limits
        self.chats: dict[int, Chat] = {}
        self.calls: list[tuple[str, Json]] = []
        self.queries: dict[str, float] = {}
        self.acknowledged: list[str] = []
        self.profile: dict[str, Any] = {}
        self.webhook: Json = {}
        self.webhook_answers: list[int] = []
        self.waiting: list[Json] = []
        self.changed = asyncio.Condition()
        self._troubles: dict[str, deque[Trouble]] = defaultdict(deque)
        self._next_update, self._next_message, self._sent_at = 1000, 1, deque[float]()
        self.polls = 0
        self._work: list[asyncio.Task[None]] = []
        self._client: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None

    # --- life

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot"

    async def __aenter__(self) -> TelegramEmulator:
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for task in self._work:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)
        if self._client is not None:
            await self._client.close()
        assert self._runner is not None
        await self._runner.cleanup()

    # --- what tests ask for

    def person(self, number: int, *, language: str | None = "en") -> Person:
        """Return somebody with a private chat; she has not started the bot yet."""
        return Person(self, number, language, self.chats.setdefault(number, Chat(number, "private")))

    def group(self, number: int) -> Chat:
        """Return a group; its id is negative, as groups' ids are."""
        return self.chats.setdefault(-number, Chat(-number, "supergroup", title="Group"))

    def trouble(self, method: str, *troubles: Trouble) -> None:
        """Let the next calls of a method go wrong, one after the other."""
        self._troubles[method].extend(troubles)

    def messages(self, chat: int) -> list[Shown]:
        """Return what the bot has shown in a chat, in order."""
        return [each for each in self.chats[chat].messages.values() if each.sender == BOT_ID]

    def called(self, method: str) -> list[Json]:
        """Return the parameters of all calls of a method."""
        return [parameters for name, parameters in self.calls if name == method]

    async def until(self, condition: Callable[[], bool], *, patience_s: float = _PATIENCE_S) -> None:
        """Wait until something holds, here or in the bot, which knows nothing of our events."""
        async with asyncio.timeout(patience_s):
            while not condition():  # noqa: ASYNC110  # the bot has no event for it
                await asyncio.sleep(_LOOK_EVERY_S)

    async def publish(self, kind: str, content: Json, *, times: int = 1) -> int:
        """Hand an update over, perhaps more than once, and return its number."""
        self._next_update += 1
        update = {"update_id": self._next_update, kind: content}
        async with self.changed:
            self.waiting += [update] * times
            self.changed.notify_all()
        return self._next_update

    def message_id(self) -> int:
        self._next_message += 1
        return self._next_message

    # --- the wire

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _refusal(ApiError(401, "Unauthorized"))
        parameters = await parameters_of(request)
        trouble = self._troubles[method].popleft() if self._troubles[method] else None
        if trouble is Trouble.CUT_BEFORE:
            return _cut(request)
        try:
            if trouble is not None:
                _raise(trouble)
            result = await self._carried_out(method, parameters)
        except ApiError as error:
            return web.Response(status=200, text="<html>") if error.code == 0 else _refusal(error)
        if trouble is Trouble.CUT_AFTER:
            return _cut(request)
        return web.json_response({"ok": True, "result": result})

    async def _carried_out(self, method: str, parameters: Json) -> Any:
        handler = getattr(self, f"_do_{method.lower()}", None)
        if handler is None:
            raise ApiError(404, "Not Found")
        result = await handler(parameters)
        if method != "getUpdates":
            self.calls.append((method, parameters))
            async with self.changed:
                self.changed.notify_all()
        return result

    async def _do_getme(self, parameters: Json) -> Json:
        return BOT | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    # --- updates

    async def _do_getupdates(self, parameters: Json) -> list[Json]:
        if self.webhook:
            raise ApiError(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
            )
        offset, limit = int(parameters.get("offset", 0)), int(parameters.get("limit", 100))
        if not 1 <= limit <= 100:
            raise ApiError(400, "Bad Request: limit must be between 1 and 100")
        async with self.changed:
            self.polls += 1
            mine = self.polls
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
            self.changed.notify_all()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(float(parameters.get("timeout", 0))):
                    await self.changed.wait_for(lambda: self.waiting or self.polls != mine)
            if self.polls != mine:
                raise ApiError(
                    409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            return self.waiting[:limit]

    async def _do_setwebhook(self, parameters: Json) -> bool:
        secret = str(parameters.get("secret_token", ""))
        if secret and not _SECRET.fullmatch(secret):
            raise ApiError(400, "Bad Request: secret token contains unallowed characters")
        self.webhook = parameters if parameters.get("url") else {}
        if self.webhook:
            self._work.append(asyncio.create_task(self._deliver()))
        return True

    async def _do_deletewebhook(self, parameters: Json) -> bool:
        self.webhook = {}
        return True

    async def _do_getwebhookinfo(self, parameters: Json) -> Json:
        url = self.webhook.get("url", "")
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.waiting)}

    async def _deliver(self) -> None:
        """Bring updates to the webhook, one at a time; what is not answered with a 2xx is brought again, a little later."""
        self._client = self._client or aiohttp.ClientSession()
        while self.webhook:
            async with self.changed:
                await self.changed.wait_for(lambda: bool(self.waiting))
                update = self.waiting[0]
            status, answer = await self._brought(update)
            self.webhook_answers.append(status)
            if not 200 <= status < 300:
                await asyncio.sleep(0.02)
                continue
            async with self.changed:
                self.waiting.remove(update)
                self.changed.notify_all()
            if answer.get("method"):
                with contextlib.suppress(ApiError):
                    await self._carried_out(answer.pop("method"), answer)

    async def _brought(self, update: Json) -> tuple[int, Json]:
        assert self._client is not None
        headers = {SECRET_HEADER: self.webhook["secret_token"]} if self.webhook.get("secret_token") else {}
        url = str(self.webhook["url"]).replace("https://", "http://")  # this machine has no certificates
        try:
            async with self._client.post(url, json=update, headers=headers, timeout=aiohttp.ClientTimeout(total=5)) as answer:
                body = await answer.read()
                return answer.status, json.loads(body) if answer.status == 200 and body.startswith(b"{") else {}
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0, {}

    # --- messages

    async def _do_sendmessage(self, parameters: Json) -> Json:
        chat = self._chat(parameters)
        text, entities = read_text(parameters, "text")
        if not text:
            raise ApiError(400, "Bad Request: message text is empty")
        return self._shown(chat, Shown(self.message_id(), BOT_ID, text, entities), parameters)

    async def _do_sendphoto(self, parameters: Json) -> Json:
        return self._uploaded(parameters, "photo", 10 * 2**20)

    async def _do_senddocument(self, parameters: Json) -> Json:
        return self._uploaded(parameters, "document", 50 * 2**20)

    def _uploaded(self, parameters: Json, kind: str, limit: int) -> Json:
        chat = self._chat(parameters)
        text, entities = read_text(parameters, "caption")
        name, content = parameters.get(kind, ("", b""))
        if not content or len(content) > limit:
            raise ApiError(
                400, f"Bad Request: there is no {kind} in the request" if not content else "Bad Request: file is too big"
            )
        shown = Shown(self.message_id(), BOT_ID, text, entities, kind=kind, content=content, filename=name)
        return self._shown(chat, shown, parameters)

    async def _do_editmessagetext(self, parameters: Json) -> Json:
        shown = self._to_edit(parameters)
        text, entities = read_text(parameters, "text")
        return self._edited(parameters, shown, text, entities, read_keyboard(parameters))

    async def _do_editmessagereplymarkup(self, parameters: Json) -> Json:
        shown = self._to_edit(parameters)
        return self._edited(parameters, shown, shown.text, shown.entities, read_keyboard(parameters))

    def _edited(
        self, parameters: Json, shown: Shown, text: str, entities: tuple[Entity, ...], keyboard: list[list[Json]]
    ) -> Json:
        if (text, entities, keyboard) == (shown.text, shown.entities, shown.keyboard):
            raise ApiError(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message",
            )
        shown.text, shown.entities, shown.keyboard, shown.edits = text, entities, keyboard, shown.edits + 1
        return _as_json(self._chat(parameters), shown)

    def _to_edit(self, parameters: Json) -> Shown:
        shown = self._chat(parameters, counts=False).messages.get(int(parameters.get("message_id", 0)))
        if shown is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        if shown.sender != BOT_ID:
            raise ApiError(400, "Bad Request: message can't be edited")
        return shown

    def _shown(self, chat: Chat, shown: Shown, parameters: Json) -> Json:
        shown.keyboard = read_keyboard(parameters)
        answered = decoded(parameters.get("reply_parameters", {}))
        if answered:
            if answered["message_id"] not in chat.messages and not answered.get("allow_sending_without_reply"):
                raise ApiError(400, "Bad Request: message to be replied not found")
            shown.answers = answered["message_id"]
        chat.messages[shown.message_id] = shown
        return _as_json(chat, shown)

    def _chat(self, parameters: Json, *, counts: bool = True) -> Chat:
        chat = self.chats.get(int(parameters.get("chat_id", 0)))
        if chat is None:
            raise ApiError(400, "Bad Request: chat not found")
        if chat.blocked:
            who = "bot was blocked by the user" if chat.type == "private" else "bot was kicked from the supergroup chat"
            raise ApiError(403, f"Forbidden: {who}")
        if counts and self.limits is not None:
            self._count(chat, self.limits)
        return chat

    def _count(self, chat: Chat, limits: Limits) -> None:
        now = time.monotonic()
        group = chat.type != "private"
        seconds, most = (60.0, limits.group) if group else (float(limits.chat_burst), limits.chat_burst)
        for sent, window, allowed in ((chat.sent_at, seconds, most), (self._sent_at, 1.0, limits.overall)):
            while sent and sent[0] <= now - window:
                sent.popleft()
            if len(sent) >= allowed:
                raise ApiError(429, f"Too Many Requests: retry after {limits.retry_after}", retry_after=limits.retry_after)
        chat.sent_at.append(now)
        self._sent_at.append(now)

    async def _do_sendchataction(self, parameters: Json) -> bool:
        self._chat(parameters, counts=False).actions.append(str(parameters["action"]))
        return True

    async def _do_answercallbackquery(self, parameters: Json) -> bool:
        asked = self.queries.pop(str(parameters.get("callback_query_id")), None)
        if asked is None or time.monotonic() - asked > _QUERY_LIFE_S:
            raise ApiError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(str(parameters.get("text", ""))) > 200:
            raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
        self.acknowledged.append(str(parameters["callback_query_id"]))
        return True

    # --- the bot's page

    async def _do_setmycommands(self, parameters: Json) -> bool:
        commands = decoded(parameters["commands"])
        for command in commands:
            if not _COMMAND.fullmatch(command["command"]):
                raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        if len(commands) > 100:
            raise ApiError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        self.profile[_key("commands", parameters)] = commands
        return True

    async def _do_getmycommands(self, parameters: Json) -> Any:
        return self.profile.get(_key("commands", parameters), [])

    async def _do_setmydescription(self, parameters: Json) -> bool:
        return self._set(parameters, "description", 512)

    async def _do_getmydescription(self, parameters: Json) -> Json:
        return {"description": self.profile.get(_key("description", parameters), "")}

    async def _do_setmyshortdescription(self, parameters: Json) -> bool:
        return self._set(parameters, "short_description", 120)

    async def _do_getmyshortdescription(self, parameters: Json) -> Json:
        return {"short_description": self.profile.get(_key("short_description", parameters), "")}

    def _set(self, parameters: Json, name: str, limit: int) -> bool:
        written = str(parameters.get(name, ""))
        if len(written) > limit:
            raise ApiError(400, "Bad Request: BOT_DESCRIPTION_TOO_LONG")
        self.profile[_key(name, parameters)] = written
        return True

    async def _do_setchatmenubutton(self, parameters: Json) -> bool:
        self.profile["menu"] = decoded(parameters["menu_button"])
        return True


@dataclass(slots=True)
class Person:
    """Somebody in front of an app; `chat` is where she writes, her own chat unless told otherwise."""

    telegram: TelegramEmulator
    number: int
    language: str | None
    chat: Chat

    @property
    def user(self) -> Json:
        named = {"id": self.number, "is_bot": False, "first_name": "P"}
        return named | ({"language_code": self.language} if self.language else {})

    def at(self, chat: Chat) -> Person:
        """Return the same person in another chat."""
        return Person(self.telegram, self.number, self.language, chat)

    def message(self, **content: Any) -> Json:
        """Return a message of hers, not sent yet."""
        number = self.telegram.message_id()
        self.chat.messages[number] = Shown(number, self.number, str(content.get("text", "")))
        return {"message_id": number, "from": self.user, "chat": self.chat.as_json(), "date": int(time.time())} | content

    async def writes(self, text: str, *, times: int = 1, **more: Any) -> Json:
        """Send a text; commands and mentions in it are marked as an app marks them."""
        message = self.message(text=text, entities=list(_marked(text)), **more)
        await self.telegram.publish("message", message, times=times)
        return message

    async def edits(self, message: Json, text: str, *, after: int = 5) -> None:
        """Change a message of hers."""
        changed = message | {"text": text, "entities": list(_marked(text)), "edit_date": message["date"] + after}
        await self.telegram.publish("edited_message", changed)

    async def sends(self, **content: Any) -> None:
        """Send anything else: `sticker={…}`, `photo=[…]`."""
        await self.telegram.publish("message", self.message(**content))

    async def taps(self, label: str, *, on: Shown | None = None, times: int = 1) -> str:
        """Tap the newest button that bears a label, or the one under a given message."""
        shown = on or next(each for each in reversed(self.telegram.messages(self.chat.id)) if label in each.labels)
        button = next(each for each in shown.buttons if each["text"] == label)
        return await self.taps_data(shown, button["callback_data"], times=times)

    async def taps_data(self, shown: Shown, data: str, *, times: int = 1) -> str:
        """Tap whatever carries some data."""
        query = f"{self.number}{len(self.telegram.queries)}{time.monotonic_ns()}"
        self.telegram.queries[query] = time.monotonic()
        message = _as_json(self.chat, shown)
        content = {"id": query, "from": self.user, "message": message, "chat_instance": "1", "data": data}
        await self.telegram.publish("callback_query", content, times=times)
        return query

    async def blocks(self) -> None:
        """Block the bot."""
        self.chat.blocked = True
        await self._membership("member", "kicked")

    async def unblocks(self) -> None:
        """Unblock it."""
        self.chat.blocked = False
        await self._membership("kicked", "member")

    async def _membership(self, old: str, new: str) -> None:
        def member(status: str) -> Json:
            return {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})

        change = {"chat": self.chat.as_json(), "from": self.user, "date": int(time.time())}
        change |= {"old_chat_member": member(old), "new_chat_member": member(new)}
        await self.telegram.publish("my_chat_member", change)

    async def adds_the_bot(self) -> None:
        """Bring the bot into the group."""
        await self._membership("left", "member")

    async def removes_the_bot(self) -> None:
        """Throw it out of the group."""
        self.chat.blocked = True
        await self._membership("member", "left")


def _as_json(chat: Chat, shown: Shown) -> Json:
    message: Json = {"message_id": shown.message_id, "from": BOT, "chat": chat.as_json(), "date": int(time.time())}
    message["text" if shown.kind == "text" else "caption"] = shown.text
    if shown.kind == "document":
        message["document"] = {"file_id": "f", "file_unique_id": "f", "file_name": shown.filename}
    elif shown.kind == "photo":
        message["photo"] = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    return message | ({"reply_markup": {"inline_keyboard": shown.keyboard}} if shown.keyboard else {})


def _marked(text: str) -> Iterable[Json]:
    for kind, pattern in (("bot_command", r"(?<!\S)/[a-zA-Z0-9_]+(?:@\w+)?"), ("mention", r"(?<!\S)@\w+")):
        for found in re.finditer(pattern, text):
            yield {"type": kind, "offset": units(text[: found.start()]), "length": units(found.group())}


def _key(name: str, parameters: Json) -> str:
    scope = decoded(parameters.get("scope", {})).get("type", "default")
    return f"{name}/{scope}/{parameters.get('language_code', '')}"


def _raise(trouble: Trouble) -> None:
    match trouble:
        case Trouble.FLOOD:
            raise ApiError(429, "Too Many Requests: retry after 1", retry_after=1)
        case Trouble.BROKEN | Trouble.BAD_GATEWAY:
            raise ApiError(int(trouble.value), "Bad Gateway" if trouble is Trouble.BAD_GATEWAY else "Internal Server Error")
        case Trouble.NOT_JSON:
            raise ApiError(0, "")
        case Trouble.BAD_MARKUP:
            raise ApiError(400, "Bad Request: can't parse entities: Unsupported start tag")
        case _:
            return


def _refusal(error: ApiError) -> web.Response:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    return web.json_response(body | ({"parameters": error.parameters} if error.parameters else {}), status=error.code)


def _cut(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()

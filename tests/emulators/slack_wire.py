"""How the emulated Slack writes: its ids and secrets, signatures, answers of the Web API."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Any

from aiohttp import web

SECRET = "signing-secret"
BOT_TOKEN, APP_TOKEN = "xoxb-test", "xapp-test"
TEAM, BOT_USER = "T1", "UBOT"

Json = dict[str, Any]


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
    return error(code)


def snake(method: str) -> str:
    """Return a method's name as ours are written: "chat.postMessage" is `chat_post_message`."""
    return re.sub("[A-Z]+", lambda found: "_" + found.group().lower(), method).replace(".", "_")


def ok(answer: Json) -> web.Response:
    """Return what a method answers that did what it was asked."""
    return web.json_response({"ok": True, **answer})


def error(code: str, problems: list[str] | None = None) -> web.Response:
    """Return a refusal, with what is wrong."""
    return web.json_response({"ok": False, "error": code, "response_metadata": {"messages": problems or []}})


async def payload(request: web.Request) -> Json:
    """Return what a method is called with."""
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**dict(request.query), **{name: value for name, value in (await request.post()).items() if isinstance(value, str)}}

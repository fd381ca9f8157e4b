"""The webhook: Telegram calls us. It is answered once the update is stored, and proves who it is by a secret of ours."""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram.constants import WebhookLimit

from bot.delivery.logs import log
from bot.delivery.platform import Accept, NotAccepted, Unusable
from bot.platforms.telegram.receive import Received

HEADER = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(rf"[A-Za-z0-9_-]{{{WebhookLimit.MIN_SECRET_TOKEN_LENGTH:d},{WebhookLimit.MAX_SECRET_TOKEN_LENGTH:d}}}")
_NOT_NOW = 503  # Telegram tries again


def check(url: str, secret: str | None) -> None:
    """Refuse an address that Telegram would not call, and one that anybody could call.

    Raises:
        Unusable: it says what to set.
    """
    if secret is None:
        raise Unusable("SEJOUR_TELEGRAM_WEBHOOK_URL needs SEJOUR_TELEGRAM_SECRET_TOKEN: `openssl rand -hex 32` makes one")
    if not _SECRET.fullmatch(secret):
        raise Unusable("SEJOUR_TELEGRAM_SECRET_TOKEN must be 1 to 256 of the letters A-Z a-z 0-9 _ -")
    if urlsplit(url).scheme != "https":
        raise Unusable("SEJOUR_TELEGRAM_WEBHOOK_URL must begin with https://, with a certificate that Telegram trusts")


def route(
    url: str,
    secret: str,
    read: Callable[[dict[str, Any]], Received | None],
    stored: Callable[[Received], None],
    accept: Accept,
    count: Callable[[str], None],
) -> web.RouteDef:
    """Return the route that Telegram calls. `read` returns nothing while we do not know yet who we are.

    `count` is told the reason of every call that is not taken.
    """

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            log.warning("telegram_webhook_refused", bytes=request.content_length or 0)
            count("wrong_secret")
            return web.Response(status=401)
        raw = _parsed(await request.read())
        if raw is None:
            count("unreadable")
            return web.Response(status=400)
        received = read(raw)
        if received is None:
            count("not_ready")
            return web.Response(status=_NOT_NOW)
        try:
            if received.updates:
                await accept(received.updates)
        except NotAccepted:
            count("not_accepted")
            return web.Response(status=_NOT_NOW)
        stored(received)
        return _acknowledged(received)

    return web.post(urlsplit(url).path or "/", take)


def _parsed(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except ValueError:
        return None
    return raw if isinstance(raw, dict) else None


def _acknowledged(received: Received) -> web.Response:
    """Return what ends the delivery; a tap is acknowledged with it, which saves a call."""
    if received.query is None:
        return web.Response()
    return web.json_response({"method": "answerCallbackQuery", "callback_query_id": received.query})

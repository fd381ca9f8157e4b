"""Telegram as a platform: the pieces of this package behind the port of `bot.delivery`."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from aiohttp.web import RouteDef
from telegram import Bot
from telegram.constants import ChatAction, FloodLimit
from telegram.error import InvalidToken, TelegramError

from bot.conversation.manners import REPLY_LANGUAGES
from bot.delivery.errands import Errands
from bot.delivery.logs import log
from bot.delivery.platform import Accept, Finding, Lane, Plan, Reply, Unusable
from bot.places import locales_folder
from bot.platforms.telegram import webhook
from bot.platforms.telegram.diagnosis import diagnose
from bot.platforms.telegram.plan import plan
from bot.platforms.telegram.polling import TOKEN_REFUSED, WAIT_S, Poller
from bot.platforms.telegram.profile import introduce
from bot.platforms.telegram.receive import ALLOWED_UPDATES, PLATFORM, Me, Received, chat_of, receive
from bot.platforms.telegram.request import AiohttpRequest
from bot.platforms.telegram.send import send
from bot.platforms.telegram.typing import Typing
from bot.store.records import Place, Queued
from bot.words import Words

OFFICIAL = "https://api.telegram.org/bot"
_ASK_AGAIN_S = 5.0

Result = TypeVar("Result")


class TelegramSettings(Protocol):
    """The settings that Telegram needs; `bot.settings.Settings` has them."""

    @property
    def telegram_token(self) -> str | None:
        """Return what @BotFather gave."""
        ...

    @property
    def telegram_webhook_url(self) -> str | None:
        """Return the address that Telegram is to call, or nothing to ask for updates instead."""
        ...

    @property
    def telegram_secret_token(self) -> str | None:
        """Return what Telegram is to prove itself with when it calls."""
        ...

    @property
    def telegram_base_url(self) -> str | None:
        """Return where a Bot API server is, as "http://host/bot"; nothing means Telegram's own."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How much Telegram bears, as far as it says so; what it answers counts first.

    Short bursts are let pass, so that the two or three calls of one turn need not wait for each other.
    """

    overall: float = float(FloodLimit.MESSAGES_PER_SECOND)
    chat: float = float(FloodLimit.MESSAGES_PER_SECOND_PER_CHAT)
    chat_burst: int = 4
    group: float = 15 / 60  # with the burst, never more than the 20 a minute that a group bears
    group_burst: int = 5


class TelegramPlatform:
    """One bot at Telegram."""

    name = PLATFORM

    def __init__(
        self,
        token: str,
        *,
        words: Words,
        base_url: str = OFFICIAL,
        webhook_url: str | None = None,
        secret: str | None = None,
        pace: Pace | None = None,
        wait_s: float = WAIT_S,
    ) -> None:
        """Be the bot of `token`; nothing is asked of Telegram yet.

        Raises:
            Unusable: a webhook without a secret, or that Telegram would not call.
        """
        if webhook_url is not None:
            webhook.check(webhook_url, secret)
        self._webhook_url, self._secret = webhook_url, secret
        self._words = words
        self._pace = pace or Pace()
        self._wait_s = wait_s
        self._request, self._polling = AiohttpRequest(), AiohttpRequest(connections=2)
        self._bot = Bot(token, base_url=base_url, request=self._request, get_updates_request=self._polling)
        self._me: Me | None = None
        self._errands = Errands(PLATFORM)
        self._typing = Typing(self._show_typing, self._errands)
        self._salt = os.urandom(16)
        self._count: Callable[[str], None] = lambda reason: None

    @classmethod
    def from_settings(cls, settings: TelegramSettings) -> TelegramPlatform:
        """Return the platform for these settings.

        Raises:
            Unusable: it says what to set.
        """
        if not settings.telegram_token:
            raise Unusable("SEJOUR_TELEGRAM_TOKEN is not set: @BotFather gives one, see deploy/README.md")
        return cls(
            settings.telegram_token,
            words=Words(locales_folder()),
            base_url=settings.telegram_base_url or OFFICIAL,
            webhook_url=settings.telegram_webhook_url,
            secret=settings.telegram_secret_token,
        )

    # --- out

    def plan(self, reply: Reply) -> Plan:
        """Return the API calls that show a reply, within Telegram's limits."""
        return plan(reply, self._words)

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        """Return what a call is paced by: the bot's own lane, and its chat's."""
        chat, pace = queued.call.payload["chat_id"], self._pace
        overall = Lane(PLATFORM, pace.overall, int(pace.overall))
        rate, burst = (pace.group, pace.group_burst) if chat < 0 else (pace.chat, pace.chat_burst)
        return (overall, Lane(self._lane(chat), rate, burst))

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        """Make a call; see `bot.delivery.platform.Platform.send`."""
        self._typing.answered(queued.place)
        return await send(self._bot, queued, content, self._lane(queued.call.payload["chat_id"]))

    def _lane(self, chat: int) -> str:
        """Return the name of a chat's lane: names may be logged, chats may not."""
        return f"{PLATFORM}:{hashlib.blake2b(str(chat).encode(), key=self._salt, digest_size=8).hexdigest()}"

    # --- in

    def routes(self, accept: Accept) -> Sequence[RouteDef]:
        """Return the route that Telegram calls, if it is to call us."""
        if self._webhook_url is None or self._secret is None:
            return ()
        return (webhook.route(self._webhook_url, self._secret, self._read_or_wait, self._stored, accept, self._troubled),)

    async def receive(self, accept: Accept) -> None:
        """Take updates until cancelled: ask for them, or tell Telegram where to bring them.

        Raises:
            Unusable: the token is refused.
        """
        me = await self._persistently(self._bot.get_me)
        self._me = Me(me.id, me.username or "")
        self._errands.start(introduce(self._bot, self._words, REPLY_LANGUAGES))
        if self._webhook_url is not None:
            await self._persistently(self._set_webhook)
            await asyncio.Event().wait()
        await self._persistently(self._bot.delete_webhook)  # while one is set, Telegram refuses to be asked
        poller = Poller(self._polling, self._bot.base_url, self._read, self._polled, wait_s=self._wait_s, count=self._count)
        await poller.run(accept)

    def tell_troubles(self, count: Callable[[str], None]) -> None:
        """Have failures to take updates in counted; see `bot.delivery.platform.Troubled`."""
        self._count = count

    def _troubled(self, reason: str) -> None:
        """Count a trouble; who counts is told after the routes are made."""
        self._count(reason)

    async def close(self) -> None:
        """Let go of connections."""
        await self._errands.close()
        await self._request.shutdown()
        await self._polling.shutdown()

    async def diagnose(self) -> Sequence[Finding]:
        """Tell whether Telegram takes the token, and whether updates find their way here."""
        return await diagnose(self._bot, self._webhook_url)

    async def _persistently(self, call: Callable[[], Awaitable[Result]]) -> Result:
        """Return what a call answers, however long it takes until Telegram is there."""
        while True:
            try:
                return await call()
            except InvalidToken:
                raise Unusable(TOKEN_REFUSED) from None
            except TelegramError as error:
                log.warning("telegram_not_ready", error=type(error).__name__)
                await asyncio.sleep(_ASK_AGAIN_S)

    async def _set_webhook(self) -> bool:
        assert self._webhook_url is not None
        return await self._bot.set_webhook(self._webhook_url, allowed_updates=ALLOWED_UPDATES, secret_token=self._secret)

    def _read_or_wait(self, raw: dict[str, Any]) -> Received | None:
        return None if self._me is None else self._read(raw)

    def _read(self, raw: dict[str, Any]) -> Received:
        """Read an update; one that cannot be read is left out, or it would come again for ever."""
        assert self._me is not None
        try:
            return receive(raw, self._me, now=datetime.now(UTC))
        except Exception as error:
            log.error("telegram_update_unreadable", error=type(error).__name__)
            self._troubled("unreadable")
            return Received()

    def _polled(self, received: Received) -> None:
        self._stored(received)
        if received.query is not None:
            self._errands.start(self._acknowledge(received.query))

    def _stored(self, received: Received) -> None:
        self._typing.expect(received.updates)

    async def _acknowledge(self, query: str) -> None:
        """End the little clock on a tapped button; too late is no harm."""
        with contextlib.suppress(TelegramError):
            await self._bot.answer_callback_query(query)

    async def _show_typing(self, place: Place) -> None:
        chat, topic = chat_of(place)
        with contextlib.suppress(TelegramError):
            await self._bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=topic)

"""Long polling. An update is confirmed only by asking for the next one, and that is done only once it is stored."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.delivery.logs import log
from bot.delivery.platform import Accept, NotAccepted, Unusable
from bot.platforms.telegram.receive import ALLOWED_UPDATES, Received
from bot.platforms.telegram.request import FloodWait

LIMIT = 100
WAIT_S = 50  # Telegram holds the question so long while nobody writes
_GRACE_S = 15.0  # beyond that, for the answer to arrive
_LONGEST_PAUSE_S = 30.0
TOKEN_REFUSED = "Telegram refuses the token: copy it again from @BotFather into SEJOUR_TELEGRAM_TOKEN"


class Poller:
    """Asks for updates, one answer after the other. `read` reads one update, `stored` is told of what was stored."""

    def __init__(
        self,
        request: BaseRequest,
        address: str,
        read: Callable[[dict[str, Any]], Received],
        stored: Callable[[Received], None],
        *,
        wait_s: float = WAIT_S,
        count: Callable[[str], None] = lambda reason: None,
    ) -> None:
        """Ask at `address`, the bot's own address at the Bot API; `count` is told the reason of every failure."""
        self._request = request
        self._address = address
        self._read = read
        self._stored = stored
        self._wait_s = wait_s
        self._count = count
        self._offset = 0
        self._failures = 0

    async def run(self, accept: Accept) -> None:
        """Take updates until cancelled.

        Raises:
            Unusable: the token is not, or no longer, a bot's.
        """
        while True:
            try:
                await self._round(accept)
                self._failures = 0
            except InvalidToken:
                raise Unusable(TOKEN_REFUSED) from None
            except (TelegramError, NotAccepted) as error:
                await asyncio.sleep(self._pause(error))

    async def _round(self, accept: Accept) -> None:
        raw = await self._ask()
        received = [self._read(each) for each in raw]
        updates = [update for each in received for update in each.updates]
        if updates:
            await accept(updates)
        for each in received:
            self._stored(each)
        if raw:
            self._offset = max(update["update_id"] for update in raw) + 1

    async def _ask(self) -> Sequence[dict[str, Any]]:
        allowed = json.dumps(ALLOWED_UPDATES)
        asked = {"offset": self._offset, "limit": LIMIT, "timeout": int(self._wait_s), "allowed_updates": allowed}
        answer = await self._request.post(f"{self._address}/getUpdates?{urlencode(asked)}", read_timeout=self._wait_s + _GRACE_S)
        return answer if isinstance(answer, list) else []

    def _pause(self, error: TelegramError | NotAccepted) -> float:
        """Return how long to wait after a failure, and log it; a second poller is explained."""
        self._failures += 1
        pause = min(_LONGEST_PAUSE_S, 0.5 * 2.0**self._failures)
        match error:
            case FloodWait(seconds=seconds):
                pause = seconds
                self._count("flood")
                log.warning("telegram_flood", seconds=seconds)
            case Conflict():
                self._count("conflict")
                log.error(
                    "telegram_conflict", told="another program asks for this bot's updates: stop it, or give each its own bot"
                )
            case NotAccepted():
                self._count("not_accepted")
                log.warning("telegram_not_accepted")
            case _:
                self._count(type(error).__name__)
                log.warning("telegram_polling_failed", error=type(error).__name__)
        return pause

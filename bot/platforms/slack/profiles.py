"""Profiles: what a person's app says of itself, asked once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from bot.platforms.slack.web import Refused, Unreachable, Web

_WITHIN_S = 1.0  # of the three seconds that Slack waits for us
_KNOWN = 10_000


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person's app says of itself."""

    language: str | None = None
    time_zone: str | None = None

    @property
    def reply_language(self) -> str:
        """Return the language for what is said beside a conversation, before anything is known of it."""
        return "fr" if (self.language or "").startswith("fr") else "en"


class Profiles:
    """Looks profiles up."""

    def __init__(self, web: Web) -> None:
        """Ask through `web`."""
        self._web = web
        self._known: OrderedDict[tuple[str, str], Profile] = OrderedDict()

    async def of(self, account: str, person: str) -> Profile:
        """Return a person's profile; an empty one where Slack does not answer soon."""
        known = self._known.get((account, person))
        if known is not None:
            return known
        try:
            async with asyncio.timeout(_WITHIN_S):
                answer = await self._web.call(account, "users.info", {"user": person, "include_locale": "true"})
        except (Refused, Unreachable, TimeoutError):
            return Profile()
        user: dict[str, Any] = answer.get("user") or {}
        found = self._known[account, person] = Profile(user.get("locale"), user.get("tz"))
        if len(self._known) > _KNOWN:
            self._known.popitem(last=False)
        return found

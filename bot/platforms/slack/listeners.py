"""Listeners: slack-bolt checks signatures, parses and acknowledges; we only store, and open what must be opened at once.

`process_before_response` makes Bolt wait for us before it acknowledges. Its default acknowledges events first: what a crash then
swallows, Slack never sends again.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.delivery.logs import log
from bot.platforms.slack import receive
from bot.platforms.slack.receive import Body, Received

_ANY = re.compile("")
_UNREAD = "slack_body_unreadable"

Read = Callable[..., Received]


class Desk(Protocol):
    """Whoever takes what was received: see `SlackPlatform`."""

    async def take(self, received: Received) -> Mapping[str, str]:
        """Store what is to be stored and show what is to be shown; return what is wrong with a form's fields.

        Raises:
            NotAccepted: nothing is stored.
        """
        ...


def build(desk: Desk, *, signing_secret: str | None, client: Any) -> AsyncApp:
    """Return the Bolt app that hands everything to `desk`. Without a signing secret nothing may come over HTTP."""
    app = AsyncApp(
        name="sejour",
        client=client,
        signing_secret=signing_secret or "",
        request_verification_enabled=True,
        authorize=_authorize,
        process_before_response=True,
        ignoring_self_events_enabled=False,  # it needs to know who we are; `receive` leaves out what bots write
        attaching_conversation_kwargs_enabled=False,
        logger=logging.getLogger("slack_bolt"),
    )
    app.event(_ANY)(_listener(desk, receive.received_event))
    app.command(_ANY)(_listener(desk, receive.received_command))
    app.shortcut(_ANY)(_listener(desk, receive.received_shortcut))
    app.action(_ANY)(_listener(desk, receive.received_action))
    app.view_submission(_ANY)(_listener(desk, receive.received_submission))
    app.view_closed(_ANY)(_acknowledge)
    app.options(_ANY)(_no_options)
    return app


async def _authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    """Let everything in that Slack signed. Which token answers it is looked up when something is sent."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token="xoxb-looked-up-when-sending")


def _listener(desk: Desk, read: Read) -> Callable[..., Awaitable[None]]:
    async def listen(body: dict[str, Any], ack: AsyncAck) -> None:
        mistakes = await desk.take(_read(read, body))
        if mistakes:
            await ack(response_action="errors", errors=dict(mistakes))
        else:
            await ack()

    return listen


def _read(read: Read, body: Body) -> Received:
    """Read a body; one that cannot be read is left out, or it would come again for ever."""
    try:
        return read(body, now=datetime.now(UTC))
    except Exception as error:
        log.error(_UNREAD, error=type(error).__name__)
        return Received()


async def _acknowledge(ack: AsyncAck) -> None:
    await ack()


async def _no_options(ack: AsyncAck) -> None:
    await ack(options=[])

"""What `sejour doctor` asks Slack: are the tokens right, the scopes granted, can a socket be opened, does the address answer?"""

from __future__ import annotations

from collections.abc import Sequence

import aiohttp

from bot.delivery.platform import Finding
from bot.platforms.slack.manifest import EVENTS_PATH, SCOPES
from bot.platforms.slack.web import Refused, Unreachable, Web

OPEN_SOCKET = "apps.connections.open"
TOKEN_ERRORS = frozenset("invalid_auth not_authed account_inactive token_revoked not_allowed_token_type".split())
APP_TOKEN_REMEDY = "make one under Basic Information, App-Level Tokens, with the scope connections:write"
_INSTALL = "install the app again with the scopes of deploy/slack/manifest.yaml"


async def examine_bot_token(web: Web, token: str) -> Sequence[Finding]:
    """Tell whether the bot's token is taken, and which scopes it lacks."""
    try:
        granted = await web.scopes(token)
    except Refused as error:
        return [Finding(f"Slack refuses the bot token ({error.code})", "copy it anew from OAuth & Permissions")]
    except Unreachable as error:
        return [Finding(f"Slack does not answer ({error})", "is there a way out to the network?")]
    lacking = sorted(set(SCOPES) - granted)
    if lacking:
        return [Finding(f"the bot token lacks the scopes {', '.join(lacking)}", _INSTALL)]
    return [Finding("Slack takes the bot token, with all scopes")]


async def examine_socket(web: Web, app_token: str | None) -> Sequence[Finding]:
    """Tell whether a socket can be opened."""
    try:
        answer = await web.call_with(f"{app_token}", OPEN_SOCKET, {})
        async with web.session.ws_connect(answer["url"]):
            return [Finding("Slack opens a socket for us")]
    except Refused as error:
        return [Finding(f"Slack refuses the app token ({error.code})", APP_TOKEN_REMEDY)]
    except (Unreachable, aiohttp.ClientError, TimeoutError) as error:
        return [Finding(f"no socket can be opened ({type(error).__name__})", "does a proxy let WebSockets through?")]


async def examine_address(web: Web, address: str) -> Sequence[Finding]:
    """Tell whether our own address answers, and refuses what is not signed."""
    try:
        async with web.session.post(f"{address}{EVENTS_PATH}", data=b"{}") as answer:
            status = answer.status
    except (aiohttp.ClientError, TimeoutError) as error:
        return [
            Finding(f"the request URL does not answer ({type(error).__name__})", "is it ours, public, and is the bot running?")
        ]
    if status != 401:
        return [
            Finding(f"the request URL answers {status} to what is not signed", "401 is expected: is it this bot that answers?")
        ]
    return [Finding("the request URL answers, and refuses what is not signed")]

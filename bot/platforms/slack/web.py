"""Slack's Web API: one HTTP session for everything, one client a token, and nothing tried twice behind our back."""

from __future__ import annotations

import json
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

OFFICIAL = "https://slack.com/api/"
TIMEOUT_S = 10.0
_AS_FORM = frozenset({"files.getUploadURLExternal", "files.completeUploadExternal", "users.info"})  # these read no JSON

_STALE = frozenset("invalid_auth not_authed token_revoked token_expired account_inactive".split())  # there may be a newer token


class TokenOf(Protocol):
    """Gives the bot token of a workspace."""

    async def __call__(self, account: str, refused: str | None = None) -> str | None:
        """Return it, or None where we are not installed; `refused` is one that Slack takes no more."""
        ...


class Refused(Exception):
    """Slack said no; `code` is its error, `retry_after` in seconds where it asks us to wait."""

    def __init__(self, code: str, retry_after: float | None = None) -> None:
        """Say why."""
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class Unreachable(Exception):
    """Slack did not answer in time, or not sensibly; whether it did what was asked is not known."""


class Web:
    """Calls Slack for any workspace. `token_of` gives a workspace's bot token."""

    def __init__(self, token_of: TokenOf, base_url: str = OFFICIAL) -> None:
        """Call the API at `base_url`; nothing is opened yet."""
        self._token_of = token_of
        self._base_url = base_url
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[str, AsyncWebClient] = {}

    @property
    def session(self) -> aiohttp.ClientSession:
        """Return the one session, opened at its first use."""
        if self._session is None or self._session.closed:
            timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
            self._session = aiohttp.ClientSession(timeout=timeout, trust_env=True)
            self._clients.clear()
        return self._session

    def client(self, token: str | None) -> AsyncWebClient:
        """Return the client of a token. The default one opens a session for each call, and repeats one that was cut off."""
        made = self._clients.get(token or "")
        if made is None:
            made = AsyncWebClient(token, base_url=self._base_url, session=self.session, retry_handlers=[], timeout=int(TIMEOUT_S))
            self._clients[token or ""] = made
        return made

    async def call(self, account: str, method: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Call a method in a workspace and return what it answers.

        Raises:
            Refused: Slack said no, or the workspace is not known.
            Unreachable: nobody knows.
        """
        token = await self._token_of(account)
        if token is None:
            raise Refused("token_revoked")
        try:
            return await self.call_with(token, method, payload)
        except Refused as error:
            newer = await self._token_of(account, token) if error.code in _STALE else None
            if newer in (None, token):
                raise
            return await self.call_with(newer, method, payload)

    async def call_with(self, token: str, method: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Call a method with a token; see `call`."""
        self.session  # noqa: B018  opens it, which forgets clients of a closed one
        body: dict[str, Any] = {"data": payload} if method in _AS_FORM else {"json": payload}
        try:
            answer = await self.client(token).api_call(method, **body)
        except SlackApiError as error:
            raise _refused(error) from None
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise Unreachable(type(error).__name__) from None
        return dict(answer.data) if isinstance(answer.data, dict) else {}

    async def scopes(self, token: str) -> set[str]:
        """Return the scopes that a token was granted. Raises as `call` does."""
        try:
            answer = await self.client(token).auth_test()
        except SlackApiError as error:
            raise _refused(error) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unreachable(type(error).__name__) from None
        return {scope.strip() for scope in str(answer.headers.get("x-oauth-scopes", "")).split(",") if scope.strip()}

    async def respond(self, url: str, body: dict[str, Any]) -> None:
        """Post to a response_url. Raises as `call` does."""
        await self._post(url, data=json.dumps(body), headers={"Content-Type": "application/json"})

    async def upload(self, url: str, content: bytes) -> None:
        """Upload a file's content. Raises as `call` does."""
        await self._post(url, data=content, headers={"Content-Type": "application/octet-stream"})

    async def _post(self, url: str, *, data: str | bytes, headers: dict[str, str]) -> None:
        try:
            async with self.session.post(url, data=data, headers=headers) as answer:
                status, retry_after = answer.status, answer.headers.get("Retry-After")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unreachable(type(error).__name__) from None
        if status >= 500:
            raise Unreachable(f"http_{status}")
        if status >= 400:
            raise Refused("ratelimited" if status == 429 else f"http_{status}", _seconds(retry_after))

    async def close(self) -> None:
        """Let go of connections."""
        if self._session is not None:
            await self._session.close()


def _refused(error: SlackApiError) -> Refused | Unreachable:
    response = error.response
    status, data = getattr(response, "status_code", 0), getattr(response, "data", None)
    if status == 429:
        return Refused("ratelimited", _seconds(response.headers.get("Retry-After")) or 1.0)
    code = data.get("error") if isinstance(data, dict) else None
    if not code or status >= 500:
        return Unreachable(f"http_{status}")
    return Refused(str(code), _seconds(response.headers.get("Retry-After")) if code == "ratelimited" else None)


def _seconds(written: str | None) -> float | None:
    return float(written) if written is not None and written.isdecimal() else None

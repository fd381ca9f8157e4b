"""Calls as the Bot API reads them: parameters in any encoding, texts and keyboards within the limits, or a refusal."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from tests.emulators.telegram_html import Entity, Refused, parse, units

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal, in Telegram's words."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


def decoded(value: Any) -> Any:
    """Return a value that may have come as JSON within JSON."""
    return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value


async def parameters_of(request: web.Request) -> Json:
    """Return what a call was given, however it was encoded; files as name and content."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json()
    elif request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            given[name] = (value.filename, value.file.read()) if isinstance(value, web.FileField) else value
        for name, value in list(given.items()):
            if isinstance(value, str) and value.startswith("attach://"):
                given[name] = given[value.removeprefix("attach://")]
    elif request.can_read_body:
        given |= dict(await request.post())
    return given


_TEXTS = {"text": (4096, "message is too long"), "caption": (1024, "message caption is too long")}


def read_text(parameters: Json, name: str) -> tuple[str, tuple[Entity, ...]]:
    """Return the text of a message or caption, and its entities, as the server reads them."""
    limit, too_long = _TEXTS[name]
    written, mode = str(parameters.get(name, "")), parameters.get("parse_mode")
    if mode not in (None, "HTML"):
        raise ApiError(400, "Bad Request: unsupported parse_mode")
    try:
        text, entities = parse(written) if mode else (written.strip(), ())
    except Refused as error:
        raise ApiError(400, f"Bad Request: can't parse entities: {error}") from error
    if units(text) > limit:
        raise ApiError(400, f"Bad Request: {too_long}")
    return text, entities


def read_keyboard(parameters: Json) -> list[list[Json]]:
    """Return the rows of buttons of a message, as the server reads them."""
    markup = decoded(parameters.get("reply_markup", {}))
    rows: list[list[Json]] = markup.get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100 or any(len(row) > 8 for row in rows):
        raise ApiError(400, "Bad Request: reply markup is too long")
    for button in buttons:
        if not str(button.get("text", "")).strip():
            raise ApiError(400, "Bad Request: text buttons are unallowed in the inline keyboard")
        if len(set(button) & {"callback_data", "url"}) != 1:
            raise ApiError(400, "Bad Request: can't parse inline keyboard button: exactly one kind of action is needed")
        if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
        if not button.get("url", "https://").startswith(("https://", "http://", "tg://")):
            raise ApiError(400, "Bad Request: BUTTON_URL_INVALID")
    return rows

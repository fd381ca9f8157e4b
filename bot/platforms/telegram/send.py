"""Sending: one planned call is made, and what Telegram says of it becomes success, a later try, or the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from bot.delivery.logs import log
from bot.delivery.platform import Closed, SendFailed
from bot.platforms.telegram.html import plain
from bot.platforms.telegram.request import FloodWait
from bot.store.records import CallKind, Queued

_FILES = {"send_photo": "photo", "send_document": "document"}  # the parameter that takes what is uploaded
METHODS = frozenset({"send_message", "edit_message_text", "edit_message_reply_markup", *_FILES})

# What Telegram says has no codes of its own; these are parts of its sentences, in lower case.
_UNCHANGED = "message is not modified"
_MARKUP = ("can't parse entities", "can't parse caption entities")
_MESSAGE_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_CHAT_GONE = (
    "chat not found",
    "chat_write_forbidden",
    "have no rights to send",
    "message thread not found",
    "not enough rights",
    "peer_id_invalid",
    "topic_closed",
    "user not found",
)
_TOKEN_PAUSE_S = 60.0  # until an operator has corrected it


async def send(bot: Bot, queued: Queued, content: bytes | None, lane: str) -> str | None:
    """Make a call and return the id of the message it made; `lane` is what waits when Telegram asks us to.

    Raises:
        SendFailed: it may or may not be tried again.
        Closed: nothing can be sent there any more.
    """
    if queued.call.method not in METHODS:
        raise SendFailed("unknown_method", permanent=True)
    if queued.call.after_row is not None and queued.external_id is None:
        return None  # the message to change was never made
    method, parameters = _prepared(queued, content)
    try:
        return await _tried(bot, method, parameters)
    except BadRequest as error:
        return await _after_refusal(bot, method, parameters, error, lane)
    except TelegramError as error:
        raise _meaning(error, lane) from None


def _prepared(queued: Queued, content: bytes | None) -> tuple[str, dict[str, Any]]:
    call = queued.call
    parameters = dict(call.payload)
    if call.kind is CallKind.EDIT and queued.external_id is not None:
        parameters["message_id"] = int(queued.external_id)
    if call.attachment is None:
        return call.method, parameters
    if content is not None:
        return call.method, parameters | {_FILES[call.method]: InputFile(content, filename=call.attachment.name)}
    if not parameters.get("caption"):
        raise SendFailed("no_content", permanent=True)
    return "send_message", parameters | {"text": parameters.pop("caption")}  # a picture's words say the same


async def _tried(bot: Bot, method: str, parameters: Mapping[str, Any]) -> str | None:
    made = await getattr(bot, method)(**parameters)
    return f"{made.message_id}" if isinstance(made, Message) else None


async def _after_refusal(bot: Bot, method: str, parameters: dict[str, Any], error: BadRequest, lane: str) -> str | None:
    """Do what a refusal leaves to do: nothing, the same without markup, or as a new message."""
    said = error.message.casefold()
    if _UNCHANGED in said:
        return None
    if any(words in said for words in _MESSAGE_GONE):
        if method != "edit_message_text":
            return None  # a keyboard that is gone with its message
        method, parameters = "send_message", {name: value for name, value in parameters.items() if name != "message_id"}
    elif any(words in said for words in _MARKUP):
        log.error("telegram_markup_refused", method=method)
        parameters = _unmarked(parameters)
    else:
        raise _meaning(error, lane) from None
    try:
        return await _tried(bot, method, parameters)
    except TelegramError as again:
        raise _meaning(again, lane) from None


def _unmarked(parameters: Mapping[str, Any]) -> dict[str, Any]:
    texts = {name: plain(parameters[name]) for name in ("text", "caption") if name in parameters}
    return {name: value for name, value in parameters.items() if name != "parse_mode"} | texts


def _meaning(error: TelegramError, lane: str) -> SendFailed | Closed:
    match error:
        case FloodWait(seconds=seconds):
            return SendFailed("flood", retry_after=seconds, lane=lane)
        case Forbidden():
            return Closed("forbidden")
        case ChatMigrated():  # the group lives on under another id, with conversations of its own
            return Closed("migrated")
        case InvalidToken():
            return SendFailed("token_refused", retry_after=_TOKEN_PAUSE_S)
        case BadRequest() if any(words in error.message.casefold() for words in _CHAT_GONE):
            return Closed("chat_gone")
        case BadRequest():
            return SendFailed("bad_request", permanent=True)
        case TimedOut():
            return SendFailed("timed_out")
        case NetworkError():
            return SendFailed("network")
        case _:
            return SendFailed(type(error).__name__)

"""Telegram in the contract tests: plans are read by the emulator's own rules."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from bot.conversation import TextMessage
from bot.delivery.platform import Plan
from bot.platforms.telegram.plan import plan
from bot.store.records import Call, Place, Update
from bot.words import Words
from tests.emulators.telegram_wire import read_keyboard, read_text
from tests.platforms.contract import Contract, Seen


def contract(words: Words) -> Contract:
    """Return Telegram's contract."""
    return Contract("telegram", lambda reply: plan(reply, words), _update, _seen)


def _update() -> Update:
    return Update("telegram:1:1", Place("telegram", "7", "7"), TextMessage("text"), datetime(2026, 11, 23, tzinfo=UTC))


def _seen(plan: Plan) -> Seen:
    texts, labels, carried, links = [], [], [], []
    for call in plan.calls:
        assert json.loads(json.dumps(call.payload)) == call.payload  # it is stored
        text, entities = read_text(dict(call.payload), _texts_limit(call))
        assert text or call.attachment
        texts.append(text)
        links += [entity.url for entity in entities if entity.url]
        for row in read_keyboard(dict(call.payload)):
            labels += [str(button["text"]) for button in row]
            carried += [str(button["callback_data"]) for button in row if "callback_data" in button]
    assert not [call for call in plan.calls[:-1] if "reply_markup" in call.payload]
    return Seen("\n".join(texts), tuple(labels), tuple(carried), tuple(links))


def _texts_limit(call: Call) -> str:
    return "caption" if call.attachment else "text"

"""Slack in the contract tests: plans are read by the emulator's own rules."""

from __future__ import annotations

import html
import json
import re
from datetime import UTC, datetime
from typing import Any

from bot.conversation import TextMessage
from bot.delivery.platform import Plan
from bot.platforms.slack.plan import LAST, MET, plan
from bot.platforms.slack.where import Where, in_private
from bot.store.records import Update
from bot.words import Words
from tests.emulators.slack_blocks import buttons, problems_of_message, texts
from tests.platforms.contract import Contract, Seen

_LINK = re.compile(r"<([^|>]+)\|([^>]*)>")
_BOLD = re.compile(r"(?m)(?<![^\s(\u200b:«“])\*(\S.*?)\*")


def contract(words: Words) -> Contract:
    """Return Slack's contract."""
    return Contract("slack", lambda reply: plan(reply, words), _update, _seen)


def _update() -> Update:
    goes = Where(channel="D1").as_json()
    return Update("slack:event:Ev1", in_private("T1", "U1"), TextMessage("text"), datetime(2026, 11, 23, tzinfo=UTC), reply=goes)


def _seen(plan: Plan) -> Seen:
    shown, labels, carried, links = [], [], [], []
    for call in plan.calls:
        assert json.loads(json.dumps(call.payload)) == call.payload  # it is stored
        if call.attachment is not None:
            shown.append(read_text(call.payload["comment"]))
            continue
        assert problems_of_message(call.payload) == []
        for block in call.payload["blocks"]:
            written = "\n".join(texts({name: value for name, value in block.items() if name != "accessory"}))
            links += [html.unescape(address) for address, _ in _LINK.findall(written)]
            shown.append(block["text"]["text"] if block["type"] == "header" else read_text(written))
        assert all(each["block_id"].startswith("me:1:") for each in buttons(call.payload["blocks"]))  # else a tap is nobody's
        labels += [str(each["text"]["text"]) for each in buttons(call.payload["blocks"])]
        carried += [str(each["value"]) for each in buttons(call.payload["blocks"])]
    assert not plan.calls or set(plan.shown) == {LAST, MET}
    return Seen("\n".join(shown), tuple(labels), tuple(carried), tuple(links))


def read_text(written: str) -> str:
    """Return mrkdwn as Slack shows it."""
    plain = _BOLD.sub(r"\1", _LINK.sub(r"\2", written))
    return html.unescape(plain).replace("\u200b", "")


def shown_text(blocks: list[dict[str, Any]]) -> str:
    """Return what a message's blocks show."""
    return "\n".join(read_text("\n".join(texts(block))) for block in blocks)

"""The Home tab: a person's dates, papers, reminders, language and data, a tap away. What she last asked for stands below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.platforms.slack import actions
from bot.platforms.slack.blocks import Block, button, contexts, header, rows, sections
from bot.platforms.slack.mrkdwn import render
from bot.words import Words, plain

MAX_BLOCKS = 100
GOES = ("dates", "papers", "reminders", "language", "mydata", "forget")  # commands, in the order of their buttons


def view(words: Words, language: str, below: Sequence[Block] = ()) -> dict[str, Any]:
    """Return the Home tab with the blocks of an answer below its own."""
    buttons = [button(_say(words, language, f"slack-home-{name}"), f"{actions.GO}.{name}", name) for name in GOES]
    form = button(_say(words, language, "slack-home-situation"), actions.SITUATION, language, "primary")
    top: list[Block] = [
        header(_say(words, language, "slack-home")),
        *sections(render(words.say_or_english(language, "slack-home-about"))),
        *rows([form, *buttons], ["home"]),
        *contexts(render(words.say_or_english(language, "slack-who-reads"))),
    ]
    divider: list[Block] = [{"type": "divider"}] if below else []
    return {"type": "home", "blocks": [*top, *divider, *below][:MAX_BLOCKS]}


def _say(words: Words, language: str, message: str) -> str:
    return plain(words.say_or_english(language, message))

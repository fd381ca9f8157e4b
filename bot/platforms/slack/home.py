"""The Home tab: everything at a glance when it is opened, and the answer to what is tapped there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.conversation import COMMANDS
from bot.platforms.slack import actions
from bot.platforms.slack.blocks import Block, button, contexts, header, rows, sections
from bot.platforms.slack.mrkdwn import render
from bot.words import Words, plain

MAX_BLOCKS = 100
GOES = ("dates", "papers", "reminders", "cases", "language", "mydata", "forget")  # commands, in the order of their buttons
STANDS_ABOVE = frozenset({"flow.situation", *(COMMANDS[name] for name in GOES)})  # choices that the tab's own buttons are for


def overview(words: Words, language: str, shown: Sequence[Block]) -> dict[str, Any]:
    """Return the Home tab as it is when it is opened, with `shown` in it."""
    about = sections(render(words.say_or_english(language, "slack-home-about")))
    return _view(words, language, [*about, *rows(_buttons(words, language), ["home"])], shown)


def answer(words: Words, language: str, shown: Sequence[Block]) -> dict[str, Any]:
    """Return the Home tab with the answer to what was tapped in it, and the way back."""
    back = _go(words, language, actions.HOME)
    return _view(words, language, list(rows([back, *_buttons(words, language)], ["home"])), shown)


def _buttons(words: Words, language: str) -> list[Block]:
    situation = button(_say(words, language, "slack-home-situation"), actions.SITUATION, language, "primary")
    return [situation, *(_go(words, language, name) for name in GOES)]


def _go(words: Words, language: str, command: str) -> Block:
    label = "slack-home-overview" if command == actions.HOME else f"slack-home-{command}"
    return button(_say(words, language, label), f"{actions.GO}.{command}", command)


def _view(words: Words, language: str, top: Sequence[Block], shown: Sequence[Block]) -> dict[str, Any]:
    who_reads = list(contexts(render(words.say_or_english(language, "slack-who-reads"))))
    above: list[Block] = [header(_say(words, language, "slack-home")), *top, {"type": "divider"}]
    return {"type": "home", "blocks": [*above, *shown[: MAX_BLOCKS - len(above) - len(who_reads)], *who_reads]}


def _say(words: Words, language: str, message: str) -> str:
    return plain(words.say_or_english(language, message))

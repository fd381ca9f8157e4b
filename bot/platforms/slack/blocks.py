"""Block Kit: the few blocks that we use, each within its limit. Figures: docs.slack.dev/reference/block-kit/blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.platforms.slack.mrkdwn import pieces

Block = dict[str, Any]

MAX_HEADER = 150
MAX_SECTION = 3_000
MAX_CONTEXT = 2_000
MAX_BUTTON = 75
MAX_ROW = 25  # elements of an actions block
MAX_BLOCKS = 50  # of a message; a form and a Home tab bear 100
MAX_CHARACTERS = 12_000  # over all blocks: Slack says msg_blocks_too_long a little later, without documenting where


def header(text: str) -> Block:
    """Return a header; `text` has at most `MAX_HEADER` characters and no links."""
    return {"type": "header", "text": plain_text(text)}


def sections(text: str) -> Iterator[Block]:
    """Yield a mrkdwn text as sections. Nothing of it hides behind "See more"."""
    for piece in pieces(text, MAX_SECTION):
        yield {"type": "section", "text": {"type": "mrkdwn", "text": piece, "verbatim": True}, "expand": True}


def contexts(text: str) -> Iterator[Block]:
    """Yield a mrkdwn text in small letters."""
    for piece in pieces(text, MAX_CONTEXT):
        yield {"type": "context", "elements": [{"type": "mrkdwn", "text": piece, "verbatim": True}]}


def button(label: str, action_id: str, value: str, style: str | None = None) -> Block:
    """Return a button; `label` has at most `MAX_BUTTON` characters."""
    made = {"type": "button", "text": plain_text(label), "action_id": action_id, "value": value}
    return made | {"style": style} if style else made


def rows(buttons: Sequence[Block], block_ids: Iterable[str]) -> Iterator[Block]:
    """Yield buttons in rows, each under an id of `block_ids`."""
    starts = range(0, len(buttons), MAX_ROW)
    for start, block_id in zip(starts, block_ids, strict=False):
        yield {"type": "actions", "block_id": block_id, "elements": list(buttons[start : start + MAX_ROW])}


def plain_text(text: str) -> Block:
    """Return a text without any markup; ":smile:" stays what it is."""
    return {"type": "plain_text", "text": text, "emoji": False}


def size(block: Block) -> int:
    """Return how many characters of a message's limit a block takes: those of all its texts.

    >>> size(header("No."))
    3
    """
    return sum(len(text) for text in _texts(block))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from _texts(inner)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)

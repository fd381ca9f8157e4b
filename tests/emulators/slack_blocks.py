"""What Slack refuses of messages, forms and Home tabs. Figures: docs.slack.dev/reference/block-kit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

_TEXT = {"header": 150, "section": 3_000, "context": 3_000}
_ELEMENTS = {"actions": 25, "context": 10}
_ALL_TEXTS = 13_200


def problems_of_message(message: Json) -> list[str]:
    """Return what is wrong with a message's blocks and text."""
    blocks = message.get("blocks") or []
    found = [*_problems(blocks, most=50)]
    if not blocks and not message.get("text"):
        found.append("no_text")
    if sum(len(text) for text in texts(blocks)) > _ALL_TEXTS:
        found.append("msg_blocks_too_long")
    if blocks and not message.get("text"):
        found.append("no fallback text")
    return found


def problems_of_view(view: Json) -> list[str]:
    """Return what is wrong with a modal or a Home tab."""
    found = [*_problems(view.get("blocks") or [], most=100)]
    for name in ("title", "submit", "close"):
        text = view.get(name, {}).get("text", "")
        if view["type"] == "modal" and not 1 <= len(text) <= 24:
            found.append(f"{name} of {len(text)} characters")
    if len(view.get("private_metadata", "")) > 3_000:
        found.append("private_metadata too long")
    return found


def texts(value: object) -> Iterator[str]:
    """Yield every text in blocks."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from texts(each)


def buttons(blocks: Sequence[Json]) -> list[Json]:
    """Return every button, in the order of the blocks, each with its block's id."""
    found: list[Json] = []
    for index, block in enumerate(blocks):
        elements = [block["accessory"]] if "accessory" in block else block.get("elements", [])
        block_id = block.get("block_id", f"generated-{index}")
        found += [{**each, "block_id": block_id} for each in elements if each["type"] == "button"]
    return found


def _problems(blocks: Sequence[Json], *, most: int) -> Iterator[str]:
    if len(blocks) > most:
        yield f"{len(blocks)} blocks"
    named = [block["block_id"] for block in blocks if "block_id" in block]
    yield from (f"block_id {name} twice" for name, count in Counter(named).items() if count > 1)
    actions = [(each["block_id"], each["action_id"]) for each in buttons(blocks)]
    yield from (f"action_id {name} twice" for name, count in Counter(actions).items() if count > 1)
    for block in blocks:
        yield from _problems_of_block(block)


def _problems_of_block(block: Json) -> Iterator[str]:
    kind = block["type"]
    if kind not in ("header", "section", "context", "actions", "divider", "input"):
        yield f"unknown block {kind}"
    if len(block.get("block_id", "x")) > 255:
        yield "block_id too long"
    if kind in ("header", "section") and not 1 <= len(block["text"]["text"]) <= _TEXT[kind]:
        yield f"{kind} of {len(block['text']['text'])} characters"
    if kind == "header" and block["text"]["type"] != "plain_text":
        yield "header with markup"
    elements = block.get("elements", [])
    if kind in _ELEMENTS and not 1 <= len(elements) <= _ELEMENTS[kind]:
        yield f"{kind} with {len(elements)} elements"
    if kind == "input":
        elements = [block["element"]]
        if len(block["label"]["text"]) > 2_000:
            yield "label too long"
    for element in [*elements, *([block["accessory"]] if "accessory" in block else [])]:
        yield from _problems_of_element(element)


def _problems_of_element(element: Json) -> Iterator[str]:
    match element["type"]:
        case "button":
            if not 1 <= len(element["text"]["text"]) <= 75:
                yield f"button of {len(element['text']['text'])} characters"
            if len(element.get("value", "")) > 2_000:
                yield "value too long"
        case "static_select":
            options = element["options"]
            if not 1 <= len(options) <= 100:
                yield f"{len(options)} options"
            for option in options:
                if not 1 <= len(option["text"]["text"]) <= 75 or not 1 <= len(option["value"]) <= 150:
                    yield f"option {option['value']}"
        case "mrkdwn":
            if not element["text"]:
                yield "empty text"
        case "datepicker" | "plain_text":
            pass
        case other:
            yield f"unknown element {other}"

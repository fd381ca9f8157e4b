"""Slack's own markup, out and in: spans become mrkdwn, and what people wrote becomes plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from bot.words import DayText, Link, Span, Strong, Text

_NO_SPACE = "\u200b"  # takes no room, and parts a mark from its neighbour
_MARKS = re.compile(r"[*_~`]")
_QUOTE = re.compile(r"(?m)^(&gt;)")
_CODE = re.compile(r":(?=[\w+-]+:)")  # ":smile:" would become a picture
_MAY_STAND_BEFORE, _MAY_STAND_BEHIND = ' \n\u00a0\u200b(«“"', ' \n\u00a0\u200b.,;:!?)»”"'  # beside the marks of bold text
_ANGLED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


def render(spans: Iterable[Span], *, strong: bool = False) -> str:
    """Return spans as mrkdwn. Marks that the words themselves hold stay what they are: letters.

    >>> render([Strong("No."), Text(" a < b, see "), Link("the guide", "https://example.org/?a=1&b=2")])
    '*No.* a &lt; b, see <https://example.org/?a=1&amp;b=2|the guide>'
    """
    written = ""
    for span in spans:
        written += _joined(written, _rendered(span, strong=strong))
    return _QUOTE.sub(_NO_SPACE + r"\1", written)


def escape(text: str) -> str:
    """Return a text as mrkdwn that shows exactly this text.

    >>> escape("<!channel> & co")
    '&lt;!channel&gt; &amp; co'
    """
    written = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    written = _CODE.sub(":" + _NO_SPACE, written)
    return _MARKS.sub(lambda mark: f"{_NO_SPACE}{mark.group()}{_NO_SPACE}", written)


def read(text: str) -> str:
    """Return what somebody wrote as plain text: links by their text, people and channels that are named without their ids.

    >>> read("<@U12AB> can I travel to <https://example.org|Italy> &amp; back?")
    'can I travel to Italy & back?'
    """
    return " ".join(html.unescape(_ANGLED.sub(_named, text)).split(" ")).strip()


def _named(found: re.Match[str]) -> str:
    target, label = found.group(1), found.group(2)
    if target.startswith("@"):
        return ""
    if target.startswith(("#", "!")):
        return label or ""
    return label or target.removeprefix("mailto:")


def _rendered(span: Span, *, strong: bool) -> str:
    match span:
        case Text(text):
            return _bold(text) if strong else escape(text)
        case Strong(text):
            return _bold(text)
        case DayText(text, _, is_strong):
            return _bold(text) if strong or is_strong else escape(text)
        case Link(text, address):
            target = address.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
            return f"<{target}|{escape(text)}>"


def _bold(text: str) -> str:
    """Return a text in bold, line by line: a mark does not reach over a line's end, nor hold at a space."""
    return "\n".join(_bold_line(line) for line in text.split("\n"))


def _bold_line(line: str) -> str:
    inner = line.strip()
    if not inner:
        return line
    start = line.index(inner)
    return f"{line[:start]}*{escape(inner)}*{line[start + len(inner) :]}"


def _joined(before: str, written: str) -> str:
    """Part a bold text from what it stands beside, where Slack would show the marks."""
    opens = written[:1] == "*" and before[-1:].strip(_MAY_STAND_BEFORE) != ""
    closed = before[-1:] == "*" and written[:1].strip(_MAY_STAND_BEHIND) != ""
    return _NO_SPACE + written if opens or closed else written


def pieces(text: str, limit: int) -> Iterator[str]:
    """Yield a mrkdwn text in pieces of at most `limit` characters, cut between lines, else between words."""
    while len(text) > limit:
        cut = max(text.rfind("\n", 0, limit), text.rfind(" ", 0, limit) if "\n" not in text[:limit] else -1)
        cut = cut if cut > 0 else limit
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text

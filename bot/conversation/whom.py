"""Whom: says above an answer about which other person it is."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.replies import Quoted, Say


def said_whom(draft: Draft, about: str) -> Say:
    """Return the line that names somebody other than the writer: by the label of a case, else by what she is to the writer."""
    label = draft.session.person(about).label
    return Say("case-about", {"label": Quoted(label)}) if label else Say("other-person", {"who": about})


def say_whom(draft: Draft, about: str) -> None:
    """Say that line."""
    draft.blocks.append(said_whom(draft, about))

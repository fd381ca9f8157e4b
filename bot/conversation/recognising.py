"""Recognising: which paper or status somebody means who copies the words printed on it, or shown by the account."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.conversation.flows import State
from bot.rules import Law

MOST_WORDS = 15  # words; who copies a title writes little else, and a longer message says something of its own


def named(law: Law, text: str, states: Iterable[State]) -> str | None:
    """Return the choice that copied words name, such as "title_of_sheet.adp"; None where none is offered, or for a question.

    The longest wording wins: "attestation de décision favorable" is not just "décision favorable".
    """
    if "?" in text or len(text.split()) > MOST_WORDS:
        return None
    written = _plain(text)
    found = [
        (len(words), f"{state.name}.{name}")
        for state in states
        for name, words in _wordings(law, state)
        if _stands_in(words, written)
    ]
    return max(found, key=lambda each: each[0])[1] if found else None


def _wordings(law: Law, state: State) -> Iterable[tuple[str, str]]:
    for name in state.papers:
        paper = law.documents[name]
        yield from ((name, _plain(words)) for words in (*paper.printed, paper.official_name, *paper.abbreviations))
    for name in state.words:
        yield from ((name, _plain(words)) for words in law.statuses[name].shown)


def _stands_in(words: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text) is not None


def _plain(text: str) -> str:
    """Return text without accents, capitals and curved apostrophes, as people copy it by hand."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())

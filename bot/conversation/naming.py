"""Names of messages: which message says a row, a statement, a fact's value. Wording itself is in `locales/`."""

from __future__ import annotations

from functools import lru_cache

from bot.conversation.replies import MessageId, Word
from bot.conversation.session import value_in_words
from bot.rules import Day, Fact, FactId, FactKind, Kind, Value, Verdict
from bot.rules.papers import Statement


@lru_cache(maxsize=4_096)  # more than all names of the law and of the dialogs
def message_id(*parts: str) -> MessageId:
    """Return a message id made of names of data: underscores become hyphens.

    >>> message_id("social_rights", "adp_first")
    'social-rights-adp-first'
    """
    return "-".join(part.replace("_", "-") for part in parts)


def of_row(table: str, row: str) -> MessageId:
    """Return the message of a table's row."""
    return message_id(table, row)


def of_statement(statement: Statement) -> MessageId:
    """Return the message of a statement."""
    return message_id(statement.topic, statement.id)


def of_verdict(topic: str, verdict: Verdict) -> MessageId:
    """Return the first line of an answer from a table."""
    kind = "unsettled" if verdict.kind is Kind.INFO and not verdict.settled else verdict.kind.value
    return message_id(topic, kind)


def question(fact: FactId) -> MessageId:
    """Return the message that asks for a fact."""
    return message_id("ask", fact)


def label(fact: FactId) -> Word:
    """Return what a fact is called."""
    return Word(message_id("fact", fact))


def button(fact: FactId, value: Value) -> Word:
    """Return the button of one answer to a question."""
    return Word(message_id("choice", fact, value_in_words(value)))


def value(fact: Fact, known: Value) -> Word:
    """Return a fact's value in words."""
    if isinstance(known, Day):
        return Word("common-day", {"day": known})
    if fact.kind is FactKind.COUNTRY:
        return Word("common-country", {"country": str(known)})
    return Word(message_id("fact", fact.id, value_in_words(known)))

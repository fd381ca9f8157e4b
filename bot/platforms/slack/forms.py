"""Forms: modals that are opened at once from prepared data, because what opens one lives three seconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.conversation.naming import button as in_words
from bot.conversation.naming import label, question
from bot.conversation.replies import Word
from bot.platforms.slack import actions
from bot.platforms.slack.actions import FIELD, LEAVE, Form
from bot.platforms.slack.blocks import Block, plain_text
from bot.rules import Day, Fact, FactId, FactKind, Value
from bot.rules.facts import as_written
from bot.words import Speaker, Words, plain

MAX_LABEL = 2_000  # of a field; titles and buttons of a form are short words of ours, which a test measures
_NOTHING: Mapping[FactId, Value] = {}
SITUATION = ("procedure", "document", "visa_kind", "arrival_date", "expiry_date", "submission_date", "adp_valid_until")


def view(form: Form, facts: Mapping[FactId, Fact], words: Words, known: Mapping[FactId, Value] = _NOTHING) -> dict[str, Any]:
    """Return the modal that asks what `form` asks. `facts` are those of the law; fields begin with what is `known`."""
    asked = (form.fact,) if form.kind == actions.DATE else SITUATION
    fields = [block for fact in asked if fact in facts for block in _field(form, facts[fact], words, known.get(fact))]
    return {
        "type": "modal",
        "callback_id": form.kind,
        "private_metadata": form.metadata,
        "title": _plain(words, form, f"slack-form-{form.kind}"),
        "submit": _plain(words, form, "slack-form-submit"),
        "close": _plain(words, form, "slack-form-close"),
        "blocks": fields,
    }


def _field(form: Form, fact: Fact, words: Words, known: Value | None) -> Iterator[Block]:
    speaker, alone = Speaker(words), form.kind == actions.DATE
    named = Word(question(fact.id)) if alone else label(fact.id)
    text = plain(speaker.word(form.language, named))
    picker = _picker(known) if fact.kind is FactKind.DATE else _select(form, fact, words, known)
    yield {"type": "input", "block_id": fact.id, "optional": not alone, "label": plain_text(text[:MAX_LABEL]), "element": picker}


def _picker(known: Value | None) -> Block:
    """Return a date picker; a month or a year that is known leaves it open, since it shows days only."""
    is_day = isinstance(known, Day) and known.first == known.last
    begins = {"initial_date": known.first.isoformat()} if isinstance(known, Day) and is_day else {}
    return {"type": "datepicker", "action_id": FIELD, **begins}


def _select(form: Form, fact: Fact, words: Words, known: Value | None) -> Block:
    speaker = Speaker(words)
    options = [
        {"text": plain_text(plain(speaker.word(form.language, in_words(fact.id, value)))), "value": as_written(value)}
        for value in fact.domain
    ]
    as_it_is = {"text": _plain(words, form, "slack-form-leave"), "value": LEAVE}
    shown = next((option for option in options if known is not None and option["value"] == as_written(known)), as_it_is)
    return {"type": "static_select", "action_id": FIELD, "options": [as_it_is, *options], "initial_option": shown}


def mistakes(found: Mapping[str, str], language: str, words: Words) -> dict[str, str]:
    """Return what stands below the fields that cannot be taken."""
    return {field: plain(words.say_or_english(language, message)) for field, message in found.items()}


def _plain(words: Words, form: Form, message: str) -> Block:
    return plain_text(plain(words.say_or_english(form.language, message)))

"""Next steps: what is offered after an answer, as things to tap."""

from __future__ import annotations

from collections.abc import Iterable

from bot.conversation.draft import Draft
from bot.conversation.naming import label, message_id
from bot.conversation.replies import Choice, Word
from bot.rules import Verdict
from bot.understanding import Topic

MOST_STEPS = 4  # more than four buttons are a wall


def step(name: str) -> Choice:
    """Return the choice of a step named in `dialogs/`: "why", "topic.work", "flow.renewal", "ask.expiry_date"."""
    kind, _, rest = name.partition(".")
    match kind:
        case "topic" | "flow":
            return Choice(name, Word(message_id("choice", kind, rest)))
        case "ask":
            return Choice(name, Word("choice-change-fact", {"label": label(rest)}))
        case _:
            return Choice(f"do.{name}", Word(message_id("choice", name)))


def offer_next(draft: Draft, names: Iterable[str]) -> None:
    """Offer steps, the first ones when there are too many."""
    draft.offer(*(step(name) for name in list(names)[:MOST_STEPS]))


def useful_facts(draft: Draft, verdict: Verdict) -> list[str]:
    """Return steps that would make a verdict firmer: telling a presumed fact, or one that a condition hangs on."""
    presumed = [f"ask.{fact}" for fact in verdict.proof.presumed]
    return presumed[:1]


def topic_choices(topics: Iterable[Topic]) -> tuple[Choice, ...]:
    """Return a choice for each topic a message may have been about."""
    return tuple(Choice(f"topic.{topic}", Word(message_id("reading", topic))) for topic in topics)

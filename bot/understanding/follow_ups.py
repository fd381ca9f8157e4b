"""How a message hangs on the turn before: a follow-up, an answer to what was asked, a correction, a what-if, a why."""

from __future__ import annotations

from bot.rules import FactId, Origin, Situation
from bot.understanding.gathering import Gathered
from bot.understanding.meaning import Act, Context, Link

SHORT = 12  # words; a longer message without a linking word stands by itself

_DATES = frozenset(
    (
        "arrival_date expiry_date submission_date adp_valid_until complement_asked_date move_date departure_date return_date"
    ).split()
)  # fmt: skip
_CHOICES = frozenset(
    {
        "procedure", "document", "right", "expired_for", "filing_day", "first_filing_day", "visa_kind", "visa_validation",
        "permit_category", "destination", "country",
    }
)  # fmt: skip


def is_yes_no(fact: FactId) -> bool:
    """Tell whether a fact is answered with yes or no."""
    return fact not in _DATES and fact not in _CHOICES


def bare_answer(act: Act | None, context: Context) -> Situation | None:
    """Return what a bare yes or no answers; None when nothing was asked that it could answer."""
    if act not in (Act.YES, Act.NO) or context.asked is None or not is_yes_no(context.asked):
        return None
    return Situation().knowing(context.asked, act is Act.YES, Origin.SAID)


def link_of(said: Link | None, gathered: Gathered, context: Context, *, words: int, asks: bool, sure: bool) -> Link:
    """Return how a message hangs on the turn before.

    Args:
        said: what its linking words say.
        gathered: the facts it states.
        words: how many words it has.
        asks: it asks something.
        sure: it names its own topic clearly.
    """
    if context.topic is None and context.asked is None:
        return Link.NEW
    if said in (Link.WHY, Link.WHY_NOT, Link.SOURCE):
        return said
    if said is Link.WHAT_IF or (gathered.supposed and context.facts.known):
        return Link.WHAT_IF
    stated = gathered.facts.known or gathered.denied or gathered.doubts
    if stated and not asks:
        if said is Link.CORRECTION:
            return said
        if _answers(gathered, context) or (words <= SHORT and not sure):
            return Link.ANSWER
    if context.topic is not None and (said in (Link.FOLLOW_UP, Link.CORRECTION) or words <= SHORT):
        return Link.FOLLOW_UP
    return Link.NEW


def _answers(gathered: Gathered, context: Context) -> bool:
    return context.asked is not None and (
        context.asked in gathered.facts
        or context.asked in gathered.denied
        or any(doubt.fact == context.asked for doubt in gathered.doubts)
    )

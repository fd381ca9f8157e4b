"""How a message hangs on the turn before: a follow-up, an answer to what was asked, a correction, a what-if, a why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.rules import Day, FactId, Origin, Situation
from bot.understanding.date_words import PAPER_END
from bot.understanding.gathering import Gathered
from bot.understanding.meaning import Act, Context, DateMention, Link, Mention, Topic

SHORT = 12  # words; a longer message without a linking word stands by itself

_DATES = frozenset(
    (
        "arrival_date submission_date complement_asked_date move_date departure_date return_date"
    ).split()
).union(PAPER_END.values())  # fmt: skip
_OF_A_REQUEST = frozenset({"adp", "recepisse"})
_OF_A_CARD = frozenset({Topic.HOW_TO_APPLY, Topic.DOCUMENTS, Topic.LATE, Topic.WHEN_TO_APPLY})
_YEAR = re.compile(r"(?P<opening>[^,\d]+,)?\W*(?P<year>20\d\d)\W*")  # "2027", "no wait, 2028"
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


def bare_year(text: str, context: Context, *, corrects: bool) -> Situation | None:
    """Return the date that a bare year ("2027", "no wait, 2028") completes or changes; None when no date was spoken of.

    With a month or a day known, it is that one in the year named. With none it tells nothing yet. `corrects`: the words before
    it are those of a correction.
    """
    found = _YEAR.fullmatch(text)
    fact = date_spoken_of(context)
    if found is None or fact is None or (found["opening"] and not corrects):
        return None
    known = context.facts.get(fact)
    if not isinstance(known, Day) or (known.first.month, known.first.day) == (2, 29):
        return Situation()
    return Situation().knowing(fact, Day(known.first.replace(year=int(found["year"])), known.precision), Origin.SAID)


def bare_date(gathered: Gathered, dates: Sequence[DateMention], context: Context, *, corrects: bool, whole: bool) -> Gathered:
    """Return `gathered` with the one date that no word explains: in a correction the date told last, after a trip the return.

    `whole`: the message is nothing but that date; one to come, told where it is about a card, is the end of hers.
    """
    alone = dates[0] if len(dates) == 1 else None
    if alone is None or alone.fact is not None or alone.day is None or alone.problem or alone.elsewhere:
        return gathered
    if gathered.facts.known or gathered.days or gathered.doubts or context.asked is not None:
        return gathered
    fact = date_spoken_of(context) if corrects else "return_date" if context.topic is Topic.TRAVEL else None
    if fact is None and whole and context.topic in _OF_A_CARD and alone.day.first > context.today:
        fact = "expiry_date"  # what else would she tell, who was asked for nothing: it is said back to her as that
    if fact is None:
        return gathered
    return replace(gathered, facts=Situation().knowing(fact, alone.day, Origin.SAID))


def lacking_card(gathered: Gathered, mentions: Sequence[Mention], context: Context) -> Gathered:
    """Return `gathered`; who lets a renewal's ADP or receipt decide and says that she has no card means the one before."""
    request = context.facts.get("document") in _OF_A_REQUEST and context.facts.get("procedure") == "renewal"
    lacks = any(each.negated and (each.fact, each.value) == ("document", "permit") for each in mentions)
    if not (request and lacks) or gathered.facts.known:
        return gathered
    return replace(gathered, facts=Situation().knowing("has_previous_permit", False, Origin.SAID), denied={})


def date_spoken_of(context: Context) -> FactId | None:
    """Return the date that was asked for, or else the one told last; None when another fact was asked, or no date was told."""
    if context.asked is not None:
        return context.asked if context.asked in _DATES else None
    return next((fact for fact in reversed([*context.facts]) if fact in _DATES), None)


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
        return Link.WHAT_IF if said is Link.WHAT_IF and gathered.supposed else Link.NEW
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

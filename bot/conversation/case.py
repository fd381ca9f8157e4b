"""A person's case: which windows of the law count for her on a day, worked out from her facts each time and never kept.

Facts do not go stale here as they do for a question: a date given in spring still stands in autumn. What a step done in words
or by a tap leaves behind is the date it belonged to, so that the next card has steps of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.conversation.session import Person
from bot.rules import Day, Kind, Law, Situation, Window, decide, window

FILING = ("renewal", "vls_ts_then_card", "first_request")  # windows in which a card is asked for
_SILENCES = ("silence", "silence_blue_card")
_DECIDED = ("decision_favorable", "pickup_notice")  # papers that show that the request was decided
_GIVEN_FOR_A_REQUEST = ("adp_valid_until", "receipt_valid_until", "decision_valid_until")  # the ends of such papers
SHOWN_AFTER = timedelta(days=183)  # a date that passed longer ago is no longer among "my dates"


def standing_facts(person: Person) -> Situation:
    """Return all that is known of a person, however long ago she said it."""
    return Situation({fact: learned.known for fact, learned in person.facts.items()})


def filing_window(law: Law, person: Person, today: date) -> Window | None:
    """Return the window in which this person asks for her next card, as the law's table says; None while its date is unknown."""
    facts = standing_facts(person)
    if "procedure" not in facts or _has_card_since(law, facts):
        facts = facts.knowing("procedure", "renewal")
    verdict = decide(law, "when_to_apply", facts, as_of=today)
    return verdict.window if verdict.kind is Kind.DATE else None


def has_filed(person: Person, found: Window) -> bool:
    """Tell whether the card of this window was asked for: the request was sent since it opened, or the step was ticked.

    Who holds a paper that is given for a request, and that ends after the window opened, has sent one.
    """
    known = standing_facts(person)
    days = [day for fact in ("submission_date", *_GIVEN_FOR_A_REQUEST) if (day := _day(known, fact)) is not None]
    return is_done(person, found) or (found.opens is not None and any(day.last >= found.opens for day in days))


def is_done(person: Person, found: Window) -> bool:
    """Tell whether the person said that the step of this window is behind her, for the date it is counted from now."""
    return person.reminders.done.get(found.id) == found.anchor.first


def open_windows(law: Law, person: Person, today: date) -> tuple[Window, ...]:
    """Return the windows that still ask something of this person, the one in which she files first."""
    facts = standing_facts(person)
    filing = filing_window(law, person, today)
    filed = filing is not None and has_filed(person, filing)
    found = [window(law, name, facts) for name in _names(law, facts, filing, today, filed=filed)]
    return tuple(each for each in found if each is not None and not is_done(person, each))


def _names(law: Law, facts: Situation, filing: Window | None, today: date, *, filed: bool) -> Iterator[str]:
    if filing is not None and not filed:
        yield filing.id
    if facts.get("visa_kind") == "vls_ts" and facts.get("visa_validation") != "validated" and not _has_card_since(law, facts):
        yield "vls_ts_validation"
    if filed or (filing is None and "submission_date" in facts):
        if facts.get("document") not in _DECIDED:
            yield _SILENCES[facts.get("permit_category") == "blue_card"]
        yield "complement_answer"
    elif "submission_date" not in facts:
        yield "complement_answer"
    if facts.get("document") not in _DECIDED:
        yield "adp_end"
    yield "change_of_address"
    ends = _day(facts, "expiry_date")
    if ends is not None and ends.last < today and not filed:
        yield from ("six_months_after_expiry", "health_cover")


def _has_card_since(law: Law, facts: Situation) -> bool:
    """Tell whether the title known of was given after the request: its own window opens later than the request was sent."""
    sent, renewal = _day(facts, "submission_date"), window(law, "renewal", facts)
    return sent is not None and renewal is not None and renewal.opens is not None and sent.last < renewal.opens


def _day(facts: Situation, fact: str) -> Day | None:
    value = facts.get(fact)
    return value if isinstance(value, Day) else None

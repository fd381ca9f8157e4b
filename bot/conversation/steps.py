"""Next steps: what is offered after an answer, as things to tap."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bot.conversation.draft import Draft
from bot.conversation.naming import label, message_id
from bot.conversation.replies import Choice, Word
from bot.rules import FactId, FactKind, Kind, Origin, Verdict
from bot.understanding import Link, Topic

MOST_STEPS = 4  # more than four buttons are a wall
MOST_USEFUL = 2  # of them for facts that would make the answer firmer; what was presumed can always be changed
EXPLAINS = frozenset({Link.WHY, Link.WHY_NOT, Link.SOURCE})

DOES = frozenset(
    {"why", "why_not", "source", "what_if", "change", "remind", "dates", "calendar", "menu"}
)  # steps besides topics, flows and facts
PRIVACY = frozenset({"show", "erase", "erase_now"})  # what one may do with one's data: the step "privacy.show"


def step(name: str) -> Choice:
    """Return the choice of a step named in `dialogs/`: "why", "topic.work", "flow.renewal", "ask.expiry_date", "privacy.show"."""
    kind, _, rest = name.partition(".")
    match kind:
        case "topic" | "flow" | "privacy":
            return Choice(name, Word(message_id("choice", kind, rest)))
        case "ask":
            return Choice(name, Word("choice-change-fact", {"label": label(rest)}))
        case _:
            return Choice(f"do.{name}", Word(message_id("choice", name)))


def offer_next(draft: Draft, names: Iterable[str]) -> None:
    """Offer steps; the first ones when there are too many."""
    draft.offer(*[step(name) for name in names][:MOST_STEPS])


def offer_onward(
    draft: Draft, topic: Topic, verdict: Verdict, statement: str | None = None, *, without: Collection[str] = ()
) -> None:
    """Offer what makes sense after an answer: facts that make it firmer, then the topic's steps `without` some of them.

    Inside a flow only an explanation: the flow goes on below, and a step to another matter would lead away from it.
    """
    names = draft.dialogs.topics[topic].next_steps
    if draft.session.flow is not None:
        names = tuple(name for name in names if name in EXPLAINS)
    senseless = {*without, *senseless_after(verdict), *_taken_already(draft, topic, statement)}
    sensible = [name for name in names if name not in senseless]
    draft.offer(*[*useful_facts(draft, verdict), *(_step_for(draft, name) for name in sensible)][:MOST_STEPS])


def senseless_after(verdict: Verdict) -> frozenset[str]:
    """Return the steps that make no sense after an answer: a yes, or no answer yet, cannot be turned into a yes."""
    return frozenset({"why_not"}) if verdict.kind in (Kind.YES, Kind.DEPENDS) else frozenset()


def tell_choice(fact: FactId) -> Choice:
    """Return the choice to tell a fact that is not known yet."""
    return Choice(f"ask.{fact}", Word("choice-tell-fact", {"label": label(fact)}))


def useful_facts(draft: Draft, verdict: Verdict) -> list[Choice]:
    """Return choices that would make a verdict firmer: to tell what an open condition hangs on, to change what was presumed."""
    told = {relied.fact for relied in verdict.proof.relied_on if relied.origin is not Origin.PRESUMED}
    open_conditions = [name for name, holds in verdict.conditions.items() if holds is None and verdict.kind is Kind.CONDITIONAL]
    hinges = [fact for name in open_conditions for fact in draft.law.facts_read(draft.law.conditions[name])]
    asked = dict.fromkeys(_told_by(draft, fact, told) for fact in hinges if fact not in told and not draft.knows(fact))
    presumed = [_change(draft, fact, told) for fact in verdict.proof.presumed if fact not in hinges][:1]
    telling = [tell_choice(fact) for fact in asked if not draft.cannot_say(fact)]
    return [*telling[: MOST_USEFUL - len(presumed)], *presumed]


def _step_for(draft: Draft, name: str) -> Choice:
    kind, _, fact = name.partition(".")
    return tell_choice(fact) if kind == "ask" and not draft.knows(fact) else step(name)


def _taken_already(draft: Draft, topic: Topic, statement: str | None) -> Iterator[str]:
    """Yield the steps to what was just said, and to the way of the other procedure."""
    if statement is None or statement in draft.dialogs.topics[topic].followed_by:
        yield f"topic.{topic}"
    procedure = draft.situation.get("procedure")
    if procedure is not None:
        yield "flow.first_request" if procedure == "renewal" else "flow.renewal"


def _change(draft: Draft, fact: FactId, told: set[FactId]) -> Choice:
    through = _told_by(draft, fact, told)
    return step(f"ask.{fact}") if through == fact else tell_choice(through)


def _told_by(draft: Draft, fact: FactId, told: set[FactId]) -> FactId:
    """Return the fact to ask for: the date from which `fact` follows tells more than a yes or no."""
    derivation = draft.law.derivations.get(fact)
    cases = derivation.cases.values() if derivation is not None else ()
    dates = [base for case in cases for base in draft.law.facts_read(case) if draft.law.facts[base].kind is FactKind.DATE]
    return next((base for base in dates if base not in told and not draft.knows(base)), fact)


def topic_choices(topics: Iterable[Topic]) -> tuple[Choice, ...]:
    """Return a choice for each topic a message may have been about."""
    return tuple(Choice(f"topic.{topic}", Word(message_id("reading", topic))) for topic in topics)

"""Judging: the verdict on a question, from its statement, its topic's table or what is said of the topic in general."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import answers
from bot.conversation.draft import Draft
from bot.conversation.session import Answered
from bot.rules import FactId, Fired, Kind, Proof, Situation, Verdict, decide, learning, state, window
from bot.rules.papers import Truth
from bot.understanding import RIGHTS, Meaning, Sense, Topic


def verdict_of(draft: Draft, topic: Topic, facts: Situation, statement: str | None, sense: Sense) -> tuple[Verdict, str | None]:
    """Return the verdict of the statement asked about, else of the topic's table, else what is said of the topic in general.

    The second value is the statement, where one answered.
    """
    plan = draft.dialogs.topics[topic]
    if statement is not None and (plan.table is None or statement not in plan.statements):  # a table answers its own
        if plan.table is not None and statement in plan.under_yes:  # "it must run on your return" says nothing where she cannot
            verdict = decide(draft.law, plan.table, facts, as_of=draft.today)
            if verdict.kind is Kind.NO:
                return verdict, None
        same = None if sense is Sense.OPEN else sense is Sense.SAME
        verdict = state(draft.law, statement, same_sense=same, as_of=draft.today)
        window_id = draft.law.statements[statement].window
        found = window(draft.law, window_id, facts) if window_id else None
        return Verdict(verdict.kind, verdict.proof, settled=verdict.settled, ask=verdict.ask, window=found), statement
    if plan.table is not None:
        return decide(draft.law, plan.table, facts, as_of=draft.today), None
    return general(draft, plan.statements), None


def asks_other_way(asked: Meaning | Answered) -> bool:
    """Tell whether a right was asked about the other way round: "is it forbidden to work?" wants no yes or no of its table."""
    return asked.topic in RIGHTS and asked.statement is None and asked.sense is Sense.OPPOSITE


def as_asked(verdict: Verdict, asked: Meaning | Answered) -> Verdict:
    """Return the verdict as it answers the question: where that asks the other way round, a yes or no is information."""
    plain = asks_other_way(asked) and verdict.kind in (Kind.YES, Kind.NO)
    return replace(verdict, kind=Kind.INFO) if plain else verdict


def verdict_again(draft: Draft, last: Answered) -> Verdict:
    """Return the verdict of the last answer, as it is today."""
    return verdict_of(draft, last.topic, last.facts, last.statement, last.sense)[0]


def general(draft: Draft, statements: tuple[str, ...]) -> Verdict:
    """Return the information that statements give together."""
    known = [draft.law.statements[each] for each in statements]
    fired = tuple(
        Fired(
            answers.STATEMENTS,
            each.id,
            Kind.INFO,
            each.holds is not Truth.UNSETTLED,
            each.sources,
            each.differs,
            each.confidence,
            draft.today,
        )
        for each in known
    )
    sources = draft.law.weighed(tuple(source for each in known for source in each.sources))
    return Verdict(Kind.INFO, Proof(draft.today, fired, sources))


def is_changed_by(draft: Draft, last: Answered, facts: Situation) -> bool:
    """Tell whether the last answer, or what it rests on, is another with these facts."""
    if last.topic is Topic.REMINDER:
        return "expiry_date" in facts
    if last.topic not in draft.dialogs.topics:
        return False
    before = verdict_again(draft, last)
    now, _ = verdict_of(draft, last.topic, learning(draft.law, last.facts, facts), last.statement, last.sense)
    return before != now


def needs_of(draft: Draft, last: Answered) -> tuple[FactId, ...]:
    """Return the facts that the last question still lacks."""
    return verdict_again(draft, last).needs

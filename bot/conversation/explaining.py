"""Explaining: why the last answer is what it is, what would turn it, and who says so."""

from __future__ import annotations

from bot.conversation import answers
from bot.conversation.asking import ask
from bot.conversation.draft import Draft
from bot.conversation.judging import asks_other_way, verdict_again
from bot.conversation.lists import show_contacts
from bot.conversation.naming import message_id, question
from bot.conversation.replies import Listing, Part, Say, Word
from bot.conversation.session import Answered
from bot.conversation.steps import offer_onward
from bot.conversation.turn import Answer
from bot.rules import Kind, Verdict, why_not
from bot.understanding import Link

MOST_WAYS = 3  # ways shown to turn an answer


def explain(draft: Draft, last: Answered, link: Link, *, names_it: bool = False) -> None:
    """Explain the last answer, and offer what follows it.

    Args:
        names_it: say which answer is explained: a tapped *Why?* may stand under an older one.
    """
    if last.topic not in draft.dialogs.topics:  # a reminder rests on nothing that could be explained
        draft.say("why-nothing-yet")
        return
    verdict = verdict_again(draft, last)
    if names_it:
        draft.say("why-about", {"topic": Word(message_id("choice-topic", last.topic))})
    match link:
        case Link.WHY_NOT:
            _explain_change(draft, last, verdict)
        case Link.WHY if verdict.kind is Kind.DEPENDS:
            _explain_question(draft, last, verdict)
        case Link.WHY:
            _explain_answer(draft, last, verdict)
    draft.blocks += [
        block for block in answers.sources(draft.law, verdict, len(verdict.proof.sources)) if block not in draft.blocks
    ]
    draft.answers.append(Answer(last.topic, Verdict(Kind.INFO, verdict.proof, window=verdict.window), last.facts))
    _lead_on(draft, last, verdict, link)


def _explain_answer(draft: Draft, last: Answered, verdict: Verdict) -> None:
    draft.say("why-answer", part=Part.VERDICT)
    draft.blocks += answers.answer(draft.law, last.topic, verdict, last.facts)[1:]
    draft.say("why-law-day", {"day": verdict.proof.as_of}, Part.SOURCE)


def _explain_question(draft: Draft, last: Answered, verdict: Verdict) -> None:
    """Say what hangs on the fact that is still missing."""
    draft.say("why-asked", part=Part.VERDICT)
    draft.blocks.append(Say(question(verdict.needs[0]) + ".why", part=Part.RULE, optional=True))
    draft.blocks += answers.depends(draft.law, last.topic, verdict, plain=asks_other_way(last))[1:]


def _explain_change(draft: Draft, last: Answered, verdict: Verdict) -> None:
    """Say what is still open under a "yes, if", or else the smallest change that would turn the answer."""
    table = draft.dialogs.topics[last.topic].table
    if verdict.kind is Kind.YES:
        draft.say("why-not-already-yes", part=Part.VERDICT)
    elif verdict.kind is Kind.CONDITIONAL:
        draft.say("why-not-conditions", part=Part.VERDICT)
        draft.blocks += answers.conditions(verdict)
    elif table is None or last.statement is not None:
        draft.say("why-not-rule", part=Part.VERDICT)  # the same for everybody: no fact of hers would turn it
        draft.blocks += answers.told(draft.law, verdict)[:-1]
    else:
        _say_changes(draft, table, last)


def _say_changes(draft: Draft, table: str, last: Answered) -> None:
    changes = why_not(draft.law, table, last.facts, as_of=draft.today)
    if not changes:
        draft.say("why-not-nothing", part=Part.VERDICT)
        show_contacts(draft)
    for change in changes[:MOST_WAYS]:
        words = Listing(tuple(answers.fact_words(draft.law, fact, value) for fact, value in change.items()))
        draft.say("why-not-change", {"changes": words}, Part.RULE)


def _lead_on(draft: Draft, last: Answered, verdict: Verdict, link: Link) -> None:
    """Ask again what the explained answer waits for, else offer what followed it; a flow offers its own ways."""
    waits = draft.session.asked
    if waits is not None and waits in verdict.needs:
        ask(draft, waits)
    elif draft.session.flow is None:
        draft.change(asked=None)
        offer_onward(draft, last.topic, verdict, last.statement, without=frozenset({link.value}))

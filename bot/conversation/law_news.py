"""News of the law: answers given lately that a change of the law has turned, told once to whoever keeps reminders.

What was answered is known by topic, kind and day only. It is decided anew by today's law for the facts known: those of the last
answer, else what is known of the person. Where these would not have been the same then, or do not decide it, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation import answers
from bot.conversation.draft import Draft
from bot.conversation.judging import as_asked, verdict_again
from bot.conversation.naming import message_id
from bot.conversation.replies import Part, Word
from bot.conversation.session import SELF, Answered
from bot.conversation.steps import step
from bot.conversation.talking import answer_again, answer_topic
from bot.conversation.turn import Given
from bot.conversation.whom import say_whom
from bot.rules import Kind, Verdict
from bot.understanding import Topic

MESSAGES = frozenset({"law-news", "law-news-turned"})

_NO_ANSWER = frozenset({Kind.DEPENDS, Kind.NOT_APPLICABLE, Kind.REFUSE})  # nothing was said that a law could turn


@dataclass(frozen=True, slots=True)
class _Turned:
    """An answer that is another today."""

    topic: Topic
    before: Kind
    now: Verdict
    is_last: bool


def tell_law_news(draft: Draft, given: Sequence[Given]) -> bool:
    """Say which of the answers given the law has turned, and give the first of them anew; False when it has turned none."""
    turned = [each for one in given if (each := _turned(draft, one)) is not None]
    if not turned:
        return False
    turned.sort(key=lambda each: not each.is_last)
    draft.say("law-news", part=Part.VERDICT)
    for each in turned:
        topic, before = Word(message_id("choice-topic", each.topic)), Word(message_id("short", each.before.value))
        draft.say("law-news-turned", {"topic": topic, "before": before, "now": answers.in_short(each.now)}, Part.RULE)
    _answer(draft, turned[0])
    draft.offer(*(step(f"topic.{each.topic}") for each in turned[1:]))
    return True


def _answer(draft: Draft, turned: _Turned) -> None:
    about = draft.session.about
    if turned.is_last and draft.session.last is not None:
        draft.change(about=draft.session.last.about)
        if draft.session.about != SELF:
            say_whom(draft, draft.session.about)
        answer_again(draft)
    else:
        draft.change(about=SELF)
        answer_topic(draft, turned.topic)
    draft.change(about=about)


def _turned(draft: Draft, given: Given) -> _Turned | None:
    """Return what became of an answer; None unless it is the law that made another of it: days that went by are no news."""
    if given.topic not in draft.dialogs.topics or given.kind not in list(Kind) or given.kind in _NO_ANSWER:
        return None
    last = draft.session.last
    is_last = last is not None and last.topic == given.topic
    question = last if last is not None and is_last else _question(draft, given)
    if question is None:
        return None
    now, then = _decided(draft, question), _decided(replace(draft, today=given.on), question)
    is_firm = is_last or now.kind is not Kind.DEPENDS
    is_by_law = then.kind != given.kind or _in_force_changed(draft, given)
    if now.kind == given.kind or not is_firm or not is_by_law:
        return None
    return _Turned(Topic(given.topic), Kind(given.kind), now, is_last)


def _decided(draft: Draft, question: Answered) -> Verdict:
    return as_asked(verdict_again(draft, question), question)


def _question(draft: Draft, given: Given) -> Answered | None:
    """Return an earlier question as it can be asked today; None where it rested on facts that are not known any more."""
    person = draft.session.person(SELF)
    is_plain = given.kind is not Kind.INFO and draft.dialogs.topics[Topic(given.topic)].table is not None
    if not is_plain or any(learned.on > given.on for learned in person.facts.values()):
        return None
    return Answered(Topic(given.topic), SELF, person.situation(draft.law.facts, draft.today), on=given.on)


def _in_force_changed(draft: Draft, given: Given) -> bool:
    """Tell whether other rows are the law today than on the day of the answer."""
    table = draft.dialogs.topics[Topic(given.topic)].table
    rows = draft.law.tables[table].rows if table is not None else ()
    return any(row.in_force(given.on) != row.in_force(draft.today) for row in rows)

"""Vocabulary: every message that the engine may say. `sejour check` looks for each of them in every language."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.answers import SAID_PLAINLY
from bot.conversation.cases import MESSAGES as CASES
from bot.conversation.flows import Dialogs, Flow
from bot.conversation.law_news import MESSAGES as LAW_NEWS
from bot.conversation.manners import GREETING_STEPS, REPLY_LANGUAGES
from bot.conversation.my_dates import MESSAGES as MY_DATES
from bot.conversation.naming import button, label, message_id, of_row, of_statement, question, value
from bot.conversation.overview import MESSAGES as OVERVIEW
from bot.conversation.reminders import MESSAGES as REMINDERS
from bot.conversation.replies import MessageId
from bot.conversation.session import value_in_words
from bot.conversation.steps import step
from bot.conversation.zones import MESSAGES as ZONES
from bot.rules import Authority, Fact, FactKind, Kind, Law
from bot.understanding import RIGHTS, DateProblem, Topic
from bot.understanding.understand import FAMILIES

_TABLE_KINDS = ("yes", "no", "conditional", "depends", "info", "unsettled", "date")
_FACT_SUFFIXES = ("", "-inferred", "-remembered", "-supposed")

# Messages that no data names; each stands in the code that says it.
FIXED = frozenset(
    """
    also-answered case-about back-at-start back-done certain-conditions certain-no-plain-yes certain-not-no checklist-missing
    checklist-screen-prevails checklist-title choice-change-fact choice-day choice-forget choice-forget-fact choice-keep
    choice-language choice-situation choice-tell-fact choice-unknown choice-words common-branch common-by-document
    common-caution common-country common-day common-differs common-fact-line common-more-branches common-next
    common-presumed common-relied-on common-source common-source-page common-sources condition-line-failed
    condition-line-met condition-line-open corrected corrected-answer-changes date-days-left date-has-passed
    date-how-to-write date-last-day-by-source date-late date-month-only date-open date-recommended-now date-sources-differ
    date-too-early did-you-mean form-empty form-same greeting greeting.again greeting.not-advice help-ask help-hand-over
    language-switched language-which message-cut not-an-answer noted old-button other-person out-of-scope-other privacy-ask-erase
    privacy-erased privacy-not-erased privacy-policy privacy-retention privacy-show privacy-show-nothing
    progress-questions-left progress-step received-empty received-file received-location received-sticker received-unknown
    received-voice reminder-all-cancelled reminder-due reminder-in-past reminder-needs-date resume-topic
    right-line situation situation-empty situation-fact-forgotten situation-unknown smalltalk-capabilities
    smalltalk-goodbye smalltalk-insult smalltalk-nothing-asked smalltalk-other smalltalk-thanks start-over-done stop-done
    terminal-goodbye terminal-help terminal-no-such-choice unknown-still unknown-taken unknown-taken-plain updated-restart
    verdict-no verdict-unsettled verdict-yes what-if-changes what-if-kept what-if-same what-if-supposing what-if-what
    when-to-apply-rule why-about why-answer why-asked why-law-day why-not-already-yes why-not-change why-not-conditions
    why-not-nothing why-not-rule why-nothing-yet
    """.split()
)


def messages(law: Law, dialogs: Dialogs) -> frozenset[MessageId]:
    """Return the ids of every message that may be said; an attribute that a message may lack, as `.next`, is not among them."""
    return FIXED.union(
        CASES, ZONES, REMINDERS, MY_DATES, OVERVIEW, LAW_NEWS, _of_law(law), _of_facts(law), _of_dialogs(dialogs), _of_kinds()
    )


def _of_law(law: Law) -> Iterator[MessageId]:
    for table in law.tables.values():
        for row in table.rows:
            yield of_row(table.id, row.id)
            if row.prints_exception:
                yield of_row(table.id, row.id) + ".exception"
    yield from (of_statement(statement) for statement in law.statements.values())
    for condition in law.conditions:
        yield message_id("condition", condition)
        yield message_id("condition", condition) + ".failed"
    for window in law.windows.values():
        yield message_id("window", window.id)
        yield message_id("window", window.id) + ".rule"
        yield message_id("window", window.id) + ".last-day"
        yield message_id("window", window.id) + ".passed"
    yield from (message_id("checklist", item) for item in law.checklist)
    yield from (message_id("status-word", status) for status in law.statuses)
    yield from (message_id("fee", fee) for fee in law.fees)
    yield from (message_id("contact", contact) for contact in law.contacts)


def _of_facts(law: Law) -> Iterator[MessageId]:
    for fact in law.facts.values():
        yield label(fact.id).id
        yield question(fact.id)
        yield from _of_values(fact)


def _of_values(fact: Fact) -> Iterator[MessageId]:
    if fact.kind in (FactKind.DATE, FactKind.COUNTRY):
        return
    for each in fact.domain:
        yield button(fact.id, each).id
        yield value(fact, each).id
        yield message_id("case", fact.id, value_in_words(each))


def _of_dialogs(dialogs: Dialogs) -> Iterator[MessageId]:
    steps = [name for plan in dialogs.topics.values() for name in plan.next_steps]
    for flow in dialogs.flows.values():
        yield message_id("flow", flow.id)
        yield message_id("choice", "flow", flow.id)
        yield from _of_flow(flow)
    known = [name for name in GREETING_STEPS if name.removeprefix("flow.") in dialogs.flows]
    yield from (step(name).label.id for name in (*steps, *known, "back", "stop", "menu"))


def _of_flow(flow: Flow) -> Iterator[MessageId]:
    for state in flow.states.values():
        triggers = {way.trigger for way in flow.leaving(state.name)}
        yield from state.says
        for name in state.choices:
            yield message_id("choice", name) if name in triggers else step(name).label.id


def _of_kinds() -> Iterator[MessageId]:
    yield from (message_id("out-of-scope", family) for family in FAMILIES.values())
    yield from (f"common-fact{suffix}" for suffix in _FACT_SUFFIXES)
    yield from (message_id("authority", authority) for authority in Authority)
    yield from (message_id("date", problem) for problem in DateProblem)
    yield from (message_id("reading", topic) for topic in Topic)
    yield from (message_id("short", kind) for kind in (*_TABLE_KINDS,) if kind in [*Kind, "unsettled"])
    for topic in (Topic.TRAVEL, Topic.WORK, Topic.SOCIAL_RIGHTS, Topic.LEGAL_STAY, Topic.WHEN_TO_APPLY, Topic.LATE):
        yield from (message_id(topic, kind) for kind in _TABLE_KINDS)
    yield from (message_id(right, kind, "plain") for right in RIGHTS for kind in SAID_PLAINLY)
    yield from (
        message_id("language-note", code)
        for code in ("es", "pt", "ar", "zh", "ru", "de", "it", "tr")
        if code not in REPLY_LANGUAGES
    )

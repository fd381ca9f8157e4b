"""The overview: what is kept for a person at a glance. It asks nothing and leaves the conversation as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.conversation.case import open_windows
from bot.conversation.cases import cases_of, is_case, list_cases
from bot.conversation.draft import Draft
from bot.conversation.flows import Dialogs
from bot.conversation.lists import show_papers
from bot.conversation.my_dates import window_in_words
from bot.conversation.reminders import list_planned, wanted
from bot.conversation.replies import Choice, Part, Word
from bot.conversation.session import SELF, Session
from bot.conversation.steps import step, tell_choice
from bot.conversation.turn import TurnResult
from bot.conversation.whom import say_whom
from bot.rules import Law

MESSAGES = frozenset({"overview-as-of", "overview-nothing", "overview-window"})  # what this module says that no other does


def overview(law: Law, dialogs: Dialogs, session: Session, today: date) -> TurnResult:
    """Return every day, reminder and paper of the people in a session as they are on a day in France."""
    draft = Draft(law, dialogs, replace(session, about=SELF), today)
    draft.say("overview-as-of", {"day": today})
    _show_dates(draft)
    for about in session.people:
        if about != SELF and not is_case(about):
            _show_other(draft, about)
    draft.change(about=SELF)
    if draft.person.facts:
        show_papers(draft)
    if cases_of(session):
        draft.say("cases-list", {"count": len(cases_of(session))}, Part.VERDICT)
        list_cases(draft)
    _offer(draft)
    return replace(draft.result(), session=session)


def _show_dates(draft: Draft) -> None:
    windows = open_windows(draft.law, draft.person, draft.today)
    if not windows:
        draft.say("overview-nothing", part=Part.VERDICT)
    for found in windows:
        draft.blocks += window_in_words(draft.law, found, draft.today, "overview-window")
    _show_reminders(draft)


def _show_other(draft: Draft, about: str) -> None:
    draft.change(about=about)
    windows = open_windows(draft.law, draft.person, draft.today)
    if windows:
        say_whom(draft, about)
        for found in windows:
            draft.blocks += window_in_words(draft.law, found, draft.today, "overview-window")
        _show_reminders(draft)


def _show_reminders(draft: Draft) -> None:
    planned = wanted(draft.law, draft.person, draft.today)
    if planned:
        draft.say("reminder-list", part=Part.VERDICT)
        list_planned(draft, planned)


def _offer(draft: Draft) -> None:
    if open_windows(draft.law, draft.person, draft.today):
        draft.offer(*(() if draft.person.reminders.agreed else (step("remind"),)), step("dates"), step("calendar"))
    else:
        draft.offer(tell_choice("expiry_date"), step("flow.situation"))
    if cases_of(draft.session):
        draft.offer(Choice("cases.list", Word("choice-cases")))

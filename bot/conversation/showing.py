"""Showing: what a state of a flow says, in the order in which it is read."""

from __future__ import annotations

from typing import assert_never

from bot.conversation import answers, manners
from bot.conversation.draft import Draft
from bot.conversation.flows import Panel, State
from bot.conversation.lists import show_list
from bot.conversation.naming import message_id
from bot.conversation.replies import Part, Say, Word
from bot.conversation.session import Answered
from bot.conversation.talking import answer_certain, answer_in_flow, tell
from bot.conversation.turn import Answer
from bot.rules import Kind, Proof, Situation, Verdict, window
from bot.understanding import Topic


def show(draft: Draft, state: State) -> None:
    """Add to the reply what a state shows."""
    for message in state.says:
        draft.say(message, part=Part.RULE)
    if state.status is not None:
        show_status(draft, state.status)
    if state.answers is not None:
        answer_in_flow(draft, state.answers)
    if state.certain is not None:
        answer_certain(draft, Answered(state.certain, draft.session.about, draft.here))
    for name in state.windows:
        show_window(draft, name)
    if state.statements:
        tell(draft, state.statements)
    for listed in state.lists:
        show_list(draft, listed)
    for name in state.contacts:
        draft.blocks.append(answers.contact_line(draft.law.contacts[name]))
    if state.shows is not None:
        show_panel(draft, state.shows)


def show_status(draft: Draft, name: str) -> None:
    """Say what a word of the online account means and what to do at it. No official list was found, so it stays information."""
    status = draft.law.statuses[name]
    message, args = message_id("status-word", name), {"shown": status.shown[0]}
    draft.say(message, args, Part.RULE)
    draft.blocks.append(Say("common-next", {"text": Word(f"{message}.next", args)}, Part.NEXT, optional=True))
    verdict = Verdict(Kind.INFO, Proof(draft.today, sources=status.sources))
    draft.answers.append(Answer(Topic.STATUS, verdict, Situation()))
    draft.change(last=Answered(Topic.STATUS, draft.session.about, Situation(), "status_words", on=draft.today))


def show_window(draft: Draft, name: str) -> None:
    """Say the days of a window and where today stands; without a date, its rule."""
    found = window(draft.law, name, draft.here)
    if found is None:
        draft.say(message_id("window", name) + ".rule", part=Part.RULE)
    else:
        draft.blocks += answers.dates(draft.law, found, draft.today)


def show_panel(draft: Draft, panel: Panel) -> None:
    """Show something of the conversation itself."""
    match panel:
        case Panel.SITUATION:
            manners.list_facts(draft)
        case Panel.CHANGING:
            manners.offer_changes(draft)
        case Panel.FORGETTING:
            manners.offer_forgetting(draft)
        case Panel.LANGUAGES:
            manners.ask_language(draft)
        case Panel.PRIVACY:
            manners.say_privacy(draft)
        case Panel.DATA:
            manners.show_data(draft)
        case _:
            assert_never(panel)

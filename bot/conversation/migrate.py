"""Migrating: a session that an older program left is carried over, so that chats survive updates.

A state that was renamed is found under its new name; in a flow that has no such state any more, the person begins again
with the facts she gave, and is told so. What the law no longer knows is forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.conversation.flows import Dialogs, Flow
from bot.conversation.session import Answered, FlowPosition, Session
from bot.rules import Law
from bot.understanding import Topic


def carried_over(session: Session, law: Law, dialogs: Dialogs) -> tuple[Session, bool]:
    """Return the session as this program can go on with it, and whether a step has to begin again."""
    flow = _position(session.flow, dialogs)
    restarted = session.flow is not None and (flow is None or flow.state != _expected(session.flow, dialogs))
    session = replace(
        session,
        flow=flow,
        last=session.last if session.last is None or _is_known(session.last, law, dialogs) else None,
        asked=session.asked if session.asked in law.facts and not restarted else None,
    )
    return session, restarted


def upgraded(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return saved data of an older version as today's version has it; any other data as they are."""
    if data.get("version") == 1:  # it knew of no reminders: the store kept them, and their names were others
        none = {"agreed": False, "shift": 0, "off": [], "own": {}, "done": {}, "planned": {}, "given": {}}
        people = {name: {**person, "reminders": none} for name, person in data["people"].items()}
        data = {**data, "version": 2, "people": people}
    if data.get("version") == 2:  # it knew of no cases and of no time zone
        people = {name: {**person, "label": "", "consent": None} for name, person in data["people"].items()}
        cases = {"made": 0, "weekly": True, "planned": None, "naming": False}
        data = {**data, "version": 3, "people": people, "cases": cases, "time_zone": None, "zone_asked": False}
    if (
        data.get("version") == 3
    ):  # it did not know which calendar it had sent, nothing counted back from an end, and no typed "yes"
        people = {
            name: {**person, "calendar": {}, "reminders": {**person["reminders"], "ahead": {}}}
            for name, person in data["people"].items()
        }
        data = {**data, "version": 4, "people": people, "cases": {**data["cases"], "room": ""}, "confirming": None}
    return data


def name_today(flow: Flow, state: str, *, since: int) -> str | None:
    """Return what a state of version `since` is called in today's flow; None when there is none any more."""
    for renamed in sorted(flow.renamed, key=lambda each: each.version):
        if renamed.version > since and renamed.old == state:
            state = renamed.new
    return state if state in flow.states else None


def _position(position: FlowPosition | None, dialogs: Dialogs) -> FlowPosition | None:
    """Return where the person stands today; at the beginning of a flow that changed too much, outside of one that is no more."""
    if position is None:
        return None
    outer = _position(position.outer, dialogs)
    flow = dialogs.flows.get(position.flow)
    if flow is None:
        return outer
    names = {old: name_today(flow, old, since=position.version) for old in (*position.history, position.state)}
    state = names[position.state]
    if state is None:
        return FlowPosition(flow.id, flow.version, flow.initial, position.about, outer=outer)
    history = tuple(name for old in position.history if (name := names[old]) is not None)
    passed = frozenset(name for old in position.passed if (name := names.get(old)) is not None)
    return replace(position, version=flow.version, state=state, history=history, passed=passed, outer=outer)


def _expected(position: FlowPosition, dialogs: Dialogs) -> str | None:
    flow = dialogs.flows.get(position.flow)
    return name_today(flow, position.state, since=position.version) if flow is not None else None


def _is_known(last: Answered, law: Law, dialogs: Dialogs) -> bool:
    topics = {*dialogs.topics, Topic.REMINDER}
    return last.topic in topics and (last.statement is None or last.statement in law.statements)

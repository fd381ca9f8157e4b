"""Checks of the dialogs: every state reachable and leavable, every flow ends, and no flow asks what changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.flows import Dialogs, Flow
from bot.conversation.machine import ANSWERED
from bot.rules import FactId, Law
from bot.rules.checks import Finding
from bot.rules.expressions import facts_of


def check_dialogs(law: Law, dialogs: Dialogs) -> tuple[Finding, ...]:
    """Return everything that is wrong with the dialogs; nothing is wrong when it is empty."""
    return tuple(finding for flow in dialogs.flows.values() for finding in _flow_findings(law, dialogs, flow))


def _flow_findings(law: Law, dialogs: Dialogs, flow: Flow) -> Iterator[Finding]:
    reachable = _reached(flow, {flow.initial}, backwards=False)
    ends = {state.name for state in flow.states.values() if state.end}
    leavable = _reached(flow, ends, backwards=True)
    for state in flow.states.values():
        if state.name not in reachable:
            yield Finding(state.place, f"{flow.id}: nothing leads to the state {state.name}")
        if state.name not in leavable:
            yield Finding(state.place, f"{flow.id}: no way leads from the state {state.name} to an end")
        if state.asks is not None:
            yield from _asking_findings(law, dialogs, flow, state.name, state.asks)


def _asking_findings(law: Law, dialogs: Dialogs, flow: Flow, name: str, fact: FactId) -> Iterator[Finding]:
    state = flow.states[name]
    onward = [transition for transition in flow.transitions if transition.source == name and transition.trigger == ANSWERED]
    if not any(transition.guard is None for transition in onward):
        yield Finding(state.place, f"{flow.id}: {name} asks {fact}, and some answers lead nowhere; add a way on without `when`")
    if fact not in _facts_used(law, dialogs, flow):
        yield Finding(state.place, f"{flow.id}: {name} asks {fact}, which changes nothing in this flow")


def _facts_used(law: Law, dialogs: Dialogs, flow: Flow) -> set[FactId]:
    """Return the facts that guards, answers, checklists and windows of a flow read, and those they are derived from."""
    used = {fact for transition in flow.transitions if transition.guard for fact in transition.guard.facts}
    for state in flow.states.values():
        plan = dialogs.topics.get(state.answers) if state.answers else None
        if plan is not None and plan.table is not None:
            used |= _facts_of_table(law, plan.table)
        if state.lists or (plan is not None and plan.lists):
            used |= {fact for item in law.checklist.values() for fact in item.when}
    return used | {base for fact in used for base in _bases(law, fact)}


def _facts_of_table(law: Law, table_id: str) -> set[FactId]:
    table = law.tables[table_id]
    read = set(table.inputs)
    for row in table.rows:
        read |= {fact for condition in row.conditions for fact in facts_of(law.conditions[condition])}
        if row.window:
            read.add(law.windows[row.window].anchor)
    return read


def _bases(law: Law, fact: FactId) -> Iterator[FactId]:
    if fact in law.derivations:
        for case in law.derivations[fact].cases.values():
            for name in facts_of(case):
                yield law.windows[name.removeprefix("window:")].anchor if name.startswith("window:") else name


def _reached(flow: Flow, start: set[str], *, backwards: bool) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        here = waiting.pop()
        for transition in flow.transitions:
            source, dest = (transition.dest, transition.source) if backwards else (transition.source, transition.dest)
            if source == here and dest not in reached:
                reached.add(dest)
                waiting.append(dest)
    return reached

"""Checks of the dialogs: every state reachable and leavable, every flow ends, and no flow asks what changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from bot.conversation.answers import MOST_RULES
from bot.conversation.flows import Dialogs, Flow, State, Transition
from bot.conversation.machine import ANSWERED, UNKNOWN
from bot.conversation.reading import facts_of_flow
from bot.rules import Law
from bot.rules.checks import Finding

LONGEST_CHOICE = 64  # bytes of a choice's id, which a button carries: core.telegram.org/bots/api#inlinekeyboardbutton


def check_dialogs(law: Law, dialogs: Dialogs) -> tuple[Finding, ...]:
    """Return everything that is wrong with the dialogs; nothing is wrong when it is empty."""
    return tuple(finding for flow in dialogs.flows.values() for finding in _flow_findings(law, dialogs, flow))


def _flow_findings(law: Law, dialogs: Dialogs, flow: Flow) -> Iterator[Finding]:
    yield from _path_findings(flow)
    yield from _station_findings(flow)
    for state in flow.states.values():
        yield from _choice_findings(flow, state)
        yield from _transition_findings(flow, state)
        if state.asks is not None:
            yield from _asking_findings(law, dialogs, flow, state)
        if len(state.statements) > MOST_RULES:
            yield Finding(state.place, f"{flow.id}: {state.name} says {len(state.statements)} statements; {MOST_RULES} are read")


# --- ways through a flow


def _path_findings(flow: Flow) -> Iterator[Finding]:
    reachable = _reached(flow, {flow.initial}, lambda way: (way.source, way.dest))
    ends = {state.name for state in flow.states.values() if state.end}
    leavable = _reached(flow, ends, lambda way: (way.dest, way.source))
    for state in flow.states.values():
        if state.name not in reachable:
            yield Finding(state.place, f"{flow.id}: nothing leads to the state {state.name}")
        if state.name not in leavable:
            yield Finding(state.place, f"{flow.id}: no way leads from the state {state.name} to an end")
    for name in _circle_of_questions(flow):
        yield Finding(flow.states[name].place, f"{flow.id}: {name} is asked again by its own answer; it would be passed for ever")


def _reached(flow: Flow, start: set[str], ends_of: Callable[[Transition], tuple[str, str]]) -> set[str]:
    reached, waiting = set(start), list(start)
    while waiting:
        here = waiting.pop()
        for source, dest in map(ends_of, flow.transitions):
            if source == here and dest not in reached:
                reached.add(dest)
                waiting.append(dest)
    return reached


def _circle_of_questions(flow: Flow) -> Iterator[str]:
    """Yield each question that its own answer leads to again, by way of questions only: known, they are passed for ever."""
    asking = {state.name for state in flow.states.values() if state.asks is not None}
    onward = {
        name: {way.dest for way in flow.leaving(name, ANSWERED)} & asking for name in asking
    }  # fmt: skip
    for name in flow.states:
        after, waiting = set[str](), [*onward.get(name, ())]
        while waiting:
            here = waiting.pop()
            waiting += onward[here] - after
            after |= onward[here] | {here}
        if name in after:
            yield name


def _station_findings(flow: Flow) -> Iterator[Finding]:
    numbers = {state.step for state in flow.states.values() if state.step is not None}
    for missing in sorted(set(range(1, flow.stations + 1)) - numbers):
        yield Finding(flow.place, f"{flow.id}: it counts to step {flow.stations}, and no state is step {missing}")


# --- what a state offers and what leads on from it


def _choice_findings(flow: Flow, state: State) -> Iterator[Finding]:
    onward = {way.trigger for way in flow.leaving(state.name)}
    for name in (*state.papers, *state.words):
        if name not in onward:
            yield Finding(state.place, f"{flow.id}: {state.name} offers {name}, and nothing happens on it")
    for name in onward & set(state.triggers):
        if len(f"go.{flow.id}.{state.name}.{name}".encode()) > LONGEST_CHOICE:
            yield Finding(state.place, f"{flow.id}: the choice {name} of {state.name} has too long a name for a button")
    for name, count in Counter(state.triggers).items():
        if count > 1:
            yield Finding(state.place, f"{flow.id}: {state.name} offers {name} twice")


def _transition_findings(flow: Flow, state: State) -> Iterator[Finding]:
    answers = {ANSWERED, UNKNOWN} if state.asks is not None else set()
    always: set[str] = set()
    for way in flow.leaving(state.name):
        if way.trigger not in answers.union(state.triggers):
            yield Finding(way.place, f"{flow.id}: nobody can do {way.trigger} in {state.name}; offer it, or take it away")
        if way.trigger in always:
            yield Finding(way.place, f"{flow.id}: from {state.name} on {way.trigger} another way is always taken before this one")
        if way.guard is None:
            always.add(way.trigger)
        if state.end:
            yield Finding(way.place, f"{flow.id}: {state.name} is an end, and nothing leads on from an end")
    for trigger in {way.trigger for way in flow.leaving(state.name)} - always:
        yield Finding(state.place, f"{flow.id}: in {state.name}, {trigger} leads nowhere for some facts; add a way without when")


def _asking_findings(law: Law, dialogs: Dialogs, flow: Flow, state: State) -> Iterator[Finding]:
    if not flow.leaving(state.name, ANSWERED):
        yield Finding(state.place, f"{flow.id}: {state.name} asks {state.asks}, and no answer leads on")
    if not flow.leaving(state.name, UNKNOWN):
        yield Finding(state.place, f"{flow.id}: {state.name} asks {state.asks}; say where somebody goes on who does not know it")
    if state.asks not in facts_of_flow(law, dialogs, flow):
        yield Finding(state.place, f"{flow.id}: {state.name} asks {state.asks}, which changes nothing in this flow")
    if _shows(state):
        yield Finding(state.place, f"{flow.id}: {state.name} asks {state.asks}; what it shows is lost when that is known already")


def _shows(state: State) -> bool:
    single = (state.status, state.answers, state.certain, state.shows)
    return any((*state.windows, *state.statements, *state.lists, *state.contacts, *single))

"""Reading: which facts the things shown in a flow go by. What no state reads need not be asked; what one reads is shown anew."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.flows import Dialogs, Flow, Listed, State
from bot.conversation.lists import EACH_RIGHT
from bot.rules import FactId, Law
from bot.understanding import Topic


def facts_of_flow(law: Law, dialogs: Dialogs, flow: Flow) -> frozenset[FactId]:
    """Return every fact that a flow goes by: its guards, what its states show, and the facts from which those follow."""
    read = {fact for way in flow.transitions if way.guard for fact in way.guard.facts}
    for state in flow.states.values():
        read |= facts_of_state(law, dialogs, state)
    return _with_bases(law, read)


def facts_of_state(law: Law, dialogs: Dialogs, state: State) -> frozenset[FactId]:
    """Return the facts that what a state shows goes by, and those from which they follow."""
    read = {law.windows[window].anchor for window in state.windows}
    for topic in (state.answers, state.certain):
        read |= set(_facts_of_topic(law, dialogs, topic)) if topic is not None else set()
    for listed in state.lists:
        read |= set(_facts_of_list(law, listed))
    return _with_bases(law, read)


def _facts_of_topic(law: Law, dialogs: Dialogs, topic: Topic) -> Iterator[FactId]:
    plan = dialogs.topics.get(topic)
    if plan is not None and plan.table is not None:
        yield from _facts_of_table(law, plan.table)
    for listed in plan.lists if plan is not None else ():
        yield from _facts_of_list(law, listed)


def _facts_of_list(law: Law, listed: Listed) -> Iterator[FactId]:
    if listed is Listed.PAPERS:
        yield from (fact for item in law.checklist.values() for fact in item.when)
    elif listed is Listed.CARD_FEES:
        yield "procedure"
    elif listed is Listed.RIGHTS:
        for right in EACH_RIGHT:
            yield from _facts_of_table(law, right)


def _facts_of_table(law: Law, table_id: str) -> Iterator[FactId]:
    table = law.tables[table_id]
    yield from table.inputs
    for row in table.rows:
        for condition in row.conditions:
            yield from law.facts_read(law.conditions[condition])
        if row.window:
            yield law.windows[row.window].anchor


def _with_bases(law: Law, facts: set[FactId]) -> frozenset[FactId]:
    derivations = [law.derivations[fact] for fact in facts if fact in law.derivations]
    cases = [case for derivation in derivations for case in derivation.cases.values()]
    return frozenset(facts).union(*(set(law.facts_read(case)) for case in cases))

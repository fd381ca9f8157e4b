"""Positions: where a person stands in flows, where she stood before, and where she would stand if she had answered otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.conversation.draft import Draft
from bot.conversation.flows import Flow
from bot.conversation.session import FlowPosition
from bot.rules import FactId


def outer(draft: Draft, flow: Flow) -> FlowPosition | None:
    """Return what goes on when `flow` ends: the flow that offers it, or any that it is an aside of."""
    position = draft.session.flow
    if position is None:
        return None
    for each in chain(position):
        if each.flow == flow.id:  # entered a second time: it begins anew, and what was entered from it is left
            return each.outer
    here = draft.dialogs.flows[position.flow]
    if here.aside and flow.aside:
        return position.outer
    offered = f"flow.{flow.id}" in here.states[position.state].choices
    return position if flow.aside or offered else None


def chain(position: FlowPosition | None) -> Iterator[FlowPosition]:
    """Yield a position and those of the flows around it, the inmost first."""
    while position is not None:
        yield position
        position = position.outer


def standing_at(draft: Draft, flow: Flow, state: str) -> FlowPosition:
    """Return a position at a state: where the person is, or was, or as if she had just come there."""
    for position in chain(draft.session.flow):
        if position.flow == flow.id:
            if position.state == state:
                return position
            if state in position.history:
                return _back_to(position, position.history.index(state))
            return replace(position, state=state, history=(*position.history, position.state))
    return FlowPosition(flow.id, flow.version, state, draft.session.about)


def before(position: FlowPosition) -> FlowPosition | None:
    """Return the position at the state that was shown before; None at the beginning."""
    shown = [index for index, name in enumerate(position.history) if name not in position.passed]
    return _back_to(position, shown[-1]) if shown else None


def rewound(draft: Draft, position: FlowPosition, facts: frozenset[FactId]) -> FlowPosition:
    """Return the position set back to the first question that one of `facts` answers; outer flows likewise."""
    states = draft.dialogs.flows[position.flow].states
    around = rewound(draft, position.outer, facts) if position.outer is not None else None
    asked = [index for index, name in enumerate(position.history) if states[name].asks in facts]
    return replace(_back_to(position, asked[0]) if asked else position, outer=around)


def _back_to(position: FlowPosition, index: int) -> FlowPosition:
    return replace(position, state=position.history[index], history=position.history[:index], interrupted=False)

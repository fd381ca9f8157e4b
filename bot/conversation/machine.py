"""Machines: one shared `transitions.Machine` for each flow. It decides which state comes next, and does nothing else.

No model is registered: a draft is moved by `machine.events[name].trigger(draft)`, so machines hold nothing of anybody's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from transitions import Machine

from bot.conversation.draft import Draft
from bot.conversation.flows import Flow, Guard

ANSWERED = "answered"  # the fact that a state asks for is known
UNKNOWN = "unknown"  # the person cannot say it


def build(flow: Flow) -> Machine:
    """Return the machine of a flow; of several transitions the first whose guard holds is taken."""
    machine = Machine(model=None, states=list(flow.states), initial=flow.initial, auto_transitions=False, send_event=True)
    for transition in flow.transitions:
        conditions = _guarded(transition.guard) if transition.guard else None
        machine.add_transition(transition.trigger, transition.source, transition.dest, conditions=conditions)
    return machine


def fire(machine: Machine, draft: Draft, trigger: str) -> bool:
    """Move the draft by a trigger. False when it does not apply in this state or no guard holds; the state is then as before."""
    if trigger not in machine.get_triggers(draft.state):
        return False
    return bool(machine.events[trigger].trigger(draft))


def _guarded(guard: Guard) -> Callable[[Any], bool]:
    def holds(event: Any) -> bool:
        draft: Draft = event.model
        return draft.satisfies(guard)

    return holds

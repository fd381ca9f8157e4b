"""Walking through flows: entering, moving, going back, leaving, and taking up the thread after a free question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from transitions import Machine

from bot.conversation.asking import ask
from bot.conversation.draft import Draft
from bot.conversation.flows import Flow, State
from bot.conversation.lists import show_list
from bot.conversation.machine import ANSWERED, UNKNOWN, fire
from bot.conversation.naming import message_id, of_statement
from bot.conversation.replies import Choice, Part, Word
from bot.conversation.session import FlowPosition
from bot.conversation.steps import step
from bot.rules import FactId
from bot.understanding import Topic

MOST_STATES_PASSED = 50  # states whose question is answered already are passed; a circle of such states is a mistake

AnswerTopic = Callable[[Draft, Topic], None]


class Walker:
    """Leads through the flows of one `Dialogs`. Holds the shared machines and nothing about anybody."""

    def __init__(self, machines: Mapping[str, Machine], answer_topic: AnswerTopic) -> None:
        self._machines = machines
        self._answer_topic = answer_topic

    def enter(self, draft: Draft, flow_id: str) -> None:
        """Begin a flow and show its first state."""
        flow = draft.dialogs.flows[flow_id]
        draft.change(flow=FlowPosition(flow.id, flow.version, flow.initial), asked=None)
        self._show_or_pass(draft, flow)

    def move(self, draft: Draft, trigger: str) -> bool:
        """Fire a trigger in the flow the person is in; False when it does not apply there."""
        position = draft.session.flow
        if position is None:
            return False
        flow = draft.dialogs.flows[position.flow]
        if not self._fire(draft, position, trigger):
            return False
        self._show_or_pass(draft, flow)
        return True

    def answered(self, draft: Draft, *, known: bool) -> bool:
        """Go on after the question of the present state was answered, or could not be."""
        return (not known and self.move(draft, UNKNOWN)) or self.move(draft, ANSWERED)

    def back(self, draft: Draft) -> bool:
        """Return to the state before; what was answered there may be answered anew."""
        position = draft.session.flow
        if position is None or not position.history:
            return False
        *history, state = position.history
        draft.change(flow=replace(position, state=state, history=tuple(history)))
        flow = draft.dialogs.flows[position.flow]
        self._show(draft, flow, flow.states[state])
        return True

    def resume(self, draft: Draft) -> None:
        """Take up the thread after a free question: where the person stands and how to go on, without repeating what was said."""
        position = draft.session.flow
        if position is None:
            return
        flow = draft.dialogs.flows[position.flow]
        state = flow.states[position.state]
        draft.say("resume-topic", {"topic": Word(message_id("flow", flow.id))})
        if state.asks is not None:
            self._ask(draft, flow, state.asks)
        self._offer_ways(draft, state)

    def is_asking(self, draft: Draft) -> FactId | None:
        """Return the fact that the present state of the flow asks for."""
        position = draft.session.flow
        return draft.dialogs.flows[position.flow].states[position.state].asks if position else None

    def _fire(self, draft: Draft, position: FlowPosition, trigger: str) -> bool:
        draft.state = position.state
        if not fire(self._machines[position.flow], draft, trigger):
            return False
        history = (*position.history, position.state)
        draft.change(flow=replace(position, state=draft.state, history=history), asked=None)
        return True

    def _show_or_pass(self, draft: Draft, flow: Flow) -> None:
        """Show the present state; a question whose answer is known already is passed."""
        for _ in range(MOST_STATES_PASSED):
            position = draft.session.flow
            if position is None:
                return
            state = flow.states[position.state]
            if state.asks is None or not draft.knows(state.asks) or not self._fire(draft, position, ANSWERED):
                self._show(draft, flow, state)
                return

    def _show(self, draft: Draft, flow: Flow, state: State) -> None:
        for message in state.says:
            draft.say(message, part=Part.RULE)
        for statement in state.statements:
            known = draft.law.statements[statement]
            draft.say(of_statement(known), dict(known.figures), Part.RULE)
        if state.answers is not None:
            self._answer_topic(draft, state.answers)
        for listed in state.lists:
            show_list(draft, listed)
        if state.asks is not None:
            self._ask(draft, flow, state.asks)
        if state.end:
            draft.change(flow=None, asked=None)
        self._offer_ways(draft, state)

    def _ask(self, draft: Draft, flow: Flow, fact: FactId) -> None:
        ask(draft, fact, left=questions_left(draft, flow))

    def _offer_ways(self, draft: Draft, state: State) -> None:
        position = draft.session.flow
        draft.offer(*(self._way(draft, name) for name in state.choices))
        if position is not None and not state.end:
            ways = ("back", "stop") if position.history else ("stop",)
            draft.offer(*(step(name) for name in ways))

    def _way(self, draft: Draft, name: str) -> Choice:
        position = draft.session.flow
        if position is not None and name in self._machines[position.flow].get_triggers(position.state):
            return Choice(f"go.{name}", Word(message_id("choice", name)))
        return step(name)


def questions_left(draft: Draft, flow: Flow) -> int:
    """Return how many questions a person still has before her on the shortest way from where she stands."""
    position = draft.session.flow
    if position is None:
        return 0
    best: dict[str, int] = {}
    waiting = [(position.state, 0)]
    while waiting:
        name, count = waiting.pop(0)
        state = flow.states[name]
        count += state.asks is not None and not draft.knows(state.asks)
        if name in best and best[name] <= count:
            continue
        best[name] = count
        waiting += [(transition.dest, count) for transition in flow.transitions if transition.source == name]
    ends = [count for name, count in best.items() if flow.states[name].end]
    return min(ends, default=0)

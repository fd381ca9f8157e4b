"""Walking through flows: entering, moving, going back, leaving, and taking up the thread after a free question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from transitions import Machine

from bot.conversation.asking import ask
from bot.conversation.draft import Draft
from bot.conversation.flows import Flow, State
from bot.conversation.machine import ANSWERED, UNKNOWN, fire
from bot.conversation.migrate import name_today
from bot.conversation.naming import label, message_id
from bot.conversation.positions import before, chain, outer, rewound, standing_at
from bot.conversation.reading import facts_of_state
from bot.conversation.recognising import named
from bot.conversation.replies import Choice, Listing, Part, Word
from bot.conversation.session import FlowPosition
from bot.conversation.showing import show
from bot.conversation.steps import senseless_after, step, tell_choice
from bot.rules import FactId
from bot.understanding import Act

MOST_REMEMBERED = 50  # states behind a person, for *back*; who goes round and round need not carry all of it
MOST_STATES_PASSED = 50  # questions answered already are passed; more than this in a row would be a circle (see checks.py)

_MEANT_BY: Mapping[Act, tuple[str, ...]] = {
    Act.NEXT: ("next", "to_papers"),
    Act.DONE: ("done", "next", "sent", "signed_in", "solved", "to_papers"),
    Act.YES: ("next",),
}  # what is typed instead of tapped, and the triggers it may stand for


class Walker:
    """Leads through flows. Holds the shared machines and nothing about anybody."""

    def __init__(self, machines: Mapping[str, Machine]) -> None:
        self._machines = machines

    # --- coming and going

    def enter(self, draft: Draft, flow_id: str) -> None:
        """Begin a flow and show its first state. The flow that it was offered in goes on afterwards."""
        flow = draft.dialogs.flows[flow_id]
        position = FlowPosition(flow.id, flow.version, flow.initial, draft.session.about, outer=outer(draft, flow))
        draft.change(flow=position, asked=None)
        self._arrive(draft)

    def move(self, draft: Draft, trigger: str) -> bool:
        """Fire a trigger in the state the person is in; False when it does not apply there."""
        position = draft.session.flow
        if position is None or not self._fire(draft, position, trigger):
            return False
        self._arrive(draft)
        return True

    def tap(self, draft: Draft, choice: str) -> bool:
        """Do what a choice of a state says, "renewal.dates.next", though she may have gone on since; False if it cannot be."""
        flow_id, _, rest = choice.partition(".")
        name, _, trigger = rest.partition(".")
        flow = draft.dialogs.flows.get(flow_id)
        state = name_today(flow, name, since=0) if flow is not None else None
        if flow is None or state is None or trigger not in self._machines[flow.id].get_triggers(state):
            return False
        if not self._fire(draft, standing_at(draft, flow, state), trigger):
            return False
        self._arrive(draft)
        return True

    def onward(self, draft: Draft, act: Act) -> bool:
        """Go on as a typed "next" or "done" says; False where the state offers nothing that is meant by it."""
        position = draft.session.flow
        offered = self._here(draft)[1].choices if position is not None else ()
        trigger = next((each for each in _MEANT_BY.get(act, ()) if each in offered), None)
        return trigger is not None and self.move(draft, trigger)

    def recognise(self, draft: Draft, text: str) -> bool:
        """Take words copied from a paper or from the account as the choice that they name; False if the flow offers none such."""
        position = draft.session.flow
        if position is None:
            return False
        flow, here = self._here(draft)
        choice = named(draft.law, text, (here, *flow.states.values()))
        return choice is not None and self.tap(draft, f"{flow.id}.{choice}")

    def begin_again(self, draft: Draft) -> None:
        """Show where the person stands after the flow changed under her."""
        self._arrive(draft)

    def answered(self, draft: Draft, *, known: bool) -> bool:
        """Go on after the question of the present state was answered, or could not be."""
        return self.move(draft, ANSWERED if known else UNKNOWN)

    def back(self, draft: Draft) -> bool:
        """Return to the state that was shown before; what was answered there may be answered anew."""
        position = draft.session.flow
        behind = before(position) if position is not None else None
        if behind is None:
            return False
        draft.change(flow=behind, about=behind.about, asked=None)
        self._show(draft)
        return True

    # --- free questions and corrections on the way

    def interrupt(self, draft: Draft) -> None:
        """Note that a free question waits for an answer of its own; the flow waits meanwhile."""
        if draft.session.flow is not None:
            draft.change(flow=replace(draft.session.flow, interrupted=True))

    def resume(self, draft: Draft, below: Sequence[Choice] = ()) -> None:
        """Take up the thread: where the person stands and how to go on, without repeating what was said.

        The ways on come first, then the choices `below` them, which belong to what was said in between.
        """
        position = draft.session.flow
        if position is None:
            draft.put_back(*below)
            return
        draft.change(flow=replace(position, interrupted=False), about=position.about, asked=None)
        flow, state = self._here(draft)
        draft.say("resume-topic", {"topic": Word(message_id("flow", flow.id))})
        if state.shows is not None or (state.asks is not None and (draft.knows(state.asks) or draft.cannot_say(state.asks))):
            self._arrive(draft)
        else:
            for message in state.says if _is_choice(flow, state) else ():
                draft.say(message, part=Part.QUESTION)
            self._ask_and_offer(draft, flow, state)
        draft.put_back(*below)

    def show_again(self, draft: Draft) -> None:
        """Show the present state once more, to somebody who said nothing that leads on."""
        draft.change(asked=None)
        self._show(draft)

    def revisit(self, draft: Draft, facts: Iterable[FactId]) -> bool:
        """Go once more from the question that one of `facts` answers, or show again what goes by them; False if nothing does."""
        position, changed = draft.session.flow, frozenset(facts)
        if position is None:
            return False
        again = rewound(draft, position, changed)
        draft.change(flow=again)
        flow, state = self._here(draft)
        read = facts_of_state(draft.law, draft.dialogs, state) | {state.asks}
        if again.state == position.state and not changed & read:
            return False
        draft.change(flow=replace(again, interrupted=False), asked=None)
        draft.say("resume-topic", {"topic": Word(message_id("flow", flow.id))})
        self._arrive(draft)
        return True

    def is_asking(self, draft: Draft) -> FactId | None:
        """Return the fact that the flow waits for; None while a free question is being answered."""
        position = draft.session.flow
        return None if position is None or position.interrupted else self._here(draft)[1].asks

    def asks(self, draft: Draft) -> frozenset[FactId]:
        """Return every fact that the present flow asks for somewhere."""
        states = self._here(draft)[0].states.values() if draft.session.flow is not None else ()
        return frozenset(state.asks for state in states if state.asks is not None)

    def offer_ways(self, draft: Draft) -> None:
        """Offer the ways on from where the person stands."""
        if draft.session.flow is not None:
            self._offer_ways(draft, self._here(draft)[1])

    # --- one step

    def _here(self, draft: Draft) -> tuple[Flow, State]:
        position = draft.session.flow
        assert position is not None
        flow = draft.dialogs.flows[position.flow]
        return flow, flow.states[position.state]

    def _fire(self, draft: Draft, position: FlowPosition, trigger: str, *, passing: bool = False) -> bool:
        draft.state = position.state
        if not fire(self._machines[position.flow], draft, trigger):
            return False
        passed = position.passed | {position.state} if passing else position.passed - {position.state}
        onward = replace(
            position,
            state=draft.state,
            history=(*position.history, position.state)[-MOST_REMEMBERED:],
            passed=passed,
            interrupted=False,
        )
        draft.change(flow=onward, about=position.about, asked=None)
        return True

    def _arrive(self, draft: Draft) -> None:
        """Show the present state; a question whose answer is known is passed, and so is one that was not known today."""
        open_facts: list[FactId] = []
        for _ in range(MOST_STATES_PASSED):
            position, state = draft.session.flow, self._here(draft)[1]
            assert position is not None
            for fact, value in state.learns.items():
                draft.learn_one(fact, value)
            trigger = _passes(draft, position, state)
            if trigger is None or not self._fire(draft, position, trigger, passing=True):
                break
            if trigger is UNKNOWN and state.asks is not None:
                open_facts.append(state.asks)
        if open_facts:
            draft.say("unknown-still", {"facts": Listing(tuple(label(fact) for fact in dict.fromkeys(open_facts)))})
        self._show(draft)
        draft.offer(*(tell_choice(fact) for fact in open_facts))

    def _show(self, draft: Draft) -> None:
        flow, state = self._here(draft)
        if state.step is not None:
            draft.say("progress-step", {"done": state.step, "total": flow.stations})
        show(draft, state)
        self._ask_and_offer(draft, flow, state)
        if state.end:
            self._leave(draft)

    def _leave(self, draft: Draft) -> None:
        """Leave a flow that has ended; the outer one goes on, unless the last answer still asks something."""
        position = draft.session.flow
        draft.change(flow=position.outer if position is not None else None)
        if draft.session.asked is None:
            self.resume(draft, below=draft.set_aside())
        else:
            self.interrupt(draft)

    def _ask_and_offer(self, draft: Draft, flow: Flow, state: State) -> None:
        if state.asks is not None:
            draft.remember(draft.person.wondering(state.asks))
            ask(draft, state.asks, left=questions_left(draft, flow, state.name))
        self._offer_ways(draft, state)

    # --- ways on

    def _offer_ways(self, draft: Draft, state: State) -> None:
        position = draft.session.flow
        assert position is not None
        senseless = {f"flow.{each.flow}" for each in chain(position)}
        if draft.answers:
            senseless |= senseless_after(draft.answers[-1].verdict)
        if "why-answer" in draft.said:  # it was just explained
            senseless.add("why")
        draft.offer(*(self._way(draft, position, name) for name in state.triggers if name not in senseless))
        if not state.end:
            draft.offer(*(step(name) for name in (("back", "stop") if before(position) else ("stop",))))

    def _way(self, draft: Draft, position: FlowPosition, name: str) -> Choice:
        if name not in self._machines[position.flow].get_triggers(position.state):
            return step(name)
        return Choice(f"go.{position.flow}.{position.state}.{name}", _label(draft, position, name))


def _is_choice(flow: Flow, state: State) -> bool:
    """Tell whether what a state says is a question that its choices answer: without it they cannot be understood."""
    return "next" not in state.choices and (state.name == flow.initial or len(state.triggers) > 2)


def _passes(draft: Draft, position: FlowPosition, state: State) -> str | None:
    """Return by which trigger a question is passed; None if it is to be asked, or if nothing is asked.

    Who comes back to a question that she could not answer is asked it again, and so is she who has just said so.
    """
    if state.asks is None:
        return None
    if draft.knows(state.asks):
        return ANSWERED
    returns = state.name in position.history or draft.unknown_now == state.asks
    return UNKNOWN if draft.cannot_say(state.asks) and not returns else None


def _label(draft: Draft, position: FlowPosition, name: str) -> Word:
    state = draft.dialogs.flows[position.flow].states[position.state]
    if name in state.papers:
        return Word("choice-words", {"words": draft.law.documents[name].printed[0]})
    if name in state.words:
        return Word("choice-words", {"words": draft.law.statuses[name].shown[0]})
    return Word(message_id("choice", name))


def questions_left(draft: Draft, flow: Flow, name: str) -> int:
    """Return how many questions at most are asked in a row from a state on, before something is said in return."""
    asked = flow.states[name].asks
    if asked is None:
        return 0
    onward = [way for way in flow.leaving(name, ANSWERED) if way.guard is None or draft.may_satisfy(way.guard)]
    return (not draft.knows(asked) and not draft.cannot_say(asked)) + max(
        (questions_left(draft, flow, way.dest) for way in onward), default=0
    )

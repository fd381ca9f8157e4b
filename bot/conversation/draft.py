"""The draft of a turn: a working copy that handlers write on. The stored session stays as it was until the turn is committed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.conversation.flows import Dialogs, Guard
from bot.conversation.replies import Argument, Block, Choice, Choices, Effect, MessageId, Part, Say
from bot.conversation.session import SELF, Answered, Person, Session
from bot.conversation.turn import Answer, TurnResult
from bot.rules import FactId, Kind, Law, Origin, Proof, Situation, Value, Verdict, contradicted, learning
from bot.rules.scene import Scene
from bot.understanding import Topic

ABOUT = "@"  # stands before the person that a choice is about
ABOUT_SOMEBODY = (
    "answer.",
    "ask.",
    "forget.",
    "tick.",
    "topic.",
    "flow.",
    "reminder.",
    "do.remind",
    "do.dates",
    "do.calendar",
)  # kinds of choices that are


@dataclass(slots=True)
class Draft:
    """What this turn has come to so far. `state` is the flow's state while a machine moves it (see `machine.py`)."""

    law: Law
    dialogs: Dialogs
    session: Session
    today: date
    blocks: list[Block] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    state: str = ""
    confirming: tuple[str, str] | None = None  # what the last turn asked to be confirmed
    unknown_now: FactId | None = None  # the fact of which "I don't know" was said in this turn
    _seen: tuple[Person, Situation] | None = None  # the person whose situation was worked out last, and what it was

    # --- people

    @property
    def person(self) -> Person:
        """Return the person the conversation is about just now."""
        return self.session.person(self.session.about)

    @property
    def situation(self) -> Situation:
        """Return what is known of that person and may still decide something."""
        person = self.person
        if self._seen is None or self._seen[0] is not person:
            self._seen = (person, person.situation(self.law.facts, self.today))
        return self._seen[1]

    @property
    def here(self) -> Situation:
        """Return the situation with the facts that live for one question, where a flow is that question: a trip's dates."""
        flow = self.session.flow
        return self.situation.overlaid(flow.facts) if flow is not None else self.situation

    def still_counting(self, last: Answered) -> Situation:
        """Return the facts of the last answer that still count: a trip's destination and dates only on its own day."""
        if last.on == self.today:
            return last.facts
        return last.facts.without(*(fact for fact in last.facts if self.law.facts[fact].lives_for_one_question))

    def learn(self, facts: Situation) -> None:
        """Remember facts of the person the conversation is about."""
        known = Situation({fact: learned.known for fact, learned in self.person.facts.items()})
        wrong = contradicted(self.law, known, facts, self.today)
        now = learning(self.law, known.without(*wrong), facts)
        outdated = [fact for fact in known if fact not in now]
        self.remember(self.person.forgetting(*outdated).learning(facts, self.law.facts, self.today))

    def note(self, facts: Situation) -> None:
        """Keep facts that live for one question for as long as the flow that asks them."""
        flow = self.session.flow
        if flow is not None:
            trip = Situation({fact: known for fact, known in facts.known.items() if self.law.facts[fact].lives_for_one_question})
            self.change(flow=replace(flow, facts=learning(self.law, flow.facts, trip)))

    def learn_one(self, fact: FactId, value: Value) -> None:
        """Remember one fact that was said."""
        self.learn(Situation().knowing(fact, value, Origin.SAID))

    def forget(self, *facts: FactId) -> None:
        """Forget facts of the person the conversation is about."""
        self.remember(self.person.forgetting(*facts))

    def remember(self, person: Person) -> None:
        """Put `person` in place of the person the conversation is about."""
        self.session = self.session.with_person(self.session.about, person)

    def knows(self, fact: FactId) -> bool:
        """Tell whether a fact is known or follows from what is known; a presumption is no knowledge."""
        if not self.law.facts[fact].domain:
            return fact in self.here
        return len(Scene(self.law, self.here, self.today).established(fact)) == 1

    def cannot_say(self, fact: FactId) -> bool:
        """Tell whether the person was asked for a fact today and did not know it; it is not asked again by itself."""
        return self.person.unknown.get(fact) == self.today and not self.knows(fact)

    def satisfies(self, guard: Guard) -> bool:
        """Tell whether the situation is known to meet a transition's guard."""
        scene = Scene(self.law, self.here, self.today)
        return all(scene.established(fact) <= values for fact, values in guard.facts.items())

    def may_satisfy(self, guard: Guard) -> bool:
        """Tell whether nothing that is known speaks against a transition's guard."""
        scene = Scene(self.law, self.here, self.today)
        return all(scene.established(fact) & values for fact, values in guard.facts.items())

    # --- saying

    def say(self, message: MessageId, args: Mapping[str, Argument] | None = None, part: Part = Part.NOTE) -> None:
        """Add a text to the reply."""
        self.blocks.append(Say(message, args or {}, part))

    @property
    def said(self) -> frozenset[MessageId]:
        """Return the ids of what this turn has said so far."""
        return frozenset(block.id for block in self.blocks if isinstance(block, Say))

    def offer(self, *options: Choice) -> None:
        """Add things to tap; an option already offered in this turn is not offered again.

        What is offered about somebody else says so, and still means her when the conversation has turned to another.
        """
        self.put_back(*(replace(option, id=self.about_whom(option.id)) for option in options))

    def put_back(self, *options: Choice) -> None:
        """Add choices as they are: those that were set aside say themselves whom they are about."""
        offered = {option.id for block in self.blocks if isinstance(block, Choices) for option in block.options}
        new = tuple(option for option in options if option.id not in offered)
        if new:
            self.blocks.append(Choices(new))

    def set_aside(self) -> tuple[Choice, ...]:
        """Take the choices out of the reply and return them, to be put back below others."""
        options = tuple(option for block in self.blocks if isinstance(block, Choices) for option in block.options)
        self.blocks = [block for block in self.blocks if not isinstance(block, Choices)]
        return options

    @property
    def suffix(self) -> str:
        """Return what the id of a choice about another person ends with, "@wife"; nothing for oneself."""
        return "" if self.session.about == SELF else f"{ABOUT}{self.session.about}"

    def about_whom(self, choice: str) -> str:
        """Return a choice's id with the person it is about: "answer.procedure.renewal@wife"."""
        return choice + self.suffix if choice.startswith(ABOUT_SOMEBODY) else choice

    def change(self, **fields: object) -> None:
        """Change fields of the session."""
        self.session = replace(self.session, **fields)  # type: ignore[arg-type]  # field names are checked by `replace`

    def result(self) -> TurnResult:
        """Return the finished turn."""
        if not self.answers:
            self.answers.append(Answer(Topic.SMALLTALK, Verdict(Kind.NOT_APPLICABLE, Proof(self.today)), Situation()))
        session = replace(self.session, turns=self.session.turns + 1)
        return TurnResult(session, tuple(self.blocks), tuple(self.effects), tuple(self.answers))

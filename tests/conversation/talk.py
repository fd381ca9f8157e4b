"""A conversation for tests: a scripted reader, a fixed day, and short ways to tap and write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from bot.conversation import Choices, ChoiceTaken, Engine, Incoming, Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.rules import Law, Situation, parse_value
from bot.understanding import Context, Encoded, Link, Meaning, Topic

TODAY = date(2026, 11, 23)


class ScriptedReader:
    """Understands each text as the script says, and every other one as small talk."""

    def __init__(self) -> None:
        self.script: dict[str, Meaning] = {}

    def prepare(self, texts: Sequence[str]) -> list[Encoded]:
        return [Encoded(text, (text,), None) for text in texts]

    def understand(self, encoded: Encoded, context: Context) -> Meaning:
        meaning = self.script.get(encoded.text, Meaning("en", Topic.SMALLTALK, 1.0))
        return replace(meaning, language=context.chosen_language or meaning.language)


def facts(law: Law, told: Mapping[str, str | bool]) -> Situation:
    """Return facts as somebody says them."""
    situation = Situation()
    for fact, written in told.items():
        situation = situation.knowing(fact, parse_value(law.facts[fact], written))
    return situation


@dataclass
class Conversation:
    """One person with the bot. Every turn checks that it left the session it was given as it was."""

    engine: Engine
    reader: ScriptedReader
    law: Law
    session: Session = field(default_factory=Session)
    day: date = TODAY
    turn: TurnResult | None = None

    def take(self, incoming: Incoming) -> TurnResult:
        before = deepcopy(self.session)
        self.turn = self.engine.take_turn(self.session, incoming, now=datetime.combine(self.day, time(12), FRANCE))
        assert self.session == before
        self.session = self.turn.session
        return self.turn

    def tap(self, *choices: str) -> TurnResult:
        """Tap choices one after the other; the last reply is returned."""
        turns = [self.take(ChoiceTaken(choice)) for choice in choices]
        return turns[-1]

    def write(self, topic: Topic, link: Link = Link.NEW, **told: str | bool) -> TurnResult:
        """Write something that is about `topic` and states facts."""
        return self.mean(Meaning("en", topic, 1.0, link, facts(self.law, told)))

    def mean(self, meaning: Meaning, text: str = "what was meant") -> TurnResult:
        """Write a text of which the reader makes `meaning`."""
        self.reader.script[text] = meaning
        return self.take(TextMessage(text))

    def facts(self, **told: str | bool) -> Situation:
        """Return facts as somebody says them."""
        return facts(self.law, told)

    @property
    def state(self) -> str:
        """Return where the person stands: "renewal.dates", or nothing outside of flows."""
        flow = self.session.flow
        return f"{flow.flow}.{flow.state}" if flow else ""

    @property
    def said(self) -> tuple[str, ...]:
        """Return the ids of what was just said."""
        assert self.turn is not None
        return self.turn.messages

    @property
    def offered(self) -> tuple[str, ...]:
        """Return the ids of what can be tapped under the last reply."""
        assert self.turn is not None
        return tuple(option.id for block in self.turn.blocks if isinstance(block, Choices) for option in block.options)

    def known(self, about: str = "self") -> dict[str, str]:
        """Return the facts remembered of a person."""
        return {fact: str(learned.known.value) for fact, learned in self.session.person(about).facts.items()}

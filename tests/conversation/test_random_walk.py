"""A walker presses what is offered and types what people type: no exception, no dead end, words for everything everywhere.

What it does hangs on its seed alone, so a failure comes back under the seed that the test names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.app import App
from bot.conversation import (
    COMMANDS,
    Block,
    Choices,
    ChoiceTaken,
    Command,
    Dialogs,
    DueReminder,
    EditedText,
    Engine,
    FileSent,
    FormValues,
    Incoming,
    Joined,
    Say,
    Session,
    TextMessage,
    TurnResult,
    Word,
)
from bot.conversation.engine import FRANCE
from bot.conversation.replies import AskDate, Checklist, Listing
from bot.conversation.saved import restore, save
from bot.conversation.session import FlowPosition
from bot.places import locales_folder
from bot.rules import FactKind, Law, Situation, Value, parse_value
from bot.understanding import Act, Context, DateDoubt, DateProblem, Encoded, Link, Meaning, Reader, Sense, Topic
from bot.words import PSEUDO, Speaker, Words, WordsError
from tests.conversation.talk import TODAY

SEEDS = range(20)  # of 250 steps with each reader: 10,000 in all
STEPS = 250
MANY_SEEDS = range(1000, 1200)
ONE_CONVERSATION = 40  # steps before another person comes
DAYS = [TODAY + timedelta(days=distance) for distance in (-400, -200, -95, -70, -40, -3, 0, 2, 20, 55, 61, 100, 119, 130, 700)]
TEXTS = (Path(__file__).parent / "typed.txt").read_text("utf-8").splitlines()


def refuse(error: WordsError) -> None:
    raise error


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(locales_folder(), report=refuse)


# --- what is typed, and what a reader may make of it


@dataclass
class AnyReader:
    """Makes anything of a text: every topic, link, act and fact that understanding may ever hand over."""

    law: Law
    chance: Random

    def prepare(self, texts: object) -> list[Encoded]:
        return [Encoded("", (), None)]

    def understand(self, encoded: Encoded, context: Context) -> Meaning:
        return self.meaning(context, also=self.chance.random() < 0.1)

    def meaning(self, context: Context, *, also: bool) -> Meaning:
        pick, asked = self.chance.choice, context.asked
        topic = pick([*Topic, *([context.topic] if context.topic else [])])
        statements = [each.id for each in self.law.statements.values() if each.topic == topic]
        told = (
            [asked]
            if asked is not None and self.chance.random() < 0.6
            else self.chance.sample([*self.law.facts], pick((0, 1, 1, 2)))
        )
        doubt = DateDoubt(
            pick((None, asked, "expiry_date")), pick([*DateProblem]), tuple(self.chance.sample(DAYS, pick((0, 2)))), "3/4"
        )
        act = pick([*Act]) if self.chance.random() < 0.2 else None
        return Meaning(
            context.chosen_language or "en",
            Topic.SMALLTALK if act else topic,
            1.0,
            pick((*Link, Link.NEW, Link.ANSWER)),
            self.facts(told),
            denied=dict(self.values([pick(("procedure", "document"))])) if self.chance.random() < 0.1 else {},
            statement=pick([None, None, *statements]),
            sense=pick([*Sense]),
            act=act,
            readings=tuple(self.chance.sample([*Topic][:14], 2)) if self.chance.random() < 0.1 else (),
            doubts=(doubt,) if self.chance.random() < 0.1 else (),
            about_other=pick(("wife", "colleague")) if self.chance.random() < 0.1 else None,
            also=(self.meaning(context, also=False),) if also else (),
            cut=self.chance.random() < 0.02,
        )

    def facts(self, told: list[str]) -> Situation:
        situation = Situation()
        for fact, value in self.values(told):
            situation = situation.knowing(fact, value)
        return situation

    def values(self, told: list[str]) -> Iterator[tuple[str, Value]]:
        for fact in told:
            declared = self.law.facts[fact]
            written = {
                FactKind.DATE: self.chance.choice(DAYS).isoformat(),
                FactKind.COUNTRY: self.chance.choice(("IT", "TN", "FR")),
            }
            yield fact, self.chance.choice(declared.domain) if declared.domain else parse_value(declared, written[declared.kind])


# --- the walker


@dataclass
class RandomWalker:
    """One walk through many conversations. `typed` are texts with what the reader has prepared of them."""

    engine: Engine
    law: Law
    dialogs: Dialogs
    words: Words
    chance: Random
    typed: list[Encoded]
    session: Session = field(default_factory=Session)
    day: date = TODAY
    seen: list[str] = field(default_factory=list)  # everything ever offered in this conversation
    fresh: list[str] = field(default_factory=list)  # what the last reply offers

    def walk(self, steps: int) -> None:
        speaker = Speaker(self.words, "help@office.example")
        languages = (*self.words.languages, PSEUDO)
        for step in range(steps):
            if step % ONE_CONVERSATION == 0:
                self.session, self.day, self.seen, self.fresh = self.beginning(), TODAY, [], []
            incoming = self.incoming()
            turn = self.take(incoming)
            if turn.blocks or not isinstance(incoming, DueReminder):  # a reminder that is moot says nothing
                self.check(turn, languages)
            speaker.speak(languages[step % len(languages)], turn.blocks)
            if step % 7 == 0:
                self.session = restore(json.loads(json.dumps(save(self.session))), self.law.facts)

    def beginning(self) -> Session:
        """Return a new person: at the door, or anywhere in a flow, so that its far ends are walked as often as its beginning."""
        flow = self.chance.choice([None, *self.dialogs.flows.values()])
        if flow is None:
            return Session()
        states = [state.name for state in flow.states.values() if not state.end]
        return Session(flow=FlowPosition(flow.id, flow.version, self.chance.choice(states))) if states else Session()

    def take(self, incoming: Incoming) -> TurnResult:
        turn = self.engine.take_turn(self.session, incoming, now=datetime.combine(self.day, time(12), FRANCE))
        self.session, self.fresh = turn.session, [*self.tappable(turn)]
        self.seen += self.fresh
        return turn

    def incoming(self) -> Incoming:
        dice = self.chance.random()
        if dice < 0.72 and self.fresh:
            onward = [choice for choice in self.fresh if choice.startswith(("go.", "answer."))]
            return ChoiceTaken(self.chance.choice(onward if onward and self.chance.random() < 0.7 else self.fresh))
        if dice < 0.80 and self.seen:
            return ChoiceTaken(self.chance.choice(self.seen))
        if dice < 0.92:
            encoded = self.chance.choice(self.typed)
            return self.chance.choice((TextMessage, EditedText))(encoded.text, encoded)
        if dice < 0.94:
            self.day += timedelta(days=self.chance.choice((1, 20, 40)))
        return self.something_else()

    def something_else(self) -> Incoming:
        pick = self.chance.choice
        expiry = Situation().knowing("expiry_date", parse_value(self.law.facts["expiry_date"], pick(DAYS).isoformat()))
        form = FormValues({fact: known.value for fact, known in expiry.known.items()} if self.chance.random() < 0.7 else {})
        flow = ChoiceTaken(f"flow.{pick([*self.dialogs.flows])}")
        ways: list[Incoming] = [form, flow, flow, FileSent("voice"), Joined(""), Joined("renewal"), self.reminder()]
        return pick([*ways, Command(pick([*COMMANDS, "dance"])), ChoiceTaken("do.start_over"), ChoiceTaken("do.back")])

    def reminder(self) -> DueReminder:
        """Return the next reminder planned, on its day or later; without one, a reminder of nothing that is known."""
        planned = self.session.person("self").reminders.planned
        name = min(planned, key=lambda name: planned[name], default="renewal.opens")
        self.day = max(self.day, planned.get(name, self.day))
        return DueReminder(name)

    def tappable(self, turn: TurnResult) -> Iterator[str]:
        for block in turn.blocks:
            match block:
                case Choices(options):
                    yield from (option.id for option in options)
                case Checklist(_, entries):
                    yield from (entry.id for entry in entries[:3])
                case AskDate():
                    yield from (block.of(self.chance.choice(DAYS)) for _ in range(3))

    def check(self, turn: TurnResult, languages: tuple[str, ...]) -> None:
        assert turn.blocks
        assert turn.answers
        assert any(isinstance(block, Choices | AskDate | Checklist) for block in turn.blocks)
        flow = turn.session.flow
        if flow is not None:
            assert flow.state in self.dialogs.flows[flow.flow].states
            assert not self.dialogs.flows[flow.flow].states[flow.state].end
        for block in turn.blocks:
            for message in ids_of(block):
                assert [language for language in languages if not self.words.has(language, message)] == [], message


def ids_of(block: Block) -> Iterator[str]:
    """Yield the ids of what a block must be able to say; a word with another to fall back on is left to the speaker."""
    if isinstance(block, Say) and not block.optional:
        yield block.id
        for argument in block.args.values():
            said = argument.words if isinstance(argument, Listing) else (argument,)
            yield from (word.id for word in said if isinstance(word, Word) and word.otherwise is None)
    elif isinstance(block, Choices):
        yield from (option.label.id for option in block.options)
    elif isinstance(block, Checklist):
        yield from (entry.label.id for entry in block.entries)


def walk(law: Law, dialogs: Dialogs, words: Words, reader: Reader, typed: list[Encoded], seed: int, steps: int = STEPS) -> None:
    walker = RandomWalker(Engine(law, dialogs, reader), law, dialogs, words, Random(seed), typed)
    walker.walk(steps)
    walker.take(ChoiceTaken("do.stop"))
    assert (walker.session.flow, walker.session.asked) == (None, None)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_left_standing_whatever_the_reader_makes_of_a_text(law: Law, dialogs: Dialogs, words: Words, seed: int) -> None:
    walk(law, dialogs, words, AnyReader(law, Random(seed)), [Encoded(text, (text,), None) for text in TEXTS], seed)


@pytest.fixture(scope="module")
def encoded(app: App) -> list[Encoded]:
    return app.reader.prepare(TEXTS)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_left_standing_who_is_read_for_real(
    app: App, law: Law, dialogs: Dialogs, words: Words, encoded: list[Encoded], seed: int
) -> None:
    walk(law, dialogs, words, app.reader, encoded, seed)


@pytest.mark.torture
@pytest.mark.parametrize("seed", MANY_SEEDS)
def test_nobody_is_left_standing_on_long_walks(
    app: App, law: Law, dialogs: Dialogs, words: Words, encoded: list[Encoded], seed: int
) -> None:
    reader = app.reader if seed % 2 else AnyReader(law, Random(seed))
    walk(law, dialogs, words, reader, encoded, seed, steps=1000)

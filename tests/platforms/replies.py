"""Every reply that the bot can give, as far as walking finds them: all rows, all states of all flows, and much by chance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from random import Random
from typing import Any

from bot.app import App
from bot.conversation import Block, ChoiceTaken, Engine, Incoming, Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.replies import File, Picture, Word
from bot.conversation.session import FlowPosition
from bot.rules import Situation
from bot.understanding import Encoded, Meaning, Topic
from tests.conversation.talk import TODAY, ScriptedReader
from tests.conversation.test_random_walk import AnyReader, RandomWalker

_NOW = datetime.combine(TODAY, time(12), FRANCE)
_WALKS, _STEPS, _ONE_CONVERSATION = 8, 120, 40


@dataclass
class _Listener(RandomWalker):
    """Walks, and yields every reply it is given."""

    def replies(self) -> Iterator[TurnResult]:
        for step in range(_STEPS):
            if step % _ONE_CONVERSATION == 0:
                self.session, self.day, self.seen, self.fresh = self.beginning(), TODAY, [], []
            yield self.take(self.incoming())


def every_reply(app: App) -> list[tuple[Block, ...]]:
    """Return different replies, each once: no two of the same messages and choices."""
    turns = [*_rows(app), *_statements(app), *_states(app), *_by_chance(app)]
    known = {_shape(turn.blocks): turn.blocks for turn in turns if turn.blocks}
    return [*known.values(), *_not_said_yet()]


def _rows(app: App) -> Iterator[TurnResult]:
    """Yield the answer of each row of law, as somebody gets it who said all that the row wants to know."""
    for table in app.law.tables.values():
        if table.id not in list(Topic):
            continue
        for row in table.rows:
            facts = Situation()
            for fact, values in row.when.items():
                facts = facts.knowing(fact, sorted(values, key=str)[0])
            yield _asked(app, Meaning("en", Topic(table.id), 1.0, facts=facts))


def _statements(app: App) -> Iterator[TurnResult]:
    """Yield what each statement of the procedure says."""
    for statement in app.law.statements.values():
        yield _asked(app, Meaning("en", Topic(statement.topic), 1.0, statement=statement.id))


def _asked(app: App, meaning: Meaning) -> TurnResult:
    reader = ScriptedReader()
    reader.script["asked"] = meaning
    return _turn(Engine(app.law, app.dialogs, reader), Session(), TextMessage("asked"))


def _states(app: App) -> Iterator[TurnResult]:
    """Yield what each state of each flow shows."""
    for flow in app.dialogs.flows.values():
        for state in flow.states.values():
            if not state.end:
                session = Session(flow=FlowPosition(flow.id, flow.version, state.name))
                yield _turn(app.engine, session, ChoiceTaken(""))


def _by_chance(app: App) -> Iterator[TurnResult]:
    for seed in range(_WALKS):
        reader = AnyReader(app.law, Random(seed))
        listener = _Listener(
            Engine(app.law, app.dialogs, reader),
            app.law,
            app.dialogs,
            app.words,
            Random(seed),
            [Encoded("text", ("text",), None)],
        )
        yield from listener.replies()


def _turn(engine: Engine, session: Session, incoming: Incoming) -> TurnResult:
    return engine.take_turn(session, incoming, now=_NOW)


def _not_said_yet() -> Iterator[tuple[Block, ...]]:
    """Yield kinds of blocks that no flow uses yet: a platform takes them all."""
    yield (Picture("timeline", {"opens": TODAY}, Word("common-day", {"day": TODAY})),)
    yield (File("calendar", "dates.ics", Word("common-day", {"day": TODAY})),)


def _shape(blocks: tuple[Block, ...]) -> str:
    return json.dumps([_of(block) for block in blocks], sort_keys=True)


def _of(block: Any) -> Any:
    """Return what tells replies apart: ids, not the days and names in them."""
    options = getattr(block, "options", None) or getattr(block, "entries", None) or ()
    return [type(block).__name__, str(getattr(block, "id", "")), [option.id.split(".20")[0] for option in options]]

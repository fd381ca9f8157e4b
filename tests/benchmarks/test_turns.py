"""What a turn costs once everything is loaded: a tapped choice, a decision, a typed message."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from time import process_time

import pytest

from bot.app import App
from bot.conversation import ChoiceTaken, Session, TextMessage
from bot.conversation.engine import FRANCE
from bot.rules import Situation, decide

NOW = datetime(2026, 11, 23, 12, tzinfo=FRANCE)
TAP_MS, TEXT_MS = 1.0, 5.0  # what was promised: CPU of a tapped choice, and of understanding a message
MOST_WORDS = 40
MESSAGES = Path(__file__).parents[1] / "understanding" / "dev.jsonl"
LONG = (
    "Hello, I hold a talent card that ended last month, the renewal was filed in time and I received the ADP "
    "yesterday by e-mail; may I fly to Tunis for a wedding in December and come back with it?"
)

pytestmark = pytest.mark.bench


def cpu_ms(work: Callable[[], object], times: int = 200) -> float:
    """Return the median CPU time of `work` in milliseconds."""
    spent = []
    for _ in range(times):
        started = process_time()
        work()
        spent.append((process_time() - started) * 1000)
    return statistics.median(spent)


def test_a_tapped_choice_costs_less_than_a_millisecond(app: App) -> None:
    asked = app.engine.take_turn(Session(), TextMessage("Can I travel with my ADP?"), now=NOW).session
    spent = cpu_ms(lambda: app.engine.take_turn(asked, ChoiceTaken("answer.procedure.renewal"), now=NOW))
    print(f"\na tapped choice: {spent:.2f} ms")
    assert spent < TAP_MS


def test_what_a_decision_costs_with_everything_known_and_with_nothing(app: App) -> None:
    known = Situation().knowing("document", "adp").knowing("procedure", "renewal")
    for name, situation in (("document and procedure known", known), ("nothing known", Situation())):
        spent = cpu_ms(lambda given=situation: decide(app.law, "travel", given, as_of=date(2026, 11, 23)))  # type: ignore[misc]
        print(f"\na decision with {name}: {spent:.2f} ms")


def test_typed_messages_are_understood_in_a_few_milliseconds(app: App) -> None:
    """The median over real-life messages of up to 40 words, one by one; beside it a long one with a question of its own."""
    context = app.engine.context(Session(), NOW)

    def understood(text: str) -> object:
        return app.reader.understand(app.reader.prepare([text])[0], context)

    rows = [json.loads(line)["text"] for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    texts = [text for text in rows if len(text.split()) <= MOST_WORDS]
    for text in texts:
        understood(text)
    spent = statistics.median(cpu_ms(lambda text=text: understood(text), times=3) for text in texts)  # type: ignore[misc]
    long = cpu_ms(lambda: understood(LONG), times=100)
    print(f"\n{len(texts)} typed messages: median {spent:.2f} ms; one of {len(LONG.split())} words: {long:.2f} ms")
    assert spent < TEXT_MS

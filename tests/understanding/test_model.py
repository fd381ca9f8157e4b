"""The trained heads: made from today's examples, and as good as they were when they were committed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.app import App
from bot.evaluate import Report, measure
from bot.places import locales_folder
from bot.understanding.example_load import fingerprint
from bot.understanding.load import MODEL, trained_from

MESSAGES = Path(__file__).parent / "dev.jsonl"  # 160 real-life messages with expected readings; never learned from

# A little under what is reached, so that a change that loses understanding is seen.
AT_LEAST = {"topic_in_scope": 0.97, "out_of_scope_refused": 0.95, "verdict": 0.91, "facts_f1": 0.97, "dates": 0.99}
AT_MOST = {"in_scope_refused": 0.01, "wrong_definite": 0.01, "yes_for_no": 0.0}


@pytest.fixture(scope="module")
def report(app: App) -> Report:
    rows = [json.loads(line) for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    return measure(rows, app)


def test_the_heads_were_trained_from_todays_examples() -> None:
    assert trained_from(MODEL) == fingerprint(locales_folder()), "the examples changed: run `make train` and commit the model"


@pytest.mark.parametrize("figure", AT_LEAST)
def test_no_understanding_is_lost(report: Report, figure: str) -> None:
    assert report.figures()[figure] >= AT_LEAST[figure]


@pytest.mark.parametrize("figure", AT_MOST)
def test_no_mistake_is_added(report: Report, figure: str) -> None:
    assert report.figures()[figure] <= AT_MOST[figure]

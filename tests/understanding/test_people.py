"""Messages that many people might write, held out of all learning: topics, the sense of yes/no questions, facts not stated."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.app import App
from bot.platforms.terminal.batch import Batch
from bot.rules import Value
from bot.understanding import Context, Meaning

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
LANGUAGES = ("en", "fr", "es", "pt", "ar", "zh", "ru", "de", "it", "tr")

TOPICS_AT_LEAST = dict.fromkeys(LANGUAGES, 0.85) | {"en": 0.93, "fr": 0.92}  # a language has 16 to 29 messages
SENSES_AT_LEAST = 0.68  # of the questions answered with the yes or no that is so; the others carefully


def lines(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def understood(app: App, text: str) -> Meaning:
    return app.reader.understand(app.reader.prepare([text])[0], Context(TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_write_is_about_the_topic_they_mean(app: App, language: str) -> None:
    messages = [(text, topic) for topic, texts in lines("people.yaml")[language].items() for text in texts]
    right = [understood(app, text).topic.value == topic for text, topic in messages]
    assert sum(right) / len(right) >= TOPICS_AT_LEAST[language]


@pytest.fixture(scope="module")
def answers(app: App) -> list[tuple[str, str, str]]:
    """Every question of `polarity.yaml` with what is so and what is answered."""
    batch = Batch(app.law, app.engine, app.speaker, TODAY)
    asked = [(text, so) for groups in lines("polarity.yaml").values() for so, texts in groups.items() for text in texts]
    return [(text, so, str(batch.answer({"id": text, "text": text})["verdict"])) for text, so in asked]


def test_no_question_is_answered_yes_when_the_answer_is_no(answers: list[tuple[str, str, str]]) -> None:
    assert [text for text, so, said in answers if said == "yes" and so != "yes"] == []


def test_no_open_question_is_answered_with_yes_or_no(answers: list[tuple[str, str, str]]) -> None:
    assert [text for text, so, said in answers if so == "open" and said in ("yes", "no")] == []


def test_hardly_a_question_is_answered_no_when_the_answer_is_yes(answers: list[tuple[str, str, str]]) -> None:
    assert len([text for text, so, said in answers if said == "no" and so == "yes"]) <= 1


def test_most_questions_are_answered_in_the_sense_in_which_they_are_asked(answers: list[tuple[str, str, str]]) -> None:
    counted = Counter(said == so for _, so, said in answers if so != "open")
    assert counted[True] / counted.total() >= SENSES_AT_LEAST


NOT_SAID = [
    tuple(part.strip() for part in line.rsplit("|", 1))
    for line in (HERE / "not_said.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "facts"), NOT_SAID)
def test_what_a_message_does_not_say_is_not_read_in_it(app: App, text: str, facts: str) -> None:
    found = understood(app, text).facts
    for fact, _, value in (each.strip().partition("=") for each in facts.split(",")):
        read = found.get(fact)
        assert read is None or (value and _written(read) != value)


def _written(value: Value) -> str:
    return str(value).lower()

"""Sessions that earlier programs saved (`recorded/`) are restored and gone on with: a deploy loses nobody's chat."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.conversation import ChoiceTaken, Command, Incoming
from bot.conversation.saved import restore, save
from bot.rules import Kind
from bot.understanding import Meaning, Topic
from tests.conversation.talk import Conversation

RECORDED = Path(__file__).parent / "recorded"


@dataclass(frozen=True)
class Story:
    """How a recorded session came about, how it goes on after the restore, and what the answer then is."""

    taps: tuple[str, ...]
    onward: Incoming
    topic: Topic
    kind: Kind
    state: str = ""
    question: Topic | None = None  # asked in words before the taps …
    about: str | None = None  # … about somebody
    facts: tuple[tuple[str, str], ...] = ()


STORIES = {
    "in_a_flow": Story(
        ("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.2027-03-10", "go.renewal.dates.next"),
        ChoiceTaken("do.back"),
        Topic.WHEN_TO_APPLY,
        Kind.DATE,
        "renewal.dates",
    ),
    "interrupted_in_a_flow": Story(
        ("flow.trip", "answer.document.adp", "answer.procedure.renewal", "topic.when_to_apply"),
        ChoiceTaken("answer.expiry_date.2027-03-10"),
        Topic.WHEN_TO_APPLY,
        Kind.DATE,
        "trip.old_card",
    ),
    "after_an_answer": Story(
        (),
        ChoiceTaken("answer.procedure.renewal"),
        Topic.TRAVEL,
        Kind.CONDITIONAL,
        question=Topic.TRAVEL,
        facts=(("document", "adp"), ("procedure", "first")),
    ),
    "about_somebody_else": Story(
        ("ask.procedure@wife",),
        ChoiceTaken("answer.procedure.renewal@wife"),
        Topic.WORK,
        Kind.CONDITIONAL,
        question=Topic.WORK,
        about="wife",
        facts=(("document", "adp"),),
    ),
    "with_ticks_and_reminders": Story(
        ("topic.documents", "tick.passport", "answer.expiry_date.2027-03-10", "do.remind", "language.fr"),
        Command("papers"),
        Topic.DOCUMENTS,
        Kind.INFO,
    ),
    "what_was_not_known": Story(
        ("flow.trip", "answer.document.unknown", "do.stop"),
        ChoiceTaken("topic.travel"),
        Topic.TRAVEL,
        Kind.DEPENDS,
    ),
}


def told(talk: Conversation, story: Story) -> Conversation:
    if story.question is not None:
        talk.mean(Meaning("en", story.question, 1.0, about_other=story.about, facts=talk.facts(**dict(story.facts))))
    if story.taps:
        talk.tap(*story.taps)
    return talk


def names() -> list[str]:
    return sorted(path.stem for path in RECORDED.glob("*.json"))


@pytest.mark.parametrize("name", STORIES)
def test_todays_sessions_are_recorded(talk: Conversation, name: str, request: pytest.FixtureRequest) -> None:
    version = told(talk, STORIES[name]).session.version
    path = RECORDED / f"{name}.v{version}.json"
    if request.config.getoption("--refresh") and not path.exists():
        written = {"today": talk.day.isoformat(), "session": save(talk.session)}
        path.write_text(json.dumps(written, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    assert path.exists(), "a new version of sessions: record it with --refresh, and leave the old files as they are"


@pytest.mark.parametrize("name", names())
def test_a_session_saved_by_an_earlier_program_goes_on(talk: Conversation, name: str) -> None:
    story, recorded = STORIES[name.partition(".")[0]], json.loads((RECORDED / f"{name}.json").read_text("utf-8"))
    talk.session, talk.day = restore(recorded["session"], talk.law.facts), date.fromisoformat(recorded["today"])
    turn = talk.take(story.onward)
    assert (turn.answers[0].topic, turn.answers[0].verdict.kind, talk.state) == (story.topic, story.kind, story.state)
    assert "updated-restart" not in turn.messages
    assert talk.offered


def test_what_was_known_before_an_update_is_known_after_it(talk: Conversation) -> None:
    for name in names():
        data = json.loads((RECORDED / f"{name}.json").read_text("utf-8"))["session"]
        restored = restore(data, talk.law.facts)
        for who, person in data["people"].items():
            assert restored.person(who).facts.keys() == person["facts"].keys(), name
            assert sorted(restored.person(who).ticks) == person["ticks"], name

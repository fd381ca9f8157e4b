"""News of the law: a rule is really changed, and who was answered by the old one is told; who was not is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.conversation import Dialogs, Engine, Given, LawChanged
from bot.places import law_folder
from bot.rules import Law, load_law
from bot.understanding import Link, Topic
from tests.conversation.talk import TODAY, Conversation

ROW = "  - id: deposit_certificate\n    when: {document: deposit_certificate, permit_in_force: false}\n    then: "
WAS_NO = LawChanged((Given("work", "no", TODAY),))
LATER = TODAY + timedelta(days=30)

Changed = Callable[[str], Law]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Return a maker of the law as it ships, but for the deposit certificate's row on work."""

    def made(then: str) -> Law:
        folder = tmp_path / "law"
        shutil.copytree(law_folder(), folder)
        file = folder / "rights" / "work.yaml"
        text = file.read_text("utf-8")
        assert text.count(ROW + '"no"') == 1
        file.write_text(text.replace(ROW + '"no"', ROW + then), "utf-8")
        return load_law(folder)

    return made


@pytest.fixture
def anna(talk: Conversation) -> Conversation:
    """Return a conversation in which work was answered with a no."""
    turn = talk.write(Topic.WORK, document="deposit_certificate", expiry_date="2026-10-01", visa_kind="none")
    assert (turn.answers[0].verdict.kind, turn.answers[0].topic) == ("no", Topic.WORK)
    return talk


def under(talk: Conversation, law: Law, dialogs: Dialogs, day: date = LATER) -> Conversation:
    """Return the conversation as it goes on with another law."""
    return replace(talk, engine=Engine(law, dialogs, talk.reader), law=law, day=day)


def test_an_answer_that_the_law_turned_is_told_and_given_anew(anna: Conversation, changed: Changed, dialogs: Dialogs) -> None:
    then = under(anna, changed('"yes"'), dialogs)
    turn = then.take(WAS_NO)
    assert then.said[:2] == ("law-news", "law-news-turned")
    assert (turn.answers[0].topic, turn.answers[0].verdict.kind) == (Topic.WORK, "yes")
    assert then.offered


def test_an_earlier_answer_is_told_of_too_where_what_is_known_decides_it(
    anna: Conversation, changed: Changed, dialogs: Dialogs
) -> None:
    anna.tap("do.remind")
    assert anna.session.last is not None
    assert anna.session.last.topic is Topic.REMINDER
    then = under(anna, changed('"yes"'), dialogs)
    assert then.take(WAS_NO).answers[0].topic is Topic.WORK
    assert "law-news-turned" in then.said


def test_facts_learned_since_leave_an_earlier_answer_alone(anna: Conversation, changed: Changed, dialogs: Dialogs) -> None:
    anna.day += timedelta(days=1)
    anna.write(Topic.WHEN_TO_APPLY, Link.NEW, procedure="renewal")
    assert under(anna, changed('"yes"'), dialogs).take(WAS_NO).blocks == ()


def test_a_law_that_changed_elsewhere_says_nothing(anna: Conversation, law: Law, dialogs: Dialogs) -> None:
    assert under(anna, law, dialogs).take(WAS_NO).blocks == ()


def test_days_that_went_by_are_no_news(talk: Conversation, law: Law, dialogs: Dialogs) -> None:
    turn = talk.write(Topic.WORK, document="permit", expiry_date="2026-12-01", four_year_card=False, visa_kind="none")
    given = LawChanged((Given("work", turn.answers[0].verdict.kind, TODAY),))
    assert turn.answers[0].verdict.kind == "yes"
    then = under(talk, law, dialogs, date(2026, 12, 10))
    assert then.take(given).blocks == ()
    assert then.tap("topic.work").answers[0].verdict.kind != "yes"


def test_a_topic_or_kind_that_is_no_more_says_nothing(anna: Conversation, changed: Changed, dialogs: Dialogs) -> None:
    then = under(anna, changed('"yes"'), dialogs)
    for topic, kind in (("parking", "no"), ("work", "perhaps"), ("work", "depends"), ("smalltalk", "n/a")):
        assert then.take(LawChanged((Given(topic, kind, TODAY),))).blocks == ()


def test_it_stays_with_whom_the_conversation_is_about(anna: Conversation, changed: Changed, dialogs: Dialogs) -> None:
    anna.session = replace(anna.session, about="wife")
    then = under(anna, changed('"yes"'), dialogs)
    then.take(WAS_NO)
    assert then.session.about == "wife"
    assert "law-news-turned" in then.said

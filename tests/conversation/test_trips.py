"""A trip lives for one question: its dates and destination do not come back days later, and a return lies ahead."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.conversation import FormValues
from bot.conversation.replies import AskDate
from bot.rules import Day
from bot.understanding import Link, Topic
from tests.conversation.talk import TODAY, Conversation

TO_RETURN = ("flow.trip", "answer.document.aps", "answer.destination.outside_schengen")


def asked_about_italy(talk: Conversation) -> Conversation:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal", country="IT", return_date="2027-01-10")
    return talk


def test_a_follow_up_on_the_same_day_is_about_the_same_trip(talk: Conversation) -> None:
    turn = asked_about_italy(talk).write(Topic.TRAVEL, Link.FOLLOW_UP, adp_valid_until="2027-01-31")
    assert {"country", "return_date"} <= set(turn.answers[0].facts)


@pytest.mark.parametrize("link", [Link.FOLLOW_UP, Link.WHAT_IF, Link.CORRECTION])
def test_a_question_of_another_day_is_about_another_trip(talk: Conversation, link: Link) -> None:
    asked_about_italy(talk).day = TODAY + timedelta(days=1)
    turn = talk.write(Topic.TRAVEL, link, adp_valid_until="2027-01-31")
    assert not {"country", "destination", "return_date"} & set(turn.answers[0].facts)


def test_an_answer_tapped_another_day_does_not_bring_the_trip_back(talk: Conversation) -> None:
    asked_about_italy(talk).tap("ask.passport_valid")
    talk.day = TODAY + timedelta(days=2)
    turn = talk.tap("answer.passport_valid.true")
    assert not {"country", "return_date"} & set(turn.answers[0].facts)


def test_a_tapped_topic_is_a_new_question(talk: Conversation) -> None:
    asked_about_italy(talk).tap("topic.travel")
    assert talk.turn is not None
    assert not {"country", "return_date"} & set(talk.turn.answers[0].facts)


def test_a_return_in_the_past_is_questioned(talk: Conversation) -> None:
    turn = talk.tap(*TO_RETURN, "answer.return_date.2026-01-10")
    assert "date-has-passed" in turn.messages
    assert (talk.state, talk.session.asked) == ("trip.back_on", "return_date")
    assert [str(each) for block in turn.blocks if isinstance(block, AskDate) for each in block.offered] == ["2027-01-10"]
    talk.tap("answer.return_date.2027-01-10")
    assert talk.state == "trip.receipt_end"


def test_a_return_in_the_past_is_questioned_when_it_is_written(talk: Conversation) -> None:
    talk.tap(*TO_RETURN)
    talk.write(Topic.TRAVEL, Link.ANSWER, return_date="2026-11-20")
    assert "date-has-passed" in talk.said
    assert talk.state == "trip.back_on"


def test_a_form_with_a_return_in_the_past_keeps_what_else_it_says(talk: Conversation) -> None:
    talk.tap(*TO_RETURN)
    talk.take(FormValues({"return_date": Day(TODAY - timedelta(days=1)), "passport_valid": True}))
    assert "date-has-passed" in talk.said
    assert talk.known()["passport_valid"] == "True"


@pytest.mark.parametrize("written", ["2026-11-23", "2026-11"])
def test_today_and_this_month_are_not_past(talk: Conversation, written: str) -> None:
    assert "date-has-passed" not in talk.tap(*TO_RETURN, f"answer.return_date.{written}").messages

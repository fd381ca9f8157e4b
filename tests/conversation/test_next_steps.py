"""What is offered after an answer: a guided walk where there is one, two to four steps, and in a flow its own way on first."""

from __future__ import annotations

import pytest

from bot.conversation.steps import MOST_STEPS
from bot.rules import Kind
from bot.understanding import Link, Meaning, Topic
from tests.conversation.talk import Conversation

IN_TIME = "2027-03-10"


@pytest.mark.parametrize(
    ("topic", "walk"),
    [
        (Topic.ACCOUNT, "flow.account"),
        (Topic.STATUS, "flow.status"),
        (Topic.HOW_TO_APPLY, "flow.first_request"),
        (Topic.HOW_TO_APPLY, "flow.renewal"),
        (Topic.DOCUMENT_MEANING, "flow.which_paper"),
        (Topic.AFTER_SUBMISSION, "flow.status"),
        (Topic.HELP, "flow.help"),
    ],
)
def test_a_topic_offers_the_walk_that_leads_through_it(talk: Conversation, topic: Topic, walk: str) -> None:
    talk.write(topic)
    assert walk in talk.offered
    assert 2 <= len(talk.offered) <= MOST_STEPS


def test_a_question_on_travel_offers_the_trip(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    assert "flow.trip" in talk.offered
    assert len(talk.offered) <= MOST_STEPS


def test_a_question_about_one_paper_offers_the_checklist_and_the_checklist_does_not_offer_itself(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, statement="translation"))
    assert "topic.documents" in talk.offered
    talk.tap("topic.documents")
    assert "topic.documents" not in talk.offered
    talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, statement="upload_what_is_asked"))  # the list follows it
    assert "topic.documents" not in talk.offered


@pytest.mark.parametrize(
    ("procedure", "walk", "other"), [("first", "first_request", "renewal"), ("renewal", "renewal", "first_request")]
)
def test_only_the_way_of_ones_own_procedure_is_offered(talk: Conversation, procedure: str, walk: str, other: str) -> None:
    talk.write(Topic.HOW_TO_APPLY, procedure=procedure)
    assert f"flow.{walk}" in talk.offered
    assert f"flow.{other}" not in talk.offered


def test_a_fact_not_known_yet_is_to_be_told_and_one_known_to_be_changed(talk: Conversation) -> None:
    def label(choice: str) -> str:
        assert talk.turn is not None
        options = [option for block in talk.turn.blocks if hasattr(block, "options") for option in block.options]
        return next(option.label.id for option in options if option.id == choice)

    talk.write(Topic.DOCUMENTS)
    assert label("ask.permit_category") == "choice-tell-fact"
    talk.write(Topic.DOCUMENTS, permit_category="artist")
    assert label("ask.permit_category") == "choice-change-fact"


@pytest.mark.parametrize("link", ["why", "why_not", "source"])
def test_an_explanation_offers_what_fits_the_answer_and_not_itself_again(talk: Conversation, link: str) -> None:
    talk.write(Topic.WORK, document="deposit_certificate", expiry_date="2026-10-01")
    talk.tap(f"do.{link}")
    assert "topic.travel" in talk.offered
    assert not {f"do.{link}", "do.menu"} & set(talk.offered)


def test_a_tapped_why_says_which_answer_it_explains(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    talk.write(Topic.WORK)
    turn = talk.tap("do.why")
    assert turn.messages[0] == "why-about"
    assert turn.answers[0].topic is Topic.WORK


def test_why_while_a_question_waits_says_what_hangs_on_it_and_asks_again(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.write(Topic.TRAVEL, Link.WHY)
    assert {"why-asked", "ask-procedure.why", "common-branch", "ask-procedure"} <= set(talk.said)
    assert talk.session.asked == "procedure"


@pytest.mark.parametrize("topic", [Topic.HOW_TO_APPLY, Topic.ACCOUNT])
def test_why_not_after_a_statement_answers(talk: Conversation, topic: Topic) -> None:
    statement = "appointment_to_file" if topic is Topic.HOW_TO_APPLY else "create_account"
    talk.mean(Meaning("en", topic, 1.0, statement=statement))
    turn = talk.write(topic, Link.WHY_NOT)
    assert turn.messages[0] == "why-not-rule"
    assert any(statement.replace("_", "-") in message for message in turn.messages)
    assert turn.answers[0].verdict.kind is Kind.INFO


def test_after_an_interruption_the_flow_goes_on_before_anything_else_is_offered(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    assert talk.offered[0] == "go.renewal.dates.next"
    assert "do.why" in talk.offered


def test_what_an_aside_offers_at_its_end_stands_below_the_way_on(talk: Conversation) -> None:
    talk.tap(
        "flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "flow.help", "go.help.what.with_waiting"
    )
    assert talk.offered[0] == "go.renewal.dates.next"
    assert "flow.status" in talk.offered


def test_a_choice_about_somebody_else_still_means_her_below_ones_own_flow(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    talk.mean(Meaning("en", Topic.WORK, 1.0, about_other="wife", facts=talk.facts(document="adp", procedure="renewal")))
    assert talk.offered[0] == "go.renewal.dates.next"
    tells = [choice for choice in talk.offered if choice.startswith("ask.")]
    assert tells
    assert all(choice.endswith("@wife") for choice in tells)


def test_why_in_a_flow_keeps_the_question_that_waits(talk: Conversation) -> None:
    talk.tap("flow.renewal")
    talk.write(Topic.TRAVEL)
    talk.write(Topic.TRAVEL, Link.WHY)
    assert talk.session.asked == "document"
    talk.tap("answer.document.adp")
    assert "travel-conditional" in talk.said
    assert talk.state == "renewal.title"


def test_a_choice_of_ways_is_asked_again_after_an_interruption(talk: Conversation) -> None:
    talk.tap("flow.renewal")
    talk.mean(Meaning("en", Topic.HOW_TO_APPLY, 1.0, statement="appointment_to_file"))
    assert talk.said[-2:] == ("resume-topic", "flow-renewal-title")


def test_a_flow_does_not_offer_to_explain_what_it_has_just_explained(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    assert "do.why" in talk.offered
    talk.tap("do.why")
    assert talk.offered[0] == "go.renewal.dates.next"
    assert "do.why" not in talk.offered

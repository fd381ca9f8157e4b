"""What a person does not know is not asked again that day, unless she comes back to it; what is said meanwhile is safe."""

from __future__ import annotations

from datetime import timedelta

from bot.rules import Kind
from bot.understanding import Act, Meaning, Topic
from tests.conversation.talk import TODAY, Conversation


def test_what_is_not_known_in_one_flow_is_not_asked_in_another(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.unknown", "do.stop")
    talk.tap("flow.which_paper", "go.which_paper.looks.plastic_card")
    assert "unknown-still" in talk.said
    assert "ask-expiry-date" not in talk.said
    assert "right-line" in talk.said


def test_it_can_be_told_from_where_it_was_passed(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.unknown", "do.stop")
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    assert talk.state == "renewal.no_date"
    assert "ask.expiry_date" in talk.offered
    talk.tap("ask.expiry_date", "answer.expiry_date.2027-03-10")
    assert talk.state == "renewal.dates"


def test_a_question_of_ones_own_does_not_ask_it_again(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.unknown")
    turn = talk.write(Topic.TRAVEL, document="adp")
    assert (turn.answers[0].verdict.kind, turn.answers[0].verdict.needs[0]) == (Kind.DEPENDS, "procedure")
    assert talk.session.asked is None
    assert {"unknown-still", "certain-no-plain-yes"} <= set(talk.said)
    assert "ask.procedure" in talk.offered


def test_it_is_asked_again_the_next_day(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.unknown")
    talk.day = TODAY + timedelta(days=1)
    talk.write(Topic.TRAVEL, document="adp")
    assert talk.session.asked == "procedure"


def test_who_comes_back_to_the_question_is_asked_it(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.unknown", "do.back")
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_who_wants_another_look_for_her_paper_is_asked_for_it_again(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.unknown", "do.stop", "flow.trip")
    assert talk.state == "trip.paper_unknown"
    talk.tap("go.trip.paper_unknown.next")
    assert (talk.state, talk.session.asked) == ("trip.paper", "document")


def test_the_explanation_of_a_question_comes_before_it_is_given_up(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.adp", "answer.procedure.unknown")
    assert (talk.state, talk.session.asked) == ("trip.procedure_explained", "procedure")


def test_an_interrupted_flow_goes_on_without_what_the_interruption_could_not_find_out(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal")
    assert talk.session.asked == "expiry_date"
    talk.tap("answer.expiry_date.unknown")
    assert talk.state == "renewal.no_date"


def test_what_is_told_after_all_counts(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.unknown")
    turn = talk.write(Topic.TRAVEL, procedure="first")
    assert turn.answers[0].verdict.kind is Kind.NO
    assert talk.session.person("self").unknown == {}


def test_a_fact_that_turns_out_to_be_unknown_is_forgotten(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.2027-03-10", "do.back")
    talk.mean(Meaning("en", Topic.SMALLTALK, 1.0, act=Act.UNKNOWN))
    assert "expiry_date" not in talk.known()


def test_my_situation_shows_what_is_not_known_and_lets_it_be_told(talk: Conversation) -> None:
    talk.tap("ask.expiry_date", "answer.expiry_date.unknown", "flow.situation")
    assert "situation-unknown" in talk.said
    talk.tap("go.situation.seen.change_something")
    assert "ask.expiry_date" in talk.offered


def test_what_somebody_else_does_not_know_is_asked_of_oneself(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.TRAVEL, 1.0, about_other="wife"))
    talk.tap("answer.document.unknown")
    talk.write(Topic.TRAVEL)
    assert (talk.session.about, talk.session.asked) == ("self", "document")

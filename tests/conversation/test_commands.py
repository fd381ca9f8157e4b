"""Commands of every platform, and the words that may be typed instead of a tap on *Next*."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.conversation import COMMANDS, Command, TextMessage
from bot.understanding import Act, Meaning, Topic
from tests.conversation.talk import Conversation

IN_TIME = "2027-03-10"


def test_there_is_a_command_for_everything_that_platforms_list() -> None:
    named = "start ask dates papers account situation reminders cases language mydata forget help stop back"
    assert set(COMMANDS) == set(named.split())


def test_a_question_behind_ask_is_answered(talk: Conversation) -> None:
    talk.reader.script["can I work?"] = Meaning("en", Topic.WORK, 1.0)
    assert talk.take(Command("ask", "can I work?")).answers[0].topic is Topic.WORK
    talk.take(Command("ask"))
    assert talk.said == ("flow-ask-ready",)


def test_my_dates_are_those_that_follow_from_what_was_told(talk: Conversation) -> None:
    talk.write(Topic.AFTER_SUBMISSION, procedure="renewal", expiry_date=IN_TIME, adp_valid_until="2027-01-31")
    talk.take(Command("dates"))
    assert "window-adp-end.last-day" in talk.said
    assert "window-renewal.last-day" not in talk.said  # who holds an ADP has sent her request


def test_who_holds_the_adp_of_an_earlier_request_still_has_to_file(talk: Conversation) -> None:
    talk.write(Topic.AFTER_SUBMISSION, procedure="renewal", expiry_date="2028-09-30", adp_valid_until="2027-01-31")
    talk.take(Command("dates"))
    assert {"window-adp-end.last-day", "window-renewal.last-day"} <= set(talk.said)


def test_my_dates_without_a_date_ask_for_it(talk: Conversation) -> None:
    talk.take(Command("dates"))
    assert talk.session.asked == "procedure"
    talk.tap("answer.procedure.renewal")
    assert talk.session.asked == "expiry_date"


def test_my_dates_inside_a_flow_lead_back_to_it(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.write(Topic.HELP, procedure="renewal")
    talk.take(Command("dates"))
    assert "window-renewal.last-day" in talk.said
    assert (talk.state, talk.offered[0]) == ("renewal.account", "go.renewal.account.next")


# --- typed instead of tapped


def says(talk: Conversation, act: Act) -> Conversation:
    talk.mean(Meaning("en", Topic.SMALLTALK, 1.0, act=act))
    return talk


@pytest.mark.parametrize("act", [Act.NEXT, Act.DONE, Act.YES])
def test_next_done_or_yes_may_be_typed_where_next_is_offered(talk: Conversation, act: Act) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    assert says(talk, act).state == "renewal.account"


def test_done_says_that_the_request_was_sent_and_next_does_not(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.tap("go.renewal.account.next", "answer.permit_category.artist", "go.renewal.papers.next")
    assert says(talk, Act.NEXT).state == "renewal.submit"
    assert "go.renewal.submit.sent" in talk.offered
    assert says(talk, Act.DONE).state == "renewal.sent_on"


@pytest.mark.parametrize("act", [Act.NEXT, Act.DONE])
def test_a_question_is_not_passed_by_a_typed_next(talk: Conversation, act: Act) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    says(talk, act)
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")
    assert "ask-expiry-date" in talk.said


def test_next_asks_a_waiting_question_again(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    assert "ask-procedure" in says(talk, Act.NEXT).said


def test_next_leads_back_to_the_checklist_from_a_paper(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.tap("go.renewal.account.next", "answer.permit_category.artist")
    talk.tap("go.renewal.papers.about_papers", "go.renewal.papers_in_detail.about_photo")
    assert says(talk, Act.NEXT).state == "renewal.papers"


def test_outside_of_flows_next_leads_nowhere_and_done_is_an_end(talk: Conversation) -> None:
    assert says(talk, Act.NEXT).said == ("smalltalk-nothing-asked",)
    assert talk.offered
    assert says(talk, Act.DONE).said == ("stop-done",)


@pytest.mark.parametrize(
    "typed", ["next", "Next.", "done", "it's done", "ok", "suivant", "c'est fait", "C’est fait !", "continuer"]
)
def test_the_words_people_type_are_read(app: App, talk: Conversation, typed: str) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    talk.engine = app.engine
    talk.take(TextMessage(typed))
    assert talk.state == "renewal.account"


def test_who_does_not_know_which_way_to_choose_sees_the_choice_again(talk: Conversation) -> None:
    talk.tap("flow.account")
    for act in (Act.UNKNOWN, Act.NEXT):
        assert "flow-account-start" in says(talk, act).said
        assert "go.account.used_before.no_account" in talk.offered


def test_what_is_no_answer_is_said_to_be_none_and_the_question_asked_again(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.mean(Meaning("en", Topic.SMALLTALK, 1.0))
    assert talk.said[:2] == ("not-an-answer", "ask-expiry-date")
    talk.tap("do.stop")
    talk.write(Topic.TRAVEL)
    talk.mean(Meaning("en", Topic.SMALLTALK, 1.0))
    assert {"not-an-answer", "ask-document"} <= set(talk.said)
    assert talk.session.asked == "document"

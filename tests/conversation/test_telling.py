"""What a person tells, by an old button, in a form or in words: what changed is said, and what hung on it is answered anew."""

from __future__ import annotations

from datetime import date

from bot.conversation import FormValues
from bot.conversation.replies import Schedule
from bot.rules import Day, Kind
from bot.understanding import Link, Meaning, Sense, Topic, Whom
from tests.conversation.talk import Conversation

IN_TIME, LATE = "2027-03-10", "2026-12-30"


def day(written: str) -> Day:
    return Day(date.fromisoformat(written))


def test_an_old_button_that_changes_a_fact_says_so(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.first")
    assert "corrected" not in talk.said
    talk.tap("answer.procedure.renewal")
    assert talk.said[:2] == ("corrected", "corrected-answer-changes")
    assert "travel-conditional" in talk.said


def test_an_old_button_with_the_same_answer_says_nothing_of_a_change(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.first", "answer.procedure.first")
    assert "corrected" not in talk.said


def test_the_exact_day_of_a_month_that_was_told_is_no_change(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-03")
    talk.tap(f"answer.expiry_date.{IN_TIME}")
    assert "corrected" not in talk.said
    assert "window-renewal.last-day" in talk.said


def test_another_answer_after_back_says_what_changed(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "do.back", f"answer.expiry_date.{LATE}")
    assert talk.said[0] == "corrected"
    assert talk.state == "renewal.late"


def test_a_fact_on_which_no_answer_hangs_is_noted_and_the_answer_not_repeated(talk: Conversation) -> None:
    talk.write(Topic.HOW_TO_APPLY)
    talk.tap("answer.adp_valid_until.2027-01-31")
    assert talk.said == ("noted",)
    assert "flow.renewal" in talk.offered


def test_a_form_says_what_is_new_and_what_changed(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="first")
    talk.take(FormValues({"procedure": "renewal", "document": "adp", "adp_valid_until": day("2027-01-31")}))
    assert talk.said[:3] == ("corrected", "noted", "corrected-answer-changes")
    assert "travel-conditional" in talk.said
    assert talk.known() == {"document": "adp", "procedure": "renewal", "adp_valid_until": "2027-01-31"}


def test_a_form_on_which_no_answer_hangs_is_noted(talk: Conversation) -> None:
    talk.write(Topic.HELP)
    talk.take(FormValues({"permit_category": "artist", "procedure": "renewal"}))
    assert talk.said == ("noted", "noted")
    assert talk.offered


def test_a_form_with_nothing_new_says_so_and_the_flow_stays(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    talk.take(FormValues({"expiry_date": day(IN_TIME)}))
    assert talk.said[0] == "form-same"
    assert talk.state == "renewal.dates"
    talk.take(FormValues({}))
    assert talk.said[0] == "form-empty"


def test_a_form_that_changes_a_date_of_the_flow_shows_it_anew(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.take(FormValues({"expiry_date": day(LATE)}))
    assert talk.said[0] == "corrected"
    assert talk.state == "renewal.late"


def test_a_date_that_a_reminder_waits_for_may_come_in_a_form(talk: Conversation) -> None:
    talk.tap("do.remind")
    turn = talk.take(FormValues({"expiry_date": day(IN_TIME)}))
    assert any(isinstance(effect, Schedule) for effect in turn.effects)


def test_a_form_may_open_a_conversation(talk: Conversation) -> None:
    turn = talk.take(FormValues({"expiry_date": day(IN_TIME), "procedure": "renewal"}))
    assert turn.answers[0].topic is Topic.WHEN_TO_APPLY
    assert talk.known()["expiry_date"] == IN_TIME


# --- told without being asked


def test_what_is_told_after_an_answer_that_does_not_hang_on_it_is_noted_and_the_answer_not_repeated(talk: Conversation) -> None:
    talk.write(Topic.HOW_TO_APPLY)
    turn = talk.write(Topic.HOW_TO_APPLY, Link.ANSWER, arrival_date="2026-11-03")
    assert turn.messages == ("noted",)
    assert (turn.answers[0].topic, "arrival_date" in talk.known()) == (Topic.HOW_TO_APPLY, True)
    assert "flow.first_request" in talk.offered


def test_what_is_told_after_an_answer_that_hangs_on_it_gives_it_anew(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    turn = talk.write(Topic.TRAVEL, Link.ANSWER, adp_valid_until="2026-11-01")
    assert "travel-no" in turn.messages


def test_she_is_the_one_other_person_that_was_spoken_of(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.WORK, 1.0, about_other="new_hire", facts=talk.facts(document="adp")))
    talk.write(Topic.HELP)
    assert talk.session.about == "self"
    turn = talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, whom=Whom.THEM))
    assert (talk.session.about, turn.messages[0]) == ("new_hire", "other-person")


def test_she_is_nobody_where_nobody_or_more_than_one_was_spoken_of(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, whom=Whom.THEM))
    assert talk.session.about == "self"
    for name in ("new_hire", "wife"):
        talk.mean(Meaning("en", Topic.WORK, 1.0, about_other=name, facts=talk.facts(document="adp")))
    talk.write(Topic.HELP)
    talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, whom=Whom.THEM))
    assert talk.session.about == "self"


def test_a_right_asked_about_the_other_way_round_is_told_without_yes_or_no(talk: Conversation) -> None:
    known = talk.facts(document="deposit_certificate")
    turn = talk.mean(Meaning("en", Topic.WORK, 1.0, facts=known, sense=Sense.OPPOSITE))
    assert (turn.answers[-1].verdict.kind, talk.said[0]) == (Kind.INFO, "work-no-plain")


def test_an_answer_leaves_the_question_the_way_round_it_was_asked(talk: Conversation) -> None:
    turn = talk.mean(Meaning("en", Topic.WORK, 1.0, facts=talk.facts(document="adp"), sense=Sense.OPPOSITE))
    assert (turn.answers[-1].verdict.kind, "common-branch" in talk.said) == (Kind.DEPENDS, False)
    turn = talk.write(Topic.WORK, Link.ANSWER, procedure="first")
    assert (turn.answers[-1].verdict.kind, talk.said[0]) == (Kind.INFO, "work-yes-plain")


def test_a_yes_with_conditions_stays_one_when_asked_about_the_other_way_round(talk: Conversation) -> None:
    known = talk.facts(document="adp", procedure="renewal")
    turn = talk.mean(Meaning("en", Topic.LEGAL_STAY, 1.0, facts=known, sense=Sense.OPPOSITE))
    assert (turn.answers[-1].verdict.kind, talk.said[0]) == (Kind.CONDITIONAL, "legal-stay-conditional-plain")

"""The engine's turns: pure, every kind of incoming, whose facts they are and how long they count."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.conversation import (
    COMMANDS,
    Blocked,
    Choices,
    ChoiceTaken,
    Command,
    DueReminder,
    EditedText,
    FileSent,
    FormValues,
    Joined,
    Session,
    Uninstalled,
)
from bot.conversation.engine import FRANCE
from bot.conversation.replies import AskDate, Cancel, Checklist, Erase, Export, Schedule
from bot.conversation.session import CONFIRM_AFTER, Learned
from bot.rules import Day, Kind, Known, Origin
from bot.understanding import Act, Link, Meaning, Sense, Topic
from tests.conversation.talk import TODAY, Conversation, facts

# --- incoming


def test_the_first_message_greets_and_says_once_that_this_is_no_legal_advice(talk: Conversation) -> None:
    assert talk.take(Joined()).messages == ("greeting", "greeting.not-advice")
    assert 3 <= len(talk.offered) <= 4
    assert talk.take(Joined()).messages == ("greeting.again",)


@pytest.mark.parametrize(
    ("wish", "state"), [("renewal", "renewal.title"), ("which-paper", "which_paper.looks"), ("", ""), ("nonsense", "")]
)
def test_a_deep_link_leads_straight_to_what_it_asks_for(talk: Conversation, wish: str, state: str) -> None:
    talk.take(Joined(wish))
    assert talk.state == state


@pytest.mark.parametrize("begin", ["flow.renewal/go.renewal.title.my_card", "ask.expiry_date"])
def test_who_comes_back_to_an_open_question_is_asked_it_again(talk: Conversation, begin: str) -> None:
    talk.take(Joined())
    talk.tap(*begin.split("/"))
    talk.take(Joined())
    assert {"greeting.again", "ask-expiry-date"} <= set(talk.said)
    assert talk.session.asked == "expiry_date"


def test_a_deep_link_may_ask_a_question(talk: Conversation) -> None:
    assert talk.take(Joined("ask-when-to-apply")).answers[0].topic is Topic.WHEN_TO_APPLY


@pytest.mark.parametrize("command", sorted(COMMANDS))
@pytest.mark.parametrize("begin", ["flow.renewal", "topic.travel", "do.nonsense"])
def test_every_command_works_anywhere(talk: Conversation, command: str, begin: str) -> None:
    talk.tap(begin)
    talk.take(Command(command))
    assert talk.said
    assert "old-button" not in talk.said
    assert talk.offered


def test_an_unknown_command_says_what_can_be_done(talk: Conversation) -> None:
    talk.take(Command("dance"))
    assert talk.said == ("smalltalk-capabilities",)
    assert talk.offered


def test_start_with_a_wish_is_a_deep_link(talk: Conversation) -> None:
    talk.take(Command("start", "renewal"))
    assert talk.state == "renewal.title"


@pytest.mark.parametrize("kind", ["file", "voice", "location", "sticker", "empty", "hologram"])
def test_what_cannot_be_read_is_said_kindly(talk: Conversation, kind: str) -> None:
    talk.take(FileSent(kind))
    assert talk.said == (f"received-{kind if kind != 'hologram' else 'unknown'}",)
    assert talk.offered


def test_an_edited_text_is_read_like_a_new_one(talk: Conversation) -> None:
    talk.reader.script["better"] = Meaning("en", Topic.HELP, 1.0)
    assert talk.take(EditedText("better")).answers[0].topic is Topic.HELP


@pytest.mark.parametrize("incoming", [Blocked(), Uninstalled()])
def test_who_has_left_is_not_spoken_to_and_not_reminded(talk: Conversation, incoming: Blocked | Uninstalled) -> None:
    talk.tap("flow.renewal")
    turn = talk.take(incoming)
    assert (turn.blocks, turn.effects) == ((), (Cancel(),))


def test_a_form_tells_several_facts_at_once(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.take(FormValues({"expiry_date": Day(date(2027, 3, 10)), "permit_category": "artist"}))
    assert talk.state == "renewal.dates"
    talk.tap("go.renewal.dates.next", "go.renewal.account.next")
    assert talk.state == "renewal.papers"


def test_an_empty_form_changes_nothing(talk: Conversation) -> None:
    talk.take(FormValues({}))
    assert talk.known() == {}
    assert talk.offered


def test_a_due_reminder_says_what_it_is_for_and_the_flow_goes_on(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.2027-03-10", "do.remind")
    talk.day = date(2026, 12, 26)
    talk.take(DueReminder("renewal.two_weeks"))
    assert talk.said[0] == "reminder-due"
    assert talk.state == "renewal.dates"


def test_a_turn_counts_and_leaves_the_session_it_was_given(talk: Conversation) -> None:
    before = talk.session
    talk.tap("flow.renewal")  # `Conversation.take` compares the session with a copy made before
    assert (before, talk.session.turns) == (Session(), 1)


def test_the_same_turn_twice_is_the_same(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.adp")
    now = datetime(2026, 11, 23, 12, tzinfo=FRANCE)
    turns = [talk.engine.take_turn(talk.session, ChoiceTaken("answer.procedure.renewal"), now=now) for _ in range(2)]
    assert turns[0] == turns[1]


def test_the_day_is_the_day_in_france(talk: Conversation) -> None:
    late = datetime.fromisoformat("2026-11-22T23:30:00+00:00")  # half past midnight in Paris
    turn = talk.engine.take_turn(Session(), ChoiceTaken("topic.when_to_apply"), now=late)
    assert turn.answers[0].verdict.proof.as_of == TODAY


def test_every_reply_leaves_a_way_on(talk: Conversation) -> None:
    for act in Act:
        turn = talk.mean(Meaning("en", Topic.SMALLTALK, 1.0, act=act))
        assert any(isinstance(block, Choices | AskDate) for block in turn.blocks), act


# --- answers


def test_a_fact_that_is_needed_is_asked_and_the_answer_waits_for_it(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    assert (talk.session.asked, talk.turn and talk.turn.answers[0].verdict.kind) == ("procedure", Kind.DEPENDS)
    talk.tap("answer.procedure.first")
    assert "travel-no" in talk.said


def test_i_dont_know_after_a_free_question_says_what_is_certain_and_who_helps(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.tap("answer.procedure.unknown")
    assert talk.said[0] == "unknown-taken"
    assert {"ask-procedure.why", "contact-anef-contact-line"} <= set(talk.said)
    assert talk.offered


def test_i_dont_know_where_nothing_is_certain_promises_nothing(talk: Conversation) -> None:
    talk.tap("ask.move_date", "answer.move_date.unknown")
    assert talk.said[0] == "unknown-taken-plain"


def test_a_correction_gives_the_answer_anew_and_says_what_changed(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    talk.write(Topic.TRAVEL, Link.CORRECTION, procedure="first")
    assert talk.said[0] == "corrected"
    assert "travel-no" in talk.said


def test_a_what_if_leaves_the_facts_as_they_are(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    known = talk.known()
    turn = talk.write(Topic.TRAVEL, Link.WHAT_IF, procedure="first")
    assert (turn.answers[0].verdict.kind, turn.answers[0].hypothetical) == (Kind.NO, ("procedure",))
    assert talk.known() == known
    assert talk.session.last is not None
    assert talk.session.last.facts.get("procedure") == "renewal"


def test_a_what_if_inside_a_flow_leaves_the_flow_as_it_is(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "answer.expiry_date.2027-03-10")
    talk.write(Topic.LATE, Link.WHAT_IF, expiry_date="2026-12-30")
    assert talk.state == "renewal.dates"
    assert talk.known()["expiry_date"] == "2027-03-10"


@pytest.mark.parametrize("step", ["why", "why_not", "source"])
def test_an_explanation_needs_something_to_explain(talk: Conversation, step: str) -> None:
    talk.tap(f"do.{step}")
    assert talk.said == ("why-nothing-yet",)
    talk.write(Topic.TRAVEL, document="adp", procedure="first")
    talk.tap(f"do.{step}")
    assert "why-nothing-yet" not in talk.said


def test_a_yes_is_not_offered_to_be_turned_into_a_yes(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="first")
    assert "do.why_not" in talk.offered
    talk.write(Topic.TRAVEL, document="adp", destination="inside_france")
    assert "do.why_not" not in talk.offered


def test_why_after_a_statement_of_a_flow_gives_its_sources(talk: Conversation) -> None:
    talk.tap("flow.account", "go.account.used_before.no_account", "do.source")
    assert talk.turn is not None
    assert talk.turn.answers[0].verdict.proof.sources


def test_a_question_with_a_sense_is_answered_in_that_sense(talk: Conversation) -> None:
    asked = Meaning("en", Topic.HOW_TO_APPLY, 1.0, statement="appointment_to_file", sense=Sense.OPPOSITE)
    assert talk.mean(asked).answers[0].verdict.kind is Kind.YES


# --- how long facts count


def test_the_paper_is_asked_again_after_thirty_days(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    talk.day = TODAY + CONFIRM_AFTER
    assert "document" in talk.tap("topic.travel").answers[0].facts
    talk.day += timedelta(days=1)
    assert talk.tap("topic.travel").answers[0].verdict.needs[0] == "document"


def test_the_paper_is_asked_again_once_its_end_has_passed(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal", adp_valid_until="2026-11-30")
    talk.day = date(2026, 11, 30)
    assert "document" in talk.tap("topic.travel").answers[0].facts
    talk.day = date(2026, 12, 1)
    assert talk.tap("topic.travel").answers[0].verdict.needs[0] == "document"


def test_a_date_does_not_age(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-03-10")
    talk.day = TODAY + timedelta(days=60)
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    assert talk.state == "renewal.late"


def test_a_stale_fact_is_asked_again_by_a_flow(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.aps", "do.stop")
    talk.tap("flow.trip")
    assert talk.state == "trip.where"
    talk.day = TODAY + timedelta(days=31)
    talk.tap("do.stop", "flow.trip")
    assert talk.state == "trip.paper"


def test_trip_dates_live_for_one_question(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal", destination="schengen", return_date="2027-01-10")
    assert not {"destination", "return_date", "right"} & set(talk.known())
    assert "return_date" not in talk.write(Topic.WORK).answers[0].facts


def test_what_was_said_earlier_is_remembered_as_such(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    talk.day = TODAY + timedelta(days=3)
    assert talk.tap("topic.work").answers[0].facts.origin("document") is Origin.REMEMBERED


# --- whose facts


def test_facts_of_somebody_else_never_become_ones_own(talk: Conversation) -> None:
    hers = facts(talk.law, {"document": "adp", "procedure": "first"})
    talk.mean(Meaning("en", Topic.TRAVEL, 1.0, facts=hers, about_other="wife"))
    assert (talk.known("wife"), talk.known()) == ({"document": "adp", "procedure": "first"}, {})
    talk.write(Topic.TRAVEL, document="deposit_certificate")
    assert (talk.known("wife")["document"], talk.known()) == ("adp", {"document": "deposit_certificate"})


def test_an_answer_about_somebody_else_does_not_use_ones_own_facts(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    turn = talk.mean(Meaning("en", Topic.TRAVEL, 1.0, Link.FOLLOW_UP, about_other="colleague"))
    assert turn.answers[0].verdict.needs[0] == "document"


def test_ticks_belong_to_the_person_they_were_set_for(talk: Conversation) -> None:
    talk.tap("tick.passport")
    talk.mean(Meaning("en", Topic.DOCUMENTS, 1.0, about_other="wife"))
    assert talk.turn is not None
    (papers,) = [block for block in talk.turn.blocks if isinstance(block, Checklist)]
    assert "tick.e_photo@wife" in {entry.id for entry in papers.entries}
    talk.tap("tick.e_photo@wife")
    assert [talk.session.person(who).ticks for who in ("self", "wife")] == [{"passport"}, {"e_photo"}]


def test_an_old_button_about_somebody_else_still_means_her(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.TRAVEL, 1.0, facts=facts(talk.law, {"document": "adp"}), about_other="wife"))
    assert "answer.procedure.renewal@wife" in talk.offered
    talk.write(Topic.HELP)
    assert talk.session.about == "self"
    talk.tap("answer.procedure.renewal@wife")
    assert (talk.known(), talk.known("wife")["procedure"]) == ({}, "renewal")


def test_an_old_button_of_ones_own_is_not_taken_for_somebody_else(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    talk.mean(Meaning("en", Topic.HELP, 1.0, about_other="wife"))
    talk.tap("answer.procedure.first")
    assert (talk.known()["procedure"], talk.known("wife")) == ("first", {})


def test_a_date_picked_about_somebody_else_is_hers(talk: Conversation) -> None:
    turn = talk.mean(Meaning("en", Topic.WHEN_TO_APPLY, 1.0, facts=facts(talk.law, {"procedure": "renewal"}), about_other="wife"))
    (picker,) = [block for block in turn.blocks if isinstance(block, AskDate)]
    talk.write(Topic.HELP)
    talk.tap(picker.of(date(2027, 3, 10)))
    assert (talk.known(), talk.known("wife")["expiry_date"]) == ({}, "2027-03-10")


def test_a_question_about_somebody_else_inside_ones_own_flow_stays_hers(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.mean(Meaning("en", Topic.WORK, 1.0, facts=facts(talk.law, {"document": "deposit_certificate"}), about_other="wife"))
    assert "ask.expiry_date@wife" in talk.offered
    assert talk.tap("ask.expiry_date@wife").messages[0] == "other-person"
    talk.tap("answer.expiry_date.2027-03-10@wife")
    assert talk.known("wife")["expiry_date"] == "2027-03-10"
    assert "expiry_date" not in talk.known()
    assert (talk.state, talk.session.about, talk.session.asked) == ("renewal.expiry", "self", "expiry_date")


# --- forgetting, language, reminders


def test_everything_is_erased_only_after_a_second_yes(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp")
    assert talk.tap("privacy.erase").effects == ()
    assert talk.known()
    turn = talk.tap("privacy.erase_now")
    assert (turn.effects, turn.session.people, turn.session.last) == ((Erase(),), {}, None)


def test_everything_kept_can_be_seen(talk: Conversation) -> None:
    assert talk.tap("privacy.show").messages == ("privacy-show-nothing",)
    talk.write(Topic.TRAVEL, document="adp")
    turn = talk.tap("privacy.show")
    assert (turn.effects, turn.messages.count("common-fact-line")) == ((Export(),), 1)


def test_a_forgotten_fact_is_gone(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="first")
    talk.tap("forget.procedure")
    assert talk.known() == {"document": "adp"}


def test_the_chosen_language_stays(talk: Conversation) -> None:
    assert talk.tap("language.fr").session.chosen_language == "fr"
    talk.mean(Meaning("en", Topic.HELP, 1.0))
    assert talk.session.chosen_language == "fr"


def test_the_language_can_be_changed_inside_a_flow(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "flow.language", "language.fr")
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_a_reminder_without_a_date_asks_for_it_and_is_then_set(talk: Conversation) -> None:
    talk.tap("do.remind")
    assert talk.session.asked == "expiry_date"
    turn = talk.tap("answer.expiry_date.2027-03-10")
    assert [effect.on for effect in turn.effects if isinstance(effect, Schedule)] == [date(2026, 12, 26), date(2027, 1, 7)]


def test_stale_facts_stay_until_they_are_told_anew(talk: Conversation) -> None:
    person = talk.session.person("self").learning(
        facts(talk.law, {"document": "adp"}), talk.law.facts, TODAY - timedelta(days=90)
    )
    talk.session = talk.session.with_person("self", person)
    assert person.facts == {"document": Learned(Known("adp"), TODAY - timedelta(days=90))}
    talk.tap("topic.travel", "answer.document.aps")
    assert talk.known() == {"document": "aps"}


# --- lists that statements announce


def test_what_a_card_costs_is_listed_for_ones_own_procedure(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.COLLECT_PERMIT, 1.0, facts=facts(talk.law, {"procedure": "renewal"}), statement="fee_amount"))
    assert [said for said in talk.said if said.startswith("fee-")] == [
        "fee-renewal-card", "fee-renewal-card.uncertain", "fee-duplicate-card", "fee-duplicate-card.uncertain",
    ]  # fmt: skip


def test_sums_that_are_no_longer_due_are_not_listed(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.HOW_TO_APPLY, 1.0, statement="fees"))
    assert "fee-first-card" in talk.said
    assert "fee-first-card-before-2026" not in talk.said


def test_the_status_words_follow_the_statement_that_announces_them(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.STATUS, 1.0, statement="status_words"))
    assert {f"status-word-{status.replace('_', '-')}" for status in talk.law.statuses} <= set(talk.said)

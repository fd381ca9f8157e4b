"""Walking through the flows that ship: branches, back, I don't know, interruptions, corrections, old buttons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation import Choices, FileSent, Say, Session
from bot.conversation.load import load_dialogs
from bot.conversation.replies import AskDate, Checklist
from bot.conversation.session import FlowPosition
from bot.places import dialogs_folder, law_folder
from bot.rules import load_law
from bot.understanding import Act, DateDoubt, DateProblem, Link, Meaning, Topic
from tests.conversation.talk import TODAY, Conversation

LAW = load_law(law_folder())
FLOWS = load_dialogs(dialogs_folder(), LAW).flows
EVERY_STATE = [(flow.id, state) for flow in FLOWS.values() for state in flow.states if not flow.states[state].end]
EVERY_QUESTION = [(flow, state) for flow, state in EVERY_STATE if FLOWS[flow].states[state].asks is not None]
IN_TIME, LATE, LONG_GONE = "2027-03-10", "2026-12-30", "2026-04-01"  # last days of a card, seen from 23 November 2026


def standing(talk: Conversation, flow: str, state: str) -> Conversation:
    """Put the person into a state, with nothing known of her."""
    talk.session = Session(greeted=True, flow=FlowPosition(flow, FLOWS[flow].version, state))
    return talk


# --- the ways through


def test_a_renewal_in_time_leads_from_the_dates_to_collecting_the_card(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    assert talk.state == "renewal.dates"
    assert {"progress-step", "when-to-apply-renewal", "window-renewal.last-day", "date-recommended-now"} <= set(talk.said)
    talk.tap("go.renewal.dates.next", "go.renewal.account.next", "answer.permit_category.researcher")
    assert talk.state == "renewal.papers"
    talk.tap("go.renewal.papers.next", "go.renewal.submit.sent", "answer.submission_date.2026-11-20")
    assert talk.state == "renewal.afterwards"
    talk.tap("go.renewal.afterwards.what_it_allows", "go.renewal.allowed.next")
    assert "window-silence.last-day" in talk.said
    talk.tap("go.renewal.silence.next")
    assert (talk.state, talk.session.asked) == ("", None)
    assert "collect-permit-in-person" in talk.said


@pytest.mark.parametrize(
    ("end", "state"),
    [(IN_TIME, "dates"), ("2028-01-01", "dates"), (LATE, "late"), ("2026-11-01", "late"), (LONG_GONE, "long_expired")],
)
def test_the_last_day_of_a_card_decides_the_branch_of_its_renewal(talk: Conversation, end: str, state: str) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{end}")
    assert talk.state == f"renewal.{state}"


def test_who_renews_late_hears_that_an_adp_is_not_owed(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{LATE}")
    assert {"late-yes", "late-renewal-late", "window-renewal.passed"} <= set(talk.said)
    talk.tap("go.renewal.late.next", "go.renewal.account.next", "answer.permit_category.artist", "go.renewal.papers.next")
    talk.tap("go.renewal.submit.sent", "answer.submission_date.unknown", "go.renewal.afterwards.what_it_allows")
    assert "late-adp-owed-when-late" in talk.said


def test_a_blue_card_has_a_silence_of_its_own(talk: Conversation) -> None:
    standing(talk, "renewal", "category").tap(
        "answer.permit_category.blue_card", "go.renewal.papers.next", "go.renewal.submit.sent"
    )
    talk.tap("answer.submission_date.2026-11-20", "go.renewal.afterwards.next")
    assert talk.state == "renewal.silence_blue_card"


@pytest.mark.parametrize(
    ("answer", "state"),
    [("validated", "expiry"), ("overdue", "vls_ts_overdue"), ("not_yet", "vls_ts_arrival"), ("unknown", "vls_ts_arrival")],
)
def test_who_renews_a_vls_ts_is_asked_whether_it_was_validated(talk: Conversation, answer: str, state: str) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_visa", f"answer.visa_validation.{answer}")
    assert talk.state == f"renewal.{state}"
    assert talk.known().keys() & {"visa_kind", "visa_validation"}  # only a VLS-TS is validated


@pytest.mark.parametrize(("arrived", "state"), [("2026-11-01", "dates"), ("2026-08-01", "late"), ("unknown", "no_date")])
def test_the_arrival_decides_the_branch_of_a_first_request(talk: Conversation, arrived: str, state: str) -> None:
    talk.tap("flow.first_request", "answer.visa_kind.a_solliciter", f"answer.arrival_date.{arrived}")
    assert talk.state == f"first_request.{state}"
    assert talk.known()["procedure"] == "first"


def test_who_came_with_a_vls_ts_is_led_through_a_renewal_of_the_visa(talk: Conversation) -> None:
    talk.tap("flow.first_request", "answer.visa_kind.vls_ts", "answer.visa_validation.validated")
    talk.tap("go.first_request.vls_ts_as_renewal.next", f"answer.expiry_date.{IN_TIME}")
    assert talk.state == "first_request.vls_ts_dates"
    assert talk.known()["procedure"] == "renewal"
    assert "when-to-apply-renewal" in talk.said


def test_who_does_not_know_the_visa_gets_the_earlier_dates_with_the_exception(talk: Conversation) -> None:
    talk.tap("flow.first_request", "answer.visa_kind.unknown", "answer.arrival_date.2026-11-01")
    assert talk.state == "first_request.dates"
    assert "when-to-apply-first.exception" in talk.said


def test_the_papers_are_those_of_the_category_and_ticks_stay(talk: Conversation) -> None:
    standing(talk, "renewal", "category").tap(
        "answer.permit_category.researcher", "tick.passport", "tick.hosting_agreement", "tick.passport"
    )
    talk.tap("go.renewal.papers.next", "do.stop", "topic.documents")
    assert talk.turn is not None
    (papers,) = [block for block in talk.turn.blocks if isinstance(block, Checklist)]
    ticked = {entry.id for entry in papers.entries if entry.ticked}
    assert ticked == {"tick.hosting_agreement"}
    assert "tick.employer_form_15614" not in {entry.id for entry in papers.entries}


def test_a_sent_request_is_said_to_be_final_before_it_is_sent(talk: Conversation) -> None:
    standing(talk, "renewal", "papers").tap("go.renewal.papers.next")
    assert {"how-to-apply-four-steps", "after-submission-change-after-submission"} <= set(talk.said)


@pytest.mark.parametrize("trouble", ["number_refused", "earlier_account"])
def test_the_account_knows_what_to_do_when_the_visa_number_fails(talk: Conversation, trouble: str) -> None:
    standing(talk, "account", "numbers").tap(f"go.account.numbers.{trouble}")
    (still_stuck,) = [choice for choice in talk.offered if choice.endswith("still_stuck")]
    talk.tap(still_stuck)
    assert {"account-account-blocked", "contact-anef-contact-line", "contact-digital-point"} <= set(talk.said)


def test_a_trip_is_answered_from_papers_and_the_day_of_return(talk: Conversation) -> None:
    talk.tap(
        "flow.trip",
        "answer.document.adp",
        "answer.procedure.renewal",
        "answer.has_previous_permit.true",
        "answer.destination.schengen",
    )
    talk.tap("answer.return_date.2027-01-10", "answer.adp_valid_until.2027-02-01", "answer.passport_valid.true")
    assert "travel-yes" in talk.said
    assert talk.state == ""


def test_a_trip_that_outlasts_the_adp_is_a_no(talk: Conversation) -> None:
    talk.tap(
        "flow.trip",
        "answer.document.adp",
        "answer.procedure.renewal",
        "answer.has_previous_permit.true",
        "answer.destination.schengen",
    )
    talk.tap("answer.return_date.2027-01-10", "answer.adp_valid_until.2027-01-09", "answer.passport_valid.true")
    assert "travel-no" in talk.said


def test_a_trip_inside_france_needs_one_question_after_the_paper(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.deposit_certificate", "answer.destination.inside_france")
    assert "travel-inside-france" in talk.said


def test_what_belongs_to_one_trip_is_forgotten_with_it(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.aps", "answer.destination.outside_schengen", "answer.return_date.2027-01-10")
    assert not {"destination", "return_date"} & set(talk.known())
    talk.tap("flow.trip")
    assert talk.state == "trip.where"
    assert talk.session.flow is not None
    assert not talk.session.flow.facts.known


@pytest.mark.parametrize("paper", sorted(FLOWS["which_paper"].states["title_of_sheet"].papers))
def test_each_paper_is_recognised_and_ends_with_what_it_allows(talk: Conversation, paper: str) -> None:
    talk.tap("flow.which_paper", "go.which_paper.looks.sheet", f"go.which_paper.title_of_sheet.{paper}")
    while talk.state:
        talk.tap(next(choice for choice in talk.offered if choice.startswith("answer.")))
    assert talk.known()["document"] == paper
    assert talk.said.count("right-line") == 4


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("Attestation de prolongation d’instruction", "adp"),
        ("it says ADP", "adp"),
        ("ATTESTATION DE DECISION FAVORABLE", "decision"),
        ("confirmation du depot de votre demande", "deposit"),
        ("récépissé de demande de carte de séjour", "receipt"),
    ],
)
def test_words_copied_from_a_paper_are_recognised(talk: Conversation, written: str, state: str) -> None:
    talk.tap("flow.which_paper")
    talk.mean(Meaning("en", Topic.DOCUMENT_MEANING, 1.0), written)
    assert talk.state == f"which_paper.{state}"
    talk.tap("do.back", "do.back")
    assert talk.state == "which_paper.looks"


@pytest.mark.parametrize("status", sorted(LAW.statuses))
def test_each_status_word_is_taken_tapped_or_copied(talk: Conversation, status: str) -> None:
    tapped = talk.tap("flow.status", f"go.status.choosing.{status}")
    assert f"status-word-{status.replace('_', '-')}" in tapped.messages
    talk.tap("flow.status")
    for shown in LAW.statuses[status].shown:
        copied = talk.mean(Meaning("en", Topic.STATUS, 1.0), f"It shows: {shown.upper()}")
        assert copied.messages[:1] == tapped.messages[:1], shown
        talk.tap("do.stop", "flow.status")


def test_a_question_that_names_a_paper_is_no_copy_of_its_title(talk: Conversation) -> None:
    talk.tap("flow.which_paper")
    talk.mean(Meaning("en", Topic.WORK, 1.0), "Can I work with a récépissé de demande de carte de séjour?")
    assert "work-depends" in talk.said
    assert talk.state == "which_paper.looks"


# --- what is known is not asked


def test_a_flow_passes_what_is_known(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date=IN_TIME)
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    assert talk.state == "renewal.dates"


def test_a_fact_that_follows_from_a_date_is_known(talk: Conversation) -> None:
    talk.tap("flow.first_request", "answer.visa_kind.a_solliciter", "answer.arrival_date.2026-08-01")
    assert "ask-first-filing-day" not in talk.said


def test_progress_counts_the_questions_that_may_still_come(talk: Conversation) -> None:
    turn = talk.tap("flow.trip")
    (left,) = [block.args["count"] for block in turn.blocks if isinstance(block, Say) and block.id == "progress-questions-left"]
    turn = talk.tap("answer.document.aps")
    (fewer,) = [block.args["count"] for block in turn.blocks if isinstance(block, Say) and block.id == "progress-questions-left"]
    assert isinstance(left, int)
    assert isinstance(fewer, int)
    assert fewer < left


def test_the_last_question_is_not_announced_as_one_of_several(talk: Conversation) -> None:
    assert "progress-questions-left" not in talk.tap("flow.renewal", "go.renewal.title.my_card").messages


# --- back, I don't know, stop


def test_back_returns_to_what_was_shown_before_and_asks_it_anew(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "do.back")
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")
    talk.tap(f"answer.expiry_date.{LATE}")
    assert talk.state == "renewal.late"


def test_back_leaves_out_questions_that_were_never_shown(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, expiry_date=IN_TIME)
    talk.tap("flow.renewal", "go.renewal.title.my_card", "do.back")
    assert talk.state == "renewal.title"


def test_back_at_the_beginning_says_so_and_stays(talk: Conversation) -> None:
    talk.tap("flow.renewal", "do.back")
    assert talk.said[0] == "back-at-start"
    assert talk.state == "renewal.title"


def test_back_leaves_a_question_that_was_asked_to_change_a_fact(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "ask.expiry_date", "do.back")
    assert (talk.state, talk.session.asked) == ("renewal.dates", None)
    assert talk.known()["expiry_date"] == IN_TIME


@pytest.mark.parametrize(("flow", "state"), EVERY_QUESTION)
def test_i_dont_know_leads_on_from_every_question(talk: Conversation, flow: str, state: str) -> None:
    fact = FLOWS[flow].states[state].asks
    standing(talk, flow, state).tap(f"answer.{fact}.unknown")
    assert talk.state != f"{flow}.{state}"
    assert fact not in talk.known()
    assert talk.offered


@pytest.mark.parametrize(("flow", "state"), EVERY_QUESTION)
def test_i_dont_know_may_be_written_too(talk: Conversation, flow: str, state: str) -> None:
    standing(talk, flow, state).mean(Meaning("en", Topic.SMALLTALK, 1.0, act=Act.UNKNOWN))
    assert talk.state != f"{flow}.{state}"


def test_who_never_knows_comes_to_the_end_of_every_flow(talk: Conversation) -> None:
    for flow in FLOWS:
        talk.session = Session(greeted=True)
        talk.tap(f"flow.{flow}")
        for _ in range(40):
            if not talk.state:
                break
            unknown = [choice for choice in talk.offered if choice.endswith(".unknown")]
            onward = [choice for choice in talk.offered if choice.startswith("go.")]
            talk.tap((unknown or onward)[0] if flow != "trip" or unknown else "go.trip.paper_unknown.not_possible")
        assert talk.state == "", flow


@pytest.mark.parametrize(("flow", "state"), EVERY_STATE)
def test_everything_offered_in_every_state_leads_somewhere(talk: Conversation, flow: str, state: str) -> None:
    standing(talk, flow, state).tap("do.nonsense")
    here, offered = talk.session, talk.offered
    assert {"do.stop"} <= set(offered)
    for choice in offered:
        talk.session = here
        talk.tap(choice)
        assert talk.said
        assert "old-button" not in talk.said, choice
    talk.session = here
    assert talk.tap("do.stop").session.flow is None


@pytest.mark.parametrize(("flow", "state"), EVERY_STATE)
def test_starting_over_works_in_every_state(talk: Conversation, flow: str, state: str) -> None:
    turn = standing(talk, flow, state).tap("do.start_over")
    assert (turn.session.flow, turn.session.people, turn.session.asked) == (None, {}, None)
    assert any(isinstance(block, Choices) for block in turn.blocks)


# --- interruptions


def test_a_free_question_is_answered_and_the_flow_goes_on_without_repeating_itself(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}")
    talk.mean(Meaning("en", Topic.HOW_TO_APPLY, 1.0, statement="appointment_to_file"))
    assert "how-to-apply-appointment-to-file" in talk.said
    assert "resume-topic" in talk.said
    assert "window-renewal.last-day" not in talk.said
    assert "go.renewal.dates.next" in talk.offered


def test_a_question_of_the_flow_is_asked_again_after_an_interruption(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.write(Topic.HELP)
    assert "ask-expiry-date" in talk.said
    assert talk.session.asked == "expiry_date"
    talk.write(Topic.WHEN_TO_APPLY, Link.ANSWER, expiry_date=IN_TIME)
    assert talk.state == "renewal.dates"


def test_a_free_question_that_asks_back_is_answered_first(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.adp")
    talk.write(Topic.WORK)
    assert (talk.state, talk.session.asked) == ("trip.procedure", "procedure")
    talk.tap("answer.procedure.renewal")
    assert "work-conditional" in talk.said or "work-yes" in talk.said
    assert talk.state == "trip.old_card"
    assert talk.session.asked == "has_previous_permit"


def test_a_topic_tapped_in_a_flow_is_an_interruption_too(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", "topic.help")
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_a_message_that_may_mean_several_things_waits_before_the_flow_goes_on(talk: Conversation) -> None:
    talk.tap("flow.renewal")
    talk.mean(Meaning("en", Topic.STATUS, 0.3, readings=(Topic.STATUS, Topic.HELP)))
    assert "resume-topic" not in talk.said
    talk.tap("topic.status")
    assert "resume-topic" in talk.said


def test_a_voice_message_leaves_the_flow_where_it_stood(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.take(FileSent("voice"))
    assert talk.said[0] == "received-voice"
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_thanks_in_a_flow_leave_it_where_it_stood(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.mean(Meaning("en", Topic.SMALLTALK, 1.0, act=Act.THANKS))
    assert talk.said[0] == "smalltalk-thanks"
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_why_at_a_question_says_why_it_is_asked(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    talk.mean(Meaning("en", Topic.WHEN_TO_APPLY, 1.0, Link.WHY))
    assert talk.said[0] == "ask-expiry-date.why"
    assert talk.session.asked == "expiry_date"


def test_a_date_that_can_be_read_in_two_ways_is_asked_back(talk: Conversation) -> None:
    doubt = DateDoubt(None, DateProblem.AMBIGUOUS, (TODAY, TODAY.replace(day=11)), "11/23")
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    turn = talk.mean(Meaning("en", Topic.SMALLTALK, 1.0, Link.ANSWER, doubts=(doubt,)))
    assert talk.session.asked == "expiry_date"
    assert [block.offered for block in turn.blocks if isinstance(block, AskDate)] == [doubt.choices]
    talk.tap("answer.expiry_date.2026-11-11")
    assert talk.state == "renewal.late"


# --- flows inside flows


def test_a_flow_offered_on_the_way_leads_back_when_it_ends(talk: Conversation) -> None:
    standing(talk, "renewal", "account").tap(
        "flow.account", "go.account.used_before.have_account", "go.account.sign_in.signed_in"
    )
    assert talk.state == "renewal.account"
    assert "resume-topic" in talk.said
    assert "flow.renewal" not in talk.offered


@pytest.mark.parametrize("aside", sorted(flow.id for flow in FLOWS.values() if flow.aside))
def test_an_aside_comes_back_to_any_flow(talk: Conversation, aside: str) -> None:
    standing(talk, "renewal", "expiry").tap(f"flow.{aside}")
    for _ in range(5):
        if talk.state.startswith("renewal"):
            break
        talk.tap(next(choice for choice in talk.offered if choice.startswith(f"go.{aside}.") and "erase" not in choice))
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_a_flow_chosen_from_the_menu_takes_the_place_of_another(talk: Conversation) -> None:
    standing(talk, "renewal", "dates").tap("do.menu", "flow.which_paper")
    assert talk.session.flow is not None
    assert talk.session.flow.outer is None


def test_flows_do_not_pile_up(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.unknown", "flow.which_paper", "flow.help", "flow.situation", "flow.help", "flow.trip")
    assert talk.session.flow is not None
    assert (talk.state, talk.session.flow.outer) == ("trip.paper_unknown", None)  # who does not know is not asked again


def test_a_paper_found_on_the_way_is_known_to_the_trip(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.unknown", "flow.which_paper", "go.which_paper.looks.sheet")
    talk.tap("go.which_paper.title_of_sheet.aps", "answer.printed_work_mention.true")
    assert talk.state == "trip.paper_unknown"
    talk.tap("go.trip.paper_unknown.next")
    assert talk.state == "trip.where"


# --- corrections


def test_a_date_corrected_in_words_shows_the_dates_anew(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.write(Topic.WHEN_TO_APPLY, Link.CORRECTION, expiry_date=LATE)
    assert talk.state == "renewal.late"
    assert {"corrected", "resume-topic", "late-yes"} <= set(talk.said)
    assert "noted" not in talk.said


def test_a_date_told_beside_a_free_question_counts_in_the_flow(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.write(Topic.TRAVEL, document="permit", expiry_date=LATE)
    assert talk.state == "renewal.late"


def test_a_date_changed_by_a_button_shows_the_dates_anew(talk: Conversation) -> None:
    talk.tap(
        "flow.renewal",
        "go.renewal.title.my_card",
        f"answer.expiry_date.{IN_TIME}",
        "ask.expiry_date",
        f"answer.expiry_date.{LATE}",
    )
    assert talk.state == "renewal.late"
    assert talk.said[:2] == ("corrected", "resume-topic")


def test_a_fact_changed_in_my_situation_counts_when_the_flow_goes_on(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.tap("flow.situation", "go.situation.seen.change_something", "ask.expiry_date", f"answer.expiry_date.{LATE}")
    assert talk.state == "situation.changing"
    talk.tap("go.situation.changing.done")
    assert talk.state == "renewal.late"


def test_a_fact_forgotten_in_my_situation_is_asked_again(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.tap("flow.situation", "go.situation.seen.forget_something", "forget.expiry_date")
    assert "situation-fact-forgotten" in talk.said
    assert "forget.expiry_date" not in talk.offered
    talk.tap("go.situation.forgetting.done")
    assert (talk.state, talk.session.asked) == ("renewal.expiry", "expiry_date")


def test_an_answer_that_hung_on_a_changed_fact_is_given_anew(talk: Conversation) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal")
    talk.tap("flow.situation", "go.situation.seen.change_something", "ask.procedure", "answer.procedure.first")
    assert {"corrected", "corrected-answer-changes", "travel-no"} <= set(talk.said)
    assert talk.state == "situation.changing"


def test_a_return_date_corrected_during_a_trip_goes_once_more_from_there(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.aps", "answer.destination.outside_schengen", "answer.return_date.2027-01-10")
    talk.write(Topic.TRAVEL, Link.CORRECTION, return_date="2027-01-12")
    assert talk.state == "trip.receipt_end"
    assert talk.session.flow is not None
    assert str(talk.session.flow.facts.get("return_date")) == "2027-01-12"


def test_the_trip_of_a_flow_does_not_answer_another_question(talk: Conversation) -> None:
    talk.tap("flow.trip", "answer.document.deposit_certificate", "answer.destination.france_return")
    turn = talk.write(Topic.TRAVEL, document="deposit_certificate")
    assert "destination" not in turn.answers[0].facts


# --- old buttons


def test_an_old_button_of_this_flow_goes_on_from_its_own_place(talk: Conversation) -> None:
    talk.tap("flow.which_paper", "go.which_paper.looks.sheet", "go.which_paper.title_of_sheet.adp")
    talk.tap("go.which_paper.looks.sticker")
    assert talk.state == "which_paper.visa"
    talk.tap("do.back")
    assert talk.state == "which_paper.looks"


def test_an_old_button_of_a_flow_that_ended_takes_it_up_there(talk: Conversation) -> None:
    talk.tap("flow.status", "go.status.choosing.closed")
    assert talk.state == ""
    talk.tap("go.status.choosing.refused")
    assert "status-word-refused" in talk.said


def test_an_old_answer_changes_the_fact_and_what_followed_from_it(talk: Conversation) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card", f"answer.expiry_date.{IN_TIME}", "go.renewal.dates.next")
    talk.tap(f"answer.expiry_date.{LONG_GONE}")
    assert talk.state == "renewal.long_expired"


MEANS_NOTHING = """
    go.renewal.dates.fly go.renewal.nowhere.next go.nothing.dates.next go.renewal go. answer.shoe_size.42 answer.expiry_date.soon
    answer.procedure.third topic.tax flow.nothing ask.shoe_size tick.hat forget.shoe_size language.xx privacy.sell do.nonsense
    situation ...
""".split()


@pytest.mark.parametrize("choice", ["", *MEANS_NOTHING])
def test_a_button_that_means_nothing_changes_nothing(talk: Conversation, choice: str) -> None:
    talk.tap("flow.renewal", "go.renewal.title.my_card")
    before = talk.session
    talk.tap(choice)
    assert talk.said[0] == "old-button"
    assert talk.session == replace(before, turns=before.turns + 1)
    assert "do.stop" in talk.offered


# --- whose situation


def test_a_flow_stays_about_the_person_it_was_begun_for(talk: Conversation) -> None:
    talk.mean(Meaning("en", Topic.WHEN_TO_APPLY, 1.0, about_other="colleague"))
    talk.tap("flow.renewal@colleague", "go.renewal.title.my_card")
    talk.write(Topic.HELP)  # a question of her own
    assert "answer.expiry_date.unknown@colleague" in talk.offered
    talk.tap(f"answer.expiry_date.{IN_TIME}@colleague")
    assert talk.state == "renewal.dates"
    assert talk.known("colleague")["expiry_date"] == IN_TIME
    assert "expiry_date" not in talk.known()

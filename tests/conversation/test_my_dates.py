"""My dates: every day that hangs on what was told, the picture that says the same, and the calendar file."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from bot.app import App
from bot.conversation import ChoiceTaken, Command, TextMessage
from bot.conversation.engine import FRANCE
from bot.conversation.my_dates import timeline
from bot.conversation.replies import File, Picture, Say
from bot.conversation.session import Session
from bot.rules import Kind, Law, Situation, parse_value, window
from bot.understanding import Link, Topic
from bot.words import SpokenFile, SpokenPicture, plain
from tests.conversation.talk import TODAY, Conversation

NOON = datetime.combine(TODAY, time(12), FRANCE)


def pictures(talk: Conversation) -> list[Picture]:
    assert talk.turn is not None
    return [block for block in talk.turn.blocks if isinstance(block, Picture)]


def windows_said(talk: Conversation) -> set[str]:
    return {message.partition(".")[0] for message in talk.said if message.startswith("window-")}


def test_without_a_date_it_is_asked_for(talk: Conversation) -> None:
    talk.take(Command("dates"))
    assert talk.session.asked in ("procedure", "expiry_date")
    assert pictures(talk) == []


def test_the_window_comes_first_with_its_answer_and_its_picture(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-07-31")
    turn = talk.take(Command("dates"))
    assert turn.answers[0].verdict.kind is Kind.DATE
    assert turn.answers[0].verdict.window is not None
    assert turn.answers[0].verdict.window.last_day == date(2027, 5, 31)
    (picture,) = pictures(talk)
    assert picture.days == {
        "today": TODAY,
        "opens": date(2027, 4, 2),
        "recommended_from": date(2027, 4, 2),
        "recommended_to": date(2027, 4, 30),
        "last_day": date(2027, 5, 31),
        "end": date(2027, 7, 31),
    }
    assert {"do.remind", "do.calendar"} <= set(talk.offered)


def test_every_other_date_that_is_known_is_shown_with_its_source(talk: Conversation) -> None:
    talk.write(
        Topic.WHEN_TO_APPLY,
        procedure="first",
        visa_kind="vls_ts",
        arrival_date="2026-10-01",
        adp_valid_until="2027-01-15",
        complement_asked_date="2026-11-20",
        move_date="2026-11-01",
        expiry_date="2027-09-30",
    )
    talk.take(Command("dates"))
    others = {"window-vls-ts-validation", "window-adp-end", "window-complement-answer", "window-change-of-address"}
    assert windows_said(talk) == others | {"window-vls-ts-then-card"}
    assert talk.said.count("dates-about") == talk.said.count("common-sources") == len(others)


@pytest.mark.parametrize(("category", "silence"), [("blue_card", "window-silence-blue-card"), ("researcher", "window-silence")])
def test_once_sent_the_silence_is_counted_and_not_the_filing(talk: Conversation, category: str, silence: str) -> None:
    talk.write(
        Topic.WHEN_TO_APPLY,
        procedure="renewal",
        expiry_date="2027-01-31",
        submission_date="2026-11-20",
        permit_category=category,
    )
    turn = talk.take(Command("dates"))
    assert talk.said[0] == "dates-filed"
    assert windows_said(talk) == {silence}
    assert turn.answers[0].verdict.kind is Kind.DATE
    assert pictures(talk) == []


@pytest.mark.parametrize(
    ("ended", "said"), [("2026-09-30", "date-expired-six-months"), ("2026-03-01", "date-beyond"), ("2026-12-31", "date-late")]
)
def test_where_today_stands_after_the_end(talk: Conversation, ended: str, said: str) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date=ended)
    talk.take(Command("dates"))
    assert said in talk.said


def test_facts_told_long_ago_still_have_their_dates(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-07-31")
    talk.day = date(2027, 4, 20)
    turn = talk.take(Command("dates"))
    assert turn.answers[0].verdict.kind is Kind.DATE
    assert "date-recommended-now" in talk.said


@pytest.mark.parametrize(("until", "said"), [("2027-01-03", "dates-trip-fails"), ("2027-01-05", "dates-trip-holds")])
def test_a_trip_talked_of_is_compared_with_the_end_of_the_adp(talk: Conversation, until: str, said: str) -> None:
    talk.write(Topic.TRAVEL, document="adp", procedure="renewal", return_date="2027-01-05", adp_valid_until=until)
    talk.take(Command("dates"))
    assert said in talk.said


def test_when_do_i_renew_answers_as_before(talk: Conversation) -> None:
    talk.write(Topic.WHEN_TO_APPLY, Link.NEW, procedure="renewal", expiry_date="2027-07-31")
    assert talk.turn is not None
    (answer,) = talk.turn.answers
    assert (answer.topic, answer.verdict.kind) == (Topic.WHEN_TO_APPLY, Kind.DATE)
    assert pictures(talk) == []


# --- the picture and the file, as they are spoken


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_picture_carries_its_words_and_the_same_as_text(app: App, law: Law, language: str) -> None:
    facts = Situation().knowing("expiry_date", parse_value(law.facts["expiry_date"], "2027-07-31"))
    found = window(law, "renewal", facts)
    assert found is not None
    (spoken,) = app.speaker.speak(language, [timeline(found, TODAY)])
    assert isinstance(spoken, SpokenPicture)
    words = spoken.data["words"]
    alt = plain(spoken.alt)
    for name in spoken.days:
        assert words[name] in alt
        assert words[f"{name}_day"] in alt
    assert spoken.data["days"]["end"] == "2027-07-31"


def test_the_calendar_has_each_date_once_and_rises_with_the_turns(talk: Conversation, app: App) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-07-31", adp_valid_until="2027-01-15")
    sequences = []
    for _ in range(2):
        turn = talk.tap("do.calendar")
        (file,) = (block for block in turn.blocks if isinstance(block, File))
        (spoken,) = app.speaker.speak("fr", [file])
        assert isinstance(spoken, SpokenFile)
        assert [(event["what"], event["day"]) for event in spoken.data["events"]] == [
            ("renewal.opens", "2027-04-02"),
            ("renewal.last_day", "2027-05-31"),
            ("adp_end.last_day", "2027-01-15"),
        ]
        assert spoken.data["language"] == "fr"
        sequences.append(spoken.data["sequence"])
    assert sequences[0] < sequences[1]


def test_what_is_no_date_any_more_is_cancelled_in_the_next_files_until_its_day(talk: Conversation, app: App) -> None:
    talk.write(Topic.WHEN_TO_APPLY, procedure="renewal", expiry_date="2027-07-31", adp_valid_until="2027-01-15")
    assert set(_statuses(talk, app).values()) == {"CONFIRMED"}
    talk.tap("reminder.done.renewal")
    after = {"renewal.opens": "CANCELLED", "renewal.last_day": "CANCELLED", "adp_end.last_day": "CONFIRMED"}
    assert _statuses(talk, app) == after
    assert _statuses(talk, app) == after  # she may not have taken the first of them
    talk.day = date(2027, 5, 1)
    assert _statuses(talk, app) == {"renewal.last_day": "CANCELLED", "adp_end.last_day": "CONFIRMED"}


def _statuses(talk: Conversation, app: App) -> dict[str, str]:
    (file,) = (block for block in talk.tap("do.calendar").blocks if isinstance(block, File))
    (spoken,) = app.speaker.speak("en", [file])
    assert isinstance(spoken, SpokenFile)
    return {event["what"]: event["status"] for event in spoken.data["events"]}


def test_without_dates_there_is_no_calendar_but_the_question(talk: Conversation) -> None:
    turn = talk.tap("do.calendar")
    assert not any(isinstance(block, File) for block in turn.blocks)
    assert talk.session.asked is not None


# --- the trip of the issue, in words


def test_a_trip_that_ends_after_the_adp_names_the_paper_that_fails(app: App) -> None:
    text = "I fly out on 20 December and come back on 5 January with my renewal ADP valid until 3 January"
    turn = app.engine.take_turn(Session(), TextMessage(text), now=NOON)
    assert turn.answers[0].verdict.kind is Kind.NO
    failed = [
        str(block.args["condition"]) for block in turn.blocks if isinstance(block, Say) and block.id == "condition-line-failed"
    ]
    assert any("adp" in each for each in failed)
    turn = app.engine.take_turn(turn.session, ChoiceTaken("do.dates"), now=NOON)
    assert "dates-trip-fails" in turn.messages

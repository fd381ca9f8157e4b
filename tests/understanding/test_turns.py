"""A message against the turn before: what stays, what is a topic of its own, which questions come beside."""

from __future__ import annotations

from datetime import date

import pytest

from bot.app import App
from bot.rules import Day, Situation
from bot.understanding import Context, Link, Meaning, Sense, Topic

TODAY = date(2026, 11, 23)
RENEWAL = Situation().knowing("document", "adp").knowing("procedure", "renewal")


def read(app: App, text: str, topic: Topic | None = None, asked: str | None = None) -> Meaning:
    context = Context(TODAY, topic, RENEWAL if topic else Situation(), asked)
    return app.reader.understand(app.reader.prepare([text])[0], context)


@pytest.mark.parametrize("text", ["my card is valid until 3 May 2027", "ma carte est valable jusqu'au 3 mai 2027"])
def test_a_fact_told_after_an_answer_asks_nothing_new(app: App, text: str) -> None:
    found = read(app, text, Topic.TRAVEL)
    assert (found.topic, found.link, found.facts.get("expiry_date")) == (Topic.TRAVEL, Link.ANSWER, Day(date(2027, 5, 3)))


def test_a_passport_told_of_is_not_out_of_scope(app: App) -> None:
    found = read(app, "my passport is valid until 2031", Topic.TRAVEL)
    assert (found.topic, found.facts.get("passport_valid")) == (Topic.TRAVEL, True)


@pytest.mark.parametrize(
    ("text", "topic", "link"),
    [
        ("what if I have an ADP?", Topic.TRAVEL, Link.WHAT_IF),
        ("what is an ADP?", Topic.DOCUMENT_MEANING, Link.FOLLOW_UP),
        ("source", Topic.TRAVEL, Link.SOURCE),
        ("rappelle-le-moi", Topic.REMINDER, Link.FOLLOW_UP),
    ],
)
def test_what_a_message_takes_up_from_the_turn_before(app: App, text: str, topic: Topic, link: Link) -> None:
    found = read(app, text, Topic.TRAVEL)
    assert (found.topic, found.link) == (topic, link)


def test_to_be_reminded_of_it_cancels_no_reminder(app: App) -> None:
    assert read(app, "rappelle-le-moi", Topic.WHEN_TO_APPLY).statement == "set"


def test_a_day_behind_its_month_belongs_to_it(app: App) -> None:
    found = read(app, "June 2027, on the 17th", Topic.WHEN_TO_APPLY, "expiry_date")
    assert found.facts.get("expiry_date") == Day(date(2027, 6, 17))


@pytest.mark.parametrize("text", ["Can I work and travel with my ADP?", "Puis-je travailler et voyager avec l'ADP ?"])
def test_two_rights_asked_in_one_breath_are_two_questions(app: App, text: str) -> None:
    found = read(app, text)
    assert {found.topic, *(other.topic for other in found.also)} == {Topic.WORK, Topic.TRAVEL}


def test_a_trip_told_beside_the_question_is_no_second_question(app: App) -> None:
    assert read(app, "My boss and I travel a lot. Can I work with an ADP?").also == ()


@pytest.mark.parametrize("text", ["Can my wife collect it for me?", "Mon mari peut-il retirer la carte à ma place ?"])
def test_who_acts_for_the_writer_is_not_whom_the_message_is_about(app: App, text: str) -> None:
    assert read(app, text).about_other is None


def test_a_neighbours_story_is_nobodys_fact(app: App) -> None:
    found = read(app, "My neighbour lost his card last year. Can I travel with my ADP?")
    assert (found.about_other, found.facts.get("has_previous_permit")) == (None, None)


def test_a_validated_visa_is_the_paper_asked_about(app: App) -> None:
    found = read(app, "My VLS-TS is validated, the card is not there yet. Can I visit Germany?")
    assert found.facts.get("document") == "visa"


def test_what_is_still_awaited_is_not_denied(app: App) -> None:
    found = read(app, "I haven't received my first card yet, can I travel with the ADP?")
    assert (found.facts.get("procedure"), dict(found.denied)) == ("first", {})


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Is it forbidden to work with only the deposit certificate?", Topic.WORK),
        ("Do I have to stop working? I have a first-request ADP", Topic.WORK),
        ("Am I undocumented with a renewal ADP?", Topic.LEGAL_STAY),
        ("Suis-je en situation irrégulière avec une ADP de renouvellement ?", Topic.LEGAL_STAY),
        ("Dois-je arrêter de travailler avec une ADP ?", Topic.WORK),
        ("Is it illegal to travel to Spain with an ADP?", Topic.TRAVEL),
        ("Ist es verboten, mit einer ADP zu arbeiten?", Topic.WORK),
        ("¿Está prohibido trabajar con una ADP?", Topic.WORK),
    ],
)
def test_a_right_asked_about_the_other_way_round_is_seen(app: App, text: str, topic: Topic) -> None:
    found = read(app, text)
    assert (found.topic, found.statement, found.sense) == (topic, None, Sense.OPPOSITE)


@pytest.mark.parametrize(
    "text", ["Can I work without the card, with only an ADP?", "My boss says it is illegal. Can I work with an ADP?"]
)
def test_a_right_asked_about_straight_is_not_turned_round(app: App, text: str) -> None:
    assert read(app, text).sense is Sense.OPEN

"""What the words of a message say against the trained head: a journey abroad, somebody else's permit, the card in hand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from bot.app import App
from bot.conversation import Session, TextMessage
from bot.conversation.engine import FRANCE
from bot.rules import Day, Kind, Situation
from bot.understanding import Context, Meaning, Topic

TODAY = date(2026, 11, 23)


def read(app: App, text: str) -> Meaning:
    return app.reader.understand(app.reader.prepare([text])[0], Context(TODAY))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("my card ends on 12 december, can i go to tunisia next week?", "TN"),
        ("Ma carte finit le 12 décembre, puis-je aller en Tunisie ?", "TN"),
        ("Meine Karte gilt bis zum 12. Dezember, kann ich nach Tunesien?", "TN"),
        ("o meu cartão termina a 12 de dezembro, posso ir à Tunísia?", "TN"),
        ("我的居留卡12月12日到期,可以去日本吗", "JP"),
        ("هل أستطيع الذهاب إلى تونس؟ بطاقتي تنتهي في 12 ديسمبر", "TN"),
    ],
)
def test_who_asks_to_go_to_a_country_asks_about_a_journey_with_the_card_in_hand(app: App, text: str, country: str) -> None:
    found = read(app, text)
    assert found.topic is Topic.TRAVEL
    assert (found.facts.get("country"), found.facts.get("document")) == (country, "permit")


def test_a_card_is_not_in_hand_for_a_journey_where_a_request_is_spoken_of(app: App) -> None:
    found = read(app, "I asked for a renewal and my card ends on 12 December, can I go to Tunisia?")
    assert (found.topic, found.facts.get("document")) == (Topic.TRAVEL, None)


def test_going_somewhere_to_work_is_no_journey(app: App) -> None:
    assert read(app, "Can I work in Spain for a Spanish company with my card?").topic is not Topic.TRAVEL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("o meu cartão termina em dezembro, posso ir a Roma?", "pt"),
        ("la mia carta scade a dicembre, posso ir a Roma?", "it"),
        ("I sent everything in September and nothing moves. normal ?", "en"),
    ],
)
def test_what_is_told_around_an_unclear_question_tells_its_language(app: App, text: str, language: str) -> None:
    assert read(app, text).language == language


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("my adp ends in two days", Topic.AFTER_SUBMISSION),
        ("j'ai changé d'adresse", Topic.AFTER_SUBMISSION),
        ("je suis très en retard", Topic.LATE),
        ("what's the price", Topic.HOW_TO_APPLY),
        ("on a volé ma carte", Topic.DOCUMENT_MEANING),
    ],
)
def test_a_few_words_are_enough_to_say_what_one_wants(app: App, text: str, topic: Topic) -> None:
    assert read(app, text).topic is topic


@pytest.mark.parametrize(
    "text", ["Can I renew in January?", "may I apply on 5 January?", "puis-je déposer ma demande le 5 janvier ?"]
)
def test_a_day_on_which_somebody_wants_to_file_is_not_the_end_of_her_card(app: App, text: str) -> None:
    found = read(app, text)
    assert (found.topic, found.statement, found.facts.get("expiry_date")) == (Topic.WHEN_TO_APPLY, None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("remind me two weeks before my ADP ends", 14),
        ("rappelle-moi dix jours avant la fin de ma carte", 10),
        ("erinnere mich zwei Wochen vor Ablauf meiner Karte", 14),
        ("recuérdame 10 días antes de que caduque mi tarjeta", 10),
        ("напомни за две недели до конца карты", 14),
    ],
)
def test_how_long_before_an_end_to_be_reminded_is_read(app: App, text: str, days: int) -> None:
    found = read(app, text)
    assert (found.topic, found.ahead) == (Topic.REMINDER, timedelta(days=days))


def test_who_wants_a_reminder_on_a_day_names_no_length(app: App) -> None:
    assert read(app, "remind me on 2 June").ahead is None


@pytest.mark.parametrize(
    "text",
    [
        "my card ends 3 April 2027, I am going to Japan from 20 March to 10 April, problem?",
        "I'll be in Tokyo from 20 March to 10 April 2027, is my talent card enough? it ends on 3 April 2027",
        "voy a Japón del 20 de marzo al 10 de abril con mi tarjeta que vence el 3 de abril de 2027, ¿puedo?",
        "mon titre finit le 3 avril 2027, puis-je aller au Japon du 20 mars au 10 avril ?",
    ],
)
def test_two_days_of_a_journey_are_the_way_out_and_the_way_back(app: App, text: str) -> None:
    found = read(app, text).facts
    days = {fact: str(found.get(fact)) for fact in ("expiry_date", "departure_date", "return_date")}
    assert days == {"expiry_date": "2027-04-03", "departure_date": "2027-03-20", "return_date": "2027-04-10"}


def test_one_day_in_a_question_about_a_journey_is_the_day_she_leaves(app: App) -> None:
    found = read(app, "my card ends 3 April 2027, can I be in Tokyo on 10 April?").facts
    assert (str(found.get("departure_date")), found.get("return_date")) == ("2027-04-10", None)


def test_a_month_told_by_the_way_does_not_change_the_day_that_is_known(app: App) -> None:
    known = Situation().knowing("expiry_date", Day(date(2027, 8, 31)))
    context = Context(TODAY, Topic.WHEN_TO_APPLY, known, None, None, "en")
    text = "Did I have to validate it? I did that in September."
    assert "expiry_date" not in app.reader.understand(app.reader.prepare([text])[0], context).facts


@pytest.mark.parametrize(
    "text",
    ["my card ends on 3 April 2027, my flight back is on the 4th, ok?", "mon titre finit le 3 avril, je rentre le 5, ça passe ?"],
)
def test_a_day_of_return_that_may_be_two_is_asked_back_and_no_yes_is_said(app: App, text: str) -> None:
    assert [doubt.fact for doubt in read(app, text).doubts] == ["return_date"]
    result = app.engine.take_turn(Session(), TextMessage(text), now=datetime.combine(TODAY, time(12), FRANCE))
    (answer,) = result.answers
    assert (answer.topic, answer.verdict.kind, answer.verdict.needs[0]) == (Topic.TRAVEL, Kind.DEPENDS, "return_date")

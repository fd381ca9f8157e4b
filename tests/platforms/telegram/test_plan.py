"""What a reply becomes: calls, keyboards, and what is remembered of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.conversation import ChoiceTaken, DueReminder, Incoming, Part, TextMessage
from bot.delivery.platform import Plan, Reply
from bot.places import locales_folder
from bot.platforms.telegram.plan import plan
from bot.store.records import Call, Place, Update
from bot.words import (
    PSEUDO,
    Spoken,
    SpokenChecklist,
    SpokenChoice,
    SpokenChoices,
    SpokenDate,
    SpokenEntry,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Text,
    Words,
)
from tests.platforms.contract import token

WORDS = Words(locales_folder())
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUESTION = SpokenText((Text("Which?"),), Part.QUESTION)
CHOICES = SpokenChoices((SpokenChoice("answer.a.1", "One"), SpokenChoice("answer.a.2", "Two")))
LIST = SpokenChecklist((Text("Papers"),), (SpokenEntry("tick.p", (Text("Passport"),), (Text("All pages"),), ticked=True),))


def planned(
    *blocks: Spoken,
    incoming: Incoming | None = None,
    reply: Mapping[str, Any] | None = None,
    shown: Mapping[str, int] | None = None,
    room: str = "7",
    number: int = 10,
    language: str = "en",
) -> Plan:
    place = Place("telegram", room, "7")
    update = Update("telegram:1:1", place, incoming or TextMessage("x"), NOW, reply={"bot": "the_bot"} | dict(reply or {}))
    return plan(Reply(update, blocks, language, NOW, number, token, shown or {}), WORDS)


def rows(call: Call) -> Sequence[Sequence[dict[str, str]]]:
    found: Sequence[Sequence[dict[str, str]]] = call.payload["reply_markup"]["inline_keyboard"]
    return found


def test_a_keyboard_is_remembered_under_the_row_of_its_message() -> None:
    made = planned(QUESTION, CHOICES)
    assert (len(made.calls), made.shown) == (1, {"keyboard": 10})
    assert rows(made.calls[0])[0][0] == {"text": "One", "callback_data": f"10:{token('answer.a.1')}"}


def test_what_was_remembered_is_taken_away_once() -> None:
    typed = planned(QUESTION, shown={"keyboard": 4})
    assert [(call.method, call.after_row) for call in typed.calls] == [("send_message", None), ("edit_message_reply_markup", 4)]
    assert typed.shown == {}
    tapped = planned(QUESTION, incoming=ChoiceTaken("answer.a.1"), reply={"mark": "4", "message": 55}, shown={"keyboard": 4})
    assert [(call.method, call.payload.get("message_id")) for call in tapped.calls[1:]] == [("edit_message_reply_markup", 55)]


def test_an_old_keyboard_that_was_tapped_goes_with_the_newest() -> None:
    made = planned(QUESTION, incoming=ChoiceTaken("answer.a.1"), reply={"mark": "2", "message": 55}, shown={"keyboard": 4})
    assert [(call.payload.get("message_id"), call.after_row) for call in made.calls[1:]] == [(55, None), (None, 4)]


def test_a_tick_changes_its_message_and_says_the_rest_there() -> None:
    reply = {"mark": "list", "message": 55}
    made = planned(LIST, QUESTION, CHOICES, incoming=ChoiceTaken("tick.p"), reply=reply, shown={"keyboard": 4})
    (call,) = made.calls
    assert (call.method, call.payload["message_id"], made.shown) == ("edit_message_text", 55, {"keyboard": 4})
    assert call.payload["text"] == "<b>Papers</b>\n\n☑ Passport\nAll pages\n\nWhich?"
    assert [len(row) for row in rows(call)] == [1, 2]


def test_another_choice_under_a_checklist_leaves_the_ticks() -> None:
    made = planned(QUESTION, incoming=ChoiceTaken("topic.travel"), reply={"mark": "list", "message": 55})
    assert [call.method for call in made.calls] == ["send_message"]


def test_a_checklist_too_long_for_one_message_keeps_its_buttons_together() -> None:
    entries = tuple(SpokenEntry(f"tick.{n}", (Text(f"Paper {n}"),), (Text("how " * 100),), ticked=False) for n in range(20))
    made = planned(SpokenChecklist((Text("Papers"),), entries), CHOICES)
    assert [len(rows(call)) if "reply_markup" in call.payload else 0 for call in made.calls] == [0, 0, 0, 21]


def test_the_keyboard_of_a_long_answer_stands_under_its_last_message() -> None:
    made = planned(*(SpokenText((Text("word " * 400),), part) for part in (Part.RULE, Part.NEXT, Part.RULE)), CHOICES)
    assert ["reply_markup" in call.payload for call in made.calls] == [False, True]
    assert made.shown == {"keyboard": 11}


def test_offered_days_are_written_in_the_language() -> None:
    asked = SpokenDate("expiry_date", (Text("Écrivez"),), (date(2027, 3, 1), date(2027, 1, 3)), "@wife")
    made = planned(asked, language="fr")
    assert [button["text"] for row in rows(made.calls[0]) for button in row] == ["1er mars 2027", "3 janvier 2027"]
    assert rows(made.calls[0])[0][0]["callback_data"] == f"10:{token('answer.expiry_date.2027-03-01@wife')}"


def test_a_label_that_no_phone_shows_whole_is_written_out_above() -> None:
    label = "A choice whose label goes on and on, longer than any phone shows"
    made = planned(QUESTION, SpokenChoices((SpokenChoice("do.it", label),)))
    assert label in made.calls[0].payload["text"]
    assert rows(made.calls[0])[0][0]["text"] == label


def test_choices_alone_are_given_a_text_to_stand_under() -> None:
    assert planned(CHOICES).calls[0].payload["text"]


def test_nothing_to_say_is_nothing_to_call() -> None:
    assert planned(shown={"keyboard": 4}) == Plan((), {"keyboard": 4})


@pytest.mark.parametrize(("language", "marked"), [("en", False), (PSEUDO, True)])
def test_right_to_left_languages_are_marked(language: str, marked: bool) -> None:
    made = planned(QUESTION, CHOICES, language=language)
    assert made.calls[0].payload["text"].startswith("\u200f") is marked


def test_pictures_and_files_carry_their_words_and_what_they_are_made_from() -> None:
    picture = SpokenPicture("timeline", {}, (Text("A line"),), {"days": {"opens": "2027-03-01"}})
    document = SpokenFile("calendar", "dates.ics", (Text("Dates"),), {"language": "en"})
    made = planned(QUESTION, picture, document, CHOICES)
    assert [call.method for call in made.calls] == ["send_message", "send_photo", "send_document"]
    assert [call.attachment and (call.attachment.kind, call.attachment.name) for call in made.calls] == [
        None,
        ("timeline", "timeline.png"),
        ("calendar", "dates.ics"),
    ]
    assert (made.calls[1].payload["caption"], made.shown) == ("A line", {"keyboard": 12})


def test_words_too_long_for_a_caption_follow_their_picture() -> None:
    made = planned(SpokenPicture("timeline", {}, (Text("word " * 300),)))
    assert [(call.method, "caption" in call.payload) for call in made.calls] == [("send_photo", False), ("send_message", False)]


# --- groups


def test_an_answer_in_a_group_is_tied_to_its_question() -> None:
    made = planned(QUESTION, reply={"answers": 77}, room="-99:5")
    assert made.calls[0].payload["reply_parameters"]["message_id"] == 77
    assert (made.calls[0].payload["chat_id"], made.calls[0].payload["message_thread_id"]) == (-99, 5)


def test_a_checklist_in_a_group_cannot_be_ticked() -> None:
    made = planned(LIST, CHOICES, room="-99")
    (call,) = made.calls
    assert "• Passport" in call.payload["text"]
    assert rows(call)[-1][-1] == {"text": "Write to me in private", "url": "https://t.me/the_bot?start=menu"}
    assert token("tick.p") not in str(call.payload)


def test_one_persons_files_and_dates_are_not_shown_in_a_group() -> None:
    made = planned(
        QUESTION, SpokenFile("my_data", "my-data.json", (Text("Data"),)), SpokenDate("d", (Text("hint"),), ()), room="-99"
    )
    assert [call.method for call in made.calls] == ["send_message"]
    assert "hint" not in made.calls[0].payload["text"]


def test_a_reminder_asked_for_in_a_group_comes_in_private_without_buttons() -> None:
    made = planned(QUESTION, CHOICES, incoming=DueReminder("renewal"), room="-99", shown={"keyboard": 4})
    (call,) = made.calls
    assert (call.payload["chat_id"], "reply_markup" in call.payload, made.shown) == (7, False, {"keyboard": 4})

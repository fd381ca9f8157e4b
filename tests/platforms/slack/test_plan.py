"""Replies laid out: limits, escaping, and what goes where. The contract tests show that nothing of what is said gets lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from bot.conversation import ChoiceTaken, Incoming, Part, TextMessage
from bot.delivery.platform import Plan, Reply
from bot.places import locales_folder
from bot.platforms.slack.plan import LAST, POST, RESPOND, UPDATE, plan
from bot.platforms.slack.where import Tapped, Where, in_private, in_thread
from bot.store.records import Place, Update
from bot.words import DayText, Link, Spoken, SpokenChoice, SpokenChoices, SpokenText, Strong, Text, Words
from tests.emulators.slack_blocks import buttons, problems_of_message
from tests.platforms.contract import token

WORDS = Words(locales_folder())
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ME = in_private("T1", "U1")
ASKED = TextMessage("t")
PLAIN = SpokenText((Text("a"),), Part.RULE)


def planned(
    *blocks: Spoken, goes: Where | None = None, place: Place = ME, incoming: Incoming = ASKED, last: int | None = None
) -> Plan:
    update = Update("slack:event:1", place, incoming, NOW, reply=(goes or Where(channel="D1")).as_json())
    shown = {"met": 1} | ({LAST: last} if last is not None else {})
    return plan(Reply(update, blocks, "en", NOW, 7, token, shown), WORDS)


def laid(*blocks: Spoken) -> list[dict[str, Any]]:
    (call,) = planned(*blocks).calls
    return list(call.payload["blocks"])


def test_a_short_verdict_is_the_header_and_one_with_a_link_is_not() -> None:
    assert laid(SpokenText((Text("No."),), Part.VERDICT))[0]["type"] == "header"
    linked = laid(SpokenText((Text("No, see "), Link("it", "https://example.org")), Part.VERDICT))[0]
    assert (linked["type"], linked["text"]["text"]) == ("section", "*No, see* <https://example.org|it>")


def test_words_stay_words_whatever_marks_they_hold() -> None:
    text = laid(SpokenText((Text("<!channel> *a* _b_ & :c:\n> d"),), Part.RULE))[0]["text"]["text"]
    shown = "&lt;!channel&gt; *a* _b_ &amp; :c:\n&gt; d"
    assert text.replace("\u200b", "") == shown
    assert "<!" not in text
    assert "\n\u200b&gt;" in text


def test_a_legal_day_is_text_that_no_time_zone_moves() -> None:
    (block,) = laid(SpokenText((DayText("3 May 2027", date(2027, 5, 3), strong=True),), Part.RULE))
    assert block["text"]["text"] == "*3 May 2027*"


def test_the_proof_stands_in_small_letters() -> None:
    assert [block["type"] for block in laid(PLAIN, SpokenText((Text("s"),), Part.SOURCE))] == ["section", "context"]


def test_labels_too_long_for_a_button_are_numbered_and_whole() -> None:
    labels = ["x" * 76, "short"]
    blocks = laid(PLAIN, SpokenChoices(tuple(SpokenChoice(f"do.{label}", label) for label in labels)))
    assert blocks[1]["text"]["text"] == f"1. {labels[0]}\n2. short"
    assert [each["text"]["text"] for each in buttons(blocks)] == ["1", "2"]


def test_many_buttons_stand_in_several_rows() -> None:
    blocks = laid(SpokenChoices(tuple(SpokenChoice(f"do.{number}", f"{number}") for number in range(60))))
    assert [len(block["elements"]) for block in blocks if block["type"] == "actions"] == [25, 25, 10]
    assert problems_of_message({"blocks": blocks, "text": "t"}) == []


def test_what_is_too_long_for_a_message_becomes_several() -> None:
    parts = [part for _ in range(30) for part in (Part.RULE, Part.NOTE)]
    plan = planned(*(SpokenText((Text(f"{number} " + "word " * 100),), part) for number, part in enumerate(parts)))
    assert len(plan.calls) == 3
    assert [problems_of_message(call.payload) for call in plan.calls] == [[], [], []]
    assert plan.shown[LAST] == 9  # rows 7, 8 and 9


def test_only_the_last_message_is_changed_in_place() -> None:
    goes, answer = Where("D1", tapped=Tapped("5.5", 3, "q", ({"type": "divider"},))), ChoiceTaken("answer.procedure.renewal")
    assert [call.method for call in planned(PLAIN, goes=goes, incoming=answer, last=3).calls] == [UPDATE]
    after = planned(PLAIN, goes=goes, incoming=answer, last=4)
    assert [call.method for call in after.calls] == [POST, UPDATE]
    assert after.calls[1].payload["only_buttons"] is True
    why = planned(PLAIN, goes=goes, incoming=ChoiceTaken("do.why"), last=3)
    assert [call.method for call in why.calls] == [POST, UPDATE]


def test_a_stranger_is_answered_alone() -> None:
    goes = Where("C1", "1.2", respond="https://hooks/1", tapped=Tapped("5.5", 3, "q", ({"type": "divider"},)))
    (call,) = planned(PLAIN, goes=goes, place=in_thread("T1", "U2", "C1", "1.2"), incoming=ChoiceTaken("")).calls
    assert (call.method, call.payload["body"]["response_type"]) == (RESPOND, "ephemeral")


def test_bold_text_beside_a_letter_keeps_its_marks_hidden() -> None:
    (block,) = laid(SpokenText((Text("l’"), Strong("ADP"), Text("s")), Part.RULE))
    assert block["text"]["text"] == "l’\u200b*ADP*\u200bs"

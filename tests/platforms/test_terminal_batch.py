"""`sejour ask --batch`: the machine interface, line by line."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

from bot.app import App
from bot.platforms.terminal.batch import Batch

TODAY = date(2026, 11, 23)
FIELDS = {
    "id", "lang", "topic", "verdict", "settled", "confidence", "facts", "presumed", "hypothetical", "conditions", "needs",
    "dates", "sources", "messages", "readings", "also", "text", "choices", "state",
}  # fmt: skip


@pytest.fixture
def batch(app: App) -> Batch:
    return Batch(app.law, app.engine, app.speaker, TODAY)


def run(batch: Batch, *lines: str) -> tuple[list[dict[str, Any]], bool]:
    out = io.StringIO()
    well = batch.run(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()], well


def ask(batch: Batch, text: str, **fields: Any) -> dict[str, Any]:
    (reply,), _ = run(batch, json.dumps({"id": "1", "text": text, **fields}))
    return reply


def test_a_reply_has_every_field_of_the_interface(batch: Batch) -> None:
    assert set(ask(batch, "Can I travel with my ADP?")) == FIELDS


def test_the_adp_question_asks_for_the_procedure(batch: Batch) -> None:
    reply = ask(batch, "Can I travel with my ADP?")
    assert (reply["topic"], reply["verdict"], reply["needs"]) == ("travel", "depends", ["procedure"])
    assert reply["facts"] == {"document": "adp", "right": "travel"}
    assert reply["state"] == "ask.procedure"
    assert reply["messages"][0] == "travel-depends"


def test_a_renewal_with_the_expired_card_is_a_yes_under_conditions_with_its_sources(batch: Batch) -> None:
    reply = ask(batch, "It is for a renewal, can I travel with my ADP and my expired card?")
    assert (reply["verdict"], reply["settled"]) == ("conditional", True)
    assert reply["conditions"] == ["adp_running_on_return", "passport_valid"]
    assert reply["facts"]["has_previous_permit"] is True
    assert {"r431_15_1", "talent_guide"} <= set(reply["sources"])


def test_the_renewal_window_has_all_its_days_and_sources(batch: Batch) -> None:
    reply = ask(batch, "My card expires on 30 September 2026, when do I renew?", today="2026-03-01")
    assert (reply["topic"], reply["verdict"]) == ("when_to_apply", "date")
    assert reply["dates"] == {
        "opens": "2026-06-02",
        "recommended_from": "2026-06-02",
        "recommended_to": "2026-06-30",
        "last_day": "2026-07-30",
        "last_day_by_source": {"r431_5": "2026-08-01", "talent_guide": "2026-07-30"},
    }


def test_a_tapped_choice_goes_on_with_the_conversation(batch: Batch) -> None:
    ask(batch, "Can I travel with my ADP?", session="s")
    (reply,), _ = run(batch, json.dumps({"id": "2", "choice": "answer.procedure.first", "session": "s"}))
    assert (reply["topic"], reply["verdict"], reply["facts"]["procedure"]) == ("travel", "no", "first")


def test_lines_without_a_session_know_nothing_of_each_other(batch: Batch) -> None:
    ask(batch, "It is a renewal. Can I travel with my ADP?")
    assert ask(batch, "Can I travel with my ADP?")["needs"] == ["procedure"]


def test_the_context_of_the_turn_before_carries_over(batch: Batch) -> None:
    context = {"topic": "social_rights", "facts": {"document": "adp", "procedure": "first", "right": "social_rights"}}
    reply = ask(batch, "and for work?", context=context)
    assert (reply["topic"], reply["verdict"]) == ("work", "yes")
    assert reply["facts"]["right"] == "work"


def test_facts_of_a_context_that_cannot_be_read_are_left_out(batch: Batch) -> None:
    context = {"topic": "travel", "facts": {"document": "adp", "expiry_date": "since January", "moon": "full"}}
    assert ask(batch, "it's a renewal", context=context)["facts"] == {
        "document": "adp",
        "procedure": "renewal",
        "right": "travel",
    }


def test_why_explains_the_answer_before_with_its_topic_and_facts(batch: Batch) -> None:
    before = ask(batch, "Can I work with a deposit certificate?", session="w")
    reply = ask(batch, "why?", session="w")
    assert (reply["topic"], reply["verdict"]) == ("work", "info")
    assert reply["facts"] == before["facts"]
    assert reply["sources"] == before["sources"]


def test_a_what_if_is_named_and_forgotten(batch: Batch) -> None:
    ask(batch, "Can I travel with the ADP of my first request?", session="h")
    supposed = ask(batch, "what if it was a renewal?", session="h")
    assert (supposed["verdict"], supposed["hypothetical"]) == ("conditional", ["procedure"])
    assert ask(batch, "and for work?", session="h")["facts"]["procedure"] == "first"


def test_lines_that_cannot_be_taken_get_an_error_and_the_run_goes_on(batch: Batch) -> None:
    replies, well = run(
        batch, "{not json", '{"id": "a"}', '["text"]', '{"id": "b", "text": "x", "today": "soon"}', '{"id": "c", "text": "Hello"}'
    )
    assert not well
    assert [("error" in reply, reply["id"]) for reply in replies] == [
        (True, None), (True, "a"), (True, None), (True, "b"), (False, "c"),
    ]  # fmt: skip


def test_empty_lines_are_passed_over(batch: Batch) -> None:
    assert run(batch, "", "  \n") == ([], True)


def test_the_language_of_the_reply_can_be_forced(batch: Batch) -> None:
    assert ask(batch, "Can I travel with my ADP?", lang="fr")["lang"] == "fr"


def test_presumed_facts_are_listed_and_not_among_those_stated(batch: Batch) -> None:
    reply = ask(batch, "Can I work with the ADP of my first request?")
    assert reply["verdict"] == "yes"
    assert "visa_kind" in reply["presumed"]
    assert "visa_kind" not in reply["facts"]

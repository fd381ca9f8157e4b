"""Neutral words, and recordings: nothing personal is left, days keep their distances, and the file is a scenario that runs."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from bot.app import App
from bot.conversation import ChoiceTaken, Command, Joined, TextMessage
from bot.platforms.terminal.chat import Chat
from bot.platforms.terminal.neutral import SHIFT, neutral_choice, neutral_text, words_of
from bot.platforms.terminal.record import Recorder
from tests.scenarios.conversations import happened, read

TODAY = date(2026, 11, 23)
ENGLISH, FRENCH = words_of("en"), words_of("fr")


@pytest.mark.parametrize(
    ("typed", "neutral"),
    [
        ("I am Maria Gonzalez from Angers.", "I am Alix Alix from Alix."),
        ("Maria has an ADP.", "Alix has an ADP."),
        ("Write to maria.g@univ.example or to @maria on www.example.com/maria", "Write to somebody@example.org or to https://example.org"
         " on https://example.org"),
        ("Call 06 12 34 56 78, visa FRA123456789, file 9912345678.", "Call 00000, visa 00000, file 00000."),
        ("Can I go to South Korea with my ADP, and to Brazil?", "Can I go to South Korea with my ADP, and to Brazil?"),
        ("Does R.431-15-1 say so? CAF and CPAM?", "Does R.431-15-1 say so? CAF and CPAM?"),
        ("MY CARD EXPIRES", "MY CARD EXPIRES"),
    ],
)  # fmt: skip
def test_names_addresses_and_numbers_give_way(typed: str, neutral: str) -> None:
    assert neutral_text(typed, "en", TODAY, ENGLISH) == neutral


@pytest.mark.parametrize(
    ("typed", "neutral"),
    [
        ("it ends on 31 March 2027", "it ends on 5 April 2028"),
        ("it ends in June 2027", "it ends in June 2028"),
        ("I came yesterday and leave in 3 weeks", "I came yesterday and leave in 3 weeks"),
        ("it ends on 04/05/2027", "it ends on 03/04/2028"),
        ("31 February 2027", "31/02/2028"),
    ],
)
def test_days_move_and_stay_what_they_are(typed: str, neutral: str) -> None:
    assert neutral_text(typed, "en", TODAY, ENGLISH) == neutral


def test_french_days_and_names() -> None:
    typed = "Je m'appelle Amélie, d'Angers, mon ADP est valable jusqu'au 1er mars 2027"
    assert neutral_text(typed, "fr", TODAY, FRENCH) == "Je m'appelle Alix, d'Alix, mon ADP est valable jusqu'au 6 mars 2028"


def test_the_day_in_a_choice_moves_as_well() -> None:
    assert neutral_choice("answer.expiry_date.2027-03-31", {}) == f"answer.expiry_date.{date(2027, 3, 31) + SHIFT}"
    assert neutral_choice("flow.renewal", {}) == "flow.renewal"


def test_a_name_is_gone_however_it_is_written_later() -> None:
    recorder = Recorder()
    recorder.note(TextMessage("Here is Zdenka, can zdenka travel?"), TODAY, "en")
    recorder.note(TextMessage("and if zdenka works?"), TODAY, "en")
    assert "zdenka" not in recorder.scenario().casefold()


def test_a_turn_on_a_later_day_says_so(tmp_path: Path) -> None:
    recorder, file = Recorder("fr"), tmp_path / "recorded.yaml"
    recorder.note(Joined(), TODAY, "fr")
    recorder.note(Command("dates"), date(2026, 12, 1), "fr")
    recorder.note(ChoiceTaken("do.stop"), date(2026, 12, 1), "fr")
    recorder.write(file)
    assert read(file).today == TODAY + SHIFT
    assert read(file).language == "fr"
    assert [turn.get("today") for turn in read(file).turns] == [None, str(date(2026, 12, 1) + SHIFT), None]


def test_a_recorded_chat_runs_as_a_scenario_and_answers_alike(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed = [
        "I am Oluwaseun, my card expires on 04/05/2027. When do I apply?",
        "1",
        "thanks from Oluwaseun in Besançon",
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(typed)))
    file = tmp_path / "recorded.yaml"
    assert Chat(app.engine, app.speaker, app.law, day=TODAY, language="en").run(record=file) == 0
    assert capsys.readouterr().out
    written = file.read_text(encoding="utf-8")
    assert [word for word in ("Oluwaseun", "Besançon", "04/05/2027", "2027-05-04", "2026-11-23") if word in written] == []
    turns = happened(app, read(file))
    assert [turn.get("verdict") for turn in turns] == [None, "when_to_apply: date", "when_to_apply: date", None]
    assert turns[2]["given"][-1] == "expiry_date=2028-04-03"

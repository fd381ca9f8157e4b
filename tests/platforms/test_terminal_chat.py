"""`sejour chat` in a pipe, `sejour ask` and `sejour explain` as a person sees them."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.app import App
from bot.cli import main
from bot.platforms.terminal.chat import Chat

TODAY = date(2026, 11, 23)


def talk(app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *lines: str) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    assert Chat(app.engine, app.speaker, app.law, day=TODAY, language="en").run() == 0
    return capsys.readouterr().out


def numbered(output: str) -> list[str]:
    return re.findall(r"^\s+(\d+)\s{2}", output, re.MULTILINE)


def test_a_question_leads_to_the_missing_fact_and_then_to_the_answer(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = talk(app, monkeypatch, capsys, "Can I travel with my ADP?", "1")
    question = app.words.say("en", "ask-procedure")[0].text
    verdict = app.words.say("en", "travel-no", destination=None)[0].text
    assert question in output
    assert output.index(question) < output.index(verdict)


def test_a_pipe_gets_no_colours(app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    output = talk(app, monkeypatch, capsys, "Can I travel with my ADP?")
    assert "\x1b[" not in output
    assert numbered(output)


def test_a_pipe_writes_out_where_a_link_leads(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    address = app.law.sources["r431_15_1"].address
    output = talk(app, monkeypatch, capsys, "Can I work with a deposit certificate?")
    assert address is None or f"<{address}>" in output
    assert "<https://" in output


def test_a_number_that_is_not_offered_changes_nothing(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = talk(app, monkeypatch, capsys, "Can I travel with my ADP?", "99", "2")
    assert app.words.say("en", "travel-conditional", destination=None)[0].text in output


@pytest.mark.parametrize("command", ["/help", "/situation", "/language", "/back", "/restart", "/dates", "/nonsense", "/quit"])
def test_every_command_answers(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    greeting = talk(app, monkeypatch, capsys)
    assert len(talk(app, monkeypatch, capsys, command)) >= len(greeting)


def test_a_kept_conversation_is_resumed(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    kept = tmp_path / "chat.json"
    for line in ("Can I travel with my ADP?", "renewal"):
        monkeypatch.setattr("sys.stdin", io.StringIO(line))
        Chat(app.engine, app.speaker, app.law, day=TODAY, language="en").run(keep=kept)
    assert app.words.say("en", "travel-conditional", destination=None)[0].text in capsys.readouterr().out


def test_explain_prints_rows_facts_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--as-of", "2026-11-23", "Can I work with a deposit certificate?"]) == 0
    output = capsys.readouterr().out
    assert "work / deposit_certificate: no" in output
    assert "document = deposit_certificate (said)" in output
    assert "r431_15_1" in output


def test_a_day_that_is_none_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["ask", "--as-of", "soon", "x"])
    assert stopped.value.code == 2
    assert "soon" in capsys.readouterr().err


def test_a_recorded_chat_is_a_scenario_without_what_was_personal(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = "I am Marguerite Duval, mail m.duval@example.org, my card ends on 3 February 2027, when do I renew?"
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    file = tmp_path / "recorded.yaml"
    Chat(app.engine, app.speaker, app.law, day=TODAY, language="en").run(record=file)
    capsys.readouterr()
    written = file.read_text(encoding="utf-8")
    assert [word for word in ("Marguerite", "Duval", "m.duval", "3 February 2027") if word in written] == []
    assert [next(iter(turn)) for turn in yaml.safe_load(written)["turns"]] == ["opens", "person"]

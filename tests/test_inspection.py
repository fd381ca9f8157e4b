"""`sejour check`, `sejour draw`: the program that ships is in order."""

from __future__ import annotations

from datetime import date

import pytest

from bot.cli import main
from bot.inspection import check_everything, check_language, drawings

TODAY = date(2026, 11, 23)


def test_law_dialogs_and_words_are_in_order() -> None:
    assert check_everything(as_of=TODAY) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_reply_language_lacks_nothing_and_nothing_is_stale(language: str) -> None:
    assert check_language(language) == []


def test_check_exits_with_one_and_names_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("law")
    (folder / "facts.yaml").write_text("facts: []\nfacts: []\nareas: {}\n", encoding="utf-8")
    for name in ("conditions", "sources", "deadlines", "statements", "documents", "checklists", "statuses", "fees", "contacts"):
        (folder / f"{name}.yaml").write_text("nothing: []\n", encoding="utf-8")
    assert main(["check", "--law", str(folder)]) == 1
    assert "facts.yaml:2: the key 'facts' stands here a second time" in capsys.readouterr().out


def test_every_flow_is_drawn_with_its_beginning_and_its_end() -> None:
    for drawing in drawings(None):
        assert drawing.startswith("stateDiagram-v2\n    [*] --> ")
        assert "--> [*]" in drawing

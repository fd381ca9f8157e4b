"""In a work tree the folders stand where people edit them; tests/architecture/test_wheel.py has the installed wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import places

ROOT = Path(__file__).parents[1]


def test_a_work_tree_uses_its_own_folders_whatever_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = places.law_folder(), places.dialogs_folder(), places.locales_folder()
    assert found == (ROOT / "bot/rules/law", ROOT / "dialogs", ROOT / "locales")


def test_an_incomplete_installation_names_the_places_that_were_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "bot")
    with pytest.raises(FileNotFoundError, match=r"dialogs/ is in neither of .*_shipped.*; install sejour-bot again"):
        places.dialogs_folder()

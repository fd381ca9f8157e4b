"""Checks of the dialogs: every broken flow in `bad/` is refused, or found, with just the message that stands beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.conversation import Dialogs
from bot.conversation.checks import check_dialogs
from bot.conversation.load import load_dialogs
from bot.conversation.vocabulary import messages
from bot.rules import DataFileError, Law

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.yaml"))
SMALL = HERE / "small_dialogs"
FLOWS = {
    "account", "ask", "first_request", "help", "language", "privacy", "renewal", "situation", "status", "trip", "which_paper",
}  # fmt: skip


def findings(law: Law, folder: Path) -> list[str]:
    try:
        return [str(finding) for finding in check_dialogs(law, load_dialogs(folder, law))]
    except DataFileError as error:
        return [str(error)]


def test_the_small_dialogs_are_in_order(law: Law) -> None:
    assert findings(law, SMALL) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_flow_gives_just_the_message_that_stands_beside_it(path: Path, law: Law, tmp_path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    broken = shutil.copytree(SMALL, tmp_path / "dialogs") / "flows" / "walk.yaml"
    whole = broken.read_text("utf-8")
    assert case["instead_of"] in whole
    broken.write_text(whole.replace(case["instead_of"], case["stands"]), encoding="utf-8")
    assert findings(law, tmp_path / "dialogs") == case["says"]


def test_a_topic_stands_in_the_file_of_its_name(law: Law, tmp_path: Path) -> None:
    folder = shutil.copytree(SMALL, tmp_path / "dialogs")
    (folder / "topics" / "travel.yaml").rename(folder / "topics" / "work.yaml")
    assert findings(law, folder) == ["topics/work.yaml:1: the topic of work.yaml is 'travel'; file and topic have one name"]


def test_the_dialogs_that_ship_are_in_order_and_have_every_flow(law: Law, dialogs: Dialogs) -> None:
    assert check_dialogs(law, dialogs) == ()
    assert set(dialogs.flows) == FLOWS


def test_every_flow_can_be_named_and_begun(law: Law, dialogs: Dialogs) -> None:
    needed = {f"{kind}-{flow.replace('_', '-')}" for flow in FLOWS for kind in ("flow", "choice-flow")}
    assert needed <= messages(law, dialogs)

"""Differences: which situations two versions of the law answer otherwise, how many, and in the fewest words."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inspection import LAW_IN_REPOSITORY, compare
from bot.rules import Law, load_law
from bot.rules.diff import changes, definition_changes, statement_changes
from bot.rules.errors import NoSuchVersion
from bot.rules.regions import Region, fewest
from tests.rules.conftest import SMALL_LAW, Patched

TODAY = date(2026, 11, 23)
TRAVEL = "rights/travel.yaml"
EXPIRED = """\
  - id: permit_expired
    when: {document: permit, permit_in_force: false}
    then: "no"
    sources: [code]
    confidence: high
"""
TURNED = EXPIRED.replace('"no"', '"info"')
ONE_LINE = "travel: document=permit, permit_in_force=false (2 situations): no → info"
CELLS = list(product(("adp", "permit", "visa"), ("too_early", "in_time", "late")))


def told(old: Law, new: Law, as_of: date = TODAY) -> list[str]:
    return [str(change) for change in changes(old, new, as_of=as_of)]


def rewritten(folder: Path, file: str, instead_of: str, stands: str) -> Path:
    path = folder / file
    path.write_text(path.read_text("utf-8").replace(instead_of, stands), "utf-8")
    return folder


# --- tables


def test_a_law_does_not_differ_from_itself(law: Law) -> None:
    assert changes(law, law, as_of=TODAY) == ()
    assert statement_changes(law, law) == ()
    assert definition_changes(law, law) == ()


def test_one_answer_that_turned_is_one_line_that_names_the_facts_it_narrows(small: Law, patched: Patched) -> None:
    (change,) = changes(small, load_law(patched(TRAVEL, EXPIRED, TURNED)), as_of=TODAY)
    assert (change.table, change.situations, change.before, change.after) == ("travel", 2, "no", "info")
    assert change.facts == "document=permit, permit_in_force=false"
    assert str(change) == ONE_LINE


def test_the_other_way_round_before_and_after_change_places(small: Law, patched: Patched) -> None:
    new = load_law(patched(TRAVEL, EXPIRED, TURNED))
    assert told(new, small) == ["travel: document=permit, permit_in_force=false (2 situations): info → no"]


def test_a_condition_that_was_dropped_changes_the_answer(small: Law, patched: Patched) -> None:
    new = load_law(patched(TRAVEL, "[old_card_in_hand, passport_valid]", "[old_card_in_hand]"))
    assert told(small, new) == [
        "travel: document=adp, procedure=renewal (2 situations): "
        "conditional if old_card_in_hand and passport_valid → conditional if old_card_in_hand"
    ]


def test_what_is_settled_now_changed(small: Law, patched: Patched) -> None:
    new = load_law(patched("deadlines.yaml", "settled: false\n        ask: [office]\n        ", ""))
    assert told(small, new) == ["late: filing_day=late (1 situation): info (not settled) → info"]


def cut_by_procedure(row: str) -> str:
    """Return two rows in place of one, a row for each procedure."""
    cut = "{document: permit, procedure: %s"
    return "".join(row.replace("expired", name).replace("{document: permit", cut % name) for name in ("first", "renewal"))


def test_rows_that_are_only_cut_otherwise_change_nothing(small: Law, patched: Patched) -> None:
    assert told(small, load_law(patched(TRAVEL, EXPIRED, cut_by_procedure(EXPIRED)))) == []


def test_rows_that_are_cut_and_turned_are_told_together(small: Law, patched: Patched) -> None:
    assert told(small, load_law(patched(TRAVEL, EXPIRED, cut_by_procedure(TURNED)))) == [ONE_LINE]


def test_only_rows_in_force_on_that_day_are_compared(small: Law, patched: Patched) -> None:
    new = load_law(patched("deadlines.yaml", 'then: "no"', 'then: "yes"'))
    assert told(small, new) == []
    assert told(small, new, date(2023, 12, 31)) == ["late: filing_day=late (1 situation): no → yes"]


def test_the_largest_change_comes_first(small: Law, patched: Patched) -> None:
    new = load_law(rewritten(patched(TRAVEL, EXPIRED, TURNED), "deadlines.yaml", 'then: "yes"', 'then: "info"'))
    assert [(change.table, change.situations) for change in changes(small, new, as_of=TODAY)] == [("travel", 2), ("late", 1)]


def test_a_table_that_came_or_went_is_told_whole(small: Law, patched: Patched) -> None:
    without = load_law(patched(TRAVEL))
    assert told(small, without) == ["travel: every situation (8 situations): every row → absent"]
    assert told(without, small) == ["travel: every situation (8 situations): absent → every row"]


def test_an_input_that_one_version_does_not_have_may_be_anything_there(small: Law, patched: Patched) -> None:
    held = TURNED.replace("{document: permit", "{document: permit, has_previous_permit: true")
    lost = EXPIRED.replace("{document: permit", "{document: permit, has_previous_permit: false").replace("expired", "lost")
    folder = patched(TRAVEL, EXPIRED, held + lost)
    new = load_law(rewritten(folder, TRAVEL, "procedure, permit_in_force]", "procedure, permit_in_force, has_previous_permit]"))
    assert told(small, new) == [
        "travel: document=permit, permit_in_force=false, has_previous_permit=true (2 situations): no → info"
    ]


def test_a_value_that_one_version_does_not_know_has_no_answer_there(small: Law, patched: Patched) -> None:
    visa = EXPIRED.replace("permit_expired", "visa").replace("document: permit, permit_in_force: false", "document: visa")
    folder = patched(TRAVEL, EXPIRED, EXPIRED + visa)
    new = load_law(rewritten(folder, "facts.yaml", "values: [adp, permit]", "values: [adp, permit, visa]"))
    assert told(small, new) == ["travel: document=visa (4 situations): no answer → no"]


@given(st.sets(st.sampled_from(CELLS)))
def test_regions_are_joined_without_losing_or_adding_a_situation(cells: set[tuple[str, str]]) -> None:
    apart = [
        Region({"document": frozenset({paper}), "filing_day": frozenset({day})}, TODAY, TODAY) for paper, day in sorted(cells)
    ]
    joined = fewest(apart)
    counted = [cell for region in joined for cell in product(region.values["document"], region.values["filing_day"])]
    assert sorted(map(str, counted)) == sorted(map(str, cells))
    assert [one for one in joined for other in joined if one is not other and one.joined(other)] == []


# --- statements, and what tables rest on


def test_a_statement_that_turned_is_a_line(small: Law, patched: Patched) -> None:
    new = load_law(patched("statements.yaml", 'holds: "true"', 'holds: "false"'))
    assert statement_changes(small, new) == ("statement late_fee: true → false",)


def test_a_statement_that_came_or_went_is_a_line(small: Law, patched: Patched) -> None:
    new = load_law(patched("statements.yaml", "id: how_long", "id: how_long_it_takes"))
    assert statement_changes(small, new) == (
        "statement how_long: unsettled → absent",
        "statement how_long_it_takes: absent → unsettled",
    )


@pytest.mark.parametrize(
    ("line", "file", "instead_of", "stands"),
    [
        (
            "window renewal changed",
            "deadlines.yaml",
            "opens: {latest_of: [{days_before: 120",
            "opens: {latest_of: [{days_before: 100",
        ),
        (
            "condition old_card_in_hand changed",
            "conditions.yaml",
            "has_previous_permit, is: true",
            "has_previous_permit, is: false",
        ),
        (
            "derived fact permit_in_force changed",
            "facts.yaml",
            "today, not_after: expiry_date}\n",
            "today, before: expiry_date}\n",
        ),
        ("presumed fact permit_in_force changed", "facts.yaml", "unless: {document: [permit]}", "unless: {document: [adp]}"),
        ("fee late_filing changed", "fees.yaml", "amount_eur: 180", "amount_eur: 200"),
        ("fee late is new", "fees.yaml", "id: late_filing", "id: late"),
    ],
)
def test_what_tables_rest_on_is_named_when_it_changed(
    small: Law, patched: Patched, line: str, file: str, instead_of: str, stands: str
) -> None:
    new = load_law(patched(file, instead_of, stands))
    assert changes(small, new, as_of=TODAY) == ()
    assert line in definition_changes(small, new)


# --- folders and git revisions


def test_two_folders_are_compared_with_their_total(patched: Patched) -> None:
    new = patched(TRAVEL, EXPIRED, TURNED)
    assert compare(str(SMALL_LAW), str(new), as_of=TODAY) == [ONE_LINE, "2 situations change their answer"]


def test_two_folders_that_say_the_same_give_nothing() -> None:
    assert compare(str(SMALL_LAW), str(SMALL_LAW), as_of=TODAY) == []


def git(folder: Path, *arguments: str) -> None:
    author = ("-c", "user.name=A jurist", "-c", "user.email=jurist@example.org")
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with two versions of the small law, the older one tagged `before`, and stand in it."""
    root = tmp_path / "repository"
    shutil.copytree(SMALL_LAW, root / LAW_IN_REPOSITORY)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):  # set while a commit hook runs the tests
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(root)
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "The law")
    git(root, "tag", "before")
    rewritten(root / LAW_IN_REPOSITORY, TRAVEL, EXPIRED, TURNED)
    git(root, "commit", "--quiet", "--all", "--message", "Another law")
    return root


@pytest.mark.parametrize(("old", "new"), [("before", "HEAD"), ("before", LAW_IN_REPOSITORY), ("HEAD~1", "HEAD")])
@pytest.mark.usefixtures("repository")
def test_a_version_is_a_folder_or_a_git_revision(old: str, new: str) -> None:
    assert compare(old, new, as_of=TODAY) == [ONE_LINE, "2 situations change their answer"]


def test_a_revision_is_found_from_a_folder_inside_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "bot")
    assert compare("before", "HEAD", as_of=TODAY) == [ONE_LINE, "2 situations change their answer"]


@pytest.mark.usefixtures("repository")
def test_what_is_neither_folder_nor_revision_is_named() -> None:
    with pytest.raises(NoSuchVersion, match="git knows no revision 'yesterday', and no folder is called so"):
        compare("yesterday", "HEAD", as_of=TODAY)

"""Differences: which situations two versions of the law answer otherwise, how many, and in the fewest words."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inspection import LAW_IN_REPOSITORY, compare
from bot.rules import Law, LawError, load_law
from bot.rules.diff import changes, definition_changes, statement_changes
from bot.rules.regions import Region, fewest
from tests.rules.conftest import SMALL_LAW, Patched

TODAY = date(2026, 11, 23)
ROW = '    then: "no"\n    sources: [code]'  # of permit_expired


def told(old: Law, new: Law, as_of: date = TODAY) -> list[str]:
    return [str(change) for change in changes(old, new, as_of=as_of)]


def test_a_law_does_not_differ_from_itself(law: Law) -> None:
    assert changes(law, law, as_of=TODAY) == ()
    assert statement_changes(law, law) == ()
    assert definition_changes(law, law) == ()


def test_one_answer_that_turned_is_one_line_that_names_the_facts_it_narrows(small: Law, patched: Patched) -> None:
    new = load_law(patched("rights/travel.yaml", ROW, ROW.replace('"no"', '"info"')))
    (change,) = changes(small, new, as_of=TODAY)
    assert (change.table, change.situations, change.before, change.after) == ("travel", 2, "no", "info")
    assert change.facts == "document=permit, permit_in_force=false"
    assert str(change) == "travel: document=permit, permit_in_force=false (2 situations): no → info"


def test_the_other_way_round_before_and_after_change_places(small: Law, patched: Patched) -> None:
    new = load_law(patched("rights/travel.yaml", ROW, ROW.replace('"no"', '"info"')))
    assert told(new, small) == ["travel: document=permit, permit_in_force=false (2 situations): info → no"]


def test_a_condition_that_was_added_changes_the_answer(small: Law, patched: Patched) -> None:
    new = load_law(patched("rights/travel.yaml", "[old_card_in_hand, passport_valid]", "[old_card_in_hand]"))
    assert told(small, new) == [
        "travel: document=adp, procedure=renewal (2 situations): "
        "conditional if old_card_in_hand and passport_valid → conditional if old_card_in_hand"
    ]


def test_what_is_settled_now_changed(small: Law, patched: Patched) -> None:
    new = load_law(patched("deadlines.yaml", "settled: false\n        ask: [office]\n        ", ""))
    assert told(small, new) == ["late: filing_day=late (1 situations): info (not settled) → info"]


def test_rows_that_are_only_cut_otherwise_change_nothing(small: Law, patched: Patched) -> None:
    row = '  - id: permit_expired\n    when: {document: permit, permit_in_force: false}\n    then: "no"\n    sources: [code]\n    confidence: high\n'
    first = row.replace("permit_expired", "expired_first").replace("{document: permit", "{document: permit, procedure: first")
    renewal = row.replace("permit_expired", "expired_renewal").replace(
        "{document: permit", "{document: permit, procedure: renewal"
    )
    assert told(small, load_law(patched("rights/travel.yaml", row, first + renewal))) == []


def test_rows_that_are_cut_and_turned_are_told_together(small: Law, patched: Patched) -> None:
    """Two rows where one was, and the same new answer: one line, not two."""
    row = '  - id: permit_expired\n    when: {document: permit, permit_in_force: false}\n    then: "no"\n    sources: [code]\n    confidence: high\n'
    turned = row.replace('"no"', '"yes"')
    first = turned.replace("permit_expired", "expired_first").replace("{document: permit", "{document: permit, procedure: first")
    renewal = turned.replace("permit_expired", "expired_renewal").replace(
        "{document: permit", "{document: permit, procedure: renewal"
    )
    assert told(small, load_law(patched("rights/travel.yaml", row, first + renewal))) == [
        "travel: document=permit, permit_in_force=false (2 situations): no → yes"
    ]


def test_only_rows_in_force_on_that_day_are_compared(small: Law, patched: Patched) -> None:
    new = load_law(patched("deadlines.yaml", 'then: "no"', 'then: "yes"'))
    assert told(small, new) == []
    assert told(small, new, date(2023, 12, 31)) == ["late: filing_day=late (1 situations): no → yes"]


def test_the_largest_change_comes_first(small: Law, patched: Patched) -> None:
    folder = patched("rights/travel.yaml", ROW, ROW.replace('"no"', '"info"'))
    path = folder / "deadlines.yaml"
    path.write_text(path.read_text("utf-8").replace('then: "yes"', 'then: "info"'), "utf-8")
    assert [change.situations for change in changes(small, load_law(folder), as_of=TODAY)] == [2, 1]


def test_a_table_that_came_or_went_is_told_whole(small: Law, patched: Patched) -> None:
    without = load_law(patched("rights/travel.yaml"))
    assert told(small, without) == ["travel: every situation (8 situations): every row → absent"]
    assert told(without, small) == ["travel: every situation (8 situations): absent → every row"]


def test_an_input_that_one_version_does_not_have_may_be_anything_there(small: Law, patched: Patched) -> None:
    folder = patched("deadlines.yaml", "inputs: [filing_day]", "inputs: [filing_day, procedure]")
    path = folder / "deadlines.yaml"
    text = path.read_text("utf-8").replace("when: {filing_day: in_time}", "when: {filing_day: in_time, procedure: renewal}")
    row = '      - id: first\n        when: {filing_day: in_time, procedure: first}\n        then: "no"\n        sources: [code]\n        confidence: high\n'
    path.write_text(text.replace("    examples:\n", f"{row}\n    examples:\n"), "utf-8")
    assert told(small, load_law(folder)) == ["late: filing_day=in_time, procedure=first (1 situations): yes → no"]


def test_a_value_that_one_version_does_not_know_has_no_answer_there(small: Law, patched: Patched) -> None:
    folder = patched("facts.yaml", "values: [adp, permit]", "values: [adp, permit, visa]")
    path = folder / "rights" / "travel.yaml"
    row = '  - id: visa\n    when: {document: visa}\n    then: "no"\n    sources: [code]\n    confidence: high\n'
    path.write_text(path.read_text("utf-8").replace("\nexamples:\n", f"\n{row}\nexamples:\n"), "utf-8")
    assert told(small, load_law(folder)) == ["travel: document=visa (4 situations): no answer → no"]


def test_a_statement_that_turned_came_or_went_is_a_line(small: Law, patched: Patched) -> None:
    turned = load_law(patched("statements.yaml", 'holds: "true"', 'holds: "false"'))
    assert statement_changes(small, turned) == ("statement late_fee: true → false",)
    renamed = load_law(patched("statements.yaml", "- id: how_long", "- id: how_long_it_takes", name="renamed"))
    assert statement_changes(small, renamed) == (
        "statement how_long: unsettled → absent",
        "statement how_long_it_takes: absent → unsettled",
    )


@pytest.mark.parametrize(
    ("file", "instead_of", "stands", "line"),
    [
        ("deadlines.yaml", "opens: {latest_of: [{days_before: 120", "opens: {latest_of: [{days_before: 100", "window renewal changed"),
        ("conditions.yaml", "fact: has_previous_permit, is: true", "fact: has_previous_permit, is: false", "condition old_card_in_hand changed"),
        ("facts.yaml", "derived: {date: today, not_after: expiry", "derived: {date: today, before: expiry", "derived fact permit_in_force changed"),
        ("facts.yaml", "unless: {document: [permit]}", "unless: {document: [adp]}", "presumed fact permit_in_force changed"),
        ("fees.yaml", "amount_eur: 180", "amount_eur: 200", "fee late_filing changed"),
        ("fees.yaml", "id: late_filing", "id: late", "fee late is new"),
    ],
)  # fmt: skip
def test_what_tables_rest_on_is_named_when_it_changed(
    small: Law, patched: Patched, file: str, instead_of: str, stands: str, line: str
) -> None:
    new = load_law(patched(file, instead_of, stands))
    assert changes(small, new, as_of=TODAY) == ()
    assert line in definition_changes(small, new)


# --- fewest regions

FACTS = ("document", "filing_day")
VALUES = {"document": ("adp", "permit", "visa"), "filing_day": ("too_early", "in_time", "late")}
CELLS = [(document, day) for document in VALUES["document"] for day in VALUES["filing_day"]]


@given(st.sets(st.sampled_from(CELLS)))
def test_regions_are_joined_without_losing_or_adding_a_situation(cells: set[tuple[str, str]]) -> None:
    single = [
        Region({fact: frozenset({value}) for fact, value in zip(FACTS, cell, strict=True)}, TODAY, TODAY)
        for cell in sorted(cells)
    ]
    joined = fewest(single)
    counted = [
        (document, day) for region in joined for document in region.values["document"] for day in region.values["filing_day"]
    ]
    assert sorted(map(str, counted)) == sorted(map(str, cells))
    assert [one for one in joined for other in joined if one is not other and one.joined(other)] == []


# --- folders and git revisions


def test_two_folders_are_compared_with_their_total(patched: Patched) -> None:
    new = patched("rights/travel.yaml", ROW, ROW.replace('"no"', '"info"'))
    assert compare(str(SMALL_LAW), str(new), as_of=TODAY) == [
        "travel: document=permit, permit_in_force=false (2 situations): no → info",
        "2 situations change their answer",
    ]


def test_two_folders_that_say_the_same_give_nothing() -> None:
    assert compare(str(SMALL_LAW), str(SMALL_LAW), as_of=TODAY) == []


def git(folder: Path, *arguments: str) -> None:
    author = ("-c", "user.name=A jurist", "-c", "user.email=jurist@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with two versions of the small law, the older one tagged `before`; its files are the newer one's."""
    root = tmp_path / "repository"
    shutil.copytree(SMALL_LAW, root / LAW_IN_REPOSITORY)
    monkeypatch.chdir(root)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--no-verify", "--message", "The law")
    git(root, "tag", "before")
    path = root / LAW_IN_REPOSITORY / "rights" / "travel.yaml"
    path.write_text(path.read_text("utf-8").replace(ROW, ROW.replace('"no"', '"info"')), "utf-8")
    git(root, "commit", "--quiet", "--no-verify", "--all", "--message", "Another law")
    return root


EXPECTED = ["travel: document=permit, permit_in_force=false (2 situations): no → info", "2 situations change their answer"]


@pytest.mark.parametrize(("old", "new"), [("before", "HEAD"), ("before", LAW_IN_REPOSITORY), ("HEAD~1", "HEAD")])
@pytest.mark.usefixtures("repository")
def test_a_version_is_a_folder_or_a_git_revision(old: str, new: str) -> None:
    assert compare(old, new, as_of=TODAY) == EXPECTED


@pytest.mark.usefixtures("repository")
def test_what_is_neither_folder_nor_revision_is_named() -> None:
    with pytest.raises(LawError, match="'yesterday' is neither a folder nor a git revision that has bot/rules/law"):
        compare("yesterday", "HEAD", as_of=TODAY)


def test_a_revision_is_found_from_a_folder_inside_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "bot")
    assert compare("before", "HEAD", as_of=TODAY) == EXPECTED

"""Loading: every broken law file in `bad/` is refused, or found by the checks, with just the message that stands beside it.

A case says which file of the small law is broken, what stands there instead of what, and what `sejour check --law` says. Without
`instead_of` the whole file is replaced; without `stands` it is taken away.
"""

from __future__ import annotations

import shutil
import textwrap
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.inspection import check_law_folder
from bot.rules import DataFileError, Day, Law, Place, Precision, load_law, parse_value
from bot.rules.load import law_version
from tests.rules.conftest import SMALL_LAW, Patched

BAD = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
TODAY = date(2026, 11, 23)


def read(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return case


def test_the_small_law_is_in_order() -> None:
    assert check_law_folder(SMALL_LAW, as_of=TODAY) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_broken_law_gives_just_the_message_that_stands_beside_it(path: Path, patched: Patched) -> None:
    case = read(path)
    folder = patched(case["file"], case.get("instead_of"), case.get("stands"))
    assert check_law_folder(folder, as_of=TODAY) == case["says"]


def test_every_message_names_file_and_line() -> None:
    places = [line.split(": ")[0].rpartition(":") for path in BAD for line in read(path)["says"]]
    assert [place for place in places if not place[0].endswith(".yaml") or int(place[2]) < 1] == []


def test_the_example_that_a_finding_offers_can_be_pasted_as_it_is(patched: Patched) -> None:
    said = read(Path(__file__).parent / "bad" / "gap_in_time.yaml")["says"][0]
    example = textwrap.indent(said.partition("\n")[2], "    ")
    folder = patched("deadlines.yaml", "    examples:\n", f"    examples:\n{example}\n")
    (finding,) = check_law_folder(folder, as_of=TODAY)
    assert finding == "deadlines.yaml:47: the example expects info, the table says no (late_of_old)"


def test_a_file_that_is_not_utf_8_is_refused_by_name(patched: Patched) -> None:
    folder = patched("contacts.yaml", None, "")
    (folder / "contacts.yaml").write_bytes("contacts: é".encode("latin-1"))
    assert check_law_folder(folder, as_of=TODAY) == ["contacts.yaml:1: not UTF-8: unexpected end of data at byte 10"]


def test_a_file_that_would_not_be_read_is_refused_by_name(patched: Patched) -> None:
    folder = patched("contacts.yaml", "phone", "phone")
    (folder / "rights" / "work.yml").write_text("table: work\n", "utf-8")
    assert check_law_folder(folder, as_of=TODAY) == ["rights/work.yml:1: files of law end in .yaml; this one is not read"]


def test_a_control_character_is_refused_by_name(patched: Patched) -> None:
    folder = patched("contacts.yaml", None, "contacts: [\x07]")
    (finding,) = check_law_folder(folder, as_of=TODAY)
    assert finding.startswith("contacts.yaml:1: not YAML: ")


def test_a_refusal_carries_its_place(patched: Patched) -> None:
    with pytest.raises(DataFileError) as refused:
        load_law(patched("contacts.yaml", "phone:", "telephone:"))
    assert refused.value.place == Place("contacts.yaml", 3)


# --- what loads


def test_the_version_changes_with_the_contents_and_with_nothing_else(tmp_path: Path, patched: Patched) -> None:
    shutil.copytree(SMALL_LAW, tmp_path / "elsewhere")
    assert law_version(tmp_path / "elsewhere") == law_version(SMALL_LAW)
    assert law_version(patched("fees.yaml", "180", "190")) != law_version(SMALL_LAW)


def test_a_row_keeps_the_line_on_which_it_stands(small: Law) -> None:
    assert str(small.table("travel").row("adp_renewal").place) == "rights/travel.yaml:19"


def test_one_value_may_stand_without_its_list(small: Law) -> None:
    assert small.table("travel").row("adp_first").when["document"] == {"adp"}


@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        ("expiry_date", "2027-02-03", Day(date(2027, 2, 3))),
        ("expiry_date", "2027-02", Day(date(2027, 2, 1), Precision.MONTH)),
        ("country", "it", "IT"),
        ("document", "adp", "adp"),
        ("has_previous_permit", True, True),
    ],
)
def test_a_value_is_read_from_its_written_form(small: Law, fact: str, written: str | bool, value: object) -> None:
    assert parse_value(small.facts[fact], written) == value


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        ("expiry_date", "2027-02-30"),
        ("expiry_date", "soon"),
        ("expiry_date", True),
        ("country", "Italy"),
        ("country", ""),
        ("document", "passport"),
        ("has_previous_permit", "true"),
    ],
)
def test_a_value_that_a_fact_cannot_have_is_refused(small: Law, fact: str, written: str | bool) -> None:
    with pytest.raises(ValueError, match=f"^{fact} cannot be "):
        parse_value(small.facts[fact], written)

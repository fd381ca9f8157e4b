"""The words for dates: every language's file is sound, and a broken one is refused with file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from bot.rules import DataFileError
from bot.understanding.date_load import load_date_words
from bot.understanding.date_words import DateWords, Role

LOCALES = Path(__file__).parents[2] / "locales"
SMALL = """
cldr: ["en"]
numbers: {"1": ["one"]}
units: {"7 days": ["week"]}
offsets: {"1": ["tomorrow"]}
which: {"1": ["next"]}
which_after: {}
parts: {end: ["end"]}
words: {in: ["in"]}
roles:
  breaks: ["and"]
  joins: ["to"]
  cues:
    ends: {past: ["expired"], any: ["expir*"]}
"""


@cache
def words() -> Mapping[str, DateWords]:
    return load_date_words(LOCALES)


def test_all_ten_languages_have_words() -> None:
    assert set(words()) == {"ar", "de", "en", "es", "fr", "it", "pt", "ru", "tr", "zh"}


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "it", "pt", "ru", "tr", "zh"])
def test_a_language_knows_the_words_every_date_needs(language: str) -> None:
    senses = [entry.sense for entries in words()[language].entries.values() for entry in entries]
    kinds = {kind for sense in senses for kind in sense.kinds}
    assert {sense.month for sense in senses} >= set(range(1, 13))
    assert {sense.weekday for sense in senses if "weekday" in sense.kinds} == set(range(7))
    assert {sense.number for sense in senses if "number" in sense.kinds} >= set(range(1, 13))
    assert {sense.offset for sense in senses if "offset" in sense.kinds} >= {-1, 0, 1, 2}
    assert kinds >= {"unit", "which"}
    assert kinds & {"in", "later"}
    assert kinds & {"ago", "ago_before"}
    assert kinds & {"part", "part_after"}


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "it", "pt", "ru", "tr", "zh"])
def test_a_language_has_words_for_every_date_and_paper(language: str) -> None:
    roles = words()[language].roles
    cues = [cue for found in (*roles.cues.values(), *roles.stems.values()) for cue in found]
    assert {cue.role for cue in cues} >= set(Role) - {Role.ADP_END}


def refusal(folder: Path, content: str) -> str:
    file = folder / "xx" / "dates.yaml"
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    with pytest.raises(DataFileError) as error:
        load_date_words(folder)
    return str(error.value)


@pytest.mark.parametrize(
    ("sound", "broken", "complaint"),
    [
        ("words: {in:", "words: {inn:", r"xx/dates.yaml:9: unknown kind 'inn'; known are "),
        ('"7 days"', '"a week"', r"xx/dates.yaml:4: 'a week' is no length of time"),
        ('{"1": ["tomorrow"]}', '{"one": ["tomorrow"]}', r"xx/dates.yaml:5: 'one' is no number"),
        ("parts: {end:", "parts: {last:", r"xx/dates.yaml:8: unknown part 'last'"),
        ("ends: {past:", "end: {past:", r"xx/dates.yaml:14: unknown role 'end'"),
        ("{past:", "{gone:", r"xx/dates.yaml:14: unknown key 'gone'"),
        ('"expir*"', '"ex*"', r"xx/dates.yaml:14: 'ex\*' is too short a beginning"),
        ("which_after: {}\n", "", r"xx/dates.yaml:2: the key 'which_after' is missing"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, sound: str, broken: str, complaint: str) -> None:
    assert sound in SMALL
    assert re.match(complaint, refusal(tmp_path, SMALL.replace(sound, broken)))


def test_a_folder_without_such_files_gives_no_words(tmp_path: Path) -> None:
    assert load_date_words(tmp_path) == {}

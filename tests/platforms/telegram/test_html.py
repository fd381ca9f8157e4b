"""Lines, their measure, their cuts and their escapes; read back with the emulator's parser."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.telegram.html import (
    MAX_ENTITIES,
    MAX_TEXT,
    Line,
    Run,
    entities,
    fits,
    length,
    lines,
    pieces,
    plain,
    render,
    units,
)
from bot.words import DayText, Link, Strong, Text
from tests.emulators.telegram_html import parse

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60)
RUNS = st.builds(Run, WORDS, st.booleans(), st.none() | st.just('https://example.org/?a=1&b="2"'))
LINES = st.lists(
    st.builds(Line, st.lists(RUNS, min_size=1, max_size=4).map(tuple), st.booleans(), st.booleans()), min_size=1, max_size=12
)


@given(LINES)
def test_what_is_written_is_read_as_it_was_meant(text: list[Line]) -> None:
    read, found = parse(render(text))
    assert "".join(read.split()) == "".join("".join(line.text for line in text).split())
    assert len(found) <= entities(text)
    assert units(read) <= length(text)


@given(LINES, st.integers(min_value=20, max_value=200))
def test_cut_pieces_fit_and_together_say_the_whole(text: list[Line], limit: int) -> None:
    cut = pieces(text, limit)
    assert all(fits(piece, limit) for piece in cut)
    whole = "".join(line.text for piece in cut for line in piece)
    assert "".join(whole.split()) == "".join("".join(line.text for line in text).split())


def test_a_text_is_cut_between_paragraphs() -> None:
    paragraph = [Line((Run("x" * 1500),), gap=True), Line((Run("y" * 500),))]
    assert [len(piece) for piece in pieces(paragraph * 3)] == [4, 2]


def test_a_letter_outside_the_basic_plane_counts_twice() -> None:
    assert units("🎲a") == 3
    assert [len(piece) for piece in pieces([Line((Run("🎲" * (MAX_TEXT // 2)),)), Line((Run("a"),))])] == [1, 1]


def test_no_message_has_more_entities_than_are_shown() -> None:
    listed = [Line((Run("x", bold=True),)) for _ in range(MAX_ENTITIES + 5)]
    assert [len(piece) for piece in pieces(listed)] == [MAX_ENTITIES, 5]


def test_the_first_line_of_a_verdict_is_bold_unless_its_writer_marked_another() -> None:
    assert render(lines([Text("No.\nAsk.")], bold=True)) == "<b>No.</b>\nAsk."
    assert render(lines([Text("No, "), Strong("never"), Text(".")], bold=True)) == "No, <b>never</b>."
    assert render(lines([DayText("3 May", date(2027, 5, 3), strong=True)])) == "<b>3 May</b>"


def test_nothing_that_was_written_is_taken_for_markup() -> None:
    text = lines([Text("<b>&amp; </a>"), Link("<i>", 'https://example.org/"><script>')])
    read, found = parse(render(text))
    assert (read, found[0].url) == ("<b>&amp; </a><i>", 'https://example.org/"><script>')
    assert plain(render(text)) == "<b>&amp; </a><i>"


def test_lines_of_a_right_to_left_language_begin_with_its_mark() -> None:
    assert [line.text[0] for line in lines([Text("ADP\n\nADP")], rtl=True)] == ["\u200f", "\u200f"]


def test_proof_that_stands_together_is_folded_once() -> None:
    text = [*lines([Text("a")]), *lines([Text("b\nc")], quoted=True), *lines([Text("d")], quoted=True)]
    assert render(text) == "a\n<blockquote expandable>b\nc\nd</blockquote>"

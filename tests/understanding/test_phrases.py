"""Phrases over folded words: what a lexicon remembers of the texts it reads, and which phrases it refuses."""

from __future__ import annotations

import pytest

from bot.understanding.phrases import Lexicon, Phrasebook, PhraseError, Wording


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon([Wording("certificate", "paper", "en"), Wording("the", "filler", "en")])


def kept(lexicon: Lexicon) -> str:
    """Return all that a lexicon holds, in writing."""
    return " ".join(repr(getattr(lexicon, name)) for name in lexicon.__slots__)


@pytest.mark.parametrize("hers", ["Wrzeszczynska", "certifikate", "renewalissima", "Xyzzy", "cxxxxxxxxxe"])
def test_a_word_that_only_a_person_wrote_is_never_kept(lexicon: Lexicon, hers: str) -> None:
    Phrasebook(lexicon, [Wording("renew*", "renewal", "en")])
    lexicon.read(f"the certificate of {hers}", ["en"])
    assert hers.casefold() not in kept(lexicon)


def test_a_word_is_read_the_second_time_as_it_was_the_first(lexicon: Lexicon) -> None:
    text = "the certificat, the certificate, renewed THE"
    book = Phrasebook(lexicon, [Wording("renew*", "renewal", "en"), Wording("{paper}", "paper", "en")])
    first, second = lexicon.read(text, ["en"]), lexicon.read(text, ["en"])
    assert first == second
    assert book.find(first) == book.find(second)


def test_words_learned_after_a_text_was_read_are_found_in_it(lexicon: Lexicon) -> None:
    lexicon.read("the certificate", ["en"])
    book = Phrasebook(lexicon, [Wording("certif*", "begun", "en"), Wording("=THE", "capitals", "en")])
    assert [hit.meaning for hit in book.find(lexicon.read("THE certificate", ["en"]))] == ["capitals", "begun"]


@pytest.mark.parametrize("phrase", ["r*", "{unknown}", "… renewal", "renewal?"])
def test_a_phrase_that_says_too_little_is_refused(lexicon: Lexicon, phrase: str) -> None:
    with pytest.raises(PhraseError):
        Phrasebook(lexicon, [Wording(phrase, "renewal")])


@pytest.mark.parametrize(
    ("text", "found"), [("renew my old card", 1), ("renew and an old card", 0), ("renew a b c d e f g h i card", 0)]
)
def test_a_gap_passes_over_few_words_and_never_over_a_halt(text: str, found: int) -> None:
    lexicon = Lexicon([Wording("and", "halt", "en")])
    book = Phrasebook(lexicon, [Wording("renew … the? … card", "renewal", "en")])
    assert len(book.find(lexicon.read(text, ["en"]))) == found

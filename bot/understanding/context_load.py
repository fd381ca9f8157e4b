"""Reads `locales/<language>/context.yaml`: the words of concepts, and the sentences people tell around their question."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.rules import DataFileError, Place
from bot.rules.data_files import Fields, read_file
from bot.understanding.concepts import Concepts
from bot.understanding.phrases import Lexicon, Phrasebook, PhraseError, Wording

FILE = "context.yaml"


def load_concepts(locales: Path, languages: Iterable[str]) -> Concepts:
    """Read and compile the words of all concepts in these languages.

    Raises:
        DataFileError: a file holds an unknown key, or a phrase that cannot be compiled.
    """
    wordings: list[Wording[str]] = []
    for language in languages:
        for concept, texts in _fields(locales, language).mapping("concepts").items():
            wordings += [Wording(text, concept, language) for text in texts.texts()]
    lexicon = Lexicon(())
    try:
        return Concepts(lexicon, Phrasebook(lexicon, wordings))
    except PhraseError as error:
        raise DataFileError(Place(FILE, 1), str(error)) from error


def read_stories(locales: Path, language: str) -> tuple[str, ...]:
    """Return sentences that people tell around their question and that ask nothing."""
    return _fields(locales, language).ids("stories")


def _fields(locales: Path, language: str) -> Fields:
    return read_file(locales / language / FILE, locales).fields(required=("concepts", "stories"))

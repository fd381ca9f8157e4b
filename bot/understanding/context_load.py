"""Reads `locales/<language>/context.yaml`: the words of concepts, and the sentences people tell around their question."""

from __future__ import annotations

from pathlib import Path

from bot.rules import DataFileError
from bot.rules.data_files import Entry, read_file
from bot.understanding.concepts import Concepts
from bot.understanding.phrases import Lexicon, Phrasebook, PhraseError, Wording

FILE = "context.yaml"


def load_concepts(locales: Path) -> Concepts:
    """Read and compile the words of all concepts.

    Raises:
        DataFileError: a file holds an unknown key, or a phrase that cannot be compiled.
    """
    wordings: list[Wording[str]] = []
    for language, entry in _files(locales).items():
        for concept, texts in entry.fields(required=("concepts",), optional=("stories",)).mapping("concepts").items():
            wordings += [Wording(text, concept, language) for text in texts.texts()]
    names = sorted({wording.meaning for wording in wordings})
    lexicon = Lexicon(())
    try:
        return Concepts(lexicon, Phrasebook(lexicon, wordings), {name: at for at, name in enumerate(names)})
    except PhraseError as error:
        raise DataFileError(next(iter(_files(locales).values())).place, str(error)) from error


def read_stories(locales: Path) -> dict[str, tuple[str, ...]]:
    """Return, by language, sentences that people tell around their question and that ask nothing."""
    return {
        language: entry.fields(required=("concepts",), optional=("stories",)).ids("stories")
        for language, entry in _files(locales).items()
    }


def _files(locales: Path) -> dict[str, Entry]:
    return {path.parent.name: read_file(path, locales) for path in sorted(locales.glob(f"*/{FILE}"))}

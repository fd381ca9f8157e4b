"""Loading what understanding knows: the trained heads and the words of `locales/`. Only `*load.py` read files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.context_load import load_concepts
from bot.understanding.date_load import load_date_words
from bot.understanding.encoder import Encoder
from bot.understanding.language import Languages
from bot.understanding.name_load import load_acts, load_names
from bot.understanding.names import languages_beside
from bot.understanding.reader import TrainedReader
from bot.understanding.reading import Lexis
from bot.understanding.topics import Heads, Linear
from bot.understanding.understand import Knowledge, Thresholds

MODEL = Path(__file__).parent / "model"
HEADS = "heads.npz"
NAMES = "heads.json"


def load_reader(locales: Path, model: Path = MODEL, encoder: Encoder | None = None) -> TrainedReader:
    """Return a reader that knows the words of `locales` and the heads in `model`.

    The encoder, unless it is given, is loaded at the first text; the words of a language at its first text, English at once.

    Raises:
        DataFileError: a file of words cannot be taken.
        OSError: the model is missing; `make train` makes it.
    """
    lexicons = Lexicons(locales)
    lexicons.of("en")
    return TrainedReader(Knowledge(load_heads(model), lexicons.of, load_thresholds(model)), encoder or Encoder(), Languages())


class Lexicons:
    """The words of each language, read and compiled when its first text comes: all ten at once would take a second."""

    def __init__(self, locales: Path) -> None:
        self._locales = locales
        self._read: dict[str, Lexis] = {}

    def of(self, language: str) -> Lexis:
        """Return the words for a text in `language`."""
        if language not in self._read:
            beside = languages_beside(language)
            names, places = load_names(self._locales, beside)
            acts, dates = load_acts(self._locales, beside), load_date_words(self._locales, beside)
            self._read[language] = Lexis(names, places, acts, dates, load_concepts(self._locales, beside))
        return self._read[language]


def load_heads(model: Path) -> Heads:
    """Return the trained heads."""
    told = _told(model)
    with np.load(model / HEADS, allow_pickle=False) as arrays:
        parts = {name: arrays[name].astype(np.float32) for name in arrays.files}
    topics, statements, senses = (_linear(told[name], name, parts) for name in ("topics", "statements", "senses"))
    return Heads(topics, statements, senses)


def load_thresholds(model: Path) -> Thresholds:
    """Return how sure one must be, as chosen when the heads were trained."""
    return Thresholds(**_told(model).get("thresholds", {}))


def trained_from(model: Path) -> str:
    """Return the fingerprint of the examples that the heads were learned from."""
    return str(_told(model)["examples"])


def _told(model: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((model / NAMES).read_text(encoding="utf-8"))
    return told


def _linear(told: dict[str, list[str]], name: str, parts: dict[str, np.ndarray]) -> Linear:
    return Linear(
        tuple(told["classes"]),
        parts[f"{name}_bias"],
        parts[f"{name}_vector"],
        {sign: at for at, sign in enumerate(told["signs"])},
        parts[f"{name}_signs"],
        parts.get(f"{name}_letters"),
        parts.get(f"{name}_rarity"),
    )

"""The reader as the conversation uses it: texts in, meanings out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.understanding.encoder import Encoder
from bot.understanding.meaning import Context, Encoded, Meaning
from bot.understanding.understand import Knowledge, understand


class Detector(Protocol):
    """What tells the language of a text."""

    def detect(self, text: str, previous: str | None) -> str:
        """Return the language of `text`; `previous` is that of the turn before, None at the start of a conversation."""


class TrainedReader:
    """Reads messages with the trained heads and the words of `locales/`. Its encoder loads when first used."""

    def __init__(self, knowledge: Knowledge, encoder: Encoder, detector: Detector) -> None:
        self._knowledge = knowledge
        self._encoder = encoder
        self._detector = detector

    def prepare(self, texts: Sequence[str]) -> list[Encoded]:
        """Return the texts, encoded in one batch."""
        return self._encoder.prepare(texts)

    def understand(self, encoded: Encoded, context: Context) -> Meaning:
        """Return what a text means after the turn before."""
        return understand(encoded, context, self._detector.detect(encoded.text, context.language), self._knowledge)

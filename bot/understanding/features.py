"""What the topic head looks at in a text: its vectors, and the letters of its words.

The vectors know meaning across languages but not our papers' abbreviations; the letters know these, and forgive typos.
Runs of three and four letters are counted in a fixed number of buckets, so that the head stays small.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from bot.understanding.meaning import Encoded
from bot.understanding.tokens import fold

BUCKETS = 1 << 13
_RUNS = (3, 4)  # letters
_LONGEST = 1200  # characters whose letters count; the vectors see the rest
_DIGIT = re.compile(r"\d")
_ASKS = ("?", "？", "؟")
_CLOSING = " )\"'»”’"

Row = np.ndarray


@dataclass(frozen=True, slots=True)
class Features:
    """One text as numbers: a vector of length one, and the buckets of its letters with their weight."""

    vector: Row
    buckets: Row
    weights: Row


def features_of(encoded: Encoded) -> Features:
    """Return the features of a whole message, its questions counted twice."""
    asked = questions(encoded.sentences)
    whole = np.asarray(encoded.vectors[0])
    if len(encoded.sentences) > 1:
        whole = _unit(whole + _unit(np.mean([encoded.vectors[at + 1] for at in asked], axis=0)))
        lines = (" ".join(encoded.sentences), " ".join(encoded.sentences[at] for at in asked))
    else:
        lines = (encoded.text,)
    return Features(_unit(whole), *_letters(lines))


def features_of_sentence(encoded: Encoded, at: int) -> Features:
    """Return the features of one sentence of a message."""
    row = at + 1 if len(encoded.sentences) > 1 else 0
    return Features(_unit(np.asarray(encoded.vectors[row])), *_letters((encoded.sentences[at],)))


def questions(sentences: Sequence[str]) -> list[int]:
    """Return which sentences ask something; the last one when none has a question mark."""
    asking = [at for at, sentence in enumerate(sentences) if is_question(sentence)]
    return asking or [len(sentences) - 1]


def is_question(sentence: str) -> bool:
    """Tell whether a sentence ends in a question mark."""
    return sentence.rstrip(_CLOSING).endswith(_ASKS)


def bucket_counts(line: str) -> Counter[int]:
    """Return how often each bucket is hit by the runs of letters in `line`."""
    counts: Counter[int] = Counter()
    for word in _DIGIT.sub("0", line[:_LONGEST]).split():
        padded = f" {fold(word)} "
        for length in _RUNS:
            counts.update(crc32(padded[at : at + length].encode()) % BUCKETS for at in range(max(len(padded) - length + 1, 1)))
    return counts


def _letters(lines: Sequence[str]) -> tuple[Row, Row]:
    counts: Counter[int] = Counter()
    for line in lines:
        counts.update(bucket_counts(line))
    buckets = np.fromiter(counts.keys(), np.int64, len(counts))
    weights = 1.0 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))
    return buckets, weights.astype(np.float32)


def _unit(row: Row) -> Row:
    length = float(np.linalg.norm(row))
    return row / length if length else row

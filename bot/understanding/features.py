"""What the trained heads look at in a message: its vectors, the letters of its words, and signs.

The vectors know meaning across languages but not our papers' abbreviations; the letters know these, and forgive typos.
Runs of three and four letters are counted in a fixed number of buckets, so that the head stays small. Signs are the facts
and concepts found by name: they carry what was learned in one language over to the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from zlib import crc32

import numpy as np

from bot.understanding.concepts import RIGHTS
from bot.understanding.meaning import Encoded, Mention
from bot.understanding.names import WEAK
from bot.understanding.reading import Read
from bot.understanding.sentences import questions
from bot.understanding.tokens import fold

BUCKETS = 1 << 13
_RUNS = (3, 4)  # letters
_LONGEST = 1200  # characters whose letters count; the vectors see the rest
_DIGIT = re.compile(r"\d")
_SHORT, _LONG = 5, 15  # words
_NEXT = 5  # characters between "permit" and the country it stands in
_FOREIGN, _OURS = "foreign_status", "talent_only"  # concepts: a permit that is not our business; one that is
_OWN_CARD = frozenset({"permit", "visa"})  # papers that are mentioned in every other message

Row = np.ndarray


@dataclass(frozen=True, slots=True)
class Features:
    """One text as numbers: a vector of length one, the buckets of its letters with their weight, and its signs."""

    vector: Row
    buckets: Row
    weights: Row
    signs: frozenset[str]


def features_of(encoded: Encoded, read: Read) -> Features:
    """Return the features of a whole message, its questions counted twice."""
    whole = np.asarray(encoded.vectors[0])
    lines: tuple[str, ...] = (encoded.text,)
    if len(encoded.vectors) > 1:
        asked = questions(encoded.sentences)[: len(encoded.vectors) - 1]
        whole = whole + _unit(np.mean(encoded.vectors[1:], axis=0))
        lines = (" ".join(encoded.sentences), " ".join(encoded.sentences[at] for at in asked))
    return Features(_unit(whole), *_letters(lines), frozenset(_signs(read)))


def features_of_question(encoded: Encoded, which: int, read: Read) -> Features:
    """Return the features of one of several questions of a message; `read` is what was read in that question."""
    sentence = encoded.sentences[questions(encoded.sentences)[which]]
    return Features(_unit(np.asarray(encoded.vectors[which + 1])), *_letters((sentence,)), frozenset(_signs(read)))


def length_of(row: Row) -> float:
    """Return the length of a row of numbers taken as a vector."""
    return sqrt(row @ row)


def _signs(read: Read) -> Iterator[str]:
    for concept, start in read.concepts:
        yield f"of:{concept}"
        if read.asks_at(start):
            yield f"asks:{concept}"
    for mention in read.mentions:
        yield f"{mention.fact}={mention.value}{'~' if mention.score < WEAK else ''}"
    for place in read.places:
        yield "abroad" if _is_abroad(place) else f"{place.fact}={place.value}"
    for found in read.dates:
        yield "date"
        yield f"date={found.fact}"
    words = len(read.text.split())
    yield "short" if words < _SHORT else "long" if words >= _LONG else "middling"
    yield from _joint_signs(read)


def _joint_signs(read: Read) -> Iterator[str]:
    """Yield what several words tell together: one of our papers and a right, somebody else's permit."""
    concepts = {concept for concept, _ in read.concepts}
    foreign = _FOREIGN in concepts or _is_card_from_abroad(read)
    ours = _OURS in concepts
    if foreign:
        yield "foreign, ours" if ours else "foreign"
    if any(mention.fact == "document" and mention.score >= WEAK and mention.value not in _OWN_CARD for mention in read.mentions):
        yield "paper"
        yield from (f"paper, {concept}" for concept in concepts & RIGHTS)
        if any(_is_abroad(place) for place in read.places):
            yield "paper, abroad"


def _is_abroad(place: Mention) -> bool:
    return place.fact == "country" and place.value != "FR"


def _is_card_from_abroad(read: Read) -> bool:
    """Tell whether a card or visa is another country's: the country stands right behind it ("my permit in Poland")."""
    cards = [mention for mention in read.mentions if mention.value in _OWN_CARD or mention.value == "blue_card"]
    return any(_is_abroad(place) and 0 <= place.start - card.end <= _NEXT for card in cards for place in read.places)


def _letters(lines: Sequence[str]) -> tuple[Row, Row]:
    words = Counter([word for line in lines for word in _DIGIT.sub("0", line[:_LONGEST]).split()])
    counts = Counter([bucket for word, times in words.items() for bucket in _runs(f" {fold(word)} ") * times])
    buckets = np.fromiter(counts.keys(), np.int64, len(counts))
    weights = 1.0 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))
    return buckets, weights.astype(np.float32)


def _runs(padded: str) -> list[int]:
    runs = [padded[at : at + length] for length in _RUNS for at in range(max(len(padded) - length + 1, 1))]
    return [crc32(run.encode()) % BUCKETS for run in runs]


def _unit(row: Row) -> Row:
    length = length_of(row)
    return row / length if length else row

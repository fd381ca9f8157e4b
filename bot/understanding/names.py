"""Facts named in a text: papers, kinds of request, old cards, visas, permits, with all their names and misspellings.

Dates are read by `dates.py`, countries and destinations by `countries.py`, the four rights follow from the topic.
The words are data: `locales/<lang>/names.yaml` (names and word groups) and `patterns.yaml` beside this module (how groups
combine, whatever the language). French and English words count in every language, because people mix.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from bot.rules import FactId, Origin, Value
from bot.understanding.clauses import Clauses, clauses
from bot.understanding.meaning import Mention, Whom
from bot.understanding.phrases import Lexicon, Phrasebook, Reading
from bot.understanding.tokens import Token
from bot.understanding.trie import Hit

WEAK = 0.6  # below this score a mention only hints: "with my card" may be the card held beside the paper asked about
MIXED = ("en", "fr")  # languages whose words turn up in messages of every other
PAPERS = frozenset({"document", "visa_kind", "permit_category"})  # facts whose names may hold words that name other facts


class Strength(StrEnum):
    """How sure a phrase is to mean what it stands for."""

    NAME = "names"  # a name, taken literally
    PHRASE = "phrases"  # said in a phrase
    INFERRED = "inferred"  # follows from other words: "I just arrived" → first request
    WEAK = "weak"  # "with my card": the card may be the paper asked about
    FAINT = "faint"  # "card": a bare word
    ALONE = "alone"  # counts only when it is the whole message: "first"
    IGNORED = "ignored"  # names nothing, and hides weaker readings of the same fact inside it: "renew my card"


_SCORE = {Strength.WEAK: 0.5, Strength.FAINT: 0.3}
_PROCEDURE = "procedure"
_HINTS = frozenset(_SCORE)
_MODEST = _HINTS | {Strength.ALONE}  # give way to whatever says more
_PRONOUNS = frozenset(Whom)
_ORDER = {Strength.IGNORED: 0, Strength.NAME: 1}


@dataclass(frozen=True, slots=True)
class Named:
    """What a phrase stands for: a fact's value."""

    fact: FactId
    value: Value
    strength: Strength


@dataclass(frozen=True, slots=True)
class Names:
    """All phrases that name facts or people, compiled; made by `name_load.load_names`."""

    lexicon: Lexicon
    facts: Phrasebook[Named]
    about: Phrasebook[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """A text read once for all readers of names: its words in their clauses, and the people it names."""

    around: Clauses
    people: tuple[Hit[str], ...]

    @property
    def reading(self) -> Reading:
        """Return the words of the text."""
        return self.around.reading


def languages_beside(language: str) -> tuple[str, ...]:
    """Return the languages whose words are looked for in a text of `language`: its own, English and French."""
    return (language, *(mixed for mixed in MIXED if mixed != language))


def read_names(text: str | Heard, *, language: str, names: Names) -> tuple[Mention, ...]:
    """Return the facts that `text` names, in the order of the text.

    Of two mentions, one inside the other, the longer counts. A mention that only hints (the bare word "card") has a score
    under `WEAK`. A denied yes/no fact comes back with its other value ("the card hasn't expired" → permit_in_force true);
    every other denied fact is marked `negated`. A text already read with `read` is not read again.
    """
    around = read(text, language, names).around
    hits = [hit for hit in names.facts.find(around.reading) if hit.meaning.strength is not Strength.ALONE or around.is_whole(hit)]
    return tuple(_mention(hit, around) for hit in _kept(hits))


def read_about(text: str | Heard, language: str, names: Names) -> str | None:
    """Return whom `text` is about if not about its writer ("wife", "new_hire", …); None when it names nobody else.

    The first person named counts. Somebody merely along ("with my wife", "my wife and I"), quoted ("a friend told me") or
    acting for the writer ("can my wife collect it for me?") does not.
    """
    heard = read(text, language, names)
    if heard.reading.group("for_me"):
        return None
    turning = {span.last for span in heard.reading.group("turning") if span.first == 0}  # "and my wife?" turns to her
    named = [
        hit
        for hit in heard.people
        if hit.meaning not in _PRONOUNS and (hit.span.first in turning or not _is_along(hit, heard.around))
    ]
    return min(named, key=lambda hit: (hit.span.first, -hit.span.last)).meaning if named else None


def read_whom(text: str | Heard, language: str, names: Names) -> Whom | None:
    """Return whom the pronouns of `text` mean: somebody spoken of ("can she…"), else the writer ("and me?"); None without any."""
    found = {hit.meaning for hit in read(text, language, names).people}
    return next((whom for whom in (Whom.THEM, Whom.ME) if whom in found), None)


def read(text: str | tuple[Token, ...] | Heard, language: str, names: Names) -> Heard:
    """Read `text`, or its words, once for all readers of names; what was read already is returned as it is."""
    if isinstance(text, Heard):
        return text
    reading = names.lexicon.read(text, languages_beside(language))
    return Heard(clauses(reading), names.about.find(reading))


def _is_along(hit: Hit[str], around: Clauses) -> bool:
    return around.follows("company", hit.span) or any(around.precedes(group, hit.span) for group in ("and_me", "reports"))


def _kept(hits: Iterable[Hit[Named]]) -> list[Hit[Named]]:
    """Return the hits that no other swallows, in the order of the text."""
    kept: list[Hit[Named]] = []
    covering: dict[int, list[Hit[Named]]] = {}
    for hit in sorted(hits, key=_rank):
        # What is longer and overlaps covers one end at least.
        rivals = chain(covering.get(hit.span.first, ()), covering.get(hit.span.last - 1, ()))
        if not any(_swallows(rival, hit) for rival in rivals):
            kept.append(hit)
            for at in range(hit.span.first, hit.span.last):
                covering.setdefault(at, []).append(hit)
    said = [hit for hit in kept if hit.meaning.strength is not Strength.IGNORED]
    return sorted(said, key=lambda hit: (hit.span.first, hit.span.last, hit.meaning.fact))


def _rank(hit: Hit[Named]) -> tuple[int, int, float, int, int]:
    """Longest first; of two equally long what is ignored, then names, then the better reading, then the closer one."""
    length = hit.span.last - hit.span.first
    passed_over = sum(gap.last - gap.first for gap in hit.skipped)
    return -length, _ORDER.get(hit.meaning.strength, 2), -hit.span.score * _weight(hit), passed_over, hit.span.first


def _swallows(outer: Hit[Named], inner: Hit[Named]) -> bool:
    if not outer.span.overlaps(inner.span):
        return False
    hint = outer.meaning.strength in _HINTS
    if outer.meaning.fact == inner.meaning.fact:
        if outer.meaning.strength is Strength.IGNORED:
            return outer.span.covers(inner.span) and not _is_passed_over(inner, outer)
        return not hint or inner.meaning.strength in _HINTS
    if outer.meaning.strength is Strength.IGNORED or not outer.span.covers(inner.span):
        return False
    if not outer.span.contains(inner.span):  # one word, two readings: "Verlängerungsbescheinigung" is a paper, no renewal
        return outer.meaning.strength is Strength.NAME and inner.meaning.strength is Strength.PHRASE
    return inner.meaning.strength in _MODEST or (outer.meaning.fact in PAPERS and not hint)


def _is_passed_over(inner: Hit[Named], outer: Hit[Named]) -> bool:
    """Tell whether a name lies in a gap of another phrase, and so is no part of it: "printed ADP replaces the card"."""
    return inner.meaning.strength is Strength.NAME and any(gap.covers(inner.span) for gap in outer.skipped)


def _weight(hit: Hit[Named]) -> float:
    return _SCORE.get(hit.meaning.strength, 1.0)


def _mention(hit: Hit[Named], around: Clauses) -> Mention:
    named = hit.meaning
    if named.fact == _PROCEDURE:  # who still waits for her first card has asked for it
        denied = named.strength is not Strength.INFERRED and around.is_not(hit)
    else:
        denied = named.strength is not Strength.INFERRED and around.denied(hit)  # without the old card it is a renewal still
    flipped = denied and isinstance(named.value, bool)
    return Mention(
        fact=named.fact,
        value=not named.value if flipped else named.value,
        start=around.reading.words[hit.span.first].start,
        end=around.reading.words[hit.span.last - 1].end,
        origin=Origin.INFERRED if named.strength is Strength.INFERRED else Origin.SAID,
        negated=denied and not flipped,
        hypothetical=around.supposed(hit, mine_is_real=named.fact in PAPERS),
        score=round(hit.span.score * _weight(hit), 2),
    )

"""Phrases found in a text: a closed pattern language over folded words, for all languages at once.

A `Lexicon` reads the words of a text once; each `Phrasebook` then finds its phrases in one walk over them. What phrases mean
is the business of `names.py`, `countries.py` and `acts.py`; what stands around them (negation, supposition) that of `clauses.py`.

A phrase is written as words and these signs:

    renew*         a word that begins so
    =API           a word written in capitals
    ^expiré        a word with just these accents: "expire" says something else
    {card}         a word or words of that group (a group is filled language by language)
    a|b            one or the other
    the?           may be missing
    …              up to four words of the same clause (eight signs of Chinese), never across "and" or "but"
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar
from unicodedata import normalize

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.understanding.tokens import SIGN, Token, tokens
from bot.understanding.trie import Chart, Choices, Hit, Span, Step, Trie, Walk

ANY = "*"  # the language of a phrase that belongs to none
HALT = "halt"  # the group of words that a gap never passes over: and, but, because …
MASK = "mask"  # the group of names that hide the words inside them from every phrase: "bank card"
GAP = "…"

_GAP_WORDS, _GAP_SIGNS = 4, 8  # a Chinese sign is about half a word
_OPENING = 2  # letters of the beginning of a word
_FUZZY_FROM = 6  # shorter words differ from their neighbours by one letter: "card", "cart"
_LONG = 10  # letters
_LONGEST_WORD = 30  # nothing longer is a misspelt name
_CLITICS = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك")  # and, in, for, the …, written to the word
_ARABIC = re.compile("[\u0600-\u06ff]")
_ELIDED = re.compile("[cdjlmnst][aeiouh]..")  # French written in haste: "lattestation", "ladp"
_CHINESE = re.compile(f"[{SIGN}]")

M = TypeVar("M", bound=Hashable)


class PhraseError(Exception):
    """A phrase cannot be compiled: it is empty, or names a group that has no words."""


@dataclass(frozen=True, slots=True)
class Wording(Generic[M]):
    """A phrase to look for, what it means, and the language it belongs to."""

    phrase: str
    meaning: M
    language: str = ANY


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of one text and what each may be read as; made by `Lexicon.read`."""

    words: tuple[Token, ...]
    chart: Chart
    languages: frozenset[str]
    groups: Mapping[str, Sequence[Span]]
    halts: frozenset[int]  # words that no gap passes over

    def group(self, name: str) -> Sequence[Span]:
        """Return where words of the group `name` stand."""
        return self.groups.get(name, ())


class Lexicon:
    """The words that all phrasebooks share: their groups, and the spellings that a misspelt word is compared with.

    Args:
        groups: the words of the groups (the meaning is the group's name). They hold no groups themselves.
        plain: ordinary words that are never taken for misspelt names ("permet" is not "permit").

    Raises:
        PhraseError: a phrase has no word that is needed, begins or ends with a gap, or names a group that has no words.
    """

    __slots__ = ("_accented", "_beginnings", "_fuzzy", "_groups", "_names", "_near", "_remembered", "_stems", "_symbols")

    def __init__(self, groups: Iterable[Wording[str]], plain: Iterable[str] = ()) -> None:
        self._symbols: dict[str, int] = {}
        self._accented: dict[str, int] = {}  # as written, with their accents
        self._remembered: dict[str, tuple[Step, ...]] = {}  # what words of these lists may be read as; no others are kept
        self._stems: dict[str, tuple[int, ...]] = {}  # how long the beginnings of words are, by their first letters
        self._beginnings: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._fuzzy: dict[tuple[str, str], dict[str, None]] = {}  # by language and first letter, or first and last
        # What a misspelt word may be, by the languages of its text, its ends and its length.
        self._near: dict[tuple[frozenset[str], str, int], tuple[tuple[str, ...], ...]] = {}
        trie: Trie[int] = Trie()
        for wording in groups:
            symbol = self._new(f"{{{wording.meaning}}}")
            self._names[symbol] = wording.meaning
            trie.add(self.items(wording), wording.language, symbol, _GAP_WORDS)
        self._groups = trie.finished()
        for word in chain.from_iterable(tokens(line) for line in plain):
            self._new(word.folded)

    def items(self, wording: Wording[M]) -> list[Choices]:
        """Return a phrase as choices of symbols, and learn its words."""
        found = [self._choices(item, wording) for item in wording.phrase.split()]
        needed = [choices for choices in found if () not in choices]
        if not needed or (None,) in (needed[0][0], needed[-1][0], found[0][0], found[-1][0]):
            raise PhraseError(f"“{wording.phrase}”: it must begin and end with a word, and one word must be needed")
        return found

    def read(self, text: str | tuple[Token, ...], languages: Iterable[str]) -> Reading:
        """Read `text`, or its words, looking at words of `languages` and those that belong to no language."""
        words, wanted = tokens(text) if isinstance(text, str) else text, frozenset((*languages, ANY))
        chart: Chart = [self._steps(word, wanted) for word in words]
        groups = self._read_groups(Walk(self._groups, words, chart, wanted)) if self._names else {}
        for at in (at for span in groups.get(MASK, ()) for at in range(span.first, span.last)):
            chart[at] = ()
        return Reading(words, chart, wanted, groups, frozenset(span.first for span in groups.get(HALT, ())))

    def _choices(self, item: str, wording: Wording[M]) -> Choices:
        found = [self._run(choice, wording) for choice in item.removesuffix("?").split("|")]
        return [*found, ()] if item.endswith("?") else found

    def _run(self, written: str, wording: Wording[M]) -> tuple[int | None, ...]:
        """Return the symbols of one choice: a gap, a group, or words (an apostrophe or a hyphen parts them)."""
        if written == GAP:
            return (None,)
        if written.startswith("{"):
            if written not in self._symbols:
                raise PhraseError(f"“{wording.phrase}”: no words are known for {written}; add them under `words`")
            return (self._symbols[written],)
        folded = [written.lower()] if written.isascii() and written.isalpha() else [word.folded for word in tokens(written)]
        if written.startswith("="):
            folded = [f"={word}" for word in folded]
        elif written.startswith("^"):
            folded = [f"^{normalize('NFC', written[1:].casefold())}"]
        elif written.endswith("*") and folded:
            folded[-1] += "*"
        return tuple(self._learn(word, wording.language) for word in folded)

    def _learn(self, item: str, language: str) -> int:
        if item in self._symbols:
            symbol = self._symbols[item]
        else:
            symbol = self._new(item)
            if item.startswith("^"):
                self._accented[item[1:]] = symbol
            if item.endswith("*"):
                self._learn_stem(item[:-1], symbol)
        if len(item) >= _FUZZY_FROM and item.isalpha():
            for ends in (item[0], item[0] + item[-1]):
                self._fuzzy.setdefault((language, ends), {})[item] = None
            self._near.clear()
        return symbol

    def _learn_stem(self, stem: str, symbol: int) -> None:
        if len(stem) < _OPENING:
            raise PhraseError(f"“{stem}*”: so many words begin so; write at least {_OPENING} letters")
        opening = stem[:_OPENING]
        self._stems[opening] = tuple(sorted({*self._stems.get(opening, ()), len(stem)}))
        self._beginnings[stem] = symbol

    def _new(self, item: str) -> int:
        self._remembered.clear()
        return self._symbols.setdefault(item, len(self._symbols))

    def _steps(self, word: Token, wanted: frozenset[str]) -> tuple[Step, ...]:
        folded = word.folded
        found = self._exact(folded)
        if word.capitals and (symbol := self._symbols.get(f"={folded}")) is not None:
            found = (*found, (symbol, 1, 1.0))
        if word.written in self._accented:
            found = (*found, (self._accented[word.written], 1, 1.0))
        if not folded.isascii():
            for shorter in _without_clitics(folded):
                found = (*found, *self._exact(shorter))
        if not found and _ELIDED.match(folded):
            found = self._exact(folded[1:])
        if not found and _FUZZY_FROM <= len(folded) <= _LONGEST_WORD:
            return tuple(self._misspelt(folded, wanted))
        return found

    def _exact(self, folded: str) -> tuple[Step, ...]:
        """Return what a word may be read as. Only words of these lists are remembered, never one that a person made up."""
        if folded in self._remembered:
            return self._remembered[folded]
        lengths = self._stems.get(folded[:_OPENING], ())
        stems = [self._beginnings.get(folded[:length]) for length in lengths if length <= len(folded)]
        found = tuple([(stem, 1, 1.0) for stem in stems if stem is not None])
        if folded in self._symbols:
            found = self._remembered[folded] = ((self._symbols[folded], 1, 1.0), *found)
        return found

    def _misspelt(self, folded: str, wanted: frozenset[str]) -> Iterator[Step]:
        """Yield the words that `folded` may stand for.

        One slip in a short word, two or three in a long one; never in the first letter, and in a short word not in the last:
        "German" is not "Germany".
        """
        slips = 1 if len(folded) < 9 else 2 if len(folded) < 13 else 3
        ends = folded[0] if len(folded) >= _LONG else folded[0] + folded[-1]
        for alike in self._alike(wanted, ends, len(folded), slips):
            found = extractOne(folded, alike, scorer=OSA.distance, score_cutoff=slips)
            if found is not None:
                fit = round(1 - found[1] / len(folded), 2)
                yield from ((symbol, taken, fit) for symbol, taken, _ in self._exact(found[0]))

    def _alike(self, wanted: frozenset[str], ends: str, length: int, slips: int) -> tuple[tuple[str, ...], ...]:
        """Return, for each language that has any, its listed words with such ends, at most `slips` letters longer or shorter.

        They are remembered, but not that there are none: the ends of what people write may be anything.
        """
        key = wanted, ends, length
        if key not in self._near:
            known = [self._fuzzy.get((language, ends), ()) for language in sorted(wanted)]
            near = [tuple(word for word in words if abs(len(word) - length) <= slips) for words in known]
            if not any(near):
                return ()
            self._near[key] = tuple(filter(None, near))
        return self._near[key]

    def _read_groups(self, walk: Walk[int]) -> dict[str, list[Span]]:
        """Return the groups' words, and add them to the chart as steps."""
        groups: dict[str, list[Span]] = {}
        for hit in best(walk.hits()):
            span = hit.span
            walk.chart[span.first] = (*walk.chart[span.first], (hit.meaning, span.last - span.first, span.score))
            groups.setdefault(self._names[hit.meaning], []).append(span)
        return groups


class Phrasebook(Generic[M]):
    """Phrases over the words of a lexicon, compiled for finding; immutable once made.

    Raises:
        PhraseError: a phrase has no word that is needed, begins or ends with a gap, or names a group that has no words.
    """

    __slots__ = ("_phrases",)

    def __init__(self, lexicon: Lexicon, phrases: Iterable[Wording[M]]) -> None:
        trie: Trie[M] = Trie()
        for wording in phrases:
            gap = _GAP_SIGNS if wording.language == "zh" or _CHINESE.search(wording.phrase) else _GAP_WORDS
            trie.add(lexicon.items(wording), wording.language, wording.meaning, gap)
        self._phrases = trie.finished()

    def find(self, reading: Reading) -> tuple[Hit[M], ...]:
        """Return all phrases found, also those inside others."""
        return best(Walk(self._phrases, reading.words, reading.chart, reading.languages, reading.halts).hits())


def best(hits: Sequence[Hit[M]]) -> tuple[Hit[M], ...]:
    """Return the hits without repetition: of two readings of one place the better."""
    if len(hits) < 2:
        return tuple(hits)
    found: dict[tuple[M, int, int], Hit[M]] = {}
    for hit in hits:
        key = (hit.meaning, hit.span.first, hit.span.last)
        if key not in found or found[key].span.score < hit.span.score:
            found[key] = hit
    return tuple(found.values())


def _without_clitics(folded: str) -> Iterator[str]:
    if _ARABIC.match(folded):
        for clitic in _CLITICS:
            if folded.startswith(clitic) and len(folded) - len(clitic) > 2:
                yield folded[len(clitic) :]

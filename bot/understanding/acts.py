"""Messages about the conversation itself: bare answers ("yes", "back", "thanks"), and words that hang on the turn before.

The words are data: `locales/<lang>/yesno.yaml`. English and French words count in every language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.meaning import Act, Link
from bot.understanding.names import languages_beside
from bot.understanding.phrases import Lexicon, Phrasebook, Reading
from bot.understanding.tokens import Token, tokens
from bot.understanding.trie import Hit, Span

LONGEST_ACT = 8  # words; a longer message says more than "yes"
_LONGEST, _BEGINNING = 300, 30  # characters, words; what hangs on the turn before shows it at its beginning
LONGEST_LINK = 12  # words; "where does the law say so?" hangs on the turn before, a long question stands by itself

# Of several acts in one message ("no, stop", "yes thanks") the one that moves the conversation counts.
_PRECEDENCE = (
    Act.START_OVER, Act.STOP, Act.BACK, Act.UNKNOWN, Act.NO, Act.DONE, Act.NEXT, Act.YES,
    Act.CAPABILITIES, Act.INSULT, Act.THANKS, Act.GOODBYE, Act.GREETING,
)  # fmt: skip
_LINKS = (Link.WHY_NOT, Link.WHY, Link.SOURCE, Link.CORRECTION, Link.WHAT_IF, Link.FOLLOW_UP)


class LinkPlace(StrEnum):
    """Where in a message a linking word must stand to count."""

    WHOLE = "whole"  # it is all the message says: "why?"
    START = "start"  # the message begins with it: "what if …"
    OPENING = "opening"  # the same, set off by a comma: "no, my first one"
    STATEMENT = "statement"  # the same, in a message that asks nothing: "actually it is my first one"
    ANYWHERE = "anywhere"  # in a short message: "which law says so?"


@dataclass(frozen=True, slots=True)
class LinkWords:
    """What linking words mean, and where they must stand."""

    link: Link
    place: LinkPlace


@dataclass(frozen=True, slots=True)
class Acts:
    """The words for acts and links, compiled; made by `name_load.load_acts`. The group `filler` holds small words."""

    lexicon: Lexicon
    acts: Phrasebook[Act]
    links: Phrasebook[LinkWords]


def read_act(text: str, language: str, acts: Acts, parted: tuple[Token, ...] | None = None) -> Act | None:
    """Return what the whole of `text` wants done; None when it says anything else beside.

    Marks and pictures are no words: "Yes!!", "ok 👍" and "merci 🙏🏽" are acts. `parted`: the words of `text`, if known.
    """
    if len(text) > _LONGEST:
        return None
    spelled = _spelled(text)
    words = tokens(spelled) if parted is None or spelled != text else parted
    if not 0 < len(words) <= LONGEST_ACT:
        return None
    reading = acts.lexicon.read(words, languages_beside(language))
    covering = _covering(acts.acts.find(reading), reading)
    return next((act for act in _PRECEDENCE if act in covering), None)


def read_link(text: str, language: str, acts: Acts, parted: tuple[Token, ...] | None = None) -> Link | None:
    """Return how `text` hangs on the turn before, as its words say; None when they do not.

    Bare values ("renewal", "12/03") are answers, which only the caller can tell. `parted`: the words of `text`, if known.
    """
    words = tokens(text[:_LONGEST]) if parted is None else parted
    reading = acts.lexicon.read(words[:_BEGINNING], languages_beside(language))
    asks = any(mark in text for mark in "?？؟")
    found = {hit.meaning.link for hit in acts.links.find(reading) if _counts(hit, reading, asks=asks)}
    return next((link for link in _LINKS if link in found), None)


def _spelled(text: str) -> str:
    """Return `text`, or the words for its pictures where there are no words: "👍" is a yes, "thanks 👍" are thanks."""
    if any(sign.isalnum() for sign in text):
        return text
    for picture, word in _PICTURES.items():
        text = text.replace(picture, f" {word} ")
    return text


_PICTURES = {"👍": "yes", "👌": "yes", "✅": "yes", "👎": "no", "❌": "no", "🙏": "thanks", "👋": "hello", "🤷": "dunno"}


def _covering(hits: Iterable[Hit[Act]], reading: Reading) -> frozenset[Act]:
    """Return the acts whose phrases, longest first, cover every word together with the fillers; empty when they do not."""
    open_words, fillers = set(range(len(reading.words))), _filled(reading)
    acts: set[Act] = set()
    asides: set[Act] = set()  # acts of words that may also fill: the "ok" of "ok thanks"
    for hit in sorted(hits, key=lambda hit: (hit.span.first - hit.span.last, hit.span.first)):
        if open_words.issuperset(_words(hit.span)):
            open_words.difference_update(_words(hit.span))
            (asides if fillers.issuperset(_words(hit.span)) else acts).add(hit.meaning)
    return frozenset() if open_words - fillers else frozenset(acts or asides)


def _counts(hit: Hit[LinkWords], reading: Reading, *, asks: bool) -> bool:
    match hit.meaning.place:
        case LinkPlace.WHOLE:
            return _only_fillers(reading, 0, hit.span.first) and _only_fillers(reading, hit.span.last, len(reading.words))
        case LinkPlace.START:
            return _only_fillers(reading, 0, hit.span.first)
        case LinkPlace.OPENING:
            words, last = reading.words, hit.span.last
            return (
                _only_fillers(reading, 0, hit.span.first) and last < len(words) and words[last].clause != words[last - 1].clause
            )
        case LinkPlace.STATEMENT:
            return not asks and _only_fillers(reading, 0, hit.span.first) and hit.span.last < len(reading.words)
        case LinkPlace.ANYWHERE:
            return len(reading.words) <= LONGEST_LINK


def _only_fillers(reading: Reading, first: int, last: int) -> bool:
    return first >= last or _filled(reading).issuperset(range(first, last))


def _filled(reading: Reading) -> set[int]:
    return {at for filler in reading.group("filler") for at in _words(filler)}


def _words(span: Span) -> range:
    return range(span.first, span.last)

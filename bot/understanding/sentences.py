"""Parting a message into sentences, in ten languages: enough to tell the question from the story around it.

A dot ends a sentence only before a space, and not after an abbreviation, a single letter or a number that a month or a
lower-case word follows ("5. Mai", "le 3. an").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_SENTENCES = 40  # more are not read, and the reply says so

_END = re.compile(r"[!?؟。！？…]+[\"'»”’)\]]*|\.(?:\.+)?[\"'»”’)\]]*(?=\s|$)|[\n\r]+|[;؛；](?=\s)")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nr art al etc vs e.g i.e p.s ca approx env tel tél n° m mme mlle p.ex c-à-d bzw z.b d.h ggf usw evtl"
    " sig sig.ra ecc sr sra av pág núm ej p.ej т.е т.д т.п т.к г ул д стр руб см ör vb dok bkz jan feb mar apr jun jul aug sep "
    "sept"
    " oct nov dec janv févr avr juil déc ene abr ago dic okt dez".split()
)
_ASKS = ("?", "？", "؟")
_WORDS = re.compile(r"\w+")
_LATIN = re.compile("[a-z0-9_]+")  # other letters are not judged
_VOWEL = re.compile("[aeiouy]")
_SHORTEST = 3  # letters
_KEYBOARD, _RUN = "qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn", 5  # neighbouring keys
_NEAR = 40  # characters around a dot that tell whether it ends a sentence
_CLOSING = " )\"'»”’"
_WORD_BEFORE = re.compile(r"(\S+)$")
_LETTER = re.compile(r"[^\W\d_]")


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, in order; pieces without a letter or digit are left out.

    >>> sentences_of("Dr. Li arrived on 3.4.2026. What now?")
    ('Dr. Li arrived on 3.4.2026.', 'What now?')
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if end.group().startswith(".") and not _ends_here(text, start, end):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if any(sign.isalnum() for sign in sentence))


def is_question(sentence: str) -> bool:
    """Tell whether a sentence ends in a question mark."""
    return sentence.rstrip(_CLOSING).endswith(_ASKS)


def questions(sentences: Sequence[str]) -> list[int]:
    """Return which sentences ask something; the last one when none has a question mark."""
    asking = [at for at, sentence in enumerate(sentences) if is_question(sentence)]
    return asking or list(range(len(sentences)))[-1:]


def is_readable(text: str) -> bool:
    """Tell whether anything in `text` looks like a word: "qqqq", "asdfgh", "a" and "7" do not."""
    return any(_looks_like_a_word(word) for word in _WORDS.findall(text.casefold()))


def _looks_like_a_word(word: str) -> bool:
    if not _LATIN.fullmatch(word):
        return word.isalpha()
    if len(word) < _SHORTEST or len(set(word)) == 1 or not _VOWEL.search(word):
        return False
    return not any(word[at : at + _RUN] in _KEYBOARD for at in range(len(word) - _RUN + 1))


def _ends_here(text: str, start: int, end: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text[max(start, end.start() - _NEAR) : end.start()])
    word = before.group(1).strip("(\"'«").casefold() if before else ""
    rest = text[end.end() : end.end() + _NEAR]
    after = rest.lstrip()[:1]
    if word in _ABBREVIATIONS or (len(word) == 1 and _LETTER.match(word)):
        return not after or end.group().startswith("..")
    return not (word.isdigit() and len(word) <= 2 and after.isalpha() and (after.islower() or _is_month_like(rest)))


def _is_month_like(rest: str) -> bool:
    """Tell whether a month may follow "5.": one capitalised word and then a year, a sign or a lower-case word (German)."""
    words = rest.split(maxsplit=2)
    return len(words) > 1 and words[0][0].isupper() and (words[1][0].isdigit() or words[1][0].islower())

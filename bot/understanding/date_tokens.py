"""A text parted into words, numbers and signs, each with the letter that stands for it in the grammar of dates.

The letters are explained at the top of `date_grammar.py`. What words mean is `date_words.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.understanding.tokens import SIGN, fold

LONGEST = 20_000  # characters read; a message holds at most 4,096
_YEAR = 4  # digits
_FIRST_YEAR, _LAST_YEAR = 1950, 2099
_TWO_DIGITS = ((0, "e"), (12, "b"), (19, "c"), (31, "g"), (39, "y"), (99, "e"))  # the last number that has the letter
_HAN_DIGITS = "〇一二三四五六七八九零"  # a year may be written sign by sign: 二〇二七年
_MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_TOKEN = re.compile(rf"\d+|[{_HAN_DIGITS}]{{4}}(?=年)|[{SIGN}]|[^\W\d_{SIGN}](?:[^\W\d_{SIGN}]|[{_MARK}])*|\n|[^\s\w{_MARK}]")
STOP, STOP_DOT, PAUSE = ";", "¡", ","  # what ends a sentence (the dot also stands in German dates), and what only parts it
_SIGNS = {
    **dict.fromkeys("-‐‑‒–—−~～", "-"), **dict.fromkeys("/／⁄", "/"), **dict.fromkeys("'’‘ʼ´`′", "'"),
    **dict.fromkeys(",،，、()[]（）", PAUSE), **dict.fromkeys("?!;؟؛！？；。…", STOP), **dict.fromkeys(":：", ":"),
    "°": "°", "%": "%", "€": "%", "$": "%", "\n": "\n",
}  # fmt: skip
_TITLE = re.compile(r"[\s'\"«(]*[^\W\d_a-zß-öø-ÿа-я]")  # a capital, or a letter of a script without capitals


class Token(NamedTuple):
    """A word, number or sign of a text. `code` is its place in the grammar: see `date_grammar.py`."""

    text: str  # folded: without case and accents
    start: int
    end: int
    code: str


def parted(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and signs of `text`, of which at most `LONGEST` characters are read.

    >>> [token.code for token in parted("on 3/4/2027.")]
    ['x', 'a', '/', 'a', '/', 'Y', '!']
    """
    return tuple(_parted(text[:LONGEST]))


def _parted(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        written, (start, end) = found.group(), found.span()
        if written[0].isdecimal():
            digits = str(int(written)).zfill(len(written)) if len(written) < 9 else written
            yield Token(digits, start, end, _number_code(digits))
        elif len(written) == _YEAR and written[0] in _HAN_DIGITS:
            digits = "".join(str(_HAN_DIGITS.index(sign) % 10) for sign in written)
            yield Token(digits, start, end, _number_code(digits))
        elif written[0].isalpha():
            yield Token(written.lower() if written.isascii() else fold(written), start, end, "x")
        elif written in ".．":
            yield Token(".", start, end, _dot_code(text, end))
        else:
            sign = _SIGNS.get(written, "_")
            yield Token(sign, start, end, "~" if sign == "-" and text[end : end + 1].isspace() else sign)


def _number_code(digits: str) -> str:
    """Return the letter that tells what a number can be: a day, a month, a year, a count."""
    match len(digits):
        case 1:
            return "z" if digits == "0" else "a"
        case 2:
            return next(code for last, code in _TWO_DIGITS if int(digits) <= last)
        case 3:
            return "q"
        case 4 if _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
            return "Y"
        case _:
            return "z"


def _dot_code(text: str, end: int) -> str:
    """Return "." within a number or word, "!" before a space, and a stop before what may be a new sentence."""
    if end < len(text) and not text[end].isspace():
        return "."
    return STOP_DOT if _TITLE.match(text, end) else "!"


def has_number(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a number that can be part of a date is in `tokens`."""
    return any(token.code in "abcgyeqY" for token in tokens)

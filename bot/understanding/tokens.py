"""Words of a text, folded so that "Récépissé", "RECEPISSE" and "recepisse" are one; Chinese sign by sign.

Every place is kept, so that a name found among the words can be shown where it stands in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

SIGN = "㐀-䶿一-鿿豈-﫿"  # Chinese, for a character class
_MARK = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD = rf"[^\W_{SIGN}][^\W_{SIGN}{_MARK}]*(?:[{_MARK}]+[^\W_{SIGN}{_MARK}]*)*"
_WORDS = re.compile(_WORD)
_LEXER = re.compile(
    rf"(?P<word>{_WORD})|(?P<sign>[{SIGN}])|(?P<plus>[+&])"
    r"|(?P<end>[!?;…\n\r。！？؟；؛]|\.(?=\s|$))|(?P<pause>[,:)\[\]，：、（）،–—]|\((?!\w+\))|\s-\s)"
)
_MARKS = re.compile(f"[{_MARK}]+")
_TRADITIONAL = (
    "續簽證長類過請遞護遺換領當陸還沒無嗎麼這給們來時間個張馬館問題丟後對應審認準許號線電話國歐"
    "區亞紐羅倫達聖尼魯買賣職業員會經繳費辦條開關變單師藝術創項學講規則舊親屬離說現實驗級層藍"
)
_SIMPLIFIED = (
    "续签证长类过请递护遗换领当陆还没无吗么这给们来时间个张马馆问题丢后对应审认准许号线电话国欧"
    "区亚纽罗伦达圣尼鲁买卖职业员会经缴费办条开关变单师艺术创项学讲规则旧亲属离说现实验级层蓝"
)
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "æ": "ae", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ھ": "ه"}
    | dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
)


class Token(NamedTuple):
    """One word: as folded, as written in small letters, where it stands (in characters), in which clause and sentence."""

    folded: str
    written: str  # "expiré" is not "expire"
    start: int
    end: int
    clause: int
    sentence: int
    capitals: bool  # "ADP"
    capital: bool  # "Nice"


def fold(word: str) -> str:
    """Return `word` without case, accents, vowel marks and invisible signs.

    >>> fold("Récépissé"), fold("YENİLEME"), fold("Größe")
    ('recepisse', 'yenileme', 'grosse')
    """
    if word.isascii():
        return word.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", word.casefold())).translate(_LETTERS)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of `text`; "+" and "&" count as words, because people join papers with them."""
    return tuple(_tokens(text))


def folded_words(text: str) -> list[str]:
    """Return the words of `text`, folded, without signs of Chinese.

    >>> folded_words("Récépissé: OK & 好?")
    ['recepisse', 'ok']
    """
    return _WORDS.findall(text.lower()) if text.isascii() else [fold(word) for word in _WORDS.findall(text)]


def _tokens(text: str) -> Iterator[Token]:
    clause = sentence = 0
    for found in _LEXER.finditer(text):
        match found.lastgroup:
            case "end":
                clause, sentence = clause + 1, sentence + 1
            case "pause":
                clause += 1
            case _:
                word = found.group()
                if folded := fold(word):
                    written = folded if word.isascii() else unicodedata.normalize("NFC", word.casefold())
                    capitals = len(word) > 1 and word.isupper()
                    yield Token(folded, written, found.start(), found.end(), clause, sentence, capitals, word[0].isupper())

"""A language for tests: English made longer, accented and right-to-left. A text that escapes it was never translated."""

from __future__ import annotations

import re

from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Transformer

_ACCENTED = str.maketrans({"a": "áá", "e": "éé", "i": "í", "o": "óó", "u": "ú", "A": "Å", "E": "É", "I": "Î", "O": "Ö", "U": "Û"})
_TAGS = re.compile(r"(</?[a-zA-Z]+>)")
_RIGHT_TO_LEFT = "\u200f"


class Disguise(Transformer):
    """Rewrites the texts of an entry in place; ids, arguments and tags stay as they are."""

    def visit_TextElement(self, node: ftl.TextElement) -> ftl.TextElement:  # noqa: N802  # the visitor's naming
        """Rewrite one stretch of text."""
        pieces = enumerate(_TAGS.split(node.value))
        node.value = "".join(piece if position % 2 else _disguised(piece) for position, piece in pieces)
        return node


def _disguised(text: str) -> str:
    has_letters = any(letter.isalpha() for letter in text)
    return f"{_RIGHT_TO_LEFT}{text.translate(_ACCENTED)}{_RIGHT_TO_LEFT}" if has_letters else text

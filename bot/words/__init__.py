"""Words: message ids and arguments become spans in the person's language.

Inside the program a reply is an id and arguments; the texts are Fluent messages in `locales/<language>/*.ftl`. How a span
looks is left to the platforms. An unknown id or a missing argument is an error, never a printed name.

`spans.py` what comes out · `words.py` the way in · `book.py` one language · `entries.py` its files · `filling.py` arguments
and markup · `pseudo.py` a language for tests · `errors.py`
"""

from bot.words.errors import BrokenMessage, MissingArgument, UnknownLanguage, UnknownMessage, WordsError
from bot.words.filling import Argument
from bot.words.spans import DayText, Link, LinkTo, Span, Strong, Text, plain
from bot.words.speaking import (
    Speaker,
    Spoken,
    SpokenChecklist,
    SpokenChoice,
    SpokenChoices,
    SpokenDate,
    SpokenEntry,
    SpokenFile,
    SpokenPicture,
    SpokenText,
)
from bot.words.words import ENGLISH, PSEUDO, Words

__all__ = [
    "ENGLISH",
    "PSEUDO",
    "Argument",
    "BrokenMessage",
    "DayText",
    "Link",
    "LinkTo",
    "MissingArgument",
    "Span",
    "Speaker",
    "Spoken",
    "SpokenChecklist",
    "SpokenChoice",
    "SpokenChoices",
    "SpokenDate",
    "SpokenEntry",
    "SpokenFile",
    "SpokenPicture",
    "SpokenText",
    "Strong",
    "Text",
    "UnknownLanguage",
    "UnknownMessage",
    "Words",
    "WordsError",
    "plain",
]

"""Whatever is typed, pasted or broken on the way: a meaning comes out, never an exception."""

from __future__ import annotations

import random
from datetime import date
from time import process_time

import pytest

from bot.app import App
from bot.understanding import Context, Meaning

CONTEXT = Context(date(2026, 11, 23))
SLOWEST_S = 0.06  # CPU
BESIDE_OTHERS = 2  # times as long, where another worker of the suite shares the core
AGAIN = 3  # what was slow is measured again: a busy machine is no slow message
PIECES = [
    "ADP", "récépissé", "can I", "31/02/2027", "٣/٤/٢٠٢٧", "２０２７年３月５日", "居留", "بطاقتي", "срок", "😀",
    "\u200b", "\u202e", "\x00", "{ $x }", "<b>", "'; DROP", "\ud7ff", "a" * 300, "1" * 200, "...", "???",
    "\n\n", "\t", "my wife", "what if", "no,", "R.431-5", "%s",
]  # fmt: skip


def message(chance: random.Random) -> str:
    """Return a message of odd pieces: huge, empty, bidirectional, binary-looking."""
    if chance.random() < 0.2:
        return "".join(
            chr(chance.choice((chance.randrange(32, 0x2FF), chance.randrange(0x600, 0x6FF), 0x4E00))) for _ in range(60)
        )
    joint = chance.choice((" ", "", ", ", ". "))
    return joint.join(chance.choice(PIECES) for _ in range(chance.randrange(0, chance.choice((3, 12, 200)))))


def understood(app: App, text: str) -> Meaning:
    return app.reader.understand(app.reader.prepare([text])[0], CONTEXT)


def seconds(app: App, text: str) -> float:
    """Return the CPU time that a message takes."""
    started = process_time()
    understood(app, text)
    return process_time() - started


def fuzz(app: App, count: int, limit_s: float) -> None:
    chance = random.Random(20261123)
    texts = [message(chance) for _ in range(count)]
    for language in (
        "hello there",
        "bonjour à vous",
        "hola",
        "olá",
        "مرحبا",
        "你好",
        "привет",
        "guten Tag",
        "buongiorno",
        "merhaba",
    ):
        understood(app, language)  # the words of a language are read at its first text
    slow = [text for text in texts if seconds(app, text) >= limit_s]
    assert [text for text in slow if min(seconds(app, text) for _ in range(AGAIN)) >= limit_s] == []


def test_a_thousand_odd_messages_are_understood_or_refused(app: App) -> None:
    fuzz(app, 1_000, SLOWEST_S * BESIDE_OTHERS)


@pytest.mark.torture
def test_twenty_thousand_odd_messages_are_understood_or_refused(app: App) -> None:
    fuzz(app, 20_000, SLOWEST_S)


@pytest.mark.parametrize("text", ["", " ", "???", "qqqq", "😀😀", "\u200b\u200b", "....", "1"])
def test_what_nobody_can_read_is_nobodys_business(app: App, text: str) -> None:
    assert understood(app, text).topic == "out_of_scope"


def test_at_most_4096_characters_and_40_sentences_are_read(app: App) -> None:
    texts = ("can I travel? " * 400, "Yes. " * 60 + "ADP?", "Can I travel with my ADP?")
    long, many, short = (understood(app, text) for text in texts)
    assert (long.cut, many.cut, short.cut) == (True, True, False)

"""How long one question takes from nothing: interpreter, law, words, encoder, answer."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

import pytest

LIMIT_S = 2.0  # what a person at a terminal was promised


@pytest.mark.bench
def test_a_question_is_answered_within_two_seconds_of_a_cold_start() -> None:
    best_s = min(_one_question() for _ in range(5))  # the best of five: the machine's other work is not ours
    print(f"\nsejour ask, from a cold start: {best_s:.2f} s")
    assert best_s < LIMIT_S


def _one_question() -> float:
    started = perf_counter()
    subprocess.run([sys.executable, "-m", "bot", "ask", "Can I travel with my ADP?"], check=True, capture_output=True)
    return perf_counter() - started

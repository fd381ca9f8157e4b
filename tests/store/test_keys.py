"""Keys: those held in memory, and the one kept beside the database."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator

import pytest

from bot.store.keys import KEY_BYTES, Keyring, OperatorKey
from tests.store.conftest import KEY

PERSON, HASHED = 1, b"her hash"
ROUNDS = 100_000  # a race that none of them meets is not there


@pytest.fixture
def restless() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
def test_keys_may_be_forgotten_while_another_thread_asks_for_them() -> None:
    operator = OperatorKey(KEY)
    keyring = Keyring(operator, held=1)
    wrapped = operator.wrap(os.urandom(KEY_BYTES), HASHED)
    done = threading.Event()

    def forgetting() -> None:
        while not done.is_set():
            keyring.forget_all()
            keyring.forget([PERSON])

    thread = threading.Thread(target=forgetting)
    thread.start()
    try:
        for _ in range(ROUNDS):
            keyring.key_of(PERSON, wrapped, HASHED)
    finally:
        done.set()
        thread.join()

"""What a newer program left in the store, or another key sealed: this program cannot read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.store import Store, packing
from bot.store.keys import OperatorKey

ANOTHER = OperatorKey(bytes(range(32, 64)))


class _Newer(int):
    """The version of a program that reads what was written before it as well."""

    def __ne__(self, version: object) -> bool:
        return version not in (int(self), int(self) - 1)

    __hash__ = int.__hash__


@contextmanager
def a_newer_program(store: Store) -> Iterator[None]:
    """Let a newer program be at work: what it writes is of a version that this one does not know."""
    ours = packing.VERSION
    packing.VERSION = _Newer(ours + 1)
    store._tools.keyring.forget_all()
    yield
    packing.VERSION = ours
    store._tools.keyring.forget_all()


@contextmanager
def another_key(store: Store) -> Iterator[None]:
    """Let a program with another operator's key be at work: it wraps the keys of the persons whom it meets."""
    tools = store._tools
    ours = tools.operator
    for holder, name in ((tools, "operator"), (tools.keyring, "_operator")):
        object.__setattr__(holder, name, ANOTHER)
    yield
    for holder, name in ((tools, "operator"), (tools.keyring, "_operator")):
        object.__setattr__(holder, name, ours)
    tools.keyring.forget_all()

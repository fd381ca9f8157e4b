"""What waits, counted while other processes work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from bot.store.database import Transaction
from bot.store.insight import Statistics, statistics


class AnotherWasFaster:
    """A transaction in which the oldest row that waited is finished by another process before its age is asked for."""

    async def rows(self, statement: object, **values: Any) -> Sequence[Sequence[Any]]:
        return [] if values else [(1, 5)]


async def test_what_is_finished_while_it_is_counted_has_no_age() -> None:
    found = await statistics(cast("Transaction", AnotherWasFaster()), now=1_000)
    assert found == Statistics(1, 0.0, 1, 0.0, 1, 1)

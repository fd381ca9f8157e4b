"""What delivery needs of a store. `bot.store` is one; the tests' model is another."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.store.insight import Statistics
from bot.store.records import Claimed, Json, Place, Queued, TurnDone, Update


class DurableStore(Protocol):
    """Keeps everything. Each method is one transaction; `StoreUnavailable` from any of them means that nothing happened."""

    async def accept(self, updates: Sequence[Update], *, now: datetime) -> int:
        """Store updates and return how many were new; one that was stored before changes nothing.

        Raises:
            QueueFull: too much waits already; none of them is stored.
        """
        ...

    async def claim(self, limit: int, *, now: datetime, platforms: Collection[str]) -> Sequence[Claimed]:
        """Return the oldest update of each conversation on `platforms` that nobody holds.

        It is held until it is committed, failed or released.
        """
        ...

    async def commit(self, turns: Sequence[TurnDone], *, now: datetime) -> Sequence[bool]:
        """Commit turns together. False: the claim or the session is no longer ours; nothing of that turn was written."""
        ...

    async def fail(
        self, claimed: Claimed, reason: str, *, retry_at: datetime | None, now: datetime, apology: TurnDone | None = None
    ) -> None:
        """Let go of an update: it may be claimed again from `retry_at` on, or is parked where that is None.

        `apology` is said in the parked update's place.
        """
        ...

    async def release(self, claimed: Sequence[Claimed]) -> None:
        """Give updates back as they were."""
        ...

    async def outgoing(
        self, limit: int, *, now: datetime, without: Collection[bytes], platforms: Collection[str]
    ) -> Sequence[Queued]:
        """Return the next call of each conversation on `platforms` that is not in `without`, where it may be tried now."""
        ...

    async def keep(self, queued: Queued, *, now: datetime) -> bool:
        """Hold on to a call that was taken a while ago; False: another process has it by now, or it is gone."""
        ...

    async def postpone(self, calls: Sequence[Queued], *, until: datetime) -> None:
        """Give calls back untried: they may be taken again from then on."""
        ...

    async def sent(self, queued: Queued, external_id: str | None, *, now: datetime) -> None:
        """Record that a call was made, with the id of the message it made."""
        ...

    async def send_failed(self, queued: Queued, reason: str, *, retry_at: datetime | None, now: datetime) -> None:
        """Record that a call failed: it may be tried again from `retry_at` on, or is parked where that is None."""
        ...

    async def expire(self, queued: Queued, *, now: datetime) -> None:
        """Drop a call that nobody waits for any more."""
        ...

    async def close_conversation(self, key: bytes, *, now: datetime) -> None:
        """Drop the waiting calls and reminders of a conversation whose person went away."""
        ...

    async def fire_reminders(self, *, now: datetime) -> int:
        """Put the reminders that are due into the inbox, each once, and return how many."""
        ...

    async def next_reminder(self) -> datetime | None:
        """Return when the next reminder is due."""
        ...

    async def tell_of_law(self, *, now: datetime) -> int | None:
        """Put an update into the inbox of some of those whom a change of the law may concern; None when all have theirs.

        0 means later: too much waits in the inbox.
        """
        ...

    async def everything_about(self, place: Place) -> Json:
        """Return everything held about a person."""
        ...

    async def erase_account(self, platform: str, account: str) -> object:
        """Erase everything of one account: a workspace took the bot away."""
        ...

    async def purge(self, *, now: datetime) -> object:
        """Erase what has been kept long enough."""
        ...

    async def wait_for_work(self, seconds: float, /) -> None:
        """Return when another process may have left work, or after so many seconds."""
        ...

    async def try_writing(self, *, now: datetime) -> None:
        """Write next to nothing, as an update would be written: a full disk still reads well."""
        ...

    async def statistics(self, *, now: datetime) -> Statistics:
        """Return how much waits."""
        ...

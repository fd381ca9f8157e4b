"""The store: updates, sessions, calls and reminders, awaited from one event loop. What it does is in the modules beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.conversation.replies import Erase
from bot.store import forgetting, inbox, insight, law_changes, notes, outbox, reminding, turns
from bot.store.database import Database, T, Work
from bot.store.errors import QueueFull
from bot.store.gathering import Gathering
from bot.store.insight import Statistics
from bot.store.news import News
from bot.store.packing import instant, milliseconds
from bot.store.records import Claimed, Json, Parked, Place, Queued, TurnDone, Update
from bot.store.tools import Tools, listed

CAPACITY = 10_000  # updates that may wait; beyond it the platforms keep them and send them again
TRIED_AT = "tried_at"  # in `meta`: when it was last tried whether anything can be written
LEASE = timedelta(seconds=60)  # far above what a turn or a call takes, so that it lapses only where a process died


class Store:
    """Everything that is kept. Made by `open_store`.

    All methods but `wait_for_work` raise StoreUnavailable when the database cannot work: then nothing of the call was written,
    and it may be repeated. `now` is an aware instant.
    """

    def __init__(self, database: Database, tools: Tools, *, notice: Sequence[str] = (), capacity: int = CAPACITY) -> None:
        """Work on `database`. `notice` is what the operator must be told at the start."""
        self.notice = tuple(notice)
        self._database = database
        self._tools = tools
        self._capacity = capacity
        self._claiming = asyncio.Lock()
        self._held: dict[int, bytes] = {}  # rows of updates in hand, and their conversations
        self._news = News()
        self._sent = Gathering(self._note_sent)

    # updates

    async def accept(self, updates: Sequence[Update], *, now: datetime) -> int:
        """Store updates and return how many were new; those sent again change nothing. Committed on return.

        A person who had closed the conversation has opened it again with this.

        Raises:
            QueueFull: as many as may wait do so already; none of these was stored.
        """
        at = milliseconds(now)
        new = await self._do(lambda do: inbox.accept(do, self._tools, updates, at, self._capacity))
        if new:
            self._news.tell()
        return new

    async def claim(self, limit: int, *, now: datetime, platforms: Collection[str] = ()) -> Sequence[Claimed]:
        """Return the oldest waiting updates of `platforms` (none named: of all), one of each conversation that nobody holds.

        They are held until they are committed, failed or released: on SQLite in memory, on PostgreSQL until the lease lapses
        (`LEASE`). A tapped token is replaced by the choice that it stands for in this conversation; by nothing where it was
        never offered there.
        """
        at, names = milliseconds(now), listed(platforms)
        until = milliseconds(now + LEASE)
        async with self._claiming:
            rows, held = list(self._held), frozenset(self._held.values())
            if self._database.leases:
                claimed = await self._do(lambda do: inbox.claim_leased(do, self._tools, limit, at, names, until, rows))
            else:
                claimed = await self._do(lambda do: inbox.claim_free(do, self._tools, limit, at, names, held))
            self._held |= {each.row: each.conversation.key for each in claimed}
            return claimed

    async def release(self, claimed: Sequence[Claimed]) -> None:
        """Give updates back as they were, for a process that stops or could not reach the database."""
        self._let_go(claimed)
        if self._database.leases:
            await self._do(lambda do: inbox.release(do, self._tools, [each.row for each in claimed]))
        self._news.tell()

    async def commit(self, done: Sequence[TurnDone], *, now: datetime) -> Sequence[bool]:
        """Write finished turns, all in one transaction, and let go of their updates.

        False stands for a turn of which nothing was written: its conversation has moved on, its lease was lost, or the person was
        erased meanwhile. Turns with an `Erase` leave only their own calls, under a key that goes once these are made.
        """
        written = await self._do(lambda do: turns.commit(do, self._tools, done, milliseconds(now)))
        self._let_go([each.claimed for each in done])
        self._news.tell()
        if any(Erase() in each.effects for each in done):
            await self._database.scrub()
        return written

    async def fail(
        self, claimed: Claimed, reason: str, *, retry_at: datetime | None, now: datetime, apology: TurnDone | None = None
    ) -> None:
        """Count a failed try of an update: it waits until `retry_at`, and its conversation with it; None parks it.

        `reason` is a code, without personal words. `apology` is said in the parked update's place; its session is written too.
        """
        if retry_at is not None:
            later = milliseconds(retry_at)
            await self._do(lambda do: inbox.put_off(do, claimed, later))
        else:
            await self._do(lambda do: turns.park(do, self._tools, claimed, reason, apology, milliseconds(now)))
        self._let_go([claimed])
        self._news.tell()

    # calls

    async def outgoing(
        self, limit: int, *, now: datetime, without: Collection[bytes] = (), platforms: Collection[str] = ()
    ) -> Sequence[Queued]:
        """Return the next call of each conversation, oldest first, but of those in `without` and those that wait for a retry.

        The caller names in `without` the conversations whose calls it has in hand, and the `platforms` it can send to; none stand
        for all. Several processes: the calls returned are leased (`LEASE`), and nobody else is given them.
        """
        at, names = milliseconds(now), listed(platforms)
        if self._database.leases:
            until = milliseconds(now + LEASE)
            return await self._do(lambda do: outbox.next_leased(do, self._tools, limit, at, names, until, without))
        return await self._do(lambda do: outbox.next_free(do, self._tools, limit, at, names, without))

    async def keep(self, queued: Queued, *, now: datetime) -> bool:
        """Hold on to a call that `outgoing` returned a while ago; False: another process has it by now, or it is gone.

        Calls that wait longer than a lease must be asked for before they are made, or they are made twice.
        """
        until = milliseconds(now + LEASE)
        return await self._do(lambda do: outbox.keep(do, self._tools, queued, until, leased=self._database.leases))

    async def postpone(self, calls: Sequence[Queued], *, until: datetime) -> None:
        """Give calls back untried, and their conversations with them, until then."""
        at = milliseconds(until)
        await self._do(lambda do: outbox.postpone(do, self._tools, calls, at))

    async def sent(self, queued: Queued, external_id: str | None, *, now: datetime) -> None:
        """Note that a call was made, and the id of the message it made, if any, which later calls may edit."""
        await self._sent.ask(outbox.Sent(queued, external_id, milliseconds(now)))

    async def send_failed(self, queued: Queued, reason: str, *, retry_at: datetime | None, now: datetime) -> None:
        """Count a failed try of a call: it waits until `retry_at`, and its conversation with it; None parks it."""
        del now
        if retry_at is not None:
            later = milliseconds(retry_at)
            await self._scrubbed_if(lambda do: outbox.put_off(do, queued, later))
        else:
            await self._scrubbed_if(lambda do: outbox.park(do, self._tools, queued, reason))

    async def expire(self, queued: Queued, *, now: datetime) -> None:
        """Drop a call for which it is too late."""
        del now
        await self._scrubbed_if(lambda do: outbox.expire(do, self._tools, queued))

    async def close_conversation(self, key: bytes, *, now: datetime) -> None:
        """Drop the waiting calls and the reminders of a conversation that its person closed; her next update opens it again."""
        del now
        await self._scrubbed_if(lambda do: outbox.close(do, self._tools, key))

    # reminders

    async def fire_reminders(self, *, now: datetime) -> int:
        """Put an update into the inbox for each reminder that is due, exactly once, and return how many were.

        At most `reminding.AT_ONCE` at a time: ask again until it is none.
        """
        fired = await self._do(lambda do: reminding.fire(do, self._tools, milliseconds(now)))
        if fired:
            self._news.tell()
        return fired

    async def next_reminder(self) -> datetime | None:
        """Return when the next reminder is due, possibly in the past; None when there is none."""
        due = await self._do(reminding.next_due)
        return None if due is None else instant(due)

    # the law

    async def tell_of_law(self, *, now: datetime) -> int | None:
        """Put a `LawChanged` into the inbox of conversations that keep reminders and were answered by another law lately.

        Exactly one per conversation and version of the law; at most `law_changes.AT_ONCE` conversations at once. Ask again until
        it is None: at once, but after 0 later, because too much waits in the inbox.
        """
        looked_at = await self._do(lambda do: law_changes.tell(do, self._tools, milliseconds(now), self._capacity // 2))
        if looked_at:
            self._news.tell()
        return looked_at

    # what an operator sees

    async def parked(self) -> Sequence[Parked]:
        """Return what was set aside, oldest first: no personal words in it."""
        return await self._do(insight.parked)

    async def retry_parked(self, what: str, row: int) -> bool:
        """Let a parked update or call ("update", "call") be tried again; False when there is no such row."""
        again = await self._do(lambda do: insight.retry(do, what, row))
        self._news.tell()
        return again

    async def try_writing(self, *, now: datetime) -> None:
        """Write next to nothing, in a transaction of its own: a full disk or a read-only file still reads well.

        Raises:
            StoreUnavailable: nothing can be written now.
        """
        await self._do(lambda do: notes.note(do, TRIED_AT, str(milliseconds(now)).encode()))

    async def statistics(self, *, now: datetime) -> Statistics:
        """Return how much waits and how long."""
        return await self._do(lambda do: insight.statistics(do, milliseconds(now)))

    # privacy

    async def everything_about(self, place: Place) -> Json:
        """Return all that is held about a person, in all her conversations, readable. It may be shown to her alone."""
        return await self._do(lambda do: insight.everything_about(do, self._tools, place))

    async def erase(self, place: Place) -> bool:
        """Erase a person: her key, and everything in all her conversations. False when nothing was held."""
        known = await self._do(lambda do: forgetting.erase_known(do, self._tools, self._tools.lookups.person(place)))
        await self._database.scrub()
        return known

    async def erase_account(self, platform: str, account: str) -> int:
        """Erase everybody of an account; return how many persons they were."""
        hashed = self._tools.lookups.account(platform, account)
        erased = await self._do(lambda do: forgetting.erase_account(do, self._tools, hashed))
        await self._database.scrub()
        return erased

    async def purge(self, *, now: datetime) -> int:
        """Delete what has been kept long enough, as `forgetting` lists it; return how many idle conversations went."""
        at = await self._do(lambda do: forgetting.believed(do, milliseconds(now)))
        await self._do(lambda do: forgetting.delete_old(do, self._tools, at))
        gone = 0
        while more := await self._do(lambda do: forgetting.erase_idle(do, self._tools, at)):
            gone += more
        await self._database.scrub()
        return gone

    # the loop around it

    async def wait_for_work(self, timeout: float) -> None:  # noqa: ASYNC109  # a lapse is no error here
        """Wait until something was stored since the calling task last waited, or for `timeout` seconds.

        Each task is woken for itself: a dispatcher, a sender and a clock may wait at the same time. What happens between a task's
        look and its wait wakes it at once.
        """
        await self._news.wait(timeout)

    def heard(self, news: str) -> None:
        """Take in what another process told: there is work, or somebody was erased."""
        kind, *persons = news.split()
        if kind == "forget":
            self._tools.keyring.forget([int(person) for person in persons])
        self._news.tell()

    async def close(self) -> None:
        """Finish what was begun, and let go of the database."""
        await self._sent.finish()
        await self._database.close()

    async def _do(self, work: Work[T]) -> T:
        try:
            return await self._database.transaction(work)
        except QueueFull:
            raise
        except BaseException:  # what was held of sessions may never have been written
            self._tools.keyring.forget_all()
            raise

    async def _note_sent(self, made: Sequence[outbox.Sent]) -> None:
        await self._scrubbed_if(lambda do: outbox.sent(do, self._tools, made))

    async def _scrubbed_if(self, work: Work[bool]) -> None:
        """Do work on calls; scrub when with it the last of a person went."""
        gone = await self._do(work)
        self._news.tell()
        if gone:
            await self._database.scrub()

    def _let_go(self, claimed: Sequence[Claimed]) -> None:
        for each in claimed:
            self._held.pop(each.row, None)

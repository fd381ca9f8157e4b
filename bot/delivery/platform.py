"""The port: what a platform adapter is to the rest of the house. One module or package of `bot/platforms` each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import isnan
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bot.conversation.replies import ChoiceId
from bot.store.records import Call, Json, Number, Place, Queued, Update
from bot.words import Spoken

if TYPE_CHECKING:
    from aiohttp.web import RouteDef

Accept = Callable[[Sequence[Update]], Awaitable[None]]  # `Intake.accept`: returns once they are committed; see `NotAccepted`


class NotAccepted(Exception):
    """The updates are not stored: the queue is full or the database is away. Do not acknowledge; the platform sends again."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A turn's reply, ready to be planned: spoken blocks and where they go.

    `first_number` is the outbox number of the first call planned, the others follow; `shown` is what an earlier `Plan` of this
    conversation asked to remember. `token` gives what a button carries instead of a choice's id: at most 16 ASCII characters
    that say nothing. `room` is another private place that the person chose for this; a platform without such places leaves it.
    """

    update: Update
    blocks: tuple[Spoken, ...]
    language: str
    now: datetime
    first_number: Number
    token: Callable[[ChoiceId], str]
    shown: Mapping[str, Number] = field(default_factory=dict)
    topics: tuple[str, ...] = ()  # what was answered, the main thing first
    room: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Calls in the order in which they are made, and what the platform wants remembered of this conversation."""

    calls: tuple[Call, ...]
    shown: Mapping[str, Number] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lane:
    """Something that bears only so many calls: a chat, a group, the whole bot. A call waits for each of its lanes."""

    name: str
    per_second: float
    burst: int = 1


SHORTEST_WAIT_S, LONGEST_WAIT_S = 1.0, 86_400.0  # what is obeyed of a platform that says when to try again


class SendFailed(Exception):
    """A call did not succeed. Try again after `retry_after` seconds (after a back-off where None), or never if `permanent`.

    `lane` is what a platform's limit concerns: only calls of that lane wait. `reason` is a code, without personal words.
    A wait that no platform can mean (none at all, years) is taken as the nearest between a second and a day; no number is None.
    """

    def __init__(
        self, reason: str, *, retry_after: float | None = None, permanent: bool = False, lane: str | None = None
    ) -> None:
        """Say why."""
        super().__init__(reason)
        self.reason = reason
        self.retry_after = None if retry_after is None or isnan(retry_after) else _sensible(retry_after)
        self.permanent = permanent
        self.lane = lane


def _sensible(seconds: float) -> float:
    return min(max(seconds, SHORTEST_WAIT_S), LONGEST_WAIT_S)


class Closed(Exception):
    """The person blocked the bot, or the room is gone: nothing more is sent there until somebody writes again."""


class Unusable(Exception):
    """A platform cannot run as it is set up. The message says what to set, and holds no secret: operators read it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What `sejour doctor` found. `what` is all right, or, where `remedy` says what to do, is not. No secrets in either."""

    what: str
    remedy: str | None = None


@runtime_checkable
class Diagnosing(Protocol):
    """A platform that can be examined without taking any updates."""

    async def diagnose(self) -> Sequence[Finding]:
        """Ask the platform whether our tokens, scopes and addresses are right."""
        ...


Known = Callable[[Place], Awaitable[Json]]  # everything held about a person; it may be shown to her alone


@runtime_checkable
class Prefilling(Protocol):
    """A platform whose forms show a person what is known of her already."""

    def prefill_from(self, known: Known) -> None:
        """Look up with `known` what forms begin with."""
        ...


@runtime_checkable
class Troubled(Protocol):
    """A platform that may have trouble with taking updates in, and goes on by itself."""

    def tell_troubles(self, count: Callable[[str], None]) -> None:
        """Have every trouble counted by its reason: a code, one of few, that says nothing of a person."""
        ...


class Platform(Protocol):
    """An adapter. `receive` and `send` do I/O; everything else is pure."""

    name: str

    def plan(self, reply: Reply) -> Plan:
        """Return the API calls that show a reply, within the platform's limits."""
        ...

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        """Return what a call is paced by."""
        ...

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        """Make a call, with the content of its attachment; return the external id of the message it made.

        Raises:
            SendFailed: it may or may not be tried again.
            Closed: nothing can be sent there any more.
        """
        ...

    def routes(self, accept: Accept) -> Sequence[RouteDef]:
        """Return the web routes that the platform is called on; none where it is asked for updates instead."""
        ...

    async def receive(self, accept: Accept) -> None:
        """Take updates until cancelled: poll, hold a socket open, or only tell the platform where its web routes are."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...

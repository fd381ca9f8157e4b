"""Flows and topics as `dialogs/` declares them: how a conversation is led. No law, no wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.rules import FactId, Place, Value
from bot.understanding import Topic


class Listed(StrEnum):
    """Lists of the law folder that a topic or a state may show."""

    PAPERS = "papers"
    STATUSES = "statuses"
    FEES = "fees"
    CONTACTS = "contacts"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class TopicPlan:
    """What answers a topic when it is asked about in general, and what is offered next."""

    topic: Topic
    table: str | None
    statements: tuple[str, ...]
    lists: tuple[Listed, ...]
    next_steps: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Guard:
    """Facts that must have one of these values for a transition to be taken; unknown facts do not satisfy it."""

    facts: Mapping[FactId, frozenset[Value]]


@dataclass(frozen=True, slots=True)
class Transition:
    """From one state to another when something happens; the first whose guard holds is taken."""

    trigger: str
    source: str
    dest: str
    guard: Guard | None
    place: Place


@dataclass(frozen=True, slots=True)
class State:
    """One node of a flow. It asks a fact, or says and shows things and offers ways on; an end is left by itself."""

    name: str
    asks: FactId | None
    says: tuple[str, ...]
    answers: Topic | None  # the topic whose answer is given here, for the facts known
    statements: tuple[str, ...]
    lists: tuple[Listed, ...]
    choices: tuple[str, ...]  # triggers offered as buttons, or steps such as "topic.travel"
    end: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Flow:
    """A finite-state machine of `dialogs/flows`. `version` rises when states are renamed or removed; see `migrate.py`."""

    id: str
    version: int
    initial: str
    states: Mapping[str, State]
    transitions: tuple[Transition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Dialogs:
    """The whole dialogs folder."""

    topics: Mapping[Topic, TopicPlan]
    flows: Mapping[str, Flow]

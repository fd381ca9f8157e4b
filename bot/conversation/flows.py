"""Flows and topics as `dialogs/` declares them: how a conversation is led. No law, no wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.rules import FactId, Place, Value
from bot.understanding import Topic


class Listed(StrEnum):
    """Lists of the law folder that a topic or a state may show."""

    PAPERS = "papers"
    STATUSES = "statuses"
    FEES = "fees"  # all that is due today
    CARD_FEES = "card_fees"  # those for a card, of the person's own procedure where it is known
    CONTACTS = "contacts"
    DOCUMENTS = "documents"
    RIGHTS = "rights"  # the four rights in a line each, for the person's own paper


class Panel(StrEnum):
    """What a state may show of the conversation itself: nothing of it is law."""

    SITUATION = "situation"  # the facts known
    CHANGING = "changing"  # each of them, to tell anew
    FORGETTING = "forgetting"  # each of them, to forget
    LANGUAGES = "languages"
    PRIVACY = "privacy"  # what is kept, and how long
    DATA = "data"  # everything that is kept


@dataclass(frozen=True, slots=True)
class TopicPlan:
    """What answers a topic when it is asked about in general, and what is offered next.

    `followed_by` names statements that announce a list ("these are the amounts I know of"), and that list. `under_yes` are those
    that hold only where the table does not say no: then the table answers.
    """

    topic: Topic
    table: str | None
    statements: tuple[str, ...]
    lists: tuple[Listed, ...]
    followed_by: Mapping[str, Listed]
    under_yes: tuple[str, ...]
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
    """One node of a flow. It asks a fact, or says and shows things and offers ways on; an end is left by itself.

    A state whose fact is known already is passed without a word; what is to be said in any case stands in a state that asks
    nothing.
    """

    name: str
    place: Place
    learns: Mapping[FactId, Value] = field(default_factory=dict)  # what coming here says about the person
    asks: FactId | None = None
    says: tuple[str, ...] = ()
    status: str | None = None  # a word of the online account that is explained here
    answers: Topic | None = None  # the topic whose answer is given here, for the facts known
    certain: Topic | None = None  # the topic of which is said here what holds whatever the facts are
    windows: tuple[str, ...] = ()  # their days, or their rule while no date is known
    statements: tuple[str, ...] = ()
    lists: tuple[Listed, ...] = ()
    contacts: tuple[str, ...] = ()
    shows: Panel | None = None
    papers: tuple[str, ...] = ()  # documents to choose from by the words printed on them; each is a trigger
    words: tuple[str, ...] = ()  # statuses to choose from by the words shown; each is a trigger
    choices: tuple[str, ...] = ()  # triggers offered as buttons, or steps such as "topic.travel"
    step: int | None = None  # which of the flow's stations this is, for "Step 2 of 5"
    end: bool = False

    @property
    def triggers(self) -> tuple[str, ...]:
        """Return what may be tapped here to go on; steps such as "topic.travel" are among them."""
        return (*self.papers, *self.words, *self.choices)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A state that got another name when its flow got a new version."""

    version: int  # the first one with the new name
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A finite-state machine of `dialogs/flows`. `version` rises when states are renamed or removed; see `migrate.py`.

    An aside, such as help, is entered from any other flow and leads back to it when it ends.
    """

    id: str
    version: int
    aside: bool
    initial: str
    states: Mapping[str, State]
    transitions: tuple[Transition, ...]
    renamed: tuple[Renamed, ...]
    place: Place

    def leaving(self, state: str, trigger: str | None = None) -> tuple[Transition, ...]:
        """Return the ways out of a state, in order; only those of one trigger where it is given."""
        return tuple(way for way in self.transitions if way.source == state and trigger in (None, way.trigger))

    @property
    def stations(self) -> int:
        """Return how many stations the flow counts; 0 when it counts none."""
        return max((state.step or 0 for state in self.states.values()), default=0)


@dataclass(frozen=True, slots=True)
class Dialogs:
    """The whole dialogs folder."""

    topics: Mapping[Topic, TopicPlan]
    flows: Mapping[str, Flow]

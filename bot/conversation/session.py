"""Sessions: all that is remembered of one conversation. Immutable values; a turn makes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.rules import Day, Fact, FactId, Known, Origin, Situation, Value
from bot.understanding import Sense, Topic

SESSION_VERSION = 4
CONFIRM_AFTER = timedelta(days=30)  # document, procedure and card in hand are asked again after this time
_ENDS = ("expiry_date", "adp_valid_until", "receipt_valid_until", "decision_valid_until")  # of papers
SELF = "self"  # the person who writes; others are named by what they are to her: "wife", "new_hire"


@dataclass(frozen=True, slots=True)
class Learned:
    """A fact and the day on which it was learned."""

    known: Known
    on: date


@dataclass(frozen=True, slots=True)
class Reminders:
    """What a person agreed to be reminded of, and what is planned. The days themselves follow from her facts (`reminders.py`).

    `done` holds the windows whose step she ticked, each with the date that the window was counted from.
    """

    agreed: bool = False
    shift: int = 0  # days by which each comes later than usual; less than 0: earlier
    off: frozenset[str] = frozenset()  # those that she does not want
    own: Mapping[str, date] = field(default_factory=dict)  # days that she chose herself
    ahead: Mapping[str, int] = field(default_factory=dict)  # so many days before the end of a paper, as she chose herself
    done: Mapping[str, date] = field(default_factory=dict)
    planned: Mapping[str, date] = field(default_factory=dict)  # by name: what the store holds now
    given: Mapping[str, date] = field(default_factory=dict)  # by name: the day for which each was last given


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person, what she could not say when she was asked, and which papers of her checklist are ticked.

    `label` is what a colleague calls somebody whose case is kept (`cases.py`), who agreed to it on the day of `consent`.
    `calendar` holds the events of her last calendar file with their days, so that the next one takes back what is gone.
    """

    facts: Mapping[FactId, Learned] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    unknown: Mapping[FactId, date] = field(default_factory=dict)  # with the day on which she said "I don't know"
    reminders: Reminders = field(default_factory=Reminders)
    label: str = ""
    consent: date | None = None
    calendar: Mapping[str, date] = field(default_factory=dict)

    def situation(self, law_facts: Mapping[FactId, Fact], today: date) -> Situation:
        """Return the facts that may still decide something today; what has gone stale is left out, so that it is asked again."""
        return Situation(
            {
                fact: learned.known if learned.on == today else Known(learned.known.value, _older(learned.known.origin))
                for fact, learned in self.facts.items()
                if fact in law_facts and not self._is_stale(law_facts[fact], learned, today)
            }
        )

    def _is_stale(self, fact: Fact, learned: Learned, today: date) -> bool:
        if not fact.confirmed_again:
            return False
        ends = (self.facts[end].known.value for end in _ENDS if end in self.facts)
        ended = any(isinstance(end, Day) and learned.on <= end.last < today for end in ends)
        return ended or today - learned.on > CONFIRM_AFTER

    def learning(self, facts: Situation, law_facts: Mapping[FactId, Fact], today: date) -> Person:
        """Return this person with `facts` learned today; those that live for one question are not kept."""
        kept = {
            fact: Learned(known, today)
            for fact, known in facts.known.items()
            if not law_facts[fact].lives_for_one_question and known.origin not in (Origin.SUPPOSED, Origin.PRESUMED)
        }
        return replace(self, facts={**self.facts, **kept}).wondering(*kept)

    def forgetting(self, *facts: FactId) -> Person:
        """Return this person without `facts`."""
        return replace(self, facts={fact: learned for fact, learned in self.facts.items() if fact not in facts})

    def not_knowing(self, fact: FactId, today: date) -> Person:
        """Return this person, who could not say `fact` today: she is not asked for it again by herself before tomorrow."""
        return replace(self.forgetting(fact), unknown={**self.unknown, fact: today})

    def wondering(self, *facts: FactId) -> Person:
        """Return this person, who may be asked for `facts` again."""
        return replace(self, unknown={fact: day for fact, day in self.unknown.items() if fact not in facts})


def _older(origin: Origin) -> Origin:
    return Origin.REMEMBERED if origin in (Origin.SAID, Origin.INFERRED) else origin


@dataclass(frozen=True, slots=True)
class Answered:
    """The last answer given: enough to explain it, and to give it anew when a fact changes."""

    topic: Topic
    about: str
    facts: Situation  # those it used, trip dates and destination included
    statement: str | None = None
    sense: Sense = Sense.OPEN
    on: date | None = None  # the day it was given; what lives for one question does not outlive it


@dataclass(frozen=True, slots=True)
class FlowPosition:
    """Where a person stands in a flow.

    `history` holds the states behind her, so that *back* works; those of them that are in `passed` were not shown, because
    their question was answered already. `facts` are those that live for one question: a flow such as the trip is one.
    `interrupted` while a free question waits for an answer. `outer` is the flow that goes on when this one ends.
    """

    flow: str
    version: int
    state: str
    about: str = SELF  # whom the flow is about
    history: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()
    facts: Situation = field(default_factory=Situation)
    interrupted: bool = False
    outer: FlowPosition | None = None


@dataclass(frozen=True, slots=True)
class Cases:
    """What is remembered of a colleague's cases as a whole; each is a person of the session."""

    made: int = 0  # how many there ever were: their names are counted
    weekly: bool = True  # whether a digest comes once a week
    planned: date | None = None  # the Monday for which the store holds the next one
    naming: bool = False  # whether the next text is the label of a new one
    room: str = ""  # the platform's name of a private place to which digest and reminders go; nothing: the colleague's own chat


@dataclass(frozen=True, slots=True)
class Session:
    """One conversation's memory."""

    version: int = SESSION_VERSION
    chosen_language: str | None = None
    language: str = "en"
    about: str = SELF
    people: Mapping[str, Person] = field(default_factory=dict)
    last: Answered | None = None
    asked: FactId | None = None  # the fact the bot asked for and still waits for
    flow: FlowPosition | None = None
    greeted: bool = False
    turns: int = 0
    cases: Cases = field(default_factory=Cases)
    time_zone: str | None = None  # as "Indian/Reunion", where she chose it herself
    zone_asked: bool = False  # whether she was told that she may
    confirming: tuple[str, str] | None = None  # the choices that a typed yes and no stand for, until the next message

    def person(self, about: str) -> Person:
        """Return what is known of a person; nothing, when she was not spoken of."""
        return self.people.get(about, _STRANGER)

    def with_person(self, about: str, person: Person) -> Session:
        """Return a session that holds `person` under the name `about`."""
        return replace(self, people={**self.people, about: person})


_STRANGER = Person()  # one for all of whom nothing is known


def value_in_words(value: Value) -> str:
    """Return a value as it is written in ids and in JSON: "true", "adp", "2027-02-03"."""
    return str(value).lower() if isinstance(value, bool) else str(value)

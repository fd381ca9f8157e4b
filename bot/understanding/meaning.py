"""What a message was understood to mean: the values that understanding hands to the conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Protocol

from bot.rules import Day, FactId, Origin, Situation, Value


class Topic(StrEnum):
    """What a message can be about; stable words of the machine interface."""

    TRAVEL = "travel"
    WORK = "work"
    SOCIAL_RIGHTS = "social_rights"
    LEGAL_STAY = "legal_stay"
    WHEN_TO_APPLY = "when_to_apply"
    LATE = "late"
    HOW_TO_APPLY = "how_to_apply"
    ACCOUNT = "account"
    DOCUMENTS = "documents"
    STATUS = "status"
    AFTER_SUBMISSION = "after_submission"
    DOCUMENT_MEANING = "document_meaning"
    COLLECT_PERMIT = "collect_permit"
    HELP = "help"
    REMINDER = "reminder"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    SMALLTALK = "smalltalk"
    OUT_OF_SCOPE = "out_of_scope"


SNOOZED = "snooze"  # the statement of a wish to be told the last reminder again, later
RIGHTS = frozenset({Topic.TRAVEL, Topic.WORK, Topic.SOCIAL_RIGHTS, Topic.LEGAL_STAY})


class Sense(StrEnum):
    """How a yes/no question stands to the proposition it asks about: "is X so?", or "is X not so?"."""

    SAME = "same"
    OPPOSITE = "opposite"
    OPEN = "open"  # not a yes/no question, or not certain which way round it was asked


class Link(StrEnum):
    """How a message hangs on the turn before."""

    NEW = "new"
    FOLLOW_UP = "follow_up"  # "and for work?": same facts, another topic
    ANSWER = "answer"  # a bare value: "renewal", "yes", "12/03"
    CORRECTION = "correction"  # "no, my first one"
    WHAT_IF = "what_if"  # "what if it was a renewal?": the facts are supposed for one answer
    WHY = "why"
    WHY_NOT = "why_not"
    SOURCE = "source"


class Act(StrEnum):
    """What a message about the conversation itself wants done; finer than its topic."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    CAPABILITIES = "capabilities"
    INSULT = "insult"
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # "I don't know"
    NEXT = "next"  # go on
    DONE = "done"  # what was to be done is done
    BACK = "back"
    STOP = "stop"
    START_OVER = "start_over"


class Whom(StrEnum):
    """Whom a message's pronouns mean when it names nobody."""

    ME = "me"
    THEM = "them"


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact's value found in the words of a text, with the place where it stands (`start` to `end`, in characters)."""

    fact: FactId
    value: Value
    start: int
    end: int
    origin: Origin = Origin.SAID
    negated: bool = False  # "I don't have the card any more", "it is not a renewal"
    hypothetical: bool = False  # "if it were my first…"
    score: float = 1.0  # 1 for an exact name, less for a misspelt one


class DateProblem(StrEnum):
    """Why a date found in a text cannot be used as it stands."""

    AMBIGUOUS = "ambiguous"  # 3/4/2027 in English
    IMPOSSIBLE = "impossible"  # 31/02
    WRONG_TENSE = "wrong_tense"  # "it expired on" a day to come


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date found in a text. `day` is None only when the date is impossible; `choices` are what to offer instead."""

    start: int
    end: int
    day: Day | None
    fact: FactId | None = None  # which date it is, from the words around it; None: the words do not say
    problem: DateProblem | None = None
    choices: tuple[date, ...] = ()
    year_said: bool = True
    elsewhere: bool = False  # the words say that it is none of our dates: a birthday, the end of a contract
    about: bool = False  # "mid-March", "around the 10th": computed from the day named, and said so
    counted: bool = False  # "a week earlier", "in three weeks": a length of time


@dataclass(frozen=True, slots=True)
class DateDoubt:
    """A date that must be asked back, with the days to offer."""

    fact: FactId | None
    problem: DateProblem
    choices: tuple[date, ...]
    words: str  # as written, to be shown back


@dataclass(frozen=True, slots=True)
class Context:
    """What understanding may know of the conversation so far: the turn before, and what was just asked."""

    today: date
    topic: Topic | None = None
    facts: Situation = field(default_factory=Situation)
    asked: FactId | None = None  # the fact the bot has just asked for
    chosen_language: str | None = None  # the person's own choice, if she made one
    language: str | None = None  # of the turn before; None at the start of a conversation


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one message means. When `readings` is not empty the reader was unsure, and they are the likely topics, best first."""

    language: str
    topic: Topic
    confidence: float
    link: Link = Link.NEW
    facts: Situation = field(default_factory=Situation)  # only what this message states
    denied: Mapping[FactId, Value] = field(default_factory=dict)  # values the message rules out ("not a renewal")
    statement: str | None = None  # the proposition asked about, an id of statements.yaml
    sense: Sense = Sense.OPEN
    act: Act | None = None
    readings: tuple[Topic, ...] = ()
    doubts: tuple[DateDoubt, ...] = ()
    days: tuple[DateMention, ...] = ()  # days on which to be reminded; they are facts of nobody
    ahead: timedelta | None = None  # how long before the end of a paper to be reminded
    about_other: str | None = None  # "wife", "new_hire": the message is about somebody else
    whom: Whom | None = None  # what its pronouns say where nobody is named
    also: tuple[Meaning, ...] = ()  # the other questions of the same message
    cut: bool = False  # the message was longer than what is read


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """A text ready to be understood: its sentences and vectors (rows of floats): of the whole, then of each question."""

    text: str
    sentences: tuple[str, ...]
    vectors: Any
    cut: bool = False  # the text was longer than what is read


class Reader(Protocol):
    """Understanding as the conversation uses it. Encoding is slow and done in batches; understanding is pure and quick."""

    def prepare(self, texts: Sequence[str]) -> list[Encoded]:
        """Return the texts, encoded in one batch."""

    def understand(self, encoded: Encoded, context: Context) -> Meaning:
        """Return what a text means after the turn before."""

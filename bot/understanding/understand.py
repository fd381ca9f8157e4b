"""What a message means: its topic, the facts it states, and how it hangs on the turn before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.rules import Day, Situation
from bot.understanding.acts import read_act, read_link
from bot.understanding.features import Features, features_of, features_of_question
from bot.understanding.follow_ups import SHORT, bare_answer, link_of
from bot.understanding.gathering import Gathered, gather
from bot.understanding.meaning import Act, Context, Encoded, Link, Meaning, Sense, Topic
from bot.understanding.names import WEAK
from bot.understanding.reading import Lexis, Read, read
from bot.understanding.sentences import is_question, is_readable
from bot.understanding.topics import Asked, Heads, likeliest

_EXPLAINS = frozenset({Link.WHY, Link.WHY_NOT, Link.SOURCE})
_STAYS = frozenset({Link.ANSWER, Link.CORRECTION})  # links that keep the topic of the turn before
_SETTINGS = frozenset({Topic.REMINDER, Topic.LANGUAGE, Topic.PRIVACY, Topic.SMALLTALK})
_STRANGERS = _SETTINGS | {Topic.OUT_OF_SCOPE}  # topics after which a short message says nothing by itself
_MOST_READINGS = 3
_OUR_PAPERS = frozenset({"adp", "deposit_certificate", "decision_favorable", "pickup_notice"})
_FOREIGN = frozenset(
    f"of:{concept}"
    for concept in (
        "student asylum visitor citizenship long_term other_permit couple eu_citizen elsewhere tax driving housing bank "
        "daily attack fraud foreign_status"
    ).split()
)
FAMILIES = {
    "attack": "injection",
    "fraud": "fraud",
    "student": "student",
    "asylum": "asylum",
    "citizenship": "citizenship",
    "long_term": "resident_card",
    "eu_citizen": "eu_citizen",
    "couple": "private_life",
    "other_permit": "employee",
    "elsewhere": "other_country",
    "visitor": "visitor",
    "tax": "tax",
    "driving": "driving_licence",
    "housing": "housing",
    "bank": "bank",
    "daily": "general",
}  # the concept that tells a near miss, and the pointer of `out_of_scope.ftl` that fits it
_FOREIGN_FOR_SURE = 0.9  # out of scope although it names one of our papers and nothing foreign
_CLEAR_AMONG_OURS = 0.7  # of the topics that are ours
_STRANGE_AFTER_OURS = 0.3  # how much less likely a short message is none of our business after one that was
_LITTLE_TIME = timedelta(days=60)  # before the card's end: the legal time for a renewal is over
_ARRIVED_LONG_AGO = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure one must be, chosen on held-back folds by what a mistake costs (`train.py`)."""

    topic: float = 0.3  # below: offer readings
    refuse: float = 0.4  # out of scope at least this likely, else offer readings
    statement: float = 0.5  # below: no proposition
    sense: float = 0.6  # below: the question is taken as open
    another: float = 0.75  # a second question of its own


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that reading needs besides the encoder. `lexis` gives the words of a language; it reads them when first asked."""

    heads: Heads
    lexis: Callable[[str], Lexis]
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class _Message:
    """One message on its way to a meaning."""

    encoded: Encoded
    context: Context
    language: str
    features: Features
    chances: Mapping[Topic, float]
    read: Read

    @property
    def asks(self) -> bool:
        return any(is_question(sentence) for sentence in self.encoded.sentences)

    @property
    def best(self) -> Topic:
        return max(self.chances, key=self.chances.__getitem__)

    @property
    def words(self) -> int:
        return len(self.encoded.text.split())

    def meaning(self, topic: Topic, confidence: float, link: Link) -> Meaning:
        """Return a meaning without facts."""
        return Meaning(self.language, topic, confidence, link, cut=self.encoded.cut)


def understand(encoded: Encoded, context: Context, language: str, knowledge: Knowledge) -> Meaning:
    """Return what `encoded`, written in `language`, means after the turn before."""
    act = read_act(encoded.text, language, knowledge.lexis(language).acts)
    answer = bare_answer(act, context)
    if answer is not None:
        return Meaning(language, context.topic or Topic.SMALLTALK, 1.0, Link.ANSWER, answer, act=act, cut=encoded.cut)
    if act is not None:
        return Meaning(language, Topic.SMALLTALK, 1.0, act=act, cut=encoded.cut)
    message = _message(encoded, context, language, knowledge)
    if _says_nothing(message):
        return Meaning(language, Topic.OUT_OF_SCOPE, 1.0, cut=encoded.cut)
    return _late(_meaning(message, knowledge), message)


def _message(encoded: Encoded, context: Context, language: str, knowledge: Knowledge) -> _Message:
    found = read(encoded, language, context.today, knowledge.lexis(language))
    features = features_of(encoded, found)
    chances = knowledge.heads.topic_chances(features)
    message = _Message(encoded, context, language, features, chances, found)
    if context.topic is not None and context.topic not in _STRANGERS and message.words <= SHORT:
        chances = {**chances, Topic.OUT_OF_SCOPE: chances[Topic.OUT_OF_SCOPE] * _STRANGE_AFTER_OURS}
        whole = sum(chances.values())
        return replace(message, chances={topic: chance / whole for topic, chance in chances.items()})
    return message


def _says_nothing(message: _Message) -> bool:
    """Tell whether a message holds nothing that anybody can read: "qqqq", "???", pictures only."""
    found = message.read
    if found.mentions or found.places or found.dates or found.concepts:
        return False
    return not is_readable(message.encoded.text)


def _meaning(message: _Message, knowledge: Knowledge) -> Meaning:
    context = message.context
    said = read_link(message.encoded.text, message.language, knowledge.lexis(message.language).acts)
    sure = message.chances[message.best] >= knowledge.thresholds.another and message.best is not Topic.OUT_OF_SCOPE
    gathered = gather(message.read, context.topic or message.best, context)
    link = link_of(said, gathered, context, words=message.words, asks=message.asks, sure=sure)
    if context.topic is not None and link in _EXPLAINS:
        return message.meaning(context.topic, 1.0, link)
    if context.topic is not None and (link in _STAYS or (link is Link.WHAT_IF and not sure)):
        return _with_facts(message, message.meaning(context.topic, 1.0, link), gathered)
    meaning = _asked(message, message.best, link, knowledge)
    return _with_facts(message, meaning, gather(message.read, meaning.topic, context))


def _with_facts(message: _Message, meaning: Meaning, gathered: Gathered) -> Meaning:
    strange = meaning.topic is Topic.OUT_OF_SCOPE and meaning.link not in _STAYS
    facts = Situation() if strange else gathered.facts
    also = tuple(replace(other, facts=gather(message.read, other.topic, message.context).facts) for other in meaning.also)
    found = message.read
    return replace(
        meaning, facts=facts, denied=gathered.denied, doubts=gathered.doubts, about_other=found.about, whom=found.whom, also=also
    )


def _late(meaning: Meaning, message: _Message) -> Meaning:
    """Return `meaning`; who asks for dates, has filed nothing and has little time left asks what to do when late."""
    if meaning.topic is not Topic.WHEN_TO_APPLY or meaning.statement is not None or not message.read.speaks_of("missed"):
        return meaning
    expiry, arrival = (meaning.facts.get(fact) for fact in ("expiry_date", "arrival_date"))
    today = message.context.today
    ends_soon = isinstance(expiry, Day) and expiry.first <= today + _LITTLE_TIME
    here_long = isinstance(arrival, Day) and arrival.first + _ARRIVED_LONG_AGO <= today
    return replace(meaning, topic=Topic.LATE) if ends_soon or here_long else meaning


def _asked(message: _Message, topic: Topic, link: Link, knowledge: Knowledge) -> Meaning:
    """Return what is asked, or the likely readings when that is not sure enough."""
    thresholds, chances, context = knowledge.thresholds, message.chances, message.context
    confidence = chances[topic]
    blank = message.meaning(topic, confidence, link)
    readings = likeliest(chances, _MOST_READINGS, without=(Topic.OUT_OF_SCOPE, Topic.SMALLTALK))
    if topic is Topic.OUT_OF_SCOPE and _is_ours(message) and confidence < _FOREIGN_FOR_SURE:
        topic = readings[0]  # it names one of our papers and nothing foreign: as likely as the topic is among our own
        confidence = chances[topic] / (1 - confidence)
        blank = replace(blank, topic=topic, confidence=chances[topic])
        return blank if confidence >= _CLEAR_AMONG_OURS else replace(blank, readings=readings)
    if topic is Topic.OUT_OF_SCOPE and confidence >= thresholds.refuse:
        return replace(blank, statement=_family(message))
    if topic is Topic.OUT_OF_SCOPE or confidence < thresholds.topic:
        if link is Link.FOLLOW_UP and context.topic is not None and context.topic not in _STRANGERS:
            return replace(blank, topic=context.topic, confidence=thresholds.topic)
        return replace(blank, topic=readings[0], confidence=chances[readings[0]], readings=readings)
    asked = knowledge.heads.asked(message.features, topic)
    if topic in _SETTINGS:
        return _setting(blank, asked, thresholds)
    statement, sense = _proposition(asked, thresholds)
    return replace(blank, statement=statement, sense=sense, also=_also(message, topic, knowledge))


def _setting(blank: Meaning, asked: Asked, thresholds: Thresholds) -> Meaning:
    """Return what is wanted of the conversation itself: what small talk is, what is to be done with reminders or data."""
    if asked.statement is None or asked.confidence < thresholds.statement:
        return blank
    if blank.topic is Topic.SMALLTALK:
        return replace(blank, act=Act(asked.statement) if asked.statement in list(Act) else None)
    return replace(blank, statement=asked.statement)


def _family(message: _Message) -> str | None:
    """Return which near miss a refused message is, so that it can be pointed to who knows; None when no word tells."""
    return next((family for concept, family in FAMILIES.items() if f"of:{concept}" in message.features.signs), None)


def _is_ours(message: _Message) -> bool:
    """Tell whether a message names a certificate of this procedure, and nothing of another: it is not turned away lightly."""
    named = any(
        mention.fact == "document" and mention.value in _OUR_PAPERS and mention.score >= WEAK for mention in message.read.mentions
    )
    return named and message.features.signs.isdisjoint(_FOREIGN)


def _proposition(asked: Asked, thresholds: Thresholds) -> tuple[str | None, Sense]:
    if asked.statement is None or asked.confidence < thresholds.statement:
        return None, Sense.OPEN
    return asked.statement, asked.sense if asked.sense_confidence >= thresholds.sense else Sense.OPEN


def _also(message: _Message, main: Topic, knowledge: Knowledge) -> tuple[Meaning, ...]:
    """Return the other questions of the message, each with a topic of its own that is sure."""
    others: dict[Topic, Meaning] = {}
    for which in range(len(message.encoded.vectors) - 1 if len(message.read.questions) > 1 else 0):
        features = features_of_question(message.encoded, which, message.read.within(*message.read.questions[which]))
        chances = knowledge.heads.topic_chances(features)
        topic = max(chances, key=chances.__getitem__)
        if topic not in (main, Topic.OUT_OF_SCOPE, Topic.SMALLTALK) and chances[topic] >= knowledge.thresholds.another:
            statement, sense = _proposition(knowledge.heads.asked(features, topic), knowledge.thresholds)
            others.setdefault(topic, Meaning(message.language, topic, chances[topic], statement=statement, sense=sense))
    return tuple(others.values())

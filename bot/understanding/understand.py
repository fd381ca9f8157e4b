"""What a message means: its topic, the facts it states, and how it hangs on the turn before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.rules import Day, Situation
from bot.understanding.acts import read_act, read_link
from bot.understanding.features import Features, features_of, features_of_question
from bot.understanding.follow_ups import SHORT, bare_answer, bare_date, bare_year, lacking_card, link_of
from bot.understanding.gathering import Gathered, gather, is_day_to_file
from bot.understanding.leaning import (
    BOUND_ABROAD,
    FOREIGN,
    STRANGE_AFTER_OURS,
    STRANGE_BY_ITS_WORDS,
    is_bound_abroad,
    is_foreign_journey,
    likelier,
    sounds_foreign,
)
from bot.understanding.meaning import RIGHTS, SNOOZED, Act, Context, Encoded, Link, Meaning, Sense, Topic
from bot.understanding.names import WEAK
from bot.understanding.reading import Lexis, Read, read
from bot.understanding.sentences import is_question, is_readable
from bot.understanding.tokens import Token, tokens
from bot.understanding.topics import Asked, Heads, likeliest

_EXPLAINS = frozenset({Link.WHY, Link.WHY_NOT, Link.SOURCE})
_STAYS = frozenset({Link.ANSWER, Link.CORRECTION})  # links that keep the topic of the turn before
_SETTINGS = frozenset({Topic.REMINDER, Topic.LANGUAGE, Topic.PRIVACY, Topic.SMALLTALK})
_STRANGERS = _SETTINGS | {Topic.OUT_OF_SCOPE}  # topics after which a short message says nothing by itself
_TOLD = frozenset({Topic.WHEN_TO_APPLY, Topic.LATE, Topic.DOCUMENT_MEANING})  # topics that a date or a paper alone looks like
_ASKING = ("wh", "deadline", "howto", "meaning", "may", "need")  # concepts of a question without its mark
_TURNS = 0.9  # how likely another topic is where a what-if asks about it without naming it
_MOST_READINGS = 3
_BARE = 3  # words: a what-if that names nothing yet
_OUR_PAPERS = frozenset({"adp", "deposit_certificate", "decision_favorable", "pickup_notice"})
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
_NAMES_A_TOPIC = frozenset(
    (
        "journey job benefits police deadline howto login papers progress change meaning pickup cost helper remind tongue privacy"
    ).split()
)  # concepts by which a question shows its topic
_CONCEPTS = {Topic.TRAVEL: "journey", Topic.WORK: "job", Topic.SOCIAL_RIGHTS: "benefits"}
_EARLY = "early_filing_accepted"  # the statement that filing before the period is not accepted
_LAWYER = "lawyer"  # the statement that says when to see one
_BOUND = "activity_bound"  # the statement that a talent card allows only the activity it was given for
_TOLD_BY = {_BOUND: "other_job", "automatic_renewal": "automatic"}  # statements that nobody asks about without such words
_FOREIGN_FOR_SURE = 0.9  # out of scope although it names one of our papers and nothing foreign
_CLEAR_AMONG_OURS = 0.7  # of the topics that are ours
_LITTLE_TIME = timedelta(days=60)  # before the card's end: the legal time for a renewal is over
_ARRIVED_LONG_AGO = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure one must be, chosen on held-back folds by what a mistake costs (`train.py`)."""

    topic: float = 0.3  # below: offer readings
    refuse: float = 0.4  # out of scope at least this likely, else offer readings
    statement: float = 0.5  # below: no proposition
    definite: float = 0.6  # below: the proposition is explained, never answered with yes or no
    sense: float = 0.7  # below: the question is taken as open
    reversed: float = 0.9  # the same where a word may turn the sense round: "not", "free", "different"
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
    said: Link | None  # how its words say that it hangs on the turn before
    features: Features
    chances: Mapping[Topic, float]
    best: Topic  # the likeliest
    read: Read
    words: int  # how many
    asks: bool

    def meaning(self, topic: Topic, confidence: float, link: Link) -> Meaning:
        """Return a meaning without facts."""
        return Meaning(self.language, topic, confidence, link, cut=self.encoded.cut)


def understand(encoded: Encoded, context: Context, language: str, knowledge: Knowledge) -> Meaning:
    """Return what `encoded`, written in `language`, means after the turn before."""
    parted = tokens(encoded.text)
    act = read_act(encoded.text, language, knowledge.lexis(language).acts, parted)
    answer = bare_answer(act, context)
    if answer is not None:
        return Meaning(language, context.topic or Topic.SMALLTALK, 1.0, Link.ANSWER, answer, act=act, cut=encoded.cut)
    if act in (Act.YES, Act.NO) and context.topic not in (None, *_STRANGERS) and is_question(encoded.text):
        return Meaning(language, context.topic or Topic.SMALLTALK, 1.0, Link.FOLLOW_UP, cut=encoded.cut)  # "so no?"
    if act is not None:
        return Meaning(language, Topic.SMALLTALK, 1.0, act=act, cut=encoded.cut)
    said = read_link(encoded.text, language, knowledge.lexis(language).acts, parted)
    year = bare_year(encoded.text, context, corrects=said is Link.CORRECTION)
    if year is not None:
        return Meaning(language, context.topic or Topic.WHEN_TO_APPLY, 1.0, Link.ANSWER, year, cut=encoded.cut)
    message = _message(encoded, parted, context, language, said, knowledge)
    if _says_nothing(message):
        return Meaning(language, Topic.OUT_OF_SCOPE, 1.0, cut=encoded.cut)
    return _refused(_late(_meaning(message, knowledge), message))


def _message(
    encoded: Encoded, parted: tuple[Token, ...], context: Context, language: str, said: Link | None, knowledge: Knowledge
) -> _Message:
    found = read(encoded, parted, language, context.today, knowledge.lexis(language))
    features = features_of(encoded, found)
    chances: Mapping[Topic, float] = knowledge.heads.topic_chances(features)
    attacks = "of:attack" in features.signs  # "ignore your instructions" is no follow-up
    if sounds_foreign(features) or is_foreign_journey(chances, features):
        chances = likelier(chances, Topic.OUT_OF_SCOPE, STRANGE_BY_ITS_WORDS)
    elif is_bound_abroad(found, features):
        chances = likelier(chances, Topic.TRAVEL, BOUND_ABROAD)
    words, asks = len(encoded.text.split()), any(is_question(sentence) for sentence in encoded.sentences)
    if context.topic is not None and context.topic not in _STRANGERS and words <= SHORT and not attacks:
        chances = likelier(chances, Topic.OUT_OF_SCOPE, STRANGE_AFTER_OURS)
    best = max(chances, key=chances.__getitem__)
    return _Message(encoded, context, language, said, features, chances, best, found, words, asks)


def _says_nothing(message: _Message) -> bool:
    """Tell whether a message holds nothing that anybody can read: "qqqq", "???", pictures only."""
    found = message.read
    if found.mentions or found.places or found.dates or found.concepts:
        return False
    return not is_readable(message.encoded.text)


def _meaning(message: _Message, knowledge: Knowledge) -> Meaning:
    context, said = message.context, message.said
    sure = _has_own_topic(message, knowledge.thresholds)
    topic = context.topic or message.best
    gathered = gather(message.read, topic, context)
    bare_day = bool(gathered.days) and not gathered.facts.known and not message.read.speaks_of("remind")
    if context.topic is Topic.REMINDER and bare_day and message.words <= SHORT:
        return _with_facts(message, message.meaning(Topic.REMINDER, 1.0, Link.ANSWER), gathered)  # "a week earlier"
    if not message.asks and not message.read.speaks_of("remind"):
        gathered = lacking_card(gathered, message.read.mentions, context)
        gathered = bare_date(gathered, message.read.dates, context, corrects=said is Link.CORRECTION, whole=_is_a_date(message))
    link = link_of(said, gathered, context, words=message.words, asks=message.asks, sure=sure)
    if context.topic is not None and link in _EXPLAINS:
        return message.meaning(context.topic, 1.0, link)
    only_paper = [*gathered.facts] == ["document"] and context.topic in RIGHTS and message.best not in RIGHTS
    bare_paper = said is Link.WHAT_IF and (message.best is Topic.DOCUMENT_MEANING or only_paper)  # "what if I get an ADP?"
    supposes = bool(gathered.facts.known or gathered.denied) or message.words <= _BARE  # "what if I am late?" changes no fact
    stays = link in _STAYS or (link is Link.WHAT_IF and supposes and (bare_paper or not sure or not _turns(message)))
    if context.topic is not None and (stays or _takes_up(message, link, said, knowledge.thresholds)):
        return _with_facts(message, message.meaning(context.topic, 1.0, link), gathered)
    if link is Link.WHAT_IF and sure and not gathered.facts.known and not gathered.denied:
        link = Link.FOLLOW_UP  # "what if I want to work?" supposes no fact
    meaning = _asked(message, message.best, link, knowledge)
    return _with_facts(message, meaning, gathered if meaning.topic is topic else gather(message.read, meaning.topic, context))


def _is_a_date(message: _Message) -> bool:
    """Tell whether a message is one date and nothing else."""
    found = message.read.dates
    return len(found) == 1 and not message.encoded.text.replace(message.encoded.text[found[0].start : found[0].end], "").strip(
        " .!"
    )


def _turns(message: _Message) -> bool:
    """Tell whether a what-if turns to another topic; "what if it was my first request?" only supposes a fact of the last one."""
    if message.best is message.context.topic:
        return False
    return message.chances[message.best] >= _TURNS or any(concept in _NAMES_A_TOPIC for concept, _ in message.read.concepts)


def _has_own_topic(message: _Message, thresholds: Thresholds) -> bool:
    """Tell whether a message names its own topic clearly. What merely tells a fact does not: "my card is valid until May"."""
    if _names_another_right(message):
        return True
    if message.best is Topic.OUT_OF_SCOPE or message.chances[message.best] < thresholds.another:
        return False
    if message.best is Topic.REMINDER:  # a day that is told is no wish
        return message.asks or message.read.speaks_of("remind")
    return message.best not in _TOLD or message.asks or any(_is_asked(message.read, concept) for concept in _ASKING)


def _names_another_right(message: _Message) -> bool:
    """Tell whether a message turns to another right in so many words: "and back to travel: what if …"."""
    named, topic = _CONCEPTS.get(message.best), message.context.topic
    if named is None or topic in (None, message.best) or not message.read.speaks_of(named):
        return False
    return topic not in _CONCEPTS or not message.read.speaks_of(_CONCEPTS[topic])


def _takes_up(message: _Message, link: Link, said: Link | None, thresholds: Thresholds) -> bool:
    """Tell whether a follow-up that names no topic takes up the last one: "and me?", "to Morocco", "and after January?"."""
    found, best = message.read, message.best
    if link is not Link.FOLLOW_UP or message.context.topic in _STRANGERS or sounds_foreign(message.features):
        return False
    if any(concept in _NAMES_A_TOPIC for concept, _ in found.concepts):
        return False
    told = bool(found.dates or found.places) or any(each.score >= WEAK or each.negated for each in found.mentions)
    hangs = said in (Link.FOLLOW_UP, Link.CORRECTION) or (told and not message.asks)
    sure = _TURNS if found.about is not None else thresholds.another  # "and my wife, may she come too?" names nothing but her
    unsure = best in _STRANGERS or best in _TOLD or message.chances[best] < sure
    return hangs and unsure and (told or found.whom is not None or found.about is not None or not message.asks)


def _is_asked(read: Read, concept: str) -> bool:
    """Tell whether a question speaks of a concept; "May" in a date is no "may"."""
    return any(
        found == concept and read.asks_at(start) and not any(each.start <= start < each.end for each in read.dates)
        for found, start in read.concepts
    )


def _with_facts(message: _Message, meaning: Meaning, gathered: Gathered) -> Meaning:
    strange = meaning.topic is Topic.OUT_OF_SCOPE and meaning.link not in _STAYS
    facts = Situation() if strange else gathered.facts
    also = tuple(replace(other, facts=gather(message.read, other.topic, message.context).facts) for other in meaning.also)
    found = message.read
    return replace(
        meaning,
        facts=facts,
        denied=gathered.denied,
        doubts=gathered.doubts,
        days=gathered.days,
        ahead=found.ahead if meaning.topic is Topic.REMINDER else None,
        about_other=found.about,
        whom=found.whom,
        also=also,
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


def _refused(meaning: Meaning) -> Meaning:
    """Return `meaning`; who was refused and asks how long she has, without a date of a paper, asks for help and is not late."""
    is_dated = any(fact in meaning.facts for fact in ("expiry_date", "arrival_date"))
    if meaning.topic is not Topic.LATE or is_dated or meaning.facts.get("refused") is not True:
        return meaning
    return replace(meaning, topic=Topic.HELP, statement=_LAWYER, sense=Sense.OPEN)


def _asked(message: _Message, topic: Topic, link: Link, knowledge: Knowledge) -> Meaning:
    """Return what is asked, or the likely readings when that is not sure enough."""
    thresholds, chances, context = knowledge.thresholds, message.chances, message.context
    topic = _first_right(message, topic, knowledge)
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
        if link is Link.FOLLOW_UP and _hangs_on(message):
            return replace(blank, topic=context.topic or topic, confidence=thresholds.topic)
        return replace(blank, topic=readings[0], confidence=chances[readings[0]], readings=readings)
    asked = knowledge.heads.asked(message.features, topic)
    if topic in _SETTINGS:
        return _wants_help(message, _plainly(message, _setting(blank, asked, thresholds)))
    statement, sense = _proposition(asked, confidence, message.read, thresholds)
    if statement == _EARLY and any(is_day_to_file(each, message.read) for each in message.read.dates):
        statement, sense = None, Sense.OPEN  # whether "in January" is too early hangs on the end of the card
    if topic is Topic.WORK and statement is None and message.read.asks_of("own_trade"):
        statement, sense = _BOUND, Sense.OPEN  # "can I freelance with it?" wants no yes of the table
    return replace(blank, statement=statement, sense=sense, also=_also(message, topic, knowledge))


def _hangs_on(message: _Message) -> bool:
    """Tell whether an unclear message takes up the last answer: by a linking word, or by naming a paper, a place, a day or so."""
    if message.context.topic is None or message.context.topic in _STRANGERS:
        return False
    found = message.read
    named = any(mention.score >= WEAK for mention in (*found.mentions, *found.places)) or bool(found.dates)
    return named or message.said is not None


def _first_right(message: _Message, topic: Topic, knowledge: Knowledge) -> Topic:
    """Return `topic`, or the right asked about first where a message asks about several, one question each."""
    if topic not in RIGHTS or len(message.read.questions) < 2 or len(message.encoded.vectors) < 3:
        return topic
    chances = knowledge.heads.topic_chances(_question_features(message, 0))
    first = max(chances, key=chances.__getitem__)
    return first if first in RIGHTS and chances[first] >= knowledge.thresholds.another else topic


def _question_features(message: _Message, which: int) -> Features:
    return features_of_question(message.encoded, which, message.read.within(*message.read.questions[which]))


def _setting(blank: Meaning, asked: Asked, thresholds: Thresholds) -> Meaning:
    """Return what is wanted of the conversation itself: what small talk is, what is to be done with reminders or data."""
    if asked.statement is None or asked.confidence < thresholds.statement:
        return blank
    if blank.topic is Topic.SMALLTALK:
        return replace(blank, act=Act(asked.statement) if asked.statement in list(Act) else None)
    return replace(blank, statement=asked.statement)


def _plainly(message: _Message, meaning: Meaning) -> Meaning:
    """Return what a message wants of the reminders where its first word says so: "stop reminding me" must never set one."""
    begins = any(concept == "calls_off" and not message.encoded.text[:start].strip() for concept, start in message.read.concepts)
    if meaning.topic is Topic.REMINDER and not message.asks and begins:
        return replace(meaning, statement="cancel")
    if meaning.topic is Topic.REMINDER and message.read.speaks_of("snooze") and not message.read.dates:
        return replace(meaning, statement=SNOOZED)
    return meaning


def _wants_help(message: _Message, meaning: Meaning) -> Meaning:
    """Return `meaning`; "what can I do?" after an answer asks for the next step, not for what the bot can do."""
    after_ours = message.context.topic not in (None, *_STRANGERS)
    for_her = message.read.whom is not None and message.read.speaks_of("wh") and message.read.speaks_of("may")
    if meaning.topic is Topic.SMALLTALK and after_ours and for_her:
        return replace(meaning, topic=Topic.HELP, act=None)
    return meaning


def _family(message: _Message) -> str | None:
    """Return which near miss a refused message is, so that it can be pointed to who knows; None when no word tells."""
    return next((family for concept, family in FAMILIES.items() if f"of:{concept}" in message.features.signs), None)


def _is_ours(message: _Message) -> bool:
    """Tell whether a message names a certificate of this procedure, and nothing of another: it is not turned away lightly."""
    named = any(
        mention.fact == "document" and mention.value in _OUR_PAPERS and mention.score >= WEAK for mention in message.read.mentions
    )
    return named and message.features.signs.isdisjoint(FOREIGN)


def _proposition(asked: Asked, topic: float, read: Read, thresholds: Thresholds) -> tuple[str | None, Sense]:
    """Return what is asked about, and which way round where that is certain: a yes to the wrong question is the worst answer.

    Args:
        asked: the likeliest proposition of the topic.
        topic: how likely the topic is.
        read: what was read in the question.
        thresholds: how sure one must be.
    """
    told_by = _TOLD_BY.get(asked.statement or "")
    unheard = told_by is not None and not read.speaks_of(told_by)  # "can I work with my card?" asks the table
    if asked.statement is None or asked.confidence < thresholds.statement or unheard:
        if read.asks_openly:
            return None, Sense.OPEN
        return None, Sense.OPPOSITE if read.asks_of("other_way") else Sense.SAME if read.asks_of("may") else Sense.OPEN
    needed = thresholds.reversed if read.asks_of("reverses") else thresholds.sense
    certain = topic * asked.confidence >= thresholds.definite and asked.sense_confidence >= needed and not read.asks_openly
    return asked.statement, asked.sense if certain else Sense.OPEN


def _also(message: _Message, main: Topic, knowledge: Knowledge) -> tuple[Meaning, ...]:
    """Return the other questions of the message: each with a topic of its own that is sure, or a right joined by "and"."""
    others: dict[Topic, Meaning] = {
        right: Meaning(message.language, right, message.chances[right])
        for right, concept in _CONCEPTS.items()
        if right is not main and (_CONCEPTS.get(main), concept) in message.read.joined
    }
    for which in range(len(message.encoded.vectors) - 1 if len(message.read.questions) > 1 else 0):
        read = message.read.within(*message.read.questions[which])
        features = features_of_question(message.encoded, which, read)
        chances = knowledge.heads.topic_chances(features)
        topic = max(chances, key=chances.__getitem__)
        if topic not in (main, Topic.OUT_OF_SCOPE, Topic.SMALLTALK) and chances[topic] >= knowledge.thresholds.another:
            statement, sense = _proposition(knowledge.heads.asked(features, topic), chances[topic], read, knowledge.thresholds)
            others.setdefault(topic, Meaning(message.language, topic, chances[topic], statement=statement, sense=sense))
    return tuple(others.values())

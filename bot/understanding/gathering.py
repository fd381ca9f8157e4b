"""From mentions to facts: what a message states of a situation, when it names the same thing in several ways.

The question says more than the story around it, an explicit word more than an inferred one, a paper's own name more than
"my card".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise

from bot.rules import Day, FactId, Origin, Precision, Situation, Value
from bot.understanding.date_words import PAPER_END
from bot.understanding.dates import resolve
from bot.understanding.meaning import RIGHTS, Context, DateDoubt, DateMention, Mention, Topic
from bot.understanding.names import WEAK
from bot.understanding.reading import PAUSE, Read
from bot.understanding.sentences import is_question

WINDOWS = frozenset({Topic.WHEN_TO_APPLY, Topic.LATE, Topic.REMINDER})  # topics whose answer is a reckoning from one date
_OF_CARD = frozenset({"permit", "visa"})  # papers that people mention beside the one they ask about
_CAREFUL: Mapping[FactId, tuple[Value, ...]] = {  # said in two ways: what is worse for the person comes first, and is taken
    "has_previous_permit": (False, True),
    "permit_in_force": (False, True),
    "visa_validation": ("overdue", "not_yet", "validated"),
}
_ABOUT_NOW = timedelta(days=7)
_BESIDE = 12  # characters between "before" and the date
_FAR = timedelta(days=45)  # nobody plans the day of filing so long ahead
_OF_A_REQUEST = frozenset({"adp", "recepisse"})
_RUNS: Mapping[FactId, FactId] = {  # what is said with the end of a paper and holds of the paper that followed no more
    "expiry_date": "permit_in_force",
    "adp_valid_until": "adp_running",
    "receipt_valid_until": "receipt_running",
}
_ANCHORS: Mapping[Value, FactId] = {"renewal": "expiry_date", "first": "arrival_date"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts of a message. `supposed` tells that some are only supposed."""

    facts: Situation = field(default_factory=Situation)
    denied: Mapping[FactId, Value] = field(default_factory=dict)
    doubts: tuple[DateDoubt, ...] = ()
    supposed: bool = False
    days: tuple[DateMention, ...] = ()


def gather(read: Read, topic: Topic, context: Context) -> Gathered:
    """Return the facts that a message about `topic` states."""
    stated = [mention for mention in read.mentions if not mention.negated]
    facts: dict[FactId, tuple[Value, Origin]] = {}
    used: list[Mention] = []
    for fact in dict.fromkeys(mention.fact for mention in stated):
        found = [mention for mention in stated if mention.fact == fact]
        chosen = _document(found, read, topic, context) if fact == "document" else _chosen(fact, found, read)
        if chosen is not None:
            facts[fact] = (chosen.value, chosen.origin)
            used.append(chosen)
    if topic in RIGHTS and "document" not in facts and "document" not in context.facts and _is_visa_itself(read):
        facts["document"] = ("visa", Origin.INFERRED)
    if topic is Topic.TRAVEL:
        used += _destination(read, facts)
    days = _days_to_remind_on(read, topic, context)
    if days:
        read = replace(read, dates=tuple(mention for mention in read.dates if mention not in days))
    doubts = _dates(read, topic, context, facts)
    _infer_procedure(read, topic, facts)
    if topic in RIGHTS and "document" not in facts and "document" not in context.facts and _is_card_held(read, facts, context):
        facts["document"] = ("visa" if "visa_kind" in facts else "permit", Origin.INFERRED)
    denied = {mention.fact: mention.value for mention in read.mentions if mention.negated and mention.score >= WEAK}
    situation = Situation()
    for fact, (value, origin) in facts.items():
        situation = situation.knowing(fact, value, origin)
    kept = {fact: value for fact, value in denied.items() if facts.get(fact, (None,))[0] != value}
    return Gathered(situation, kept, doubts, any(mention.hypothetical for mention in used), days)


def _chosen(fact: FactId, found: Sequence[Mention], read: Read) -> Mention | None:
    strong = [mention for mention in found if mention.score >= WEAK]
    if not strong:
        return None
    said = [mention for mention in strong if mention.origin is Origin.SAID] or strong
    if fact in _CAREFUL:
        return min(said, key=lambda mention: _CAREFUL[fact].index(mention.value))
    return _last_asked(said, read)


def _last_asked(found: Sequence[Mention], read: Read) -> Mention:
    asked = [mention for mention in found if read.asks_at(mention.start)]
    return (asked or found)[-1]


def _document(found: Sequence[Mention], read: Read, topic: Topic, context: Context) -> Mention | None:
    """Return the paper asked about: a paper's own name; else the card or visa, where it can only be meant itself."""
    papers = [mention for mention in found if mention.value not in _OF_CARD and mention.score >= WEAK]
    if papers:
        asked = [mention for mention in papers if read.asks_at(mention.start)]
        return asked[0] if asked else papers[-1]
    hints = [mention for mention in found if mention.value not in _OF_CARD and mention.score >= _HINT]
    if hints and topic in RIGHTS:  # "the acknowledgement", in a question about rights, can only be that paper
        return replace(hints[-1], origin=Origin.INFERRED)
    cards = [mention for mention in found if mention.value in _OF_CARD]
    if not _asks(read) and context.asked != "document" and context.facts.get("document") not in (None, *_OF_CARD):
        return None  # told beside the paper that is spoken of: "I came with a long-stay visa that ended in September"
    if not cards or context.asked == "document":
        return cards[-1] if cards else None
    return cards[-1] if topic in RIGHTS and _is_card_itself(cards, read, context) else None


def _is_visa_itself(read: Read) -> bool:
    """Tell whether the visa is the paper meant: validated and in force it is a residence permit, never validated it is none."""
    states = {(mention.fact, mention.value) for mention in read.mentions if not mention.negated}
    if ("visa_validation", "overdue") in states:
        return True
    return ("visa_validation", "validated") in states and ("permit_in_force", False) not in states


def _is_card_held(read: Read, facts: Mapping[FactId, tuple[Value, Origin]], context: Context) -> bool:
    """Tell whether the card or visa is what somebody has: its end is still to come, and no other paper or request is named."""
    end = facts.get("expiry_date", (None,))[0]
    named = any(
        mention.fact == "document" and mention.value not in _OF_CARD and mention.score >= _HINT for mention in read.mentions
    )
    requested = any(mention.fact == "procedure" and mention.origin is Origin.SAID for mention in read.mentions)
    return isinstance(end, Day) and end.first >= context.today and not named and not requested


def _asks(read: Read) -> bool:
    return any(is_question(read.text[first:last]) for first, last in read.questions)


def _is_card_itself(cards: Sequence[Mention], read: Read, context: Context) -> bool:
    """Tell whether the card is the paper asked about: nothing is said of a request, or it is said to be in force."""
    if any(mention.fact == "permit_in_force" and mention.value is True and not mention.negated for mention in read.mentions):
        return True
    requested = any(
        mention.fact == "procedure" and mention.origin is Origin.SAID and not mention.negated for mention in read.mentions
    )
    in_force = any(each.fact == "expiry_date" and each.day is not None and each.day.first >= context.today for each in read.dates)
    return not requested and (in_force or any(mention.score >= _HINT for mention in cards))


_HINT = 0.5


def _destination(read: Read, facts: dict[FactId, tuple[Value, Origin]]) -> list[Mention]:
    """Add where the journey goes: the foreign country named, else the way back, else inside France."""
    going = [mention for mention in read.places if not mention.negated]
    abroad = [mention for mention in going if mention.fact == "country" and mention.value != "FR"]
    ways = [mention for mention in going if mention.fact == "destination"]
    abroad.sort(key=lambda mention: (mention.score < WEAK, not read.asks_at(mention.start)))
    returning = [mention for mention in ways if mention.value == "france_return"]
    if abroad and not (returning and read.speaks_of("already_there")):
        chosen = abroad[:1]
    else:
        chosen = (returning or [mention for mention in ways if mention.score >= WEAK] or ways)[:1]
    for mention in chosen:
        facts[mention.fact] = (mention.value, mention.origin)
    return chosen


def _dates(read: Read, topic: Topic, context: Context, facts: dict[FactId, tuple[Value, Origin]]) -> tuple[DateDoubt, ...]:
    """Add the dates; return those that must be asked back."""
    doubts: list[DateDoubt] = []
    for mention in _told_dates(read, topic, context, facts):
        if mention.fact is None:
            continue
        if mention.problem is not None:
            doubts.append(DateDoubt(mention.fact, mention.problem, mention.choices, read.text[mention.start : mention.end]))
        elif mention.day is not None:
            told = facts.setdefault(mention.fact, (mention.day, Origin.SAID))[0]
            if _is_followed(told, mention, context):
                facts[mention.fact] = (mention.day, Origin.SAID)
                facts.pop(_RUNS.get(mention.fact, ""), None)
    wanted = {"expiry_date", "arrival_date"} if topic in WINDOWS else {"return_date"} if topic is Topic.TRAVEL else set()
    return tuple(doubt for doubt in doubts if doubt.fact not in facts and doubt.fact in {*wanted, context.asked})


def _is_followed(told: Value, mention: DateMention, context: Context) -> bool:
    """Tell whether a paper that has ended was followed by one like it: "it ended yesterday, the new one runs until May"."""
    if mention.fact not in PAPER_END.values() or mention.day is None or not isinstance(told, Day):
        return False
    return told.last < context.today <= mention.day.first


def _days_to_remind_on(read: Read, topic: Topic, context: Context) -> tuple[DateMention, ...]:
    """Return the days on which somebody wants to be reminded: "on 2 June", "a week earlier"; not what she wants it before."""
    if topic is not Topic.REMINDER or context.asked is not None:
        return ()
    named = read.speaks_of("remind")
    return tuple(
        mention
        for mention in read.dates
        if (mention.fact in (None, "move_date") and (named or mention.counted)) and not _is_limit(mention, read)
    )


def _is_limit(mention: DateMention, read: Read) -> bool:
    """Tell whether a date is what something is to happen before: "before 2 June", "before it ends on 2 June"."""
    return any(concept == "before_it" and 0 < mention.start - start <= _BESIDE for concept, start in read.concepts)


def _told_dates(
    read: Read, topic: Topic, context: Context, facts: Mapping[FactId, tuple[Value, Origin]]
) -> Iterable[DateMention]:
    """Yield the dates with the fact each stands for; a date nobody explains is the one that was asked for or is reckoned from."""
    dates = _as_a_trip(read, context) if topic is Topic.TRAVEL else read.dates
    explained = {mention.fact for mention in dates}
    anchor = _anchor(topic, context, facts)
    for mention in dates:
        unexplained = mention.fact is None and not mention.elsewhere and not _is_of_asking(mention, read, context)
        unexplained = unexplained and not _is_vaguer(mention, anchor, context)
        if anchor is not None and anchor not in explained and (unexplained or _is_far_submission(mention, context)):
            yield resolve(mention, anchor, context.today)
            explained.add(anchor)
        else:
            yield mention


def _as_a_trip(read: Read, context: Context) -> Sequence[DateMention]:
    """Return the dates of a question about a journey: two in a row that nothing else explains are the way out and the way back.

    A single one ahead in a question is the day on which she leaves, or is away: she does not come back before it.
    """
    dates = read.dates
    for at, (out, back) in enumerate(pairwise(dates)):
        unexplained = out.fact is None and back.fact in (None, "departure_date") and not (out.elsewhere or back.elsewhere)
        if unexplained and out.day is not None and back.day is not None and context.today <= out.day.first < back.day.first:
            trip = (replace(out, fact="departure_date"), replace(back, fact="return_date"))
            return (*dates[:at], *trip, *dates[at + 2 :])
    named = {mention.fact for mention in dates}
    alone = [mention for mention in dates if mention.fact is None and not mention.elsewhere and _is_ahead(mention, context)]
    if len(alone) != 1 or named & {"departure_date", "return_date"} or context.asked is not None or not _asks(read):
        return dates
    return tuple(replace(mention, fact="departure_date") if mention is alone[0] else mention for mention in dates)


def _is_ahead(mention: DateMention, context: Context) -> bool:
    return mention.day is not None and mention.problem is None and mention.day.first >= context.today


def _is_vaguer(mention: DateMention, anchor: FactId | None, context: Context) -> bool:
    """Tell whether a month is named while the very day is known: "I did that in September" changes no end of a card."""
    known = context.facts.get(anchor or "")
    is_month = mention.day is not None and mention.day.precision is not Precision.DAY
    return is_month and context.asked != anchor and isinstance(known, Day) and known.precision is Precision.DAY


def _is_of_asking(mention: DateMention, read: Read, context: Context) -> bool:
    """Tell whether a date is only a day about now, or counted back from it: "still today?", "by Friday?", "a week earlier"."""
    if context.asked is not None or mention.day is None:
        return False
    if (mention.counted and mention.day.last < context.today) or is_day_to_file(mention, read):
        return True
    in_words = not any(sign.isdigit() for sign in read.text[mention.start : mention.end])
    about_now = mention.day.precision is Precision.DAY and abs(mention.day.first - context.today) <= _ABOUT_NOW
    return in_words and about_now


def is_day_to_file(mention: DateMention, read: Read) -> bool:
    """Tell whether somebody asks whether she may do it on a day: "can I renew in January?"; no paper ends on it."""
    if mention.fact is not None or read.asks_openly or read.speaks_of("expiry"):
        return False
    asking = [start for concept, start in read.concepts if concept == "may" and read.asks_at(start)]
    return any(start < mention.start and not PAUSE.search(read.text[start : mention.start]) for start in asking)


def _is_far_submission(mention: DateMention, context: Context) -> bool:
    """Tell whether a "submission" lies so far ahead that the date can only be the one the filing hangs on."""
    return mention.fact == "submission_date" and mention.day is not None and mention.day.first > context.today + _FAR


def _anchor(topic: Topic, context: Context, facts: Mapping[FactId, tuple[Value, Origin]]) -> FactId | None:
    if context.asked is not None and (context.asked.endswith("_date") or context.asked in PAPER_END.values()):
        return context.asked
    if topic not in WINDOWS:
        return None
    procedure = facts["procedure"][0] if "procedure" in facts else context.facts.get("procedure")
    return _ANCHORS.get(procedure or "renewal")


def _infer_procedure(read: Read, topic: Topic, facts: dict[FactId, tuple[Value, Origin]]) -> None:
    """Who asks when to apply and speaks of the card's end renews it; who names her arrival has none yet."""
    if "procedure" in facts:
        return
    after_vls_ts = facts.get("visa_kind", ("",))[0] == "vls_ts"  # the card asked for after it is a renewal of the visa: R.431-18
    if after_vls_ts and facts.get("document", ("",))[0] in _OF_A_REQUEST:
        facts["procedure"] = ("renewal", Origin.INFERRED)
        return
    if topic not in WINDOWS:
        return
    for procedure, anchor in _ANCHORS.items():
        if anchor in facts:
            facts["procedure"] = (procedure, Origin.INFERRED)
            return
    if after_vls_ts or read.speaks_of("expiry"):
        facts["procedure"] = ("renewal", Origin.INFERRED)

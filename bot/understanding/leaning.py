"""What the words of a message say against the trained head: that it is other people's business, or a journey."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from bot.understanding.concepts import RIGHTS
from bot.understanding.date_words import PAPER_END
from bot.understanding.features import Features
from bot.understanding.meaning import Mention, Topic
from bot.understanding.names import WEAK
from bot.understanding.reading import Read

Chances = Mapping[Topic, float]

STRANGE_BY_ITS_WORDS = 4.0  # how many times likelier a message of foreign words is none of our business; by held-back folds
STRANGE_AFTER_OURS = 0.3  # how much less likely a short message is none of our business after one that was
BOUND_ABROAD = 25.0  # how many times likelier "can I go to Morocco?" asks about a journey
FOREIGN = frozenset(
    f"of:{concept}"
    for concept in (
        "student asylum visitor citizenship long_term other_permit couple eu_citizen elsewhere tax driving housing bank "
        "daily attack fraud foreign_status"
    ).split()
)
_VAGUE = frozenset({"of:daily", "of:eu_citizen", "of:housing"})  # words of these turn up in questions of ours too
_OURS = frozenset({"paper", "of:talent_only", "foreign, ours"})
_FEES = frozenset({"of:cost", "of:pickup"})  # the tax of the card is no income tax
_OTHER_RIGHTS = RIGHTS - {"journey"}
_BESIDE = 16  # characters between "go to" and the country


def likelier(chances: Chances, topic: Topic, times: float) -> Chances:
    """Return `chances` with one topic so many times as likely, before all sum up to one again."""
    changed = {**chances, topic: chances[topic] * times}
    whole = sum(changed.values())
    return {each: chance / whole for each, chance in changed.items()}


def sounds_foreign(features: Features) -> bool:
    """Tell whether a message speaks of other people's business, and of nothing that is ours."""
    signs = features.signs
    if not signs.isdisjoint(_OURS) or ("of:tax" in signs and not signs.isdisjoint(_FEES)):
        return False
    return not signs.isdisjoint(FOREIGN - _VAGUE)


def is_foreign_journey(chances: Chances, features: Features) -> bool:
    """Tell whether a journey is asked about with another country's card: "I have a Polish permit, can I fly to India?"."""
    return "foreign" in features.signs and max(chances, key=chances.__getitem__) is Topic.TRAVEL


def is_bound_abroad(read: Read, features: Features) -> bool:
    """Tell whether somebody asks to go to another country: "can I go to Morocco?"; not to work there, not with its permit.

    Who names the days out and back need not say "can I".
    """
    if "foreign" in features.signs:
        return False
    if any(read.asks_of(right) for right in _OTHER_RIGHTS):
        return False
    if _is_coming_back(read):
        return True
    if not (read.asks_of("may") or _is_from_to(read)):
        return False
    going = [start for concept, start in read.concepts if concept == "goes"]
    return any(_is_abroad(place, read) and any(_is_beside(start, place) for start in going) for place in read.places)


def _is_from_to(read: Read) -> bool:
    """Tell whether two days in a row are named that no paper explains: "from 20 March to 10 April"."""
    return any(
        one.fact is None
        and other.fact is None
        and one.day is not None
        and other.day is not None
        and one.day.first < other.day.first
        for one, other in pairwise(read.dates)
    )


def _is_coming_back(read: Read) -> bool:
    """Tell whether the day of a return stands against the end of a paper: "it ends on the 3rd, I come back on the 5th, ok?"."""
    facts = {mention.fact for mention in read.dates}
    ends = not facts.isdisjoint(PAPER_END.values())
    return "return_date" in facts and ends and not read.asks_openly and not read.speaks_of("remind")


def _is_abroad(place: Mention, read: Read) -> bool:
    is_other = place.fact == "country" and place.value != "FR"
    return is_other and not place.negated and place.score >= WEAK and read.asks_at(place.start)


def _is_beside(start: int, place: Mention) -> bool:
    return 0 < place.start - start <= _BESIDE or 0 <= start - place.end <= _BESIDE

"""Neutral words: a text without what tells who wrote it. For recordings, which others will read.

Days that are named move by a fixed number of days, those that count from today stay as they are written; e-mail addresses, links,
numbers and names give way to neutral words. A name is a capitalised word that is neither known nor plain at the beginning of a
sentence. Scripts without capitals, and names in small letters that are nowhere capitalised, are not seen: read a recording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from babel import Locale
from babel.dates import format_date, format_skeleton

from bot.places import locales_folder
from bot.rules import Precision
from bot.understanding import DateMention, DateProblem
from bot.understanding.date_load import load_date_words
from bot.understanding.date_words import DateWords
from bot.understanding.dates import read_dates
from bot.understanding.names import languages_beside

SHIFT = timedelta(weeks=53)  # later than it was: the law of the day has not changed yet, and a Monday stays a Monday
NEUTRAL_DAY = date(2028, 3, 1)  # for a day that cannot be read at all
NAME, EMAIL, LINK, NUMBER = "Alix", "somebody@example.org", "https://example.org", "00000"

_ADDRESS = re.compile(r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?:https?://|www\.)\S+|@\w{3,}")
_NUMBER = re.compile(r"(?<![\w.])\+?(?:\d[\s().-]?){6,}\d|\b(?=(?:[^\W\d]*\d){4})(?=\d*[^\W\d])\w{6,}\b|\d{5,}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…\n])[\s\"'«“(¿¡-]*$")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_KNOWN = frozenset(
    """
    i adf adp anef api aps caf cesdh ceseda cpam dcem ees eu cv hr id ofii ok pan pdf rh sms tir ue uk us usa vls vls-ts ts
    alix france france-visas franceconnect french français française schengen europe european européenne république talent
    blue card bleue christmas noël easter pâques english anglais
    """.split()
)  # as they are written in small letters


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of a language: words that tell nothing of anybody."""

    plain: frozenset[str]  # in small letters; a sentence may begin with one of them
    known: frozenset[str]  # in small letters; may be capitalised anywhere
    places: re.Pattern[str]  # countries, as whole names: "Saint Martin" is one, Martin is somebody
    dates: Mapping[str, DateWords]


def words_of(language: str) -> Words:
    """Return the words of a language that the program itself uses, its months, days and countries."""
    locale = Locale.parse(language)
    calendar = {name.casefold() for kind in (locale.months, locale.days) for name in kind["format"]["wide"].values()}
    places = "|".join(re.escape(name) for name in sorted(locale.territories.values(), key=len, reverse=True))
    files = (locales_folder() / language).glob("*.yaml")
    own = {word for path in files for word in _WORD.findall(path.read_text(encoding="utf-8")) if word.islower()}
    dates = load_date_words(locales_folder(), languages_beside(language))
    return Words(_KNOWN.union(own), _KNOWN.union(calendar), re.compile(rf"\b(?:{places})\b"), dates)


def neutral_text(text: str, language: str, today: date, words: Words) -> str:
    """Return what was typed on `today` as if it had been typed `SHIFT` later, by nobody in particular."""
    text = _ADDRESS.sub(lambda found: EMAIL if found["email"] else LINK, text)
    text = _NUMBER.sub(NUMBER, _moved(text, language, today, words))
    for name in sorted(names_in(text, language, words), key=len, reverse=True):
        text = re.sub(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", NAME, text)
    return text


def neutral_choice(choice: str, others: Mapping[date, date]) -> str:
    """Return the id of a choice with its day, if it holds one, moved like the days that are typed; `others` go before."""

    def moved(found: re.Match[str]) -> str:
        day = date.fromisoformat(found.group())
        return others.get(day, day + SHIFT).isoformat()

    return _ISO_DAY.sub(moved, choice)


def names_in(text: str, language: str, words: Words) -> frozenset[str]:
    """Return the words of a text that may be somebody's name."""
    countries = [found.span() for found in words.places.finditer(text)]
    return frozenset(
        found.group()
        for found in _WORD.finditer(text)
        if found.group()[0].isupper() and len(found.group()) > 1
        and not any(first <= found.start() < last for first, last in countries)
        and not _is_plain(found, text, language, words)
    )  # fmt: skip


def without_names(text: str, names: frozenset[str]) -> str:
    """Return a text without `names` (in small letters) that were capitalised elsewhere, however they are written here."""
    return _WORD.sub(lambda found: NAME if found.group().casefold() in names else found.group(), text)


def _is_plain(found: re.Match[str], text: str, language: str, words: Words) -> bool:
    word = found.group().casefold()
    shouting = text.upper() == text
    begins = _BEGINS.search(text[: found.start()]) is not None
    return word in words.known or (word in words.plain and (begins or shouting or language == "de"))


# --- days


def other_days(text: str, language: str, today: date, words: Words) -> Mapping[date, date]:
    """Return the days offered for what cannot be taken as it stands, each with the one offered for what is written instead."""
    found = [mention for mention in _named_days(text, language, today, words) if mention.problem is not None]
    return {day: other for mention in found for day, other in zip(mention.choices, _instead(mention, language)[1], strict=False)}


def _moved(text: str, language: str, today: date, words: Words) -> str:
    """Return a text with the days that it names moved; "yesterday" and "in three weeks" count from a day that moves as well."""
    moved = text
    for mention in reversed(tuple(_named_days(text, language, today, words))):
        moved = moved[: mention.start] + _instead(mention, language)[0] + moved[mention.end :]
    return moved


def _named_days(text: str, language: str, today: date, words: Words) -> Iterator[DateMention]:
    later = read_dates(text, language=language, today=today + SHIFT, words=words.dates)
    again = {mention.start: mention.day for mention in later}
    for mention in read_dates(text, language=language, today=today, words=words.dates):
        then = again.get(mention.start)
        if mention.day is None or then is None or then.first != mention.day.first + SHIFT:
            yield mention


def _instead(mention: DateMention, language: str) -> tuple[str, tuple[date, ...]]:
    """Return a day to write instead of the one named, and the days that would be offered for it."""
    offered = tuple(day + SHIFT for day in mention.choices)
    first = mention.day.first + SHIFT if mention.day is not None else next(iter(offered), NEUTRAL_DAY)
    match mention.problem:
        case DateProblem.AMBIGUOUS:
            return f"03/04/{first.year}", (date(first.year, 4, 3), date(first.year, 3, 4))
        case DateProblem.IMPOSSIBLE:
            march = date(first.year, 3, 1)
            return f"31/02/{first.year}", (march - timedelta(days=1), march)
        case _:
            month_only = mention.day is not None and mention.day.precision is Precision.MONTH
            return _written(first, language, month_only=month_only), offered


def _written(day: date, language: str, *, month_only: bool) -> str:
    locale = "en_GB" if language == "en" else language
    return format_skeleton("yMMMM", day, locale=locale) if month_only else format_date(day, "long", locale=locale)

"""Reads the words that understanding knows by heart: names of facts, of places, and bare answers.

`locales/<lang>/names.yaml` and `yesno.yaml` belong to the translators; `patterns.yaml` and `places.yaml` beside this module
belong to no language. Country names come from CLDR. This is the only module of the names part that reads files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import TypeVar

from babel import Locale

from bot.rules import DataFileError, FactId, Value
from bot.rules.data_files import Entry, read_file
from bot.understanding.acts import Acts, LinkPlace, LinkWords
from bot.understanding.clauses import GROUPS
from bot.understanding.countries import Place, Places
from bot.understanding.meaning import Act, Link
from bot.understanding.names import Named, Names, Strength
from bot.understanding.phrases import ANY, Lexicon, Phrasebook, PhraseError, Wording
from bot.understanding.tokens import fold, tokens

E = TypeVar("E", bound=StrEnum)

LANGUAGES = ("en", "fr", "es", "pt", "ar", "zh", "ru", "de", "it", "tr")

_HERE = Path(__file__).parent
_DESTINATION = "destination"  # read by `countries.py`, all other facts by `names.py`
_NAMED_GROUPS = frozenset({"document", "visa_kind"})  # facts whose names are word groups too: {adp}, {vls_ts}
_IGNORED = Strength.IGNORED.value
_STRENGTHS = tuple(strength.value for strength in Strength if strength is not Strength.IGNORED)
_NO_PLACE = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ", "AC", "CP", "CQ", "DG", "TA"})  # unions, test codes, lone islets
_SHORT = 4  # letters
_PART_OF = {"IC": "ES", "EA": "ES"}  # CLDR names the Canaries, Ceuta and Melilla apart


@dataclass(slots=True)
class _Words:
    """What the files say, before it is compiled."""

    groups: list[Wording[str]] = field(default_factory=list)
    facts: list[Wording[Named]] = field(default_factory=list)
    about: list[Wording[str]] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)


def load_names(locales: Path, languages: Iterable[str] = LANGUAGES) -> tuple[Names, Places]:
    """Read and compile all names of facts and places.

    Raises:
        DataFileError: a file holds an unknown key, or a phrase that cannot be compiled.
    """
    words = _Words()
    _read_facts(read_file(_HERE / "patterns.yaml", _HERE).fields(required=("facts",)).mapping("facts"), ANY, words)
    for language in languages:
        _read_names(read_file(locales / language / "names.yaml", locales), language, words)
    try:
        return _compiled(words, languages)
    except PhraseError as error:
        raise DataFileError(read_file(_HERE / "patterns.yaml", _HERE).place, str(error)) from error


def load_acts(locales: Path, languages: Iterable[str] = LANGUAGES) -> Acts:
    """Read and compile the words for bare answers and for links to the turn before.

    Raises:
        DataFileError: a file holds an unknown key or an unknown act or link.
    """
    acts: list[Wording[Act]] = []
    links: list[Wording[LinkWords]] = []
    fillers: list[Wording[str]] = []
    for language in languages:
        fields = read_file(locales / language / "yesno.yaml", locales).fields(required=("acts", "links", "fillers"))
        fillers += [Wording(text, "filler", language) for text in fields["fillers"].texts()]
        for name, entry in fields.mapping("acts").items():
            acts += [Wording(text, _member(Act, name, entry), language) for text in entry.texts()]
        for name, entry in fields.mapping("links").items():
            links += _links(name, entry, language)
    lexicon = Lexicon(fillers)
    return Acts(lexicon, Phrasebook(lexicon, acts), Phrasebook(lexicon, links))


def _links(name: str, entry: Entry, language: str) -> Iterator[Wording[LinkWords]]:
    link = _member(Link, name, entry)
    for place, texts in entry.mapping().items():
        meaning = LinkWords(link, _member(LinkPlace, place, texts))
        yield from (Wording(text, meaning, language) for text in texts.texts())


def _member(kind: type[E], name: str, entry: Entry) -> E:
    try:
        return kind(name)
    except ValueError as error:
        raise entry.refuse(f"unknown key {name!r}; known are {', '.join(kind)}") from error


def _read_names(entry: Entry, language: str, words: _Words) -> None:
    fields = entry.fields(required=("words", "facts", "about"), optional=("plain",))
    for name, texts in fields.mapping("words").items():
        words.groups += [Wording(text, name, language) for text in texts.texts()]
    for person, texts in fields.mapping("about").items():
        words.about += [Wording(text, person, language) for text in texts.texts()]
    words.plain += fields.ids("plain")
    _read_facts(fields.mapping("facts"), language, words)


def _read_facts(facts: Mapping[str, Entry], language: str, words: _Words) -> None:
    for fact, values in facts.items():
        for value, entry in values.mapping().items():
            if value == _IGNORED:
                words.facts += _wordings(entry, language, Named(fact, "", Strength.IGNORED))
            else:
                _read_value(fact, value, entry, language, words)


def _read_value(fact: FactId, value: str, entry: Entry, language: str, words: _Words) -> None:
    fields = entry.fields(optional=_STRENGTHS)
    for strength, texts in fields.entries.items():
        words.facts += _wordings(texts, language, Named(fact, _value(value), Strength(strength)))
    if fact in _NAMED_GROUPS:
        words.groups += [Wording(text, value, language) for text in fields.ids("names")]


def _value(written: str) -> Value:
    return {"true": True, "false": False}.get(written, written)


def _wordings(entry: Entry, language: str, named: Named) -> list[Wording[Named]]:
    return [Wording(text, named, language) for text in entry.texts()]


def _compiled(words: _Words, languages: Iterable[str]) -> tuple[Names, Places]:
    places = list(_place_names(languages))
    groups = [Wording(place.phrase, _place_group(place.meaning), place.language) for place in places]
    lexicon = Lexicon([*words.groups, *_empty_groups(), *groups], words.plain)
    facts = [wording for wording in words.facts if wording.meaning.fact != _DESTINATION]
    abroad: list[Wording[Place | Named]] = [_either(place) for place in places if place.meaning.code != "FR"]
    directions = [_either(wording) for wording in words.facts if wording.meaning.fact == _DESTINATION]
    return (
        Names(lexicon, Phrasebook(lexicon, facts), Phrasebook(lexicon, words.about)),
        Places(lexicon, Phrasebook(lexicon, [*directions, *abroad])),
    )


def _either(wording: Wording[Place] | Wording[Named]) -> Wording[Place | Named]:
    return Wording(wording.phrase, wording.meaning, wording.language)


def _empty_groups() -> Iterator[Wording[str]]:
    """Yield a word nobody writes for each group that need not be filled."""
    return (Wording("\ue000", name) for name in GROUPS)


def _place_group(place: Place) -> str:
    if place.code != "FR":
        return "abroad"
    return "french_city" if place.city else "france"


def _place_names(languages: Iterable[str]) -> Iterator[Wording[Place]]:
    fields = read_file(_HERE / "places.yaml", _HERE).fields(required=("countries", "cities", "people", "words"))
    care = {fold(text): key for key in ("people", "words") for text in fields[key].texts()}
    for key, city in (("countries", False), ("cities", True)):
        for code, entry in fields.mapping(key).items():
            for text in entry.texts():
                yield from (Wording(form, _place(form, code, care, city=city)) for form in _any_forms(text))
    for language in languages:
        for name, code in _cldr(language):
            yield from (Wording(form, _place(name, code, care, city=False), language) for form in _forms(name, language))


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code not in _NO_PLACE:
            for short in dict.fromkeys((name, name.split("(")[0].split("（")[0])):
                if len(short) > 1:
                    yield short, _PART_OF.get(code, code)


def _place(name: str, code: str, care: Mapping[str, str], *, city: bool) -> Place:
    words = tokens(name)
    short = len(words) == 1 and len(words[0].folded) <= _SHORT and not _is_chinese(name)
    return Place(code, city=city, person=care.get(fold(name)) == "people", word=care.get(fold(name)) == "words", short=short)


def _is_chinese(name: str) -> bool:
    return "\u3400" <= name[0] <= "\u9fff"


def _any_forms(name: str) -> Iterable[str]:
    """Return the forms of a name whose language is told by its script."""
    if "\u0400" <= name[0] <= "\u04ff":
        return _forms(name, "ru")
    return _forms(name, "ar") if "\u0600" <= name[0] <= "\u06ff" else (name,)


def _forms(name: str, language: str) -> Iterable[str]:
    match language:
        case "ru":
            return _russian(name)
        case "tr":
            return (name, *(f"{name}{ending}" for ending in ("ya", "ye", "a", "e", "da", "de", "ta", "te")))
        case "ar":
            return dict.fromkeys((name, " ".join(word.removeprefix("ال") for word in name.split())))
        case _:
            return (name,)


_RUSSIAN = {  # how the last letters of a name change when one goes to, is in or comes from the place
    "ая": ("ая", "ую", "ой"), "ые": ("ые", "ых"), "ие": ("ие", "их"), "ия": ("ия", "ию", "ии"), "а": ("а", "у", "е", "ы", "и"),
    "я": ("я", "ю", "е", "и"), "й": ("й", "е", "я"), "ь": ("ь", "и", "е", "я"), "ы": ("ы", "ах", "ов"),
}  # fmt: skip
_STIFF = tuple("оиуэюеё")  # endings that never change: Марокко, Перу


def _russian(name: str) -> Iterator[str]:
    yield from (" ".join(words) for words in product(*(_cases(word) for word in name.split())))


def _cases(word: str) -> tuple[str, ...]:
    for ending, cases in _RUSSIAN.items():
        if len(word) > len(ending) + 1 and word.endswith(ending):
            return tuple(word.removesuffix(ending) + case for case in cases)
    if word.isupper() or word.endswith(_STIFF) or len(word) < 3:
        return (word,)
    return (word, f"{word}е", f"{word}а", f"{word}у")

"""Read `locales/<language>/dates.yaml` and the CLDR names of months and weekdays into `DateWords`.

How a file is written is explained at the top of `locales/en/dates.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from babel import Locale

from bot.rules.data_files import Entry, Fields, read_file
from bot.understanding import date_words
from bot.understanding.date_grammar import ANCHORS, KINDS, compiled
from bot.understanding.date_roles import KEY_LETTERS
from bot.understanding.date_tokens import parted
from bot.understanding.date_words import Cue, DateWords, Grammar, Length, Part, Role, RoleWords, Tense

FILE = "dates.yaml"
_SHORT = 4  # letters; a shorter name of a month is also an ordinary word somewhere
_BEHIND = 1.5  # how many words farther a word counts that stands behind the date, where verbs do not come last
_FIRST_CODE = 0xE000  # private characters: one for each set of kinds

_Phrase = tuple[str, ...]
_Lexicon = dict[_Phrase, date_words.Sense]


class _Roles(NamedTuple):
    """One language's role words as they stand in its file."""

    cues: tuple[Cue, ...]
    breaks: frozenset[str]
    joins: frozenset[str]


_REQUIRED = ("cldr", "numbers", "units", "offsets", "which", "which_after", "parts", "words", "roles")
_OPTIONAL = (
    "month_first", "both_orders", "bare_day", "prefixes", "endings", "counted_from", "ordinary", "months", "weak", "weekdays",
    "ordinals", "lengths", "units_since", "years", "parts_after",
)  # fmt: skip


def load_date_words(folder: Path, languages: Collection[str] | None = None) -> Mapping[str, DateWords]:
    """Return the words for dates of `languages`, by default of every one that has a `dates.yaml` in `folder` (`locales`).

    Raises:
        DataFileError: a file says something that cannot be taken; the message names file and line.
    """
    files = {
        path.parent.name: read_file(path, folder)
        for path in sorted(folder.glob(f"*/{FILE}"))
        if languages is None or path.parent.name in languages
    }
    fields = {language: entry.fields(required=_REQUIRED, optional=_OPTIONAL) for language, entry in files.items()}
    lexicons = {language: _lexicon(each) for language, each in fields.items()}
    codes = _codes(lexicons.values())
    grammar = compiled(_codes_by_kind(codes))
    roles = {language: _roles(each["roles"]) for language, each in fields.items()}
    return {
        language: _words(language, each, lexicons[language], codes, grammar, _mixed(language, roles))
        for language, each in fields.items()
    }


def _codes(lexicons: Iterable[_Lexicon]) -> dict[frozenset[str], str]:
    """Give a letter of the grammar to each set of kinds that a word can have."""
    sets = sorted({sense.kinds for lexicon in lexicons for sense in lexicon.values()}, key=sorted)
    return {kinds: chr(_FIRST_CODE + index) for index, kinds in enumerate(sets)}


def _codes_by_kind(codes: Mapping[frozenset[str], str]) -> dict[str, str]:
    kinds = sorted(frozenset[str]().union(*codes))
    return {kind: "".join(code for several, code in codes.items() if kind in several) for kind in kinds}


def _words(
    language: str, fields: Fields, lexicon: _Lexicon, codes: Mapping[frozenset[str], str], grammar: Grammar, roles: _Roles
) -> DateWords:
    entries: dict[str, list[date_words.Entry]] = {}
    for phrase, sense in lexicon.items():
        entries.setdefault(phrase[0], []).append(date_words.Entry(phrase[1:], sense, codes[sense.kinds]))
    return DateWords(
        language=language,
        grammar=grammar,
        entries={first: tuple(sorted(found, key=lambda entry: -len(entry.rest))) for first, found in entries.items()},
        anchors=frozenset(phrase[0] for phrase, sense in lexicon.items() if sense.kinds & ANCHORS),
        months={name: entry for name, found in entries.items() for entry in found if _can_be_misspelt(name, entry)},
        roles=_role_words(roles, _by_length(fields.ids("prefixes"))),
        month_first=fields.get("month_first", Entry.boolean, False),
        both_orders=fields.get("both_orders", Entry.boolean, False),
        bare_day=fields.get("bare_day", Entry.boolean, False),
        prefixes=_by_length(fields.ids("prefixes")),
        endings=_by_length(fields.ids("endings")),
        later=next((" ".join(phrase) for phrase, sense in lexicon.items() if "later" in sense.kinds), ""),
        counted_from=tuple(map(_folded, fields.ids("counted_from"))),
        ordinary=frozenset(map(_folded, fields.ids("ordinary"))),
    )


def _by_length(written: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(map(_folded, written), key=lambda word: (-len(word), word)))


def _can_be_misspelt(name: str, entry: date_words.Entry) -> bool:
    return len(name) >= date_words.FUZZY_FROM and not entry.rest and "month" in entry.sense.kinds


def _folded(written: str) -> str:
    return " ".join(_phrase(written))


def _phrase(written: str) -> _Phrase:
    return tuple(token.text for token in parted(written))


def _lexicon(fields: Fields) -> _Lexicon:
    """Return what every word of one file can be."""
    lexicon: _Lexicon = {}
    for phrase, sense in _senses(fields):
        if phrase:
            lexicon[phrase] = lexicon.get(phrase, date_words.Sense()).joined(sense)
    return lexicon


def _senses(fields: Fields) -> Iterator[tuple[_Phrase, date_words.Sense]]:
    yield from _months(fields)
    yield from _weekdays(fields)
    for kind, key in (("number", "numbers"), ("ordinal", "ordinals")):
        for value, phrase in _numbered(fields, key):
            yield phrase, date_words.Sense(frozenset({kind}), number=value)
    for value, phrase in _numbered(fields, "offsets"):
        yield phrase, date_words.Sense(frozenset({"offset"}), offset=value)
    for value, phrase in _numbered(fields, "years"):
        yield phrase, date_words.Sense(frozenset({"year"}), year=value)
    for kind in ("which", "which_after"):
        for value, phrase in _numbered(fields, kind):
            yield phrase, date_words.Sense(frozenset({kind}), which=value)
    yield from _lengths(fields)
    yield from _parts(fields)
    for kind, entry in fields.mapping("words").items():
        if kind not in KINDS:
            raise entry.refuse(f"unknown kind {kind!r}; known are {', '.join(sorted(KINDS))}")
        for written in entry.texts():
            yield _phrase(written), date_words.Sense(frozenset({kind}))


def _numbered(fields: Fields, key: str) -> Iterator[tuple[int, _Phrase]]:
    for value, entry in fields.mapping(key).items():
        if not value.removeprefix("-").isdecimal():
            raise entry.refuse(f"{value!r} is no number")
        for written in entry.texts():
            yield int(value), _phrase(written)


def _lengths(fields: Fields) -> Iterator[tuple[_Phrase, date_words.Sense]]:
    for kind, key in (("unit", "units"), ("length", "lengths"), ("unit_since", "units_since")):
        for written, entry in fields.mapping(key).items():
            length = _length(written, entry)
            for word in entry.texts():
                yield _phrase(word), date_words.Sense(frozenset({kind}), length=length)


def _length(written: str, entry: Entry) -> Length:
    found = re.fullmatch(r"(\d+) (day|month)s?", written)
    if found is None:
        raise entry.refuse(f'{written!r} is no length of time; write "14 days" or "6 months"')
    return Length(months=int(found[1])) if found[2] == "month" else Length(days=int(found[1]))


def _parts(fields: Fields) -> Iterator[tuple[_Phrase, date_words.Sense]]:
    for kind, key in (("part", "parts"), ("part_after", "parts_after")):
        for part, entry in fields.mapping(key).items():
            if part not in frozenset(Part):
                raise entry.refuse(f"unknown part {part!r}; known are {', '.join(Part)}")
            for written in entry.texts():
                yield _phrase(written), date_words.Sense(frozenset({kind}), part=Part(part))


def _months(fields: Fields) -> Iterator[tuple[_Phrase, date_words.Sense]]:
    weak = {_phrase(written) for written in fields.ids("weak")}
    named = [(value, name) for locale in fields.ids("cldr") for value, name in _cldr_months(locale)]
    for value, phrase in [*named, *_numbered(fields, "months")]:
        is_weak = phrase in weak or (len(phrase) == 1 and len(phrase[0]) < _SHORT and phrase[0] < "\u0600")
        yield phrase, date_words.Sense(frozenset({"weak" if is_weak else "month"}), month=value)


_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


def _cldr_months(locale: str) -> Iterator[tuple[int, _Phrase]]:
    months = Locale.parse(locale).months
    for context in _CONTEXTS:
        for width in _WIDTHS:
            for value, name in months[context][width].items():
                if not any(sign.isdigit() for sign in name):
                    yield value, _phrase(name.rstrip("."))


def _weekdays(fields: Fields) -> Iterator[tuple[_Phrase, date_words.Sense]]:
    for locale in fields.ids("cldr"):
        days = Locale.parse(locale).days["format"]
        for width, kind in (("abbreviated", "weak_day"), ("wide", "weekday")):
            for value, name in days[width].items():
                yield _phrase(name.rstrip(".")), date_words.Sense(frozenset({kind}), weekday=value)
    for value, phrase in _numbered(fields, "weekdays"):
        yield phrase, date_words.Sense(frozenset({"weekday"}), weekday=value)


def _roles(entry: Entry) -> _Roles:
    fields = entry.fields(required=("breaks", "joins", "cues"), optional=("verb_last",))
    behind = 0.0 if fields.get("verb_last", Entry.boolean, False) else _BEHIND
    breaks, joins = (frozenset(map(_folded, fields.ids(key))) for key in ("breaks", "joins"))
    return _Roles(tuple(_cues(fields["cues"], behind)), breaks, joins)


def _mixed(language: str, roles: Mapping[str, _Roles]) -> _Roles:
    """Return the role words of one language with those of the languages that people mix into it."""
    several = [roles[code] for code in dict.fromkeys((language, *date_words.BESIDE)) if code in roles]
    return _Roles(
        cues=tuple(cue for each in several for cue in each.cues),
        breaks=frozenset[str]().union(*(each.breaks for each in several)),
        joins=frozenset[str]().union(*(each.joins for each in several)),
    )


def _role_words(roles: _Roles, prefixes: tuple[str, ...]) -> RoleWords:
    return RoleWords(
        cues=_by_key((cue.words[0], cue) for cue in roles.cues if not _is_stem(cue)),
        stems=_by_key((cue.words[0][:KEY_LETTERS], cue) for cue in roles.cues if _is_stem(cue)),
        breaks=roles.breaks,
        joins=roles.joins,
        prefixes=prefixes,
    )


def _is_stem(cue: Cue) -> bool:
    return cue.stem and len(cue.words) == 1


def _by_key(cues: Iterable[tuple[str, Cue]]) -> dict[str, tuple[Cue, ...]]:
    keyed: dict[str, list[Cue]] = {}
    for key, cue in cues:
        keyed.setdefault(key, []).append(cue)
    return {key: tuple(sorted(found, key=_most_telling)) for key, found in keyed.items()}


def _most_telling(cue: Cue) -> tuple[int, bool, bool, int]:
    return -len(cue.words), not cue.exact, cue.stem, -len(cue.words[-1])


def _cues(entry: Entry, behind: float) -> Iterator[Cue]:
    for name, forms in entry.mapping().items():
        if name not in frozenset(Role):
            raise forms.refuse(f"unknown role {name!r}; known are {', '.join(Role)}")
        for tense, written in _by_tense(forms):
            yield _cue(written, Role(name), tense, behind)


def _by_tense(forms: Entry) -> Iterator[tuple[Tense | None, Entry]]:
    if not forms.is_mapping():
        yield from ((None, each) for each in forms.list())
        return
    tenses = forms.fields(optional=("any", *Tense))
    for tense in (None, *Tense):
        yield from ((tense, each) for each in tenses.items(tense or "any"))


def _cue(entry: Entry, role: Role, tense: Tense | None, behind: float) -> Cue:
    """Return one cue; "expir*" is a beginning, "=expiré" must be written with its accents."""
    written = entry.text()
    exact = written.removeprefix("=").casefold() if written.startswith("=") else ""
    cue = Cue(_phrase(written.removeprefix("=").removesuffix("*")), written.endswith("*"), exact, role, tense, behind)
    if not cue.words or (_is_stem(cue) and len(cue.words[0]) < KEY_LETTERS):
        raise entry.refuse(f"{written!r} is too short a beginning; write {KEY_LETTERS} letters at least")
    return cue

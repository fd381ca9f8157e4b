"""Which date is meant: the card's end, the arrival, the submission… told by the words nearest to it.

Words stand nearer to a date within its own part of a sentence than beyond "and", a comma, another date or a full stop.
"Expires" is the end of the paper that is named nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.rules import FactId
from bot.understanding.date_grammar import Counted, Found, Way
from bot.understanding.date_words import STOP, STOP_DOT, Cue, DateWords, Role, RoleWords, Tense, Token

KEY_LETTERS = 3  # cues are kept by so many first letters
_FARTHEST, _FARTHEST_TENTATIVE, _FARTHEST_UNTIL = 12.0, 2.0, 8.0  # words
_COMMA, _BREAK, _STOP, _OTHER_DATE, _LINE = 2.0, 4.0, 9.0, 3.0, 3.0  # words that these count for
_NOUN_BEHIND = 4.0
_LEFT_ITSELF = 3.0  # "3 weeks left" speaks of the paper's end, unless nearer words say otherwise

_PAPERS = frozenset({Role.PERMIT, Role.ADP, Role.OTHER_PAPER})
_NOT_CUES = _PAPERS | {Role.IGNORED}
_FACTS = {
    role: role.value
    for role in (Role.ARRIVAL, Role.SUBMISSION, Role.ADP_END, Role.DEPARTURE, Role.RETURN, Role.COMPLEMENT, Role.MOVE)
}
_EXPIRY: FactId = "expiry_date"


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a date say of it. `said` is False when they say nothing."""

    fact: FactId | None = None
    tense: Tense | None = None
    said: bool = False


_NOTHING = Told()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A cue in a text, from token `first` to before `last`."""

    cue: Cue
    first: int
    last: int
    behind: float  # how much farther it counts when it stands behind the date


@dataclass(frozen=True, slots=True)
class _Line:
    """How far apart the words of a text stand: `at[i]` is the distance from its start to token i."""

    at: Sequence[float]

    def gap(self, one: tuple[int, int], other: tuple[int, int]) -> float:
        """Return how far two stretches of tokens are apart."""
        if one[0] > other[0]:
            one, other = other, one
        return self.at[other[0]] - self.at[one[1]] if one[1] < other[0] else 0.0


def told(text: str, tokens: Sequence[Token], dates: Sequence[Found], languages: Sequence[DateWords]) -> tuple[Told, ...]:
    """Return, for each of `dates` in their order, what the words around it say."""
    seen = tuple(_seen(text, tokens, languages))
    line = _Line(_distances(tokens, dates, languages))
    each = [_told(date, seen, line) for date in dates]
    for index in range(1, len(dates)):
        if _is_joined(dates[index - 1], dates[index], tokens, languages):
            each[index - 1 : index + 1] = _of_range(each[index - 1], each[index], dates[index - 1], seen, line)
    return tuple(each)


def _seen(text: str, tokens: Sequence[Token], languages: Sequence[DateWords]) -> Iterator[_Seen]:
    at = 0
    while at < len(tokens):
        found = None
        if tokens[at].code == "x":
            for words in languages:
                cue = _cue_at(text, tokens, at, words)
                if cue is not None and (found is None or len(cue.words) > len(found.cue.words)):
                    found = _Seen(cue, at, at + len(cue.words), words.roles.behind)
        if found is not None:
            yield found
        at = at + 1 if found is None else found.last


def _cue_at(text: str, tokens: Sequence[Token], at: int, words: DateWords) -> Cue | None:
    first = tokens[at].text
    found = _cue_of(text, tokens, at, first, words.roles)
    for prefix in words.prefixes:
        if found is None and first.startswith(prefix):
            found = _cue_of(text, tokens, at, first[len(prefix) :], words.roles)
    return found


def _cue_of(text: str, tokens: Sequence[Token], at: int, first: str, roles: RoleWords) -> Cue | None:
    for cue in roles.cues.get(first, ()):
        if _stands(text, tokens, at, cue):
            return cue
    for cue in roles.stems.get(first[:KEY_LETTERS], ()):
        if first.startswith(cue.words[0]):
            return cue
    return None


def _stands(text: str, tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Tell whether a cue whose first word fits stands here as a whole."""
    last = at + len(cue.words) - 1
    if last >= len(tokens) or any(tokens[at + step].text != cue.words[step] for step in range(1, last - at)):
        return False
    if last > at and not (tokens[last].text.startswith(cue.words[-1]) if cue.stem else tokens[last].text == cue.words[-1]):
        return False
    return not cue.exact or text[tokens[at].start : tokens[last].end].casefold() == cue.exact


def _distances(tokens: Sequence[Token], dates: Sequence[Found], languages: Sequence[DateWords]) -> list[float]:
    breaks = frozenset[str]().union(*(words.roles.breaks for words in languages))
    weights = [_BREAK if token.text in breaks else _weight(token) for token in tokens]
    for date in dates:
        weights[date.first] += _OTHER_DATE
    return list(accumulate(weights, initial=0.0))


def _weight(token: Token) -> float:
    match token.code:
        case "x":
            return 0.5 if token.text >= "㐀" else 1.0
        case ",":
            return _COMMA
        case "\n":
            return _LINE
        case code if code in (STOP, STOP_DOT):
            return _STOP
        case code if code.isalpha():
            return 1.0
        case _:
            return 0.0


def _told(date: Found, seen: Sequence[_Seen], line: _Line) -> Told:
    """Return what the nearest cue says of `date`."""
    place, limit = (date.first, date.last), _FARTHEST_TENTATIVE if date.tentative else _FARTHEST
    best, nearest = _NOTHING, limit
    if isinstance(date.shape, Counted) and date.shape.way is Way.LEFT:
        best, nearest = Told(_paper_end(place, place, seen, line), None, said=True), _LEFT_ITSELF
    for cue in seen:
        if cue.cue.role in _NOT_CUES or (cue.first < date.last and date.first < cue.last):
            continue
        far = line.gap(place, (cue.first, cue.last)) + (cue.behind if cue.first >= date.last else 0.0)
        if far <= nearest and (far < nearest or not best.said) and (meaning := _meaning(cue, date, seen, line)) is not None:
            best, nearest = meaning, far
    return best


def _meaning(cue: _Seen, date: Found, seen: Sequence[_Seen], line: _Line) -> Told | None:
    role, tense = cue.cue.role, cue.cue.tense
    place = (date.first, date.last)
    if role is Role.ENDS:
        tense = tense or (Tense.PAST if date.since else None)
        return Told(_paper_end((cue.first, cue.last), place, seen, line), tense, said=True)
    if role is Role.UNTIL:
        end = _paper_end((cue.first, cue.last), place, seen, line, farthest=_FARTHEST_UNTIL)
        return None if end is None else Told(end, tense, said=True)
    if role is Role.PRESENCE:
        return Told(Role.ARRIVAL.value, Tense.PAST, said=True) if date.since else None
    return Told(_FACTS.get(role), tense, said=True)


def _paper_end(
    cue: tuple[int, int], date: tuple[int, int], seen: Sequence[_Seen], line: _Line, farthest: float | None = None
) -> FactId | None:
    """Return which paper's end is meant: that of the paper named nearest, or the card's when none is named."""
    best, nearest = (Role.PERMIT if farthest is None else Role.OTHER_PAPER), farthest or 2 * _FARTHEST
    for paper in seen:
        if paper.cue.role in _PAPERS and (far := _paper_distance(paper, cue, date, line)) < nearest:
            best, nearest = paper.cue.role, far
    return {Role.PERMIT: _EXPIRY, Role.ADP: Role.ADP_END.value}.get(best)


def _paper_distance(paper: _Seen, cue: tuple[int, int], date: tuple[int, int], line: _Line) -> float:
    place = (paper.first, paper.last)
    behind = _NOUN_BEHIND if paper.first >= max(cue[1], date[1]) else 0.0
    return min(line.gap(place, cue), line.gap(place, date)) + behind


def _is_joined(one: Found, other: Found, tokens: Sequence[Token], languages: Sequence[DateWords]) -> bool:
    """Tell whether two dates are the ends of "from … to …"."""
    if other.joined:
        return True
    between = tokens[one.last : other.first]
    joins: Iterable[str] = frozenset({"-"}).union(*(words.roles.joins for words in languages))
    return 0 < len(between) <= 3 and between[0].text in joins


def _of_range(one: Told, other: Told, date: Found, seen: Sequence[_Seen], line: _Line) -> tuple[Told, Told]:
    """Return what the two dates of a range are: out and back, or the days between which a paper is valid."""
    if one.fact == Role.DEPARTURE.value and other.fact in (None, one.fact):
        return one, Told(Role.RETURN.value, one.tense, said=True)
    place = (date.first, date.last)
    end = _paper_end(place, place, seen, line, farthest=_FARTHEST_UNTIL)
    if one.fact == other.fact and one.fact is not None:
        return replace(one, fact=None), other
    return (one, Told(end, None, said=True)) if end is not None and other.fact is None else (one, other)

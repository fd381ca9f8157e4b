"""Which date is meant: the card's end, the arrival, the submission… told by the words nearest to it.

Words stand nearer to a date within its own part of a sentence than beyond "and", a comma, another date or a full stop.
"Expires" is the end of the paper that is named nearest.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bot.rules import FactId
from bot.understanding.date_shapes import Counted, DayOfMonth, Found, Way
from bot.understanding.date_tokens import STOP, STOP_DOT, Token
from bot.understanding.date_words import PAPER_END, Cue, Role, RoleWords, Tense

KEY_LETTERS = 3  # cues are kept by so many first letters
_FARTHEST, _FARTHEST_UNTIL = 12.0, 8.0  # words
_FARTHEST_DAY, _FARTHEST_NUMBERS = 6.0, 2.0  # from "the 15th" and "12/03", which are dates only if the words ask for one
_COMMA, _BREAK, _STOP, _OTHER_DATE, _LINE = 2.0, 4.0, 9.0, 3.0, 3.0  # words that these count for
_NOUN_BEHIND, _NOUN_BETWEEN = 4.0, 12.0  # "expires on 3 March, my passport": "my card expires on 3 March, my passport on 5 May"
_JOIN = 2  # words at most between the two dates of "from … to the …"
_TENSE_BESIDE = 3.0  # a verb so much farther still gives the tense: "the card's date, 3 March, has passed"
_LEFT_ITSELF = 3.0  # "3 weeks left" speaks of the paper's end, unless nearer words say otherwise

_REACH = 2 * _FARTHEST  # nothing farther away says anything of a date

_Place = tuple[int, int]  # from a token to before another
_PAPERS = frozenset({*PAPER_END, Role.OTHER_PAPER})
_NOT_CUES = _PAPERS | {Role.IGNORED}
_FACTS = {
    role: role.value
    for role in (Role.ARRIVAL, Role.SUBMISSION, Role.ADP_END, Role.DEPARTURE, Role.RETURN, Role.COMPLEMENT, Role.MOVE)
}
_ENDS = frozenset(PAPER_END.values())


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a date say of it. `said` is False when they say nothing."""

    fact: FactId | None = None
    tense: Tense | None = None
    said: bool = False
    elsewhere: bool = False  # it is certainly none of our dates: a birthday, the end of a contract
    starts: bool = False  # the day from which something is valid
    far: float = 0.0  # how far from the date the words stand that say so
    cue: int = -1  # the token at which they begin


_NOTHING = Told()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A cue in a text, from token `first` to before `last`."""

    cue: Cue
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Scene:
    """The cues and papers of a text, and how far apart its words stand: `at[i]` is the distance from its start to token i."""

    at: Sequence[float]
    cues: Sequence[_Seen]
    papers: Sequence[_Seen]

    def gap(self, one: _Place, other: _Place) -> float:
        """Return how far two stretches of tokens are apart."""
        if one[0] > other[0]:
            one, other = other, one
        return self.at[other[0]] - self.at[one[1]] if one[1] < other[0] else 0.0

    def cues_near(self, place: _Place) -> Iterator[_Seen]:
        """Yield the cues that may say something of the date at `place`; words within the date say nothing."""
        for cue in self._near(self.cues, place):
            if cue.last <= place[0] or place[1] <= cue.first:
                yield cue

    def papers_near(self, place: _Place) -> Sequence[_Seen]:
        """Return the papers named near `place`."""
        return self._near(self.papers, place)

    def _near(self, seen: Sequence[_Seen], place: _Place) -> Sequence[_Seen]:
        first = bisect_left(seen, self.at[place[0]] - _REACH, key=lambda each: self.at[each.first])
        last = bisect_right(seen, self.at[place[1]] + _REACH, key=lambda each: self.at[each.first])
        return seen[first:last]


def told(text: str, tokens: Sequence[Token], dates: Sequence[Found], roles: RoleWords) -> tuple[Told, ...]:
    """Return, for each of `dates` in their order, what the words around it say."""
    seen = tuple(_seen(text, tokens, roles))
    scene = _Scene(
        _distances(tokens, dates, roles), _cues(seen, tokens, dates), [each for each in seen if each.cue.role in _PAPERS]
    )
    each = [_told(date, scene) for date in dates]
    for index in range(1, len(dates)):
        if _is_joined(dates[index - 1], dates[index], tokens, roles):
            each[index - 1 : index + 1] = _of_range(each[index - 1], each[index], dates[index - 1], scene)
        elif _is_of_the_next(each[index - 1], each[index], dates[index - 1], dates[index]):
            each[index - 1] = _NOTHING
    return tuple(each)


def _is_of_the_next(one: Told, other: Told, first: Found, second: Found) -> bool:
    """Tell whether the words between two dates that end a paper are the second's: "until 10 April, my card ends on 3 April"."""
    same = one.fact in _ENDS and one.fact == other.fact and one.cue == other.cue
    return same and first.last <= one.cue < second.first and other.far < one.far


def _seen(text: str, tokens: Sequence[Token], roles: RoleWords) -> Iterator[_Seen]:
    at = 0
    while at < len(tokens):
        cue = _cue_at(text, tokens, at, roles) if tokens[at].code == "x" else None
        last = at + 1 if cue is None else at + len(cue.words)
        if cue is not None:
            yield _Seen(cue, at, last)
        at = last


def _cues(seen: Sequence[_Seen], tokens: Sequence[Token], dates: Sequence[Found]) -> list[_Seen]:
    starting = {date.first: date for date in dates}
    return [each for each in seen if each.cue.role not in _NOT_CUES and not _tells_length(each, tokens, starting)]


def _tells_length(cue: _Seen, tokens: Sequence[Token], starting: Mapping[int, Found]) -> bool:
    """Tell whether a cue is followed by a length of time and not by a date: "valid 3 months"."""
    if cue.cue.role is not Role.ENDS or cue.cue.tense is not None or cue.last >= len(tokens):
        return False
    following = starting.get(cue.last)
    if following is None:
        return tokens[cue.last].code in "abcgyeq"
    return isinstance(following.shape, Counted) and following.shape.way is Way.LASTING


def _cue_at(text: str, tokens: Sequence[Token], at: int, roles: RoleWords) -> Cue | None:
    first = tokens[at].text
    found = _cue_of(text, tokens, at, first, roles)
    for prefix in roles.prefixes:
        if found is None and first.startswith(prefix):
            found = _cue_of(text, tokens, at, first[len(prefix) :], roles)
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
    if last >= len(tokens):
        return False
    if last > at and not (tokens[last].text.startswith(cue.words[-1]) if cue.stem else tokens[last].text == cue.words[-1]):
        return False
    if last > at + 1 and any(tokens[at + step].text != cue.words[step] for step in range(1, last - at)):
        return False
    return not cue.exact or text[tokens[at].start : tokens[last].end].casefold() == cue.exact


def _distances(tokens: Sequence[Token], dates: Sequence[Found], roles: RoleWords) -> list[float]:
    weights = [_BREAK if token.text in roles.breaks else _weight(token) for token in tokens]
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


def _told(date: Found, scene: _Scene) -> Told:
    """Return what the nearest cue says of `date`."""
    place = (date.first, date.last)
    if date.is_anchor:
        return _NOTHING
    best, nearest = _NOTHING, _farthest(date)
    if isinstance(date.shape, Counted) and date.shape.way is Way.LEFT:
        best, nearest = Told(_paper_end(place, place, scene), said=True), _LEFT_ITSELF
    for cue in scene.cues_near(place):
        far = _distance(cue, place, scene)
        if far <= nearest and (far < nearest or not best.said) and (meaning := _meaning(cue, date, scene)) is not None:
            best, nearest = replace(meaning, far=far, cue=cue.first), far
    if best.tense is not None or best.fact is None:
        return best
    return replace(best, tense=_tense_beside(best.fact, date, nearest, scene))


def _farthest(date: Found) -> float:
    if not date.tentative:
        return _FARTHEST
    return _FARTHEST_DAY if isinstance(date.shape, DayOfMonth) else _FARTHEST_NUMBERS


def _tense_beside(fact: FactId, date: Found, nearest: float, scene: _Scene) -> Tense | None:
    """Return the tense of other words that say the same of `date`: "its end was on 3 March, it has expired"."""
    place = (date.first, date.last)
    for cue in scene.cues_near(place):
        if cue.cue.tense is None or scene.gap(place, (cue.first, cue.last)) > nearest + _TENSE_BESIDE:
            continue
        if (meaning := _meaning(cue, date, scene)) is not None and meaning.fact == fact:
            return meaning.tense
    return None


def _distance(cue: _Seen, place: _Place, scene: _Scene) -> float:
    """Return how far a cue is from a date; words of a sentence that follows do not count at all."""
    gap = scene.gap(place, (cue.first, cue.last))
    if cue.first < place[1]:
        return gap
    return gap + cue.cue.behind if gap < _STOP else math.inf


def _meaning(cue: _Seen, date: Found, scene: _Scene) -> Told | None:
    role, tense = cue.cue.role, cue.cue.tense
    place = (date.first, date.last)
    if role is Role.ENDS:
        tense = tense or (Tense.PAST if date.since else None)
        end = _paper_end((cue.first, cue.last), place, scene)
        return Told(end, tense, said=True, elsewhere=end is None)
    if role is Role.UNTIL:
        end = _paper_end((cue.first, cue.last), place, scene, farthest=_FARTHEST_UNTIL)
        return None if end is None else Told(end, tense, said=True)
    if role is Role.PRESENCE:
        return Told(Role.ARRIVAL.value, Tense.PAST, said=True) if date.since else None
    return Told(_FACTS.get(role), tense, said=True, elsewhere=role is Role.ELSEWHERE, starts=role is Role.STARTS)


def _paper_end(cue: _Place, date: _Place, scene: _Scene, farthest: float | None = None) -> FactId | None:
    """Return which paper's end is meant: that of the paper named nearest, or the card's when none is named.

    Args:
        farthest: a paper must be named within so many words; without it nothing is said.
    """
    best, nearest = (Role.PERMIT if farthest is None else Role.OTHER_PAPER), farthest or _REACH
    for paper in scene.papers_near(date):
        if (far := _paper_distance(paper, cue, date, scene)) < nearest:
            best, nearest = paper.cue.role, far
    return PAPER_END.get(best)


def _paper_distance(paper: _Seen, cue: _Place, date: _Place, scene: _Scene) -> float:
    place = (paper.first, paper.last)
    near = min(scene.gap(place, cue), scene.gap(place, date))
    if min(cue[1], date[1]) <= paper.first < max(cue[0], date[0]):
        return near - _NOUN_BETWEEN
    return near + _NOUN_BEHIND if paper.first >= max(cue[1], date[1]) else near


def _is_joined(one: Found, other: Found, tokens: Sequence[Token], roles: RoleWords) -> bool:
    """Tell whether two dates are the ends of "from … to …"."""
    between = tokens[one.last : other.first]
    return other.joined or (0 < len(between) <= _JOIN and (between[0].text == "-" or between[0].text in roles.joins))


def _of_range(one: Told, other: Told, date: Found, scene: _Scene) -> tuple[Told, Told]:
    """Return what the two dates of a range are: out and back, or the days between which a paper is valid."""
    if one.fact == Role.DEPARTURE.value and other.fact in (None, one.fact):
        return one, Told(Role.RETURN.value, one.tense, said=True)
    if other.fact == Role.DEPARTURE.value and one.fact is None:
        return other, Told(Role.RETURN.value, other.tense, said=True)
    place = (date.first, date.last)
    is_end = one.starts or one.fact in _ENDS
    end = _paper_end(place, place, scene, farthest=None if is_end else _FARTHEST_UNTIL)
    if end is None or not (other.fact in (None, one.fact) or (one.fact is None and other.far > _JOIN)):
        return one, other
    return Told(said=True, starts=True), Told(end, said=True)

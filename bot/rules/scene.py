"""A scene: one situation on one day, seen through the law; it says which values every fact may still have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bot.rules.expressions import Days, truth
from bot.rules.facts import Day, FactId, FactKind, Known, Origin, Situation, Value
from bot.rules.law import COUNTRY, COUNTRY_DECIDES, Law
from bot.rules.windows import Edge

_TRUE, _FALSE = frozenset({True}), frozenset({False})


class Scene:
    """What is known, derived and presumed of one situation. What a person says of a fact outweighs what follows from others.

    Values are worked out once and kept; the scene itself never changes.
    """

    def __init__(self, law: Law, situation: Situation, as_of: date) -> None:
        self.law = law
        self.situation = situation
        self.as_of = as_of
        self._established = _Established(law, situation, as_of)
        self._possible: dict[FactId, frozenset[Value]] = {}

    def possible(self, fact: FactId) -> frozenset[Value]:
        """Return the values the fact may have: one when it is known, derived or presumed, several while it is open."""
        if fact not in self._possible:
            self._possible[fact] = self._presuming(fact, self._established.possible(fact))
        return self._possible[fact]

    def established(self, fact: FactId) -> frozenset[Value]:
        """Return the values the fact may have by what is known alone, nothing presumed."""
        return self._established.possible(fact)

    def days(self, fact: FactId) -> Days | None:
        """Return what is known of a date fact."""
        return self._established.days(fact)

    def window_edge(self, window: str, edge: str) -> Days | None:
        """Return an edge of a window, if its anchor is known."""
        return self._established.window_edge(window, edge)

    def today(self) -> date:
        """Return the day the question is asked for."""
        return self.as_of

    def is_presumed(self, fact: FactId) -> bool:
        """Tell whether the fact's value here is only presumed."""
        return len(self._established.possible(fact)) > 1 and len(self.possible(fact)) == 1

    def grounds(self, fact: FactId) -> Iterator[tuple[FactId, Known]]:
        """Yield the known facts that settle `fact`: itself, or those it is derived from."""
        yield from self._established.grounds(fact)

    def _presuming(self, fact: FactId, established: frozenset[Value]) -> frozenset[Value]:
        presumed = self.law.facts[fact].presumed
        if presumed is None or len(established) == 1 or presumed.value not in established:
            return established
        if any(
            not self._established.possible(other).isdisjoint(values)
            for other, values in presumed.unless.items()
            if other in self.situation
        ):
            return established
        return frozenset({presumed.value})


_SOME_DAY = date(9000, 1, 1)  # later than any date of anybody's; far enough from the last that Python knows to reckon with


class _Established:
    """Facts known or derived, nothing presumed."""

    def __init__(self, law: Law, situation: Situation, as_of: date) -> None:
        self._law = law
        self._situation = situation
        self._as_of = as_of
        self._seen: dict[FactId, frozenset[Value]] = {}

    def possible(self, fact: FactId) -> frozenset[Value]:
        if fact not in self._seen:
            self._seen[fact] = self._work_out(fact)
        return self._seen[fact]

    def days(self, fact: FactId) -> Days | None:
        value = self._situation.get(fact)
        if isinstance(value, Day):
            return Days(value.first, value.last)
        earlier = self._situation.get(self._earlier(fact))
        return Days(earlier.first, _SOME_DAY) if isinstance(earlier, Day) else None

    def window_edge(self, window: str, edge: str) -> Days | None:
        rule = self._law.windows[window]
        anchor = self.days(rule.anchor)
        if anchor is None or Edge(edge) not in rule.edges:
            return None
        edge_rule = rule.edges[Edge(edge)]
        return Days(edge_rule.day(anchor.first), edge_rule.day(anchor.last))

    def today(self) -> date:
        return self._as_of

    def grounds(self, fact: FactId) -> Iterator[tuple[FactId, Known]]:
        known = self._situation.known.get(fact)
        if known is not None:
            yield fact, known
        elif fact == COUNTRY_DECIDES and COUNTRY in self._situation:
            yield COUNTRY, self._situation.known[COUNTRY]
        elif (told := self._implied_by(fact)) is not None:
            yield told, self._situation.known[told]
        elif fact in self._law.derivations:
            yield from self._derivation_grounds(fact)

    def _earlier(self, fact: FactId) -> FactId:
        """Return the date that a date never lies before; nothing, where there is none."""
        return (self._law.facts[fact].not_before if fact in self._law.facts else None) or ""

    def _implied_by(self, fact: FactId) -> FactId | None:
        for told in self._law.implied_by.get(fact, ()):
            if told in self._situation:
                return told
        return None

    def _derivation_grounds(self, fact: FactId) -> Iterator[tuple[FactId, Known]]:
        for case in self._law.derivations[fact].cases.values():
            for base in self._law.facts_read(case):
                told = base if base in self._situation else self._earlier(base)
                if told in self._situation:
                    yield told, self._situation.known[told]

    def _work_out(self, fact: FactId) -> frozenset[Value]:
        value = self._situation.get(fact)
        if value is not None:
            return frozenset({value})
        if (told := self._implied_by(fact)) is not None:
            return frozenset({self._law.facts[told].implies[fact]})
        domain = self._law.facts[fact].values
        if fact == COUNTRY_DECIDES and COUNTRY in self._situation:
            return frozenset({area_of(self._law, str(self._situation.get(COUNTRY)), self._as_of)})
        if fact in self._law.derivations:
            return self._derived(fact, self._law.derivations[fact].cases) or domain
        return domain

    def _derived(self, fact: FactId, cases: Mapping[Value, object]) -> frozenset[Value]:
        truths = {value: truth(case, self) for value, case in self._law.derivations[fact].cases.items()}
        if self._law.facts[fact].kind is FactKind.YES_NO:
            return {True: _TRUE, False: _FALSE, None: _TRUE | _FALSE}[truths[True]]
        return frozenset(value for value, holds in truths.items() if holds) or frozenset(
            value for value, holds in truths.items() if holds is None
        )


def area_of(law: Law, country: str, as_of: date) -> str:
    """Return where a country lies for a trip from France on a day: an area of `facts.yaml`, or outside the Schengen area."""
    for area in law.areas:
        if area.country == country and (area.since_iso is None or as_of >= date.fromisoformat(area.since_iso)):
            return area.area
    return "outside_schengen"


def learning(law: Law, situation: Situation, newer: Situation) -> Situation:
    """Return a situation with `newer` facts put over it.

    What was said of a fact that follows from one of them no longer holds: who gives the card's last day has thereby
    answered whether it is still valid, who names a country, where the trip goes, and who speaks of a validation, which visa
    she has. A country gives way to a destination.
    """
    outdated = {other for fact in newer for other in law.outdates.get(fact, ())}
    return situation.without(*outdated).overlaid(newer)


def contradicted(law: Law, situation: Situation, newer: Situation, as_of: date) -> tuple[FactId, ...]:
    """Return the dates of a situation that cannot be right if `newer` is: a card said to have expired had another end."""
    believed = Scene(law, situation.without(*newer), as_of)
    derived = [fact for fact in newer if fact in law.derivations and newer.get(fact) not in believed.established(fact)]
    return tuple(day for fact in derived if (day := law.facts[fact].asked_through) is not None and day not in newer)


def supposing(law: Law, situation: Situation, facts: Mapping[FactId, Value]) -> Situation:
    """Return a situation in which `facts` hold for the sake of argument; what was said of what follows from them gives way."""
    return learning(law, situation, Situation({fact: Known(value, Origin.SUPPOSED) for fact, value in facts.items()}))

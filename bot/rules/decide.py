"""Deciding: from a table and a situation to a verdict, with as few questions as possible.

Evaluation is partial. Rows that the known facts do not exclude are *cases*. If all cases answer alike, that is the
answer; otherwise the verdict is *depends*, says what is certain in every case, and names the fact that separates most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from bot.rules.errors import NotOneRow, UnknownId
from bot.rules.expressions import truth
from bot.rules.facts import Day, Fact, FactId, FactKind, Origin, Situation, Value, as_written
from bot.rules.law import Law
from bot.rules.papers import Statement, Truth
from bot.rules.scene import Scene, supposing
from bot.rules.tables import DecisionTable, Row, bits
from bot.rules.verdict import Branch, Certain, Fired, Kind, Proof, Relied, Verdict
from bot.rules.windows import Window

MOST_CHANGES = 2  # "why not" looks for at most two facts to change: more is no advice
_MOST_REMEMBERED = 2_000  # verdicts, at about a kilobyte each; the situations that people ask about are fewer


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What makes two cases answer alike."""

    kind: Kind
    settled: bool
    window: str | None


@dataclass(frozen=True, slots=True)
class _Case:
    row: Row
    outcome: _Outcome
    conditions: Mapping[str, bool | None]
    scene: Scene


@dataclass(frozen=True, slots=True)
class _InForce:
    """A table as it is the law on one day: its rows in force, and its inputs on which presumptions of others hang."""

    law: Law
    table: DecisionTable
    as_of: date
    rows: int  # those in force, as bits
    hinges: tuple[FactId, ...]

    @classmethod
    def on(cls, law: Law, table_id: str, as_of: date) -> _InForce:
        """Return a table on a day."""
        table = law.table(table_id)
        unless = {hinge for fact in table.inputs if (presumed := law.facts[fact].presumed) for hinge in presumed.unless}
        hinges = tuple(fact for fact in table.inputs if fact in unless)
        return cls(law, table, as_of, bits(row.in_force(as_of) for row in table.rows), hinges)


def decide(law: Law, table_id: str, situation: Situation, *, as_of: date) -> Verdict:
    """Return what a table answers in a situation, by the law of the day `as_of`.

    The same situations come again and again, so verdicts are remembered: not where a date is known, which is hers alone.

    Raises:
        UnknownId: there is no such table.
        NotOneRow: the facts are complete and not exactly one row answers (a broken table).
    """
    if any(isinstance(known.value, Day) for known in situation.known.values()):
        return _decided(law, table_id, situation, as_of)
    key = (table_id, as_of, frozenset(situation.known.items()))
    verdict = law.decided.get(key)
    if verdict is None:
        if len(law.decided) >= _MOST_REMEMBERED:
            law.decided.clear()
        verdict = law.decided[key] = _decided(law, table_id, situation, as_of)
    return verdict


def _decided(law: Law, table_id: str, situation: Situation, as_of: date) -> Verdict:
    table = _InForce.on(law, table_id, as_of)
    cases = _cases(table, situation)
    if len({case.outcome for case in cases}) > 1:
        return _depends(table, cases, situation, _proof(table, cases, situation, settled=False))
    return _answer(law, cases, situation, _proof(table, cases, situation, settled=True))


def state(law: Law, statement_id: str, *, same_sense: bool | None, as_of: date) -> Verdict:
    """Return what a statement answers to a question about it.

    `same_sense` is true when the question asks whether the proposition holds, false when it asks whether it does not,
    None when it is no yes/no question: then the verdict is information, as it is on a day on which the statement is not the law.

    Raises:
        UnknownId: there is no such statement.
    """
    statement = law.statements.get(statement_id)
    if statement is None:
        raise UnknownId("statement", statement_id)
    kind = _statement_kind(statement, same_sense, as_of)
    settled = statement.holds is not Truth.UNSETTLED
    fired = Fired("statements", statement.id, kind, settled, statement.sources, statement.differs, statement.confidence, as_of)
    proof = Proof(as_of, (fired,), law.weighed(statement.sources))
    return Verdict(kind, proof, settled=settled, ask=statement.ask)


def why_not(law: Law, table_id: str, situation: Situation, *, as_of: date) -> tuple[Mapping[FactId, Value], ...]:
    """Return the smallest changes of facts under which the answer would be more favourable, the likeliest first.

    First what a person can bring about, then what was only presumed, what she may have said by mistake, another paper last.
    Empty when the answer is a yes already, or when no change of up to two facts helps.
    """
    table = _InForce.on(law, table_id, as_of)
    now = _kind(table, situation)
    if now is Kind.YES:
        return ()
    facts = [fact for fact in _facts_read(table) if _may_be_otherwise(law.facts[fact])]
    for size in range(1, MOST_CHANGES + 1):
        found = [
            change
            for names in combinations(facts, size)
            for change in _changes(law, names, situation, as_of)
            if _kind(table, supposing(law, situation, change)).permissiveness > max(now.permissiveness, 1)
        ]
        if found:
            return tuple(sorted(found, key=lambda change: max(_effort(table, situation, fact) for fact in change)))
    return ()


def _effort(table: _InForce, situation: Situation, fact: FactId) -> int:
    """Return how far-fetched it is that a fact be otherwise: what a person can bring about, what nobody said, what was said."""
    if fact == table.table.inputs[0]:  # the paper asked about: another paper is another question
        return 3
    return 0 if table.law.facts[fact].changeable else 2 if fact in situation else 1


def window(law: Law, window_id: str, situation: Situation) -> Window | None:
    """Return a window of `deadlines.yaml` for this person; None while the date it hangs on is unknown."""
    rule = law.windows[window_id]
    anchor = situation.get(rule.anchor)
    return rule.on(anchor) if isinstance(anchor, Day) else None


def _cases(table: _InForce, situation: Situation) -> list[_Case]:
    found: list[_Case] = []
    for scene in _scenes(table, situation):
        left = table.table.index.left(table.rows, scene.possible)
        rows = [row for at, row in enumerate(table.table.rows) if left >> at & 1]
        if not rows or (len(rows) > 1 and all(len(scene.possible(fact)) == 1 for fact in table.table.inputs)):
            facts = ", ".join(f"{fact}={_shown(scene.possible(fact))}" for fact in table.table.inputs)
            raise NotOneRow(table.table.id, tuple(row.id for row in rows), facts)
        found.extend(_case(table.law, row, scene) for row in rows)
    return found


def _scenes(table: _InForce, situation: Situation) -> Iterator[Scene]:
    """Yield a scene for each combination of the facts on which presumptions hang, so that each is presumed only where it may."""
    law = table.law
    scene = Scene(law, situation, table.as_of)
    hinges = [fact for fact in table.hinges if len(scene.possible(fact)) > 1]
    if not hinges:
        yield scene
        return
    for values in product(*(_ordered(law, fact, scene.possible(fact)) for fact in hinges)):
        yield Scene(law, supposing(law, situation, dict(zip(hinges, values, strict=True))), table.as_of)


def _case(law: Law, row: Row, scene: Scene) -> _Case:
    conditions = {condition: truth(law.conditions[condition], scene) for condition in row.conditions}
    kind = row.kind
    if kind is Kind.CONDITIONAL:
        kind = Kind.NO if False in conditions.values() else Kind.CONDITIONAL if None in conditions.values() else Kind.YES
    return _Case(row, _Outcome(kind, row.settled, row.window), conditions, scene)


def _answer(law: Law, cases: list[_Case], situation: Situation, proof: Proof) -> Verdict:
    """Return the common answer of all cases, their conditions united."""
    first = cases[0].outcome
    found = window(law, first.window, situation) if first.window else None
    missing = (law.windows[first.window].anchor,) if first.window and found is None else ()
    return Verdict(
        first.kind,
        proof,
        settled=first.settled,
        conditions=_united(cases),
        needs=missing,
        window=found,
        cautions=_each_once(caution for case in cases for caution in case.row.cautions),
        ask=_each_once(contact for case in cases for contact in case.row.ask),
        by=cases[0].row.by if len({case.row.by for case in cases}) == 1 else None,
    )


def _depends(table: _InForce, cases: list[_Case], situation: Situation, proof: Proof) -> Verdict:
    needs = _needs(table, cases)
    hopeful = [case for case in cases if case.outcome.kind is not Kind.NO]
    shared = [condition for condition in hopeful[0].conditions if all(condition in case.conditions for case in hopeful)]
    certain = Certain(
        frozenset(case.outcome.kind for case in cases),
        tuple(shared),
        tuple(caution for caution in cases[0].row.cautions if all(caution in case.row.cautions for case in cases)),
    )
    branches = tuple(_branches(table, needs[0], cases, situation))
    return Verdict(Kind.DEPENDS, proof, needs=tuple(asked(table.law, fact) for fact in needs), branches=branches, certain=certain)


def asked(law: Law, fact: FactId) -> FactId:
    """Return the fact to ask a person for when `fact` is needed: a span of time is asked through the date it follows from."""
    declared = law.facts[fact]
    return declared.asked_through if declared.asked_through and declared.kind is FactKind.CHOICE else fact


def _needs(table: _InForce, cases: list[_Case]) -> list[FactId]:
    """Return the open facts, the most telling first; after it those that identify the case and may stay open.

    A fact that some case presumes waits for the fact on which its presumption hangs.
    """
    facts, weighed = table.law.facts, []
    for position, fact in enumerate(table.table.inputs):
        left = [len(outcomes) for outcomes in _outcomes_by_value(fact, cases).values()]
        if len(left) > 1:
            weighed.append((any(case.scene.is_presumed(fact) for case in cases), sum(left) / len(left), position, fact))
    if not weighed:
        raise NotOneRow(table.table.id, tuple(case.row.id for case in cases), "though no fact is open that would separate them")
    first = min(weighed)[-1]
    others = [fact for *_, fact in sorted(weighed) if fact != first]
    return [first, *(fact for fact in others if _likely_needed(facts[fact], facts[first], cases))]


def _outcomes_by_value(fact: FactId, cases: list[_Case]) -> dict[Value, set[_Outcome]]:
    """Return, for each value a fact may still have, the outcomes that it would leave."""
    found: dict[Value, set[_Outcome]] = {}
    if any(fact in case.row.when for case in cases):
        for case in cases:
            for value in case.scene.possible(fact):
                if case.row.allows(fact, frozenset({value})):
                    found.setdefault(value, set()).add(case.outcome)
    return found


def _likely_needed(fact: Fact, first: Fact, cases: list[_Case]) -> bool:
    """Tell whether `fact` identifies the case and separates answers under some value of the fact asked first."""
    if fact.presumed is not None or not fact.confirmed_again:
        return False
    under: dict[Value, set[_Outcome]] = {}
    for case in cases:
        if fact.id in case.row.when and len(case.scene.possible(fact.id)) > 1:
            for value in case.row.when.get(first.id, frozenset(first.domain)) & case.scene.possible(first.id):
                under.setdefault(value, set()).add(case.outcome)
    return any(len(outcomes) > 1 for outcomes in under.values())


def _outcomes(table: _InForce, situation: Situation) -> set[_Outcome]:
    return {case.outcome for case in _cases(table, situation)}


def _kind(table: _InForce, situation: Situation) -> Kind:
    outcomes = _outcomes(table, situation)
    return outcomes.pop().kind if len(outcomes) == 1 else Kind.DEPENDS


def _branches(table: _InForce, fact: FactId, cases: list[_Case], situation: Situation) -> Iterator[Branch]:
    for value in _ordered(table.law, fact, frozenset[Value]().union(*(case.scene.possible(fact) for case in cases))):
        outcomes = _outcomes(table, situation.knowing(fact, value, Origin.SUPPOSED))
        kinds = {(outcome.kind, outcome.settled) for outcome in outcomes}
        kind, settled = kinds.pop() if len(outcomes) == 1 else (Kind.DEPENDS, True)
        yield Branch(value, kind, settled)


def _proof(table: _InForce, cases: list[_Case], situation: Situation, *, settled: bool) -> Proof:
    """Return the proof of an answer, or of a question when it is not `settled`: that presumes nothing, it asks."""
    law = table.law
    fired = {case.row.id: _fired(table.table, case) for case in cases}
    of_rows = [source for row in fired.values() for source in row.sources]
    of_windows = [source for case in cases if case.row.window for source in law.windows[case.row.window].sources]
    sources = law.weighed((*of_rows, *of_windows))
    presumed = _presumed(table, cases, situation) if settled else ()
    return Proof(table.as_of, tuple(fired.values()), sources, (*_told(law, cases, situation), *presumed))


def _fired(table: DecisionTable, case: _Case) -> Fired:
    row, outcome = case.row, case.outcome
    return Fired(table.id, row.id, outcome.kind, outcome.settled, row.sources, row.differs, row.confidence, table.reviewed)


def _told(law: Law, cases: list[_Case], situation: Situation) -> Iterator[Relied]:
    """Yield each fact that was told and that the cases read, or that what they read follows from."""
    seen: set[FactId] = set()
    for case in cases:
        for fact in _facts_of_row(law, case.row):
            for base, known in case.scene.grounds(fact):
                if base not in seen and base in situation:
                    seen.add(base)
                    yield Relied(base, known.value, known.origin)


def _presumed(table: _InForce, cases: list[_Case], situation: Situation) -> Iterator[Relied]:
    """Yield each fact that was presumed where another value might answer otherwise."""
    seen: set[FactId] = set()
    for case in cases:
        for fact in _facts_of_row(table.law, case.row):
            presumed = table.law.facts[fact].presumed
            if fact not in seen and presumed is not None and presumed.shown and case.scene.is_presumed(fact):
                seen.add(fact)
                if _matters(table, fact, cases, situation):
                    yield Relied(fact, next(iter(case.scene.possible(fact))), Origin.PRESUMED)


def _matters(table: _InForce, fact: FactId, cases: list[_Case], situation: Situation) -> bool:
    """Tell whether the answer would be another for a value of `fact` other than the one presumed."""
    now = {case.outcome for case in cases}
    return any(
        _outcomes(table, supposing(table.law, situation, {fact: value})) != now
        for value in table.law.facts[fact].domain
        if all(case.scene.possible(fact) != {value} for case in cases)
    )


def _facts_of_row(law: Law, row: Row) -> Iterator[FactId]:
    yield from row.when
    for condition in row.conditions:
        yield from law.facts_read(law.conditions[condition])
    if row.window:
        yield law.windows[row.window].anchor


def _facts_read(table: _InForce) -> list[FactId]:
    read = (fact for row in table.table.rows for fact in _facts_of_row(table.law, row))
    return list(_each_once([*table.table.inputs, *read]))


def _may_be_otherwise(fact: Fact) -> bool:
    """Tell whether "it would be otherwise if" may name a fact: not a date, and not where the trip of this question goes."""
    return bool(fact.domain) and (fact.changeable or not fact.lives_for_one_question)


def _changes(law: Law, names: tuple[FactId, ...], situation: Situation, as_of: date) -> Iterator[dict[FactId, Value]]:
    scene = Scene(law, situation, as_of)
    choices = [[value for value in law.facts[fact].domain if frozenset({value}) != scene.possible(fact)] for fact in names]
    for values in product(*choices):
        yield dict(zip(names, values, strict=True))


def _united(cases: list[_Case]) -> dict[str, bool | None]:
    """Return the conditions of all cases; one that holds in one case and is open in another is open."""
    united: dict[str, bool | None] = {}
    for case in cases:
        for condition, holds in case.conditions.items():
            united[condition] = holds if condition not in united or united[condition] == holds else None
    return united


def _statement_kind(statement: Statement, same_sense: bool | None, as_of: date) -> Kind:
    if same_sense is None or statement.holds in (Truth.OPEN, Truth.UNSETTLED) or not statement.since <= as_of <= statement.until:
        return Kind.INFO
    return Kind.YES if (statement.holds is Truth.TRUE) == same_sense else Kind.NO


def _ordered(law: Law, fact: FactId, values: frozenset[Value]) -> list[Value]:
    return [value for value in law.facts[fact].domain if value in values]


def _each_once(ids: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _shown(values: frozenset[Value]) -> str:
    return "|".join(sorted(as_written(value) for value in values))

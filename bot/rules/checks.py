"""Checks of the law: what `sejour check` proves before anybody is answered.

For every table: exactly one row for every combination of facts on every day; every row meant by an example, and every
example true; no presumption more permissive than the truth might be, unless the row prints the exception; questions
that come to an end, and none that changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.rules.decide import decide
from bot.rules.errors import Place
from bot.rules.facts import Day, FactId, FactKind, Situation, Value, as_written
from bot.rules.law import Law
from bot.rules.load import parse_value
from bot.rules.regions import Region, gaps, of_row, overlaps
from bot.rules.scene import learning
from bot.rules.tables import ANEF_OPENED, LAST_DAY, DecisionTable, Example, Row
from bot.rules.verdict import Kind, Verdict

_SAMPLE_DAYS = (-1200, -250, -120, -40, -5, 5, 75, 100, 400)  # distances from today that reach every span the law derives


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the law, where it stands, and, if it concerns a case, a ready-made example of it."""

    place: Place
    problem: str
    example: str | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}" + (f"\n{self.example}" if self.example else "")


def check_law(law: Law, *, as_of: date) -> tuple[Finding, ...]:
    """Return everything that is wrong with a law that loaded, each thing once; nothing is wrong when it is empty.

    `as_of` is the day on which questions are tried.
    """
    return tuple(dict.fromkeys(findings(law, as_of=as_of)))


def findings(law: Law, *, as_of: date) -> Iterator[Finding]:
    """Yield what is wrong, table by table, what is found fastest first; last the sources that nothing rests on."""
    for table in law.tables.values():
        structure = [*_overlap_findings(law, table), *_gap_findings(law, table)]
        yield from structure
        yield from _presumption_findings(law, table)
        yield from _unread_inputs(table)
        if not structure:  # a table with gaps cannot be asked
            yield from _example_findings(law, table)
            yield from _question_findings(law, table, as_of)
    yield from _unused_sources(law)


def _unused_sources(law: Law) -> Iterator[Finding]:
    for source in law.sources.values():
        if source.id not in law.sources_used:
            yield Finding(source.place, f"nothing rests on the source {source.id}; use it where it is the authority or drop it")


def _overlap_findings(law: Law, table: DecisionTable) -> Iterator[Finding]:
    for row, other, common in overlaps(law, table):
        problem = f"rows {row.id} and {other.id} both match {_described(law, common)}; narrow one of them"
        yield Finding(other.place, problem, _as_example(common, row.kind))


def _gap_findings(law: Law, table: DecisionTable) -> Iterator[Finding]:
    for region in gaps(law, table):
        yield Finding(table.place, f"no row of {table.id} answers {_described(law, region)}", _as_example(region, Kind.INFO))


def _presumption_findings(law: Law, table: DecisionTable) -> Iterator[Finding]:
    for row in table.rows:
        for fact in sorted(_presumed_too_kindly(law, table, row) - set(row.prints_exception)):
            yield Finding(
                row.place,
                f"row {row.id} answers more favourably because {fact} is presumed; list it under prints_exception and print it",
            )


def _presumed_too_kindly(law: Law, table: DecisionTable, row: Row) -> set[FactId]:
    by_condition = {
        fact for condition in row.conditions for fact in law.facts_read(law.conditions[condition])
        if law.facts[fact].presumed
    }  # fmt: skip
    by_row = {fact for fact in table.inputs if any(_kinder(law, table, row, other, fact) for other in table.rows)}
    return {fact for fact in by_condition | by_row if _presumption_applies(law, row, fact)}


def _kinder(law: Law, table: DecisionTable, row: Row, other: Row, fact: FactId) -> bool:
    """Tell whether `row`, reached by presuming `fact`, permits more than `other`, which another value of it would reach."""
    presumed = law.facts[fact].presumed
    if presumed is None or not _asks_less(row, other) or not row.allows(fact, frozenset({presumed.value})):
        return False
    mine, theirs = of_row(law, table, row), of_row(law, table, other)
    theirs_values = {**theirs.values, fact: mine.values[fact]}
    return not theirs.values[fact] <= {presumed.value} and mine.meet(Region(theirs_values, theirs.first, theirs.last)) is not None


def _asks_less(row: Row, other: Row) -> bool:
    """Tell whether `row` may say yes where `other` says less: by its kind, or for want of a condition."""
    if row.kind is other.kind is Kind.CONDITIONAL:
        return not set(other.conditions) <= set(row.conditions)
    return row.kind.permissiveness > other.kind.permissiveness


def _presumption_applies(law: Law, row: Row, fact: FactId) -> bool:
    presumed = law.facts[fact].presumed
    return (
        presumed is not None
        and presumed.shown
        and not any(hinge in row.when and row.when[hinge] <= values for hinge, values in presumed.unless.items())
        and row.allows(fact, frozenset({presumed.value}))
    )


def _unread_inputs(table: DecisionTable) -> Iterator[Finding]:
    for fact in table.inputs:
        if not any(fact in row.when for row in table.rows):
            yield Finding(table.place, f"{table.id} lists the input {fact}, which no row reads")


def _example_findings(law: Law, table: DecisionTable) -> Iterator[Finding]:
    met: set[str] = set()
    for example in table.examples:
        verdict = decide(law, table.id, situation_of(law, example), as_of=example.as_of)
        if verdict.kind is not Kind.DEPENDS:
            met |= {fired.row for fired in verdict.proof.fired}
        yield from _unmet(example, verdict)
    for row in table.rows:
        if row.id not in met:
            yield Finding(row.place, f"row {row.id} of {table.id} has no example that it answers")


def _unmet(example: Example, verdict: Verdict) -> Iterator[Finding]:
    if verdict.kind is not example.expect:
        rows = ", ".join(fired.row for fired in verdict.proof.fired)
        yield Finding(example.place, f"the example expects {example.expect}, the table says {verdict.kind} ({rows})")
    elif verdict.settled is not example.expect_settled:
        expected, said = ("settled" if settled else "not settled" for settled in (example.expect_settled, verdict.settled))
        yield Finding(example.place, f"the example expects the answer to be {expected}, the table says it is {said}")
    elif example.expect_needs is not None and verdict.needs != example.expect_needs:
        needs = ", ".join(verdict.needs) or "nothing"
        yield Finding(example.place, f"the example expects to be asked {', '.join(example.expect_needs)}, the table asks {needs}")


def situation_of(law: Law, example: Example) -> Situation:
    """Return the situation an example gives."""
    situation = Situation()
    for fact, written in example.given.items():
        situation = situation.knowing(fact, parse_value(law.facts[fact], written))
    return situation


def _question_findings(law: Law, table: DecisionTable, as_of: date) -> Iterator[Finding]:
    """Follow every chain of questions to its end: it must end, and each question must be able to change the answer."""
    waiting: list[tuple[Situation, tuple[FactId, ...]]] = [(Situation(), ())]
    while waiting:
        situation, asked_before = waiting.pop()
        verdict = decide(law, table.id, situation, as_of=as_of)
        if verdict.kind is not Kind.DEPENDS:
            continue
        fact = verdict.needs[0]
        if fact in asked_before:
            yield Finding(table.place, f"{table.id} asks {fact} a second time after {' → '.join(asked_before)}")
            continue
        answers = [learning(law, situation, Situation().knowing(fact, value)) for value in _possible_answers(law, fact, as_of)]
        if len({_signature(decide(law, table.id, answer, as_of=as_of)) for answer in answers}) < 2:
            yield Finding(
                table.place,
                f"{table.id} asks {fact} after {' → '.join(asked_before) or 'nothing'} though no answer changes anything",
            )
        waiting += [(answer, (*asked_before, fact)) for answer in answers]


def _possible_answers(law: Law, fact: FactId, as_of: date) -> list[Value]:
    if law.facts[fact].kind is FactKind.DATE:
        return [Day(as_of + timedelta(days=distance)) for distance in _SAMPLE_DAYS]
    return list(law.facts[fact].domain)


def _signature(verdict: Verdict) -> tuple[object, ...]:
    rows = tuple(sorted((fired.row, fired.kind, fired.settled) for fired in verdict.proof.fired))
    return verdict.kind, verdict.settled, verdict.needs, rows


def _described(law: Law, region: Region) -> str:
    """Return a region in words, naming only the facts that it narrows."""
    narrowed = {fact: values for fact, values in region.values.items() if len(values) < len(law.facts[fact].domain)}
    facts = ", ".join(f"{fact}={'|'.join(sorted(map(as_written, values)))}" for fact, values in narrowed.items())
    return f"{facts or 'every situation'} {_days(region.first, region.last)}"


def _days(first: date, last: date) -> str:
    match first <= ANEF_OPENED, last == LAST_DAY:
        case True, True:
            return "on every day"
        case True, False:
            return f"until {last}"
        case False, True:
            return f"from {first} on"
        case _:
            return f"on {first}" if first == last else f"from {first} to {last}"


def _as_example(region: Region, expected: Kind) -> str:
    given = ", ".join(f"{fact}: {as_written(value)}" for fact, value in region.sample().items())
    day = max(region.first, ANEF_OPENED)
    return f'  - given: {{{given}}}\n    as_of: "{day}"\n    expect: "{expected}"'

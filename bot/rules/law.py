"""The whole law folder as one immutable value."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.rules.errors import UnknownId
from bot.rules.expressions import Expression, facts_of
from bot.rules.facts import Fact, FactId, Value
from bot.rules.papers import Category, ChecklistItem, Contact, Document, Fee, Statement, StatusWord
from bot.rules.sources import Source, SourceId, by_weight
from bot.rules.tables import DecisionTable
from bot.rules.verdict import Verdict
from bot.rules.windows import WindowRule

COUNTRY, COUNTRY_DECIDES = "country", "destination"  # the one fact derived from a country, by `areas` of facts.yaml


class _Grounded(Protocol):
    @property
    def sources(self) -> tuple[SourceId, ...]: ...


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact follows from others: for each value, the expression under which the fact has it."""

    fact: FactId
    cases: Mapping[Value, Expression]


@dataclass(frozen=True, slots=True)
class Area:
    """Where a country lies for a trip from France, and since which day (None: always)."""

    area: str
    country: str
    since_iso: str | None


@dataclass(frozen=True, slots=True)
class Law:
    """Everything the law folder says, by id. `version` names its contents: it changes when any file changes."""

    version: str
    facts: Mapping[FactId, Fact]
    derivations: Mapping[FactId, Derivation]
    areas: tuple[Area, ...]
    conditions: Mapping[str, Expression]
    sources: Mapping[SourceId, Source]
    tables: Mapping[str, DecisionTable]
    windows: Mapping[str, WindowRule]
    statements: Mapping[str, Statement]
    documents: Mapping[str, Document]
    categories: Mapping[str, Category]
    checklist: Mapping[str, ChecklistItem]
    statuses: Mapping[str, StatusWord]
    fees: Mapping[str, Fee]
    contacts: Mapping[str, Contact]
    implied_by: Mapping[FactId, tuple[FactId, ...]] = field(init=False, repr=False)  # facts that tell another one
    outdates: Mapping[FactId, frozenset[FactId]] = field(init=False, repr=False)  # what gives way to a fact told
    decided: dict[Hashable, Verdict] = field(default_factory=dict, init=False, repr=False, compare=False)  # see `decide.decide`

    def __post_init__(self) -> None:
        implied = {fact: tuple(each.id for each in self.facts.values() if fact in each.implies) for fact in self.facts}
        object.__setattr__(self, "implied_by", {fact: told for fact, told in implied.items() if told})
        object.__setattr__(self, "outdates", {fact: frozenset(self._outdated_by(fact)) for fact in self.facts})

    def _outdated_by(self, fact: FactId) -> Iterator[FactId]:
        yield from self.facts[fact].implies
        yield from (other for other in (COUNTRY, COUNTRY_DECIDES) if fact in (COUNTRY, COUNTRY_DECIDES) and other != fact)
        for derived, derivation in self.derivations.items():
            if any(fact in self.facts_read(case) for case in derivation.cases.values()):
                yield derived

    @property
    def sources_used(self) -> frozenset[SourceId]:
        """Return the sources that something in the folder rests on, or that it shows as the other view."""
        listed: tuple[Mapping[str, _Grounded], ...] = (
            self.statements, self.documents, self.categories, self.checklist,
            self.statuses, self.fees, self.contacts, self.windows,
        )  # fmt: skip
        rows = [row for table in self.tables.values() for row in table.rows]
        grounds = (source for each in (*rows, *(entry for part in listed for entry in part.values())) for source in each.sources)
        of_rows, of_statements = (row.differs for row in rows), (each.differs for each in self.statements.values())
        views = (source for differs in (*of_rows, *of_statements) for source in differs)
        articles = (article for category in self.categories.values() for article in category.articles)
        return frozenset((*grounds, *views, *articles))

    def table(self, table_id: str) -> DecisionTable:
        """Return a table.

        Raises:
            UnknownId: there is none of that name.
        """
        if table_id not in self.tables:
            raise UnknownId("table", table_id)
        return self.tables[table_id]

    def facts_read(self, expression: Expression) -> Iterator[FactId]:
        """Yield the facts that an expression reads; an edge of a window reads the date that the window hangs on."""
        for name in facts_of(expression):
            yield self.windows[name.removeprefix("window:")].anchor if name.startswith("window:") else name

    def weighed(self, ids: tuple[SourceId, ...]) -> tuple[SourceId, ...]:
        """Return source ids, each once, weightiest first."""
        return tuple(source.id for source in by_weight(tuple(self.sources[each] for each in dict.fromkeys(ids))))

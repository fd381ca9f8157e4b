"""The whole law folder as one immutable value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.rules.errors import UnknownId
from bot.rules.expressions import Expression, facts_of
from bot.rules.facts import Fact, FactId, Value
from bot.rules.papers import Category, ChecklistItem, Contact, Document, Fee, Statement, StatusWord
from bot.rules.sources import Source, SourceId, by_weight
from bot.rules.tables import DecisionTable
from bot.rules.windows import WindowRule


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

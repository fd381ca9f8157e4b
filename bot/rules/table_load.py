"""Reading decision tables with their examples, and windows."""

from __future__ import annotations

from bot.rules.common_load import by_id, check_span, quoted_of
from bot.rules.data_files import Entry, Fields, read_file
from bot.rules.expressions import Offset
from bot.rules.fact_load import FactReader, parse_value
from bot.rules.facts import FactId, Value
from bot.rules.sources import Confidence
from bot.rules.tables import FIRST_DAY, LAST_DAY, DecisionTable, Example, Row
from bot.rules.verdict import Kind
from bot.rules.windows import Edge, EdgeRule, Pick, SourcedOffset, WindowRule

_ROW_KINDS = (Kind.YES, Kind.NO, Kind.CONDITIONAL, Kind.DATE, Kind.INFO)
_DISTANCES = ("days_before", "days_after", "months_before", "months_after")


class TableReader(FactReader):
    """Reads the tables of `rights/` and `deadlines.yaml`, and the windows."""

    def _tables(self) -> dict[str, DecisionTable]:
        files = sorted((self.folder / "rights").glob("*.yaml"))
        entries = [read_file(path, self.folder) for path in files]
        entries += list(self.roots["deadlines"].fields(required=("windows", "tables")).items("tables"))
        return by_id([self._table(entry) for entry in entries], entries, key="table")

    def _table(self, entry: Entry) -> DecisionTable:
        fields = entry.fields(required=("table", "hit_policy", "reviewed", "inputs", "rows", "examples"))
        if fields["hit_policy"].text() != "unique":
            raise fields["hit_policy"].refuse("the hit policy is always unique: exactly one row answers")
        inputs = tuple(self._input(item) for item in fields.items("inputs"))
        rows = list(fields.items("rows"))
        return DecisionTable(
            fields["table"].text(),
            inputs,
            tuple(by_id([self._row(row, inputs) for row in rows], rows).values()),
            fields["reviewed"].day(),
            tuple(self._example(example) for example in fields.items("examples")),
            entry.place,
        )

    def _input(self, entry: Entry) -> FactId:
        name = self._known(entry, self.facts, "fact")
        if not self.facts[name].domain:
            raise entry.refuse(
                f"{name} is a {self.facts[name].kind}; a table reads choices and yes/no facts, some of which follow from dates"
            )
        return name

    def _row(self, entry: Entry, inputs: tuple[FactId, ...]) -> Row:
        fields = entry.fields(
            required=("id", "when", "then", "sources", "confidence"),
            optional=(
                "settled",
                "conditions",
                "prints_exception",
                "cautions",
                "differs",
                "by",
                "ask",
                "window",
                "since",
                "until",
            ),
        )
        row = Row(
            id=fields["id"].text(),
            when=self._when(fields["when"], inputs),
            kind=_kind(fields["then"]),
            settled=fields.get("settled", Entry.boolean, True),
            conditions=self._ids(fields, "conditions", self.conditions, "condition"),
            prints_exception=self._ids(fields, "prints_exception", self.facts, "fact"),
            cautions=self._ids(fields, "cautions", self.statements, "statement"),
            differs=self._ids(fields, "differs", self.sources, "source"),
            by=self._known(fields["by"], self._papers(), "document") if "by" in fields else None,
            ask=self._ids(fields, "ask", self.contacts, "contact"),
            window=self._known(fields["window"], self.windows, "window") if "window" in fields else None,
            sources=self._ids(fields, "sources", self.sources, "source"),
            confidence=fields["confidence"].one_of(Confidence),
            since=fields.get("since", Entry.day, FIRST_DAY),
            until=fields.get("until", Entry.day, LAST_DAY),
            place=entry.place,
        )
        _check_row(row, fields)
        return row

    def _papers(self) -> dict[str, Value]:
        return {str(value): value for value in self.facts["document"].domain} if "document" in self.facts else {}

    def _when(self, entry: Entry, inputs: tuple[FactId, ...]) -> dict[FactId, frozenset[Value]]:
        when: dict[FactId, frozenset[Value]] = {}
        for fact, values in entry.mapping().items():
            if fact not in inputs:
                raise values.refuse(f"{fact!r} is not among the table's inputs: {', '.join(inputs)}")
            when[fact] = self.values(fact, values)
        return when

    def _example(self, entry: Entry) -> Example:
        fields = entry.fields(required=("given", "as_of"), optional=("expect", "expect_needs", "expect_settled"))
        if "expect" not in fields and "expect_needs" not in fields:
            raise entry.refuse("an example says what to expect: expect or expect_needs")
        given: dict[FactId, str | bool] = {}
        for fact, value in fields["given"].mapping().items():
            self._known_name(fact, value, self.facts, "fact")
            given[fact] = value.boolean() if value.is_bare_truth() else value.text()
            self._check_value(fact, given[fact], value)
        needs = self._ids(fields, "expect_needs", self.facts, "fact") if "expect_needs" in fields else None
        expect = fields["expect"].quoted() if "expect" in fields else Kind.DEPENDS.value
        if expect not in list(Kind):
            raise entry.refuse(f"{expect!r} is no kind of verdict")
        settled = fields.get("expect_settled", Entry.boolean, True)
        return Example(given, fields["as_of"].day(), Kind(expect), settled, needs, entry.place)

    def _check_value(self, fact: FactId, written: str | bool, entry: Entry) -> None:
        try:
            parse_value(self.facts[fact], written)
        except ValueError as error:
            raise entry.refuse(str(error)) from error

    def _window(self, entry: Entry) -> WindowRule:
        names = tuple(edge.value for edge in Edge)
        fields = entry.fields(required=("id", "anchor", "confidence"), optional=names)
        anchor = fields["anchor"]
        if self._date_fact(anchor) == "today":
            raise anchor.refuse("a window hangs on a date fact, not on today")
        edges = {edge: self._edge(fields[edge.value]) for edge in Edge if edge.value in fields}
        return WindowRule(fields["id"].text(), anchor.text(), edges, fields["confidence"].one_of(Confidence), entry.place)

    def _edge(self, entry: Entry) -> EdgeRule:
        picks = entry.mapping()
        if len(picks) != 1 or not set(picks) <= set(Pick) or not all(offsets.list() for offsets in picks.values()):
            raise entry.refuse(f"an edge is {' or '.join(Pick)} a list of distances")
        ((pick, offsets),) = picks.items()
        return EdgeRule(Pick(pick), tuple(self._sourced_offset(item) for item in offsets.list()))

    def _sourced_offset(self, entry: Entry) -> SourcedOffset:
        fields = entry.fields(required=("source",), optional=_DISTANCES)
        if len(fields.entries) != 2:
            raise entry.refuse(f"a distance is a source and one of {', '.join(_DISTANCES)}")
        months = fields.get("months_after", Entry.number, 0) - fields.get("months_before", Entry.number, 0)
        days = fields.get("days_after", Entry.number, 0) - fields.get("days_before", Entry.number, 0)
        return SourcedOffset(Offset(months, days), self._known(fields["source"], self.sources, "source"))


def _kind(entry: Entry) -> Kind:
    return Kind(quoted_of(entry, _ROW_KINDS))


def _check_row(row: Row, fields: Fields) -> None:
    definite = row.kind in (Kind.YES, Kind.NO, Kind.CONDITIONAL)
    if not row.sources:
        raise fields.entry.refuse(f"row {row.id} names no source")
    if definite and row.confidence is Confidence.LOW:
        raise fields["confidence"].refuse(
            f"row {row.id}: low confidence supports no {row.kind}; say info, settled: false, and whom to ask"
        )
    if (row.kind is Kind.CONDITIONAL) != bool(row.conditions):
        raise fields["then"].refuse(f"row {row.id}: conditions stand with conditional, and only there")
    if not row.settled and (row.kind is not Kind.INFO or not row.ask):
        raise fields["settled"].refuse(f"row {row.id}: what is not settled is info, and names whom to ask")
    if (row.kind is Kind.DATE) != (row.window is not None):
        raise fields["then"].refuse(f"row {row.id}: a date, and only a date, names its window")
    check_span(f"row {row.id}", row.since, row.until, fields.entry)

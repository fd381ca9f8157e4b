"""Loading the law folder: the only part of `bot.rules` that reads files. Whatever is wrong is refused with file and line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from bot.rules.data_files import Entry, Fields, read_file
from bot.rules.expressions import All, Any, DayCompared, DayOf, EdgeOf, Expression, FactIn, Offset, Order
from bot.rules.facts import Day, Fact, FactId, FactKind, Presumption, Value, as_written
from bot.rules.law import Area, Derivation, Law
from bot.rules.papers import Category, ChecklistItem, Contact, Document, Fee, Statement, StatusWord, Truth
from bot.rules.sources import Authority, Confidence, Source
from bot.rules.tables import FIRST_DAY, LAST_DAY, DecisionTable, Example, Row
from bot.rules.verdict import Kind
from bot.rules.windows import Edge, EdgeRule, Pick, SourcedOffset, WindowRule

_ROW_KINDS = (Kind.YES, Kind.NO, Kind.CONDITIONAL, Kind.DATE, Kind.INFO)
_COUNTRY_CODE = re.compile("[A-Za-z]{2}")
_DISTANCES = ("days_before", "days_after", "months_before", "months_after")
_LIST_FILES = (
    "facts",
    "conditions",
    "sources",
    "deadlines",
    "statements",
    "documents",
    "checklists",
    "statuses",
    "fees",
    "contacts",
)


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_WithId)


def load_law(folder: Path) -> Law:
    """Return the law that a folder holds, with every id checked against what it names.

    Raises:
        DataFileError: something in a file cannot be taken; the message names file and line.
    """
    return _Loader(folder).law()


def law_version(folder: Path) -> str:
    """Return a short name for the folder's contents; it changes when any data file changes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


class _Loader:
    """Reads the files in the order in which they name each other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.roots = {name: read_file(folder / f"{name}.yaml", folder) for name in _LIST_FILES}
        self.facts: Mapping[FactId, Fact] = {}
        self.sources: Mapping[str, Source] = {}
        self.windows: Mapping[str, WindowRule] = {}
        self.conditions: Mapping[str, Expression] = {}
        self.contacts: Mapping[str, Contact] = {}
        self.statements: Mapping[str, Statement] = {}

    def law(self) -> Law:
        facts = self._facts()
        self.sources = self._listed("sources", "sources", _source)
        self.windows = self._part("deadlines", "windows", self._window, others=("tables",))
        derivations = self._derivations()
        self.conditions = {
            entry.fields(required=("id", "holds"))["id"].text(): self.expression(entry.fields(required=("id", "holds"))["holds"])
            for entry in self._entries("conditions", "conditions")
        }
        self.contacts = self._listed("contacts", "contacts", self._contact)
        self.statements = self._listed("statements", "statements", self._statement)
        return Law(
            version=law_version(self.folder),
            facts=self.facts,
            derivations=derivations,
            areas=_areas(facts["areas"]),
            conditions=self.conditions,
            sources=self.sources,
            tables=self._tables(),
            windows=self.windows,
            statements=self.statements,
            documents=self._part("documents", "documents", self._document, others=("categories",)),
            categories=self._part("documents", "categories", self._category, others=("documents",)),
            checklist=self._listed("checklists", "items", self._item),
            statuses=self._listed("statuses", "statuses", self._status),
            fees=self._listed("fees", "fees", self._fee),
            contacts=self.contacts,
        )

    # --- facts and expressions

    def _facts(self) -> Fields:
        root = self.roots["facts"].fields(required=("facts", "areas"))
        entries = list(root.items("facts"))
        self.facts = _by_id([_fact(entry) for entry in entries], entries)
        for entry in entries:
            self._check_fact(entry)
        return root

    def _check_fact(self, entry: Entry) -> None:
        fields = entry.mapping()
        fact = self.facts[fields["id"].text()]
        if "asked_through" in fields:
            self._known(fields["asked_through"], self.facts, "fact")
        if "derived" in fields and _names_an_area(fields["derived"]):
            self._check_area(fact, fields["derived"])
        if fact.presumed is not None and "unless" in fields["presumed"].mapping():
            for other, values in fields["presumed"].mapping()["unless"].mapping().items():
                self.values(other, values)

    def _check_area(self, fact: Fact, entry: Entry) -> None:
        if (fact.id, entry.fields(required=("area_of",))["area_of"].text()) != ("destination", "country"):
            raise entry.refuse("only the fact destination is derived by area_of, and only from the fact country")

    def _derivations(self) -> dict[FactId, Derivation]:
        found: dict[FactId, Derivation] = {}
        for entry in self._entries("facts", "facts"):
            fields = entry.mapping()
            name = fields["id"].text()
            if "derived" in fields and not _names_an_area(fields["derived"]):
                found[name] = Derivation(name, self._cases(name, fields["derived"]))
        return found

    def _cases(self, fact: FactId, entry: Entry) -> dict[Value, Expression]:
        if self.facts[fact].kind is FactKind.YES_NO:
            return {True: self.expression(entry)}
        cases: dict[Value, Expression] = {}
        for case in entry.list():
            fields = case.fields(required=("value", "when"))
            (value,) = self.values(fact, fields["value"])
            cases[value] = self.expression(fields["when"])
        return cases

    def expression(self, entry: Entry) -> Expression:
        fields = entry.mapping()
        match sorted(fields):
            case ["all"]:
                return All(tuple(self.expression(part) for part in fields["all"].list()))
            case ["any"]:
                return Any(tuple(self.expression(part) for part in fields["any"].list()))
            case ["fact", "is"] | ["fact", "in"]:
                fact = self._known(fields["fact"], self.facts, "fact")
                return FactIn(fact, self.values(fact, fields["is"] if "is" in fields else fields["in"]))
            case keys if "date" in keys and len(keys) == 2:
                return self._compared(fields)
        raise entry.refuse("an expression is {fact, is|in}, {date, before|not_before|after|not_after}, {all: […]} or {any: […]}")

    def _compared(self, fields: dict[str, Entry]) -> DayCompared:
        (order,) = (key for key in fields if key != "date")
        if order not in list(Order):
            raise fields[order].refuse(f"{order!r} is not one of {', '.join(Order)}")
        return DayCompared(self._day(fields["date"]), Order(order), self._day(fields[order]))

    def _day(self, entry: Entry) -> DayOf | EdgeOf:
        if not entry.is_mapping():
            return DayOf(self._date_fact(entry))
        if "window" in entry.mapping():
            fields = entry.fields(required=("window", "edge"))
            return EdgeOf(self._known(fields["window"], self.windows, "window"), fields["edge"].one_of(Edge))
        fields = entry.fields(required=("day",), optional=("plus", "minus"))
        shift = fields.get("plus", _offset, Offset()) if "plus" in fields else _negative(fields.get("minus", _offset, Offset()))
        return DayOf(self._date_fact(fields["day"]), shift)

    def _date_fact(self, entry: Entry) -> FactId:
        name = entry.text()
        if name != "today" and (name not in self.facts or self.facts[name].kind is not FactKind.DATE):
            raise entry.refuse(f'{name!r} is neither "today" nor a date fact')
        return name

    def values(self, fact_entry: FactId | Entry, entry: Entry) -> frozenset[Value]:
        """Return values of a fact, each of which its domain must have."""
        fact = fact_entry.text() if isinstance(fact_entry, Entry) else fact_entry
        if fact not in self.facts:
            raise entry.refuse(f"no fact is called {fact!r}")
        domain = self.facts[fact].domain
        found: list[Value] = []
        for item in entry.list():
            value: Value = item.boolean() if self.facts[fact].kind is FactKind.YES_NO else item.text()
            if value not in domain:
                raise item.refuse(f"{fact} cannot be {value!r}; it is one of {', '.join(map(as_written, domain))}")
            found.append(value)
        return frozenset(found)

    # --- tables

    def _tables(self) -> dict[str, DecisionTable]:
        files = sorted((self.folder / "rights").glob("*.yaml"))
        entries = [read_file(path, self.folder) for path in files]
        entries += list(self.roots["deadlines"].fields(required=("windows", "tables")).items("tables"))
        return _by_id([self._table(entry) for entry in entries], entries, key="table")

    def _table(self, entry: Entry) -> DecisionTable:
        fields = entry.fields(required=("table", "hit_policy", "reviewed", "inputs", "rows", "examples"))
        if fields["hit_policy"].text() != "unique":
            raise fields["hit_policy"].refuse("the hit policy is always unique: exactly one row answers")
        inputs = tuple(self._input(item) for item in fields.items("inputs"))
        rows = list(fields.items("rows"))
        return DecisionTable(
            fields["table"].text(),
            inputs,
            tuple(_by_id([self._row(row, inputs) for row in rows], rows).values()),
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
        fields = entry.fields(required=("given", "as_of"), optional=("expect", "expect_needs"))
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
        return Example(given, fields["as_of"].day(), Kind(expect), needs, entry.place)

    def _check_value(self, fact: FactId, written: str | bool, entry: Entry) -> None:
        try:
            parse_value(self.facts[fact], written)
        except ValueError as error:
            raise entry.refuse(str(error)) from error

    # --- windows

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

    # --- lists

    def _statement(self, entry: Entry) -> Statement:
        fields = entry.fields(
            required=("id", "topic", "holds", "sources", "confidence"),
            optional=("differs", "since", "until", "window", "ask", "facts"),
        )
        statement = Statement(
            fields["id"].text(),
            fields["topic"].text(),
            Truth(_quoted_of(fields["holds"], Truth)),
            self._ids(fields, "sources", self.sources, "source"),
            self._ids(fields, "differs", self.sources, "source"),
            fields["confidence"].one_of(Confidence),
            fields.get("since", Entry.day, FIRST_DAY),
            fields.get("until", Entry.day, LAST_DAY),
            self._known(fields["window"], self.windows, "window") if "window" in fields else None,
            self._ids(fields, "ask", self.contacts, "contact"),
            fields.get("facts", _figures, {}),
            entry.place,
        )
        _check_statement(statement, entry)
        return statement

    def _document(self, entry: Entry) -> Document:
        fields = entry.fields(
            required=("id", "official_name", "sources", "confidence"),
            optional=("abbreviations", "printed", "explained_by", "longest"),
        )
        return Document(
            fields["id"].text(),
            fields["official_name"].text(),
            fields.ids("abbreviations"),
            fields.ids("printed"),
            self._known(fields["explained_by"], self.statements, "statement") if "explained_by" in fields else None,
            fields.get("longest", _offset, None),
            *self._grounds(fields),
            entry.place,
        )

    def _category(self, entry: Entry) -> Category:
        fields = entry.fields(required=("id", "official_name", "sources", "confidence"), optional=("older_names", "articles"))
        (name,) = self.values("permit_category", fields["id"])
        articles = self._ids(fields, "articles", self.sources, "source")
        return Category(
            str(name), fields["official_name"].text(), fields.ids("older_names"), articles, *self._grounds(fields), entry.place
        )

    def _item(self, entry: Entry) -> ChecklistItem:
        fields = entry.fields(
            required=("id", "sources", "confidence"),
            optional=("when", "needs_translation", "upload"),
        )
        when = {fact: self.values(fact, values) for fact, values in fields.mapping("when").items()}
        return ChecklistItem(
            fields["id"].text(), when, fields.get("needs_translation", Entry.boolean, False), *self._grounds(fields), entry.place
        )

    def _status(self, entry: Entry) -> StatusWord:
        fields = entry.fields(required=("id", "shown", "sources", "confidence"), optional=("deadline",))
        deadline = self._known(fields["deadline"], self.windows, "window") if "deadline" in fields else None
        return StatusWord(fields["id"].text(), fields.ids("shown"), deadline, *self._grounds(fields), entry.place)

    def _fee(self, entry: Entry) -> Fee:
        fields = entry.fields(
            required=("id", "amount_eur", "checked", "sources", "confidence"),
            optional=("parts", "since", "until", "start_certain"),
        )
        fee = Fee(
            fields["id"].text(),
            fields["amount_eur"].number(),
            fields.get("parts", _figures, {}),
            fields.get("since", Entry.day, FIRST_DAY),
            fields.get("until", Entry.day, LAST_DAY),
            fields.get("start_certain", Entry.boolean, True),
            fields["checked"].day(),
            *self._grounds(fields),
            entry.place,
        )
        _check_span(f"fee {fee.id}", fee.since, fee.until, entry)
        return fee

    def _contact(self, entry: Entry) -> Contact:
        fields = entry.fields(required=("id", "sources", "confidence"), optional=("phone", "address"))
        return Contact(
            fields["id"].text(),
            fields.get("phone", Entry.text, None),
            fields.get("address", Entry.text, None),
            *self._grounds(fields),
            entry.place,
        )

    def _grounds(self, fields: Fields) -> tuple[tuple[str, ...], Confidence]:
        return self._ids(fields, "sources", self.sources, "source"), fields["confidence"].one_of(Confidence)

    # --- ids

    def _ids(self, fields: Fields, key: str, among: Mapping[str, object], what: str) -> tuple[str, ...]:
        return tuple(self._known(item, among, what) for item in fields.items(key))

    def _known(self, entry: Entry, among: Mapping[str, object], what: str) -> str:
        return self._known_name(entry.text(), entry, among, what)

    def _known_name(self, name: str, entry: Entry, among: Mapping[str, object], what: str) -> str:
        if name not in among:
            raise entry.refuse(f"no {what} is called {name!r}")
        return name

    def _entries(self, file: str, key: str) -> list[Entry]:
        optional = ("areas",) if file == "facts" else ()
        return list(self.roots[file].fields(required=(key,), optional=optional).items(key))

    def _listed(self, file: str, key: str, read: Callable[[Entry], T]) -> dict[str, T]:
        entries = list(self.roots[file].fields(required=(key,)).items(key))
        return _by_id([read(entry) for entry in entries], entries)

    def _part(self, file: str, key: str, read: Callable[[Entry], T], others: tuple[str, ...]) -> dict[str, T]:
        entries = list(self.roots[file].fields(required=(key, *others)).items(key))
        return _by_id([read(entry) for entry in entries], entries)


def parse_value(fact: Fact, written: str | bool) -> Value:
    """Return a fact's value from its written form: a day as "2027-02-03" or "2027-02", a choice's id, true or false.

    Raises:
        ValueError: the fact cannot have this value.
    """
    if fact.kind is FactKind.DATE:
        return _parsed_day(fact, str(written))
    if fact.kind is FactKind.COUNTRY:
        if not _COUNTRY_CODE.fullmatch(str(written)):
            raise ValueError(f"{fact.id} cannot be {written!r}; it is a country's code of two letters, such as IT")
        return str(written).upper()
    if written not in fact.domain:
        raise ValueError(f"{fact.id} cannot be {written!r}; it is one of {', '.join(map(as_written, fact.domain))}")
    return written


def _parsed_day(fact: Fact, written: str) -> Day:
    try:
        return Day.parse(written)
    except ValueError as error:
        raise ValueError(f"{fact.id} cannot be {written!r}; it is a day or a month, such as 2027-02-03 or 2027-02") from error


def _names_an_area(derived: Entry) -> bool:
    return derived.is_mapping() and "area_of" in derived.mapping()


def _fact(entry: Entry) -> Fact:
    fields = entry.fields(
        required=("id", "kind"),
        optional=("values", "presumed", "derived", "asked_through", "lives", "confirmed", "changeable"),
    )
    kind = fields["kind"].one_of(FactKind)
    domain: tuple[Value, ...] = (True, False) if kind is FactKind.YES_NO else fields.ids("values")
    if (kind is FactKind.CHOICE) != ("values" in fields):
        raise entry.refuse("a choice, and only a choice, lists its values")
    return Fact(
        fields["id"].text(),
        kind,
        domain,
        _presumption(fields["presumed"], kind, domain) if "presumed" in fields else None,
        fields.get("asked_through", Entry.text, None),
        fields.get("lives", _lives_for_question, False),
        fields.get("confirmed", Entry.boolean, False),
        fields.get("changeable", Entry.boolean, False),
    )


def _presumption(entry: Entry, kind: FactKind, domain: tuple[Value, ...]) -> Presumption:
    fields = entry.fields(required=("value",), optional=("unless",))
    value: Value = fields["value"].boolean() if kind is FactKind.YES_NO else fields["value"].text()
    if value not in domain:
        raise fields["value"].refuse(f"{value!r} is not among the fact's values")
    return Presumption(value, {fact: frozenset(values.texts()) for fact, values in fields.mapping("unless").items()})


def _lives_for_question(entry: Entry) -> bool:
    if entry.text() != "question":
        raise entry.refuse('`lives` can only be "question"')
    return True


def _areas(entry: Entry) -> tuple[Area, ...]:
    fields = entry.fields(required=("inside_france", "overseas_france", "schengen"))
    schengen = fields["schengen"].fields(required=("since_always", "since"))
    always = [
        *(("inside_france", code) for code in fields.items("inside_france")),
        *(("overseas_france", code) for code in fields.items("overseas_france")),
        *(("schengen", code) for code in schengen.items("since_always")),
    ]
    dated = [Area("schengen", code, day.day().isoformat()) for code, day in schengen["since"].mapping().items()]
    return (*(Area(area, code.quoted(), None) for area, code in always), *dated)


def _source(entry: Entry) -> Source:
    fields = entry.fields(
        required=("id", "title", "authority", "read"), optional=("official_id", "address", "in_force", "register")
    )
    return Source(
        fields["id"].text(),
        fields["title"].text(),
        fields["authority"].one_of(Authority),
        fields.get("official_id", Entry.text, None),
        fields.get("address", Entry.text, None),
        fields.get("in_force", Entry.day, None),
        fields["read"].day(),
        fields.get("register", Entry.text, None),
    )


def _offset(entry: Entry) -> Offset:
    fields = entry.fields(optional=("months", "days"))
    return Offset(fields.get("months", Entry.number, 0), fields.get("days", Entry.number, 0))


def _negative(offset: Offset) -> Offset:
    return Offset(-offset.months, -offset.days)


def _figures(entry: Entry) -> Mapping[str, int | str]:
    return {key: value.figure() for key, value in entry.mapping().items()}


def _quoted_of(entry: Entry, words: Iterable[str]) -> str:
    written = entry.quoted()
    if written not in list(words):
        raise entry.refuse(f"{written!r} is not one of {', '.join(words)}")
    return written


def _kind(entry: Entry) -> Kind:
    return Kind(_quoted_of(entry, _ROW_KINDS))


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
    _check_span(f"row {row.id}", row.since, row.until, fields.entry)


def _check_statement(statement: Statement, entry: Entry) -> None:
    if not statement.sources:
        raise entry.refuse(f"statement {statement.id} names no source")
    if statement.confidence is Confidence.LOW and statement.holds in (Truth.TRUE, Truth.FALSE):
        raise entry.refuse(
            f"statement {statement.id}: low confidence supports neither true nor false; say unsettled, and whom to ask"
        )
    if statement.holds is Truth.UNSETTLED and not statement.ask:
        raise entry.refuse(f"statement {statement.id} is unsettled and names nobody to ask")
    _check_span(f"statement {statement.id}", statement.since, statement.until, entry)


def _check_span(what: str, since: date, until: date, entry: Entry) -> None:
    if since > until:
        raise entry.refuse(f"{what} ends before it begins")


def _by_id(made: list[T], entries: list[Entry], key: str = "id") -> dict[str, T]:
    found: dict[str, T] = {}
    for each, entry in zip(made, entries, strict=True):
        if each.id in found:
            raise entry.refuse(f"the {key} {each.id!r} stands here a second time")
        found[each.id] = each
    return found

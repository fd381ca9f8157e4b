"""Reading facts, what follows from them, and expressions over them."""

from __future__ import annotations

import re

from bot.rules.common_load import FileReader, by_id, offset
from bot.rules.data_files import Entry, Fields
from bot.rules.expressions import All, Any, DayCompared, DayOf, EdgeOf, Expression, FactIn, Offset, Order
from bot.rules.facts import Day, Fact, FactId, FactKind, Presumption, Value, as_written
from bot.rules.law import Area, Derivation
from bot.rules.windows import Edge

_COUNTRY_CODE = re.compile("[A-Za-z]{2}")


class FactReader(FileReader):
    """Reads `facts.yaml`, and expressions wherever they stand."""

    def _facts(self) -> Fields:
        root = self.roots["facts"].fields(required=("facts", "areas"))
        entries = list(root.items("facts"))
        self.facts = by_id([_fact(entry) for entry in entries], entries)
        for entry in entries:
            self._check_fact(entry)
        return root

    def _check_fact(self, entry: Entry) -> None:
        fields = entry.mapping()
        fact = self.facts[fields["id"].text()]
        if "asked_through" in fields:
            self._known(fields["asked_through"], self.facts, "fact")
        if "not_before" in fields:
            self._date_fact(fields["not_before"])
        for other, value in fields["implies"].mapping().items() if "implies" in fields else ():
            self.values(other, value)
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
        """Return an expression over facts that are known by now."""
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
        shift = fields.get("plus", offset, Offset()) if "plus" in fields else _negative(fields.get("minus", offset, Offset()))
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
        optional=("values", "presumed", "derived", "asked_through", "lives", "confirmed", "implies", "changeable", "not_before"),
    )
    kind = fields["kind"].one_of(FactKind)
    domain: tuple[Value, ...] = (True, False) if kind is FactKind.YES_NO else fields.ids("values")
    if kind is not FactKind.DATE and "not_before" in fields:
        raise entry.refuse("a date, and only a date, lies not before another")
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
        {other: _written(value) for other, value in fields.mapping("implies").items()},
        fields.get("changeable", Entry.boolean, False),
        fields.get("not_before", Entry.text, None),
    )


def _presumption(entry: Entry, kind: FactKind, domain: tuple[Value, ...]) -> Presumption:
    fields = entry.fields(required=("value",), optional=("unless", "shown"))
    value: Value = fields["value"].boolean() if kind is FactKind.YES_NO else fields["value"].text()
    if value not in domain:
        raise fields["value"].refuse(f"{value!r} is not among the fact's values")
    unless = {fact: frozenset(values.texts()) for fact, values in fields.mapping("unless").items()}
    return Presumption(value, unless, fields.get("shown", Entry.boolean, True))


def _written(entry: Entry) -> Value:
    return entry.boolean() if entry.is_bare_truth() else entry.text()


def _lives_for_question(entry: Entry) -> bool:
    if entry.text() != "question":
        raise entry.refuse('`lives` can only be "question"')
    return True


def areas(entry: Entry) -> tuple[Area, ...]:
    """Return where countries lie for a trip from France."""
    fields = entry.fields(required=("inside_france", "overseas_france", "schengen"))
    schengen = fields["schengen"].fields(required=("since_always", "since"))
    always = [
        *(("inside_france", code) for code in fields.items("inside_france")),
        *(("overseas_france", code) for code in fields.items("overseas_france")),
        *(("schengen", code) for code in schengen.items("since_always")),
    ]
    dated = [Area("schengen", code, day.day().isoformat()) for code, day in schengen["since"].mapping().items()]
    return (*(Area(area, code.quoted(), None) for area, code in always), *dated)


def _negative(offset: Offset) -> Offset:
    return Offset(-offset.months, -offset.days)

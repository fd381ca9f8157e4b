"""Reading the files that are lists: sources, statements, papers, checklists, statuses, fees and contacts."""

from __future__ import annotations

from bot.rules.common_load import check_span, figures, offset, quoted_of
from bot.rules.data_files import Entry
from bot.rules.fact_load import FactReader
from bot.rules.papers import Category, ChecklistItem, Contact, Document, Fee, Statement, StatusWord, Truth
from bot.rules.sources import Authority, Confidence, Source
from bot.rules.tables import FIRST_DAY, LAST_DAY


class ListReader(FactReader):
    """Reads one entry of each list."""

    def _statement(self, entry: Entry) -> Statement:
        fields = entry.fields(
            required=("id", "topic", "holds", "sources", "confidence"),
            optional=("differs", "since", "until", "window", "ask", "facts"),
        )
        statement = Statement(
            fields["id"].text(),
            fields["topic"].text(),
            Truth(quoted_of(fields["holds"], Truth)),
            self._ids(fields, "sources", self.sources, "source"),
            self._ids(fields, "differs", self.sources, "source"),
            fields["confidence"].one_of(Confidence),
            fields.get("since", Entry.day, FIRST_DAY),
            fields.get("until", Entry.day, LAST_DAY),
            self._known(fields["window"], self.windows, "window") if "window" in fields else None,
            self._ids(fields, "ask", self.contacts, "contact"),
            fields.get("facts", figures, {}),
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
            fields.get("longest", offset, None),
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
            fields.get("parts", figures, {}),
            fields.get("since", Entry.day, FIRST_DAY),
            fields.get("until", Entry.day, LAST_DAY),
            fields.get("start_certain", Entry.boolean, True),
            fields["checked"].day(),
            *self._grounds(fields),
            entry.place,
        )
        check_span(f"fee {fee.id}", fee.since, fee.until, entry)
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


def read_source(entry: Entry) -> Source:
    """Return a source."""
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
        entry.place,
    )


def _check_statement(statement: Statement, entry: Entry) -> None:
    if not statement.sources:
        raise entry.refuse(f"statement {statement.id} names no source")
    if statement.confidence is Confidence.LOW and statement.holds in (Truth.TRUE, Truth.FALSE):
        raise entry.refuse(
            f"statement {statement.id}: low confidence supports neither true nor false; say unsettled, and whom to ask"
        )
    if statement.holds is Truth.UNSETTLED and not statement.ask:
        raise entry.refuse(f"statement {statement.id} is unsettled and names nobody to ask")
    check_span(f"statement {statement.id}", statement.since, statement.until, entry)

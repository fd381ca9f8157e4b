"""The law of this repository: in order, consistent with itself, and guarded by its examples against every slip of a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.inspection import check_law_folder
from bot.places import law_folder
from bot.rules import DecisionTable, Edge, FactId, Kind, Law, Row, Situation, Value, decide
from bot.rules.checks import check_law, findings, situation_of
from bot.rules.papers import Truth
from bot.rules.regions import Region, of_row, whole

TODAY = date(2026, 11, 23)
TABLES = ("legal_stay", "social_rights", "travel", "work", "when_to_apply", "late")
RIGHTS = TABLES[:4]
VISA_KINDS = {"vls_ts", "a_solliciter"}  # papers of their own in documents.yaml; as the fact `document` both are a visa


def test_the_law_is_in_order() -> None:
    assert check_law_folder(law_folder(), as_of=TODAY) == []


@pytest.mark.parametrize("day", ["2021-05-31", "2024-02-29", "2030-12-31"])
def test_the_law_is_in_order_on_other_days(law: Law, day: str) -> None:
    assert check_law(law, as_of=date.fromisoformat(day)) == ()


def test_these_are_the_tables(law: Law) -> None:
    assert set(law.tables) == set(TABLES)


@pytest.mark.parametrize("table_id", TABLES)
def test_every_example_beside_a_table_is_true(law: Law, table_id: str) -> None:
    for example in law.table(table_id).examples:
        verdict = decide(law, table_id, situation_of(law, example), as_of=example.as_of)
        assert (verdict.kind, verdict.needs if example.expect_needs else None) == (example.expect, example.expect_needs), str(
            example.place
        )


# --- what must be found when a row is spoilt


def with_row(law: Law, table: DecisionTable, row: Row, *instead: Row) -> Law:
    """Return a law that has this table only, with `instead` in place of one row; of the sources, only those that it needs."""
    rows = tuple(new for each in table.rows for new in (instead if each is row else (each,)))
    only = replace(law, tables={table.id: replace(table, rows=rows)})
    return replace(only, sources={name: source for name, source in law.sources.items() if name in only.sources_used})


def is_found(law: Law) -> bool:
    return any(True for _ in findings(law, as_of=TODAY))


def turned(row: Row) -> Iterator[Row]:
    """Yield a row with every other answer that it might have been given by mistake."""
    for kind in (Kind.YES, Kind.NO, Kind.INFO):
        if kind is not row.kind:
            yield replace(row, kind=kind, conditions=(), window=None, settled=row.settled or kind is not Kind.INFO)


@pytest.mark.parametrize("table_id", TABLES)
def test_a_row_that_is_deleted_is_missed(law: Law, table_id: str) -> None:
    table = law.table(table_id)
    assert [row.id for row in table.rows if not is_found(with_row(law, table, row))] == []


@pytest.mark.parametrize("table_id", TABLES)
def test_an_answer_that_is_turned_is_found(law: Law, table_id: str) -> None:
    table = law.table(table_id)
    unseen = [(row.id, new.kind) for row in table.rows for new in turned(row) if not is_found(with_row(law, table, row, new))]
    assert unseen == []


@pytest.mark.parametrize("table_id", TABLES)
def test_an_answer_that_is_suddenly_settled_or_no_longer_is_found(law: Law, table_id: str) -> None:
    table = law.table(table_id)
    flipped = [(row, replace(row, settled=not row.settled)) for row in table.rows]
    assert [row.id for row, new in flipped if not is_found(with_row(law, table, row, new))] == []


@pytest.mark.parametrize("table_id", RIGHTS)
def test_a_condition_that_is_dropped_is_found(law: Law, table_id: str) -> None:
    table = law.table(table_id)
    unseen = []
    for row in table.rows:
        for condition in row.conditions:
            fewer = replace(row, conditions=tuple(each for each in row.conditions if each != condition))
            if not is_found(with_row(law, table, row, fewer)):
                unseen.append((row.id, condition))
    assert unseen == []


@pytest.mark.parametrize("table_id", RIGHTS)
def test_an_exception_that_is_not_printed_is_found(law: Law, table_id: str) -> None:
    table = law.table(table_id)
    rows = [row for row in table.rows if row.prints_exception]
    assert [row.id for row in rows if not is_found(with_row(law, table, row, replace(row, prints_exception=())))] == []


# --- parts that must agree with each other


def test_the_late_fee_is_the_same_wherever_it_stands(law: Law) -> None:
    assert law.statements["late_fee"].figures["fee_eur"] == law.fees["late_filing"].amount_eur


@pytest.mark.parametrize("unit", ["months", "days"])
def test_a_figure_of_a_statement_is_a_distance_of_its_window(law: Law, unit: str) -> None:
    wrong = []
    for statement in law.statements.values():
        rules = law.windows[statement.window].edges.values() if statement.window else ()
        distances = {abs(getattr(each.offset, unit)) for rule in rules for each in rule.offsets} - {0}
        if distances and statement.figures.get(unit, min(distances)) not in distances:
            wrong.append(statement.id)
    assert wrong == []


def test_a_paper_runs_as_long_as_the_statement_about_it_says(law: Law) -> None:
    longest = {paper.id: paper.longest.months for paper in law.documents.values() if paper.longest}
    assert longest["adp"] == law.statements["adp"].figures["months"] == law.statements["adp_length"].figures["months"]
    assert longest["aps"] == law.statements["aps"].figures["months"]
    assert longest["permit"] == int(law.statements["card_length"].figures["max_years"]) * 12


def test_a_fee_is_the_sum_of_its_parts(law: Law) -> None:
    assert [fee.id for fee in law.fees.values() if fee.parts and sum(map(int, fee.parts.values())) != fee.amount_eur] == []


def test_a_fee_and_the_one_before_it_meet_without_a_gap(law: Law) -> None:
    for old in (fee for fee in law.fees.values() if fee.id.endswith("_before_2026")):
        assert (law.fees[old.id.removesuffix("_before_2026")].since - old.until).days == 1


def test_every_paper_that_people_ask_about_is_described(law: Law) -> None:
    assert set(law.documents) == set(law.facts["document"].domain) | VISA_KINDS


def test_every_category_of_permit_is_described(law: Law) -> None:
    assert set(law.categories) == set(law.facts["permit_category"].domain) - {"main_holder"} | {"main_holder"} & set(
        law.categories
    )


def test_something_rests_on_every_source(law: Law) -> None:
    assert set(law.sources) - law.sources_used == set()


def test_no_source_was_read_before_it_was_in_force(law: Law) -> None:
    assert [source.id for source in law.sources.values() if source.in_force and source.read < source.in_force] == []


def test_every_condition_is_a_condition_of_some_row(law: Law) -> None:
    used = {condition for table in law.tables.values() for row in table.rows for condition in row.conditions}
    assert used == set(law.conditions)


def test_the_guide_alone_carries_no_yes_outside_what_it_states_itself(law: Law) -> None:
    """Law firms, press and blogs never carry a yes; the guide does, because everything it states must be answerable."""
    weak = [
        (table.id, row.id)
        for table in law.tables.values()
        for row in table.rows
        if row.kind in (Kind.YES, Kind.CONDITIONAL)
        and all(law.sources[source].authority.value == "other" and source != "talent_guide" for source in row.sources)
    ]
    assert weak == []


def test_every_answer_that_is_not_settled_names_whom_to_ask(law: Law) -> None:
    unsettled = [row for table in law.tables.values() for row in table.rows if not row.settled]
    assert [row.id for row in unsettled if not row.ask] == []
    assert [each.id for each in law.statements.values() if each.holds is Truth.UNSETTLED and not each.ask] == []


# --- what the design and the guide promise, row by row


@pytest.mark.parametrize(
    ("table_id", "row_id", "window"),
    [
        ("when_to_apply", "renewal", "renewal"),
        ("when_to_apply", "first", "first_request"),
        ("when_to_apply", "first_vls_ts", "vls_ts_then_card"),
        ("late", "renewal_too_early", "renewal"),
        ("late", "vls_ts_too_early", "vls_ts_then_card"),
    ],
)
def test_each_deadline_row_has_its_window(law: Law, table_id: str, row_id: str, window: str) -> None:
    assert law.table(table_id).row(row_id).window == window


def test_a_window_that_opens_opens_before_it_ends(law: Law) -> None:
    both = [rule for rule in law.windows.values() if Edge.OPENS in rule.edges and Edge.LAST_DAY in rule.edges]
    assert [rule.id for rule in both if rule.edges[Edge.OPENS].day(TODAY) >= rule.edges[Edge.LAST_DAY].day(TODAY)] == []


@pytest.mark.parametrize("right", RIGHTS)
def test_an_adp_is_first_asked_for_its_procedure_whatever_the_right(law: Law, right: str) -> None:
    verdict = decide(law, right, Situation().knowing("document", "adp"), as_of=TODAY)
    assert (verdict.kind, verdict.needs) == (Kind.DEPENDS, ("procedure",))


@pytest.mark.parametrize("right", RIGHTS)
def test_a_deposit_certificate_gives_nothing_by_itself(law: Law, right: str) -> None:
    verdict = decide(law, right, Situation().knowing("document", "deposit_certificate"), as_of=TODAY)
    assert (verdict.kind, verdict.by) == (Kind.NO, None)


@pytest.mark.parametrize("right", RIGHTS)
def test_a_card_in_force_keeps_its_rights_beside_a_deposit_certificate(law: Law, right: str) -> None:
    facts = Situation().knowing("document", "deposit_certificate").knowing("permit_in_force", value=True)
    verdict = decide(law, right, facts, as_of=TODAY)
    assert (verdict.kind, verdict.by) == (Kind.YES, "permit")


@pytest.mark.parametrize("right", RIGHTS)
def test_an_adp_past_its_own_date_gives_nothing(law: Law, right: str) -> None:
    facts = Situation().knowing("document", "adp").knowing("adp_running", value=False).knowing("has_previous_permit", value=True)
    for procedure in ("first", "renewal"):
        assert decide(law, right, facts.knowing("procedure", procedure), as_of=TODAY).kind is Kind.NO


ABROAD = ("schengen", "outside_schengen", "france_return")
ANYWHERE_ELSE = (*ABROAD, "overseas_france")
NOTHING_BY_ITSELF = {"document": ("deposit_certificate", "pickup_notice"), "permit_in_force": (False,)}
FIRST_RECEIPT = {"document": ("recepisse",), "procedure": ("first",), "refused": (False,)}
FIRST_ADP = {"document": ("adp",), "procedure": ("first",), "refused": (False,), "visa_kind": ("a_solliciter", "none")}
ENDED_CARD = {"document": ("permit",), "permit_in_force": (False,), "expired_for": ("up_to_six_months", "longer")}
ENDED_VISA = {"document": ("visa",), "permit_in_force": (False,), "visa_kind": ("a_solliciter", "vls_ts")}
OVERDUE_VISA = {"document": ("visa",), "visa_kind": ("vls_ts",), "visa_validation": ("overdue",)}


@pytest.mark.parametrize(
    ("right", "facts"),
    [
        ("travel", {**NOTHING_BY_ITSELF, "destination": ANYWHERE_ELSE}),
        ("travel", {**FIRST_ADP, "permit_in_force": (False,), "destination": ABROAD}),
        ("travel", {**FIRST_RECEIPT, "permit_in_force": (False,), "destination": ABROAD}),
        ("travel", {"document": ("permit",), "permit_in_force": (False,), "destination": ANYWHERE_ELSE}),
        ("travel", {**ENDED_VISA, "destination": ANYWHERE_ELSE}),
        ("travel", {**OVERDUE_VISA, "destination": ANYWHERE_ELSE}),
        ("travel", {"document": ("loss_declaration",), "destination": ANYWHERE_ELSE}),
        ("work", NOTHING_BY_ITSELF),
        ("work", ENDED_CARD),
        ("work", ENDED_VISA),
        ("work", OVERDUE_VISA),
        ("social_rights", NOTHING_BY_ITSELF),
        ("social_rights", FIRST_ADP),
        ("social_rights", ENDED_CARD),
        ("social_rights", ENDED_VISA),
        ("social_rights", OVERDUE_VISA),
        ("legal_stay", NOTHING_BY_ITSELF),
        ("legal_stay", ENDED_CARD),
        ("legal_stay", ENDED_VISA),
        ("legal_stay", OVERDUE_VISA),
    ],
)
def test_where_a_wrong_yes_would_be_worst_every_row_says_no(law: Law, right: str, facts: dict[FactId, tuple[Value, ...]]) -> None:
    """An example guards one situation of a row; this guards all of them, whoever moves a value from one row to another."""
    table = law.table(right)
    everything = whole(law, table)
    cases = Region({**everything.values, **{fact: frozenset(values) for fact, values in facts.items()}}, TODAY, TODAY)
    assert {row.kind for row in table.rows if of_row(law, table, row).meet(cases)} == {Kind.NO}


def test_the_readme_of_the_law_names_every_file() -> None:
    readme = (law_folder() / "README.md").read_text("utf-8")
    files = {path.name for path in law_folder().glob("*.yaml")}
    assert {name for name in files if f"`{name}`" not in readme} == set()

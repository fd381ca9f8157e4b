"""Answers: from a verdict to blocks. The verdict comes first, then conditions, rule, what to do next, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.conversation.naming import label, message_id, of_row, of_statement, of_verdict
from bot.conversation.naming import value as in_words
from bot.conversation.replies import Address, Argument, Block, Listing, Part, Say, Series, Word
from bot.conversation.session import value_in_words
from bot.rules import (
    Authority,
    Edge,
    FactId,
    Fired,
    Kind,
    Law,
    Origin,
    Relied,
    Situation,
    Source,
    Standing,
    Value,
    Verdict,
    Window,
)
from bot.rules.papers import Contact
from bot.understanding import Topic

MOST_RULES = 3  # rows printed when several answer alike; more would bury the verdict
MOST_SOURCES = 3  # the weightiest; all of them stand behind "source"
MOST_BRANCHES = 4  # cases shown under "it depends"; the buttons show all
SAID_PLAINLY = (Kind.YES, Kind.NO, Kind.CONDITIONAL)  # verdicts of a right whose line may leave out its yes or no
STATEMENTS = "statements"  # the table name under which statements fire
_LAW = (Authority.STATUTE, Authority.REGULATION, Authority.EU, Authority.COURT)  # these come into force; pages are dated


def answer(law: Law, topic: Topic, verdict: Verdict, facts: Situation, *, plain: bool = False) -> list[Block]:
    """Return the blocks that say a verdict of a table or of statements; a `plain` one of a right begins without yes or no."""
    blocks: list[Block] = [*_opening(topic, verdict, facts, plain=plain), *conditions(verdict), *_rules(law, verdict)]
    if verdict.window is not None:
        blocks += dates(law, verdict.window, verdict.proof.as_of)
    if not verdict.failed:  # a failed condition says itself what to do
        blocks += [*_exceptions(verdict), *_cautions(law, verdict), *_whom_to_ask(law, verdict), *_onward(law, verdict)]
    return [*blocks, *relied_on(law, verdict), *sources(law, verdict)]


def _onward(law: Law, verdict: Verdict) -> Iterator[Block]:
    """Yield what to do next; who is late for a window is not told to wait until it opens."""
    found = verdict.window
    if found is not None and found.opens is not None and found.standing(verdict.proof.as_of) is Standing.PAST:
        yield Say("common-next", {"text": Word("date-file-late")}, Part.NEXT)
    else:
        yield from _next_steps(law, verdict)


def told(law: Law, verdict: Verdict) -> list[Block]:
    """Return the blocks that say statements inside a flow: each, what to do next, and the sources in one line."""
    links = tuple(_title(law.sources[each]) for each in verdict.proof.sources[:MOST_SOURCES])
    return [*_rules(law, verdict), *_next_steps(law, verdict), Say("common-sources", {"sources": Series(links)}, Part.SOURCE)]


def depends(law: Law, topic: Topic, verdict: Verdict, *, plain: bool = False) -> list[Block]:
    """Return what can be said while a fact is missing: that it depends, what is certain all the same, how the answer branches.

    A `plain` answer only says that it depends: certainty and branches speak of yes and no.
    """
    opening = Say(message_id(topic, "depends"), part=Part.VERDICT)
    if plain:
        return [opening]
    blocks: list[Block] = [opening, *_certain(verdict)]
    asked = verdict.needs[0]
    cases = [branch for branch in verdict.branches if law.facts[asked].domain]
    for branch in cases[:MOST_BRANCHES]:
        kind = branch.kind.value if branch.settled else "unsettled"
        case = Word(message_id("case", asked, value_in_words(branch.value)))
        blocks.append(Say("common-branch", {"case": case, "answer": Word(message_id("short", kind))}, Part.RULE))
    if len(cases) > MOST_BRANCHES:
        blocks.append(Say("common-more-branches", {"count": len(cases) - MOST_BRANCHES}, Part.RULE))
    return blocks


def in_short(verdict: Verdict) -> Word:
    """Return a verdict in a word or two, inside another sentence."""
    return Word(message_id("short", verdict.kind.value if verdict.settled else "unsettled"))


def relied_on(law: Law, verdict: Verdict) -> Iterator[Block]:
    """Yield what the answer took as given, each fact with where it came from; what nobody said stands apart."""
    told = [relied for relied in verdict.proof.relied_on if relied.origin is not Origin.PRESUMED]
    presumed = [relied for relied in verdict.proof.relied_on if relied.origin is Origin.PRESUMED]
    if told:
        yield Say("common-relied-on", {"facts": _listed(law, told)}, Part.RELIED)
    if presumed:
        yield Say("common-presumed", {"facts": _listed(law, presumed)}, Part.RELIED)


def fact_words(law: Law, fact: FactId, value: Value, origin: Origin = Origin.SAID) -> Word:
    """Return a fact in words: its label, its value, and how it is known unless it was said."""
    suffix = "" if origin in (Origin.SAID, Origin.PRESUMED) else f"-{origin.value}"
    return Word(f"common-fact{suffix}", {"label": label(fact), "value": in_words(law.facts[fact], value)})


def sources(law: Law, verdict: Verdict, most: int = MOST_SOURCES) -> Iterator[Block]:
    """Yield the sources, weightiest first, and those that say otherwise."""
    for each in verdict.proof.sources[:most]:
        yield _source(law.sources[each])
    differing = law.weighed(tuple(source for fired in verdict.proof.fired for source in fired.differs))
    if differing:
        links = tuple(_title(law.sources[each]) for each in differing[:most])
        yield Say("common-differs", {"sources": Series(links)}, Part.SOURCE)


def dates(law: Law, window: Window, today: date) -> Iterator[Block]:
    """Yield a window in words: its days, the last day by each source, and where today stands."""
    name = message_id("window", window.id)
    if window.from_month_only:
        yield Say("date-month-only", {"month": window.anchor})
    passed = window.last_day is not None and today > window.last_day
    if window.opens is not None and not passed:
        yield Say(f"{name}.opens", {"day": window.opens}, Part.RULE, optional=True)
    if Edge.RECOMMENDED_FROM in window.days and not passed:
        span = {"from": window.days[Edge.RECOMMENDED_FROM], "to": window.days[Edge.RECOMMENDED_TO]}
        yield Say(f"{name}.recommended", span, Part.RULE, optional=True)
    if window.last_day is not None:
        yield Say(f"{name}.passed" if passed else f"{name}.last-day", {"day": window.last_day}, Part.RULE)
    if len(set(window.last_day_by_source.values())) > 1:
        yield Say("date-sources-differ", part=Part.RULE)
        for source, day in window.last_day_by_source.items():
            yield Say("date-last-day-by-source", {"source": _title(law.sources[source]), "day": day}, Part.RULE)
    yield from _standing(window, today)


def _standing(window: Window, today: date) -> Iterator[Block]:
    left = (window.last_day - today).days if window.last_day else 0
    match window.standing(today):
        case Standing.TOO_EARLY:
            yield Say("date-too-early", {"count": (window.opens - today).days if window.opens else 0}, Part.NEXT)
        case Standing.PAST:
            yield Say("date-late", {"count": -left}, Part.NEXT)
        case standing:
            if Edge.RECOMMENDED_FROM in window.days:
                yield Say("date-recommended-now" if standing is Standing.RECOMMENDED else "date-open", part=Part.NEXT)
            yield Say("date-days-left", {"count": left}, Part.NEXT)


def _certain(verdict: Verdict) -> Iterator[Block]:
    """Yield what holds in every remaining case."""
    if verdict.certain is None:
        return
    if Kind.YES not in verdict.certain.possible and Kind.CONDITIONAL in verdict.certain.possible:
        yield Say("certain-no-plain-yes", part=Part.RULE)
    if verdict.certain.possible <= {Kind.YES, Kind.CONDITIONAL}:
        yield Say("certain-not-no", part=Part.RULE)
    if verdict.certain.conditions:
        yield Say("certain-conditions", part=Part.RULE)
        for condition in verdict.certain.conditions:
            yield Say("condition-line-open", {"condition": Word(message_id("condition", condition))}, Part.CONDITION)


def _listed(law: Law, relied: list[Relied]) -> Listing:
    return Listing(tuple(fact_words(law, each.fact, each.value, each.origin) for each in relied))


def _opening(topic: Topic, verdict: Verdict, facts: Situation, *, plain: bool) -> Iterator[Block]:
    if any(fired.table == STATEMENTS for fired in verdict.proof.fired):
        if verdict.kind in (Kind.YES, Kind.NO) or not verdict.settled:
            yield Say(message_id("verdict", verdict.kind.value if verdict.settled else "unsettled"), part=Part.VERDICT)
        return
    if verdict.kind is Kind.DATE and verdict.window is None and topic is Topic.WHEN_TO_APPLY:
        yield Say("when-to-apply-rule", part=Part.VERDICT)
        return
    destination = facts.get("destination")
    ending = "-plain" if plain and verdict.kind in SAID_PLAINLY else ""
    yield Say(of_verdict(topic, verdict) + ending, {"destination": str(destination) if destination else None}, Part.VERDICT)


def _rules(law: Law, verdict: Verdict) -> Iterator[Block]:
    for fired in verdict.proof.fired[:MOST_RULES]:
        yield Say(_message_of(law, fired), _figures(law, fired), Part.RULE)


def _message_of(law: Law, fired: Fired) -> str:
    return of_statement(law.statements[fired.row]) if fired.table == STATEMENTS else of_row(fired.table, fired.row)


def _figures(law: Law, fired: Fired) -> dict[str, Argument]:
    return dict(law.statements[fired.row].figures) if fired.table == STATEMENTS else {}


def conditions(verdict: Verdict) -> Iterator[Block]:
    """Yield the conditions: all of them under a "yes, if", those that failed under a no."""
    for condition, holds in verdict.conditions.items():
        name = message_id("condition", condition)
        if verdict.kind is Kind.CONDITIONAL:
            yield Say("condition-line-met" if holds else "condition-line-open", {"condition": Word(name)}, Part.CONDITION)
        elif holds is False:
            yield Say("condition-line-failed", {"condition": Word(f"{name}.failed")}, Part.CONDITION)


def _exceptions(verdict: Verdict) -> Iterator[Block]:
    """Yield what would be otherwise if a presumption is wrong: rows print it when the presumption mattered."""
    if verdict.proof.presumed:
        for fired in verdict.proof.fired[:MOST_RULES]:
            if fired.table != STATEMENTS:
                yield Say(of_row(fired.table, fired.row) + ".exception", part=Part.CAUTION, optional=True)


def _cautions(law: Law, verdict: Verdict) -> Iterator[Block]:
    for caution in verdict.cautions:
        statement = law.statements[caution]
        name = of_statement(statement)
        text = Word(f"{name}.caution", dict(statement.figures), otherwise=name)
        yield Say("common-caution", {"text": text}, Part.CAUTION)
    if verdict.by is not None:
        yield Say("common-by-document", part=Part.CAUTION)


def _whom_to_ask(law: Law, verdict: Verdict) -> Iterator[Block]:
    if not verdict.settled and verdict.ask:
        yield Say("help-ask", part=Part.NEXT)
        for each in verdict.ask:
            yield contact_line(law.contacts[each])


def contact_line(contact: Contact) -> Say:
    """Return the line that names somebody who can help."""
    address = Address(contact.address, contact.address) if contact.address else None
    return Say(message_id("contact", contact.id), {"phone": contact.phone, "address": address}, Part.NEXT)


def _next_steps(law: Law, verdict: Verdict) -> Iterator[Block]:
    late = verdict.window is not None and verdict.window.standing(verdict.proof.as_of) is Standing.PAST
    for fired in verdict.proof.fired[:MOST_RULES]:
        if late and fired.table == STATEMENTS:  # what is to be done before a day that has passed
            continue
        yield Say(
            "common-next", {"text": Word(_message_of(law, fired) + ".next", _figures(law, fired))}, Part.NEXT, optional=True
        )


def _source(source: Source) -> Say:
    dated = "in_force" if source.authority in _LAW else "dated"
    args: dict[str, Argument] = {
        "source": _title(source),
        "authority": Word(message_id("authority", source.authority.value)),
        dated: source.in_force,
        "read": source.read,
    }
    return Say("common-source" if dated == "in_force" else "common-source-page", args, Part.SOURCE)


def _title(source: Source) -> Address | str:
    return Address(source.title, source.address) if source.address else source.title


def window_dates(window: Window | None) -> dict[str, object]:
    """Return a window as the machine interface prints it; empty when there is none."""
    if window is None:
        return {}
    found: dict[str, object] = {edge.value: window.days[edge].isoformat() for edge in Edge if edge in window.days}
    found["last_day_by_source"] = {source: day.isoformat() for source, day in window.last_day_by_source.items()}
    if window.from_month_only:
        found["from_month_only"] = True
    return found

"""Saved sessions: a session as plain data for a store or a file, and back. Older versions are carried over by `migrate.py`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.conversation.errors import UnreadableSession
from bot.conversation.migrate import upgraded
from bot.conversation.session import SESSION_VERSION, Answered, Cases, FlowPosition, Learned, Person, Reminders, Session
from bot.rules import Fact, FactId, Known, Origin, Situation, Value, parse_value
from bot.understanding import Sense, Topic

Data = dict[str, Any]


def save(session: Session) -> Data:
    """Return a session as values that JSON knows."""
    return {
        "version": session.version,
        "chosen_language": session.chosen_language,
        "language": session.language,
        "about": session.about,
        "people": {name: _person_out(person) for name, person in session.people.items()},
        "last": _answered_out(session.last) if session.last else None,
        "asked": session.asked,
        "flow": _flow_out(session.flow) if session.flow else None,
        "greeted": session.greeted,
        "turns": session.turns,
        "cases": _cases_out(session.cases),
        "time_zone": session.time_zone,
        "zone_asked": session.zone_asked,
        "confirming": session.confirming,
    }


def restore(data: Mapping[str, Any], facts: Mapping[FactId, Fact]) -> Session:
    """Return the session that `save` made. Facts that the law no longer knows, or values that it no longer has, are forgotten.

    Raises:
        UnreadableSession: the data is of a newer version, or no session at all.
    """
    try:
        data = upgraded(data)
        if data["version"] != SESSION_VERSION:
            raise UnreadableSession(data["version"])
        return Session(
            version=SESSION_VERSION,
            chosen_language=data["chosen_language"],
            language=data["language"],
            about=data["about"],
            people={name: _person_in(person, facts) for name, person in data["people"].items()},
            last=_answered_in(data["last"], facts) if data["last"] else None,
            asked=data["asked"] if data["asked"] in facts else None,
            flow=_flow_in(data["flow"], facts) if data["flow"] else None,
            greeted=data["greeted"],
            turns=data["turns"],
            cases=_cases_in(data["cases"]),
            time_zone=data["time_zone"],
            zone_asked=data["zone_asked"],
            confirming=_confirming_in(data["confirming"]),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise UnreadableSession(data.get("version")) from error


def _confirming_in(data: list[str] | None) -> tuple[str, str] | None:
    return (data[0], data[1]) if data else None


def _person_out(person: Person) -> Data:
    learned = {
        fact: [_value_out(each.known.value), each.known.origin.value, each.on.isoformat()] for fact, each in person.facts.items()
    }
    unknown = {fact: on.isoformat() for fact, on in person.unknown.items()}
    return {
        "facts": learned,
        "ticks": sorted(person.ticks),
        "unknown": unknown,
        "reminders": _reminders_out(person.reminders),
        "label": person.label,
        "consent": person.consent.isoformat() if person.consent else None,
        "calendar": _days_out(person.calendar),
    }


def _person_in(data: Data, facts: Mapping[FactId, Fact]) -> Person:
    learned = {}
    for fact, (written, origin, on) in data["facts"].items():
        value = _value_in(fact, written, facts)
        if value is not None:
            learned[fact] = Learned(Known(value, Origin(origin)), date.fromisoformat(on))
    unknown = {fact: date.fromisoformat(on) for fact, on in data.get("unknown", {}).items() if fact in facts}
    consent = date.fromisoformat(data["consent"]) if data["consent"] else None
    kept, calendar = _reminders_in(data["reminders"]), _days_in(data["calendar"])
    return Person(learned, frozenset(data["ticks"]), unknown, kept, data["label"], consent, calendar)


def _cases_out(cases: Cases) -> Data:
    planned = cases.planned.isoformat() if cases.planned else None
    return {"made": cases.made, "weekly": cases.weekly, "planned": planned, "naming": cases.naming, "room": cases.room}


def _cases_in(data: Data) -> Cases:
    planned = date.fromisoformat(data["planned"]) if data["planned"] else None
    return Cases(data["made"], data["weekly"], planned, data["naming"], data["room"])


def _reminders_out(reminders: Reminders) -> Data:
    return {
        "agreed": reminders.agreed,
        "shift": reminders.shift,
        "off": sorted(reminders.off),
        "ahead": dict(reminders.ahead),
        **{name: _days_out(getattr(reminders, name)) for name in ("own", "done", "planned", "given")},
    }


def _reminders_in(data: Data) -> Reminders:
    days = {name: _days_in(data[name]) for name in ("own", "done", "planned", "given")}
    return Reminders(data["agreed"], data["shift"], frozenset(data["off"]), ahead=dict(data["ahead"]), **days)


def _days_out(days: Mapping[str, date]) -> Data:
    return {name: day.isoformat() for name, day in days.items()}


def _days_in(data: Data) -> dict[str, date]:
    return {name: date.fromisoformat(day) for name, day in data.items()}


def _answered_out(last: Answered) -> Data:
    return {
        "topic": last.topic.value,
        "about": last.about,
        "facts": _facts_out(last.facts),
        "statement": last.statement,
        "sense": last.sense.value,
        "on": last.on.isoformat() if last.on else None,
    }


def _answered_in(data: Data, facts: Mapping[FactId, Fact]) -> Answered:
    known = _facts_in(data["facts"], facts)
    on = data.get("on")  # sessions of the first versions do not say it
    day = date.fromisoformat(on) if on else None
    return Answered(Topic(data["topic"]), data["about"], known, data["statement"], Sense(data["sense"]), day)


def _flow_out(flow: FlowPosition) -> Data:
    return {
        "flow": flow.flow,
        "version": flow.version,
        "state": flow.state,
        "about": flow.about,
        "history": list(flow.history),
        "passed": sorted(flow.passed),
        "facts": _facts_out(flow.facts),
        "interrupted": flow.interrupted,
        "outer": _flow_out(flow.outer) if flow.outer else None,
    }


def _flow_in(data: Data, facts: Mapping[FactId, Fact]) -> FlowPosition:
    return FlowPosition(
        data["flow"],
        data["version"],
        data["state"],
        data["about"],
        tuple(data["history"]),
        frozenset(data["passed"]),
        _facts_in(data["facts"], facts),
        data["interrupted"],
        _flow_in(data["outer"], facts) if data["outer"] else None,
    )


def _facts_out(facts: Situation) -> Data:
    return {fact: [_value_out(known.value), known.origin.value] for fact, known in facts.known.items()}


def _facts_in(data: Data, facts: Mapping[FactId, Fact]) -> Situation:
    known = {}
    for fact, (written, origin) in data.items():
        value = _value_in(fact, written, facts)
        if value is not None:
            known[fact] = Known(value, Origin(origin))
    return Situation(known)


def _value_out(value: Value) -> str | bool:
    return value if isinstance(value, bool) else str(value)


def _value_in(fact: FactId, written: str | bool, facts: Mapping[FactId, Fact]) -> Value | None:
    if fact not in facts:
        return None
    try:
        return parse_value(facts[fact], written)
    except ValueError:
        return None

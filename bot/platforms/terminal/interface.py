"""The machine interface: a turn as JSON. Stable: other programs rely on these names (see the design's section of that name)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.conversation import Answer, Say, Session, TurnResult
from bot.conversation.answers import window_dates
from bot.rules import Law, Situation, Value, area_of
from bot.understanding import RIGHTS, Topic
from bot.words import Spoken, SpokenChecklist, SpokenChoices, SpokenText, plain


def as_json(law: Law, turn: TurnResult, spoken: Iterable[Spoken], line_id: object) -> dict[str, Any]:
    """Return a turn as one object of the machine interface."""
    parts = tuple(spoken)
    main, *others = turn.answers
    return {
        "id": line_id,
        "lang": turn.session.chosen_language or turn.session.language,
        **_answer(law, main),
        "messages": [block.id for block in turn.blocks if isinstance(block, Say) and not block.optional],
        "also": [_answer(law, other) for other in others],
        "text": "\n".join(line for part in parts for line in _lines(part)),
        "choices": [
            {"id": each.id, "label": each.label} for part in parts if isinstance(part, SpokenChoices) for each in part.options
        ],
        "state": state_of(turn.session),
    }


def _lines(part: Spoken) -> Iterable[str]:
    """Yield what a part says in lines of text; a checklist its title and its papers."""
    if isinstance(part, SpokenText):
        yield plain(part.spans)
    elif isinstance(part, SpokenChecklist):
        yield plain(part.title)
        for entry in part.entries:
            yield f"{'☑' if entry.ticked else '☐'} {plain(entry.label)}"


def state_of(session: Session) -> str:
    """Return where a conversation stands, such as "ask.procedure" or "renewal.documents"."""
    if session.asked is not None and (session.flow is None or session.flow.interrupted):
        return f"ask.{session.asked}"
    if session.flow is not None:
        return f"{session.flow.flow}.{session.flow.state}"
    return "ask.answered" if session.last is not None else "ask.ready"


def facts_as_json(law: Law, facts: Situation, topic: Topic, as_of: date) -> dict[str, str | bool]:
    """Return facts with what follows from them: the destination from its country, the right from the topic.

    A day of month precision is written as "2027-02".
    """
    found = {fact: _plain(known.value) for fact, known in facts.known.items()}
    if "country" in found:
        found.setdefault("destination", area_of(law, str(found["country"]), as_of))
    return {**found, "right": topic.value} if topic in RIGHTS else found


def _plain(value: Value) -> str | bool:
    return value if isinstance(value, bool) else str(value)


def _answer(law: Law, answer: Answer) -> dict[str, Any]:
    verdict = answer.verdict
    open_conditions = [name for name, holds in verdict.conditions.items() if not holds]
    return {
        "topic": answer.topic.value,
        "verdict": verdict.kind.value,
        "settled": verdict.settled,
        "confidence": round(answer.confidence, 2),
        "facts": facts_as_json(law, answer.facts, answer.topic, verdict.proof.as_of),
        "presumed": list(verdict.proof.presumed),
        "hypothetical": list(answer.hypothetical),
        "conditions": open_conditions,
        "needs": list(verdict.needs),
        "dates": window_dates(verdict.window),
        "sources": list(verdict.proof.sources),
        "readings": [topic.value for topic in answer.readings],
    }

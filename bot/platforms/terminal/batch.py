"""JSON lines in, JSON lines out: `sejour ask --batch`. A line that cannot be taken gets an error, and the run goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any, TextIO

from bot.conversation import ChoiceTaken, Engine, Incoming, Session, TextMessage
from bot.conversation.engine import FRANCE
from bot.platforms.terminal.interface import as_json
from bot.rules import Law, Situation, parse_value
from bot.understanding import Topic
from bot.words import Speaker

LANGUAGE_SETTINGS = ("en", "fr")


class BadLine(ValueError):
    """A line is not what the interface takes; the message says what is wrong with it."""

    def __init__(self, problem: str, line_id: object = None) -> None:
        super().__init__(problem)
        self.line_id = line_id


@dataclass(slots=True)
class Batch:
    """One run: the conversations of its named sessions, held while it lasts."""

    law: Law
    engine: Engine
    speaker: Speaker
    today: date
    sessions: dict[str, Session] = field(default_factory=dict)

    def run(self, lines: Iterable[str], out: TextIO) -> bool:
        """Answer each line, in order, flushing each; return whether every line could be taken."""
        all_well = True
        for line in lines:
            if line.strip():
                reply, well = self._reply(line)
                all_well &= well
                print(json.dumps(reply, ensure_ascii=False), file=out, flush=True)
        return all_well

    def _reply(self, line: str) -> tuple[dict[str, Any], bool]:
        try:
            return self.answer(_request(line)), True
        except BadLine as error:
            return {"id": error.line_id, "error": str(error)}, False

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Return the reply to one request.

        Raises:
            BadLine: the request lacks its text, or a field of it cannot be read.
        """
        line_id = request.get("id")
        incoming = _incoming(request, line_id)
        now = datetime.combine(_day(request, self.today, line_id), time(12), FRANCE)
        session = self._session(request, now)
        turn = self.engine.take_turn(session, incoming, now=now)
        name = request.get("session")
        if isinstance(name, str):
            self.sessions[name] = turn.session
        language = turn.session.chosen_language or turn.session.language
        spoken = self.speaker.speak(language if language in LANGUAGE_SETTINGS else "en", turn.blocks)
        return as_json(self.law, turn, spoken, line_id)

    def _session(self, request: dict[str, Any], now: datetime) -> Session:
        session = self.sessions.get(str(request.get("session")), Session())
        context = request.get("context")
        if isinstance(context, dict):
            session = self._recalled(context, now)
        language = request.get("lang")
        return replace(session, chosen_language=str(language)) if language else session

    def _recalled(self, context: dict[str, Any], now: datetime) -> Session:
        """Return the session that a context describes; facts it names that the law does not know are left out."""
        facts = Situation()
        given = context.get("facts")
        for fact, written in (given if isinstance(given, dict) else {}).items():
            declared = self.law.facts.get(fact)
            if declared is None or fact == "right":
                continue
            try:
                facts = facts.knowing(fact, parse_value(declared, written if isinstance(written, bool) else str(written)))
            except ValueError:
                continue
        topic = context.get("topic")
        return self.engine.session_after(Topic(topic) if topic in list(Topic) else Topic.SMALLTALK, facts, now=now)


def _request(line: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except ValueError as error:
        raise BadLine(f"not JSON: {error}") from error
    if not isinstance(request, dict):
        raise BadLine("a line is one JSON object")
    return request


def _incoming(request: dict[str, Any], line_id: object) -> Incoming:
    choice, text = request.get("choice"), request.get("text")
    if isinstance(choice, str):
        return ChoiceTaken(choice)
    if not isinstance(text, str):
        raise BadLine('a line needs "text" or "choice"', line_id)
    return TextMessage(text)


def _day(request: dict[str, Any], default: date, line_id: object) -> date:
    written = request.get("today")
    if written is None:
        return default
    try:
        return date.fromisoformat(str(written))
    except ValueError as error:
        raise BadLine(f'"today" is a day like 2026-11-23, not {written!r}', line_id) from error

"""Whole conversations as YAML: read, run through the engine, written again when refreshed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import yaml

from bot.app import App
from bot.conversation import ChoiceTaken, Command, FileSent, Incoming, Joined, Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.platforms.terminal.interface import state_of
from bot.rules import Kind
from bot.words import Speaker

HERE = Path(__file__).parent
_WHO = ("opens", "person", "choice", "command", "sends")  # what a turn may begin with
_SAID = ("bot", "verdict", "needs", "about", "sources", "state")  # what it is compared on, in this order


@dataclass(frozen=True, slots=True)
class Conversation:
    """One file: the day, the language of the replies, and the turns with what is expected of each."""

    path: Path
    story: str
    today: date
    language: str | None
    turns: tuple[dict[str, Any], ...]


def every_file() -> list[Path]:
    """Return all scenario files, in order."""
    return sorted(HERE.rglob("*.yaml"))


def read(path: Path) -> Conversation:
    """Return the conversation that a file tells."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(data) <= {"story", "today", "language", "turns"}, f"{path.name}: unknown keys"
    return Conversation(path, data["story"], date.fromisoformat(data["today"]), data.get("language"), tuple(data["turns"]))


def happened(app: App, conversation: Conversation) -> list[dict[str, Any]]:
    """Run a conversation and return its turns with what was really said; every reply is also spoken."""
    session = Session(chosen_language=conversation.language)
    now = datetime.combine(conversation.today, time(12), FRANCE)
    told = []
    for turn in conversation.turns:
        result = app.engine.take_turn(session, _incoming(turn), now=now)
        session = result.session
        _speak(app.speaker, result)
        told.append({key: turn[key] for key in _WHO if key in turn} | _said(result))
    return told


def write(conversation: Conversation, turns: list[dict[str, Any]]) -> None:
    """Write a conversation with what was said: the one switch that refreshes it, to be read as a diff."""
    lines = [f"story: {_quoted(conversation.story)}", f'today: "{conversation.today}"']
    lines += [f'language: "{conversation.language}"'] if conversation.language else []
    lines.append("turns:")
    for turn in turns:
        for position, (key, value) in enumerate(turn.items()):
            written = f"[{', '.join(value)}]" if isinstance(value, list) else _quoted(str(value))
            lines.append(f"  {'-' if position == 0 else ' '} {key}: {written}")
    conversation.path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _incoming(turn: dict[str, Any]) -> Incoming:
    match next(key for key in _WHO if key in turn):
        case "opens":
            return Joined(turn["opens"])
        case "choice":
            return ChoiceTaken(turn["choice"])
        case "command":
            return Command(turn["command"])
        case "sends":
            return FileSent(turn["sends"])
        case _:
            return TextMessage(turn["person"])


def _said(result: TurnResult) -> dict[str, Any]:
    answer = result.answers[0]
    said: dict[str, Any] = {"bot": list(result.messages)}
    if answer.verdict.kind is not Kind.NOT_APPLICABLE:
        said["verdict"] = f"{answer.topic}: {answer.verdict.kind}"
        said["sources"] = list(answer.verdict.proof.sources)
        said["needs"] = list(answer.verdict.needs)
    if result.session.about != "self":
        said["about"] = result.session.about
    said["state"] = state_of(result.session)
    return {key: said[key] for key in _SAID if said.get(key)}


def _speak(speaker: Speaker, result: TurnResult) -> None:
    language = result.session.chosen_language or result.session.language
    speaker.speak(language if language in ("en", "fr") else "en", result.blocks)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

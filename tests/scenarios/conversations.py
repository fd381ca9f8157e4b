"""Whole conversations as YAML: read, run through the engine, written again when refreshed.

A file tells a `story`, the `today` it happens on, perhaps the `language` of the replies, and `turns`. A turn is what the person
does, optionally with a `note` for the reader and a new `today` from which on the days count; the rest is what came of it:

    person, choice, command, opens, sends, edits, reminder      what came in; `stale` is a choice that was never offered here
    bot         message ids in order, "id ×3" for three in a row; the lines that name facts and sources are left out
    speaks      the language of the reply, where it is another than before
    verdict     "topic: kind" of the main answer; `also` those of further questions in the message
    needs       facts without which there is no useful answer
    given       facts that the answer rests on, "?" behind those that were presumed and "!" behind those that were supposed
    conditions  of the answer: open ones as they are, "yes" or "no" behind those that hold or fail
    sources     in order of weight
    dates       of a window
    papers      of a checklist, the ticked ones with a mark
    effects     what else the turn does
    about       whose situation it is, when not one's own
    state       where the conversation stands afterwards
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from bot.app import App
from bot.conversation import (
    Answer,
    Choices,
    ChoiceTaken,
    Command,
    DueReminder,
    EditedText,
    Effect,
    FileSent,
    Incoming,
    Joined,
    Say,
    Session,
    TextMessage,
    TurnResult,
)
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Cancel, Checklist, ChecklistEntry, Part, Schedule
from bot.conversation.session import value_in_words
from bot.platforms.terminal.batch import LANGUAGE_SETTINGS
from bot.platforms.terminal.interface import state_of
from bot.rules import Edge, Kind, Origin, Window
from bot.words import Speaker

HERE = Path(__file__).parent
_DOES = ("opens", "person", "edits", "choice", "stale", "command", "sends", "reminder")  # what a turn may begin with
_GIVEN = ("today", *_DOES, "note")  # what is written by hand
_ANSWER = ("verdict", "also", "needs", "given", "conditions", "sources", "dates")
_SAID = ("bot", "speaks", *_ANSWER, "papers", "effects", "about", "state")  # what it is compared on, in this order
_HOLDS = {None: "", True: "yes", False: "no"}
_MARK = {Origin.PRESUMED: "?", Origin.SUPPOSED: "!"}


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
    for turn in data["turns"]:
        unknown = set(turn) - {*_GIVEN, *_SAID}
        assert not unknown, f"{path.name}: unknown keys {unknown} in a turn"
        assert len(set(turn) & set(_DOES)) == 1, f"{path.name}: a turn is one thing that the person does, not {set(turn)}"
    return Conversation(path, data["story"], date.fromisoformat(data["today"]), data.get("language"), tuple(data["turns"]))


def happened(app: App, conversation: Conversation) -> list[dict[str, Any]]:
    """Run a conversation and return its turns with what was really said; every reply is also spoken.

    Nobody taps what she was never offered: a choice must have stood in a reply before.
    """
    session = Session(chosen_language=conversation.language)
    today, told = conversation.today, []
    offered: set[str] = set()
    for turn in conversation.turns:
        today = date.fromisoformat(turn.get("today", today.isoformat()))
        assert turn.get("choice") in {None, *offered}, f"{conversation.path.name}: {turn['choice']} was never offered"
        result = app.engine.take_turn(session, incoming_of(turn), now=datetime.combine(today, time(12), FRANCE))
        told.append({key: turn[key] for key in _GIVEN if key in turn} | _said(app.speaker, session, result))
        session = result.session
        offered |= _offered(result)
    return told


def write(conversation: Conversation, turns: Iterable[dict[str, Any]]) -> None:
    """Write a conversation with what was said: the one switch that refreshes it, to be read as a diff."""
    lines = [f"story: {_quoted(conversation.story)}", f'today: "{conversation.today}"']
    lines += [f'language: "{conversation.language}"'] if conversation.language else []
    lines.append("turns:")
    for turn in turns:
        for position, (key, value) in enumerate(turn.items()):
            written = f"[{', '.join(map(_plain, value))}]" if isinstance(value, list) else _quoted(str(value))
            lines.append(f"  {'-' if position == 0 else ' '} {key}: {written}")
    conversation.path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def incoming_of(turn: dict[str, Any]) -> Incoming:
    """Return what a person does in a turn."""
    does = next(key for key in _DOES if key in turn)
    name, _, rest = str(turn[does]).partition(" ")
    match does:
        case "opens":
            return Joined(turn["opens"])
        case "choice" | "stale":
            return ChoiceTaken(turn[does])
        case "command":
            return Command(name, rest)
        case "sends":
            return FileSent(turn["sends"])
        case "reminder":
            return DueReminder(turn["reminder"])
        case "edits":
            return EditedText(turn["edits"])
        case _:
            return TextMessage(turn["person"])


def _offered(result: TurnResult) -> set[str]:
    offered = set()
    for block in result.blocks:
        if isinstance(block, Choices):
            offered |= {option.id for option in block.options}
        elif isinstance(block, Checklist):
            offered |= {entry.id for entry in block.entries}
    return offered


# --- what came of a turn


def _said(speaker: Speaker, before: Session, result: TurnResult) -> dict[str, Any]:
    main, *others = result.answers
    language = _language(result.session)
    said: dict[str, Any] = {"bot": list(_folded(_messages(speaker, language, result)))}
    said["speaks"] = language if language != _language(before) else None
    if main.verdict.kind is not Kind.NOT_APPLICABLE:
        said["verdict"] = _verdict(main)
        said["also"] = [_verdict(other) for other in others]
        said["needs"] = list(main.verdict.needs)
        said["given"] = list(_given(main))
        said["conditions"] = list(_conditions(main))
        said["sources"] = list(main.verdict.proof.sources)
        said["dates"] = list(_dates(main.verdict.window))
    said["papers"] = list(_papers(result))
    said["effects"] = [_effect(effect) for effect in result.effects]
    said["about"] = result.session.about if result.session.about != "self" else None
    said["state"] = state_of(result.session)
    return {key: said[key] for key in _SAID if said.get(key)}


def _language(session: Session) -> str:
    language = session.chosen_language or session.language
    return language if language in LANGUAGE_SETTINGS else "en"


def _messages(speaker: Speaker, language: str, result: TurnResult) -> Iterator[str]:
    for block in result.blocks:
        spoken = speaker.speak(language, [block])
        if spoken and isinstance(block, Say) and block.part not in (Part.RELIED, Part.SOURCE):
            yield block.id


def _folded(messages: Iterable[str]) -> Iterator[str]:
    for message, repeated in groupby(messages):
        times = len(list(repeated))
        yield message if times == 1 else f"{message} ×{times}"


def _verdict(answer: Answer) -> str:
    unsettled = "" if answer.verdict.settled else ", not settled"
    return f"{answer.topic}: {answer.verdict.kind}{unsettled}"


def _given(answer: Answer) -> Iterator[str]:
    for relied in answer.verdict.proof.relied_on:
        yield f"{relied.fact}={value_in_words(relied.value)}{_MARK.get(relied.origin, '')}"


def _conditions(answer: Answer) -> Iterator[str]:
    for condition, holds in answer.verdict.conditions.items():
        yield f"{condition} {_HOLDS[holds]}".strip()


def _dates(window: Window | None) -> Iterator[str]:
    if window is not None:
        yield from (f"{edge} {window.days[edge]}" for edge in Edge if edge in window.days)


def _papers(result: TurnResult) -> Iterator[str]:
    for block in result.blocks:
        if isinstance(block, Checklist):
            yield from (f"{_paper(entry)} ✓" if entry.ticked else _paper(entry) for entry in block.entries)


def _paper(entry: ChecklistEntry) -> str:
    return entry.id.removeprefix("tick.").partition("@")[0]


def _effect(effect: Effect) -> str:
    match effect:
        case Schedule(what, on):
            return f"remind {what} {on}"
        case Cancel(what):
            return f"cancel {what or 'all'}"
        case _:
            return type(effect).__name__.lower()


# --- YAML as people write it


def _plain(text: str) -> str:
    """Return an item of a list; it is quoted only where YAML would read it otherwise."""
    try:
        same = yaml.safe_load(f"[{text}]") == [text]
    except yaml.YAMLError:
        same = False
    return text if same else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

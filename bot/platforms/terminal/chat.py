"""A conversation in the terminal: choices by number or typed, in a pipe without colours."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console

from bot.conversation import ChoiceTaken, Command, Engine, Incoming, Joined, Session, TextMessage
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Say
from bot.conversation.saved import restore, save
from bot.platforms.terminal.record import Recorder
from bot.platforms.terminal.show import show
from bot.rules import Law
from bot.words import Speaker, SpokenChoice

_OWN_COMMANDS = {"/quit": "", "/restart": "do.start_over", "/back": "do.back"}


class Chat:
    """One person at one terminal. Nothing is kept unless she asks for it."""

    def __init__(self, engine: Engine, speaker: Speaker, law: Law, *, day: date | None, language: str | None) -> None:
        self._engine = engine
        self._speaker = speaker
        self._law = law
        self._day = day
        self._console = Console(highlight=False)
        self._session = Session(chosen_language=language, language=language or "en")
        self._choices: list[SpokenChoice] = []
        self._recorder: Recorder | None = None

    def run(self, *, keep: Path | None = None, record: Path | None = None) -> int:
        """Talk until the person leaves or the input ends; return the exit status."""
        self._recorder = Recorder(self._session.chosen_language) if record is not None else None
        if keep is not None and keep.exists():
            self._session = restore(json.loads(keep.read_text(encoding="utf-8")), self._law.facts)
        self._take(Joined())
        for line in self._lines():
            if line == "/quit":
                break
            incoming = self._incoming(line)
            if incoming is not None:
                self._take(incoming)
        self._say("terminal-goodbye")
        if keep is not None:
            _write_private(keep, json.dumps(save(self._session), ensure_ascii=False))
        if record is not None and self._recorder is not None:
            self._recorder.write(record)
        return 0

    def _lines(self) -> Iterator[str]:
        if not sys.stdin.isatty():
            yield from (line.strip() for line in sys.stdin)
            return
        prompt: PromptSession[str] = PromptSession(history=InMemoryHistory())  # nothing typed is left on the disk
        while True:
            try:
                yield prompt.prompt("> ").strip()
            except (EOFError, KeyboardInterrupt):
                return

    def _incoming(self, line: str) -> Incoming | None:
        """Return what a typed line means: a choice by its number, a command, or words."""
        if not line:
            return None
        if line.isdecimal() and len(line) < 3 and self._choices:
            return self._numbered(int(line))
        if line in _OWN_COMMANDS:
            return ChoiceTaken(_OWN_COMMANDS[line])
        if line == "/help":
            self._say("terminal-help")
            return None
        if line.startswith("/"):
            name, _, rest = line.removeprefix("/").partition(" ")
            return Command(name, rest)
        return self._labelled(line) or TextMessage(line)

    def _labelled(self, line: str) -> ChoiceTaken | None:
        """Return the choice whose label was typed instead of its number."""
        typed = [choice.id for choice in self._choices if choice.label.casefold() == line.casefold()]
        return ChoiceTaken(typed[0]) if typed else None

    def _numbered(self, number: int) -> Incoming | None:
        if 1 <= number <= len(self._choices):
            return ChoiceTaken(self._choices[number - 1].id)
        self._say("terminal-no-such-choice", number=number)
        return None

    def _take(self, incoming: Incoming) -> None:
        now = datetime.combine(self._day, time(12), FRANCE) if self._day else datetime.now(FRANCE)
        turn = self._engine.take_turn(self._session, incoming, now=now)
        self._session = turn.session
        if self._recorder is not None:
            self._recorder.note(incoming, now.date(), turn.session.language)
        self._choices = show(self._console, self._speaker.speak(self._language, turn.blocks))
        self._console.print()

    def _say(self, message: str, **args: int) -> None:
        show(self._console, self._speaker.speak(self._language, [Say(message, dict(args))]))

    @property
    def _language(self) -> str:
        language = self._session.chosen_language or self._session.language
        return language if language in ("en", "fr") else "en"


def _write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read: it holds what a person said of herself."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)

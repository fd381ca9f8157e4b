"""Recording: the running chat as a scenario for `tests/scenarios`, with what is personal replaced (`neutral.py`).

Written is what the person did; what is to be expected of it is added by `pytest tests/scenarios --refresh` and read by a person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.conversation import ChoiceTaken, Command, Incoming, Joined, TextMessage
from bot.platforms.terminal.neutral import (
    SHIFT,
    Words,
    names_in,
    neutral_choice,
    neutral_text,
    other_days,
    without_names,
    words_of,
)

STORY = "Recorded in a terminal, personal facts replaced: read it, say here what it tells, and refresh it."


@dataclass(slots=True)
class Recorder:
    """What was done so far. `language` is that of the replies, where the person chose one at the start."""

    language: str | None = None
    days: list[date] = field(default_factory=list)
    done: list[tuple[str, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    _others: dict[date, date] = field(default_factory=dict)
    _words: dict[str, Words] = field(default_factory=dict)

    def note(self, incoming: Incoming, today: date, language: str) -> None:
        """Note what came in on a day; `language` is that of the message."""
        match incoming:
            case TextMessage(text):
                self._add(today, "person", self._neutral(text, today, language))
            case ChoiceTaken(choice):
                self._add(today, "choice", neutral_choice(choice, self._others))
            case Command(name, rest):
                self._add(today, "command", f"{name} {self._neutral(rest, today, language)}".strip())
            case Joined(wish):
                self._add(today, "opens", wish)

    def scenario(self) -> str:
        """Return the recording as a scenario file."""
        day = self.days[0]
        lines = [f"story: {_quoted(STORY)}", f'today: "{day + SHIFT}"']
        lines += [f'language: "{self.language}"'] if self.language else []
        lines.append("turns:")
        for today, (does, what) in zip(self.days, self.done, strict=True):
            said = without_names(what, frozenset(self.names)) if does == "person" else what
            lines += [f'  - today: "{today + SHIFT}"'] if today != day else []
            lines.append(f"  {' ' if today != day else '-'} {does}: {_quoted(said)}")
            day = today
        return "\n".join(lines) + "\n"

    def write(self, path: Path) -> None:
        """Write the recording."""
        path.write_text(self.scenario(), encoding="utf-8")

    def _add(self, today: date, does: str, what: str) -> None:
        self.days.append(today)
        self.done.append((does, what))

    def _neutral(self, text: str, today: date, language: str) -> str:
        if not text:
            return text
        if language not in self._words:
            self._words[language] = words_of(language)
        words = self._words[language]
        self.names |= {name.casefold() for name in names_in(text, language, words)} - words.plain
        self._others |= other_days(text, language, today, words)
        return neutral_text(text, language, today, words)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

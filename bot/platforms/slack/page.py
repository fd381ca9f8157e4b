"""Pages: spoken blocks become Block Kit messages within Slack's limits, buttons last. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.conversation import Part
from bot.conversation.replies import AskDate, ChoiceId
from bot.platforms.slack import actions
from bot.platforms.slack.actions import Mark
from bot.platforms.slack.blocks import (
    MAX_BLOCKS,
    MAX_BUTTON,
    MAX_CHARACTERS,
    MAX_HEADER,
    Block,
    button,
    contexts,
    header,
    rows,
    sections,
    size,
)
from bot.platforms.slack.mrkdwn import escape, render
from bot.store.records import ANY_DAY
from bot.words import (
    Link,
    Span,
    Spoken,
    SpokenChecklist,
    SpokenChoice,
    SpokenChoices,
    SpokenDate,
    SpokenEntry,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Strong,
    Words,
    plain,
)

TICKED, UNTICKED = "☑", "☐"
_QUIET = (Part.RELIED, Part.SOURCE)


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its blocks, and the same as text for notifications and screen readers."""

    blocks: list[Block]
    text: str

    @property
    def payload(self) -> dict[str, Any]:
        """Return the message as Slack takes it."""
        return {"text": self.text, "blocks": self.blocks}


@dataclass(slots=True)
class Page:
    """The messages of a reply, while its blocks are added. `token` gives what a button carries for a choice."""

    words: Words
    language: str
    token: Callable[[ChoiceId], str]
    mark: Mark
    _laid: list[tuple[Block, str]] = field(default_factory=list)  # each with the text that says the same
    _run: list[tuple[Span, ...]] = field(default_factory=list)  # texts for the same thing, which stand together
    _part: Part | None = None
    _choices: list[SpokenChoice] = field(default_factory=list)
    _first: list[Block] = field(default_factory=list)  # buttons that are no choices, before those that are
    _last: list[Block] = field(default_factory=list)  # and after them
    _numbers: Iterator[int] = field(default_factory=count)  # of buttons
    _positions: Iterator[int] = field(default_factory=count)  # of blocks that have any

    def add(self, block: Spoken) -> None:
        """Add a block. Pictures and files are no part of a page: they are sent by themselves."""
        match block:
            case SpokenText(spans, part):
                self._write(spans, part)
            case SpokenChoices(options):
                self._offer(options)
            case SpokenDate():
                self._ask_day(block)
            case SpokenChecklist():
                self._list(block)
            case SpokenPicture() | SpokenFile():
                pass

    def note(self, message: str) -> None:
        """Add a message in small letters."""
        self._write(self.words.say_or_english(self.language, message), Part.RELIED)

    def offer_to_share(self, topic: str) -> None:
        """Add the button that shows the rule of a topic to everybody in the channel."""
        value = f"{topic.replace('_', '-')} {self.language}"
        self._last.append(button(self._say("slack-share"), actions.SHARE, value))

    def messages(self) -> list[Message]:
        """Return the messages, each within the limits; the last one carries the buttons."""
        self._flush()
        buttons = self._buttons()
        if buttons and not self._laid:
            self._lay(sections(escape(self._say("slack-choose"))), self._say("slack-choose"))
        ids = (self.mark.block_id(position) for position in self._positions)
        self._laid += [(row, "") for row in rows(buttons, ids)]
        return [_message(laid) for laid in _split(self._laid)]

    # --- texts

    def _write(self, spans: tuple[Span, ...], part: Part) -> None:
        if part is not self._part:
            self._flush()
        self._run.append(spans)
        self._part = part

    def _flush(self) -> None:
        if self._run:
            said = "\n".join(plain(spans) for spans in self._run)
            self._lay(_text_blocks(self._run, self._part), said)
        self._run, self._part = [], None

    def _lay(self, blocks: Iterator[Block], said: str) -> None:
        for position, block in enumerate(blocks):
            self._laid.append((block, said if position == 0 else ""))

    def _say(self, message: str) -> str:
        return plain(self.words.say_or_english(self.language, message))

    # --- buttons

    def _buttons(self) -> list[Block]:
        """Return all buttons. Labels that are too long for one are written out and numbered, never cut."""
        labels = [choice.label for choice in self._choices]
        if any(len(label) > MAX_BUTTON for label in labels):
            written = [f"{number}. {label}" for number, label in enumerate(labels, start=1)]
            self._lay(sections("\n".join(map(escape, written))), "\n".join(written))
            labels = [f"{number}" for number, _ in enumerate(labels, start=1)]
        taking = (self._button(label, choice.id) for label, choice in zip(labels, self._choices, strict=True))
        return [*self._first, *taking, *self._last]

    def _offer(self, options: Iterable[SpokenChoice]) -> None:
        offered = {choice.id for choice in self._choices}
        self._choices += [option for option in options if option.id not in offered]

    def _button(self, label: str, choice: ChoiceId) -> Block:
        return button(label, f"{actions.CHOICE}.{next(self._numbers)}", self.token(choice))

    def _ask_day(self, asked: SpokenDate) -> None:
        """Offer the days that are likely, and a form with a calendar."""
        self._write(asked.hint, Part.RELIED)
        question = AskDate(asked.fact, asked.offered, asked.about)
        days = [(day, plain(self.words.say_or_english(self.language, "common-day", day=day))) for day in asked.offered]
        self._offer(SpokenChoice(question.of(day), label) for day, label in days)
        value = f"{self.language} {asked.fact} {self.token(question.of(ANY_DAY))}"
        self._first.append(button(self._say("slack-pick-day"), f"{actions.DATE}.{next(self._numbers)}", value, "primary"))

    # --- checklists

    def _list(self, checklist: SpokenChecklist) -> None:
        self._flush()
        self._lay(sections(render(checklist.title, strong=True)), plain(checklist.title))
        for entry in checklist.entries:
            box = TICKED if entry.ticked else UNTICKED
            said = f"{box} {plain(entry.label)}"
            first, *others = sections("\n".join(filter(None, (f"{box} {render(entry.label)}", render(entry.how)))))
            tickable = first | {"block_id": self.mark.block_id(next(self._positions)), "accessory": self._tick(entry)}
            self._lay(iter([tickable, *others]), said)

    def _tick(self, entry: SpokenEntry) -> Block:
        label = self._say("slack-untick" if entry.ticked else "slack-tick")
        return self._button(label, entry.id)


def _text_blocks(run: Sequence[tuple[Span, ...]], part: Part | None) -> Iterator[Block]:
    if part is Part.VERDICT:
        words = plain(run[0])
        heads = len(run) == 1 and len(words) <= MAX_HEADER and "\n" not in words and not any(isinstance(s, Link) for s in run[0])
        yield from iter([header(words)]) if heads else sections("\n".join(render(_strong(spans)) for spans in run))
    elif part in _QUIET:
        yield from contexts("\n".join(render(spans) for spans in run))
    else:
        yield from sections("\n".join(render(spans) for spans in run))


def _strong(spans: Sequence[Span]) -> list[Span]:
    return [span if isinstance(span, Link) else Strong(span.text) for span in spans]


def _split(laid: Sequence[tuple[Block, str]]) -> Iterator[list[tuple[Block, str]]]:
    """Yield blocks in groups that each fit a message."""
    group: list[tuple[Block, str]] = []
    taken = 0
    for block, said in laid:
        if group and (len(group) == MAX_BLOCKS or taken + size(block) > MAX_CHARACTERS):
            yield group
            group, taken = [], 0
        group.append((block, said))
        taken += size(block)
    if group:
        yield group


def _message(laid: Sequence[tuple[Block, str]]) -> Message:
    return Message([block for block, _ in laid], "\n".join(said for _, said in laid if said))

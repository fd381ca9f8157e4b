"""Planning: a reply's blocks become Bot API calls within Telegram's limits. Pure.

One message holds the texts, the verdict bold, the proof folded; the last one carries the buttons. A checklist is a message of
its own, so that a tick can change it in place. The keyboard of the message before is taken away: it is spent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from telegram.constants import ParseMode

from bot.conversation import ChoiceTaken, Part, Unasked
from bot.conversation.replies import AskDate
from bot.delivery.platform import Plan, Reply
from bot.platforms.telegram.groups import may_be_shown
from bot.platforms.telegram.html import MAX_CAPTION, RIGHT_TO_LEFT, Line, Run, fits, lines, pieces, render
from bot.platforms.telegram.keyboard import LABEL_SEEN_WHOLE, LIST, Button, keyboard, laid_out
from bot.platforms.telegram.receive import chat_of, is_private
from bot.store.records import Attachment, Call, CallKind, Number
from bot.words import (
    Spoken,
    SpokenChecklist,
    SpokenChoices,
    SpokenDate,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Words,
    plain,
)

KEYBOARD = "keyboard"  # in `shown`: the row that made the message whose buttons are still up
TICKED, UNTICKED = "☑", "☐"
_PROOF = (Part.RELIED, Part.SOURCE)
_TOGETHER = ((Part.VERDICT, Part.CONDITION), (Part.RULE, Part.CONDITION), (Part.QUESTION, Part.NOTE))


def plan(reply: Reply, words: Words) -> Plan:
    """Return the calls that show a reply, and which message now carries the keyboard."""
    if not reply.blocks:
        return Plan((), reply.shown)
    shown = may_be_shown(reply, words)
    draft = _Draft(reply, words)
    for block in shown.blocks:
        draft.add(block)
    if shown.way_out is not None:
        draft.choices.append(shown.way_out)
    return draft.change_of_ticks() if _is_tick(reply) and draft.checklist else draft.plan()


@dataclass(frozen=True, slots=True)
class _Message:
    """A message to send: what stands in it, and what is sent along."""

    text: Sequence[Line]
    attachment: Attachment | None = None
    method: str = "send_message"


@dataclass(slots=True)
class _Draft:
    """The messages of a reply, while its blocks are added."""

    reply: Reply
    words: Words
    text: list[Line] = field(default_factory=list)
    messages: list[_Message] = field(default_factory=list)
    choices: list[Button] = field(default_factory=list)
    checklist: SpokenChecklist | None = None
    before: Part | None = None

    @property
    def rtl(self) -> bool:
        return self.words.is_right_to_left(self.reply.language)

    # --- blocks

    def add(self, block: Spoken) -> None:
        match block:
            case SpokenText(spans, part):
                self._write(lines(spans, bold=part is Part.VERDICT, quoted=part in _PROOF, rtl=self.rtl), part)
            case SpokenDate():
                self._ask_date(block)
            case SpokenChecklist():
                self.checklist = block
            case SpokenChoices(options):
                self.choices += [Button(option.label, option.id) for option in options]
            case SpokenPicture(name, _, alt, data):
                self._attach("send_photo", Attachment(name, f"{name}.png", data), lines(alt, rtl=self.rtl))
            case SpokenFile(kind, name, caption, data):
                self._attach("send_document", Attachment(kind, name, data), lines(caption, rtl=self.rtl))

    def _write(self, added: Sequence[Line], part: Part) -> None:
        """Add lines; what belongs together stands together, the rest after an empty line."""
        self.text += added if (self.before, part) in _TOGETHER or part is self.before else _apart(added)
        self.before = part

    def _ask_date(self, block: SpokenDate) -> None:
        self._write(lines(block.hint, rtl=self.rtl), Part.QUESTION)
        asked = AskDate(block.fact, block.offered, block.about)
        for day in block.offered:
            label = plain(self.words.say_or_english(self.reply.language, "common-day", day=day))
            self.choices.append(Button(label, asked.of(day)))

    def _attach(self, method: str, attachment: Attachment, caption: list[Line]) -> None:
        """Add a picture or file with its words; those that no caption holds follow it as a text."""
        self._flush()
        held = caption if fits(caption, MAX_CAPTION) else []
        self.messages.append(_Message(held, attachment, method))
        self.text = [] if held else caption

    def _flush(self) -> None:
        self.messages += [_Message(piece) for piece in pieces(self.text)]
        self.text, self.before = [], None

    # --- messages

    def plan(self) -> Plan:
        self._write_long_labels()
        self._flush()
        if self.checklist is not None:
            self.messages += _checklist_messages(self.checklist, rtl=self.rtl)
        if self.choices and not self.messages:
            self.messages.append(_Message(lines(self.words.say_or_english(self.reply.language, "telegram-choose"), rtl=self.rtl)))
        last = self.reply.first_number + len(self.messages) - 1
        calls = [_call(self.reply, message) for message in self.messages]
        calls[0] = _with(calls[0], _answering(self.reply))
        calls[-1] = _with(calls[-1], self._markup(LIST if self.checklist else str(last)))
        has_keyboard = bool(self.choices) and self.checklist is None
        return Plan((*calls, *_spent(self.reply)), _remembered(self.reply, last if has_keyboard else None))

    def change_of_ticks(self) -> Plan:
        """Return the change of a checklist in place, with what else this reply says under it."""
        assert self.checklist is not None
        whole, short = (
            [*_listed(self.checklist, how=how, rtl=self.rtl), *_apart(self.text)] for how in (True, False)
        )  # as long as when it was sent, or nearly so
        address = {"chat_id": chat_of(self.reply.update.place)[0], "message_id": self.reply.update.reply["message"]}
        written = _written(_Message(whole if fits(whole) else short))
        return Plan((Call("edit_message_text", address | written | self._markup(LIST), CallKind.EDIT),), self.reply.shown)

    def _markup(self, mark: str) -> dict[str, Any]:
        entries = self.checklist.entries if self.checklist else ()
        ticks = [[Button(f"{_box(entry.ticked)} {plain(entry.label)}", entry.id)] for entry in entries]
        rows = [*ticks, *laid_out(self.choices)]
        return {"reply_markup": keyboard(rows, mark, self.reply.token)} if rows else {}

    def _write_long_labels(self) -> None:
        """Write out the labels of which a phone would show only the beginning."""
        mark = RIGHT_TO_LEFT if self.rtl else ""
        long = [button.label for button in self.choices if len(button.label) > LABEL_SEEN_WHOLE]
        self.text += _apart([Line((Run(f"{mark}• {label}"),)) for label in long])


def _apart(added: Sequence[Line]) -> Sequence[Line]:
    return [replace(added[0], gap=True), *added[1:]] if added else added


def _is_tick(reply: Reply) -> bool:
    """Tell whether a line of a checklist was tapped, and its message is to change."""
    incoming = reply.update.incoming
    return isinstance(incoming, ChoiceTaken) and incoming.id.startswith("tick.") and reply.update.reply.get("mark") == LIST


# --- checklists


def _box(ticked: bool) -> str:
    return TICKED if ticked else UNTICKED


def _checklist_messages(checklist: SpokenChecklist, *, rtl: bool) -> Iterator[_Message]:
    """Yield the checklist's message, last; where it is too long for one, how to get each paper stands in those before."""
    whole = _listed(checklist, how=True, rtl=rtl)
    if fits(whole):
        yield _Message(whole)
        return
    yield from (_Message(piece) for piece in pieces(whole))
    yield _Message(_listed(checklist, how=False, rtl=rtl))


def _listed(checklist: SpokenChecklist, *, how: bool, rtl: bool) -> list[Line]:
    listed = lines(checklist.title, bold=True, rtl=rtl)
    for entry in checklist.entries:
        label, *others = lines(entry.label, rtl=rtl)
        listed += [Line((Run(f"{_box(entry.ticked)} "), *label.runs), gap=how), *others]
        listed += lines(entry.how, rtl=rtl) if how else []
    return listed


# --- calls


def _call(reply: Reply, message: _Message) -> Call:
    kind = CallKind.UPLOAD if message.attachment else CallKind.SEND
    return Call(message.method, _address(reply) | _written(message), kind, attachment=message.attachment)


def _with(call: Call, more: dict[str, Any]) -> Call:
    return replace(call, payload={**call.payload, **more})


def _address(reply: Reply) -> dict[str, Any]:
    """Return where messages go. A reminder that was asked for in a group goes to the person herself."""
    chat, topic = chat_of(reply.update.place)
    if isinstance(reply.update.incoming, Unasked):
        return {"chat_id": int(reply.update.place.person)}
    return {"chat_id": chat, "message_thread_id": topic} if topic is not None else {"chat_id": chat}


def _written(message: _Message) -> dict[str, Any]:
    if not message.text:
        return {}
    written = {"caption" if message.attachment else "text": render(message.text), "parse_mode": ParseMode.HTML.value}
    return written if message.attachment else written | {"link_preview_options": {"is_disabled": True}}


def _answering(reply: Reply) -> dict[str, Any]:
    """Return what ties a message to the one it answers, where others write in between."""
    answered = reply.update.reply.get("answers")
    return {"reply_parameters": {"message_id": answered, "allow_sending_without_reply": True}} if answered else {}


def _spent(reply: Reply) -> Iterator[Call]:
    """Yield the calls that take keyboards away: of the message that was tapped, and of the last one that had any."""
    if _is_elsewhere(reply):
        return
    chat = {"chat_id": chat_of(reply.update.place)[0]}
    tapped, remembered = reply.update.reply.get("mark"), reply.shown.get(KEYBOARD)
    if tapped not in (None, LIST):
        yield Call("edit_message_reply_markup", chat | {"message_id": reply.update.reply["message"]}, CallKind.EDIT)
    if remembered is not None and tapped != str(remembered):
        yield Call("edit_message_reply_markup", chat, CallKind.EDIT, after_row=remembered)


def _remembered(reply: Reply, keyboard_row: Number | None) -> dict[str, Number]:
    if _is_elsewhere(reply):
        return dict(reply.shown)
    return {KEYBOARD: keyboard_row} if keyboard_row is not None else {}


def _is_elsewhere(reply: Reply) -> bool:
    """Tell whether a reply goes to another chat than the conversation's: see `_address`."""
    return isinstance(reply.update.incoming, Unasked) and not is_private(reply.update.place)

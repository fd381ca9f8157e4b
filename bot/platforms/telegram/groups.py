"""Groups: what may be shown where others read along. What is one person's own becomes a way to the private chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversation import Command, DueReminder, LawChanged, Part
from bot.delivery.platform import Reply
from bot.platforms.telegram.keyboard import Button
from bot.platforms.telegram.receive import is_private
from bot.words import Span, Spoken, SpokenChecklist, SpokenDate, SpokenFile, SpokenPicture, SpokenText, Text, Words, plain

_PERSONAL = {
    "mydata": "ask-privacy",
    "forget": "ask-privacy",
    "reminders": "ask-reminder",
    "situation": "situation",
    "cases": "cases",
}
_OWN = SpokenDate | SpokenPicture | SpokenFile  # of one person's days


@dataclass(frozen=True, slots=True)
class Shown:
    """The blocks that may be shown, and the way to the private chat where there is need of one."""

    blocks: Sequence[Spoken]
    way_out: Button | None = None


def may_be_shown(reply: Reply, words: Words) -> Shown:
    """Return what of a reply may be shown in its room."""
    if is_private(reply.update.place):
        return Shown(reply.blocks)
    match reply.update.incoming:
        case DueReminder() | LawChanged():  # sent to herself, where the choices of the group's conversation mean nothing
            return Shown([block for block in reply.blocks if isinstance(block, SpokenText)])
        case Command(name) if name in _PERSONAL:
            return Shown([_note(reply, words)], _way_out(reply, words, _PERSONAL[name]))
    if not any(isinstance(block, _OWN | SpokenChecklist) for block in reply.blocks):
        return Shown(reply.blocks)
    public = [_untickable(block) for block in reply.blocks if not isinstance(block, _OWN)]
    return Shown([*public, _note(reply, words)], _way_out(reply, words, "menu"))


def _untickable(block: Spoken) -> Spoken:
    """Return a checklist as the plain list that it is for everybody."""
    if not isinstance(block, SpokenChecklist):
        return block
    spans: list[Span] = [*block.title]
    for entry in block.entries:
        spans += [Text("\n• "), *entry.label]
    return SpokenText(tuple(spans), Part.RULE)


def _note(reply: Reply, words: Words) -> SpokenText:
    return SpokenText(words.say_or_english(reply.language, "telegram-in-private"), Part.NEXT)


def _way_out(reply: Reply, words: Words, wish: str) -> Button:
    label = plain(words.say_or_english(reply.language, "telegram-open-private"))
    return Button(label, address=f"https://t.me/{reply.update.reply['bot']}?start={wish}")

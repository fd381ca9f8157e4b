"""What of a reply may be shown where it goes. Where others read along, nothing that is one person's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.conversation import Part, Unasked
from bot.delivery.platform import Reply
from bot.platforms.slack.where import Where, is_private
from bot.words import (
    DayText,
    Span,
    Spoken,
    SpokenChecklist,
    SpokenDate,
    SpokenFile,
    SpokenPicture,
    SpokenText,
    Text,
    Words,
    plain,
)

_RULE = (Part.VERDICT, Part.RULE, Part.CONDITION, Part.CAUTION, Part.SOURCE)  # what holds for everybody
_DROPPED = SpokenDate | SpokenPicture  # of one person's days


def visible(reply: Reply, goes: Where, words: Words) -> list[Spoken]:
    """Return the blocks to show where a reply goes. Files stay: they go to the person alone in any case."""
    if goes.share:
        said = [block for block in reply.blocks if isinstance(block, SpokenText) and block.part in _RULE]
        return [*said, note(words, reply.language, "slack-shared")]
    if is_private(reply.update.place) or goes.alone:
        return list(reply.blocks)
    if isinstance(reply.update.incoming, Unasked):  # sent to the person herself, where this thread's choices mean nothing
        return [block for block in reply.blocks if isinstance(block, SpokenText)]
    shown = [_untickable(block) for block in reply.blocks if not isinstance(block, _DROPPED)]
    whole = len(shown) == len(reply.blocks) and not any(isinstance(block, SpokenChecklist | SpokenFile) for block in reply.blocks)
    return shown if whole else [*shown, note(words, reply.language, "slack-in-private")]


def note(words: Words, language: str, message: str) -> SpokenText:
    """Return a message in small letters."""
    return SpokenText(words.say_or_english(language, message), Part.RELIED)


def names_a_day_to_come(blocks: Sequence[Spoken], today: date) -> bool:
    """Tell whether blocks name a day that is still to come: a deadline, which must not get lost."""
    spans = [span for block in blocks if isinstance(block, SpokenText) for span in block.spans]
    return any(isinstance(span, DayText) and span.day >= today for span in spans)


def _untickable(block: Spoken) -> Spoken:
    """Return a checklist as the plain list that it is for everybody."""
    if not isinstance(block, SpokenChecklist):
        return block
    listed = "".join(f"\n• {plain(entry.label)}" for entry in block.entries)
    spans: tuple[Span, ...] = (*block.title, Text(listed))
    return SpokenText(spans, Part.RULE)

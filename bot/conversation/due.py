"""A reminder whose time has come: said as the facts of that day have it, late where it is late, not at all where it is moot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.conversation import answers
from bot.conversation.case import FILING, open_windows
from bot.conversation.cases import DIGEST, say_digest
from bot.conversation.draft import ABOUT, Draft
from bot.conversation.my_dates import filing_given
from bot.conversation.naming import message_id
from bot.conversation.reminders import Moment, in_words, moments, window_of
from bot.conversation.replies import Choice, Part, Word
from bot.conversation.session import SELF
from bot.conversation.steps import step
from bot.conversation.talking import answer_topic
from bot.conversation.whom import say_whom
from bot.rules import Window
from bot.understanding import Topic


def remind_now(draft: Draft, what: str) -> bool:
    """Say a reminder that is due; False when nothing is said, because what it was for has changed or is done.

    `what` is the name it was scheduled under. The conversation stays about whom it was.
    """
    if what == DIGEST:
        return say_digest(draft)
    name, _, about = what.partition(ABOUT)
    before = draft.session.about
    draft.change(about=about or SELF)
    said = _remind(draft, name)
    draft.change(about=before)
    return said


def _remind(draft: Draft, name: str) -> bool:
    kept = draft.person.reminders
    planned = kept.planned.get(name)
    found = next((each for each in open_windows(draft.law, draft.person, draft.today) if each.id == window_of(name)), None)
    if (
        planned is None
        or (found is None and name not in {*kept.own, *kept.ahead})
        or (found is not None and _comes_later(draft, found, name))
    ):
        return False
    own = {other: day for other, day in kept.own.items() if other != name}
    given = {**kept.given, name: planned}
    left = {other: day for other, day in kept.planned.items() if other != name}
    draft.remember(replace(draft.person, reminders=replace(kept, planned=left, own=own, given=given)))
    if any(window_of(other) == window_of(name) and planned < day <= draft.today for other, day in left.items()):
        return False  # after days of downtime the latest of a window says all that the earlier ones would
    _say_head(draft, name, planned, found)
    if found is not None:
        _say_window(draft, found)
    offered = draft.set_aside()
    draft.offer(*_ways(window_of(name)), step("dates"))
    draft.put_back(*offered)
    return True


def _comes_later(draft: Draft, found: Window, name: str) -> bool:
    """Tell whether the law has moved the day since it was planned: it is planned anew, and that is said.

    East of France the morning of a day comes while it is the day before here.
    """
    moment = name.partition(".")[2]
    day = moments(found).get(Moment(moment)) if moment in list(Moment) else None
    shift = draft.person.reminders.shift
    return day is not None and (day - draft.today).days + shift > 1


def _say_head(draft: Draft, name: str, planned: date, found: Window | None) -> None:
    if draft.session.about != SELF:
        say_whom(draft, draft.session.about)
    missed = found is not None and found.last_day is not None and found.last_day < draft.today
    if planned >= draft.today:
        draft.say("reminder-due", {"what": in_words(name)}, Part.VERDICT)
    else:
        draft.say("reminder-too-late" if missed else "reminder-due-late", {"what": in_words(name), "day": planned}, Part.VERDICT)


def _say_window(draft: Draft, found: Window) -> None:
    if found.id in FILING:
        answer_topic(draft, Topic.WHEN_TO_APPLY, filing_given(draft, found))
    else:
        draft.blocks += answers.dates(draft.law, found, draft.today)


def _ways(window_id: str) -> tuple[Choice, ...]:
    done = Choice(f"reminder.done.{window_id}", Word("choice-reminder-done"))
    return done, Choice(f"reminder.again.{window_id}", Word(message_id("choice", "reminder", "again")))

"""Reminders: which days a person is reminded of, what she may change about them, and how they follow when her facts change.

The days are derived from her facts, as everything else. What the store holds is noted in the session (`Reminders.planned`), so
that after each turn the difference is scheduled and cancelled, and said in one message. A name is "renewal.two_weeks": window
and moment; of somebody else "renewal.two_weeks@wife".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from bot.conversation.asking import UNKNOWN, answer_choice
from bot.conversation.case import filing_window, is_done, open_windows, standing_facts
from bot.conversation.draft import ABOUT, Draft
from bot.conversation.naming import message_id
from bot.conversation.replies import AskDate, Block, Cancel, Choice, Choices, Erase, Part, Say, Schedule, Word
from bot.conversation.session import SELF, Person, Reminders, Session
from bot.conversation.steps import step
from bot.conversation.whom import said_whom
from bot.rules import Day, Edge, FactId, Law, Window, window
from bot.understanding import SNOOZED, Act, Link, Meaning

SNOOZE = timedelta(days=7)
_APART = timedelta(days=7)  # the best time is announced by itself only where it begins well after the opening
_MOST_DROPPED = 8  # buttons to delete one reminder each
_LISTED = frozenset({"reminder-agreed", "reminder-list", "reminder-all-cancelled", "reminder-cancelled"})


MESSAGES = frozenset(
    """
    choice-reminder-again choice-reminder-done choice-reminder-drop choice-reminder-earlier choice-reminder-fewer
    choice-reminder-stop choice-remind reminder-added reminder-again reminder-agreed reminder-all-cancelled reminder-cancelled
    reminder-due reminder-due-late reminder-gone reminder-gone-line reminder-in-past reminder-line reminder-list
    reminder-moved reminder-moved-by-law reminder-moved-line reminder-needs-adp-date reminder-needs-date reminder-none
    reminder-none-ahead reminder-offer reminder-step-done reminder-too-late reminder-which
    reminder-moment-chosen reminder-moment-on-day reminder-moment-opens reminder-moment-recommended
    reminder-moment-three-weeks reminder-moment-two-days reminder-moment-two-weeks
    """.split()
)  # what this module and `due.py` say that no data names


class Moment(StrEnum):
    """When in a window one is reminded."""

    OPENS = "opens"
    RECOMMENDED = "recommended"
    THREE_WEEKS = "three_weeks"
    TWO_WEEKS = "two_weeks"
    TWO_DAYS = "two_days"
    ON_DAY = "on_day"
    CHOSEN = "chosen"  # a day of the person's own


_BEFORE_THE_END: Mapping[Moment, timedelta] = {
    Moment.THREE_WEEKS: timedelta(days=21),
    Moment.TWO_WEEKS: timedelta(days=14),
    Moment.TWO_DAYS: timedelta(days=2),
    Moment.ON_DAY: timedelta(0),
}
_END_OF: Mapping[str, FactId] = {"adp_end": "adp_valid_until"}  # the end that a window is about; of others it is the card's
_LAST_DAYS = (Moment.TWO_WEEKS, Moment.TWO_DAYS)
_MOMENTS: Mapping[str, tuple[Moment, ...]] = {
    "renewal": (Moment.OPENS, Moment.RECOMMENDED, *_LAST_DAYS),
    "vls_ts_then_card": (Moment.OPENS, Moment.RECOMMENDED, *_LAST_DAYS),
    "first_request": _LAST_DAYS,
    "vls_ts_validation": _LAST_DAYS,
    "adp_end": (Moment.THREE_WEEKS,),
    "complement_answer": _LAST_DAYS,
    "change_of_address": _LAST_DAYS,
    "silence": (Moment.ON_DAY,),
    "silence_blue_card": (Moment.ON_DAY,),
}


# --- which days


def moments(found: Window) -> Mapping[Moment, date]:
    """Return the days on which a window is worth a reminder."""
    return dict(_moments(found))


def _moments(found: Window) -> Iterator[tuple[Moment, date]]:
    for moment in _MOMENTS.get(found.id, ()):
        if moment is Moment.OPENS and found.opens is not None:
            yield moment, found.opens
        elif moment is Moment.RECOMMENDED:
            start = found.days.get(Edge.RECOMMENDED_FROM)
            if start is not None and found.opens is not None and start >= found.opens + _APART:
                yield moment, start
        elif moment in _BEFORE_THE_END and found.last_day is not None:
            yield moment, found.last_day - _BEFORE_THE_END[moment]


def wanted(law: Law, person: Person, today: date) -> Mapping[str, date]:
    """Return the reminders that a person should have on a day, by name: those ahead, and those due that were not yet given."""
    kept = person.reminders
    days = dict(_derived(law, person, today)) if kept.agreed else {}
    chosen = {**kept.own, **_before_ends(person)}
    days |= {name: day for name, day in chosen.items() if not _is_over(law, person, window_of(name), today)}
    ahead = {name: day for name, day in days.items() if day > today or kept.planned.get(name) == day}
    return {name: day for name, day in ahead.items() if kept.given.get(name) != day}


def _derived(law: Law, person: Person, today: date) -> Iterator[tuple[str, date]]:
    kept = person.reminders
    for found in open_windows(law, person, today):
        for moment, day in moments(found).items():
            name = f"{found.id}.{moment}"
            if not {name, found.id} & kept.off:
                shifted = day + timedelta(days=kept.shift)
                yield name, shifted if found.last_day is None else min(shifted, found.last_day)


def _before_ends(person: Person) -> Mapping[str, date]:
    """Return the days that she wants so long before the end of a paper: they move with it."""
    ends = {name: standing_facts(person).get(_END_OF.get(window_of(name), "expiry_date")) for name in person.reminders.ahead}
    return {name: end.first - timedelta(days=person.reminders.ahead[name]) for name, end in ends.items() if isinstance(end, Day)}


def _is_over(law: Law, person: Person, window_id: str, today: date) -> bool:
    """Tell whether the step of a day that she chose is behind her; where its days are not known, it is not."""
    if window_id not in _MOMENTS or window(law, window_id, standing_facts(person)) is None:
        return False
    return all(found.id != window_id for found in open_windows(law, person, today))


def window_of(name: str) -> str:
    """Return the window that a reminder is about."""
    return name.partition(".")[0]


def in_words(name: str) -> Word:
    """Return what a reminder is about, in words."""
    window_id, _, moment = name.partition(".")
    moment = Moment.CHOSEN if moment.startswith(Moment.CHOSEN) else moment
    return Word(message_id("reminder-moment", moment), {"window": Word(message_id("window", window_id))})


# --- following the facts


def follow(draft: Draft, before: Session, fired: str | None = None) -> None:
    """Bring the reminders into step with what this turn has learned, and say what moved and why.

    `fired` is the reminder that this turn was about; the store holds it no more.
    """
    if any(isinstance(effect, Erase) for effect in draft.effects):
        return
    old = planned_of(before)
    for about, person in draft.session.people.items():
        planned = wanted(draft.law, person, draft.today)
        if planned != person.reminders.planned:
            lines = tuple(_changes(person, planned, draft.today))
            _say_changes(draft, before, about, lines)
            draft.session = draft.session.with_person(
                about, replace(person, reminders=replace(person.reminders, planned=planned))
            )
    new = planned_of(draft.session)
    draft.effects += [Cancel(what) for what, day in old.items() if new.get(what) != day and (what != fired or what in new)]
    draft.effects += [Schedule(what, day) for what, day in new.items() if old.get(what) != day]


def let_go(draft: Draft) -> None:
    """Note that nothing is planned any more: the conversation is closed. It is planned anew when she writes again."""
    for about, person in draft.session.people.items():
        draft.session = draft.session.with_person(about, replace(person, reminders=replace(person.reminders, planned={})))
    draft.change(cases=replace(draft.session.cases, planned=None))


def planned_of(session: Session) -> dict[str, date]:
    """Return what the store holds of everybody's reminders, by name."""
    return {
        name if about == SELF else f"{name}{ABOUT}{about}": day
        for about, person in session.people.items()
        for name, day in person.reminders.planned.items()
    }


def _changes(person: Person, planned: Mapping[str, date], today: date) -> Iterator[Say]:
    old = person.reminders.planned
    for name in sorted({*old, *planned}, key=lambda name: planned.get(name, old.get(name, today))):
        if name not in planned:
            yield Say("reminder-gone-line", {"what": in_words(name), "day": old[name]}, Part.RULE)
        elif name not in old:
            yield Say("reminder-line", {"what": in_words(name), "day": planned[name]}, Part.RULE)
        elif old[name] != planned[name]:
            yield Say("reminder-moved-line", {"what": in_words(name), "old": old[name], "new": planned[name]}, Part.RULE)


def _say_changes(draft: Draft, before: Session, about: str, lines: tuple[Say, ...]) -> None:
    """Say what moved and why, above what can be tapped; nothing where this turn has listed the reminders already."""
    if not lines or _LISTED & draft.said:
        return
    head = [said_whom(draft, about)] if about != SELF else []
    said: list[Block] = [*head, Say(_reason(draft, before, about, lines), part=Part.VERDICT), *lines]
    at = len(draft.blocks)
    while at and isinstance(draft.blocks[at - 1], Choices | AskDate):
        at -= 1
    draft.blocks[at:at] = said


def _reason(draft: Draft, before: Session, about: str, lines: tuple[Say, ...]) -> str:
    person, was = draft.session.person(about), before.person(about)
    kinds = {line.id for line in lines}
    if standing_facts(person) == standing_facts(was) and replace(was.reminders, planned={}) == replace(
        person.reminders, planned={}
    ):
        return "reminder-moved-by-law" if was.reminders.planned else "reminder-again"
    if kinds == {"reminder-gone-line"}:
        return "reminder-gone"
    return "reminder-added" if kinds == {"reminder-line"} else "reminder-moved"


# --- what she may want of them


def remind(draft: Draft, meaning: Meaning) -> None:
    """Do what a message wants of the reminders: set, list, change or cancel them; offer them where that is not clear."""
    days = [each for each in meaning.days if each.day is not None and each.problem is None]
    if meaning.act is Act.STOP or meaning.statement == "cancel":
        _cancel(draft, meaning)
    elif meaning.statement == SNOOZED and (again := _lately_given(draft)) is not None:
        choose(draft, draft.today + SNOOZE, about=again)
    elif meaning.ahead is not None and (end := _end_meant(draft, meaning)) is not None:
        window_id, last = end
        choose(draft, last - meaning.ahead, about=window_id, ahead=meaning.ahead.days)
    elif days and days[0].counted and (meaning.statement == "change" or meaning.link is Link.ANSWER):
        assert days[0].day is not None
        shift(draft, (days[0].day.first - draft.today).days)
    elif days and days[0].day is not None:
        choose(draft, days[0].day.first, moving=meaning.statement == "change")
    elif meaning.statement == "set":
        agree(draft, meaning)
    elif _is_following(draft):
        pass  # a fact was told: what moved is said at the end of the turn
    elif meaning.statement in ("list", "change") or _reminders(draft).agreed:
        show(draft, "reminder-list" if _reminders(draft).planned else "reminder-agreed")
    else:
        offer(draft)


def _end_meant(draft: Draft, meaning: Meaning) -> tuple[str, date] | None:
    """Return the window and the last day of the paper that a message names, where that day is known."""
    fact = "adp_valid_until" if meaning.facts.get("document") == "adp" else "expiry_date"
    end = meaning.facts.get(fact) or standing_facts(draft.person).get(fact)
    return ("adp_end" if fact == "adp_valid_until" else _main_window(draft), end.first) if isinstance(end, Day) else None


def tapped(draft: Draft, wish: str) -> bool:
    """Do what a choice under a reminder or under their list says; False if there is no such choice."""
    kind, _, rest = wish.partition(".")
    match kind:
        case "set":
            agree(draft)
        case "earlier":
            shift(draft, -SNOOZE.days)
        case "stop":
            _stop(draft)
        case "fewer":
            _offer_dropping(draft)
        case "drop" if window_of(rest) in _MOMENTS:
            _drop(draft, rest)
        case "again" if rest in _MOMENTS:
            choose(draft, draft.today + SNOOZE, about=rest)
        case "done" if rest in _MOMENTS:
            _done(draft, rest)
        case _:
            return False
    return True


def agree(draft: Draft, meaning: Meaning | None = None) -> None:
    """Remind this person of all her dates; ask for the date where none is known yet."""
    before = _reminders(draft)
    _keep(draft, replace(before, agreed=True, off=frozenset()))
    missing = _missing(draft, meaning)
    if missing is not None:
        ask_for(draft, missing)
    else:
        show(draft, "reminder-list" if before.agreed and before.planned else "reminder-agreed")


def ask_for(draft: Draft, fact: FactId) -> None:
    """Ask for the date to remind of."""
    draft.say("reminder-needs-adp-date" if fact == "adp_valid_until" else "reminder-needs-date", part=Part.QUESTION)
    draft.blocks.append(AskDate(fact, about=draft.suffix))
    draft.offer(answer_choice(fact, UNKNOWN, Word("choice-unknown")))
    draft.change(asked=fact)


def show(draft: Draft, head: str = "reminder-list") -> None:
    """List the reminders, and offer what may be done with them."""
    planned = wanted(draft.law, draft.person, draft.today)
    if not planned:
        _say_none(draft)
        return
    draft.say(head, part=Part.VERDICT)
    list_planned(draft, planned)
    draft.offer(*(_choice(name) for name in ("earlier", "fewer", "stop")), step("dates"))


def list_planned(draft: Draft, planned: Mapping[str, date]) -> None:
    """Say reminders in a line each, the next one first."""
    for name, day in sorted(planned.items(), key=lambda each: each[1]):
        draft.say("reminder-line", {"what": in_words(name), "day": day}, Part.RULE)


def offer(draft: Draft) -> None:
    """Offer reminders, with the days they would come on."""
    willing = replace(draft.person, reminders=replace(_reminders(draft), agreed=True))
    planned = wanted(draft.law, willing, draft.today)
    draft.say("reminder-offer", part=Part.QUESTION)
    list_planned(draft, planned)
    draft.offer(step("remind"), step("dates"))


def choose(draft: Draft, day: date, *, about: str | None = None, moving: bool = False, ahead: int | None = None) -> None:
    """Remind her on a day of her own; `moving` puts it in place of the next reminder.

    `ahead`: so many days before the end of her paper; the day is kept as that, and moves when the end does.
    """
    if day <= draft.today:
        draft.say("reminder-in-past", {"day": day}, Part.QUESTION)
        return
    kept, planned = _reminders(draft), wanted(draft.law, draft.person, draft.today)
    next_one = min(planned, key=lambda name: planned[name], default=None) if moving else None
    about = about or (window_of(next_one) if next_one is not None else _main_window(draft))
    off = kept.off if next_one is None or _is_own(kept, next_one) else kept.off | {next_one}
    kept = replace(kept, off=off) if next_one is None else _without(replace(kept, off=off), next_one)
    if ahead is None:
        _keep(draft, replace(kept, own={**kept.own, f"{about}.{Moment.CHOSEN}-{day.isoformat()}": day}))
    else:
        _keep(draft, replace(kept, ahead={**kept.ahead, f"{about}.{Moment.CHOSEN}-{ahead}-before": ahead}))
    show(draft, "reminder-agreed")


def shift(draft: Draft, days: int) -> None:
    """Let every reminder come earlier, or later."""
    kept = _reminders(draft)
    moved = {name: day + timedelta(days=days) for name, day in kept.own.items()}
    own = {name: max(day, draft.today) for name, day in moved.items()}
    ahead = {name: before - days for name, before in kept.ahead.items()}
    _keep(draft, replace(kept, shift=kept.shift + days, own=own, ahead=ahead))
    show(draft, "reminder-agreed")


def _cancel(draft: Draft, meaning: Meaning) -> None:
    """Cancel the reminders of the paper named, else all."""
    if meaning.facts.get("document") == "adp" and any(window_of(name) == "adp_end" for name in _reminders(draft).planned):
        _drop(draft, "adp_end")
    else:
        _stop(draft)


def _stop(draft: Draft) -> None:
    kept = _reminders(draft)
    _keep(draft, Reminders(done=kept.done, planned=kept.planned, given=kept.given))
    draft.say("reminder-all-cancelled", part=Part.VERDICT)
    draft.offer(step("remind"), step("dates"))


def _drop(draft: Draft, name: str) -> None:
    """Cancel one reminder, or all of one window."""
    kept = _reminders(draft)
    _keep(draft, replace(_without(kept, name), off=kept.off | {name}))
    what = in_words(name) if "." in name else Word(message_id("window", name))
    draft.say("reminder-cancelled", {"what": what}, Part.VERDICT)
    if wanted(draft.law, draft.person, draft.today):
        show(draft)


def _offer_dropping(draft: Draft) -> None:
    planned = sorted(wanted(draft.law, draft.person, draft.today).items(), key=lambda each: each[1])
    if not planned:
        _say_none(draft)
        return
    draft.say("reminder-which", part=Part.QUESTION)
    for name, day in planned[:_MOST_DROPPED]:
        draft.offer(Choice(f"reminder.drop.{name}", Word("choice-reminder-drop", {"day": day, "what": in_words(name)})))


def _done(draft: Draft, window_id: str) -> None:
    """Take it that the step of a window is behind her: its reminders go, until the next card has a window of its own."""
    anchors = {found.id: found.anchor.first for found in open_windows(draft.law, draft.person, draft.today)}
    if window_id in anchors:
        kept = _reminders(draft)
        _keep(draft, replace(kept, done={**kept.done, window_id: anchors[window_id]}))
    draft.say("reminder-step-done", {"what": Word(message_id("window", window_id))}, Part.VERDICT)
    draft.offer(step("dates"))


def _say_none(draft: Draft) -> None:
    kept, filing = _reminders(draft), filing_window(draft.law, draft.person, draft.today)
    if kept.agreed and filing is not None and filing.last_day is not None and not is_done(draft.person, filing):
        draft.say("reminder-none-ahead", part=Part.VERDICT)
    else:
        draft.say("reminder-none", part=Part.VERDICT)
    draft.offer(*(() if kept.agreed else (step("remind"),)), step("dates"))


def _missing(draft: Draft, meaning: Meaning | None) -> FactId | None:
    """Return the date to ask for: of the paper named, or of the card where no date at all is known to remind of."""
    windows = [found.id for found in open_windows(draft.law, draft.person, draft.today) if found.id in _MOMENTS]
    if meaning is not None and meaning.facts.get("document") == "adp" and "adp_end" not in windows:
        return "adp_valid_until"
    return None if windows else "expiry_date"


def _is_following(draft: Draft) -> bool:
    """Tell whether the facts of this turn move reminders that are planned."""
    planned = _reminders(draft).planned
    return bool(planned) and wanted(draft.law, draft.person, draft.today) != planned


def _lately_given(draft: Draft) -> str | None:
    """Return the window of which she was reminded last, if that was lately: what "again in three days" is about."""
    given = _reminders(draft).given
    last = max(given, key=lambda name: given[name], default=None)
    return window_of(last) if last is not None and draft.today - given[last] <= SNOOZE else None


def _main_window(draft: Draft) -> str:
    if (again := _lately_given(draft)) is not None:
        return again
    windows = [found.id for found in open_windows(draft.law, draft.person, draft.today) if found.id in _MOMENTS]
    return windows[0] if windows else "renewal"


def _is_own(kept: Reminders, name: str) -> bool:
    return name in kept.own or name in kept.ahead


def _without(kept: Reminders, name: str) -> Reminders:
    """Return reminders without a day of her own, or without all her own of a window."""
    own = {other: day for other, day in kept.own.items() if name not in (other, window_of(other))}
    ahead = {other: days for other, days in kept.ahead.items() if name not in (other, window_of(other))}
    return replace(kept, own=own, ahead=ahead)


def _reminders(draft: Draft) -> Reminders:
    return draft.person.reminders


def _keep(draft: Draft, reminders: Reminders) -> None:
    draft.remember(replace(draft.person, reminders=reminders))


def _choice(name: str) -> Choice:
    return Choice(f"reminder.{name}", Word(message_id("choice-reminder", name)))

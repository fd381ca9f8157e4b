"""Cases: the people whom a colleague helps, each under a short label, by urgency, with one digest a week.

A case is a person of the session as a wife or a new hire is, named "case-1"; nothing but its label is kept before the colleague
said that the person agreed. A number is never used again, so that a button of an erased case does nothing to another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.conversation.asking import ask
from bot.conversation.case import open_windows
from bot.conversation.draft import ABOUT, Draft
from bot.conversation.my_dates import window_in_words
from bot.conversation.naming import message_id
from bot.conversation.reminders import list_planned, wanted
from bot.conversation.replies import Argument, Cancel, Choice, Erase, Part, Quoted, Say, Schedule, Word
from bot.conversation.session import SELF, Person, Reminders, Session
from bot.conversation.steps import step, tell_choice
from bot.conversation.turn import DueReminder, Incoming, TextMessage, Unasked
from bot.conversation.whom import say_whom
from bot.rules import FactId, Window

DIGEST = "cases.weekly"  # the name of its reminder
MOST_CASES = 50
LONGEST_LABEL = 40  # characters
_CASE = "case-"
_MOST_LINES = 25
_MOST_BUTTONS = 8
_ASKING = frozenset("?？؟¿\n")
_FAR = date.max

MESSAGES = frozenset(
    """
    case-agreed case-ask-erase case-consent case-erased case-label case-line case-line-no-date case-line-opens case-line-passed
    cases-full cases-here cases-here-not-private cases-list cases-more cases-none cases-own-chat cases-weekly cases-weekly-off
    cases-weekly-on choice-case choice-case-add
    choice-case-agreed choice-case-erase choice-case-not-agreed choice-cases choice-cases-own-chat
    choice-cases-weekly-off choice-cases-weekly-on
    """.split()
)  # what this module says


# --- which there are


def is_case(about: str) -> bool:
    """Tell whether the name of a person in a session is that of a case."""
    return about.startswith(_CASE)


def cases_of(session: Session) -> Mapping[str, Person]:
    """Return the people whom a colleague helps, by name."""
    return {about: person for about, person in session.people.items() if is_case(about)}


def by_urgency(draft: Draft) -> list[tuple[str, Person, Window | None]]:
    """Return the cases with the window that presses most; the one whose last day is nearest comes first."""
    found = [(about, person, _pressing(draft, person)) for about, person in cases_of(draft.session).items()]
    return sorted(found, key=lambda each: (_last_day(each[2]), each[1].label.casefold()))


def _pressing(draft: Draft, person: Person) -> Window | None:
    return min(open_windows(draft.law, person, draft.today), key=_last_day, default=None)


def _last_day(found: Window | None) -> date:
    return found.last_day if found is not None and found.last_day is not None else _FAR


# --- what is shown


def show_cases(draft: Draft) -> None:
    """List the cases by urgency, and offer what may be done with them."""
    cases = by_urgency(draft)
    draft.change(about=SELF, asked=None)
    if not cases:
        draft.say("cases-none", part=Part.VERDICT)
        draft.offer(Choice("cases.add", Word("choice-case-add")))
        return
    draft.say("cases-list", {"count": len(cases)}, Part.VERDICT)
    list_cases(draft)
    _offer_cases(draft)


def list_cases(draft: Draft) -> None:
    """Say the cases in a line each, the most urgent first."""
    cases = by_urgency(draft)
    draft.blocks += [_line(draft, person, found) for _, person, found in cases[:_MOST_LINES]]
    if len(cases) > _MOST_LINES:
        draft.say("cases-more", {"count": len(cases) - _MOST_LINES}, Part.RULE)


def _offer_cases(draft: Draft) -> None:
    cases, kept = by_urgency(draft), draft.session.cases
    draft.offer(
        *(
            Choice(f"cases.show.{about}", Word("choice-case", {"label": Quoted(person.label)}))
            for about, person, _ in cases[:_MOST_BUTTONS]
        )
    )
    if kept.room:
        draft.offer(Choice("cases.own_chat", Word("choice-cases-own-chat")))
    weekly = "off" if kept.weekly else "on"
    draft.offer(
        Choice("cases.add", Word("choice-case-add")), Choice(f"cases.weekly_{weekly}", Word(f"choice-cases-weekly-{weekly}"))
    )


def _line(draft: Draft, person: Person, found: Window | None) -> Say:
    if found is None or found.last_day is None:
        return Say("case-line-no-date", {"label": Quoted(person.label)}, Part.RULE)
    words: dict[str, Argument] = {
        "label": Quoted(person.label),
        "window": Word(message_id("window", found.id)),
        "day": found.last_day,
        "opens": found.opens,
    }
    if found.last_day < draft.today:
        return Say("case-line-passed", words, Part.RULE)
    is_early = found.opens is not None and draft.today < found.opens
    return Say("case-line-opens" if is_early else "case-line", words, Part.RULE)


def _show_case(draft: Draft, about: str) -> None:
    """Show one case: its days and reminders; ask for its first date where none is known."""
    draft.change(about=about, asked=None)
    if draft.person.consent is None:
        _ask_consent(draft, about)
        return
    say_whom(draft, about)
    windows = open_windows(draft.law, draft.person, draft.today)
    for found in windows:
        draft.blocks += window_in_words(draft.law, found, draft.today, "overview-window")
    planned = wanted(draft.law, draft.person, draft.today)
    if planned:
        draft.say("reminder-list", part=Part.VERDICT)
        list_planned(draft, planned)
    if windows:
        draft.offer(_telling(draft, "expiry_date"))
    else:
        ask(draft, "expiry_date")
    draft.offer(_telling(draft, "adp_valid_until"))
    draft.offer(Choice(f"cases.erase.{about}", Word("choice-case-erase")), Choice("cases.list", Word("choice-cases")))


def _telling(draft: Draft, fact: FactId) -> Choice:
    return step(f"ask.{fact}") if draft.knows(fact) else tell_choice(fact)


# --- what a colleague may want of them


def tapped(draft: Draft, wish: str) -> bool:
    """Do what a choice about cases says; False if there is no such choice, or the case is gone."""
    kind, _, about = wish.partition(".")
    if about and about not in cases_of(draft.session):
        return False
    match kind, bool(about):
        case "list", False:
            show_cases(draft)
        case "add", False:
            _ask_label(draft)
        case (("weekly_on" | "weekly_off"), False):
            draft.change(cases=replace(draft.session.cases, weekly=kind == "weekly_on"))
            draft.say(message_id("cases", kind), part=Part.VERDICT)
            _offer_cases(draft)
        case "own_chat", False:
            draft.change(cases=replace(draft.session.cases, room=""))
            draft.say("cases-own-chat", part=Part.VERDICT)
            _offer_cases(draft)
        case "show", True:
            _show_case(draft, about)
        case "agreed", True:
            _agree(draft, about)
        case "erase", True:
            draft.say("case-ask-erase", {"label": Quoted(draft.session.person(about).label)}, Part.QUESTION)
            draft.offer(_erasing(about), Choice("do.keep", Word("choice-keep")))
            draft.change(confirming=(f"cases.erase_now.{about}", "do.keep"))
        case "erase_now", True:
            _erase(draft, about)
        case _:
            return False
    return True


def named(draft: Draft, incoming: Incoming) -> bool:
    """Take a text as the label of the case that is being added; False where it is none: nothing waits for one any more."""
    if not draft.session.cases.naming or isinstance(incoming, Unasked):
        return False
    draft.change(cases=replace(draft.session.cases, naming=False))
    if not isinstance(incoming, TextMessage) or not _is_label(incoming.text):
        return False
    add(draft, incoming.text)
    return True


def _is_label(text: str) -> bool:
    return 0 < len(text.strip()) <= LONGEST_LABEL and _ASKING.isdisjoint(text.strip())


def add(draft: Draft, label: str) -> None:
    """Add a case under a label, and ask whether the person agreed; show the case that has this label already."""
    label = " ".join(label.split())
    cases = cases_of(draft.session)
    same = next((about for about, person in cases.items() if person.label.casefold() == label.casefold()), None)
    if same is not None:
        _show_case(draft, same)
    elif not _is_label(label):
        _ask_label(draft)
    elif len(cases) >= MOST_CASES:
        draft.say("cases-full", {"count": MOST_CASES}, Part.VERDICT)
        draft.offer(Choice("cases.list", Word("choice-cases")))
    else:
        made = draft.session.cases.made + 1
        about = f"{_CASE}{made}"
        draft.session = draft.session.with_person(about, Person(label=label))
        draft.change(cases=replace(draft.session.cases, made=made))
        _ask_consent(draft, about)


def _ask_label(draft: Draft) -> None:
    draft.say("case-label", {"characters": LONGEST_LABEL}, Part.QUESTION)
    draft.offer(Choice("cases.list", Word("choice-cases")))
    draft.change(asked=None, cases=replace(draft.session.cases, naming=True))


def _ask_consent(draft: Draft, about: str) -> None:
    draft.say("case-consent", {"label": Quoted(draft.session.person(about).label)}, Part.QUESTION)
    draft.offer(
        Choice(f"cases.agreed.{about}", Word("choice-case-agreed")),
        Choice(f"cases.erase_now.{about}", Word("choice-case-not-agreed")),
    )
    draft.change(about=SELF, asked=None, confirming=(f"cases.agreed.{about}", f"cases.erase_now.{about}"))


def _agree(draft: Draft, about: str) -> None:
    draft.change(about=about)
    if draft.person.consent is None:
        draft.remember(replace(draft.person, consent=draft.today, reminders=Reminders(agreed=True)))
        draft.say("case-agreed", {"label": Quoted(draft.person.label)}, Part.VERDICT)
    _show_case(draft, about)


def _erasing(about: str) -> Choice:
    return Choice(f"cases.erase_now.{about}", Word("choice-case-erase"))


def _erase(draft: Draft, about: str) -> None:
    """Erase a case and whatever of this conversation is about it."""
    session = draft.session
    people = {name: person for name, person in session.people.items() if name != about}
    draft.say("case-erased", {"label": Quoted(session.person(about).label)}, Part.VERDICT)
    draft.change(
        about=SELF,
        people=people,
        asked=None if session.about == about else session.asked,
        last=None if session.last is not None and session.last.about == about else session.last,
        flow=None if session.flow is not None and session.flow.about == about else session.flow,
    )
    draft.offer(Choice("cases.list", Word("choice-cases")))


# --- where it is sent


def choose_room(draft: Draft, room: str) -> None:
    """Send the digest and the reminders of all cases to another private place; `room` is empty where the place is not private."""
    draft.change(about=SELF, asked=None)
    if not room:
        draft.say("cases-here-not-private", part=Part.VERDICT)
    else:
        draft.change(cases=replace(draft.session.cases, room=room))
        draft.say("cases-here", part=Part.VERDICT)
    draft.offer(Choice("cases.list", Word("choice-cases")))


def room_for(session: Session, incoming: Incoming) -> str:
    """Return the chosen place for what an incoming results in: of digest and reminders of cases; of all else none."""
    if not isinstance(incoming, DueReminder):
        return ""
    is_of_cases = incoming.what == DIGEST or is_case(incoming.what.partition(ABOUT)[2])
    return session.cases.room if is_of_cases else ""


# --- once a week


def say_digest(draft: Draft) -> bool:
    """Say the digest of the week; False where there is no case any more."""
    if not cases_of(draft.session):
        return False
    draft.say("cases-weekly", {"count": len(cases_of(draft.session))}, Part.VERDICT)
    list_cases(draft)
    _offer_cases(draft)
    return True


def follow(draft: Draft, before: Session, fired: str | None = None) -> None:
    """Plan the next digest, on a Monday, or take it back where nobody wants it.

    `fired` is the reminder that this turn was about. East of France a Monday begins on our Sunday: the next one is counted from
    the day the last was planned for.
    """
    if any(isinstance(effect, Erase) for effect in draft.effects):
        return
    planned = before.cases.planned
    on = _monday_after(max(draft.today, planned or draft.today)) if planned is None or fired == DIGEST else planned
    wanted_on = on if draft.session.cases.weekly and cases_of(draft.session) else None
    if wanted_on is None and planned is not None and fired != DIGEST:
        draft.effects.append(Cancel(DIGEST))
    elif wanted_on is not None and (wanted_on != planned or fired == DIGEST):
        draft.effects.append(Schedule(DIGEST, wanted_on))
    draft.change(cases=replace(draft.session.cases, planned=wanted_on))


def _monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())

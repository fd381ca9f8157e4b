"""My dates: every day that hangs on what a person told, where today stands in it, and the same as a picture and a calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.conversation import answers
from bot.conversation.case import FILING, filing_window, has_filed, open_windows, standing_facts
from bot.conversation.draft import Draft
from bot.conversation.naming import message_id
from bot.conversation.replies import Address, Argument, Block, Datum, File, Listing, Part, Picture, Say, Series, Word
from bot.conversation.session import Answered
from bot.conversation.steps import step
from bot.conversation.talking import answer_topic
from bot.conversation.turn import Answer
from bot.rules import Day, Edge, Kind, Law, Origin, Proof, Situation, Verdict, Window
from bot.rules.scene import Scene
from bot.understanding import Topic

TIMELINE, CALENDAR = "timeline", "calendar"  # kinds of attachments, and who makes them: `bot/pictures`
_ALARMS: Mapping[Edge, tuple[int, ...]] = {Edge.OPENS: (0,), Edge.LAST_DAY: (14, 2)}  # days before, at nine in the morning
_LONG_EXPIRED = {"expired_up_to_six_months": "date-expired-six-months", "expired_longer": "date-beyond"}

MESSAGES = frozenset(
    """
    calendar-cancelled
    calendar-caption calendar-name calendar-opens calendar-last-day calendar-text choice-calendar choice-dates date-beyond
    date-expired-six-months dates-about dates-filed dates-nothing-due dates-trip-fails dates-trip-holds timeline-alt
    timeline-end timeline-entry timeline-last-day timeline-opens timeline-recommended-from timeline-recommended-to
    timeline-today
    """.split()
)  # what this module and `bot/pictures` say that no data names


def show_my_dates(draft: Draft) -> None:
    """Show when to file, which may ask for its date, then every other day that follows from what the person told."""
    filing = filing_window(draft.law, draft.person, draft.today)
    windows = open_windows(draft.law, draft.person, draft.today)
    others = [found for found in windows if found.id not in FILING]
    back = _day_of_return(draft)  # before the last answer is another one
    if filing is not None and has_filed(draft.person, filing):
        draft.say("dates-filed" if others else "dates-nothing-due", part=Part.VERDICT)
        _record(draft, others[0] if others else None)
    elif filing is not None or not others:
        answer_topic(draft, Topic.WHEN_TO_APPLY, filing_given(draft, filing) if filing is not None else None)
    else:
        _record(draft, others[0])
    offered = draft.set_aside()
    if filing is not None and filing in windows:
        _say_expired(draft, filing)
        draft.blocks.append(timeline(filing, draft.today))
    for found in others:
        draft.blocks += window_in_words(draft.law, found, draft.today)
    _say_trip(draft, back)
    draft.offer(step("remind"), *((step("calendar"),) if windows else ()))
    draft.put_back(*offered)


def filing_given(draft: Draft, filing: Window) -> Situation:
    """Return what the answer to "when do I apply?" needs for a window, however long ago it was said."""
    facts = standing_facts(draft.person)
    given = Situation().knowing("procedure", "renewal" if filing.id == "renewal" else "first", Origin.REMEMBERED)
    if filing.id != "renewal" and (visa := facts.get("visa_kind")) is not None:
        given = given.knowing("visa_kind", visa, Origin.REMEMBERED)
    return given.knowing(filing.anchor_fact, filing.anchor, Origin.REMEMBERED)


def _record(draft: Draft, found: Window | None) -> None:
    """Record the answer where no table gave it."""
    sources = draft.law.weighed(draft.law.windows[found.id].sources) if found is not None else ()
    verdict = Verdict(Kind.DATE if found is not None else Kind.INFO, Proof(draft.today, sources=sources), window=found)
    facts = draft.situation
    draft.answers.append(Answer(Topic.WHEN_TO_APPLY, verdict, facts))
    draft.change(asked=None, last=Answered(Topic.WHEN_TO_APPLY, draft.session.about, facts, on=draft.today))


def _say_expired(draft: Draft, filing: Window) -> None:
    """Say how long ago the card or visa ended, where it did."""
    facts = Situation().knowing(filing.anchor_fact, filing.anchor)
    day = next(iter(Scene(draft.law, facts, draft.today).established("filing_day")), None)
    if filing.anchor_fact == "expiry_date" and day in _LONG_EXPIRED:
        draft.say(_LONG_EXPIRED[str(day)], part=Part.CAUTION)


def window_in_words(law: Law, found: Window, today: date, heading: str = "dates-about") -> Iterator[Block]:
    """Yield a window with its name, its days, where today stands, and who sets them."""
    yield Say(heading, {"window": _name(found)}, Part.VERDICT)
    yield from answers.dates(law, found, today)
    known = (law.sources[each] for each in law.weighed(law.windows[found.id].sources))
    titles = tuple(Address(each.title, each.address) if each.address else each.title for each in known)
    yield Say("common-sources", {"sources": Series(titles)}, Part.SOURCE)


def _day_of_return(draft: Draft) -> Day | None:
    """Return the day on which a trip that is talked of ends."""
    last = draft.session.last
    same = last is not None and last.about == draft.session.about
    known = draft.still_counting(last).overlaid(draft.here) if last is not None and same else draft.here
    back = known.get("return_date")
    return back if isinstance(back, Day) else None


def _say_trip(draft: Draft, back: Day | None) -> None:
    """Compare the day of return with the end of the ADP and of the card."""
    for fact in ("adp_valid_until", "expiry_date"):
        end = standing_facts(draft.person).get(fact)
        if back is not None and isinstance(end, Day):
            holds = "holds" if back.last <= end.first else "fails"
            args: dict[str, Argument] = {"paper": Word(message_id("fact", fact)), "until": end, "day": back}
            draft.say(f"dates-trip-{holds}", args, Part.RULE if holds == "holds" else Part.CAUTION)


# --- the same, to look at and to keep


def timeline(found: Window, today: date) -> Picture:
    """Return the picture of a window: its days, today, and the end of the card that it is counted from."""
    days = {"today": today, **{edge.value: day for edge, day in sorted(found.days.items())}}
    if found.anchor_fact == "expiry_date":
        days["end"] = found.anchor.last
    labels = {name: Word(message_id("timeline", name)) for name in days}
    words: dict[str, Datum] = {"title": _name(found), **labels}
    words |= {f"{name}_day": Word("choice-day", {"day": day}) for name, day in days.items()}
    in_order = sorted(days, key=lambda name: days[name])
    entries = (Word("timeline-entry", {"label": labels[name], "day": days[name]}) for name in in_order)
    alt = Word("timeline-alt", {"window": _name(found), "days": Listing(tuple(entries))})
    return Picture(TIMELINE, days, alt, {"words": words})


def send_calendar(draft: Draft) -> None:
    """Send every date as a calendar file. Sent again, it moves the events it made before (`sequence` rises with the turns).

    What an earlier file held and is no date of hers any more is sent as cancelled, until its day is over.
    """
    days = {
        f"{found.id}.{edge}": found.days[edge]
        for found in open_windows(draft.law, draft.person, draft.today)
        for edge in _ALARMS
        if edge in found.days and (edge is Edge.LAST_DAY or found.id in FILING)
    }
    sent = draft.person.calendar
    gone = {
        name: day
        for name, day in sent.items()
        if name not in days and day >= draft.today and _window_id(name) in draft.law.windows
    }
    if not days and not gone:
        show_my_dates(draft)
        return
    draft.remember(replace(draft.person, calendar={**gone, **days}))
    events = (
        *(_event(name, day, draft.suffix) for name, day in days.items()),
        *(_event(name, day, draft.suffix, cancelled=True) for name, day in gone.items()),
    )
    data: dict[str, Datum] = {
        "made": f"{draft.today.isoformat()}T00:00:00+00:00",
        "sequence": draft.session.turns,
        "name": Word("calendar-name"),
        "events": events,
    }
    draft.blocks.append(File(CALENDAR, "sejour.ics", Word("calendar-caption"), data))
    draft.offer(step("dates"), step("remind"))


def _event(name: str, day: date, suffix: str, *, cancelled: bool = False) -> Mapping[str, Datum]:
    edge, window_name = name.partition(".")[2], message_id("window", _window_id(name))
    title = Word(message_id("calendar", edge), {"window": Word(window_name)})
    return {
        "what": f"{name}{suffix}",
        "day": day,
        "title": Word("calendar-cancelled", {"title": title}) if cancelled else title,
        "text": Word("calendar-text", {"rule": Word(f"{window_name}.rule")}),
        "alarms": () if cancelled else _ALARMS[Edge(edge)],
        "status": "CANCELLED" if cancelled else "CONFIRMED",
    }


def _window_id(event: str) -> str:
    return event.partition(".")[0]


def _name(found: Window) -> Word:
    return Word(message_id("window", found.id))

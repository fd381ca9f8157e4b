"""The calendar file: one all-day event for each date of a person, with alarms. Importing it again moves events.

Words come with the data, already in her language. icalendar is read when the first file is made: it holds 10 MB.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from icalendar import Alarm, Event

Json = Mapping[str, Any]

_MORNING = timedelta(hours=9)  # an all-day event begins at midnight wherever the calendar is; alarms ring at nine


def make_calendar(data: Json) -> bytes:
    """Return an iCalendar file (RFC 5545).

    Args:
        data: `seed`, a text that is the same for one person's files and says nothing of her; `made`, an aware ISO instant;
            `sequence`, which rises from file to file; `name` and `language`; `events`, each with `what` (its own name among
            this person's), `day` (ISO), `title`, `text`, `status` (CONFIRMED, or CANCELLED: it is no date of hers any more), and
            `alarms`: numbers of days before it.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//sejour-bot//{data['language'].upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", data["name"])
    for event in data["events"]:
        calendar.add_component(_event(data, event))
    return bytes(calendar.to_ical())


def _event(data: Json, told: Json) -> Event:
    from icalendar import Event

    day, event = date.fromisoformat(told["day"]), Event()
    event.add("uid", _uid(data["seed"], told["what"]))
    event.add("dtstamp", datetime.fromisoformat(data["made"]))
    event.add("sequence", int(data["sequence"]))
    event.add("status", told["status"])
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))  # the end of an all-day event is the day after it
    event.add("summary", told["title"], {"language": data["language"]})
    event.add("description", told["text"], {"language": data["language"]})
    event.add("transp", "TRANSPARENT")  # the day stays free
    event.add("class", "PRIVATE")
    for before in told["alarms"]:
        event.add_component(_alarm(told["title"], before))
    return event


def _alarm(title: str, days_before: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _MORNING - timedelta(days=days_before))
    return alarm


def _uid(seed: str, what: str) -> str:
    """Return a name that stays the same for this event of this person, and from which neither can be told."""
    name = hashlib.sha256(f"{seed}\n{what}".encode()).hexdigest()
    return f"{name[:32]}@sejour-bot"

"""The calendar file, parsed back and imported twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest

from bot.pictures import make_calendar


def data(day: str = "2027-04-02", *, seed: str = "k3yed", sequence: int = 3) -> dict[str, Any]:
    """Return what a file is made from, as the speaker hands it over."""
    return {
        "seed": seed,
        "made": "2026-11-23T00:00:00+00:00",
        "sequence": sequence,
        "name": "Mon titre de séjour",
        "language": "fr",
        "events": [
            {
                "what": "renewal.opens",
                "day": day,
                "title": "Ouverture : dépôt, étape",
                "text": "120 jours ; 60 jours",
                "alarms": [0],
                "status": "CONFIRMED",
            },
            {
                "what": "renewal.last_day",
                "day": "2027-05-31",
                "title": "Dernier jour",
                "text": "60 jours",
                "alarms": [14, 2],
                "status": "CONFIRMED",
            },
        ],
    }


def events(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def imported(*files: bytes) -> dict[str, date]:
    """Return what a calendar holds after importing files in turn: an event is replaced where the sequence is not lower."""
    held: dict[str, Any] = {}
    for content in files:
        for event in events(content):
            uid = str(event["uid"])
            if uid not in held or int(event["sequence"]) >= int(held[uid]["sequence"]):
                held[uid] = event
    return {uid: event["dtstart"].dt for uid, event in held.items()}


def test_events_last_the_whole_day_and_ring_at_nine() -> None:
    opens, last = events(make_calendar(data()))
    assert (opens["dtstart"].dt, opens["dtend"].dt) == (date(2027, 4, 2), date(2027, 4, 3))
    assert str(opens["summary"]) == "Ouverture : dépôt, étape"
    assert opens["summary"].params["LANGUAGE"] == "fr"
    rings = [alarm["trigger"].dt for alarm in last.walk("VALARM")]
    assert rings == [timedelta(days=-14, hours=9), timedelta(days=-2, hours=9)]
    assert str(opens["transp"]) == "TRANSPARENT"


def test_importing_again_moves_events_and_doubles_none() -> None:
    first, second = make_calendar(data("2027-04-02")), make_calendar(data("2027-05-03", sequence=9))
    assert sorted(imported(first, second).values()) == [date(2027, 5, 3), date(2027, 5, 31)]
    assert imported(first, first) == imported(first)


def test_importing_what_is_cancelled_takes_the_event_away() -> None:
    later = data(sequence=9)
    later["events"][0] |= {"status": "CANCELLED", "alarms": []}
    (gone, last), before = events(make_calendar(later)), events(make_calendar(data()))
    assert (str(gone["status"]), gone["uid"], gone.walk("VALARM")) == ("CANCELLED", before[0]["uid"], [])
    assert int(gone["sequence"]) > int(before[0]["sequence"])
    assert str(last["status"]) == "CONFIRMED"


def test_the_name_of_an_event_says_nothing_of_it_nor_of_whom_it_is() -> None:
    uids = [str(event["uid"]) for event in events(make_calendar(data()))]
    assert len(set(uids)) == 2
    assert not any("renewal" in uid or "k3yed" in uid for uid in uids)
    assert set(uids).isdisjoint(str(event["uid"]) for event in events(make_calendar(data(seed="another"))))


def test_the_same_data_give_the_same_file() -> None:
    assert make_calendar(data()) == make_calendar(data())


@pytest.mark.parametrize("part", [b"METHOD:PUBLISH", b"VERSION:2.0", b"X-WR-CALNAME:Mon titre de s\xc3\xa9jour"])
def test_the_file_says_what_it_is(part: bytes) -> None:
    assert part in make_calendar(data())


def test_no_line_is_longer_than_the_format_allows() -> None:
    assert max(len(line) for line in make_calendar(data()).split(b"\r\n")) <= 75

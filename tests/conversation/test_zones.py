"""The zone in whose morning reminders come: told once that it can be chosen, and everything planned follows it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from bot.conversation import ChoiceTaken, FormValues, Incoming, Session, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Cancel, Schedule
from bot.conversation.zones import ZONES
from bot.rules import Day

NOW = datetime(2026, 11, 24, 12, tzinfo=FRANCE)
DATES = FormValues({"procedure": "renewal", "expiry_date": Day.parse("2027-03-31")})


def after(app: App, *turns: Incoming) -> list[TurnResult]:
    session, results = Session(), []
    for incoming in turns:
        results.append(app.engine.take_turn(session, incoming, now=NOW))
        session = results[-1].session
    return results


def scheduled(result: TurnResult) -> dict[str, object]:
    return {effect.what: effect.on for effect in result.effects if isinstance(effect, Schedule)}


def test_the_zone_is_spoken_of_once_when_the_first_reminder_is_planned(app: App) -> None:
    told = ["zone-morning" in result.messages for result in after(app, DATES, *[ChoiceTaken("do.remind")] * 2)]
    assert told == [False, True, False]


def test_a_zone_that_is_chosen_moves_all_that_is_planned(app: App) -> None:
    _, first, listed, chosen = after(app, DATES, ChoiceTaken("do.remind"), ChoiceTaken("zone.list"), ChoiceTaken("zone.reunion"))
    assert "zone-which" in listed.messages
    assert chosen.session.time_zone == "Indian/Reunion"
    assert scheduled(chosen) == scheduled(first) != {}
    assert {effect.what for effect in chosen.effects if isinstance(effect, Cancel)} == set(scheduled(chosen))


@pytest.mark.parametrize("zone", ZONES.values())
def test_every_zone_is_known(zone: str) -> None:
    assert ZoneInfo(zone).key == zone


def test_a_zone_that_nobody_offered_changes_nothing(app: App) -> None:
    (result,) = after(app, ChoiceTaken("zone.mars"))
    assert ("old-button" in result.messages, result.session.time_zone) == (True, None)

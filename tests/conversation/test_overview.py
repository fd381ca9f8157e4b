"""The overview: everything at a glance, and a conversation that goes on as if nobody had looked."""

from __future__ import annotations

from datetime import datetime

from bot.app import App
from bot.conversation import ChoiceTaken, Command, Engine, FormValues, Incoming, Say, Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Checklist
from bot.rules import Day

NOW = datetime(2026, 11, 24, 12, tzinfo=FRANCE)
RENEWAL = FormValues({"procedure": "renewal", "expiry_date": Day.parse("2027-03-31")})


def after(engine: Engine, *turns: Incoming) -> Session:
    session = Session()
    for incoming in turns:
        session = engine.take_turn(session, incoming, now=NOW).session
    return session


def looked(engine: Engine, session: Session) -> TurnResult:
    return engine.take_turn(session, Command("home"), now=NOW)


def test_who_told_no_date_is_offered_to_tell_it(app: App) -> None:
    shown = looked(app.engine, Session())
    assert shown.messages == ("overview-as-of", "overview-nothing")
    assert shown.session == Session()


def test_dates_and_papers_stand_together(app: App) -> None:
    shown = looked(app.engine, after(app.engine, RENEWAL))
    windows = [block.args["window"] for block in shown.blocks if isinstance(block, Say) and block.id == "overview-window"]
    assert [getattr(window, "id", None) for window in windows] == ["window-renewal"]
    assert sum(isinstance(block, Checklist) for block in shown.blocks) == 1
    assert "reminder-line" not in shown.messages


def test_reminders_stand_there_once_she_agreed_to_them(app: App) -> None:
    session = after(app.engine, RENEWAL, ChoiceTaken("do.remind"))
    shown = looked(app.engine, session)
    lines = sum(message == "reminder-line" for message in shown.messages)
    assert lines == len(session.person("self").reminders.planned) > 0


def test_a_ticked_paper_is_ticked_there(app: App) -> None:
    shown = looked(app.engine, after(app.engine, RENEWAL, ChoiceTaken("tick.passport")))
    ticked = [entry.id for block in shown.blocks if isinstance(block, Checklist) for entry in block.entries if entry.ticked]
    assert ticked == ["tick.passport"]


def test_a_look_leaves_a_question_that_waits_and_the_flow_as_they_are(app: App) -> None:
    session = after(app.engine, ChoiceTaken("flow.renewal"))
    assert session.flow is not None
    assert looked(app.engine, session).session is session


def test_somebody_elses_dates_are_said_to_be_hers(app: App) -> None:
    session = after(app.engine, TextMessage("My wife's card ends on 31 March 2027, when can she renew?"))
    assert "wife" in session.people
    assert "other-person" in looked(app.engine, session).messages

"""Sessions of an older program are carried over: renamed states are found, vanished ones begin again, saying so."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.conversation import Dialogs, Engine, Session
from bot.conversation.errors import UnreadableSession
from bot.conversation.flows import Flow, Renamed
from bot.conversation.migrate import carried_over, name_today
from bot.conversation.saved import restore, save
from bot.conversation.session import Answered, FlowPosition
from bot.rules import Law, Situation
from bot.understanding import Topic
from tests.conversation.talk import Conversation, ScriptedReader


def updated(dialogs: Dialogs, flow: Flow) -> Dialogs:
    return replace(dialogs, flows={**dialogs.flows, flow.id: flow})


@pytest.fixture
def newer(dialogs: Dialogs) -> Dialogs:
    """Return the dialogs after two updates of the renewal, in which `days` became `dates` by way of `window`."""
    renamed = (Renamed(2, "days", "window"), Renamed(3, "window", "dates"))
    return updated(dialogs, replace(dialogs.flows["renewal"], version=3, renamed=renamed))


def after_the_update(law: Law, dialogs: Dialogs, flow: FlowPosition, **known: str) -> Conversation:
    reader = ScriptedReader()
    talk = Conversation(Engine(law, dialogs, reader), reader, law)
    for fact, value in known.items():
        talk.tap(f"answer.{fact}.{value}")
    talk.session = replace(talk.session, flow=flow, asked=None, last=None)
    return talk


@pytest.mark.parametrize(
    ("since", "state", "today"), [(1, "days", "dates"), (2, "window", "dates"), (3, "dates", "dates"), (1, "dates", "dates")]
)
def test_a_renamed_state_is_found_under_its_new_name(newer: Dialogs, since: int, state: str, today: str) -> None:
    assert name_today(newer.flows["renewal"], state, since=since) == today


def test_a_state_that_is_no_more_has_no_name(newer: Dialogs) -> None:
    assert name_today(newer.flows["renewal"], "counter", since=1) is None
    assert name_today(newer.flows["renewal"], "days", since=3) is None


def test_a_session_of_an_older_version_goes_on_where_it_stood(law: Law, newer: Dialogs) -> None:
    old = FlowPosition("renewal", 1, "days", history=("title", "counter", "expiry"), passed=frozenset({"expiry", "counter"}))
    talk = after_the_update(law, newer, old, expiry_date="2027-03-10")
    talk.tap("go.renewal.days.next")
    assert talk.state == "renewal.account"
    assert "updated-restart" not in talk.said
    assert talk.session.flow is not None
    assert (talk.session.flow.version, talk.session.flow.history) == (3, ("title", "expiry", "dates"))


def test_a_button_from_before_the_update_works_under_the_new_name(law: Law, newer: Dialogs) -> None:
    talk = after_the_update(law, newer, FlowPosition("renewal", 3, "papers"), expiry_date="2027-03-10")
    talk.tap("go.renewal.window.next")
    assert talk.state == "renewal.account"


@pytest.mark.parametrize("tapped", ["go.renewal.counter.next", "go.renewal.account.next", "do.why"])
def test_who_stood_in_a_state_that_is_no_more_begins_again_and_is_told_so(law: Law, newer: Dialogs, tapped: str) -> None:
    talk = after_the_update(law, newer, FlowPosition("renewal", 1, "counter"), expiry_date="2027-03-10")
    talk.tap(tapped)
    assert talk.said[0] == "updated-restart"
    assert talk.state == "renewal.title"
    assert talk.known()["expiry_date"] == "2027-03-10"
    assert "go.renewal.title.my_card" in talk.offered
    talk.tap("go.renewal.title.my_card")
    assert talk.state == "renewal.dates"


def test_a_question_asked_after_the_update_is_answered_before_the_flow_begins_again(law: Law, newer: Dialogs) -> None:
    talk = after_the_update(law, newer, FlowPosition("renewal", 1, "counter"))
    talk.write(Topic.HELP)
    assert talk.said[0] == "updated-restart"
    assert "help-where-to-get-help" in talk.said
    assert talk.state == "renewal.title"


def test_a_flow_that_is_no_more_is_left_with_the_menu(law: Law, dialogs: Dialogs) -> None:
    talk = after_the_update(law, dialogs, FlowPosition("citizenship", 1, "start"))
    talk.tap("go.citizenship.start.next")
    assert talk.said[0] == "updated-restart"
    assert (talk.state, "flow.renewal" in talk.offered) == ("", True)


def test_a_flow_that_is_no_more_gives_way_to_the_one_around_it(law: Law, dialogs: Dialogs) -> None:
    outer = FlowPosition("renewal", 1, "account")
    talk = after_the_update(law, dialogs, FlowPosition("citizenship", 1, "start", outer=outer))
    talk.tap("do.nonsense")
    assert talk.state == "renewal.account"


def test_a_session_of_a_newer_program_is_read_as_far_as_it_is_understood(law: Law, dialogs: Dialogs) -> None:
    session, restarted = carried_over(Session(flow=FlowPosition("renewal", 7, "dates")), law, dialogs)
    assert (session.flow, restarted) == (FlowPosition("renewal", 1, "dates"), False)


def test_what_the_law_no_longer_knows_is_forgotten(law: Law, dialogs: Dialogs) -> None:
    last = Answered(Topic.TRAVEL, "self", Situation(), statement="flying_carpets")
    session, restarted = carried_over(Session(last=last, asked="shoe_size"), law, dialogs)
    assert (session.last, session.asked, restarted) == (None, None, False)


def test_a_session_that_fits_is_left_as_it_is(talk: Conversation, law: Law, dialogs: Dialogs) -> None:
    talk.tap("flow.trip", "answer.document.adp", "flow.help", "topic.travel")
    assert carried_over(talk.session, law, dialogs) == (talk.session, False)


def test_a_saved_session_is_restored_whole(talk: Conversation, law: Law) -> None:
    talk.tap("flow.trip", "answer.document.unknown", "flow.which_paper", "flow.help", "tick.passport")
    talk.write(Topic.TRAVEL, document="adp", destination="schengen", expiry_date="2027-02")
    talk.tap("flow.trip", "answer.procedure.renewal", "answer.has_previous_permit.true", "answer.destination.schengen")
    assert restore(json.loads(json.dumps(save(talk.session))), law.facts) == talk.session


@pytest.mark.parametrize("data", [{}, {"version": 0}, {"version": 1}, {"version": 1, "people": []}])
def test_what_is_no_session_is_refused(law: Law, data: dict[str, object]) -> None:
    with pytest.raises(UnreadableSession):
        restore(data, law.facts)

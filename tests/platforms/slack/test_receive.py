"""What Slack hands over, read: pure, so without any Slack."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.conversation import CASES_HERE, ChoiceTaken, Command, EditedText, FileSent, Joined, TextMessage, Uninstalled
from bot.platforms.slack.actions import Form, Mark, read_mark
from bot.platforms.slack.receive import (
    account_of,
    received_action,
    received_command,
    received_event,
    received_shortcut,
    received_submission,
)
from bot.platforms.slack.where import Where, in_private, in_thread, where
from bot.store.records import Place

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DIRECT = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "ts": "1795435200.000100"}
INSTALLED = {"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": False}


def heard(event: dict[str, Any], **more: Any) -> Any:
    body = {"event_id": "Ev1", "authorizations": [INSTALLED], "team_id": "T_OTHER", "event": event, **more}
    return received_event(body, now=NOW)


@pytest.mark.parametrize(
    ("event", "incoming"),
    [
        ({**DIRECT, "text": "hello &amp; <https://example.org|welcome>"}, TextMessage("hello & welcome")),
        ({**DIRECT, "text": ""}, FileSent("empty")),
        ({**DIRECT, "text": "", "subtype": "file_share", "files": [{"mimetype": "image/png"}]}, FileSent("file")),
        ({**DIRECT, "text": "", "subtype": "file_share", "files": [{"mimetype": "audio/mp4"}]}, FileSent("voice")),
        ({**DIRECT, "text": "my ADP", "subtype": "file_share", "files": [{}]}, TextMessage("my ADP")),
        ({"type": "app_home_opened", "tab": "messages", "channel": "D1", "user": "U1"}, Joined()),
        ({"type": "app_home_opened", "tab": "home", "channel": "D1", "user": "U1"}, Command("home")),
        ({"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.2", "text": "<@UBOT> travel?"}, TextMessage("travel?")),
        ({"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.2", "text": "<@UBOT>"}, Joined()),
        (
            {"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.2", "text": "<@UBOT> a", "edited": {}},
            TextMessage("a"),
        ),
        (
            {"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.2", "text": "b", "edited": {"ts": "2"}},
            EditedText("b"),
        ),
        ({"type": "app_uninstalled"}, Uninstalled()),
        ({"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}, Uninstalled()),
    ],
)
def test_an_event_becomes_an_update(event: dict[str, Any], incoming: object) -> None:
    (update,) = heard(event).updates
    assert (update.id, update.incoming, update.place.account) == ("slack:event:Ev1", incoming, "T1")


@pytest.mark.parametrize(
    "event",
    [
        {**DIRECT, "text": "I am a bot", "bot_id": "B1"},
        {**DIRECT, "text": "I am Slack", "user": "USLACKBOT"},
        {**DIRECT, "text": "", "subtype": "message_deleted", "hidden": True, "user": None},
        {**DIRECT, "text": "joined", "subtype": "channel_join"},
        {**DIRECT, "text": "in a channel", "channel_type": "channel"},
        {"type": "app_mention", "channel": "D1", "user": "U1", "ts": "1.2", "text": "also told as a message"},
        {"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}},
        {"type": "reaction_added", "user": "U1"},
        {"type": "app_home_opened", "tab": "home", "user": None},
    ],
)
def test_what_is_not_meant_for_us_comes_to_nothing(event: dict[str, Any]) -> None:
    assert heard(event).updates == ()


def test_an_old_message_that_is_tidied_up_asks_nothing() -> None:
    before = {"user": "U1", "text": "a", "ts": "1795435200.000100"}
    changed = {
        **DIRECT,
        "subtype": "message_changed",
        "hidden": True,
        "message": {**before, "text": "b"},
        "previous_message": before,
    }
    assert [update.incoming for update in heard({**changed, "event_ts": "1795435260.0"}).updates] == [EditedText("b")]
    assert heard({**changed, "event_ts": "1795439000.0"}).updates == ()


def test_a_message_belongs_to_the_person_whatever_its_thread() -> None:
    (update,) = heard({**DIRECT, "text": "a", "thread_ts": "1.1"}).updates
    assert update.place == in_private("T1", "U1")
    assert (where(update).channel, where(update).thread) == ("D1", "1.1")
    assert update.at == datetime(2026, 11, 23, 12, 0, 0, 100, tzinfo=UTC)


def test_the_home_tab_is_her_own_and_shown_anew_whenever_it_is_opened() -> None:
    for seen_before in ({}, {"view": {"type": "home", "id": "V1"}}):
        (update,) = heard({"type": "app_home_opened", "tab": "home", "channel": "D1", "user": "U1", **seen_before}).updates
        assert (update.place, where(update)) == (in_private("T1", "U1"), Where(home=True))


def test_a_mention_belongs_to_its_thread() -> None:
    mention = {"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.2", "text": "a"}
    assert heard(mention).updates[0].place == in_thread("T1", "U1", "C1", "1.2")
    assert heard({**mention, "thread_ts": "1.1"}).updates[0].place == in_thread("T1", "U1", "C1", "1.1")


@pytest.mark.parametrize(
    ("body", "account"),
    [
        ({"authorizations": [INSTALLED], "team_id": "T_OTHER"}, "T1"),  # a channel shared with others
        ({"authorizations": [{**INSTALLED, "is_enterprise_install": True}]}, "E1"),
        ({"team": {"id": "T1"}, "enterprise": {"id": "E1"}}, "T1"),
        ({"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True}, "E1"),
        ({"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"}, "E1"),  # a command: form-encoded
        ({"team": None, "user": {"id": "W1", "team_id": "T1"}}, "T1"),
        ({"team": {"id": "T_GUEST"}, "view": {"app_installed_team_id": "T1"}}, "T1"),
        ({}, ""),
    ],
)
def test_the_account_is_the_installation_that_hears(body: dict[str, Any], account: str) -> None:
    assert account_of(body) == account


COMMAND = {"team_id": "T1", "user_id": "U1", "channel_id": "C1", "trigger_id": "1.2.3", "response_url": "https://hooks/1"}


@pytest.mark.parametrize(
    ("text", "incoming"),
    [
        ("Can I travel?", TextMessage("Can I travel?")),
        ("", Joined()),
        ("dates", Command("dates")),
        ("my dates", TextMessage("my dates")),
    ],
)
def test_a_command_asks_for_the_asker_alone(text: str, incoming: object) -> None:
    (update,) = received_command({**COMMAND, "text": text}, now=NOW).updates
    assert (update.id, update.incoming, update.place) == ("slack:command:1.2.3", incoming, in_private("T1", "U1"))
    assert (where(update).respond, where(update).alone) == ("https://hooks/1", True)


@pytest.mark.parametrize(("channel_name", "room"), [("privategroup", "C1"), ("general", ""), ("directmessage", ""), (None, "")])
def test_only_a_private_channel_can_be_chosen_for_cases(channel_name: str | None, room: str) -> None:
    (update,) = received_command({**COMMAND, "text": "Cases here", "channel_name": channel_name}, now=NOW).updates
    assert update.incoming == Command(CASES_HERE, room)


def test_a_shortcut_asks_apart_from_everything_else() -> None:
    body = {"callback_id": "ask_about_message", "team": {"id": "T1"}, "user": {"id": "U1"}, "channel": {"id": "D9"}}
    body |= {"message": {"ts": "1.2", "text": "my ADP"}, "trigger_id": "1.2.3", "response_url": "https://hooks/1"}
    assert received_shortcut(body, now=NOW).updates[0].place == in_thread("T1", "U1", "D9", "1.2")
    assert received_shortcut({**body, "callback_id": "another"}, now=NOW).updates == ()


def tapped(action_id: str, value: str, block_id: str = "me:4::0", **more: Any) -> Any:
    action = {"action_id": action_id, "value": value, "block_id": block_id, "action_ts": "9.9"}
    body = {
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "actions": [action],
        "trigger_id": "1.2.3",
        "response_url": "https://hooks/1",
    }
    container = {"type": "message", "message_ts": "5.5", "channel_id": "D1"}
    return received_action({**body, "container": container, "message": {"text": "t", "blocks": []}, **more}, now=NOW)


def test_a_tap_names_the_message_it_was_on() -> None:
    (update,) = tapped("choice.0", "token1234567").updates
    shown = where(update).tapped
    assert shown is not None
    assert (update.id, update.incoming, update.place) == (
        "slack:action:1.2.3",
        ChoiceTaken("token1234567"),
        in_private("T1", "U1"),
    )
    assert (shown.ts, shown.number) == ("5.5", 4)


def test_only_what_can_be_tapped_no_more_is_left_out_of_a_spent_message() -> None:
    blocks = [{"type": "section", "text": "s", "accessory": {"type": "button"}}, {"type": "actions", "elements": []}]
    (update,) = tapped("choice.0", "token1234567", message={"text": "t", "blocks": blocks}).updates
    shown = where(update).tapped
    assert shown is not None
    assert shown.blocks == ({"type": "section", "text": "s"},)


def test_a_tap_that_only_one_person_sees_belongs_where_its_block_says() -> None:
    container = {"type": "message", "message_ts": "5.5", "channel_id": "C1", "is_ephemeral": True}
    assert tapped("choice.0", "t", "me:0::0", container=container).updates[0].place == in_private("T1", "U1")
    assert tapped("choice.0", "t", "all:0:1.2:0", container=container).updates[0].place == in_thread("T1", "U1", "C1", "1.2")


def test_buttons_that_are_not_ours_are_left_alone() -> None:
    assert tapped("someone-elses", "value").updates == ()
    assert tapped("go.unknown", "unknown").updates == ()
    assert tapped("date.0", "too many words in it").form is None


def test_a_date_question_opens_a_form_and_comes_back_as_its_choice() -> None:
    received = tapped("date.0", "fr expiry_date token1234567")
    form = received.form
    assert form is not None
    assert (form.language, form.fact, received.trigger, received.updates) == ("fr", "expiry_date", "1.2.3", ())
    view = {"callback_id": form.kind, "private_metadata": form.metadata}
    body = {"team": {"id": "T1"}, "user": {"id": "U1"}, "trigger_id": "1.2.4"}
    state = {"values": {"expiry_date": {"field": {"selected_date": "2027-02-03"}}}}
    (update,) = received_submission({**body, "view": {**view, "state": state}}, now=NOW).updates
    assert update.incoming == ChoiceTaken("token1234567=2027-02-03")
    assert (update.place, where(update).channel) == (in_private("T1", "U1"), "D1")


def test_a_form_that_is_not_ours_comes_to_nothing() -> None:
    body = {"team": {"id": "T1"}, "user": {"id": "U1"}, "view": {"callback_id": "date", "private_metadata": "?"}}
    assert received_submission(body, now=NOW).updates == ()
    assert Form.read("another", "a\nb\nc\nd") is None


def test_a_block_tells_whose_it_is() -> None:
    for mark in (Mark(), Mark(number=7), Mark(private=False, number=7, thread="1.2")):
        assert read_mark(mark.block_id(3)) == mark
    assert read_mark("of-somebody-else") == Mark(private=False)


def test_a_workspace_that_leaves_has_no_person() -> None:
    assert heard({"type": "app_uninstalled"}).updates[0].place == Place("slack", "", "", "T1")

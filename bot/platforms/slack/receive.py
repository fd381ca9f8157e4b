"""Receiving: what Slack hands over becomes our Updates, and what must be shown at once. Pure.

Events come again when they were not acknowledged, under the same id. Buttons, commands and forms come once; their ids are those
of their trigger. The same body gives the same result, however often it comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.conversation import (
    CASES_HERE,
    COMMANDS,
    ChoiceTaken,
    Command,
    EditedText,
    FileSent,
    FormValues,
    Incoming,
    Joined,
    TextMessage,
)
from bot.conversation import Uninstalled as UninstalledByWorkspace
from bot.platforms.slack import actions, mrkdwn
from bot.platforms.slack.actions import Form
from bot.platforms.slack.where import PLATFORM, Tapped, Where, in_private, in_thread
from bot.store.records import Place, Update

Body = Mapping[str, Any]

SHORTCUT = "ask_about_message"  # the callback id of "Ask about this message", as the manifest declares it
CORRECTED_WITHIN = timedelta(minutes=10)  # an edit that comes later tidies up an old message; it asks nothing
CASES = "cases"  # the one command that something may stand behind
_HERE = f"{CASES} here"
_PRIVATE_CHANNEL = "privategroup"  # what Slack calls each private channel in a command
_SLACKBOT = "USLACKBOT"
_WRITTEN = (None, "file_share", "thread_broadcast", "me_message")  # subtypes of messages that a person wrote
_VOICE = ("audio/", "video/")


@dataclass(frozen=True, slots=True)
class Received:
    """What a body comes to.

    `updates` are to be stored. `form` is to be opened at once for `form_of`, with `trigger`, which lives three seconds.
    `mistakes` are message ids for the fields of a form in `language`, which then stays open.
    """

    updates: tuple[Update, ...] = ()
    account: str = ""
    form: Form | None = None
    trigger: str = ""
    form_of: Place | None = None
    mistakes: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"


def received_event(body: Body, *, now: datetime) -> Received:
    """Return what an event of the Events API says. `now` is an aware instant, for what has no time of its own."""
    event, account = body.get("event") or {}, account_of(body)
    at = _instant(event.get("event_ts") or event.get("ts") or body.get("event_time"), now)
    person, kind = event.get("user"), event.get("type")
    if not account or event.get("bot_id") or person == _SLACKBOT:
        return Received()
    heard = _Heard(f"{PLATFORM}:event:{body.get('event_id')}", account, at)
    match kind:
        case "message" if event.get("channel_type") == "im":
            return heard.message(event)
        case "app_mention" if person and not str(event.get("channel", "")).startswith("D"):
            return heard.mention(event)
        case "app_home_opened" if person:
            return heard.opened(event, person)
        case "app_uninstalled":
            return heard.uninstalled()
        case "tokens_revoked" if (event.get("tokens") or {}).get("bot"):
            return heard.uninstalled()
        case _:
            return Received()


def received_command(body: Body, *, now: datetime) -> Received:
    """Return what `/sejour …` says: a question, or one of our commands. Its answer is for the asker's eyes."""
    account, person = account_of(body), body.get("user_id")
    if not account or not person:
        return Received()
    text = mrkdwn.read(body.get("text") or "")
    incoming: Incoming = Joined() if not text else Command(text) if text in COMMANDS else _asked(text)
    if text.casefold() == _HERE:
        incoming = Command(CASES_HERE, body["channel_id"] if body.get("channel_name") == _PRIVATE_CHANNEL else "")
    where = Where(channel=body.get("channel_id"), respond=body.get("response_url"), alone=True)
    return _once("command", body, in_private(account, person), incoming, where, now)


def received_shortcut(body: Body, *, now: datetime) -> Received:
    """Return what "Ask about this message" asks. The words may be somebody else's, so they are not put down to the asker."""
    account, person, message = account_of(body), _person(body), body.get("message") or {}
    channel, ts = (body.get("channel") or {}).get("id"), message.get("thread_ts") or message.get("ts")
    if body.get("callback_id") != SHORTCUT or not (account and person and channel and ts):
        return Received()
    where = Where(channel=channel, thread=ts, respond=body.get("response_url"), alone=True)
    incoming = _said(message) or FileSent("empty")
    return _once("shortcut", body, in_thread(account, person, channel, ts), incoming, where, now)


def received_action(body: Body, *, now: datetime) -> Received:
    """Return what a tapped button says, or which form it opens."""
    account, person = account_of(body), _person(body)
    tapped = _first_action(body)
    button = actions.read(tapped.get("action_id", ""), tapped.get("value", ""))
    if not account or not person or button is None:
        return Received()
    place, where = _tapped_at(body, tapped, account, person)
    match button:
        case Form():
            form = Form(button.kind, button.language, button.fact, button.token, _compact(where, place))
            return Received(account=account, form=form, trigger=body.get("trigger_id", ""), form_of=place)
        case actions.Share(topic, language):
            ts = tapped.get("action_ts", "")
            posted = Where(channel=where.channel, respond=where.respond, share=True)
            asked = in_thread(account, person, f"{where.channel}", f"shared-{ts}")
            return _once("action", body, asked, Joined(f"ask-{topic}"), posted, now, language)
        case actions.Go(command):
            return _once("action", body, place, Command(command), where, now)
        case actions.Taken(token):
            return _once("action", body, place, ChoiceTaken(token), where, now)


def received_submission(body: Body, *, now: datetime) -> Received:
    """Return what a form says, or what is wrong with it."""
    account, person, view = account_of(body), _person(body), body.get("view") or {}
    form = Form.read(view.get("callback_id", ""), view.get("private_metadata", ""))
    if not account or not person or form is None:
        return Received()
    values, mistakes = form.filled((view.get("state") or {}).get("values") or {}, view.get("blocks") or (), now)
    if mistakes:
        return Received(account=account, mistakes=mistakes, language=form.language)
    private, where = actions.unfolded(form.where)
    place = in_private(account, person) if private else in_thread(account, person, f"{where.channel}", f"{where.thread}")
    incoming: Incoming = ChoiceTaken(f"{form.token}={values[form.fact]}") if form.token else FormValues(values)
    return _once("view", body, place, incoming, where, now)


def account_of(body: Body) -> str:
    """Return the workspace whose installation this is about, or the organisation, where it installed us for all its workspaces.

    In a channel shared with others, events name the installation that hears them; it need not be the writer's workspace.
    """
    installed = next(iter(body.get("authorizations") or ()), None)
    if installed is not None:
        team, organisation = installed.get("team_id"), installed.get("enterprise_id")
    else:
        installed = body
        team = (body.get("view") or {}).get("app_installed_team_id") or (body.get("team") or {}).get("id") or body.get("team_id")
        team = team or (body.get("user") or {}).get("team_id")
        organisation = (body.get("enterprise") or {}).get("id") or body.get("enterprise_id")
    for_all = installed.get("is_enterprise_install") in (True, "true")
    return (organisation if for_all and organisation else team) or ""


# --- events


@dataclass(frozen=True, slots=True)
class _Heard:
    """An event's name, whose it is and when it happened."""

    id: str
    account: str
    at: datetime

    def message(self, event: Body) -> Received:
        changed = event.get("subtype") == "message_changed"
        message = (event.get("message") or {}) if changed else event
        person = message.get("user")
        if not person or message.get("bot_id") or (event.get("hidden") and not changed):
            return Received()
        where = Where(channel=event.get("channel"), thread=message.get("thread_ts"), asked=message.get("ts"))
        incoming = self._corrected(event, message) if changed else _written(message)
        return self._update(in_private(self.account, person), incoming, where)

    def _corrected(self, event: Body, message: Body) -> Incoming | None:
        """Return what a message was corrected to. Slack also tells of changes nobody wrote, such as a link's preview."""
        before = event.get("previous_message") or {}
        late = self.at - _instant(message.get("ts"), self.at) > CORRECTED_WITHIN
        said = _said(message)
        if said is None or late or message.get("text") == before.get("text"):
            return None
        return EditedText(said.text)

    def mention(self, event: Body) -> Received:
        channel, thread = event["channel"], event.get("thread_ts") or event["ts"]
        said = _said(event)
        incoming: Incoming = Joined() if said is None else EditedText(said.text) if event.get("edited") else said
        where = Where(channel=channel, thread=thread)
        return self._update(in_thread(self.account, event["user"], channel, thread), incoming, where)

    def opened(self, event: Body, person: str) -> Received:
        private = in_private(self.account, person)
        if event.get("tab") == "home":
            return self._update(private, Command(actions.HOME), Where(home=True))
        return self._update(private, Joined(), Where(channel=event.get("channel"), opened=True))

    def uninstalled(self) -> Received:
        return self._update(Place(PLATFORM, "", "", self.account), UninstalledByWorkspace(), Where())

    def _update(self, place: Place, incoming: Incoming | None, where: Where) -> Received:
        if incoming is None:
            return Received()
        return Received((Update(self.id, place, incoming, self.at, reply=where.as_json()),), self.account)


def _written(message: Body) -> Incoming | None:
    """Return what somebody wrote; a file without words is a file."""
    if message.get("subtype") not in _WRITTEN:
        return None
    files = message.get("files") or ()
    return _said(message) or FileSent(_kind(files[0]) if files else "empty")


def _said(message: Body) -> TextMessage | None:
    text = mrkdwn.read(message.get("text") or "")
    return TextMessage(text) if text else None


def _kind(file: Body) -> str:
    return "voice" if str(file.get("mimetype", "")).startswith(_VOICE) else "file"


def _asked(text: str) -> Incoming:
    """Return what stood behind /sejour: a question, or the label of a case to add."""
    name, _, label = text.partition(" ")
    return Command(name, label.strip()) if name == CASES else TextMessage(text)


# --- buttons and forms


def _tapped_at(body: Body, tapped: Body, account: str, person: str) -> tuple[Place, Where]:
    """Return the conversation that a button belongs to, and where the answer goes."""
    container, private = body.get("container") or {}, in_private(account, person)
    if container.get("type") == "view":
        return private, Where(home=True)
    channel = f"{container.get('channel_id') or (body.get('channel') or {}).get('id')}"
    message, respond = body.get("message") or {}, body.get("response_url")
    mark = actions.read_mark(tapped.get("block_id", ""))
    ts = container.get("message_ts", "")
    if container.get("is_ephemeral"):
        place = in_thread(account, person, channel, mark.thread) if mark.thread else private
        return place, Where(channel, mark.thread, respond, Tapped(ts, mark.number), alone=True)
    thread = container.get("thread_ts") or message.get("thread_ts")
    kept = tuple(actions.without_buttons(message.get("blocks") or ()))
    shown = Tapped(ts, mark.number, message.get("text") or "", kept)
    if mark.private:
        return private, Where(channel, thread, tapped=shown)
    return in_thread(account, person, channel, thread or ts), Where(channel, thread or ts, respond, shown)


def _compact(where: Where, place: Place) -> str:
    """Return where a form's answer goes, to travel with the form: without what does not fit, the message's old blocks."""
    tapped = where.tapped and Tapped(where.tapped.ts, where.tapped.number)
    kept = Where(where.channel, where.thread, where.respond, tapped, where.alone, where.home)
    return actions.folded(kept, private=place.room == place.person)


def _once(
    kind: str, body: Body, place: Place, incoming: Incoming, where: Where, now: datetime, language: str | None = None
) -> Received:
    """Return the update of something that Slack tells of once."""
    trigger = body.get("trigger_id") or _first_action(body).get("action_ts")
    update = Update(f"{PLATFORM}:{kind}:{trigger}", place, incoming, now, language, reply=where.as_json())
    return Received((update,), place.account)


def _first_action(body: Body) -> Body:
    found: list[Body] = list(body.get("actions") or ())
    return found[0] if found else {}


def _person(body: Body) -> str:
    return (body.get("user") or {}).get("id") or ""


def _instant(seconds: Any, now: datetime) -> datetime:
    return datetime.fromtimestamp(float(seconds), UTC) if seconds else now

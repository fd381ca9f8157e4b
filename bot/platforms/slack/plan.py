"""Planning: a reply's blocks become Slack calls within Slack's limits. Pure.

An answer to a tapped question takes the question's place, as long as nothing came after it; otherwise the old message only loses
its buttons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.conversation import ChoiceTaken, Command
from bot.delivery.platform import Plan, Reply
from bot.platforms.slack import home
from bot.platforms.slack.actions import HOME, Mark
from bot.platforms.slack.mrkdwn import render
from bot.platforms.slack.page import Message, Page
from bot.platforms.slack.visible import names_a_day_to_come, visible
from bot.platforms.slack.where import Where, is_private, where
from bot.store.records import Attachment, Call, CallKind, Number
from bot.words import Spoken, SpokenChoices, SpokenFile, SpokenPicture, SpokenText, Words, plain

LAST, MET = "last", "met"  # in `shown`: the row of the last message of ours, and of the first
POST, UPDATE, RESPOND, UPLOAD = "chat.postMessage", "chat.update", "response_url", "files.upload"
PUBLISH, PROMPTS = "views.publish", "assistant.threads.setSuggestedPrompts"
RESPOND_WITHIN = timedelta(minutes=29)  # a response_url works for thirty; later the answer goes to her messages
PROMPTS_WITHIN = timedelta(minutes=1)
SUGGESTED = ("slack-prompt-travel", "slack-prompt-renewal", "slack-prompt-papers")
SHAREABLE = frozenset(
    "travel work social_rights legal_stay when_to_apply late how_to_apply account documents status after_submission"
    " document_meaning collect_permit help".split()
)  # topics with a rule that does not hang on anybody
_CASES = (Command("cases"), ChoiceTaken("cases.list"))
_LEADS_ON = ("answer.", "ask.", "go.", "tick.", "forget.", "language.", "do.back")  # choices whose answer replaces the question


def plan(reply: Reply, words: Words) -> Plan:
    """Return the calls that show a reply, and which messages are remembered."""
    goes = where(reply.update)
    if not reply.blocks or (goes.opened and MET in reply.shown):
        return Plan((), reply.shown)
    planner = _Planner(reply, words, goes)
    if reply.room:
        return planner.in_room(reply.room)
    if goes.home:
        return planner.home()
    return planner.response() if goes.alone or goes.share or _is_strangers(reply, goes) else planner.messages()


def _is_strangers(reply: Reply, goes: Where) -> bool:
    """Tell whether somebody tapped a button of another person's, where others read: that is between the two of us."""
    return goes.respond is not None and reply.update.incoming == ChoiceTaken("")


class _Planner:
    """The calls of one reply."""

    def __init__(self, reply: Reply, words: Words, goes: Where) -> None:
        self._reply, self._words, self._goes = reply, words, goes
        self._person = reply.update.place.person
        self._private = is_private(reply.update.place)
        self._blocks = visible(reply, goes, words)

    # --- the three ways

    def messages(self) -> Plan:
        """Plan messages in a channel or in direct messages."""
        first, tapped, replaces = self._reply.first_number, self._goes.tapped, self._replaces()
        number = tapped.number if replaces and tapped else first
        calls = [self._post(message) for message in self._page(Mark(self._private, number)).messages()]
        if replaces and tapped:
            calls[:1] = [Call(UPDATE, _changed(call, tapped.ts), CallKind.EDIT) for call in calls[:1]]
        last = first + len(calls) - 1 if len(calls) > 1 else number
        calls += [*self._uploads(), *(() if replaces else self._spent()), *self._prompts()]
        return Plan(tuple(calls), self._remembered(last))

    def response(self) -> Plan:
        """Plan what only one person sees where others read, or a rule for everybody. What must not get lost is kept as well."""
        keeps = self._private and names_a_day_to_come(self._blocks, self._reply.now.date())
        page = self._page(Mark(self._private, 0, self._goes.thread))
        topic = next((topic for topic in self._reply.topics if topic in SHAREABLE), None)
        if topic is not None and self._goes.alone:
            page.offer_to_share(topic)
        if keeps:
            page.note("slack-kept-in-messages")
        calls = [self._respond(message, replaces=self._replaces() and not index) for index, message in enumerate(page.messages())]
        if keeps:
            texts = [block for block in self._blocks if isinstance(block, SpokenText)]
            calls += [self._post(message, channel=self._person) for message in self._page(Mark(), texts).messages()]
        return Plan((*calls, *self._uploads()), self._remembered(None))

    def home(self) -> Plan:
        """Plan the Home tab: everything at a glance when it was opened, else the answer to what was tapped there."""
        opened = self._reply.update.incoming == Command(HOME)
        blocks = [_without_what_stands_above(block) for block in self._blocks] if opened else self._blocks
        shown = [block for message in self._page(Mark(), blocks).messages() for block in message.blocks]
        view = (home.overview if opened else home.answer)(self._words, self._reply.language, shown)
        call = Call(PUBLISH, {"user_id": self._person, "view": view}, CallKind.PUBLISH)
        return Plan((call, *self._uploads()), self._reply.shown)

    def in_room(self, room: str) -> Plan:
        """Plan what goes to a private channel that she chose, or to herself: without buttons, which are hers alone."""
        texts = [block for block in self._blocks if isinstance(block, SpokenText)]
        page = self._page(Mark(), texts)
        page.note("slack-cases-in-room")
        why = plain(self._words.say_or_english(self._reply.language, "slack-cases-room-gone"))
        calls = [self._post(message, channel=room) for message in page.messages()]
        otherwise = [{"channel": self._person, "why": "" if index else why} for index in range(len(calls))]
        told = (replace(call, payload={**call.payload, "otherwise": other}) for call, other in zip(calls, otherwise, strict=True))
        return Plan(tuple(told), self._reply.shown)

    # --- pieces

    def _page(self, mark: Mark, blocks: Sequence[Spoken] | None = None) -> Page:
        page = Page(self._words, self._reply.language, self._reply.token, mark)
        for block in self._blocks if blocks is None else blocks:
            page.add(block)
        if self._private and not self._goes.home and MET not in self._reply.shown and blocks is None:
            page.note("slack-who-reads")
        if self._private and self._reply.update.incoming in _CASES and blocks is None:
            page.note("slack-cases-here-hint")
        return page

    def _replaces(self) -> bool:
        """Tell whether the answer takes the place of the message that was tapped, because it leads on from it and is the last."""
        incoming, tapped = self._reply.update.incoming, self._goes.tapped
        leads_on = isinstance(incoming, ChoiceTaken) and incoming.id.startswith(_LEADS_ON)
        return leads_on and tapped is not None and (self._goes.alone or self._reply.shown.get(LAST) == tapped.number)

    def _post(self, message: Message, *, channel: str | None = None) -> Call:
        goes_to = channel or self._goes.channel or self._person
        thread = {"thread_ts": self._goes.thread} if self._goes.thread and channel is None else {}
        return Call(POST, {"channel": goes_to, **thread, **message.payload, "unfurl_links": False, "unfurl_media": False})

    def _respond(self, message: Message, *, replaces: bool) -> Call:
        seen_by = "in_channel" if self._goes.share else "ephemeral"
        body = {"response_type": seen_by, "replace_original": replaces, **message.payload}
        return Call(RESPOND, {"url": self._goes.respond, "body": body})

    def _uploads(self) -> Iterator[Call]:
        """Yield pictures and files. They are one person's own, so they go to her direct messages."""
        channel, thread = (self._goes.channel, self._goes.thread) if self._in_messages() else (None, None)
        for block in self._blocks:
            match block:
                case SpokenPicture(name, _, spans, data):
                    attachment = Attachment(name, f"{name}.png", data)
                case SpokenFile(kind, name, spans, data):
                    attachment = Attachment(kind, name, data)
                case _:
                    continue
            payload = {"channel": channel or self._person, "comment": render(spans), "title": plain(spans)}
            yield Call(UPLOAD, payload | ({"thread_ts": thread} if thread else {}), CallKind.UPLOAD, attachment=attachment)

    def _in_messages(self) -> bool:
        return self._private and not self._goes.alone

    def _spent(self) -> Iterator[Call]:
        """Yield the call that takes the buttons from a message that was tapped."""
        tapped = self._goes.tapped
        if tapped is not None and tapped.blocks and self._reply.update.incoming != ChoiceTaken(""):
            kept = {"ts": tapped.ts, "text": tapped.text, "blocks": list(tapped.blocks)}
            yield Call(UPDATE, {"channel": self._goes.channel, **kept, "only_buttons": True}, CallKind.EDIT)

    def _prompts(self) -> Iterator[Call]:
        """Yield the call that suggests questions to somebody who opens our messages."""
        if self._goes.opened and self._goes.channel:
            said = [plain(self._words.say_or_english(self._reply.language, message)) for message in SUGGESTED]
            payload = {"channel_id": self._goes.channel, "prompts": [{"title": text, "message": text} for text in said]}
            yield Call(PROMPTS, payload, expires_at=self._reply.now + PROMPTS_WITHIN)

    def _remembered(self, last: Number | None) -> dict[str, Number]:
        shown = dict(self._reply.shown)
        if last is not None and self._goes.channel:
            shown[LAST] = last
        return {MET: self._reply.first_number, **shown} if self._private else shown


def _without_what_stands_above(block: Spoken) -> Spoken:
    """Return a block without the choices that the buttons of the Home tab are for."""
    if not isinstance(block, SpokenChoices):
        return block
    return SpokenChoices(tuple(option for option in block.options if option.id not in home.STANDS_ABOVE))


def _changed(call: Call, ts: str) -> dict[str, Any]:
    """Return a message to post as the change of one that stands there."""
    return {name: call.payload[name] for name in ("channel", "text", "blocks")} | {"ts": ts}

"""The golden conversations through Slack, end to end: an event comes in, messages go out; the same as in the terminal."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.app import App
from bot.conversation import DueReminder
from bot.delivery.intake import Flood
from bot.platforms.slack.where import in_private
from bot.store.records import ANY_DAY
from tests.emulators.slack import TEAM, Message, dm, running
from tests.emulators.slack_blocks import buttons
from tests.platforms.golden import CHUNKS, STORIES, Told
from tests.platforms.slack.bot import WholeBot
from tests.platforms.slack.contract import shown_text
from tests.scenarios.conversations import Conversation, incoming_of, read

FILES: dict[str, dict[str, Any]] = {
    "file": {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "application/pdf"}]},
    "voice": {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "audio/mp4"}]},
    "empty": {},
}


@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_golden_conversations_run_as_in_the_terminal(app: App, chunk: int) -> None:
    http = chunk % 2 == 1  # half of them over HTTP, half through a socket
    async with running() as slack, WholeBot(app, slack, flood=Flood(burst=1000), http=http) as bot:
        for number, path in enumerate(STORIES[chunk::CHUNKS], start=1):
            await InSlack(app, bot, f"U{number}", read(path)).run()


class InSlack(Told):
    """One story, told in direct messages."""

    def __init__(self, app: App, bot: WholeBot, person: str, story: Conversation) -> None:
        super().__init__(app, bot, in_private(TEAM, person), story)
        self.bot, self.person = bot, person
        bot.slack.locales[person] = story.language or "en-US"

    def shown(self) -> dict[object, object]:
        return {each.ts: each.blocks for each in self._messages()}

    def read(self, messages: list[object]) -> tuple[str, set[str]]:
        new = [each for each in self._messages() if each.ts in messages]
        offered = self.bot.store.conversation(self.place).tokens
        values = [str(each["value"]).rpartition(" ")[2] for message in new for each in buttons(message.blocks)]
        chosen = {offered.get(value, value) for value in values}
        return "\n".join(shown_text(each.blocks) for each in new), {each for each in chosen if ANY_DAY.isoformat() not in each}

    def _messages(self) -> list[Message]:
        return [each for each in self.bot.slack.messages if each.channel == dm(self.person)]

    async def do(self, turn: dict[str, Any]) -> None:
        slack, person = self.bot.slack, self.person
        match turn:
            case {"choice": str(choice)} | {"stale": str(choice)}:
                await self._tap(choice)
            case {"edits": str(text)}:
                ts = f"{datetime.now().timestamp()}"  # noqa: DTZ005  an instant of the machine's
                message = {"user": person, "text": text, "ts": ts}
                event = {"type": "message", "subtype": "message_changed", "channel_type": "im", "channel": dm(person), "ts": ts}
                await slack.event({**event, "message": message, "previous_message": {**message, "text": "before"}})
            case {"sends": str(kind)} if kind in FILES:
                await slack.say(person, "", **FILES[kind])
            case {"person": str(text)}:
                await slack.say(person, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            case {"reminder": str(what)}:
                await self.bot.takes(person, DueReminder(what))
            case _:
                await self.bot.takes(person, incoming_of(turn))  # Slack has no such thing: deep links, commands, stickers

    async def _tap(self, choice: str) -> None:
        """Tap a button that is, or once was, in the chat."""
        held = self.bot.store.conversation(self.place).tokens
        token = next((token for token, given in held.items() if given == choice), "never-given")
        shown = [(message, each) for message in self._messages() for each in buttons(message.blocks) if each["value"] == token]
        if shown:
            message, pressed = shown[-1]
            await self.bot.slack.tap(self.person, message, pressed["text"]["text"], value=token)
        else:
            old = {"type": "button", "text": {"text": "old"}, "value": token, "action_id": "choice.0"}
            message = Message(dm(self.person), "1.0", "", [{"type": "actions", "block_id": "me:0::0", "elements": [old]}])
            await self.bot.slack.tap(self.person, message, "old")

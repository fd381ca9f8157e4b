"""The golden conversations through Slack, end to end: an event comes in, messages go out; the same as in the terminal."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from bot.app import App
from bot.conversation import DueReminder, Session, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Erase
from bot.delivery.intake import Flood
from bot.delivery.turns import reply_language
from bot.platforms.slack.where import in_private
from bot.store.records import ANY_DAY
from tests.emulators.slack import TEAM, Message, dm, running
from tests.emulators.slack_blocks import buttons
from tests.platforms.contract import choices_of, days_of, texts_of
from tests.platforms.slack.bot import WholeBot
from tests.platforms.slack.contract import shown_text
from tests.platforms.test_contract import even
from tests.scenarios.conversations import HERE, Conversation, every_file, incoming_of, read

FILES: dict[str, dict[str, Any]] = {
    "file": {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "application/pdf"}]},
    "voice": {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "audio/mp4"}]},
    "empty": {},
}
CHUNKS = 8  # stories run side by side, each by a person of her own
STORIES = every_file()


@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_golden_conversations_run_as_in_the_terminal(app: App, chunk: int) -> None:
    http = chunk % 2 == 1  # half of them over HTTP, half through a socket
    async with running() as slack, WholeBot(app, slack, flood=Flood(burst=1000), http=http) as bot:
        for number, path in enumerate(STORIES[chunk::CHUNKS], start=1):
            await Told(app, bot, f"U{number}", read(path)).run()


class Told:
    """One story, told to the bot through Slack by a person of her own."""

    def __init__(self, app: App, bot: WholeBot, person: str, story: Conversation) -> None:
        self.app, self.bot, self.person, self.story = app, bot, person, story
        self.name = str(story.path.relative_to(HERE))
        self.place = in_private(TEAM, person)
        self.bot.slack.locales[person] = story.language or "en-US"

    async def run(self) -> None:
        session, day = Session(chosen_language=self.story.language), self.story.today
        if self.story.language:
            self.bot.store.conversation(self.place).session = session
        for number, turn in enumerate(self.story.turns, start=1):
            day = date.fromisoformat(turn.get("today", day.isoformat()))
            self.bot.clock.at = datetime.combine(day, time(12), FRANCE)
            result = self.app.engine.take_turn(session, incoming_of(turn), now=self.bot.clock.at)
            session = result.session
            await self._compare(turn, result, f"{self.name}, turn {number}")

    async def _compare(self, turn: dict[str, Any], result: TurnResult, where: str) -> None:
        texts, choices = await self._tell(turn)
        spoken = self.app.speaker.speak(reply_language(result.session), result.blocks)
        seen = even(texts)
        assert [line for text in texts_of(spoken) for line in text.splitlines() if even(line) not in seen] == [], where
        if not any(isinstance(effect, Erase) for effect in result.effects):  # then the store knows nothing of it any more
            assert choices == {*choices_of(spoken), *days_of(spoken)}, where
            assert self.bot.store.records[-1][1].messages == result.messages, where

    async def _tell(self, turn: dict[str, Any]) -> tuple[str, set[str]]:
        """Do what the person does; return the texts and the choices that appear or change."""
        before, turns = {each.ts: each.blocks for each in self._messages()}, self.bot.turns
        await self._do(turn)
        await self.bot.quiet(turns + 1)
        new = [each for each in self._messages() if before.get(each.ts) != each.blocks]
        offered = self.bot.store.conversation(self.place).tokens
        values = [str(each["value"]).rpartition(" ")[2] for message in new for each in buttons(message.blocks)]
        chosen = {offered.get(value, value) for value in values}
        return "\n".join(shown_text(each.blocks) for each in new), {each for each in chosen if ANY_DAY.isoformat() not in each}

    def _messages(self) -> list[Message]:
        return [each for each in self.bot.slack.messages if each.channel == dm(self.person)]

    async def _do(self, turn: dict[str, Any]) -> None:
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

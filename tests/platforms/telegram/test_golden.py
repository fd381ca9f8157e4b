"""The golden conversations through Telegram, end to end: an update comes in, messages go out; the same as in the terminal."""

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
from bot.store.records import Place
from tests.emulators.telegram import BOT_ID, Person, Shown, TelegramEmulator
from tests.platforms.contract import choices_of, days_of, texts_of
from tests.platforms.telegram.bot import WholeBot
from tests.platforms.test_contract import even
from tests.scenarios.conversations import HERE, Conversation, every_file, incoming_of, read

PHOTO = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}
SENT: dict[str, dict[str, Any]] = {
    "file": PHOTO,
    "voice": {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
    "location": {"location": {"longitude": 2.3, "latitude": 48.8}},
    "sticker": {
        "sticker": {
            "file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False, "is_video": False,
            "type": "regular",
        }
    },
    "empty": {"text": " "},
}  # fmt: skip
"""What an app sends when the story says so."""

CHUNKS = 8  # stories run side by side, each by a person of her own
STORIES = every_file()


@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_golden_conversations_run_as_in_the_terminal(app: App, chunk: int) -> None:
    async with TelegramEmulator() as telegram, WholeBot(app, telegram, flood=Flood(burst=1000)) as bot:
        for number, path in enumerate(STORIES[chunk::CHUNKS], start=1):
            await Told(app, bot, telegram.person(number, language=None), read(path)).run()


class Told:
    """One story, told to the bot through Telegram by a person of her own."""

    def __init__(self, app: App, bot: WholeBot, person: Person, story: Conversation) -> None:
        self.app, self.bot, self.person, self.story = app, bot, person, story
        self.name = str(story.path.relative_to(HERE))
        self.place = Place("telegram", str(person.number), str(person.number))
        self.written: dict[str, Any] = {}
        if story.language:
            bot.store.conversation(self.place).session = Session(chosen_language=story.language)

    async def run(self) -> None:
        session, day = Session(chosen_language=self.story.language), self.story.today
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
        telegram, chat = self.bot.telegram, self.person.chat
        before = {each.message_id: each.edits for each in telegram.messages(chat.id)}
        turns = self.bot.turns
        await self._do(turn)
        await self.bot.quiet(turns + 1)
        new = [each for each in telegram.messages(chat.id) if before.get(each.message_id) != each.edits]
        offered = self.bot.store.conversation(self.place).tokens
        data = [str(button["callback_data"]) for each in new for button in each.buttons]
        return "\n".join(each.text for each in new), {offered.get(each.rpartition(":")[2], each) for each in data}

    async def _do(self, turn: dict[str, Any]) -> None:
        match turn:
            case {"opens": str(wish)}:
                await self.person.writes(f"/start {wish}".strip())
            case {"choice": str(choice)} | {"stale": str(choice)}:
                await self.person.taps_data(*self._button(choice))
            case {"command": str(command)}:
                await self.person.writes(f"/{command}")
            case {"sends": str(kind)}:
                await self.person.sends(**SENT[kind])
            case {"reminder": str(what)}:
                await self.bot.takes(self.person, DueReminder(what))
            case {"edits": str(text)}:
                await self.person.edits(self.written, text)
            case {"person": str(text)}:
                self.written = await self.person.writes(text)

    def _button(self, choice: str) -> tuple[Shown, str]:
        """Return what to tap: a button that is, or once was, in the chat."""
        tokens = {given: token for token, given in self.bot.store.conversation(self.place).tokens.items()}
        shown = self.bot.telegram.messages(self.person.chat.id)
        current = ((each, button["callback_data"]) for each in shown for button in each.buttons)
        token = tokens.get(choice, "never-given")
        found = [(each, data) for each, data in current if data.endswith(f":{token}")]
        return found[-1] if found else ((shown or [Shown(999, BOT_ID, "")])[-1], f"1:{token}")

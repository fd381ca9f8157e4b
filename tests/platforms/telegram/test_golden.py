"""The golden conversations through Telegram, end to end: an update comes in, messages go out; the same as in the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from bot.app import App
from bot.conversation import DueReminder
from bot.delivery.intake import Flood
from bot.store.records import Place
from tests.emulators.telegram import BOT_ID, Person, Shown, TelegramEmulator
from tests.platforms.golden import CHUNKS, STORIES, Told
from tests.platforms.telegram.bot import WholeBot
from tests.scenarios.conversations import Conversation, read

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


@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_golden_conversations_run_as_in_the_terminal(app: App, chunk: int) -> None:
    async with TelegramEmulator() as telegram, WholeBot(app, telegram, flood=Flood(burst=1000)) as bot:
        for number, path in enumerate(STORIES[chunk::CHUNKS], start=1):
            await InTelegram(app, bot, telegram.person(number, language=None), read(path)).run()


class InTelegram(Told):
    """One story, told in a private chat."""

    def __init__(self, app: App, bot: WholeBot, person: Person, story: Conversation) -> None:
        super().__init__(app, bot, Place("telegram", str(person.number), str(person.number)), story)
        self.bot, self.person = bot, person
        self.written: dict[str, Any] = {}

    def shown(self) -> dict[object, object]:
        return {each.message_id: each.edits for each in self.bot.telegram.messages(self.person.chat.id)}

    def read(self, messages: list[object]) -> tuple[str, set[str]]:
        new = [each for each in self.bot.telegram.messages(self.person.chat.id) if each.message_id in messages]
        offered = self.bot.store.conversation(self.place).tokens
        data = [str(button["callback_data"]) for each in new for button in each.buttons]
        return "\n".join(each.text for each in new), {offered.get(each.rpartition(":")[2], each) for each in data}

    async def do(self, turn: dict[str, Any]) -> None:
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

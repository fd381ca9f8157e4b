"""The golden conversations of `tests/scenarios/` told through a platform: what is seen there is what the engine says."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Protocol

from bot.app import App
from bot.conversation import Session, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.replies import Erase
from bot.delivery.turns import reply_language
from bot.store.records import Place, TurnRecord
from tests.delivery.memory_store import MemoryStore
from tests.platforms.contract import choices_of, days_of, texts_of
from tests.platforms.test_contract import even
from tests.scenarios.conversations import HERE, Conversation, every_file, incoming_of

STORIES = every_file()
CHUNKS = 8  # stories run side by side, each by a person of her own


class Bot(Protocol):
    """The whole bot on a platform, as far as a story needs it."""

    clock: Any

    @property
    def store(self) -> MemoryStore: ...

    @property
    def turns(self) -> int: ...

    async def quiet(self, turns: int) -> None: ...


@dataclass(frozen=True)
class Heard:
    """What came of a turn: what the store records of it, and the choices that were shown."""

    record: TurnRecord
    choices: frozenset[str]


class Told(ABC):
    """One story, told to the bot on a platform by a person of her own."""

    def __init__(self, app: App, bot: Bot, place: Place, story: Conversation) -> None:
        self.app, self.told_to, self.place, self.story = app, bot, place, story
        self.heard: list[Heard] = []
        if story.language:
            bot.store.conversation(place).session = Session(chosen_language=story.language)

    @abstractmethod
    async def do(self, turn: dict[str, Any]) -> None:
        """Do what the person does in a turn."""

    @abstractmethod
    def shown(self) -> dict[object, object]:
        """Return the messages in her chat, each with what changes when it is changed."""

    @abstractmethod
    def read(self, messages: list[object]) -> tuple[str, set[str]]:
        """Return the texts and the choices of messages."""

    async def run(self) -> list[Heard]:
        """Tell the story, and compare each turn with what the engine says."""
        session, day = Session(chosen_language=self.story.language), self.story.today
        for number, turn in enumerate(self.story.turns, start=1):
            day = date.fromisoformat(turn.get("today", day.isoformat()))
            self.told_to.clock.at = datetime.combine(day, time(12), FRANCE)
            result = self.app.engine.take_turn(session, incoming_of(turn), now=self.told_to.clock.at)
            session = result.session
            await self._compare(turn, result, f"{self.story.path.relative_to(HERE)}, turn {number}")
        return self.heard

    async def _compare(self, turn: dict[str, Any], result: TurnResult, where: str) -> None:
        texts, choices = await self._tell(turn)
        spoken = self.app.speaker.speak(reply_language(result.session), result.blocks)
        seen = even(texts)
        assert [line for text in texts_of(spoken) for line in text.splitlines() if even(line) not in seen] == [], where
        if not any(isinstance(effect, Erase) for effect in result.effects):  # then the store knows nothing of it any more
            record = self.told_to.store.records[-1][1]
            assert choices == {*choices_of(spoken), *days_of(spoken)}, where
            assert record.messages == result.messages, where
            self.heard.append(Heard(record, frozenset(choices)))

    async def _tell(self, turn: dict[str, Any]) -> tuple[str, set[str]]:
        before, turns = self.shown(), self.told_to.turns
        await self.do(turn)
        await self.told_to.quiet(turns + 1)
        return self.read([key for key, state in self.shown().items() if before.get(key) != state])

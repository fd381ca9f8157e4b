"""Who says what next: sessions, flows and the engine that takes turns. Pure: no I/O outside `load`, no clock, no platform."""

from bot.conversation.engine import COMMANDS, Engine
from bot.conversation.errors import ConversationError
from bot.conversation.flows import Dialogs, Flow, State, TopicPlan, Transition
from bot.conversation.replies import Block, Choice, Choices, Effect, Part, Say, Word
from bot.conversation.session import Session
from bot.conversation.turn import (
    Answer,
    Blocked,
    ChoiceTaken,
    Command,
    DueReminder,
    EditedText,
    FileSent,
    FormValues,
    Incoming,
    Joined,
    TextMessage,
    TurnResult,
    Uninstalled,
)

__all__ = [
    "COMMANDS", "Answer", "Block", "Blocked", "Choice", "ChoiceTaken", "Choices", "Command", "ConversationError",
    "Dialogs", "DueReminder", "EditedText", "Effect", "Engine", "FileSent", "Flow", "FormValues", "Incoming", "Joined",
    "Part", "Say", "Session", "State", "TextMessage", "TopicPlan", "Transition", "TurnResult", "Uninstalled", "Word",
]  # fmt: skip

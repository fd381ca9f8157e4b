"""Who says what next: sessions, flows and the engine that takes turns. Pure: no I/O outside `load`, no clock, no platform."""

from bot.conversation.commands import CASES_HERE, COMMANDS, OVERVIEW
from bot.conversation.engine import Engine
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
    Given,
    Incoming,
    Joined,
    LawChanged,
    TextMessage,
    TurnResult,
    Unasked,
    Uninstalled,
)

__all__ = [
    "CASES_HERE", "COMMANDS", "OVERVIEW", "Answer", "Block", "Blocked", "Choice", "ChoiceTaken", "Choices", "Command",
    "ConversationError", "Dialogs", "DueReminder", "EditedText", "Effect", "Engine", "FileSent", "Flow", "FormValues", "Given",
    "Incoming", "Joined", "LawChanged", "Part", "Say", "Session", "State", "TextMessage", "TopicPlan", "Transition",
    "TurnResult", "Unasked", "Uninstalled", "Word",
]  # fmt: skip

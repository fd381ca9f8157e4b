"""Composition root: the one place that knows every concrete class and puts them together."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation import Dialogs, Engine
from bot.conversation.load import load_dialogs
from bot.places import dialogs_folder, law_folder, locales_folder
from bot.rules import Law, load_law
from bot.settings import Settings
from bot.understanding import Reader
from bot.understanding.encoder import Encoder
from bot.understanding.load import load_reader
from bot.words import Speaker, Words


@dataclass(frozen=True, slots=True)
class App:
    """The program, put together."""

    law: Law
    dialogs: Dialogs
    reader: Reader
    engine: Engine
    speaker: Speaker
    words: Words


def build(settings: Settings, encoder: Encoder | None = None) -> App:
    """Return the program for these settings. An encoder that is not given is loaded at the first text."""
    law = load_law(law_folder())
    dialogs = load_dialogs(dialogs_folder(), law)
    reader = load_reader(locales_folder(), encoder=encoder)
    words = Words(locales_folder())
    return App(law, dialogs, reader, Engine(law, dialogs, reader), Speaker(words, settings.help_contact), words)

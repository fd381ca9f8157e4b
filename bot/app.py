"""Composition root: the one place that knows every concrete class and puts them together.

What answers questions is put together by `build`. What it takes to run (web, database, platforms) is imported only by those who
ask for it: the terminal needs none of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation import Dialogs, Engine
from bot.conversation.load import load_dialogs
from bot.places import dialogs_folder, law_folder, locales_folder
from bot.rules import Law, load_law
from bot.settings import Settings
from bot.understanding import Reader
from bot.understanding.encoder import Encoder
from bot.understanding.load import load_reader
from bot.words import Speaker, Words

if TYPE_CHECKING:
    from bot.delivery.platform import Platform

PLATFORMS = ("telegram", "slack")


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


def with_tokens(settings: Settings) -> tuple[str, ...]:
    """Return the names of the platforms that these settings have a token for."""
    tokens = {"telegram": settings.telegram_token, "slack": settings.slack_bot_token or settings.slack_client_id}
    return tuple(name for name in PLATFORMS if tokens[name])


def platforms(settings: Settings, names: Iterable[str]) -> list[Platform]:
    """Return these platforms, ready to run.

    Raises:
        Unusable: a setting is missing or wrong.
        ModuleNotFoundError: what a platform needs is not installed.
    """
    return [_platform(settings, name) for name in names]


def _platform(settings: Settings, name: str) -> Platform:
    if name == "telegram":
        from bot.platforms.telegram import TelegramPlatform

        return TelegramPlatform.from_settings(settings)
    from bot.platforms.slack import SlackPlatform

    platform: Platform = SlackPlatform.from_settings(settings)
    return platform

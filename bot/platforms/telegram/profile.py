"""What people see before they write: the menu of commands, the bot's page, in every language we answer in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, MenuButtonCommands
from telegram.error import TelegramError

from bot.delivery.logs import log
from bot.words import ENGLISH, Words, plain

COMMANDS = ("start", "ask", "dates", "papers", "account", "situation", "reminders", "language", "mydata", "forget", "help")
IN_GROUPS = ("ask", "dates", "papers", "help")  # what concerns everybody


async def introduce(bot: Bot, words: Words, languages: Iterable[str]) -> None:
    """Tell Telegram what has changed since the last time; a failure is logged, and tried again at the next start."""
    try:
        for language in languages:
            await _in_language(bot, words, language)
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    except TelegramError as error:
        log.warning("telegram_profile_not_set", error=type(error).__name__)


async def _in_language(bot: Bot, words: Words, language: str) -> None:
    code = None if language == ENGLISH else language  # English is what everybody else sees
    for names, scope in ((COMMANDS, BotCommandScopeAllPrivateChats()), (IN_GROUPS, BotCommandScopeAllGroupChats())):
        commands = tuple(_commands(words, language, names))
        if await bot.get_my_commands(scope=scope, language_code=code) != commands:
            await bot.set_my_commands(commands, scope=scope, language_code=code)
    description = plain(words.say(language, "telegram-description"))
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    about = plain(words.say(language, "telegram-about"))
    if (await bot.get_my_short_description(language_code=code)).short_description != about:
        await bot.set_my_short_description(about, language_code=code)


def _commands(words: Words, language: str, names: Iterable[str]) -> Iterator[BotCommand]:
    for name in names:
        yield BotCommand(name, plain(words.say(language, f"command-{name}")))

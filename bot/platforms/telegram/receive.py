"""Receiving: one Telegram update becomes our Updates. Pure: the same update gives the same result, however often it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import telegram
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType

from bot.conversation import Blocked, ChoiceTaken, Command, EditedText, FileSent, Incoming, Joined, TextMessage
from bot.platforms.telegram.keyboard import read
from bot.store.records import Place, Update

PLATFORM = "telegram"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

CORRECTED_WITHIN = timedelta(minutes=10)  # an edit that comes later tidies up an old message; it asks nothing
_AWAY = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
_KINDS = {
    "file": ("photo", "document", "video", "animation", "audio", "story", "paid_media"),
    "voice": ("voice", "video_note"),
    "location": ("location", "venue"),
    "sticker": ("sticker", "dice"),
    "unknown": ("contact", "poll", "game", "checklist", "invoice"),
}  # what the engine calls a message that is no text, and what Telegram calls it


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Telegram knows it."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class Received:
    """What an update comes to: updates to store, and a tap that waits for its acknowledgement."""

    updates: tuple[Update, ...] = ()
    query: str | None = None  # answered once the updates are stored, never kept


def receive(raw: dict[str, Any], me: Me, *, now: datetime) -> Received:
    """Return what an update says. One that is not meant for us, or that we have no use for, comes to nothing.

    `now` is an aware instant, for what Telegram gives no time to.
    """
    update = telegram.Update.de_json(raw, None)
    if update.callback_query is not None:
        return _tapped(update.update_id, update.callback_query, me, now)
    if update.my_chat_member is not None:
        return Received(tuple(_membership(update.update_id, update.my_chat_member, me)))
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot or message.is_automatic_forward:
        return Received()
    return Received(tuple(_message(update.update_id, message, me, edited=update.message is None)))


def is_private(place: Place) -> bool:
    """Tell whether a room is one person's own chat with the bot: groups have negative ids."""
    return not place.room.startswith("-")


def chat_of(place: Place) -> tuple[int, int | None]:
    """Return the chat of a room, and its topic if it has topics."""
    chat, _, thread = place.room.partition(":")
    return int(chat), int(thread) if thread else None


# --- messages


def _message(number: int, message: telegram.Message, me: Me, *, edited: bool) -> Iterator[Update]:
    is_group = message.chat.type != ChatType.PRIVATE
    text = _text(message, me)
    if is_group and not _is_addressed(message, me):
        return
    if edited:
        if text and message.edit_date is not None and message.edit_date - message.date <= CORRECTED_WITHIN:
            yield _update(f"{number}", message, EditedText(text), me)
        return
    kind = _kind(message)
    if kind is not None:
        album = message.media_group_id  # an album is one thing, sent in many messages
        yield _update(f"album:{album}" if album else f"{number}", message, FileSent(kind), me)
    if text:
        yield _update(f"{number}:caption" if kind else f"{number}", message, _spoken(message, text, me), me)
    elif message.text is not None:
        yield _update(f"{number}", message, Joined() if is_group else FileSent("empty"), me)


def _spoken(message: telegram.Message, text: str, me: Me) -> Incoming:
    name, _, rest = text.partition(" ")
    if not _starts_with_command(message):
        return TextMessage(text)
    command = name.removeprefix("/").partition("@")[0].casefold()
    wish = rest.strip()
    return Joined(wish) if command == "start" and wish else Command(command, wish)


def _text(message: telegram.Message, me: Me) -> str:
    """Return what was written, without the mention that addressed it to us."""
    text = message.text or message.caption or ""
    for entity, mention in {**message.parse_entities(), **message.parse_caption_entities()}.items():
        if _names_us(entity, mention, me):
            text = text.replace(mention, " ", 1)
    return text.strip()


def _starts_with_command(message: telegram.Message) -> bool:
    return any(entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0 for entity in message.entities)


def _is_addressed(message: telegram.Message, me: Me) -> bool:
    """Tell whether a message in a group is for us: it mentions us, replies to us or commands us."""
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == me.id:
        return True
    if _starts_with_command(message):
        addressee = (message.text or "").split(maxsplit=1)[0].partition("@")[2]
        return addressee.casefold() in ("", me.username.casefold())
    written = {**message.parse_entities(), **message.parse_caption_entities()}
    return any(_names_us(entity, mention, me) for entity, mention in written.items())


def _names_us(entity: telegram.MessageEntity, written: str, me: Me) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntityType.MENTION and written.casefold() == f"@{me.username}".casefold()


def _kind(message: telegram.Message) -> str | None:
    """Return the kind of what was sent along; nothing for a text, and for what the chat itself says ("pinned a message")."""
    kinds = (kind for kind, names in _KINDS.items() for name in names if getattr(message, name, None))
    newer = "unknown" if message.api_kwargs and message.text is None else None  # fields that our library has no name for yet
    return next(kinds, newer)


# --- taps and memberships


def _tapped(number: int, query: telegram.CallbackQuery, me: Me, now: datetime) -> Received:
    message = query.message
    if message is None or not query.data:
        return Received(query=query.id)
    mark, token = read(query.data)
    reply: dict[str, Any] = {"message": message.message_id, "bot": me.username, "mark": mark}
    thread = _topic(message) if isinstance(message, telegram.Message) else None
    place = _place(message.chat, thread, query.from_user)
    tap = Update(f"{PLATFORM}:{me.id}:{number}", place, ChoiceTaken(token), now, query.from_user.language_code, reply=reply)
    return Received((tap,), query.id)


def _membership(number: int, change: telegram.ChatMemberUpdated, me: Me) -> Iterator[Update]:
    """Yield what becomes of a conversation when we are blocked, removed, or added to a group.

    Unblocking and opening a private chat say nothing here: the /start that comes with them does.
    """
    was_away, is_away = (member.status in _AWAY for member in (change.old_chat_member, change.new_chat_member))
    if is_away == was_away or (not is_away and change.chat.type == ChatType.PRIVATE):
        return
    place = _place(change.chat, None, change.from_user)
    incoming = Blocked() if is_away else Joined()
    reply = {"bot": me.username}
    yield Update(f"{PLATFORM}:{me.id}:{number}", place, incoming, change.date, change.from_user.language_code, reply=reply)


# --- places


def _update(name: str, message: telegram.Message, incoming: Incoming, me: Me) -> Update:
    person = message.from_user
    assert person is not None
    reply: dict[str, Any] = {"bot": me.username}
    if message.chat.type != ChatType.PRIVATE:
        reply["answers"] = message.message_id
    place = _place(message.chat, _topic(message), person)
    at = message.edit_date or message.date
    return Update(f"{PLATFORM}:{me.id}:{name}", place, incoming, at, person.language_code, reply=reply)


def _topic(message: telegram.Message) -> int | None:
    """Return the topic that a message stands in; threads of plain groups are only replies to replies."""
    return message.message_thread_id if message.is_topic_message else None


def _place(chat: telegram.Chat, topic: int | None, person: telegram.User) -> Place:
    return Place(PLATFORM, f"{chat.id}:{topic}" if topic is not None else f"{chat.id}", f"{person.id}")

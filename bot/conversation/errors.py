"""What can be wrong with the dialogs folder or with what is put to the engine."""

from __future__ import annotations


class ConversationError(Exception):
    """Base of everything that `bot.conversation` raises; mistakes in data files are `bot.rules.DataFileError`."""


class UnreadableSession(ConversationError):
    """A stored session is of a version this program does not know."""

    def __init__(self, version: object) -> None:
        super().__init__(f"a session of version {version!r} cannot be read; this program is older than the data")
        self.version = version

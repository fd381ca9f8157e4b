"""What can be wrong with a message."""

from __future__ import annotations


class WordsError(Exception):
    """Something is wrong with a message; names the language and the id."""

    def __init__(self, language: str, message_id: str, problem: str) -> None:
        super().__init__(f"locales/{language}: {message_id}: {problem}")
        self.language = language
        self.message_id = message_id


class UnknownLanguage(WordsError):
    """There is no folder of that name with messages in it."""


class UnknownMessage(WordsError):
    """No message, or no attribute, of that id."""


class MissingArgument(WordsError):
    """The message uses an argument that was not given."""

    def __init__(self, language: str, message_id: str, argument: str) -> None:
        super().__init__(language, message_id, f"argument ${argument} is missing; pass it (None where there is nothing to say)")
        self.argument = argument


class BrokenMessage(WordsError):
    """The message cannot be read, names what does not exist, or holds markup that does not close."""

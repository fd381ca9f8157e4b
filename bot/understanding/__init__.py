"""From words to meaning: topic, facts, dates and how a message hangs on the turn before. Pure; knows rules only."""

from bot.understanding.meaning import (
    RIGHTS,
    SNOOZED,
    Act,
    Context,
    DateDoubt,
    DateMention,
    DateProblem,
    Encoded,
    Link,
    Meaning,
    Mention,
    Reader,
    Sense,
    Topic,
    Whom,
)

__all__ = [
    "RIGHTS", "SNOOZED", "Act", "Context", "DateDoubt", "DateMention", "DateProblem", "Encoded", "Link", "Meaning",
    "Mention", "Reader", "Sense", "Topic", "Whom",
]  # fmt: skip

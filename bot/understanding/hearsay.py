"""What a message tells of others and what it cites: no facts of the person asked about.

"My neighbour lost his card. May I travel with my ADP?": the card lost is the neighbour's. "The officer said “your card has
expired”": words of another. A wife or an employee whom the writer asks for is no hearsay: `names.read_about` tells her.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.understanding.meaning import Mention, Whom
from bot.understanding.names import Heard
from bot.understanding.phrases import Reading
from bot.understanding.trie import Hit

_BYSTANDERS = frozenset({"friend", "colleague"})  # people whose story is told; for a wife or a new hire one asks
_STATES = frozenset({"has_previous_permit", "permit_in_force"})  # facts that a citation does not state; papers are often cited
_CITED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")

Stretch = tuple[int, int]  # from a character to before another


def told_of_others(heard: Heard) -> tuple[Stretch, ...]:
    """Return the sentences that tell a friend's or colleague's story, when the message asks about its writer alone."""
    people, reading = heard.people, heard.reading
    others = {_sentence(hit, reading) for hit in people if hit.meaning in _BYSTANDERS}
    if not others:
        return ()
    mine = {_sentence(hit, reading) for hit in people if hit.meaning == Whom.ME and not _is_in_a_name(hit, people)}
    asked = reading.words[-1].sentence
    if asked in others or asked not in mine or any(_speaks_of_them(hit) and _sentence(hit, reading) == asked for hit in people):
        return ()
    return tuple(_stretch(sentence, reading) for sentence in others - mine)


def without_hearsay(mentions: Iterable[Mention], text: str, told: Sequence[Stretch]) -> tuple[Mention, ...]:
    """Return the mentions that are neither told of others nor cited."""
    cited = [found.span() for found in _CITED.finditer(text)]
    return tuple(
        mention
        for mention in mentions
        if not is_told(mention.start, told) and not (mention.fact in _STATES and is_told(mention.start, cited))
    )


def is_told(start: int, told: Sequence[Stretch]) -> bool:
    """Tell whether the character at `start` stands in a story of others."""
    return any(first <= start < last for first, last in told)


def _sentence(hit: Hit[str], reading: Reading) -> int:
    return reading.words[hit.span.first].sentence


def _is_in_a_name(hit: Hit[str], people: Iterable[Hit[str]]) -> bool:
    """Tell the "my" of "my neighbour" from one of the writer's own."""
    return any(other.span.contains(hit.span) for other in people)


def _speaks_of_them(hit: Hit[str]) -> bool:
    return hit.meaning != Whom.ME


def _stretch(sentence: int, reading: Reading) -> Stretch:
    words = [word for word in reading.words if word.sentence == sentence]
    return words[0].start, words[-1].end

"""Statements, documents, checklists, statuses, fees and contacts: the parts of the law folder that are lists, not tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.rules.errors import Place
from bot.rules.expressions import Offset
from bot.rules.facts import FactId, Situation, Value
from bot.rules.sources import Confidence, SourceId


class Truth(StrEnum):
    """Whether a proposition holds; OPEN is an explanation that is neither true nor false."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition of the procedure, its truth and its sources. `figures` are numbers that its message prints."""

    id: str
    topic: str
    holds: Truth
    sources: tuple[SourceId, ...]
    differs: tuple[SourceId, ...]
    confidence: Confidence
    since: date
    until: date
    window: str | None
    ask: tuple[str, ...]
    figures: Mapping[str, int | str]
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A paper people hold: how it is officially called, and the words that stand on it (data, in French)."""

    id: str
    official_name: str
    abbreviations: tuple[str, ...]
    printed: tuple[str, ...]
    explained_by: str | None
    longest: Offset | None
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place


@dataclass(frozen=True, slots=True)
class Category:
    """A category of talent permit under its present and older French names."""

    id: str
    official_name: str
    older_names: tuple[str, ...]
    articles: tuple[SourceId, ...]
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A paper to attach or a thing to bring; `when` says for whom. An unknown fact leaves an item in."""

    id: str
    when: Mapping[FactId, frozenset[Value]]
    needs_translation: bool
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place

    def applies(self, situation: Situation) -> bool:
        """Tell whether the item is for this person: no known fact speaks against it, and its category is known to fit."""
        return all(_fits(fact, values, situation) for fact, values in self.when.items())


def _fits(fact: FactId, values: frozenset[Value], situation: Situation) -> bool:
    value = situation.get(fact)
    return value in values if value is not None else fact != "permit_category"


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A status as the online account shows it (data, in French)."""

    id: str
    shown: tuple[str, ...]
    deadline: str | None
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place


@dataclass(frozen=True, slots=True)
class Fee:
    """A sum in euros with its parts and the days it is due between; `checked` is the day somebody last looked it up."""

    id: str
    amount_eur: int
    parts: Mapping[str, int | str]
    since: date
    until: date
    start_certain: bool
    checked: date
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who can help or settle a question."""

    id: str
    phone: str | None
    address: str | None
    sources: tuple[SourceId, ...]
    confidence: Confidence
    place: Place

"""Sources: the authorities that rows and statements rest on, and how much each weighs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.rules.errors import Place

SourceId = str


class Authority(StrEnum):
    """Kinds of source in order of weight, heaviest first."""

    STATUTE = "statute"
    REGULATION = "regulation"
    EU = "eu"
    COURT = "court"
    MINISTRY = "ministry"
    PUBLIC_SERVICE = "public_service"
    PREFECTURE = "prefecture"
    UNIVERSITY = "university"
    OTHER = "other"

    @property
    def rank(self) -> int:
        """Return 0 for the weightiest authority, rising from there."""
        return list(Authority).index(self)


class Confidence(StrEnum):
    """How sure the research behind a row is. Low never supports a yes, a no or a conditional."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Source:
    """One authority. `in_force` is the day of the text or page, `read` the day it was last read; the address is a courtesy."""

    id: SourceId
    title: str
    authority: Authority
    official_id: str | None
    address: str | None
    in_force: date | None
    read: date
    register: str | None
    place: Place


def by_weight(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return sources, weightiest first; of equal weight the order given is kept."""
    return tuple(sorted(sources, key=lambda source: source.authority.rank))

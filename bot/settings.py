"""Settings: what an operator decides, read from the environment once, at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Typed settings. `help_contact` is the operator's own human, named wherever people are handed over; None names nobody."""

    help_contact: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read SEJOUR_… variables; an empty one counts as absent."""
        return cls(help_contact=environment.get("SEJOUR_HELP_CONTACT") or None)

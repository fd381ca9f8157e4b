"""Where the folders are that people edit: the law, how a conversation is led, and the words of each language.

In a work tree `dialogs/` and `locales/` stand beside the package; in an installed wheel they were put inside it (the
mapping is in `pyproject.toml`). Who reads them, and how, is left to the `load.py` of each package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def law_folder() -> Path:
    """Return the jurist's folder: facts, conditions, tables, statements and sources."""
    return _PACKAGE / "rules" / "law"


def dialogs_folder() -> Path:
    """Return the folder of flows and topics.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("dialogs")


def locales_folder() -> Path:
    """Return the folder that holds one folder a language.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("locales")


def _folder(name: str) -> Path:
    places = (_PACKAGE / "_shipped" / name, _PACKAGE.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name}/ is in neither of {', '.join(map(str, places))}; install sejour-bot again")

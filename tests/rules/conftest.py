"""The laws that the tests ask: the real one, and one as small as it can be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.places import law_folder
from bot.rules import Law, load_law

SMALL_LAW = Path(__file__).parent / "small_law"

Patched = Callable[..., Path]


@pytest.fixture(scope="session")
def law() -> Law:
    """Return the law of this repository."""
    return load_law(law_folder())


@pytest.fixture(scope="session")
def small() -> Law:
    """Return the small law."""
    return load_law(SMALL_LAW)


@pytest.fixture
def patched(tmp_path: Path) -> Patched:
    """Return a maker of law folders: the small law with `instead_of` replaced by `stands` in one file.

    Without `instead_of` the whole file is replaced; without `stands` it is taken away.
    """

    def made(file: str, instead_of: str | None = None, stands: str | None = None, *, name: str = "law") -> Path:
        folder = tmp_path / name
        shutil.copytree(SMALL_LAW, folder)
        path = folder / file
        if stands is None:
            path.unlink()
            return folder
        text = path.read_text("utf-8")
        assert instead_of is None or text.count(instead_of) == 1, f"{instead_of!r} must stand just once in {file}"
        path.write_text(stands if instead_of is None else text.replace(instead_of, stands), "utf-8")
        return folder

    return made

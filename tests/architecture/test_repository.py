"""What holds for the repository as a whole: its folders, and what no committed file may name."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = {"bot", "dialogs", "locales", "tests", "deploy"}
# One machine's paths and the hosts of package registries: they hold nowhere else. An address may hold such a word.
FOREIGN = re.compile(
    r"(?<![\w./-])/(?:work|farm|root)/"
    r"|(?<![\w./-])/(?:home|Users)/\w+/"
    r"|[.]library\b|registry[.]npmjs|files[.]pythonhosted|pypi[.]org/simple|deb[.]debian[.]org"
)
PIN = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+")


@pytest.fixture(scope="module")
def kept() -> list[Path]:
    """Return the files that are, or are about to be, committed."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git work tree, so nobody can commit from it")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    return [Path(name) for name in names if name and (ROOT / name).is_file()]


def test_there_is_no_top_level_folder_that_the_design_does_not_have(kept: list[Path]) -> None:
    folders = {path.parts[0] for path in kept if len(path.parts) > 1}
    assert {folder for folder in folders if not folder.startswith(".")} <= FOLDERS


def test_no_committed_file_names_one_machine_or_a_package_registry(kept: list[Path]) -> None:
    assert [f"{path}:{line}" for path in kept for line in _foreign_lines(ROOT / path)] == []


def test_every_locked_dependency_is_a_name_and_a_version() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#") and not PIN.fullmatch(line)] == []


def test_make_lint_runs_every_tool() -> None:
    told = subprocess.run(["make", "--dry-run", "lint"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    missing = [tool for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports") if tool not in told]
    assert missing == []


def _foreign_lines(path: Path) -> Iterator[int]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:  # a picture, or the trained model
        return
    for number, line in enumerate(lines, start=1):
        if FOREIGN.search(line):
            yield number

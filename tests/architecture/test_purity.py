"""What import-linter cannot see: the core reads no clock, and no file but where it loads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = ("rules", "understanding", "conversation")
# What loads may read (`load.py`, `date_load.py` …); `data_files.py` reads on its behalf, `train.py` is a command.
READERS = ("load.py", "data_files.py", "train.py")
FILES = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "is_file", "is_dir"}
CLOCK = ("date.today", "datetime.today", "datetime.now", "datetime.utcnow")

MODULES = sorted(path for package in CORE for path in (ROOT / "bot" / package).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_reads_no_clock_and_no_file(path: Path) -> None:
    calls = list(_calls(ast.parse(path.read_text(encoding="utf-8"))))
    assert [f"line {line}: {called}()" for line, called in calls if called.endswith(CLOCK)] == []
    if not path.name.endswith(READERS):
        assert [f"line {line}: {called}()" for line, called in calls if called.split(".")[-1] in FILES] == []


def _calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)

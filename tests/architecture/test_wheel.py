"""The built wheel is whole, and answers from any folder with nothing but the core dependencies.

The wheel is unpacked into a folder of its own, with its dependencies taken from the environment of the tests.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.xdist_group("wheel")  # built once, by one worker

ROOT = Path(__file__).parents[2]
SHIPPED = {"bot": "bot", "dialogs": "bot/_shipped/dialogs", "locales": "bot/_shipped/locales"}
EXTRAS = ["aiohttp", "aiosqlite", "alembic", "asyncpg", "cryptography", "sklearn", "slack_bolt", "sqlalchemy", "telegram"]
WITHOUT_EXTRAS = f"import sys; sys.modules.update(dict.fromkeys({EXTRAS})); from bot.cli import main; sys.exit(main())"
PLACES = "from bot.places import *; print(law_folder(), dialogs_folder(), locales_folder(), sep='\\n')"


@dataclass(frozen=True, slots=True)
class Installed:
    """A wheel, the folder it is installed in, and another folder to run it from."""

    wheel: Path
    site: Path
    elsewhere: Path

    def python(self, *arguments: str) -> str:
        """Run Python with the installed wheel and return what it printed."""
        return self._run(sys.executable, "-W", "error", *arguments)

    def sejour(self, *arguments: str) -> str:
        """Run the installed command and return what it printed."""
        return self._run(str(self.site / "bin" / "sejour"), *arguments)

    def _run(self, *command: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(self.site), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=self.elsewhere, env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    _python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (wheel,) = folder.glob("sejour_bot-*.whl")
    _python("-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--target", str(folder / "site"), str(wheel))
    (folder / "elsewhere").mkdir()
    return Installed(wheel, folder / "site", folder / "elsewhere")


def _python(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_everything_that_is_edited_is_in_the_wheel_and_nothing_else(installed: Installed) -> None:
    in_tree = {name for folder, target in SHIPPED.items() for name in _files(ROOT / folder, target)}
    with ZipFile(installed.wheel) as wheel:
        in_wheel = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert in_wheel == in_tree


def test_the_wheel_carries_law_model_words_types_and_licence(installed: Installed) -> None:
    with ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
    wanted = ("bot/py.typed", "bot/rules/law/rights/", "bot/understanding/model/", "_shipped/locales/fr/", "/licenses/LICENSE")
    assert [part for part in wanted if not any(part in name for name in names)] == []


def test_an_installed_wheel_finds_its_own_folders(installed: Installed) -> None:
    found = installed.python("-c", PLACES).splitlines()
    package = (installed.site / "bot").resolve()
    assert found == [str(package / "rules/law"), str(package / "_shipped/dialogs"), str(package / "_shipped/locales")]


def test_the_installed_command_checks_its_law(installed: Installed) -> None:
    installed.sejour("check")


def test_the_terminal_answers_without_any_extra(installed: Installed) -> None:
    answer = json.loads(installed.python("-c", WITHOUT_EXTRAS, "ask", "--json", "Can I travel with my ADP?"))
    assert (answer["verdict"], answer["needs"]) == ("depends", ["procedure"])


def _files(folder: Path, target: str) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"{target}/{path.relative_to(folder).as_posix()}" for path in paths}

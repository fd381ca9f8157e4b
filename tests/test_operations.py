"""What an operator does beside running the bot, and what a terminal must not pay for it."""

from __future__ import annotations

import asyncio
import base64
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.app import with_tokens
from bot.cli import main
from bot.conversation import Command
from bot.operations import Stopped, _serve
from bot.places import law_folder
from bot.rules import load_law
from bot.settings import Settings
from bot.store import open_store
from bot.store.keys import KEY_FILE
from bot.store.records import Place, Update
from tests.delivery.fakes import START

OPENING = (("parked",), ("parked", "retry", "call"), ("doctor",), ("db", "upgrade"), ("db", "rotate-key"))  # the database
TERMINAL_NEEDS_NONE_OF = ("aiohttp", "sqlalchemy", "structlog", "prometheus_client", "cryptography", "alembic")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("TELEGRAM_TOKEN", "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "DATA_KEY", "NEW_DATA_KEY", "DATABASE_URL"):
        monkeypatch.delenv(f"SEJOUR_{name}", raising=False)
    monkeypatch.setenv("SEJOUR_DATA_DIR", str(tmp_path))
    return tmp_path


def test_what_was_set_aside_is_listed_shown_and_tried_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def set_one_aside() -> int:
        store = await open_store(None, folder, None, law=load_law(law_folder()))
        await store.accept([Update("1", Place("fake", "a room", "a person"), Command("start"), START)], now=START)
        (claimed,) = await store.claim(1, now=START)
        await store.fail(claimed, "ValueError at x.py:1", retry_at=None, now=START)
        await store.close()
        return claimed.row

    row = str(asyncio.run(set_one_aside()))
    assert main(["parked"]) == 0
    assert main(["parked", "show", "update", row]) == 0
    told = capsys.readouterr().out
    assert told.count("ValueError at x.py:1") == 2
    assert "a person" not in told
    assert main(["parked", "retry", "update", row]) == 0
    assert main(["parked", "show", "update", row]) == 1
    assert f"no update {row} is parked" in capsys.readouterr().err


def test_the_operators_key_is_changed_and_the_old_one_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = (base64.b64encode(bytes([byte] * 32)).decode() for byte in (1, 2))
    monkeypatch.setenv("SEJOUR_DATA_KEY", old)
    assert main(["db", "upgrade"]) == 0
    assert main(["parked"]) == 0
    monkeypatch.setenv("SEJOUR_NEW_DATA_KEY", new)
    assert main(["db", "rotate-key"]) == 0
    assert main(["parked"]) == 1
    monkeypatch.setenv("SEJOUR_DATA_KEY", new)
    assert main(["parked"]) == 0


def test_the_doctor_says_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in lines if line[0] != " "] == ["ok", "ok", "ok", "WRONG"]
    assert "SEJOUR_TELEGRAM_TOKEN" in lines[-1]


@pytest.mark.parametrize("command", [("parked",), ("parked", "retry", "call"), ("doctor",)])
def test_a_key_that_was_made_is_told_by_whichever_command_opens_the_store_first(
    command: Sequence[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for told in (1, 0):
        main(command)
        assert capsys.readouterr().err.count(str(folder / KEY_FILE)) == told


def test_without_a_token_nothing_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == 1
    assert "no platform has a token" in capsys.readouterr().err


def test_a_wrong_setting_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SEJOUR_METRICS_PORT", "many")
    assert main(["parked"]) == 1
    assert "SEJOUR_METRICS_PORT" in capsys.readouterr().err


@pytest.mark.parametrize("command", OPENING)
def test_a_data_folder_that_is_a_file_is_named(
    command: Sequence[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a letter").write_text("to my mother")
    monkeypatch.setenv("SEJOUR_DATA_DIR", str(folder / "a letter"))
    assert main(command) == 1
    assert f"{folder / 'a letter'} cannot be a folder" in "".join(capsys.readouterr())


@pytest.mark.parametrize("command", OPENING)
def test_a_port_that_is_none_is_told_and_the_password_is_not(
    command: Sequence[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SEJOUR_DATABASE_URL", "postgresql+asyncpg://somebody:s3cret@127.0.0.1:99999/sejour")
    assert main(command) == 1
    told = "".join(capsys.readouterr())
    assert "SEJOUR_DATABASE_URL" in told
    assert "s3cret" not in told


def test_every_platform_with_a_token_runs() -> None:
    assert with_tokens(Settings()) == ()
    assert with_tokens(Settings(telegram_token="1:a", slack_bot_token="xoxb")) == ("telegram", "slack")


class Serving:
    """A service that ends as it is told to."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error, self.stopped = error, asyncio.Event()

    def stop(self) -> None:
        self.stopped.set()

    async def run(self) -> None:
        if self.error is not None:
            raise self.error
        signal.raise_signal(signal.SIGTERM)
        await self.stopped.wait()


async def test_a_signal_stops_it_in_order() -> None:
    await _serve(Serving())  # type: ignore[arg-type]


async def test_a_breakdown_is_told_without_anybodys_words() -> None:
    with pytest.raises(Stopped) as caught:
        await _serve(Serving(ExceptionGroup("x", [ValueError("Ana")])))  # type: ignore[arg-type]
    assert "ValueError" in str(caught.value)
    assert "Ana" not in str(caught.value)


def test_the_terminal_imports_nothing_of_what_runs_platforms() -> None:
    code = f"import sys, bot.cli, bot.app; print([name for name in {TERMINAL_NEEDS_NONE_OF} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert told.stdout.strip() == "[]"

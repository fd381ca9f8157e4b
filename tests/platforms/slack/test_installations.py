"""Installations by OAuth: tokens survive a change of the operator's key."""

from __future__ import annotations

import asyncio
import base64
import sqlite3
import stat
import time
from contextlib import closing
from pathlib import Path

import pytest
from slack_sdk.oauth.installation_store import Installation

from bot.app import App
from bot.cli import main
from bot.platforms.slack.access import Access
from bot.platforms.slack.installations import FILE, ManyWorkspaces, open_installations, rewrap_tokens
from bot.platforms.slack.web import Refused, Web
from bot.platforms.slack.where import in_private
from bot.store import StoreUnavailable, WrongKey, opening
from bot.store.database import Transaction
from bot.store.keys import KEY_FILE, OperatorKey
from tests.emulators.slack import APP_TOKEN, Slack
from tests.platforms.slack.bot import WholeBot
from tests.platforms.slack.conftest import ANA
from tests.store.conftest import KEY, postgresql, postgresql_url

__all__ = ["postgresql", "postgresql_url"]

NEW_KEY = bytes(reversed(range(32)))
OTHER_KEY = bytes(32)


async def installed(url: str | None, folder: Path, key: bytes | None, *teams: str) -> None:
    many, _ = open_installations(url, folder, key, "1.2")
    for team in teams or ("T1", "T2"):
        await many.async_save(Installation(user_id="U1", team_id=team, bot_token=f"xoxb-{team}", app_id="A1"))
    await many.close()


async def token(url: str | None, folder: Path, key: bytes | None, account: str = "T1") -> str | None:
    many: ManyWorkspaces = open_installations(url, folder, key, "1.2")[0]
    try:
        return await many.token(account)
    finally:
        await many.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))])
def where(request: pytest.FixtureRequest) -> str | None:
    return None if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))


async def test_tokens_are_wrapped_anew_and_the_old_key_opens_none(where: str | None, tmp_path: Path) -> None:
    assert await rewrap_tokens(where, tmp_path, KEY, NEW_KEY) == (0, 0) or where is not None
    await installed(where, tmp_path, KEY)
    assert await rewrap_tokens(where, tmp_path, KEY, NEW_KEY) == (2, 0)
    assert [await token(where, tmp_path, NEW_KEY, account) for account in ("T1", "T2")] == ["xoxb-T1", "xoxb-T2"]
    with pytest.raises(WrongKey):
        await token(where, tmp_path, KEY)
    assert await rewrap_tokens(where, tmp_path, KEY, NEW_KEY) == (2, 0)
    assert await token(where, tmp_path, NEW_KEY) == "xoxb-T1"


async def test_a_token_that_no_key_opens_holds_no_other_back(tmp_path: Path) -> None:
    await installed(None, tmp_path, KEY)
    await installed(None, tmp_path, OTHER_KEY, "T3")
    assert await rewrap_tokens(None, tmp_path, KEY, NEW_KEY) == (2, 1)
    assert await token(None, tmp_path, NEW_KEY) == "xoxb-T1"
    assert await token(None, tmp_path, OTHER_KEY, "T3") == "xoxb-T3"


@pytest.fixture
def operated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of a bot that two workspaces installed; it keeps its own key."""
    for name in ("TELEGRAM_TOKEN", "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "DATA_KEY", "NEW_DATA_KEY", "DATABASE_URL"):
        monkeypatch.delenv(f"SEJOUR_{name}", raising=False)
    monkeypatch.setenv("SEJOUR_DATA_DIR", str(tmp_path))
    assert main(["parked"]) == 0  # makes the key beside the database
    asyncio.run(installed(None, tmp_path, None))
    return tmp_path


def test_rotating_the_key_takes_the_installations_along(operated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["db", "rotate-key"]) == 0
    assert asyncio.run(token(None, operated, None)) == "xoxb-T1"
    monkeypatch.setenv("SEJOUR_NEW_DATA_KEY", base64.b64encode(NEW_KEY).decode())
    assert main(["db", "rotate-key"]) == 0
    assert asyncio.run(token(None, operated, NEW_KEY)) == "xoxb-T1"


def test_installations_that_cannot_be_wrapped_anew_keep_the_old_key(operated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (operated / KEY_FILE).read_text()
    with closing(sqlite3.connect(operated / FILE, isolation_level=None)) as busy:
        busy.execute("BEGIN EXCLUSIVE")
        assert main(["db", "rotate-key"]) == 1
    assert f"(locked): {operated / FILE}" in capsys.readouterr().err
    assert (operated / KEY_FILE).read_text() == before
    assert main(["parked"]) == 0
    assert asyncio.run(token(None, operated, None)) == "xoxb-T1"
    assert main(["db", "rotate-key"]) == 0
    assert asyncio.run(token(None, operated, None)) == "xoxb-T1"


@pytest.mark.parametrize("given", ["", base64.b64encode(NEW_KEY).decode()], ids=["made", "given"])
def test_tokens_outlive_a_rotation_that_reached_them_and_not_the_database(
    operated: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    async def killed(do: Transaction, old: OperatorKey, new: OperatorKey) -> None:
        raise StoreUnavailable("io_error", "the disk went away")

    with monkeypatch.context() as patched:
        patched.setattr(opening, "_rewrap", killed)
        assert main(["db", "rotate-key"]) == 1
    assert asyncio.run(token(None, operated, None)) == "xoxb-T1"
    monkeypatch.setenv("SEJOUR_NEW_DATA_KEY", given)
    assert main(["db", "rotate-key"]) == 0
    assert asyncio.run(token(None, operated, NEW_KEY if given else None)) == "xoxb-T1"


def test_tokens_are_wrapped_by_the_key_that_is_kept_beside_a_database_elsewhere(
    operated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{operated}/elsewhere/other.db"
    monkeypatch.setenv("SEJOUR_DATABASE_URL", url)
    assert main(["parked"]) == 0
    assert asyncio.run(token(url, operated, None)) == "xoxb-T1"  # by the data folder's key, as it once was
    assert main(["db", "rotate-key"]) == 0
    (operated / KEY_FILE).unlink()
    assert asyncio.run(token(url, operated, None)) == "xoxb-T1"


async def test_what_slack_gave_us_is_for_its_owners_eyes(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "for" / "it"
    await installed(None, folder, KEY)
    (folder / FILE).chmod(0o644)  # as it was made once
    await installed(None, folder, KEY)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("DELETE FROM slack_bots")
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (folder, *folder.iterdir())}
    assert modes == {"it": 0o700, FILE: 0o600, f"{FILE}-journal": 0o600}


def test_the_doctor_names_a_folder_that_slack_cannot_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a letter").write_text("to my mother")
    for name, value in (("DATA_DIR", str(tmp_path / "a letter")), ("SLACK_CLIENT_ID", "1.2"), ("SLACK_CLIENT_SECRET", "s")):
        monkeypatch.setenv(f"SEJOUR_{name}", value)
    monkeypatch.setenv("SEJOUR_SLACK_APP_TOKEN", "xapp-1")
    assert main(["doctor"]) == 1
    assert "WRONG slack cannot run" in capsys.readouterr().out


async def test_the_end_of_an_earlier_installation_does_not_end_the_new_one(app: App, slack: Slack, tmp_path: Path) -> None:
    await installed(None, tmp_path, KEY)
    slack.tokens.add("xoxb-T1")
    many, _ = open_installations(None, tmp_path, KEY, "1.2")
    revoked = {"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}
    async with WholeBot(app, slack, access=Access(many, APP_TOKEN)) as bot:
        await slack.say(ANA, "Can I travel with my ADP?")
        await bot.quiet(1)
        await slack.event({**revoked, "event_ts": f"{time.time() - 60:.6f}"})
        assert bot.store.conversation(in_private("T1", ANA)).version == 1
        assert await many.token("T1") == "xoxb-T1"
        await slack.event({**revoked, "event_ts": f"{time.time() + 1:.6f}"})
        assert await many.token("T1") is None


async def test_a_workspace_that_installs_us_anew_elsewhere_is_answered_with_its_new_token(slack: Slack, tmp_path: Path) -> None:
    await installed(None, tmp_path, KEY)
    slack.tokens.add("xoxb-T1")
    here, elsewhere = (open_installations(None, tmp_path, KEY, "1.2")[0] for _ in range(2))
    web = Web(here.token, f"{slack.url}api/")
    await web.call("T1", "auth.test", {})
    await elsewhere.async_save(Installation(user_id="U1", team_id="T1", bot_token="xoxb-new", app_id="A1"))
    slack.tokens = {"xoxb-new"}
    assert (await web.call("T1", "auth.test", {}))["ok"] is True
    await elsewhere.forget("T1")
    slack.tokens.clear()
    with pytest.raises(Refused, match="invalid_auth"):
        await web.call("T1", "auth.test", {})
    assert await here.token("T1") is None
    for each in (web, here, elsewhere):
        await each.close()

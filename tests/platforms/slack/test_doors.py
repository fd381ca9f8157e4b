"""How Slack comes in: sockets and signed calls. Stored first, acknowledged second; what is forged is refused."""

from __future__ import annotations

import json
import re
import time
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.app import App
from bot.delivery.platform import NotAccepted, Unusable
from bot.platforms.slack import SlackPlatform
from bot.platforms.slack.access import Access
from bot.platforms.slack.installations import OneWorkspace
from bot.platforms.slack.manifest import SCOPES
from bot.platforms.slack.send import STATUS
from bot.platforms.slack.where import in_private
from bot.settings import Settings
from bot.store import open_store
from tests.emulators.slack import APP_TOKEN, BOT_TOKEN, SECRET, TEAM, Slack, dm, running, signed
from tests.platforms.slack.bot import WholeBot, refusing
from tests.platforms.slack.conftest import ANA

EVENT = {"type": "message", "channel_type": "im", "channel": "D1", "user": ANA, "text": "hello", "ts": "1795435200.1"}
BODY = json.dumps({"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": EVENT})


async def posted(slack: Slack, content: str, headers: dict[str, str]) -> int:
    status, _ = await slack.post_raw(content, {"Content-Type": "application/json", **headers})
    return status


async def test_only_what_slack_signed_lately_comes_in(app: App, slack: Slack) -> None:
    now, old = str(int(time.time())), str(int(time.time() - timedelta(minutes=6).total_seconds()))
    async with WholeBot(app, slack, http=True) as bot:
        assert await posted(slack, BODY, {}) == 401
        assert await posted(slack, BODY, signed(BODY, now, "another secret")) == 401
        assert await posted(slack, BODY, signed(BODY, old)) == 401  # replayed
        assert await posted(slack, BODY[:-5], signed(BODY, now)) == 401  # truncated
        assert bot.store.inbox == []
        assert await posted(slack, BODY, signed(BODY, now)) == 200
        assert len(bot.store.inbox) == 1


async def test_a_signed_call_without_sense_is_no_reason_to_send_it_again(app: App, slack: Slack) -> None:
    broken = json.dumps({"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": {**EVENT, "ts": "not a time"}})
    async with WholeBot(app, slack, http=True) as bot:
        assert await posted(slack, broken, signed(broken, str(int(time.time())))) == 200
        assert bot.store.inbox == []


@pytest.mark.parametrize("http", [False, True])
async def test_nothing_is_acknowledged_that_is_not_stored(app: App, slack: Slack, http: bool) -> None:
    async with WholeBot(app, slack, http=http) as bot:
        slack.ack_within = 0.2
        bot.platform._accept = refusing(NotAccepted("away"), bot.service.accept)  # the database is back when Slack sends again
        await slack.say(ANA, "hello")
        await bot.quiet(1)
        assert slack.unacknowledged == 1
        assert len(bot.store.records) == 1


async def test_sockets_are_opened_anew_when_slack_asks(bot: WholeBot, slack: Slack) -> None:
    await slack.refresh_sockets()
    await slack.until(lambda: len(slack.sockets) == 2 and not slack.sockets[1].closed)
    await slack.until(lambda: slack.sockets[0].closed or True)
    await slack.say(ANA, "hello")
    await bot.quiet(1)
    assert len(bot.store.records) == 1


async def test_a_picked_day_finds_its_question_in_the_real_store(app: App, slack: Slack, tmp_path: Path) -> None:
    store = await open_store(None, tmp_path, bytes(range(32)), law=app.law)
    async with WholeBot(app, slack, shared=store):
        await slack.say(ANA, "When should my wife renew her permit?")
        await slack.until(lambda: slack.messages)
        await slack.tap(ANA, slack.messages[0], "Pick a day")
        await slack.until(lambda: slack.views)
        await slack.submit(ANA, {"expiry_date": "2027-09-30"})
        await slack.until(lambda: slack.messages[0].edits)
    kept = await store.everything_about(in_private(TEAM, ANA))
    await store.close()
    assert "2027-09-30" in json.dumps(kept, default=str)
    assert "0001-01-01" not in slack.messages[0].text


async def test_a_form_begins_with_what_the_real_store_knows(app: App, slack: Slack, tmp_path: Path) -> None:
    store = await open_store(None, tmp_path, bytes(range(32)), law=app.law)
    async with WholeBot(app, slack, shared=store):
        await slack.say(ANA, "My renewal ADP is valid until 3 January 2027. Can I travel?")
        await slack.until(lambda: slack.messages)
        for number, person in enumerate((ANA, "U_BOB"), start=1):
            await slack.open_home(person)
            await slack.until(lambda person=person: person in slack.homes)  # type: ignore[misc]
            await slack.tap_home(person, "My situation")
            await slack.until(lambda number=number: len(slack.views) == number)  # type: ignore[misc]
    await store.close()
    begun = [{block["block_id"]: block["element"].get("initial_date") for block in view["blocks"]} for view in slack.views]
    assert [fields["adp_valid_until"] for fields in begun] == ["2027-01-03", None]


async def test_a_refused_app_token_is_said_at_once(app: App, slack: Slack) -> None:
    platform = SlackPlatform(Access(OneWorkspace(BOT_TOKEN), "xapp-wrong"), words=app.words, base_url=f"{slack.url}api/")
    with pytest.raises(Unusable, match="SEJOUR_SLACK_APP_TOKEN"):
        await platform.receive(refusing(AssertionError()))
    await platform.close()


async def test_slow_answers_show_that_we_are_at_work(app: App, slack: Slack) -> None:
    async with WholeBot(app, slack) as bot:
        bot.platform._working._after_s = 0.0
        thread = await slack.mention(ANA, "C1", "Can I travel with my ADP?")
        await slack.until(lambda: slack.made(STATUS) or slack.messages)
        await bot.quiet(1)
        assert all(each["thread_ts"] == thread for each in slack.made(STATUS))


async def test_a_status_without_a_thread_is_taken_away_with_the_answer(app: App, slack: Slack) -> None:
    async with WholeBot(app, slack) as bot:
        bot.platform._working._after_s = 0.0
        asked = await slack.say(ANA, "Can I travel with my ADP?")
        await slack.until(lambda: len(slack.made(STATUS)) == 2)
        assert [(each["channel_id"], each["thread_ts"]) for each in slack.made(STATUS)] == [(dm(ANA), asked)] * 2
        assert [bool(each["status"]) for each in slack.made(STATUS)] == [True, False]


# --- settings and the doctor


@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        (Settings(), "SEJOUR_SLACK_BOT_TOKEN"),
        (Settings(slack_bot_token="xoxb"), "SEJOUR_SLACK_APP_TOKEN"),
        (Settings(slack_bot_token="xoxb", slack_request_url="https://bot.example.org"), "SEJOUR_SLACK_SIGNING_SECRET"),
        (Settings(slack_client_id="1", slack_app_token="xapp"), "SEJOUR_SLACK_CLIENT_SECRET"),
    ],
)
def test_a_missing_setting_is_named(settings: Settings, missing: str) -> None:
    with pytest.raises(Unusable, match=missing):
        SlackPlatform.from_settings(settings)


def test_nothing_is_served_without_a_signing_secret(app: App) -> None:
    unsigned = SlackPlatform(Access(OneWorkspace(BOT_TOKEN), request_url="https://bot.example.org"), words=app.words)
    assert list(unsigned.routes(refusing(AssertionError()))) == []


async def test_the_doctor_tells_what_is_wrong(app: App, slack: Slack) -> None:
    access = Access(OneWorkspace(BOT_TOKEN), APP_TOKEN, SECRET)
    platform = SlackPlatform(access, words=app.words, base_url=f"{slack.url}api/")
    slack.scopes = "chat:write,commands"
    lacking, socket = await platform.diagnose()
    assert (lacking.remedy is None, "files:write" in lacking.what, socket.remedy) == (False, True, None)
    slack.scopes = ",".join(SCOPES)
    assert [finding.remedy for finding in await platform.diagnose()] == [None, None]
    slack.tokens.clear()
    refused, _ = await platform.diagnose()
    assert refused.remedy is not None
    await platform.close()


async def test_the_doctor_asks_our_own_address(app: App, slack: Slack) -> None:
    async with WholeBot(app, slack, http=True) as bot:
        slack.scopes = ",".join(SCOPES)
        assert [finding.remedy for finding in await bot.platform.diagnose()] == [None, None]


# --- many workspaces


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # in slack_sdk
async def test_a_workspace_installs_us_by_oauth_and_its_token_is_sealed(app: App, tmp_path: Path) -> None:
    async with running() as slack:
        settings = Settings(
            slack_client_id="1.2", slack_client_secret="s", slack_signing_secret=SECRET, slack_request_url="http://127.0.0.1:1",
            slack_base_url=f"{slack.url}api/", data_dir=tmp_path, data_key=bytes(32),
        )  # fmt: skip
        access = SlackPlatform.from_settings(settings)._access
        async with WholeBot(app, slack, http=True, access=access):
            pages = f"{slack.request_url}".removesuffix("/slack/events")
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
                async with session.get(f"{pages}/slack/install") as page:
                    text, cookie = await page.text(), page.headers["Set-Cookie"].partition(";")[0]
                state = re.findall(r"state=([\w-]+)", text)[0]
                headers = {"Cookie": cookie}
                async with session.get(f"{pages}/slack/oauth_redirect?code=T9&state={state}", headers=headers) as page:
                    assert page.status == 200
                async with session.get(f"{pages}/slack/oauth_redirect?code=T8&state={state}", headers=headers) as page:
                    assert page.status == 401  # a state counts once
            assert await access.installations.token("T9") == "xoxb-T9"
            assert await access.installations.token("T8") is None
            assert b"xoxb-T9" not in (tmp_path / "slack.db").read_bytes()
            again = SlackPlatform.from_settings(settings)._access.installations  # after a restart
            assert await again.token("T9") == "xoxb-T9"
            await again.close()
            await slack.event({"type": "app_uninstalled"}, team="T9")
            assert await access.installations.token("T9") is None

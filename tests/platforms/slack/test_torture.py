"""Several processes at one Slack app, on one real PostgreSQL; installations kept there as well."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from slack_sdk.oauth.installation_store import Installation

from bot.app import App
from bot.platforms.slack.installations import open_installations
from bot.store import Store, open_store
from tests.emulators.slack import Slack, dm
from tests.platforms.slack.bot import WholeBot
from tests.store.conftest import emptied, postgresql_server

KEY = bytes(range(32))
PEOPLE = 40

pytestmark = [pytest.mark.torture, pytest.mark.xdist_group("postgresql")]


async def test_two_processes_with_sockets_handle_every_event_once(app: App, slack: Slack, tmp_path: Path) -> None:
    with postgresql_server() as server:
        url = await emptied(server.get_uri(), tmp_path)
        stores = [await open_store(url, tmp_path, KEY, law=app.law) for _ in range(2)]
        try:
            await _talk(app, slack, stores)
        finally:
            for store in stores:
                await store.close()


async def _talk(app: App, slack: Slack, stores: list[Store]) -> None:
    one, two = (WholeBot(app, slack, shared=store) for store in stores)
    async with one, two:
        await slack.until(lambda: len(slack.sockets) == 2)
        people = [f"U{number}" for number in range(PEOPLE)]
        for attempt in range(2):  # each event comes twice, mostly by the other socket the second time
            await asyncio.gather(*(slack.say(person, "Can I travel with my ADP?", event_id=f"Ev-{person}") for person in people))
            if attempt == 0:
                await slack.until(lambda: len(slack.messages) >= PEOPLE, seconds=60)
        asked = {message.channel: message for message in slack.messages}
        assert len(slack.messages) == PEOPLE
        for person in people:
            await slack.tap(person, asked[dm(person)], "Renewal")
        await slack.until(lambda: all(message.edits == 1 for message in slack.messages), seconds=60)
    assert len(slack.messages) == PEOPLE


async def test_installations_are_shared_and_their_tokens_sealed(tmp_path: Path) -> None:
    with postgresql_server() as server:
        url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
        (one, states), (two, _) = (open_installations(url, tmp_path, KEY, "1.2") for _ in range(2))
        await one.async_save(Installation(user_id="U1", team_id="T1", enterprise_id="E1", bot_token="xoxb-1", app_id="A1"))
        await one.async_save(
            Installation(user_id="U1", enterprise_id="E2", bot_token="xoxb-2", app_id="A1", is_enterprise_install=True)
        )
        assert [await two.token(account) for account in ("T1", "E2", "E1", "T9")] == ["xoxb-1", "xoxb-2", None, None]
        state = await states.async_issue()
        assert [await states.async_consume(state) for _ in range(2)] == [True, False]
        await one.close()
        await two.close()

"""Installing in many workspaces: the two pages of Slack's OAuth, by slack-bolt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.installations import ManyWorkspaces
from bot.platforms.slack.manifest import CALLBACK_PATH, INSTALL_PATH, SCOPES


def flow(
    client_id: str, client_secret: str, installations: ManyWorkspaces, states: AsyncOAuthStateStore, client: AsyncWebClient
) -> AsyncOAuthFlow:
    """Return what leads somebody through an installation."""
    settings = AsyncOAuthSettings(
        client_id=client_id,
        client_secret=client_secret,
        scopes=list(SCOPES),
        install_path=INSTALL_PATH,
        redirect_uri_path=CALLBACK_PATH,
        installation_store=installations,
        installation_store_bot_only=True,
        state_store=states,
    )
    return AsyncOAuthFlow(settings=settings, client=client)


def routes(make: Callable[[], AsyncOAuthFlow]) -> list[web.RouteDef]:
    """Return the pages of an installation; the flow is made when somebody comes, inside the event loop."""

    def page(
        step: Callable[[AsyncOAuthFlow, AsyncBoltRequest], Awaitable[BoltResponse]],
    ) -> Callable[..., Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            return await to_aiohttp_response(await step(make(), await to_bolt_request(request)))

        return answer

    return [
        web.get(INSTALL_PATH, page(AsyncOAuthFlow.handle_installation)),
        web.get(CALLBACK_PATH, page(AsyncOAuthFlow.handle_callback)),
    ]

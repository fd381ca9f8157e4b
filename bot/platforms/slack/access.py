"""Access: how we come to Slack and Slack to us, as the settings say it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.delivery.platform import Unusable
from bot.platforms.slack.installations import Installations, ManyWorkspaces, OneWorkspace, open_installations


class SlackSettings(Protocol):
    """The settings that Slack needs; `bot.settings.Settings` has them."""

    @property
    def slack_bot_token(self) -> str | None:
        """Return the token of the one workspace, "xoxb-…"."""
        ...

    @property
    def slack_app_token(self) -> str | None:
        """Return the token for Socket Mode, "xapp-…"."""
        ...

    @property
    def slack_signing_secret(self) -> str | None:
        """Return what Slack signs requests with."""
        ...

    @property
    def slack_client_id(self) -> str | None:
        """Return the app's id for OAuth: many workspaces may install it."""
        ...

    @property
    def slack_client_secret(self) -> str | None:
        """Return the app's secret for OAuth."""
        ...

    @property
    def slack_base_url(self) -> str | None:
        """Return where the Web API is, as "http://host/api/"; nothing means Slack's own."""
        ...

    @property
    def slack_request_url(self) -> str | None:
        """Return the public address that Slack calls; nothing means Socket Mode."""
        ...

    @property
    def database_url(self) -> str | None:
        """Return the database, if it is not the SQLite file."""
        ...

    @property
    def data_dir(self) -> Path:
        """Return the folder for data."""
        ...

    @property
    def data_key(self) -> bytes | None:
        """Return the operator's key, if it is not kept beside the database."""
        ...


@dataclass(frozen=True, slots=True)
class Access:
    """How we come to Slack and Slack to us."""

    installations: Installations
    app_token: str | None = None
    signing_secret: str | None = None
    request_url: str | None = None
    oauth: OAuthApp | None = None


@dataclass(frozen=True, slots=True)
class OAuthApp:
    """What it takes to be installed by OAuth."""

    client_id: str
    client_secret: str
    installations: ManyWorkspaces
    states: AsyncOAuthStateStore


def access_of(settings: SlackSettings) -> Access:
    """Return what these settings give access to.

    Raises:
        Unusable: it says what to set.
    """
    if not settings.slack_bot_token and not settings.slack_client_id:
        raise Unusable("SEJOUR_SLACK_BOT_TOKEN is not set: deploy/slack/README.md says where Slack shows it")
    if settings.slack_request_url is None and not settings.slack_app_token:
        raise Unusable("SEJOUR_SLACK_APP_TOKEN is not set; or set SEJOUR_SLACK_REQUEST_URL to be called over HTTP")
    if settings.slack_request_url is not None and not settings.slack_signing_secret:
        raise Unusable("SEJOUR_SLACK_SIGNING_SECRET is not set: without it anybody could write in Slack's name")
    app, installations = _oauth(settings)
    return Access(installations, settings.slack_app_token, settings.slack_signing_secret, settings.slack_request_url, app)


def _oauth(settings: SlackSettings) -> tuple[OAuthApp | None, Installations]:
    if settings.slack_bot_token:
        return None, OneWorkspace(settings.slack_bot_token)
    assert settings.slack_client_id is not None
    if not settings.slack_client_secret:
        raise Unusable("SEJOUR_SLACK_CLIENT_SECRET is not set: it stands beside the client id")
    many, states = open_installations(settings.database_url, settings.data_dir, settings.data_key, settings.slack_client_id)
    return OAuthApp(settings.slack_client_id, settings.slack_client_secret, many, states), many

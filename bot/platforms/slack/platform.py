"""Slack as a platform: the pieces of this package behind the port of `bot.delivery`."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.signature import SignatureVerifier

from bot.conversation import Uninstalled
from bot.conversation.saved import restore
from bot.conversation.session import SELF
from bot.delivery.errands import Errands
from bot.delivery.logs import log
from bot.delivery.platform import Accept, Finding, Known, Lane, Plan, Reply, Unusable
from bot.places import law_folder, locales_folder
from bot.platforms.slack import actions, doctor, forms, home, listeners, oauth
from bot.platforms.slack.installations import Installations, ManyWorkspaces, OneWorkspace, open_installations
from bot.platforms.slack.manifest import EVENTS_PATH
from bot.platforms.slack.plan import POST, PUBLISH, RESPOND, UPDATE, plan
from bot.platforms.slack.receive import Received
from bot.platforms.slack.send import STATUS, Sending
from bot.platforms.slack.web import OFFICIAL, Refused, Unreachable, Web
from bot.platforms.slack.where import PLATFORM, where
from bot.platforms.slack.working import Working
from bot.rules import Fact, FactId, Value, load_law
from bot.store.errors import StoreUnavailable
from bot.store.records import Queued, Update
from bot.words import Words, plain

_PROFILE_S = 1.0  # within the three seconds that Slack waits for us
_LOOK_UP_S = 0.7  # so that the form still opens, empty, where the store is slow
_FORM_S = 2.0  # what opens a form lives three
_PROFILES_KNOWN = 10_000
_PING_S = 10.0


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
class Pace:
    """How much Slack bears, as far as it says so: calls a second, in bursts of a minute's worth. Its answers count first."""

    channel: float = 1.0
    channel_burst: int = 4
    posting: float = 5.0  # in a workspace as a whole; Slack names no figure
    posting_burst: int = 50
    tier3: float = 50 / 60
    tier4: float = 100 / 60


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


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person's app says of itself."""

    language: str | None = None
    time_zone: str | None = None


class SlackPlatform:
    """One app at Slack, in one workspace or in many."""

    name = PLATFORM

    def __init__(self, access: Access, *, words: Words, base_url: str = OFFICIAL, pace: Pace | None = None) -> None:
        """Be this app; nothing is asked of Slack yet."""
        self._access = access
        self._words = words
        self._pace = pace or Pace()
        self._web = Web(access.installations.token, base_url)
        self._sending = Sending(self._web)
        self._errands = Errands(PLATFORM)
        self._working = Working(self._show_working, self._errands)
        self._profiles: OrderedDict[tuple[str, str], Profile] = OrderedDict()
        self._facts: Mapping[FactId, Fact] | None = None
        self._look_up: Known | None = None
        self._accept: Accept | None = None
        self._app: AsyncApp | None = None
        self._salt = os.urandom(16)

    @classmethod
    def from_settings(cls, settings: SlackSettings) -> SlackPlatform:
        """Return the platform for these settings.

        Raises:
            Unusable: it says what to set.
        """
        return cls(_access(settings), words=Words(locales_folder()), base_url=settings.slack_base_url or OFFICIAL)

    def prefill_from(self, known: Known) -> None:
        """Look up with `known` what the form of one's own situation begins with."""
        self._look_up = known

    # --- out

    def plan(self, reply: Reply) -> Plan:
        """Return the calls that show a reply, within Slack's limits."""
        return plan(reply, self._words)

    def lanes(self, queued: Queued) -> Sequence[Lane]:
        """Return what a call is paced by: its method in this workspace, and its channel."""
        pace, method = self._pace, queued.call.method
        channel = queued.call.payload.get("channel") or queued.place.person
        beside = Lane(self._lane(queued.place.account, channel), pace.channel, pace.channel_burst)
        rates = {POST: (pace.posting, pace.posting_burst), UPDATE: (pace.tier3, 50), RESPOND: (pace.posting, pace.posting_burst)}
        rate, burst = rates.get(method, (pace.tier4, 100))
        return (Lane(self._method_lane(queued), rate, burst), beside)

    async def send(self, queued: Queued, content: bytes | None) -> str | None:
        """Make a call; see `bot.delivery.platform.Platform.send`."""
        self._working.answered(queued.place)
        return await self._sending.send(queued, content, self._method_lane(queued))

    def _method_lane(self, queued: Queued) -> str:
        return f"{self._lane(queued.place.account)}:{queued.call.method}"

    def _lane(self, *ids: str) -> str:
        """Return the name of a lane: names may be logged, workspaces and channels may not."""
        return f"{PLATFORM}:{hashlib.blake2b(':'.join(ids).encode(), key=self._salt, digest_size=8).hexdigest()}"

    # --- in

    def routes(self, accept: Accept) -> Sequence[web.RouteDef]:
        """Return the routes that Slack calls, if it is to call us, and those of an installation."""
        found: list[web.RouteDef] = []
        if self._access.request_url is not None and self._access.signing_secret:
            self._accept = accept
            found.append(web.post(EVENTS_PATH, self._called))
        if self._access.oauth is not None:
            found += oauth.routes(self._oauth_flow)
        return found

    async def receive(self, accept: Accept) -> None:
        """Take updates until cancelled: hold a socket open, or wait for what comes by the web route.

        Raises:
            Unusable: the tokens are refused.
        """
        self._accept = accept
        if self._access.request_url is not None:
            await asyncio.Event().wait()
        address = await self._socket_address()
        socket = AsyncSocketModeHandler(
            self._bolt, self._access.app_token, web_client=self._web.client(None), ping_interval=_PING_S
        )
        socket.client.wss_uri = address
        try:
            await socket.client.connect()  # type: ignore[no-untyped-call]
            await asyncio.Event().wait()
        finally:
            await socket.client.close()  # type: ignore[no-untyped-call]

    async def take(self, received: Received) -> Mapping[str, str]:
        """Store what is to be stored and show what is to be shown at once; return what is wrong with a form's fields."""
        if received.mistakes:
            return forms.mistakes(received.mistakes, received.language, self._words)
        if received.form is not None:
            await self._open_form(received)
        if received.home_of is not None:
            self._errands.start(self._show_home(received.account, received.home_of))
        if received.updates and self._accept is not None and not await self._is_of_before(received):
            await self._accept([await self._with_profile(update) for update in received.updates])
            self._working.expect(received.updates)
            await self._left(received)
        return {}

    async def diagnose(self) -> Sequence[Finding]:
        """Ask Slack whether our tokens, scopes and addresses are right."""
        access = self._access
        token = await access.installations.token("") if access.oauth is None else None
        return [
            *(await doctor.examine_bot_token(self._web, token) if token else ()),
            *(await doctor.examine_socket(self._web, access.app_token) if access.request_url is None else ()),
            *(await doctor.examine_address(self._web, access.request_url) if access.request_url is not None else ()),
        ]

    async def close(self) -> None:
        """Let go of connections."""
        await self._errands.close()
        await self._web.close()
        await self._access.installations.close()

    # --- pieces

    @property
    def _bolt(self) -> AsyncApp:
        if self._app is None:
            self._app = listeners.build(self, signing_secret=self._access.signing_secret, client=self._web.client(None))
        return self._app

    async def _called(self, request: web.Request) -> web.Response:
        """Answer a call of Slack's. Bolt reads a body before it looks at its signature, so we look first."""
        verifier = SignatureVerifier(f"{self._access.signing_secret}")
        if not verifier.is_valid_request(await request.read(), {name.lower(): value for name, value in request.headers.items()}):
            log.warning("slack_signature_refused")
            return web.Response(status=401)
        return await to_aiohttp_response(await self._bolt.async_dispatch(await to_bolt_request(request)))

    def _oauth_flow(self) -> AsyncOAuthFlow:
        app = self._access.oauth
        assert app is not None
        return oauth.flow(app.client_id, app.client_secret, app.installations, app.states, self._web.client(None))

    async def _socket_address(self) -> str | None:
        """Return where a socket can be opened, if Slack says so now. With a token that is refused the SDK would try for ever."""
        try:
            return str((await self._web.call_with(f"{self._access.app_token}", doctor.OPEN_SOCKET, {}))["url"])
        except Refused as error:
            if error.code in doctor.TOKEN_ERRORS:
                raise Unusable(f"Slack refuses SEJOUR_SLACK_APP_TOKEN ({error.code}): {doctor.APP_TOKEN_REMEDY}") from None
        except Unreachable:
            pass
        return None  # the SDK asks again, and goes on trying

    async def _open_form(self, received: Received) -> None:
        """Open a form while what opens it lives; when that fails, a tap opens it again."""
        assert received.form is not None
        known = await self._known(received) if received.form.kind == actions.SITUATION else {}
        view = forms.view(received.form, self._law_facts(), self._words, known)
        with contextlib.suppress(Refused, Unreachable, TimeoutError):
            async with asyncio.timeout(_FORM_S):
                await self._web.call(received.account, "views.open", {"trigger_id": received.trigger, "view": view})

    async def _known(self, received: Received) -> Mapping[FactId, Value]:
        """Return what is known of the person whose form it is; nothing where the store does not answer soon."""
        place = received.form_of
        if self._look_up is None or place is None:
            return {}
        with contextlib.suppress(StoreUnavailable, TimeoutError):
            async with asyncio.timeout(_LOOK_UP_S):
                held = await self._look_up(place)
                rooms = [each["session"] for each in held["conversations"] if each["room"] == place.room and each["session"]]
                people = [restore(session, self._law_facts()).people.get(SELF) for session in rooms]
                return {fact: learned.known.value for person in people if person for fact, learned in person.facts.items()}
        return {}

    def _law_facts(self) -> Mapping[FactId, Fact]:
        if self._facts is None:
            self._facts = load_law(law_folder()).facts
        return self._facts

    async def _show_home(self, account: str, person: str) -> None:
        profile = await self._profile(account, person)
        view = home.view(self._words, _reply_language(profile.language))
        with contextlib.suppress(Refused, Unreachable):
            await self._web.call(account, PUBLISH, {"user_id": person, "view": view})

    async def _show_working(self, update: Update) -> None:
        goes = where(update)
        thread = goes.thread
        if goes.channel and thread and not goes.alone:
            profile = await self._profile(update.place.account, update.place.person)
            status = plain(self._words.say_or_english(_reply_language(profile.language), "slack-working"))
            payload = {"channel_id": goes.channel, "thread_ts": thread, "status": status}
            with contextlib.suppress(Refused, Unreachable):
                await self._web.call(update.place.account, STATUS, payload)

    async def _left(self, received: Received) -> None:
        for update in received.updates:
            if isinstance(update.incoming, Uninstalled):
                await self._access.installations.forget(update.place.account)

    async def _is_of_before(self, received: Received) -> bool:
        """Tell whether this is the end of an earlier installation, heard after the workspace has installed us again."""
        newer = self._access.installations.is_newer
        ended = [update for update in received.updates if isinstance(update.incoming, Uninstalled)]
        return any([await newer(update.place.account, update.at) for update in ended])

    async def _with_profile(self, update: Update) -> Update:
        if not update.place.person:
            return update
        profile = await self._profile(update.place.account, update.place.person)
        return replace(update, language=update.language or profile.language, time_zone=profile.time_zone)

    async def _profile(self, account: str, person: str) -> Profile:
        """Return what a person's app says of itself, asked once; nothing where Slack does not answer soon."""
        known = self._profiles.get((account, person))
        if known is not None:
            return known
        try:
            async with asyncio.timeout(_PROFILE_S):
                answer = await self._web.call(account, "users.info", {"user": person, "include_locale": "true"})
        except (Refused, Unreachable, TimeoutError):
            return Profile()
        user: dict[str, Any] = answer.get("user") or {}
        found = self._profiles[account, person] = Profile(user.get("locale"), user.get("tz"))
        if len(self._profiles) > _PROFILES_KNOWN:
            self._profiles.popitem(last=False)
        return found


def _reply_language(locale: str | None) -> str:
    return "fr" if (locale or "").startswith("fr") else "en"


def _access(settings: SlackSettings) -> Access:
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

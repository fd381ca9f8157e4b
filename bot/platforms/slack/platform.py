"""Slack as a platform: the pieces of this package behind the port of `bot.delivery`."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_sdk.signature import SignatureVerifier

from bot.conversation import Uninstalled
from bot.conversation.saved import restore
from bot.conversation.session import SELF
from bot.delivery.errands import Errands
from bot.delivery.logs import log
from bot.delivery.platform import Accept, Finding, Known, Lane, Plan, Reply, Unusable
from bot.places import law_folder, locales_folder
from bot.platforms.slack import actions, doctor, forms, listeners, oauth
from bot.platforms.slack.access import Access, SlackSettings, access_of
from bot.platforms.slack.manifest import EVENTS_PATH
from bot.platforms.slack.plan import POST, RESPOND, UPDATE, plan
from bot.platforms.slack.profiles import Profiles
from bot.platforms.slack.receive import Received
from bot.platforms.slack.send import STATUS, Sending
from bot.platforms.slack.web import OFFICIAL, Refused, Unreachable, Web
from bot.platforms.slack.where import PLATFORM, where
from bot.platforms.slack.working import Working
from bot.rules import Fact, FactId, Value, load_law
from bot.store.errors import StoreUnavailable
from bot.store.records import Queued, Update
from bot.words import Words, plain

_LOOK_UP_S = 0.7  # so that the form still opens, empty, where the store is slow
_FORM_S = 2.0  # what opens a form lives three
_PING_S = 10.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How much Slack bears, as far as it says so: calls a second, in bursts of a minute's worth. Its answers count first."""

    channel: float = 1.0
    channel_burst: int = 4
    posting: float = 5.0  # in a workspace as a whole; Slack names no figure
    posting_burst: int = 50
    tier3: float = 50 / 60
    tier4: float = 100 / 60


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
        self._working = Working(self._set_status, self._errands)
        self._profiles = Profiles(self._web)
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
        return cls(access_of(settings), words=Words(locales_folder()), base_url=settings.slack_base_url or OFFICIAL)

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

    async def _set_status(self, update: Update, *, at_work: bool) -> None:
        """Show that we are at work on an update, or that we are no more. It stands under the message that asked."""
        goes = where(update)
        under = goes.thread or goes.asked
        if goes.channel and under and not goes.alone:
            profile = await self._profiles.of(update.place.account, update.place.person)
            status = plain(self._words.say_or_english(profile.reply_language, "slack-working")) if at_work else ""
            payload = {"channel_id": goes.channel, "thread_ts": under, "status": status}
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
        profile = await self._profiles.of(update.place.account, update.place.person)
        return replace(update, language=update.language or profile.language, time_zone=profile.time_zone)

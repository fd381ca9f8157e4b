"""Operations: `sejour run` and what an operator does beside it: parked things, the database, the doctor."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from typing import Any

from bot.app import App, build, platforms, with_tokens
from bot.conversation.my_dates import CALENDAR, TIMELINE
from bot.delivery import logs
from bot.delivery.platform import Diagnosing, Finding, Platform, Unusable
from bot.delivery.service import Addresses, Mind, Service
from bot.delivery.turns import reason_of
from bot.pictures import make_calendar, make_timeline
from bot.places import law_folder, locales_folder
from bot.rules import Law, load_law
from bot.settings import BadSetting, Settings
from bot.store import Store, StoreError, StoreInUse, open_store, rotate_key
from bot.store import upgrade as upgrade_store
from bot.understanding.encoder import Encoder
from bot.words import ENGLISH, Words

MAKERS = {TIMELINE: make_timeline, CALENDAR: make_calendar}  # of attachments, by the kind that replies name
REPLY_LOCALES = ("fr",)  # besides English, from which the others are translated
_NOTHING_TO_RUN = (
    "no platform has a token: set SEJOUR_TELEGRAM_TOKEN, or SEJOUR_SLACK_BOT_TOKEN and SEJOUR_SLACK_APP_TOKEN; "
    "deploy/README.md says where to get them"
)


class Stopped(Exception):
    """A command cannot do its work; the message says why and what to do."""


def run(only: str | None = None) -> int:
    """Run every platform that has a token, or one of them, until SIGTERM or SIGINT."""
    return _reported(_run(only))


def parked() -> int:
    """List what was set aside."""
    return _reported(_list_parked())


def show_parked(what: str, row: int) -> int:
    """Show one thing that was set aside: which kind, why and since when; no personal words."""
    return _reported(_show_parked(what, row))


def retry_parked(what: str, row: int | None) -> int:
    """Let one thing, or everything of its kind, be tried again."""
    return _reported(_retry_parked(what, row))


def upgrade() -> int:
    """Create the tables, or bring them to this program's version."""
    return _reported(_upgrade())


def rotate() -> int:
    """Wrap all keys with another operator's key: SEJOUR_NEW_DATA_KEY, or one made beside the database."""
    return _reported(_rotate_key())


def doctor() -> int:
    """Examine settings, database, clock, words and platforms, and say what to do about what is wrong."""
    return _reported(_doctor())


def _reported(work: Coroutine[Any, Any, int]) -> int:
    """Return the command's exit status; what goes wrong is told in one sentence."""
    try:
        return asyncio.run(work)
    except (Stopped, BadSetting, Unusable, StoreError) as error:
        print(f"sejour: {error}", file=sys.stderr)
    return 1


@asynccontextmanager
async def _store(settings: Settings, law: Law) -> AsyncIterator[Store]:
    """Open the store, and say what its operator must know."""
    store = await open_store(settings.database_url, settings.data_dir, settings.data_key, law=law)
    for notice in store.notice:
        print(f"sejour: {notice}", file=sys.stderr)
    try:
        yield store
    finally:
        await store.close()


# --- running


async def _run(only: str | None) -> int:
    settings = Settings.from_environment(os.environ)
    logs.configure(settings.log_format)
    names = [name for name in with_tokens(settings) if only in (None, name)]
    if not names and only is None:
        raise Stopped(_NOTHING_TO_RUN)
    ready = platforms(settings, names or [only or ""])
    encoder = Encoder()
    await asyncio.to_thread(encoder.load)
    app = build(settings, encoder)
    gc.freeze()  # law, words and tries stay as they are; to look through them again and again costs turns
    async with _store(settings, app.law) as store:
        service = Service(store, mind_of(app), ready, addresses_of(settings), makers=MAKERS, is_shared=_is_shared(settings))
        await _serve(service)
    return 0


async def _serve(service: Service) -> None:
    """Run until a signal; a second one ends at once, and the turns in hand are taken again at the next start."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, service, number)
    try:
        await service.run()
    except OSError as error:
        raise Stopped(f"cannot listen: {error}; see SEJOUR_METRICS_PORT and SEJOUR_WEB_PORT") from error
    except ExceptionGroup as group:  # its words may be somebody's: only where it broke is told
        reasons = sorted({reason_of(each) for each in group.exceptions})
        raise Stopped(f"it broke down ({', '.join(reasons)}); what was accepted is kept, start it again") from None


def _stop(service: Service, number: signal.Signals) -> None:
    service.stop()
    asyncio.get_running_loop().remove_signal_handler(number)


def _is_shared(settings: Settings) -> bool:
    return (settings.database_url or "sqlite").partition(":")[0].partition("+")[0] != "sqlite"


def mind_of(app: App) -> Mind:
    """Return what delivery needs of the program."""
    return Mind(app.engine, app.reader, app.speaker, app.law.version)


def addresses_of(settings: Settings) -> Addresses:
    """Return where to serve."""
    return Addresses(settings.metrics_host, settings.metrics_port, settings.web_host, settings.web_port)


# --- what was set aside


async def _list_parked() -> int:
    async with _store(Settings.from_environment(os.environ), load_law(law_folder())) as store:
        rows = await store.parked()
        for each in rows:
            print(f"{each.what} {each.row}\t{each.platform}\t{each.kind}\t{each.reason}\t{each.since:%Y-%m-%d %H:%M}")
    print(f"{len(rows)} parked" if rows else "nothing is parked")
    return 0


async def _show_parked(what: str, row: int) -> int:
    async with _store(Settings.from_environment(os.environ), load_law(law_folder())) as store:
        found = [each for each in await store.parked() if (each.what, each.row) == (what, row)]
    if not found:
        raise Stopped(f"no {what} {row} is parked")
    (each,) = found
    told = {"platform": each.platform, "kind": each.kind, "reason": each.reason, "tries": each.attempts, "since": each.since}
    for name, value in told.items():
        print(f"{name}: {value}")
    return 0


async def _retry_parked(what: str, row: int | None) -> int:
    async with _store(Settings.from_environment(os.environ), load_law(law_folder())) as store:
        rows = [each.row for each in await store.parked() if each.what == what] if row is None else [row]
        again = [await store.retry_parked(what, each) for each in rows]
    if row is not None and not all(again):
        raise Stopped(f"no {what} {row} is parked")
    print(f"{sum(again)} will be tried again")
    return 0


# --- the database


async def _upgrade() -> int:
    settings = Settings.from_environment(os.environ)
    print(f"the database is of version {await upgrade_store(settings.database_url, settings.data_dir)}")
    return 0


async def _rotate_key() -> int:
    settings = Settings.from_environment(os.environ)
    tokens = partial(_rewrap_tokens, settings)
    print(await rotate_key(settings.database_url, settings.data_dir, settings.data_key, settings.new_data_key, also=tokens))
    return 0


async def _rewrap_tokens(settings: Settings, old: bytes, new: bytes) -> None:
    """Wrap the tokens of workspaces that installed us, whether or not Slack is among the settings today."""
    if find_spec("slack_sdk") is None:
        return
    from bot.platforms.slack.installations import rewrap_tokens

    done = await rewrap_tokens(settings.database_url, settings.data_dir, old, new)
    if done.tokens:
        print(f"tokens of {done.tokens} Slack installations are wrapped by the new key")
    if done.unreadable:
        print(f"tokens of {done.unreadable} more are opened by no key at hand and stay as they are: install the app there anew")


# --- the doctor


async def _doctor() -> int:
    try:
        settings = Settings.from_environment(os.environ)
    except BadSetting as error:
        return _printed([Finding("the settings cannot be read", str(error))])
    findings = [*_clock_findings(), *_word_findings(), *await _database_findings(settings)]
    names = with_tokens(settings)
    findings.append(Finding(f"tokens for {', '.join(names)}") if names else Finding("no platform has a token", _NOTHING_TO_RUN))
    for name in names:
        findings += await _platform_findings(settings, name)
    return _printed(findings)


def _printed(findings: Sequence[Finding]) -> int:
    for each in findings:
        print(f"ok    {each.what}" if each.remedy is None else f"WRONG {each.what}\n      {each.remedy}")
    return 1 if any(each.remedy is not None for each in findings) else 0


def _clock_findings() -> Sequence[Finding]:
    """The law was last read on a day that is past: a clock before it is wrong."""
    now = datetime.now(UTC)
    newest = max(source.read for source in load_law(law_folder()).sources.values())
    said = f"the clock says {now:%Y-%m-%d %H:%M} UTC"
    if now.date() < newest:
        return [Finding(f"{said}, a day before this release", "set the clock (timedatectl, NTP)")]
    return [Finding(said)]


def _word_findings() -> Sequence[Finding]:
    words = Words(locales_folder())
    lacking = [f"{code}: {each}" for code in REPLY_LOCALES for each in words.missing(code)]
    if lacking:
        return [Finding(f"{len(lacking)} messages are missing ({lacking[0]} …)", "run `sejour check`")]
    return [Finding(f"the words are complete in {', '.join((ENGLISH, *REPLY_LOCALES))}")]


async def _database_findings(settings: Settings) -> Sequence[Finding]:
    key = "SEJOUR_DATA_KEY" if settings.data_key else f"the key in {settings.data_dir}"
    try:
        async with _store(settings, load_law(law_folder())) as store:
            waiting = await store.statistics(now=datetime.now(UTC))
    except StoreInUse:
        return [Finding("the database is in use: the bot is running")]
    except StoreError as error:
        return [Finding("the database cannot be used", str(error))]
    found = [Finding(f"the database answers, and {key} opens it")]
    if set_aside := waiting.updates_parked + waiting.calls_parked:
        found.append(Finding(f"{set_aside} things are parked", "look at them with `sejour parked`"))
    return found


async def _platform_findings(settings: Settings, name: str) -> Sequence[Finding]:
    try:
        (platform,) = platforms(settings, [name])
    except ModuleNotFoundError as error:
        return [Finding(f"{name}: {error.name} is not installed", f"pip install 'sejour-bot[{name}]'")]
    except (Unusable, StoreError) as error:
        return [Finding(f"{name} cannot run", str(error))]
    try:
        return await _diagnosed(platform)
    finally:
        await platform.close()


async def _diagnosed(platform: Platform) -> Sequence[Finding]:
    if not isinstance(platform, Diagnosing):
        return []
    try:
        async with asyncio.timeout(30):
            return await platform.diagnose()
    except TimeoutError:
        return [Finding(f"{platform.name} does not answer", "is there a way out to the network, and a proxy to be named?")]

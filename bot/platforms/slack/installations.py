"""Installations: whose workspace gave us which bot token. One by settings, or many by OAuth, tokens sealed where they are kept.

slack_sdk's own stores keep them, in tables of their own: in `slack.db` in the data folder, or in the same PostgreSQL.
Tokens are wrapped by the operator's key, and wrapped anew when that is changed.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore, SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore, SQLAlchemyOAuthStateStore
from sqlalchemy import URL, Connection, Engine, MetaData, create_engine, inspect, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.store import StoreUnavailable, WrongKey
from bot.store.keys import KEY_FILE, NEXT_KEY_FILE, OperatorKey, key_in, read_kept_key
from bot.store.opening import address_of, key_folder, made_folder
from bot.store.sqlite import LOCKED_S, REASONS

FILE = "slack.db"
STATE_LIVES_S = 600
_ROW = b"slack bot token"


class Installations(Protocol):
    """Knows the bot token of a workspace or organisation."""

    async def token(self, account: str, refused: str | None = None) -> str | None:
        """Return it, or None where we are not installed; `refused` is one that Slack takes no more."""
        ...

    async def forget(self, account: str) -> None:
        """Forget a workspace that took us away."""
        ...

    async def is_newer(self, account: str, than: datetime) -> bool:
        """Tell whether we were installed after an instant: what ended before then was an earlier installation."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


class OneWorkspace:
    """The token of the settings, for whichever workspace writes: there is only one."""

    def __init__(self, token: str) -> None:
        """Answer with `token`."""
        self._token = token

    async def token(self, account: str, refused: str | None = None) -> str | None:
        """Return the token."""
        return self._token

    async def forget(self, account: str) -> None:
        """Do nothing: the operator takes the token out of the settings."""

    async def is_newer(self, account: str, than: datetime) -> bool:
        """Return False: settings do not say since when a token holds."""
        return False

    async def close(self) -> None:
        """Do nothing: there is no connection."""


class ManyWorkspaces(AsyncInstallationStore):
    """Installations made by OAuth, with sealed tokens. The tables are made at the first use."""

    def __init__(self, store: AsyncInstallationStore, tables: _Tables, seal: Seal) -> None:
        """Keep installations in `store`."""
        self._store = store
        self._tables = tables
        self._seal = seal
        self._known: dict[str, str] = {}

    @property
    def logger(self) -> logging.Logger:
        """Return where slack_sdk logs."""
        return logging.getLogger("slack_sdk.oauth")

    async def token(self, account: str, refused: str | None = None) -> str | None:
        """Return the bot token of a workspace ("T…") or organisation ("E…").

        Tokens are kept in memory. Another process may have installed us anew since, so a `refused` one is looked up again.
        """
        if refused is not None and self._known.get(account) == refused:
            del self._known[account]
        if account not in self._known:
            found = await self.async_find_bot(**_ids(account))
            if found is None:
                return None
            self._known[account] = str(found.bot_token)
        return self._known[account]

    async def forget(self, account: str) -> None:
        """Delete what is kept of a workspace or organisation."""
        self._known.pop(account, None)
        ids = _ids(account)
        await self.async_delete_all(enterprise_id=ids["enterprise_id"], team_id=ids["team_id"])

    async def is_newer(self, account: str, than: datetime) -> bool:
        """Tell whether a workspace installed us, perhaps again, after an instant."""
        found = await self.async_find_bot(**_ids(account))
        return found is not None and int(found.installed_at) > than.timestamp()  # Slack may tell whole seconds only

    async def close(self) -> None:
        """Let go of connections."""
        await self._tables.close()

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation; only the bot's token of it."""
        await self._tables.ensure()
        bot = installation.to_bot()
        self._known[str(bot.enterprise_id if bot.is_enterprise_install else bot.team_id)] = str(bot.bot_token)
        bot.bot_token = self._seal.seal(str(bot.bot_token))
        if not bot.is_enterprise_install:
            bot.enterprise_id = None  # a workspace is found by itself, whatever organisation it belongs to
        await self._store.async_save_bot(bot)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """Return what is kept of a workspace or organisation, with its token opened."""
        await self._tables.ensure()
        found = await self._store.async_find_bot(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )
        if found is not None:
            found.bot_token = self._seal.open(str(found.bot_token))
        return found

    async def async_delete_all(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Delete a workspace or organisation."""
        await self._tables.ensure()
        await self._store.async_delete_bot(enterprise_id=enterprise_id, team_id=team_id)


class Seal:
    """Wraps tokens with the operator's key: that of the settings, else the kept one.

    It opens what another key wrapped as well, as long as that is at hand: where a change of keys was interrupted, or where the
    key was kept in the data folder although the database is elsewhere, as it once was.
    """

    def __init__(self, key: bytes | None, *folders: Path, old: bytes | None = None) -> None:
        """Wrap with `key`, else with the one kept in the first folder; read when it is needed first: it may not be made yet."""
        self._key, self._folders, self._old = key, folders, old

    def seal(self, token: str) -> str:
        """Return a token as it may be stored.

        Raises:
            WrongKey: there is no key.
        """
        return base64.b64encode(self._operators[0].wrap(token.encode(), _ROW)).decode()

    def open(self, sealed: str) -> str:
        """Return a stored token.

        Raises:
            WrongKey: no key at hand opens it.
        """
        for operator in self._operators:
            with contextlib.suppress(WrongKey):
                return operator.unwrap(base64.b64decode(sealed), _ROW).decode()
        raise WrongKey("a Slack token is wrapped by another operator's key (SEJOUR_DATA_KEY); that workspace may install us anew")

    @cached_property
    def _operators(self) -> Sequence[OperatorKey]:
        files = (folder / name for folder in self._folders for name in (KEY_FILE, NEXT_KEY_FILE))
        first = self._key or read_kept_key(self._folders[0])
        return [OperatorKey(each) for each in (first, self._old, *map(key_in, files)) if each is not None]


class Rewrapped(NamedTuple):
    """How many tokens are wrapped by the new key, and how many no key at hand opens: these stay as they were."""

    tokens: int
    unreadable: int


async def rewrap_tokens(url: str | None, folder: Path, old: bytes, new: bytes) -> Rewrapped:
    """Wrap the tokens that are kept by another operator's key, all or none; those wrapped by it already may be among them.

    Raises:
        StoreUnavailable: it cannot be done now; nothing was changed.
    """
    address = address_of(url, folder)
    seal = Seal(new, key_folder(address, folder), folder, old=old)
    if _is_postgresql(address):
        shared = _shared(address)
        try:
            with _explained("PostgreSQL"):
                async with shared.begin() as connection:
                    return await connection.run_sync(_rewrap, seal)
        finally:
            await shared.dispose()
    if not (folder / FILE).exists():
        return Rewrapped(0, 0)
    local = _local(folder)
    try:
        with _explained(str(folder / FILE)), local.begin() as here:
            return _rewrap(here, seal)
    finally:
        local.dispose()


def _rewrap(connection: Connection, seal: Seal) -> Rewrapped:
    name = SQLAlchemyInstallationStore.default_bots_table_name
    if not inspect(connection).has_table(name):
        return Rewrapped(0, 0)
    bots = SQLAlchemyInstallationStore.build_bots_table(MetaData(), name)
    rows = connection.execute(select(bots.c.id, bots.c.bot_token)).all()
    unreadable = 0
    for row, sealed in rows:
        try:
            again = seal.seal(seal.open(sealed))
        except WrongKey:  # lost before; the others are not to wait for it
            unreadable += 1
        else:
            connection.execute(update(bots).where(bots.c.id == row).values(bot_token=again))
    return Rewrapped(len(rows) - unreadable, unreadable)


@contextlib.contextmanager
def _explained(where: str) -> Iterator[None]:
    """Tell what went wrong without SQLAlchemy's words, which quote tokens."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        cause = getattr(error, "orig", None)
        told = str(cause) if isinstance(cause, sqlite3.Error) else type(cause or error).__name__
        reason = REASONS.get(getattr(cause, "sqlite_errorname", ""), "io_error")
        raise StoreUnavailable(reason, f"{where}, where Slack's tokens are: {told}; try again when it is free") from None


def _is_postgresql(address: URL) -> bool:
    return address.get_backend_name() == "postgresql"


def _shared(address: URL) -> AsyncEngine:
    return create_async_engine(address.set(drivername="postgresql+asyncpg"))


def _local(folder: Path) -> Engine:
    """Return the SQLite file of a folder, both made for their owner's eyes. What SQLite puts beside it has the file's mode."""
    file = made_folder(folder) / FILE
    try:
        file.touch(mode=0o600)
        file.chmod(0o600)  # it may have been made with less care
    except OSError as error:
        raise StoreUnavailable("io_error", f"{file}: {error.strerror}") from error
    return create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": LOCKED_S})


def _ids(account: str) -> dict[str, Any]:
    if account.startswith("E"):
        return {"enterprise_id": account, "team_id": None, "is_enterprise_install": True}
    return {"enterprise_id": None, "team_id": account, "is_enterprise_install": False}


def open_installations(
    url: str | None, folder: Path, key: bytes | None, client_id: str
) -> tuple[ManyWorkspaces, AsyncOAuthStateStore]:
    """Return the stores of installations and of OAuth states, in `folder` or in the PostgreSQL at `url`.

    Raises:
        WrongDatabase: the address names no database.
        StoreUnavailable: the folder or the file in it cannot be made.
    """
    bots: AsyncInstallationStore
    states: AsyncOAuthStateStore
    address = address_of(url, folder)
    if _is_postgresql(address):
        shared = _shared(address)
        bots, states = AsyncSQLAlchemyInstallationStore(client_id, shared), AsyncSQLAlchemyOAuthStateStore(STATE_LIVES_S, shared)
        tables = _Tables(shared.dispose, bots.create_tables, states.create_tables)
    else:
        local = _local(folder)
        kept, issued = SQLAlchemyInstallationStore(client_id, local), SQLAlchemyOAuthStateStore(STATE_LIVES_S, local)
        bots, states = _BotsInThread(kept), _StatesInThread(issued)
        make = (partial(asyncio.to_thread, each.create_tables) for each in (kept, issued))
        tables = _Tables(partial(asyncio.to_thread, local.dispose), *make)
    seal = Seal(key, key_folder(address, folder), folder)
    return ManyWorkspaces(bots, tables, seal), _States(states, tables)


class _Tables:
    """Tables that are made when they are needed first."""

    def __init__(self, close: Callable[[], Awaitable[None]], *make: Callable[[], Awaitable[None]]) -> None:
        self.close = close
        self._make = make
        self._ready = False

    async def ensure(self) -> None:
        if not self._ready:
            for each in self._make:
                await each()
            self._ready = True


class _BotsInThread(AsyncInstallationStore):
    """slack_sdk's store for plain database drivers, off the event loop."""

    def __init__(self, store: SQLAlchemyInstallationStore) -> None:
        self._store = store

    async def async_save_bot(self, bot: Bot) -> None:
        await asyncio.to_thread(self._store.save_bot, bot)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        find = partial(self._store.find_bot, enterprise_id=enterprise_id, team_id=team_id)
        return await asyncio.to_thread(find, is_enterprise_install=is_enterprise_install)

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        await asyncio.to_thread(partial(self._store.delete_bot, enterprise_id=enterprise_id, team_id=team_id))


class _StatesInThread(AsyncOAuthStateStore):
    def __init__(self, store: SQLAlchemyOAuthStateStore) -> None:
        self._store = store

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        return str(await asyncio.to_thread(self._store.issue))

    async def async_consume(self, state: str) -> bool:
        return bool(await asyncio.to_thread(self._store.consume, state))


class _States(AsyncOAuthStateStore):
    """OAuth states in tables that may still have to be made."""

    def __init__(self, store: AsyncOAuthStateStore, tables: _Tables) -> None:
        self._store = store
        self._tables = tables

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        await self._tables.ensure()
        return await self._store.async_issue()

    async def async_consume(self, state: str) -> bool:
        await self._tables.ensure()
        return await self._store.async_consume(state)

"""Changing the operator's key: whatever interrupts it, each key that wraps something is on the disk, and the next try ends it."""

from __future__ import annotations

import asyncio
import base64
import stat
from pathlib import Path

import pytest
from sqlalchemy import URL

from bot.rules import Law
from bot.store import Store, StoreUnavailable, WrongKey, open_store, opening, rotate_key, upgrade
from bot.store.database import Database, T, Transaction, Work
from bot.store.keys import KEY_FILE, NEXT_KEY_FILE, OperatorKey, key_in
from tests.store.conftest import KEY, OpenStore
from tests.store.samples import ANNA, took

NEW_KEY = bytes(reversed(range(32)))
SOON_S = 20.0  # what goes on after it goes on for ever


class Killed(BaseException):
    """The end of the process, at this very place."""


@pytest.fixture
async def used(opened: OpenStore, url: str) -> str:
    """Return the address of a database in which something is stored; its key is the kept one."""
    store = await opened(None)
    await took(store, "1", tokens={"abcdefabcdef": "answer.x"})
    await store.close()
    return url


@pytest.fixture
def killed_at_the_rename(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the process end when everything is wrapped anew, and the new key not yet in its place; undone, it lives on."""

    def end(file: Path, target: Path) -> None:
        raise Killed

    monkeypatch.setattr(Path, "replace", end)
    return monkeypatch


async def killed(old: bytes, new: bytes) -> None:
    """End the process before the database is touched."""
    raise Killed


async def what_is_stored(opened: OpenStore, key: bytes | None = None) -> list[str]:
    store = await opened(key)
    found = await choices(store)
    await store.close()
    return found


async def choices(store: Store) -> list[str]:
    """Return what is sealed with Anna's key."""
    (conversation,) = (await store.everything_about(ANNA))["conversations"]
    return [each["choice"] for each in conversation["buttons"]]


def keys_in(folder: Path) -> tuple[bytes | None, bytes | None]:
    """Return the kept key and the next one."""
    return key_in(folder / KEY_FILE), key_in(folder / NEXT_KEY_FILE)


async def test_a_rotation_stopped_while_it_is_written_loses_no_key(
    tmp_path: Path, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await open_store(None, tmp_path, None, law=law)
    await took(store, "1", tokens={"abcdefabcdef": "answer.x"})
    await store.close()
    loop, rewrap = asyncio.get_running_loop(), opening._rewrap

    async def stopped_meanwhile(do: Transaction, old: OperatorKey, new: OperatorKey) -> None:
        loop.call_soon_threadsafe(rotation.cancel)  # Ctrl-C; SQLite's thread goes on, and commits
        await rewrap(do, old, new)

    monkeypatch.setattr(opening, "_rewrap", stopped_meanwhile)
    rotation = asyncio.create_task(rotate_key(None, tmp_path, None, None))
    with pytest.raises(asyncio.CancelledError):
        await rotation
    store = await open_store(None, tmp_path, None, law=law)
    assert await choices(store) == ["answer.x"]
    await store.close()


class Deaf:
    """A database whose answer to the last commit is lost on the way."""

    def __init__(self, real: Database) -> None:
        self.real, self.asked = real, 0

    async def transaction(self, work: Work[T]) -> T:
        answer = await self.real.transaction(work)
        self.asked += 1
        if self.asked == 2:  # the first looks which key is the database's
            raise StoreUnavailable("unreachable", "the connection was lost")
        return answer

    async def close(self) -> None:
        await self.real.close()


async def test_a_commit_whose_answer_is_lost_loses_no_key(
    used: str, opened: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = opening._opened

    async def deaf(address: URL) -> Deaf:
        return Deaf(await real(address))

    with monkeypatch.context() as patched:
        patched.setattr(opening, "_opened", deaf)
        with pytest.raises(StoreUnavailable):
            await rotate_key(used, tmp_path, None, None)
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_rotation_killed_before_the_rename_is_finished_at_the_next_opening(
    used: str, opened: OpenStore, tmp_path: Path, killed_at_the_rename: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed):
        await rotate_key(used, tmp_path, None, None)
    killed_at_the_rename.undo()
    _, new = keys_in(tmp_path)
    first = await opened(None)
    assert [str(tmp_path / KEY_FILE) in notice for notice in first.notice] == [True]
    assert await choices(first) == ["answer.x"]
    await first.close()
    assert keys_in(tmp_path) == (new, None)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert (await opened(None)).notice == ()


async def test_a_rotation_killed_before_the_rename_is_finished_by_the_next_rotation(
    used: str, opened: OpenStore, tmp_path: Path, killed_at_the_rename: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed):
        await rotate_key(used, tmp_path, None, None)
    killed_at_the_rename.undo()
    _, new = keys_in(tmp_path)
    assert str(tmp_path / KEY_FILE) in await rotate_key(used, tmp_path, None, None)
    assert keys_in(tmp_path) == (new, None)
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_killed_rotation_may_be_followed_by_one_to_a_given_key(
    used: str, opened: OpenStore, tmp_path: Path, killed_at_the_rename: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Killed):
        await rotate_key(used, tmp_path, None, None)
    killed_at_the_rename.undo()
    await rotate_key(used, tmp_path, None, NEW_KEY)
    assert await what_is_stored(opened, NEW_KEY) == ["answer.x"]


async def test_a_given_key_that_a_killed_rotation_replaced_is_to_be_unset(
    opened: OpenStore, url: str, tmp_path: Path, killed_at_the_rename: pytest.MonkeyPatch
) -> None:
    store = await opened(KEY)
    await took(store, "1", tokens={"abcdefabcdef": "answer.x"})
    await store.close()
    with pytest.raises(Killed):
        await rotate_key(url, tmp_path, KEY, None)
    killed_at_the_rename.undo()
    for _ in range(2):
        with pytest.raises(WrongKey, match=f"{KEY_FILE}, not with SEJOUR_DATA_KEY: unset"):
            await opened(KEY)
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_rotation_killed_before_the_database_was_touched_goes_on_with_the_same_key(
    used: str, opened: OpenStore, tmp_path: Path
) -> None:
    told: list[tuple[bytes, bytes]] = []

    async def noted(old: bytes, new: bytes) -> None:
        told.append((old, new))

    with pytest.raises(Killed):
        await rotate_key(used, tmp_path, None, None, also=killed)
    kept, new = keys_in(tmp_path)
    assert await what_is_stored(opened) == ["answer.x"]
    assert keys_in(tmp_path) == (kept, new)
    await rotate_key(used, tmp_path, None, None, also=noted)
    assert told == [(kept, new)]
    assert keys_in(tmp_path) == (new, None)
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_next_key_that_was_half_written_is_made_anew(used: str, opened: OpenStore, tmp_path: Path) -> None:
    (tmp_path / NEXT_KEY_FILE).write_bytes(base64.b64encode(NEW_KEY)[:20])
    assert await what_is_stored(opened) == ["answer.x"]
    await rotate_key(used, tmp_path, None, None)
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_next_key_that_was_spoilt_is_not_thrown_away(used: str, opened: OpenStore, tmp_path: Path) -> None:
    spoilt = tmp_path / NEXT_KEY_FILE
    spoilt.write_text("?" * 44)
    with pytest.raises(WrongKey, match=NEXT_KEY_FILE):
        await rotate_key(used, tmp_path, None, None)
    assert spoilt.read_text() == "?" * 44
    assert await what_is_stored(opened) == ["answer.x"]


async def test_a_rotation_to_the_key_in_use_is_refused(opened: OpenStore, url: str, tmp_path: Path) -> None:
    store = await opened(KEY)
    await took(store, "1", tokens={"abcdefabcdef": "answer.x"})
    await store.close()
    async with asyncio.timeout(SOON_S):
        with pytest.raises(WrongKey, match="SEJOUR_NEW_DATA_KEY"):
            await rotate_key(url, tmp_path, KEY, KEY)
    assert await what_is_stored(opened, KEY) == ["answer.x"]


@pytest.mark.parametrize("new", [NEW_KEY, None], ids=["given", "made"])
async def test_a_database_that_was_never_used_has_no_keys_to_change(new: bytes | None, url: str, tmp_path: Path) -> None:
    await upgrade(url, tmp_path)
    with pytest.raises(WrongKey, match="never used"):
        await rotate_key(url, tmp_path, KEY, new)
    assert keys_in(tmp_path) == (None, None)


async def test_a_rotation_with_a_wrong_key_makes_none(opened: OpenStore, url: str, tmp_path: Path) -> None:
    await (await opened(KEY)).close()
    with pytest.raises(WrongKey):
        await rotate_key(url, tmp_path, NEW_KEY, None)
    assert keys_in(tmp_path) == (None, None)

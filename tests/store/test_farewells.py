"""A farewell on its way out, and somebody who writes at that very moment."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.conversation.replies import Erase
from bot.store import outbox
from bot.store.forgetting import erase_person
from tests.store.conftest import OpenStore
from tests.store.samples import NOW, claimed, ids, next_calls, send, turn, update

WHILE_S = 0.3  # enough for an update to be taken in, where nothing holds it up


@pytest.mark.xdist_group("postgresql")
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_an_update_taken_in_while_the_farewell_is_noted_is_not_lost(
    opened: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = await opened(), await opened()
    (one,) = await claimed(store, update("1"))
    await store.commit([turn(one, send("bye"), effects=[Erase()])], now=NOW)
    (bye,) = await next_calls(store)
    coming: list[asyncio.Task[int]] = []

    async def erase_a_moment_later(*work: Any) -> None:
        coming.append(asyncio.create_task(other.accept([update("2")], now=NOW)))
        await asyncio.wait(coming, timeout=WHILE_S)
        await erase_person(*work)

    monkeypatch.setattr(outbox, "erase_person", erase_a_moment_later)
    await store.sent(bye, None, now=NOW)
    accepted = [await each for each in coming] or [await other.accept([update("2")], now=NOW)]
    assert accepted == [1]
    assert ids(await store.claim(10, now=NOW)) == ["2"]

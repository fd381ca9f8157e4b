"""What holds for every test: reproducible examples, and no network beyond this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from bot.app import App, build
from bot.settings import Settings

settings.register_profile("everyday", deadline=None, derandomize=True, database=None)
settings.register_profile("torture", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile("everyday")  # `make torture` names the other on its command line

HERE = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True, scope="session")
def _stay_on_this_machine() -> Iterator[None]:
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(HERE):
            raise AssertionError(f"a test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


@pytest.fixture(scope="session")
def app() -> App:
    """Return the whole program, put together once; it holds nothing of any conversation."""
    return build(Settings(help_contact="help@office.example"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites golden conversations with what is said now."""
    parser.addoption("--refresh", action="store_true", help="write golden conversations as they run now")

"""From a chat to the bytes that are uploaded: every platform hands what a reply shows to the maker that can draw it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest

from bot.app import App
from bot.conversation import ChoiceTaken, Command, Session
from bot.conversation.session import SELF, Learned, Person
from bot.delivery.turns import TurnTaker
from bot.operations import MAKERS
from bot.places import locales_folder
from bot.rules import Known, parse_value
from bot.store.records import Attachment, Claimed, Conversation, TurnDone
from bot.words import Words
from tests.platforms.contract import Contract, every_contract

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
FACTS = {"procedure": "renewal", "expiry_date": "2027-07-31"}
BEGINS = {"timeline": b"\x89PNG", "calendar": b"BEGIN:VCALENDAR"}


def attachments(app: App, contract: Contract, incoming: Command | ChoiceTaken) -> list[Attachment]:
    """Return what the turn of somebody whose dates are known attaches to its calls."""
    facts = {fact: Learned(Known(parse_value(app.law.facts[fact], value)), date(2026, 11, 23)) for fact, value in FACTS.items()}
    session = Session(people={SELF: Person(facts)}, greeted=True, turns=3)
    update = contract.update()
    claimed = Claimed(1, replace(update, incoming=incoming), Conversation(b"room", session, 3, token_key=Random(1).randbytes(32)))
    taker = TurnTaker(app.engine, app.reader, app.speaker, {update.place.platform: _Planner(contract)}, "law")
    (turn,) = taker.take([claimed], NOW)
    assert isinstance(turn, TurnDone)
    return [call.attachment for call in turn.calls if call.attachment is not None]


@pytest.mark.parametrize("contract", every_contract(Words(locales_folder())), ids=lambda contract: contract.name)
@pytest.mark.parametrize(
    ("incoming", "kind"), [(Command("dates"), "timeline"), (ChoiceTaken("do.calendar"), "calendar")], ids=["dates", "calendar"]
)
def test_what_is_attached_can_be_made(app: App, contract: Contract, incoming: Command | ChoiceTaken, kind: str) -> None:
    (attachment,) = attachments(app, contract, incoming)
    assert attachment.kind == kind
    assert MAKERS[attachment.kind](attachment.data).startswith(BEGINS[kind])


class _Planner:
    def __init__(self, contract: Contract) -> None:
        self.plan = contract.plan

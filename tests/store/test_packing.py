"""Packing: everything comes out as it went in, and what is not understood is set aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest

from bot.conversation import (
    Blocked,
    ChoiceTaken,
    Command,
    DueReminder,
    EditedText,
    FileSent,
    FormValues,
    Given,
    Incoming,
    Joined,
    LawChanged,
    TextMessage,
    Uninstalled,
)
from bot.rules import Day, Law
from bot.store.errors import Unreadable
from bot.store.packing import instant, milliseconds, pack_record, pack_update, unpack_call, unpack_record, unpack_update
from tests.store.samples import ANNA, NOW, RECORD, update

KNOWN: list[Incoming] = [
    TextMessage("Bonjour 🙂"),
    EditedText("Bonsoir"),
    ChoiceTaken("answer.procedure.renewal"),
    Command("dates", "soon"),
    FormValues({"document": "adp", "has_previous_permit": True, "expiry_date": Day.parse("2027-02"), "country": "TN"}),
    FileSent("voice"),
    Blocked(),
    Joined("renewal"),
    Uninstalled(),
    DueReminder("renewal"),
    LawChanged((Given("travel", "yes", date(2026, 11, 23)),)),
]


def test_every_kind_of_incoming_is_tried_here() -> None:
    assert {type(each) for each in KNOWN} == set(get_args(Incoming))


@pytest.mark.parametrize("incoming", KNOWN, ids=lambda each: type(each).__name__)
def test_an_incoming_is_unpacked_as_it_was(incoming: Incoming, law: Law) -> None:
    given = update("1", incoming=incoming, language="fr", reply={"message": 3})
    assert unpack_update(pack_update(given), ANNA, law.facts) == given


def test_facts_that_the_law_no_longer_knows_are_left_out_of_a_form(law: Law) -> None:
    packed = pack_update(update("1", incoming=FormValues({"shoe_size": "41", "document": "adp"})))
    assert unpack_update(packed, ANNA, law.facts).incoming == FormValues({"document": "adp"})


def test_a_record_is_unpacked_as_it_was() -> None:
    assert unpack_record(pack_record(RECORD)) == RECORD
    assert all(getattr(RECORD, field.name) for field in fields(RECORD))


def test_instants_are_kept_to_the_millisecond_also_before_1970() -> None:
    for at in (NOW, datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC), datetime(2400, 1, 1, 0, 0, 0, 1000, tzinfo=UTC)):
        assert instant(milliseconds(at)) == at


def changed(packed: bytes, change: Callable[[list[Any]], None]) -> bytes:
    data = json.loads(packed)
    change(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(("place", "value"), [(0, 99), (2, "telepathy"), (3, {"unheard": 1}), (4, "noon")])
def test_an_update_that_is_not_understood_is_unreadable(place: int, value: object, law: Law) -> None:
    packed = changed(pack_update(update("1")), lambda data: data.__setitem__(place, value))
    with pytest.raises(Unreadable):
        unpack_update(packed, ANNA, law.facts)


def test_what_is_no_record_at_all_is_unreadable(law: Law) -> None:
    for packed in (b"", b"{}", b"[]", b"[1]", b"\xff", b"null"):
        with pytest.raises(Unreadable):
            unpack_call(packed)

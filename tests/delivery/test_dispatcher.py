"""The dispatcher: one turn at a time per conversation, nothing twice, and failures that stop nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.app import App
from bot.conversation import Blocked, ChoiceTaken, Command, FileSent, Session, TextMessage, TurnResult, Uninstalled
from bot.delivery.dispatcher import LOOK_AGAIN_S, TURN_TRIES
from bot.delivery.intake import LONGEST_TEXT, Flood
from bot.delivery.platform import NotAccepted, Reply
from bot.store.records import CallKind, Place
from tests.delivery.fakes import FakePlatform, Room


def messages(room: Room) -> list[tuple[str, ...]]:
    return [record.messages for _, record in room.store.records]


async def test_an_update_is_answered_and_its_turn_recorded_by_ids(room: Room) -> None:
    (id,) = await room.say("Can I travel with my ADP?")
    assert room.platform.answered() == [id]
    (_, record), *_ = room.store.records
    assert record.topics == ("travel",)
    assert record.verdicts == ("depends",)
    assert record.law_version
    assert record.sources


async def test_a_record_names_the_rows_that_fired(room: Room) -> None:
    await room.say("Can I travel abroad with my ADP of renewal?")
    assert room.store.records[0][1].rows[0].startswith("travel.")


async def test_an_update_sent_again_is_answered_once(room: Room) -> None:
    update = room.update("Can I travel with my ADP?")
    for _ in range(3):
        await room.intake.accept([update])
        await room.settle()
    assert room.platform.answered() == [update.id]
    assert room.store.held[update.place].session.turns == 1


async def test_the_turns_of_one_conversation_come_one_after_the_other_in_order(room: Room) -> None:
    ids = await room.say("hello", "Can I travel with my ADP?", "renewal", "thanks")
    assert room.platform.answered() == ids
    assert room.store.held[room.update("").place].session.turns == 4


async def test_turns_of_several_conversations_are_committed_together(app: App) -> None:
    room = Room(app)
    await room.intake.accept([room.update("hello", room=f"room {number}") for number in range(10)])
    async with room:
        await room.settle()
    assert [len(together) for together in room.store.commits] == [10]


async def test_the_texts_that_wait_are_encoded_in_one_batch(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    batches: list[int] = []
    prepare = app.reader.prepare

    def counted(texts: Sequence[str]) -> Any:
        batches.append(len(texts))
        return prepare(texts)

    monkeypatch.setattr(app.reader, "prepare", counted)
    room = Room(app)
    await room.intake.accept([room.update("Can I work with my ADP?", room=f"room {number}") for number in range(5)])
    await room.intake.accept([room.update(Command("start"), room="another")])
    async with room:
        await room.settle()
    assert batches == [5]


async def test_a_tapped_button_finds_its_choice_by_its_token(room: Room) -> None:
    await room.say("Can I travel with my ADP?")
    (held,) = room.store.held.values()
    token = next(token for token, choice in held.tokens.items() if choice.startswith("answer.procedure.renewal"))
    assert len(token) == 12
    await room.say(ChoiceTaken(token))
    assert room.store.records[-1][1].verdicts == ("conditional",)


async def test_a_token_of_another_person_means_nothing(room: Room) -> None:
    await room.say("Can I travel with my ADP?")
    (held,) = room.store.held.values()
    await room.say(ChoiceTaken(next(iter(held.tokens))), person="somebody else")
    assert "old-button" in messages(room)[-1]


@pytest.mark.parametrize(
    ("app_language", "language"), [("fr", "fr"), ("fr-CA", "fr"), ("FR", "fr"), ("pt_BR", "en"), (None, "en")]
)
async def test_a_new_conversation_begins_in_the_language_of_the_app(room: Room, app_language: str | None, language: str) -> None:
    await room.say(Command("start"), language=app_language)
    assert room.platform.replies[-1].language == language


async def test_the_language_of_the_app_does_not_overrule_what_was_written(room: Room) -> None:
    await room.say("Can I travel with my ADP, please, and come back to France?", language="fr")
    await room.say(Command("help"), language="fr")
    assert [reply.language for reply in room.platform.replies] == ["en", "en"]


async def test_what_is_held_about_a_person_comes_as_a_file(room: Room) -> None:
    await room.say(Command("mydata"))
    made = room.platform.made[-1]
    assert made.method == "upload"
    assert made.content is not None
    assert made.content.startswith(b'{\n  "person": "person",\n  "turns": 0,\n')
    assert room.store.outbox[-1].call.kind is CallKind.UPLOAD


async def test_everything_of_a_person_goes_when_she_asks_for_it(room: Room) -> None:
    await room.say("My renewal ADP ends on 3 March 2027", Command("forget"))
    (held,) = room.store.held.values()
    token = next(token for token, choice in held.tokens.items() if choice == "privacy.erase_now")
    await room.say(ChoiceTaken(token))
    (held,) = room.store.held.values()
    assert held.session == Session()
    assert room.platform.made[-1].answers == "u3"


async def test_a_person_who_blocks_us_hears_nothing_more(room: Room) -> None:
    room.platform.holding = asyncio.Event()
    await room.say("hello", Blocked())
    room.platform.holding.set()
    await room.settle()
    (held,) = room.store.held.values()
    assert held.closed
    assert not [row for row in room.store.outbox if row.state == "waiting"]


async def test_a_workspace_that_takes_us_away_leaves_nothing(room: Room) -> None:
    await room.say("hello", account="T1", room="one")
    await room.say("hello", account="T2", room="two")
    await room.say(Uninstalled(), account="T1", room="", person="")
    assert {place.account for place in room.store.held} == {"T2"}


async def test_updates_of_a_platform_that_does_not_run_here_stay_where_they_are(room: Room) -> None:
    elsewhere = replace(room.update("hello"), place=Place("elsewhere", "room", "person"))
    await room.intake.accept([elsewhere])
    await room.later(700)
    assert [row.state for row in room.store.inbox] == ["waiting"]


# --- failures


class Breaking:
    """Makes turns of texts with "boom" in them raise, as often as told."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.times = times
        take_turn = app.engine.take_turn

        def breaking(session: Session, incoming: Any, *, now: datetime) -> TurnResult:
            if isinstance(incoming, TextMessage) and "boom" in incoming.text and self.times > 0:
                self.times -= 1
                raise ValueError(f"a secret: {incoming.text}")
            return take_turn(session, incoming, now=now)

        monkeypatch.setattr(app.engine, "take_turn", breaking)


async def test_a_turn_that_raises_is_tried_again(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    Breaking(app, monkeypatch, times=1)
    async with Room(app) as room:
        ids = await room.say("boom", "hello")
        assert room.platform.made == []
        await room.later(5)
        assert room.platform.answered() == ids


async def test_a_turn_that_always_raises_is_parked_with_an_apology_and_the_conversation_goes_on(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    Breaking(app, monkeypatch, times=99)
    async with Room(app) as room:
        ids = await room.say("hello", "boom", "hello")
        others = await room.say("hello", room="another")
        assert room.platform.answered("another") == others
        await room.later(30)
        assert room.platform.answered() == ids
        assert len(messages(room)) == 3
        (parked,) = await room.store.parked()
        assert (parked.what, parked.reason.partition(" at ")[0]) == ("update", "ValueError")
        assert "secret" not in parked.reason
        assert room.store.inbox[1].attempts == TURN_TRIES


async def test_one_bad_text_does_not_spoil_the_batch_it_came_in(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare = app.reader.prepare

    def picky(texts: Sequence[str]) -> Any:
        if "boom" in texts:
            raise ValueError("no")
        return prepare(texts)

    monkeypatch.setattr(app.reader, "prepare", picky)
    async with Room(app) as room:
        (good,) = await room.say("hello", room="good")
        await room.say("boom", room="bad")
        await room.later(30)
        assert room.platform.answered("good") == [good]
        assert [parked.what for parked in await room.store.parked()] == ["update"]


async def test_a_reply_that_cannot_be_planned_is_parked_without_an_apology(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def unplannable(self: FakePlatform, reply: Reply) -> None:
        raise ValueError("cannot")

    monkeypatch.setattr(FakePlatform, "plan", unplannable)
    async with Room(app) as room:
        await room.say("hello")
        await room.later(30)
        assert [parked.what for parked in await room.store.parked()] == ["update"]
        assert room.platform.made == []


async def test_a_group_whose_commit_fails_is_committed_turn_by_turn(app: App) -> None:
    room = Room(app)
    updates = [room.update("hello", room=f"room {number}") for number in range(3)]
    room.store.refuse_commit_of = {updates[1].id}
    await room.intake.accept(updates)
    async with room:
        await room.settle()
        assert room.store.commits == [["u1"], ["u3"]]
        await room.later(30)
        assert [parked.reason.partition(" ")[0] for parked in await room.store.parked()] == ["RuntimeError"]


async def test_a_turn_on_a_session_that_changed_meanwhile_is_taken_again(app: App) -> None:
    room = Room(app)
    update = room.update("hello")
    room.store.conflicts = {update.id}
    async with room:
        await room.intake.accept([update])
        await room.settle()
        assert room.platform.answered() == [update.id]
        assert room.store.held[update.place].session.turns == 1


async def test_a_database_that_goes_away_delays_turns_and_loses_none(room: Room) -> None:
    update = room.update("hello")
    await room.intake.accept([update])
    room.store.away = True
    await room.settle()
    with pytest.raises(NotAccepted):
        await room.intake.accept([room.update("hello")])
    room.store.away = False
    await room.later(2 * LOOK_AGAIN_S)
    assert room.platform.answered() == [update.id]


async def test_a_stopped_dispatcher_finishes_what_it_holds(app: App) -> None:
    room = Room(app)
    await room.intake.accept([room.update("hello", room=f"room {number}") for number in range(3)])
    running = asyncio.create_task(room.dispatcher.run())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert any(row.state == "held" for row in room.store.inbox)
    room.dispatcher.stop()
    await running
    assert [row.state for row in room.store.inbox] == ["done", "done", "done"]


# --- intake


async def test_beyond_the_queues_bound_nothing_is_accepted(app: App) -> None:
    room = Room(app, capacity=2)
    with pytest.raises(NotAccepted):
        await room.intake.accept([room.update("hello", room=f"room {number}") for number in range(3)])
    assert room.store.inbox == []


async def test_too_long_a_message_is_not_stored_and_she_is_told(room: Room) -> None:
    await room.say("a" * (LONGEST_TEXT + 1))
    assert messages(room) == [("too-long",)]
    assert room.store.inbox[0].update.incoming == FileSent("too_long")


async def test_a_flood_is_told_of_once_in_its_pause_and_others_are_not_concerned(app: App) -> None:
    async with Room(app, flood=Flood(burst=3, per_second=0.1, pause=30)) as room:
        await room.say(*["hello"] * 10)
        assert messages(room)[3:] == [("too-fast",)]
        await room.say("hello", person="another")
        assert len(messages(room)) == 5
        await room.later(31)
        (id,) = await room.say("hello")
        assert room.platform.answered()[-1] == id


async def test_a_day_of_messages_that_comes_at_once_is_no_flood(app: App) -> None:
    async with Room(app, flood=Flood(burst=3, per_second=0.1, pause=30)) as room:
        updates = []
        for _ in range(8):
            await room.later(60)
            updates.append(room.update(FileSent("sticker")))
        await room.intake.accept(updates)
        await room.settle()
        assert room.platform.answered() == [update.id for update in updates]


async def test_what_was_not_accepted_does_not_count_when_it_comes_again(app: App) -> None:
    async with Room(app, flood=Flood(burst=3, per_second=0.1, pause=30)) as room:
        updates = [room.update(FileSent("sticker")) for _ in range(3)]
        room.store.away = True
        for _ in range(5):
            with pytest.raises(NotAccepted):
                await room.intake.accept(updates)
        room.store.away = False
        await room.intake.accept(updates)
        await room.later(LOOK_AGAIN_S)
        assert room.platform.answered() == [update.id for update in updates]


async def test_reminders_that_are_due_come_in_as_updates_and_are_said_once(room: Room) -> None:
    await room.say("Remind me: my card expires on 30 June 2027")
    assert room.store.reminders
    first = min(each.due for each in room.store.reminders)
    room.clock.jump(first - room.clock.now())
    await room.later(60)
    said = [record for record in messages(room) if "reminder-due" in record]
    assert len(said) == 1


async def test_after_a_clock_that_ran_ahead_people_can_still_write(app: App) -> None:
    async with Room(app) as room:
        room.clock.jump(timedelta(days=1))
        await room.say(Command("start"))
        room.clock.jump(-timedelta(days=1))
        for _ in range(30):
            await room.say(Command("start"))
            room.clock.jump(timedelta(seconds=60))
        assert len(room.platform.answered()) == 31


async def test_what_was_dropped_in_a_flood_is_dropped_again_when_the_platform_resends_it(app: App) -> None:
    async with Room(app, flood=Flood(burst=1)) as room:
        await room.say(Command("start"), Command("start"))  # the second becomes the notice
        dropped = room.update(Command("help"))
        for _ in range(2):
            await room.intake.accept([dropped])
            await room.settle()
        assert dropped.id not in room.platform.answered()

"""Whole conversations: what people do in their app, what appears in it."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.conversation import DueReminder
from bot.store.records import Place
from tests.emulators.telegram import Person, TelegramEmulator
from tests.platforms.telegram.bot import WholeBot, newest

PLACE = Place("telegram", "7", "7")


async def test_a_question_a_tap_and_the_answer(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("Can I travel with my ADP?")
    await bot.quiet(1)
    question = newest(telegram, ana)
    assert question.labels == ["First request", "Renewal", "I don’t know"]
    query = await ana.taps("Renewal")
    await bot.quiet(2)
    assert [ids[0] for ids in bot.said()] == ["travel-depends", "travel-conditional"]
    answer = newest(telegram, ana)
    assert [entity.type for entity in answer.entities[:2]] == ["bold", "expandable_blockquote"]
    assert question.labels == []  # spent
    assert telegram.acknowledged == [query]


async def test_a_typed_answer_takes_the_keyboard_away(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("Can I travel with my ADP?")
    await bot.quiet(1)
    await ana.writes("it is a renewal")
    await bot.quiet(2)
    question, answer = telegram.messages(7)
    assert question.labels == []
    assert answer.labels != []


async def test_a_ticked_paper_changes_the_list_in_place(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/papers")
    await bot.quiet(1)
    before = len(telegram.messages(7))
    checklist = newest(telegram, ana)
    label = checklist.labels[0]
    assert label.startswith("☐")
    await ana.taps(label)
    await bot.quiet(2)
    assert len(telegram.messages(7)) == before
    assert (checklist.edits, checklist.labels[0]) == (1, label.replace("☐", "☑"))
    assert label.replace("☐", "☑") in checklist.text
    await ana.taps(checklist.labels[0])
    await bot.quiet(3)
    assert checklist.labels[0] == label


async def test_the_list_stays_when_another_question_follows(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/papers")
    await bot.quiet(1)
    checklist = newest(telegram, ana)
    await ana.writes("Can I travel with my ADP?")
    await bot.quiet(2)
    await ana.taps(checklist.labels[2], on=checklist)
    await bot.quiet(3)
    assert checklist.labels[2].startswith("☑")


async def test_a_tap_of_long_ago_still_means_what_it_said(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("Can I travel with my ADP?")
    await bot.quiet(1)
    old = newest(telegram, ana)
    data = old.buttons[1]["callback_data"]
    await ana.writes("When can I renew?")
    await bot.quiet(2)
    await ana.taps_data(old, data)
    await bot.quiet(3)
    assert "procedure" in bot.store.held[PLACE].session.people["self"].facts
    assert "old-button" not in bot.said()[2]


async def test_a_token_that_was_never_given_is_declined(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/start")
    await bot.quiet(1)
    await ana.taps_data(newest(telegram, ana), "1:AAAAAAAAAAAA")
    await bot.quiet(2)
    assert bot.said()[1][0] == "old-button"


async def test_a_double_tap_is_one_turn_when_telegram_sends_it_twice(
    bot: WholeBot, telegram: TelegramEmulator, ana: Person
) -> None:
    await ana.writes("Can I travel with my ADP?", times=3)
    await bot.quiet(1)
    await ana.taps("Renewal", times=2)
    await bot.quiet(2)
    await ana.writes("thanks")
    await bot.quiet(3)
    assert len(bot.said()) == 3


async def test_a_deep_link_leads_straight_to_its_topic(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/start ask-travel")
    await bot.quiet(1)
    assert bot.said()[0][0].startswith("travel-")


async def test_papers_are_declined_and_their_caption_is_answered(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    await ana.sends(photo=photo, caption="Can I travel with my ADP?", media_group_id="1")
    await ana.sends(photo=photo, media_group_id="1")
    await bot.quiet(2)
    assert [ids[0] for ids in bot.said()] == ["received-file", "travel-depends"]


async def test_an_edited_message_is_answered_anew(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    message = await ana.writes("Can I travel with my ADP? It is my first request")
    await bot.quiet(1)
    await ana.edits(message, "Can I travel with my ADP? It is a renewal")
    await bot.quiet(2)
    assert [ids[0] for ids in bot.said()] == ["travel-no", "travel-conditional"]


async def test_french_is_spoken_to_whom_has_a_french_app(bot: WholeBot, telegram: TelegramEmulator) -> None:
    ines = telegram.person(8, language="fr-FR")
    await ines.writes("/start")
    await bot.quiet(1)
    assert newest(telegram, ines).text.startswith("Bonjour")


async def test_whoever_blocks_the_bot_gets_nothing_until_she_comes_back(
    bot: WholeBot, telegram: TelegramEmulator, ana: Person
) -> None:
    await ana.writes("/start")
    await bot.quiet(1)
    await ana.blocks()
    await bot.quiet(2)
    await bot.takes(ana, DueReminder("renewal"))
    await bot.quiet(3)
    assert len(telegram.messages(7)) == 1
    await ana.unblocks()
    await ana.writes("/start")
    await bot.quiet(4)
    assert len(telegram.messages(7)) == 2


async def test_everything_kept_is_handed_over_as_a_file(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.writes("/mydata")
    await bot.quiet(1)
    files = [each for each in telegram.messages(7) if each.kind == "document"]
    assert [each.filename for each in files] == ["my-data.json"]
    assert b'"person"' in files[0].content


# --- groups


async def test_in_a_group_only_what_is_meant_for_us_is_heard(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    group = telegram.group(99)
    there = ana.at(group)
    await there.writes("I talk to somebody else")
    await there.writes("/dates@another_bot")
    await there.writes("@sejour_test_bot can I travel with my ADP?")
    await bot.quiet(1)
    assert [ids[0] for ids in bot.said()] == ["travel-depends"]
    assert telegram.messages(-99)[0].answers is not None


async def test_in_a_group_a_tap_counts_from_the_person_asked_only(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    group = telegram.group(99)
    await ana.at(group).writes("@sejour_test_bot can I travel with my ADP?")
    await bot.quiet(1)
    await telegram.person(8).at(group).taps("Renewal")
    await bot.quiet(2)
    assert bot.said()[1][0] == "old-button"


@pytest.mark.parametrize(
    ("written", "wish"),
    [("/mydata@sejour_test_bot", "ask-privacy"), ("/reminders", "ask-reminder"), ("@sejour_test_bot when can I renew?", "menu")],
)
async def test_in_a_group_personal_matters_are_pointed_to_the_private_chat(
    bot: WholeBot, telegram: TelegramEmulator, ana: Person, written: str, wish: str
) -> None:
    group = telegram.group(99)
    await ana.at(group).writes(written)
    await bot.quiet(1)
    shown = telegram.messages(-99)[-1]
    assert {"text": "Write to me in private", "url": f"https://t.me/sejour_test_bot?start={wish}"} in shown.buttons
    assert [each.kind for each in telegram.messages(-99)] == ["text"]


async def test_whoever_adds_the_bot_to_a_group_is_greeted(bot: WholeBot, telegram: TelegramEmulator, ana: Person) -> None:
    await ana.at(telegram.group(99)).adds_the_bot()
    await bot.quiet(1)
    assert bot.said()[0][0] == "greeting"


async def test_a_topic_of_a_forum_is_a_room_of_its_own(bot: WholeBot, app: App, telegram: TelegramEmulator, ana: Person) -> None:
    group = telegram.group(99)
    await ana.at(group).writes("@sejour_test_bot can I travel with my ADP?", is_topic_message=True, message_thread_id=5)
    await bot.quiet(1)
    assert {place.room for place in bot.store.held} == {"-99:5"}
    assert telegram.called("sendMessage")[0]["message_thread_id"] in (5, "5")

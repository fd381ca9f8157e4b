"""Many people at once, one who floods, one who leaves in the middle of an answer."""

from __future__ import annotations

import re

from bot.app import App
from bot.delivery.intake import Flood
from bot.platforms.telegram.platform import Pace
from tests.emulators.telegram import Limits, Person, TelegramEmulator, Trouble
from tests.platforms.telegram.bot import WholeBot

_END = re.compile(r"\b(\d+) June 2027")
PACED = Pace(chat=50, chat_burst=5, overall=500)


async def test_twenty_chats_write_at_once_and_each_gets_its_own_answers(app: App, telegram: TelegramEmulator) -> None:
    async with WholeBot(app, telegram) as bot:
        people = [telegram.person(number) for number in range(1, 21)]
        for person in people:
            await person.writes(f"My talent card ends on {person.number} June 2027. When do I renew it?")
        for command in ("/help", "/dates"):  # each in a burst of her own
            for person in people:
                await person.writes(command)
        await bot.quiet(60)
        ends = [{int(day) for day in _END.findall(_all_said(telegram, person))} for person in people]
        assert ends == [{person.number} for person in people]
        assert {len(telegram.messages(person.number)) >= 3 for person in people} == {True}


def _all_said(telegram: TelegramEmulator, person: Person) -> str:
    return "\n".join(each.text or "" for each in telegram.messages(person.number))


async def test_an_answer_comes_once_for_updates_sent_twice_and_out_of_order(bot: WholeBot, telegram: TelegramEmulator) -> None:
    people = [telegram.person(number) for number in range(1, 11)]
    for person in people:
        await person.writes("/help", times=2)
    telegram.waiting.reverse()
    await bot.quiet(10)
    assert {len(telegram.messages(person.number)) for person in people} == {1}


async def test_who_floods_is_slowed_and_nobody_else(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    async with WholeBot(app, telegram, flood=Flood(burst=3, per_second=0.0, pause=60)) as bot:
        for _ in range(20):
            await ana.writes("/help")
        await telegram.person(8).writes("/help")
        await bot.quiet(5)  # three answers, one notice, and the other's answer
        assert (len(telegram.messages(7)), len(telegram.messages(8))) == (4, 1)


async def test_a_429_stops_one_chat_and_no_other(app: App) -> None:
    async with TelegramEmulator(limits=Limits(chat_burst=2)) as telegram, WholeBot(app, telegram) as bot:
        ana, bob = telegram.person(7), telegram.person(8)
        for _ in range(3):
            await ana.writes("/help")
        await telegram.until(lambda: len(telegram.messages(7)) == 2)
        await bob.writes("/help")
        await telegram.until(lambda: len(telegram.messages(8)) == 1)
        assert len(telegram.messages(7)) == 2
        await bot.quiet(4)
        assert len(telegram.messages(7)) == 3


async def test_who_blocks_in_the_middle_of_an_answer_gets_no_more(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    async with WholeBot(app, telegram) as bot:
        telegram.trouble("sendMessage", Trouble.BROKEN)  # the first try fails; before the second she is gone
        ana.chat.blocked = True
        await ana.writes("/papers")
        await telegram.person(8).writes("/papers")
        await bot.quiet(2)
        assert (len(telegram.messages(7)), len(telegram.messages(8))) == (0, 2)


async def test_sends_that_fail_are_made_again_in_order(app: App, telegram: TelegramEmulator, ana: Person) -> None:
    async with WholeBot(app, telegram, pace=PACED) as bot:
        telegram.trouble("sendMessage", Trouble.BAD_GATEWAY, Trouble.CUT_BEFORE)
        await ana.writes("/papers")
        await bot.quiet(1)
        texts = [each.text for each in telegram.messages(7)]
        assert [text.startswith("Your papers") for text in texts] == [False, True]

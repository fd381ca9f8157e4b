"""Whole conversations: what people do in Slack, what appears there."""

from __future__ import annotations

import json

from bot.conversation import Command, DueReminder, FormValues
from bot.platforms.slack.where import in_private, in_thread
from bot.rules import Day
from bot.store.records import ANY_DAY
from tests.emulators.slack import TEAM, Slack, dm
from tests.emulators.slack_blocks import buttons
from tests.platforms.slack.bot import WholeBot
from tests.platforms.slack.conftest import ANA
from tests.platforms.slack.contract import shown_text

BOB = "U_BOB"
PLACE = in_private(TEAM, ANA)


# --- direct messages


async def test_a_tapped_answer_takes_the_place_of_the_question(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my ADP?")
    await bot.quiet(1)
    (question,) = slack.messages
    assert question.labels == ["First request", "Renewal", "I don’t know"]
    await slack.tap(ANA, question, "Renewal")
    await bot.quiet(2)
    assert [ids[0] for ids in bot.said()] == ["travel-depends", "travel-conditional"]
    assert len(slack.messages) == 1
    assert question.edits == 1
    assert question.blocks[0]["type"] == "header"


async def test_what_was_asked_before_only_loses_its_buttons(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my ADP?")
    await bot.quiet(1)
    await slack.say(ANA, "When should I renew my permit?")
    await bot.quiet(2)
    first = slack.messages[0]
    text = first.text
    await slack.tap(ANA, first, "Renewal")
    await bot.quiet(3)
    assert len(slack.messages) == 3
    assert (first.labels, first.text) == ([], text)


async def test_a_question_about_an_answer_leaves_the_answer_there(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my renewal ADP?")
    await bot.quiet(1)
    answer = slack.messages[0]
    text = shown_text(answer.blocks[:1])
    await slack.tap(ANA, answer, "Why?")
    await bot.quiet(2)
    assert len(slack.messages) == 2
    assert (shown_text(answer.blocks[:1]), answer.labels) == (text, [])


async def test_a_reply_stands_in_the_thread_that_asked(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my ADP?", thread="17.1")
    await bot.quiet(1)
    await slack.tap(ANA, slack.messages[0], "Renewal")
    await bot.quiet(2)
    await slack.say(ANA, "and work?")
    await bot.quiet(3)
    assert [each.thread_ts for each in slack.messages] == ["17.1", None]
    assert bot.store.conversation(PLACE).version == 3  # one memory, whatever the thread


async def test_who_may_read_along_is_said_once(bot: WholeBot, slack: Slack) -> None:
    warning = "Its administrators may be able to read"
    for number, text in enumerate(("hello", "Can I travel with my ADP?"), start=1):
        await slack.say(ANA, text)
        await bot.quiet(number)
    assert [warning in shown_text(each.blocks) for each in slack.messages] == [True, False]


async def test_opening_the_messages_greets_and_suggests_once(bot: WholeBot, slack: Slack) -> None:
    slack.locales[ANA] = "fr-FR"
    await slack.open_messages(ANA)
    await bot.quiet(1)
    await slack.open_messages(ANA)
    await bot.quiet(2)
    assert bot.said()[0][0] == "greeting"
    assert len(slack.messages) == 1
    (prompts,) = slack.made("assistant.threads.setSuggestedPrompts")
    assert prompts["prompts"][0]["title"] == "Puis-je voyager avec mon ADP ?"
    assert "thread_ts" not in prompts  # with one, agents' prompts silently fail


async def test_a_resent_event_changes_nothing(bot: WholeBot, slack: Slack) -> None:
    for _ in range(3):
        await slack.say(ANA, "Can I travel with my ADP?", event_id="Ev-same")
    await slack.say(ANA, "thanks")
    await bot.quiet(2)
    assert len(slack.messages) == 2


async def test_a_correction_is_taken_and_a_preview_is_not(bot: WholeBot, slack: Slack) -> None:
    ts = await slack.say(ANA, "Can I travel with my recepisse?")
    changed = {"type": "message", "subtype": "message_changed", "channel_type": "im", "channel": dm(ANA), "ts": ts}
    before = {"user": ANA, "text": "Can I travel with my recepisse?", "ts": ts}
    await slack.event({**changed, "message": before, "previous_message": before})
    await slack.event({**changed, "message": {**before, "text": "Can I travel with my ADP?"}, "previous_message": before})
    await bot.quiet(2)
    assert [ids[0] for ids in bot.said()][-1] == "travel-depends"


async def test_what_bots_write_is_not_heard(bot: WholeBot, slack: Slack) -> None:
    await slack.say("U_OTHER", "Can I travel with my ADP?", bot_id="B1")
    await slack.say(ANA, "thanks")
    await bot.quiet(1)
    assert len(bot.store.records) == 1


async def test_a_due_reminder_comes_as_a_message_of_its_own(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "My permit ends on 30 September 2027, remind me to renew it", "C1")
    await bot.quiet(1)
    before, due = len(slack.messages), bot.store.reminders[0]
    bot.clock.at = due.due
    await bot.takes(ANA, DueReminder(due.what))
    await bot.quiet(2)
    assert [(each.channel, each.seen_by) for each in slack.messages[before:]] == [(dm(ANA), None)]


async def test_ones_data_come_as_a_file(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my renewal ADP?")
    await slack.say(ANA, "What do you know about me?")
    await bot.quiet(2)
    await slack.tap(ANA, slack.messages[-1], "My situation")
    await bot.quiet(3)
    assert [(file.name, file.channel) for file in slack.files] == [("my-data.json", dm(ANA))]
    assert json.loads(slack.files[0].content)


# --- forms


async def test_a_day_is_picked_in_a_form_that_opens_at_once(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Remind me to renew my permit")
    await bot.quiet(1)
    question = slack.messages[0]
    await slack.tap(ANA, question, "Pick a day")
    await slack.until(lambda: slack.views)
    assert [block["block_id"] for block in slack.views[0]["blocks"]] == ["expiry_date"]
    assert await slack.submit(ANA, {"expiry_date": "2027-09-30"}) == {}
    await bot.quiet(2)
    session = bot.store.conversation(PLACE).session
    assert session.person("self").facts["expiry_date"].known.value == Day.parse("2027-09-30")
    assert question.edits == 1  # the answer took its place


async def test_a_day_picked_for_somebody_else_is_hers(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "When should my wife renew her permit?")
    await bot.quiet(1)
    asked = slack.messages[-1]
    await slack.say(ANA, "Can I travel with my ADP?")
    await bot.quiet(2)
    await slack.tap(ANA, asked, "Pick a day")
    await slack.until(lambda: slack.views)
    await slack.submit(ANA, {"expiry_date": "2027-09-30"})
    await bot.quiet(3)
    people = bot.store.conversation(PLACE).session.people
    assert [name for name, person in people.items() if "expiry_date" in person.facts] == ["wife"]


async def test_an_impossible_form_stays_open_and_says_why(bot: WholeBot, slack: Slack) -> None:
    await slack.open_home(ANA)
    await slack.until(lambda: ANA in slack.homes)
    await slack.tap_home(ANA, "My situation")
    await slack.until(lambda: slack.views)
    empty = await slack.submit(ANA, {})
    assert empty is not None
    assert (empty["response_action"], list(empty["errors"])) == ("errors", ["procedure"])
    far = await slack.submit(ANA, {"expiry_date": "2127-09-30"})
    assert far is not None
    assert list(far["errors"]) == ["expiry_date"]
    assert bot.turns == 1  # the one that showed the Home tab


async def test_the_form_of_ones_situation_begins_with_what_is_known(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "My renewal ADP is valid until 3 January 2027, my permit ended on 30 October 2026. Can I travel?")
    await bot.quiet(1)
    await slack.open_home(ANA)
    await slack.until(lambda: ANA in slack.homes)
    await slack.tap_home(ANA, "My situation")
    await slack.until(lambda: slack.views)
    fields = {block["block_id"]: block["element"] for block in slack.views[0]["blocks"]}
    assert fields["adp_valid_until"]["initial_date"] == "2027-01-03"
    assert fields["procedure"]["initial_option"]["value"] == "renewal"
    assert "initial_date" not in fields["arrival_date"]
    unchanged = await slack.submit(ANA, {})
    assert unchanged is not None
    assert list(unchanged["errors"]) == ["procedure"]
    await slack.submit(ANA, {"adp_valid_until": "2027-02-03"})
    await bot.quiet(3)
    assert bot.store.inbox[-1].update.incoming == FormValues(
        {"adp_valid_until": Day.parse("2027-02-03")}
    )  # the rest is not said anew


# --- the Home tab


async def test_the_home_tab_is_looked_at_without_any_trace_in_the_conversation(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my ADP?")
    await bot.quiet(1)
    before = bot.store.conversation(PLACE).session
    await slack.open_home(ANA)
    await bot.quiet(2)
    after = bot.store.conversation(PLACE).session
    assert (after.flow, after.last, after.asked, after.greeted) == (before.flow, before.last, before.asked, before.greeted)
    assert [each.labels for each in slack.messages] == [["First request", "Renewal", "I don’t know"]]
    await slack.tap(ANA, slack.messages[0], "Renewal")
    await bot.quiet(3)
    assert (bot.said()[2][0], slack.messages[0].edits) == ("travel-conditional", 1)


async def test_the_home_tab_shows_what_was_asked_for_there(bot: WholeBot, slack: Slack) -> None:
    await slack.open_home(ANA)
    await slack.until(lambda: ANA in slack.homes)
    await slack.tap_home(ANA, "My situation")
    await slack.until(lambda: slack.views)
    await slack.submit(ANA, {"procedure": "renewal", "expiry_date": "2027-09-30"})
    await bot.quiet(2)
    await slack.tap_home(ANA, "My dates")
    await bot.quiet(3)
    assert "30 September 2027" in shown_text(slack.homes[ANA]["blocks"])
    assert slack.messages == []
    known = bot.store.conversation(PLACE).session.person("self").facts
    assert {fact: str(known[fact].known.value) for fact in ("procedure", "expiry_date")} == {
        "procedure": "renewal",
        "expiry_date": "2027-09-30",
    }


async def test_a_paper_is_ticked_in_the_home_tab(bot: WholeBot, slack: Slack) -> None:
    await slack.open_home(ANA)
    await bot.quiet(1)
    await slack.tap_home(ANA, "My papers")
    await bot.quiet(2)
    await slack.tap_home(ANA, "I have it")
    await bot.quiet(3)
    assert "☑" in shown_text(slack.homes[ANA]["blocks"])
    assert slack.messages == []
    await slack.tap_home(ANA, "Overview")
    await bot.quiet(4)
    assert bot.store.inbox[-1].update.incoming == Command("home")


async def test_a_colleague_keeps_cases_and_sees_them_in_the_home_tab(bot: WholeBot, slack: Slack) -> None:
    await slack.open_home(ANA)
    await bot.quiet(1)
    await slack.tap_home(ANA, "People I help")
    await bot.quiet(2)
    await slack.tap_home(ANA, "Add a person")
    await bot.quiet(3)
    await slack.say(ANA, "B. S.")
    await bot.quiet(4)
    await slack.tap(ANA, slack.messages[-1], "Yes, this person agreed")
    await bot.quiet(5)
    await slack.say(ANA, "30 September 2027")
    await bot.quiet(6)
    await slack.open_home(ANA)
    await bot.quiet(7)
    shown = shown_text(slack.homes[ANA]["blocks"])
    assert ("B. S." in shown, "2 June 2027" in shown) == (True, True)
    people = bot.store.conversation(PLACE).session.people
    assert {name: person.label for name, person in people.items() if person.label} == {"case-1": "B. S."}


async def test_the_cases_reminders_go_to_a_private_channel_without_buttons(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "cases B. S.", "D1")
    await bot.quiet(1)
    await slack.tap(ANA, slack.messages[-1], "Yes, this person agreed")
    await bot.quiet(2)
    await slack.slash(ANA, "cases here", "C9")
    await bot.quiet(3)
    assert bot.said()[-1] == ("cases-here-not-private",)
    await slack.slash(ANA, "cases here", "C9", channel_name="privategroup")
    await bot.quiet(4)
    await bot.takes(ANA, DueReminder("cases.weekly"))
    await bot.quiet(5)
    digest = slack.messages[-1]
    assert (digest.channel, digest.seen_by, "B. S." in shown_text(digest.blocks)) == ("C9", None, True)
    assert buttons(digest.blocks) == []
    slack.closed_channels.add("C9")
    await bot.takes(ANA, DueReminder("cases.weekly"))
    await bot.quiet(6)
    assert [each.channel for each in slack.messages[-2:]] == [f"D{ANA}", f"D{ANA}"]


async def test_a_case_is_added_behind_the_command(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "cases Ben")
    await bot.quiet(1)
    assert bot.store.conversation(PLACE).session.people["case-1"].label == "Ben"


# --- the command and the shortcut


async def test_a_command_is_answered_for_the_asker_alone(bot: WholeBot, slack: Slack) -> None:
    assert await slack.slash(ANA, "Can I travel with my ADP?", "C1") == {}
    await bot.quiet(1)
    (answer,) = slack.messages
    assert (answer.channel, answer.seen_by) == ("C1", ANA)
    await slack.tap(ANA, answer, "Renewal")
    await bot.quiet(2)
    assert (len(slack.messages), answer.edits) == (1, 1)
    assert bot.store.conversation(PLACE).version == 2  # her own memory


async def test_what_is_shared_is_the_rule_without_anybodys_situation(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "My ADP is a renewal one, my permit ends on 30 September 2027. Can I travel?", "C1")
    await bot.quiet(1)
    await slack.tap(ANA, slack.messages[0], "Share the rule in this channel")
    await bot.quiet(2)
    shared = slack.messages[-1]
    assert (shared.channel, shared.seen_by, shared.labels) == ("C1", None, [])
    assert "2027" not in shown_text(shared.blocks)
    assert bot.said()[1][0] == "travel-depends"


async def test_a_deadline_told_for_the_asker_alone_is_kept_in_her_messages(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "My permit ends on 30 September 2027. When can I renew it?", "C1")
    await bot.quiet(1)
    assert [(each.channel, each.seen_by) for each in slack.messages] == [("C1", ANA), (dm(ANA), None)]


async def test_an_answer_that_comes_too_late_for_its_place_comes_to_her_messages(bot: WholeBot, slack: Slack) -> None:
    await slack.slash(ANA, "Can I travel with my ADP?", "C1")
    await bot.quiet(1)
    slack.expire_responses()
    before = len(slack.messages)
    update = bot.store.inbox[0].update
    await bot.service.accept([type(update)("again", update.place, update.incoming, update.at, reply=update.reply)])
    await bot.quiet(2)
    assert [(each.channel, each.seen_by) for each in slack.messages[before:]] == [(dm(ANA), None)]


async def test_asking_about_a_message_learns_nothing_about_the_asker(bot: WholeBot, slack: Slack) -> None:
    await slack.shortcut(ANA, "C1", "My ADP is for a renewal, can I travel?")
    await bot.quiet(1)
    assert slack.messages[0].seen_by == ANA
    assert bot.said()[0][0] == "travel-conditional"
    assert bot.store.conversation(PLACE).version == 0


# --- channels


async def test_a_mention_is_answered_in_its_thread(bot: WholeBot, slack: Slack) -> None:
    thread = await slack.mention(ANA, "C1", "Can I travel with my ADP?")
    await bot.quiet(1)
    assert [(each.channel, each.thread_ts) for each in slack.messages] == [("C1", thread)]
    await slack.mention(ANA, "C1", "it is a renewal", thread=thread)
    await bot.quiet(2)
    assert bot.said()[1][0] == "travel-conditional"
    assert bot.store.conversation(PLACE).version == 0  # nothing of hers surfaces there, nothing of it goes to her own


async def test_a_tap_counts_only_from_the_person_asked(bot: WholeBot, slack: Slack) -> None:
    thread = await slack.mention(ANA, "C1", "Can I travel with my ADP?")
    await bot.quiet(1)
    question = slack.messages[0]
    await slack.tap(BOB, question, "Renewal")
    await bot.quiet(2)
    assert bot.said()[1][0] == "old-button"
    assert slack.messages[1].seen_by == BOB
    assert (question.edits, question.labels) == (0, ["First request", "Renewal", "I don’t know"])
    await slack.tap(ANA, question, "Renewal")
    await bot.quiet(3)
    assert bot.store.conversation(in_thread(TEAM, ANA, "C1", thread)).session.last is not None
    assert question.edits == 1


async def test_nobody_is_asked_for_her_days_where_others_read(bot: WholeBot, slack: Slack) -> None:
    await slack.mention(ANA, "C1", "Remind me to renew my permit")
    await bot.quiet(1)
    (answer,) = slack.messages
    assert "Pick a day" not in answer.labels
    assert "Others can read along here" in shown_text(answer.blocks)


async def test_people_ops_ask_about_a_new_hire_without_it_becoming_their_own_situation(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "My new hire arrived on 3 May 2026. When must she apply?")
    await bot.quiet(1)
    people = bot.store.conversation(PLACE).session.people
    assert [name for name, person in people.items() if "arrival_date" in person.facts] == ["new_hire"]


# --- what buttons carry


async def test_buttons_carry_nothing_about_anybody(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "When should my wife renew her permit?")
    await bot.quiet(1)
    values = [str(each["value"]) for each in buttons(slack.messages[0].blocks)]
    assert [value for value in values if "wife" in value or ANA in value] == []
    assert any(choice.endswith(f"{ANY_DAY.isoformat()}@wife") for choice in bot.store.conversation(PLACE).tokens.values())


# --- leaving


async def test_a_workspace_that_takes_us_away_is_erased(bot: WholeBot, slack: Slack) -> None:
    await slack.say(ANA, "Can I travel with my renewal ADP?")
    await bot.quiet(1)
    await slack.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}})  # a person's, not ours
    await slack.say(ANA, "thanks")
    await bot.quiet(2)
    assert bot.store.conversation(PLACE).version == 2
    await slack.event({"type": "app_uninstalled"})
    await slack.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOT"]}})
    await slack.say(BOB, "thanks")
    await slack.until(lambda: any(each.channel == dm(BOB) for each in slack.messages))
    assert bot.store.conversation(PLACE).version == 0

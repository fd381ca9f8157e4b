"""Cases: labels and dates that a colleague keeps of the people she helps, by urgency, with a digest on Mondays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from bot.app import App
from bot.conversation import (
    CASES_HERE,
    ChoiceTaken,
    Command,
    DueReminder,
    Engine,
    Incoming,
    Say,
    Session,
    TextMessage,
    TurnResult,
)
from bot.conversation.cases import DIGEST, LONGEST_LABEL, MOST_CASES, cases_of, room_for
from bot.conversation.engine import FRANCE
from bot.conversation.replies import AskDate, Cancel, Choices, Erase, Quoted, Schedule
from bot.conversation.saved import restore, save
from bot.conversation.session import Cases, Person

TUESDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 30)


@dataclass
class Colleague:
    """Somebody who keeps cases, day by day."""

    app: App
    session: Session = field(default_factory=Session)
    today: date = TUESDAY

    def does(self, *turns: Incoming) -> TurnResult:
        engine: Engine = self.app.engine
        for incoming in turns:
            self.session = restore(save(self.session), self.app.law.facts)
            result = engine.take_turn(self.session, incoming, now=datetime.combine(self.today, time(12), FRANCE))
            self.session = result.session
        return result

    def adds(self, label: str, expiry: str = "") -> None:
        self.does(Command("cases", label))
        name = f"case-{self.session.cases.made}"
        self.does(ChoiceTaken(f"cases.agreed.{name}"))
        if expiry:
            self.does(ChoiceTaken(f"answer.expiry_date.{expiry}@{name}"))


def labels(result: TurnResult) -> list[object]:
    lines = [block for block in result.blocks if isinstance(block, Say) and block.id.startswith("case-line")]
    return [label.text for line in lines if isinstance(label := line.args["label"], Quoted)]


def choices(result: TurnResult) -> list[str]:
    return [option.id for block in result.blocks if isinstance(block, Choices) for option in block.options]


def test_who_keeps_no_case_is_offered_to_add_one(app: App) -> None:
    result = Colleague(app).does(Command("cases"))
    assert result.messages == ("cases-none",)
    assert "cases.add" in choices(result)


def test_a_label_is_asked_for_and_the_next_text_is_it(app: App) -> None:
    ana = Colleague(app)
    assert "case-label" in ana.does(ChoiceTaken("cases.add")).messages
    result = ana.does(TextMessage("  Ana   S. "))
    assert "case-consent" in result.messages
    assert ana.session.people == {"case-1": Person(label="Ana S.")}
    assert ana.session.cases == Cases(made=1, planned=MONDAY)


def test_a_question_is_no_label(app: App) -> None:
    ana = Colleague(app)
    ana.does(ChoiceTaken("cases.add"), TextMessage("When can I renew my talent card?"))
    assert (cases_of(ana.session), ana.session.cases.naming) == ({}, False)


def test_a_label_that_is_too_long_is_asked_for_again(app: App) -> None:
    ana = Colleague(app)
    assert "case-label" in ana.does(Command("cases", "x" * (LONGEST_LABEL + 1))).messages
    assert ana.session.cases.naming


def test_once_the_person_agreed_the_first_date_is_asked_for_and_reminders_follow(app: App) -> None:
    ana = Colleague(app)
    ana.does(Command("cases", "Ana"))
    result = ana.does(ChoiceTaken("cases.agreed.case-1"))
    assert [block.fact for block in result.blocks if isinstance(block, AskDate)] == ["expiry_date"]
    assert ana.session.people["case-1"].consent == TUESDAY
    result = ana.does(TextMessage("31 March 2027"))
    assert set(ana.session.people) == {"case-1"}
    scheduled = {effect.what for effect in result.effects if isinstance(effect, Schedule)}
    assert {"renewal.opens@case-1", "renewal.two_weeks@case-1", "renewal.two_days@case-1"} <= scheduled


def test_without_consent_nothing_but_the_label_is_shown_or_kept(app: App) -> None:
    ana = Colleague(app)
    ana.does(Command("cases", "Ana"))
    assert "case-consent" in ana.does(ChoiceTaken("cases.show.case-1")).messages
    ana.does(ChoiceTaken("answer.expiry_date.2027-03-31@case-1"))
    assert not ana.session.people["case-1"].facts
    ana.does(ChoiceTaken("cases.erase_now.case-1"))
    assert not cases_of(ana.session)


def test_the_most_urgent_comes_first(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Late", "2028-03-31")
    ana.adds("Soon", "2027-02-15")
    ana.adds("Unknown")
    ana.adds("Next", "2027-06-30")
    assert labels(ana.does(Command("cases"))) == ["Soon", "Next", "Late", "Unknown"]
    assert labels(ana.does(Command("home"))) == ["Soon", "Next", "Late", "Unknown"]


def test_the_same_label_shows_the_case_that_has_it(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana", "2027-03-31")
    result = ana.does(Command("cases", "ANA"))
    assert (len(cases_of(ana.session)), "case-about" in result.messages) == (1, True)


def test_there_are_only_so_many(app: App) -> None:
    people = {f"case-{number}": Person(label=f"P{number}") for number in range(1, MOST_CASES + 1)}
    ana = Colleague(app, Session(people=people, cases=Cases(made=MOST_CASES)))
    assert "cases-full" in ana.does(Command("cases", "one more")).messages


def test_an_erased_case_is_gone_with_its_reminders_and_its_buttons(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana", "2027-03-31")
    planned = {f"{name}@case-1" for name in ana.session.people["case-1"].reminders.planned}
    result = ana.does(ChoiceTaken("cases.erase.case-1"), ChoiceTaken("cases.erase_now.case-1"))
    assert {effect.what for effect in result.effects if isinstance(effect, Cancel)} == {*planned, DIGEST}
    assert (ana.session.people, ana.session.about) == ({}, "self")
    for old in ("cases.show.case-1", "answer.expiry_date.2027-05-31@case-1", "ask.expiry_date@case-1"):
        assert "old-button" in ana.does(ChoiceTaken(old)).messages
    ana.adds("Ben")
    assert list(ana.session.people) == ["case-2"]


def test_a_digest_comes_every_monday_while_there_are_cases(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana", "2027-03-31")
    assert ana.session.cases.planned == MONDAY
    ana.today = MONDAY
    result = ana.does(DueReminder(DIGEST))
    assert (result.messages[0], labels(result)) == ("cases-weekly", ["Ana"])
    assert Schedule(DIGEST, MONDAY + timedelta(days=7)) in result.effects
    off = ana.does(ChoiceTaken("cases.weekly_off"))
    assert Cancel(DIGEST) in off.effects
    assert Schedule(DIGEST, MONDAY + timedelta(days=7)) in ana.does(ChoiceTaken("cases.weekly_on")).effects


def test_where_monday_begins_on_our_sunday_the_digest_comes_once(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana")
    ana.today = MONDAY - timedelta(days=1)
    assert Schedule(DIGEST, MONDAY + timedelta(days=7)) in ana.does(DueReminder(DIGEST)).effects


def test_a_digest_of_no_cases_says_nothing(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana")
    ana.session = replace(ana.session, people={})
    assert ana.does(DueReminder(DIGEST)).blocks == ()


def test_a_question_after_a_case_is_about_her_and_one_of_my_own_is_about_me(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana", "2027-03-31")
    ana.does(ChoiceTaken("cases.show.case-1"), TextMessage("When can I renew my card? It ends on 30 June 2028."))
    known = {name: str(person.facts["expiry_date"].known.value) for name, person in ana.session.people.items() if person.facts}
    assert known == {"case-1": "2027-03-31", "self": "2028-06-30"}


def test_a_question_of_hers_that_waited_is_not_answered_by_what_i_ask_about_myself(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ben")
    ana.does(TextMessage("ADP until 20 December 2026"), Command("cases"), ChoiceTaken("cases.show.case-1"))
    ana.does(TextMessage("when can i renew my card? it ends on 30 june 2028"))
    assert "expiry_date" not in ana.session.people["case-1"].facts
    assert "expiry_date" in ana.session.people["self"].facts


def test_what_is_kept_is_shown_with_its_label(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ana", "2027-03-31")
    assert "case-about" in ana.does(Command("mydata")).messages


# --- where it is sent


def test_a_private_place_that_is_chosen_gets_the_digest_and_the_reminders_of_cases_and_nothing_else(app: App) -> None:
    ana = Colleague(app)
    ana.adds("Ben", "2027-09-30")
    assert ana.does(Command(CASES_HERE, "C9")).messages[0] == "cases-here"
    of_cases = (DueReminder(DIGEST), DueReminder("renewal.opens@case-1"))
    assert [room_for(ana.session, each) for each in of_cases] == ["C9", "C9"]
    others = (DueReminder("renewal.opens"), DueReminder("renewal.opens@wife"), Command("cases"), TextMessage("hello"))
    assert [room_for(ana.session, each) for each in others] == ["", "", "", ""]
    assert "cases.own_chat" in choices(ana.does(Command("cases")))
    assert ana.does(ChoiceTaken("cases.own_chat")).messages[0] == "cases-own-chat"
    assert room_for(ana.session, DueReminder(DIGEST)) == ""


def test_a_place_that_everybody_reads_is_not_taken(app: App) -> None:
    ana = Colleague(app)
    ana.does(Command(CASES_HERE, "C9"))
    assert ana.does(Command(CASES_HERE)).messages[0] == "cases-here-not-private"
    assert ana.session.cases.room == "C9"


def test_a_typed_yes_or_no_answers_what_was_asked_last_and_nothing_later(app: App) -> None:
    ana = Colleague(app)
    assert "case-agreed" in ana.does(Command("cases", "Ben"), TextMessage("yes")).messages
    assert "case-erased" in ana.does(Command("cases", "Eva"), TextMessage("no")).messages
    assert "case-erased" in ana.does(ChoiceTaken("cases.erase.case-1"), TextMessage("oui")).messages
    kept = ana.does(Command("forget"), TextMessage("no"))
    assert not any(isinstance(effect, Erase) for effect in kept.effects)
    later = ana.does(Command("forget"), TextMessage("Can I travel with my ADP?"), TextMessage("yes"))
    assert not any(isinstance(effect, Erase) for effect in later.effects)
    assert ana.does(Command("forget"), TextMessage("Yes!")).effects == (Erase(),)

"""Reminders: the life of a case over two simulated years, and the set that always follows from the facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Blocked, ChoiceTaken, Dialogs, DueReminder, Engine, FileSent, TurnResult
from bot.conversation.case import open_windows
from bot.conversation.reminders import moments, wanted
from bot.conversation.replies import Cancel, Schedule
from bot.conversation.saved import restore, save
from bot.conversation.session import SELF, Learned, Person, Reminders
from bot.rules import Day, Kind, Known, Law
from bot.understanding import SNOOZED, Act, DateMention, Link, Meaning, Topic
from tests.conversation.talk import TODAY, Conversation, ScriptedReader, facts


@dataclass
class Clock:
    """A store's clock: it keeps what is scheduled, and hands it over on its day, once."""

    talk: Conversation
    rows: dict[str, date] = field(default_factory=dict)
    fired: list[tuple[date, str, tuple[str, ...]]] = field(default_factory=list)

    def take(self, turn: TurnResult) -> TurnResult:
        for effect in turn.effects:
            match effect:
                case Schedule(what, on):
                    self.rows[what] = on
                case Cancel(None):
                    self.rows.clear()
                case Cancel(str(what)):
                    self.rows.pop(what, None)
        return turn

    def until(self, day: date) -> None:
        """Let the days go by, giving each reminder on its own."""
        while self.talk.day < day:
            self.talk.day += timedelta(days=1)
            self.fire()

    def fire(self) -> None:
        for what in sorted((name for name, on in self.rows.items() if on <= self.talk.day), key=lambda name: self.rows[name]):
            del self.rows[what]  # the row is marked as fired in the transaction that makes it an update
            turn = self.take(self.talk.take(DueReminder(what)))
            self.fired.append((self.talk.day, what, turn.messages))

    def tap(self, *choices: str) -> None:
        for choice in choices:
            self.take(self.talk.take(ChoiceTaken(choice)))

    def tell(self, topic: Topic = Topic.WHEN_TO_APPLY, link: Link = Link.NEW, **told: str | bool) -> TurnResult:
        return self.take(self.talk.write(topic, link, **told))

    @property
    def given(self) -> list[tuple[str, str]]:
        """Return the reminders that were said, with their days."""
        return [(str(day), what) for day, what, messages in self.fired if messages]


@pytest.fixture
def clock(talk: Conversation) -> Clock:
    return Clock(talk)


# --- the life of a case


def test_two_years_of_a_case_bring_each_reminder_once_and_right_on_its_day(clock: Clock) -> None:
    clock.tell(procedure="first", visa_kind="a_solliciter", arrival_date="2026-11-10")
    clock.tap("do.remind")
    assert clock.rows == {"first_request.two_weeks": date(2026, 12, 27), "first_request.two_days": date(2027, 1, 8)}
    clock.until(date(2026, 12, 28))
    assert clock.given == [("2026-12-27", "first_request.two_weeks")]

    clock.tell(Topic.AFTER_SUBMISSION, submission_date="2026-12-28")  # the step is done: silence is waited for instead
    assert clock.rows == {"silence.on_day": date(2027, 4, 28)}
    clock.tell(Topic.STATUS, adp_valid_until="2027-03-27")
    clock.tell(Topic.TRAVEL, departure_date="2027-02-01", return_date="2027-02-10", document="adp")  # a trip moves nothing
    clock.until(date(2027, 3, 20))
    assert clock.given[1:] == [("2027-03-06", "adp_end.three_weeks")]
    clock.tell(Topic.STATUS, document="decision_favorable")  # decided: neither silence nor the ADP count any more
    assert clock.rows == {}

    clock.until(date(2027, 4, 10))
    clock.tell(expiry_date="2028-04-30", document="permit")  # the card has come; its renewal has a window of its own
    assert clock.rows == {
        "renewal.opens": date(2028, 1, 1),
        "renewal.two_weeks": date(2028, 2, 15),
        "renewal.two_days": date(2028, 2, 27),
    }
    clock.until(date(2027, 9, 1))
    turn = clock.tell(link=Link.CORRECTION, expiry_date="2028-03-31")
    assert "reminder-moved" in turn.messages
    assert clock.rows["renewal.opens"] == date(2027, 12, 2)
    clock.tell(Topic.TRAVEL, departure_date="2027-10-01", return_date="2027-10-09", destination="outside_schengen")
    clock.until(date(2028, 1, 20))
    assert clock.given[2:] == [("2027-12-02", "renewal.opens"), ("2028-01-17", "renewal.two_weeks")]
    clock.tap("reminder.done.renewal")
    clock.until(date(2028, 11, 1))
    assert (clock.given[4:], clock.rows) == ([], {})


def test_a_due_reminder_says_the_dates_of_that_day(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.until(date(2027, 4, 2))
    (answer,) = clock.talk.turn.answers if clock.talk.turn else ()
    assert answer.verdict.kind is Kind.DATE
    assert answer.verdict.window is not None
    assert answer.verdict.window.opens == date(2027, 4, 2)
    assert clock.talk.said[0] == "reminder-due"
    assert {"reminder.done.renewal", "reminder.again.renewal", "do.dates"} <= set(clock.talk.offered)


def test_a_late_reminder_is_said_as_late_and_only_the_latest_of_its_window(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.talk.day = date(2027, 5, 20)  # down since the winter
    clock.fire()
    assert [(what, messages[:1]) for _, what, messages in clock.fired] == [
        ("renewal.opens", ()),
        ("renewal.two_weeks", ("reminder-due-late",)),
    ]
    assert clock.rows == {"renewal.two_days": date(2027, 5, 29)}


def test_a_reminder_that_comes_after_the_last_day_says_so(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.talk.day = date(2027, 6, 20)
    clock.fire()
    assert [messages[0] for _, _, messages in clock.fired if messages] == ["reminder-too-late"]
    assert "window-renewal.passed" in clock.talk.said


def test_a_reminder_of_a_step_that_is_done_is_not_said(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind", "reminder.done.renewal")
    clock.talk.day = date(2027, 4, 2)
    turn = clock.talk.take(DueReminder("renewal.opens"))  # it fired while she tapped
    assert (turn.blocks, turn.effects) == ((), ())


def test_an_own_day_comes_once_and_goes(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.take(clock.talk.mean(remind_me("set", date(2027, 6, 2))))
    assert clock.rows == {"renewal.chosen-2027-06-02": date(2027, 6, 2)}
    clock.until(date(2027, 6, 3))
    assert clock.given == [("2027-06-02", "renewal.chosen-2027-06-02")]
    assert clock.talk.session.person(SELF).reminders == Reminders(given={"renewal.chosen-2027-06-02": date(2027, 6, 2)})


def test_east_of_france_the_morning_comes_a_day_before_and_once(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.talk.day = date(2027, 4, 1)  # nine in the morning of 2 April in Auckland
    del clock.rows["renewal.opens"]
    turn = clock.take(clock.talk.take(DueReminder("renewal.opens")))
    assert turn.messages[0] == "reminder-due"
    clock.until(date(2027, 4, 10))
    assert (clock.given, "renewal.opens" in clock.rows) == ([], False)


def test_a_reminder_about_somebody_else_speaks_of_her(clock: Clock) -> None:
    told = facts(clock.talk.law, {"procedure": "renewal", "expiry_date": "2027-07-31"})
    clock.take(clock.talk.mean(Meaning("en", Topic.WHEN_TO_APPLY, 1.0, facts=told, about_other="wife")))
    clock.tap("do.remind@wife")
    assert clock.rows["renewal.opens@wife"] == date(2027, 4, 2)
    clock.until(date(2027, 4, 2))
    assert clock.talk.said[:2] == ("other-person", "reminder-due")
    assert "reminder.done.renewal@wife" in clock.talk.offered
    clock.tap("reminder.done.renewal@wife")
    assert clock.rows == {}


def test_who_comes_back_after_closing_the_conversation_has_her_reminders_again(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    rows = dict(clock.rows)
    clock.take(clock.talk.take(Blocked()))
    assert clock.rows == {}
    turn = clock.take(clock.talk.take(FileSent("voice")))
    assert "reminder-again" in turn.messages
    assert clock.rows == rows


# --- what she may want


def remind_me(wish: str | None, *days: date, counted: bool = False, link: Link = Link.NEW, act: Act | None = None) -> Meaning:
    mentions = tuple(DateMention(0, 0, Day(day), counted=counted) for day in days)
    return Meaning("en", Topic.REMINDER, 1.0, link, statement=wish, days=mentions, act=act)


def test_reminders_are_offered_and_nothing_is_planned_before_she_agrees(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("topic.reminder")
    assert (clock.rows, clock.talk.said[0]) == ({}, "reminder-offer")
    assert "do.remind" in clock.talk.offered


@pytest.mark.parametrize(
    "moved",
    [
        remind_me("change", TODAY - timedelta(days=7), counted=True),
        remind_me(None, TODAY - timedelta(days=7), counted=True, link=Link.ANSWER),
    ],
)
def test_a_week_earlier_moves_them_all(clock: Clock, moved: Meaning) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    before = dict(clock.rows)
    clock.take(clock.talk.mean(moved))
    assert clock.rows == {what: day - timedelta(days=7) for what, day in before.items()}


def test_the_next_one_is_moved_to_a_day(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.take(clock.talk.mean(remind_me("change", date(2027, 4, 5))))
    assert set(clock.rows) == {"renewal.chosen-2027-04-05", "renewal.two_weeks", "renewal.two_days"}


@pytest.mark.parametrize("stop", [remind_me("cancel"), remind_me(None, act=Act.STOP)])
def test_stop_reminding_me_cancels_all_and_no_fact_brings_them_back(clock: Clock, stop: Meaning) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    clock.take(clock.talk.mean(stop))
    assert "reminder-all-cancelled" in clock.talk.said
    clock.tell(link=Link.CORRECTION, expiry_date="2027-08-31")
    assert clock.rows == {}


def test_one_is_deleted_and_the_others_stay(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind", "reminder.fewer")
    assert "reminder.drop.renewal.two_days" in clock.talk.offered
    clock.tap("reminder.drop.renewal.two_days")
    assert set(clock.rows) == {"renewal.opens", "renewal.two_weeks"}


def test_again_in_a_week(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("reminder.again.renewal")
    assert list(clock.rows.values()) == [TODAY + timedelta(days=7)]


def test_so_long_before_the_end_is_a_day_of_her_own(clock: Clock, law: Law) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.take(clock.talk.mean(replace(remind_me("set"), ahead=timedelta(days=10))))
    assert clock.rows == {"renewal.chosen-10-before": date(2027, 7, 21)}
    about_adp = facts(law, {"document": "adp", "adp_valid_until": "2027-06-30"})
    clock.take(clock.talk.mean(replace(remind_me("set"), facts=about_adp, ahead=timedelta(days=14))))
    assert clock.rows["adp_end.chosen-14-before"] == date(2027, 6, 16)


def test_so_long_before_the_end_moves_with_the_end_and_comes_once_for_each(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.take(clock.talk.mean(replace(remind_me("set"), ahead=timedelta(days=70))))
    turn = clock.tell(link=Link.CORRECTION, procedure="renewal", expiry_date="2027-08-31")
    assert (clock.rows, "reminder-moved-line" in turn.messages) == ({"renewal.chosen-70-before": date(2027, 6, 22)}, True)
    clock.until(date(2027, 7, 10))
    assert (clock.given, clock.rows) == ([("2027-06-22", "renewal.chosen-70-before")], {})
    clock.tell(procedure="renewal", expiry_date="2031-08-31")
    assert clock.rows == {"renewal.chosen-70-before": date(2031, 6, 22)}


def test_so_long_before_the_end_is_shifted_dropped_and_stopped_like_others(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.take(clock.talk.mean(replace(remind_me("set"), ahead=timedelta(days=70))))
    clock.tap("reminder.earlier")
    assert clock.rows == {"renewal.chosen-70-before": date(2027, 5, 15)}
    clock.tap("reminder.drop.renewal.chosen-70-before")
    assert clock.rows == {}
    clock.take(clock.talk.mean(replace(remind_me("set"), ahead=timedelta(days=80))))
    clock.tap("reminder.stop")
    assert (clock.rows, clock.talk.session.person(SELF).reminders.ahead) == ({}, {})


def test_a_reminder_just_given_comes_again_in_a_week_when_that_is_wished_in_words(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31", adp_valid_until="2027-01-15")
    clock.tap("do.remind")
    clock.until(date(2026, 12, 25))  # three weeks before the end of the ADP
    clock.take(clock.talk.mean(remind_me(SNOOZED)))
    assert clock.rows["adp_end.chosen-2027-01-01"] == date(2027, 1, 1)
    clock.take(clock.talk.mean(remind_me("set", date(2026, 12, 28))))
    assert clock.rows["adp_end.chosen-2026-12-28"] == date(2026, 12, 28)


def test_with_no_reminder_of_late_to_snooze_they_are_listed(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    before = dict(clock.rows)
    turn = clock.take(clock.talk.mean(remind_me(SNOOZED)))
    assert ("reminder-list" in turn.messages, clock.rows) == (True, before)


def test_so_long_before_an_end_that_is_not_known_asks_for_it(clock: Clock) -> None:
    clock.take(clock.talk.mean(replace(remind_me("set"), ahead=timedelta(days=10))))
    assert clock.talk.session.asked == "expiry_date"


def test_a_day_of_her_own_needs_no_date_of_a_paper(clock: Clock) -> None:
    turn = clock.take(clock.talk.mean(remind_me("set", date(2026, 11, 26))))
    assert ("reminder-agreed" in turn.messages, clock.rows) == (True, {"renewal.chosen-2026-11-26": date(2026, 11, 26)})
    clock.until(date(2026, 11, 27))
    assert clock.given == [("2026-11-26", "renewal.chosen-2026-11-26")]


def test_a_day_that_has_passed_is_asked_again(clock: Clock) -> None:
    clock.take(clock.talk.mean(remind_me("set", TODAY)))
    assert (clock.talk.said, clock.rows) == (("reminder-in-past",), {})


def test_of_the_adp_its_own_end_is_asked(clock: Clock, law: Law) -> None:
    about_adp = replace(remind_me("set"), facts=facts(law, {"document": "adp"}))
    clock.take(clock.talk.mean(about_adp))
    assert clock.talk.session.asked == "adp_valid_until"
    clock.tap("answer.adp_valid_until.2027-02-01")
    assert clock.rows == {"adp_end.three_weeks": date(2027, 1, 11)}


@pytest.mark.parametrize("choice", ["reminder.", "reminder.dance", "reminder.drop.nothing", "reminder.again.lunch"])
def test_a_choice_that_never_was_is_outdated(talk: Conversation, choice: str) -> None:
    talk.tap(choice)
    assert talk.said[0] == "old-button"


def test_starting_over_takes_back_what_is_planned(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind", "do.start_over")
    assert clock.rows == {}


def test_erasing_leaves_the_rows_to_the_erasure(clock: Clock) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    turn = clock.talk.tap("privacy.erase_now")
    assert not any(isinstance(effect, Schedule | Cancel) for effect in turn.effects)


def test_reminders_are_saved_with_the_session(clock: Clock, law: Law) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind", "reminder.drop.renewal.two_days", "reminder.earlier", "reminder.again.renewal")
    assert restore(save(clock.talk.session), law.facts) == clock.talk.session
    clock.tap("reminder.done.renewal")
    assert restore(save(clock.talk.session), law.facts) == clock.talk.session


def test_a_session_of_the_first_version_has_no_reminders_yet(clock: Clock, law: Law) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    data = save(clock.talk.session)
    data["version"] = 1
    del data["people"][SELF]["reminders"]
    assert restore(data, law.facts) == clock.talk.session


# --- whatever is told


DATES = ("expiry_date", "arrival_date", "submission_date", "adp_valid_until", "complement_asked_date", "move_date")
OTHERS = {
    "procedure": ("first", "renewal"),
    "visa_kind": ("a_solliciter", "vls_ts", "none"),
    "permit_category": ("blue_card", "researcher"),
    "document": ("adp", "decision_favorable", "permit"),
    "visa_validation": ("validated", "not_yet"),
}
days = st.integers(-400, 700).map(lambda distance: (TODAY + timedelta(days=distance)).isoformat())
telling = st.one_of(
    st.tuples(st.sampled_from(DATES), days),
    *(st.tuples(st.just(fact), st.sampled_from(values)) for fact, values in OTHERS.items()),
)
tapping = st.sampled_from(
    [
        "do.remind",
        "reminder.stop",
        "reminder.earlier",
        "reminder.again.renewal",
        "reminder.done.renewal",
        "reminder.drop.renewal.two_days",
    ]
)
passing = st.integers(1, 60)


@given(st.lists(st.one_of(telling, tapping, passing), max_size=12))
def test_the_store_holds_what_follows_from_the_facts(
    law: Law, dialogs: Dialogs, story: list[tuple[str, str] | str | int]
) -> None:
    reader = ScriptedReader()
    talk = Conversation(Engine(law, dialogs, reader), reader, law)
    clock = Clock(talk)
    clock.tap("do.remind")
    for event in story:
        match event:
            case int():
                clock.until(talk.day + timedelta(days=event))
            case str():
                clock.tap(event)
            case (fact, value):
                clock.take(talk.write(Topic.WHEN_TO_APPLY, Link.NEW, **{fact: value}))
        person = talk.session.person(SELF)
        assert clock.rows == person.reminders.planned == wanted(law, person, talk.day)
        assert all(day > talk.day for day in clock.rows.values())
        derived = dict(_derived_anew(law, person, talk.day))
        assert {name for name in clock.rows if ".chosen" not in name} == ({*derived} if person.reminders.agreed else set())


def _derived_anew(law: Law, person: Person, today: date) -> Iterator[tuple[str, date]]:
    """Yield the reminders ahead as the windows of these facts have them, apart from what she wants otherwise."""
    kept = person.reminders
    for found in open_windows(law, person, today):
        for moment, day in moments(found).items():
            shifted = day + timedelta(days=kept.shift)
            name = f"{found.id}.{moment}"
            if shifted > today and name not in kept.off and kept.given.get(name) != shifted:
                yield name, shifted


def test_a_law_that_moves_a_window_moves_the_reminder_and_says_so(clock: Clock, law: Law) -> None:
    clock.tell(procedure="renewal", expiry_date="2027-07-31")
    clock.tap("do.remind")
    person = clock.talk.session.person(SELF)
    other = {**person.reminders.planned, "renewal.opens": date(2027, 3, 1)}  # as an older law had it
    earlier = replace(person, reminders=replace(person.reminders, planned=other))
    clock.talk.session = clock.talk.session.with_person(SELF, earlier)
    clock.rows["renewal.opens"] = date(2027, 3, 1)
    clock.until(date(2027, 3, 1))
    assert clock.talk.said[:2] == ("reminder-moved-by-law", "reminder-moved-line")
    assert clock.rows["renewal.opens"] == date(2027, 4, 2)


def test_wanted_asks_nothing_of_a_person_without_facts(law: Law) -> None:
    assert wanted(law, Person(reminders=Reminders(agreed=True)), TODAY) == {}
    month = Person({"expiry_date": Learned(Known(Day.parse("2027-07")), TODAY)}, reminders=Reminders(agreed=True))
    assert wanted(law, month, TODAY)["renewal.opens"] == date(2027, 3, 3)  # counted from the month's first day

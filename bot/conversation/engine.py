"""The engine: one turn of a conversation, pure. No I/O, no clock, no platform."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.conversation import cases, manners, reminders, zones
from bot.conversation.asking import ask
from bot.conversation.commands import CASES_HERE, COMMANDS, OVERVIEW
from bot.conversation.draft import ABOUT, ABOUT_SOMEBODY, Draft
from bot.conversation.due import remind_now
from bot.conversation.explaining import explain
from bot.conversation.flows import Dialogs
from bot.conversation.judging import needs_of
from bot.conversation.law_news import tell_law_news
from bot.conversation.lists import tick
from bot.conversation.machine import build
from bot.conversation.migrate import carried_over
from bot.conversation.my_dates import send_calendar, show_my_dates
from bot.conversation.naming import question
from bot.conversation.overview import overview
from bot.conversation.replies import AskDate, Cancel, Checklist, Choices, Erase, Part, Say
from bot.conversation.session import SELF, Answered, Session
from bot.conversation.steps import EXPLAINS, offer_next, step
from bot.conversation.talking import answer_topic, talk
from bot.conversation.telling import Telling
from bot.conversation.turn import (
    Blocked,
    ChoiceTaken,
    Command,
    DueReminder,
    EditedText,
    FileSent,
    FormValues,
    Incoming,
    Joined,
    LawChanged,
    TextMessage,
    TurnResult,
    Unasked,
    Uninstalled,
)
from bot.conversation.walking import Walker
from bot.conversation.whom import say_whom
from bot.rules import Known, Law, Situation
from bot.understanding import Act, Context, Encoded, Link, Meaning, Reader, Topic

FRANCE = ZoneInfo("Europe/Paris")  # a legal day is a day in France

_KINDS = ("file", "voice", "location", "sticker", "empty")  # what a platform may have handed over instead of a text


class Engine:
    """Takes turns. Holds the law, the dialogs and the reader; nothing about any conversation."""

    def __init__(self, law: Law, dialogs: Dialogs, reader: Reader) -> None:
        self._law = law
        self._dialogs = dialogs
        self._reader = reader
        self._walker = Walker({flow.id: build(flow) for flow in dialogs.flows.values()})
        self._telling = Telling(law, self._walker)

    def take_turn(self, session: Session, incoming: Incoming, *, now: datetime) -> TurnResult:
        """Return what the conversation becomes, what we say and what else is to happen; `session` itself stays as it was.

        `now` is an aware instant; the law is taken on the day it is in France.
        """
        if isinstance(incoming, Command) and incoming.name == OVERVIEW:
            return overview(self._law, self._dialogs, session, now.astimezone(FRANCE).date())
        session, restarted = carried_over(session, self._law, self._dialogs)
        draft = Draft(self._law, self._dialogs, session, now.astimezone(FRANCE).date(), confirming=session.confirming)
        draft.change(confirming=None)
        match incoming:
            case Blocked() | Uninstalled():
                reminders.let_go(draft)
                draft.effects.append(Cancel())
                return draft.result()
            case ChoiceTaken(choice) if restarted and choice.startswith("go."):
                draft.say("updated-restart")
                self._begin_again(draft)
            case _:
                if restarted:
                    draft.say("updated-restart")
                self._take(draft, incoming)
        fired = incoming.what if isinstance(incoming, DueReminder) else None
        reminders.follow(draft, session, fired)
        cases.follow(draft, session, fired)
        if not isinstance(incoming, Unasked):
            zones.ask_once(draft)
        if draft.blocks or not isinstance(incoming, Unasked):  # a reminder that is moot says nothing
            self._leave_a_way_on(draft)
        return draft.result()

    def _begin_again(self, draft: Draft) -> None:
        if draft.session.flow is None:
            manners.offer_menu(draft)
        else:
            self._walker.begin_again(draft)

    def _take(self, draft: Draft, incoming: Incoming) -> None:
        if cases.named(draft, incoming):
            return
        match incoming:
            case TextMessage(text, encoded) | EditedText(text, encoded):
                self._text(draft, text, encoded)
            case ChoiceTaken(choice):
                self._tapped(draft, choice)
            case Command(name, rest):
                self._command(draft, name, rest)
            case FormValues(values):
                self._telling.form(draft, Situation({fact: Known(value) for fact, value in values.items()}))
            case FileSent(kind):
                draft.say(f"received-{kind}" if kind in _KINDS else "received-unknown")
                self._walker.resume(draft)
            case Joined(wish):
                self._joined(draft, wish)
            case DueReminder(what):
                if remind_now(draft, what):
                    self._telling.take_up(draft)
            case LawChanged(given):
                if tell_law_news(draft, given):
                    self._telling.take_up(draft)
            case Blocked() | Uninstalled():
                raise AssertionError("nobody is there to be answered")
            case _:
                assert_never(incoming)

    def _leave_a_way_on(self, draft: Draft) -> None:
        """Offer something to tap where a reply offers nothing yet, so that nobody is left standing."""
        if not any(isinstance(block, Choices | AskDate | Checklist) for block in draft.blocks):
            self._walker.offer_ways(draft)
            if draft.session.flow is None:
                draft.offer(step("menu"))

    def context(self, session: Session, now: datetime) -> Context:
        """Return what understanding may know of a conversation."""
        today = now.astimezone(FRANCE).date()
        return self._context(Draft(self._law, self._dialogs, session, today))

    def session_after(self, topic: Topic, facts: Situation, *, now: datetime) -> Session:
        """Return a session in which a question about `topic` was just answered with `facts`, as if it had been said here."""
        draft = Draft(self._law, self._dialogs, Session(greeted=True), now.astimezone(FRANCE).date())
        draft.learn(facts)
        if topic in self._dialogs.topics:
            last = Answered(topic, SELF, facts, on=draft.today)
            draft.change(last=last, asked=next(iter(needs_of(draft, last)), None))
        return draft.session

    # --- texts

    def _text(self, draft: Draft, text: str, encoded: Encoded | None) -> None:
        encoded = encoded or self._reader.prepare([text])[0]
        meaning = self._reader.understand(encoded, self._context(draft))
        if draft.confirming is not None and meaning.act in (Act.YES, Act.NO):
            self._choice(draft, draft.confirming[meaning.act is Act.NO])
            return
        if self._walker.recognise(draft, text):  # French words copied from a paper do not make her French
            return
        manners.note_language(draft, meaning.language, meaning.act)
        if meaning.act is not None and self._act(draft, meaning):
            return
        if meaning.link in (Link.ANSWER, Link.CORRECTION) and self._telling.in_words(draft, meaning):
            return
        if meaning.link is Link.WHY and self._walker.is_asking(draft) is not None:
            draft.blocks.append(Say(question(self._telling.waiting_for(draft) or "") + ".why", part=Part.RULE, optional=True))
            self._walker.resume(draft)
            return
        self._talk(draft, meaning)

    def _talk(self, draft: Draft, meaning: Meaning) -> None:
        """Answer a free question. Inside a flow it is an interruption: the flow is taken up again where it stood."""
        flow, before, asked = draft.session.flow, draft.situation, self._telling.waiting_for(draft)
        if flow is not None and meaning.link not in EXPLAINS:
            draft.change(asked=None)
        if meaning.link is Link.ANSWER and self._telling.by_the_way(draft, meaning):
            return
        if meaning.topic is Topic.SMALLTALK and meaning.act is None and self._telling.ask_again(draft, asked):
            return
        talk(draft, meaning)
        if flow is not None and meaning.readings:
            self._walker.interrupt(draft)
            return
        same = flow is not None and draft.session.about == flow.about
        changed = [fact for fact in draft.situation if draft.situation.get(fact) != before.get(fact)] if same else []
        self._telling.take_up(draft, changed)

    def _context(self, draft: Draft) -> Context:
        last = draft.session.last
        facts = draft.here if last is None else draft.here.overlaid(draft.still_counting(last))
        return Context(
            draft.today,
            last.topic if last else None,
            facts,
            self._telling.waiting_for(draft),
            draft.session.chosen_language,
            draft.session.language if draft.session.turns else None,
        )

    def _act(self, draft: Draft, meaning: Meaning) -> bool:
        """Do what a message wants of the conversation itself; False when it wants nothing of the kind."""
        match meaning.act:
            case Act.BACK:
                self._step(draft, "back")
            case Act.STOP if meaning.topic is not Topic.REMINDER:
                self._step(draft, "stop")
            case Act.START_OVER:
                self._step(draft, "start_over")
            case Act.UNKNOWN if (asked := self._telling.waiting_for(draft)) is not None:
                self._telling.unknown(draft, asked)
            case Act.UNKNOWN if draft.session.flow is not None:
                draft.say("unknown-taken-plain")
                self._walker.show_again(draft)
            case Act.NEXT | Act.DONE | Act.YES:
                return self._onward(draft, meaning.act)
            case _:
                return False
        return True

    def _onward(self, draft: Draft, act: Act) -> bool:
        """Go on in a flow by a typed "next" or "done"; a question that waits is asked again. False without either."""
        asked = self._telling.waiting_for(draft)
        if act is Act.YES:
            return asked is None and self._walker.onward(draft, act)
        if self._walker.onward(draft, act):
            return True
        if draft.session.flow is not None:
            self._walker.show_again(draft)
        elif asked is not None:
            ask(draft, asked)
        elif act is Act.DONE:
            self._step(draft, "stop")
        return draft.session.flow is not None or asked is not None or act is Act.DONE

    # --- choices

    def _tapped(self, draft: Draft, choice: str) -> None:
        """Do what a choice says, for the person it was offered about; the one in hand counts for her whose answer is awaited."""
        name, _, about = choice.partition(ABOUT)
        awaited = draft.session.asked is not None and name.startswith(f"answer.{draft.session.asked}.")
        whom = about or (draft.session.about if awaited or not name.startswith(ABOUT_SOMEBODY) else SELF)
        if cases.is_case(whom) and draft.session.person(whom).consent is None:
            self._choice(draft, f"cases.show.{whom}")  # asks for the consent, or says that the case is gone
            return
        if whom not in (draft.session.about, SELF):
            say_whom(draft, whom)
        draft.change(about=whom)
        self._choice(draft, name)

    def _choice(self, draft: Draft, choice: str) -> None:
        kind, _, rest = choice.partition(".")
        match kind:
            case "answer":
                self._answer_choice(draft, rest)
            case "topic" if rest in list(Topic):
                self._topic(draft, Topic(rest))
                self._telling.take_up(draft)
            case "flow" if rest in self._dialogs.flows:
                self._walker.enter(draft, rest)
            case "ask" if rest in self._law.facts:
                ask(draft, rest)
                if draft.session.flow is not None:
                    draft.offer(step("back"), step("stop"))
            case "do":
                self._step(draft, rest)
            case "go":
                if not self._walker.tap(draft, rest):
                    self._outdated(draft)
            case "tick":
                self._tick(draft, rest)
            case "language" if rest in manners.REPLY_LANGUAGES:
                draft.change(chosen_language=rest)
                draft.change(language=rest)
                draft.say("language-switched", {"language": manners.REPLY_LANGUAGES[rest]})
                self._walker.resume(draft)
            case "reminder":
                self._reminders(draft, rest)
            case "cases" if cases.tapped(draft, rest):
                pass
            case "zone" if zones.tapped(draft, rest):
                self._walker.resume(draft)
            case "privacy":
                self._privacy(draft, rest)
            case "forget" if rest in self._law.facts:
                self._telling.forget(draft, rest)
            case _:
                self._outdated(draft)

    def _reminders(self, draft: Draft, wish: str) -> None:
        if not manners.answer_reminders(draft, wish):
            self._outdated(draft)
        elif draft.session.asked is None or draft.session.flow is not None:
            self._telling.take_up(draft)

    def _answer_choice(self, draft: Draft, rest: str) -> None:
        fact, _, written = rest.partition(".")
        if fact not in self._law.facts or not self._telling.tapped(draft, fact, written):
            self._outdated(draft)

    def _topic(self, draft: Draft, topic: Topic) -> None:
        if topic in (Topic.REMINDER, Topic.LANGUAGE, Topic.PRIVACY, Topic.SMALLTALK, Topic.OUT_OF_SCOPE):
            manners.answer_manners(draft, Meaning(draft.session.language, topic, 1.0), draft.situation)
        else:
            answer_topic(draft, topic)

    def _step(self, draft: Draft, name: str) -> None:
        last = draft.session.last
        match name:
            case "why" | "why_not" | "source":
                if last is None:
                    draft.say("why-nothing-yet")
                else:
                    explain(draft, last, Link(name), names_it=True)
            case "dates":
                show_my_dates(draft)
                self._telling.take_up(draft)
            case "calendar":
                send_calendar(draft)
                self._telling.take_up(draft)
            case "back":
                self._back(draft)
            case "stop":
                draft.change(flow=None, asked=None)
                draft.say("stop-done")
            case "start_over":
                draft.change(flow=None, asked=None, last=None, about=SELF, people={})
                draft.say("start-over-done")
                manners.offer_menu(draft)
            case "change":
                self._walker.enter(draft, "situation")
            case "what_if":
                draft.say("what-if-what")
            case "remind":
                self._reminders(draft, "set")
            case "menu":
                manners.greet(draft)
            case "keep":
                draft.say("privacy-not-erased")
            case _:
                self._outdated(draft)

    def _back(self, draft: Draft) -> None:
        """Leave a question that no flow asked; else go back to the state before."""
        if draft.session.asked not in (None, self._walker.is_asking(draft)):
            draft.change(asked=None)
            draft.say("back-done")
            self._show_where(draft)
        elif not self._walker.back(draft):
            draft.say("back-at-start")
            self._show_where(draft)

    def _tick(self, draft: Draft, item: str) -> None:
        if item not in self._law.checklist:
            self._outdated(draft)
            return
        tick(draft, item)
        if draft.session.flow is None:
            offer_next(draft, self._dialogs.topics[Topic.DOCUMENTS].next_steps)
        self._walker.offer_ways(draft)

    def _privacy(self, draft: Draft, wish: str) -> None:
        match wish:
            case "show":
                manners.show_data(draft)
            case "erase":
                manners.ask_erasure(draft)
            case "erase_now":
                draft.session = Session(chosen_language=draft.session.chosen_language, language=draft.session.language)
                draft.effects.append(Erase())
                draft.say("privacy-erased", part=Part.VERDICT)
            case _:
                self._outdated(draft)

    def _outdated(self, draft: Draft) -> None:
        draft.say("old-button")
        self._show_where(draft)

    def _show_where(self, draft: Draft) -> None:
        if draft.session.flow is None:
            manners.offer_menu(draft)
        else:
            self._walker.resume(draft)

    # --- commands and opening

    def _command(self, draft: Draft, name: str, rest: str) -> None:
        if name == "start" and rest:
            self._joined(draft, rest)
        elif name == "ask" and rest:
            self._text(draft, rest, None)
        elif name == CASES_HERE:
            cases.choose_room(draft, rest)
        elif name == "cases" and rest:
            cases.add(draft, rest)
        elif name in COMMANDS:
            self._choice(draft, COMMANDS[name])
        else:
            draft.say("smalltalk-capabilities")
            self._show_where(draft)

    def _joined(self, draft: Draft, wish: str) -> None:
        """Greet, or go straight to what a deep link asked for: "ask-travel", "renewal", "dates"."""
        topic = wish.removeprefix("ask-").replace("-", "_")
        if wish.startswith("ask-") and topic in list(Topic):
            self._topic(draft, Topic(topic))
        elif wish in COMMANDS:
            self._choice(draft, COMMANDS[wish])
        elif wish.replace("-", "_") in self._dialogs.flows:
            self._walker.enter(draft, wish.replace("-", "_"))
        elif draft.session.greeted and self._telling.waiting_for(draft) is not None:
            self._welcome_back(draft)
        else:
            manners.greet(draft)

    def _welcome_back(self, draft: Draft) -> None:
        """Greet somebody who left a question open, and ask it again."""
        asked = draft.session.asked
        draft.say("greeting.again")
        if draft.session.flow is not None:
            self._walker.resume(draft)
        elif asked is not None:
            ask(draft, asked)

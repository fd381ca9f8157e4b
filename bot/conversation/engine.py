"""The engine: one turn of a conversation, pure. No I/O, no clock, no platform."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.conversation import manners
from bot.conversation.asking import UNKNOWN, ask
from bot.conversation.draft import Draft
from bot.conversation.flows import Dialogs
from bot.conversation.lists import show_contacts
from bot.conversation.machine import build
from bot.conversation.naming import message_id
from bot.conversation.replies import Cancel, Erase, Part, Say, Word
from bot.conversation.session import SELF, Answered, Session
from bot.conversation.talking import answer_again, answer_certain, answer_topic, explain, needs_of, talk
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
    TextMessage,
    TurnResult,
    Uninstalled,
)
from bot.conversation.walking import Walker
from bot.rules import FactId, Law, Situation, parse_value
from bot.understanding import Act, Context, Encoded, Link, Meaning, Reader, Topic

FRANCE = ZoneInfo("Europe/Paris")  # a legal day is a day in France

COMMANDS = {
    "start": "menu",
    "ask": "talk",
    "dates": "topic.when_to_apply",
    "papers": "topic.documents",
    "account": "flow.account",
    "situation": "situation",
    "reminders": "topic.reminder",
    "language": "topic.language",
    "mydata": "privacy.show",
    "forget": "privacy.erase",
    "help": "topic.help",
    "stop": "do.stop",
    "back": "do.back",
}  # every platform's commands, and the choice each stands for

_KINDS = ("file", "voice", "location", "sticker", "empty")  # what a platform may have handed over instead of a text


class Engine:
    """Takes turns. Holds the law, the dialogs and the reader; nothing about any conversation."""

    def __init__(self, law: Law, dialogs: Dialogs, reader: Reader) -> None:
        self._law = law
        self._dialogs = dialogs
        self._reader = reader
        self._walker = Walker({flow.id: build(flow) for flow in dialogs.flows.values()}, answer_topic)

    def take_turn(self, session: Session, incoming: Incoming, *, now: datetime) -> TurnResult:
        """Return what the conversation becomes, what we say and what else is to happen; `session` itself stays as it was.

        `now` is an aware instant; the law is taken on the day it is in France.
        """
        draft = Draft(self._law, self._dialogs, session, now.astimezone(FRANCE).date())
        match incoming:
            case TextMessage(text, encoded) | EditedText(text, encoded):
                self._text(draft, text, encoded)
            case ChoiceTaken(choice):
                self._choice(draft, choice)
            case Command(name, rest):
                self._command(draft, name, rest)
            case FormValues(values):
                for fact, value in values.items():
                    draft.learn_one(fact, value)
                self._after_answer(draft, known=True)
            case FileSent(kind):
                draft.say(f"received-{kind}" if kind in _KINDS else "received-unknown")
                self._walker.resume(draft)
            case Joined(wish):
                self._joined(draft, wish)
            case DueReminder(what):
                draft.say("reminder-due", {"what": Word(message_id("window", what))}, Part.VERDICT)
                answer_topic(draft, Topic.WHEN_TO_APPLY)
            case Blocked() | Uninstalled():
                draft.effects.append(Cancel())
            case _:
                assert_never(incoming)
        return draft.result()

    def context(self, session: Session, now: datetime) -> Context:
        """Return what understanding may know of a conversation."""
        today = now.astimezone(FRANCE).date()
        return self._context(Draft(self._law, self._dialogs, session, today))

    def session_after(self, topic: Topic, facts: Situation, *, now: datetime) -> Session:
        """Return a session in which a question about `topic` was just answered with `facts`, as if it had been said here."""
        draft = Draft(self._law, self._dialogs, Session(greeted=True), now.astimezone(FRANCE).date())
        draft.learn(facts)
        if topic in self._dialogs.topics:
            last = Answered(topic, SELF, facts)
            draft.change(last=last, asked=next(iter(needs_of(draft, last)), None))
        return draft.session

    # --- texts

    def _text(self, draft: Draft, text: str, encoded: Encoded | None) -> None:
        encoded = encoded or self._reader.prepare([text])[0]
        meaning = self._reader.understand(encoded, self._context(draft))
        draft.change(language=meaning.language)
        if meaning.act is not None and self._act(draft, meaning):
            return
        asked = draft.session.asked
        if asked is not None and meaning.link in (Link.ANSWER, Link.CORRECTION) and asked in meaning.facts and not meaning.doubts:
            draft.learn(meaning.facts)
            self._learned(draft, asked, meaning.facts)
            return
        in_flow = draft.session.flow is not None
        talk(draft, meaning)
        if in_flow and draft.session.asked is None:
            self._walker.resume(draft)

    def _context(self, draft: Draft) -> Context:
        last = draft.session.last
        facts = draft.situation if last is None else draft.situation.overlaid(last.facts)
        return Context(
            draft.today,
            last.topic if last else None,
            facts,
            draft.session.asked or self._walker.is_asking(draft),
            draft.session.chosen_language,
            draft.session.language,
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
            case Act.UNKNOWN if draft.session.asked is not None:
                self._unknown(draft, draft.session.asked)
            case _:
                return False
        return True

    # --- choices

    def _choice(self, draft: Draft, choice: str) -> None:
        kind, _, rest = choice.partition(".")
        match kind:
            case "answer":
                self._answer_choice(draft, rest)
            case "topic" if rest in list(Topic):
                self._topic(draft, Topic(rest))
            case "flow" if rest in self._dialogs.flows:
                self._walker.enter(draft, rest)
            case "ask" if rest in self._law.facts:
                draft.forget(rest)
                ask(draft, rest)
            case "do":
                self._step(draft, rest)
            case "go":
                if not self._walker.move(draft, rest):
                    self._outdated(draft)
            case "tick":
                self._tick(draft, rest)
            case "language" if rest in manners.REPLY_LANGUAGES:
                draft.change(chosen_language=rest)
                draft.change(language=rest)
                draft.say("language-switched", {"language": manners.REPLY_LANGUAGES[rest]})
            case "privacy":
                self._privacy(draft, rest)
            case "forget" if rest in self._law.facts:
                draft.forget(rest)
                self._situation(draft)
            case "situation":
                self._situation(draft)
            case _:
                self._outdated(draft)

    def _answer_choice(self, draft: Draft, rest: str) -> None:
        fact, _, written = rest.partition(".")
        if fact not in self._law.facts:
            self._outdated(draft)
        elif written == UNKNOWN:
            self._unknown(draft, fact)
        else:
            self._take_answer(draft, fact, written)

    def _take_answer(self, draft: Draft, fact: FactId, written: str) -> None:
        declared = self._law.facts[fact]
        try:
            value = parse_value(
                declared, {"true": True, "false": False}.get(written, written) if True in declared.domain else written
            )
        except ValueError:
            self._outdated(draft)
            return
        facts = Situation().knowing(fact, value)
        draft.learn(facts)
        self._learned(draft, fact, facts)

    def _learned(self, draft: Draft, fact: FactId, facts: Situation) -> None:
        """Go on after a question was answered: in the flow that asked it, else with the answer that was waiting for it."""
        in_flow = self._walker.is_asking(draft) == fact
        draft.change(asked=None)
        if in_flow and self._walker.answered(draft, known=True):
            return
        last = draft.session.last
        if last is None:
            answer_topic(draft, Topic.WHEN_TO_APPLY if self._law.facts[fact].kind == "date" else Topic.DOCUMENT_MEANING)
            return
        draft.change(last=type(last)(last.topic, last.about, last.facts.overlaid(facts), last.statement, last.sense))
        answer_again(draft)
        if draft.session.flow is not None and draft.session.asked is None:
            self._walker.resume(draft)

    def _after_answer(self, draft: Draft, *, known: bool) -> None:
        if not self._walker.answered(draft, known=known):
            answer_again(draft)

    def _unknown(self, draft: Draft, fact: FactId) -> None:
        """Lead on safely when a person cannot say something: the flow's own way, else who can help her find out."""
        if self._walker.is_asking(draft) == fact and self._walker.answered(draft, known=False):
            return
        draft.change(asked=None)
        self._safe_answer(draft, fact)

    def _safe_answer(self, draft: Draft, fact: FactId) -> None:
        """Say what holds whatever the fact is, why it matters, and who can help to find it out."""
        draft.say("unknown-taken", part=Part.VERDICT)
        last = draft.session.last
        if last is not None:
            answer_certain(draft, last)
        draft.blocks.append(Say(message_id("ask", fact) + ".why", part=Part.NOTE, optional=True))
        show_contacts(draft)
        manners.offer_menu(draft)

    def _topic(self, draft: Draft, topic: Topic) -> None:
        if topic in (Topic.REMINDER, Topic.LANGUAGE, Topic.PRIVACY, Topic.SMALLTALK, Topic.OUT_OF_SCOPE):
            manners.answer_manners(draft, Meaning(draft.session.language, topic, 1.0), draft.situation)
        else:
            answer_topic(draft, topic)

    def _step(self, draft: Draft, name: str) -> None:
        last = draft.session.last
        match name:
            case "why" | "why_not" | "source" if last is not None:
                explain(draft, last, Link(name))
            case "back":
                if not self._walker.back(draft):
                    draft.say("back-at-start")
                    manners.offer_menu(draft)
            case "stop":
                draft.change(flow=None, asked=None)
                draft.say("stop-done")
            case "start_over":
                draft.change(flow=None, asked=None, last=None, about=SELF, people={})
                draft.say("start-over-done")
                manners.offer_menu(draft)
            case "change":
                self._situation(draft)
            case "remind":
                self._topic(draft, Topic.REMINDER)
            case "menu" | "talk":
                manners.greet(draft)
            case "keep":
                draft.say("privacy-not-erased")
            case _:
                self._outdated(draft)

    def _tick(self, draft: Draft, item: str) -> None:
        if item not in self._law.checklist:
            self._outdated(draft)
            return
        person = draft.person
        draft.remember(type(person)(person.facts, person.ticks ^ {item}))
        answer_topic(draft, Topic.DOCUMENTS)

    def _privacy(self, draft: Draft, wish: str) -> None:
        match wish:
            case "show":
                manners.show_data(draft)
            case "erase":
                draft.say("privacy-ask-erase", part=Part.QUESTION)
                manners.offer_erasure(draft)
            case "erase_now":
                draft.session = Session(chosen_language=draft.session.chosen_language, language=draft.session.language)
                draft.effects.append(Erase())
                draft.say("privacy-erased", part=Part.VERDICT)
            case _:
                self._outdated(draft)

    def _situation(self, draft: Draft) -> None:
        manners.show_situation(draft)

    def _outdated(self, draft: Draft) -> None:
        draft.say("old-button")
        manners.offer_menu(draft)

    # --- commands and opening

    def _command(self, draft: Draft, name: str, rest: str) -> None:
        if name == "start" and rest:
            self._joined(draft, rest)
        elif name in COMMANDS and COMMANDS[name] in ("menu", "talk"):
            manners.greet(draft)
        else:
            self._choice(draft, COMMANDS.get(name, ""))

    def _joined(self, draft: Draft, wish: str) -> None:
        """Greet, or go straight to what a deep link asked for: "ask-travel", "renewal"."""
        topic = wish.removeprefix("ask-").replace("-", "_")
        if wish.startswith("ask-") and topic in list(Topic):
            self._topic(draft, Topic(topic))
        elif wish.replace("-", "_") in self._dialogs.flows:
            self._walker.enter(draft, wish.replace("-", "_"))
        else:
            manners.greet(draft)

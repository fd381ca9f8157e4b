"""Manners: greetings, thanks, what the bot is for and what it is not, language, privacy, reminders."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.lists import show_contacts
from bot.conversation.naming import label, message_id
from bot.conversation.naming import value as in_words
from bot.conversation.reminders import remind, tapped
from bot.conversation.replies import Choice, Export, Listing, Part, Say, Series, Word
from bot.conversation.session import SELF, Answered
from bot.conversation.steps import offer_next, step, tell_choice
from bot.conversation.turn import Answer
from bot.conversation.whom import say_whom
from bot.rules import Kind, Proof, Situation, Verdict, window
from bot.understanding import Act, Meaning, Topic

GREETING_STEPS = ("flow.renewal", "flow.first_request", "flow.which_paper", "flow.ask")
REPLY_LANGUAGES = {"en": "English", "fr": "français"}  # each under its own name

_TELLS_NO_LANGUAGE = frozenset({Act.YES, Act.NO, Act.UNKNOWN, Act.NEXT, Act.DONE, Act.BACK, Act.STOP, Act.START_OVER})

MONTHS_KEPT = 12  # an idle session is erased after this time


def greet(draft: Draft) -> None:
    """Say what the bot can do, once that it is no legal advice, and offer real ways to begin."""
    draft.say("greeting.again" if draft.session.greeted else "greeting")
    if not draft.session.greeted:
        draft.say("greeting.not-advice")
        draft.change(greeted=True)
    offer_menu(draft)


def note_language(draft: Draft, language: str, act: Act | None = None) -> None:
    """Take up the language of a message; say once, in that language, when it is understood but answered in English.

    An "idk" or "ok" may look like any language.
    """
    if language not in REPLY_LANGUAGES and act in _TELLS_NO_LANGUAGE:
        return
    if language not in REPLY_LANGUAGES and language != draft.session.language and draft.session.chosen_language is None:
        draft.say(message_id("language-note", language))
    draft.change(language=language)


def offer_menu(draft: Draft) -> None:
    """Offer the ways to begin."""
    offer_next(draft, (name for name in GREETING_STEPS if name.removeprefix("flow.") in draft.dialogs.flows))


def _offer_menu_outside(draft: Draft) -> None:
    """Offer the ways to begin, except to somebody who is on one of them."""
    if draft.session.flow is None:
        offer_menu(draft)


def answer_manners(draft: Draft, meaning: Meaning, facts: Situation) -> None:
    """Answer what no rule of law answers."""
    kind = Kind.REFUSE if meaning.topic is Topic.OUT_OF_SCOPE else Kind.NOT_APPLICABLE
    match meaning.topic:
        case Topic.OUT_OF_SCOPE:
            refuse(draft, meaning.statement)
        case Topic.LANGUAGE:
            ask_language(draft)
        case Topic.PRIVACY:
            if meaning.statement == "erase":
                ask_erasure(draft)
            else:
                offer_privacy(draft)
        case Topic.REMINDER:
            remind(draft, meaning)
        case _:
            _small_talk(draft, meaning.act)
    if meaning.topic in (Topic.REMINDER, Topic.OUT_OF_SCOPE):
        draft.change(
            last=Answered(meaning.topic, draft.session.about, facts, on=draft.today)
            if meaning.topic is Topic.REMINDER
            else draft.session.last
        )
    verdict = Verdict(
        kind, Proof(draft.today), window=window(draft.law, "renewal", facts) if meaning.topic is Topic.REMINDER else None
    )
    draft.answers.append(Answer(meaning.topic, verdict, facts, meaning.confidence))


def answer_reminders(draft: Draft, wish: str) -> bool:
    """Do what a tapped choice wants of the reminders; False if there is no such choice."""
    if not tapped(draft, wish):
        return False
    facts = draft.situation
    draft.change(last=Answered(Topic.REMINDER, draft.session.about, facts, on=draft.today))
    draft.answers.append(Answer(Topic.REMINDER, Verdict(Kind.NOT_APPLICABLE, Proof(draft.today)), facts))
    return True


def refuse(draft: Draft, family: str | None = None) -> None:
    """Say that a message is not the bot's business, and who can help."""
    draft.say(message_id("out-of-scope", family or "other"), part=Part.VERDICT)
    draft.blocks.append(Say(message_id("out-of-scope", family or "other") + ".next", part=Part.NEXT, optional=True))
    if draft.session.flow is None:  # a flow offers its own ways on
        _offer_menu_outside(draft)


def ask_language(draft: Draft) -> None:
    """Offer the languages of the replies."""
    names = Series(tuple(REPLY_LANGUAGES.values()))
    draft.say("language-which", {"languages": names}, Part.QUESTION)
    draft.offer(
        *(Choice(f"language.{code}", Word("choice-language", {"language": name})) for code, name in REPLY_LANGUAGES.items())
    )


def offer_privacy(draft: Draft) -> None:
    """Say what is kept, and offer to show or erase it."""
    say_privacy(draft)
    draft.offer(
        Choice("privacy.show", Word("choice-situation")),
        Choice("privacy.erase", Word("choice-forget")),
    )


def say_privacy(draft: Draft) -> None:
    """Say what is kept about people, and how long."""
    draft.say("privacy-policy", part=Part.RULE)
    draft.say("privacy-retention", {"months": MONTHS_KEPT}, Part.RULE)


def show_data(draft: Draft) -> None:
    """Show everything held about the people of this conversation."""
    draft.effects.append(Export())
    if not any(person.facts or person.label for person in draft.session.people.values()):
        draft.say("privacy-show-nothing", part=Part.VERDICT)
        return
    draft.say("privacy-show", part=Part.VERDICT)
    for name, person in draft.session.people.items():
        if name != SELF:
            say_whom(draft, name)
        for fact, learned in person.facts.items():
            draft.say(
                "common-fact-line",
                {"label": label(fact), "value": in_words(draft.law.facts[fact], learned.known.value)},
                Part.RULE,
            )


def _small_talk(draft: Draft, act: Act | None) -> None:
    match act:
        case Act.THANKS:
            draft.say("smalltalk-thanks")
        case Act.GOODBYE:
            draft.say("smalltalk-goodbye")
        case Act.INSULT:
            draft.say("smalltalk-insult")
            show_contacts(draft)
            if draft.session.flow is None:
                offer_next(draft, ("flow.status", "flow.help", "menu"))
        case Act.YES | Act.NO | Act.NEXT:
            draft.say("smalltalk-nothing-asked")
            _offer_menu_outside(draft)
        case Act.CAPABILITIES:
            draft.say("smalltalk-capabilities")
            _offer_menu_outside(draft)
        case Act.GREETING | None:
            greet(draft)
        case _:
            draft.say("smalltalk-other")
            _offer_menu_outside(draft)


def ask_erasure(draft: Draft) -> None:
    """Ask whether everything is really to be erased; only a tap says so."""
    draft.say("privacy-ask-erase", part=Part.QUESTION)
    draft.offer(Choice("privacy.erase_now", Word("choice-forget")), Choice("do.keep", Word("choice-keep")))
    draft.change(confirming=("privacy.erase_now", "do.keep"))


def list_facts(draft: Draft) -> None:
    """Show the facts known of the person spoken of."""
    situation = draft.situation
    if draft.session.about != SELF:
        say_whom(draft, draft.session.about)
    draft.say("situation" if situation.known else "situation-empty", part=Part.VERDICT)
    for fact, known in situation.known.items():
        draft.say("common-fact-line", {"label": label(fact), "value": in_words(draft.law.facts[fact], known.value)}, Part.RULE)
    unknown = [fact for fact in draft.person.unknown if draft.cannot_say(fact)]
    if unknown:
        draft.say("situation-unknown", {"facts": Listing(tuple(label(fact) for fact in unknown))}, Part.RULE)


def offer_changes(draft: Draft) -> None:
    """Offer to tell each known fact anew."""
    draft.offer(*(step(f"ask.{fact}") for fact in draft.situation))
    draft.offer(*(tell_choice(fact) for fact in draft.person.unknown if draft.cannot_say(fact)))


def offer_forgetting(draft: Draft) -> None:
    """Offer to forget each known fact."""
    draft.offer(*(Choice(f"forget.{fact}", Word("choice-forget-fact", {"label": label(fact)})) for fact in draft.situation))

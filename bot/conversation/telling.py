"""Telling: what becomes of a fact that somebody tells, by tapping, in words or in a form, and of one she cannot tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation import manners
from bot.conversation.asking import UNKNOWN, ask, ask_date_back, ask_day_to_come
from bot.conversation.draft import Draft
from bot.conversation.judging import is_changed_by
from bot.conversation.lists import show_contacts
from bot.conversation.naming import label, question
from bot.conversation.naming import value as in_words
from bot.conversation.replies import Part, Say
from bot.conversation.session import Answered
from bot.conversation.talking import answer_again, answer_certain, answer_topic, lead_on_from, say_what_changed
from bot.conversation.walking import Walker
from bot.rules import Day, FactId, FactKind, Law, Situation, parse_value
from bot.understanding import DateDoubt, Meaning, Topic

_RETURN = "return_date"  # a trip is asked about before it is made


class Telling:
    """Takes facts, and goes on where they were waited for: in a flow, or with the answer that needs them."""

    def __init__(self, law: Law, walker: Walker) -> None:
        self._law = law
        self._walker = walker

    # --- ways of telling

    def tapped(self, draft: Draft, fact: FactId, written: str) -> bool:
        """Take a tapped answer such as "renewal", "true" or "2027-03-10"; False if the fact cannot be that."""
        if written == UNKNOWN:
            self.unknown(draft, fact)
            return True
        declared = self._law.facts[fact]
        plain = {"true": True, "false": False}.get(written, written) if declared.kind is FactKind.YES_NO else written
        try:
            facts = Situation().knowing(fact, parse_value(declared, plain))
        except ValueError:
            return False
        if not self._asks_for_a_day_to_come(draft, facts):
            say_what_changed(draft, self._known(draft), facts)
            self._learned(draft, fact, facts)
        return True

    def in_words(self, draft: Draft, meaning: Meaning) -> bool:
        """Take a text as the answer to what was asked, or as a correction of what a flow goes by; False if it is neither."""
        asked, stated, flow = self.waiting_for(draft), meaning.facts, draft.session.flow
        if meaning.doubts:
            return self._ask_back_in_flow(draft, meaning.doubts[0])
        if asked is None or asked not in stated:
            asked = next((fact for fact in stated if fact in self._walker.asks(draft)), None)
        if asked is None:
            return False
        if flow is not None:
            self._turn_to_the_flow(draft)
            if self._asks_for_a_day_to_come(draft, stated):
                return True
        say_what_changed(draft, self._known(draft), stated)
        self._learned(draft, asked, stated)
        return True

    def by_the_way(self, draft: Draft, meaning: Meaning) -> bool:
        """Note what is told after an answer that does not hang on it, instead of giving that answer again; False if it does."""
        last, facts = draft.session.last, meaning.facts
        if last is None or draft.session.flow is not None or draft.session.asked is not None or not facts.known:
            return False
        if meaning.denied or meaning.doubts or meaning.about_other or last.about != draft.session.about:
            return False
        if last.topic not in draft.dialogs.topics or is_changed_by(draft, last, facts):
            return False
        before = draft.situation
        draft.learn(facts)
        say_what_changed(draft, before, facts)
        self._say_what_is_noted(draft, before, facts)
        lead_on_from(draft, last)
        return True

    def ask_again(self, draft: Draft, asked: FactId | None) -> bool:
        """Ask once more for a fact that was not found in what was written; False when nothing was asked."""
        if asked is not None:
            draft.say("not-an-answer")
            if self._walker.is_asking(draft) == asked:
                self._walker.show_again(draft)
            else:
                ask(draft, asked)
        return asked is not None

    def form(self, draft: Draft, facts: Situation) -> None:
        """Take what a form says: all of it is known before anything goes on, and what is new in it is said."""
        self._turn_to_the_flow(draft)
        before, asked = self._known(draft), self.waiting_for(draft)
        new = Situation({fact: known for fact, known in facts.known.items() if before.get(fact) != known.value})
        if not new.known:
            draft.say("form-same" if facts.known else "form-empty")
            self._walker.resume(draft)
        elif not self._asks_for_a_day_to_come(draft, new):
            say_what_changed(draft, before, new)
            self._say_what_is_noted(draft, before, new)
            self._learned(draft, asked if asked is not None and asked in new else next(iter(new)), new)

    def unknown(self, draft: Draft, fact: FactId) -> None:
        """Lead on safely when a person cannot say something: the flow's own way, else who can help her find out."""
        awaited = self._is_awaited(draft, fact)
        draft.remember(draft.person.not_knowing(fact, draft.today))
        if awaited:
            draft.unknown_now = fact
            if self._walker.answered(draft, known=False):
                return
        draft.change(asked=None)
        self._safe_answer(draft, fact)

    def forget(self, draft: Draft, fact: FactId) -> None:
        """Forget a fact; a flow that goes by it asks it again."""
        draft.forget(fact)
        draft.say("situation-fact-forgotten", {"label": label(fact)})
        if not (self._is_about_the_flow(draft) and self._walker.revisit(draft, [fact])):
            self._walker.resume(draft)

    # --- where it goes on

    def waiting_for(self, draft: Draft) -> FactId | None:
        """Return the fact that was asked last and is still unanswered."""
        return draft.session.asked or self._walker.is_asking(draft)

    def take_up(self, draft: Draft, changed: Sequence[FactId] = ()) -> None:
        """Take up the flow after a free question was answered, or wait while that question asks something itself."""
        if draft.session.asked is not None:
            self._walker.interrupt(draft)
            return
        below = draft.set_aside() if draft.session.flow is not None else ()
        if changed and self._walker.revisit(draft, changed):
            draft.put_back(*below)
        else:
            self._walker.resume(draft, below)

    def _learned(self, draft: Draft, fact: FactId, facts: Situation) -> None:
        """Learn facts, and go on in the flow that asked for one, else with the answer that waits for it or hung on it."""
        awaited, flow, asked = self._is_awaited(draft, fact), draft.session.flow, draft.session.asked
        draft.learn(facts)
        if self._is_about_the_flow(draft):
            draft.note(facts)
        if awaited and self._walker.answered(draft, known=True):
            return
        draft.change(asked=None)
        last = draft.session.last
        last = last if last is not None and last.about == draft.session.about else None
        if flow is not None and not flow.interrupted:
            self._told_on_the_way(draft, fact, facts, last)
        elif last is not None and (asked == fact or is_changed_by(draft, last, facts)):
            if asked != fact:
                draft.say("corrected-answer-changes")
            self._answer_again(draft, last, facts)
            self.take_up(draft)
        elif flow is None:
            self._told_by_the_way(draft, fact, facts, last)
        else:
            self.take_up(draft)

    def _told_on_the_way(self, draft: Draft, fact: FactId, facts: Situation, last: Answered | None) -> None:
        """Take a fact that the flow did not just ask for: what hung on it is shown anew, then the flow goes on."""
        self._say_noted(draft, fact, facts)
        if self._is_about_the_flow(draft) and self._walker.revisit(draft, facts):
            return
        if last is not None and is_changed_by(draft, last, facts):
            draft.say("corrected-answer-changes")
            self._answer_again(draft, last, facts)
        self.take_up(draft)

    def _told_by_the_way(self, draft: Draft, fact: FactId, facts: Situation, last: Answered | None) -> None:
        """Take a fact on which no answer hangs: where nothing was asked yet, say what it is good for."""
        if last is not None:
            self._say_noted(draft, fact, facts)
            lead_on_from(draft, last)
        else:
            answer_topic(draft, Topic.WHEN_TO_APPLY if self._law.facts[fact].kind is FactKind.DATE else Topic.DOCUMENT_MEANING)

    def _say_noted(self, draft: Draft, fact: FactId, facts: Situation) -> None:
        if draft.said.isdisjoint({"corrected", "noted"}):
            self._say_what_is_noted(draft, Situation(), Situation({fact: facts.known[fact]} if fact in facts else {}))

    def _say_what_is_noted(self, draft: Draft, before: Situation, facts: Situation) -> None:
        for fact, known in facts.known.items():
            if fact not in before:
                draft.say("noted", {"label": label(fact), "new": in_words(self._law.facts[fact], known.value)})

    def _answer_again(self, draft: Draft, last: Answered, facts: Situation) -> None:
        draft.change(last=replace(last, facts=last.facts.overlaid(facts)))
        answer_again(draft)

    def _safe_answer(self, draft: Draft, fact: FactId) -> None:
        """Say what holds whatever the fact is, why it matters, and who can help to find it out."""
        last = draft.session.last
        if last is None or last.topic not in draft.dialogs.topics:
            draft.say("unknown-taken-plain", part=Part.VERDICT)
        else:
            answer_certain(draft, last)
        draft.blocks.append(Say(question(fact) + ".why", part=Part.NOTE, optional=True))
        show_contacts(draft)
        if draft.session.flow is None:
            manners.offer_menu(draft)
        else:
            self._walker.resume(draft)

    def _ask_back_in_flow(self, draft: Draft, doubt: DateDoubt) -> bool:
        asked = self._walker.is_asking(draft)
        if asked is not None:
            ask_date_back(draft, doubt, doubt.fact or asked)
        return asked is not None

    def _known(self, draft: Draft) -> Situation:
        """Return what is known here, with the trip of the last question."""
        last = draft.session.last
        trip = draft.still_counting(last) if last is not None and last.about == draft.session.about else Situation()
        return trip.overlaid(draft.here)

    def _asks_for_a_day_to_come(self, draft: Draft, facts: Situation) -> bool:
        """Ask again for the day of a return that has passed; what was told besides is learned. False if there is none."""
        day = facts.get(_RETURN)
        if not isinstance(day, Day) or day.last >= draft.today:
            return False
        draft.learn(facts.without(_RETURN))
        ask_day_to_come(draft, _RETURN, day)
        return True

    # --- of whom it is told

    def _is_awaited(self, draft: Draft, fact: FactId) -> bool:
        return self._walker.is_asking(draft) == fact and self._is_about_the_flow(draft)

    def _is_about_the_flow(self, draft: Draft) -> bool:
        flow = draft.session.flow
        return flow is not None and flow.about == draft.session.about

    def _turn_to_the_flow(self, draft: Draft) -> None:
        """Turn to the person that the flow is about, unless something was just asked of another one."""
        flow, asked = draft.session.flow, draft.session.asked
        if flow is not None and not flow.interrupted and asked in (None, self._walker.is_asking(draft)):
            draft.change(about=flow.about)

"""Talking: from what a message was understood to mean to an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import answers
from bot.conversation.asking import ask, ask_date_back
from bot.conversation.draft import Draft
from bot.conversation.explaining import explain
from bot.conversation.judging import as_asked, asks_other_way, general, verdict_again, verdict_of
from bot.conversation.lists import show_list
from bot.conversation.manners import answer_manners
from bot.conversation.naming import label
from bot.conversation.naming import value as in_words
from bot.conversation.replies import Listing, Part, Say
from bot.conversation.session import SELF, Answered
from bot.conversation.steps import EXPLAINS, offer_onward, tell_choice, topic_choices, useful_facts
from bot.conversation.turn import Answer
from bot.conversation.whom import say_whom
from bot.rules import Day, FactId, Kind, Origin, Proof, Situation, Value, Verdict, learning, supposing
from bot.understanding import RIGHTS, Link, Meaning, Sense, Topic, Whom

MANNERS = frozenset({Topic.SMALLTALK, Topic.REMINDER, Topic.LANGUAGE, Topic.PRIVACY, Topic.OUT_OF_SCOPE})
CARRIES_ON = frozenset({Link.FOLLOW_UP, Link.ANSWER, Link.CORRECTION, Link.WHAT_IF})

_BELOW = frozenset({Part.CAUTION, Part.NEXT, Part.RELIED, Part.SOURCE})  # what stands below the rule and its list
MOST_CHARACTERS = 4096  # of a message are read


def talk(draft: Draft, meaning: Meaning) -> None:
    """Answer a message: explain the last answer, give it anew, or answer a question of its own."""
    if meaning.cut:
        draft.say("message-cut", {"characters": MOST_CHARACTERS})
    if meaning.link in EXPLAINS and draft.session.last is not None:
        explain(draft, draft.session.last, meaning.link)
        return
    _turn_to(draft, meaning)
    if meaning.readings:
        _offer_readings(draft, meaning)
        return
    _answer_meaning(draft, meaning)
    for other in meaning.also:
        draft.say("also-answered", part=Part.VERDICT)
        _answer_meaning(draft, other)


def answer_in_flow(draft: Draft, topic: Topic) -> None:
    """Answer a topic for the facts known, and leave it to the flow what is offered next."""
    _answer(draft, topic, draft.here, Meaning(draft.session.language, topic, 1.0), leads_on=False)


def tell(draft: Draft, statements: tuple[str, ...]) -> None:
    """Say what statements say, with what to do next and who says so; why and source explain the first."""
    verdict, topic = general(draft, statements), Topic(draft.law.statements[statements[0]].topic)
    draft.blocks += answers.told(draft.law, verdict)
    draft.change(last=Answered(topic, draft.session.about, Situation(), statements[0], on=draft.today))
    draft.answers.append(Answer(topic, verdict, Situation()))


def answer_topic(draft: Draft, topic: Topic, given: Situation | None = None) -> None:
    """Answer a topic for the facts known, and those `given` with the question, as a tapped choice asks for it."""
    facts = draft.situation.overlaid(given or Situation())
    _answer(draft, topic, facts, Meaning(draft.session.language, topic, 1.0))


def answer_again(draft: Draft) -> None:
    """Give the last answer anew after facts were learned."""
    last = draft.session.last
    if last is None:
        return
    facts = draft.still_counting(last).overlaid(draft.situation)
    meaning = Meaning(draft.session.language, last.topic, 1.0, statement=last.statement, sense=last.sense)
    if last.topic in MANNERS:
        answer_manners(draft, meaning, facts)
    else:
        _answer(draft, last.topic, facts, meaning)


def answer_certain(draft: Draft, last: Answered) -> None:
    """Say what is certain about the last question although a fact stays unknown, and how the answer branches."""
    verdict = verdict_again(draft, last)
    if verdict.kind is Kind.DEPENDS:
        blocks = answers.depends(draft.law, last.topic, verdict, plain=asks_other_way(last))[1:]
    else:
        blocks = answers.answer(draft.law, last.topic, verdict, last.facts, plain=asks_other_way(last))
    draft.say("unknown-taken" if blocks else "unknown-taken-plain", part=Part.VERDICT)
    draft.blocks += blocks
    draft.answers.append(Answer(last.topic, as_asked(verdict, last), last.facts))


def lead_on_from(draft: Draft, last: Answered) -> None:
    """Offer what makes sense after the last answer, which stands as it was."""
    if last.topic in draft.dialogs.topics:
        verdict = verdict_again(draft, last)
        draft.answers.append(Answer(last.topic, verdict, last.facts.overlaid(draft.situation)))
        offer_onward(draft, last.topic, verdict, last.statement)


def _turn_to(draft: Draft, meaning: Meaning) -> None:
    """Turn to the person a message is about.

    A new question is about the one who writes, and so is one that says "I"; "she" is the one that was spoken of. An answer or
    a correction stays with whom it answers for: there "elle" is the card ("non, elle expire en juillet").
    """
    if meaning.about_other is not None:
        draft.change(about=meaning.about_other)
        say_whom(draft, meaning.about_other)
    elif meaning.link in (Link.ANSWER, Link.CORRECTION):
        return
    elif meaning.whom is Whom.THEM and draft.session.about == SELF and (other := _only_other(draft)) is not None:
        draft.change(about=other)
        say_whom(draft, other)
    elif meaning.whom is Whom.ME or (meaning.whom is None and meaning.link is Link.NEW):
        draft.change(about=SELF)


def _only_other(draft: Draft) -> str | None:
    """Return the one other person that was spoken of; None when there was nobody, or more than one."""
    others = [
        name for name, person in draft.session.people.items() if name != SELF and not (person.label and person.consent is None)
    ]
    return others[0] if len(others) == 1 else None


def _offer_readings(draft: Draft, meaning: Meaning) -> None:
    draft.learn(meaning.facts)
    draft.say("did-you-mean", part=Part.QUESTION)
    draft.offer(*topic_choices(meaning.readings))
    verdict = Verdict(Kind.DEPENDS, Proof(draft.today), needs=("topic",))
    draft.answers.append(Answer(meaning.topic, verdict, meaning.facts, meaning.confidence, readings=meaning.readings))


def _answer_meaning(draft: Draft, meaning: Meaning) -> None:
    before, last = draft.situation, draft.session.last
    if last is not None and meaning.link in CARRIES_ON and (meaning.topic, meaning.statement) == (last.topic, last.statement):
        straight = meaning.sense is Sense.SAME and meaning.link is Link.FOLLOW_UP  # "may I re-enter?" is a question of its own
        meaning = replace(meaning, sense=last.sense) if asks_other_way(last) and not straight else meaning
    hypothetical = meaning.link is Link.WHAT_IF
    if not hypothetical:
        draft.learn(meaning.facts)
        if meaning.denied:
            _forget_denied(draft, meaning)
    facts = _facts_for(draft, meaning)
    if meaning.link is Link.CORRECTION:
        say_what_changed(draft, before, meaning.facts)
    if meaning.topic in MANNERS:
        answer_manners(draft, meaning, facts)
        return
    if meaning.doubts:
        _ask_back(draft, meaning, facts)
    elif hypothetical:
        _answer_supposing(draft, facts, meaning)
    else:
        _answer(draft, meaning.topic, facts, meaning)


def _answer_supposing(draft: Draft, facts: Situation, meaning: Meaning) -> None:
    """Answer for supposed facts, say whether that changes the answer, and that the real facts stay as they were."""
    supposed = [fact for fact, known in facts.known.items() if known.origin is Origin.SUPPOSED]
    if not supposed and meaning.statement is None:
        _ask_what_to_suppose(draft, meaning, facts)
        return
    if supposed:
        words = Listing(tuple(answers.fact_words(draft.law, fact, facts.known[fact].value) for fact in supposed))
        draft.say("what-if-supposing", {"facts": words})
    last = draft.session.last
    _answer(draft, meaning.topic, facts, meaning)
    if supposed and last is not None and _asks_again(draft, meaning, last):
        _compare(draft, verdict_again(draft, last), draft.answers[-1].verdict)


def _ask_what_to_suppose(draft: Draft, meaning: Meaning, facts: Situation) -> None:
    """Ask what is to be different; the answer given before would sound as if it held for that, too."""
    draft.say("what-if-what", part=Part.QUESTION)
    verdict = Verdict(Kind.DEPENDS, Proof(draft.today), needs=("topic",))
    draft.answers.append(Answer(meaning.topic, verdict, facts, meaning.confidence))


def _asks_again(draft: Draft, meaning: Meaning, last: Answered) -> bool:
    if asks_other_way(meaning):
        return False  # the comparison speaks of yes and no
    return (meaning.topic, draft.session.about, meaning.statement) == (last.topic, last.about, last.statement)


def _compare(draft: Draft, before: Verdict, now: Verdict) -> None:
    """Say whether the answer changes; where only days or conditions differ, the answer itself tells."""
    if (before.kind, before.settled) != (now.kind, now.settled):
        draft.say("what-if-changes", {"before": answers.in_short(before), "now": answers.in_short(now)})
    elif now.kind in (Kind.YES, Kind.NO) or (before.conditions, before.window) == (now.conditions, now.window):
        draft.say("what-if-same")
    draft.say("what-if-kept")


def _facts_for(draft: Draft, meaning: Meaning) -> Situation:
    """Return the facts a question is answered with: what is known, what the turn before was about, and what this message says."""
    last = draft.session.last
    facts = draft.situation
    if last is not None and meaning.link in CARRIES_ON and last.about == draft.session.about:
        facts = facts.overlaid(_question_facts(draft, draft.still_counting(last)))
    stated = meaning.facts
    if meaning.link is Link.WHAT_IF:
        supposed = {fact: known.value for fact, known in stated.known.items()}
        other = {fact: value for fact, value in supposed.items() if facts.get(fact) != value}
        return supposing(draft.law, facts, other or supposed)
    return _denying(draft, learning(draft.law, facts, stated), meaning)


def _question_facts(draft: Draft, facts: Situation) -> Situation:
    """Return the facts that live for one question: destination, trip dates."""
    return Situation({fact: known for fact, known in facts.known.items() if draft.law.facts[fact].lives_for_one_question})


def _denying(draft: Draft, facts: Situation, meaning: Meaning) -> Situation:
    """Return the facts without what a message denies.

    Only who corrects herself ("no, it is not a renewal") means the other of two values: "my first card has not come yet"
    denies no first request.
    """
    for fact, value in meaning.denied.items():
        others = [other for other in draft.law.facts[fact].domain if other != value]
        if facts.get(fact) == value:
            facts = facts.without(fact)
            if meaning.link is Link.CORRECTION and len(others) == 1:
                facts = facts.knowing(fact, others[0], Origin.INFERRED)
    return facts


def _forget_denied(draft: Draft, meaning: Meaning) -> None:
    facts = _denying(draft, draft.situation, meaning)
    draft.forget(*(fact for fact in draft.situation if fact not in facts))
    draft.learn(Situation({fact: known for fact, known in facts.known.items() if known != draft.situation.known.get(fact)}))


def say_what_changed(draft: Draft, before: Situation, stated: Situation) -> None:
    """Say of each fact that was known otherwise what it is now; the day within a month that was told is no change."""
    for fact, known in stated.known.items():
        old = before.get(fact)
        if old is not None and old != known.value and not _is_within(known.value, old):
            declared = draft.law.facts[fact]
            draft.say("corrected", {"label": label(fact), "old": in_words(declared, old), "new": in_words(declared, known.value)})


def _is_within(day: Value, month: Value) -> bool:
    return isinstance(day, Day) and isinstance(month, Day) and month.first <= day.first and day.last <= month.last


def _ask_back(draft: Draft, meaning: Meaning, facts: Situation) -> None:
    """Ask which day was meant. A right depends on it until then; a reckoning is meanwhile what does not hang on it."""
    doubt = meaning.doubts[0]
    fact = doubt.fact or "expiry_date"
    verdict, statement = verdict_of(draft, meaning.topic, facts, meaning.statement, meaning.sense)
    kind = Kind.DEPENDS if meaning.topic in RIGHTS else verdict.kind
    asked = Verdict(kind, verdict.proof, settled=verdict.settled, needs=tuple(dict.fromkeys((fact, *verdict.needs))))
    ask_date_back(draft, doubt, fact)
    _remember(draft, meaning, facts, asked, statement)


def _answer(draft: Draft, topic: Topic, facts: Situation, meaning: Meaning, *, leads_on: bool = True) -> None:
    verdict, statement = verdict_of(draft, topic, facts, meaning.statement, meaning.sense)
    if verdict.kind is Kind.DEPENDS:
        draft.blocks += answers.depends(draft.law, topic, verdict, plain=asks_other_way(meaning))
        _ask_unless_unknown(draft, verdict.needs[0], left=len(verdict.needs))
    else:
        draft.change(asked=None)
        told = answers.answer(draft.law, topic, verdict, facts, plain=asks_other_way(meaning))
        rule = next((at for at, block in enumerate(told) if isinstance(block, Say) and block.part in _BELOW), len(told))
        draft.blocks += told[:rule]
        _lists(draft, topic, statement)
        draft.blocks += told[rule:]
        if verdict.needs:
            _ask_unless_unknown(draft, verdict.needs[0])
        elif leads_on and verdict.window is not None and verdict.window.from_month_only:
            ask(draft, draft.law.windows[verdict.window.id].anchor)
    if not leads_on:
        draft.offer(*useful_facts(draft, verdict))
    elif verdict.kind is not Kind.DEPENDS or draft.session.asked is None:
        offer_onward(draft, topic, verdict, statement)
    _remember(draft, meaning, facts, verdict, statement)


def _ask_unless_unknown(draft: Draft, fact: FactId, *, left: int = 0) -> None:
    """Ask for a fact; who said today that she does not know it is only told how to give it later."""
    if not draft.cannot_say(fact):
        ask(draft, fact, left=left)
        return
    draft.change(asked=None)
    draft.say("unknown-still", {"facts": Listing((label(fact),))})
    draft.offer(tell_choice(fact))


def _remember(draft: Draft, meaning: Meaning, facts: Situation, verdict: Verdict, statement: str | None) -> None:
    """Keep what an explanation or a correction needs, and record the answer. A what-if leaves the real facts in place."""
    hypothetical = tuple(fact for fact, known in facts.known.items() if known.origin is Origin.SUPPOSED)
    last = draft.session.last
    kept = facts
    if hypothetical:
        kept = last.facts if last is not None and last.about == draft.session.about else draft.situation
    if last is not None and last.topic is not meaning.topic:  # the trip of the question before is over
        kept = kept.without(*(fact for fact in _question_facts(draft, kept) if fact not in meaning.facts))
    draft.change(last=Answered(meaning.topic, draft.session.about, kept, statement, meaning.sense, draft.today))
    draft.answers.append(
        Answer(meaning.topic, as_asked(verdict, meaning), facts, meaning.confidence, hypothetical, meaning.readings)
    )


def _lists(draft: Draft, topic: Topic, statement: str | None) -> None:
    """Show the lists of a topic, and those that a statement announces ("these can help you"): right behind it."""
    plan = draft.dialogs.topics[topic]
    said = (statement,) if statement is not None else plan.statements if plan.table is None else ()
    announced = tuple(plan.followed_by[each] for each in said if each in plan.followed_by)
    for listed in dict.fromkeys((*(plan.lists if statement is None else ()), *announced)):
        show_list(draft, listed)

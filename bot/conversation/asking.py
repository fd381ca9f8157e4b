"""Asking: a question with its answers to tap, and a way out of every question."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from bot.conversation.draft import Draft
from bot.conversation.naming import button, label, message_id, question
from bot.conversation.replies import AskDate, Choice, Part, Quoted, Say, Word
from bot.conversation.session import value_in_words
from bot.rules import Day, FactId, FactKind
from bot.understanding import DateDoubt

UNKNOWN = "unknown"  # the value of "I don't know": always offered, and leads to a safe answer


def ask(draft: Draft, fact: FactId, *, left: int = 0, offered: tuple[date, ...] = ()) -> None:
    """Ask for a fact; `left` is the number of questions still to come with this one, said when there is more than one."""
    if left > 1:
        draft.say("progress-questions-left", {"count": left})
    draft.blocks.append(Say(question(fact), part=Part.QUESTION))
    draft.blocks.append(Say(question(fact) + "-hint", part=Part.NOTE, optional=True))
    declared = draft.law.facts[fact]
    if declared.kind is FactKind.DATE:
        draft.blocks.append(AskDate(fact, offered, draft.suffix))
        draft.offer(*(answer_choice(fact, day.isoformat(), Word("choice-day", {"day": day})) for day in offered))
    else:
        draft.offer(*(answer_choice(fact, value_in_words(value), button(fact, value)) for value in declared.domain))
    draft.offer(answer_choice(fact, UNKNOWN, Word("choice-unknown")))
    draft.remember(draft.person.wondering(fact))
    draft.change(asked=fact)


def ask_date_back(draft: Draft, doubt: DateDoubt, fact: FactId) -> None:
    """Ask which day was meant by a date that can be read in two ways, does not exist, or lies on the wrong side of today."""
    draft.say(message_id("date", doubt.problem.value), {"words": Quoted(doubt.words), "fact": label(fact)}, Part.QUESTION)
    _ask_day(draft, fact, doubt.choices)


def ask_day_to_come(draft: Draft, fact: FactId, passed: Day) -> None:
    """Ask again for a date that should lie ahead and does not; the same day of the coming year is offered."""
    this_year = passed.first + relativedelta(year=draft.today.year)
    again = this_year if this_year >= draft.today else this_year + relativedelta(years=1)
    draft.say("date-has-passed", {"label": label(fact), "day": passed}, Part.QUESTION)
    _ask_day(draft, fact, (again,))


def _ask_day(draft: Draft, fact: FactId, offered: tuple[date, ...]) -> None:
    draft.blocks.append(AskDate(fact, offered, draft.suffix))
    draft.offer(*(answer_choice(fact, day.isoformat(), Word("choice-day", {"day": day})) for day in offered))
    draft.offer(answer_choice(fact, UNKNOWN, Word("choice-unknown")))
    draft.change(asked=fact)


def answer_choice(fact: FactId, value: str, words: Word) -> Choice:
    """Return the choice that answers a question."""
    return Choice(f"answer.{fact}.{value}", words)

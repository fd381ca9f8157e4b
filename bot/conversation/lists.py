"""Lists of the law folder shown in a conversation: papers to attach, rights, status words, fees, contacts, documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from bot.conversation.answers import contact_line, relied_on
from bot.conversation.draft import Draft
from bot.conversation.flows import Listed
from bot.conversation.naming import message_id
from bot.conversation.replies import Argument, Checklist, ChecklistEntry, Part, Say, Word
from bot.conversation.turn import Answer
from bot.rules import Kind, Proof, Relied, Verdict, decide
from bot.rules.papers import Fee
from bot.understanding import Topic

EACH_RIGHT = (Topic.TRAVEL, Topic.WORK, Topic.SOCIAL_RIGHTS, Topic.LEGAL_STAY)
FOR_CARDS = ("first_card", "renewal_card", "duplicate_card")
ANYBODY_CAN_ASK = ("anef_contact_line", "anef_contact_form", "digital_point", "prefecture")


def show_list(draft: Draft, listed: Listed) -> None:
    """Add a list to the reply."""
    match listed:
        case Listed.PAPERS:
            show_papers(draft)
        case Listed.RIGHTS:
            show_rights(draft)
        case Listed.STATUSES:
            for status in draft.law.statuses.values():
                draft.say(message_id("status-word", status.id), {"shown": status.shown[0]}, Part.RULE)
        case Listed.FEES:
            show_fees(draft, draft.law.fees.values())
        case Listed.CARD_FEES:
            other = {"first": "renewal_card", "renewal": "first_card"}.get(str(draft.here.get("procedure")), "-")
            cards = [fee for fee in draft.law.fees.values() if fee.id.startswith(FOR_CARDS) and not fee.id.startswith(other)]
            show_fees(draft, cards)
        case Listed.CONTACTS:
            show_contacts(draft)
        case Listed.DOCUMENTS:
            for document in draft.law.documents.values():
                if document.explained_by:
                    draft.say(message_id("document-meaning", document.explained_by), part=Part.RULE)
        case _:
            assert_never(listed)


def show_papers(draft: Draft) -> None:
    """Show the checklist with its ticks, and how many papers are still missing."""
    papers = checklist(draft)
    draft.blocks.append(papers)
    draft.say("checklist-missing", {"count": sum(not entry.ticked for entry in papers.entries)}, Part.NEXT)
    draft.say("checklist-screen-prevails", part=Part.CAUTION)


def tick(draft: Draft, item: str) -> None:
    """Tick a paper, or take its tick away, and show the checklist."""
    person = draft.person
    draft.remember(replace(person, ticks=person.ticks ^ {item}))
    show_papers(draft)


def show_rights(draft: Draft) -> None:
    """Say in a line each whether the person's paper lets her travel, work, keep social rights and stay, and by which facts."""
    verdicts = {right: decide(draft.law, right, draft.here, as_of=draft.today) for right in EACH_RIGHT}
    for right, verdict in verdicts.items():
        kind = "unsettled" if verdict.kind is Kind.INFO and not verdict.settled else verdict.kind.value
        words = {"right": Word(message_id("fact-right", right)), "answer": Word(message_id("short", kind))}
        draft.say("right-line", words, Part.RULE)
        draft.answers.append(Answer(right, verdict, draft.here))
    if any(verdict.by is not None for verdict in verdicts.values()):  # else the paper itself would seem to allow it
        draft.say("common-by-document", part=Part.CAUTION)
    each: dict[str, Relied] = {relied.fact: relied for verdict in verdicts.values() for relied in verdict.proof.relied_on}
    together = Verdict(Kind.INFO, Proof(draft.today, relied_on=tuple(each.values())))
    draft.blocks += relied_on(draft.law, together)


def show_contacts(draft: Draft) -> None:
    """Say who can help: the operator's own human where there is one, then those whom anybody can turn to."""
    draft.say("help-hand-over", part=Part.NEXT)
    for name in ANYBODY_CAN_ASK:
        draft.blocks.append(contact_line(draft.law.contacts[name]))


def checklist(draft: Draft) -> Checklist:
    """Return the papers for this person's procedure and category, with her ticks."""
    ticks = draft.person.ticks
    items = [item for item in draft.law.checklist.values() if item.applies(draft.situation)]
    entries = tuple(_entry(draft, item.id, item.id in ticks) for item in items)
    return Checklist(Word("checklist-title"), entries)


def _entry(draft: Draft, item: str, ticked: bool) -> ChecklistEntry:
    name = message_id("checklist", item)
    return ChecklistEntry(draft.about_whom(f"tick.{item}"), Word(name), Word(f"{name}.how"), ticked)


def show_fees(draft: Draft, fees: Iterable[Fee]) -> None:
    """Say the sums that are due today."""
    for fee in fees:
        if fee.since <= draft.today <= fee.until:
            show_fee(draft, fee)


def show_fee(draft: Draft, fee: Fee) -> None:
    """Say a sum, how fresh it is, and what is uncertain about it."""
    args: dict[str, Argument] = {"amount": fee.amount_eur, "since": fee.since, "until": fee.until, "checked": fee.checked}
    name = message_id("fee", fee.id)
    draft.say(name, args, Part.RULE)
    if not fee.start_certain:
        draft.blocks.append(Say(f"{name}.uncertain", args, Part.CAUTION, optional=True))

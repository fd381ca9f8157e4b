"""Lists of the law folder shown in a conversation: papers to attach, status words, fees, contacts, documents."""

from __future__ import annotations

from typing import assert_never

from bot.conversation.answers import contact_line
from bot.conversation.draft import Draft
from bot.conversation.flows import Listed
from bot.conversation.naming import message_id
from bot.conversation.replies import Argument, Checklist, ChecklistEntry, Part, Say, Word
from bot.rules.papers import Fee

ANYBODY_CAN_ASK = ("anef_contact_line", "anef_contact_form", "digital_point", "prefecture")


def show_list(draft: Draft, listed: Listed) -> None:
    """Add a list to the reply."""
    match listed:
        case Listed.PAPERS:
            draft.blocks.append(checklist(draft))
        case Listed.STATUSES:
            for status in draft.law.statuses.values():
                draft.say(message_id("status-word", status.id), {"shown": status.shown[0]}, Part.RULE)
        case Listed.FEES:
            for fee in draft.law.fees.values():
                if fee.since <= draft.today <= fee.until:
                    show_fee(draft, fee)
        case Listed.CONTACTS:
            show_contacts(draft)
        case Listed.DOCUMENTS:
            for document in draft.law.documents.values():
                if document.explained_by:
                    draft.say(message_id("document-meaning", document.explained_by), part=Part.RULE)
        case _:
            assert_never(listed)


def show_contacts(draft: Draft) -> None:
    """Say who can help: the operator's own human where there is one, then those whom anybody can turn to."""
    draft.say("help-hand-over", part=Part.NEXT)
    for name in ANYBODY_CAN_ASK:
        draft.blocks.append(contact_line(draft.law.contacts[name]))


def checklist(draft: Draft) -> Checklist:
    """Return the papers for this person's procedure and category, with her ticks."""
    ticks = draft.person.ticks
    items = [item for item in draft.law.checklist.values() if item.applies(draft.situation)]
    return Checklist(Word("checklist-title"), tuple(_entry(item.id, item.id in ticks) for item in items))


def _entry(item: str, ticked: bool) -> ChecklistEntry:
    name = message_id("checklist", item)
    return ChecklistEntry(item, Word(name), Word(f"{name}.how"), ticked)


def show_fee(draft: Draft, fee: Fee) -> None:
    """Say a sum, how fresh it is, and what is uncertain about it."""
    args: dict[str, Argument] = {"amount": fee.amount_eur, "since": fee.since, "until": fee.until, "checked": fee.checked}
    name = message_id("fee", fee.id)
    draft.say(name, args, Part.RULE)
    if not fee.start_certain:
        draft.blocks.append(Say(f"{name}.uncertain", args, Part.CAUTION, optional=True))

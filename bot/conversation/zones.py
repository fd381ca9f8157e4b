"""Time zones: in whose morning reminders come. Slack tells it; elsewhere it is France's, unless she says where she lives."""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation.cases import DIGEST
from bot.conversation.draft import Draft
from bot.conversation.naming import message_id
from bot.conversation.reminders import planned_of
from bot.conversation.replies import Cancel, Choice, Part, Schedule, Word

ZONES: Mapping[str, str] = {
    "paris": "Europe/Paris",
    "antilles": "America/Guadeloupe",
    "guyane": "America/Cayenne",
    "reunion": "Indian/Reunion",
    "mayotte": "Indian/Mayotte",
    "miquelon": "America/Miquelon",
    "noumea": "Pacific/Noumea",
    "tahiti": "Pacific/Tahiti",
}  # where the prefectures and high commissions of France are

MESSAGES = frozenset({"zone-morning", "zone-taken", "zone-which", "choice-zone-other"}).union(
    message_id("choice-zone", name) for name in ZONES
)  # what this module says


def ask_once(draft: Draft) -> None:
    """Say at which hour reminders come when the first is planned, and offer to tell another zone."""
    if draft.session.zone_asked or not any(isinstance(effect, Schedule) for effect in draft.effects):
        return
    draft.change(zone_asked=True)
    offered = draft.set_aside()
    draft.say("zone-morning")
    draft.put_back(*offered)
    draft.offer(Choice("zone.list", Word("choice-zone-other")))


def tapped(draft: Draft, name: str) -> bool:
    """Offer the zones, or take one; False if there is no such choice."""
    if name == "list":
        draft.say("zone-which", part=Part.QUESTION)
        draft.offer(*(Choice(f"zone.{each}", Word(message_id("choice-zone", each))) for each in ZONES))
        return True
    if name not in ZONES:
        return False
    draft.change(time_zone=ZONES[name], zone_asked=True)
    draft.say("zone-taken", {"zone": Word(message_id("choice-zone", name))}, Part.VERDICT)
    planned = dict(planned_of(draft.session))
    if draft.session.cases.planned is not None:
        planned[DIGEST] = draft.session.cases.planned
    draft.effects += [effect for what, day in planned.items() for effect in (Cancel(what), Schedule(what, day))]
    return True

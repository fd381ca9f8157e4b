"""Pictures and files drawn from data at the moment they are sent: a timeline (PNG) and a calendar (.ics)."""

from bot.pictures.calendar import make_calendar
from bot.pictures.timeline import make_timeline

__all__ = ["make_calendar", "make_timeline"]

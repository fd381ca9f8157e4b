"""What is kept: updates, sessions, calls, reminders; sealed, each turn in one transaction. SQLite or PostgreSQL."""

from bot.store.errors import QueueFull, StoreError, StoreInUse, StoreUnavailable, WrongDatabase, WrongKey, WrongSchema
from bot.store.insight import Statistics
from bot.store.opening import open_store, rotate_key, upgrade
from bot.store.store import Store

__all__ = [
    "QueueFull", "Statistics", "Store", "StoreError", "StoreInUse", "StoreUnavailable", "WrongDatabase", "WrongKey",
    "WrongSchema", "open_store", "rotate_key", "upgrade",
]  # fmt: skip

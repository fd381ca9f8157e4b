"""Telegram: long polling, or a webhook where its address is set. See `README.md` for the way of an update and of a call.

`receive.py` updates in · `plan.py`, `html.py`, `keyboard.py`, `groups.py` replies as calls · `send.py` calls made ·
`request.py` HTTP · `polling.py`, `webhook.py` the two ways updates come · `profile.py` commands and descriptions ·
`diagnosis.py` for `sejour doctor` · `platform.py` all together
"""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # durations as python-telegram-bot will give them; without this each one warns

from bot.platforms.telegram.platform import TelegramPlatform  # it reads the variable when it is first used

__all__ = ["TelegramPlatform"]

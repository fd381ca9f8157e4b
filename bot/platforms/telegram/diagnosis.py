"""What `sejour doctor` asks Telegram: is the token taken, and do updates find their way here?"""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.delivery.platform import Finding

NO_TOKEN = "copy it again from @BotFather into SEJOUR_TELEGRAM_TOKEN"
_MANY_WAITING = 100  # updates that Telegram has not been able to hand over


async def diagnose(bot: Bot, webhook_url: str | None) -> Sequence[Finding]:
    """Return what is found; nothing is changed, and no update is taken."""
    try:
        me = await bot.get_me()
        found = [Finding(f"Telegram takes the token: the bot is @{me.username}")]
        return [*found, *_way_in(await bot.get_webhook_info(), webhook_url)]
    except InvalidToken:
        return [Finding("Telegram refuses the token", NO_TOKEN)]
    except TelegramError as error:
        return [Finding(f"Telegram does not answer ({type(error).__name__})", "is there a way out to api.telegram.org?")]


def _way_in(info: WebhookInfo, webhook_url: str | None) -> Sequence[Finding]:
    found: list[Finding] = []
    if webhook_url is None:
        found.append(Finding("updates are asked for (long polling)"))
        if info.url:
            found.append(Finding("a webhook of an earlier start is still set", "nothing: it is removed when the bot starts"))
    elif info.url == webhook_url:
        found.append(Finding("the webhook is set to SEJOUR_TELEGRAM_WEBHOOK_URL"))
    else:
        found.append(Finding("the webhook is not set to SEJOUR_TELEGRAM_WEBHOOK_URL", "start the bot: it sets it"))
    if webhook_url is not None and info.last_error_message:
        found.append(
            Finding(f"Telegram last said of the webhook: {info.last_error_message}", "is its address open to the world?")
        )
    if info.pending_update_count > _MANY_WAITING:
        found.append(Finding(f"{info.pending_update_count} updates wait at Telegram", "is the bot running?"))
    return found

"""Sending: one planned call is made, and what Slack says of it becomes success, a later try, or the end."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from bot.delivery.logs import log
from bot.delivery.platform import Closed, SendFailed
from bot.platforms.slack.plan import POST, PROMPTS, PUBLISH, UPDATE
from bot.platforms.slack.web import Refused, Unreachable, Web
from bot.store.records import Queued

STATUS = "assistant.threads.setStatus"  # shown while somebody waits, see `working.py`
OPEN = "conversations.open"
UPLOADING = ("files.getUploadURLExternal", "files.completeUploadExternal")
METHODS = frozenset({POST, UPDATE, PUBLISH, PROMPTS, OPEN, *UPLOADING})  # every Web API method that a planned call may use

_GONE = frozenset(
    "channel_not_found not_in_channel is_archived user_not_found user_disabled user_not_visible cannot_dm_bot restricted_action"
    " restricted_action_read_only_channel restricted_action_thread_locked restricted_action_non_threadable_channel"
    " account_inactive token_revoked access_denied".split()
)  # nothing can be sent there any more
_OPERATORS = frozenset(
    "invalid_auth not_authed token_expired missing_scope not_allowed_token_type ekm_access_denied team_access_not_granted".split()
)  # somebody must correct the app or its tokens
_TOO_LONG = frozenset("msg_blocks_too_long msg_too_long invalid_blocks invalid_blocks_format".split())
_NOT_THERE = frozenset("message_not_found cant_update_message edit_window_closed is_inactive".split())
_PASSING = frozenset("internal_error fatal_error service_unavailable request_timeout team_added_to_org".split())
_OPERATOR_PAUSE_S = 60.0
_MESSAGES_KNOWN = 10_000  # people whose direct messages' channel is remembered


class Sending:
    """Makes planned calls."""

    def __init__(self, web: Web) -> None:
        """Make them through `web`."""
        self._web = web
        self._direct: OrderedDict[tuple[str, str], str] = OrderedDict()

    async def send(self, queued: Queued, content: bytes | None, lane: str) -> str | None:
        """Make a call and return the id of the message it made, "channel:ts"; `lane` is what waits when Slack asks us to.

        Raises:
            SendFailed: it may or may not be tried again.
            Closed: nothing can be sent there any more.
        """
        try:
            return await self._make(queued, content)
        except Refused as error:
            raise _meaning(error, lane) from None
        except Unreachable as error:
            raise SendFailed(f"{error}") from None

    async def _make(self, queued: Queued, content: bytes | None) -> str | None:
        account, payload = queued.place.account, dict(queued.call.payload)
        match queued.call.method:
            case "chat.postMessage":
                return await self._post(account, payload)
            case "chat.update":
                return await self._update(account, payload)
            case "response_url":
                return await self._respond(queued, payload)
            case "files.upload":
                return await self._upload(queued, payload, content)
            case "views.publish":
                await self._web.call(account, PUBLISH, payload)
                return None
            case "assistant.threads.setSuggestedPrompts":
                await self._suggest(account, payload)
                return None
            case _:
                raise SendFailed("unknown_method", permanent=True)

    async def _post(self, account: str, payload: dict[str, Any]) -> str:
        """Post a message; where its channel is gone for us, post it in the one named `otherwise`, after saying why."""
        otherwise = payload.pop("otherwise", None)
        try:
            return await self._post_there(account, payload)
        except Refused as error:
            if otherwise is None or error.code not in _GONE:
                raise
            log.info("slack_room_gone", code=error.code)
            if otherwise["why"]:
                await self._post_there(account, {"channel": otherwise["channel"], "text": otherwise["why"]})
            return await self._post_there(account, {**payload, "channel": otherwise["channel"]})

    async def _post_there(self, account: str, payload: dict[str, Any]) -> str:
        payload["channel"] = await self._channel(account, payload["channel"])
        try:
            answer = await self._web.call(account, POST, payload)
        except Refused as error:
            if error.code not in _TOO_LONG or "blocks" not in payload:
                raise
            log.error("slack_blocks_refused", method=POST, code=error.code)
            answer = await self._web.call(account, POST, {name: payload[name] for name in payload if name != "blocks"})
        return f"{answer['channel']}:{answer['ts']}"

    async def _update(self, account: str, payload: dict[str, Any]) -> str | None:
        """Change a message; where it is gone, its new words are a message of their own."""
        only_buttons = payload.pop("only_buttons", False)
        try:
            await self._web.call(account, UPDATE, payload)
        except Refused as error:
            if error.code not in _NOT_THERE | _TOO_LONG:
                raise
            return None if only_buttons else await self._post(account, {name: payload[name] for name in payload if name != "ts"})
        return None

    async def _respond(self, queued: Queued, payload: dict[str, Any]) -> str | None:
        """Answer by response_url; when that works no more, in direct messages: the asker is to have her answer."""
        body = payload["body"]
        try:
            await self._web.respond(payload["url"], body)
        except Refused as error:
            if error.code == "ratelimited":
                raise
            if body["response_type"] != "ephemeral":
                raise SendFailed("response_url_expired", permanent=True) from None
            message = {"channel": queued.place.person, "text": body["text"], "blocks": body["blocks"]}
            return await self._post(queued.place.account, message)
        return None

    async def _upload(self, queued: Queued, payload: dict[str, Any], content: bytes | None) -> str | None:
        attachment, account = queued.call.attachment, queued.place.account
        if attachment is None or content is None:
            return await self._post(account, {"channel": payload["channel"], "text": payload["comment"]})
        channel = await self._channel(account, payload["channel"])
        asked = {"filename": attachment.name, "length": len(content), "alt_txt": payload["title"][:1_000]}
        slot = await self._web.call(account, UPLOADING[0], asked)
        await self._web.upload(slot["upload_url"], content)
        thread = {"thread_ts": payload["thread_ts"]} if "thread_ts" in payload else {}
        files = f'[{{"id":"{slot["file_id"]}"}}]'
        finished = {"files": files, "channel_id": channel, "initial_comment": payload["comment"], **thread}
        await self._web.call(account, UPLOADING[1], finished)
        return None

    async def _suggest(self, account: str, payload: dict[str, Any]) -> None:
        """Suggest questions; a workspace without this feature does without."""
        try:
            await self._web.call(account, PROMPTS, payload)
        except Refused as error:
            log.info("slack_prompts_refused", code=error.code)

    async def _channel(self, account: str, channel: str) -> str:
        """Return a channel's id: itself, or that of the direct messages with a person."""
        if not channel.startswith(("U", "W")):
            return channel
        known = self._direct.get((account, channel))
        if known is None:
            opened = await self._web.call(account, OPEN, {"users": channel})
            known = self._direct[account, channel] = str(opened["channel"]["id"])
            if len(self._direct) > _MESSAGES_KNOWN:
                self._direct.popitem(last=False)
        return known


def _meaning(error: Refused, lane: str) -> SendFailed | Closed:
    if error.code == "ratelimited":
        return SendFailed("ratelimited", retry_after=error.retry_after or 1.0, lane=lane)
    if error.code in _GONE:
        return Closed(error.code)
    if error.code in _OPERATORS:
        return SendFailed(error.code, retry_after=_OPERATOR_PAUSE_S)
    return SendFailed(error.code, permanent=error.code not in _PASSING)

"""What our Slack app is: scopes, events, commands. The one place; `deploy/slack/manifest.yaml` is printed from here.

`python -m bot.platforms.slack > deploy/slack/manifest.yaml`, or with a public address behind it for HTTP.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from bot.platforms.slack.receive import SHORTCUT

COMMAND = "/sejour"
EVENTS_PATH, INSTALL_PATH, CALLBACK_PATH = "/slack/events", "/slack/install", "/slack/oauth_redirect"

# Each bot scope and what needs it: Web API methods, or events that are heard.
SCOPES: Mapping[str, tuple[str, ...]] = {
    "app_mentions:read": ("app_mention",),
    "assistant:write": ("assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts"),
    "chat:write": ("chat.postMessage", "chat.update"),
    "commands": (COMMAND, SHORTCUT),
    "files:write": ("files.getUploadURLExternal", "files.completeUploadExternal"),
    "im:history": ("message.im",),
    "im:write": ("conversations.open",),
    "users:read": ("users.info",),
}
WITHOUT_SCOPE = ("views.publish", "views.open", "auth.test", "apps.connections.open", "app_home_opened", "app_uninstalled",
                 "tokens_revoked")  # fmt: skip
EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")

_LONG = (
    "Answers questions about the talent residence permit in France: when to renew, which papers are needed, what each "
    "certificate allows while you wait, and reminds you in time. Every answer names the rule it rests on and its date. Write a "
    "direct message, mention it in a channel, or type /sejour and a question. What you tell it stays on the computer of the "
    "people who operate it; no language model writes its answers. This is not legal advice."
)


def manifest(address: str | None = None) -> dict[str, Any]:
    """Return the app's manifest: for Socket Mode, or for HTTP at a public `address` such as "https://bot.example.org"."""
    settings: dict[str, Any] = {
        "event_subscriptions": _at(address) | {"bot_events": list(EVENTS)},
        "interactivity": {"is_enabled": True} | _at(address),
        "org_deploy_enabled": True,
        "socket_mode_enabled": address is None,
        "token_rotation_enabled": False,
    }
    redirect = {"redirect_urls": [f"{address}{CALLBACK_PATH}"]} if address else {}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Sejour",
            "description": "Talent residence permits in France: dates, papers and rights",
            "long_description": _LONG,
            "background_color": "#1d3557",
        },
        "features": {
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
            "agent_view": {
                "agent_description": "Answers questions about talent residence permits in France, with their sources."
            },
            "bot_user": {"display_name": "Sejour", "always_online": True},
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "Ask about a residence permit; only you see the answer",
                    "usage_hint": "Can I travel with my ADP?",
                    "should_escape": False,
                    **({"url": f"{address}{EVENTS_PATH}"} if address else {}),
                }
            ],
            "shortcuts": [
                {
                    "name": "Ask about this message",
                    "type": "message",
                    "callback_id": SHORTCUT,
                    "description": "Answers what the message asks; only you see it",
                }
            ],
        },
        "oauth_config": {**redirect, "scopes": {"bot": list(SCOPES)}},
        "settings": settings,
    }


def written(address: str | None = None) -> str:
    """Return the manifest as YAML, to paste where Slack asks for one."""
    head = "# Printed by `python -m bot.platforms.slack` from bot/platforms/slack/manifest.py: change it there.\n"
    return head + str(yaml.safe_dump(manifest(address), sort_keys=False, allow_unicode=True, width=120))


def _at(address: str | None) -> dict[str, str]:
    return {"request_url": f"{address}{EVENTS_PATH}"} if address else {}

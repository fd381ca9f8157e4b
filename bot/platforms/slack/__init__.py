"""Slack: receive, plan and send, in Socket Mode or over HTTP. `README.md` says how the pieces fit."""

from bot.platforms.slack.platform import SlackPlatform

__all__ = ["SlackPlatform"]

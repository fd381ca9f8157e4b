"""The commands that every platform knows, by the choice each stands for."""

from __future__ import annotations

OVERVIEW = "home"  # the command that shows everything at a glance and leaves the conversation as it was

CASES_HERE = "cases_here"  # the command that sends the cases' messages to a private place; what stands behind it names the place

COMMANDS = {
    "start": "do.menu",
    "ask": "flow.ask",
    "dates": "do.dates",
    "papers": "topic.documents",
    "account": "flow.account",
    "situation": "flow.situation",
    "reminders": "topic.reminder",
    "cases": "cases.list",
    "language": "flow.language",
    "mydata": "privacy.show",
    "forget": "privacy.erase",
    "help": "flow.help",
    "stop": "do.stop",
    "back": "do.back",
}  # every platform's commands, and the choice each stands for

"""Logs: events with ids and codes, as JSON or for the eye. Never texts, facts, rooms, persons or tokens.

What libraries log is reduced to who said it and where in their code: their words quote addresses with tokens in them.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

log = structlog.stdlib.get_logger("bot")  # events are snake_case; values are codes, numbers and our own row ids

_LONGEST_CODE = 200  # characters; what is longer is no code
_LIBRARIES_SAY_FROM = logging.WARNING


def configure(log_format: str, stream: TextIO | None = None) -> None:
    """Send everything that is logged in this process to `stream` (standard error), one line each."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _codes_only,
    ]
    renderer = structlog.processors.JSONRenderer() if log_format == "json" else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_from_a_library, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(_LIBRARIES_SAY_FROM)
    logging.getLogger("bot").setLevel(logging.INFO)
    logging.captureWarnings(True)


def _codes_only(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Leave nothing in an event that could carry somebody's words: no objects, no long texts, no tracebacks."""
    error = event.pop("exc_info", None)
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
    for key, value in event.items():
        if not (value is None or isinstance(value, bool | int | float | str)):
            event[key] = type(value).__name__
        elif isinstance(value, str) and len(value) > _LONGEST_CODE:
            event[key] = "(too long for a code)"
    return event


def _from_a_library(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    record: logging.LogRecord = event["_record"]
    if record.name.partition(".")[0] == "bot":
        return event
    event["event"] = "library"
    event["logger"] = record.name
    event["at"] = f"{record.module}:{record.lineno}"
    if record.exc_info and record.exc_info[0]:
        event["error"] = record.exc_info[0].__name__
    event.pop("exc_info", None)
    return event

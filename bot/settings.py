"""Settings: what an operator decides, read from the environment once, at the start.

Every setting is a variable SEJOUR_…; a secret may also stand in a file that SEJOUR_…_FILE names, as container platforms hand
secrets over.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PREFIX = "SEJOUR_"
LOG_FORMATS = ("console", "json")
KEY_BYTES = 32  # of the operator's key: AES-256
_HIGHEST_PORT = 65_535


class BadSetting(ValueError):
    """A setting that cannot be used: which one, why, and what it should be. Never its value, which may be a secret."""

    def __init__(self, name: str, problem: str) -> None:
        """Say which variable it is and what to write instead."""
        super().__init__(f"{PREFIX}{name} {problem}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Settings:
    """Typed settings. Secrets are left out of what is printed.

    `help_contact` is the operator's own human, named wherever people are handed over; None names nobody. `database_url` names
    a database other than the SQLite file in `data_dir`. `data_key` wraps the keys of all persons; without it the store makes
    one beside its database. `new_data_key` is what `sejour db rotate-key` changes to. Platforms' web routes are served at
    `web_host` and `web_port`, if there are any; health and metrics at `metrics_host` and `metrics_port` (0: any free port).
    """

    help_contact: str | None = None
    database_url: str | None = field(default=None, repr=False)  # it may hold a password
    data_dir: Path = Path("data")
    data_key: bytes | None = field(default=None, repr=False)
    new_data_key: bytes | None = field(default=None, repr=False)
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 9464
    log_format: str = "console"
    telegram_token: str | None = field(default=None, repr=False)
    telegram_webhook_url: str | None = None
    telegram_secret_token: str | None = field(default=None, repr=False)
    telegram_base_url: str | None = None
    slack_bot_token: str | None = field(default=None, repr=False)
    slack_app_token: str | None = field(default=None, repr=False)
    slack_signing_secret: str | None = field(default=None, repr=False)
    slack_client_id: str | None = None
    slack_client_secret: str | None = field(default=None, repr=False)
    slack_base_url: str | None = None
    slack_request_url: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read SEJOUR_… variables; an empty one counts as absent.

        Raises:
            BadSetting: one of them cannot be used.
        """
        variables, default = _Variables(environment), cls()
        return cls(
            help_contact=variables.text("HELP_CONTACT"),
            database_url=variables.secret("DATABASE_URL"),
            data_dir=Path(variables.text("DATA_DIR") or default_data_dir(environment)).expanduser(),
            data_key=variables.key("DATA_KEY"),
            new_data_key=variables.key("NEW_DATA_KEY"),
            web_host=variables.text("WEB_HOST") or default.web_host,
            web_port=variables.port("WEB_PORT", default.web_port),
            metrics_host=variables.text("METRICS_HOST") or default.metrics_host,
            metrics_port=variables.port("METRICS_PORT", default.metrics_port),
            log_format=variables.one_of("LOG_FORMAT", LOG_FORMATS),
            telegram_token=variables.secret("TELEGRAM_TOKEN"),
            telegram_webhook_url=variables.text("TELEGRAM_WEBHOOK_URL"),
            telegram_secret_token=variables.secret("TELEGRAM_SECRET_TOKEN"),
            telegram_base_url=variables.text("TELEGRAM_BASE_URL"),
            slack_bot_token=variables.secret("SLACK_BOT_TOKEN"),
            slack_app_token=variables.secret("SLACK_APP_TOKEN"),
            slack_signing_secret=variables.secret("SLACK_SIGNING_SECRET"),
            slack_client_id=variables.text("SLACK_CLIENT_ID"),
            slack_client_secret=variables.secret("SLACK_CLIENT_SECRET"),
            slack_base_url=variables.text("SLACK_BASE_URL"),
            slack_request_url=variables.text("SLACK_REQUEST_URL"),
        )


def default_data_dir(environment: Mapping[str, str]) -> Path:
    """Return where this system keeps what programs store for a user."""
    home = Path(environment.get("HOME") or Path.home())
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "sejour"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "sejour"


def read_key(name: str, written: str) -> bytes:
    """Return an operator's key from its written form, base64 of either alphabet.

    Raises:
        BadSetting: it is not a key; `name` is the variable to blame.
    """
    try:
        key = base64.b64decode(written.translate(str.maketrans("-_", "+/")) + "=" * (-len(written) % 4), validate=True)
    except ValueError:  # binascii.Error is one
        key = b""
    if len(key) != KEY_BYTES:
        raise BadSetting(name, f"must be {KEY_BYTES} random bytes in base64, as `openssl rand -base64 {KEY_BYTES}` prints them")
    return key


class _Variables:
    """The environment, read by type."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str) -> str | None:
        return self._environment.get(PREFIX + name) or None

    def secret(self, name: str) -> str | None:
        """Return a variable, or what stands in the file that name_FILE names."""
        path = self.text(f"{name}_FILE")
        if path is None:
            return self.text(name)
        if self.text(name) is not None:
            raise BadSetting(name, f"and {PREFIX}{name}_FILE are both set; keep one")
        try:
            return Path(path).expanduser().read_text(encoding="utf-8").strip() or None
        except (OSError, UnicodeDecodeError) as error:
            raise BadSetting(f"{name}_FILE", f"names a file that cannot be read ({type(error).__name__})") from error

    def key(self, name: str) -> bytes | None:
        written = self.secret(name)
        return None if written is None else read_key(name, written)

    def port(self, name: str, default: int) -> int:
        written = self.text(name)
        if written is None:
            return default
        if not written.isascii() or not written.isdigit() or int(written) > _HIGHEST_PORT:
            raise BadSetting(name, f"must be a port, 0 to {_HIGHEST_PORT}")
        return int(written)

    def one_of(self, name: str, values: tuple[str, ...]) -> str:
        written = self.text(name) or values[0]
        if written not in values:
            raise BadSetting(name, f"must be one of {', '.join(values)}")
        return written

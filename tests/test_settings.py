"""Settings: read from variables and from files of secrets, and refused with a clear word."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings

KEY = bytes(range(32))


def test_an_empty_environment_gives_the_defaults() -> None:
    settings = Settings.from_environment({"HOME": "/home"})
    assert (settings.database_url, settings.data_key, settings.telegram_token) == (None, None, None)
    assert (settings.web_host, settings.metrics_host, settings.log_format) == ("127.0.0.1", "127.0.0.1", "console")
    assert settings.data_dir.is_relative_to("/home")


def test_an_empty_variable_counts_as_absent() -> None:
    assert Settings.from_environment({"SEJOUR_TELEGRAM_TOKEN": "", "SEJOUR_WEB_PORT": ""}).web_port == Settings().web_port


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123:abc\n")
    settings = Settings.from_environment({"SEJOUR_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")})
    assert settings.telegram_token == "123:abc"


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123:abc")
    with pytest.raises(BadSetting, match="SEJOUR_TELEGRAM_TOKEN and SEJOUR_TELEGRAM_TOKEN_FILE are both set"):
        Settings.from_environment({"SEJOUR_TELEGRAM_TOKEN_FILE": str(tmp_path / "token"), "SEJOUR_TELEGRAM_TOKEN": "1"})


def test_a_file_that_is_not_there_is_named_by_its_variable(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="SEJOUR_DATA_KEY_FILE names a file"):
        Settings.from_environment({"SEJOUR_DATA_KEY_FILE": str(tmp_path / "none")})


@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
@pytest.mark.parametrize("padding", ["", "="])
def test_the_operators_key_is_read_in_either_alphabet_of_base64(encode: object, padding: str) -> None:
    assert callable(encode)
    written = encode(KEY).decode().rstrip("=") + padding
    assert Settings.from_environment({"SEJOUR_DATA_KEY": written}).data_key == KEY


@pytest.mark.parametrize("written", ["short", "é" * 44, base64.b64encode(KEY[:16]).decode(), "!" * 43])
def test_what_is_no_key_is_refused_without_being_printed(written: str) -> None:
    with pytest.raises(BadSetting) as caught:
        Settings.from_environment({"SEJOUR_DATA_KEY": written})
    assert caught.value.name == "DATA_KEY"
    assert written not in str(caught.value)


@pytest.mark.parametrize(("name", "written"), [("WEB_PORT", "-1"), ("METRICS_PORT", "65536"), ("LOG_FORMAT", "xml")])
def test_a_value_out_of_its_range_is_refused(name: str, written: str) -> None:
    with pytest.raises(BadSetting) as caught:
        Settings.from_environment({f"SEJOUR_{name}": written})
    assert caught.value.name == name


def test_secrets_are_not_printed() -> None:
    settings = Settings(telegram_token="123:abc", data_key=KEY, database_url="postgresql://bot:pass@db/x")
    assert not any(secret in repr(settings) for secret in ("123:abc", "pass", repr(KEY)))

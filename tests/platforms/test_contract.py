"""What every platform promises: whatever the bot can say, it can show, within its limits, with the same facts and all choices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.delivery.platform import Plan, Reply
from bot.places import locales_folder
from bot.words import PSEUDO, Link, Speaker, Spoken, SpokenText, Words
from tests.platforms.contract import Contract, Seen, choices_of, days_of, every_contract, texts_of, token
from tests.platforms.replies import every_reply

LANGUAGES = ("en", "fr", PSEUDO)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTRACTS = every_contract(Words(locales_folder()))
_DIRECTION = re.compile("[\u200e\u200f\u2066-\u2069]")

pytestmark = [
    pytest.mark.xdist_group("contract"),
    pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name, scope="module"),
    pytest.mark.parametrize("language", LANGUAGES),
]


@dataclass(frozen=True)
class Case:
    """A reply, spoken, and how a platform shows it."""

    blocks: tuple[Spoken, ...]
    plan: Plan
    seen: Seen


@pytest.fixture(scope="module")
def spoken(app: App) -> dict[str, list[tuple[Spoken, ...]]]:
    speaker = Speaker(Words(locales_folder()), "help@office.example")
    replies = every_reply(app)
    return {language: [speaker.speak(language, blocks) for blocks in replies] for language in LANGUAGES}


@pytest.fixture(scope="module")
def shown() -> dict[tuple[str, str], list[Case]]:
    return {}


@pytest.fixture
def cases(
    contract: Contract,
    language: str,
    spoken: dict[str, list[tuple[Spoken, ...]]],
    shown: dict[tuple[str, str], list[Case]],
) -> list[Case]:
    """Return every reply in a language as a platform shows it; planned once."""
    key = (contract.name, language)
    if key not in shown:
        plans = [planned(contract, blocks, language) for blocks in spoken[language]]
        shown[key] = [Case(blocks, plan, contract.seen(plan)) for blocks, plan in zip(spoken[language], plans, strict=True)]
    return shown[key]


def planned(contract: Contract, blocks: tuple[Spoken, ...], language: str, number: int = 1) -> Plan:
    return contract.plan(Reply(contract.update(), blocks, language, NOW, number, token))


def even(text: str) -> str:
    """Return a text without what a platform may add or change between words: breaks, marks of direction, runs of spaces."""
    return " ".join(_DIRECTION.sub("", text).split())


def test_whatever_is_said_fits(cases: list[Case]) -> None:
    assert all(case.plan.calls for case in cases)  # `seen` has refused what the platform would refuse


def test_all_of_it_is_shown(cases: list[Case]) -> None:
    for case in cases:
        seen = even(case.seen.text)
        assert [line for text in texts_of(case.blocks) for line in text.splitlines() if even(line) not in seen] == []


def test_every_choice_can_be_taken_and_its_label_is_whole(cases: list[Case]) -> None:
    for case in cases:
        seen = even("\n".join((case.seen.text, *case.seen.labels)))
        carried = " ".join(case.seen.carried)
        choices = choices_of(case.blocks)
        assert [choice for choice in (*choices, *days_of(case.blocks)) if token(choice) not in carried] == []
        assert [label for label in choices.values() if even(label) not in seen] == []


def test_what_buttons_carry_says_nothing(cases: list[Case]) -> None:
    for case in cases:
        carried = " ".join(case.seen.carried)
        assert [choice for choice in choices_of(case.blocks) if choice in carried] == []


def test_links_lead_where_they_should(cases: list[Case]) -> None:
    for case in cases:
        spans = [span for block in case.blocks if isinstance(block, SpokenText) for span in block.spans]
        assert {span.address for span in spans if isinstance(span, Link)} <= set(case.seen.links)


def test_the_same_reply_is_planned_the_same_way(contract: Contract, language: str, cases: list[Case]) -> None:
    for case in cases[::10]:
        assert planned(contract, case.blocks, language) == case.plan

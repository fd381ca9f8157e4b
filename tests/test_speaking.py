"""Speaking: what is the same for many is worked out once, and what quotes somebody is never kept."""

from __future__ import annotations

from datetime import date

import pytest

from bot.conversation.replies import Argument, Listing, Quoted, Say, Word
from bot.places import locales_folder
from bot.rules import Day
from bot.words import Speaker, Words, plain

LABEL = "Ana Ferreira"


@pytest.fixture
def speaker() -> Speaker:
    return Speaker(Words(locales_folder()), "help@office.example")


def said(speaker: Speaker, message: str, **args: Argument) -> str:
    (spoken,) = speaker.speak("en", [Say(message, args)])
    return plain(spoken.spans)  # type: ignore[union-attr]


def kept(speaker: Speaker) -> str:
    return repr(speaker._spoken)


def test_what_was_said_before_is_said_again_with_its_own_arguments(speaker: Speaker) -> None:
    days = [date(2027, 3, 1), date(2027, 4, 2), date(2027, 3, 1)]
    first, second, third = (said(speaker, "overview-as-of", day=day) for day in days)
    assert first == third != second
    assert speaker.speak("fr", [Say("overview-as-of", {"day": days[0]})]) != speaker.speak(
        "en", [Say("overview-as-of", {"day": days[0]})]
    )


def test_a_yes_is_not_taken_for_a_one_nor_a_month_for_its_first_day(speaker: Speaker) -> None:
    month, day = Day.parse("2027-02"), Day.parse("2027-02-01")
    assert said(speaker, "common-day", day=day) != said(speaker, "common-day", day=month)
    assert said(speaker, "date-days-left", count=1) != said(speaker, "date-days-left", count=True)


def test_what_quotes_somebody_is_not_kept_however_deep_it_stands(speaker: Speaker) -> None:
    assert LABEL in said(speaker, "case-consent", label=Quoted(LABEL))
    inner = Word("choice-case", {"label": Quoted(LABEL)})
    assert LABEL in said(speaker, "common-next", text=inner)
    said(speaker, "common-relied-on", facts=Listing((inner, Word("fact-procedure"))))
    assert LABEL not in kept(speaker)
    assert "fact-procedure" in kept(speaker)


def test_no_more_is_kept_than_there_is_room_for(speaker: Speaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.words.speaking._MOST_REMEMBERED", 3)
    for count in range(2, 12):
        assert str(count) in said(speaker, "date-days-left", count=count)
        assert len(speaker._spoken) <= 3

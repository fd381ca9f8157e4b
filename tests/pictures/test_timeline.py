"""The timeline as it is drawn: golden pictures, marks that stay apart, and the time it takes."""

from __future__ import annotations

import io
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from bot.app import App
from bot.conversation.my_dates import timeline
from bot.conversation.replies import Picture, Word
from bot.pictures import make_timeline
from bot.rules import Situation, parse_value, window
from bot.words import SpokenPicture

GOLDEN = Path(__file__).parent / "golden"
TOLERATED = 2.0  # mean difference of a channel, of 255: letters are smoothed a little differently by each FreeType
A_PHONE_SHOWS = 360  # points: the picture is twice as wide


def spoken(app: App, language: str, name: str, anchor: str, told: str, today: date) -> dict[str, Any]:
    """Return what a picture is drawn from."""
    facts = Situation().knowing(anchor, parse_value(app.law.facts[anchor], told))
    found = window(app.law, name, facts)
    assert found is not None
    return data_of(app, language, timeline(found, today))


def data_of(app: App, language: str, picture: Picture) -> dict[str, Any]:
    (each,) = app.speaker.speak(language, [picture])
    assert isinstance(each, SpokenPicture)
    return dict(each.data)


def close_together(app: App, language: str) -> dict[str, Any]:
    """Return a window of a few days, as no law has one."""
    days = {"today": date(2027, 4, 1), "opens": date(2027, 4, 2), "last_day": date(2027, 4, 3), "end": date(2027, 4, 4)}
    labels = {name: Word(f"timeline-{name}".replace("_", "-")) for name in days}
    written = {f"{name}_day": Word("choice-day", {"day": day}) for name, day in days.items()}
    words = {"title": Word("window-vls-ts-validation"), **labels, **written}
    return data_of(app, language, Picture("timeline", days, Word("timeline-today"), {"words": words}))


CASES = {
    "early_en": ("en", "renewal", "expiry_date", "2027-07-31", date(2026, 11, 23)),
    "early_fr": ("fr", "renewal", "expiry_date", "2027-07-31", date(2026, 11, 23)),
    "first_day_en": ("en", "renewal", "expiry_date", "2027-07-31", date(2027, 4, 2)),
    "a_year_before_fr": ("fr", "vls_ts_then_card", "expiry_date", "2027-12-31", date(2026, 1, 2)),
    "expired_fr": ("fr", "renewal", "expiry_date", "2026-06-30", date(2026, 11, 23)),
    "last_day_fr": ("fr", "first_request", "arrival_date", "2026-09-23", date(2026, 11, 23)),
}


@pytest.mark.parametrize("case", [*CASES, "close_together_fr"])
def test_the_picture_is_as_it_was_seen_and_approved(app: App, case: str, pytestconfig: pytest.Config) -> None:
    drawn = make_timeline(close_together(app, "fr") if case not in CASES else spoken(app, *CASES[case]))
    golden = GOLDEN / f"{case}.png"
    if pytestconfig.getoption("--refresh"):
        golden.write_bytes(drawn)
    now, before = (Image.open(io.BytesIO(each)).convert("RGB") for each in (drawn, golden.read_bytes()))
    assert now.size == before.size
    assert now.width == 2 * A_PHONE_SHOWS
    assert max(ImageStat.Stat(ImageChops.difference(now, before)).mean) < TOLERATED


def test_the_same_data_give_the_same_picture(app: App) -> None:
    data = spoken(app, *CASES["early_fr"])
    assert make_timeline(data) == make_timeline(data)


def test_another_day_gives_another_picture(app: App) -> None:
    assert make_timeline(spoken(app, *CASES["early_en"])) != make_timeline(spoken(app, *CASES["first_day_en"]))


def test_long_words_stay_inside(app: App) -> None:
    data = spoken(app, *CASES["early_fr"])
    long = {
        name: f"{text} " + "renouvellement " * 6 if not name.endswith("_day") else text for name, text in data["words"].items()
    }
    picture = Image.open(io.BytesIO(make_timeline({**data, "words": long}))).convert("RGB")
    margin = picture.crop((picture.width - 36, 4, picture.width - 4, picture.height - 4))
    assert margin.getcolors() == [(margin.width * margin.height, (255, 255, 255))]


def test_one_day_alone_is_drawn(app: App) -> None:
    assert make_timeline(spoken(app, "en", "adp_end", "adp_valid_until", "2026-11-23", date(2026, 11, 23)))


@pytest.mark.bench
def test_a_picture_takes_less_than_50_ms(app: App) -> None:
    data = spoken(app, *CASES["early_fr"])
    make_timeline(data)
    taken = []
    for _ in range(20):
        start = time.process_time()  # of this process alone, whatever else runs on the machine
        make_timeline(data)
        taken.append(time.process_time() - start)
    print(f"a picture: {sorted(taken)[10] * 1000:.0f} ms")
    assert sorted(taken)[10] < 0.05

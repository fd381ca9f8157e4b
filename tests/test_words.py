"""Words: Fluent messages become spans; what is wrong with a message is an error that says so."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.rules.facts import Day
from bot.words import (
    ENGLISH,
    PSEUDO,
    Argument,
    BrokenMessage,
    DayText,
    Link,
    LinkTo,
    MissingArgument,
    Strong,
    Text,
    UnknownLanguage,
    UnknownMessage,
    Words,
    WordsError,
    plain,
)

LOCALES = Path(__file__).parents[1] / "locales"
DAY = date(2027, 2, 3)

Speak = Callable[..., Words]


@pytest.fixture
def speak(tmp_path: Path) -> Speak:
    """Return a maker of words from FTL texts by language: `speak(en="hello = Hello", fr="hello = Bonjour")`."""

    def made(report: Callable[[WordsError], None] | None = None, **languages: str) -> Words:
        for language, text in languages.items():
            folder = tmp_path / language.replace("_", "-")
            folder.mkdir(exist_ok=True)
            (folder / "all.ftl").write_text(text, "utf-8")
        return Words(tmp_path, report=report) if report else Words(tmp_path)

    return made


@pytest.fixture(scope="module")
def words() -> Words:
    """Return the words of this repository."""
    return Words(LOCALES)


# --- spans


def test_a_message_without_arguments_is_one_text(speak: Speak) -> None:
    assert speak(en="hello = Hello").say("en", "hello") == (Text("Hello"),)


def test_an_attribute_is_said_by_its_full_id(speak: Speak) -> None:
    words = speak(en="hello = Hello\n    .again = Hello again")
    assert words.say("en", "hello.again") == (Text("Hello again"),)


def test_bold_is_a_strong_span_and_its_neighbours_stay_plain(speak: Speak) -> None:
    assert speak(en="no = Well: <b>no</b>.").say("en", "no") == (Text("Well: "), Strong("no"), Text("."))


def test_bold_may_stand_around_a_selector(speak: Speak) -> None:
    words = speak(en="no = <b>{ $where ->\n    [here] Not here\n   *[none] No\n}</b>")
    assert words.say("en", "no", where="here") == (Strong("Not here"),)
    assert words.say("en", "no", where=None) == (Strong("No"),)


def test_paragraphs_and_lists_keep_their_lines(speak: Speak) -> None:
    words = speak(en="list =\n    First:\n    • one\n\n    Then two.")
    assert plain(words.say("en", "list")) == "First:\n• one\n\nThen two."


def test_a_link_argument_becomes_a_link(speak: Speak) -> None:
    link = LinkTo("the law", "https://example.org/?a=1&b=<2>")
    words = speak(en="see = See { $law }.")
    assert words.say("en", "see", law=link) == (Text("See "), Link("the law", "https://example.org/?a=1&b=<2>"), Text("."))


def test_spans_given_as_an_argument_are_put_in_as_they_are(speak: Speak) -> None:
    words = speak(en="inner = the <b>card</b>\nouter = Take { $what }.")
    inner = words.say("en", "inner")
    assert words.say("en", "outer", what=inner) == (Text("Take the "), Strong("card"), Text("."))


def test_several_arguments_are_listed_as_the_language_lists_them(speak: Speak) -> None:
    words = speak(en="list = { $things }.", fr="list = { $things }.")
    things: list[Argument] = ["a", (Strong("b"),), DAY]
    assert plain(words.say("en", "list", things=things)) == "a, b and 3 February 2027."
    assert plain(words.say("fr", "list", things=things)) == "a, b et 3 février 2027."
    assert words.say("en", "list", things=["<b>a</b>"]) == (Text("<b>a</b>."),)


# --- nothing that a person wrote is ever markup


@pytest.mark.parametrize("written", ["<b>x</b>", "{ $day }", "\ue0000\ue001", "-adp", "a\n.next = b", "&amp; <script>", "</b>"])
def test_a_plain_argument_is_never_read_as_markup(speak: Speak, written: str) -> None:
    words = speak(en="echo = You wrote: <b>{ $words }</b>")
    assert words.say("en", "echo", words=written) == (Text("You wrote: "), Strong(written))


def test_marks_that_force_a_direction_are_taken_out_of_arguments(speak: Speak) -> None:
    assert speak(en="echo = “{ $words }” is new.").say("en", "echo", words="\u202eabc") == (Text("“abc” is new."),)


def test_a_very_long_argument_comes_through(speak: Speak) -> None:
    written = "x" * 10_000
    assert plain(speak(en="echo = { $words }").say("en", "echo", words=written)) == written


# --- days and numbers


def test_a_day_is_written_out_in_the_language(speak: Speak) -> None:
    text = 'until = Until { DATETIME($day, dateStyle: "long") }.'
    words = speak(en=text, fr=text)
    assert words.say("en", "until", day=DAY) == (Text("Until "), DayText("3 February 2027", DAY), Text("."))
    assert words.say("fr", "until", day=DAY)[1] == DayText("3 février 2027", DAY)


def test_a_day_in_bold_stays_a_day(speak: Speak) -> None:
    words = speak(en='last = <b>{ DATETIME($day, dateStyle: "full") }</b>')
    assert words.say("en", "last", day=DAY) == (DayText("Wednesday, 3 February 2027", DAY, strong=True),)


def test_a_month_without_a_day_names_the_month_only(speak: Speak) -> None:
    text = 'until = { DATETIME($day, dateStyle: "long") }'
    words = speak(en=text, fr=text)
    assert words.say("en", "until", day=Day.parse("2027-02")) == (DayText("February 2027", date(2027, 2, 1)),)
    assert words.say("fr", "until", day=Day.parse("2027-02")) == (DayText("février 2027", date(2027, 2, 1)),)
    assert words.say("en", "until", day=Day.parse("2027-02-03")) == (DayText("3 February 2027", DAY),)


def test_a_date_function_refuses_what_is_no_day(speak: Speak) -> None:
    with pytest.raises(BrokenMessage, match=r"locales/en: until: DATETIME needs a date"):
        speak(en="until = { DATETIME($day) }").say("en", "until", day="tomorrow")


@pytest.mark.parametrize(("count", "said"), [(0, "none"), (1, "1 day"), (2, "2 days"), (1200, "1,200 days")])
def test_numbers_choose_the_plural_and_are_written_as_the_language_does(speak: Speak, count: int, said: str) -> None:
    words = speak(en="left = { $n ->\n    [0] none\n    [one] { $n } day\n   *[other] { $n } days\n}")
    assert plain(words.say("en", "left", n=count)) == said


# --- errors


def test_an_unknown_id_is_an_error_that_names_language_and_id(speak: Speak) -> None:
    words = speak(en="hello = Hello")
    for missing in ("bye", "hello.again", "-hello", ""):
        with pytest.raises(UnknownMessage, match="locales/en") as caught:
            words.say("en", missing)
        assert caught.value.language == "en"


def test_a_missing_argument_is_an_error_that_names_it_even_in_a_branch_not_taken(speak: Speak) -> None:
    words = speak(en="who = { $who ->\n    [me] Me, { $name }\n   *[none] Nobody\n}")
    with pytest.raises(MissingArgument, match=r"locales/en: who: argument \$name is missing") as caught:
        words.say("en", "who", who=None)
    assert (caught.value.message_id, caught.value.argument) == ("who", "name")


def test_arguments_of_a_contained_message_are_needed_too(speak: Speak) -> None:
    words = speak(en="inner = { $day }\nouter = From { inner }.")
    assert words.arguments_of("outer") == {"day"}
    with pytest.raises(MissingArgument):
        words.say("en", "outer")


def test_an_argument_that_is_not_used_is_ignored(speak: Speak) -> None:
    assert speak(en="hello = Hello").say("en", "hello", name="Ana") == (Text("Hello"),)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a = { -card }", "names -card, which does not exist"),
        ("a = { b }", "names b, which does not exist"),
        ("a = <i>x</i>", r"<i> cannot stand here"),
        ("a = <b>x", "does not close"),
        ("a = <b>x <b>y</b></b>", "<b> cannot stand here"),
        ("a = { $x", "Expected token"),
        ("a = { $x ->\n    [one] x\n}", "Expected one of the variants"),
        ("a = { NOW() }", "NOW"),
        ("a = { a }", "names a, which contains it"),
        ("a = { -b }\n-b = { -b } x", "names -b, which contains it"),
    ],
)
def test_a_broken_message_is_an_error_that_names_it(speak: Speak, text: str, problem: str) -> None:
    with pytest.raises(BrokenMessage, match=rf"locales/en: -?[ab]: .*{problem}"):
        speak(en=text).say("en", "a", x="x")


def test_a_link_cannot_stand_in_bold(speak: Speak) -> None:
    with pytest.raises(BrokenMessage, match="link"):
        speak(en="a = <b>{ $x }</b>").say("en", "a", x=LinkTo("x", "https://example.org"))


def test_what_cannot_be_an_argument_is_an_error(speak: Speak) -> None:
    with pytest.raises(TypeError, match="object cannot be an argument"):
        speak(en="a = { $x }").say("en", "a", x=object())  # type: ignore[arg-type]


def test_a_line_that_is_no_entry_and_an_id_that_stands_twice_are_errors(speak: Speak) -> None:
    with pytest.raises(BrokenMessage, match=r"all\.ftl:2: neither a message nor a comment"):
        speak(en="a = x\ngoes on without indent").say("en", "a")
    with pytest.raises(BrokenMessage, match=r"locales/en: a: stands a second time"):
        speak(en="a = x\n\na = y").say("en", "a")


def test_a_language_without_messages_is_an_error_that_lists_the_languages(speak: Speak) -> None:
    with pytest.raises(UnknownLanguage, match="there are en, fr"):
        speak(en="a = x", fr="a = x").say("tlh", "a")


def test_what_a_language_lacks_is_said_in_english_and_reported(speak: Speak) -> None:
    reported: list[WordsError] = []
    words = speak(reported.append, en="a = Hello { $who }\nb = Bye", fr="b = Au revoir { $who }")
    assert words.say_or_english("fr", "a", who="Ana") == (Text("Hello Ana"),)
    assert words.say_or_english("fr", "b") == (Text("Bye"),)
    assert words.say_or_english("fr", "b", who="Ana") == (Text("Au revoir Ana"),)
    assert [(type(error), error.message_id) for error in reported] == [(UnknownMessage, "a"), (MissingArgument, "b")]
    with pytest.raises(UnknownMessage, match="locales/en: c"):
        words.say_or_english("fr", "c")


def test_a_report_holds_no_argument(speak: Speak, caplog: pytest.LogCaptureFixture) -> None:
    speak(en="a = { $who }", fr="b = x").say_or_english("fr", "a", who="Ana")
    assert "locales/fr: a" in caplog.text
    assert "Ana" not in caplog.text


# --- which texts there are


def test_has_knows_values_attributes_and_terms_apart(speak: Speak) -> None:
    words = speak(en="-card = card\na = x\n    .next = y\nonly =\n    .why = z")
    asked = ("a", "a.next", "a.why", "only", "only.why", "b", "-card")
    assert [name for name in asked if words.has("en", name)] == ["a", "a.next", "only.why"]


def test_missing_unused_and_strange_arguments_are_found(speak: Speak) -> None:
    words = speak(en="a = x\n    .next = y\nb = { c }\nc = z", fr="a = x\nb = { $who }\nd = w")
    assert words.missing("fr") == ("a.next", "c")
    assert words.unused("fr") == ("d",)
    assert words.unused("en", used=["b"]) == ("a",)
    assert words.strange_arguments("fr") == ("b $who",)


def test_a_translation_is_stale_until_it_carries_the_hash_of_the_english_text(speak: Speak) -> None:
    english = "# $who: a name\na = Hello { $who }\n\nb = Bye\n"
    fresh = speak(en=english).source_hash("a")
    words = speak(en=english, fr=f"# $who\n# en: {fresh}\na = Bonjour {'{ $who }'}\n\n# en: 000000\nb = Au revoir\n")
    assert words.stale("fr") == ("b",)
    changed = speak(en=english.replace("# $who: a name", "# $who: the person"))
    assert changed.stale("fr") == ("b",)  # comments do not count
    assert speak(en=english.replace("Hello", "Good day")).stale("fr") == ("a", "b")


def test_languages_are_the_folders_with_messages(speak: Speak, tmp_path: Path) -> None:
    words = speak(en="a = x", fr="a = x")
    (tmp_path / "de").mkdir()
    assert words.languages == ("en", "fr")


# --- right to left


def test_the_pseudo_language_is_longer_and_right_to_left_and_keeps_its_arguments(speak: Speak) -> None:
    words = speak(en="-card = card\na = <b>No</b>: your { -card }, { $who }, { $n ->\n    [one] day\n   *[other] days\n}.")
    english, pseudo = words.say("en", "a", who="Ana", n=2), words.say(PSEUDO, "a", who="Ana", n=2)
    assert words.is_right_to_left(PSEUDO)
    assert not words.is_right_to_left("en")
    assert plain(pseudo).startswith("\u200f")
    assert len(plain(pseudo)) > len(plain(english))
    assert "\u2068Ana\u2069" in plain(pseudo)
    assert [type(span) for span in pseudo] == [type(span) for span in english]
    assert "card" not in plain(pseudo)


def test_links_and_days_are_isolated_inside_their_spans_in_a_right_to_left_language(speak: Speak) -> None:
    words = speak(en="a = See { $law } by { $day }")
    spans = words.say(PSEUDO, "a", law=LinkTo("L.433-3", "https://example.org"), day=DAY)
    assert Link("\u2068L.433-3\u2069", "https://example.org") in spans
    assert DayText("\u20683 فبراير 2027\u2069", DAY) in spans


# --- the messages of this repository


SAMPLES: dict[str, Argument] = {
    **dict.fromkeys(("day", "month", "read", "since", "until", "checked", "in_force", "dated", "from", "to"), DAY),
    **dict.fromkeys(("source", "address", "contact"), LinkTo("a page", "https://example.org")),
    **dict.fromkeys(("sources", "languages", "facts", "changes", "points", "older"), ("one", "two")),
}
NUMBERS = re.compile(
    "count|days|months|weeks|years|_eur|amount|number|seconds|characters|sentences|done|total|birthday|megabytes|first_day"
)
AMBIGUOUS: dict[str, Argument] = {"old": "before", "new": "after"}  # days in reminders, values in corrections


def sample(message_id: str, argument: str) -> Argument:
    """Return something that may stand for an argument of a message."""
    if argument in AMBIGUOUS:
        return DAY if message_id.startswith("reminder") else AMBIGUOUS[argument]
    return 3 if NUMBERS.search(argument) else SAMPLES.get(argument, "sample")


@pytest.mark.parametrize("language", [*Words(LOCALES).languages, PSEUDO])
def test_every_message_can_be_said_with_its_arguments(words: Words, language: str) -> None:
    for message_id in sorted(words.ids(language)):
        arguments = {name: sample(message_id, name) for name in words.arguments_of(message_id, language)}
        for empty in (False, True):
            optional = {name: None for name in arguments if name in {"contact", "in_force", "dated", "destination", "who"}}
            said = plain(words.say(language, message_id, **(arguments | optional if empty else arguments)))
            assert said.strip(), message_id
            assert not re.search(r"[{}\ue000\ue001]|<b>", said), (message_id, said)


def test_every_message_of_english_says_its_arguments_in_the_comment_above_it() -> None:
    for path in sorted((LOCALES / ENGLISH).glob("*.ftl")):
        group = own = name = before = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("##"):
                group, own = (group if before.startswith("##") else "") + line, ""
            elif line.startswith("#"):
                own = (own if before.startswith("#") else "") + line
            elif match := re.match(r"(-?[a-z][\w-]*) =", line):
                name, own = match[1], own if before.startswith("#") else ""
            unsaid = [] if line.startswith("#") or name.startswith("-") else re.findall(r"\$(\w+)", line)
            assert [argument for argument in unsaid if f"${argument}" not in group + own] == [], f"{path.name}: {name}"
            before = line


def test_english_has_no_straight_quotes_and_no_spaces_at_the_ends_of_lines() -> None:
    for path in sorted((LOCALES / ENGLISH).glob("*.ftl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            where = f"{path.name}:{number}"
            assert line == line.rstrip(), where
            if not line.startswith("#"):
                code_taken_out = re.sub(r'\{[^{}]*"[^{}]*\}|form: "\w+"|dateStyle: "\w+"', "", line)
                assert not re.search(r"""["']""", code_taken_out), where


def test_button_labels_are_short_enough_for_a_phone(words: Words) -> None:
    labels = [name for name in words.ids(ENGLISH) if name.startswith("choice-") and not words.arguments_of(name)]
    assert {name: said for name in labels if len(said := plain(words.say(ENGLISH, name))) > 36} == {}


def test_english_terms_are_all_used() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in (LOCALES / ENGLISH).glob("*.ftl"))
    terms = re.findall(r"^(-[\w-]+) =", texts, re.MULTILINE)
    assert [term for term in terms if not re.search(rf"\{{ {term}\b(?!-)", texts)] == []


def test_one_language_is_opened_within_a_quarter_of_a_second() -> None:
    started = time.process_time()
    words = Words(LOCALES)
    words.say(ENGLISH, "greeting")
    words.say(ENGLISH, "travel-adp-renewal")
    assert time.process_time() - started < 0.25

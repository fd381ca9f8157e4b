"""What annoyed people who talked to the bot for a while."""

from __future__ import annotations

from bot.app import App
from bot.conversation import ChoiceTaken, Joined, TextMessage
from bot.understanding import Topic
from tests.issues.test_found_in_golden_conversations import offered, talk


def test_a_correction_may_begin_with_no_wait(app: App) -> None:
    turn = talk(app, TextMessage("Can I travel with my ADP? It is my first request"), TextMessage("no wait, it's a renewal"))
    assert turn.answers[0].topic is Topic.TRAVEL
    assert "corrected" in turn.messages


def test_a_card_asked_for_after_a_vls_ts_is_not_asked_whether_it_is_a_renewal(app: App) -> None:
    turn = talk(app, TextMessage("Can I work with my ADP? My visa was a VLS-TS"))
    assert turn.answers[0].facts.get("procedure") == "renewal"
    assert "ask-procedure" not in turn.messages


def test_idk_is_no_portuguese(app: App) -> None:
    turn = talk(app, Joined("account"), TextMessage("idk"))
    assert "language-note-pt" not in turn.messages
    assert {"unknown-taken-plain", "flow-account-start"} <= set(turn.messages)


def test_a_country_is_called_by_its_name(app: App) -> None:
    turn = talk(app, TextMessage("Can I go to Italy with my ADP? It is my first request"))
    spoken = str(app.speaker.speak("en", turn.blocks))
    assert "Italy" in spoken
    assert "(IT)" not in spoken


def test_the_papers_are_listed_whichever_way_one_asks_for_them(app: App) -> None:
    turn = talk(app, TextMessage("what papers do I need?"))
    assert "checklist-missing" in turn.messages


def test_who_is_angry_is_offered_more_than_the_menu(app: App) -> None:
    turn = talk(app, TextMessage("you stupid bot"))
    assert {"flow.status", "flow.help"} <= set(offered(turn))


def test_typed_words_of_a_button_lead_on_in_every_flow(app: App) -> None:
    turn = talk(app, Joined("account"), ChoiceTaken("go.account.used_before.no_account"), TextMessage("next"))
    assert turn.session.flow is not None
    assert turn.session.flow.state == "website"


def test_who_asks_to_be_forgotten_is_asked_whether_she_means_it(app: App) -> None:
    turn = talk(app, TextMessage("delete everything you know about me"))
    assert turn.messages == ("privacy-ask-erase",)
    assert {"privacy.erase_now", "do.keep"} <= set(offered(turn))

"""What went wrong while the golden conversations were written, and is not seen in their message ids."""

from __future__ import annotations

from datetime import datetime

from bot.app import App
from bot.conversation import Choices, ChoiceTaken, Command, Joined, Session, TextMessage, TurnResult
from bot.conversation.engine import FRANCE
from bot.conversation.manners import GREETING_STEPS

NOW = datetime(2026, 11, 23, 12, tzinfo=FRANCE)


def talk(app: App, *said: Joined | TextMessage | ChoiceTaken | Command) -> TurnResult:
    """Return what the last of several turns comes to."""
    session = Session()
    for incoming in said:
        turn = app.engine.take_turn(session, incoming, now=NOW)
        session = turn.session
    return turn


def offered(turn: TurnResult) -> list[str]:
    return [option.id for block in turn.blocks if isinstance(block, Choices) for option in block.options]


def test_french_words_copied_from_a_paper_do_not_turn_an_english_conversation_french(app: App) -> None:
    turn = talk(app, Joined("which-paper"), TextMessage("Attestation de décision favorable"))
    assert turn.session.language == "en"


def test_who_is_turned_away_in_a_flow_is_offered_the_flow_and_not_the_beginning(app: App) -> None:
    turn = talk(app, Joined("renewal"), TextMessage("What is the weather in Lyon?"))
    assert turn.messages[0].startswith("out-of-scope")
    assert not set(GREETING_STEPS) & set(offered(turn))
    assert "go.renewal.title.my_card" in offered(turn)


def test_an_answer_in_a_sentence_counts_though_nothing_was_asked_before_the_flow(app: App) -> None:
    start = (Joined("first-request"), ChoiceTaken("answer.visa_kind.a_solliciter"))
    turn = talk(app, *start, TextMessage("I arrived on 15 October 2026"))
    assert turn.session.flow is not None
    assert turn.session.flow.state == "dates"


def test_a_what_if_that_supposes_nothing_does_not_repeat_the_answer(app: App) -> None:
    turn = talk(app, TextMessage("Can I work with my ADP? It is a renewal."), TextMessage("what if?"))
    assert not any(message.startswith("work-") for message in turn.messages)

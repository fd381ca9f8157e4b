"""The language of messages: short ones, mixed ones, and those that name French papers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.understanding.language import LANGUAGES, Languages

DETECTOR = Languages()

# previous language | message | expected
MESSAGES = """
- | Can I travel with my attestation de prolongation d'instruction? | en
- | My titre de séjour expires in June | en
- | what does the récépissé allow | en
- | ADP | en
fr | ADP | fr
- | Puis-je partir en vacances avec ce papier ? | fr
- | je voudrais renouveler ma carte | fr
- | renouvellement | fr
- | mon titre de séjour expire in march, can i go to Italy with the API? | en
- | My card expired yesterday. Est-ce que je peux travailler ? | fr
- | ¿Qué es la ANEF? | es
- | Tengo solo la attestation de dépôt, ¿puedo trabajar? | es
- | ¿Cuándo debo renovar la tarjeta? | es
- | Quanto tempo a préfecture leva para decidir? | pt
- | Posso viajar com a minha ADP? | pt
- | Quando devo chiedere il rinnovo? | it
- | Posso lavorare con l'attestation de dépôt? | it
- | Was ist die attestation de dépôt? | de
- | Wie lange dauert die Verlängerung? | de
- | Attestation de dépôt nedir? | tr
- | Kartım bitti, ne yapmalıyım? | tr
- | هل يمكنني السفر مع ADP؟ | ar
- | ما معنى en cours d'instruction؟ | ar
- | 我可以用ADP旅行吗 | zh
- | attestation de dépôt是什么？ | zh
- | 還沒收到延期證明 | zh
- | Можно ли работать с ADP? | ru
- | а если VLS-TS? | ru
fr | why? | en
en | pourquoi ? | fr
en | warum? | de
en | et pour le travail ? | fr
fr | and for work? | en
fr | ok | fr
it | si | it
es | no | es
fr | 12/03/2027 | fr
fr | 🙂 | fr
fr | qqqq | fr
- | qqqq | en
- | ??? | en
-  |  | en
de |  | de
en | récépissé? | en
- | thx | en
""".strip().splitlines()


@pytest.mark.parametrize("line", MESSAGES)
def test_which_language_a_message_is_in(line: str) -> None:
    previous, text, expected = (part.strip() for part in line.split("|"))
    assert DETECTOR.detect(text, None if previous == "-" else previous) == expected


def test_a_long_message_is_judged_by_its_ends() -> None:
    assert DETECTOR.detect("bonjour, je vous écris car mon titre expire. " * 200, None) == "fr"


def test_half_a_sign_is_no_obstacle() -> None:
    assert DETECTOR.detect("\ud800 can you help me with this?", None) == "en"


@given(some.text(max_size=300), some.sampled_from((None, *LANGUAGES)))
@settings(max_examples=150, deadline=None)
def test_no_message_raises(text: str, previous: str | None) -> None:
    assert DETECTOR.detect(text, previous) in LANGUAGES


def test_what_nobody_can_say_changes_no_language() -> None:
    detector = Languages()
    for language in ("en", "fr", "tr"):
        assert [detector.detect(text, language) for text in ("asdf qwer", "lkjh sdfg iuyt")] == [language, language]

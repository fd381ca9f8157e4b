"""Bare answers and links to the turn before: tables of messages in ten languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules import DataFileError
from bot.understanding.acts import Acts, read_act, read_link
from bot.understanding.name_load import LANGUAGES, load_acts

LOCALES = Path(__file__).parents[2] / "locales"


@cache
def words() -> Acts:
    return load_acts(LOCALES)


ACTS = """
en | Yes!! | yes
en | yep, thanks | yes
en | 👍🏽 | yes
en | of course | yes
en | No. | no
en | nope | no
en | no thanks | no
en | no, stop | stop
en | I don't know | unknown
en | no idea | unknown
en | not sure | unknown
en | back please | back
en | stop | stop
en | never mind | stop
en | start over | start_over
en | Thank you so much!!! | thanks
en | ok thanks 🙏 | thanks
en | thnaks | thanks
en | Hello there | greeting
en | good morning | greeting
en | bye | goodbye
en | what can you do? | capabilities
en | you are useless | insult
en | Hi, can I work? |
en | yes but my card is lost |
en | no, my first one |
en | stop my reminders tomorrow |
en | ??? |
en |  |
fr | Oui ! | yes
fr | ouais | yes
fr | non merci | no
fr | je ne sais pas | unknown
fr | retour | back
fr | laisse tomber | stop
fr | recommencer | start_over
fr | merci bcp | thanks
fr | bonjour | greeting
fr | au revoir | goodbye
fr | oui mais j'ai perdu ma carte |
es | sí | yes
es | no lo sé | unknown
es | gracias | thanks
pt | não | no
pt | não sei | unknown
pt | obrigada | thanks
it | sì | yes
it | non lo so | unknown
it | grazie mille | thanks
de | ja | yes
de | weiß nicht | unknown
de | danke schön | thanks
ru | да | yes
ru | не знаю | unknown
ru | спасибо | thanks
tr | evet | yes
tr | bilmiyorum | unknown
tr | teşekkürler | thanks
ar | نعم | yes
ar | لا أعرف | unknown
ar | شكرا | thanks
zh | 是的 | yes
zh | 不知道 | unknown
zh | 谢谢 | thanks
de | yes | yes
tr | merci | thanks
""".strip().splitlines()


@pytest.mark.parametrize("line", ACTS)
def test_what_a_bare_message_wants(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert read_act(text, language, words()) == (expected or None)


LINKS = """
en | Why? | why
en | but why? | why
en | how come | why
en | why not? | why_not
en | why can't I? | why_not
en | Why must I file two months early? |
en | source? | source
en | says who? | source
en | where is that written? | source
en | which article says so? | source
en | what if it was a renewal? | what_if
en | ok, and if I lose the card? | what_if
en | suppose it were my first | what_if
en | no, my first one | correction
en | sorry I meant the renewal | correction
en | actually it is a renewal | correction
en | actually can I work? |
en | and for work? | follow_up
en | what about my wife? | follow_up
en | Can I travel with my ADP? |
en | no |
fr | pourquoi ? | why
fr | pourquoi pas ? | why_not
fr | c'est écrit où ? | source
fr | d'où ça vient ? | source
fr | et si c'était un renouvellement ? | what_if
fr | non, c'est ma première demande | correction
fr | en fait c'est une première | correction
fr | et pour le travail ? | follow_up
fr | Pourquoi faut-il déposer deux mois avant ? |
es | ¿por qué? | why
es | ¿por qué no? | why_not
es | ¿quién lo dice? | source
es | ¿y si fuera la primera? | what_if
es | no, es la primera | correction
es | ¿y para trabajar? | follow_up
pt | por quê? | why
pt | onde está escrito? | source
pt | e se fosse a primeira? | what_if
pt | não, é o primeiro pedido | correction
it | perché? | why
it | e se fosse un rinnovo? | what_if
it | chi lo dice? | source
it | e per il lavoro? | follow_up
de | warum? | why
de | wo steht das? | source
de | was wäre, wenn es mein erster Antrag wäre? | what_if
de | nein, es ist mein erster Antrag | correction
de | und für die Arbeit? | follow_up
ru | почему? | why
ru | где это написано? | source
ru | а если это продление? | what_if
ru | нет, первая | correction
tr | neden? | why
tr | nerede yazıyor? | source
tr | eğer yenileme olsaydı? | what_if
tr | hayır, ilk başvurum | correction
ar | لماذا؟ | why
ar | أين هو مكتوب؟ | source
ar | ماذا لو كان تجديدا؟ | what_if
ar | وماذا عن العمل؟ | follow_up
zh | 为什么？ | why
zh | 为什么不行？ | why_not
zh | 哪里写的？ | source
zh | 如果是续签呢？ | what_if
zh | 不是，是第一次 | correction
zh | 那工作呢？ | follow_up
""".strip().splitlines()


@pytest.mark.parametrize("line", LINKS)
def test_how_a_message_hangs_on_the_turn_before(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert read_link(text, language, words()) == (expected or None)


def test_an_unknown_act_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en/yesno.yaml").write_text('fillers: [please]\nacts: {shrug: ["meh"]}\nlinks: {}\n')
    with pytest.raises(DataFileError, match="unknown key 'shrug'"):
        load_acts(tmp_path, ("en",))


@given(some.text(max_size=200), some.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_no_message_raises(text: str, language: str) -> None:
    read_act(text, language, words())
    read_link(text, language, words())

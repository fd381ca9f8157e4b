"""Countries and destinations named in messages: a table of sentences in ten languages, and what no message may do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.understanding.countries import Places, read_countries
from bot.understanding.meaning import Mention
from bot.understanding.name_load import LANGUAGES, load_names
from bot.understanding.names import WEAK

LOCALES = Path(__file__).parents[2] / "locales"


@cache
def places() -> Places:
    return load_names(LOCALES)[1]


def read(text: str, language: str = "en") -> tuple[Mention, ...]:
    return read_countries(text, language=language, places=places())


def noted(mention: Mention) -> str:
    line = f"~{mention.value}" if mention.score < WEAK else str(mention.value)
    line = f"not {line}" if mention.negated else line
    return f"if {line}" if mention.hypothetical else line


def found(text: str, language: str = "en") -> set[str]:
    return {noted(mention) for mention in read(text, language)}


# language | message | what it names: codes and destinations; ~ marks a hint
NAMED = """
en | a weekend in Italy | IT
en | flying to turkey on Friday | TR
en | Turkey is on my list | TR
en | Türkiye with my family | TR
en | I want to go to Georgia and Jordan | GE, JO
en | my cousin Jordan writes |
en | Mr Chad Brown is our lawyer |
en | we go to Chad | TD
en | Chad | TD
en | I am from Brazil |
en | a licence from Argentina |
en | born in Mexico |
en | citizen of India |
en | a trip to the UK | GB
en | heading to the US for work | US
en | please let us know |
en | England, then Scotland | GB
en | Geneva by train | CH
en | i go to lisbon | PT
en | to Portugual by car | PT
en | Swizerland | CH
en | visit Prague and Vienna | CZ, AT
en | a nice answer |
en | Nice people, thanks |
en | my flight to Nice | inside_france, FR
en | from Lille to Toulouse by train | inside_france, FR
en | between Paris and Lyon | inside_france, FR
en | can I travel within France? | inside_france, FR
en | a domestic flight | inside_france, FR
en | the prefecture of Lyon |
en | I live in Grenoble |
en | back to France from Morocco | france_return, MA
en | returning from Senegal | france_return, SN
en | come back to France | france_return
en | re-enter with my ADP | france_return
en | leave France and come back | france_return
en | fly to Paris from Tunis | france_return, TN
en | to India via Doha | IN, ~QA
en | transit through Frankfurt | DE
en | outside Schengen | outside_schengen
en | a non-Schengen country | outside_schengen
en | the Schengen area | schengen
en | another European country | schengen
en | a schengen visa |
en | around Europe | schengen
en | to Guadeloupe | GP
en | to Reunion Island | RE
en | our family reunion |
en | overseas France | overseas_france
en | New Zealand or Papua New Guinea | NZ, PG
en | South Korea | KR
en | to South Africa | ZA
en | across Africa | outside_schengen
en | Ivory Coast | CI
en | not Italy but Spain | not IT, ES
en | what if I go to Poland? | if PL
en | tell me if Croatia is fine | HR
en | in march or may |
en | my home country |
en | going abroad |
en | a German employer |
fr | un voyage au Maroc | MA
fr | aux Pays-Bas | NL
fr | je vais à Londres | GB
fr | je suis né au Sénégal |
fr | permis de conduire du Brésil |
fr | je reviens de Tunisie | france_return, TN
fr | rentrer en France depuis l'Algérie | france_return, DZ
fr | de Lyon à Rome | IT
fr | un vol Marseille Paris | inside_france, FR
fr | à la Réunion | RE
fr | la réunion de demain |
fr | en Guyane | GF
fr | hors espace Schengen | outside_schengen
fr | dans un autre pays européen | schengen
fr | aux Antilles | overseas_france
fr | via Bruxelles | BE
es | un viaje a Suiza | CH
es | soy de Colombia |
es | ir a Estados Unidos | US
es | volver a Francia | france_return
es | fuera de Schengen | outside_schengen
es | mañana viajo a Berlín | DE
pt | para a Alemanha | DE
pt | sou do Brasil |
pt | voltar para a França | france_return
pt | ir a Madrid | ES
it | in Germania | DE
it | vengo dal Perù |
it | tornare in Francia | france_return
it | a Vienna e Praga | AT, CZ
it | mia zia vuole venire |
de | nach Österreich | AT
de | in die Schweiz | CH
de | aus der Türkei |
de | zurück nach Frankreich | france_return
de | kannst du auf Deutsch antworten |
ru | в Италию | IT
ru | в США | US
ru | в Москву | RU
ru | из Бразилии |
ru | вернуться во Францию | france_return
ru | в Саудовскую Аравию | SA
tr | Almanya'ya gidiyorum | DE
tr | italyaya gitmek | IT
tr | Brezilya'dan geldim |
tr | Fransa'ya dönebilir miyim | france_return
ar | السفر إلى إيطاليا | IT
ar | أسافر لألمانيا | DE
ar | أنا من تونس |
ar | العودة إلى فرنسا | france_return
zh | 去意大利 | IT
zh | 我来自巴西 |
zh | 我是中国人 |
zh | 从摩洛哥回法国 | france_return, MA
zh | 去瑞士和奥地利 | CH, AT
""".strip().splitlines()


@pytest.mark.parametrize("line", NAMED)
def test_which_places_a_message_names(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert found(text, language) == {note.strip() for note in expected.split(",") if note.strip()}


def test_a_place_keeps_its_place() -> None:
    text = "Demain à New York !"
    (city,) = read(text, "fr")
    assert text[city.start : city.end] == "New York"


ITALY = {
    "en": "Italy", "fr": "Italie", "es": "Italia", "pt": "Itália", "ar": "إيطاليا",
    "zh": "意大利", "ru": "Италия", "de": "Italien", "it": "Italia", "tr": "İtalya",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_italy_is_known_in_every_language(language: str) -> None:
    assert found(ITALY[language], language) == {"IT"}


@given(some.text(max_size=300), some.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_no_message_raises(text: str, language: str) -> None:
    for mention in read(text, language):
        assert 0 <= mention.start < mention.end <= len(text)

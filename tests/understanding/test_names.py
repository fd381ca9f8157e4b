"""Facts named in messages: a table of sentences in ten languages, and what no message may do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules import DataFileError, Origin
from bot.understanding.countries import Places
from bot.understanding.meaning import Mention
from bot.understanding.name_load import LANGUAGES, load_names
from bot.understanding.names import WEAK, Names, read_about, read_names

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"


@cache
def words() -> tuple[Names, Places]:
    return load_names(LOCALES)


def read(text: str, language: str = "en") -> tuple[Mention, ...]:
    return read_names(text, language=language, names=words()[0])


def noted(mention: Mention) -> str:
    """Write a mention as "fact=value", with "(…)" when inferred, "not …" when denied and "if …" when supposed."""
    line = f"{mention.fact}={str(mention.value).lower() if isinstance(mention.value, bool) else mention.value}"
    line = f"({line})" if mention.origin is Origin.INFERRED else line
    line = f"not {line}" if mention.negated else line
    return f"if {line}" if mention.hypothetical else line


def said(text: str, language: str = "en") -> set[str]:
    return {noted(mention) for mention in read(text, language) if mention.score >= WEAK}


def hinted(text: str, language: str = "en") -> set[str]:
    return {noted(mention) for mention in read(text, language) if mention.score < WEAK}


# language | message | what it says, by commas
SAID = """
en | Can I travel with my ADP? | document=adp
en | can i fly on the A.D.P. they sent | document=adp
en | Would the API let me cross to Belgium? | document=adp
en | is my api still good for the border | document=adp
en | The Extension Certificate arrived this morning | document=adp
en | they mailed a prolognation certificate to me | document=adp
en | my attest de prolong says nothing about trips | document=adp
en | prolongation of instruction paper in hand | document=adp
en | Is the filing certificate enough to start a job? | document=deposit_certificate
en | all I've got is a deposit paper | document=deposit_certificate
en | confirmation of submission, worth something? | document=deposit_certificate
en | The acknowledgement of receipt came by mail | document=deposit_certificate
en | with an application receipt only | document=deposit_certificate
en | favourable decision certificate in my account | document=decision_favorable
en | My ADF was issued, what now | document=decision_favorable
en | an approval letter from the prefecture | document=decision_favorable
en | The counter gave me a recepissé | document=recepisse
en | holding a recipisse until june | document=recepisse
en | They handed me an APS of six months | document=aps
en | provisional residence authorisation instead of a card | document=aps
en | the convocation says Thursday | document=pickup_notice
en | got an SMS saying my permit is ready | document=pickup_notice
en | the police report about the theft of my card | document=loss_declaration, has_previous_permit=false
en | This is my first application | procedure=first
en | It is the 1st request for me | procedure=first
en | applying for the first time | procedure=first
en | I want to renew my talent passport | procedure=renewal
en | my renewal is pending | procedure=renewal
en | extending my residence permit | procedure=renewal
en | my second card request | procedure=renewal
en | it is not a renewal | not procedure=renewal
en | This isn't my first permit | procedure=renewal
en | What if it was a renewal? | if procedure=renewal
en | if it were my first card could i go? | if procedure=first
en | I just arrived in Lyon | (procedure=first)
en | newcomer here, what do I do | (procedure=first)
en | My card expired last week | (procedure=renewal), permit_in_force=false
en | with my old permit in the drawer | has_previous_permit=true, (procedure=renewal)
en | both in my folder | has_previous_permit=true
en | ADP and my expired card, enough? | document=adp, has_previous_permit=true, permit_in_force=false, (procedure=renewal)
en | I don't have the old card any more | has_previous_permit=false, (procedure=renewal)
en | my residence card was stolen | has_previous_permit=false
en | lost my permit on the train | has_previous_permit=false
en | the prefecture took my old card | has_previous_permit=false, (procedure=renewal)
en | I still have the previous permit | has_previous_permit=true, (procedure=renewal)
en | My permit is still valid | permit_in_force=true
en | the card hasn't expired | permit_in_force=true, (procedure=renewal)
en | my card ran out on Monday | permit_in_force=false, (procedure=renewal)
en | my permit expires in March | (procedure=renewal)
en | is my card still valid? |
en | the bank wants a valid card |
en | before my card has expired | (procedure=renewal)
en | my validated VLS-TS | visa_kind=vls_ts, visa_validation=validated
en | I haven't validated my VLS-TS yet | visa_kind=vls_ts, visa_validation=not_yet
en | I forgot to validate my long-stay visa | visa_validation=overdue
en | came on a 3-month visa | visa_kind=a_solliciter, (procedure=first)
en | visa marked carte de séjour à solliciter | visa_kind=a_solliciter, (procedure=first)
en | talent researcher permit | permit_category=researcher
en | I hold an EU blue card | permit_category=blue_card
en | passeport talent salarié qualifié | permit_category=qualified_employee
en | the talent (family) card | permit_category=family
en | a corporate officer with a talent card | permit_category=corporate_officer
en | french tech visa holder | permit_category=project_holder
en | Could you tell me if the ADP is enough? | document=adp
en | if I travel with my ADP | document=adp
en | what if I only have the ADP | if document=adp
en | I haven't received the ADP yet | not document=adp
en | no ADP so far, just the filing certificate | not document=adp, document=deposit_certificate
en | renew my ADP | document=adp
en | renewing my passport this summer |
en | I lost my job |
en | I lost my bank card |
en | first | procedure=first
en | renewal please | procedure=renewal
en | the second one | procedure=renewal
en | my 4-year card | four_year_card=true
en | I filed in time | asked_in_time=true
fr | Mon attestation de prolongation d'instruction est arrivée | document=adp
fr | attest de prolong reçue | document=adp
fr | jai lattestation de depot | document=deposit_certificate
fr | une confirmation de dépôt, ça vaut quoi | document=deposit_certificate
fr | l'accusé de réception suffit ? | document=deposit_certificate
fr | j'ai reçu une attestation de décision favorable | document=decision_favorable
fr | un récepissé du guichet | document=recepisse
fr | autorisation provisoire de séjour de six mois | document=aps
fr | la convocation pour retrait | document=pickup_notice
fr | déclaration de perte faite au commissariat | document=loss_declaration
fr | c'est ma première demande | procedure=first
fr | primo-demandeur | procedure=first
fr | ce n'est pas un renouvellement | not procedure=renewal
fr | et si c'était un renouvellement ? | if procedure=renewal
fr | je viens d'arriver à Nantes | (procedure=first)
fr | ma carte est périmée | permit_in_force=false, (procedure=renewal)
fr | mon titre de séjour expire en mars | (procedure=renewal)
fr | je n'ai plus la carte | has_previous_permit=false
fr | j'ai perdu mon titre | has_previous_permit=false
fr | ma carte n'est pas expirée | permit_in_force=true, (procedure=renewal)
fr | avec mon ADP et ma carte périmée | document=adp, has_previous_permit=true, permit_in_force=false, (procedure=renewal)
fr | j'ai gardé l'ancienne carte | has_previous_permit=true, (procedure=renewal)
fr | mon VLS-TS n'est pas encore validé | visa_kind=vls_ts, visa_validation=not_yet
fr | visa de 3 mois | visa_kind=a_solliciter, (procedure=first)
fr | passeport talent famille | permit_category=family
fr | carte bleue européenne | permit_category=blue_card
fr | sans la carte | has_previous_permit=false
fr | je n'ai pas encore reçu mon ADP | not document=adp
fr | la première | procedure=first
fr | ma carte vitale est perdue |
fr | au titre de la loi |
es | tengo la prórroga de instrucción | document=adp
es | el comprobante de depósito me basta | document=deposit_certificate
es | No es una renovación, es mi primera solicitud | not procedure=renewal, procedure=first
es | perdí mi antigua tarjeta | has_previous_permit=false, (procedure=renewal)
es | mi tarjeta venció | permit_in_force=false, (procedure=renewal)
es | acabo de llegar a Burdeos | (procedure=first)
es | todavía no he recibido la ADP | not document=adp
es | no tengo más que la attestation de dépôt | document=deposit_certificate
es | récépissé de demande de titre de séjour en mano | document=recepisse
es | papeles para renovar el passeport talent | procedure=renewal
pt | só tenho o comprovante de depósito | document=deposit_certificate
pt | o meu primeiro pedido | procedure=first
pt | já não tenho o cartão | has_previous_permit=false
pt | meu título de residência expirou | permit_in_force=false, (procedure=renewal)
pt | e se fosse uma renovação? | if procedure=renewal
pt | não tenho nada além da attestation de dépôt | document=deposit_certificate
it | ho la ricevuta di deposito | document=deposit_certificate
it | non è un rinnovo | not procedure=renewal
it | ho perso il vecchio permesso di soggiorno | has_previous_permit=false, (procedure=renewal)
it | il permesso è scaduto | permit_in_force=false, (procedure=renewal)
it | non ho altro che la ricevuta di deposito | document=deposit_certificate
it | con l'ADP e la carta scaduta | document=adp, has_previous_permit=true, permit_in_force=false, (procedure=renewal)
de | meine Verlängerungsbescheinigung liegt vor | document=adp
de | die Einreichungsbestätigung reicht nicht | document=deposit_certificate
de | es ist keine Verlängerung, es ist mein erster Antrag | not procedure=renewal, procedure=first
de | ich habe meine alte Karte verloren | has_previous_permit=false, (procedure=renewal)
de | mein Aufenthaltstitel läuft im März ab | (procedure=renewal)
de | die alte Karte habe ich nicht mehr | has_previous_permit=false, (procedure=renewal)
de | nichts außer der attestation de dépôt | document=deposit_certificate
de | habe die Verlängerungsbescheinigung und noch die alte Karte | document=adp, has_previous_permit=true, (procedure=renewal)
ru | у меня справка о подаче | document=deposit_certificate
ru | пришла справка о продлении | document=adp
ru | это не продление | not procedure=renewal
ru | я потеряла старую карту | has_previous_permit=false, (procedure=renewal)
ru | карта ещё действует | permit_in_force=true
ru | только что приехал | (procedure=first)
ru | рецеписсе на продление | document=recepisse, procedure=renewal
ru | пришла смс что карта готова, что взять с собой | document=pickup_notice
ru | нет ничего кроме подтверждения подачи | document=deposit_certificate
tr | uzatma belgesi geldi | document=adp
tr | sadece başvuru belgem var | document=deposit_certificate
tr | bu yenileme değil, ilk başvurum | not procedure=renewal, procedure=first
tr | kartımı kaybettim | has_previous_permit=false
tr | kartım hâlâ geçerli | permit_in_force=true
tr | passeport talent yenilemek istiyorum | procedure=renewal
ar | وصلتني شهادة التمديد | document=adp
ar | لدي شهادة الإيداع | document=deposit_certificate
ar | هذا ليس تجديدا، إنه أول طلب لي | not procedure=renewal, procedure=first
ar | ضاعت بطاقتي | has_previous_permit=false
ar | وصلت للتو إلى فرنسا | (procedure=first)
ar | لا أملك إلا شهادة الإيداع | document=deposit_certificate
ar | عندي غير attestation de dépôt | document=deposit_certificate
zh | 我有延期证明 | document=adp
zh | 只有递交证明 | document=deposit_certificate
zh | 不是续签，是第一次申请 | not procedure=renewal, procedure=first
zh | 我的旧卡丢了 | has_previous_permit=false, (procedure=renewal)
zh | 如果是续签呢 | if procedure=renewal
zh | 還沒收到延期證明 | not document=adp
zh | 拿着续签的récépissé | procedure=renewal, document=recepisse
zh | 有延期证明和过期的旧卡 | has_previous_permit=true, document=adp, (procedure=renewal)
zh | 办理手续 |
""".strip().splitlines()


@pytest.mark.parametrize("line", SAID)
def test_what_a_message_says(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert said(text, language) == {note.strip() for note in expected.split(",") if note.strip()}


HINTED = """
en | can I travel with my card? | document=permit
en | does my residence permit let me work? | document=permit
en | may I enter on my visa | document=visa
en | with my ADP, and the old card is lost |
en | renew my card |
en | my card expires soon |
en | collecting the new card |
fr | puis-je travailler avec mon titre de séjour ? | document=permit
fr | renouveler ma carte |
de | darf ich mit meiner Karte reisen? | document=permit
zh | 用居留卡能旅行吗 | document=permit
""".strip().splitlines()


@pytest.mark.parametrize("line", HINTED)
def test_a_card_only_hints_at_the_paper_asked_about(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert hinted(text, language) == {note.strip() for note in expected.split(",") if note.strip()}


ABOUT = """
en | Can my wife work with her ADP? | wife
en | My husband's card expired | husband
en | We just hired a developer from Peru | new_hire
en | one of our employees lost his card | employee
en | our PhD student travels next week | researcher
en | a friend of mine wants to know | friend
en | a friend told me it takes a year |
en | my wife and I travel together |
en | I travel with my wife |
en | I am a researcher |
en | can I work? |
fr | ma femme a un récépissé | wife
fr | nous venons de recruter une ingénieure | new_hire
fr | notre doctorant part demain | researcher
fr | un collègue m'a dit que non |
en | and my wife? | wife
en | with my wife, can I fly? |
fr | et mon mari ? | husband
ru | а жена? | wife
es | mi esposa quiere trabajar | wife
pt | meu marido chegou ontem | husband
it | mia moglie aspetta | wife
de | meine Frau wartet | wife
ru | моя жена ждёт | wife
tr | eşim bekliyor | spouse
ar | زوجتي تنتظر | wife
zh | 我妻子想工作 | wife
""".strip().splitlines()


@pytest.mark.parametrize("line", ABOUT)
def test_whom_a_message_is_about(line: str) -> None:
    language, text, expected = (part.strip() for part in line.split("|"))
    assert read_about(text, language, words()[0]) == (expected or None)


def test_a_mention_keeps_its_place() -> None:
    text = "Bonjour, mon récépissé de renouvellement ?"
    (paper,) = (mention for mention in read(text, "fr") if mention.fact == "document")
    assert text[paper.start : paper.end] == "récépissé de renouvellement"


def test_a_misspelt_name_scores_less() -> None:
    (exact,), (misspelt,) = read("prolongation certificate"), read("prolognation certificate")
    assert exact.score == 1
    assert WEAK < misspelt.score < 1


def test_the_longest_name_wins() -> None:
    assert said("certificate of prolongation of instruction") == {"document=adp"}


def test_french_names_count_in_every_language() -> None:
    missing = {language for language in LANGUAGES if "document=recepisse" not in said("récépissé", language)}
    assert missing == set()


@cache
def facts() -> Mapping[str, set[str]]:
    told = yaml.safe_load((ROOT / "bot/rules/law/facts.yaml").read_text(encoding="utf-8"))["facts"]
    return {fact["id"]: {"true", "false"} if fact["kind"] == "yes_no" else set(fact.get("values", ())) for fact in told}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_facts_of_the_law_are_named(language: str) -> None:
    named = yaml.safe_load((LOCALES / language / "names.yaml").read_text(encoding="utf-8"))["facts"]
    unknown = {(fact, value) for fact, values in named.items() for value in values if value not in {"ignored", *facts()[fact]}}
    assert unknown == set()


def test_a_phrase_with_an_unknown_group_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    broken = 'words: {card: [card]}\nfacts: {document: {adp: {phrases: ["{nothing}"]}}}\nabout: {}\n'
    (tmp_path / "en/names.yaml").write_text(broken)
    with pytest.raises(DataFileError, match="no words are known"):
        load_names(tmp_path, ("en",))


@given(some.text(max_size=300), some.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_no_message_raises(text: str, language: str) -> None:
    for mention in read(text, language):
        assert 0 <= mention.start < mention.end <= len(text)
    read_about(text, language, words()[0])

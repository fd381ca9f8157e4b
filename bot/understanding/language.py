"""The language of a message, among the ten that are understood.

Other scripts tell Arabic, Chinese and Russian at once; for the rest lingua decides. It runs in its low-accuracy mode
(trigrams only): on our questions it is as good as the other and weighs 14 MB instead of 185. French names of papers are
taken out first, because "Can I travel with my attestation de prolongation d'instruction?" is English.
"""

from __future__ import annotations

import re

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

from bot.understanding.tokens import fold, folded_words

DEFAULT = "en"  # when nothing tells the language and there is no turn before
LANGUAGES = ("en", "fr", "es", "pt", "ar", "zh", "ru", "de", "it", "tr")

_LATIN = ("EN", "FR", "ES", "PT", "DE", "IT", "TR")
_SCRIPTS = (
    ("zh", re.compile("[㐀-䶿一-鿿]"), 2),  # a sign of Chinese is about a word: weighs as much as several letters
    ("ar", re.compile("[\u0620-\u064a\u0671-\u06d3]"), 1),
    ("ru", re.compile("[\u0400-\u04ff]"), 1),
)
_KANA = re.compile("[\u3040-\u30ff]")
_SHARE = 0.3  # of the letters: less of another script is a quoted word
_NOT_WORDS = re.compile(r"https?://\S+|\S+@\S+|\d+")
_NUMBER = re.compile(r"\d+")  # all that there is of these without an address
_RARE = 0xA000  # all that our languages write stands before it
_NEXT_SCRIPT = "\u0400"  # the first letter of another script that is told by its letters
_CITED = re.compile(r"[\"«“„][^\"«»“”„]*[\"»”]")
_CLAUSE = re.compile(r"[^.,;:!?\n…]+[?]*")
_VOWEL = re.compile("[aeiouy]")  # what has none is no word: "qqqq", "thx", "pls"
_SAYABLE = 0.3  # of the letters are vowels, in what anybody can say; fewer: "asdf qwer"
_ENOUGH = 1000  # characters
_FEW = 3  # words: a question shorter than that is judged with the rest of the message
_GRAMMAR = 1.0  # what one small word weighs beside lingua's likelihoods, which add up to 1; 0.8 to 1.2 do as well
_STORY = 1.5  # what all that is told around an unclear question weighs
_CLEAR = 1.01  # a lead that lingua's likelihoods cannot overturn
_HABIT = 0.25  # what the language of the turn before weighs, or the default at the start
_SHORT, _SHORT_HABIT = 2, 0.6  # words, and its weight for so short a text: "ok", "first", "Paris?"
_SHORT_AFTER, _LASTING_HABIT = 3, 0.8  # the same when a turn went before: nobody changes her language to say "so no?"

# Names of papers, authorities and places that stand in messages of every language, folded.
_QUOTED = re.compile(
    r"\b(?:attestations? (?:de )?(?:depot|prolongation d.instruction|prolongation|decision favorable)"
    r"|prolongation d.instruction|decision favorable|recepisses?"
    r"|(?:cartes?|titres?) de sejour(?: a solliciter| pluriannuelle| temporaire| talent)?"
    r"|visa (?:de )?long sejour(?: valant titre de sejour)?|a solliciter|valant titre de sejour|titre de sejour"
    r"|depot|passe?ports? talents?|talent (?:famille|chercheur|salarie qualifie)|salarie qualifie|chercheur|famille"
    r"|carte bleue europeenne|convention d.accueil|renommee internationale|sous-prefecture|prefectures?"
    r"|france travail|carte vitale|timbres? fisca(?:l|ux)|en cours d.instruction|cloturee?|rendez-vous"
    r"|contrat d.engagement(?: republicain)?|accuse de reception|confirmation de depot|declaration de perte"
    r"|autorisation provisoire de sejour|securite sociale|prime d.activite|allocations familiales|ephoto"
    r"|franceconnect|carte pluriannuelle|titre expire|adp|api|adf|aps|anef|vls(?:[- ]?ts)?|caf|cpam|apl|urssaf|ofii"
    r"|schengen|csp|cst|talents?|visas?|france|paris|ok|hr|sms|pdf|sejour|titre|attestation|prolongation"
    r"|instruction|d.instruction|oqtf|etias)\b"
)

# Words of grammar, folded. One that several languages share counts for each of them in part.
_SMALL_WORDS = {
    "en": (
        "the a an is are am was were be been do does did can could may must should will would have has had my your our "
        "their his her this that these those i we you they he she it and or but if of to in on at for with from without "
        "by as not no what when where which who whom why how there about after before still yet only any don t s m ve ll "
        "re didn isn haven hello hi please thanks me us out up cant explain meaning password forgotten"
    ),
    "fr": (
        "le la les un une des du de d l et ou mais si est es sont suis ai as a avons avez ont etre avoir je j tu il elle "
        "on nous vous ils elles mon ma mes ton ta tes son sa ses notre votre leur leurs ce cet cette ces qui que qu quoi "
        "quand comment pourquoi combien dans sur avec sans pour par en au aux ne n pas plus peut puis peux dois faut c y "
        "encore deja apres avant svp stp bonjour salut merci ca va quel quelle quels toi moi jai lui se s t koi ki pr "
        "expire oublie oubliee"
    ),
    "es": (
        "el la los las un una unos de del y o pero si es son soy esta estan estoy ser estar he ha han tengo tiene mi mis "
        "tu tus su sus nuestro este esto ese eso que quien cuando donde como cual cuanto cuanta cuantos por para con sin "
        "en a al no se me te lo le les puedo puede debo ya todavia aun hay muy yo hola gracias porque desde hasta eres "
        "fue nos quiero hacer necesito necesita papeles tarjeta"
    ),
    "pt": (
        "o a os as um uma de do da dos das e ou mas se sou sao estou esta estao ser estar tenho tem meu minha meus minhas "
        "seu sua nosso nossa este isso que quem quando onde como qual quanto quantos por para pra pro com sem em no na "
        "nos nas ao aos nao me lhe posso pode devo ja ainda ha muito eu voce oi ola obrigado obrigada porque desde ate "
        "foi so vou isto ele ela sendo mais tchau sim preciso precisa papeis"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer und oder aber wenn ist sind bin war sein haben habe hat hatte "
        "ich du er sie es wir ihr mein meine meinen meiner meinem dein unser unsere dieser diese dieses was wer wann wo "
        "wie warum wieso welche welcher fur mit ohne in im auf an am zu zum zur von vom bei nicht kein keine kann darf "
        "muss soll noch schon auch nach uber hallo danke bitte ja nein man mir mich doch wird werden als wegen ob nur "
        "gibt"
    ),
    "it": (
        "il lo la i gli le un una uno di del della dei delle da dal dalla e o ma se sono sei ho ha hanno hai essere avere "
        "mio mia miei mie tuo suo nostro questo questa quello che chi quando dove come quale quanto quanti perche per con "
        "senza in nel nella a al alla ai non si mi ti ci posso puo devo gia ancora c piu ciao grazie cosa anche io molto "
        "tra fra cos sta stato fa"
    ),
    "tr": (
        "ve veya ama eger ile icin bir bu su ben benim sen biz siz mi mu ne nedir nasil neden niye nerede kim hangi kac "
        "var yok degil olur olarak daha cok da de ki gibi sonra once kadar hala miyim misin mısın merhaba tesekkurler "
        "evet hayir lazim gerek gerekiyor bana beni musun muyum mudur midir biri sadece artik bende onu"
    ),
}


_OWN_LETTERS = {
    "es": frozenset("¿¡ñ"),
    "pt": frozenset("ãõ"),
    "de": frozenset("ßä"),
    "tr": frozenset("ğşıİ"),
    "fr": frozenset("êœîûù"),
    "it": frozenset("ìò"),
}


def _weights() -> dict[str, dict[str, float]]:
    """Return, for each small word, what it weighs for each language that has it."""
    owners: dict[str, list[str]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in set(words.split()):
            owners.setdefault(word, []).append(language)
    return {word: dict.fromkeys(languages, _GRAMMAR / len(languages)) for word, languages in owners.items()}


_WEIGHTS = _weights()


class Languages:
    """Detects languages. lingua's models are loaded at the first message that needs them (about 0.1 s, 14 MB)."""

    def __init__(self) -> None:
        self._lingua: LanguageDetector | None = None

    def detect(self, text: str, previous: str | None) -> str:
        """Return the language of `text`; of mixed text that of its question, of too little text that of the turn before.

        `previous` is the language of the turn before, None at the start of a conversation.
        """
        readable = _ends(text).encode("utf-8", "ignore").decode()
        plain = _plain(readable)
        script = _script(plain)
        if script is not None:
            return script
        if not any(sign.isalpha() for sign in plain):  # nothing but names of papers
            return previous or (self._best(readable, None) if len(readable.split()) >= _FEW else DEFAULT)
        return self._best(_question(plain), previous, plain, lasting=len(plain.split()) <= _SHORT_AFTER)

    def _best(self, text: str, previous: str | None, around: str = "", *, lasting: bool = False) -> str:
        scores = self._scores(text, previous, around, lasting=lasting)
        return max(scores, key=lambda language: scores[language]) if scores else previous or DEFAULT

    def _scores(self, text: str, previous: str | None, around: str, *, lasting: bool) -> dict[str, float]:
        """Return how well each language fits; empty when there is nothing to judge. `lasting`: the whole message is short.

        What is said `around` a question counts a little where the question alone does not tell.
        """
        words = _words(text)
        if not words:
            return {}
        scores = _grammar(words, text)
        habit = previous or DEFAULT
        if not any(scores.values()) and not _is_sayable(text):
            return {habit: _CLEAR}
        if habit in scores:
            scores[habit] += _habit(len(words), lasting=lasting and previous is not None)
        if _lead(scores) > _CLEAR:
            return scores
        if around not in ("", text):
            scores = _with_story(scores, around)
            if _lead(scores) > _CLEAR:
                return scores
        judged = [self._likelihoods(each) for each in dict.fromkeys((text, around)) if each]
        return {
            language: scores[language] + sum(likelihoods[language] for likelihoods in judged) / len(judged)
            for language in judged[0]
        }

    def _likelihoods(self, text: str) -> dict[str, float]:
        if self._lingua is None:
            wanted = (Language.from_iso_code_639_1(getattr(IsoCode639_1, code)) for code in _LATIN)
            self._lingua = LanguageDetectorBuilder.from_languages(*wanted).with_low_accuracy_mode().build()
        found = self._lingua.compute_language_confidence_values(text)
        return {value.language.iso_code_639_1.name.lower(): value.value for value in found}


class _Folded(dict[int, str]):
    """Each letter folded to one letter, worked out when it first turns up; rare ones each time, so that no flood fills memory."""

    def __missing__(self, letter: int) -> str:
        folded = fold(chr(letter))[:1] or " "
        if letter < _RARE:
            self[letter] = folded
        return folded


_FOLDED = _Folded()


def _words(text: str) -> list[str]:
    return [word for word in folded_words(text) if _VOWEL.search(word)]


def _is_sayable(text: str) -> bool:
    """Tell whether letters look like words of some language: with vowels enough."""
    folded = "".join(folded_words(text))
    return len(_VOWEL.findall(folded)) > _SAYABLE * sum(sign.isalpha() for sign in folded)


def _grammar(words: list[str], text: str) -> dict[str, float]:
    """Return what small words and letters of its own say for each language."""
    scores = dict.fromkeys(map(str.lower, _LATIN), 0.0)
    for word in words:
        for language, weight in _WEIGHTS.get(word, {}).items():
            scores[language] += weight
    for language, letters in () if text.isascii() else _OWN_LETTERS.items():
        scores[language] += _GRAMMAR * (not letters.isdisjoint(text))
    return scores


def _with_story(scores: dict[str, float], story: str) -> dict[str, float]:
    """Return `scores` of a question with those of the story told around it, which weigh little in all."""
    told = _grammar(_words(story), story)
    whole = sum(told.values()) or 1.0
    return {language: score + _STORY * told[language] / whole for language, score in scores.items()}


def _lead(scores: dict[str, float]) -> float:
    second, best = sorted(scores.values())[-2:]
    return best - second


def _habit(words: int, *, lasting: bool) -> float:
    """Return what the language of before weighs for a text of so many words."""
    if lasting and words <= _SHORT_AFTER:
        return _LASTING_HABIT
    return _SHORT_HABIT if words <= _SHORT else _HABIT


def _ends(text: str) -> str:
    """Return the beginning and the end of a long text: enough to tell its language, and its question stands in one of them."""
    return text if len(text) <= _ENOUGH else f"{text[: _ENOUGH // 2]}\n{text[-_ENOUGH // 2 :]}"


def _script(text: str) -> str | None:
    """Return the language that the letters tell; None for Latin letters, for Japanese, and when there are no letters."""
    if max(text, default="") < _NEXT_SCRIPT:
        return None
    letters = sum(sign.isalpha() for sign in text)
    if not letters or _KANA.search(text):
        return None
    for language, sign, weight in _SCRIPTS:
        if weight * len(sign.findall(text)) > _SHARE * letters:
            return language
    return None


def _plain(text: str) -> str:
    """Return `text` without addresses, numbers and names of papers, and without what it cites if that leaves something."""
    not_words = _NOT_WORDS if "@" in text or "://" in text else _NUMBER
    plain = _without(_QUOTED, not_words.sub(" ", text))
    uncited = _CITED.sub(" ", plain)
    return uncited if any(sign.isalpha() for sign in uncited) else plain


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Return `text` without what `pattern` matches in its folded form (which has as many characters)."""
    folded = text.lower() if text.isascii() else text.translate(_FOLDED)
    parts, last = [], 0
    for found in pattern.finditer(folded):
        parts.append(text[last : found.start()])
        last = found.end()
    return " ".join((*parts, text[last:]))


def _question(text: str) -> str:
    """Return the clause that asks, if there is one of some length; otherwise the whole text."""
    asking = [clause for clause in _CLAUSE.findall(text) if clause.endswith("?") and len(clause.split()) >= _FEW]
    return asking[-1] if asking else text

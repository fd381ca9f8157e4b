### Dossiers : les personnes qu’une ou un collègue (RH, université) aide.

# en: aa1cf8
choice-cases = Personnes que j’aide
# en: 5df461
choice-case-add = Ajouter une personne
# en: c705c9
choice-case-agreed = Oui, la personne est d’accord
# en: f61eaf
choice-case-not-agreed = Non, effacer le nom court
# en: 9aa026
choice-case-erase = Effacer ce dossier
# en: cbb9de
choice-cases-weekly-off = Pas de liste par semaine
# en: 6873d1
choice-cases-weekly-on = Une liste chaque lundi
# en: 0fae22
choice-cases-own-chat = De nouveau dans notre chat

# $label (text): what the colleague calls the case.
# en: ebdf41
choice-case = { $label }

# en: 8a9b4a
cases-none = Vous ne suivez encore aucun dossier. Un dossier, c’est un nom court et quelques dates d’une personne que vous aidez. Je vous rappelle les dates.

# $count (number): how many cases.
# en: e11d87
cases-list = { $count ->
    [one] Vous suivez un dossier.
   *[other] Vous suivez { $count } dossiers. Le plus urgent vient en premier.
}

# $count (number): how many cases.
# en: d7cba2
cases-weekly = { $count ->
    [one] Votre liste de la semaine : un dossier.
   *[other] Votre liste de la semaine : { $count } dossiers. Le plus urgent vient en premier.
}

# $count (number): how many more cases there are.
# en: bba017
cases-more = { $count ->
    [one] Et un autre, moins urgent.
   *[other] Et { $count } autres, moins urgents.
}

# $count (number): how many cases one may keep.
# en: 253dcc
cases-full = Vous suivez { $count } dossiers : je ne peux pas en garder plus. Effacez-en un d’abord.

# $characters (number): how long a label may be.
# en: 48bb76
case-label = Quel nom court donner à cette personne ? { $characters } caractères au plus, sans point d’interrogation. Des initiales suffisent : « A. S. »

# $label (text): what the colleague calls the case.
# en: 8a542d
case-consent = La personne « { $label } » est-elle d’accord pour que vous notiez ici les dates de son titre ? Avant votre oui, je ne garde que ce nom court.

# $label (text): what the colleague calls the case.
# en: b6920e
case-agreed = Je garde le dossier « { $label } ». Je vous rappelle ses dates, et je vous envoie la liste de tous les dossiers chaque lundi.

# $label (text): what the colleague calls the case.
# en: bfa932
case-about = Il s’agit de « { $label } » : ci-dessous, « vous » parle de cette personne.

# $label (text): what the colleague calls the case.
# en: 4d1d79
case-ask-erase = Effacer le dossier « { $label } » avec ses dates et ses rappels ?

# $label (text): what the colleague calls the case.
# en: 249010
case-erased = Le dossier « { $label } » et ses rappels sont effacés.

# $label (text), $window (spans): what the days are about, $day: the last day.
# en: 5b34ad
case-line = • { $label } : { $window }, dernier jour le { $day }

# $label (text), $window (spans): what the days are about, $opens: the first day, $day: the last day.
# en: 41f7b7
case-line-opens = • { $label } : { $window }, du { $opens } au { $day }

# $label (text), $window (spans): what the days are about, $day: the last day.
# en: c359f1
case-line-passed = • { $label } : { $window }, le dernier jour était le { $day }

# $label (text)
# en: 40f0e7
case-line-no-date = • { $label } : pas encore de date connue

# en: d9495d
cases-weekly-off = Je n’envoie plus de liste chaque semaine. Les rappels de chaque dossier restent.
# en: 942fc9
cases-weekly-on = Je vous envoie la liste de vos dossiers chaque lundi matin.

# en: 674c6d
cases-here = Désormais, j’envoie ici la liste hebdomadaire et les rappels de vos dossiers. Toutes les personnes de ce canal voient les étiquettes et les dates. Ajoutez-moi au canal si je n’y suis pas encore ; sinon, j’écris à vous seul(e).
# en: 1d113a
cases-here-not-private = Cela ne marche que dans un canal privé : tout le monde ne doit pas lire les étiquettes et les dates. Rien n’a changé.
# en: 6be2c6
cases-own-chat = La liste hebdomadaire et les rappels de vos dossiers arrivent de nouveau dans notre chat.

### Fuseaux horaires : le matin de qui compte pour les rappels.

# en: 299f38
zone-morning = Les rappels arrivent à 9 h : à l’heure que votre application m’indique, sinon à l’heure de la France métropolitaine.
# en: fe72ad
zone-which = Où vivez-vous ?

# $zone (spans): a place from the choices below.
# en: 69f3b6
zone-taken = Vos rappels arrivent maintenant à 9 h, heure de ce lieu : { $zone }.

# en: 861622
choice-zone-other = Un autre fuseau horaire
# en: 16d7bc
choice-zone-paris = France métropolitaine
# en: 035a84
choice-zone-antilles = Guadeloupe, Martinique
# en: 5e2571
choice-zone-guyane = Guyane
# en: 75f56f
choice-zone-reunion = La Réunion
# en: c30b04
choice-zone-mayotte = Mayotte
# en: ad4aad
choice-zone-miquelon = Saint-Pierre-et-Miquelon
# en: d19131
choice-zone-noumea = Nouvelle-Calédonie
# en: 1275c4
choice-zone-tahiti = Polynésie française (Tahiti)

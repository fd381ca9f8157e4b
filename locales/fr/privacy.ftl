### What is kept about a person, and how it is erased.

# What the bot keeps and where.
# en: 612c74
privacy-policy =
    Tout fonctionne sur l’ordinateur des personnes qui gèrent ce robot. Je n’envoie rien à la préfecture, à votre employeur ni à d’autres entreprises. Aucun modèle de langage n’écrit mes réponses, et vos messages n’en entraînent aucun.

    Je garde les quelques informations que vous me donnez (par exemple des dates et des papiers), pour ne pas vous les demander deux fois. Le service de messagerie que vous utilisez transporte vos messages, comme tous les autres. Dans un espace de travail de votre employeur, ses administrateurs peuvent peut-être les lire.
    .next = Vous pouvez à tout moment voir tout ce que je garde sur vous, ou le supprimer.

# $months (number): after how long without a message everything is erased.
# en: 36516f
privacy-retention = { $months ->
    [one] Si vous n’écrivez pas pendant un mois, je supprime tout.
   *[other] Si vous n’écrivez pas pendant { $months } mois, je supprime tout.
}

# Above the export.
# en: 97227c
privacy-show = Voici tout ce que je garde sur vous :
# en: 18ca3f
privacy-show-nothing = Je ne garde rien sur vous.

# Asked once, with buttons.
# en: 683231
privacy-ask-erase = Dois-je supprimer tout ce que je garde sur vous ? On ne peut pas revenir en arrière.
# en: 97bf02
privacy-erased = C’est fait. Tout ce qui vous concerne est supprimé. Si vous écrivez à nouveau, nous commencerons du début.
# en: 16e326
privacy-not-erased = D’accord, je garde tout.

# A file with the data follows.
# en: 574740
privacy-export = Voici, dans un fichier, tout ce que je garde sur vous.

### What a paper is and what it is good for.

## Statements

# Open: the deposit certificate.
# en: ab5d1a
document-meaning-deposit-certificate =
    L’{ -deposit } prouve seulement que vous avez envoyé une demande. À elle seule, elle ne donne aucun droit :
    • elle ne prouve pas un séjour légal
    • elle ne permet pas de travailler
    • elle ne permet pas de passer une frontière
    • elle n’ouvre pas de droits sociaux

    Si votre carte ou votre visa est encore valable, ses propres droits continuent jusqu’à son dernier jour.

# "A deposit certificate equals the former receipt": false.
# en: 325d7d
document-meaning-deposit-equals-receipt =
    L’{ -deposit } n’est pas la même chose que l’ancien { -recepisse }. Le récépissé donnait des droits. L’{ -deposit(form: "short") } confirme seulement l’envoi d’une demande.

# "A receipt is still issued online": false.
# en: acc174
document-meaning-receipt-still-issued =
    Pour les demandes faites en ligne, il n’y a plus de { -recepisse }. On peut encore en voir après une demande au guichet.
    .caution = Les papiers comme celui-ci viennent de la procédure au guichet ; pour les demandes en ligne, il n’y a plus de { -recepisse(form: "short") }. C’est ce qui est imprimé sur le vôtre qui décide.

# $months (number). Open: the ADP.
# en: 6fc518
document-meaning-adp =
    L’{ -adp } montre que votre demande est complète et encore à l’examen après la fin de votre carte ou de votre visa. Elle dure { $months } mois au plus et elle est renouvelée jusqu’à la décision. Certains papiers l’appellent API : c’est la même chose.

    • Première demande : elle permet de travailler si vous avez un visa de long séjour, mais elle ne permet ni de voyager dans l’espace Schengen ni de revenir en France.
    • Renouvellement : elle n’est valable qu’avec votre carte ou votre visa précédent, même expiré. Vous pouvez alors voyager, travailler comme avant et garder vos droits sociaux.

    Les droits sont imprimés dessus.
    .next = Lisez les dernières lignes de votre { -adp(form: "short") }, et sa date de fin.

# "At renewal an ADP replaces the card by itself": false.
# en: c95666
document-meaning-adp-equals-card =
    Pour un renouvellement, l’{ -adp } ne remplace pas la carte à elle seule. Elle n’est valable qu’avec votre carte ou votre visa précédent, même expiré.
    .next = Gardez votre ancienne carte, et ayez les deux papiers sur vous.

# "API and ADP are the same paper": true.
# en: 366671
document-meaning-api-is-adp =
    API et ADP sont deux noms courts du même papier : l’attestation de prolongation d’instruction.

# Open: the certificate of a favourable decision.
# en: 027822
document-meaning-decision-favorable =
    L’{ -adf } dit que la réponse à votre demande est oui. Elle prouve un séjour légal jusqu’au jour où vous recevez la carte. Une page publique de 2022 disait trois mois au plus : cherchez une date de fin dessus.
    .next = Si aucune date de fin n’est imprimée, vérifiez auprès de la préfecture ; ne supposez rien.

# Open: the receipt of the counter procedure.
# en: 189e0f
document-meaning-recepisse =
    Le { -recepisse } ne vient que d’une demande au guichet, et plus du site. Il vous permet de rester pendant la durée imprimée dessus. Pour un renouvellement, il dure trois mois à partir du lendemain de la fin de l’ancienne carte, et il permet de travailler si l’ancienne carte le permettait.

# $months (number). Open: the provisional stay authorisation.
# en: 5a877b
document-meaning-aps =
    L’{ -aps } est prévue quand le consulat a déjà décidé de votre carte talent. Vous l’avez jusqu’à la remise de la carte, { $months } mois au plus. Regardez sur le papier lui-même ce qu’il dit du travail.

# $max_months (number). Open: the VLS-TS.
# en: 887958
document-meaning-vls-ts =
    Un { -vls-ts } est à la fois un visa et un titre, pour { $max_months } mois au plus. Vous devez le valider en ligne dans les trois mois après votre arrivée.

    Pour rester plus longtemps, vous demandez une carte avant sa fin. Cela compte comme un renouvellement.

# $months (number). Open: the three-month visa.
# en: 4accfa
document-meaning-a-solliciter =
    Un { -a-solliciter } dure { $months } mois. Il vous dit de demander la carte de séjour en France : dès votre arrivée, et dans les deux mois. C’est une première demande.

# "The ADP prints its rights": true.
# en: 1f901a
document-meaning-adp-prints-rights =
    Les droits que donne une { -adp } sont imprimés dessus. Les plus anciennes ne disent souvent rien des frontières, rapporte un avocat.
    .next = Lisez les dernières lignes de votre papier. S’il dit autre chose que moi, dites-le-moi : c’est le papier qui compte.

# The barcode on the certificates.
# en: 8391c6
document-meaning-two-d-doc =
    Les attestations du { -anef } sont des fichiers PDF protégés par un code 2D-DOC. Tout le monde peut les vérifier en scannant ce code. Une préfecture dit que ces attestations ont les mêmes effets que les anciens récépissés, et renvoie à de courtes fiches du ministère pour les employeurs et les banques.
    .next = Si quelqu’un refuse votre PDF, montrez-lui le code.

# Open: all papers side by side.
# en: 076f0e
document-meaning-compare-papers =
    • { -deposit } : preuve que vous avez envoyé une demande. Aucun droit à elle seule.
    • { -adp } : votre demande est complète et encore à l’examen, et votre carte ou votre visa a expiré. Les droits sont imprimés dessus.
    • { -adf } : la réponse est oui, la carte est en fabrication.
    • { -recepisse } : seulement après une demande au guichet, jamais en ligne.
    • { -aps } : pour certaines personnes dont la carte a été décidée par le consulat.
    • { -vls-ts } : pour un an au plus, une fois validé en ligne.
    • { -a-solliciter } : pour trois mois ; vous demandez la carte en France.
    • { -card } : le titre lui-même, quatre ans au plus.
    .next = Lequel avez-vous ? Je vous dirai ce qu’il permet.

# Open: the message that the card is ready.
# en: e09edf
document-meaning-pickup-notice =
    Le { -pickup-notice } vous dit seulement que vous pouvez aller chercher votre carte. À lui seul, il ne donne aucun droit.
    .next = Jusqu’à ce que vous ayez la carte, gardez sur vous votre { -adf(form: "short") } ou votre { -adp(form: "short") }.

# $renew_if_left_months (number). Open: a card lost or stolen.
# en: 4932b1
document-meaning-loss-declaration =
    La { -loss-declaration } montre que vous avez prévenu la police ou la préfecture. Elle ne permet pas de revenir en France : depuis l’étranger, il vous faut un { -return-visa }.

    Vol : vous le déclarez à la police. Perte : vous la déclarez en ligne et demandez un duplicata, qui est payant. L’ancienne carte est annulée, même si vous la retrouvez. S’il lui restait moins de { $renew_if_left_months } mois, demandez plutôt le renouvellement. Mettez d’abord votre adresse à jour.

## Papers by name: what "document" and "visa kind" mean, as said in lists and choices.

# en: d471c6
document-deposit-certificate = { -deposit }
# en: 35e829
document-adp = { -adp }
# en: 2d1557
document-decision-favorable = { -adf }
# en: cc2466
document-recepisse = { -recepisse }
# en: b5a937
document-aps = { -aps }
# en: 71df3f
document-permit = { -card }
# en: 02b7ad
document-visa = visa de long séjour
# en: 2d9685
document-vls-ts = { -vls-ts }
# en: b472b8
document-a-solliciter = { -a-solliciter }
# en: 7a3e1c
document-pickup-notice = { -pickup-notice }
# en: f8ccc9
document-loss-declaration = { -loss-declaration }

## Categories of talent permit, with the French name of today. $older (list of texts, or None): names of older cards.

# en: 8854cf
category-main-holder = votre propre titre talent
# en: 56bca5
category-qualified-employee = talent – salarié qualifié
# en: 2ed426
category-blue-card = talent – carte bleue européenne
# en: 2ec44d
category-medical = talent – profession médicale et de la pharmacie
# en: e21e8e
category-researcher = talent – chercheur
# en: f7df8e
category-project-holder = talent – porteur de projet (création d’entreprise ou investissement)
# en: cd1474
category-artist = artiste (talent)
# en: 697076
category-renown = renommée nationale ou internationale (talent)
# en: c943a6
category-corporate-officer = mandataire social (talent)
# en: dd4299
category-family = talent (famille), pour la famille d’une personne qui a un titre talent

# $older (list of texts): under a category.
# en: e5f721
category-older-names = Sur les cartes et les écrans plus anciens : { $older }.

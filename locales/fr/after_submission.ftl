### After the request was sent.

## Statements

# "A submitted request can be changed by its author": false.
# en: 867bcb
after-submission-change-after-submission =
    Une fois votre demande envoyée, vous ne pouvez plus la modifier vous-même.
    .next = Si quelque chose est faux, écrivez à la préfecture depuis votre compte. Si elle vous demande d’autres documents, corrigez avec votre réponse.

# "An acknowledgement comes by email": true.
# en: 02c934
after-submission-acknowledgement-by-email =
    Après l’envoi de votre demande, vous recevez un courriel. Il confirme que votre demande est envoyée : c’est l’{ -deposit }.

# "The acknowledgement can be downloaded": true.
# en: a3c674
after-submission-acknowledgement-downloadable =
    Vous pouvez aussi télécharger l’{ -deposit } sur votre compte du { -anef }.

# "The ADP comes after an agent has validated the file": true.
# en: 9d35e0
after-submission-adp-after-validation =
    L’{ -adp } vient quand un agent de la préfecture a vérifié que votre demande est complète. Vous la recevez par courriel, et elle est sur votre compte. Elle est donnée quand votre carte ou votre visa expire et qu’il n’y a pas encore de décision.

# "I can produce the ADP myself": false.
# en: f01095
after-submission-adp-generated-by-me =
    Vous ne pouvez pas créer l’{ -adp } vous-même. C’est la préfecture qui la met sur votre compte.

# "An ADP is owed for a complete request in time": true.
# en: ffef4b
after-submission-adp-owed-in-time =
    La préfecture doit vous donner une { -adp } quand trois choses sont vraies : votre demande est complète, vous l’avez envoyée dans les délais, et il n’y a toujours pas de décision à la fin de votre carte ou de votre visa. C’est un devoir, pas une faveur.
    .next = Si elle n’arrive pas, appelez le centre de contact et gardez des preuves. Si votre travail ou votre séjour est en danger, voyez un avocat.

# $months (number). Length of an ADP.
# en: 9eaa7e
after-submission-adp-length =
    Une { -adp } dure { $months } mois au plus. Elle est renouvelée tant qu’il n’y a pas de décision.
    .next = Notez sa date de fin. Cherchez la suivante sur votre compte avant ce jour.

# "A récépissé is issued": false.
# en: 43cdb1
after-submission-receipt-issued =
    En ligne, il n’y a plus de { -recepisse }. Vous recevez une { -deposit }, qui ne donne aucun droit à elle seule. Plus tard, si une demande complète envoyée dans les délais attend encore une décision après la fin de votre carte ou de votre visa, il y a une { -adp }.

# Open: the order of the papers.
# en: 547984
after-submission-papers-in-order =
    Voici l’ordre habituel des papiers :
    • { -deposit } : tout de suite, quand vous envoyez la demande
    • { -adp } : quand votre carte ou votre visa expire et qu’il n’y a pas encore de décision
    • { -adf } : quand la réponse est oui
    • la carte : vous allez la chercher à la préfecture

# $months, $wait_if_left_months (numbers). A new address.
# en: 11ea2b
after-submission-change-of-address =
    Vous déclarez une nouvelle adresse dans les { $months } mois après le déménagement, sur le { -anef }, à « Je déclare un changement ». La déclaration va à la préfecture de votre nouveau domicile. Pour un titre de plus d’un an, une nouvelle carte peut suivre. Si votre carte expire dans moins de { $wait_if_left_months } mois, cela peut attendre le renouvellement.

    Un avocat rapporte que le site bloque le changement d’adresse pendant l’examen d’une demande.
    .next = Si c’est bloqué, écrivez à la préfecture et gardez la preuve.

# A new telephone number.
# en: 5b6aa4
after-submission-change-of-phone =
    Dans une demande déjà envoyée, vous ne pouvez pas changer votre numéro de téléphone : c’est la préfecture qui le fait. Ce numéro est important : le message qui annonce que votre carte est prête y arrive.
    .next = Écrivez à votre préfecture avec le nouveau numéro.

### Staying in France legally.

## Verdict lines: the first line of an answer about the right to stay.

# en: c001e7
legal-stay-yes = <b>Oui, votre séjour est légal.</b>

# en: 9a01d5
legal-stay-no = <b>Non, cela ne prouve pas un séjour légal.</b>

# The list of conditions follows.
# en: 1e6347
legal-stay-conditional = <b>Oui, votre séjour est légal, si tout ceci est vrai :</b>

# A question follows.
# en: f76684
legal-stay-depends = <b>Cela dépend de votre cas.</b>

# en: 24f7a8
legal-stay-date = <b>Cela dépend des dates.</b>

# en: e4a691
legal-stay-info = <b>Au sujet de votre droit de rester :</b>

# Whom to ask follows.
# en: 2de5aa
legal-stay-unsettled = <b>Je ne peux dire ni oui ni non : les sources ne tranchent pas.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

# en: c67b0c
legal-stay-yes-plain = <b>Votre séjour est légal.</b>

# en: 25bfd3
legal-stay-no-plain = <b>Cela ne prouve pas un séjour légal.</b>

# The list of conditions follows.
# en: 84d630
legal-stay-conditional-plain = <b>Votre séjour est légal, si tout ceci est vrai :</b>

## Rows of the table legal_stay. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
# en: e4e7b5
legal-stay-title-in-force =
    Votre carte ou votre visa compte encore : votre séjour est légal jusqu’à son dernier jour. Le papier dont vous parlez n’y ajoute rien.
    .exception = Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Gardez sur vous votre carte ou votre visa, avec la preuve de votre demande.

# en: ccdcf4
legal-stay-title-in-force-vls-ts =
    Votre { -vls-ts } compte encore : il rend votre séjour légal jusqu’à son dernier jour, une fois validé en ligne, ou dans les trois mois prévus pour cela. Le papier dont vous parlez n’y ajoute rien.
    .next = Gardez sur vous votre visa et la confirmation de sa validation, avec la preuve de votre demande.

# en: 986872
legal-stay-renewal-title-in-force =
    Votre carte ou votre visa compte encore : votre séjour est légal jusqu’à son dernier jour. Ensuite, l’{ -adp } prend le relais, avec l’ancienne carte ou l’ancien visa.
    .exception = Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Gardez l’ancienne carte ou l’ancien visa : vous aurez besoin des deux papiers.

# Deposit certificate, card or visa ended.
# en: 163fb8
legal-stay-deposit-certificate =
    L’{ -deposit } ne prouve pas, à elle seule, un séjour légal : elle prouve seulement que vous avez envoyé une demande.
    .next = Tant que votre carte ou votre visa est valable, votre séjour est légal. S’il a expiré, regardez sur votre compte s’il y a une { -adp(form: "short") }.

# Only the message that the card is ready.
# en: 883631
legal-stay-pickup-notice =
    Le { -pickup-notice } n’est qu’une information. Il ne prouve pas, à lui seul, un séjour légal. Le papier qui le prouve est l’{ -adf }, sur votre compte.
    .next = Téléchargez l’{ -adf(form: "short") } sur votre compte et gardez-la sur vous jusqu’à ce que vous ayez la carte.

# en: 765b84
legal-stay-adp-first =
    Pour une première demande, l’{ -adp } prouve un séjour légal pendant la durée imprimée dessus.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne prouve plus rien.
    .next = Notez sa date de fin, et cherchez la suivante sur votre compte avant ce jour.

# en: 9b43e5
legal-stay-adp-renewal =
    Pour un renouvellement, l’{ -adp } prouve un séjour légal pendant la durée imprimée dessus, avec votre carte ou votre visa précédent, même expiré. Elle est renouvelée tant qu’il n’y a pas de décision.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne prouve plus rien. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Gardez les deux papiers sur vous. Cherchez l’{ -adp(form: "short") } suivante sur votre compte avant la fin de celle-ci.

# en: e1b644
legal-stay-adp-renewal-vls-ts =
    L’{ -adp } prouve un séjour légal pendant la durée imprimée dessus, avec votre { -vls-ts }, même expiré, si ce visa a été validé. Elle est renouvelée tant qu’il n’y a pas de décision.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne prouve plus rien.
    .next = Gardez sur vous l’{ -adp(form: "short") }, le visa et la preuve de sa validation. Cherchez l’{ -adp(form: "short") } suivante sur votre compte avant la fin de celle-ci.

# en: 7316f6
legal-stay-decision-favorable =
    L’{ -adf } prouve un séjour légal jusqu’au jour où vous recevez votre carte. Une page publique de 2022 disait trois mois au plus : sa date de fin imprimée compte donc.
    .next = Cherchez une date de fin dessus. S’il n’y en a pas, demandez à la préfecture ; ne supposez rien.

# en: 41bd56
legal-stay-decision-favorable-vls-ts =
    L’{ -adf } prouve un séjour légal jusqu’au jour où vous recevez votre carte. Une page publique de 2022 disait trois mois au plus : sa date de fin imprimée compte donc.
    .next = Cherchez une date de fin dessus. S’il n’y en a pas, demandez à la préfecture ; ne supposez rien.

# en: cb9f35
legal-stay-recepisse =
    Le { -recepisse } vous permet de rester pendant la durée imprimée dessus.
    .exception = Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Vérifiez sa date de fin, et demandez-en un nouveau avant ce jour.

# en: 98b6b7
legal-stay-aps =
    L’{ -aps } vous permet de rester pendant la durée imprimée dessus, six mois au plus.
    .exception = Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Vérifiez sa date de fin, et demandez quand votre carte sera prête.

# Not settled. Whom to ask follows.
# en: 0471a9
legal-stay-refused =
    Votre demande a été refusée ou clôturée. Cela peut mettre fin au papier que vous avez avant la date imprimée dessus : à partir de quel moment, mes sources ne tranchent pas. Ne comptez pas dessus pour prouver votre séjour.
    .next = Montrez tout de suite la décision à un avocat : le délai pour la contester est court. Si votre carte elle-même est encore valable, dites-le-lui.

# en: 3c9423
legal-stay-permit-in-force =
    Votre { -card } est valable : votre séjour est légal jusqu’à son dernier jour.
    .next = Demandez le renouvellement à temps.

# The three months of article L.433-3.
# en: 0a0562
legal-stay-permit-expired-four-year =
    Une carte de quatre ans prouve encore un séjour légal pendant trois mois au plus après sa fin, si vous avez demandé le renouvellement dans les délais légaux (article L.433-3).
    .next = Gardez sur vous la carte expirée et la preuve que vous avez demandé dans les délais.

# Not settled. Whom to ask follows.
# en: 22a891
legal-stay-permit-expired-shorter =
    Pour les cartes de moins de quatre ans, les trois mois après la fin ne comptent que dans certains départements, et seulement si vous avez demandé avant la fin. Je n’ai pas trouvé la liste de ces départements.
    .next = Demandez à votre préfecture. Si vous avez demandé le renouvellement, regardez sur votre compte s’il y a une { -adp }.

# en: 7766c7
legal-stay-permit-expired-longer =
    La carte a expiré il y a plus de trois mois. À elle seule, elle ne rend plus votre séjour légal.
    .next = Si vous avez demandé un renouvellement, regardez sur votre compte s’il y a une { -adp } : elle prouve un séjour légal, avec l’ancienne carte. Sinon, déposez votre demande maintenant et parlez à un avocat ou à une association d’aide.

# en: 63e90b
legal-stay-visa-a-solliciter-in-force =
    Votre { -a-solliciter } est valable : votre séjour est légal jusqu’à son dernier jour.
    .next = Demandez votre carte à temps : dans les deux mois après l’arrivée.

# en: 6b86b8
legal-stay-visa-vls-ts-in-force =
    Avec votre { -vls-ts }, votre séjour est légal jusqu’au dernier jour du visa, une fois qu’il est validé en ligne, ou dans les trois mois prévus pour cela.
    .next = Validez-le si ce n’est pas fait, et gardez la confirmation sur vous.

# en: b8c9db
legal-stay-visa-vls-ts-overdue =
    Votre { -vls-ts } n’a pas été validé dans les trois mois après l’arrivée. Il ne couvre plus votre séjour.
    .next = Demandez tout de suite à la préfecture ou à un avocat. Ne quittez pas la France avant : vous ne pourriez pas revenir avec ce visa.

# en: 4c8d5c
legal-stay-visa-expired =
    Votre visa a expiré. À lui seul, il ne rend plus votre séjour légal.
    .next = Si vous avez demandé une carte, dites-moi quel papier vous avez reçu. Sinon, déposez votre demande maintenant et faites-vous aider.

# Not settled. Whom to ask follows.
# en: ad27e3
legal-stay-visa-other =
    Mes sources ne parlent que des visas de long séjour. Sur les autres visas, je ne peux pas en dire plus.
    .next = Regardez les dates imprimées sur votre visa.

# Not settled. Whom to ask follows.
# en: f89853
legal-stay-loss-declaration =
    Si votre carte n’avait pas expiré, votre droit de rester existe peut-être encore. Mais la { -loss-declaration } ne le prouve pas.
    .next = Demandez un duplicata. Gardez sur vous la déclaration, votre passeport et une copie de la carte, si vous en avez une.

## Statements

# A card in force while the renewal is studied.
# en: 2f23d8
legal-stay-card-keeps-rights-until-end =
    Une carte qui n’a pas expiré garde ses effets pendant l’examen de votre renouvellement. Jusqu’à son dernier jour, vous restez, travaillez et voyagez avec elle comme avant, dans les limites de cette carte.

# $months, $card_years (numbers). Article L.433-3.
# en: fb5110
legal-stay-three-months-after-expiry =
    Pendant { $months } mois au plus après la fin de la carte, la carte expirée peut encore prouver un séjour légal et garder votre droit de travailler et vos droits sociaux (article L.433-3). Il faut tout ceci :
    • une carte pluriannuelle de { $card_years } ans, une carte de résident, ou un titre de plus d’un an prévu par un accord international
    • un renouvellement demandé dans les délais légaux, avant la fin de la carte (Cour de cassation, 29 novembre 2023)

    Pour les cartes plus courtes, cela ne vaut que dans certains départements, et seulement si vous avez demandé avant la fin de la carte. Je n’ai pas trouvé la liste de ces départements. Cette règle ne couvre pas les voyages : considérez que c’est non.
    .caution = Si votre carte expirée était une carte de { $card_years } ans et que vous avez demandé le renouvellement dans les délais légaux, cette carte garde encore votre séjour légal, votre droit de travailler et vos droits sociaux pendant { $months } mois au plus après sa fin (pas les voyages).
    .next = Gardez sur vous votre carte expirée et la preuve que vous avez demandé dans les délais.

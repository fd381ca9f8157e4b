### Conditions of a "yes, if": one line each in the list under the verdict.
### The value: what must be true, without a full stop. .failed: what it means when it is not. .unknown: what the person can check.

# en: 696ced
condition-previous-title-in-hand =
    Vous avez avec vous votre carte ou votre visa de long séjour précédent, même expiré
    .failed = Sans votre carte ou votre visa précédent, l’{ -adp(form: "short") } seule ne suffit pas.
    .unknown = Vérifiez que vous avez encore votre carte précédente, ou le visa que vous renouvelez.

# en: 0e3204
condition-adp-running =
    La date imprimée sur votre { -adp(form: "short") } n’est pas dépassée
    .failed = Votre { -adp(form: "short") } a expiré. Après sa propre date, elle ne donne plus aucun droit. Regardez sur votre compte s’il y en a une nouvelle.
    .unknown = Vérifiez la date de fin imprimée sur votre { -adp(form: "short") }.

# en: 6b8380
condition-adp-running-on-return =
    Votre { -adp(form: "short") } est encore valable le jour de votre retour en France
    .failed = Votre { -adp(form: "short") } n’est pas valable le jour de votre retour. Il vous faudrait un { -return-visa } d’un consulat de France. Ne partez qu’avec une { -adp(form: "short") } valable jusqu’à votre retour.
    .unknown = Comparez la date de fin de votre { -adp(form: "short") } avec la date de votre retour.

# en: 1b2e99
condition-receipt-running =
    La date imprimée sur votre récépissé ou votre APS n’est pas dépassée
    .failed = Votre récépissé ou votre APS a expiré. Après sa propre date, il ne donne plus aucun droit. Demandez-en tout de suite un nouveau à la préfecture.
    .unknown = Vérifiez la date de fin imprimée sur votre récépissé ou votre APS.

# en: b6c6f6
condition-receipt-running-on-return =
    Votre récépissé ou votre APS est encore valable le jour de votre retour en France
    .failed = Votre récépissé ou votre APS n’est pas valable le jour de votre retour. Il vous faudrait un { -return-visa } d’un consulat de France. Ne partez qu’avec un papier valable jusqu’à votre retour.
    .unknown = Comparez la date de fin de votre récépissé ou de votre APS avec la date de votre retour.

# en: 187004
condition-passport-valid =
    Votre passeport est valable pendant tout le voyage
    .failed = Vous ne pouvez pas passer la frontière sans passeport valable. Renouvelez-le d’abord, au consulat de votre pays.
    .unknown = Vérifiez la date de fin de votre passeport.

# en: c8b0b1
condition-long-stay-visa-held =
    Votre visa d’arrivée en France est un visa de long séjour : un { -vls-ts(form: "short") } validé dans les trois mois après l’arrivée (ou ces trois mois courent encore), ou un { -a-solliciter(form: "short") }
    .failed = Sans visa de long séjour qui compte, l’{ -adp(form: "short") } d’une première demande ne permet pas de travailler. Un { -vls-ts(form: "short") } qui n’a pas été validé dans les trois mois ne compte pas.
    .unknown = Regardez le visa dans votre passeport : un visa de long séjour porte la lettre « D ».

# en: 732752
condition-visa-validated =
    Si votre visa est un { -vls-ts(form: "short") } : il a été validé en ligne dans les trois mois après l’arrivée, ou ces trois mois courent encore
    .failed = Votre { -vls-ts(form: "short") } n’a pas été validé dans les trois mois après l’arrivée. Il ne donne plus aucun droit. Demandez tout de suite à la préfecture ou à un avocat, et ne quittez pas la France avant.
    .unknown = Cherchez la confirmation de la validation en ligne de votre visa.

# en: 7a0d65
condition-same-talent-activity =
    C’est l’activité pour laquelle votre titre talent vous a été donné
    .failed = Votre titre ne couvre pas une autre activité. Demandez à la préfecture avant de commencer.
    .unknown = Vérifiez que votre travail correspond à la catégorie de votre titre.

# en: 631357
condition-in-mainland-france =
    Vous travaillez en France métropolitaine
    .failed = Le texte parle seulement de la France métropolitaine. En outre-mer, demandez à la préfecture de votre lieu de travail.
    .unknown = Vérifiez si votre lieu de travail est en France métropolitaine.

# en: 24dda5
condition-decision-certificate-running =
    La date imprimée sur votre { -adf(form: "short") } n’est pas dépassée
    .failed = La date imprimée sur votre { -adf(form: "short") } est passée. Demandez à la préfecture quand vous pouvez retirer votre carte.
    .unknown = Cherchez une date de fin sur votre { -adf(form: "short") }. S’il n’y en a pas, demandez à la préfecture.

# en: e6d2a8
condition-decision-certificate-running-on-return =
    Votre { -adf(form: "short") } est encore valable le jour de votre retour en France
    .failed = Votre { -adf(form: "short") } n’est pas valable le jour de votre retour. Il vous faudrait un { -return-visa } d’un consulat de France. Retirez votre carte avant de partir.
    .unknown = Comparez la date de fin de votre { -adf(form: "short") } avec la date de votre retour. S’il n’y en a pas, demandez à la préfecture.

# en: 89d266
condition-printed-work-mention =
    Le papier lui-même dit que vous pouvez travailler
    .failed = Votre papier ne dit pas que vous pouvez travailler. Ne commencez donc pas à travailler avec ce papier.
    .unknown = Cherchez sur votre papier des mots comme « autorise son titulaire à travailler ».

# en: 902c9c
condition-asked-in-time =
    Vous avez demandé le renouvellement dans les délais légaux avant la fin de votre carte (normalement au moins 60 jours avant)
    .failed = Ces trois mois protègent seulement les personnes qui ont fait leur demande dans les délais légaux.
    .unknown = Regardez sur votre { -deposit(form: "short") } quel jour vous avez envoyé la demande.

# en: 36ecf0
condition-permit-in-force-on-return =
    Votre carte ou votre visa est encore valable le jour de votre retour en France
    .failed = Votre carte ou votre visa expire avant votre retour. Après ce jour, il ne vous permet plus de rentrer en France. Revenez plus tôt, ou contactez avant votre départ le consulat de France du pays où vous allez.
    .unknown = Comparez la date de fin de votre carte ou de votre visa avec la date de votre retour.

## Marks before a condition in a list; the state of the condition is known or not.

# $condition (spans): known to hold
# en: bbec45
condition-line-met = ✓ { $condition }

# $condition (spans): not known yet
# en: 5a18df
condition-line-open = • { $condition }

# $condition (spans): known not to hold
# en: c9e462
condition-line-failed = ✗ { $condition }

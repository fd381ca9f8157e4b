### Filing late.

## Verdict lines: the first line of an answer about being late. "Yes" means: you may still file.

# en: 3ff7b1
late-yes = <b>Oui, vous pouvez encore déposer votre demande.</b>

# en: b9ff26
late-no = <b>Non.</b>

# The list of conditions follows.
# en: 48a7f7
late-conditional = <b>Oui, vous pouvez encore déposer votre demande, si tout ceci est vrai :</b>

# A question follows.
# en: e40d4a
late-depends = <b>Cela dépend de la durée du retard.</b>

# en: a52a7f
late-date = <b>Vous n’êtes pas en retard.</b>

# en: 6948b4
late-info = <b>Au sujet d’un dépôt en retard :</b>

# Whom to ask follows.
# en: 9c8618
late-unsettled = <b>Je ne peux pas le promettre : les sources ne tranchent pas.</b>

## Rows of the table late; dates follow where the row has a window.

# en: d6b744
late-renewal-too-early =
    La période pour votre renouvellement n’est pas encore ouverte.
    .next = Réunissez vos documents maintenant, et déposez votre demande le premier jour.

# en: afecff
late-renewal-in-time =
    Vous êtes dans les délais : la période de dépôt est ouverte.
    .next = Déposez votre demande maintenant. S’il n’y a pas de décision à la fin de votre carte, une { -adp } vous est due, à condition que votre demande soit complète et dans les délais.

# en: 85c6c7
late-renewal-late =
    Vous pouvez encore envoyer votre demande, mais la période normale est terminée. La préfecture n’aura peut-être pas fini avant la fin de votre carte ou de votre visa.
    .next = Déposez votre demande aujourd’hui, avec tous les documents. Chaque jour compte.

# en: fd965f
late-renewal-expired-up-to-six-months =
    Votre carte ou votre visa a expiré il y a moins de six mois. Pendant ce temps, les demandes sont encore prises, selon la façon dont des universités appliquent la règle.

    Tant que vous n’avez pas de nouveau papier, votre séjour n’est peut-être pas couvert. Ne quittez pas la France sans vérifier comment vous pourrez revenir.
    .next = Déposez votre demande aujourd’hui. Si quelque chose vous bloque, gardez des captures d’écran et appelez pour avoir de l’aide.

# en: c2a4ec
late-renewal-expired-longer =
    Votre carte ou votre visa a expiré il y a plus de six mois. Les règles d’une première entrée s’appliquent à nouveau : il faudra peut-être un nouveau visa.
    .next = Parlez à un avocat ou à une association d’aide avant toute autre chose. Ne voyagez pas avant.

# en: ba0fed
late-first-in-time =
    Vous êtes dans les délais pour une première demande : elle se fait dans les deux mois après l’arrivée.
    .exception = Si votre visa est un { -vls-ts(form: "short") }, d’autres dates comptent : vous le validez dans les trois mois après l’arrivée, et vous demandez la carte avant la fin du visa.
    .next = Déposez votre demande maintenant. Le plus tôt sera le mieux.

# Not settled. Whom to ask follows.
# en: 287b16
late-first-late =
    Plus de deux mois ont passé depuis votre arrivée. C’est la limite de la loi (R.431-4), et des universités la lisent aussi ainsi. Un guide plus ancien dit trois mois. Je n’ai trouvé aucune règle qui ferme la porte ensuite, et aucune qui promette qu’une demande en retard sera prise.
    .exception = Si votre visa est un { -vls-ts(form: "short") }, d’autres dates comptent : vous le validez dans les trois mois après l’arrivée, et vous demandez la carte avant la fin du visa.
    .next = Déposez votre demande tout de suite, et faites-vous aider si le site la refuse.

# en: 23ff0e
late-vls-ts-too-early =
    La période pour demander votre carte n’est pas encore ouverte. Avec un { -vls-ts }, elle se compte à rebours depuis la fin du visa.
    .next = Vérifiez que votre visa est validé en ligne, et réunissez vos documents.

# en: f64c13
late-vls-ts-in-time =
    Vous êtes dans les délais : la période pour demander votre carte est ouverte. Avec un { -vls-ts }, elle se compte à rebours depuis la fin du visa.
    .next = Déposez votre demande maintenant.

# en: 8ecf51
late-vls-ts-late =
    Vous pouvez encore envoyer votre demande, mais la période normale est terminée. La préfecture n’aura peut-être pas fini avant la fin de votre visa, ou bien le visa a déjà expiré.
    .next = Déposez votre demande aujourd’hui, avec tous les documents. Chaque jour compte.

# en: 668bd1
late-vls-ts-expired-longer =
    Votre visa a expiré il y a plus de six mois. Les règles d’une première entrée s’appliquent à nouveau : il faudra peut-être un nouveau visa.
    .next = Parlez à un avocat ou à une association d’aide avant toute autre chose. Ne voyagez pas avant.

## Statements

# "A late request is still possible": true.
# en: 9f8c4a
late-late-filing-possible =
    Vous pouvez encore envoyer votre demande après la date limite, jusqu’à six mois après la fin de votre carte ou de votre visa. La préfecture n’aura peut-être pas fini avant la fin de votre carte.

    Plus de six mois après la fin, il faudra peut-être un nouveau visa : parlez d’abord à un avocat ou à une association d’aide.
    .caution = Vous pouvez encore envoyer votre demande jusqu’à six mois après la fin de votre carte ou de votre visa.
    .next = Déposez votre demande dès que possible, avec tous les documents.

# $fee_eur (number): euros. Caution under late answers.
# en: 1f5c21
late-late-fee =
    Un renouvellement demandé en retard coûte { $fee_eur } euros de plus. Cette somme n’est pas due en cas de force majeure (un événement grave que vous ne pouviez pas empêcher), ou tant que vous avez un visa valable. Le montant était certain jusqu’en 2025 ; je n’ai pas vu de changement pour 2026.

# "An ADP is owed to a late filer": false. Caution under late answers.
# en: cf9424
late-adp-owed-when-late =
    Après la date limite, ou s’il manque des documents, vous recevrez peut-être quand même une { -adp }, mais personne ne vous la doit. Il peut y avoir une période sans papier valable.
    .next = Prévenez tôt votre employeur et vos caisses (CPAM, CAF), et faites-vous aider si l’{ -adp(form: "short") } n’arrive pas.

# "A late request is decided before the permit ends": not sure at all. Caution under late answers.
# en: 7223c4
late-decided-before-expiry-when-late =
    La préfecture ne décidera pas forcément avant la fin de votre carte ou de votre visa.

# $months (number). Six months after expiry.
# en: c28eda
late-six-months-limit =
    Plus de { $months } mois après la fin de votre carte ou de votre visa, les règles d’une première entrée s’appliquent à nouveau, donc un visa quand il en faut un. Des universités lisent la règle ainsi : les demandes sont prises jusqu’à { $months } mois après la fin, avec les frais de retard.

# $months, $guide_months (numbers). A first request that comes late.
# en: b3ae81
late-first-request-late =
    La limite pour une première demande est de { $months } mois après l’arrivée ; un guide plus ancien parle de { $guide_months } mois. Je n’ai trouvé aucune règle qui refuse une demande plus tardive, et aucune qui promette qu’elle soit prise. Des frais peuvent être demandés. À la fin de votre visa, vous n’aurez peut-être aucun papier valable pendant l’attente.
    .caution = Des frais peuvent être demandés pour une première demande en retard. À la fin de votre visa, vous n’aurez peut-être aucun papier valable pendant l’attente.
    .next = Déposez votre demande tout de suite. Écrivez pourquoi elle est en retard et joignez cette lettre.

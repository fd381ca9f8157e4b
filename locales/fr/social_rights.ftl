### Health cover, benefits and other social rights.

## Verdict lines: the first line of an answer about social rights.

# en: 566931
social-rights-yes = <b>Oui, vous gardez vos droits sociaux.</b>

# en: aaa31a
social-rights-no = <b>Non, cela ne donne pas de droits sociaux.</b>

# The list of conditions follows.
# en: 4e5022
social-rights-conditional = <b>Oui, vous gardez vos droits sociaux, si tout ceci est vrai :</b>

# A question follows.
# en: 259484
social-rights-depends = <b>Cela dépend de votre cas.</b>

# en: bfb31f
social-rights-date = <b>Cela dépend des dates.</b>

# en: a38899
social-rights-info = <b>Au sujet des droits sociaux :</b>

# Whom to ask follows.
# en: 9dd7b9
social-rights-unsettled = <b>Je ne peux dire ni oui ni non : les sources ne tranchent pas.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

# en: 93caee
social-rights-yes-plain = <b>Vous gardez vos droits sociaux.</b>

# en: 7545c0
social-rights-no-plain = <b>Cela ne donne pas de droits sociaux.</b>

# The list of conditions follows.
# en: c4e031
social-rights-conditional-plain = <b>Vous gardez vos droits sociaux, si tout ceci est vrai :</b>

## Rows of the table social_rights. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
# en: 1bb1d6
social-rights-title-in-force =
    Votre carte ou votre visa compte encore : ce qu’il vous a donné continue jusqu’à son dernier jour. Le papier dont vous parlez n’ouvre rien de nouveau.
    .exception = Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Envoyez le nouveau papier à vos caisses (CPAM, CAF) avant la fin de la carte ou du visa.

# en: 6ff5f7
social-rights-renewal-title-in-force =
    Votre carte ou votre visa compte encore : ce qu’il vous a donné continue jusqu’à son dernier jour. Ensuite, l’{ -adp } prend le relais, avec l’ancienne carte ou l’ancien visa.
    .exception = Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Envoyez l’{ -adp(form: "short") } à vos caisses (CPAM, CAF) avant la fin de la carte ou du visa.

# Deposit certificate, card or visa ended.
# en: dfbfd9
social-rights-deposit-certificate =
    L’{ -deposit } ne donne, à elle seule, aucun droit social.
    .next = Tant que votre carte ou votre visa est valable, vos droits continuent. Prévenez tôt vos caisses (CPAM, CAF) que vous avez demandé votre titre.

# Only the message that the card is ready.
# en: 21faf7
social-rights-pickup-notice =
    Le { -pickup-notice } n’est qu’une information. Il ne donne, à lui seul, aucun droit social.
    .next = Allez chercher votre carte et envoyez une copie à vos caisses (CPAM, CAF).

# Decided on purpose: no, with the other view.
# en: 4f6c36
social-rights-adp-first =
    Le guide dit que, pour une première demande, l’{ -adp } ne donne pas de droits sociaux, et que c’est imprimé dessus. D’autres sources sont plus favorables : elle prouve un séjour légal, donc une caisse (CPAM, CAF) peut quand même l’accepter. Mieux vaut ne pas y compter.
    .next = Envoyez-la quand même à la caisse, et demandez une réponse écrite.

# VLS-TS, then the first card.
# en: a73870
social-rights-adp-vls-ts =
    Après un { -vls-ts }, le guide traite votre demande comme un renouvellement : vous gardez vos droits avec l’{ -adp } et le visa, même expiré. Pour de nouveaux droits, demandez à la caisse (CPAM, CAF).
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit.
    .next = Lisez ce qui est imprimé sur votre { -adp(form: "short") }, et envoyez-la à la caisse avec le visa.

# en: 0255f1
social-rights-adp-renewal =
    Pour un renouvellement, avec l’{ -adp }, vous gardez vos droits sociaux, à condition d’y joindre votre carte ou votre visa précédent, même expiré. Elle ouvre peut-être aussi de nouveaux droits : les sources ne sont pas d’accord, alors demandez à la caisse (CPAM, CAF).
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Envoyez à la caisse l’{ -adp(form: "short") } et l’ancienne carte ou l’ancien visa ensemble. Si vous avez déposé en retard, les versements peuvent s’arrêter un moment : prévenez tôt la caisse.

# Not settled. Whom to ask follows.
# en: a4bd16
social-rights-decision-favorable =
    Je n’ai trouvé aucune règle claire sur ce que les caisses (CPAM, CAF) font de l’{ -adf }. Elle prouve un séjour légal, donc elle devrait aider, mais je ne peux pas le promettre.
    .next = Envoyez-la à la caisse avec votre ancienne carte ou votre ancien visa, et demandez une réponse écrite.

# Not settled. Whom to ask follows.
# en: f973f4
social-rights-recepisse =
    Je n’ai trouvé aucune règle claire sur ce que les caisses (CPAM, CAF) font aujourd’hui du { -recepisse }.
    .next = Envoyez-le à la caisse avec votre ancienne carte ou votre ancien visa, et demandez une réponse écrite.

# Not settled. Whom to ask follows.
# en: 237e96
social-rights-aps =
    Je n’ai trouvé aucune règle claire sur ce que les caisses (CPAM, CAF) font de l’{ -aps }.
    .next = Envoyez-la à la caisse avec votre visa, et demandez une réponse écrite.

# Not settled. Whom to ask follows.
# en: 9c7c49
social-rights-refused =
    Votre demande a été refusée ou clôturée. Cela peut mettre fin au papier que vous avez avant la date imprimée dessus : à partir de quel moment, mes sources ne tranchent pas. Ne comptez pas dessus pour vos droits sociaux.
    .next = Montrez tout de suite la décision à un avocat : le délai pour la contester est court. Prévenez vos caisses (CPAM, CAF) seulement après.

# en: 8ebeca
social-rights-permit-in-force =
    Une { -card } valable vous donne accès à la couverture santé et aux prestations, selon les conditions de chaque caisse.
    .next = Envoyez la nouvelle carte à vos caisses (CPAM, CAF) dès que vous l’avez.

# The three months of article L.433-3.
# en: f9cadb
social-rights-permit-expired-four-year =
    Une carte de quatre ans garde vos droits sociaux pendant trois mois au plus après sa fin, si vous avez demandé le renouvellement dans les délais légaux (article L.433-3).
    .next = Envoyez à vos caisses (CPAM, CAF) la preuve que vous avez demandé dans les délais.

# Not settled. Whom to ask follows.
# en: 294917
social-rights-permit-expired-shorter =
    Pour les cartes de moins de quatre ans, les trois mois après la fin ne comptent que dans certains départements, et seulement si vous avez demandé avant la fin. Je n’ai pas trouvé la liste de ces départements.
    .next = Demandez à votre préfecture et à vos caisses (CPAM, CAF).

# en: 1d6f72
social-rights-permit-expired-longer =
    La carte a expiré il y a plus de trois mois. À elle seule, elle ne donne plus de droits sociaux.
    .next = Si vous avez demandé un renouvellement, regardez sur votre compte : avec une { -adp }, cela peut être différent. La couverture santé que vous avez déjà est protégée pendant un certain temps.

# en: bdb77c
social-rights-visa-vls-ts-validated =
    Un { -vls-ts } validé est sur la liste des papiers qui donnent accès aux droits sociaux, selon les conditions de chaque caisse (CPAM, CAF).
    .next = Donnez à la caisse le visa et la confirmation de sa validation.

# Not settled. Whom to ask follows.
# en: f91730
social-rights-visa-vls-ts-not-yet =
    Votre { -vls-ts } n’est pas encore validé. Pour cette période, je n’ai trouvé aucune règle claire.
    .next = Validez-le d’abord en ligne, puis demandez à la caisse (CPAM, CAF).

# en: 37552b
social-rights-visa-vls-ts-overdue =
    Votre { -vls-ts } n’a pas été validé dans les trois mois après l’arrivée. Il ne couvre plus votre séjour.
    .next = Demandez tout de suite à la préfecture ou à un avocat.

# Not settled. Whom to ask follows.
# en: 9f4faa
social-rights-paper-beside-overdue-vls-ts =
    Votre { -vls-ts } n’a pas été validé dans les trois mois après l’arrivée : il ne donne plus aucun droit. Ce que les caisses (CPAM, CAF) font de votre autre papier n’est pas clair : je n’ai trouvé aucune règle.
    .next = Pour le visa, demandez tout de suite à la préfecture ou à un avocat ; pour le papier, à la caisse.

# Not settled. Whom to ask follows.
# en: 61360f
social-rights-visa-a-solliciter-in-force =
    Je n’ai trouvé aucune règle claire sur ce que les caisses (CPAM, CAF) font du { -a-solliciter }.
    .next = Demandez à la caisse, et demandez votre carte à temps.

# en: acb65e
social-rights-visa-expired =
    Votre visa a expiré. À lui seul, il ne donne pas de droits sociaux.
    .next = Si vous avez demandé une carte, dites-moi quel papier vous avez reçu. La couverture santé que vous avez déjà est protégée pendant un certain temps.

# Not settled. Whom to ask follows.
# en: 2e1481
social-rights-visa-other =
    Mes sources ne parlent que des visas de long séjour. Sur les autres visas, je ne peux pas en dire plus.
    .next = Demandez à la caisse (CPAM, CAF).

# Not settled. Whom to ask follows.
# en: 0808e3
social-rights-loss-declaration =
    Vos droits existent peut-être encore, mais la { -loss-declaration } ne les prouve pas. Je n’ai trouvé aucune règle claire.
    .next = Demandez un duplicata, et prévenez la caisse (CPAM, CAF) que votre carte est perdue.

## Statements

# $months (number). Health cover between two papers.
# en: 5bad0d
social-rights-health-cover-six-months =
    Votre couverture santé ne peut pas être fermée avant la fin du { $months }e mois qui suit la fin de votre document de séjour.
    .next = Si la { -cpam } la ferme plus tôt, envoyez-lui votre nouveau papier et citez l’article R.111-4 du Code de la sécurité sociale.

# Not settled. Whom to ask follows.
# en: 688106
social-rights-caf-and-cpam-practice =
    Les listes des papiers que la { -cpam } et la { -caf } acceptent existent, mais je n’ai pas pu vérifier si l’{ -adp(form: "short") } ou l’{ -adf(form: "short") } y figurent aujourd’hui. D’un bureau à l’autre, la décision peut être différente.
    .caution = Ce que la { -cpam } et la { -caf } acceptent n’est pas tranché : une caisse peut voir les choses autrement et accepter votre papier comme preuve d’un séjour légal. Demandez-lui.
    .next = Envoyez votre attestation et votre carte précédente ensemble, et demandez une réponse écrite.

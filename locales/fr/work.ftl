### Working.

## Verdict lines: the first line of an answer about work.

# en: 75a268
work-yes = <b>Oui, vous pouvez travailler.</b>

# en: a2503a
work-no = <b>Non, cela ne vous permet pas de travailler.</b>

# The list of conditions follows.
# en: 5f61a0
work-conditional = <b>Oui, vous pouvez travailler, si tout ceci est vrai :</b>

# A question follows.
# en: 0414d1
work-depends = <b>Cela dépend de votre cas.</b>

# en: e3b301
work-date = <b>Cela dépend des dates.</b>

# en: 94fb16
work-info = <b>Au sujet du travail :</b>

# Whom to ask follows.
# en: 852f21
work-unsettled = <b>Je ne peux dire ni oui ni non : les sources ne tranchent pas.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

# en: 9f0a0e
work-yes-plain = <b>Vous pouvez travailler.</b>

# en: 30b150
work-no-plain = <b>Cela ne vous permet pas de travailler.</b>

# The list of conditions follows.
# en: 6e9179
work-conditional-plain = <b>Vous pouvez travailler, si tout ceci est vrai :</b>

## Rows of the table work. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
# en: ed7ab7
work-title-in-force =
    Votre carte ou votre visa compte encore : jusqu’à son dernier jour, il vous permet de travailler comme avant. Le papier dont vous parlez n’y ajoute rien.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Montrez à votre employeur votre carte ou votre visa et la preuve de votre demande.

# en: 62a140
work-title-in-force-vls-ts =
    Votre { -vls-ts } compte encore : jusqu’à son dernier jour, il vous permet de travailler, une fois validé en ligne, ou dans les trois mois prévus pour cela. Le papier dont vous parlez n’y ajoute rien.
    .exception = Cela vaut pour l’activité de votre visa et sa catégorie. Un autre travail n’est pas couvert.
    .next = Montrez à votre employeur votre visa, la confirmation de sa validation et la preuve de votre demande.

# en: 850254
work-renewal-title-in-force =
    Votre carte ou votre visa compte encore : jusqu’à son dernier jour, il vous permet de travailler comme avant. Ensuite, le papier de votre renouvellement prend le relais, avec l’ancienne carte ou l’ancien visa.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Montrez les deux papiers à votre employeur avant la fin de la carte ou du visa.

# Deposit certificate, card or visa ended.
# en: d1a069
work-deposit-certificate =
    L’{ -deposit } ne permet pas, à elle seule, de travailler : elle prouve seulement que vous avez envoyé une demande.
    .next = Tant que votre carte ou votre visa est valable, il vous permet de travailler. S’il a expiré, regardez sur votre compte s’il y a une { -adp(form: "short") }.

# Only the message that the card is ready.
# en: 4d4704
work-pickup-notice =
    Le { -pickup-notice } n’est qu’une information. Il ne permet pas, à lui seul, de travailler.
    .next = Allez chercher votre carte, ou montrez à votre employeur votre { -adf(form: "short") } ou votre { -adp(form: "short") }.

# en: e5565f
work-adp-first =
    Pour une première demande de titre talent, l’{ -adp } permet de travailler aux personnes qui ont un visa de long séjour (R.431-15-2). Un guide plus ancien dit oui pour tout le monde ; je m’en tiens à la loi.
    .exception = Sans visa de long séjour, ou après la date de fin de l’{ -adp(form: "short") }, elle ne permet pas de travailler. Pour un titre talent (famille), une autre règle s’applique : le travail en France métropolitaine. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Montrez à votre employeur l’{ -adp(form: "short") } avec votre visa.

# en: bfe3e4
work-adp-first-family =
    Pour une première demande, l’{ -adp } permet à la famille d’une personne qui a un titre talent de travailler en France métropolitaine.
    .exception = Elle ne vaut pas pour l’outre-mer, ni après la date de fin de l’{ -adp(form: "short") }.
    .next = Montrez à votre employeur l’{ -adp(form: "short") } et sa date de fin.

# en: 0099a4
work-adp-renewal =
    Pour un renouvellement, l’{ -adp } vous permet de continuer le travail que votre titre précédent permettait. Elle ne compte qu’avec cette carte ou ce visa, même expiré.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Un autre travail que celui de votre titre et de sa catégorie n’est pas couvert. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Montrez à votre employeur l’{ -adp(form: "short") } avec votre ancienne carte ou votre ancien visa.

# en: 68a16b
work-adp-renewal-vls-ts =
    Votre demande compte comme le renouvellement de votre { -vls-ts } : l’{ -adp } permet de continuer le travail que le visa permettait. Elle ne compte qu’avec ce visa, même expiré, et la preuve qu’il a été validé.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Un autre travail que celui de votre visa et de sa catégorie n’est pas couvert.
    .next = Montrez à votre employeur l’{ -adp(form: "short") } avec votre visa et la preuve de sa validation.

# en: 6b145b
work-decision-favorable =
    L’{ -adf } vous permet de travailler si le titre que vous allez recevoir permet cette activité.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert.
    .next = Cherchez une date de fin dessus. S’il n’y en a pas, demandez à la préfecture ; ne supposez rien.

# en: 4016f8
work-decision-favorable-vls-ts =
    L’{ -adf } vous permet de travailler si le titre que vous allez recevoir permet cette activité.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert.
    .next = Cherchez une date de fin dessus. S’il n’y en a pas, demandez à la préfecture ; ne supposez rien.

# en: efa1f0
work-recepisse-first =
    Pour une première demande, le { -recepisse } ne permet de travailler que s’il le dit lui-même.
    .exception = Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Lisez-le, et montrez-le à votre employeur.

# en: 7ee9b4
work-recepisse-renewal =
    Pour un renouvellement, le { -recepisse } permet le travail que votre ancienne carte permettait, pendant trois mois à partir du lendemain de la fin de cette carte.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée. Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Vérifiez sa date de fin, et montrez aussi l’ancienne carte à votre employeur.

# en: 669870
work-recepisse-renewal-vls-ts =
    Pour un renouvellement, le { -recepisse } permet le travail que votre { -vls-ts(form: "short") } permettait, avec ce visa et la preuve qu’il a été validé.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert. Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Vérifiez sa date de fin, et montrez aussi à votre employeur le visa et la preuve de sa validation.

# Not settled. Whom to ask follows.
# en: b713b7
work-aps =
    L’{ -aps } d’une personne qui a un titre talent permet-elle de travailler ? Ce n’est pas clair. Ce qui est imprimé dessus déciderait.
    .next = Lisez ce qu’elle dit du travail, et renseignez-vous avant de commencer.

# Not settled. Whom to ask follows.
# en: 3082cc
work-refused =
    Votre demande a été refusée ou clôturée. Cela peut mettre fin au papier que vous avez avant la date imprimée dessus : à partir de quel moment, mes sources ne tranchent pas. Ne comptez pas dessus pour travailler.
    .next = Montrez tout de suite la décision à un avocat : le délai pour la contester est court. Si votre carte elle-même est encore valable, dites-le-lui.

# en: 08e8ec
work-permit-in-force =
    Votre { -card } est valable : elle permet l’activité pour laquelle vous l’avez reçue.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert.

# The three months of article L.433-3.
# en: fcfb99
work-permit-expired-four-year =
    Une carte de quatre ans permet encore de travailler pendant trois mois au plus après sa fin, si vous avez demandé le renouvellement dans les délais légaux (article L.433-3). La Cour de cassation a confirmé, le 29 novembre 2023, qu’un retard fait perdre ce droit.
    .exception = Cela vaut pour l’activité de votre titre et sa catégorie. Un autre travail n’est pas couvert.
    .next = Montrez à votre employeur la carte expirée et la preuve du jour de votre dépôt.

# Not settled. Whom to ask follows.
# en: e49ad8
work-permit-expired-shorter =
    Pour les cartes de moins de quatre ans, les trois mois après la fin ne comptent que dans certains départements, et seulement si vous avez demandé avant la fin. Je n’ai pas trouvé la liste de ces départements.
    .next = Demandez à votre préfecture si votre département est sur la liste. Ne travaillez pas avant de le savoir.

# en: e2839a
work-permit-expired-longer =
    La carte a expiré il y a plus de trois mois. Elle ne permet plus de travailler.
    .next = Si vous avez demandé un renouvellement, regardez sur votre compte : une { -adp } peut vous permettre de travailler, avec l’ancienne carte. Sinon, déposez votre demande maintenant et faites-vous aider.

# A researcher with the three-month visa.
# en: 61d438
work-visa-a-solliciter-researcher =
    Avec un visa talent – chercheur valable et la { -hosting-agreement }, les chercheuses et chercheurs peuvent travailler dès le jour de l’arrivée, même avant d’avoir une carte.
    .exception = Un autre travail que votre recherche n’est pas couvert.
    .next = Gardez la { -hosting-agreement(form: "short") } avec le visa, et demandez votre carte à temps.

# Not settled. Whom to ask follows.
# en: 35ff7f
work-visa-a-solliciter-other =
    Pour les chercheuses et chercheurs, des universités confirment que ce visa permet de travailler. Pour les autres catégories, c’est probable, mais je n’ai trouvé aucune règle claire.
    .next = Renseignez-vous avant votre premier jour de travail.

# en: ec738f
work-visa-vls-ts-in-force =
    Votre { -vls-ts } permet l’activité pour laquelle vous l’avez reçu, une fois validé en ligne, ou dans les trois mois prévus pour cela.
    .exception = Cela vaut pour l’activité de votre visa et sa catégorie. Un autre travail n’est pas couvert.
    .next = Donnez à votre employeur le visa et la confirmation de sa validation.

# en: c5d53c
work-visa-vls-ts-overdue =
    Votre { -vls-ts } n’a pas été validé dans les trois mois après l’arrivée. Il ne couvre plus votre séjour, donc il ne permet pas non plus de travailler.
    .next = Demandez tout de suite à la préfecture ou à un avocat.

# en: b85080
work-visa-expired =
    Votre visa a expiré. À lui seul, il ne permet plus de travailler.
    .next = Si vous avez demandé une carte, dites-moi quel papier vous avez reçu.

# Not settled. Whom to ask follows.
# en: 1f9f30
work-visa-other =
    Mes sources ne parlent que des visas de long séjour. Sur le travail avec d’autres visas, je ne peux pas en dire plus.
    .next = Renseignez-vous avant de travailler.

# Not settled. Whom to ask follows.
# en: 3c743e
work-loss-declaration =
    Votre droit de travailler existe peut-être encore, mais la { -loss-declaration } ne le prouve pas : vous n’avez pas de carte à montrer.
    .next = Demandez un duplicata. Donnez à votre employeur une copie de la carte perdue, si vous en avez une.

## Statements

# $working_days (number). What an employer does before hiring.
# en: fc2411
work-employer-check =
    Avant votre premier jour, votre employeur envoie votre titre à la préfecture du lieu d’embauche, au moins { $working_days } jours ouvrables à l’avance. Si la préfecture n’a pas répondu après { $working_days } jours ouvrables, la vérification est considérée comme faite. Chaque nouvel employeur fait cette démarche.
    .caution = Un nouvel employeur fait vérifier votre titre par la préfecture, au moins { $working_days } jours ouvrables avant votre premier jour.
    .next = Donnez tôt votre titre ou votre attestation à votre employeur.

# When the employer worries about a permit that ended.
# en: 12f9bc
work-employer-liability =
    Un employeur n’a pas le droit de garder au travail une personne sans titre valable. La loi prévoit des sanctions pénales ; les sources ne sont pas d’accord sur les montants.

    Votre employeur peut donc vous demander votre nouveau papier avant la fin de l’ancien.
    .next = Montrez à votre employeur votre papier et sa date de fin, et envoyez le suivant dès que vous l’avez.

# Not settled. Whom to ask follows.
# en: 7b731c
work-resign-from-job =
    Je n’ai trouvé aucune règle claire sur l’effet d’une démission sur une carte talent encore valable. Deux choses sont connues. La carte vaut pour l’activité pour laquelle vous l’avez reçue. Et au renouvellement, la perte d’un emploi n’aide que si vous l’avez perdu contre votre volonté : une démission ne compte pas.
    .next = Renseignez-vous avant de démissionner, pas après.

# Job lost against one's will.
# en: d50feb
work-job-loss-renewal =
    Si vous avez perdu votre emploi contre votre volonté, certaines cartes talent peuvent être renouvelées pour la durée de vos allocations de chômage : salarié qualifié, carte bleue européenne et chercheur. Un cabinet d’avocats dit que cela ne vaut pas pour une mobilité à l’intérieur d’un groupe. Une démission ne compte pas.
    .next = Gardez l’attestation de fin de contrat de votre employeur et l’avis de France Travail sur vos allocations : vous les joindrez au renouvellement.

# Not settled. Whom to ask follows.
# en: 4bd02d
work-new-employer =
    Pour un changement d’employeur, les sources ne tranchent pas. Une ancienne règle obligeait à rester deux ans chez le même employeur. Elle semble avoir disparu en 2021, mais beaucoup de sites la répètent encore. Le nouvel emploi doit toujours correspondre à votre catégorie de titre, et le nouvel employeur fait vérifier votre titre par la préfecture. Pour la carte bleue européenne, certains disent qu’il faut prévenir la préfecture la première année.
    .next = Avant de signer, demandez à la préfecture ou à un avocat. Ayez sous la main : le nouveau contrat, votre salaire, votre diplôme et votre carte.

# A talent card is not a permit for any job.
# en: b840c8
work-activity-bound =
    Une carte talent permet l’activité pour laquelle vous l’avez reçue, pas n’importe quel travail. Un travail en plus ou un nouvel emploi en dehors de cette activité n’est pas couvert.
    .next = Avant de prendre un autre emploi, vérifiez qu’il correspond à la catégorie imprimée sur votre carte.

# Registering as a job seeker.
# en: 762810
work-france-travail =
    France Travail inscrit les titulaires de ces cartes talent, et des visas de long séjour correspondants : salarié qualifié, carte bleue européenne, profession médicale et de la pharmacie, chercheur, artiste, renommée, famille, et la carte de l’article L.421-15. Les cartes des articles L.421-16 à L.421-19 ne sont pas sur sa liste.

    On ne sait pas si France Travail accepte une { -adp(form: "short") }.
    .next = Prenez avec vous votre carte, votre passeport et l’attestation de fin de contrat.

# A researcher who has just arrived.
# en: e15575
work-researcher-on-arrival =
    Les chercheuses et chercheurs peuvent travailler dès le jour de l’arrivée, même avant d’avoir une carte, avec la { -hosting-agreement } et un visa talent – chercheur encore valable. Deux universités le confirment.

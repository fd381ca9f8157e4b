### Facts of a person's situation: names, values, questions with their reason, button labels, and the cases of an answer.
###
### fact-<id>          short name, as in "paper (ADP)" or "Paper: ADP"
### fact-<id>-<value>  the value beside that name; true and false for yes or no
### ask-<id>           the question; .why: why it is asked
### choice-<id>-<value>  label of a button
### case-<id>-<value>  one of several cases still possible: "If it is a renewal"

## Procedure

# en: 340c37
fact-procedure = demande
# en: c21588
fact-procedure-first = première demande
# en: ca7b34
fact-procedure-renewal = renouvellement

# en: 15a064
ask-procedure = Est-ce votre première demande de carte, ou un renouvellement ?
    .why = Le même papier donne des droits différents pour une première demande et pour un renouvellement.

# en: ba16ef
choice-procedure-first = Première demande
# en: e8837f
choice-procedure-renewal = Renouvellement

# en: 8cb293
case-procedure-first = Si c’est votre première demande
# en: d2b7f0
case-procedure-renewal = Si c’est un renouvellement

# Under ask-procedure: what counts as what.
# en: d91059
ask-procedure-hint = Une carte demandée après un { -vls-ts(form: "short") } compte comme un renouvellement.

## Refusal

# en: c176cb
fact-refused = réponse à la demande

# en: 529699
fact-refused-true = refusée ou clôturée

# en: 089057
fact-refused-false = ni refusée ni clôturée

# en: 0a1637
ask-refused = Votre demande a-t-elle été refusée ou clôturée ?
    .why = Après un refus ou une clôture, mieux vaut ne plus compter sur un papier de la période d’attente.

# en: 724ce2
choice-refused-true = Oui

# en: 85478d
choice-refused-false = Non

# en: dbc8cd
case-refused-true = Si votre demande a été refusée ou clôturée

# en: d4175c
case-refused-false = Si votre demande n’a été ni refusée ni clôturée

## Paper

# en: 3cfa5b
fact-document = papier
# en: 9f51ee
fact-document-deposit-certificate = { -deposit(form: "short") }
# en: c6866d
fact-document-adp = { -adp(form: "short") }
# en: ab214e
fact-document-decision-favorable = { -adf(form: "short") }
# en: 0b490e
fact-document-recepisse = { -recepisse(form: "short") }
# en: b7b335
fact-document-aps = { -aps(form: "short") }
# en: 668c6d
fact-document-permit = { -card(form: "short") }
# en: 4721d9
fact-document-visa = visa de long séjour
# en: 3edc1a
fact-document-pickup-notice = { -pickup-notice(form: "short") }
# en: 3d184b
fact-document-loss-declaration = { -loss-declaration(form: "short") }

# en: f2b791
ask-document = Quel papier avez-vous ?
    .why = Chaque papier donne d’autres droits, même si les noms se ressemblent.

# en: 61096b
ask-document-hint = Vous n’avez encore envoyé aucune demande ? Choisissez alors le visa ou la carte que vous avez.

# en: b916be
choice-document-deposit-certificate = Attestation de dépôt
# en: 41b82f
choice-document-adp = ADP / API
# en: 90d22e
choice-document-decision-favorable = Décision favorable
# en: 2f5e36
choice-document-recepisse = Récépissé
# en: 928a70
choice-document-aps = APS
# en: 79b4dd
choice-document-permit = Carte
# en: 12de20
choice-document-visa = Visa
# en: e49db1
choice-document-pickup-notice = Message de retrait
# en: e8ad7d
choice-document-loss-declaration = Déclaration de perte ou de vol

# en: 5d9169
case-document-deposit-certificate = Avec une { -deposit }
# en: 66fc78
case-document-adp = Avec une { -adp }
# en: 090e53
case-document-decision-favorable = Avec une { -adf }
# en: 4670b2
case-document-recepisse = Avec un { -recepisse }
# en: 4c2eb4
case-document-aps = Avec une { -aps }
# en: 34bc38
case-document-permit = Avec votre { -card }
# en: eb6dc2
case-document-visa = Avec votre visa de long séjour
# en: 04f310
case-document-pickup-notice = Avec le { -pickup-notice }
# en: 0d71a5
case-document-loss-declaration = Avec une { -loss-declaration }

## Right asked about

# en: 4a0771
fact-right = sujet
# en: 8212e8
fact-right-travel = voyage
# en: 7a720c
fact-right-work = travail
# en: 0b0a35
fact-right-social-rights = droits sociaux
# en: bf6570
fact-right-legal-stay = séjour légal

# en: 5a9661
ask-right = Sur quoi porte votre question ?
    .why = Un papier peut permettre une chose et pas une autre.

# en: a84eff
choice-right-travel = Voyage
# en: 2acd7a
choice-right-work = Travail
# en: 72448f
choice-right-social-rights = Droits sociaux
# en: 24743e
choice-right-legal-stay = Séjour légal

# en: eb2e70
case-right-travel = Pour le voyage
# en: 39451a
case-right-work = Pour le travail
# en: 28e879
case-right-social-rights = Pour les droits sociaux
# en: a6fe0d
case-right-legal-stay = Pour votre séjour

## Previous card or visa

# en: c83343
fact-has-previous-permit = carte ou visa précédent
# en: bb407b
fact-has-previous-permit-true = avec vous
# en: 818628
fact-has-previous-permit-false = pas avec vous

# en: 0ebeba
ask-has-previous-permit = Avez-vous encore votre carte ou votre visa de long séjour précédent ? Il peut être expiré.
    .why = Pour un renouvellement, l’{ -adp(form: "short") } n’est valable qu’avec ce papier.

# en: 93dc18
choice-has-previous-permit-true = Oui, je l’ai
# en: 31c78a
choice-has-previous-permit-false = Non

# en: 86d6d1
case-has-previous-permit-true = Si vous avez votre carte ou votre visa précédent
# en: 985ed0
case-has-previous-permit-false = Sans votre carte ou votre visa précédent

## Card or visa in force

# en: 664301
fact-permit-in-force = carte ou visa
# en: 38a6da
fact-permit-in-force-true = encore valable
# en: 6fdbe0
fact-permit-in-force-false = plus valable

# en: 469c13
ask-permit-in-force = Votre carte ou votre visa est-il encore valable aujourd’hui ?
    .why = Une carte ou un visa encore valable garde ses propres droits jusqu’à son dernier jour.

# en: e13705
choice-permit-in-force-true = Encore valable
# en: c5cff1
choice-permit-in-force-false = Expiré

# en: 99f59f
case-permit-in-force-true = Si votre carte ou votre visa est encore valable
# en: ee0015
case-permit-in-force-false = Si votre carte ou votre visa a expiré

## How long ago it ended

# en: f381f3
fact-expired-for = expiration
# en: 412434
fact-expired-for-up-to-three-months = il y a trois mois au plus
# en: 1c6e7d
fact-expired-for-up-to-six-months = il y a trois à six mois
# en: 494bbc
fact-expired-for-longer = il y a plus de six mois

# en: 428e0a
ask-expired-for = Depuis combien de temps votre carte ou votre visa a-t-il expiré ?
    .why = Certains droits continuent pendant trois mois ; après six mois, d’autres règles s’appliquent.

# en: fd166c
choice-expired-for-up-to-three-months = 3 mois au plus
# en: afe49b
choice-expired-for-up-to-six-months = 3 à 6 mois
# en: 4c830f
choice-expired-for-longer = Plus longtemps

# en: 69675f
case-expired-for-up-to-three-months = Si l’expiration date de trois mois au plus
# en: 99da13
case-expired-for-up-to-six-months = Si l’expiration date de trois à six mois
# en: dfd0b4
case-expired-for-longer = Si l’expiration date de plus de six mois

## Where today stands in the renewal period

# en: b8444e
fact-filing-day = aujourd’hui
# en: 4187fa
fact-filing-day-too-early = avant la période
# en: 7527b1
fact-filing-day-in-time = dans la période
# en: d93251
fact-filing-day-late = après la période, carte ou visa encore valable
# en: 3d9f96
fact-filing-day-expired-up-to-six-months = carte ou visa expiré depuis moins de six mois
# en: 3fcb9b
fact-filing-day-expired-longer = carte ou visa expiré depuis plus de six mois

# en: 1eaf0d
ask-filing-day = Dans combien de temps votre carte ou votre visa expire-t-il ?
    .why = Ce que vous pouvez faire dépend de la date d’aujourd’hui par rapport à la période de dépôt.

# en: 70c1c2
choice-filing-day-too-early = Dans plus de 120 jours
# en: 775dfd
choice-filing-day-in-time = Dans 60 à 120 jours
# en: cb4ed1
choice-filing-day-late = Dans moins de 60 jours
# en: 44ae0b
choice-filing-day-expired-up-to-six-months = Expiré, moins de 6 mois
# en: 6c5ab3
choice-filing-day-expired-longer = Expiré depuis plus longtemps

# en: 379f4b
case-filing-day-too-early = Si la période n’a pas encore commencé
# en: 85a08d
case-filing-day-in-time = Si la période est en cours
# en: a7f1e7
case-filing-day-late = Si la période est finie et que la carte ou le visa est encore valable
# en: 372ad2
case-filing-day-expired-up-to-six-months = Si l’expiration date de moins de six mois
# en: c7c2ec
case-filing-day-expired-longer = Si l’expiration date de plus de six mois

## Where today stands for a first request

# en: 698e30
fact-first-filing-day = temps depuis l’arrivée
# en: 979e76
fact-first-filing-day-in-time = deux mois au plus
# en: ce8c51
fact-first-filing-day-late = plus de deux mois

# en: 34d2c9
ask-first-filing-day = Votre arrivée en France date-t-elle de plus de deux mois ?
    .why = Une première demande se fait dans les deux mois qui suivent l’arrivée.

# en: 040f4b
choice-first-filing-day-in-time = Non, deux mois ou moins
# en: 6007d2
choice-first-filing-day-late = Oui, plus longtemps

# en: 0808bc
case-first-filing-day-in-time = Si votre arrivée date de deux mois ou moins
# en: 248fa5
case-first-filing-day-late = Si votre arrivée date de plus de deux mois

## Four-year card

# en: 9d61a2
fact-four-year-card = carte de quatre ans
# en: 237aa5
fact-four-year-card-true = oui
# en: 447538
fact-four-year-card-false = non, plus courte

# en: 278dfb
ask-four-year-card = Votre carte était-elle une carte de quatre ans ?
    .why = Les cartes de quatre ans gardent certains droits pendant trois mois après leur fin ; les cartes plus courtes, seulement à certains endroits.

# en: 2b2429
choice-four-year-card-true = Oui, quatre ans
# en: 55849b
choice-four-year-card-false = Non, plus courte

# en: f01491
case-four-year-card-true = Si c’était une carte de quatre ans
# en: afad63
case-four-year-card-false = Si c’était une carte plus courte

## Asked in time

# en: 6374c1
fact-asked-in-time = renouvellement demandé dans les délais légaux
# en: 817692
fact-asked-in-time-true = oui
# en: 47b6d7
fact-asked-in-time-false = non

# en: 1b091c
ask-asked-in-time = Avez-vous demandé le renouvellement dans les délais légaux avant la fin de votre carte (normalement au moins 60 jours avant) ?
    .why = Certains droits continuent seulement pour les personnes qui ont fait leur demande dans les délais légaux.

# en: de5213
choice-asked-in-time-true = Oui, dans les délais légaux
# en: 240ef0
choice-asked-in-time-false = Non, plus tard

# en: bfccc8
case-asked-in-time-true = Si vous avez fait la demande dans les délais légaux
# en: c2c468
case-asked-in-time-false = Si vous avez fait la demande plus tard

## Kind of visa

# en: bb1b35
fact-visa-kind = visa
# en: 97971b
fact-visa-kind-a-solliciter = { -a-solliciter(form: "short") }
# en: 0b0e03
fact-visa-kind-vls-ts = { -vls-ts(form: "short") }
# en: 8fe87e
fact-visa-kind-none = pas de visa de long séjour

# en: d733d5
ask-visa-kind = Quel était votre visa pour venir en France ?
    .why = Un { -vls-ts(form: "short") } est déjà un titre de séjour. Le { -a-solliciter(form: "short") } n’en est pas un : d’autres règles s’appliquent donc.

# Under ask-visa-kind: where to look.
# en: 6c9ed2
ask-visa-kind-hint = Regardez le visa dans votre passeport. Sur l’un, il est écrit « VLS-TS ». Sur l’autre, il est écrit « carte de séjour à solliciter », et il dure trois mois.

# en: ddd857
choice-visa-kind-a-solliciter = « Carte de séjour à solliciter »
# en: d93e96
choice-visa-kind-vls-ts = VLS-TS
# en: 0320de
choice-visa-kind-none = Pas de visa de long séjour

# en: d10a59
case-visa-kind-a-solliciter = Avec le { -a-solliciter } à l’arrivée
# en: 17b5ff
case-visa-kind-vls-ts = Avec un { -vls-ts } à l’arrivée
# en: c0fc17
case-visa-kind-none = Sans visa de long séjour à l’arrivée

## Validation of a VLS-TS

# en: ed8480
fact-visa-validation = validation du visa
# en: c03a0f
fact-visa-validation-validated = faite en ligne
# en: 70ae38
fact-visa-validation-not-yet = pas faite, encore dans les trois mois
# en: f078c3
fact-visa-validation-overdue = pas faite, les trois mois sont passés

# en: fab2c4
ask-visa-validation = Avez-vous validé votre visa en ligne après votre arrivée ?
    .why = Sans validation dans les trois mois, le visa ne couvre plus votre séjour.

# en: 37eaab
choice-visa-validation-validated = Oui, c’est fait
# en: a7a844
choice-visa-validation-not-yet = Pas encore, moins de 3 mois
# en: 41fc53
choice-visa-validation-overdue = Non, plus de 3 mois

# en: 10918e
case-visa-validation-validated = Si votre visa est validé
# en: 0adb22
case-visa-validation-not-yet = S’il n’est pas validé et que les trois mois ne sont pas passés
# en: f30062
case-visa-validation-overdue = S’il n’a pas été validé dans les trois mois

## Category of permit

# en: c9fe74
fact-permit-category = catégorie
# en: 6fe084
fact-permit-category-main-holder = votre propre titre talent
# en: 1519f1
fact-permit-category-qualified-employee = salarié qualifié
# en: 8261d9
fact-permit-category-blue-card = carte bleue européenne
# en: 126faa
fact-permit-category-medical = profession médicale et de la pharmacie
# en: 0834fc
fact-permit-category-researcher = chercheur
# en: 811ef1
fact-permit-category-project-holder = porteur de projet
# en: 726eb6
fact-permit-category-artist = artiste
# en: d2ec62
fact-permit-category-renown = renommée
# en: 11071a
fact-permit-category-corporate-officer = mandataire social
# en: 932e58
fact-permit-category-family = talent (famille)

# en: 28f192
ask-permit-category = Quelle est la catégorie du titre talent ?
    .why = Les documents, et certains droits, changent d’une catégorie à l’autre.

# en: 95a0f8
choice-permit-category-main-holder = Le mien, type inconnu
# en: 9ecb5d
choice-permit-category-qualified-employee = Salarié qualifié
# en: c39beb
choice-permit-category-blue-card = Carte bleue européenne
# en: 5b79d4
choice-permit-category-medical = Médecine et pharmacie
# en: 9245ea
choice-permit-category-researcher = Chercheur
# en: 69290c
choice-permit-category-project-holder = Création ou investissement
# en: aa58ed
choice-permit-category-artist = Artiste
# en: 47562d
choice-permit-category-renown = Renommée
# en: f80149
choice-permit-category-corporate-officer = Mandataire social
# en: 5ee988
choice-permit-category-family = Famille d’un titulaire

# en: d9fa4a
case-permit-category-main-holder = Si c’est votre propre titre talent
# en: 96070b
case-permit-category-qualified-employee = Pour la catégorie « salarié qualifié »
# en: 2adbd4
case-permit-category-blue-card = Pour une carte bleue européenne
# en: af57cb
case-permit-category-medical = Pour les professions médicales et de la pharmacie
# en: 396794
case-permit-category-researcher = Pour la catégorie « chercheur »
# en: 881105
case-permit-category-project-holder = Pour une création d’entreprise ou un investissement
# en: e1b170
case-permit-category-artist = Pour la catégorie artiste
# en: cf564c
case-permit-category-renown = Pour la catégorie renommée
# en: fe1207
case-permit-category-corporate-officer = Pour la catégorie mandataire social
# en: a0c53f
case-permit-category-family = Pour la famille d’un titulaire

## Destination

# en: b000ee
fact-destination = trajet
# en: 4f1774
fact-destination-schengen = un autre pays Schengen
# en: 46a218
fact-destination-outside-schengen = hors de l’espace Schengen, avec retour
# en: e47572
fact-destination-france-return = retour en France
# en: d1c3ea
fact-destination-inside-france = à l’intérieur de la France
# en: 5c45b3
fact-destination-overseas-france = outre-mer français

# en: 5b6d43
ask-destination = Où voulez-vous aller ?
    .why = D’autres règles s’appliquent pour un autre pays Schengen, pour le retour en France et pour l’outre-mer.

# en: f65818
choice-destination-schengen = Un autre pays Schengen
# en: 70c838
choice-destination-outside-schengen = Hors Schengen, avec retour
# en: 89972e
choice-destination-france-return = Retour en France
# en: f37d89
choice-destination-inside-france = En France
# en: 59bdd5
choice-destination-overseas-france = Outre-mer français

# en: 7a17c9
case-destination-schengen = Vers un autre pays Schengen
# en: f1e628
case-destination-outside-schengen = Hors de l’espace Schengen, avec retour
# en: d7a066
case-destination-france-return = Pour revenir en France
# en: ed137d
case-destination-inside-france = À l’intérieur de la France
# en: 3445d2
case-destination-overseas-france = Vers l’outre-mer français

# en: faaea0
fact-country = pays

# en: 2d63d3
ask-country = Dans quel pays voulez-vous aller ?
    .why = Cela me dit si le pays est dans l’espace Schengen.

## The ADP and its dates

# en: 2985a8
fact-adp-running = { -adp(form: "short") }
# en: 2848f8
fact-adp-running-true = encore valable
# en: 250dec
fact-adp-running-false = expirée

# en: dbbfea
ask-adp-running = Votre { -adp(form: "short") } est-elle encore valable aujourd’hui ?
    .why = Après sa propre date de fin, une { -adp(form: "short") } ne donne plus aucun droit.

# en: 3d4f42
choice-adp-running-true = Encore valable
# en: e8eef6
choice-adp-running-false = Expirée

# en: 4c3297
case-adp-running-true = Si votre { -adp(form: "short") } est encore valable
# en: 9a9c0d
case-adp-running-false = Si votre { -adp(form: "short") } a expiré

# en: f3c135
fact-adp-runs-on-return = { -adp(form: "short") } à votre retour
# en: c5ccda
fact-adp-runs-on-return-true = encore valable
# en: d05629
fact-adp-runs-on-return-false = expirée

# en: e86f30
ask-adp-runs-on-return = Votre { -adp(form: "short") } sera-t-elle encore valable le jour de votre retour ?
    .why = L’{ -adp(form: "short") } doit encore être valable le jour de votre retour.

# en: 54855a
choice-adp-runs-on-return-true = Oui
# en: 9ed1d3
choice-adp-runs-on-return-false = Non, elle expire avant

# en: 3ed5cb
case-adp-runs-on-return-true = Si votre { -adp(form: "short") } est encore valable à votre retour
# en: 9ff3b9
case-adp-runs-on-return-false = Si votre { -adp(form: "short") } expire avant votre retour

## A récépissé or an APS and its end

# en: 090b77
fact-receipt-running = récépissé ou APS

# en: 8ef93f
fact-receipt-running-true = encore valable

# en: 7a38b5
fact-receipt-running-false = expiré

# en: 6e9d61
ask-receipt-running = Votre récépissé ou votre APS est-il encore valable aujourd’hui ?
    .why = Après sa propre date de fin, le papier ne donne plus aucun droit.

# en: 33cd17
choice-receipt-running-true = Encore valable

# en: 3c9585
choice-receipt-running-false = Expiré

# en: 10017d
case-receipt-running-true = Si votre récépissé ou votre APS est encore valable

# en: 593d45
case-receipt-running-false = Si votre récépissé ou votre APS a expiré

# en: ca9f71
fact-receipt-runs-on-return = récépissé ou APS à votre retour

# en: 815ba1
fact-receipt-runs-on-return-true = encore valable

# en: 8407f6
fact-receipt-runs-on-return-false = expiré

# en: c10326
ask-receipt-runs-on-return = Votre récépissé ou votre APS sera-t-il encore valable le jour de votre retour ?
    .why = Le papier doit être encore valable le jour de votre retour.

# en: 67567d
choice-receipt-runs-on-return-true = Oui

# en: bb6109
choice-receipt-runs-on-return-false = Non, il expire avant

# en: d1f526
case-receipt-runs-on-return-true = Si votre récépissé ou votre APS est encore valable à votre retour

# en: ce0bbe
case-receipt-runs-on-return-false = Si votre récépissé ou votre APS expire avant votre retour

## Yes or no

# en: 9bd344
fact-same-talent-activity = travail
# en: 1ad5ac
fact-same-talent-activity-true = celui pour lequel votre carte a été donnée
# en: 301dc5
fact-same-talent-activity-false = un autre

# en: 520c66
ask-same-talent-activity = Est-ce le travail pour lequel votre carte a été donnée ?
    .why = Un titre talent permet l’activité pour laquelle il a été donné, pas n’importe quel emploi.

# en: 95abe1
choice-same-talent-activity-true = Oui, le même travail
# en: 77aad7
choice-same-talent-activity-false = Non, un autre travail

# en: 50d845
case-same-talent-activity-true = Si c’est le travail pour lequel votre carte a été donnée
# en: 1e2ed8
case-same-talent-activity-false = Si c’est un autre travail

# en: e31c7d
fact-in-mainland-france = lieu de travail
# en: 67fdd6
fact-in-mainland-france-true = France métropolitaine
# en: 55ceca
fact-in-mainland-france-false = hors de la France métropolitaine

# en: b5eafe
ask-in-mainland-france = Travaillez-vous en France métropolitaine (pas en outre-mer) ?
    .why = Le texte sur les membres de la famille parle seulement de la France métropolitaine.

# en: f77ee4
choice-in-mainland-france-true = France métropolitaine
# en: c4ec6c
choice-in-mainland-france-false = Outre-mer français

# en: e92472
case-in-mainland-france-true = En France métropolitaine
# en: 922a79
case-in-mainland-france-false = En outre-mer

# en: 4846a1
fact-passport-valid = passeport
# en: cc88e9
fact-passport-valid-true = valable
# en: f756dc
fact-passport-valid-false = pas valable

# en: 4bc2c6
ask-passport-valid = Votre passeport est-il valable pendant tout le voyage ?
    .why = À la frontière, aucun autre papier ne remplace un passeport valable.

# en: 662eab
choice-passport-valid-true = Valable
# en: 7f7ce7
choice-passport-valid-false = Pas valable

# en: a4e393
case-passport-valid-true = Avec un passeport valable
# en: f42d3b
case-passport-valid-false = Sans passeport valable

# en: 7ba8a7
fact-decision-certificate-running = { -adf(form: "short") }
# en: 0065df
fact-decision-certificate-running-true = valable d’après sa date imprimée
# en: 5e0826
fact-decision-certificate-running-false = date imprimée dépassée

# en: c3a85b
ask-decision-certificate-running = La date imprimée sur votre { -adf } est-elle encore à venir ?
    .why = Elle compte seulement jusqu’à la date imprimée dessus.

# en: eac4c6
choice-decision-certificate-running-true = Encore valable
# en: ed6bfe
choice-decision-certificate-running-false = Date dépassée

# en: eb6dab
case-decision-certificate-running-true = Si votre { -adf(form: "short") } est encore valable
# en: 2679c2
case-decision-certificate-running-false = Si la date sur votre { -adf(form: "short") } est dépassée

# en: 07deb9
fact-decision-certificate-runs-on-return = { -adf(form: "short") } à votre retour

# en: 9b221b
fact-decision-certificate-runs-on-return-true = encore valable

# en: 752084
fact-decision-certificate-runs-on-return-false = expirée

# en: fc0865
ask-decision-certificate-runs-on-return = Votre { -adf(form: "short") } sera-t-elle encore valable le jour de votre retour ?
    .why = Le papier doit être encore valable le jour de votre retour.

# en: 093827
choice-decision-certificate-runs-on-return-true = Oui

# en: 8257b4
choice-decision-certificate-runs-on-return-false = Non, elle expire avant

# en: 0cee92
case-decision-certificate-runs-on-return-true = Si votre { -adf(form: "short") } est encore valable à votre retour

# en: db5c71
case-decision-certificate-runs-on-return-false = Si votre { -adf(form: "short") } expire avant votre retour

# en: 3395d0
fact-printed-work-mention = mention du travail sur le papier
# en: 81aac5
fact-printed-work-mention-true = permet le travail
# en: fb4cb4
fact-printed-work-mention-false = ne permet pas le travail

# en: d9a770
ask-printed-work-mention = Votre papier dit-il lui-même que vous pouvez travailler ?
    .why = Pour ce papier, c’est ce qui est imprimé dessus qui décide pour le travail.

# Under ask-printed-work-mention: what to look for.
# en: 468840
ask-printed-work-mention-hint = Cherchez des mots comme « autorise son titulaire à travailler ».

# en: 06f8f5
choice-printed-work-mention-true = Oui, il le dit
# en: d13911
choice-printed-work-mention-false = Non

# en: c7609d
case-printed-work-mention-true = Si le papier dit que vous pouvez travailler
# en: 9059d1
case-printed-work-mention-false = Si le papier ne le dit pas

## Dates

# en: e38500
fact-arrival-date = arrivée en France
# en: 464e93
ask-arrival-date = Quelle est la date de votre arrivée en France ?
    .why = Le délai pour une première demande, et pour valider un visa, compte à partir de votre arrivée.

# en: 2f2466
fact-expiry-date = fin de la carte ou du visa
# en: ff1344
ask-expiry-date = Quelle est la date de fin de votre carte ou de votre visa ? Elle est imprimée dessus.
    .why = Le délai pour un renouvellement se compte à rebours depuis ce jour.

# en: 38248f
fact-submission-date = envoi de la demande
# en: bbca9f
ask-submission-date = Quand avez-vous envoyé votre demande ?
    .why = Le délai de réponse compte à partir de ce jour.

# en: 51deb6
fact-adp-valid-until = fin de l’{ -adp(form: "short") }
# en: 521517
ask-adp-valid-until = Jusqu’à quand votre { -adp(form: "short") } est-elle valable ? La date est imprimée dessus.
    .why = Après ce jour, l’{ -adp(form: "short") } ne donne plus aucun droit.

# en: 1d8383
fact-receipt-valid-until = fin du récépissé ou de l’APS

# en: 36d7af
ask-receipt-valid-until = Jusqu’à quand votre récépissé ou votre APS est-il valable ? La date est imprimée dessus.
    .why = Après ce jour, le papier ne donne plus aucun droit.

# en: 560f93
fact-decision-valid-until = fin de l’{ -adf(form: "short") }

# en: d9bb55
ask-decision-valid-until = Jusqu’à quand votre { -adf(form: "short") } est-elle valable ? Cherchez une date imprimée dessus.
    .why = Elle ne compte que jusqu’à la date imprimée dessus.

# en: 1a9a5f
fact-complement-asked-date = demande de documents complémentaires
# en: 85ed47
ask-complement-asked-date = Quel jour vous a-t-on demandé des documents complémentaires ?
    .why = Le délai pour répondre compte à partir de ce jour.

# en: d2cfe8
fact-move-date = déménagement
# en: 4f88af
ask-move-date = Quand avez-vous emménagé à votre nouvelle adresse ?
    .why = Une nouvelle adresse se déclare dans les trois mois.

# en: ee5f5c
fact-departure-date = départ de France
# en: b5f680
ask-departure-date = Quand quittez-vous la France ?
    .why = Vos papiers doivent être valables pendant tout le voyage.

# en: fe7fdb
fact-return-date = retour en France
# en: 19f94d
ask-return-date = Quand revenez-vous en France ?
    .why = Vos papiers doivent encore être valables ce jour-là.

## permit_runs_on_return: shown, and asked only to change it

# en: 06ae86
fact-permit-runs-on-return = carte ou visa à votre retour
# en: e37942
fact-permit-runs-on-return-true = encore valable
# en: 38ad0a
fact-permit-runs-on-return-false = plus valable
# en: 89da71
ask-permit-runs-on-return = Votre carte ou votre visa sera-t-il encore valable le jour de votre retour ?
    .why = Une carte ou un visa vous permet de rentrer en France seulement jusqu’à son dernier jour.
# en: 29bdc8
choice-permit-runs-on-return-true = Oui
# en: ba3119
choice-permit-runs-on-return-false = Non, il expire avant
# en: cfd482
case-permit-runs-on-return-true = Si votre carte ou votre visa est encore valable à votre retour
# en: 7bd0d9
case-permit-runs-on-return-false = Si votre carte ou votre visa expire avant votre retour

### How a request is made.

## Statements. Above those that answer a yes/no question stands verdict-yes or verdict-no (common.ftl); the text itself never begins with it.

# "Requests are made online": true.
# en: fe9bc6
how-to-apply-online-since-2021 =
    Depuis le 31 mai 2021, toute demande de titre talent se fait en ligne, sur le { -anef(form: "full") }. C’est le décret 2021-313 du 24 mars 2021 qui l’a prévu.
    .next = Créez votre compte sur le { -anef }, ou connectez-vous.

# "An appointment is needed to file": false.
# en: 94e485
how-to-apply-appointment-to-file =
    Vous n’avez pas besoin de rendez-vous pour envoyer votre demande : elle se fait en ligne. Vous n’allez à la préfecture qu’une seule fois, pour recevoir votre carte.

# "One must go to the prefecture to file": false.
# en: 3835d6
how-to-apply-visit-to-file =
    Vous n’avez pas besoin d’aller à la préfecture pour envoyer votre demande. Vous y allez seulement pour recevoir votre carte.

# "A paper file by post or at the counter is accepted": false.
# en: 197069
how-to-apply-paper-file =
    Un dossier sur papier, par la poste ou au guichet, n’est pas la voie normale : la demande se fait en ligne. Il y a une exception. Si le dépôt en ligne reste vraiment impossible une fois toutes les aides essayées, la préfecture peut vous inviter à déposer votre demande autrement.
    .next = Si le site ne fonctionne pas, gardez des captures d’écran et appelez d’abord le centre de contact.

# "There is another way when the online service fails": true.
# en: 961f50
how-to-apply-fallback-when-impossible =
    Si le site ne fonctionne pas pour vous, il y a une autre voie, mais seulement en dernier. Essayez d’abord le centre de contact et le { -digital-point } de votre préfecture. S’ils ne peuvent pas résoudre le problème, la préfecture peut vous recevoir et vous pouvez déposer votre demande autrement, quand c’est elle qui vous y invite.
    .next = Gardez la preuve de chaque essai : captures d’écran avec la date, courriels, noms des personnes à qui vous avez parlé.

# "Somebody else may file for me": false.
# en: 8da115
how-to-apply-someone-else-files =
    Personne d’autre ne peut envoyer la demande à votre place. Le service d’une université est clair sur ce point. Mais quelqu’un peut s’asseoir à côté de vous et vous aider, et le { -digital-point } de votre préfecture aide à utiliser le site.

# Open: the four steps after the account.
# en: f4e755
how-to-apply-four-steps =
    Une fois votre compte créé, il y a quatre étapes :
    • <b>Informations personnelles</b> : vérifiez votre situation de famille et votre adresse. N’oubliez pas votre numéro de téléphone.
    • <b>Pièces justificatives</b> : joignez les documents que l’écran demande.
    • <b>Récapitulatif</b> : relisez tout avant de valider. Ensuite, vous ne pourrez plus rien changer.
    • <b>Accusé de réception</b> : vous recevez un courriel qui dit que votre demande est envoyée. Vous pouvez aussi le télécharger sur votre compte.
    .next = Réunissez vos documents avant de commencer.

# Who does not take this route.
# en: c8551e
how-to-apply-who-is-excluded =
    Les personnes qui ont la nationalité suisse, ou celle d’un pays de l’Union européenne ou de l’Espace économique européen, ne passent pas par le titre talent. Celles qui ont la nationalité algérienne non plus : elles ont un certificat prévu par leur propre accord avec la France.

# Which prefecture decides.
# en: e22d4a
how-to-apply-which-prefecture =
    C’est la préfecture du lieu où vous habitez qui décide, et qui vous remet la carte.

# Another category of permit at renewal.
# en: e8b521
how-to-apply-change-of-category =
    Vous pouvez demander une autre catégorie de titre lors du renouvellement. Le service d’une université applique les mêmes dates et les mêmes frais de retard.
    .next = Préparez les documents de la nouvelle catégorie.

# "The conditions must still be met at renewal": true.
# en: a55fbe
how-to-apply-conditions-still-met =
    Pour un renouvellement, vous devez toujours remplir les conditions de votre titre.
    .next = Comparez votre travail, votre salaire et votre contrat avec ce que votre catégorie demande.

# "The civic exam or a language level is needed": false, medium confidence.
# en: 3364ab
how-to-apply-civic-exam =
    L’examen civique et le niveau de langue A2, exigés depuis le 1er janvier 2026 pour une première carte pluriannuelle, ne concernent ni les titres hors du contrat d’intégration, ni les renouvellements. Les titres talent sont dans ce cas par cette règle indirecte ; je n’ai trouvé aucun texte qui les nomme.
    .next = Si une préfecture le demande, demandez sur quel texte elle s’appuie.

# "Renewal is automatic": false.
# en: 724591
how-to-apply-automatic-renewal =
    Le renouvellement n’est pas automatique : il faut le demander. Une proposition de loi sur le renouvellement automatique a été adoptée en première lecture le 11 décembre 2025 ; à la dernière lecture des sources, elle n’était pas devenue loi.
    .next = Demandez vous-même votre renouvellement, à temps.

# Old and new names.
# en: a92c4c
how-to-apply-names-of-permits =
    Les noms ont changé : « passeport talent » s’appelle maintenant simplement « talent », et certaines anciennes catégories ont été réunies en 2024 et 2025. Les deux noms sont utilisés : les écrans et les anciennes cartes montrent encore les anciens. C’est le même type de titre.

# Salary thresholds. $qualified_employee_eur, $blue_card_eur (numbers): euros gross a year.
# en: bf8450
how-to-apply-salary-thresholds =
    Le salaire annuel brut doit être d’au moins { $qualified_employee_eur } euros pour « talent – salarié qualifié » et { $blue_card_eur } euros pour la carte bleue européenne. Ces montants ont été publiés le 31 août 2025. Le premier est sûr pour les personnes qui ont un diplôme de master ; on ne sait pas avec certitude s’il s’applique à tous les salariés qualifiés.
    .next = Vérifiez à nouveau le montant le jour du dépôt : il peut changer.

# $max_years, $short_contract_extra_months, $short_contract_max_years (numbers). How long a card runs.
# en: 028c50
how-to-apply-card-length =
    La carte dure aussi longtemps que votre contrat ou votre { -hosting-agreement(form: "short") }, { $max_years } ans au plus.

    Pour une carte bleue européenne avec un contrat de moins de deux ans, elle dure le temps du contrat et { $short_contract_extra_months } mois de plus, { $short_contract_max_years } ans au plus.

# Open: what it costs. The lines fee-… follow.
# en: ea526c
how-to-apply-fees =
    Vous payez quand vous recevez la carte, avec des { -stamps }. Le message qui annonce que votre carte est prête indique le montant exact : seul ce montant compte.
    .next = N’achetez pas de { -stamps(form: "short") } avant d’avoir ce message.

## Fees: one line each. $amount (number): euros; $since (day): from when; $checked (day): when somebody last looked it up.
## .uncertain: added where the first day is not sure.

# $amount, $since, $checked
# en: 77d407
fee-first-card =
    Première carte : { $amount } euros, depuis le { DATETIME($since, dateStyle: "long") } (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Le jour exact où ce montant a commencé n’est pas sûr.

# $amount, $since, $checked
# en: 66c7b2
fee-renewal-card =
    Renouvellement : { $amount } euros, depuis le { DATETIME($since, dateStyle: "long") } (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Le jour exact où ce montant a commencé n’est pas sûr.

# $amount, $since, $checked
# en: 7e494a
fee-duplicate-card =
    Duplicata après une perte ou un vol : probablement { $amount } euros, depuis le { DATETIME($since, dateStyle: "long") } (vérifié le { DATETIME($checked, dateStyle: "long") }). Avant, son prix suivait celui d’un renouvellement.
    .uncertain = Le jour exact où ce montant a commencé n’est pas sûr.

# $amount, $until
# en: 88a5c3
fee-first-card-before-2026 = Première carte jusqu’au { DATETIME($until, dateStyle: "long") } : { $amount } euros.
    .uncertain = Le jour exact où ce montant a pris fin n’est pas sûr.

# $amount, $until
# en: fca6f2
fee-renewal-card-before-2026 = Renouvellement jusqu’au { DATETIME($until, dateStyle: "long") } : { $amount } euros.
    .uncertain = Le jour exact où ce montant a pris fin n’est pas sûr.

# $amount, $until
# en: 981abc
fee-duplicate-card-before-2026 = Duplicata jusqu’au { DATETIME($until, dateStyle: "long") } : { $amount } euros.
    .uncertain = Le jour exact où ce montant a pris fin n’est pas sûr.

# $amount, $checked
# en: f7ee6c
fee-late-filing =
    Renouvellement déposé en retard : { $amount } euros de plus (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Le montant était certain jusqu’en 2025 ; aucun changement n’a été vu pour 2026.

# $amount, $checked
# en: cecf09
fee-vls-ts-validation =
    Validation d’un { -vls-ts(form: "short") } : { $amount } euros sur des pages récentes d’universités (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = On ne sait pas avec certitude si la loi de finances 2026 l’a changé.

# $amount, $checked
# en: 681c2b
fee-no-permit-after-entry =
    Frais spéciaux (L.436-4) après une entrée irrégulière, ou après trois mois en France sans carte : { $amount } euros (vérifié le { DATETIME($checked, dateStyle: "long") }). Ce ne sont pas les frais de retard des renouvellements. Demandez à votre préfecture s’ils vous concernent.
    .uncertain = Le jour exact où ce montant a commencé n’est pas sûr.

# $amount, $until
# en: f8e2bc
fee-no-permit-after-entry-before-2026 =
    Frais spéciaux (L.436-4) après une entrée irrégulière, ou après trois mois en France sans carte, jusqu’au { DATETIME($until, dateStyle: "long") } : { $amount } euros. Ce ne sont pas les frais de retard des renouvellements. Demandez à votre préfecture s’ils vous concernent.
    .uncertain = Le jour exact où ce montant a pris fin n’est pas sûr.

# $amount, $checked
# en: d854c3
fee-aps-tax =
    Certaines { -aps(form: "short") } : une nouvelle taxe de { $amount } euros depuis 2026 (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = On ne sait pas avec certitude lesquelles elle concerne.

# $amount, $checked
# en: 3e3dcd
fee-return-visa-stamps =
    Pour un { -return-visa(form: "short") } exceptionnel d’une préfecture : timbres de { $amount } euros (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Ce montant vient de copies d’une page publique.

# $amount, $checked
# en: 56fed3
fee-ephoto-booth =
    Photo numérique (e-photo) dans une cabine : environ { $amount } euros (vérifié le { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Ce montant vient de blogs.

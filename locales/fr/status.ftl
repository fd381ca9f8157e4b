### Where a request stands, silence, and what to do when nothing moves.

## Statements

# "The status can be seen online at any time": true.
# en: cd1237
status-seen-online-any-time =
    Vous pouvez voir à tout moment où en est votre demande, sur votre compte du { -anef }.

# "The study can take several months": true; no figure.
# en: 855ee9
status-processing-takes-months =
    L’examen d’une demande peut prendre plusieurs mois.
    .next = Déposez tôt votre demande, et gardez en tête la date de fin de votre carte.

# $average_days_from, $average_days_to, $longest_months (numbers). Not settled: how long it takes.
# en: 48f9ee
status-how-long =
    Personne ne peut promettre une durée. En 2024, des pages de presse et de cabinets d’avocats donnaient une moyenne d’environ { $average_days_from } à { $average_days_to } jours pour les renouvellements en France. Certaines préfectures sont bien plus lentes : jusqu’à { $longest_months } mois ont été signalés pour des renouvellements talent dans l’Essonne en février 2026.
    .next = Si vous n’avez pas encore déposé, faites-le dès l’ouverture de la période.

# $months, $court_months (numbers). "Silence for four months is a refusal": true.
# en: 200eff
status-silence-is-refusal =
    Si personne ne répond à une demande de titre dans les { $months } mois, le silence compte comme un refus. Vous avez alors { $court_months } mois pour saisir le tribunal ; le délai est plus long si vous demandez à temps les raisons du refus.
    .next = Voyez un avocat avant la fin des { $months } mois.

# $days (number). Silence on a European Blue Card.
# en: 8673f5
status-blue-card-silence =
    Pour une carte bleue européenne, la décision se prend dans les { $days } jours après une demande complète. Ensuite, le silence compte comme un refus. Pour une personne qui a déjà une carte bleue et vient d’un autre pays de l’Union européenne, le délai est plus court.

# "An ADP stops the silent refusal": false.
# en: 1ba2c3
status-adp-stops-the-clock =
    Avec une { -adp }, votre séjour reste légal, mais elle n’arrête pas le délai après lequel le silence compte comme un refus. Ce délai est de quatre mois (90 jours pour la carte bleue européenne), même si une { -adp(form: "short") } est en cours. Le Conseil d’État, la plus haute juridiction administrative, l’a dit le 6 mai 2025.
    .next = Notez les quatre mois dans votre agenda et voyez un avocat avant.

# $court_months, $reasons_months (numbers). Open: urgent court procedures. No strategy.
# en: cd1670
status-urgent-court-route =
    Il existe des procédures d’urgence devant le tribunal (les référés), par exemple pour obtenir une { -adp } qui est due, ou pour suspendre un refus. Laquelle convient ? C’est une question pour un avocat.

    Quand le silence est devenu un refus, vous avez { $court_months } mois pour saisir le tribunal. Si vous demandez les raisons à temps, { $reasons_months ->
        [one] elles doivent vous être données dans le mois
       *[other] elles doivent vous être données dans les { $reasons_months } mois
    }, et vous avez plus de temps.
    .next = Voyez vite un avocat. Apportez les captures d’écran, les courriels et chaque relance que vous avez envoyée.

# $days (number). Open: more papers are asked for.
# en: 76e62b
status-complement-asked =
    La préfecture demande d’autres documents. Répondez le plus tôt possible : vous avez en général { $days } jours, et sans réponse la demande est close. Le message indique le délai exact.
    .next = Lisez le message jusqu’au bout, envoyez tout ce qu’il demande, et gardez la confirmation.

# Open: the words of the account; the status-word-… lines follow.
# en: b540cd
status-status-words =
    Je n’ai trouvé aucune liste officielle des mots du compte. Voici comment les comprennent des personnes qui sont passées par là :

# Open: nothing moves.
# en: 073826
status-nothing-moves =
    Si rien ne bouge :
    • Regardez votre compte et vos courriels, y compris les indésirables : on vous demande peut-être des documents.
    • Appelez le centre de contact, ou écrivez avec son formulaire.
    • Écrivez à la préfecture, et gardez une copie.
    • Si votre carte expire bientôt et qu’aucune { -adp } n’arrive, ou si les quatre mois approchent, voyez un avocat.
    .next = Gardez des captures d’écran datées de tout ce que vous faites.

## Words that the account shows. $shown (text): the French words, as the law folder or the person has them. .next: what to do.

# en: f2a09c
status-word-submitted =
    <b>{ $shown }</b> (demande envoyée) : votre demande a été envoyée, et personne n’a encore rien décidé.
    .next = Téléchargez l’{ -deposit }. Regardez régulièrement votre compte et vos courriels.

# en: c81a41
status-word-in-progress =
    <b>{ $shown }</b> (demande en cours d’examen) : votre demande est dans la file d’un agent.
    .next = Regardez régulièrement votre compte et vos courriels. Comptez quatre mois à partir du jour de l’envoi.

# en: 87f687
status-word-complement-requested =
    <b>{ $shown }</b> (on demande d’autres documents) : votre demande attend votre réponse.
    .next = Répondez le plus tôt possible, en général dans les 30 jours. Le message indique le délai exact.

# en: 392ad3
status-word-decision-favorable =
    <b>{ $shown }</b> (demande acceptée) : la réponse est oui, et votre carte va être fabriquée. L’{ -adf } est sur votre compte.
    .next = Téléchargez-la et lisez sa date de fin. Attendez ensuite le message qui annonce que votre carte est prête.

# en: 51b915
status-word-card-being-made =
    <b>{ $shown }</b> (carte en cours de fabrication) : votre carte est en production. On parle souvent d’environ trois semaines.
    .next = Attendez le message (SMS) qui annonce qu’elle est prête. Vérifiez votre numéro de téléphone.

# en: d54be0
status-word-card-ready =
    <b>{ $shown }</b> (carte prête) : vous pouvez aller chercher votre carte.
    .next = Achetez les { -stamps } pour le montant indiqué dans votre message, et allez-y vous-même.

# en: eaf978
status-word-refused =
    <b>{ $shown }</b> (demande refusée) : je le regrette. Un refus peut se contester : la décision vous donne les raisons, et vous dit comment et jusqu’à quand.
    .next = Voyez un avocat tout de suite : le délai est court.

# en: 11ca16
status-word-closed =
    <b>{ $shown }</b> (demande close) : soit elle a été décidée, soit elle a été abandonnée parce qu’une demande de documents est restée sans réponse.
    .next = Lisez vos messages. S’il n’y a pas de décision, demandez tout de suite à la préfecture pourquoi.

# $word (text as the person wrote it): a word that is not known.
# en: f76b30
status-word-unknown =
    Je ne connais pas « { $word } ». Recopiez les mots exactement comme votre compte les montre, en français.

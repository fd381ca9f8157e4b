### Dates: the days between which something may or must be done, and where today stands.

## Windows. The value is the name of the window, as in "Reminder: …" or in a list of dates.
## .rule: the rule in words, when no date is known. .opens, .last-day: $day. .recommended: $from, $to. .passed: $day, when it is over.
## An attribute is there only where the window has that edge.

# Renewal of a card or visa, counted back from its end.
# en: 3220f6
window-renewal = renouvellement de votre carte ou de votre visa
    .rule = Vous pouvez déposer la demande entre 120 jours et 60 jours avant la fin de votre carte ou de votre visa. Le meilleur moment est 4 à 3 mois avant.
    .opens = Vous pouvez déposer la demande à partir du { DATETIME($day, dateStyle: "long") }.
    .recommended = Meilleur moment : du { DATETIME($from, dateStyle: "long") } au { DATETIME($to, dateStyle: "long") }.
    .last-day = Dernier jour pour être à temps : <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Le dernier jour était le { DATETIME($day, dateStyle: "long") }. Vous pouvez encore déposer la demande, mais en retard.

# First request, counted from the arrival in France.
# en: 5d0b2c
window-first-request = première demande de carte
    .rule = Vous déposez la demande dès votre arrivée en France, et dans les deux mois qui suivent.
    .opens = Vous pouvez déposer la demande à partir du { DATETIME($day, dateStyle: "long") }, jour de votre arrivée.
    .last-day = Dernier jour pour être à temps : <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Le dernier jour était le { DATETIME($day, dateStyle: "long") }. Déposez la demande tout de suite.

# Online validation of a VLS-TS, counted from the arrival in France.
# en: 789e1b
window-vls-ts-validation = validation en ligne de votre visa (VLS-TS)
    .rule = Vous validez le visa en ligne dans les trois mois qui suivent votre arrivée en France.
    .opens = Vous pouvez valider votre visa à partir du { DATETIME($day, dateStyle: "long") }, jour de votre arrivée.
    .last-day = Dernier jour pour valider votre visa : <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Le dernier jour pour valider votre visa était le { DATETIME($day, dateStyle: "long") }. Après ce jour, il ne couvre plus votre séjour. Demandez d’abord de l’aide ; ne voyagez pas avant d’avoir une réponse.

# First card after a VLS-TS, counted back from the visa's end.
# en: 3ea3fc
window-vls-ts-then-card = carte après votre visa (VLS-TS)
    .rule = Vous demandez la carte entre 120 jours et 60 jours avant la fin du visa. Le meilleur moment est 4 à 3 mois avant.
    .opens = Vous pouvez demander la carte à partir du { DATETIME($day, dateStyle: "long") }.
    .recommended = Meilleur moment : du { DATETIME($from, dateStyle: "long") } au { DATETIME($to, dateStyle: "long") }.
    .last-day = Dernier jour pour être à temps : <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Le dernier jour était le { DATETIME($day, dateStyle: "long") }. Vous pouvez encore déposer la demande, mais en retard.

# The end printed on an ADP.
# en: ba6fc5
window-adp-end = fin de votre { -adp(form: "short") }
    .rule = Une { -adp } est valable jusqu’à la date imprimée dessus, trois mois au plus. Elle est renouvelée tant qu’il n’y a pas de décision.
    .last-day = Dernier jour de votre { -adp(form: "short") } : <b>{ DATETIME($day, dateStyle: "long") }</b>. Une nouvelle devrait suivre s’il n’y a toujours pas de décision.
    .passed = Votre { -adp(form: "short") } a pris fin le { DATETIME($day, dateStyle: "long") }. Regardez sur votre compte s’il y en a une nouvelle, et demandez de l’aide s’il n’y en a pas.

# Answer to a request for more papers.
# en: ca7053
window-complement-answer = réponse à la demande de documents complémentaires
    .rule = Vous avez en général 30 jours pour répondre à une demande de documents complémentaires. Le message indique le délai exact.
    .opens = Les documents ont été demandés le { DATETIME($day, dateStyle: "long") }.
    .last-day = Répondez au plus tard le <b>{ DATETIME($day, dateStyle: "long") }</b>, sauf si le message indique une autre date.
    .passed = Les 30 jours habituels ont pris fin le { DATETIME($day, dateStyle: "long") }. Répondez tout de suite, et demandez si votre dossier est encore ouvert.

# Silence that counts as a refusal.
# en: 449b89
window-silence = silence sur votre demande
    .rule = Quatre mois sans réponse valent refus.
    .last-day = Sans réponse d’ici au <b>{ DATETIME($day, dateStyle: "long") }</b>, le silence vaut refus.
    .passed = Le { DATETIME($day, dateStyle: "long") }, il n’y avait toujours pas de réponse : le silence vaut refus. Parlez sans tarder à un avocat.

# The same for the European Blue Card.
# en: 6f5686
window-silence-blue-card = silence sur votre demande de carte bleue européenne
    .rule = Pour la carte bleue européenne, 90 jours sans réponse à une demande complète valent refus.
    .last-day = Sans réponse d’ici au <b>{ DATETIME($day, dateStyle: "long") }</b>, le silence vaut refus. Les jours comptent à partir d’une demande complète.
    .passed = Le { DATETIME($day, dateStyle: "long") }, il n’y avait toujours pas de réponse : si votre demande était complète, le silence vaut refus. Parlez sans tarder à un avocat.

# Declaring a new address.
# en: 995e9f
window-change-of-address = déclaration de votre nouvelle adresse
    .rule = Vous déclarez une nouvelle adresse dans les trois mois qui suivent le déménagement.
    .opens = Vous pouvez la déclarer à partir du { DATETIME($day, dateStyle: "long") }, jour de votre déménagement.
    .last-day = Déclarez votre nouvelle adresse au plus tard le <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Les trois mois ont pris fin le { DATETIME($day, dateStyle: "long") }. Déclarez votre adresse maintenant.

# Six months after the end of a card or visa.
# en: bfbef0
window-six-months-after-expiry = six mois après la fin de votre carte ou de votre visa
    .rule = Plus de six mois après la fin d’une carte ou d’un visa, les règles d’une première entrée s’appliquent à nouveau.
    .last-day = Déposez la demande au plus tard le <b>{ DATETIME($day, dateStyle: "long") }</b>. Après, il faudra peut-être un nouveau visa.
    .passed = Les six mois ont pris fin le { DATETIME($day, dateStyle: "long") }. Parlez à un avocat.

# Health cover after the end of a card or visa.
# en: aa6e48
window-health-cover = votre couverture santé
    .rule = La couverture santé ne peut pas être fermée avant la fin du sixième mois qui suit la fin de votre papier.
    .last-day = Votre couverture santé ne peut pas être fermée avant le <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = Les six mois de couverture santé protégée ont pris fin le { DATETIME($day, dateStyle: "long") }. Demandez à votre { -cpam }.

## Where today stands

# $count (number): days until the window opens.
# en: f9a341
date-too-early = { $count ->
    [one] Aujourd’hui, c’est trop tôt : la période commence demain.
   *[other] Aujourd’hui, c’est trop tôt : la période commence dans { $count } jours.
}

# en: 464f19
date-open = Aujourd’hui, vous pouvez déposer la demande.

# en: bc2989
date-recommended-now = Aujourd’hui, c’est un bon moment pour déposer la demande.

# en: bc0c33
date-file-late = Déposez maintenant, même en retard. Gardez la preuve de votre envoi.

# $count (number): days since the last day.
# en: 5fb1b2
date-late = { $count ->
    [one] Le dernier jour était hier.
   *[other] Le dernier jour était il y a { $count } jours.
}

# en: a82887
date-expired-six-months = La carte ou le visa a expiré il y a moins de six mois.

# en: a9d45b
date-beyond = La carte ou le visa a expiré il y a plus de six mois.

# $count (number): days until the last day; 0 on the last day itself.
# en: 7e03b0
date-days-left = { $count ->
    [0] Aujourd’hui, c’est le dernier jour.
    [one] Il reste { $count } jour.
   *[other] Il reste { $count } jours.
}

# Close to the last day (day 65 to day 60 of a renewal): whether day 60 itself counts is not written in the text seen.
# en: 34515d
date-last-days = Le dernier jour est proche. Il n’est pas clair si le dernier jour lui-même compte encore : déposez la demande avant.

## How the dates were found

# Above the list of last days by source.
# en: ae2e6d
date-sources-differ = Les sources donnent des derniers jours différents. Je retiens le plus tôt.

# $source (LinkTo or text), $day: one line for each source.
# en: d0ae04
date-last-day-by-source = • { $source } : { DATETIME($day, dateStyle: "long") }

# $anchor (text: label of the fact), $day: the date that all is counted from.
# en: 82bb6e
date-counted-from = Compté à partir de : { $anchor }, { DATETIME($day, dateStyle: "long") }.

# $month (Day of month precision): the person gave only a month.
# en: 3931c7
date-month-only = Vous avez donné seulement le mois : { DATETIME($month, dateStyle: "long") }. J’ai donc compté à partir du premier jour de ce mois. Dites-moi le jour exact, et je vous donnerai des dates exactes.

# $day: the person said "mid-March" or "around the 10th".
# en: 425de2
date-about = Vous n’avez pas donné de jour exact, j’ai donc compté avec cette date : { DATETIME($day, dateStyle: "long") }. Dites-moi le jour exact si vous le connaissez.

# $day: the year was not said.
# en: 380d72
date-year-assumed = J’ai compris : { DATETIME($day, dateStyle: "long") }.

## Dates asked back

# $words (text as written). Buttons with the possible days follow.
# en: 313b32
date-ambiguous = « { $words } » peut vouloir dire deux dates. Laquelle est-ce ?

# $words (text as written)
# en: 4c970b
date-impossible = « { $words } » n’est pas une date du calendrier. De quel jour parlez-vous ?

# $label (spans: the fact), $day: a day to come was asked for.
# en: 960de2
date-has-passed = Le { DATETIME($day, dateStyle: "long") } est passé. Quelle est la bonne date ? ({ $label })

# $words (text as written), $fact (text: label of the date)
# en: 23127d
date-wrong-tense = « { $words } » ne va pas avec ce que vous avez écrit ({ $fact }). De quel jour parlez-vous ?

# $day: label of a button.
# en: 156f9c
choice-day = { DATETIME($day, dateStyle: "long") }

# $day. A date was found, and it is not clear which of the person's dates it is; buttons with the labels of date facts follow.
# en: 928b2f
date-which = À quoi correspond cette date : { DATETIME($day, dateStyle: "long") } ?

# How to write a date; under a date question.
# en: bf8f75
date-how-to-write = Vous pouvez l’écrire ainsi : 30 septembre 2026. Le mois seul aide aussi.

# What was typed is not a date.
# en: 34ceff
date-not-understood = Je n’ai pas trouvé de date dans ce message. Vous pouvez l’écrire ainsi : 30 septembre 2026.

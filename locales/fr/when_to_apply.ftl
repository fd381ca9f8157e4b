### When to ask for the first card or for the renewal. The dates themselves are said by the window-… and date-… messages of dates.ftl.

## Verdict lines: the first line of an answer about when to apply.

# en: 0f6a05
when-to-apply-date = <b>Voici vos dates.</b>

# No date is known yet: the rule follows, then a question.
# en: 547311
when-to-apply-rule = <b>Voici la règle. Dites-moi la date, et je calcule vos dates.</b>

# en: 753313
when-to-apply-yes = <b>Oui.</b>

# en: 7bbecf
when-to-apply-no = <b>Non.</b>

# The list of conditions follows.
# en: 45c880
when-to-apply-conditional = <b>Oui, si tout ceci est vrai :</b>

# A question follows.
# en: f0a257
when-to-apply-depends = <b>Cela dépend de votre cas.</b>

# en: 67a020
when-to-apply-info = <b>Au sujet du moment de la demande :</b>

# Whom to ask follows.
# en: 77a27c
when-to-apply-unsettled = <b>Je ne peux pas donner de date : les sources ne tranchent pas.</b>

## Rows of the table when_to_apply; the window's dates follow.

# Renewal of a card, or of a visa.
# en: 01268d
when-to-apply-renewal =
    Un renouvellement se demande en ligne entre 120 et 60 jours avant la fin de votre carte ou de votre visa. C’est la loi (R.431-5).

    Le meilleur moment se situe 4 à 3 mois avant la fin. Un guide plus ancien dit 3 à 2 mois avant : c’est à l’intérieur de la règle.
    .next = Déposez votre demande dès l’ouverture de la période. N’attendez pas le dernier jour.

# First request after the three-month visa, or without a long-stay visa.
# en: e89302
when-to-apply-first =
    Une première demande se dépose en ligne dès votre arrivée en France, et dans les deux mois qui suivent. C’est ainsi que plusieurs universités lisent aussi la loi (R.431-4). Un guide plus ancien dit trois mois : restez à deux, pour plus de sûreté.
    .exception = Si votre visa est un { -vls-ts(form: "short") }, d’autres dates comptent : vous le validez dans les trois mois après l’arrivée, et vous demandez la carte plus tard, avant la fin du visa.
    .next = Déposez votre demande cette semaine si vous le pouvez.

# First card after a VLS-TS: counted like a renewal from the visa's end.
# en: 9a48a9
when-to-apply-first-vls-ts =
    Avec un { -vls-ts }, vous demandez la carte comme un renouvellement : entre 120 et 60 jours avant la fin du visa (R.431-18).
    .next = Vérifiez d’abord que votre visa est validé en ligne. Déposez ensuite votre demande dès l’ouverture de la période.

## Statements

# $first_day (number). "A renewal may be filed before day 120": false.
# en: c77de2
when-to-apply-early-filing-accepted =
    Pour un renouvellement, la période ouvre { $first_day } jours avant la fin de votre carte ou de votre visa, pas plus tôt.
    .next = Profitez de ce temps pour réunir vos documents : vous pourrez ainsi déposer votre demande le premier jour.

# "One may wait until the permit's last day": false.
# en: d53389
when-to-apply-wait-until-expiry =
    N’attendez pas le dernier jour de votre carte. La période de dépôt se ferme 60 jours avant la fin. Ensuite, il y a des frais de retard, et personne ne vous doit une { -adp(form: "short") }.
    .next = Déposez votre demande maintenant si la période est ouverte.

# Why not to wait.
# en: e3fc31
when-to-apply-why-not-wait =
    Il y a deux raisons de ne pas attendre :
    • L’examen d’une demande peut prendre plusieurs mois.
    • En ligne, il n’y a plus de { -recepisse(form: "short") }. Entre la fin de votre carte et la décision, il vous faut une { -adp(form: "short") }, et elle n’est due que pour les demandes complètes et envoyées dans les délais.

# $months (number). Validation of a VLS-TS.
# en: 620f68
when-to-apply-vls-ts-validation =
    Un { -vls-ts } doit être validé en ligne dans les { $months } mois après votre arrivée en France. Il faut votre date d’arrivée, votre adresse en France et un paiement. Si vous ne le validez pas à temps, il ne couvre plus votre séjour, et vous ne pouvez pas revenir en France avec lui : il vous faudrait un nouveau visa.
    .caution = Un { -vls-ts(form: "short") } doit être validé en ligne dans les { $months } mois après l’arrivée. Ensuite, il ne couvre plus ni votre séjour ni votre retour.
    .next = Validez-le aujourd’hui si ce n’est pas fait, et gardez la confirmation.

# The card after a VLS-TS.
# en: cf9958
when-to-apply-vls-ts-then-card =
    Pour rester plus longtemps que votre { -vls-ts(form: "short") } ne le permet, demandez la carte entre 120 et 60 jours avant la fin du visa. Cela compte comme un renouvellement.

# $family_birthday, $other_birthday, $other_months (numbers). Children who grow up in France.
# en: 149548
when-to-apply-child-turning-adult =
    Un enfant qui est en France avec un titre talent (famille) demande sa propre carte au plus tard la veille de ses { $family_birthday } ans. Les autres jeunes la demandent dans les { $other_months } mois qui suivent leurs { $other_birthday } ans. De 16 à 18 ans, on peut obtenir la carte « famille » pour travailler.

# $months, $months_in_other_state, $decision_days (numbers). Holder of a European Blue Card of another EU state.
# en: ad37db
when-to-apply-blue-card-from-other-state =
    Si vous avez une carte bleue européenne dans un autre pays de l’Union européenne depuis { $months_in_other_state } mois, faites la demande en France { $months ->
        [one] dans le mois qui suit votre arrivée
       *[other] dans les { $months } mois qui suivent votre arrivée
    }. Vous recevrez peut-être une autorisation de séjour qui permet de travailler. La décision devrait arriver dans les { $decision_days } jours.

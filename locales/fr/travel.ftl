### Travel and coming back to France.

## Verdict lines: the first line of an answer about travel.
## $destination (id of the fact's value, or None): schengen, outside_schengen, france_return, inside_france, overseas_france

# $destination
# en: 22a8a3
travel-yes = <b>{ $destination ->
    [schengen] Oui, vous pouvez voyager dans les autres pays Schengen.
    [france_return] Oui, vous pouvez revenir en France.
    [outside_schengen] Oui, vous pouvez voyager hors de l’espace Schengen et revenir.
    [inside_france] Oui, vous pouvez voyager en France.
    [overseas_france] Oui, vous pouvez voyager en outre-mer.
   *[none] Oui, vous pouvez voyager.
}</b>

# $destination
# en: 3b2faa
travel-no = <b>{ $destination ->
    [schengen] Non, pas dans les autres pays Schengen.
    [france_return] Non, cela ne vous permet pas de revenir en France.
    [outside_schengen] Non : vous pourriez partir, mais cela ne vous permet pas de revenir en France.
    [inside_france] Non.
    [overseas_france] Non, pas en outre-mer.
   *[none] Non, avec cela vous ne pouvez pas voyager et revenir.
}</b>

# $destination. The list of conditions follows.
# en: 9e3851
travel-conditional = <b>{ $destination ->
    [schengen] Oui, vous pouvez voyager dans les autres pays Schengen, si tout ceci est vrai :
    [france_return] Oui, vous pouvez revenir en France, si tout ceci est vrai :
    [outside_schengen] Oui, vous pouvez voyager et revenir en France, si tout ceci est vrai :
    [inside_france] Oui, vous pouvez voyager en France, si tout ceci est vrai :
    [overseas_france] Oui, vous pouvez voyager en outre-mer, si tout ceci est vrai :
   *[none] Oui, vous pouvez voyager, si tout ceci est vrai :
}</b>

# A question follows. Takes $destination like its sisters, and does not use it.
# en: 5d3a1a
travel-depends = <b>Cela dépend de votre cas.</b>

# en: 2919ca
travel-date = <b>Cela dépend des dates.</b>

# en: 2183d5
travel-info = <b>Au sujet des voyages :</b>

# $destination. Whom to ask follows.
# en: 15d6b6
travel-unsettled = <b>{ $destination ->
    [overseas_france] Je ne peux dire ni oui ni non : pour un voyage en outre-mer dans ce cas, les sources ne tranchent pas.
    [schengen] Je ne peux dire ni oui ni non : pour un voyage dans les autres pays Schengen dans ce cas, les sources ne tranchent pas.
   *[none] Je ne peux dire ni oui ni non : les sources ne tranchent pas.
}</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

# $destination
# en: f069c8
travel-yes-plain = <b>{ $destination ->
    [schengen] Vous pouvez voyager dans les autres pays Schengen.
    [france_return] Vous pouvez revenir en France.
    [outside_schengen] Vous pouvez voyager hors de l’espace Schengen et revenir.
    [inside_france] Vous pouvez voyager en France.
    [overseas_france] Vous pouvez voyager en outre-mer.
   *[none] Vous pouvez voyager.
}</b>

# $destination
# en: 1cfea8
travel-no-plain = <b>{ $destination ->
    [schengen] Cela ne vous permet pas de voyager dans les autres pays Schengen.
    [france_return] Cela ne vous permet pas de revenir en France.
    [outside_schengen] Vous pourriez partir, mais cela ne vous permet pas de revenir en France.
    [inside_france] Cela ne vous permet pas de voyager en France.
    [overseas_france] Cela ne vous permet pas de voyager en outre-mer.
   *[none] Avec cela, vous ne pouvez pas voyager et revenir.
}</b>

# $destination. The list of conditions follows.
# en: 309559
travel-conditional-plain = <b>{ $destination ->
    [schengen] Vous pouvez voyager dans les autres pays Schengen, si tout ceci est vrai :
    [france_return] Vous pouvez revenir en France, si tout ceci est vrai :
    [outside_schengen] Vous pouvez voyager hors de l’espace Schengen et revenir, si tout ceci est vrai :
    [inside_france] Vous pouvez voyager en France, si tout ceci est vrai :
    [overseas_france] Vous pouvez voyager en outre-mer, si tout ceci est vrai :
   *[none] Vous pouvez voyager, si tout ceci est vrai :
}</b>

## Rows of the table travel. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# en: 337cb7
travel-inside-france =
    À l’intérieur de la France, vous ne passez aucune frontière : il ne vous faut aucun papier de voyage. Cela ne dit rien de votre droit de rester : il dépend de votre papier.

# Deposit certificate, card or visa ended.
# en: a4001e
travel-deposit-certificate =
    L’{ -deposit } ne permet pas, à elle seule, de passer une frontière. Si vous n’avez qu’elle, il vous faut un { -return-visa } d’un consulat de France pour revenir.
    .next = Tant que votre carte ou votre visa est valable, il vous permet de voyager. S’il a expiré et que vous devez partir, contactez avant votre départ le consulat de France du pays où vous allez.

# Only the message that the card is ready.
# en: 68edb2
travel-pickup-notice =
    Le { -pickup-notice } n’est qu’une information. Il ne permet pas, à lui seul, de passer une frontière.
    .next = Allez chercher votre carte avant de voyager.

# A card or visa that has not ended carries the trip.
# en: d772e9
travel-title-in-force =
    Votre carte ou votre visa compte encore : jusqu’à son dernier jour, il vous permet de voyager, avec votre passeport. Le papier dont vous parlez n’y ajoute rien.
    .exception = J’ai supposé que vous rentrez avant la fin de votre carte ou de votre visa. Si vous rentrez plus tard, c’est non. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Rentrez en France avant la fin de votre carte ou de votre visa.

# en: 1af836
travel-title-in-force-overseas =
    Votre carte ou votre visa compte encore et vous dispense de visa pour l’outre-mer, pendant trois mois au plus sur six.
    .exception = J’ai supposé que vous rentrez avant la fin de votre carte ou de votre visa. Si vous rentrez plus tard, c’est non. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Rentrez avant la fin de votre carte ou de votre visa.

# Not settled. Whom to ask follows.
# en: 39c11d
travel-attestation-overseas =
    L’outre-mer ne fait pas partie de l’espace Schengen et a ses propres règles d’entrée. La page publique à ce sujet ne parle pas d’attestations comme l’{ -adp(form: "short") } ou l’{ -adf(form: "short") }.
    .next = Demandez à la préfecture avant d’acheter un billet.

# en: 8aa42e
travel-adp-first =
    Pour une première demande, l’{ -adp } ne permet ni de voyager dans l’espace Schengen ni de revenir en France. Le papier le dit lui-même. Vous pourriez quitter la France, mais il vous faudrait un { -return-visa } d’un consulat de France pour revenir.
    .next = Si vous le pouvez, attendez votre carte. Si vous devez partir, contactez avant votre départ le consulat de France du pays où vous allez.

# en: 3bc399
travel-adp-first-visa-in-force =
    Votre visa est encore valable : c’est lui qui permet de voyager, pas l’{ -adp }. Pour une première demande, l’{ -adp(form: "short") } ne donne aucun droit de voyager.
    .exception = J’ai supposé que vous rentrez avant la fin de votre visa. Si vous rentrez plus tard, c’est non. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Rentrez en France avant la fin de votre visa.

# VLS-TS, then the first card.
# en: 286efa
travel-adp-first-vls-ts =
    Après un { -vls-ts }, le guide traite votre demande comme un renouvellement : l’{ -adp } compte avec le visa, même expiré. La page d’une préfecture peut se lire de façon plus stricte : c’est donc ce qui est imprimé sur votre { -adp(form: "short") } qui décide.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Pour l’outre-mer, je n’ai trouvé aucune règle. Tant que le visa lui-même est valable, c’est lui qui permet de voyager, jusqu’à son dernier jour.
    .next = Lisez les dernières lignes de votre { -adp(form: "short") } avant de voyager. Si elles disent qu’elle ne permet pas de revenir, ne partez pas.

# en: 6b1aaa
travel-adp-renewal =
    Pour un renouvellement, l’{ -adp } permet de voyager et d’entrer dans l’espace Schengen, mais seulement avec votre carte ou votre visa précédent, même expiré, et votre passeport.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Pour l’outre-mer, je n’ai trouvé aucune règle. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Emportez les trois : { -adp(form: "short") }, ancienne carte ou ancien visa, passeport.

# The title that is renewed is a VLS-TS.
# en: c5ea51
travel-adp-renewal-vls-ts =
    Votre demande compte comme le renouvellement de votre { -vls-ts } : l’{ -adp } permet de voyager et de revenir avec ce visa, même expiré, la preuve qu’il a été validé, et votre passeport. La page d’une préfecture peut se lire de façon plus stricte : c’est donc ce qui est imprimé sur votre { -adp(form: "short") } qui décide.
    .exception = Après sa propre date de fin, l’{ -adp(form: "short") } ne donne plus aucun droit. Pour l’outre-mer, je n’ai trouvé aucune règle.
    .next = Emportez les quatre : { -adp(form: "short") }, visa, preuve de validation, passeport. Lisez les dernières lignes de votre { -adp(form: "short") } avant de voyager.

# en: b74cb6
travel-decision-favorable-return =
    Une préfecture indique que l’{ -adf } suffit pour revenir en France. Des avocats préviennent que les agents aux frontières ne la connaissent pas forcément.
    .next = Emportez aussi votre carte expirée ou votre visa expiré, et renseignez-vous auprès de votre compagnie aérienne avant le vol.

# Not settled. Whom to ask follows.
# en: 36859f
travel-decision-favorable-abroad =
    Pour le retour en France, une préfecture accepte l’{ -adf }. Pour des séjours dans d’autres pays, je n’ai trouvé aucune règle : leurs agents aux frontières ne connaissent pas forcément ce papier.
    .next = Si vous le pouvez, allez d’abord chercher votre carte. Sinon, demandez à la préfecture, et emportez aussi votre carte expirée.

# en: 87a2a0
travel-decision-favorable-title-in-force =
    Votre ancienne carte ou votre visa est encore valable : jusqu’à son dernier jour, il vous permet de voyager, avec votre passeport. L’{ -adf } n’y ajoute rien.
    .exception = J’ai supposé que vous rentrez avant la fin de votre carte ou de votre visa. Si vous rentrez plus tard, c’est non. Pour revenir en France avec l’{ -adf(form: "short") } elle-même, ou pour aller outre-mer, d’autres règles s’appliquent. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Rentrez en France avant la fin de votre carte ou de votre visa.

# en: d88415
travel-recepisse-first =
    Pour une première demande, le { -recepisse } ne permet pas de voyager et de revenir. Il vous faudrait un { -return-visa } d’un consulat de France.
    .next = Si vous le pouvez, attendez votre carte. Si vous devez partir, contactez avant votre départ le consulat de France du pays où vous allez.

# en: a92d15
travel-recepisse-first-visa-in-force =
    Votre visa est encore valable : c’est lui qui permet de voyager, pas le { -recepisse }.
    .exception = J’ai supposé que vous rentrez avant la fin de votre visa. Si vous rentrez plus tard, c’est non. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée.
    .next = Rentrez en France avant la fin de votre visa.

# en: f19cdf
travel-recepisse-renewal =
    Pour un renouvellement, le { -recepisse } permet de revenir en France avec votre carte expirée et votre passeport. Il doit être encore valable le jour de votre retour.
    .exception = Pour l’outre-mer, je n’ai trouvé aucune règle. Un { -vls-ts(form: "short") } ne compte que s’il a été validé en ligne dans les trois mois après l’arrivée. Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Comparez la date de fin de votre { -recepisse(form: "short") } avec votre date de retour. Emportez la carte expirée.

# en: ca0aac
travel-aps-abroad-and-back =
    Deux préfectures acceptent l’{ -aps } pour le retour en France.
    .exception = Pour des séjours dans d’autres pays Schengen, et pour l’outre-mer, je n’ai trouvé aucune règle. Après sa propre date de fin, le papier ne donne plus aucun droit.
    .next = Comparez sa date de fin avec votre date de retour, et renseignez-vous auprès de votre compagnie aérienne avant de voyager.

# Not settled. Whom to ask follows.
# en: 8e1a61
travel-aps-schengen =
    L’{ -aps } permet-elle de séjourner dans d’autres pays Schengen ? Ce n’est pas clair : je n’ai trouvé aucune règle.
    .next = Demandez à la préfecture avant de voyager.

# Not settled. Whom to ask follows.
# en: 3f4bf8
travel-refused =
    Votre demande a été refusée ou clôturée. Cela peut mettre fin au papier que vous avez avant la date imprimée dessus : à partir de quel moment, mes sources ne tranchent pas. Ne comptez pas dessus pour un voyage.
    .next = Ne quittez pas la France avant d’avoir montré la décision à un avocat. Le délai pour la contester est court.

# en: 49816f
travel-permit-in-force =
    Avec votre { -card } valable et votre passeport, vous pouvez voyager et revenir.
    .exception = J’ai supposé que vous rentrez avant la fin de votre carte. Si vous rentrez plus tard, c’est non.
    .next = Rentrez en France avant la fin de votre carte.

# en: 2fab7a
travel-permit-in-force-overseas =
    Avec votre { -card } valable, il ne vous faut pas de visa pour l’outre-mer, pendant trois mois au plus sur six.
    .exception = J’ai supposé que vous rentrez avant la fin de votre carte. Si vous rentrez plus tard, c’est non.
    .next = Rentrez avant la fin de votre carte.

# en: 19efdf
travel-permit-expired =
    Une carte expirée ne permet pas de revenir en France. La règle qui garde certains droits pendant trois mois après la fin ne concerne pas les voyages. Si la carte a expiré il y a moins de six mois, il vous faut un { -return-visa } d’un consulat de France ; si c’est plus ancien, un nouveau visa d’entrée.
    .next = Ne voyagez pas avec elle seule. Si vous avez demandé le renouvellement, dites-moi quel papier vous avez reçu : avec une { -adp }, cela peut être différent.

# en: 06fea7
travel-visa-a-solliciter-in-force =
    Tant que votre { -a-solliciter } est valable, vous pouvez voyager et revenir avec lui et avec votre passeport.
    .exception = J’ai supposé que vous rentrez avant la fin de votre visa. Si vous rentrez plus tard, c’est non.
    .next = Rentrez en France avant la fin du visa, et demandez votre carte à temps.

# en: 19b5af
travel-visa-vls-ts-in-force =
    Tant que votre { -vls-ts } est valable, et validé en ligne ou encore dans les trois mois prévus pour cela, vous pouvez voyager et revenir avec lui et avec votre passeport.
    .exception = J’ai supposé que vous rentrez avant la fin de votre visa. Si vous rentrez plus tard, c’est non.
    .next = Validez-le si ce n’est pas fait, et gardez la confirmation sur vous.

# en: f581ac
travel-visa-vls-ts-overdue =
    Votre { -vls-ts } n’a pas été validé dans les trois mois après l’arrivée. Il ne permet plus de revenir : il vous faudrait un nouveau visa.
    .next = Ne quittez pas la France. Demandez à la préfecture ou à un avocat ce qu’il faut faire maintenant.

# en: fa80fa
travel-visa-expired =
    Un visa expiré ne permet pas, à lui seul, de revenir en France. Il vous faudrait un { -return-visa } d’un consulat de France.
    .next = Si vous avez demandé une carte, dites-moi quel papier vous avez reçu.

# Not settled. Whom to ask follows.
# en: 2d7522
travel-visa-other =
    Mes sources ne parlent que des visas de long séjour. Sur les autres visas, je ne peux pas en dire plus.
    .next = Regardez les dates et le nombre d’entrées imprimés sur votre visa.

# en: bbc96c
travel-loss-declaration =
    Avec la { -loss-declaration } seule, vous ne pouvez pas revenir en France, même si la carte elle-même était encore valable : vous n’avez rien à montrer. Il vous faudrait un { -return-visa } d’un consulat de France.
    .next = Si vous êtes en France, demandez un duplicata et attendez-le. Si vous êtes à l’étranger, contactez le consulat de France.

## Statements

# $silence_months (number). How a consular return visa works; also printed under a "no".
# en: f2a66e
travel-return-visa =
    Un { -return-visa } se demande au consulat de France du pays où vous êtes. Le consulat interroge votre préfecture. Une ambassade dit que { $silence_months } mois sans réponse veulent dire non.

    C’est la voie de retour pour les personnes qui sont à l’étranger avec un seul de ces papiers :
    • une { -deposit }
    • une { -adp(form: "short") } de première demande
    • une déclaration de perte ou de vol de la carte
    • une carte expirée depuis moins de six mois

    Plus de six mois après la fin de la carte, il vous faut un nouveau visa d’entrée.

    Avant le départ, une préfecture ne donne un visa de retour que dans des cas exceptionnels, et il ne permet de revenir que par une frontière française.
    .caution = Pour revenir, il vous faut un { -return-visa } du consulat de France du pays où vous êtes. Cela prend du temps, et une absence de réponse peut vouloir dire non.
    .next = Demandez-le tôt et prévoyez une attente. Choisissez un billet modifiable.

# Caution under travel answers with an ADP or an ADF: advice of lawyers, not a rule.
# en: 7a45c9
travel-fly-direct-to-france =
    Conseil d’avocats : pour le retour, prenez un vol direct vers la France, sans passer par un autre pays Schengen. Ailleurs, les agents aux frontières et les compagnies aériennes ne connaissent pas forcément ce papier et peuvent refuser l’embarquement.
    .next = Renseignez-vous auprès de votre compagnie aérienne avant de voyager.

# Part of the advice above.
# en: e086b5
travel-airline-may-not-know =
    Souvent, les compagnies aériennes ne connaissent pas l’{ -adp(form: "short") } ou l’{ -adf(form: "short") }. Elles peuvent refuser l’embarquement même quand la règle est de votre côté. C’est ce que rapportent des avocats ; aucune règle n’oblige la compagnie à accepter le papier.
    .caution = Souvent, les compagnies aériennes ne connaissent pas ces papiers et peuvent refuser l’embarquement. Demandez à la vôtre avant de voyager.
    .next = Écrivez à votre compagnie aérienne avant de voyager. Emportez votre passeport, le papier lui-même et votre carte ou votre visa précédent.

# EES = the entry/exit system of the European Union.
# en: 227688
travel-ees =
    Le système européen d’entrée et de sortie (EES) n’enregistre pas les personnes qui ont un titre de séjour ou un visa de long séjour.

    Pour les personnes qui n’ont qu’une { -adp(form: "short") } ou une { -adf(form: "short") }, je n’ai trouvé aucune règle.
    .next = Emportez aussi votre carte expirée : elle montre que vous habitez en France.

# $days, $period_days (numbers). Stays in other Schengen countries with a card or visa in force.
# en: 0979d5
travel-ninety-days =
    Avec une carte ou un visa de long séjour valable, vous pouvez séjourner dans les autres pays Schengen jusqu’à { $days } jours sur toute période de { $period_days } jours.

# Leaving France.
# en: 0f0d8b
travel-leaving-needs-no-permit =
    Il ne faut aucun titre de séjour pour quitter la France. Le problème, c’est le retour.
    .next = Avant de partir, vérifiez quels papiers vous permettent de revenir, et jusqu’à quand ils sont valables.

# Not settled: nationalities that need no visa for short stays. Whom to ask follows.
# en: c222fa
travel-visa-free-nationality =
    Si votre nationalité vous dispense de visa pour un court séjour, les agents à la frontière vous laisseront peut-être entrer pour une visite. Ce n’est pas la même chose que revenir en tant que personne qui habite en France. Une ancienne page publique va dans ce sens, mais je n’ai trouvé aucune règle claire : je ne promets donc rien.
    .caution = Si votre nationalité vous dispense de visa pour un court séjour, les agents à la frontière vous laisseront peut-être entrer pour une visite. Ce n’est pas la même chose que revenir en tant que personne qui habite en France, et personne ne le promet.

# Children who are not citizens of an EU country; printed with family trips.
# en: 81c34b
travel-children-need-dcem =
    Les enfants qui n’ont pas la nationalité d’un pays de l’Union européenne ont besoin de leur propre papier pour revenir : un DCEM (document de circulation pour étranger mineur) ou un TIR (titre d’identité républicain). C’est ce qu’écrit une préfecture.

# The card was lost or stolen during a trip.
# en: 8d2fb6
travel-lost-card-abroad =
    Si votre carte est perdue ou volée à l’étranger, il vous faut un { -return-visa } du consulat de France. La déclaration à la police ne permet pas, à elle seule, de revenir.
    .next = Déclarez la perte ou le vol à la police sur place, puis contactez le consulat de France.

# The ADP's own end against the day of return.
# en: 7ffce7
travel-adp-must-run-on-return =
    Votre { -adp } doit être encore valable le jour de votre retour. Si elle expire pendant le voyage, il vous faut un { -return-visa(form: "short") } du consulat de France.
    .caution = Le papier doit être encore valable le jour de votre retour. S’il expire pendant le voyage, il vous faut un { -return-visa } du consulat de France.
    .next = Comparez la date de fin imprimée sur votre { -adp(form: "short") } avec votre date de retour.

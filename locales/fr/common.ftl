### Lines that any answer may have: general verdicts, facts relied on, sources, certainty, reasons.

## General verdict lines, above a statement

# en: 9b3601
verdict-yes = <b>Oui.</b>
# en: b953ee
verdict-no = <b>Non.</b>
# en: 90769e
verdict-conditional = <b>Oui, si tout ceci est vrai :</b>
# en: 8f815a
verdict-depends = <b>Cela dépend de votre cas.</b>
# en: 66f93d
verdict-info = <b>Voici ce que je sais.</b>
# en: a12879
verdict-date = <b>Voici les dates.</b>
# en: ee623b
verdict-unsettled = <b>Ce n’est pas tranché : les sources ne le disent pas clairement.</b>
# en: 3fe15d
verdict-refuse = <b>Je ne peux pas vous aider pour cela.</b>

## The same in a few words, inside another sentence: after "If it is a renewal: …"

# en: 45e277
short-yes = oui
# en: 4a9563
short-no = non
# en: 255077
short-conditional = oui, sous conditions
# en: 8537a2
short-depends = cela dépend
# en: 27f359
short-date = il y a des dates propres à ce cas
# en: f36de5
short-info = ce n’est pas un simple oui ou non
# en: a78bc5
short-unsettled = les sources ne tranchent pas

## Under an answer

# $facts (list of common-fact… spans): the facts that the answer used.
# en: bf154a
common-relied-on = Ma réponse tient compte de : { $facts }.

# $facts (list of common-fact… spans): facts that nobody said. A button choice-change follows.
# en: 946571
common-presumed = J’ai supposé : { $facts }. Si c’est faux, changez-le.

# $label, $value (spans): one fact.
# en: 6ff27c
common-fact = { $label } ({ $value })

# $label, $value (spans): not said in so many words.
# en: cb014c
common-fact-inferred = { $label } ({ $value }, si j’ai bien compris)

# $label, $value (spans): said in an earlier conversation.
# en: 4552ec
common-fact-remembered = { $label } ({ $value }, comme vous me l’aviez dit)

# $label, $value (spans): worked out from a date.
# en: c8de01
common-fact-derived = { $label } ({ $value }, d’après vos dates)

# $label, $value (spans): only for this answer.
# en: 73ad5b
common-fact-supposed = { $label } ({ $value }, par hypothèse)

# $label, $value (spans): a line of a list, as in "my situation".
# en: 7c6590
common-fact-line = • { $label } : { $value }

# $day (date or Day)
# en: f4c668
common-day = { DATETIME($day, dateStyle: "long") }

# The right comes from the card or visa in force, not from the paper asked about.
# en: fdbb20
common-by-document = Ce droit vient de votre carte ou de votre visa, pas du papier de votre question.

# $text (spans: a statement; its .caution where it has one)
# en: bee5dd
common-caution = À noter : { $text }

# Above what to do now. $text (spans)
# en: bea3d4
common-next = À faire maintenant : { $text }

## What is certain although facts are missing

# No remaining case is a plain yes.
# en: b7853e
certain-no-plain-yes = Ce qui est certain : un oui a toujours des conditions.

# All remaining cases are yes, with or without conditions.
# en: e476d4
certain-not-no = Ce qui est certain : c’est possible dans tous les cas.

# Above conditions that every remaining yes has.
# en: c5a121
certain-conditions = Un oui demande toujours tout ceci :

# $case (spans: case-…), $answer (spans: short-…): one case that is still possible.
# en: 9db8ab
common-branch = • { $case } : { $answer }.

# $count (number): more cases than are shown.
# en: 9806b4
common-more-branches = { $count ->
    [one] … et encore un cas.
   *[other] … et encore { $count } cas.
}

## Sources

# $source (LinkTo or text), $authority (spans: authority-…), $in_force (date or None), $read (date): law and regulation texts, decisions.
# en: 8c512a
common-source = { $in_force ->
    [none] Source : { $source } ({ $authority }), lue pour la dernière fois le { DATETIME($read, dateStyle: "long") }.
   *[known] Source : { $source } ({ $authority }), en vigueur depuis le { DATETIME($in_force, dateStyle: "long") }, lue pour la dernière fois le { DATETIME($read, dateStyle: "long") }.
}

# $source (LinkTo or text), $authority (spans: authority-…), $dated (date or None), $read (date): pages of offices, universities and others.
# en: c9874c
common-source-page = { $dated ->
    [none] Source : { $source } ({ $authority }), lue pour la dernière fois le { DATETIME($read, dateStyle: "long") }.
   *[known] Source : { $source } ({ $authority }), datée du { DATETIME($dated, dateStyle: "long") }, lue pour la dernière fois le { DATETIME($read, dateStyle: "long") }.
}

# $sources (list of LinkTo or texts): all in one line.
# en: 8dcb18
common-sources = Sources : { $sources }.

# $sources (list of LinkTo or texts): they say otherwise, and are older or of less weight.
# en: d866ef
common-differs = Une autre source dit autre chose : { $sources }. Je retiens la plus solide, la plus récente ou la plus prudente.

# $day: the law was taken as of another day than today.
# en: d9b899
common-as-of = C’est la règle à la date du { DATETIME($day, dateStyle: "long") }.

# The sources are good, not complete (confidence medium).
# en: b003b6
common-confidence-medium = Les sources sont bonnes, mais pas complètes. Si l’enjeu est important, vérifiez auprès de la préfecture.

# $day: the newest of the sources was read on that day; said where a figure may have changed.
# en: dddf74
common-check-fresh = J’ai vérifié cela pour la dernière fois le { DATETIME($day, dateStyle: "long") }. Cela a pu changer depuis.

## Authorities, as in "Source: … (law)"

# en: 14c5cc
authority-statute = loi
# en: 5a038a
authority-regulation = règlement
# en: af9006
authority-eu = Union européenne
# en: b7ca3f
authority-court = décision de justice
# en: 19ec8c
authority-ministry = ministère
# en: a25c9f
authority-public-service = site du service public
# en: f97060
authority-prefecture = préfecture
# en: 568c1c
authority-university = université
# en: 417677
authority-other = cabinet d’avocats, presse ou association

## Why, why not, what if

# Above the reason of an answer.
# en: 7f456c
why-answer = Voici pourquoi :

# $topic (spans: choice-topic-…): above an explanation that was tapped, perhaps under an older answer.
# en: fbb956
why-about = À propos de ma dernière réponse ({ $topic }) :

# $facts (list of common-fact… spans)
# en: ec03ff
why-facts = Les éléments de votre situation qui comptent ici : { $facts }.

# $day
# en: c0d65c
why-law-day = La règle est prise à la date du { DATETIME($day, dateStyle: "long") }.

# Above the cases that a question separates.
# en: b107f4
why-asked = Je pose la question parce que la réponse change :

# There is no answer before it to explain.
# en: 1b99c4
why-nothing-yet = Je n’ai pas encore répondu à une question. Posez-en une, puis demandez-moi pourquoi.

# $changes (list of common-fact… spans): the smallest change that turns the answer into a yes.
# en: 7fbe07
why-not-change = Ce serait oui si ceci était différent : { $changes }.

# The list of conditions follows.
# en: b70371
why-not-conditions = Ce sera pleinement oui quand tout ceci sera vrai :

# $day: the answer changes on that day.
# en: 4673e0
why-not-date = Cela change le { DATETIME($day, dateStyle: "long") }.

# en: 8d325a
why-not-nothing = Je n’ai rien trouvé que vous pourriez changer pour que ce soit oui.

# After “why not?” about a rule of the procedure. The rule follows.
# en: 30d1e1
why-not-rule = Cela ne dépend pas de votre cas : la règle est la même pour tout le monde.

# en: 0db17d
why-not-already-yes = La réponse est déjà oui.

# $facts (list of common-fact… spans): what is supposed for this answer only.
# en: 01ef1a
what-if-supposing = Supposons : { $facts }.

# en: e86fa1
what-if-same = La réponse reste la même.

# $before, $now (spans: short-…)
# en: facfa6
what-if-changes = La réponse change. Avant : { $before } ; maintenant : { $now }.

# Under a what-if.
# en: 88868b
what-if-kept = C’était seulement une supposition. Votre propre situation reste comme avant.

# Nothing to suppose was found in the message.
# en: f6027c
what-if-what = Que faut-il changer ? Par exemple : « et si c’est un renouvellement ? »

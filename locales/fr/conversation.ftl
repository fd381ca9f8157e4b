### Leading the conversation: greeting, questions, corrections, buttons, other people, limits.

## Greeting

# The first message. Three or four choices follow.
# en: 00ecbf
greeting =
    Bonjour ! Je vous aide pour les titres de séjour talent et le { -anef }.
    • Posez-moi votre question avec vos mots : « Puis-je voyager avec mon ADP ? »
    • Je trouve vos dates : quand renouveler, quel est le dernier jour.
    • Je fais la liste de vos documents et j’explique ce que chaque papier permet.
    .not-advice = Je vous donne la règle, d’où elle vient et de quand elle date. Ce n’est pas un conseil juridique.
    .again = Bonjour à nouveau. Que voulez-vous savoir ?

# In a workspace where others may read along.
# en: 520545
greeting-workspace = Les personnes qui gèrent cet espace de travail peuvent peut-être lire ce que vous écrivez ici.

# Above the first choices.
# en: efa9c6
ask-topic = De quoi s’agit-il ?

## Progress

# $count (number): questions that may still come, at most.
# en: 8249b8
progress-questions-left = { $count ->
    [one] Encore une question.
   *[other] Encore { $count } questions au plus.
}

# $done, $total (numbers)
# en: 0cd619
progress-step = Étape { $done } sur { $total }

# $count (number)
# en: 84be76
progress-ready = { $count ->
    [one] Merci, une réponse a suffi.
   *[other] Merci, j’ai tout ce qu’il me faut.
}

## Buttons that stand everywhere

# en: 2d284d
choice-unknown = Je ne sais pas
# en: 533de9
choice-skip = Passer
# en: 1b94e7
choice-back = Retour
# en: 7e19b3
choice-start-over = Recommencer
# en: a945a4
choice-stop = Arrêter
# en: 312a49
choice-change = Changer
# en: b60965
choice-yes = Oui
# en: 3d8917
choice-no = Non
# en: 250ac6
choice-why = Pourquoi ?
# en: ddd041
choice-why-not = Que faut-il pour un oui ?
# en: 72d9d7
choice-source = Source
# en: b4fa84
choice-what-if = Et si… ?
# en: 694001
choice-dates = Mes dates
# en: b7766d
choice-papers = Mes documents
# en: d8d64b
choice-situation = Ma situation
# en: f932aa
choice-remind = Me le rappeler
# en: e6d2f9
choice-help = Aide
# en: 9b344c
choice-other = Autre chose
# en: c19e8c
choice-more = Plus
# en: 297327
choice-continue = Continuer
# en: 7da575
choice-done = Terminé
# en: 453d42
choice-person = Parler à une personne
# en: 59db53
choice-what-now = Que faire maintenant ?
# en: 0595ec
choice-forget = Supprimer mes données
# en: f75121
choice-keep = Tout garder
# en: 402718
choice-not-now = Pas maintenant

# $label (spans): a button; the person tells a fact that would make the answer firmer.
# en: 723238
choice-tell-fact = Préciser : { $label }

## Topics: labels of buttons; also the readings of "did you mean"

# en: 357754
choice-topic-travel = Voyage
# en: b82fd5
choice-topic-work = Travail
# en: c7aaab
choice-topic-social-rights = Droits sociaux
# en: 15bb09
choice-topic-legal-stay = Droit au séjour
# en: 9d3b81
choice-topic-when-to-apply = Quand déposer
# en: 2a3760
choice-topic-late = Je suis en retard
# en: 9f5504
choice-topic-how-to-apply = Comment déposer
# en: 56a354
choice-topic-account = Compte ANEF
# en: e3c6ec
choice-topic-documents = Documents à joindre
# en: ae9d5a
choice-topic-status = Suivi de ma demande
# en: fd99fe
choice-topic-after-submission = Après l’envoi
# en: 2483af
choice-topic-document-meaning = Comprendre un papier
# en: a1a451
choice-topic-collect-permit = Retirer la carte
# en: e96ebf
choice-topic-help = Qui peut m’aider
# en: 6fc1af
choice-topic-reminder = Rappels
# en: e3bf20
choice-topic-language = Langue
# en: 453d6c
choice-topic-privacy = Mes données
# en: 7e022b
choice-topic-smalltalk = Juste discuter
# en: 4b1192
choice-topic-out-of-scope = Autre chose

# The same as questions, for "did you mean".
# en: e2562d
reading-travel = Pouvez-vous voyager et revenir avec votre papier ?
# en: 6efa03
reading-work = Pouvez-vous travailler avec votre papier ?
# en: e0952a
reading-social-rights = Gardez-vous votre couverture santé et vos aides ?
# en: 2ef376
reading-legal-stay = Êtes-vous en France légalement ?
# en: c1ba67
reading-when-to-apply = Quand faire la demande ou le renouvellement ?
# en: a628a1
reading-late = Vous êtes en retard : que faire ?
# en: 4c7833
reading-how-to-apply = Comment faire la demande ?
# en: dc7fd0
reading-account = Une question sur le compte ANEF ?
# en: 2fb092
reading-documents = Quels documents joindre ?
# en: ee16f1
reading-status = Où en est votre demande ?
# en: c22a7f
reading-after-submission = Que se passe-t-il après l’envoi ?
# en: 5ad988
reading-document-meaning = À quoi sert un papier ?
# en: 659ece
reading-collect-permit = Comment retirer la carte ?
# en: f1ea10
reading-help = Qui peut vous aider ?
# en: 6c2c66
reading-reminder = Créer ou changer un rappel ?
# en: 5ce083
reading-language = Changer de langue ?
# en: 496a13
reading-privacy = Qu’est-ce que je garde sur vous ?
# en: cb3709
reading-smalltalk = Juste discuter ?
# en: 414a2f
reading-out-of-scope = Autre chose ?

## Not sure what was meant

# The likely readings follow as buttons.
# en: 049ecb
did-you-mean = Je ne sais pas si j’ai bien compris. Vouliez-vous dire ceci ?

# After a second message that was not understood.
# en: 5f3ab1
did-you-mean-again = Je n’ai toujours pas compris, pardon. Choisissez ci-dessous, ou écrivez une seule question courte.

# $value (spans: a fact's value), $label (spans: the fact). A button yes or no follows.
# en: 807d50
did-you-mean-fact = Ai-je bien compris : { $label }, { $value } ?

# An answer was expected, another thing was said. The question is asked again below.
# en: afbf06
not-an-answer = Je n’ai pas trouvé la réponse dans ce message. Vous pouvez aussi choisir « Je ne sais pas ».

# After "I don't know": the safe answer follows.
# en: 96b62d
unknown-taken = Pas de problème. Voici ce qui vaut dans tous les cas :

# $facts (list of spans: labels of facts): a question that is not asked again. A button to tell it follows.
# en: 408c2e
unknown-still = Vous n’avez pas pu me le dire aujourd’hui : { $facts }. Je continue sans cela.

# The person was asked about and says nothing in the list fits.
# en: a2fe45
none-of-these = Alors dites-moi avec vos mots ce qui est écrit en haut de votre papier.

# Several questions in one message were found; the main one is answered above.
# en: 822a09
also-answered = Vous avez aussi demandé :

# $count (number)
# en: 9f4662
also-waiting = { $count ->
    [one] Vous avez posé une autre question. Touchez pour voir la réponse.
   *[other] Vous avez posé { $count } autres questions. Touchez pour voir les réponses.
}

## Corrections and changes

# $label, $old, $new (spans)
# en: 88a5e4
corrected = C’est changé : { $label }, maintenant { $new }. Avant, vous aviez dit : { $old }.

# $label, $new (spans): nothing was known before.
# en: b724d8
noted = C’est noté – { $label } : { $new }.

# Above the answer given anew.
# en: 464e24
corrected-answer-changes = Ma réponse change :

# en: f13053
corrected-answer-same = Ma réponse reste la même.

# A form that was filled in.
# en: c97d33
form-same = Merci. Il n’y a rien de nouveau : je le savais déjà.

# en: c7cac4
form-empty = Le formulaire était vide, rien n’a changé.

# $label (spans)
# en: f1045a
ask-change = Quelle est la bonne réponse pour « { $label } » ?

# Above the facts, as buttons.
# en: 437a66
ask-what-to-change = Que voulez-vous changer ?

# $facts (list of common-fact… spans): asked again, because they are old.
# en: 881a62
confirm-facts = Est-ce toujours exact : { $facts } ?

# $label (spans), $day: a date that is known has passed.
# en: c0ec61
confirm-date-passed = La date que vous m’aviez donnée est passée : { $label }, { DATETIME($day, dateStyle: "long") }. Y en a-t-il une nouvelle ?

# $first, $second (spans: common-fact…): two facts that cannot both be true.
# en: f47c34
contradiction = Ces deux éléments ne vont pas ensemble : { $first } et { $second }. Lequel est juste ?

## Interruption, back, stop

# Back to the question of before, after another one was answered.
# en: 2b2452
resume = Revenons où nous en étions.

# $topic (spans: name of what was being done)
# en: 863545
resume-topic = Revenons à : { $topic }.

# en: 9671ec
back-done = Une étape en arrière.
# en: c36da7
back-at-start = Nous sommes au début.
# en: a76635
start-over-done = D’accord, reprenons du début. Que voulez-vous savoir ?
# en: 60b49f
stop-done = D’accord, je m’arrête ici. Écrivez-moi quand vous voulez.

# A button of an old message.
# en: 26dcfa
old-button = Ce bouton vient d’un ancien message. Voici où nous en sommes.

# A button that somebody else was asked.
# en: 14c5ba
not-your-button = Cette question était pour quelqu’un d’autre.

## The facts known: "my situation"

# en: c0f465
situation = Voici ce que je sais de vous :
# en: 32c94e
situation-empty = Je ne sais encore rien de vous. Vous pouvez simplement poser votre question.
# en: 6cf4c8
situation-forgotten = J’ai oublié ces informations.

# $facts (list of spans: labels of facts): the person said “I don't know” today.
# en: 62e2e4
situation-unknown = • Pas connu aujourd’hui : { $facts }

# $label (spans)
# en: 569ca5
situation-fact-forgotten = J’ai oublié : { $label }.

## Somebody else's situation

# $who (id, as under `about:` of names.yaml). Above the answer.
# en: f35b95
other-person = { $who ->
    [wife] Il s’agit de votre femme : ci-dessous, « vous » parle d’elle.
    [husband] Il s’agit de votre mari : ci-dessous, « vous » parle de lui.
    [spouse] Il s’agit de la personne avec qui vous vivez en couple : ci-dessous, « vous » parle d’elle.
    [child] Il s’agit de votre enfant : ci-dessous, « vous » parle de votre enfant.
    [parent] Il s’agit de votre père ou de votre mère : ci-dessous, « vous » parle de cette personne.
    [sibling] Il s’agit de votre frère ou de votre sœur : ci-dessous, « vous » parle de cette personne.
    [friend] Il s’agit d’une personne que vous connaissez : ci-dessous, « vous » parle d’elle.
    [colleague] Il s’agit de votre collègue : ci-dessous, « vous » parle de cette personne.
    [new_hire] Il s’agit de la personne qui rejoint votre équipe : ci-dessous, « vous » parle d’elle.
    [employee] Il s’agit de la personne que vous employez : ci-dessous, « vous » parle d’elle.
    [researcher] Il s’agit d’une personne qui fait de la recherche : ci-dessous, « vous » parle d’elle.
    [client] Il s’agit de la personne que vous aidez : ci-dessous, « vous » parle d’elle.
   *[somebody] Il s’agit de quelqu’un d’autre : ci-dessous, « vous » parle de cette personne.
}
    .kept-apart = Je ne mélange pas cela avec votre propre situation.

## What cannot be read

# $characters (number): how much of a message is read.
# en: a88a9d
message-cut = Votre message était long. J’ai lu les { $characters } premiers caractères. S’il manque quelque chose, renvoyez-le dans un message plus court.

# $sentences (number)
# en: 5a391b
message-cut-sentences = Votre message était long. J’ai lu les { $sentences } premières phrases. S’il manque quelque chose, renvoyez-le dans un message plus court.

# en: 86896b
received-file = Je ne peux pas lire les fichiers ni les photos : ainsi, vos papiers restent chez vous. Écrivez-moi ce qui est imprimé en haut du papier, et je vous dirai ce que c’est.
# en: acebfa
received-voice = Je ne peux pas écouter les messages vocaux. Écrivez votre question, s’il vous plaît.
# en: 22d843
received-location = Je n’ai pas besoin de savoir où vous êtes. Écrivez votre question avec des mots.
# en: 51b331
received-sticker = Merci ! Si vous avez une question, écrivez-la avec des mots.
# en: 0381d6
received-unknown = Je ne peux pas lire ce type de message. Écrivez votre question, s’il vous plaît.
# en: a7ab0a
received-edited = J’ai lu votre message corrigé.
# en: 9f74d6
received-empty = Il n’y avait rien à lire dans ce message. Écrivez votre question avec des mots.

# In a group or channel: private things belong in the private chat. $address (LinkTo or text)
# en: 14286e
private-chat = Pour votre propre situation, écrivez-moi en privé : { $address }

## Troubles of the bot itself

# en: f191f6
apology = Pardon, quelque chose n’a pas marché de mon côté. Votre message est gardé. Réessayez dans un instant, s’il vous plaît.

# $contact (LinkTo, text or None)
# en: 4940a4
apology-person = { $contact ->
    [none] Pardon, quelque chose n’a pas marché de mon côté, et je n’ai pas pu le réparer.
   *[known] Pardon, quelque chose n’a pas marché de mon côté, et je n’ai pas pu le réparer. Vous pouvez écrire à une personne : { $contact }.
}

# Said once; what comes before the time is over is dropped. $seconds (number)
# en: 883269
too-fast = { $seconds ->
    [one] Vous écrivez plus vite que je ne lis. Je reprends ma lecture dans une seconde ; écrivez-moi de nouveau à ce moment-là.
   *[other] Vous écrivez plus vite que je ne lis. Je reprends ma lecture dans { $seconds } secondes ; écrivez-moi de nouveau à ce moment-là.
}

# $characters (number): the longest message that is taken in
# en: fbd4d6
too-long = Ce message est trop long pour moi : je prends { $characters } caractères au plus. Je ne l’ai pas lu. Envoyez la question seule, s’il vous plaît.

# After an update the place in the conversation no longer exists.
# en: f919ab
updated-restart = J’ai reçu une mise à jour depuis notre dernier échange. Vos informations sont gardées ; nous reprenons cette étape du début.

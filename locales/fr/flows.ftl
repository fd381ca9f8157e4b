### Flows (dialogs/flows): their names, their buttons and what their states say.

## Names of flows, as in "Back to: the renewal of your card."

# en: 3b90d1
flow-first-request = votre première demande
# en: 3686b6
flow-renewal = votre renouvellement
# en: dd4a7f
flow-account = votre compte ANEF
# en: affbe5
flow-which-paper = quel papier vous avez
# en: 534049
flow-status = le suivi de votre demande
# en: 8d7d9a
flow-ask = votre question
# en: 838ae5
flow-trip = votre voyage
# en: 3d6bec
flow-situation = ce que je sais de vous
# en: 618102
flow-language = la langue
# en: 755856
flow-privacy = vos données
# en: 34d9bd
flow-help = qui peut vous aider

## Buttons that begin a flow

# en: 001fa8
choice-flow-first-request = Première demande
# en: 0f7c0d
choice-flow-renewal = Renouvellement
# en: 3f96dd
choice-flow-account = Le compte, pas à pas
# en: bfc357
choice-flow-which-paper = Quel papier ai-je ?
# en: b9fc0b
choice-flow-status = Que veut dire mon statut ?
# en: 7ba234
choice-flow-ask = Une autre question
# en: b084be
choice-flow-trip = Préparer un voyage
# en: 89d679
choice-flow-situation = Ma situation
# en: a21fb6
choice-flow-language = Langue
# en: 8b1b04
choice-flow-privacy = Mes données
# en: cc939c
choice-flow-help = Qui peut m’aider ?

## Buttons inside flows

# en: 66c246
choice-next = Suivant
# en: 6015f5
choice-menu = Que pouvez-vous faire ?
# en: 7d0e2e
choice-solved = Ça marche maintenant
# en: bdaaa2
choice-still-stuck = Ça ne marche toujours pas
# en: 276beb
choice-none-of-these = Rien de tout cela
# en: 6babc0
choice-not-possible = Je ne peux pas le savoir

# Account
# en: 57a966
choice-no-account = Non, jamais
# en: 10e1f4
choice-have-account = Oui, j’ai un compte
# en: f11bd3
choice-signed-in = La connexion est faite
# en: 5f1354
choice-blank-page = La page reste blanche
# en: 2c663e
choice-number-refused = Mon numéro de visa est refusé
# en: a791ce
choice-no-email = Aucun courriel n’arrive
# en: 399a9f
choice-earlier-account = Il y a déjà un compte

# What is renewed
# en: 2c7a3d
choice-my-card = Ma carte de séjour
# en: 887e26
choice-my-visa = Mon visa VLS-TS

# Papers to attach
# en: 0a1f35
choice-about-papers = Aide pour un document
# en: dadd65
choice-about-photo = Photo
# en: 49d193
choice-about-translation = Traduction
# en: d494b7
choice-about-commitment = Contrat d’engagement signé
# en: eec971
choice-about-address = Justificatif de domicile
# en: 63282c
choice-about-files = Fichiers
# en: 90fb82
choice-to-papers = Retour à ma liste

# Sending the request
# en: f8878f
choice-sent = Je l’ai envoyée
# en: 567146
choice-not-yet = Pas encore
# en: 9f2f74
choice-what-it-allows = Que permet chaque papier ?
# en: 21a92e
choice-count-days = Jusqu’à quand attendre ?

# What a paper looks like
# en: 0d256b
choice-plastic-card = Une carte en plastique
# en: 46e126
choice-sticker = Un visa dans mon passeport
# en: 0cc9cf
choice-sheet = Un PDF ou une feuille de papier
# en: e7113a
choice-message = Un courriel ou un SMS

# $words (text): words that a paper prints or the account shows, in French.
# en: 88d9c1
choice-words = « { $words } »

# Help
# en: 50868d
choice-with-website = Le site ne marche pas
# en: cd8070
choice-with-waiting = Personne ne répond
# en: 9cc41d
choice-with-refusal = J’ai un refus, ou j’en ai peur
# en: 6cb30d
choice-with-loss = Un papier est perdu ou volé
# en: 61c7d6
choice-with-person = Parler à une personne

# My situation, my data
# en: a962b2
choice-change-something = Changer quelque chose
# en: e66e9f
choice-forget-something = Oublier quelque chose
# en: bcccab
choice-see-all = Tout montrer
# en: 0ffed5
choice-erase-all = Tout supprimer
# en: f55b56
choice-privacy-show = Montrer mes données
# en: 0f8881
choice-privacy-erase = Tout supprimer
# en: 956321
choice-privacy-erase-now = Oui, supprimer

# $label (spans): a button that asks for a fact anew.
# en: 632e29
choice-change-fact = Changer : { $label }

# $label (spans): a button that forgets a fact.
# en: e6263f
choice-forget-fact = Oublier : { $label }

# $language (text): a button, each language under its own name.
# en: b5163b
choice-language = { $language }

# en: ab10bb
choice-talk = Poser une question

## Words that the conversation needs beside those of conversation.ftl and common.ftl

# $country (text): the name of a country.
# en: 0834e1
common-country = { $country }

# en: ac6929
checklist-title = Vos documents

# $right (spans: travel, work …), $answer (spans: short-…): one right in a line, in a list of the four.
# en: f42e70
right-line = • { $right } : { $answer }

# After "I don't know", where nothing is certain without the fact.
# en: db9aff
unknown-taken-plain = Pas de problème.

## How to tell a first request from a renewal, above the question

# en: 370c56
flow-which-procedure =
    Voici comment faire la différence :
    • Vous aviez déjà une carte de séjour, ou vous avez validé un { -vls-ts(form: "short") } : c’est un renouvellement.
    • Votre visa dit « carte de séjour à solliciter » et vous n’avez pas encore eu de carte : c’est une première demande.

## First request

# en: 83b286
flow-first-request-no-visa =
    Pour créer votre compte, il faut saisir un numéro de visa. Si vous n’avez pas de visa de long séjour, demandez d’abord ici comment envoyer votre demande :

# en: 080364
flow-first-request-vls-ts =
    Avec un { -vls-ts(form: "short") }, vous n’avez pas besoin d’une carte tout de suite : le visa est votre titre de séjour. Si vous voulez rester plus longtemps, vous demandez une carte avant la fin du visa, et cela se passe comme un renouvellement. Je vous guide.

## Renewal

# en: b90ac9
flow-renewal-title = Que voulez-vous renouveler ?

## Papers and sending, in both

# en: befc87
flow-papers-which = Sur quoi voulez-vous en savoir plus ?

# en: 3d9a51
flow-later =
    Prenez votre temps. Je garde vos dates et les cases que vous avez cochées : revenez quand vous voulez.

## Account

# en: 60190f
flow-account-start =
    Avez-vous déjà utilisé le { -anef } ? Par exemple pour valider votre visa, ou pour une demande précédente.

# en: 592067
flow-account-website =
    Ouvrez administration-etrangers-en-france.interieur.gouv.fr dans votre navigateur. Indiquez que vous voulez demander ou renouveler un titre de séjour.

# en: 183d34
flow-account-numbers =
    Maintenant, saisissez trois choses qui sont sur le visa dans votre passeport :
    • le numéro de votre visa
    • le premier jour du visa
    • le dernier jour du visa

    Comparez chacune avec le visa avant de continuer.

# en: c3e46e
flow-account-email =
    Suivez les écrans jusqu’à la fin. Si le site dit qu’il vous a envoyé un courriel, ouvrez-le et suivez le lien qu’il contient.

# en: 9fdcc8
flow-account-ready =
    Bien, votre compte est prêt. Gardez votre identifiant et votre mot de passe en lieu sûr. Que voulez-vous faire maintenant ?

# en: acfa31
flow-account-blank-page =
    Essayez ceci, dans l’ordre :
    • Rechargez la page.
    • Prenez un autre navigateur, ou une fenêtre privée.
    • Prenez un ordinateur au lieu d’un téléphone.
    • Réessayez quelques heures plus tard.

    Faites une capture d’écran avec la date à chaque échec. C’est votre preuve.

# en: 9b673e
flow-account-no-email =
    Essayez ceci, dans l’ordre :
    • Regardez dans vos courriels indésirables, et cherchez « interieur.gouv.fr ».
    • Vérifiez que votre adresse de courriel est écrite sans faute.
    • Demandez au site de renvoyer le courriel.
    • Attendez quelques heures, puis essayez encore une fois.

# en: 225478
flow-account-earlier =
    Si le site dit que vous avez déjà un compte, n’en créez pas un deuxième : connectez-vous au premier. Vous l’avez peut-être créé en validant un visa ou en envoyant une demande précédente.

## Which paper

# en: 4d6d4c
flow-which-paper-looks =
    À quoi ressemble votre papier ? Vous pouvez aussi m’écrire ce qui est imprimé dessus.

# en: 0f7e1d
flow-which-paper-title =
    Regardez le titre, en haut. Lesquels de ces mots voyez-vous ?

# en: 238335
flow-which-paper-message =
    Lesquels de ces mots sont dans le message ?

## Status

# en: 5eaa33
flow-status-choose =
    Quels mots votre compte affiche-t-il ? Choisissez-les, ou copiez-les pour moi en français. Je n’ai pas trouvé de liste officielle de ces mots : c’est ainsi que les comprennent des personnes qui sont passées par là.

# en: 52e87f
flow-status-copy =
    Copiez les mots exactement comme votre compte les affiche, en français, et envoyez-les-moi. Si je ne les connais pas, le centre de contact peut les expliquer.

## A question of one's own

# en: b0a208
flow-ask-ready = Posez-moi votre question avec vos mots, ou choisissez un sujet :

## Trip

# en: 59f54a
flow-trip-paper-unknown =
    Ce que vous pouvez faire en voyage dépend de votre papier. Voulez-vous que nous cherchions lequel vous avez ?

## Help

# en: 7feabe
flow-help-what = Quel est le problème ?

## My situation

# en: 0fc4b9
flow-situation-forget = Que dois-je oublier ?
# en: 25cbe8
flow-situation-done = D’accord.

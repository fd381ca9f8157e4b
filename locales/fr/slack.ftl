### Slack: what stands around a conversation there.

## In messages

# Once, under the first message.
# en: b7d0f0
slack-who-reads = Cet espace de travail appartient à une organisation, peut-être à votre employeur. Ses administrateurs peuvent avoir accès à ce qui s’écrit ici, y compris dans les messages directs.

# Above buttons that no text stands over.
# en: 68d40a
slack-choose = Que souhaitez-vous faire ?

# In a channel, in the place of what concerns one person.
# en: 17d917
slack-in-private = D’autres peuvent lire ici. Pour ce qui ne concerne que vous, écrivez-moi un message direct.

# Under an answer that only the asker sees and that names a day.
# en: 342216
slack-kept-in-messages = Vous seul·e voyez ceci, et cela va disparaître. Vous le retrouvez dans vos messages directs avec moi.

# Under a rule that somebody showed to the whole channel.
# en: 30e452
slack-shared = La règle générale, sans la situation personnelle de qui que ce soit. Posez-moi votre question avec /sejour.

# While an answer is being worked out.
# en: add536
slack-working = cherche la réponse…

## Buttons, at most 75 letters each

# en: 7c0e50
slack-share = Partager la règle dans ce canal
# en: c657b3
slack-pick-day = Choisir un jour
# en: 6caf22
slack-tick = Je l’ai
# en: f61758
slack-untick = Je ne l’ai pas

## Forms: titles and buttons have at most 24 letters

# en: c7345d
slack-form-date = Choisir un jour
# en: 3624bd
slack-form-situation = Ma situation
# en: f82271
slack-form-submit = Enregistrer
# en: f8efe1
slack-form-close = Annuler
# en: 522514
slack-form-leave = Ne rien changer
# en: 57f460
slack-form-empty = Rien n’a encore changé. Remplissez ou modifiez au moins un champ.
# en: 6eeb3a
slack-form-far-day = Ce jour est trop éloigné. Vérifiez l’année.

## The Home tab

# en: 1ae747
slack-home = Votre titre de séjour
# en: f82468
slack-home-about = Vos dates, vos documents et vos rappels en un coup d’œil. Pour une question, écrivez-moi sous <b>Messages</b>.
# en: 4162ef
slack-home-situation = Ma situation
# en: e525e9
slack-home-overview = Vue d’ensemble
# en: f609e9
slack-home-dates = Mes dates
# en: 638bac
slack-home-papers = Mes documents
# en: 0ad69e
slack-home-reminders = Rappels
# en: 2780b7
slack-home-cases = Personnes que j’aide
# en: b88ecd
slack-home-language = Langue
# en: 2f4d64
slack-home-mydata = Ce que je sais de vous
# en: c74e12
slack-home-forget = Supprimer mes données

## Suggested questions

# en: 87dbc7
slack-prompt-travel = Puis-je voyager avec mon ADP ?
# en: ddc96e
slack-prompt-renewal = Quand dois-je renouveler mon titre ?
# en: e5973c
slack-prompt-papers = Quels documents me faut-il ?

## Cases in a private channel

# en: fd839e
slack-cases-in-room = Pour cocher une étape, déplacer un rappel ou effacer un dossier, écrivez-moi en message direct : /sejour cases
# en: cc0716
slack-cases-room-gone = Je n’ai pas pu écrire dans le canal choisi pour vos dossiers, alors je vous écris. Ajoutez-moi de nouveau au canal, ou choisissez-en un autre en y écrivant : /sejour cases here
# en: 2ea3e8
slack-cases-here-hint = Pour recevoir la liste hebdomadaire et les rappels dans un canal privé de votre équipe, écrivez-y : /sejour cases here

### Telegram: its menu of commands, what stands on the bot's page, and what is said in groups.

## Commands, in the menu beside the text field: at most 256 letters each

# en: c65ea4
command-start = Commencer, et voir ce que je sais faire

# en: e772fd
command-ask = Poser une question sur un document ou un droit

# en: f8cd89
command-dates = Quand renouveler : les jours qui comptent

# en: ef9982
command-papers = Les pièces à fournir, à cocher

# en: 4ef595
command-account = De l’aide pour le compte ANEF

# en: 5d6223
command-situation = Ce que je sais de votre situation

# en: 937ed2
command-reminders = Recevoir un rappel à temps

# en: a97291
command-language = Changer de langue

# en: 62d9fe
command-mydata = Voir tout ce qui est gardé sur vous

# en: 5a7e9a
command-forget = Effacer tout ce qui est gardé sur vous

# en: fc9870
command-help = Qui peut vous aider

## The bot's page

# Shown before the first message, at most 512 letters.
# en: 9cae40
telegram-description =
    Je réponds aux questions sur la carte de séjour talent en France : quand la renouveler, avec quelles pièces, ce que permet chaque attestation pendant l’attente. Chaque réponse nomme sa source et sa date.

    Ce n’est pas un conseil juridique. Rien de ce que vous écrivez n’est donné à qui que ce soit.

# Under the bot's name and in links to it, at most 120 letters.
# en: 9b1c16
telegram-about = La carte de séjour talent en France : dates, pièces et droits, avec leurs sources. Pas un conseil juridique.

## In a chat

# Above buttons that no text stands over.
# en: 1ac9b7
telegram-choose = Que voulez-vous faire ?

# In a group, in the place of what concerns one person.
# en: f08883
telegram-in-private = D’autres peuvent lire ici. Pour ce qui ne concerne que vous, écrivez-moi en privé.

# A button: opens the private chat.
# en: e4997b
telegram-open-private = M’écrire en privé

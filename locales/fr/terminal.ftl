### The terminal: what stands around a conversation there.

# en: 8070d1
terminal-help =
    Tapez une question, ou le numéro d’un choix.
    /help ce texte · /situation ce que je sais de vous · /language changer de langue
    /back une étape en arrière · /restart reprendre du début · /quit quitter

# Under a list of choices.
# en: 50b58f
terminal-choose = Tapez un numéro, ou écrivez avec vos mots.

# $number (number): typed, not in the list.
# en: 019cb9
terminal-no-such-choice = Il n’y a pas de choix { $number }. Tapez un numéro de la liste, ou écrivez avec vos mots.

# $command (text)
# en: 4b1536
terminal-unknown-command = Je ne connais pas la commande { $command }. Tapez /help.

# Before the text of a picture or file. $text (spans)
# en: 435a51
terminal-picture = [image] { $text }

# $name (text)
# en: 9077be
terminal-file = [fichier] { $name }

# en: 800b8a
terminal-goodbye = Au revoir.

# $day: under the first greeting, when the day is not today's.
# en: fae379
terminal-as-of = La date retenue est le { DATETIME($day, dateStyle: "long") }.

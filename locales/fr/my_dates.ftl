### My dates: all days that hang on what a person told, and the same as a picture and as a calendar file.

# $window (spans: the name of a window): above its days.
# en: e327d1
dates-about = <b>Aussi : { $window }</b>

# The card was asked for; other dates follow.
# en: 502e02
dates-filed = <b>Votre demande est envoyée. Voici les dates encore à venir :</b>

# The card was asked for, and no other date is known.
# en: f09817
dates-nothing-due = <b>Votre demande est envoyée. Je ne connais aucune date à venir.</b> Dites-moi jusqu’à quand votre { -adp(form: "short") } est valable, ou quand votre nouvelle carte prend fin.

# $paper (spans: "end of the ADP"), $until, $day: a trip that was just talked of.
# en: 989cd8
dates-trip-holds = Votre voyage : vous revenez le { DATETIME($day, dateStyle: "long") }, avant cette date : { $paper }, { DATETIME($until, dateStyle: "long") }.

# $paper (spans: "end of the ADP"), $until, $day: the same trip, where it fails.
# en: fc3b88
dates-trip-fails = Votre voyage : vous revenez le { DATETIME($day, dateStyle: "long") }, après cette date : { $paper }, { DATETIME($until, dateStyle: "long") }. Posez-moi la question de ce voyage avant de partir.

## The picture

# The picture's text for who cannot see it. $window (spans), $days (list of timeline-entry)
# en: b9d366
timeline-alt = Image : { $window }. Dans l’ordre : { $days }.

# $label (spans: a message timeline-…), $day
# en: ff86e3
timeline-entry = { $label } : { DATETIME($day, dateStyle: "long") }

# Labels beside the days in the picture: short.
# en: 1dc042
timeline-today = Aujourd’hui
# en: a503b2
timeline-opens = Ouverture
# en: b2069d
timeline-recommended-from = Début du meilleur moment
# en: 2ba52a
timeline-recommended-to = Fin du meilleur moment
# en: 86ca6b
timeline-last-day = Dernier jour pour être à temps
# en: 85a822
timeline-end = Fin de votre carte ou visa

## The calendar file

# The calendar's own name in a calendar program.
# en: 321d43
calendar-name = Mon titre de séjour

# Stands with the file.
# en: 210051
calendar-caption = Vos dates sous forme de fichier de calendrier. Si elles changent, reprenez le fichier : les rendez-vous se déplacent.

# $window (spans): title of an entry.
# en: cd504e
calendar-opens = Ouverture : { $window }

# $window (spans): title of an entry.
# en: 0bed18
calendar-last-day = Dernier jour : { $window }

# $title (spans): the title that the entry had.
# en: a5d072
calendar-cancelled = Plus nécessaire : { $title }

# $rule (spans): the text of an entry.
# en: 3ebec2
calendar-text = { $rule } Ceci est une information, pas un conseil juridique. Regardez de nouveau vos dates si quelque chose change.

## Buttons

# en: e33628
choice-calendar = Fichier de calendrier

### Reminders.

# A button choice-remind follows.
# en: f81c02
reminder-offer = Voulez-vous que je vous le rappelle à temps ?

# $what (spans: name of a window), $day
# en: 3ff614
reminder-set = Je vous enverrai un rappel le { DATETIME($day, dateStyle: "long") } : { $what }.

# $what (spans), $day
# en: 9b279f
reminder-changed = J’ai déplacé le rappel au { DATETIME($day, dateStyle: "long") } : { $what }.

# $what (spans)
# en: a576cc
reminder-cancelled = J’ai supprimé le rappel : { $what }.

# en: c1df7b
reminder-all-cancelled = J’ai supprimé tous vos rappels.

# Above the list.
# en: 07fa65
reminder-list = Vos rappels :

# $what (spans), $day: one line.
# en: 268d0b
reminder-line = • { DATETIME($day, dateStyle: "long") } : { $what }

# en: 36166a
reminder-none = Vous n’avez pas de rappel.

# No date is known to remind of.
# en: f7e79f
reminder-needs-date = Il me faut d’abord une date. Quelle est la date de fin de votre carte ou de votre visa ?

# $day: it has passed.
# en: 7e1d88
reminder-in-past = Cette date est passée : { DATETIME($day, dateStyle: "long") }. Quel jour voulez-vous ?

# The feature is not there on this platform, or not yet.
# en: e8940b
reminder-not-available = Je ne peux pas envoyer de rappels ici. Notez la date dans votre agenda.

# $what (spans: name of a window): the reminder itself.
# en: 83ea99
reminder-due = Rappel : { $what }.

# $what (spans), $day: it comes late, because the bot was not running.
# en: b8cc0a
reminder-due-late = Rappel en retard, prévu pour le { DATETIME($day, dateStyle: "long") } : { $what }.

# $old, $new (dates), $what (spans): a fact or the law changed.
# en: 534c6d
reminder-moved = Vos dates ont changé. J’ai donc déplacé ce rappel du { DATETIME($old, dateStyle: "long") } au { DATETIME($new, dateStyle: "long") } : { $what }.

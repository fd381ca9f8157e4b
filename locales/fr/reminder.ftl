### Reminders.

# Buttons follow: choice-remind, choice-dates. Lines of reminder-line may stand between, with the days they would come on.
# en: 597a98
reminder-offer = Voulez-vous que je vous le rappelle à temps ? J’écris le matin du jour prévu, et vous pouvez arrêter à tout moment.

# Above the list, when reminders were set or changed.
# en: 49dec2
reminder-agreed = Je vous enverrai un rappel, le matin :

# Above the list.
# en: 07fa65
reminder-list = Vos rappels :

# $what (spans: a message reminder-moment-…), $day: one line.
# en: 268d0b
reminder-line = • { DATETIME($day, dateStyle: "long") } : { $what }

# $what (spans), $old, $new (dates): one line of those that moved.
# en: 637751
reminder-moved-line = • { $what } : le { DATETIME($new, dateStyle: "long") }, et non plus le { DATETIME($old, dateStyle: "long") }

# $what (spans), $day: one line of those that go.
# en: b04dc9
reminder-gone-line = • { $what } ({ DATETIME($day, dateStyle: "long") }) : plus nécessaire

## What a reminder is about. $window (spans: the name of a window)

# en: a14ad7
reminder-moment-opens = la période s’ouvre ({ $window })
# en: 8819fb
reminder-moment-recommended = le meilleur moment commence ({ $window })
# en: fe0b2c
reminder-moment-three-weeks = il reste trois semaines ({ $window })
# en: 58ff3e
reminder-moment-two-weeks = il reste deux semaines ({ $window })
# en: 30ac83
reminder-moment-two-days = il reste deux jours ({ $window })
# en: 113bac
reminder-moment-on-day = le jour est arrivé ({ $window })
# en: 3f40d5
reminder-moment-chosen = un jour que vous avez choisi ({ $window })

## Above the lines that say what moved, and why.

# Facts have changed.
# en: 491d8f
reminder-moved = Vos dates ont changé. J’ai donc changé vos rappels :

# New dates became known.
# en: 25854e
reminder-added = Avec cette date, je vous enverrai aussi un rappel, le matin :

# The step is done, or its date is gone.
# en: 3c3273
reminder-gone = J’ai retiré des rappels dont vous n’avez plus besoin :

# The sources or their reading have changed; the person's facts have not.
# en: 66e082
reminder-moved-by-law = Les règles que je connais ont changé. J’ai donc changé vos rappels :

# The conversation was closed for a while.
# en: e70ce8
reminder-again = Vos rappels sont de nouveau actifs :

## Cancelling, and doing without

# $what (spans)
# en: a576cc
reminder-cancelled = J’ai supprimé le rappel : { $what }.

# en: c1df7b
reminder-all-cancelled = J’ai supprimé tous vos rappels.

# $what (spans: name of a window)
# en: 4591f1
reminder-step-done = Très bien. Je ne vous le rappellerai plus : { $what }.

# en: 36166a
reminder-none = Vous n’avez pas de rappel.

# She wants reminders, and all days of her dates have passed.
# en: 37d64e
reminder-none-ahead = Il ne reste aucun jour à vous rappeler : ils sont passés. Regardez vos dates pour savoir que faire maintenant.

# Buttons follow, one for each reminder.
# en: dcaae2
reminder-which = Quel rappel dois-je supprimer ?

# No date is known to remind of.
# en: f7e79f
reminder-needs-date = Il me faut d’abord une date. Quelle est la date de fin de votre carte ou de votre visa ?
# en: 4b1a4c
reminder-needs-adp-date = Il me faut d’abord une date. Jusqu’à quel jour votre { -adp(form: "short") } est-elle valable ?

# $day: it has passed.
# en: bd4429
reminder-in-past = Cette date n’est pas à venir : { DATETIME($day, dateStyle: "long") }. Quel jour voulez-vous ?

## The reminder itself. What to do follows.

# $what (spans)
# en: 83ea99
reminder-due = Rappel : { $what }.

# $what (spans), $day: it comes late, because the bot was not running.
# en: b8cc0a
reminder-due-late = Rappel en retard, prévu pour le { DATETIME($day, dateStyle: "long") } : { $what }.

# $what (spans), $day: it comes so late that the last day has passed.
# en: 2200cd
reminder-too-late = Ce rappel était prévu pour le { DATETIME($day, dateStyle: "long") }, et je n’ai pas pu l’envoyer à temps : { $what }. Voici où vous en êtes :

## Buttons

# en: 86f3af
choice-reminder-done = C’est fait
# en: c13533
choice-reminder-again = Encore dans une semaine
# en: dde6af
choice-reminder-earlier = Une semaine plus tôt
# en: b43974
choice-reminder-fewer = En supprimer un
# en: 605b1a
choice-reminder-stop = Ne plus me le rappeler

# $day, $what (spans)
# en: db17f4
choice-reminder-drop = { DATETIME($day, dateStyle: "long") } : { $what }

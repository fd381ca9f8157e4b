### The overview: what is kept for a person at a glance.

# $day: today.
overview-as-of = As of { $day }.
overview-nothing = I don’t know any of your dates yet. Tell me when your card or visa ends: your dates then stand here.

# $window (spans): what the days are about.
overview-window = Your dates: { $window }

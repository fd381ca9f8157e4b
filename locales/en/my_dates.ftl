### My dates: all days that hang on what a person told, and the same as a picture and as a calendar file.

# $window (spans: the name of a window): above its days.
dates-about = <b>Also: { $window }</b>

# The card was asked for; other dates follow.
dates-filed = <b>You have sent your request. These dates are still ahead:</b>

# The card was asked for, and no other date is known.
dates-nothing-due = <b>You have sent your request. I know of no date ahead.</b> Tell me until when your { -adp(form: "short") } is valid, or when your new card ends.

# $paper (spans: "end of the ADP"), $until, $day: a trip that was just talked of.
dates-trip-holds = Your trip: you come back on { DATETIME($day, dateStyle: "long") }, before this date: { $paper }, { DATETIME($until, dateStyle: "long") }.

# $paper (spans: "end of the ADP"), $until, $day: the same trip, where it fails.
dates-trip-fails = Your trip: you come back on { DATETIME($day, dateStyle: "long") }, after this date: { $paper }, { DATETIME($until, dateStyle: "long") }. Ask me about this trip before you leave.

## The picture

# The picture's text for who cannot see it. $window (spans), $days (list of timeline-entry)
timeline-alt = Picture: { $window }. In order: { $days }.

# $label (spans: a message timeline-…), $day
timeline-entry = { $label }: { DATETIME($day, dateStyle: "long") }

# Labels beside the days in the picture: short.
timeline-today = Today
timeline-opens = Opens
timeline-recommended-from = Best time begins
timeline-recommended-to = Best time ends
timeline-last-day = Last day in time
timeline-end = Your card or visa ends

## The calendar file

# The calendar's own name in a calendar program.
calendar-name = My residence permit

# Stands with the file.
calendar-caption = Your dates as a calendar file. If they change, take the file again: the entries move.

# $window (spans): title of an entry.
calendar-opens = Opens: { $window }

# $window (spans): title of an entry.
calendar-last-day = Last day: { $window }

# $title (spans): the title that the entry had.
calendar-cancelled = No longer needed: { $title }

# $rule (spans): the text of an entry.
calendar-text = { $rule } This is information, not legal advice. Look at your dates again if anything changes.

## Buttons

choice-calendar = Calendar file

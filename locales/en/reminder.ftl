### Reminders.

# A button choice-remind follows.
reminder-offer = Shall I remind you in time?

# $what (spans: name of a window), $day
reminder-set = I will remind you on { DATETIME($day, dateStyle: "long") }: { $what }.

# $what (spans), $day
reminder-changed = I moved the reminder to { DATETIME($day, dateStyle: "long") }: { $what }.

# $what (spans)
reminder-cancelled = I deleted the reminder: { $what }.

reminder-all-cancelled = I deleted all your reminders.

# Above the list.
reminder-list = Your reminders:

# $what (spans), $day: one line.
reminder-line = • { DATETIME($day, dateStyle: "long") }: { $what }

reminder-none = You have no reminders.

# No date is known to remind of.
reminder-needs-date = I need a date first. When does your card or visa end?

# $day: it has passed.
reminder-in-past = { DATETIME($day, dateStyle: "long") } has passed. Which day do you want?

# The feature is not there on this platform, or not yet.
reminder-not-available = I cannot send reminders here. Write the date in your calendar.

# $what (spans: name of a window): the reminder itself.
reminder-due = Reminder: { $what }.

# $what (spans), $day: it comes late, because the bot was not running.
reminder-due-late = Reminder, late: this was for { DATETIME($day, dateStyle: "long") }: { $what }.

# $old, $new (dates), $what (spans): a fact or the law changed.
reminder-moved = Because your dates changed, I moved this reminder from { DATETIME($old, dateStyle: "long") } to { DATETIME($new, dateStyle: "long") }: { $what }.

### Reminders.

# Buttons follow: choice-remind, choice-dates. Lines of reminder-line may stand between, with the days they would come on.
reminder-offer = Shall I remind you in time? I write in the morning of the day, and you can stop it at any time.

# Above the list, when reminders were set or changed.
reminder-agreed = I will remind you, in the morning:

# Above the list.
reminder-list = Your reminders:

# $what (spans: a message reminder-moment-…), $day: one line.
reminder-line = • { DATETIME($day, dateStyle: "long") }: { $what }

# $what (spans), $old, $new (dates): one line of those that moved.
reminder-moved-line = • { $what }: { DATETIME($new, dateStyle: "long") }, not { DATETIME($old, dateStyle: "long") } any more

# $what (spans), $day: one line of those that go.
reminder-gone-line = • { $what } ({ DATETIME($day, dateStyle: "long") }): no longer needed

## What a reminder is about. $window (spans: the name of a window)

reminder-moment-opens = the period opens ({ $window })
reminder-moment-recommended = the best time begins ({ $window })
reminder-moment-three-weeks = three weeks left ({ $window })
reminder-moment-two-weeks = two weeks left ({ $window })
reminder-moment-two-days = two days left ({ $window })
reminder-moment-on-day = the day has come ({ $window })
reminder-moment-chosen = a day that you chose ({ $window })

## Above the lines that say what moved, and why.

# Facts have changed.
reminder-moved = Your dates changed, so I changed your reminders:

# New dates became known.
reminder-added = With this date I will also remind you, in the morning:

# The step is done, or its date is gone.
reminder-gone = I took back reminders that you do not need any more:

# The sources or their reading have changed; the person's facts have not.
reminder-moved-by-law = The rules that I know changed, so I changed your reminders:

# The conversation was closed for a while.
reminder-again = Your reminders are on again:

## Cancelling, and doing without

# $what (spans)
reminder-cancelled = I deleted the reminder: { $what }.

reminder-all-cancelled = I deleted all your reminders.

# $what (spans: name of a window)
reminder-step-done = Well done. I will not remind you of it any more: { $what }.

reminder-none = You have no reminders.

# She wants reminders, and all days of her dates have passed.
reminder-none-ahead = There is no day left to remind you of: they have passed. Look at your dates to see what to do now.

# Buttons follow, one for each reminder.
reminder-which = Which reminder shall I delete?

# No date is known to remind of.
reminder-needs-date = I need a date first. When does your card or visa end?
reminder-needs-adp-date = I need a date first. Until which day is your { -adp(form: "short") } valid?

# $day: it has passed.
reminder-in-past = { DATETIME($day, dateStyle: "long") } is not in the future. Which day do you want?

## The reminder itself. What to do follows.

# $what (spans)
reminder-due = Reminder: { $what }.

# $what (spans), $day: it comes late, because the bot was not running.
reminder-due-late = Reminder, late: this was for { DATETIME($day, dateStyle: "long") }: { $what }.

# $what (spans), $day: it comes so late that the last day has passed.
reminder-too-late = This reminder was for { DATETIME($day, dateStyle: "long") }, and I could not send it in time: { $what }. This is where you stand now:

## Buttons

choice-reminder-done = I have done it
choice-reminder-again = Again in a week
choice-reminder-earlier = One week earlier
choice-reminder-fewer = Delete one
choice-reminder-stop = Stop reminding me

# $day, $what (spans)
choice-reminder-drop = { DATETIME($day, dateStyle: "long") }: { $what }

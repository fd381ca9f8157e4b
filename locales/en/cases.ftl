### Cases: the people whom a colleague (HR, university) helps.

choice-cases = People I help
choice-case-add = Add a person
choice-case-agreed = Yes, this person agreed
choice-case-not-agreed = No, delete the label
choice-case-erase = Delete this case
choice-cases-weekly-off = No weekly list
choice-cases-weekly-on = A list every Monday
choice-cases-own-chat = Send to our chat again

# $label (text): what the colleague calls the case.
choice-case = { $label }

cases-none = You keep no cases yet. A case is a short label and a few dates of a person you help. I remind you of the dates.

# $count (number): how many cases.
cases-list = { $count ->
    [one] You keep one case.
   *[other] You keep { $count } cases. The most urgent comes first.
}

# $count (number): how many cases.
cases-weekly = { $count ->
    [one] Your weekly list: one case.
   *[other] Your weekly list: { $count } cases. The most urgent comes first.
}

# $count (number): how many more cases there are.
cases-more = { $count ->
    [one] And one more, less urgent.
   *[other] And { $count } more, less urgent.
}

# $count (number): how many cases one may keep.
cases-full = You keep { $count } cases: that is as many as I can keep. Delete one first.

# $characters (number): how long a label may be.
case-label = How shall I call this person? Write a short label of at most { $characters } characters, without a question mark. Initials are enough: “A. S.”

# $label (text): what the colleague calls the case.
case-consent = Did the person behind “{ $label }” agree that you note the dates of the permit here? I keep nothing but the label until you say yes.

# $label (text): what the colleague calls the case.
case-agreed = I keep the case “{ $label }”. I remind you of its dates, and I send you a list of all cases every Monday.

# $label (text): what the colleague calls the case.
case-about = This is about “{ $label }”: “you” below means that person.

# $label (text): what the colleague calls the case.
case-ask-erase = Delete the case “{ $label }” with its dates and reminders?

# $label (text): what the colleague calls the case.
case-erased = The case “{ $label }” and its reminders are deleted.

# $label (text), $window (spans): what the days are about, $day: the last day.
case-line = • { $label }: { $window }, last day { $day }

# $label (text), $window (spans): what the days are about, $opens: the first day, $day: the last day.
case-line-opens = • { $label }: { $window }, from { $opens } to { $day }

# $label (text), $window (spans): what the days are about, $day: the last day.
case-line-passed = • { $label }: { $window }, the last day was { $day }

# $label (text)
case-line-no-date = • { $label }: no date known yet

cases-weekly-off = I send no weekly list any more. The reminders of single cases stay.
cases-weekly-on = I send you a list of your cases every Monday morning.

cases-here = From now on I send the weekly list and the reminders of your cases here. Everybody in this channel sees the labels and the dates. Add me to the channel if I am not in it yet; otherwise I write to you alone.
cases-here-not-private = This works only in a private channel: labels and dates of people are not for everybody to read. Nothing has changed.
cases-own-chat = The weekly list and the reminders of your cases come in our own chat again.

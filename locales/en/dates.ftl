### Dates: the days between which something may or must be done, and where today stands.

## Windows. The value is the name of the window, as in "Reminder: …" or in a list of dates.
## .rule: the rule in words, when no date is known. .opens, .last-day: $day. .recommended: $from, $to. .passed: $day, when it is over.
## An attribute is there only where the window has that edge.

# Renewal of a card or visa, counted back from its end.
window-renewal = renewal of your card or visa
    .rule = You can file from 120 days to 60 days before your card or visa ends. The best time is 4 to 3 months before.
    .opens = You can file from { DATETIME($day, dateStyle: "long") }.
    .recommended = Best time: from { DATETIME($from, dateStyle: "long") } to { DATETIME($to, dateStyle: "long") }.
    .last-day = Last day in time: <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The last day was { DATETIME($day, dateStyle: "long") }. You can still file, but late.

# First request, counted from the arrival in France.
window-first-request = first request for your card
    .rule = You file as soon as you arrive in France, and within two months of arrival.
    .opens = You can file from { DATETIME($day, dateStyle: "long") }, the day of your arrival.
    .last-day = Last day in time: <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The last day was { DATETIME($day, dateStyle: "long") }. File at once.

# Online validation of a VLS-TS, counted from the arrival in France.
window-vls-ts-validation = online validation of your visa (VLS-TS)
    .rule = You validate the visa online within three months of your arrival in France.
    .opens = You can validate your visa from { DATETIME($day, dateStyle: "long") }, the day of your arrival.
    .last-day = Last day to validate your visa: <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The last day to validate your visa was { DATETIME($day, dateStyle: "long") }. After that it no longer covers your stay. Ask for help first; do not travel until you have an answer.

# First card after a VLS-TS, counted back from the visa's end.
window-vls-ts-then-card = card after your visa (VLS-TS)
    .rule = You ask for the card from 120 days to 60 days before the visa ends. The best time is 4 to 3 months before.
    .opens = You can ask for the card from { DATETIME($day, dateStyle: "long") }.
    .recommended = Best time: from { DATETIME($from, dateStyle: "long") } to { DATETIME($to, dateStyle: "long") }.
    .last-day = Last day in time: <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The last day was { DATETIME($day, dateStyle: "long") }. You can still file, but late.

# The end printed on an ADP.
window-adp-end = end of your { -adp(form: "short") }
    .rule = An { -adp } is valid until the date printed on it, three months at most. It is renewed while there is no decision.
    .last-day = Last day of your { -adp(form: "short") }: <b>{ DATETIME($day, dateStyle: "long") }</b>. A new one should follow if there is still no decision.
    .passed = Your { -adp(form: "short") } ended on { DATETIME($day, dateStyle: "long") }. Look on your account for a new one, and ask for help if there is none.

# Answer to a request for more papers.
window-complement-answer = answer to the request for more papers
    .rule = You usually have 30 days to answer a request for more papers. The message gives the exact time.
    .opens = The papers were asked for on { DATETIME($day, dateStyle: "long") }.
    .last-day = Answer by <b>{ DATETIME($day, dateStyle: "long") }</b>, unless the message gives another date.
    .passed = The usual 30 days ended on { DATETIME($day, dateStyle: "long") }. Answer at once, and ask whether your request is still open.

# Silence that counts as a refusal.
window-silence = silence on your request
    .rule = Four months without an answer count as a refusal.
    .last-day = Without an answer by <b>{ DATETIME($day, dateStyle: "long") }</b>, the silence counts as a refusal.
    .passed = There was no answer by { DATETIME($day, dateStyle: "long") }: the silence counts as a refusal. Speak with a lawyer soon.

# The same for the European Blue Card.
window-silence-blue-card = silence on your Blue Card request
    .rule = For the European Blue Card, 90 days without an answer to a complete request count as a refusal.
    .last-day = Without an answer by <b>{ DATETIME($day, dateStyle: "long") }</b>, the silence counts as a refusal. The days count from a complete request.
    .passed = There was no answer by { DATETIME($day, dateStyle: "long") }: if your request was complete, the silence counts as a refusal. Speak with a lawyer soon.

# Declaring a new address.
window-change-of-address = declaration of your new address
    .rule = You declare a new address within three months of moving.
    .opens = You can declare it from { DATETIME($day, dateStyle: "long") }, the day you moved.
    .last-day = Declare your new address by <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The three months ended on { DATETIME($day, dateStyle: "long") }. Declare your address now.

# Six months after the end of a card or visa.
window-six-months-after-expiry = six months after the end of your card or visa
    .rule = More than six months after the end of a card or visa, the rules for a first entry apply again.
    .last-day = File at the very latest by <b>{ DATETIME($day, dateStyle: "long") }</b>. After that, a new visa may be needed.
    .passed = The six months ended on { DATETIME($day, dateStyle: "long") }. Speak with a lawyer.

# Health cover after the end of a card or visa.
window-health-cover = your health cover
    .rule = Health cover cannot be closed before the end of the sixth month after your paper ended.
    .last-day = Your health cover cannot be closed before <b>{ DATETIME($day, dateStyle: "long") }</b>.
    .passed = The six months of protected health cover ended on { DATETIME($day, dateStyle: "long") }. Ask your { -cpam }.

## Where today stands

# $count (number): days until the window opens.
date-too-early = { $count ->
    [one] Too early today: the period opens tomorrow.
   *[other] Too early today: the period opens in { $count } days.
}

date-open = Today you can file.

date-recommended-now = Today is a good time to file.

date-file-late = File now, even if you are late. Keep the proof that you sent it.

# $count (number): days since the last day.
date-late = { $count ->
    [one] The last day was yesterday.
   *[other] The last day was { $count } days ago.
}

date-expired-six-months = The card or visa has ended, less than six months ago.

date-beyond = The card or visa ended more than six months ago.

# $count (number): days until the last day; 0 on the last day itself.
date-days-left = { $count ->
    [0] Today is the last day.
    [one] { $count } day left.
   *[other] { $count } days left.
}

# Close to the last day (day 65 to day 60 of a renewal): whether day 60 itself counts is not written in the text seen.
date-last-days = The last day is close. It is not clear whether the last day itself still counts: file before it.

## How the dates were found

# Above the list of last days by source.
date-sources-differ = The sources give different last days. I use the earliest.

# $source (LinkTo or text), $day: one line for each source.
date-last-day-by-source = • { $source }: { DATETIME($day, dateStyle: "long") }

# $anchor (text: label of the fact), $day: the date that all is counted from.
date-counted-from = Counted from: { $anchor }, { DATETIME($day, dateStyle: "long") }.

# $month (Day of month precision): the person gave only a month.
date-month-only = You gave only the month, so I counted from the first day of { DATETIME($month, dateStyle: "long") }. Tell me the exact day, and I will give you exact dates.

# $day: the person said "mid-March" or "around the 10th".
date-about = You did not give an exact day, so I counted with { DATETIME($day, dateStyle: "long") }. Tell me the exact day if you know it.

# $day: the year was not said.
date-year-assumed = I took it as { DATETIME($day, dateStyle: "long") }.

## Dates asked back

# $words (text as written). Buttons with the possible days follow.
date-ambiguous = “{ $words }” can mean two dates. Which one is it?

# $words (text as written)
date-impossible = “{ $words }” is not a date in the calendar. Which day do you mean?

# $label (spans: the fact), $day: a day to come was asked for.
date-has-passed = { DATETIME($day, dateStyle: "long") } has passed. What is the right date? ({ $label })

# $words (text as written), $fact (text: label of the date)
date-wrong-tense = “{ $words }” does not fit with what you wrote about { $fact }. Which day do you mean?

# $day: label of a button.
choice-day = { DATETIME($day, dateStyle: "long") }

# $day. A date was found, and it is not clear which of the person's dates it is; buttons with the labels of date facts follow.
date-which = Which date is { DATETIME($day, dateStyle: "long") }?

# How to write a date; under a date question.
date-how-to-write = You can write it like this: 30 September 2026. The month alone helps too.

# What was typed is not a date.
date-not-understood = I could not read a date there. You can write it like this: 30 September 2026.

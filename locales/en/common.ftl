### Lines that any answer may have: general verdicts, facts relied on, sources, certainty, reasons.

## General verdict lines, above a statement

verdict-yes = <b>Yes.</b>
verdict-no = <b>No.</b>
verdict-conditional = <b>Yes, if all of this is true:</b>
verdict-depends = <b>It depends on your case.</b>
verdict-info = <b>Here is what I know.</b>
verdict-date = <b>Here are the dates.</b>
verdict-unsettled = <b>This is not settled: the sources do not say it clearly.</b>
verdict-refuse = <b>I cannot help with that.</b>

## The same in a few words, inside another sentence: after "If it is a renewal: …"

short-yes = yes
short-no = no
short-conditional = yes, with conditions
short-depends = it depends
short-date = it has its own dates
short-info = it is not a plain yes or no
short-unsettled = the sources do not settle it

## Under an answer

# $facts (list of common-fact… spans): the facts that the answer used.
common-relied-on = I relied on: { $facts }.

# $facts (list of common-fact… spans): facts that nobody said. A button choice-change follows.
common-presumed = I assumed: { $facts }. If that is wrong, change it.

# $label, $value (spans): one fact.
common-fact = { $label } ({ $value })

# $label, $value (spans): not said in so many words.
common-fact-inferred = { $label } ({ $value }, as I understood you)

# $label, $value (spans): said in an earlier conversation.
common-fact-remembered = { $label } ({ $value }, as you told me before)

# $label, $value (spans): worked out from a date.
common-fact-derived = { $label } ({ $value }, from your dates)

# $label, $value (spans): only for this answer.
common-fact-supposed = { $label } ({ $value }, supposed)

# $label, $value (spans): a line of a list, as in "my situation".
common-fact-line = • { $label }: { $value }

# $day (date or Day)
common-day = { DATETIME($day, dateStyle: "long") }

# The right comes from the card or visa in force, not from the paper asked about.
common-by-document = This right comes from your card or visa, not from the paper you asked about.

# $text (spans: a statement; its .caution where it has one)
common-caution = Please note: { $text }

# Above what to do now. $text (spans)
common-next = What to do now: { $text }

## What is certain although facts are missing

# No remaining case is a plain yes.
certain-no-plain-yes = What is certain: a yes always has conditions.

# All remaining cases are yes, with or without conditions.
certain-not-no = What is certain: it is possible in every case.

# Above conditions that every remaining yes has.
certain-conditions = A yes always needs all of this:

# $case (spans: case-…), $answer (spans: short-…): one case that is still possible.
common-branch = • { $case }: { $answer }.

# $count (number): more cases than are shown.
common-more-branches = { $count ->
    [one] … and one more case.
   *[other] … and { $count } more cases.
}

## Sources

# $source (LinkTo or text), $authority (spans: authority-…), $in_force (date or None), $read (date): law and regulation texts, decisions.
common-source = { $in_force ->
    [none] Source: { $source } ({ $authority }), last read on { DATETIME($read, dateStyle: "long") }.
   *[known] Source: { $source } ({ $authority }), in force since { DATETIME($in_force, dateStyle: "long") }, last read on { DATETIME($read, dateStyle: "long") }.
}

# $source (LinkTo or text), $authority (spans: authority-…), $dated (date or None), $read (date): pages of offices, universities and others.
common-source-page = { $dated ->
    [none] Source: { $source } ({ $authority }), last read on { DATETIME($read, dateStyle: "long") }.
   *[known] Source: { $source } ({ $authority }), dated { DATETIME($dated, dateStyle: "long") }, last read on { DATETIME($read, dateStyle: "long") }.
}

# $sources (list of LinkTo or texts): all in one line.
common-sources = Sources: { $sources }.

# $sources (list of LinkTo or texts): they say otherwise, and are older or of less weight.
common-differs = Another source says it differently: { $sources }. I follow the stronger, the newer or the more careful one.

# $day: the law was taken as of another day than today.
common-as-of = This is the rule as of { DATETIME($day, dateStyle: "long") }.

# The sources are good, not complete (confidence medium).
common-confidence-medium = The sources for this are good, but not complete. If much depends on it, check with the prefecture.

# $day: the newest of the sources was read on that day; said where a figure may have changed.
common-check-fresh = I last checked this on { DATETIME($day, dateStyle: "long") }. It may have changed since.

## Authorities, as in "Source: … (law)"

authority-statute = law
authority-regulation = regulation
authority-eu = European Union
authority-court = court decision
authority-ministry = ministry
authority-public-service = public service website
authority-prefecture = prefecture
authority-university = university
authority-other = law firm, press or association

## Why, why not, what if

# Above the reason of an answer.
why-answer = This is why:

# $topic (spans: choice-topic-…): above an explanation that was tapped, perhaps under an older answer.
why-about = About my last answer ({ $topic }):

# $facts (list of common-fact… spans)
why-facts = Your facts that count here: { $facts }.

# $day
why-law-day = The rule was taken as of { DATETIME($day, dateStyle: "long") }.

# Above the cases that a question separates.
why-asked = I ask because the answer changes:

# There is no answer before it to explain.
why-nothing-yet = I have not answered a question yet. Ask me one, and then ask why.

# $changes (list of common-fact… spans): the smallest change that turns the answer into a yes.
why-not-change = It would be a yes if this were different: { $changes }.

# The list of conditions follows.
why-not-conditions = It becomes a full yes when all of this is true:

# $day: the answer changes on that day.
why-not-date = It changes on { DATETIME($day, dateStyle: "long") }.

why-not-nothing = I found nothing you could change that turns this into a yes.

# After “why not?” about a rule of the procedure. The rule follows.
why-not-rule = This does not depend on your case: the rule is the same for everybody.

why-not-already-yes = The answer is already yes.

# $facts (list of common-fact… spans): what is supposed for this answer only.
what-if-supposing = Let us suppose: { $facts }.

what-if-same = The answer stays the same.

# $before, $now (spans: short-…)
what-if-changes = The answer changes: before, { $before }; now, { $now }.

# Under a what-if.
what-if-kept = This was only “what if”. Your own facts stay as they were.

# Nothing to suppose was found in the message.
what-if-what = What should I change? For example: “what if it is a renewal?”

### When to ask for the first card or for the renewal. The dates themselves are said by the window-… and date-… messages of dates.ftl.

## Verdict lines: the first line of an answer about when to apply.

when-to-apply-date = <b>Here are your dates.</b>

# No date is known yet: the rule follows, then a question.
when-to-apply-rule = <b>Here is the rule. Tell me the date, and I will work out your days.</b>

when-to-apply-yes = <b>Yes.</b>

when-to-apply-no = <b>No.</b>

# The list of conditions follows.
when-to-apply-conditional = <b>Yes, if all of this is true:</b>

# A question follows.
when-to-apply-depends = <b>It depends on your case.</b>

when-to-apply-info = <b>About when to apply:</b>

# Whom to ask follows.
when-to-apply-unsettled = <b>I cannot say a date: the sources do not settle this.</b>

## Rows of the table when_to_apply; the window's dates follow.

# Renewal of a card, or of a visa.
when-to-apply-renewal =
    A renewal is filed online between 120 and 60 days before your card or visa ends. That is the law (R.431-5).

    The best time is 4 to 3 months before the end. An older guide says 3 to 2 months before: that lies inside the rule.
    .next = File as soon as the period is open. Do not wait for the last day.

# First request after the three-month visa, or without a long-stay visa.
when-to-apply-first =
    A first request is filed online as soon as you arrive in France, and within two months of your arrival. This is how the law (R.431-4) is read by several universities too. An older guide says three months: keep to two, to be safe.
    .exception = If your visa is a { -vls-ts(form: "short") }, other dates count: you validate it within three months of arrival, and you ask for the card later, before the visa ends.
    .next = File this week if you can.

# First card after a VLS-TS: counted like a renewal from the visa's end.
when-to-apply-first-vls-ts =
    With a { -vls-ts } you ask for the card like a renewal: between 120 and 60 days before the visa ends (R.431-18).
    .next = First make sure that your visa is validated online. Then file as soon as the period is open.

## Statements

# $first_day (number). "A renewal may be filed before day 120": false.
when-to-apply-early-filing-accepted =
    The period for a renewal opens { $first_day } days before your card or visa ends, not earlier.
    .next = Use the time to collect your papers, so that you can file on the first day.

# "One may wait until the permit's last day": false.
when-to-apply-wait-until-expiry =
    Do not wait for the last day of your card. The period to file closes 60 days before it ends. After that there is a late fee, and nobody owes you an { -adp(form: "short") }.
    .next = File now if the period is open.

# Why not to wait.
when-to-apply-why-not-wait =
    There are two reasons not to wait:
    • The study of a request can take several months.
    • Online, no { -recepisse(form: "short") } is given any more. Between the end of your card and the decision you need an { -adp(form: "short") }, and it is owed only to complete requests sent in time.

# $months (number). Validation of a VLS-TS.
when-to-apply-vls-ts-validation =
    A { -vls-ts } must be validated online within { $months } months of your arrival in France. You need your arrival date, your address in France and a payment. If you do not validate it in time, it no longer covers your stay, and you cannot come back to France with it: you would need a new visa.
    .caution = A { -vls-ts(form: "short") } must be validated online within { $months } months of arrival. After that it no longer covers your stay or your way back.
    .next = Validate it today if it is not done, and keep the confirmation.

# The card after a VLS-TS.
when-to-apply-vls-ts-then-card =
    To stay longer than your { -vls-ts(form: "short") } allows, ask for the card between 120 and 60 days before the visa ends. It counts like a renewal.

# $family_birthday, $other_birthday, $other_months (numbers). Children who grow up in France.
when-to-apply-child-turning-adult =
    A child who is in France on a talent (family) permit asks for a card of their own by the day before the { $family_birthday }th birthday. Other young people ask within { $other_months } months after the { $other_birthday }th birthday. From 16 to 18, a young person can get the family card in order to work.

# $months, $months_in_other_state, $decision_days (numbers). Holder of a European Blue Card of another EU state.
when-to-apply-blue-card-from-other-state =
    If you have held a European Blue Card in another EU country for { $months_in_other_state } months, ask in France within { $months ->
        [one] { $months } month
       *[other] { $months } months
    } of your arrival. You may get a stay authorisation that allows you to work. The decision should come within { $decision_days } days.

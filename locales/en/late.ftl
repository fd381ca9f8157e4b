### Filing late.

## Verdict lines: the first line of an answer about being late. "Yes" means: you may still file.

late-yes = <b>Yes, you can still file.</b>

late-no = <b>No.</b>

# The list of conditions follows.
late-conditional = <b>Yes, you can still file, if all of this is true:</b>

# A question follows.
late-depends = <b>It depends on how late it is.</b>

late-date = <b>You are not late.</b>

late-info = <b>About filing late:</b>

# Whom to ask follows.
late-unsettled = <b>I cannot promise it: the sources do not settle this.</b>

## Rows of the table late; dates follow where the row has a window.

late-renewal-too-early =
    The period for your renewal has not opened yet.
    .next = Collect your papers now, and file on the first day.

late-renewal-in-time =
    You are in time: the period to file is open.
    .next = File now. If there is no decision when your card ends, an { -adp } is owed to you, provided that your request is complete and in time.

late-renewal-late =
    You can still send your request, but the normal period is over. The prefecture may not finish before your card or visa ends.
    .next = File today, with all papers. Every day counts.

late-renewal-expired-up-to-six-months =
    Your card or visa ended less than six months ago. Requests are still taken in that time, as universities apply the rule.

    Until you have a new paper, your stay may not be covered. Do not leave France without checking how you can come back.
    .next = File today. If something blocks you, keep screenshots and call for help.

late-renewal-expired-longer =
    Your card or visa ended more than six months ago. The rules for a first entry apply again: a new visa may be needed.
    .next = Speak with a lawyer or a support group before you do anything else. Do not travel before that.

late-first-in-time =
    You are in time for a first request: it is made within two months of arrival.
    .exception = If your visa is a { -vls-ts(form: "short") }, other dates count: you validate it within three months of arrival, and you ask for the card before the visa ends.
    .next = File now. The sooner, the better.

# Not settled. Whom to ask follows.
late-first-late =
    More than two months have passed since your arrival. That is the limit in the law (R.431-4), as universities read it too. An older guide says three months. I found no rule that closes the door after that, and none that promises that a late request will be taken.
    .exception = If your visa is a { -vls-ts(form: "short") }, other dates count: you validate it within three months of arrival, and you ask for the card before the visa ends.
    .next = File at once, and ask for help if the website refuses you.

late-vls-ts-too-early =
    The period to ask for your card has not opened yet. With a { -vls-ts } it is counted back from the end of the visa.
    .next = Make sure that your visa is validated online, and collect your papers.

late-vls-ts-in-time =
    You are in time: the period to ask for your card is open. With a { -vls-ts } it is counted back from the end of the visa.
    .next = File now.

late-vls-ts-late =
    You can still send your request, but the normal period is over. The prefecture may not finish before your visa ends, or the visa has already ended.
    .next = File today, with all papers. Every day counts.

late-vls-ts-expired-longer =
    Your visa ended more than six months ago. The rules for a first entry apply again: a new visa may be needed.
    .next = Speak with a lawyer or a support group before you do anything else. Do not travel before that.

## Statements

# "A late request is still possible": true.
late-late-filing-possible =
    You can still send your request after the deadline, up to six months after your card or visa ended. The prefecture may not be able to finish it before your card ends.

    More than six months after the end, a new visa may be needed: speak with a lawyer or a support group first.
    .caution = You can still send your request for up to six months after your card or visa ended.
    .next = File as soon as you can, with all papers.

# $fee_eur (number): euros. Caution under late answers.
late-late-fee =
    A renewal that is asked late costs { $fee_eur } euros more. It is not due in a case of force majeure (something serious that you could not prevent), or while you hold a valid visa. The amount was certain up to 2025; I saw no change for 2026.

# "An ADP is owed to a late filer": false. Caution under late answers.
late-adp-owed-when-late =
    After the deadline, or with papers missing, you may still receive an { -adp }, but nobody owes it to you. There may be a time without a valid paper.
    .next = Tell your employer and your health and benefits funds (CPAM, CAF) early, and ask for help if the { -adp(form: "short") } does not come.

# "A late request is decided before the permit ends": not sure at all. Caution under late answers.
late-decided-before-expiry-when-late =
    The prefecture will not necessarily decide before your card or visa ends.

# $months (number). Six months after expiry.
late-six-months-limit =
    More than { $months } months after your card or visa ended, the rules for a first entry apply again, so a visa when one is needed. Universities read it this way: requests are taken up to { $months } months after the end, with the late fee.

# $months, $guide_months (numbers). A first request that comes late.
late-first-request-late =
    The limit for a first request is { $months } months after arrival; an older guide says { $guide_months }. I found no rule that refuses a later request, and none that promises that it is taken. A fee may be asked. When your visa ends, you may have no valid paper while you wait.
    .caution = A fee may be asked for a late first request. When your visa ends, you may have no valid paper while you wait.
    .next = File at once. Write down why you are late and attach it.

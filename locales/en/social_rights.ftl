### Health cover, benefits and other social rights.

## Verdict lines: the first line of an answer about social rights.

social-rights-yes = <b>Yes, you keep your social rights.</b>

social-rights-no = <b>No, this gives no social rights.</b>

# The list of conditions follows.
social-rights-conditional = <b>Yes, you keep your social rights, if all of this is true:</b>

# A question follows.
social-rights-depends = <b>It depends on your case.</b>

social-rights-date = <b>It depends on the dates.</b>

social-rights-info = <b>About social rights:</b>

# Whom to ask follows.
social-rights-unsettled = <b>I cannot say yes or no: the sources do not settle this.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

social-rights-yes-plain = <b>You keep your social rights.</b>

social-rights-no-plain = <b>This gives no social rights.</b>

# The list of conditions follows.
social-rights-conditional-plain = <b>You keep your social rights, if all of this is true:</b>

## Rows of the table social_rights. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
social-rights-title-in-force =
    Your card or visa still counts: what it gave you goes on until its last day. The paper you asked about opens nothing new.
    .exception = A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Send the new paper to your health and benefits funds (CPAM, CAF) before the card or visa ends.

social-rights-renewal-title-in-force =
    Your card or visa still counts: what it gave you goes on until its last day. After that, the { -adp } takes over, together with the old card or visa.
    .exception = A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Send the { -adp(form: "short") } to your health and benefits funds (CPAM, CAF) before the card or visa ends.

# Deposit certificate, card or visa ended.
social-rights-deposit-certificate =
    The { -deposit } gives no social rights by itself.
    .next = While your card or visa is valid, your rights go on. Tell your health and benefits funds (CPAM, CAF) early that you have asked for your permit.

# Only the message that the card is ready.
social-rights-pickup-notice =
    The { -pickup-notice } is only a notice. It gives no social rights by itself.
    .next = Collect your card and send a copy to your health and benefits funds (CPAM, CAF).

# Decided on purpose: no, with the other view.
social-rights-adp-first =
    The guide says that the { -adp } of a first request gives no social rights, and that the paper prints this. Other sources see it more kindly: it proves a legal stay, so a fund may still accept it. Do not count on it.
    .next = Send it to the fund all the same, and ask for a written answer.

# VLS-TS, then the first card.
social-rights-adp-vls-ts =
    After a { -vls-ts }, the guide treats your request like a renewal: you keep your rights with the { -adp } together with the visa, even expired. For new rights, ask the fund.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more.
    .next = Read what your { -adp(form: "short") } prints, and send it to the fund together with the visa.

social-rights-adp-renewal =
    With the { -adp } of a renewal you keep your social rights, together with your previous card or visa, even expired. It may also open new rights: the sources do not agree, so ask the fund.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Send the fund the { -adp(form: "short") } and the old card or visa together. If you filed late, payments may stop for a while: tell the fund early.

# Not settled. Whom to ask follows.
social-rights-decision-favorable =
    I found no clear rule on what the funds do with the { -adf }. It proves a legal stay, so it should help, but I cannot promise it.
    .next = Send it to the fund together with your old card or visa, and ask for a written answer.

# Not settled. Whom to ask follows.
social-rights-recepisse =
    I found no clear rule on what the funds do today with the { -recepisse }.
    .next = Send it to the fund together with your old card or visa, and ask for a written answer.

# Not settled. Whom to ask follows.
social-rights-aps =
    I found no clear rule on what the funds do with the { -aps }.
    .next = Send it to the fund together with your visa, and ask for a written answer.

# Not settled. Whom to ask follows.
social-rights-refused =
    Your request was refused or closed. That can end the paper that you hold before the date printed on it: from which moment, my sources do not settle. Do not rely on it for your social rights.
    .next = Show the decision to a lawyer at once: the time to contest it is short. Tell your health and benefits funds (CPAM, CAF) only after that.

social-rights-permit-in-force =
    A valid { -card } gives you access to health cover and to benefits, under the conditions of each fund.
    .next = Send a new card to your health and benefits funds (CPAM, CAF) as soon as you have it.

# The three months of article L.433-3.
social-rights-permit-expired-four-year =
    A card of four years keeps your social rights for up to three months after its end, if you asked for the renewal within the legal time (article L.433-3).
    .next = Send your health and benefits funds (CPAM, CAF) the proof that you asked in time.

# Not settled. Whom to ask follows.
social-rights-permit-expired-shorter =
    For cards shorter than four years, the three months after the end count only in some departments, and only if you asked before the end. I have not found the list of these departments.
    .next = Ask your prefecture and your funds.

social-rights-permit-expired-longer =
    The card ended more than three months ago. By itself it gives no social rights any more.
    .next = If you asked for a renewal, look on your account: with an { -adp } it can be different. Health cover that you already have is protected for some time.

social-rights-visa-vls-ts-validated =
    A validated { -vls-ts } is on the list of papers that give access to social rights, under the conditions of each fund (CPAM, CAF).
    .next = Give the fund the visa and the confirmation that it was validated.

# Not settled. Whom to ask follows.
social-rights-visa-vls-ts-not-yet =
    Your { -vls-ts } is not validated yet. I found no clear rule for that time.
    .next = Validate it online first, then ask the fund.

social-rights-visa-vls-ts-overdue =
    Your { -vls-ts } was not validated within three months of arrival. It no longer covers your stay.
    .next = Ask the prefecture or a lawyer at once.

# Not settled. Whom to ask follows.
social-rights-paper-beside-overdue-vls-ts =
    Your { -vls-ts } was not validated within three months of arrival: it gives no rights any more. What the funds do with your other paper is not clear: I found no rule.
    .next = Ask the prefecture or a lawyer about the visa at once, and the fund about the paper.

# Not settled. Whom to ask follows.
social-rights-visa-a-solliciter-in-force =
    I found no clear rule on what the funds do with the { -a-solliciter }.
    .next = Ask the fund, and ask for your card in time.

social-rights-visa-expired =
    Your visa has ended. By itself it gives no social rights.
    .next = If you have asked for a card, tell me which paper you received. Health cover that you already have is protected for some time.

# Not settled. Whom to ask follows.
social-rights-visa-other =
    My sources are about long-stay visas only. About other visas I cannot say more.
    .next = Ask the fund.

# Not settled. Whom to ask follows.
social-rights-loss-declaration =
    Your rights may still exist, but the { -loss-declaration } does not prove them. I found no clear rule.
    .next = Ask for a duplicate, and tell the fund that your card is lost.

## Statements

# $months (number). Health cover between two papers.
social-rights-health-cover-six-months =
    Your health cover cannot be closed before the end of the { $months }th month after your residence paper ended.
    .next = If the { -cpam } closes it earlier, send them your new paper and point to article R.111-4 of the Social Security Code.

# Not settled. Whom to ask follows.
social-rights-caf-and-cpam-practice =
    The lists of papers that the { -cpam } and the { -caf } accept exist, but I could not check whether they name the { -adp(form: "short") } or the { -adf(form: "short") } today. Offices may decide differently.
    .caution = What the { -cpam } and the { -caf } accept is not settled: a fund may see it differently and accept your paper as proof of a legal stay. Ask it.
    .next = Send your certificate and your previous card together, and ask for a written answer.

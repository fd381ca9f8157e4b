### Working.

## Verdict lines: the first line of an answer about work.

work-yes = <b>Yes, you can work.</b>

work-no = <b>No, this does not allow you to work.</b>

# The list of conditions follows.
work-conditional = <b>Yes, you can work, if all of this is true:</b>

# A question follows.
work-depends = <b>It depends on your case.</b>

work-date = <b>It depends on the dates.</b>

work-info = <b>About working:</b>

# Whom to ask follows.
work-unsettled = <b>I cannot say yes or no: the sources do not settle this.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

work-yes-plain = <b>You can work.</b>

work-no-plain = <b>This does not allow you to work.</b>

# The list of conditions follows.
work-conditional-plain = <b>You can work, if all of this is true:</b>

## Rows of the table work. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
work-title-in-force =
    Your card or visa still counts: until its last day you work with it as before. The paper you asked about adds nothing.
    .exception = This is for the activity of your permit and its category. Other work is not covered. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Show your employer your card or visa and the proof of your request.

work-title-in-force-vls-ts =
    Your { -vls-ts } still counts: until its last day you work with it, once it is validated online, or within the three months for that. The paper you asked about adds nothing.
    .exception = This is for the activity of your visa and its category. Other work is not covered.
    .next = Show your employer your visa, the confirmation that it was validated, and the proof of your request.

work-renewal-title-in-force =
    Your card or visa still counts: until its last day you work with it as before. After that, the paper of your renewal takes over, together with the old card or visa.
    .exception = This is for the activity of your permit and its category. Other work is not covered. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Show your employer both papers before the card or visa ends.

# Deposit certificate, card or visa ended.
work-deposit-certificate =
    The { -deposit } does not allow you to work by itself: it only proves that you sent a request.
    .next = While your card or visa is valid, it lets you work. If it has ended, look on your account for an { -adp(form: "short") }.

# Only the message that the card is ready.
work-pickup-notice =
    The { -pickup-notice } is only a notice. It does not allow you to work by itself.
    .next = Collect your card, or show your employer your { -adf(form: "short") } or { -adp(form: "short") }.

work-adp-first =
    At a first request for a talent permit, the { -adp } allows people who hold a long-stay visa to work (R.431-15-2). An older guide says yes to everybody; I follow the law.
    .exception = Without a long-stay visa, or after the end date of the { -adp(form: "short") }, it does not allow you to work. For talent (family) another rule applies: work in mainland France. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Show your employer the { -adp(form: "short") } together with your visa.

work-adp-first-family =
    The { -adp } of a first request allows family members of a talent permit holder to work in mainland France.
    .exception = It is not for overseas France, and not after the end date of the { -adp(form: "short") }.
    .next = Show your employer the { -adp(form: "short") } and its end date.

work-adp-renewal =
    The { -adp } of a renewal lets you go on with the work that your previous permit allowed. It counts only together with that card or visa, even expired.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. Other work than that of your permit and its category is not covered. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Show your employer the { -adp(form: "short") } together with your old card or visa.

work-adp-renewal-vls-ts =
    Your request counts as the renewal of your { -vls-ts }: the { -adp } lets you go on with the work that the visa allowed. It counts only together with that visa, even expired, and the proof that it was validated.
    .exception = After its own end date the { -adp(form: "short") } gives no rights any more. Other work than that of your visa and its category is not covered.
    .next = Show your employer the { -adp(form: "short") } together with your visa and the proof of its validation.

work-decision-favorable =
    The { -adf } lets you work when the permit that you will receive allows that activity.
    .exception = This is for the activity of your permit and its category. Other work is not covered.
    .next = Look for an end date on it. If there is none, ask the prefecture; do not assume one.

work-decision-favorable-vls-ts =
    The { -adf } lets you work when the permit that you will receive allows that activity.
    .exception = This is for the activity of your permit and its category. Other work is not covered.
    .next = Look for an end date on it. If there is none, ask the prefecture; do not assume one.

work-recepisse-first =
    The { -recepisse } of a first request allows work only if it says so itself.
    .exception = After its own end date the paper gives no rights any more.
    .next = Read it, and show it to your employer.

work-recepisse-renewal =
    The { -recepisse } of a renewal allows the work that your old card allowed, for three months from the day after that card ended.
    .exception = This is for the activity of your permit and its category. Other work is not covered. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival. After its own end date the paper gives no rights any more.
    .next = Check its end date, and show your employer the old card too.

work-recepisse-renewal-vls-ts =
    The { -recepisse } of a renewal allows the work that your { -vls-ts(form: "short") } allowed, together with that visa and the proof that it was validated.
    .exception = This is for the activity of your permit and its category. Other work is not covered. After its own end date the paper gives no rights any more.
    .next = Check its end date, and show your employer the visa and the proof of its validation too.

# Not settled. Whom to ask follows.
work-aps =
    Whether the { -aps } of a talent holder allows work is not clear. What is printed on the paper would decide.
    .next = Read what it says about work, and ask before you start.

# Not settled. Whom to ask follows.
work-refused =
    Your request was refused or closed. That can end the paper that you hold before the date printed on it: from which moment, my sources do not settle. Do not rely on it for work.
    .next = Show the decision to a lawyer at once: the time to contest it is short. If your card itself is still valid, say so to the lawyer.

work-permit-in-force =
    Your valid { -card } allows the activity it was given for.
    .exception = This is for the activity of your permit and its category. Other work is not covered.

# The three months of article L.433-3.
work-permit-expired-four-year =
    A card of four years still lets you work for up to three months after its end, if you asked for the renewal within the legal time (article L.433-3). The Cour de cassation, the highest court for work disputes, confirmed on 29 November 2023 that people who ask late lose this right.
    .exception = This is for the activity of your permit and its category. Other work is not covered.
    .next = Show your employer the expired card and the proof of the day you filed.

# Not settled. Whom to ask follows.
work-permit-expired-shorter =
    For cards shorter than four years, the three months after the end count only in some departments, and only if you asked before the end. I have not found the list of these departments.
    .next = Ask your prefecture whether your department is on the list. Do not work before you know.

work-permit-expired-longer =
    The card ended more than three months ago. It does not allow you to work any more.
    .next = If you asked for a renewal, look on your account: an { -adp } can let you work together with the old card. If you did not, file now and ask for help.

# A researcher with the three-month visa.
work-visa-a-solliciter-researcher =
    With a valid talent-researcher visa and the { -hosting-agreement }, a researcher can work from the day of arrival, before any card.
    .exception = Other work than your research is not covered.
    .next = Carry the { -hosting-agreement(form: "short") } with the visa, and ask for your card in time.

# Not settled. Whom to ask follows.
work-visa-a-solliciter-other =
    For researchers, universities confirm that they can work with this visa. For other categories it is likely, but I found no clear rule.
    .next = Ask before your first working day.

work-visa-vls-ts-in-force =
    Your { -vls-ts } allows the activity it was given for, once it is validated online, or within the three months for that.
    .exception = This is for the activity of your visa and its category. Other work is not covered.
    .next = Give your employer the visa and the confirmation that it was validated.

work-visa-vls-ts-overdue =
    Your { -vls-ts } was not validated within three months of arrival. It no longer covers your stay, so it does not allow work either.
    .next = Ask the prefecture or a lawyer at once.

work-visa-expired =
    Your visa has ended. By itself it does not allow you to work any more.
    .next = If you have asked for a card, tell me which paper you received.

# Not settled. Whom to ask follows.
work-visa-other =
    My sources are about long-stay visas only. About work with other visas I cannot say more.
    .next = Ask before you work.

# Not settled. Whom to ask follows.
work-loss-declaration =
    Your right to work may still exist, but the { -loss-declaration } does not prove it: you have no card to show.
    .next = Ask for a duplicate. Give your employer a copy of the lost card, if you have one.

## Statements

# $working_days (number). What an employer does before hiring.
work-employer-check =
    Before you start, your employer sends your permit to the prefecture of the place of hiring, at least { $working_days } working days ahead. If the prefecture has not answered after { $working_days } working days, the check counts as done. Every new employer does this.
    .caution = A new employer checks your permit with the prefecture, at least { $working_days } working days before you start.
    .next = Give your employer your permit or certificate early.

# When the employer worries about a permit that ended.
work-employer-liability =
    An employer may not keep a person at work without a valid permit. The law provides criminal penalties; the sources disagree on the amounts.

    So your employer may ask for your new paper before the old one ends.
    .next = Show your employer your paper and its end date, and send the next one as soon as you have it.

# Not settled. Whom to ask follows.
work-resign-from-job =
    I found no clear rule on what a resignation does to a talent card that is still valid. Two things are known. The card is for the activity it was given for. And at renewal, losing a job helps only if you lost it against your will: a resignation does not count.
    .next = Ask before you resign, not after.

# Job lost against one's will.
work-job-loss-renewal =
    If you lost your job against your will, some talent cards can be renewed for the time of your unemployment benefit: qualified employee, European Blue Card and researcher. One law firm says that this does not apply to a transfer inside a company group. A resignation does not count.
    .next = Keep the end-of-contract certificate from your employer and the benefit notice from France Travail: you attach them to the renewal.

# Not settled. Whom to ask follows.
work-new-employer =
    Changing employer is not settled. An old rule kept people with the same employer for two years. It seems to have ended in 2021, but many websites still repeat it. The new job must still fit your category of permit, and the new employer checks your permit with the prefecture. For the European Blue Card, some say that the prefecture must be told in the first year.
    .next = Before you sign, ask the prefecture or a lawyer. Have ready: the new contract, your salary, your diploma and your card.

# A talent card is not a permit for any job.
work-activity-bound =
    A talent card allows the activity it was given for, not any job. A side job or a new job outside that activity is not covered.
    .next = Before you take another job, check that it fits the category printed on your card.

# Registering as a job seeker.
work-france-travail =
    France Travail registers holders of these talent cards, and of the matching long-stay visas: qualified employee, European Blue Card, medical and pharmacy, researcher, artist, renown, family, and the card of article L.421-15. The cards of articles L.421-16 to L.421-19 are not on its list.

    Whether France Travail accepts an { -adp(form: "short") } is not known.
    .next = Take your card, your passport and the end-of-contract certificate with you.

# A researcher who has just arrived.
work-researcher-on-arrival =
    A researcher can work from the day of arrival, before any card, with the { -hosting-agreement } and a talent-researcher visa that is still valid. Two universities confirm this.

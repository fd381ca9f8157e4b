### Staying in France legally.

## Verdict lines: the first line of an answer about the right to stay.

legal-stay-yes = <b>Yes, you are staying legally.</b>

legal-stay-no = <b>No, this does not prove a legal stay.</b>

# The list of conditions follows.
legal-stay-conditional = <b>Yes, you are staying legally, if all of this is true:</b>

# A question follows.
legal-stay-depends = <b>It depends on your case.</b>

legal-stay-date = <b>It depends on the dates.</b>

legal-stay-info = <b>About your right to stay:</b>

# Whom to ask follows.
legal-stay-unsettled = <b>I cannot say yes or no: the sources do not settle this.</b>

## The same where a right was asked about the other way round (“is it forbidden?”): without yes or no.

legal-stay-yes-plain = <b>You are staying legally.</b>

legal-stay-no-plain = <b>This does not prove a legal stay.</b>

# The list of conditions follows.
legal-stay-conditional-plain = <b>You are staying legally, if all of this is true:</b>

## Rows of the table legal_stay. Above each stands the verdict line, and the list of conditions where there are some.
## .exception: printed when a fact was only assumed and another value would allow less. .next: what to do now.

# A card or visa that has not ended carries the right.
legal-stay-title-in-force =
    Your card or visa still counts: it makes your stay legal until its last day. The paper you asked about adds nothing to that.
    .exception = A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Carry your card or visa, with the proof of your request.

legal-stay-title-in-force-vls-ts =
    Your { -vls-ts } still counts: it makes your stay legal until its last day, once it is validated online, or within the three months for that. The paper you asked about adds nothing to that.
    .next = Carry your visa and the confirmation that it was validated, with the proof of your request.

legal-stay-renewal-title-in-force =
    Your card or visa still counts: it makes your stay legal until its last day. After that, the { -adp } takes over, together with the old card or visa.
    .exception = A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Keep the old card or visa: you will need both.

# Deposit certificate, card or visa ended.
legal-stay-deposit-certificate =
    The { -deposit } does not prove a legal stay by itself: it only proves that you sent a request.
    .next = While your card or visa is valid, your stay is legal. If it has ended, look on your account for an { -adp(form: "short") }.

# Only the message that the card is ready.
legal-stay-pickup-notice =
    The { -pickup-notice } is only a notice. It does not prove a legal stay by itself. The paper that proves it is the { -adf }, on your account.
    .next = Download the { -adf(form: "short") } from your account and carry it until you have the card.

legal-stay-adp-first =
    The { -adp } of a first request proves a legal stay for the time printed on it.
    .exception = After its own end date the { -adp(form: "short") } proves nothing.
    .next = Note its end date, and look on your account for the next one before that day.

legal-stay-adp-renewal =
    The { -adp } of a renewal proves a legal stay for the time printed on it, together with your previous card or visa, even expired. It is renewed as long as there is no decision.
    .exception = After its own end date the { -adp(form: "short") } proves nothing. A { -vls-ts(form: "short") } counts only if it was validated online within three months of arrival.
    .next = Carry both papers. Look on your account for the next { -adp(form: "short") } before this one ends.

legal-stay-adp-renewal-vls-ts =
    The { -adp } proves a legal stay for the time printed on it, together with your { -vls-ts }, even expired, if that visa was validated. It is renewed as long as there is no decision.
    .exception = After its own end date the { -adp(form: "short") } proves nothing.
    .next = Carry the { -adp(form: "short") }, the visa and the proof of its validation. Look on your account for the next { -adp(form: "short") } before this one ends.

legal-stay-decision-favorable =
    The { -adf } proves a legal stay until you collect your card. A public page of 2022 said three months at most, so its printed end date matters.
    .next = Look for an end date on it. If there is none, ask the prefecture; do not assume one.

legal-stay-decision-favorable-vls-ts =
    The { -adf } proves a legal stay until you collect your card. A public page of 2022 said three months at most, so its printed end date matters.
    .next = Look for an end date on it. If there is none, ask the prefecture; do not assume one.

legal-stay-recepisse =
    The { -recepisse } allows you to stay for the time printed on it.
    .exception = After its own end date the paper gives no rights any more.
    .next = Check its end date, and ask for a new one before that day.

legal-stay-aps =
    The { -aps } allows you to stay for the time printed on it, six months at most.
    .exception = After its own end date the paper gives no rights any more.
    .next = Check its end date, and ask when your card will be ready.

# Not settled. Whom to ask follows.
legal-stay-refused =
    Your request was refused or closed. That can end the paper that you hold before the date printed on it: from which moment, my sources do not settle. Do not rely on it to prove your stay.
    .next = Show the decision to a lawyer at once: the time to contest it is short. If your card itself is still valid, say so to the lawyer.

legal-stay-permit-in-force =
    Your { -card } is valid: your stay is legal until its last day.
    .next = Ask for the renewal in time.

# The three months of article L.433-3.
legal-stay-permit-expired-four-year =
    A card of four years still proves a legal stay for up to three months after its end, if you asked for the renewal within the legal time (article L.433-3).
    .next = Carry the expired card and the proof that you asked in time.

# Not settled. Whom to ask follows.
legal-stay-permit-expired-shorter =
    For cards shorter than four years, the three months after the end count only in some departments, and only if you asked before the end. I have not found the list of these departments.
    .next = Ask your prefecture. If you asked for the renewal, look on your account for an { -adp }.

legal-stay-permit-expired-longer =
    The card ended more than three months ago. By itself it does not make your stay legal any more.
    .next = If you asked for a renewal, look on your account for an { -adp }: it proves a legal stay together with the old card. If you did not, file now and speak with a lawyer or a support group.

legal-stay-visa-a-solliciter-in-force =
    Your { -a-solliciter } is valid: your stay is legal until its last day.
    .next = Ask for your card in time: within two months of arrival.

legal-stay-visa-vls-ts-in-force =
    Your { -vls-ts } makes your stay legal until its last day, once it is validated online, or within the three months for that.
    .next = Validate it if that is not done, and carry the confirmation.

legal-stay-visa-vls-ts-overdue =
    Your { -vls-ts } was not validated within three months of arrival. It no longer covers your stay.
    .next = Ask the prefecture or a lawyer at once. Do not leave France before that: you could not come back with it.

legal-stay-visa-expired =
    Your visa has ended. By itself it does not make your stay legal any more.
    .next = If you have asked for a card, tell me which paper you received. If you have not, file now and ask for help.

# Not settled. Whom to ask follows.
legal-stay-visa-other =
    My sources are about long-stay visas only. About other visas I cannot say more.
    .next = Look at the dates printed on your visa.

# Not settled. Whom to ask follows.
legal-stay-loss-declaration =
    If your card had not ended, your right to stay may still exist. But the { -loss-declaration } does not prove it.
    .next = Ask for a duplicate. Carry the report, your passport and a copy of the card, if you have one.

## Statements

# A card in force while the renewal is studied.
legal-stay-card-keeps-rights-until-end =
    A card that has not expired keeps its effects while your renewal is studied. Until its last day you stay, work and travel with it as before, within the limits of that card.

# $months, $card_years (numbers). Article L.433-3.
legal-stay-three-months-after-expiry =
    For up to { $months } months after the end of the card, the expired card can still prove a legal stay and keep your right to work and your social rights (article L.433-3). It needs all of this:
    • a multi-year card of { $card_years } years, a resident card, or a treaty permit of more than one year
    • a renewal asked within the legal time, before the card ended (Cour de cassation, 29 November 2023)

    For shorter cards this applies only in some departments, and only if you asked before the card ended. I have not found the list of these departments. Travel is not part of it: treat that as a no.
    .caution = If your expired card was a card of { $card_years } years and you asked for the renewal within the legal time, that card still keeps your legal stay, your right to work and your social rights for up to { $months } months after its end (not travel).
    .next = Carry your expired card and the proof that you asked in time.

### Conditions of a "yes, if": one line each in the list under the verdict.
### The value: what must be true, without a full stop. .failed: what it means when it is not. .unknown: what the person can check.

condition-previous-title-in-hand =
    You have your previous card or long-stay visa with you, even if it has expired
    .failed = Without your previous card or visa, the { -adp(form: "short") } alone is not enough.
    .unknown = Check that you still have your previous card, or the visa that you are renewing.

condition-adp-running =
    Your { -adp(form: "short") } has not passed the date printed on it
    .failed = Your { -adp(form: "short") } has ended. After its own date it gives no rights any more. Look on your account for a new one.
    .unknown = Check the end date printed on your { -adp(form: "short") }.

condition-adp-running-on-return =
    Your { -adp(form: "short") } is still valid on the day you come back to France
    .failed = Your { -adp(form: "short") } is not valid on the day you come back. You would need a { -return-visa } from a French consulate. Leave only with an { -adp(form: "short") } that runs until your return.
    .unknown = Compare the end date of your { -adp(form: "short") } with your return date.

condition-receipt-running =
    Your récépissé or APS has not passed the date printed on it
    .failed = Your récépissé or APS has ended. After its own date it gives no rights any more. Ask the prefecture for a new one at once.
    .unknown = Check the end date printed on your récépissé or APS.

condition-receipt-running-on-return =
    Your récépissé or APS is still valid on the day you come back to France
    .failed = Your récépissé or APS is not valid on the day you come back. You would need a { -return-visa } from a French consulate. Leave only with a paper that runs until your return.
    .unknown = Compare the end date of your récépissé or APS with your return date.

condition-passport-valid =
    Your passport is valid for the whole trip
    .failed = You cannot cross the border without a valid passport. Renew it first, at the consulate of your country.
    .unknown = Check the end date of your passport.

condition-long-stay-visa-held =
    You came with a long-stay visa: a { -vls-ts(form: "short") } that was validated within three months of arrival (or these three months still run), or a { -a-solliciter(form: "short") }
    .failed = Without a long-stay visa that counts, an { -adp(form: "short") } of a first request does not allow you to work. A { -vls-ts(form: "short") } that was not validated within three months does not count.
    .unknown = Check the visa in your passport: long-stay visas are marked “D”.

condition-visa-validated =
    If your visa is a { -vls-ts(form: "short") }: it was validated online within three months of arrival, or these three months still run
    .failed = Your { -vls-ts(form: "short") } was not validated within three months of arrival. It gives no rights any more. Ask the prefecture or a lawyer at once, and do not leave France before that.
    .unknown = Look for the confirmation of the online validation of your visa.

condition-same-talent-activity =
    It is the activity that your talent permit is for
    .failed = Your permit does not cover another activity. Ask the prefecture before you start.
    .unknown = Check that your work fits the category of your permit.

condition-in-mainland-france =
    You work in mainland France
    .failed = The text speaks of mainland France only. In overseas France, ask the prefecture of the place where you work.
    .unknown = Check whether your place of work is in mainland France.

condition-decision-certificate-running =
    Your { -adf(form: "short") } has not passed the date printed on it
    .failed = The date printed on your { -adf(form: "short") } is over. Ask the prefecture when you can collect your card.
    .unknown = Look for an end date on your { -adf(form: "short") }. If there is none, ask the prefecture.

condition-decision-certificate-running-on-return =
    Your { -adf(form: "short") } is still valid on the day you come back to France
    .failed = Your { -adf(form: "short") } is not valid on the day you come back. You would need a { -return-visa } from a French consulate. Collect your card before you leave.
    .unknown = Compare the end date of your { -adf(form: "short") } with your return date. If it prints none, ask the prefecture.

condition-printed-work-mention =
    The paper itself says that you may work
    .failed = Your paper does not say that you may work, so do not start work with it.
    .unknown = Look for words like “autorise son titulaire à travailler” on your paper.

condition-asked-in-time =
    You asked for the renewal within the legal time before your card ended (normally at least 60 days before)
    .failed = These three months protect only people who asked within the legal time.
    .unknown = Check on your { -deposit(form: "short") } on which day you sent the request.

condition-permit-in-force-on-return =
    Your card or visa is still valid on the day you come back to France
    .failed = Your card or visa ends before you come back. After that day it does not let you back in. Come back earlier, or contact the French consulate of the country you are going to before you leave.
    .unknown = Compare the end date of your card or visa with your return date.

## Marks before a condition in a list; the state of the condition is known or not.

# $condition (spans): known to hold
condition-line-met = ✓ { $condition }

# $condition (spans): not known yet
condition-line-open = • { $condition }

# $condition (spans): known not to hold
condition-line-failed = ✗ { $condition }

### Facts of a person's situation: names, values, questions with their reason, button labels, and the cases of an answer.
###
### fact-<id>          short name, as in "paper (ADP)" or "Paper: ADP"
### fact-<id>-<value>  the value beside that name; true and false for yes or no
### ask-<id>           the question; .why: why it is asked
### choice-<id>-<value>  label of a button
### case-<id>-<value>  one of several cases still possible: "If it is a renewal"

## Procedure

fact-procedure = request
fact-procedure-first = first request
fact-procedure-renewal = renewal

ask-procedure = Is it your first request for the card, or a renewal?
    .why = The same paper gives different rights at a first request and at a renewal.

choice-procedure-first = First request
choice-procedure-renewal = Renewal

case-procedure-first = If it is your first request
case-procedure-renewal = If it is a renewal

# Under ask-procedure: what counts as what.
ask-procedure-hint = A card asked for after a { -vls-ts(form: "short") } counts as a renewal.

## Refusal

fact-refused = answer to the request
fact-refused-true = refused or closed
fact-refused-false = neither refused nor closed

ask-refused = Was your request refused or closed?
    .why = After a refusal, or when the file was closed, nobody should rely on a paper of the waiting time.

choice-refused-true = Yes
choice-refused-false = No

case-refused-true = If your request was refused or closed
case-refused-false = If your request was neither refused nor closed

## Paper

fact-document = paper
fact-document-deposit-certificate = { -deposit(form: "short") }
fact-document-adp = { -adp(form: "short") }
fact-document-decision-favorable = { -adf(form: "short") }
fact-document-recepisse = { -recepisse(form: "short") }
fact-document-aps = { -aps(form: "short") }
fact-document-permit = { -card(form: "short") }
fact-document-visa = long-stay visa
fact-document-pickup-notice = { -pickup-notice(form: "short") }
fact-document-loss-declaration = { -loss-declaration(form: "short") }

ask-document = Which paper do you have?
    .why = Each paper gives other rights, even if the names look alike.

ask-document-hint = You have sent no request yet? Then choose the visa or card that you have.

choice-document-deposit-certificate = Deposit certificate
choice-document-adp = ADP / API
choice-document-decision-favorable = Favourable decision
choice-document-recepisse = Récépissé
choice-document-aps = APS
choice-document-permit = Card
choice-document-visa = Visa
choice-document-pickup-notice = Pick-up message
choice-document-loss-declaration = Loss or theft report

case-document-deposit-certificate = With a { -deposit }
case-document-adp = With an { -adp }
case-document-decision-favorable = With a { -adf }
case-document-recepisse = With a { -recepisse }
case-document-aps = With an { -aps }
case-document-permit = With your { -card }
case-document-visa = With your long-stay visa
case-document-pickup-notice = With the { -pickup-notice }
case-document-loss-declaration = With a { -loss-declaration }

## Right asked about

fact-right = question about
fact-right-travel = travel
fact-right-work = work
fact-right-social-rights = social rights
fact-right-legal-stay = legal stay

ask-right = What do you want to know about?
    .why = One paper can allow one thing and not another.

choice-right-travel = Travel
choice-right-work = Work
choice-right-social-rights = Social rights
choice-right-legal-stay = Legal stay

case-right-travel = For travel
case-right-work = For work
case-right-social-rights = For social rights
case-right-legal-stay = For your stay

## Previous card or visa

fact-has-previous-permit = previous card or visa
fact-has-previous-permit-true = with you
fact-has-previous-permit-false = not with you

ask-has-previous-permit = Do you still have your previous card or long-stay visa? It may be expired.
    .why = At renewal, the { -adp(form: "short") } is valid only together with it.

choice-has-previous-permit-true = Yes, I have it
choice-has-previous-permit-false = No

case-has-previous-permit-true = If you have your previous card or visa
case-has-previous-permit-false = Without your previous card or visa

## Card or visa in force

fact-permit-in-force = card or visa
fact-permit-in-force-true = still valid
fact-permit-in-force-false = not valid any more

ask-permit-in-force = Is your card or visa still valid today?
    .why = A card or visa that is still valid keeps its own rights until its last day.

choice-permit-in-force-true = Still valid
choice-permit-in-force-false = Expired

case-permit-in-force-true = If your card or visa is still valid
case-permit-in-force-false = If your card or visa has expired

## How long ago it ended

fact-expired-for = ended
fact-expired-for-up-to-three-months = up to three months ago
fact-expired-for-up-to-six-months = three to six months ago
fact-expired-for-longer = more than six months ago

ask-expired-for = How long ago did your card or visa end?
    .why = Some rights go on for three months; after six months other rules apply.

choice-expired-for-up-to-three-months = Up to 3 months ago
choice-expired-for-up-to-six-months = 3 to 6 months ago
choice-expired-for-longer = Longer ago

case-expired-for-up-to-three-months = If it ended up to three months ago
case-expired-for-up-to-six-months = If it ended three to six months ago
case-expired-for-longer = If it ended more than six months ago

## Where today stands in the renewal period

fact-filing-day = today
fact-filing-day-too-early = before the period
fact-filing-day-in-time = in the period
fact-filing-day-late = after the period, card or visa still valid
fact-filing-day-expired-up-to-six-months = ended less than six months ago
fact-filing-day-expired-longer = ended more than six months ago

ask-filing-day = How far is the end of your card or visa?
    .why = What you can do depends on where today stands in the period to file.

choice-filing-day-too-early = More than 120 days away
choice-filing-day-in-time = 60 to 120 days away
choice-filing-day-late = Less than 60 days away
choice-filing-day-expired-up-to-six-months = Ended, under 6 months ago
choice-filing-day-expired-longer = Ended longer ago

case-filing-day-too-early = If the period has not opened yet
case-filing-day-in-time = If the period is open
case-filing-day-late = If the period is over and the card or visa is still valid
case-filing-day-expired-up-to-six-months = If it ended less than six months ago
case-filing-day-expired-longer = If it ended more than six months ago

## Where today stands for a first request

fact-first-filing-day = time since arrival
fact-first-filing-day-in-time = not more than two months
fact-first-filing-day-late = more than two months

ask-first-filing-day = Did you arrive in France more than two months ago?
    .why = A first request is made within two months of arrival.

choice-first-filing-day-in-time = No, two months or less
choice-first-filing-day-late = Yes, longer ago

case-first-filing-day-in-time = If you arrived two months ago or less
case-first-filing-day-late = If you arrived more than two months ago

## Four-year card

fact-four-year-card = card of four years
fact-four-year-card-true = yes
fact-four-year-card-false = no, shorter

ask-four-year-card = Was your card a four-year card?
    .why = Four-year cards keep some rights for three months after their end; shorter cards do only in some places.

choice-four-year-card-true = Yes, four years
choice-four-year-card-false = No, shorter

case-four-year-card-true = If it was a four-year card
case-four-year-card-false = If it was a shorter card

## Asked in time

fact-asked-in-time = renewal asked within the legal time
fact-asked-in-time-true = yes
fact-asked-in-time-false = no

ask-asked-in-time = Did you ask for the renewal within the legal time before your card ended (normally at least 60 days before)?
    .why = Some rights go on only for people who asked within the legal time.

choice-asked-in-time-true = Yes, within the legal time
choice-asked-in-time-false = No, later

case-asked-in-time-true = If you asked within the legal time
case-asked-in-time-false = If you asked later

## Kind of visa

fact-visa-kind = visa
fact-visa-kind-a-solliciter = { -a-solliciter(form: "short") }
fact-visa-kind-vls-ts = { -vls-ts(form: "short") }
fact-visa-kind-none = no long-stay visa

ask-visa-kind = Which visa did you come to France with?
    .why = A { -vls-ts(form: "short") } is itself a permit. The { -a-solliciter(form: "short") } is not, so other rules apply.

# Under ask-visa-kind: where to look.
ask-visa-kind-hint = Look at the visa in your passport. One prints “VLS-TS”. The other prints “carte de séjour à solliciter” and lasts three months.

choice-visa-kind-a-solliciter = “Carte de séjour à solliciter”
choice-visa-kind-vls-ts = VLS-TS
choice-visa-kind-none = No long-stay visa

case-visa-kind-a-solliciter = If you came with the { -a-solliciter }
case-visa-kind-vls-ts = If you came with a { -vls-ts }
case-visa-kind-none = If you came without a long-stay visa

## Validation of a VLS-TS

fact-visa-validation = validation of the visa
fact-visa-validation-validated = done online
fact-visa-validation-not-yet = not done, still in the three months
fact-visa-validation-overdue = not done, three months are over

ask-visa-validation = Did you validate your visa online after you arrived?
    .why = Without validation within three months, the visa no longer covers your stay.

choice-visa-validation-validated = Yes, validated
choice-visa-validation-not-yet = Not yet, under 3 months
choice-visa-validation-overdue = No, over 3 months

case-visa-validation-validated = If your visa is validated
case-visa-validation-not-yet = If it is not validated and the three months still run
case-visa-validation-overdue = If it was not validated in the three months

## Category of permit

fact-permit-category = category
fact-permit-category-main-holder = a talent permit of your own
fact-permit-category-qualified-employee = qualified employee
fact-permit-category-blue-card = European Blue Card
fact-permit-category-medical = medical and pharmacy
fact-permit-category-researcher = researcher
fact-permit-category-project-holder = project holder
fact-permit-category-artist = artist
fact-permit-category-renown = renown
fact-permit-category-corporate-officer = company officer
fact-permit-category-family = talent (family)

ask-permit-category = Which category of talent permit is it?
    .why = The papers, and some rights, differ from one category to another.

choice-permit-category-main-holder = My own, type not known
choice-permit-category-qualified-employee = Qualified employee
choice-permit-category-blue-card = European Blue Card
choice-permit-category-medical = Medical and pharmacy
choice-permit-category-researcher = Researcher
choice-permit-category-project-holder = Founder or investor
choice-permit-category-artist = Artist
choice-permit-category-renown = Renown
choice-permit-category-corporate-officer = Company officer
choice-permit-category-family = Family of a holder

case-permit-category-main-holder = If the talent permit is your own
case-permit-category-qualified-employee = For a qualified employee
case-permit-category-blue-card = For a European Blue Card
case-permit-category-medical = For medical and pharmacy professions
case-permit-category-researcher = For a researcher
case-permit-category-project-holder = For a founder or investor
case-permit-category-artist = For an artist
case-permit-category-renown = For renown
case-permit-category-corporate-officer = For a company officer
case-permit-category-family = For family of a holder

## Destination

fact-destination = trip
fact-destination-schengen = another Schengen country
fact-destination-outside-schengen = outside the Schengen area and back
fact-destination-france-return = back to France
fact-destination-inside-france = inside France
fact-destination-overseas-france = overseas France

ask-destination = Where do you want to go?
    .why = Other rules apply to another Schengen country, to the way back to France, and to overseas France.

choice-destination-schengen = Another Schengen country
choice-destination-outside-schengen = Outside Schengen and back
choice-destination-france-return = Back to France
choice-destination-inside-france = Inside France
choice-destination-overseas-france = Overseas France

case-destination-schengen = To another Schengen country
case-destination-outside-schengen = Outside the Schengen area and back
case-destination-france-return = To come back to France
case-destination-inside-france = Inside France
case-destination-overseas-france = To overseas France

fact-country = country

ask-country = Which country do you want to go to?
    .why = It tells me whether the country is in the Schengen area.

## The ADP and its dates

fact-adp-running = { -adp(form: "short") }
fact-adp-running-true = still valid
fact-adp-running-false = ended

ask-adp-running = Is your { -adp(form: "short") } still valid today?
    .why = After its own end date, an { -adp(form: "short") } gives no rights any more.

choice-adp-running-true = Still valid
choice-adp-running-false = Ended

case-adp-running-true = If your { -adp(form: "short") } is still valid
case-adp-running-false = If your { -adp(form: "short") } has ended

fact-adp-runs-on-return = { -adp(form: "short") } on your return
fact-adp-runs-on-return-true = still valid
fact-adp-runs-on-return-false = ended

ask-adp-runs-on-return = Will your { -adp(form: "short") } still be valid on the day you come back?
    .why = The { -adp(form: "short") } must still be valid on the day of your return.

choice-adp-runs-on-return-true = Yes
choice-adp-runs-on-return-false = No, it ends before

case-adp-runs-on-return-true = If your { -adp(form: "short") } is still valid on your return
case-adp-runs-on-return-false = If your { -adp(form: "short") } ends before your return

## A récépissé or an APS and its end

fact-receipt-running = récépissé or APS
fact-receipt-running-true = still valid
fact-receipt-running-false = ended

ask-receipt-running = Is your récépissé or APS still valid today?
    .why = After its own end date, the paper gives no rights any more.

choice-receipt-running-true = Still valid
choice-receipt-running-false = Ended

case-receipt-running-true = If your récépissé or APS is still valid
case-receipt-running-false = If your récépissé or APS has ended

fact-receipt-runs-on-return = récépissé or APS on your return
fact-receipt-runs-on-return-true = still valid
fact-receipt-runs-on-return-false = ended

ask-receipt-runs-on-return = Will your récépissé or APS still be valid on the day you come back?
    .why = The paper must still be valid on the day of your return.

choice-receipt-runs-on-return-true = Yes
choice-receipt-runs-on-return-false = No, it ends before

case-receipt-runs-on-return-true = If your récépissé or APS is still valid on your return
case-receipt-runs-on-return-false = If your récépissé or APS ends before your return

## Yes or no

fact-same-talent-activity = work
fact-same-talent-activity-true = the one your card was given for
fact-same-talent-activity-false = another one

ask-same-talent-activity = Is it the work that your card was given for?
    .why = A talent permit allows the activity it was given for, not any job.

choice-same-talent-activity-true = Yes, the same work
choice-same-talent-activity-false = No, other work

case-same-talent-activity-true = If it is the work your card was given for
case-same-talent-activity-false = If it is other work

fact-in-mainland-france = place of work
fact-in-mainland-france-true = mainland France
fact-in-mainland-france-false = not mainland France

ask-in-mainland-france = Do you work in mainland France (not overseas)?
    .why = The text about family members speaks of mainland France only.

choice-in-mainland-france-true = Mainland France
choice-in-mainland-france-false = Overseas France

case-in-mainland-france-true = In mainland France
case-in-mainland-france-false = In overseas France

fact-passport-valid = passport
fact-passport-valid-true = valid
fact-passport-valid-false = not valid

ask-passport-valid = Is your passport valid for the whole trip?
    .why = No other paper replaces a valid passport at the border.

choice-passport-valid-true = Valid
choice-passport-valid-false = Not valid

case-passport-valid-true = With a valid passport
case-passport-valid-false = Without a valid passport

fact-decision-certificate-running = { -adf(form: "short") }
fact-decision-certificate-running-true = valid by its printed date
fact-decision-certificate-running-false = printed date is over

ask-decision-certificate-running = Is the date printed on your { -adf } still to come?
    .why = It counts only until the date printed on it.

choice-decision-certificate-running-true = Still valid
choice-decision-certificate-running-false = Date is over

case-decision-certificate-running-true = If your { -adf(form: "short") } is still valid
case-decision-certificate-running-false = If the date on your { -adf(form: "short") } is over

fact-decision-certificate-runs-on-return = { -adf(form: "short") } on your return
fact-decision-certificate-runs-on-return-true = still valid
fact-decision-certificate-runs-on-return-false = ended

ask-decision-certificate-runs-on-return = Will your { -adf(form: "short") } still be valid on the day you come back?
    .why = The paper must still be valid on the day of your return.

choice-decision-certificate-runs-on-return-true = Yes
choice-decision-certificate-runs-on-return-false = No, it ends before

case-decision-certificate-runs-on-return-true = If your { -adf(form: "short") } is still valid on your return
case-decision-certificate-runs-on-return-false = If your { -adf(form: "short") } ends before your return

fact-printed-work-mention = words about work on the paper
fact-printed-work-mention-true = it allows work
fact-printed-work-mention-false = it does not allow work

ask-printed-work-mention = Does your paper itself say that you may work?
    .why = For this paper, what is printed on it decides about work.

# Under ask-printed-work-mention: what to look for.
ask-printed-work-mention-hint = Look for words like “autorise son titulaire à travailler”.

choice-printed-work-mention-true = Yes, it says so
choice-printed-work-mention-false = No

case-printed-work-mention-true = If the paper says that you may work
case-printed-work-mention-false = If the paper does not say so

## Dates

fact-arrival-date = arrival in France
ask-arrival-date = When did you arrive in France?
    .why = The time for a first request, and for validating a visa, counts from your arrival.

fact-expiry-date = end of the card or visa
ask-expiry-date = When does your card or visa end? It is printed on it.
    .why = The time for a renewal counts back from that day.

fact-submission-date = request sent
ask-submission-date = When did you send your request?
    .why = The time for an answer counts from that day.

fact-adp-valid-until = end of the { -adp(form: "short") }
ask-adp-valid-until = Until when is your { -adp(form: "short") } valid? The date is printed on it.
    .why = After that day, the { -adp(form: "short") } gives no rights any more.

fact-receipt-valid-until = end of the récépissé or APS

ask-receipt-valid-until = Until when is your récépissé or APS valid? The date is printed on it.
    .why = After that day, the paper gives no rights any more.

fact-decision-valid-until = end of the { -adf(form: "short") }

ask-decision-valid-until = Until when is your { -adf(form: "short") } valid? Look for a date printed on it.
    .why = It counts only until the date printed on it.

fact-complement-asked-date = more papers asked for
ask-complement-asked-date = On which day were you asked for more papers?
    .why = The time to answer counts from that day.

fact-move-date = move
ask-move-date = When did you move to your new address?
    .why = A new address is declared within three months.

fact-departure-date = leaving France
ask-departure-date = When do you leave France?
    .why = Your papers must be valid for the whole trip.

fact-return-date = coming back to France
ask-return-date = When do you come back to France?
    .why = Your papers must still be valid on that day.

## permit_runs_on_return: shown, and asked only to change it

fact-permit-runs-on-return = card or visa on your return
fact-permit-runs-on-return-true = still valid
fact-permit-runs-on-return-false = ended
ask-permit-runs-on-return = Will your card or visa still be valid on the day you come back?
    .why = A card or visa lets you back in only until its last day.
choice-permit-runs-on-return-true = Yes
choice-permit-runs-on-return-false = No, it ends before
case-permit-runs-on-return-true = If your card or visa is still valid on your return
case-permit-runs-on-return-false = If your card or visa ends before your return

### How a request is made.

## Statements. Above those that answer a yes/no question stands verdict-yes or verdict-no (common.ftl); the text itself never begins with it.

# "Requests are made online": true.
how-to-apply-online-since-2021 =
    Since 31 May 2021, every request for a talent permit is made online, on the { -anef(form: "full") }. Decree 2021-313 of 24 March 2021 brought this in.
    .next = Create your account on the { -anef }, or sign in.

# "An appointment is needed to file": false.
how-to-apply-appointment-to-file =
    You need no appointment to send your request: it is made online. You go to the prefecture only once, to collect your card.

# "One must go to the prefecture to file": false.
how-to-apply-visit-to-file =
    You do not have to go to the prefecture to send your request. You go there only to collect your card.

# "A paper file by post or at the counter is accepted": false.
how-to-apply-paper-file =
    A file on paper, by post or at the counter, is not the normal way: the request is made online. There is one exception. If filing online is really impossible after all help was tried, the prefecture can invite you to file another way.
    .next = If the website fails, keep screenshots and call the help line first.

# "There is another way when the online service fails": true.
how-to-apply-fallback-when-impossible =
    If the website does not work for you, there is another way, but only as a last step. First you try the help line and the { -digital-point } of your prefecture. If they cannot solve it, you may be received at the prefecture and file another way, when the prefecture itself invites you.
    .next = Keep proof of every try: screenshots with dates, emails, names of people you spoke with.

# "Somebody else may file for me": false.
how-to-apply-someone-else-files =
    Nobody else can send the request in your place. One university office is clear about this. But somebody can sit next to you and help, and the { -digital-point } of your prefecture helps with the website.

# Open: the four steps after the account.
how-to-apply-four-steps =
    After you have created your account, there are four steps:
    • <b>Personal information</b>: check your marital status and your address. Do not forget your telephone number.
    • <b>Supporting documents</b>: attach the papers that the screen asks for.
    • <b>Summary</b>: read everything again before you validate. After that you cannot change it.
    • <b>Acknowledgement</b>: you receive an email that says that your request was sent. You can also download it from your account.
    .next = Collect your papers before you begin.

# Who does not take this route.
how-to-apply-who-is-excluded =
    Citizens of the EU, the EEA and Switzerland do not take the talent route. Nor do citizens of Algeria: they have a certificate under their own treaty with France.

# Which prefecture decides.
how-to-apply-which-prefecture =
    The prefecture of the place where you live decides, and it gives you the card.

# Another category of permit at renewal.
how-to-apply-change-of-category =
    You can ask for another category of permit when you renew. One university office applies the same dates and the same late fee.
    .next = Prepare the papers of the new category.

# "The conditions must still be met at renewal": true.
how-to-apply-conditions-still-met =
    For a renewal, you must still meet the conditions of your permit.
    .next = Compare your work, your salary and your contract with what your category asks.

# "The civic exam or a language level is needed": false, medium confidence.
how-to-apply-civic-exam =
    The civic exam and the language level A2, required since 1 January 2026 for a first multi-year card, do not concern permits outside the integration contract, nor renewals. Talent permits are in that case by this indirect rule; I found no text that names them.
    .next = If a prefecture asks for it, ask which text it uses.

# "Renewal is automatic": false.
how-to-apply-automatic-renewal =
    Renewal is not automatic: you have to ask for it. A bill on automatic renewal passed a first reading on 11 December 2025; when the sources were last read, it was not law.
    .next = Ask for your renewal yourself, in time.

# Old and new names.
how-to-apply-names-of-permits =
    The names have changed: “passeport talent” is now simply “talent”, and some older categories were merged in 2024 and 2025. Both names are in use: screens and older cards still show the old ones. It is the same kind of permit.

# Salary thresholds. $qualified_employee_eur, $blue_card_eur (numbers): euros gross a year.
how-to-apply-salary-thresholds =
    The yearly gross salary must be at least { $qualified_employee_eur } euros for “talent – salarié qualifié” and { $blue_card_eur } euros for the European Blue Card. These amounts were published on 31 August 2025. The first is sure for graduates with a master’s degree; whether it applies to all qualified employees is not certain.
    .next = Check the amount again on the day you file: it can change.

# $max_years, $short_contract_extra_months, $short_contract_max_years (numbers). How long a card runs.
how-to-apply-card-length =
    The card lasts as long as your contract or { -hosting-agreement(form: "short") }, { $max_years } years at most.

    For a European Blue Card with a contract of less than two years, it lasts as long as the contract and { $short_contract_extra_months } months more, { $short_contract_max_years } years at most.

# Open: what it costs. The lines fee-… follow.
how-to-apply-fees =
    You pay when you collect the card, with { -stamps }. The message that your card is ready tells you the exact amount: only that amount counts.
    .next = Do not buy { -stamps(form: "short") } before you have that message.

## Fees: one line each. $amount (number): euros; $since (day): from when; $checked (day): when somebody last looked it up.
## .uncertain: added where the first day is not sure.

# $amount, $since, $checked
fee-first-card =
    First card: { $amount } euros, since { DATETIME($since, dateStyle: "long") } (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = The exact day on which this amount began is not sure.

# $amount, $since, $checked
fee-renewal-card =
    Renewal: { $amount } euros, since { DATETIME($since, dateStyle: "long") } (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = The exact day on which this amount began is not sure.

# $amount, $since, $checked
fee-duplicate-card =
    Duplicate after loss or theft: probably { $amount } euros, since { DATETIME($since, dateStyle: "long") } (checked on { DATETIME($checked, dateStyle: "long") }). It followed the price of a renewal before.
    .uncertain = The exact day on which this amount began is not sure.

# $amount, $until
fee-first-card-before-2026 = First card until { DATETIME($until, dateStyle: "long") }: { $amount } euros.
    .uncertain = The exact day on which this amount ended is not sure.

# $amount, $until
fee-renewal-card-before-2026 = Renewal until { DATETIME($until, dateStyle: "long") }: { $amount } euros.
    .uncertain = The exact day on which this amount ended is not sure.

# $amount, $until
fee-duplicate-card-before-2026 = Duplicate until { DATETIME($until, dateStyle: "long") }: { $amount } euros.
    .uncertain = The exact day on which this amount ended is not sure.

# $amount, $checked
fee-late-filing =
    Filing a renewal late: { $amount } euros more (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = The amount was certain up to 2025; no change was seen for 2026.

# $amount, $checked
fee-vls-ts-validation =
    Validating a { -vls-ts(form: "short") }: { $amount } euros on recent university pages (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Whether the 2026 Finance Act changed it is not sure.

# $amount, $checked
fee-no-permit-after-entry =
    Special fee (L.436-4) after an irregular entry, or after three months in France without a card: { $amount } euros (checked on { DATETIME($checked, dateStyle: "long") }). It is not the late fee for renewals. Ask your prefecture whether it concerns you.
    .uncertain = The exact day on which this amount began is not sure.

# $amount, $until
fee-no-permit-after-entry-before-2026 =
    Special fee (L.436-4) after an irregular entry, or after three months in France without a card, until { DATETIME($until, dateStyle: "long") }: { $amount } euros. It is not the late fee for renewals. Ask your prefecture whether it concerns you.
    .uncertain = The exact day on which this amount ended is not sure.

# $amount, $checked
fee-aps-tax =
    Some { -aps(form: "short") } papers: a new tax of { $amount } euros since 2026 (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = Which ones it concerns is not sure.

# $amount, $checked
fee-return-visa-stamps =
    Exceptional { -return-visa(form: "short") } from a prefecture: stamps of { $amount } euros (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = This amount comes from copies of a public page.

# $amount, $checked
fee-ephoto-booth =
    E-photo in a photo booth: about { $amount } euros (checked on { DATETIME($checked, dateStyle: "long") }).
    .uncertain = This amount comes from blogs.

### What a paper is and what it is good for.

## Statements

# Open: the deposit certificate.
document-meaning-deposit-certificate =
    The { -deposit } only proves that you sent a request. By itself it gives no right:
    • it does not prove a legal stay
    • it does not allow you to work
    • it does not let you cross a border
    • it opens no social rights

    If your card or visa is still valid, it keeps its own rights until its last day.

# "A deposit certificate equals the former receipt": false.
document-meaning-deposit-equals-receipt =
    The { -deposit } is not the same as the former { -recepisse }. The receipt gave rights. The { -deposit(form: "short") } only confirms that a request was sent.

# "A receipt is still issued online": false.
document-meaning-receipt-still-issued =
    For requests made online, no { -recepisse } is given any more. It can still be met after a request at the counter.
    .caution = Papers like this come from the counter procedure; for online requests no { -recepisse(form: "short") } is given any more. What is printed on yours decides.

# $months (number). Open: the ADP.
document-meaning-adp =
    The { -adp } shows that your request is complete and still being studied after your card or visa ended. It lasts { $months } months at most and is renewed until the decision. Some papers call it API: it is the same.

    • First request: it allows you to work if you hold a long-stay visa, but it does not let you travel in the Schengen area or come back to France.
    • Renewal: it is valid only together with your previous card or visa, even expired. Then you can travel, work as before and keep your social rights.

    The rights are printed on it.
    .next = Read the last lines of your { -adp(form: "short") }, and its end date.

# "At renewal an ADP replaces the card by itself": false.
document-meaning-adp-equals-card =
    At renewal, the { -adp } does not replace the card by itself. It is valid only together with your previous card or visa, even if that one has expired.
    .next = Keep your old card, and carry both.

# "API and ADP are the same paper": true.
document-meaning-api-is-adp =
    API and ADP are two short names for the same paper: attestation de prolongation d’instruction.

# Open: the certificate of a favourable decision.
document-meaning-decision-favorable =
    The { -adf } says that the answer to your request is yes. It proves a legal stay until you collect the card. A public page of 2022 said three months at most: look for an end date on it.
    .next = If no end date is printed, check with the prefecture; do not assume one.

# Open: the receipt of the counter procedure.
document-meaning-recepisse =
    The { -recepisse } comes only from a request at the counter, no longer from the website. It allows you to stay for the time printed on it. At renewal it runs three months from the day after the old card ended, and it allows work if the old card did.

# $months (number). Open: the provisional stay authorisation.
document-meaning-aps =
    The { -aps } is foreseen when the consulate has already decided on your talent card. You have it until the card is handed over, { $months } months at most. Look on the paper itself for what it says about work.

# $max_months (number). Open: the VLS-TS.
document-meaning-vls-ts =
    A { -vls-ts } is a visa and a permit in one, for up to { $max_months } months. You must validate it online within three months of your arrival.

    To stay longer, you ask for a card before it ends. That counts as a renewal.

# $months (number). Open: the three-month visa.
document-meaning-a-solliciter =
    A { -a-solliciter } lasts { $months } months. It tells you to ask for the residence card in France: as soon as you arrive, and within two months. That is a first request.

# "The ADP prints its rights": true.
document-meaning-adp-prints-rights =
    The rights that an { -adp } gives are printed on it. Older ones often say nothing about borders, a lawyer reports.
    .next = Read the last lines of your paper. If they say something else than I do, tell me: the paper counts.

# The barcode on the certificates.
document-meaning-two-d-doc =
    The certificates of the { -anef } are PDF files protected by a 2D-DOC code. Anybody can check it by scanning the code. One prefecture says that these certificates have the same effects as the old receipts, and points to short leaflets of the ministry for employers and banks.
    .next = If somebody refuses your PDF, show them the code.

# Open: all papers side by side.
document-meaning-compare-papers =
    • { -deposit }: proof that you sent a request. No right by itself.
    • { -adp }: your request is complete and still being studied, and your card or visa has ended. Rights are printed on it.
    • { -adf }: the answer is yes, the card is being made.
    • { -recepisse }: only after a request at the counter, never online.
    • { -aps }: for some people whose card was decided by the consulate.
    • { -vls-ts }: for up to one year, once it is validated online.
    • { -a-solliciter }: for three months; you ask for the card in France.
    • { -card }: the permit itself, up to four years.
    .next = Which one do you have? I will tell you what it allows.

# Open: the message that the card is ready.
document-meaning-pickup-notice =
    The { -pickup-notice } only tells you that your card can be collected. It gives no right by itself.
    .next = Until you have the card, keep your { -adf(form: "short") } or { -adp(form: "short") } with you.

# $renew_if_left_months (number). Open: a card lost or stolen.
document-meaning-loss-declaration =
    The { -loss-declaration } shows that you told the police or the prefecture. It does not let you come back to France: from abroad you need a { -return-visa }.

    Theft: you report it to the police. Loss: you declare it online and ask for a duplicate, which you pay for. The old card is cancelled, even if you find it again. If it would end in less than { $renew_if_left_months } months, ask for the renewal instead. Update your address first.

## Papers by name: what "document" and "visa kind" mean, as said in lists and choices.

document-deposit-certificate = { -deposit }
document-adp = { -adp }
document-decision-favorable = { -adf }
document-recepisse = { -recepisse }
document-aps = { -aps }
document-permit = { -card }
document-visa = long-stay visa (visa de long séjour)
document-vls-ts = { -vls-ts }
document-a-solliciter = { -a-solliciter }
document-pickup-notice = { -pickup-notice }
document-loss-declaration = { -loss-declaration }

## Categories of talent permit, with the French name of today. $older (list of texts, or None): names of older cards.

category-main-holder = talent permit of your own (talent)
category-qualified-employee = qualified employee (talent – salarié qualifié)
category-blue-card = European Blue Card (talent – carte bleue européenne)
category-medical = medical and pharmacy professions (talent – profession médicale et de la pharmacie)
category-researcher = researcher (talent – chercheur)
category-project-holder = project holder: founder or investor (talent – porteur de projet)
category-artist = artist (talent)
category-renown = national or international renown (talent)
category-corporate-officer = company officer (talent, mandataire social)
category-family = family of a talent permit holder (talent (famille))

# $older (list of texts): under a category.
category-older-names = On older cards and screens: { $older }.

### The papers to attach.

## Statements

# Open: what to upload.
documents-upload-what-is-asked =
    Attach the papers that your screen asks for: that list counts, and it depends on your case.
    .next = Tell me your category and I will list the usual papers.

# Open: papers that everybody attaches.
documents-common-papers =
    Most people attach these:
    • pages of your passport
    • your visa or card (and the confirmation, if you validated a { -vls-ts(form: "short") })
    • a proof of address less than six months old
    • an { -e-photo }
    • the { -commitment }
    • a birth certificate (full copy), mostly for a first request
    • a marriage certificate, if you are married

    The list on your own screen always counts more than mine.

# Open: papers of a category; the checklist follows.
documents-papers-by-category =
    Here are the usual papers for your case. The list on your own screen always counts more than mine.

# "A digital photo code is needed": true.
documents-e-photo =
    You need an { -e-photo }. You get it in an approved photo booth (blue sticker) or from an approved photographer. Choose the format for a driving licence or ANTS.
    .next = Get the photo just before you file: blogs say that a code works only once.

# "A sworn translation is needed": true.
documents-translation =
    Every paper that is not in French needs a sworn translation, made by a translator who is listed at a French court of appeal (traducteur assermenté).

# "Each document is one file": true.
documents-one-file-each =
    Each document is one single file. Put all its pages together in one PDF.

# $safe_megabytes (number). Not settled: the largest size of a file.
documents-file-size =
    I found no official limit for the size of a file. Only a blog gives numbers, and they do not agree.
    .next = Make one PDF for each document, smaller than { $safe_megabytes } MB, to be safe.

# "The commitment to the Republic is required": true.
documents-republican-commitment =
    You need the { -commitment }, for a first request and for every renewal, since 17 July 2024. Holders of a { -vls-ts(form: "short") } sign it when they ask for the card.
    .next = Download the form, sign and date it.

# Where the commitment goes.
documents-where-the-commitment-goes =
    There is no separate place for the { -commitment } on the website. An association explains: sign it, date it, and put it in the same file as your proof of address.

# $max_age_months (number). Open: proof of address.
documents-proof-of-address =
    A proof of address (justificatif de domicile) must be less than { $max_age_months } months old. One of these:
    • a bill
    • a lease or a rent receipt
    • a housing tax notice
    • a note from your hotel
    • if you live with somebody: a letter from that person, with a copy of their identity paper and their own proof of address

# Open: a paper is missing and the last day is near.
documents-missing-paper-letter =
    If one paper is missing and the last day is near, opinions differ. One large university office says: file anyway, and put a letter in the empty place that explains why. A prefecture says that incomplete requests can be refused or closed. And only a complete request gives a right to an { -adp }.
    .next = Ask in writing for the missing paper now, and keep that proof.

## Checklist: one line for each paper; .how: how to get it.

checklist-visa-number-and-dates = Your visa number, and the first and last day of the visa
    .how = They are printed on the visa in your passport.

checklist-telephone-number = Your telephone number in your account
    .how = The message that your card is ready goes to this number.

checklist-electronic-stamps = Later: { -stamps }
    .how = Only after the message that your card is ready: it tells you the amount. Then on timbres.impots.gouv.fr or at a tobacco shop (tabac).

checklist-asked-on-screen = Every other paper that your screen asks for
    .how = The list on your own screen counts more than mine.

checklist-passport = Your passport
    .how = Scan all the pages that are asked for, as one PDF.

checklist-visa-page = The visa in your passport
    .how = Scan the page with the long-stay visa.

checklist-current-card = Your present card, or the visa that you renew
    .how = Scan both sides of the card.

checklist-vls-ts-confirmation = The confirmation that your { -vls-ts(form: "short") } was validated
    .how = You received it when you validated the visa online.

checklist-proof-of-address = A proof of address (justificatif de domicile), less than six months old
    .how = For example a bill, or a rent receipt.

checklist-host-papers = If you live with somebody: their letter, identity paper and proof of address
    .how = Ask the person you live with. Put the three papers in one PDF.

checklist-e-photo = An { -e-photo }
    .how = From an approved photo booth (blue sticker) or photographer. Choose the format for a driving licence or ANTS.

checklist-republican-commitment = The { -commitment }
    .how = Sign and date it, and put it in the same file as your proof of address.

checklist-birth-certificate = Your birth certificate (acte de naissance, full copy)
    .how = Ask the registry office of the place where you were born. If it is not in French: sworn translation.

checklist-birth-certificate-at-renewal = Your birth certificate (acte de naissance), if your prefecture asks for it
    .how = Some prefectures ask for it again at renewal. If it is not in French: sworn translation.

checklist-marriage-certificate = Your marriage certificate (acte de mariage), if you are married
    .how = Ask the registry office of the place where you married. If it is not in French: sworn translation.

checklist-employer-form-15614 = Your employer’s form (cerfa 15614)
    .how = Your employer fills it in and signs it.

checklist-work-contract = Your work contract
    .how = Signed by both sides. If it is not in French: sworn translation.

checklist-master-diploma = Your diploma, master’s level
    .how = A copy. If it is not in French: sworn translation.

checklist-company-extract = Your employer’s company extract (Kbis)
    .how = Ask your employer.

checklist-social-contribution-certificate = Your employer’s certificate of social contributions
    .how = Ask your employer.

checklist-curriculum-vitae = Your CV
    .how = Short, with dates.

checklist-innovative-firm-proof = If you work for an innovative company: the proof of that status
    .how = Ask your employer.

checklist-employer-form-15615 = Your employer’s form for the Blue Card (cerfa 15615)
    .how = Your employer fills it in and signs it. The number comes from a page of 2021: check it.

checklist-degree-or-experience = Your degree (three years), or proof of your professional experience
    .how = Five years of experience, or, for some jobs, three of the last seven years. If not in French: sworn translation.

checklist-end-of-contract-certificate = If you lost your job against your will: the end-of-contract certificate
    .how = Your employer gives it to you.

checklist-unemployment-notice = If you lost your job against your will: the benefit notice from France Travail
    .how = On your account at France Travail.

checklist-hosting-agreement = Your { -hosting-agreement }
    .how = Ask your university or laboratory.

checklist-research-contract-or-grant = Your work contract, or the proof of your grant
    .how = Ask your university or laboratory. If it is not in French: sworn translation.

checklist-founder-project = If you create a company: papers that show a real and serious project
    .how = I did not see the official list. Follow what your screen asks for.

checklist-founder-degree-or-experience = If you create a company: a master’s degree or five years of experience
    .how = I did not see the official list. Follow what your screen asks for.

checklist-founder-means = If you create a company: your investment and your means
    .how = Older pages name 30,000 euros and an income at minimum-wage level. Check the amounts.

checklist-investor-holding = If you invest: proof that you lead the company or hold 30 per cent of it
    .how = From the company’s own papers.

checklist-investor-jobs = If you invest: a letter and a business plan about jobs
    .how = Jobs created, or promised within four years.

checklist-investor-investment = If you invest: proof of your investment
    .how = From your bank or the company.

checklist-artist-income = Proof of your income from art
    .how = A law firm says: at least 51 per cent of your income. I did not see the official list.

checklist-renown-file = Papers that show that you are known in your field
    .how = I did not see the official list.

checklist-means-at-minimum-wage = Proof of an income at minimum-wage level
    .how = I did not see the official list.

checklist-corporate-officer-papers = The papers that your screen asks for as company officer (mandataire social)
    .how = I found no list for this category. Follow your screen.

checklist-medical-authorisation = Your assignment decision, or your authorisation to practise in France
    .how = I did not see the official list. Follow your screen.

checklist-medical-pay = Proof of your pay
    .how = There is a minimum. I did not see the amount.

checklist-spouse-card = The talent card of your husband, wife or parent
    .how = A copy of both sides.

checklist-family-link = The proof of the family link: marriage certificate, or birth certificates for children
    .how = If it is not in French: sworn translation.

## Checklist, the frame

# $count (number): papers still missing.
checklist-missing = { $count ->
    [0] You have ticked everything.
    [one] { $count } paper still missing.
   *[other] { $count } papers still missing.
}

# Above the papers to attach.
checklist-to-upload = Papers to attach:

# Above what is only needed at hand.
checklist-at-hand = Have this at hand:

# Beside a paper that needs a sworn translation if it is not in French.
checklist-translation = sworn translation if not in French

# Under the list.
checklist-screen-prevails = Your own screen may ask for more or less. What it asks for is what counts.

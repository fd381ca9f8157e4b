### Who can help.

## Statements

# The help line. The contact lines follow.
help-contact-line =
    For problems with the website there is the citizen contact centre: the free number 0 806 001 620, or the form on the { -anef }. Prefectures published this number between 2021 and 2023; I could not check whether it is still in use.

# Digital access points.
help-digital-point =
    Prefectures have a { -digital-point }. The people there help you with the website: the account, scanning, language. They do not decide on your request.

# Filing at the counter after a failure.
help-counter-after-failure =
    If filing online is impossible because of the website, and the help line and the { -digital-point } could not solve it, the prefecture can receive you and let you file another way. It has to invite you itself, after it has seen that the website failed.
    .next = Bring your proof: screenshots, emails, dates of calls.

# When to see a lawyer.
help-lawyer =
    See a lawyer when one of these is true:
    • your request was refused, or is close to four months without an answer
    • your card has ended and no { -adp(form: "short") } comes, although you filed in time
    • your card ended more than six months ago
    • you may lose your job because of your papers
    .caution = A lawyer can tell you how much time you have: it can be short.
    .next = Go early. Write down your dates for the lawyer: when you sent the request, when your card ends, when a decision came.

# $contact (LinkTo or text; None when the operator named nobody): the people who run this bot.
help-operator-contact = { $contact ->
    [none] No person answers in this chat. Write “Who can help me?” and I will tell you where to turn.
   *[known] You can write to a person here: { $contact }.
}

# Open: all places of help. It stands alone; the contact lines may follow.
help-where-to-get-help =
    These can help you:
    • for the website: the help line 0 806 001 620 (free call), or its form on the { -anef }
    • in person, for the website: the { -digital-point } of your prefecture
    • for your request: your prefecture
    • when a right or a deadline is at stake: a lawyer

    I could not check whether the number is still in use.

# $contact (LinkTo or text; None when the operator named nobody). Where the bot hands a person over. The contact lines follow.
help-hand-over = { $contact ->
    [none] People you can turn to:
   *[known] You can write to a person: { $contact }. You can also turn to:
}

## Contacts: what each does. Some take their phone or address.

# $phone (text)
contact-anef-contact-line = Help line for the website: <b>{ $phone }</b> (free call). I could not check whether the number is still in use.

# $address (LinkTo)
contact-anef-contact-form = Form for problems with the website: { $address }

contact-digital-point = The { -digital-point } of your prefecture: people who help you with the website.

contact-prefecture = Your prefecture: it decides on your request.

contact-lawyer = A lawyer (avocat) for the law of foreigners: when a right or a deadline is at stake.

contact-consulate = The French consulate in the country where you are: for a { -return-visa }.

contact-social-fund = Your { -cpam } for health cover, your { -caf } for benefits.

contact-employer = Your employer, or its human resources team.

# $contact (LinkTo or text): the people who run this bot; only where they are known.
contact-operator = A person at the office that runs this bot: { $contact }

# $address (LinkTo)
contact-stamps-site = { -stamps }: { $address }, or a tobacco shop (tabac).

contact-ephoto-booth = An approved photo booth (blue sticker) or photographer: for the { -e-photo }.

# Above contacts when a question is not settled.
help-ask = You can ask:

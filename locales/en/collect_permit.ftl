### Collecting the card.

## Statements

# "The card is collected in person": true.
collect-permit-in-person =
    You collect your card yourself, at the prefecture. It is the only time you have to go there.

# "Somebody else may collect it": false.
collect-permit-proxy =
    Nobody else can collect the card for you: you come yourself.
    .next = If you are ill or cannot come, write to the prefecture and ask for another day.

# "An SMS tells that the card is ready": true.
collect-permit-sms =
    An SMS tells you that your card is ready, and how much you pay.
    .next = Check that your account has your present telephone number.

# "One pays when collecting": true.
collect-permit-pay-at-pickup =
    You pay when you collect the card, with { -stamps }: from timbres.impots.gouv.fr or a tobacco shop (tabac). Buy the amount that the SMS tells you, not earlier.

# Open: what to bring.
collect-permit-what-to-bring =
    Bring these:
    • your passport
    • the message that your card is ready
    • the { -stamps }
    • your old card or visa, and your { -adf } or { -adp(form: "short") }

    The message may ask for more: what it says is what counts.

# $weeks (number). Not settled: when the card is ready.
collect-permit-when-ready =
    About { $weeks } weeks are sometimes quoted for making the card after the yes. That comes from a blog; nobody promises it.
    .next = Wait for the SMS.

# Open: what to pay. The lines fee-… follow.
collect-permit-fee-amount =
    The SMS tells you the exact amount, and only that counts. These are the amounts I know of:

### The account on the ANEF website.

## Statements

# Open: creating the account.
account-create-account =
    To create your account on the { -anef(form: "full") }, you enter:
    • your visa number
    • the first day of your visa
    • the last day of your visa

    Then follow the screens. At the end you have your account, and you can make your request there.
    .next = Have your visa in front of you when you begin.

# "The visa number is needed": true.
account-visa-number-needed =
    To create your account you need your visa number, and the start and end dates of the visa. All three are printed on the visa in your passport.

# Which identifier to sign in with.
account-login-identifier =
    It depends on what you did before:
    • You validated a { -vls-ts(form: "short") }: your identifier is the “reference” on the confirmation.
    • You already made a request on { -anef(form: "short") }: it is your { -foreigner-number }.
    • Neither: you create an account.

# FranceConnect.
account-franceconnect =
    FranceConnect may work to sign in. If it does not, use your own account.

# Open: the account is blocked.
account-account-blocked =
    If your account or your request is blocked, go step by step:
    • Call the help line, or write through its form.
    • Go to the { -digital-point } of your prefecture: people there help with the website.
    • If nothing works, ask the prefecture to receive you, and show your proof.

    A known cause: an earlier card that was never collected or never registered.
    .next = Take a screenshot of every error, with the date.

# Open: the visa number is refused.
account-visa-number-refused =
    If the website refuses your visa number, read it again on the visa sticker in your passport: it is easy to take another number for it. Check the first and last day of the visa too. If you already have an account, sign in instead of creating one.
    .next = If it still fails, take a screenshot and call the help line.

# Open: what ANEF is.
account-what-anef-is =
    The { -anef(form: "full") } belongs to the French state. Residence permits and French nationality are dealt with there, online. You make your request there, see where it stands, and find your certificates there.

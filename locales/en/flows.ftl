### Flows (dialogs/flows): their names, their buttons and what their states say.

## Names of flows, as in "Back to: the renewal of your card."

flow-first-request = your first request
flow-renewal = your renewal
flow-account = your ANEF account
flow-which-paper = which paper you have
flow-status = the status of your request
flow-ask = your question
flow-trip = your trip
flow-situation = what I know about you
flow-language = the language
flow-privacy = your data
flow-help = who can help

## Buttons that begin a flow

choice-flow-first-request = First request
choice-flow-renewal = Renewal
choice-flow-account = Account, step by step
choice-flow-which-paper = Which paper do I have?
choice-flow-status = What does my status mean?
choice-flow-ask = Another question
choice-flow-trip = Plan a trip
choice-flow-situation = My situation
choice-flow-language = Language
choice-flow-privacy = My data
choice-flow-help = Who can help?

## Buttons inside flows

choice-next = Next
choice-menu = What can you do?
choice-solved = It works now
choice-still-stuck = It still does not work
choice-none-of-these = None of these
choice-not-possible = I cannot find out

# Account
choice-no-account = No, never
choice-have-account = Yes, I have an account
choice-signed-in = I am signed in
choice-blank-page = The page stays blank
choice-number-refused = My visa number is refused
choice-no-email = No email comes
choice-earlier-account = There is an account already

# What is renewed
choice-my-card = My residence card
choice-my-visa = My VLS-TS visa

# Papers to attach
choice-about-papers = Help with a paper
choice-about-photo = Photo
choice-about-translation = Translation
choice-about-commitment = Signed commitment
choice-about-address = Proof of address
choice-about-files = Files
choice-to-papers = Back to my list

# Sending the request
choice-sent = I have sent it
choice-not-yet = Not yet
choice-what-it-allows = What does each paper allow?
choice-count-days = Until when do I wait?

# What a paper looks like
choice-plastic-card = A plastic card
choice-sticker = A visa in my passport
choice-sheet = A PDF or a sheet of paper
choice-message = An email or SMS

# $words (text): words that a paper prints or the account shows, in French.
choice-words = “{ $words }”

# Help
choice-with-website = The website does not work
choice-with-waiting = Nobody answers
choice-with-refusal = I am refused, or afraid of it
choice-with-loss = A paper is lost or stolen
choice-with-person = Speak with a person

# My situation, my data
choice-change-something = Change something
choice-forget-something = Forget something
choice-see-all = Show everything
choice-erase-all = Delete everything
choice-privacy-show = Show my data
choice-privacy-erase = Delete everything
choice-privacy-erase-now = Yes, delete it

# $label (spans): a button that asks for a fact anew.
choice-change-fact = Change: { $label }

# $label (spans): a button that forgets a fact.
choice-forget-fact = Forget: { $label }

# $language (text): a button, each language under its own name.
choice-language = { $language }

choice-talk = Ask a question

## Words that the conversation needs beside those of conversation.ftl and common.ftl

# $country (text): the name of a country.
common-country = { $country }

checklist-title = Your papers

# $right (spans: travel, work …), $answer (spans: short-…): one right in a line, in a list of the four.
right-line = • { $right }: { $answer }

# After "I don't know", where nothing is certain without the fact.
unknown-taken-plain = No problem.

## How to tell a first request from a renewal, above the question

flow-which-procedure =
    This is how you can tell:
    • You had a residence card before, or you validated a { -vls-ts(form: "short") }: it is a renewal.
    • Your visa says “carte de séjour à solliciter” and you have had no card yet: it is a first request.

## First request

flow-first-request-no-visa =
    To create your account you enter a visa number. If you have no long-stay visa, ask these people first how to send your request:

flow-first-request-vls-ts =
    With a { -vls-ts(form: "short") } you need no card at once: the visa is your permit. If you want to stay longer, you ask for a card before the visa ends, and that works like a renewal. I will lead you through it.

## Renewal

flow-renewal-title = What do you want to renew?

## Papers and sending, in both

flow-papers-which = What do you want to know more about?

flow-later =
    Take your time. I keep your dates and your ticks: come back when you are ready.

## Account

flow-account-start =
    Have you used the { -anef } before? For example to validate your visa, or for an earlier request.

flow-account-website =
    Open administration-etrangers-en-france.interieur.gouv.fr in your browser. Choose that you want to ask for a residence permit or renew one.

flow-account-numbers =
    Now type three things from the visa in your passport:
    • your visa number
    • the first day of the visa
    • the last day of the visa

    Compare each with the visa before you go on.

flow-account-email =
    Follow the screens until the end. If the website says that it has sent you an email, open it and follow the link in it.

flow-account-ready =
    Good, your account is ready. Keep your identifier and your password in a safe place. What do you want to do now?

flow-account-blank-page =
    Try these, one after the other:
    • Load the page again.
    • Use another browser, or a private window.
    • Use a computer instead of a phone.
    • Try again some hours later.

    Take a screenshot with the date each time it fails. It is your proof.

flow-account-no-email =
    Try these, one after the other:
    • Look in your junk mail, and search for “interieur.gouv.fr”.
    • Check that your email address was typed without a mistake.
    • Ask the website to send the email again.
    • Wait some hours, then try once more.

flow-account-earlier =
    If the website says that you have an account already, do not create a second one: sign in to the first. You may have made it when you validated a visa or sent an earlier request.

## Which paper

flow-which-paper-looks =
    What does your paper look like? You can also write to me what is printed on it.

flow-which-paper-title =
    Look at the title, at the top. Which of these words do you see?

flow-which-paper-message =
    Which of these words are in the message?

## Status

flow-status-choose =
    Which words does your account show? Choose them, or copy them for me in French. I found no official list of these words: this is how people who have been through it read them.

flow-status-copy =
    Copy the words exactly as your account shows them, in French, and send them to me. If I do not know them, the help line can explain them.

## A question of one's own

flow-ask-ready = Ask me in your own words, or choose a topic:

## Trip

flow-trip-paper-unknown =
    What you can do on a trip depends on your paper. Shall we find out which one you have?

## Help

flow-help-what = What is the trouble?

## My situation

flow-situation-forget = What shall I forget?
flow-situation-done = All right.

### Where a request stands, silence, and what to do when nothing moves.

## Statements

# "The status can be seen online at any time": true.
status-seen-online-any-time =
    You can see where your request stands at any time, on your account on the { -anef }.

# "The study can take several months": true; no figure.
status-processing-takes-months =
    The study of a request can take several months.
    .next = File early, and keep the end date of your card in mind.

# $average_days_from, $average_days_to, $longest_months (numbers). Not settled: how long it takes.
status-how-long =
    Nobody can promise a time. In 2024, press and law-firm pages gave an average of about { $average_days_from } to { $average_days_to } days for renewals in France. Some prefectures take much longer: up to { $longest_months } months were reported for talent renewals in Essonne in February 2026.
    .next = If you have not filed yet, file as soon as the period is open.

# $months, $court_months (numbers). "Silence for four months is a refusal": true.
status-silence-is-refusal =
    If nobody answers a request for a permit within { $months } months, the silence counts as a refusal. You then have { $court_months } months to go to court; the time is longer if you ask for the reasons in time.
    .next = See a lawyer before the { $months } months are over.

# $days (number). Silence on a European Blue Card.
status-blue-card-silence =
    A European Blue Card is decided within { $days } days after a complete request. Silence after that counts as a refusal. For a Blue Card holder who comes from another EU state the time is shorter.

# "An ADP stops the silent refusal": false.
status-adp-stops-the-clock =
    An { -adp } keeps your stay legal, but it does not stop the time after which silence counts as a refusal. That time is four months (90 days for the European Blue Card), even while an { -adp(form: "short") } runs. The highest administrative court (Conseil d’État) said so on 6 May 2025.
    .next = Mark the four months in your calendar and see a lawyer before.

# $court_months, $reasons_months (numbers). Open: urgent court procedures. No strategy.
status-urgent-court-route =
    There are urgent court procedures (référés), for example to obtain an { -adp } that is owed, or to suspend a refusal. Which one fits is a question for a lawyer.

    When silence has become a refusal, you have { $court_months } months to go to court. If you ask for the reasons in time, { $reasons_months ->
        [one] they must be given within { $reasons_months } month
       *[other] they must be given within { $reasons_months } months
    }, and you have longer.
    .next = See a lawyer soon. Bring screenshots, emails and every reminder you sent.

# $days (number). Open: more papers are asked for.
status-complement-asked =
    The prefecture asks for more papers. Answer as early as you can: you usually have { $days } days, and without an answer the request is closed. The message gives the exact time.
    .next = Read the message to the end, send everything that it lists, and keep the confirmation.

# Open: the words of the account; the status-word-… lines follow.
status-status-words =
    I found no official list of the words on the account. This is how people who have been through it read them:

# Open: nothing moves.
status-nothing-moves =
    If nothing moves:
    • Look at your account and your emails, junk mail too: perhaps papers are asked for.
    • Call the help line, or write through its form.
    • Write to the prefecture, and keep a copy.
    • If your card ends soon and no { -adp } comes, or four months are near, see a lawyer.
    .next = Keep screenshots with dates of everything you do.

## Words that the account shows. $shown (text): the French words, as the law folder or the person has them. .next: what to do.

status-word-submitted =
    <b>{ $shown }</b> (submitted): your request has been sent, and nobody has decided anything.
    .next = Download the { -deposit }. Look at your account and your emails regularly.

status-word-in-progress =
    <b>{ $shown }</b> (being studied): your request is in the queue of an agent.
    .next = Look at your account and your emails regularly. Count four months from the day you sent it.

status-word-complement-requested =
    <b>{ $shown }</b> (more papers are asked for): your request waits for your answer.
    .next = Answer as early as you can, usually within 30 days. The message gives the exact time.

status-word-decision-favorable =
    <b>{ $shown }</b> (accepted): the answer is yes, and your card will be made. The { -adf } is on your account.
    .next = Download it and read its end date. Then wait for the message that your card is ready.

status-word-card-being-made =
    <b>{ $shown }</b> (being made): your card is being produced. About three weeks are often quoted.
    .next = Wait for the message (SMS) that it is ready. Check your telephone number.

status-word-card-ready =
    <b>{ $shown }</b> (ready): you can collect your card.
    .next = Buy the { -stamps } for the amount in your message, and go yourself.

status-word-refused =
    <b>{ $shown }</b> (refused): I am sorry. You can contest a refusal: the decision tells you the reasons, and how and until when.
    .next = See a lawyer at once: the time is short.

status-word-closed =
    <b>{ $shown }</b> (closed): either it was decided, or it was dropped because a request for papers had no answer.
    .next = Read your messages. If there is no decision, ask the prefecture why, at once.

# $word (text as the person wrote it): a word that is not known.
status-word-unknown =
    I do not know “{ $word }”. Copy the words exactly as your account shows them, in French.

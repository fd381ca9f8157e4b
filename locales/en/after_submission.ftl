### After the request was sent.

## Statements

# "A submitted request can be changed by its author": false.
after-submission-change-after-submission =
    Once your request is sent, you cannot change it yourself.
    .next = If something is wrong, write to the prefecture through your account. If it asks you for more papers, correct it with your answer.

# "An acknowledgement comes by email": true.
after-submission-acknowledgement-by-email =
    After you send your request you receive an email. It confirms that your request was sent: it is the { -deposit }.

# "The acknowledgement can be downloaded": true.
after-submission-acknowledgement-downloadable =
    You can also download the { -deposit } from your account on the { -anef }.

# "The ADP comes after an agent has validated the file": true.
after-submission-adp-after-validation =
    The { -adp } comes after an agent of the prefecture has found your request complete. You receive it by email, and it is on your account. It is given when your card or visa ends and there is no decision yet.

# "I can produce the ADP myself": false.
after-submission-adp-generated-by-me =
    You cannot make the { -adp } yourself. The prefecture puts it on your account.

# "An ADP is owed for a complete request in time": true.
after-submission-adp-owed-in-time =
    The prefecture must give you an { -adp } when three things are true: your request is complete, you sent it in time, and there is still no decision when your card or visa ends. It is a duty, not a favour.
    .next = If it does not come, call the help line and keep proof. If your work or your stay is at risk, see a lawyer.

# $months (number). Length of an ADP.
after-submission-adp-length =
    An { -adp } lasts { $months } months at most. It is renewed as long as there is no decision.
    .next = Note its end date. Look on your account for the next one before that day.

# "A récépissé is issued": false.
after-submission-receipt-issued =
    Online, no { -recepisse } is given any more. You receive a { -deposit }, which gives no right by itself. Later, when a complete request sent in time is still open after your card or visa ended, there is an { -adp }.

# Open: the order of the papers.
after-submission-papers-in-order =
    This is the usual order of the papers:
    • { -deposit }: at once, when you send the request
    • { -adp }: when your card or visa ends and there is no decision yet
    • { -adf }: when the answer is yes
    • the card: you collect it at the prefecture

# $months, $wait_if_left_months (numbers). A new address.
after-submission-change-of-address =
    You declare a new address within { $months } months of moving, on the { -anef } under “I declare a change”. It goes to the prefecture of your new home. For a permit of more than one year, a new card may follow. If your card ends in less than { $wait_if_left_months } months, it can wait for the renewal.

    A lawyer reports that the website blocks a change of address while a request is being studied.
    .next = If it is blocked, write to the prefecture and keep the proof.

# A new telephone number.
after-submission-change-of-phone =
    You cannot change your telephone number in a request that is sent: the prefecture does it. The number matters, because the message that your card is ready goes there.
    .next = Write to your prefecture with the new number.

### What is kept about a person, and how it is erased.

# What the bot keeps and where.
privacy-policy =
    Everything runs on the computer of the people who operate this bot. I send nothing to the prefecture, to your employer or to other companies. No language model writes my answers, and your messages train none.

    I keep the few facts you tell me (for example dates and papers) so that I do not ask twice. The chat service that you use carries your messages, as it carries all others. In a workspace of your employer, its administrators may be able to read them.
    .next = You can see everything I keep about you, or delete it, at any time.

# $months (number): after how long without a message everything is erased.
privacy-retention = { $months ->
    [one] If you do not write for one month, I delete everything.
   *[other] If you do not write for { $months } months, I delete everything.
}

# Above the export.
privacy-show = This is everything I keep about you:
privacy-show-nothing = I keep nothing about you.

# Asked once, with buttons.
privacy-ask-erase = Shall I delete everything I keep about you? This cannot be undone.
privacy-erased = Done. Everything about you is deleted. If you write again, we begin from the start.
privacy-not-erased = All right, I keep it.

# A file with the data follows.
privacy-export = Here is everything I keep about you, as a file.

### Small talk, answered in a line, with a way on.

smalltalk-greeting = Hello! What would you like to know about your talent permit?
smalltalk-thanks = You are welcome. I hope it helps. Write to me whenever you like.
smalltalk-goodbye = Goodbye, and good luck with your papers.

# What the bot can do.
smalltalk-capabilities =
    I can do this:
    • say what your paper allows: travel, work, social rights, stay
    • find your dates for the request or the renewal
    • list the papers to attach
    • explain the { -anef(form: "short") } account, the status words and the letters
    • say who can help when you are stuck

    I am a program, not a person. My answers come from rules that people wrote down with their sources; I do not guess. I cannot see your file, and I decide nothing.

# A bare yes, no or "I don't know" to nothing.
smalltalk-nothing-asked = I have no open question for you. What would you like to know?

# Somebody is angry or insults the bot.
smalltalk-insult = I am sorry that this is so hard. Tell me in one sentence what you need, and I will try again.
    .again = I understand that you are angry. I am still here. If you would rather speak with a person, tap Help.

# Stress, jokes, "how are you", other chat.
smalltalk-other = I am only a program, but I am here. Papers are tiring: let us take one step at a time. What would you like to know?

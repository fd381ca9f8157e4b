### Telegram: its menu of commands, what stands on the bot's page, and what is said in groups.

## Commands, in the menu beside the text field: at most 256 letters each

command-start = Begin, and see what I can do
command-ask = Ask a question about a paper or a right
command-dates = When to renew: the days that count
command-papers = The papers you need, to tick off
command-account = Help with the ANEF account
command-situation = What I know about your situation
command-reminders = Be reminded in time
command-language = Change the language
command-mydata = See everything kept about you
command-forget = Erase everything kept about you
command-help = Who can help you

## The bot's page

# Shown before the first message, at most 512 letters.
telegram-description =
    I answer questions about the talent residence permit in France: when to renew, which papers, what each certificate allows while you wait. Every answer names its source and its date.

    This is not legal advice. Nothing you write is given to anybody else.

# Under the bot's name and in links to it, at most 120 letters.
telegram-about = Talent residence permits in France: dates, papers and rights, each with its source. Not legal advice.

## In a chat

# Above buttons that no text stands over.
telegram-choose = What would you like to do?

# In a group, in the place of what concerns one person.
telegram-in-private = Others can read along here. For what concerns you alone, write to me in private.

# A button: opens the private chat.
telegram-open-private = Write to me in private

### The terminal: what stands around a conversation there.

terminal-help =
    Type a question, or the number of a choice.
    /help this text · /situation what I know about you · /language change the language
    /back one step back · /restart from the beginning · /quit leave

# Under a list of choices.
terminal-choose = Type a number, or write in your own words.

# $number (number): typed, not in the list.
terminal-no-such-choice = There is no choice { $number }. Type a number from the list, or write in your own words.

# $command (text)
terminal-unknown-command = I do not know the command { $command }. Type /help.

# Before the text of a picture or file. $text (spans)
terminal-picture = [picture] { $text }

# $name (text)
terminal-file = [file] { $name }

terminal-goodbye = Goodbye.

# $day: under the first greeting, when the day is not today's.
terminal-as-of = The day is taken as { DATETIME($day, dateStyle: "long") }.

### Slack: what stands around a conversation there.

## In messages

# Once, under the first message.
slack-who-reads = This workspace belongs to an organisation, perhaps your employer. Its administrators may be able to read what is written here, also in direct messages.

# Above buttons that no text stands over.
slack-choose = What would you like to do?

# In a channel, in the place of what concerns one person.
slack-in-private = Others can read along here. For what concerns you alone, write me a direct message.

# Under an answer that only the asker sees and that names a day.
slack-kept-in-messages = Only you see this, and it goes away. It stays in your direct messages with me.

# Under a rule that somebody showed to the whole channel.
slack-shared = The general rule, without anybody’s personal situation. Ask me yourself with /sejour.

# While an answer is being worked out.
slack-working = is looking it up…

## Buttons, at most 75 letters each

slack-share = Share the rule in this channel
slack-pick-day = Pick a day
slack-tick = I have it
slack-untick = I don’t have it

## Forms: titles and buttons have at most 24 letters

slack-form-date = Pick a day
slack-form-situation = My situation
slack-form-submit = Save
slack-form-close = Cancel
slack-form-leave = Leave as it is
slack-form-empty = Nothing has changed yet. Please fill in or change at least one field.
slack-form-far-day = This day is too far away. Please check the year.

## The Home tab

slack-home = Your residence permit
slack-home-about = Your dates, papers and reminders at a glance. For a question, write to me under <b>Messages</b>.
slack-home-situation = My situation
slack-home-overview = Overview
slack-home-dates = My dates
slack-home-papers = My papers
slack-home-reminders = Reminders
slack-home-cases = People I help
slack-home-language = Language
slack-home-mydata = What I know about you
slack-home-forget = Delete my data

## Suggested questions

slack-prompt-travel = Can I travel with my ADP?
slack-prompt-renewal = When should I renew my permit?
slack-prompt-papers = Which papers do I need?

## Cases in a private channel

slack-cases-in-room = To tick a step, move a reminder or erase a case, write to me in direct messages: /sejour cases
slack-cases-room-gone = I could not write in the channel that you chose for your cases, so I write to you. Add me to it again, or choose another one there: /sejour cases here
slack-cases-here-hint = To get the weekly list and the reminders in a private channel of your team, write there: /sejour cases here

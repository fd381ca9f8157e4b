### Leading the conversation: greeting, questions, corrections, buttons, other people, limits.

## Greeting

# The first message. Three or four choices follow.
greeting =
    Hello! I help with French talent permits and the { -anef }.
    • Ask me in your own words: “Can I travel with my ADP?”
    • I find your dates: when to renew, what is the last day.
    • I list your papers and explain what each one allows.
    .not-advice = I tell you the rule, where it comes from and how old it is. This is not legal advice.
    .again = Hello again. What would you like to know?

# In a workspace where others may read along.
greeting-workspace = The people who run this workspace may be able to read what you write here.

# Above the first choices.
ask-topic = What is it about?

## Progress

# $count (number): questions that may still come, at most.
progress-questions-left = { $count ->
    [one] One question left.
   *[other] At most { $count } questions left.
}

# $done, $total (numbers)
progress-step = Step { $done } of { $total }

# $count (number)
progress-ready = { $count ->
    [one] Thank you, one answer was enough.
   *[other] Thank you, that is all I need.
}

## Buttons that stand everywhere

choice-unknown = I don’t know
choice-skip = Skip
choice-back = Back
choice-start-over = Start over
choice-stop = Stop
choice-change = Change
choice-yes = Yes
choice-no = No
choice-why = Why?
choice-why-not = What would make it a yes?
choice-source = Source
choice-what-if = What if…?
choice-dates = My dates
choice-papers = My papers
choice-situation = My situation
choice-remind = Remind me
choice-help = Help
choice-other = Something else
choice-more = More
choice-continue = Continue
choice-done = Done
choice-person = Speak with a person
choice-what-now = What should I do now?
choice-forget = Delete my data
choice-keep = Keep everything
choice-not-now = Not now

# $label (spans): a button; the person tells a fact that would make the answer firmer.
choice-tell-fact = Tell me: { $label }

## Topics: labels of buttons; also the readings of "did you mean"

choice-topic-travel = Travel
choice-topic-work = Work
choice-topic-social-rights = Social rights
choice-topic-legal-stay = Right to stay
choice-topic-when-to-apply = When to apply
choice-topic-late = I am late
choice-topic-how-to-apply = How to apply
choice-topic-account = ANEF account
choice-topic-documents = Papers to attach
choice-topic-status = Status of my request
choice-topic-after-submission = After I sent it
choice-topic-document-meaning = What a paper means
choice-topic-collect-permit = Collect the card
choice-topic-help = Help from people
choice-topic-reminder = Reminders
choice-topic-language = Language
choice-topic-privacy = My data
choice-topic-smalltalk = Just a chat
choice-topic-out-of-scope = Something else

# The same as questions, for "did you mean".
reading-travel = Can you travel and come back with your paper?
reading-work = Can you work with your paper?
reading-social-rights = Do you keep your health cover and benefits?
reading-legal-stay = Are you in France legally?
reading-when-to-apply = When do you apply or renew?
reading-late = You are late: what now?
reading-how-to-apply = How do you make the request?
reading-account = A question about the ANEF account?
reading-documents = Which papers do you attach?
reading-status = Where does your request stand?
reading-after-submission = What happens after you send it?
reading-document-meaning = What is a paper good for?
reading-collect-permit = How do you collect the card?
reading-help = Who can help you?
reading-reminder = Set or change a reminder?
reading-language = Change the language?
reading-privacy = What do I keep about you?
reading-smalltalk = Just a chat?
reading-out-of-scope = Something else?

## Not sure what was meant

# The likely readings follow as buttons.
did-you-mean = I am not sure I understood. Did you mean one of these?

# After a second message that was not understood.
did-you-mean-again = I still did not understand, sorry. Choose below, or write one short question.

# $value (spans: a fact's value), $label (spans: the fact). A button yes or no follows.
did-you-mean-fact = Did I understand you right: { $label }, { $value }?

# An answer was expected, another thing was said. The question is asked again below.
not-an-answer = I did not find the answer in that. You can choose “I don’t know” too.

# After "I don't know": the safe answer follows.
unknown-taken = No problem. Here is what holds in every case:

# $facts (list of spans: labels of facts): a question that is not asked again. A button to tell it follows.
unknown-still = You could not tell me this today: { $facts }. I go on without it.

# The person was asked about and says nothing in the list fits.
none-of-these = Then tell me in your own words what your paper says at the top.

# Several questions in one message were found; the main one is answered above.
also-answered = You also asked:

# $count (number)
also-waiting = { $count ->
    [one] You asked one more thing. Tap to see the answer.
   *[other] You asked { $count } more things. Tap to see the answers.
}

## Corrections and changes

# $label, $old, $new (spans)
corrected = I changed it: { $label } is now { $new }. You had said { $old } before.

# $label, $new (spans): nothing was known before.
noted = Noted – { $label }: { $new }.

# Above the answer given anew.
corrected-answer-changes = This changes my answer:

corrected-answer-same = My answer stays the same.

# A form that was filled in.
form-same = Thank you. There is nothing new in it: I know this already.

form-empty = The form was empty, so nothing has changed.

# $label (spans)
ask-change = What is right for { $label }?

# Above the facts, as buttons.
ask-what-to-change = What do you want to change?

# $facts (list of common-fact… spans): asked again, because they are old.
confirm-facts = Is this still right: { $facts }?

# $label (spans), $day: a date that is known has passed.
confirm-date-passed = The { $label } you told me, { DATETIME($day, dateStyle: "long") }, has passed. Is there a new one?

# $first, $second (spans: common-fact…): two facts that cannot both be true.
contradiction = These two do not fit together: { $first } and { $second }. Which one is right?

## Interruption, back, stop

# Back to the question of before, after another one was answered.
resume = Back to where we were.

# $topic (spans: name of what was being done)
resume-topic = Back to: { $topic }.

back-done = One step back.
back-at-start = We are at the beginning.
start-over-done = All right, from the beginning. What would you like to know?
stop-done = All right, I stop here. Write to me whenever you like.

# A button of an old message.
old-button = That button is from an older message. Here is where we are now.

# A button that somebody else was asked.
not-your-button = This question was for somebody else.

## The facts known: "my situation"

situation = This is what I know about you:
situation-empty = I know nothing about you yet. You can just ask.
situation-forgotten = I have forgotten these facts.

# $facts (list of spans: labels of facts): the person said “I don't know” today.
situation-unknown = • Not known today: { $facts }

# $label (spans)
situation-fact-forgotten = I have forgotten: { $label }.

## Somebody else's situation

# $who (id, as under `about:` of names.yaml). Above the answer.
other-person = { $who ->
    [wife] This is about your wife: “you” below means her.
    [husband] This is about your husband: “you” below means him.
    [spouse] This is about your partner: “you” below means that person.
    [child] This is about your child: “you” below means your child.
    [parent] This is about your parent: “you” below means that person.
    [sibling] This is about your brother or sister: “you” below means that person.
    [friend] This is about somebody you know: “you” below means that person.
    [colleague] This is about your colleague: “you” below means that person.
    [new_hire] This is about your new colleague: “you” below means that person.
    [employee] This is about your employee: “you” below means that person.
    [researcher] This is about a researcher: “you” below means that person.
    [client] This is about the person you help: “you” below means that person.
   *[somebody] This is about somebody else: “you” below means that person.
}
    .kept-apart = I do not mix it with your own situation.

## What cannot be read

# $characters (number): how much of a message is read.
message-cut = Your message was long. I read the first { $characters } characters. If something is missing, send it again in a shorter message.

# $sentences (number)
message-cut-sentences = Your message was long. I read the first { $sentences } sentences. If something is missing, send it again in a shorter message.

received-file = I cannot read files or photos, so that your papers stay with you. Write to me what is printed at the top of the paper, and I will tell you what it is.
received-voice = I cannot listen to voice messages. Please write your question.
received-location = I do not need your location. Write your question in words.
received-sticker = Thank you! If you have a question, write it in words.
received-unknown = I cannot read this kind of message. Please write your question.
received-edited = I read your corrected message.
received-empty = There was nothing to read in that message. Write your question in words.

# In a group or channel: private things belong in the private chat. $address (LinkTo or text)
private-chat = For your own situation, write to me in private: { $address }

## Troubles of the bot itself

apology = Sorry, something went wrong on my side. Your message is kept. Please try again in a moment.

# $contact (LinkTo, text or None)
apology-person = { $contact ->
    [none] Sorry, something went wrong on my side, and I could not repair it.
   *[known] Sorry, something went wrong on my side, and I could not repair it. You can write to a person: { $contact }.
}

# Said once; what comes before the time is over is dropped. $seconds (number)
too-fast = { $seconds ->
    [one] You write faster than I can read. I read on in one second; please write again then.
   *[other] You write faster than I can read. I read on in { $seconds } seconds; please write again then.
}

# $characters (number): the longest message that is taken in
too-long = This message is too long for me: I take in at most { $characters } characters. I did not read it. Please send the question alone.

# After an update the place in the conversation no longer exists.
updated-restart = I was updated since we last spoke. Your facts are kept; we begin this step again.

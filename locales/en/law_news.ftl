### News of the law: said by itself to those who keep reminders, when the rules changed an answer they had.

# Above the lines of law-news-turned; the answer follows as it is now.
law-news = The rules that I know have changed. An answer I gave you is not the same any more:

# $topic (spans: choice-topic-…), $before, $now (spans: short-…): one line.
law-news-turned = { $topic } – before: { $before }; now: { $now }.

### News of the law: said by itself to those who keep reminders, when the rules changed an answer they had.

# Above the lines of law-news-turned; the answer follows as it is now.
# en: 4b29fa
law-news = Les règles que je connais ont changé. Une réponse que je vous ai donnée n’est plus la même :

# $topic (spans: choice-topic-…), $before, $now (spans: short-…): one line.
# en: fc68ac
law-news-turned = { $topic } – avant : { $before } ; maintenant : { $now }.

### Language of the conversation.

# $language (text: name of the language, in itself)
# en: 28e468
language-switched = Je vous écris maintenant en { $language }.

# $languages (list of texts)
# en: 137c96
language-which = Je peux écrire dans ces langues : { $languages }. Quelle langue voulez-vous ?

# $language (text), $languages (list of texts)
# en: 7d1ac0
language-not-spoken = Je ne peux pas écrire dans cette langue : { $language }. Je peux écrire dans celles-ci : { $languages }.

# $language (text): the language in which the bot writes now.
# en: d9e1d1
language-current = J’écris en { $language }.

## Said once, in the person's language: it is understood, the answer is in English. Not to be translated.

# en: aead25
language-note-es = Entiendo el español, pero respondo en inglés.
# en: 02ba1c
language-note-pt = Compreendo português, mas respondo em inglês.
# en: 78bb6b
language-note-ar = أفهم العربية، لكنني أجيب بالإنجليزية.
# en: 10d001
language-note-zh = 我能看懂中文，但用英语回答。
# en: 430ef8
language-note-ru = Я понимаю по-русски, но отвечаю по-английски.
# en: 0536eb
language-note-de = Ich verstehe Deutsch, antworte aber auf Englisch.
# en: 4314e1
language-note-it = Capisco l’italiano, ma rispondo in inglese.
# en: 484017
language-note-tr = Türkçe anlıyorum ama İngilizce cevap veriyorum.
# en: 960723
language-note-fr = Je comprends le français et je peux répondre en français.

# The language of the message is not known at all.
# en: 064601
language-note-unknown = Je vous ai peut-être mal compris. C’est l’anglais et le français que je lis le mieux.

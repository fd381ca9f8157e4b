### Language of the conversation.

# $language (text: name of the language, in itself)
language-switched = I will write in { $language } from now on.

# $languages (list of texts)
language-which = I can write in these languages: { $languages }. Which one do you want?

# $language (text), $languages (list of texts)
language-not-spoken = I cannot write in { $language }. I can write in these languages: { $languages }.

# $language (text): the language in which the bot writes now.
language-current = I write in { $language }.

## Said once, in the person's language: it is understood, the answer is in English. Not to be translated.

language-note-es = Entiendo el español, pero respondo en inglés.
language-note-pt = Compreendo português, mas respondo em inglês.
language-note-ar = أفهم العربية، لكنني أجيب بالإنجليزية.
language-note-zh = 我能看懂中文，但用英语回答。
language-note-ru = Я понимаю по-русски, но отвечаю по-английски.
language-note-de = Ich verstehe Deutsch, antworte aber auf Englisch.
language-note-it = Capisco l’italiano, ma rispondo in inglese.
language-note-tr = Türkçe anlıyorum ama İngilizce cevap veriyorum.
language-note-fr = Je comprends le français et je peux répondre en français.

# The language of the message is not known at all.
language-note-unknown = I may have understood you badly. I read English and French best.

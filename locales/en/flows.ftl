### Flows: their names, their buttons and what their states say.

## Buttons and words that the conversation needs beside those of conversation.ftl

# $label (spans): a button that asks for a fact anew.
choice-change-fact = Change: { $label }

# $language (text): a button, each language under its own name.
choice-language = { $language }

choice-menu = What can you do?
choice-next = Next
choice-talk = Ask a question

# $country (text): the name of a country, or its code.
common-country = { $country }

checklist-title = Your papers

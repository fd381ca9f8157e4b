### Small talk, answered in a line, with a way on.

# en: d725d4
smalltalk-greeting = Bonjour ! Que voulez-vous savoir sur votre titre talent ?
# en: f653b1
smalltalk-thanks = Avec plaisir. J’espère que cela vous aide. Écrivez-moi quand vous voulez.
# en: f39b27
smalltalk-goodbye = Au revoir, et bon courage pour vos démarches.

# What the bot can do.
# en: 958da1
smalltalk-capabilities =
    Voici ce que je peux faire :
    • dire ce que votre papier permet : voyage, travail, droits sociaux, séjour
    • trouver vos dates pour la demande ou le renouvellement
    • faire la liste des documents à joindre
    • expliquer le compte { -anef(form: "short") }, les mots du suivi et les courriers
    • dire qui peut vous aider quand vous êtes dans une impasse

    Je suis un programme, pas une personne. Mes réponses viennent de règles que des personnes ont écrites avec leurs sources ; je ne devine pas. Je ne vois pas votre dossier, et je ne décide de rien.

# A bare yes, no or "I don't know" to nothing.
# en: b53349
smalltalk-nothing-asked = Je n’ai pas de question en attente pour vous. Que voulez-vous savoir ?

# Somebody is angry or insults the bot.
# en: cc1480
smalltalk-insult = Je regrette que ce soit si difficile. Dites-moi en une phrase ce qu’il vous faut, et je vais réessayer.
    .again = Je comprends votre colère. Je suis toujours là. Si vous préférez parler à une personne, touchez « Aide ».

# Stress, jokes, "how are you", other chat.
# en: 0324ec
smalltalk-other = Je ne suis qu’un programme, mais je suis là. Les papiers, c’est fatigant : avançons pas à pas. Que voulez-vous savoir ?

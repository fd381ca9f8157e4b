### What the bot does not know, said kindly, with a pointer to who may know. One message for each family; -other for the rest.

# Nothing said which family it is.
# en: bc8a26
out-of-scope-other = Je connais seulement les titres talent français et leur démarche en ligne. Je ne peux donc pas répondre à cela.
    .next = Si votre question porte sur un titre talent, posez-la avec d’autres mots.

# Nothing readable: "qqqq", "???"
# en: be14cd
out-of-scope-gibberish = Je n’ai pas pu lire de question dans ce message.
    .next = Écrivez-la en quelques mots, par exemple : « Quand renouveler ma carte ? »

## Other permits and visas

# en: d8cfb1
out-of-scope-student = Je connais seulement les titres talent, pas les titres étudiants.
    .next = Demandez au service international de votre université, ou regardez sur service-public.fr : « carte de séjour étudiant ».

# en: 071a92
out-of-scope-job-search = Je connais seulement les titres talent, pas le titre pour chercher un emploi après vos études.
    .next = Demandez au service international de votre université, ou regardez sur service-public.fr : « recherche d’emploi ou création d’entreprise ».

# en: ac2687
out-of-scope-visitor = Je connais seulement les titres talent, pas les titres visiteur ni les visas de tourisme.
    .next = Regardez sur france-visas.gouv.fr pour les visas, et sur service-public.fr pour le titre visiteur.

# en: 5220af
out-of-scope-etias = Je connais seulement les titres talent, pas l’ETIAS ni les courts séjours.
    .next = Regardez sur le site de l’Union européenne : travel-europe.europa.eu.

# en: 3be001
out-of-scope-asylum = Je connais seulement les titres talent, pas l’asile. D’autres peuvent bien vous aider pour cela.
    .next = Adressez-vous à l’Ofpra, l’office qui décide des demandes d’asile, ou à une association comme La Cimade ou le Gisti.

# en: 1cdf20
out-of-scope-citizenship = Je connais seulement les titres talent, pas la nationalité française.
    .next = Regardez sur service-public.fr : « nationalité française », ou demandez à votre préfecture.

# en: 4a1fd3
out-of-scope-resident-card = Je connais seulement les titres talent, pas la carte de résident de dix ans.
    .next = Regardez sur service-public.fr : « carte de résident », ou demandez à votre préfecture.

# en: 3d5606
out-of-scope-private-life = Je connais seulement les titres talent, pas les titres pour la vie privée et familiale.
    .next = Regardez sur service-public.fr : « vie privée et familiale », ou demandez à votre préfecture.

# en: 109314
out-of-scope-family-reunification = Je connais le titre talent (famille), pas les autres façons pour une famille de venir en France.
    .next = Regardez sur service-public.fr : « regroupement familial ».

# en: f38712
out-of-scope-employee = Je connais seulement les titres talent, pas les autres titres pour les salariés.
    .next = Demandez à votre employeur, ou regardez sur service-public.fr : « autorisation de travail ».

# en: 8c7250
out-of-scope-seasonal = Je connais seulement les titres talent, pas les titres pour le travail saisonnier.
    .next = Demandez à votre employeur, ou regardez sur service-public.fr : « travailleur saisonnier ».

# en: d4c764
out-of-scope-au-pair = Je connais seulement les titres talent, pas les titres pour les jeunes au pair.
    .next = Regardez sur service-public.fr : « jeune au pair ».

# en: 2f6022
out-of-scope-working-holiday = Je connais seulement les titres talent, pas le visa vacances-travail.
    .next = Regardez sur france-visas.gouv.fr : « vacances-travail ».

# en: 24dfaf
out-of-scope-algerian = Les personnes de nationalité algérienne ont un certificat prévu par leur propre accord avec la France, pas un titre talent. Mes règles ne conviennent pas.
    .next = Regardez sur service-public.fr : « certificat de résidence algérien », ou demandez à votre préfecture.

# en: 0f7306
out-of-scope-eu-citizen = Avec la nationalité d’un pays de l’UE, de l’EEE ou de la Suisse, on ne passe pas par le titre talent. Mes règles ne conviennent pas.
    .next = Regardez sur service-public.fr : « citoyen européen ».

# en: 9a3e0c
out-of-scope-brexit = Je ne connais pas les règles spéciales pour les Britanniques qui vivaient en France avant le Brexit.
    .next = Regardez sur service-public.fr : « Brexit », ou demandez à votre préfecture.

# en: 7618e9
out-of-scope-other-country = Je connais seulement les règles de la France.
    .next = Demandez au consulat du pays en question.

# en: 387324
out-of-scope-passport = Je ne peux pas vous aider pour le passeport ou les papiers de votre pays.
    .next = Demandez au consulat de votre pays en France.

## Life in France

# en: 984fe0
out-of-scope-tax = Je ne connais pas les impôts.
    .next = Regardez sur impots.gouv.fr, ou demandez à votre centre des impôts.

# en: de0a74
out-of-scope-driving-licence = Je ne connais pas assez le permis de conduire pour vous conseiller.
    .next = Regardez sur service-public.fr : « permis de conduire étranger ».

# en: ab2709
out-of-scope-bank = Je ne connais pas les questions de banque.
    .next = Si aucune banque ne vous ouvre de compte, demandez à la Banque de France quel est votre droit au compte.

# en: 6d56bb
out-of-scope-housing = Je ne connais pas les questions de logement.
    .next = Les agences ADIL donnent des conseils gratuits sur le logement : anil.org.

# en: e1e382
out-of-scope-school = Je ne connais pas les questions d’école et d’études.
    .next = Demandez à l’école, à l’université ou à la mairie.

# en: 78cb36
out-of-scope-health = Je ne connais pas les questions médicales. En cas d’urgence, appelez le 112 ou le 15.
    .next = Sur la couverture santé et vos papiers, vous pouvez me poser vos questions.

# en: c66c20
out-of-scope-employment-law = Je ne connais pas le droit du travail au-delà du droit de travailler avec un titre talent.
    .next = Demandez à l’inspection du travail ou à un syndicat.

# en: 8e9e6e
out-of-scope-transport-and-leisure = Je ne connais pas les billets, les horaires ni les vacances.
    .next = Si vous voulez savoir si vos papiers vous permettent de voyager, demandez-moi.

# en: 8821eb
out-of-scope-general = Je connais seulement les titres talent français et leur démarche en ligne.
    .next = Que voulez-vous savoir sur le vôtre ?

## Requests that are refused

# en: 673034
out-of-scope-injection = Je réponds seulement aux questions sur les titres talent français. Un message ne change pas mes règles.
    .next = Que voulez-vous savoir sur votre titre ?

# en: 658af8
out-of-scope-other-users = Je ne dis rien à personne sur les autres personnes qui m’écrivent.
    .next = Vous pouvez voir ce que je garde sur vous : demandez « mes données ».

# en: 8ff999
out-of-scope-fraud = Je ne peux pas vous aider avec de faux papiers ou de fausses déclarations. Cela peut vous coûter votre titre.
    .next = Si vous ne savez plus quoi faire, demandez-moi qui peut vous aider.

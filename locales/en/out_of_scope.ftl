### What the bot does not know, said kindly, with a pointer to who may know. One message for each family; -other for the rest.

# Nothing said which family it is.
out-of-scope-other = I only know French talent permits and their online procedure, so I cannot answer this.
    .next = If your question is about a talent permit, say it in other words.

# Nothing readable: "qqqq", "???"
out-of-scope-gibberish = I could not read a question in that.
    .next = Write it in a few words, for example: “When do I renew my card?”

## Other permits and visas

out-of-scope-student = I only know talent permits, not student permits.
    .next = Ask the international office of your university, or look at service-public.fr under “carte de séjour étudiant”.

out-of-scope-job-search = I only know talent permits, not the permit to look for a job after your studies.
    .next = Ask the international office of your university, or look at service-public.fr under “recherche d’emploi ou création d’entreprise”.

out-of-scope-visitor = I only know talent permits, not visitor permits or tourist visas.
    .next = Look at france-visas.gouv.fr for visas, and at service-public.fr for the visitor permit.

out-of-scope-etias = I only know talent permits, not ETIAS and short visits.
    .next = Look at the website of the European Union: travel-europe.europa.eu.

out-of-scope-asylum = I only know talent permits, not asylum. Others can help you well with this.
    .next = Ask OFPRA, the office that decides on asylum, or an association such as La Cimade or the Gisti.

out-of-scope-citizenship = I only know talent permits, not French nationality.
    .next = Look at service-public.fr under “nationalité française”, or ask your prefecture.

out-of-scope-resident-card = I only know talent permits, not the ten-year resident card.
    .next = Look at service-public.fr under “carte de résident”, or ask your prefecture.

out-of-scope-private-life = I only know talent permits, not the permits for private and family life.
    .next = Look at service-public.fr under “vie privée et familiale”, or ask your prefecture.

out-of-scope-family-reunification = I know the talent (family) permit, not the other ways for a family to come to France.
    .next = Look at service-public.fr under “regroupement familial”.

out-of-scope-employee = I only know talent permits, not other permits for employees.
    .next = Ask your employer, or look at service-public.fr under “autorisation de travail”.

out-of-scope-seasonal = I only know talent permits, not permits for seasonal work.
    .next = Ask your employer, or look at service-public.fr under “travailleur saisonnier”.

out-of-scope-au-pair = I only know talent permits, not permits for au pairs.
    .next = Look at service-public.fr under “jeune au pair”.

out-of-scope-working-holiday = I only know talent permits, not the working holiday visa.
    .next = Look at france-visas.gouv.fr under “vacances-travail”.

out-of-scope-algerian = Citizens of Algeria have a certificate under their own treaty with France, not a talent permit. My rules do not fit.
    .next = Look at service-public.fr under “certificat de résidence algérien”, or ask your prefecture.

out-of-scope-eu-citizen = Citizens of the EU, the EEA and Switzerland do not take the talent route. My rules do not fit.
    .next = Look at service-public.fr under “citoyen européen”.

out-of-scope-brexit = I do not know the special rules for British people who lived in France before Brexit.
    .next = Look at service-public.fr under “Brexit”, or ask your prefecture.

out-of-scope-other-country = I only know the rules of France.
    .next = Ask the consulate of the country you mean.

out-of-scope-passport = I cannot help with the passport or papers of your own country.
    .next = Ask the consulate of your country in France.

## Life in France

out-of-scope-tax = I do not know taxes.
    .next = Look at impots.gouv.fr, or ask your tax office.

out-of-scope-driving-licence = I do not know enough about driving licences to advise you.
    .next = Look at service-public.fr under “permis de conduire étranger”.

out-of-scope-bank = I do not know banking questions.
    .next = If no bank gives you an account, ask the Banque de France about your right to one (droit au compte).

out-of-scope-housing = I do not know housing questions.
    .next = ADIL offices give free advice on housing: anil.org.

out-of-scope-school = I do not know questions about schools and studies.
    .next = Ask the school, the university or the town hall (mairie).

out-of-scope-health = I do not know medical questions. In an emergency, call 112 or 15.
    .next = About health cover and your papers, you can ask me.

out-of-scope-employment-law = I do not know labour law beyond the right to work with a talent permit.
    .next = Ask the labour inspectorate (inspection du travail) or a trade union.

out-of-scope-transport-and-leisure = I do not know tickets, timetables and holidays.
    .next = If you want to know whether your papers let you travel, ask me.

out-of-scope-general = I only know French talent permits and their online procedure.
    .next = What would you like to know about yours?

## Requests that are refused

out-of-scope-injection = I only answer questions about French talent permits. A message does not change my rules.
    .next = What would you like to know about your permit?

out-of-scope-other-users = I tell nobody anything about other people who write to me.
    .next = You can see what I keep about you: ask for “my data”.

out-of-scope-fraud = I cannot help with false papers or false statements. They can cost you your permit.
    .next = If you are stuck, ask me who can help you.

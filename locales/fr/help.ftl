### Who can help.

## Statements

# The help line. The contact lines follow.
# en: 6ea911
help-contact-line =
    Pour les problèmes avec le site, il y a le centre de contact citoyen : le numéro gratuit 0 806 001 620, ou le formulaire sur le { -anef }. Des préfectures ont publié ce numéro entre 2021 et 2023 ; je n’ai pas pu vérifier s’il est encore en service.

# Digital access points.
# en: b59085
help-digital-point =
    Les préfectures ont un { -digital-point }. Les personnes qui y travaillent vous aident avec le site : le compte, la numérisation, la langue. Elles ne décident pas de votre demande.

# Filing at the counter after a failure.
# en: 24d121
help-counter-after-failure =
    Si le dépôt en ligne est impossible à cause du site, et si le centre de contact et le { -digital-point } n’ont pas pu régler le problème, la préfecture peut vous recevoir et vous laisser déposer autrement. Elle doit vous inviter elle-même, après avoir constaté que le site n’a pas fonctionné.
    .next = Apportez vos preuves : captures d’écran, courriels, dates des appels.

# When to see a lawyer.
# en: d6ba67
help-lawyer =
    Voyez un avocat si l’un de ces points est vrai :
    • votre demande a été refusée, ou elle reste sans réponse depuis près de quatre mois
    • votre carte a expiré et aucune { -adp(form: "short") } n’arrive, alors que vous avez déposé à temps
    • votre carte a expiré il y a plus de six mois
    • vous risquez de perdre votre emploi à cause de vos papiers
    .caution = Un avocat peut vous dire combien de temps il vous reste : le délai peut être court.
    .next = Allez-y tôt. Notez vos dates pour l’avocat : l’envoi de la demande, la fin de votre carte, l’arrivée d’une décision.

# $contact (LinkTo or text; None when the operator named nobody): the people who run this bot.
# en: dd650a
help-operator-contact = { $contact ->
    [none] Personne ne répond dans ce chat : je suis un programme. Écrivez « Qui peut m’aider ? » et je vous dirai à qui vous adresser.
   *[known] Vous pouvez écrire à une personne ici : { $contact }.
}

# Open: all places of help. It stands alone; the contact lines may follow.
# en: 578423
help-where-to-get-help =
    Voici qui peut vous aider :
    • pour le site : le centre de contact au 0 806 001 620 (appel gratuit), ou son formulaire sur le { -anef }
    • sur place, pour le site : le { -digital-point } de votre préfecture
    • pour votre demande : votre préfecture
    • quand un droit ou un délai est en jeu : un avocat

    Je n’ai pas pu vérifier si le numéro est encore en service.

# $contact (LinkTo or text; None when the operator named nobody). Where the bot hands a person over. The contact lines follow.
# en: 95f9c9
help-hand-over = { $contact ->
    [none] Vous pouvez vous adresser à :
   *[known] Vous pouvez écrire à une personne : { $contact }. Vous pouvez aussi vous adresser à :
}

## Contacts: what each does. Some take their phone or address.

# $phone (text)
# en: 0d96e4
contact-anef-contact-line = Aide par téléphone pour le site : <b>{ $phone }</b> (appel gratuit). Je n’ai pas pu vérifier si le numéro est encore en service.

# $address (LinkTo)
# en: 6e3c5e
contact-anef-contact-form = Formulaire pour les problèmes avec le site : { $address }

# en: d4e272
contact-digital-point = Le { -digital-point } de votre préfecture : des personnes qui vous aident avec le site.

# en: fbd01e
contact-prefecture = Votre préfecture : elle décide de votre demande.

# en: f68780
contact-lawyer = Un avocat en droit des étrangers : quand un droit ou un délai est en jeu.

# en: 3d6d19
contact-consulate = Le consulat de France du pays où vous êtes : pour un { -return-visa }.

# en: 6cfa83
contact-social-fund = Votre { -cpam } pour la couverture santé, votre { -caf } pour les aides.

# en: 24ce72
contact-employer = Votre employeur, ou son service des ressources humaines.

# $contact (LinkTo or text): the people who run this bot; only where they are known.
# en: 693a67
contact-operator = Une personne au bureau qui gère ce robot : { $contact }

# $address (LinkTo)
# en: 11a73a
contact-stamps-site = Les { -stamps } : { $address }, ou un bureau de tabac.

# en: 4f9b03
contact-ephoto-booth = Une cabine photo agréée (vignette bleue) ou un photographe agréé : pour le { -e-photo }.

# Above contacts when a question is not settled.
# en: fac0c1
help-ask = Vous pouvez demander à :

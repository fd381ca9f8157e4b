### The papers to attach.

## Statements

# Open: what to upload.
# en: f3ad28
documents-upload-what-is-asked =
    Joignez les documents que votre écran demande : c’est cette liste qui compte, et elle dépend de votre situation.
    .next = Dites-moi votre catégorie et je vous donne la liste des documents habituels.

# Open: papers that everybody attaches.
# en: c459bc
documents-common-papers =
    La plupart des personnes joignent ceci :
    • des pages de votre passeport
    • votre visa ou votre carte (et la confirmation, si vous avez validé un { -vls-ts(form: "short") })
    • un justificatif de domicile de moins de six mois
    • un { -e-photo }
    • le { -commitment }
    • un acte de naissance (copie intégrale), surtout pour une première demande
    • un acte de mariage, en cas de mariage

    La liste de votre écran compte toujours plus que la mienne.

# Open: papers of a category; the checklist follows.
# en: a2c2bc
documents-papers-by-category =
    Voici les documents habituels pour votre situation. La liste de votre écran compte toujours plus que la mienne.

# "A digital photo code is needed": true.
# en: 6525a8
documents-e-photo =
    Il vous faut un { -e-photo }. Vous l’obtenez dans une cabine photo agréée (vignette bleue) ou chez un photographe agréé. Choisissez le format « permis de conduire » ou « ANTS ».
    .next = Faites la photo juste avant de déposer votre demande : des blogs disent qu’un code ne sert qu’une fois.

# "A sworn translation is needed": true.
# en: bfecf3
documents-translation =
    Pour tout document qui n’est pas en français, il faut une traduction assermentée : elle est faite par une personne inscrite sur la liste d’une cour d’appel française (traducteur assermenté).

# "Each document is one file": true.
# en: 035e33
documents-one-file-each =
    Chaque document forme un seul fichier. Mettez toutes ses pages ensemble dans un seul PDF.

# $safe_megabytes (number). Not settled: the largest size of a file.
# en: 70a1cb
documents-file-size =
    Je n’ai trouvé aucune limite officielle pour la taille d’un fichier. Seul un blog donne des chiffres, et ils ne concordent pas.
    .next = Faites un PDF par document, de moins de { $safe_megabytes } Mo, pour plus de sûreté.

# "The commitment to the Republic is required": true.
# en: 48a43e
documents-republican-commitment =
    Depuis le 17 juillet 2024, pour une première demande et pour chaque renouvellement, il vous faut le { -commitment }. Avec un { -vls-ts(form: "short") }, vous le signez quand vous demandez la carte.
    .next = Téléchargez le formulaire, signez-le et datez-le.

# Where the commitment goes.
# en: 17e443
documents-where-the-commitment-goes =
    Sur le site, il n’y a pas d’emplacement à part pour le { -commitment }. Une association explique : signez-le, datez-le, et mettez-le dans le même fichier que votre justificatif de domicile.

# $max_age_months (number). Open: proof of address.
# en: 2039b1
documents-proof-of-address =
    Un justificatif de domicile doit avoir moins de { $max_age_months } mois. L’un de ceux-ci :
    • une facture
    • un bail ou une quittance de loyer
    • un avis de taxe d’habitation
    • une attestation de votre hôtel
    • si vous habitez chez quelqu’un : une lettre de cette personne, avec une copie de sa pièce d’identité et son propre justificatif de domicile

# Open: a paper is missing and the last day is near.
# en: a2afc9
documents-missing-paper-letter =
    S’il manque un document et que le dernier jour est proche, les avis diffèrent. Le service d’une grande université dit : déposez quand même, et mettez à la place vide une lettre qui explique pourquoi. Une préfecture dit que les demandes incomplètes peuvent être refusées ou closes. Et seule une demande complète donne droit à une { -adp }.
    .next = Demandez dès maintenant par écrit le document manquant, et gardez cette preuve.

## Checklist: one line for each paper; .how: how to get it.

# en: 559491
checklist-visa-number-and-dates = Le numéro de votre visa, et son premier et son dernier jour
    .how = Tout est imprimé sur le visa dans votre passeport.

# en: a2bf68
checklist-telephone-number = Votre numéro de téléphone sur votre compte
    .how = Le message qui annonce que votre carte est prête arrive à ce numéro.

# en: 4125e6
checklist-electronic-stamps = Des { -stamps }, plus tard
    .how = Seulement après le message qui annonce que votre carte est prête : il indique le montant. Ensuite, sur timbres.impots.gouv.fr ou dans un bureau de tabac.

# en: 2beef2
checklist-asked-on-screen = Tout autre document que votre écran demande
    .how = La liste de votre écran compte plus que la mienne.

# en: 9aaf44
checklist-passport = Votre passeport
    .how = Scannez toutes les pages demandées, dans un seul PDF.

# en: e057b5
checklist-visa-page = Le visa dans votre passeport
    .how = Scannez la page avec le visa de long séjour.

# en: d12292
checklist-current-card = Votre carte actuelle, ou le visa que vous renouvelez
    .how = Scannez les deux côtés de la carte.

# en: ab3ac3
checklist-vls-ts-confirmation = La confirmation de validation de votre { -vls-ts(form: "short") }
    .how = Vous l’avez reçue quand vous avez validé le visa en ligne.

# en: dde7bb
checklist-proof-of-address = Un justificatif de domicile de moins de six mois
    .how = Par exemple une facture, ou une quittance de loyer.

# en: febe54
checklist-host-papers = Si vous habitez chez quelqu’un : sa lettre, sa pièce d’identité et son justificatif de domicile
    .how = Demandez à la personne chez qui vous habitez. Mettez les trois documents dans un seul PDF.

# en: 677869
checklist-e-photo = Un { -e-photo }
    .how = Dans une cabine photo agréée (vignette bleue) ou chez un photographe agréé. Choisissez le format « permis de conduire » ou « ANTS ».

# en: f42fff
checklist-republican-commitment = Le { -commitment }
    .how = Signez-le et datez-le, et mettez-le dans le même fichier que votre justificatif de domicile.

# en: b5d6af
checklist-birth-certificate = Votre acte de naissance (copie intégrale)
    .how = Demandez-le à l’état civil de votre lieu de naissance. S’il n’est pas en français : traduction assermentée.

# en: 8eb01c
checklist-birth-certificate-at-renewal = Votre acte de naissance, si votre préfecture le demande
    .how = Certaines préfectures le redemandent au renouvellement. S’il n’est pas en français : traduction assermentée.

# en: 1e3b0a
checklist-marriage-certificate = Votre acte de mariage, en cas de mariage
    .how = Demandez-le à l’état civil du lieu du mariage. S’il n’est pas en français : traduction assermentée.

# en: 0f89fb
checklist-employer-form-15614 = Le formulaire de votre employeur (cerfa 15614)
    .how = Votre employeur le remplit et le signe.

# en: 441e70
checklist-work-contract = Votre contrat de travail
    .how = Signé par les deux parties. S’il n’est pas en français : traduction assermentée.

# en: 841d43
checklist-master-diploma = Votre diplôme, niveau master
    .how = Une copie. S’il n’est pas en français : traduction assermentée.

# en: 878d7f
checklist-company-extract = L’extrait Kbis de l’entreprise de votre employeur
    .how = Demandez-le à votre employeur.

# en: b89f57
checklist-social-contribution-certificate = L’attestation de cotisations sociales de votre employeur
    .how = Demandez-la à votre employeur.

# en: 763a52
checklist-curriculum-vitae = Votre CV
    .how = Court, avec des dates.

# en: 140fc5
checklist-innovative-firm-proof = Si vous travaillez pour une entreprise innovante : la preuve de ce statut
    .how = Demandez-la à votre employeur.

# en: 2dd722
checklist-employer-form-15615 = Le formulaire de votre employeur pour la carte bleue (cerfa 15615)
    .how = Votre employeur le remplit et le signe. Le numéro vient d’une page de 2021 : vérifiez-le.

# en: 2ba0b6
checklist-degree-or-experience = Votre diplôme (trois ans d’études), ou la preuve de votre expérience professionnelle
    .how = Cinq ans d’expérience ou, pour certains métiers, trois des sept dernières années. Si ce n’est pas en français : traduction assermentée.

# en: e6eb8c
checklist-end-of-contract-certificate = Si vous avez perdu votre emploi contre votre volonté : l’attestation de fin de contrat
    .how = Votre employeur vous la donne.

# en: 9812a0
checklist-unemployment-notice = Si vous avez perdu votre emploi contre votre volonté : l’avis de France Travail sur vos allocations
    .how = Sur votre compte France Travail.

# en: 5fdec8
checklist-hosting-agreement = Votre { -hosting-agreement }
    .how = Demandez-la à votre université ou à votre laboratoire.

# en: 6b52d7
checklist-research-contract-or-grant = Votre contrat de travail, ou la preuve de votre bourse
    .how = Demandez à votre université ou à votre laboratoire. Si ce n’est pas en français : traduction assermentée.

# en: 1f0943
checklist-founder-project = Si vous créez une entreprise : des documents qui montrent un projet réel et sérieux
    .how = Je n’ai pas vu la liste officielle. Suivez ce que votre écran demande.

# en: 29560d
checklist-founder-degree-or-experience = Si vous créez une entreprise : un diplôme de master ou cinq ans d’expérience
    .how = Je n’ai pas vu la liste officielle. Suivez ce que votre écran demande.

# en: afa7d0
checklist-founder-means = Si vous créez une entreprise : votre investissement et vos ressources
    .how = Des pages anciennes parlent de 30 000 euros et d’un revenu au niveau du salaire minimum. Vérifiez les montants.

# en: d4cbf2
checklist-investor-holding = Si vous investissez : la preuve que vous dirigez l’entreprise ou que vous en avez 30 pour cent
    .how = Dans les documents de l’entreprise.

# en: 5333e5
checklist-investor-jobs = Si vous investissez : une lettre et un plan d’affaires sur les emplois
    .how = Des emplois créés, ou promis dans les quatre ans.

# en: 141099
checklist-investor-investment = Si vous investissez : la preuve de votre investissement
    .how = Auprès de votre banque ou de l’entreprise.

# en: af1200
checklist-artist-income = La preuve de vos revenus artistiques
    .how = Un cabinet d’avocats dit : au moins 51 pour cent de vos revenus. Je n’ai pas vu la liste officielle.

# en: 559046
checklist-renown-file = Des documents qui montrent que vous avez une renommée dans votre domaine
    .how = Je n’ai pas vu la liste officielle.

# en: e5788e
checklist-means-at-minimum-wage = La preuve d’un revenu au niveau du salaire minimum
    .how = Je n’ai pas vu la liste officielle.

# en: fe5250
checklist-corporate-officer-papers = Les documents que votre écran demande comme mandataire social
    .how = Je n’ai trouvé aucune liste pour cette catégorie. Suivez votre écran.

# en: 78ac2e
checklist-medical-authorisation = Votre décision d’affectation, ou votre autorisation d’exercer en France
    .how = Je n’ai pas vu la liste officielle. Suivez votre écran.

# en: 45549b
checklist-medical-pay = La preuve de votre rémunération
    .how = Il y a un minimum. Je n’ai pas vu le montant.

# en: 2e951a
checklist-spouse-card = La carte talent de votre époux, de votre épouse ou de votre parent
    .how = Une copie des deux côtés.

# en: c5cb8c
checklist-family-link = La preuve du lien familial : acte de mariage, ou actes de naissance pour les enfants
    .how = Si ce n’est pas en français : traduction assermentée.

## Checklist, the frame

# $count (number): papers still missing.
# en: 8c3b78
checklist-missing = { $count ->
    [0] Vous avez tout coché.
    [one] Il manque encore { $count } document.
   *[other] Il manque encore { $count } documents.
}

# Above the papers to attach.
# en: 69d8f8
checklist-to-upload = Documents à joindre :

# Above what is only needed at hand.
# en: 5c7db8
checklist-at-hand = À garder sous la main :

# Beside a paper that needs a sworn translation if it is not in French.
# en: a97b0a
checklist-translation = traduction assermentée si ce n’est pas en français

# Under the list.
# en: bc483d
checklist-screen-prevails = Votre écran peut en demander plus ou moins. C’est ce qu’il demande qui compte.

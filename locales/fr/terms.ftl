### Names of papers, places and offices, in French. They stand in one place so that they are always called the same.
### Without an article: the sentence brings it (“l’{ -adp }”, “le { -anef }”, “d’une { -deposit }”). (f), (m), (mpl): its gender.
### Long form (the default): full official name. Short form, for a second mention: (form: "short").

# (m), in all three; the short form is a name that follows another word: “compte { -anef(form: "short") }”, or takes “l’”.
-anef = { $form ->
    [short] ANEF
    [full] site de l’ANEF (Administration numérique pour les étrangers en France)
   *[long] site de l’ANEF
}

# (f)
-deposit = { $form ->
    [short] attestation de dépôt
   *[long] attestation de dépôt en ligne
}

# (f), “l’” in both
-adp = { $form ->
    [short] ADP
   *[long] attestation de prolongation d’instruction (ADP)
}

# (f), “l’” in both
-adf = { $form ->
    [short] ADF
   *[long] attestation de décision favorable (ADF)
}

# (m)
-recepisse = { $form ->
    [short] récépissé
   *[long] récépissé de demande de carte de séjour
}

# (f), “l’” in both
-aps = { $form ->
    [short] APS
   *[long] autorisation provisoire de séjour (APS)
}

# (f)
-card = { $form ->
    [short] carte
   *[long] carte de séjour
}

# (m)
-vls-ts = { $form ->
    [short] VLS-TS
   *[long] visa de long séjour valant titre de séjour (VLS-TS)
}

# (m)
-a-solliciter = { $form ->
    [short] visa « à solliciter »
   *[long] visa de long séjour « carte de séjour à solliciter »
}

# (m)
-pickup-notice = { $form ->
    [short] message de retrait
   *[long] message de retrait (SMS ou convocation)
}

# (f)
-loss-declaration = { $form ->
    [short] déclaration de perte ou de vol
   *[long] déclaration de perte ou de vol
}

# (m)
-return-visa = { $form ->
    [short] visa de retour
   *[long] visa de retour
}

# (m). To be signed.
-commitment = { $form ->
    [short] contrat d’engagement signé
   *[long] contrat d’engagement à respecter les principes de la République, signé
}

# (m)
-e-photo = { $form ->
    [short] code e-photo
   *[long] code e-photo (photo et signature, aussi appelé « ephoto » ou « code photo-signature numérique »)
}

# (mpl)
-stamps = { $form ->
    [short] timbres fiscaux
   *[long] timbres fiscaux électroniques
}

# (m)
-digital-point = { $form ->
    [short] point d’accès numérique
   *[long] point d’accès numérique (PAN)
}

# (f)
-hosting-agreement = { $form ->
    [short] convention d’accueil
   *[long] convention d’accueil
}

# (m)
-foreigner-number = { $form ->
    [short] numéro étranger
   *[long] numéro étranger (10 chiffres)
}

# (f)
-cpam = caisse primaire d’assurance maladie (CPAM)

# (f)
-caf = caisse d’allocations familiales (CAF)

### Names of papers, places and offices. They stand in one place so that they are always called the same.
### Long form (the default): English name with the official French name. Short form, for a second mention: (form: "short").

# The online portal on which every request for a talent permit is made. Its full name only where the portal itself is explained.
-anef = { $form ->
    [short] ANEF
    [full] ANEF website (Administration numérique pour les étrangers en France)
   *[long] ANEF website
}

# Proof that a request was sent; gives no right by itself.
-deposit = { $form ->
    [short] deposit certificate
   *[long] deposit certificate (attestation de dépôt en ligne)
}

# Some papers and people say API; it is the same paper.
-adp = { $form ->
    [short] ADP
   *[long] extension certificate (attestation de prolongation d’instruction, ADP)
}

# Issued after the request was accepted, until the card is handed over.
-adf = { $form ->
    [short] ADF
   *[long] favourable-decision certificate (attestation de décision favorable, ADF)
}

# Counter procedure only.
-recepisse = { $form ->
    [short] récépissé
   *[long] receipt (récépissé)
}

-aps = { $form ->
    [short] APS
   *[long] provisional stay authorisation (autorisation provisoire de séjour, APS)
}

-card = { $form ->
    [short] card
   *[long] residence card (carte de séjour)
}

# The long-stay visa that is itself a residence permit.
-vls-ts = { $form ->
    [short] VLS-TS
   *[long] long-stay visa that counts as a residence permit (visa de long séjour valant titre de séjour, VLS-TS)
}

# The three-month visa whose holder must ask for the card.
-a-solliciter = { $form ->
    [short] “à solliciter” visa
   *[long] long-stay visa marked “carte de séjour à solliciter”
}

-pickup-notice = { $form ->
    [short] pick-up message
   *[long] pick-up message (SMS or convocation)
}

-loss-declaration = { $form ->
    [short] loss or theft report
   *[long] loss or theft report (déclaration de perte ou de vol)
}

-return-visa = { $form ->
    [short] return visa
   *[long] return visa (visa de retour)
}

# The signed paper that is required at every request since July 2024.
-commitment = { $form ->
    [short] signed commitment
   *[long] signed commitment to the principles of the Republic (contrat d’engagement à respecter les principes de la République)
}

-e-photo = { $form ->
    [short] e-photo code
   *[long] e-photo code (photo and signature, in French “ephoto” or “code photo-signature numérique”)
}

-stamps = { $form ->
    [short] stamps
   *[long] electronic tax stamps (timbres fiscaux électroniques)
}

-digital-point = { $form ->
    [short] digital access point
   *[long] digital access point (point d’accès numérique, PAN)
}

-hosting-agreement = { $form ->
    [short] hosting agreement
   *[long] hosting agreement (convention d’accueil)
}

-foreigner-number = { $form ->
    [short] foreigner number
   *[long] foreigner number (numéro étranger, 10 digits)
}

# Health insurance fund.
-cpam = health insurance fund (CPAM)

# Fund for family and housing benefits.
-caf = family benefits fund (CAF)

### Collecting the card.

## Statements

# "The card is collected in person": true.
# en: 3f63dc
collect-permit-in-person =
    Vous allez chercher votre carte vous-même, à la préfecture. C’est la seule fois où vous devez y aller.

# "Somebody else may collect it": false.
# en: a73b14
collect-permit-proxy =
    Personne d’autre ne peut aller chercher la carte pour vous : vous venez vous-même.
    .next = En cas de maladie ou si vous ne pouvez pas venir, écrivez à la préfecture et demandez un autre jour.

# "An SMS tells that the card is ready": true.
# en: b73dc4
collect-permit-sms =
    Un SMS vous dit que votre carte est prête, et combien vous payez.
    .next = Vérifiez que votre numéro de téléphone actuel est bien sur votre compte.

# "One pays when collecting": true.
# en: 023345
collect-permit-pay-at-pickup =
    Vous payez quand vous recevez la carte, avec des { -stamps } : sur timbres.impots.gouv.fr ou dans un bureau de tabac. Achetez le montant indiqué par le SMS, pas avant de l’avoir reçu.

# Open: what to bring.
# en: 41ea71
collect-permit-what-to-bring =
    Apportez ceci :
    • votre passeport
    • le message qui annonce que votre carte est prête
    • les { -stamps }
    • votre ancienne carte ou votre ancien visa, et votre { -adf } ou votre { -adp(form: "short") }

    Le message peut en demander plus : c’est ce qu’il dit qui compte.

# $weeks (number). Not settled: when the card is ready.
# en: e892d1
collect-permit-when-ready =
    Une fois que la réponse est oui, on parle parfois d’environ { $weeks } semaines pour fabriquer la carte. Cela vient d’un blog ; personne ne le promet.
    .next = Attendez le SMS.

# Open: what to pay. The lines fee-… follow.
# en: 883630
collect-permit-fee-amount =
    Le SMS vous indique le montant exact, et seul ce montant compte. Voici les montants que je connais :

### The account on the ANEF website.

## Statements

# Open: creating the account.
# en: 71d580
account-create-account =
    Pour créer votre compte sur le { -anef(form: "full") }, vous indiquez :
    • le numéro de votre visa
    • le premier jour de votre visa
    • le dernier jour de votre visa

    Suivez ensuite les écrans. À la fin, vous avez votre compte et vous pouvez y faire votre demande.
    .next = Ayez votre visa devant vous avant de commencer.

# "The visa number is needed": true.
# en: 0bc59f
account-visa-number-needed =
    Pour créer votre compte, il faut le numéro de votre visa et les dates de début et de fin du visa. Tout cela est imprimé sur le visa dans votre passeport.

# Which identifier to sign in with.
# en: f2d494
account-login-identifier =
    Cela dépend de ce que vous avez déjà fait :
    • Vous avez validé un { -vls-ts(form: "short") } : votre identifiant est la « référence » de la confirmation.
    • Vous avez déjà fait une demande sur le { -anef } : c’est votre { -foreigner-number }.
    • Ni l’un ni l’autre : vous créez un compte.

# FranceConnect.
# en: 2a52aa
account-franceconnect =
    FranceConnect fonctionne peut-être pour vous connecter. Sinon, utilisez votre propre compte.

# Open: the account is blocked.
# en: 3929c3
account-account-blocked =
    En cas de blocage de votre compte ou de votre demande, avancez étape par étape :
    • Appelez le centre de contact, ou écrivez avec son formulaire.
    • Allez au { -digital-point } de votre préfecture : on vous y aide à utiliser le site.
    • Si rien ne marche, demandez à la préfecture de vous recevoir, et montrez vos preuves.

    Une cause connue : une ancienne carte qui n’a jamais été retirée ou jamais été enregistrée.
    .next = Faites une capture d’écran de chaque erreur, avec la date.

# Open: the visa number is refused.
# en: 48ed89
account-visa-number-refused =
    Si le site refuse le numéro de votre visa, relisez-le sur la vignette collée dans votre passeport : on prend facilement un autre numéro à sa place. Vérifiez aussi le premier et le dernier jour du visa. Si vous avez déjà un compte, connectez-vous au lieu d’en créer un.
    .next = Si cela ne marche toujours pas, faites une capture d’écran et appelez le centre de contact.

# Open: what ANEF is.
# en: 361c46
account-what-anef-is =
    Le { -anef(form: "full") } appartient à l’État français. Les titres de séjour et la nationalité française y sont traités, en ligne. Vous y faites votre demande, vous voyez où elle en est, et vous y trouvez vos attestations.

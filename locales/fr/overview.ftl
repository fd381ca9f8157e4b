### La vue d’ensemble : ce que je garde pour une personne, en un coup d’œil.

# en: e8bc1a
overview-as-of = État au { $day }.
# en: 9090a2
overview-nothing = Je ne connais encore aucune de vos dates. Dites-moi quand finit votre carte ou votre visa : vos dates seront alors ici.

# en: dd499f
overview-window = Vos dates : { $window }

### Time zones: in whose morning reminders come.

zone-morning = Reminders come at 9:00 in the morning: in the time zone your app tells me, or that of mainland France if it tells none.
zone-which = Where do you live?

# $zone (spans): a place from the choices below.
zone-taken = Your reminders now come at 9:00 in the morning there: { $zone }.

choice-zone-other = Another time zone
choice-zone-paris = Mainland France
choice-zone-antilles = Guadeloupe, Martinique
choice-zone-guyane = French Guiana
choice-zone-reunion = La Réunion
choice-zone-mayotte = Mayotte
choice-zone-miquelon = Saint-Pierre-et-Miquelon
choice-zone-noumea = New Caledonia
choice-zone-tahiti = French Polynesia (Tahiti)

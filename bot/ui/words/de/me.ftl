### Was ein Mitglied eingestellt hat

me-title = ## Du in dieser Gruppe
me-outsider = Du bist hier in keiner Lerngruppe; auf einem Server mit einer dauert `/beitreten` eine halbe Minute. Warst du früher in einer? Was über dich gespeichert ist, gehört dir, wo immer das war.
me-pace = **Tempo** { $months } Monate
me-zone = **Zeitzone** { $zone }; sonst sieht sie niemand
me-hours = **Du möchtest** { $hours } h pro Woche lernen
me-reminders-mention = **Erinnerungen** mit Namen im Kanal der Gruppe
me-reminders-dm = **Erinnerungen** als Direktnachricht
me-reminders-off = **Erinnerungen** aus
me-visible = **Andere sehen** deinen Platz in der Rangliste und deinen Fortschritt
me-hidden = **Verborgen**: Nur du siehst deinen Platz und deinen Fortschritt
button-plan = Plan ändern
button-reminders = Erinnerungen
button-hide-me = Verbergen
button-show-me = Zeigen
button-leave = Gruppe verlassen
button-leave-sure = Ja, verlassen
leave-sure = **Die Gruppe verlassen?** Keine Impulse, keine Erinnerungen, kein Platz in der Rangliste. Was du gemacht hast, bleibt für dich aufgehoben: `/beitreten` bringt alles zurück.
left = Du hast die Gruppe verlassen. `/beitreten` bringt dich mit allem zurück, was du gemacht hast. Alles Gute!

### Beitreten

joined-new = ## Willkommen in der Gruppe 👋
joined-again = ## Dein Plan ist auf dem neuesten Stand
joined-plan = **{ $months } Monate**, etwa { $low } bis { $high } Stunden pro Woche: Du bist am { $finish } fertig.
joined-zone = Deine Zeitzone ist { $zone }; sonst sieht sie niemand. `/beitreten` ändert all das.
joined-hours-fit = { $hours } h pro Woche: Die { $left } Stunden vor dir dauern etwa { $weeks } Wochen, dein Tempo passt also.
joined-hours-short = ⚠️ Mit { $hours } h pro Woche dauern die { $left } Stunden vor dir etwa { $weeks } Wochen, länger als dein Tempo. Ein langsameres hält die Termine ehrlich.
joined-known = { $count ->
        [one] 🎒 1 Meilenstein ist als bekannt markiert; die Wochen des Plans gehören den anderen.
       *[other] 🎒 { $count } Meilensteine sind als bekannt markiert; die Wochen des Plans gehören den anderen.
    }
button-placement = Einiges kann ich schon
placement-form-title = Was kannst du schon?
level-known = Das kann ich gut
level-some = Die Grundlagen kenne ich
level-new = Das ist mir neu
joined-first = Dein erster Meilenstein: **{ $title }**

### Die Roadmap

roadmap-title = ## Der Weg zum AI Engineer
roadmap-position = **{ $done } von { $total } Meilensteinen fertig.** Du bist in Etappe { $step } von { $steps }.
roadmap-not-joined = { $total } Meilensteine in fünf Etappen. `/beitreten` bringt dich auf den Weg.
roadmap-step = { $mark } **{ $number }. { $title }**  { $bar }  { $done }/{ $total }
roadmap-pick = Wähle eine Etappe, um ihre Meilensteine zu sehen
roadmap-overview = Überblick
roadmap-option = Etappe { $number }: { $title }
roadmap-option-done = { $done } von { $total } fertig
roadmap-milestone-done = ✅ { $number }. { $title } · { $when }
roadmap-milestone-current = 👉 **{ $number }. { $title }**{ $due }
roadmap-milestone-ahead = ▫️ { $number }. { $title }{ $due }
roadmap-pick-milestone = Wähle einen Meilenstein, um ihn zu lesen
roadmap-milestone-known = 🎒 { $number }. { $title } · schon bekannt
roadmap-known = { $count ->
        [one] 🎒 1 weiteren kanntest du schon vorher.
       *[other] 🎒 { $count } weitere kanntest du schon vorher.
    }
roadmap-former = { $count ->
        [one] 🗄️ 1, den du geschafft hast, steht nicht mehr auf der Roadmap; er bleibt deiner.
       *[other] 🗄️ { $count }, die du geschafft hast, stehen nicht mehr auf der Roadmap; sie bleiben deine.
    }
roadmap-nothing-left = Es ist nichts mehr zu tun: Du kennst alles. Sag mit dem Knopf unten, was du weniger gut kannst.
roadmap-finished-hint = `/zertifikat` zeigt deines, `/portfolio` bringt alles auf eine Seite.
button-step = Zurück zur Etappe
roadmap-finished =
    ## Du hast die Roadmap geschafft 🎉
    Alle { $total } Meilensteine sind fertig. Zeig, was du gebaut hast, und hilf denen, die nach dir kommen.
step-title = ## Etappe { $number }: { $title }
step-finished =
    🏁 Damit ist die Etappe **{ $title }** geschafft.
    { $gain }

### Was der Abschluss bringt

celebrate-step =
    🏁 { $who } hat die Etappe **{ $title }** geschafft!
    { $gain }
celebrate-roadmap =
    🎓 { $who } hat die **ganze Roadmap** geschafft: alle { $total } Meilensteine!
    Ein Glückwunsch ist fällig.
button-my-roadmap = Meine Roadmap
role-name = Geschafft: { $title }
role-reason-made = Cohort: die Rolle einer Etappe
role-reason-earned = Cohort: Etappe geschafft
role-reason-taken = Cohort: Etappe zurückgenommen oder ausgetreten
role-reason-off = Cohort: Etappenrollen sind aus
certificate-title = ## 🎓 Dein Zertifikat
certificate-facts = **{ $name }** hat **{ $curriculum }** mit { $done } Meilensteinen und { $hours } Lernstunden abgeschlossen, vom { $started } bis zum { $finished }, in { $group }.
certificate-known = { $known ->
        [one] 1 weiterer Meilenstein war schon bekannt.
       *[other] { $known } weitere Meilensteine waren schon bekannt.
    }
certificate-code = Code `{ $code }`: Hier kann ihn jeder mit `/prüfen` prüfen.
verified-title = ## ✅ { $code } ist echt
certificate-heading = Abschlusszertifikat
certificate-statement = hat jeden Meilenstein der Roadmap geschafft
certificate-dates = { $started } bis { $finished }
certificate-milestones = { $done } Meilensteine
certificate-hours = { $hours } Lernstunden
certificate-and-known = { $known } schon bekannt
certificate-check = Prüfen mit /verify

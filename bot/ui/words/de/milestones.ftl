### Meilensteine

milestone-title = ## { $number }. { $title }
milestone-about = Etappe { $step } von { $steps }, { $title } · etwa { $hours } Stunden
milestone-due = fällig am { $day } ({ $away })
milestone-done = ✅ **Fertig** am { $when }
milestone-done-link = ✅ **Fertig** am { $when } · { $link }
milestone-known = 🎒 **Schon bekannt.** *Fertig* bringt trotzdem die Punkte, wenn du ihn doch noch machst.
milestone-undone = ## ↩️ { $title } ist wieder offen
milestone-undone-points = { $points ->
        [0] Sonst hat sich nichts geändert.
       *[other] Die { $points } Punkte dafür sind auch weg.
    }
milestone-undone-for = Für { $name }, mit den { $points } Punkten, die er gebracht hatte.
button-undo = Zurücknehmen
milestone-done-when = **Fertig, wenn**
    { $lines }
milestone-deliverable = **Was du machst:** { $deliverable }
milestone-cost = **Kosten:** { $note }
milestone-resources = **Zum Lernen**
milestone-resource = { $title }
    -# { $focus } · { $hours } h
milestone-resource-paid = kostet Geld
button-open = Öffnen
milestone-completed = ## ✅ { $title }
milestone-outcomes = **Was du mitnimmst**
    { $lines }
milestone-stretch = **Lust auf mehr?** { $stretch }
milestone-earned = **+{ $points } Punkte.** { $done } von { $total } Meilensteinen fertig.
milestone-and-known = { $known } schon gekonnt.
milestone-next = Als Nächstes: **{ $title }** · { $due }
done-form-title = Meilenstein abschließen
done-form-about = **Zum Zeigen:** { $deliverable }
done-form-link-repo = Link zum Repository
done-form-link-notebook = Link zum Notebook
done-form-link-demo = Link zur Demo
done-form-link-plot = Link zum Diagramm
done-form-link-write-up = Link zum Text
done-form-link-hint = https://… oder leer lassen

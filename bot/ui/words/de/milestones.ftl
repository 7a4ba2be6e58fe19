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
    -# { $focus }
button-open = Öffnen
milestone-completed = ## ✅ { $title }
milestone-earned = **+{ $points } Punkte.** { $done } von { $total } Meilensteinen fertig.
milestone-and-known = { $known } schon gekonnt.
milestone-next = Als Nächstes: **{ $title }** · { $due }
done-form-title = Meilenstein abschließen
done-form-about = **Zum Zeigen:** { $deliverable }
done-form-link = Link dazu
done-form-link-hint = https://… oder leer lassen

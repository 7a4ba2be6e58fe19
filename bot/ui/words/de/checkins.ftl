### Check-ins

checkin-form-title = Deine Woche
checkin-form-title-late = Letzte Woche, verspätet
checkin-form-title-again = Check-in dieser Woche ändern
checkin-form-done = Was hast du gemacht?
checkin-form-done-hint = Zwei Kapitel gelesen, Taxidaten bereinigt…
checkin-form-hours = Wie viele Stunden?
checkin-form-hours-hint = 3, 2.5 oder 1h 30m
checkin-form-blockers = Steht dir etwas im Weg?
checkin-form-blockers-hint = Die Mentoren sehen es. Sonst einfach leer lassen
checkin-form-next = Was kommt als Nächstes?
checkin-form-next-hint = Die Join-Übungen, dann Kapitel 3…
checkin-form-confidence = Wie fühlst du dich damit?
confidence-1 = 1 · Verloren
confidence-2 = 2 · Unsicher
confidence-3 = 3 · Es wird
confidence-4 = 4 · Gut
confidence-5 = 5 · Könnte es erklären
checkin-which-week =
    ## ✍️ Welche Woche?
    Die letzte Woche, { $monday } bis { $sunday }, ist noch offen: Ein später Check-in hält deine Serie und bringt etwas weniger.
button-last-week = Letzte Woche, verspätet
button-this-week = Diese Woche
checkin-received = ## ✍️ Eingecheckt
checkin-late = ## ✍️ Eingecheckt, spät, aber es zählt
checkin-changed = ## ✍️ Check-in geändert
checkin-facts =
    ⏱️ { $hours } h gelernt · 🔥 { $streak ->
        [one] die erste Woche einer neuen Serie
       *[other] { $streak } Wochen in Folge
    }
checkin-saved = ❄️ { $weeks ->
        [one] Ein Joker hat deine Serie über die verpasste Woche gerettet.
       *[other] { $weeks } Joker haben deine Serie über die verpassten Wochen gerettet.
    }
checkin-freezes = ❄️ { $freezes ->
        [one] 1 Joker in der Hand: Er rettet deine Serie, wenn du das nächste Mal eine Woche verpasst.
       *[other] { $freezes } Joker in der Hand: Jeder rettet deine Serie, wenn du eine Woche verpasst.
    }
checkin-points = **+{ $points } Punkte:** { $reasons }
checkin-worth-nothing = Für deine Serie zählt es, Punkte bringt es, sobald da steht, was du gemacht hast und wie lange: `/checkin` ändert es.
checkin-asked = 🙋 Die Mentoren sehen, was dir im Weg steht, und antworten dir.
checkin-company = **Auch dabei**
checkin-companion = ▫️ { $name }: { $title }
checkin-next = Als Nächstes: **{ $title }**
award-check-in = { $points } für den Check-in
award-on-time = { $points } für Pünktlichkeit
award-streak = { $points } für deine Serie
award-milestone = { $points } für den Meilenstein

### Die eigenen Daten

button-export-me = Daten mitnehmen
button-forget-me = Lösche mich
exported = { $rows ->
        [0] 📦 Über dich ist nichts gespeichert. Das Archiv ist leer.
        [one] 📦 1 Zeile ist über dich gespeichert. Hier ist sie, mit einer README, die die Spalten erklärt.
       *[other] 📦 { $rows } Zeilen sind über dich gespeichert. Hier sind sie, mit einer README, die die Spalten erklärt.
    }
archive-title = Deine Daten in Cohort
archive-about = Jede Zeile, die über dich gespeichert ist, auf allen Servern, auf denen du diesem Bot begegnet bist. `data.json` und die CSV-Dateien sagen dasselbe. Zeitpunkte sind in UTC.
archive-rows = { $count ->
        [one] 1 Zeile.
       *[other] { $count } Zeilen.
    }
forget-form-title = Lösche mich
forget-form-about = Alles über dich verschwindet, auf jedem Server, auf dem du diesem Bot begegnet bist: Fortschritt, Check-ins, Projekte, Zertifikate, Fragen. Die Gruppe behält die gemeinsam gesammelten Punkte, ohne deinen Namen. **Das lässt sich nicht rückgängig machen.** Nimm deine Daten vorher mit, wenn du sie behalten willst.
forget-form-word = Schreib { $word }
forget-word = LÖSCHEN
forgotten = { $rows ->
        [0] Über dich war nichts gespeichert.
        [one] Erledigt: Die eine Zeile über dich ist weg. Alles Gute auf deinem Weg!
       *[other] Erledigt: Alle { $rows } Zeilen über dich sind weg. Alles Gute auf deinem Weg!
    }
forget-role-reason = wollte vergessen werden

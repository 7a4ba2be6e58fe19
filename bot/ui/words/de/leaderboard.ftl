### Rangliste

leaderboard-title-week = Rangliste · diese Woche
leaderboard-title-month = Rangliste · dieser Monat
leaderboard-title-season = Rangliste · { $name }
leaderboard-title-all = Rangliste · insgesamt
leaderboard-title-improved = Am meisten verbessert · letzte Woche
leaderboard-title-streak = Längste laufende Serien
leaderboard-server = { $title } · ganzer Server
leaderboard-amount-streak = { $points ->
        [one] 1 Woche
       *[other] { $points } Wochen
    }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← du
leaderboard-you = du
leaderboard-places = Platz { $first } bis { $last } von { $count }
leaderboard-empty = Hier gibt es noch keine Punkte. `/checkin` macht die ersten.
leaderboard-empty-improved = Es braucht zwei Wochen zum Vergleichen: Sieh nächste Woche wieder nach.
leaderboard-empty-streak = Gerade läuft keine Serie. `/checkin` beginnt eine.
leaderboard-picture-empty = Noch niemand
leaderboard-own = Du bist Nummer { $place } von { $count } mit { $amount } Punkten. Noch { $distance ->
        [one] 1 Punkt
       *[other] { $distance } Punkte
    }, und du rückst einen Platz vor.
leaderboard-own-improved = Du bist Nummer { $place } von { $count }, { $amount } Punkte über deiner üblichen Woche.
leaderboard-own-streak = Du bist Nummer { $place } von { $count } mit { $amount } in Folge.
leaderboard-own-first = Du führst mit { $amount }.
leaderboard-own-none = Du hast hier noch keine Punkte. Am schnellsten geht es mit einem Check-in: `/checkin`.
leaderboard-way-in = Mit { $points ->
        [one] 1 Punkt
       *[other] { $points } Punkten
    } teilst du dir Platz { $place } mit { $name }.
leaderboard-own-none-improved = Letzte Woche lag nicht über deiner üblichen. Diese kann es.
leaderboard-own-none-streak = Gerade läuft keine Serie von dir. `/checkin` beginnt eine.
leaderboard-own-hidden = Nur du siehst das: Du bist verborgen (`/ich`).
leaderboard-not-joined = Du bist noch nicht in der Gruppe. `/beitreten` nimmt dich auf.
leaderboard-goal = 🎯 Zusammen: **{ $made }** von { $aim } Punkten diese Woche
leaderboard-goal-reached = 🎯 Zusammen: **{ $made }** Punkte diese Woche, mehr als das Ziel von { $aim }. 🎉
leaderboard-pick = Welche Tafel?
board-week = Diese Woche
board-month = Dieser Monat
board-season = Diese Saison
board-all = Insgesamt
board-improved = Am meisten verbessert
board-streak = Längste laufende Serien
board-how = Wie Punkte entstehen
button-board-before = ◀ Davor
button-board-after = Mehr ▶
button-board-mine = Rund um mich
button-board-first = Erste Seite
button-board-text = Als Text
button-board-picture = Als Bild
button-board-server = Ganzer Server
button-board-group = Meine Gruppe
season-first = die erste Saison
season-started = ## 🌱 { $name } beginnt
season-winners = **{ $title }** ist vorbei und bleibt lesbar. Auf dem Treppchen:
how-title = ## Wie Punkte entstehen
how-check-in = ✍️ **{ $points }** für einen Check-in
how-on-time = ⏱️ **{ $points }** mehr, wenn er in seiner eigenen Woche kommt
how-streak = 🔥 **{ $points }** mehr für jede weitere Woche in Folge, bis zu { $most }
how-milestone = ✅ **{ $points }** für jede Stunde, auf die ein Meilenstein geschätzt ist
how-project = 📦 **{ $points }** für ein gezeigtes Projekt, { $most } pro Woche
how-kudos = 👏 **{ $points }** für die Kudos jedes Mitglieds dazu, { $most } pro Woche und nicht im Tausch
how-answer = 💬 **{ $points }** für die Antwort auf eine Frage an die Mentoren, { $most } pro Woche
how-fair = Ein Check-in ohne Zeit und Worte hält die Serie und bringt nichts. Was zurückgenommen wird, gibt seine Punkte zurück. Was du schon vorher konntest, bringt keine. Gleiche Punkte teilen sich einen Platz.

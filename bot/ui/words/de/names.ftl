### Wie Dinge heißen

weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
button-try-again = Verbessern
button-done = Fertig
button-milestone = Mein Meilenstein
button-check-in = Check-in
button-ask = Fragen
button-snooze = Morgen wieder
button-pause = Ich pausiere
button-stop = Keine Erinnerungen
button-what-now = Was nun?
button-window-week = Diese Woche
button-window-month = Dieser Monat
button-window-all = Insgesamt

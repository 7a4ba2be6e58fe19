### Hilfe

help-title = ## Cohort
help-start = Neu hier? Zuerst `/beitreten`, dann zeigt `/weiter`, was diese Woche dran ist, und `/checkin` sagt der Gruppe, wie es lief.
help-line = `/{ $command }`  { $what }
help-organisers = **Für Mentoren und Organisatoren**
help-end = Um eine Nachricht von jemandem zu beantworten: gedrückt halten (oder Rechtsklick), Apps, *Aus der FAQ beantworten*. Was ich dir nach einem Befehl zeige, siehst nur du.

### Sich selbst prüfen

button-quiz = Mich prüfen
button-quiz-next = Nächste Frage
quiz-about = Frage { $number } von { $total } · { $title }
quiz-right = Richtig.
quiz-wrong = Nicht ganz.
quiz-end = Das war die letzte Frage. Was nicht hängen geblieben ist, lohnt einen zweiten Blick.

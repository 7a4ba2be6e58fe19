### Mentoren und was sie gefragt werden

button-help = Ich brauche Hilfe
button-claim = Übernehmen
button-answer = Antworten
button-settled = Erledigt
button-thanks = Danke

help-form-title = Frag die Mentoren
help-form-about = Zu **{ $title }**
help-form-text = Wo hängst du?
help-form-text-hint = Was du versucht hast und was passiert ist. Ein Link hilft.
help-form-way = Wie soll dich die Antwort erreichen?
answer-way-mention = Mit Namen im Kanal der Gruppe
answer-way-dm = Als Direktnachricht
help-asked = 🙋 Die Mentoren sehen, dass du bei **{ $title }** Hilfe möchtest. Du hörst von ihnen.
help-asked-again = 🙋 Deine Frage zu **{ $title }** wartete schon; jetzt steht dort, was du neu geschrieben hast.

queue-title = ## Wer Hilfe braucht
queue-empty = Niemand wartet. 🎉
queue-request = **{ $name }** · { $about } · { $since }
queue-claimed = { $mentor } kümmert sich
queue-more = { $count ->
        [one] 1 weitere wartet hinter diesen.
       *[other] { $count } weitere warten hinter diesen.
    }
request-milestone = Meilenstein `{ $ref }`
request-blocker = steht im Weg
request-question = Frage

answer-form-title = Antworten
answer-form-text = Deine Antwort
answer-form-hint = Sie kommt so an, wie du sie schreibst, mit deinem Namen.
answer-title = 💬 **{ $mentor }** antwortet dir zu **{ $about }**:
answer-thanks = Gut. Wenn es nicht geholfen hat, frag noch einmal: Deine Mentoren hören es lieber.
queue-alike = { $count ->
        [one] Jemand anderes fragt dasselbe; eine Antwort erreicht beide.
       *[other] { $count } andere fragen dasselbe; eine Antwort erreicht alle.
    }
answer-form-add = In die FAQ aufnehmen?
answer-form-add-no = Nein, nur antworten
answer-form-add-yes = Ja, für alle, die danach fragen
answer-form-question = Die Frage in der FAQ

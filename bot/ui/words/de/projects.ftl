### Projekte

project-title = ## { $title }
project-facts = { $name } · { $kind } · { $step }
project-line = **{ $title }**
    -# { $name } · { $kind } · { $kudos } 👏
project-kind-repo = Repository
project-kind-demo = Demo
project-kind-notebook = Notebook
project-kind-write-up = Artikel
projects-title = ## Was diese Gruppe gebaut hat
projects-none = Noch nichts. `/projekt zeigen` zeigt das erste.
projects-more = { $count ->
        [one] und 1 weiteres
       *[other] und { $count } weitere
    }
project-removed = **{ $title }** ist zurückgenommen, mit den Punkten, die es gebracht hat.
project-form-title = Ein Projekt zeigen
project-form-name = Wie heißt es?
project-form-link = Wo ist es?
project-form-link-hint = https://…
project-form-about = Was macht es?
project-form-about-hint = Ein, zwei Sätze
project-form-kind = Was ist es?
project-form-step = Zu welcher Etappe gehört es?
button-kudos = { $count ->
        [0] Applaus
       *[other] Applaus · { $count }
    }

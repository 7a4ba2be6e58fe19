### Proyectos

project-title = ## { $title }
project-facts = { $name } · { $kind } · { $step }
project-line = **{ $title }**
    -# { $name } · { $kind } · { $kudos } 👏
project-kind-repo = Repositorio
project-kind-demo = Demo
project-kind-notebook = Notebook
project-kind-write-up = Artículo
projects-title = ## Lo que hizo este grupo
projects-none = Todavía nada. `/proyecto mostrar` enseña el primero.
projects-more = { $count ->
        [one] y 1 más
       *[other] y { $count } más
    }
project-removed = **{ $title }** se ha retirado, con los puntos que había ganado.
project-form-title = Mostrar un proyecto
project-form-name = ¿Cómo se llama?
project-form-link = ¿Dónde está?
project-form-link-hint = https://…
project-form-about = ¿Qué hace?
project-form-about-hint = Una o dos frases
project-form-kind = ¿Qué es?
project-form-step = ¿A qué etapa pertenece?
button-kudos = { $count ->
        [0] Aplauso
       *[other] Aplauso · { $count }
    }

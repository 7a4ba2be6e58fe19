### Projetos

project-title = ## { $title }
project-facts = { $name } · { $kind } · { $step }
project-line = **{ $title }**
    -# { $name } · { $kind } · { $kudos } 👏
project-kind-repo = Repositório
project-kind-demo = Demo
project-kind-notebook = Notebook
project-kind-write-up = Artigo
projects-title = ## O que este grupo fez
projects-none = Nada ainda. `/projeto mostrar` mostra o primeiro.
projects-more = { $count ->
        [one] e mais { $count }
       *[other] e mais { $count }
    }
project-removed = **{ $title }** foi retirado, com os pontos que tinha ganho.
project-form-title = Mostrar um projeto
project-form-name = Como se chama?
project-form-link = Onde está?
project-form-link-hint = https://…
project-form-about = O que ele faz?
project-form-about-hint = Uma ou duas frases
project-form-kind = O que é?
project-form-step = A que etapa pertence?
button-kudos = { $count ->
        [0] Aplauso
       *[other] Aplauso · { $count }
    }

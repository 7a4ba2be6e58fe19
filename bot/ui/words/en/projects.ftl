### Projects

project-title = ## { $title }
project-facts = { $name } · { $kind } · { $step }
project-line = **{ $title }**
    -# { $name } · { $kind } · { $kudos } 👏
project-kind-repo = Repository
project-kind-demo = Demo
project-kind-notebook = Notebook
project-kind-write-up = Write-up
projects-title = ## What this group made
projects-none = Nothing yet. `/project add` shows the first one.
projects-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
project-removed = **{ $title }** is taken back, with the points it had earned.
project-form-title = Show a project
project-form-name = What is it called?
project-form-link = Where is it?
project-form-link-hint = https://…
project-form-about = What does it do?
project-form-about-hint = A sentence or two
project-form-kind = What is it?
project-form-step = Which step is it for?
button-kudos = { $count ->
        [0] Kudos
       *[other] Kudos · { $count }
    }

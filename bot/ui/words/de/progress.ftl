### Wie es jemandem geht

progress-title = ## { $name } auf dem Weg
progress-milestones = **{ $done } von { $total } Meilensteinen fertig**
progress-habit = { $streak ->
        [0] 🔥 gerade keine Serie
        [one] 🔥 1 Woche in Folge
       *[other] 🔥 { $streak } Wochen in Folge
    } · ⏱️ { $hours } h gelernt
progress-skills = **Fähigkeiten**
progress-skill = { $bar } { $title }, { $percent } %
progress-forecast =
    🔭 **Bei diesem Tempo durch am { $likely }.**
    In vier von fünf Fällen zwischen { $earliest } und { $latest }.
progress-forecast-open =
    🔭 **Bei diesem Tempo durch am { $likely }**, und kaum vor { $earliest }.
    Die letzten Wochen waren zu ungleich, um zu sagen, wie spät es werden kann.
progress-no-forecast = 🔭 Zu früh für eine Prognose: Sie braucht drei Wochen, und etwas Fertiges darin.
progress-plan = 🗓️ Der Plan sagt { $day }.
progress-through = 🎓 Mit der ganzen Roadmap durch.
card-plan = { $months }-Monats-Plan
card-plan-hours = { $months }-Monats-Plan · { $hours } Stunden pro Woche
card-milestones = Meilensteine
card-streak = { $streak ->
        [one] Woche in Folge
       *[other] Wochen in Folge
    }
card-hours = Stunden gelernt
card-skills = Fähigkeiten
card-percent = { $percent } %
card-forecast = Prognose
card-through = Mit der ganzen Roadmap durch
card-no-forecast = Noch zu früh
card-no-forecast-why = Eine Prognose braucht drei Wochen, und etwas Fertiges darin.
card-likely = Wohl { $day }
card-range = { $earliest } bis { $latest } in 4 von 5 Fällen
card-from = frühestens { $day }
card-planned = Plan: { $day }
card-alt = { $name }: { $done } von { $total } Meilensteinen fertig, { $known } schon vorher bekannt. { $streak ->
        [one] 1 Woche in Folge
       *[other] { $streak } Wochen in Folge
    }, { $hours } Stunden gelernt. Etappen: { $steps }. Fähigkeiten: { $skills }. { $forecast }.

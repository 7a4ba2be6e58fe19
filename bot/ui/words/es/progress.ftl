### Cómo le va a alguien

progress-title = ## { $name } en camino
progress-milestones = **{ $done } de { $total } hitos hechos**
progress-habit = { $streak ->
        [0] 🔥 ahora sin racha
        [one] 🔥 1 semana seguida
       *[other] 🔥 { $streak } semanas seguidas
    } · ⏱️ { $hours } h de estudio
progress-skills = **Habilidades**
progress-skill = { $bar } { $title }, { $percent } %
progress-forecast =
    🔭 **A esta velocidad, el final es el { $likely }.**
    Cuatro de cada cinco veces entre { $earliest } y { $latest }.
progress-forecast-open =
    🔭 **A esta velocidad, el final es el { $likely }**, y difícilmente antes del { $earliest }.
    Las últimas semanas fueron demasiado desiguales para decir cuánto puede alargarse.
progress-no-forecast = 🔭 Aún es pronto para un pronóstico: hacen falta tres semanas, y algo terminado en ellas.
progress-plan = 🗓️ El plan dice { $day }.
progress-through = 🎓 La ruta entera está hecha.
card-plan = plan de { $months } meses
card-plan-hours = plan de { $months } meses · { $hours } horas por semana
card-milestones = hitos
card-streak = { $streak ->
        [one] semana seguida
       *[other] semanas seguidas
    }
card-hours = horas de estudio
card-skills = Habilidades
card-percent = { $percent } %
card-forecast = Pronóstico
card-through = La ruta entera está hecha
card-no-forecast = Aún es pronto
card-no-forecast-why = Hacen falta tres semanas, y algo terminado en ellas.
card-likely = Probable: { $day }
card-range = del { $earliest } al { $latest } en 4 de 5 casos
card-from = { $day } como pronto
card-planned = Plan: { $day }
card-alt = { $name }: { $done } de { $total } hitos hechos y { $known } ya conocidos. { $streak ->
        [one] 1 semana seguida
       *[other] { $streak } semanas seguidas
    }, { $hours } horas de estudio. Etapas: { $steps }. Habilidades: { $skills }. { $forecast }.

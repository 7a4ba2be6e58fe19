### Como alguém está indo

progress-title = ## { $name } a caminho
progress-milestones = **{ $done } de { $total } marcos feitos**
progress-habit = { $streak ->
        [0] 🔥 sem sequência agora
        [1] 🔥 1 semana seguida
       *[other] 🔥 { $streak } semanas seguidas
    } · ⏱️ { $hours } h de estudo
progress-skills = **Habilidades**
progress-skill = { $bar } { $title }, { $percent } %
progress-forecast =
    🔭 **Nesta velocidade, termina em { $likely }.**
    Quatro vezes em cinco, entre { $earliest } e { $latest }.
progress-forecast-open =
    🔭 **Nesta velocidade, termina em { $likely }**, e dificilmente antes de { $earliest }.
    As últimas semanas foram desiguais demais para dizer quanto pode demorar.
progress-no-forecast = 🔭 Cedo demais para uma previsão: são precisas três semanas, e algo terminado nelas.
progress-plan = 🗓️ O plano diz { $day }.
progress-through = 🎓 A trilha inteira está feita.
card-plan = plano de { $months } meses
card-plan-hours = plano de { $months } meses · { $hours } horas por semana
card-milestones = marcos
card-streak = { $streak ->
        [one] semana seguida
       *[other] semanas seguidas
    }
card-hours = horas de estudo
card-skills = Habilidades
card-percent = { $percent } %
card-forecast = Previsão
card-through = A trilha inteira está feita
card-no-forecast = Cedo demais
card-no-forecast-why = São precisas três semanas, e algo terminado nelas.
card-likely = Provável: { $day }
card-range = { $earliest } a { $latest } em 4 de 5 casos
card-from = { $day } no mínimo
card-planned = Plano: { $day }
card-alt = { $name }: { $done } de { $total } marcos feitos e { $known } já conhecidos. { $streak ->
        [1] 1 semana seguida
       *[other] { $streak } semanas seguidas
    }, { $hours } horas de estudo. Etapas: { $steps }. Habilidades: { $skills }. { $forecast }.

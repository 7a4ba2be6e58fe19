### La ruta

roadmap-title = ## El camino a la ingeniería de IA
roadmap-position = **{ $done } de { $total } hitos hechos.** Estás en la etapa { $step } de { $steps }.
roadmap-not-joined = { $total } hitos en cinco etapas. `/unirse` te pone en camino.
roadmap-step = { $mark } **{ $number }. { $title }**  { $bar }  { $done }/{ $total }
roadmap-pick = Elige una etapa para ver sus hitos
roadmap-overview = Vista general
roadmap-option = Etapa { $number }: { $title }
roadmap-option-done = { $done } de { $total } hechos
roadmap-milestone-done = ✅ { $number }. { $title } · { $when }
roadmap-milestone-current = 👉 **{ $number }. { $title }**{ $due }
roadmap-milestone-ahead = ▫️ { $number }. { $title }{ $due }
roadmap-pick-milestone = Elige un hito para leerlo
roadmap-milestone-known = 🎒 { $number }. { $title } · ya conocido
roadmap-known = { $count ->
        [one] 🎒 1 más ya lo sabías antes de llegar.
       *[other] 🎒 { $count } más ya los sabías antes de llegar.
    }
roadmap-former = { $count ->
        [one] 🗄️ 1 que hiciste ya no está en la ruta; sigue siendo tuyo.
       *[other] 🗄️ { $count } que hiciste ya no están en la ruta; siguen siendo tuyos.
    }
roadmap-nothing-left = No queda nada por hacer: lo sabes todo. Di con el botón de abajo qué sabes menos bien.
roadmap-finished-hint = `/certificado` muestra el tuyo, `/portafolio` lo reúne todo en una página.
button-step = Volver a la etapa
roadmap-finished =
    ## Terminaste la ruta 🎉
    Los { $total } hitos están hechos. Muestra lo que construiste, y ayuda a quien viene detrás.
step-title = ## Etapa { $number }: { $title }
step-finished =
    🏁 Con esto queda completa la etapa **{ $title }**.
    { $gain }

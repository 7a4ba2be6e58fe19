### Clasificación

leaderboard-title-week = Clasificación · esta semana
leaderboard-title-month = Clasificación · este mes
leaderboard-title-season = Clasificación · { $name }
leaderboard-title-all = Clasificación · desde siempre
leaderboard-title-improved = Quién mejoró más · la semana pasada
leaderboard-title-streak = Las rachas más largas en curso
leaderboard-server = { $title } · todo el servidor
leaderboard-amount-streak = { $points ->
        [one] 1 semana
       *[other] { $points } semanas
    }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← tú
leaderboard-you = tú
leaderboard-places = Puestos { $first } a { $last } de { $count }
leaderboard-empty = Aquí aún no hay puntos. `/registro` da los primeros.
leaderboard-empty-improved = Hacen falta dos semanas para comparar: mira otra vez la próxima.
leaderboard-empty-streak = Ahora no hay rachas en curso. `/registro` empieza una.
leaderboard-picture-empty = Nadie todavía
leaderboard-own = Vas en el puesto { $place } de { $count } con { $amount } puntos. { $distance ->
        [one] 1 punto
       *[other] { $distance } puntos
    } más y subes un puesto.
leaderboard-own-improved = Vas en el puesto { $place } de { $count }, { $amount } puntos por encima de tu semana habitual.
leaderboard-own-streak = Vas en el puesto { $place } de { $count } con { $amount } seguidas.
leaderboard-own-first = Vas en cabeza con { $amount }.
leaderboard-own-none = Aquí aún no tienes puntos. Lo más rápido es un registro: `/registro`.
leaderboard-way-in = Con { $points ->
        [one] 1 punto
       *[other] { $points } puntos
    } compartes el puesto { $place } con { $name }.
leaderboard-own-none-improved = La semana pasada no superó tu habitual. Esta puede.
leaderboard-own-none-streak = Ahora no tienes ninguna racha. `/registro` empieza una.
leaderboard-own-hidden = Solo tú ves esto: estás oculto (`/yo`).
leaderboard-not-joined = Aún no estás en el grupo. `/unirse` te añade.
leaderboard-goal = 🎯 Juntos: **{ $made }** de { $aim } puntos esta semana
leaderboard-goal-reached = 🎯 Juntos: **{ $made }** puntos esta semana, más que la meta de { $aim }. 🎉
leaderboard-pick = ¿Qué tabla?
board-week = Esta semana
board-month = Este mes
board-season = Esta temporada
board-all = Desde siempre
board-improved = Quién mejoró más
board-streak = Las rachas más largas en curso
board-how = Cómo se ganan los puntos
button-board-before = ◀ Mejores
button-board-after = Más ▶
button-board-mine = Cerca de mí
button-board-first = Primera página
button-board-text = Como texto
button-board-picture = Como imagen
button-board-server = Todo el servidor
button-board-group = Mi grupo
season-first = la primera temporada
season-started = ## 🌱 Empieza { $name }
season-winners = **{ $title }** ha terminado y se puede seguir leyendo. En el podio:
how-title = ## Cómo se ganan los puntos
how-check-in = ✍️ **{ $points }** por un registro
how-on-time = ⏱️ **{ $points }** más si llega en su propia semana
how-streak = 🔥 **{ $points }** más por cada semana seguida después de la primera, hasta { $most }
how-milestone = ✅ **{ $points }** por cada hora en que se estima un hito
how-project = 📦 **{ $points }** por mostrar un proyecto, { $most } por semana
how-kudos = 👏 **{ $points }** por el aplauso de cada miembro, { $most } por semana y no por turnos
how-answer = 💬 **{ $points }** por responder lo que alguien preguntó a los mentores, { $most } por semana
how-fair = Un registro sin tiempo ni palabras mantiene la racha y no da nada. Lo que se retira devuelve sus puntos. Lo que ya sabías no da ninguno. A iguales puntos, mismo puesto.

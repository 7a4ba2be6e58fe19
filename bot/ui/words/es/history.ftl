### Las semanas de un miembro, una por una

history-title = ## Las semanas de { $name }
history-streak =
    🔥 { $streak ->
        [0] Ahora mismo sin racha
        [one] 1 semana seguida
       *[other] { $streak } semanas seguidas
    } · la más larga { $longest }
history-empty = Aún no ha terminado ninguna semana. `/registro` hace que cuente la primera.
history-how = Un registro con hasta dos días de retraso también cuenta. Cuatro semanas seguidas dan un comodín, que salva la racha por sí solo cuando falta una semana. Las pausas y las semanas en que el bot no funcionó no cuestan nada. ¿Algo no cuadra? Un mentor puede recuperar una semana.
history-counted = ✅ { $first } – { $last } · { $count ->
        [one] cuenta
       *[other] cuentan { $count } semanas
    }, { $hours } h
history-late = 🕗 { $first } – { $last } · { $count ->
        [one] tarde, cuenta
       *[other] { $count } semanas tarde, cuentan
    }, { $hours } h
history-repaired = 🛠️ { $first } – { $last } · recuperada, cuenta
history-repair = por { $mentor }: { $reason }
history-frozen = ❄️ { $first } – { $last } · perdida, un comodín mantuvo la racha de { $streak }
history-paused = ⏸️ { $first } – { $last } · { $count ->
        [one] en pausa
       *[other] { $count } semanas en pausa
    }, no cuesta nada
history-outage = ⚡ { $first } – { $last } · el bot no funcionó el último día, no cuesta nada
history-open = ▫️ { $first } – { $last } · aún abierta
history-missed = ❌ { $first } – { $last } · perdida
history-missed-ended = ❌ { $first } – { $last } · perdida, y sin comodín: terminó una racha de { $streak }
history-mended = ## 🛠️ Recuperada: { $name }
heatmap-subtitle = { $streak ->
        [one] 1 semana seguida
       *[other] { $streak } semanas seguidas
    } · la más larga { $longest }
heatmap-count = { $state }: { $count }
heatmap-alt = Los registros de { $name } como mapa de calor, { $subtitle }. { $counts }.
week-state-counted = horas de estudio
week-state-late = tarde, racha intacta
week-state-repaired = recuperada
week-state-frozen = comodín usado
week-state-paused = en pausa
week-state-outage = el bot no funcionó
week-state-open = aún abierta
week-state-missed = perdida

### As semanas de um membro, uma a uma

history-title = ## As semanas de { $name }
history-streak =
    🔥 { $streak ->
        [0] Nenhuma sequência agora
        [one] { $streak } semana seguida
       *[other] { $streak } semanas seguidas
    } · a mais longa { $longest }
history-empty = Nenhuma semana terminou ainda. `/registro` faz a primeira contar.
history-how = Um registro com até dois dias de atraso também conta. Quatro semanas seguidas dão um curinga, que salva a sequência sozinho quando falta uma semana. Pausas e semanas em que o bot não funcionou não custam nada. Algo errado? Um mentor pode recuperar uma semana.
history-counted = ✅ { $first } – { $last } · { $count ->
        [one] contou
       *[other] { $count } semanas contaram
    }, { $hours } h
history-late = 🕗 { $first } – { $last } · { $count ->
        [one] atrasada, contou
       *[other] { $count } semanas atrasadas, contaram
    }, { $hours } h
history-repaired = 🛠️ { $first } – { $last } · recuperada, contou
history-repair = por { $mentor }: { $reason }
history-frozen = ❄️ { $first } – { $last } · perdida, um curinga manteve a sequência de { $streak }
history-paused = ⏸️ { $first } – { $last } · { $count ->
        [one] em pausa
       *[other] { $count } semanas em pausa
    }, não custa nada
history-outage = ⚡ { $first } – { $last } · o bot não funcionou no último dia, não custa nada
history-open = ▫️ { $first } – { $last } · ainda aberta
history-missed = ❌ { $first } – { $last } · perdida
history-missed-ended = ❌ { $first } – { $last } · perdida, e sem curinga na mão: terminou uma sequência de { $streak }
history-mended = ## 🛠️ Recuperada: { $name }
heatmap-subtitle = { $streak ->
        [one] { $streak } semana seguida
       *[other] { $streak } semanas seguidas
    } · a mais longa { $longest }
heatmap-count = { $state }: { $count }
heatmap-alt = Os registros de { $name } como mapa de calor, { $subtitle }. { $counts }.
week-state-counted = horas de estudo
week-state-late = atrasada, sequência mantida
week-state-repaired = recuperada
week-state-frozen = curinga usado
week-state-paused = em pausa
week-state-outage = o bot não funcionou
week-state-open = ainda aberta
week-state-missed = perdida

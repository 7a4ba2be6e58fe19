### Registros

checkin-form-title = A sua semana
checkin-form-title-late = A semana passada, com atraso
checkin-form-title-again = Mudar o registro desta semana
checkin-form-done = O que você fez?
checkin-form-done-hint = Li dois capítulos, limpei os dados de táxi…
checkin-form-hours = Quantas horas?
checkin-form-hours-hint = 3, 2.5 ou 1h 30m
checkin-form-blockers = Algo no caminho?
checkin-form-blockers-hint = Os mentores vão ver. Deixe vazio se não houver
checkin-form-next = O que vem agora?
checkin-form-next-hint = Os exercícios de join, depois o capítulo 3…
checkin-form-confidence = Como você se sente com isso?
confidence-1 = 1 · Sem rumo
confidence-2 = 2 · Com dúvidas
confidence-3 = 3 · Chegando lá
confidence-4 = 4 · Bem
confidence-5 = 5 · Saberia explicar
checkin-which-week =
    ## ✍️ Qual semana?
    A semana passada, de { $monday } a { $sunday }, ainda está aberta: um registro atrasado mantém a sua sequência e dá um pouco menos.
button-last-week = A passada, com atraso
button-this-week = Esta semana
checkin-received = ## ✍️ Registrado
checkin-late = ## ✍️ Registrado, atrasado mas conta
checkin-changed = ## ✍️ Registro mudado
checkin-facts =
    ⏱️ { $hours } h de estudo · 🔥 { $streak ->
        [one] a primeira semana de uma nova sequência
       *[other] { $streak } semanas seguidas
    }
checkin-saved = ❄️ { $weeks ->
        [one] Um curinga salvou a sua sequência na semana que você perdeu.
       *[other] { $weeks } curingas salvaram a sua sequência nas semanas que você perdeu.
    }
checkin-freezes = ❄️ { $freezes ->
        [one] { $freezes } curinga na mão: salva a sua sequência na próxima semana que você perder.
       *[other] { $freezes } curingas na mão: cada um salva a sua sequência quando você perde uma semana.
    }
checkin-points = **+{ $points } pontos:** { $reasons }
checkin-worth-nothing = Conta para a sua sequência, e dá pontos assim que disser o que você fez e por quanto tempo: `/registro` muda isso.
checkin-asked = 🙋 Os mentores veem o que está no seu caminho e vão responder.
checkin-company = **Também estudando**
checkin-companion = ▫️ { $name }: { $title }
checkin-next = A seguir: **{ $title }**
award-check-in = { $points } pelo registro
award-on-time = { $points } por ser no prazo
award-streak = { $points } pela sua sequência
award-milestone = { $points } pelo marco

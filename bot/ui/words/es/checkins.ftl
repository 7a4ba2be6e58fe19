### Registros

checkin-form-title = Tu semana
checkin-form-title-late = La semana pasada, con retraso
checkin-form-title-again = Cambiar el registro de esta semana
checkin-form-done = ¿Qué hiciste?
checkin-form-done-hint = Leí dos capítulos, limpié los datos de taxis…
checkin-form-hours = ¿Cuántas horas?
checkin-form-hours-hint = 3, 2.5 o 1h 30m
checkin-form-blockers = ¿Algo te frena?
checkin-form-blockers-hint = Lo verán los mentores. Déjalo vacío si no es nada
checkin-form-next = ¿Qué viene ahora?
checkin-form-next-hint = Los ejercicios de join, luego el capítulo 3…
checkin-form-confidence = ¿Cómo te sientes con ello?
confidence-1 = 1 · En blanco
confidence-2 = 2 · Con dudas
confidence-3 = 3 · Voy llegando
confidence-4 = 4 · Bien
confidence-5 = 5 · Sabría explicarlo
checkin-which-week =
    ## ✍️ ¿Qué semana?
    La semana pasada, del { $monday } al { $sunday }, sigue abierta: un registro tardío mantiene tu racha y da un poco menos.
button-last-week = La pasada, con retraso
button-this-week = Esta semana
checkin-received = ## ✍️ Registrado
checkin-late = ## ✍️ Registrado, tarde pero cuenta
checkin-changed = ## ✍️ Registro cambiado
checkin-facts =
    ⏱️ { $hours } h de estudio · 🔥 { $streak ->
        [one] la primera semana de una nueva racha
       *[other] { $streak } semanas seguidas
    }
checkin-saved = ❄️ { $weeks ->
        [one] Un comodín salvó tu racha en la semana que faltaste.
       *[other] { $weeks } comodines salvaron tu racha en las semanas que faltaste.
    }
checkin-freezes = ❄️ { $freezes ->
        [one] 1 comodín guardado: salva tu racha la próxima vez que faltes una semana.
       *[other] { $freezes } comodines guardados: cada uno salva tu racha cuando faltas una semana.
    }
checkin-points = **+{ $points } puntos:** { $reasons }
checkin-worth-nothing = Cuenta para tu racha, y da puntos en cuanto diga qué hiciste y cuánto tiempo: `/registro` lo cambia.
checkin-asked = 🙋 Los mentores ven lo que te frena y te responderán.
checkin-company = **También en ello**
checkin-companion = ▫️ { $name }: { $title }
checkin-next = Lo siguiente: **{ $title }**
award-check-in = { $points } por registrar
award-on-time = { $points } por llegar a tiempo
award-streak = { $points } por tu racha
award-milestone = { $points } por el hito

### Recordatorios

reminder-group =
    ⏰ **La semana casi termina.** Un registro lleva medio minuto y mantiene tu racha:
reminder-named-and-more = { $named } y { $count } más
reminder-streak =
    ⏰ **La semana casi termina.** Registra la tuya y { $streak ->
        [one] tu primera semana sigue contando
       *[other] tus { $streak } semanas seguidas siguen vivas
    }.
reminder-plain =
    ⏰ **La semana casi termina.** Un registro lleva medio minuto.
reminder-snoozed = Te lo recuerdo otra vez el { $when }.
reminders-mention =
    ## Recordatorios
    Si el sábado aún no registraste tu semana, te nombro una vez en el canal del grupo.
reminders-dm =
    ## Recordatorios
    Si el sábado aún no registraste tu semana, te envío un mensaje directo.
reminders-off =
    ## Recordatorios
    Desactivados. `/recordatorios cómo:` los vuelve a activar.
reminders-paused = 🏖️ Estás en pausa hasta el { $day }. Tu racha te espera.
way-pick = Cómo recordártelo
pause-pick = ¿Te vas? Pausa de…
pause-option = { $weeks ->
        [0] He vuelto: sin pausa
        [one] esta semana
       *[other] { $weeks } semanas, contando esta
    }
error-week-is-over = A esta semana no le queda un buen momento para un recordatorio. `/registro` lleva medio minuto.

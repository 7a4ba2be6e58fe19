### Lembretes

reminder-group =
    ⏰ **A semana está quase no fim.** Um registro leva meio minuto e mantém a sua sequência:
reminder-named-and-more = { $named } e mais { $count }
reminder-streak =
    ⏰ **A semana está quase no fim.** Registre e { $streak ->
        [one] a sua primeira semana continua contando
       *[other] as suas { $streak } semanas seguidas continuam vivas
    }.
reminder-plain =
    ⏰ **A semana está quase no fim.** Um registro leva meio minuto.
reminder-snoozed = Eu lembro você de novo em { $when }.
reminders-mention =
    ## Lembretes
    Se até sábado você não registrou a semana, eu digo o seu nome uma vez no canal do grupo.
reminders-dm =
    ## Lembretes
    Se até sábado você não registrou a semana, eu mando uma mensagem direta.
reminders-off =
    ## Lembretes
    Desligados. `/lembretes como:` liga de novo.
reminders-paused = 🏖️ Você está em pausa até { $day }. A sua sequência espera por você.
way-pick = Como lembrar você
pause-pick = Vai viajar? Pausa de…
pause-option = { $weeks ->
        [0] Voltei: sem pausa
        [1] esta semana
       *[other] { $weeks } semanas, contando esta
    }
error-week-is-over = Esta semana não tem mais um bom momento para um lembrete. `/registro` leva meio minuto.

### Hitos

milestone-title = ## { $number }. { $title }
milestone-about = Etapa { $step } de { $steps }, { $title } · unas { $hours } horas
milestone-due = para el { $day } ({ $away })
milestone-done = ✅ **Hecho** el { $when }
milestone-done-link = ✅ **Hecho** el { $when } · { $link }
milestone-known = 🎒 **Ya conocido.** *Hecho* aún da sus puntos, si al final lo haces.
milestone-undone = ## ↩️ { $title } vuelve a estar abierto
milestone-undone-points = { $points ->
        [0] Nada más ha cambiado.
       *[other] Se fueron con él sus { $points } puntos.
    }
milestone-undone-for = De { $name }, con los { $points } puntos que había dado.
button-undo = Deshacer
milestone-done-when = **Está hecho cuando**
    { $lines }
milestone-deliverable = **Lo que haces:** { $deliverable }
milestone-cost = **Cuesta:** { $note }
milestone-resources = **Para aprender**
milestone-resource = { $title }
    -# { $focus }
button-open = Abrir
milestone-completed = ## ✅ { $title }
milestone-earned = **+{ $points } puntos.** { $done } de { $total } hitos hechos.
milestone-and-known = { $known } ya sabidos.
milestone-next = Ahora: **{ $title }** · { $due }
done-form-title = Terminar este hito
done-form-about = **Para mostrar:** { $deliverable }
done-form-link = Enlace
done-form-link-hint = https://… o déjalo vacío

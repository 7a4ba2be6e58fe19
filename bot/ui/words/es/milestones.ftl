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
    -# { $focus } · { $hours } h
milestone-resource-paid = es de pago
button-open = Abrir
milestone-completed = ## ✅ { $title }
milestone-outcomes = **Lo que te llevas**
    { $lines }
milestone-stretch = **¿Quieres más?** { $stretch }
milestone-earned = **+{ $points } puntos.** { $done } de { $total } hitos hechos.
milestone-and-known = { $known } ya sabidos.
milestone-next = Ahora: **{ $title }** · { $due }
done-form-title = Terminar este hito
done-form-about = **Para mostrar:** { $deliverable }
done-form-link-repo = Enlace al repositorio
done-form-link-notebook = Enlace al cuaderno
done-form-link-demo = Enlace a la demo
done-form-link-plot = Enlace al gráfico
done-form-link-write-up = Enlace al texto
done-form-link-hint = https://… o déjalo vacío

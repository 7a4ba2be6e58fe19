### Marcos

milestone-title = ## { $number }. { $title }
milestone-about = Etapa { $step } de { $steps }, { $title } · cerca de { $hours } horas
milestone-due = até { $day } ({ $away })
milestone-done = ✅ **Feito** em { $when }
milestone-done-link = ✅ **Feito** em { $when } · { $link }
milestone-known = 🎒 **Já conhecido.** *Feito* ainda dá os pontos, se você acabar fazendo.
milestone-undone = ## ↩️ { $title } está aberto de novo
milestone-undone-points = { $points ->
        [0] Nada mais mudou.
       *[other] Os { $points } pontos dele foram junto.
    }
milestone-undone-for = De { $name }, com os { $points } pontos que tinha dado.
button-undo = Desfazer
milestone-done-when = **Está feito quando**
    { $lines }
milestone-deliverable = **O que você faz:** { $deliverable }
milestone-cost = **Custa:** { $note }
milestone-resources = **Para aprender**
milestone-resource = { $title }
    -# { $focus } · { $hours } h
milestone-resource-paid = é pago
button-open = Abrir
milestone-completed = ## ✅ { $title }
milestone-outcomes = **O que você leva**
    { $lines }
milestone-stretch = **Quer mais?** { $stretch }
milestone-earned = **+{ $points } pontos.** { $done } de { $total } marcos feitos.
milestone-and-known = { $known } já conhecidos.
milestone-next = A seguir: **{ $title }** · { $due }
done-form-title = Terminar este marco
done-form-about = **Para mostrar:** { $deliverable }
done-form-link-repo = Link do repositório
done-form-link-notebook = Link do notebook
done-form-link-demo = Link da demo
done-form-link-plot = Link do gráfico
done-form-link-write-up = Link do texto
done-form-link-hint = https://… ou deixe vazio

### O que terminar traz

celebrate-step =
    🏁 { $who } terminou a etapa **{ $title }**!
    { $gain }
celebrate-roadmap =
    🎓 { $who } terminou a **trilha inteira**: todos os { $total } marcos!
    Merece os parabéns.
button-my-roadmap = Minha trilha
role-name = Feito: { $title }
role-reason-made = Cohort: o cargo de uma etapa
role-reason-earned = Cohort: etapa concluída
role-reason-taken = Cohort: etapa retirada ou saída do grupo
role-reason-off = Cohort: os cargos de etapa estão desligados
certificate-title = ## 🎓 O seu certificado
certificate-facts = **{ $name }** terminou **{ $curriculum }** com { $done } marcos e { $hours } horas de estudo, de { $started } a { $finished }, em { $group }.
certificate-known = { $known ->
        [one] Mais { $known } marco já era conhecido.
       *[other] Mais { $known } marcos já eram conhecidos.
    }
certificate-code = Código `{ $code }`: qualquer pessoa pode conferir aqui com `/verificar`.
verified-title = ## ✅ { $code } é autêntico
certificate-heading = Certificado de conclusão
certificate-statement = terminou todos os marcos da trilha
certificate-dates = { $started } a { $finished }
certificate-milestones = { $done } marcos
certificate-hours = { $hours } horas de estudo
certificate-and-known = { $known } já conhecidos
certificate-check = Confira com /verify

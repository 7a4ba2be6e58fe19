### A trilha

roadmap-title = ## O caminho até a engenharia de IA
roadmap-position = **{ $done } de { $total } marcos feitos.** Você está na etapa { $step } de { $steps }.
roadmap-not-joined = { $total } marcos em cinco etapas. `/entrar` põe você a caminho.
roadmap-step = { $mark } **{ $number }. { $title }**  { $bar }  { $done }/{ $total }
roadmap-pick = Escolha uma etapa para ver os marcos
roadmap-overview = Visão geral
roadmap-option = Etapa { $number }: { $title }
roadmap-option-done = { $done } de { $total } feitos
roadmap-milestone-done = ✅ { $number }. { $title } · { $when }
roadmap-milestone-current = 👉 **{ $number }. { $title }**{ $due }
roadmap-milestone-ahead = ▫️ { $number }. { $title }{ $due }
roadmap-pick-milestone = Escolha um marco para ler
roadmap-milestone-known = 🎒 { $number }. { $title } · já conhecido
roadmap-known = { $count ->
        [one] 🎒 Mais { $count } você já sabia antes de chegar.
       *[other] 🎒 Mais { $count } você já sabia antes de chegar.
    }
roadmap-former = { $count ->
        [one] 🗄️ { $count } que você fez não está mais na trilha; continua sendo seu.
       *[other] 🗄️ { $count } que você fez não estão mais na trilha; continuam sendo seus.
    }
roadmap-nothing-left = Não falta nada: você sabe tudo. Diga com o botão abaixo o que sabe menos bem.
roadmap-finished-hint = `/certificado` mostra o seu, `/portfólio` reúne tudo em uma página.
button-step = Voltar à etapa
roadmap-finished =
    ## Você terminou a trilha 🎉
    Todos os { $total } marcos estão feitos. Mostre o que construiu, e ajude quem vem depois.
step-title = ## Etapa { $number }: { $title }
step-finished =
    🏁 Com isso a etapa **{ $title }** está completa.
    { $gain }

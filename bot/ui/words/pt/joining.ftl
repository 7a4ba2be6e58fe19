### Entrar

joined-new = ## Boas-vindas ao grupo 👋
joined-again = ## O seu plano está atualizado
joined-plan = **{ $months } meses**, cerca de { $low } a { $high } horas por semana: você termina em { $finish }.
joined-zone = O seu fuso horário é { $zone }; mais ninguém vê. `/entrar` muda tudo isso.
joined-hours-fit = { $hours } h por semana: as { $left } horas que faltam levam cerca de { $weeks } semanas, então o seu ritmo serve.
joined-hours-short = ⚠️ Com { $hours } h por semana, as { $left } horas que faltam levam cerca de { $weeks } semanas, mais do que o seu ritmo. Um mais lento deixa as datas honestas.
joined-known = { $count ->
        [one] 🎒 { $count } marco está marcado como conhecido; as semanas do plano são para os outros.
       *[other] 🎒 { $count } marcos estão marcados como conhecidos; as semanas do plano são para os outros.
    }
button-placement = Já sei parte disso
placement-form-title = O que você já sabe?
level-known = Isso eu sei bem
level-some = Sei o básico
level-new = Isso é novo para mim
joined-first = O seu primeiro marco: **{ $title }**

### Classificação

leaderboard-title-week = Classificação · esta semana
leaderboard-title-month = Classificação · este mês
leaderboard-title-season = Classificação · { $name }
leaderboard-title-all = Classificação · desde sempre
leaderboard-title-improved = Quem mais melhorou · semana passada
leaderboard-title-streak = As maiores sequências em curso
leaderboard-server = { $title } · servidor inteiro
leaderboard-amount-streak = { $points ->
        [one] { $points } semana
       *[other] { $points } semanas
    }
leaderboard-row-own = { $medal } **{ $place }. { $name } · { $points }** ← você
leaderboard-you = você
leaderboard-places = Posições { $first } a { $last } de { $count }
leaderboard-empty = Ainda não há pontos aqui. `/registro` faz os primeiros.
leaderboard-empty-improved = São precisas duas semanas para comparar: olhe de novo na próxima.
leaderboard-empty-streak = Nenhuma sequência em curso agora. `/registro` começa uma.
leaderboard-picture-empty = Ninguém ainda
leaderboard-own = Você é o número { $place } de { $count } com { $amount } pontos. Mais { $distance ->
        [one] { $distance } ponto
       *[other] { $distance } pontos
    } e você sobe uma posição.
leaderboard-own-improved = Você é o número { $place } de { $count }, { $amount } pontos acima da sua semana de costume.
leaderboard-own-streak = Você é o número { $place } de { $count } com { $amount } seguidas.
leaderboard-own-first = Você lidera com { $amount }.
leaderboard-own-none = Você ainda não tem pontos aqui. O mais rápido é um registro: `/registro`.
leaderboard-way-in = Com { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    } você divide a posição { $place } com { $name }.
leaderboard-own-none-improved = A semana passada não ficou acima do seu costume. Esta pode ficar.
leaderboard-own-none-streak = Nenhuma sequência sua em curso agora. `/registro` começa uma.
leaderboard-own-hidden = Só você vê isto: você está oculto (`/eu`).
leaderboard-not-joined = Você ainda não está no grupo. `/entrar` adiciona você.
leaderboard-goal = 🎯 Juntos: **{ $made }** de { $aim } pontos nesta semana
leaderboard-goal-reached = 🎯 Juntos: **{ $made }** pontos nesta semana, acima da meta de { $aim }. 🎉
leaderboard-pick = Qual tabela?
board-week = Esta semana
board-month = Este mês
board-season = Esta temporada
board-all = Desde sempre
board-improved = Quem mais melhorou
board-streak = As maiores sequências em curso
board-how = Como se ganham os pontos
button-board-before = ◀ Melhores
button-board-after = Mais ▶
button-board-mine = Perto de mim
button-board-first = Primeira página
button-board-text = Como texto
button-board-picture = Como imagem
button-board-server = Servidor inteiro
button-board-group = Meu grupo
season-first = a primeira temporada
season-started = ## 🌱 { $name } começa
season-winners = **{ $title }** acabou e continua legível. No pódio:
how-title = ## Como se ganham os pontos
how-check-in = ✍️ **{ $points }** por um registro
how-on-time = ⏱️ **{ $points }** a mais se vier na própria semana
how-streak = 🔥 **{ $points }** a mais por semana seguida depois da primeira, até { $most }
how-milestone = ✅ **{ $points }** por hora em que um marco é estimado
how-project = 📦 **{ $points }** por mostrar um projeto, { $most } por semana
how-kudos = 👏 **{ $points }** pelo aplauso de cada membro, { $most } por semana e não em troca
how-answer = 💬 **{ $points }** por responder o que alguém perguntou aos mentores, { $most } por semana
how-fair = Um registro sem tempo nem palavras mantém a sequência e não dá nada. O que é retirado devolve os pontos. O que você já sabia não dá nenhum. Pontos iguais dividem a posição.

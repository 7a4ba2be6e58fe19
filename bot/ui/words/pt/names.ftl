### Nomes das coisas

weekday-monday = segunda-feira
weekday-tuesday = terça-feira
weekday-wednesday = quarta-feira
weekday-thursday = quinta-feira
weekday-friday = sexta-feira
weekday-saturday = sábado
weekday-sunday = domingo
button-try-again = Corrigir
button-done = Feito
button-milestone = Meu marco
button-check-in = Registrar
button-ask = Perguntar
button-snooze = Lembrar amanhã
button-pause = Fazer uma pausa
button-stop = Sem lembretes
button-what-now = E agora?
button-window-week = Esta semana
button-window-month = Este mês
button-window-all = Desde sempre

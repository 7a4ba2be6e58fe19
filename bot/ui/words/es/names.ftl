### Nombres de las cosas

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo
button-try-again = Corregir
button-done = Hecho
button-milestone = Mi hito
button-check-in = Registrar
button-ask = Preguntar
button-snooze = Mañana otra vez
button-pause = Hago una pausa
button-stop = Sin recordatorios
button-what-now = ¿Y ahora?
button-window-week = Esta semana
button-window-month = Este mes
button-window-all = Desde siempre

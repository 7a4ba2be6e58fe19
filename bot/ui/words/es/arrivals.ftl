### Primeras palabras

hello = ## Gracias por invitarme a { $server } 👋
    Llevo a un grupo de desarrolladores backend a la ingeniería de IA, un hito por semana. Un paso y ya funciona: escribe `/configurar` en el canal donde se reunirá tu grupo.
welcome = ## Te damos la bienvenida al grupo de estudio 👋
    De desarrollo backend a ingeniería de IA, un hito por semana. Cada { $day } a las { $time } (hora de { $zone }) aparece aquí el hito de la semana; vas a tu ritmo, y un registro semanal mantiene tu racha.
button-join = Unirme
join-form-title = Tu plan
join-form-pace = ¿Cuánto tiempo quieres tomarte?
join-form-zone = Tu zona horaria (no la ve nadie más)
join-form-zone-hint = Una ciudad, p. ej. Madrid; si no, la del grupo
join-form-hours = Horas por semana que piensas estudiar
select-group = ¿Qué grupo?

### Unirse

joined-new = ## Te damos la bienvenida al grupo 👋
joined-again = ## Tu plan está al día
joined-plan = **{ $months } meses**, unas { $low } a { $high } horas por semana: terminas el { $finish }.
joined-zone = Tu zona horaria es { $zone }; no la ve nadie más. `/unirse` cambia todo esto.
joined-hours-fit = { $hours } h por semana: las { $left } horas que quedan llevan unas { $weeks } semanas, así que tu ritmo encaja.
joined-hours-short = ⚠️ Con { $hours } h por semana, las { $left } horas que quedan llevan unas { $weeks } semanas, más que tu ritmo. Uno más lento hace sinceras las fechas.
joined-known = { $count ->
        [one] 🎒 1 hito queda marcado como conocido; las semanas del plan son para los demás.
       *[other] 🎒 { $count } hitos quedan marcados como conocidos; las semanas del plan son para los demás.
    }
button-placement = Algo de esto ya lo sé
placement-form-title = ¿Qué sabes ya?
level-known = Esto lo sé bien
level-some = Sé lo básico
level-new = Esto es nuevo para mí
joined-first = Tu primer hito: **{ $title }**

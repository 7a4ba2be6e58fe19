### Lo que un miembro eligió

me-title = ## Tú en este grupo
me-outsider = Aquí no estás en ningún grupo de estudio; en un servidor con uno, `/unirse` lleva medio minuto. ¿Estuviste en uno antes? Lo que está guardado sobre ti es tuyo, estuvieras donde estuvieras.
me-pace = **Ritmo** { $months } meses
me-zone = **Zona horaria** { $zone }; no la ve nadie más
me-hours = **Piensas estudiar** { $hours } h por semana
me-reminders-mention = **Recordatorios** por tu nombre en el canal del grupo
me-reminders-dm = **Recordatorios** por mensaje directo
me-reminders-off = **Recordatorios** desactivados
me-visible = **Los demás ven** tu puesto en la clasificación y tu progreso
me-hidden = **Oculto**: solo tú ves tu puesto y tu progreso
button-plan = Cambiar mi plan
button-reminders = Recordatorios
button-hide-me = Ocultarme
button-show-me = Mostrarme
button-leave = Salir del grupo
button-leave-sure = Sí, salir
leave-sure = **¿Salir del grupo?** Sin propuestas, sin recordatorios, sin puesto en la clasificación. Lo que hiciste se guarda para ti: `/unirse` lo devuelve todo.
left = Has salido del grupo. `/unirse` te devuelve con todo lo que hiciste. ¡Que te vaya bien!

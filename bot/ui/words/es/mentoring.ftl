### Los mentores y lo que se les pregunta

button-help = Necesito ayuda
button-claim = Me encargo
button-answer = Responder
button-settled = Resuelto
button-thanks = Gracias

help-form-title = Pregunta a los mentores
help-form-about = Sobre **{ $title }**
help-form-text = ¿Dónde te atascas?
help-form-text-hint = Qué probaste y qué pasó. Un enlace ayuda.
help-form-way = ¿Cómo te llega la respuesta?
answer-way-mention = Por mi nombre en el canal del grupo
answer-way-dm = Por mensaje directo
help-asked = 🙋 Los mentores ven que quieres ayuda con **{ $title }**. Tendrás noticias suyas.
help-asked-again = 🙋 Tu pregunta sobre **{ $title }** ya estaba esperando; ahora lleva lo que acabas de escribir.

queue-title = ## Quién necesita ayuda
queue-empty = No espera nadie. 🎉
queue-request = **{ $name }** · { $about } · { $since }
queue-claimed = { $mentor } se encarga
queue-more = { $count ->
        [one] 1 más espera detrás de estas.
       *[other] { $count } más esperan detrás de estas.
    }
request-milestone = hito `{ $ref }`
request-blocker = algo le frena
request-question = pregunta

answer-form-title = Responder
answer-form-text = Tu respuesta
answer-form-hint = Le llega tal como la escribes, con tu nombre.
answer-title = 💬 **{ $mentor }** te responde sobre **{ $about }**:
answer-thanks = Bien. Si no te sirvió, pregunta otra vez: tus mentores prefieren saberlo.
queue-alike = { $count ->
        [one] Alguien más pregunta lo mismo; una respuesta llega a ambos.
       *[other] Otros { $count } preguntan lo mismo; una respuesta llega a todos.
    }
answer-form-add = ¿Añadirla a las preguntas?
answer-form-add-no = No, solo responder
answer-form-add-yes = Sí, para quien pregunte después
answer-form-question = La pregunta, como quedará

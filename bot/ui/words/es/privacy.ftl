### Los datos propios

button-export-me = Exportar mis datos
button-forget-me = Bórrame
exported = { $rows ->
        [0] 📦 No hay nada guardado sobre ti. El archivo está vacío.
        [one] 📦 Hay 1 fila guardada sobre ti. Aquí está, con un README que explica las columnas.
       *[other] 📦 Hay { $rows } filas guardadas sobre ti. Aquí están, con un README que explica las columnas.
    }
archive-title = Tus datos en Cohort
archive-about = Cada fila guardada sobre ti, en todos los servidores en los que encontraste este bot. `data.json` y los archivos CSV dicen lo mismo. Los momentos están en UTC.
archive-rows = { $count ->
        [one] 1 fila.
       *[other] { $count } filas.
    }
forget-form-title = Bórrame
forget-form-about = Desaparece todo sobre ti, en cada servidor en el que encontraste este bot: progreso, registros, proyectos, certificados, preguntas. El grupo conserva los puntos que hizo en común, sin tu nombre. **Esto no se puede deshacer.** Exporta antes tus datos si quieres conservarlos.
forget-form-word = Escribe { $word }
forget-word = BORRAR
forgotten = { $rows ->
        [0] No había nada guardado sobre ti.
        [one] Hecho: la única fila sobre ti ya no está. ¡Que te vaya bien!
       *[other] Hecho: las { $rows } filas sobre ti ya no están. ¡Que te vaya bien!
    }
forget-role-reason = pidió que se borraran sus datos

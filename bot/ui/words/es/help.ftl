### Ayuda

help-title = ## Cohort
help-start = ¿Primera vez? Empieza con `/unirse`; luego `/siguiente` muestra qué toca esta semana y `/registro` le cuenta al grupo cómo fue.
help-line = `/{ $command }`  { $what }
help-organisers = **Para mentores y organizadores**
help-end = Para responder al mensaje de alguien: mantenlo pulsado (o clic derecho), Aplicaciones, *Responder con las preguntas*. Lo que te muestro tras un comando solo lo ves tú.

### La propuesta de la semana

prompt-title = ## Semana { $week } de { $weeks }
prompt-late = Un poco tarde esta semana, disculpas.
prompt-due =
    🎯 **{ $title }** · unas { $hours } horas
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · para el { $day }
    { $goal }
prompt-over = El calendario del grupo ha terminado. Acabad lo que quede a vuestro ritmo, y mostrad lo que construisteis.
prompt-question =
    💬 **Para conversar**
    { $question }
prompt-invitation = ¿Aún no estás? `/unirse` te pone en camino.
prompt-rate = **La semana pasada** { $bar } { $checked } de { $members } registraron su semana
prompt-nobody-finished = Nadie terminó un hito la semana pasada. Esta sigue abierta.
prompt-finished =
    Terminaron:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … y { $count } más
prompt-records = 🔥 Nuevos récords: { $records }
prompt-record = **{ $name }** con { $streak } semanas seguidas
prompt-thanks = 🙏 Gracias por ayudar: { $names }
prompt-preview = Solo tú ves esta vista previa.
prompt-tip = 💡 **{ $title }**: { $summary }

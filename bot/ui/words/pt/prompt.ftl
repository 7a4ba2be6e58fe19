### A proposta da semana

prompt-title = ## Semana { $week } de { $weeks }
prompt-late = Um pouco atrasada nesta semana, desculpem.
prompt-due =
    🎯 **{ $title }** · cerca de { $hours } horas
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · até { $day }
    { $goal }
prompt-over = O calendário do grupo chegou ao fim. Terminem o que falta no seu ritmo, e mostrem o que construíram.
prompt-question =
    💬 **Para conversar**
    { $question }
prompt-invitation = Ainda não entrou? `/entrar` põe você a caminho.
prompt-rate = **Semana passada** { $bar } { $checked } de { $members } registraram
prompt-nobody-finished = Ninguém terminou um marco na semana passada. Esta está aberta.
prompt-finished =
    Terminaram:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … e mais { $count }
prompt-records = 🔥 Novos recordes: { $records }
prompt-record = **{ $name }** com { $streak } semanas seguidas
prompt-thanks = 🙏 Obrigado por ajudar: { $names }
prompt-preview = Só você vê esta prévia.
prompt-tip = 💡 **{ $title }**: { $summary }

### O que um membro definiu

me-title = ## Você neste grupo
me-outsider = Você não está em nenhum grupo de estudos aqui; em um servidor com um, `/entrar` leva meio minuto. Já esteve em um antes? O que está guardado sobre você é seu, onde quer que tenha sido.
me-pace = **Ritmo** { $months } meses
me-zone = **Fuso horário** { $zone }; mais ninguém vê
me-hours = **Você pretende estudar** { $hours } h por semana
me-reminders-mention = **Lembretes** pelo nome no canal do grupo
me-reminders-dm = **Lembretes** por mensagem direta
me-reminders-off = **Lembretes** desligados
me-visible = **Os outros veem** a sua posição na classificação e o seu progresso
me-hidden = **Oculto**: só você vê a sua posição e o seu progresso
button-plan = Mudar meu plano
button-reminders = Lembretes
button-hide-me = Ocultar-me
button-show-me = Mostrar-me
button-leave = Sair do grupo
button-leave-sure = Sim, sair
leave-sure = **Sair do grupo?** Sem propostas, sem lembretes, sem posição na classificação. O que você fez fica guardado para você: `/entrar` traz tudo de volta.
left = Você saiu do grupo. `/entrar` traz você de volta com tudo o que fez. Tudo de bom!

### Primeiras palavras

hello = ## Obrigado por me convidar para { $server } 👋
    Eu levo um grupo de pessoas de backend até a engenharia de IA, um marco por semana. Um passo e já funciona: digite `/configurar` no canal em que o seu grupo vai se reunir.
welcome = ## Boas-vindas ao grupo de estudos 👋
    Do backend à engenharia de IA, um marco por semana. Em cada { $day }, às { $time } (hora de { $zone }), o marco da semana aparece aqui; você vai no seu ritmo, e um registro por semana mantém a sua sequência.
button-join = Entrar
join-form-title = O seu plano
join-form-pace = Quanto tempo você quer levar?
join-form-zone = O seu fuso horário (mais ninguém vê)
join-form-zone-hint = Uma cidade, p. ex. Lisbon; vazio, o do grupo
join-form-hours = Horas por semana que você pretende estudar
select-group = Qual grupo?

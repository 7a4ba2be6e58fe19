### Ajuda

help-title = ## Cohort
help-start = Primeira vez? Primeiro `/entrar`, depois `/próximo` mostra o que fazer nesta semana e `/registro` conta ao grupo como foi.
help-line = `/{ $command }`  { $what }
help-organisers = **Para mentores e organizadores**
help-end = Para responder à mensagem de alguém: segure-a (ou clique com o botão direito), Apps, *Responder com as perguntas*. O que eu mostro depois de um comando, só você vê.

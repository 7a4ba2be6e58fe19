### Os mentores e o que lhes é perguntado

button-help = Preciso de ajuda
button-claim = Eu cuido
button-answer = Responder
button-settled = Resolvido
button-thanks = Obrigado

help-form-title = Pergunte aos mentores
help-form-about = Sobre **{ $title }**
help-form-text = Onde você travou?
help-form-text-hint = O que tentou e o que aconteceu. Um link ajuda.
help-form-way = Como a resposta deve chegar?
answer-way-mention = Pelo meu nome no canal do grupo
answer-way-dm = Por mensagem direta
help-asked = 🙋 Os mentores veem que você quer ajuda com **{ $title }**. Eles vão responder.
help-asked-again = 🙋 A sua pergunta sobre **{ $title }** já estava esperando; agora tem o que você acabou de escrever.

queue-title = ## Quem precisa de ajuda
queue-empty = Ninguém está esperando. 🎉
queue-request = **{ $name }** · { $about } · { $since }
queue-claimed = { $mentor } está cuidando
queue-more = { $count ->
        [one] Mais { $count } espera atrás destas.
       *[other] Mais { $count } esperam atrás destas.
    }
request-milestone = marco `{ $ref }`
request-blocker = algo no caminho
request-question = pergunta

answer-form-title = Responder
answer-form-text = A sua resposta
answer-form-hint = Chega como você a escrever, com o seu nome.
answer-title = 💬 **{ $mentor }** responde a você sobre **{ $about }**:
answer-thanks = Bom. Se não ajudou, pergunte de novo: os seus mentores preferem saber.
queue-alike = { $count ->
        [one] Mais alguém pergunta o mesmo; uma resposta chega aos dois.
       *[other] Outros { $count } perguntam o mesmo; uma resposta chega a todos.
    }
answer-form-add = Acrescentar às perguntas?
answer-form-add-no = Não, só responder
answer-form-add-yes = Sim, para quem perguntar depois
answer-form-question = A pergunta, como vai ficar

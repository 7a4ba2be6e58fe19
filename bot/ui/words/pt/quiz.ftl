### Testar o que se sabe

button-quiz = Testar meu saber
button-quiz-next = Próxima pergunta
quiz-about = Pergunta { $number } de { $total } · { $title }
quiz-right = Certo.
quiz-wrong = Não exatamente.
quiz-end = Essa foi a última pergunta. O que não ficou merece outra olhada.

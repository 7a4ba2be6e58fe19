### Ponerse a prueba

button-quiz = Ponerme a prueba
button-quiz-next = Siguiente pregunta
quiz-about = Pregunta { $number } de { $total } · { $title }
quiz-right = Correcto.
quiz-wrong = No del todo.
quiz-end = Era la última pregunta. Lo que no se te quedó merece otro vistazo.

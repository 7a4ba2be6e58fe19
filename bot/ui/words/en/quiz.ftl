### Checking oneself

button-quiz = Check myself
button-quiz-next = Next question
quiz-about = Question { $number } of { $total } · { $title }
quiz-right = Right.
quiz-wrong = Not quite.
quiz-end = That was the last question. What did not stick is worth another look.

### खुद को परखना

button-quiz = खुद को परखें
button-quiz-next = अगला सवाल
quiz-about = सवाल { $number }, कुल { $total } · { $title }
quiz-right = सही।
quiz-wrong = पूरी तरह नहीं।
quiz-end = यह आख़िरी सवाल था। जो याद नहीं रहा, उसे फिर से देखना अच्छा है।

### Mentors and what they are asked

button-help = I need help
button-claim = Claim
button-answer = Answer
button-settled = Done
button-thanks = Thanks

help-form-title = Ask the mentors
help-form-about = For **{ $title }**
help-form-text = Where are you stuck?
help-form-text-hint = What you tried and what happened. A link helps.
help-form-way = How shall the answer reach you?
answer-way-mention = Mention me in the group's channel
answer-way-dm = Send me a direct message
help-asked = 🙋 The mentors can see that you want help with **{ $title }**. You'll hear from them.
help-asked-again = 🙋 Your request about **{ $title }** was waiting already; it has your new words now.

queue-title = ## Who needs help
queue-empty = Nobody is waiting. 🎉
queue-request = **{ $name }** · { $about } · { $since }
queue-claimed = { $mentor } is on it
queue-more = { $count ->
        [one] 1 more is waiting behind these.
       *[other] { $count } more are waiting behind these.
    }
request-milestone = milestone `{ $ref }`
request-blocker = a blocker
request-question = question

answer-form-title = Answer
answer-form-text = Your answer
answer-form-hint = They get it as you write it, with your name.
answer-title = 💬 **{ $mentor }** answers you on **{ $about }**:
answer-thanks = Good. If it did not help, ask again: your mentors would rather hear it.
queue-alike = { $count ->
        [one] Somebody else asks the same; one answer reaches both.
       *[other] { $count } others ask the same; one answer reaches them all.
    }
answer-form-add = Add it to the FAQ?
answer-form-add-no = No, answer only
answer-form-add-yes = Yes, for whoever asks next
answer-form-question = The question in the FAQ

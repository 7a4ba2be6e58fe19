### FAQ

faq-title = ## Common questions
faq-about = Pick one, or ask in your own words with `/faq`.
faq-pick = Pick a question
faq-asked = > { $question }
faq-unsure = Did you mean one of these?
faq-unknown = I don't know that one. Ask in the channel: somebody in the group may. I know `/guide` and the questions in `/faq`.
faq-source = From the group's guide
ask-form-title = Ask a question
ask-form-question = Your question
ask-form-hint = Do I need maths for this?

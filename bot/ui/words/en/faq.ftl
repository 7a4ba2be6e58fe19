### FAQ

faq-title = ## Common questions
faq-about = Pick one, or ask in your own words with `/faq`.
faq-pick = Pick one
faq-pick-between = { $first } … { $last }
select-faq-topic = Another topic
faq-topic-questions = Common questions
faq-topic-sections = The move in overview
faq-topic-server = This server's own
faq-topic-milestones = Milestones
faq-topic-glossary = Words of the field
faq-topic-empty = Nothing here yet. Organisers add entries with `/faq-admin add`.
faq-asked = > { $question }
faq-unsure = Did you mean one of these?
faq-unknown = I don't know that one. Ask in the channel: somebody in the group may. I know `/guide` and the questions in `/faq`, and I read English best.
faq-unknown-ask = I don't know that one; I read English best. Shall I ask the mentors?
faq-source-questions = From the group's guide
faq-source-sections = From the group's guide
faq-source-milestones = From the roadmap
faq-source-glossary = From the glossary
faq-source-server = From { $author }, for this server
faq-source-nobody = From this server
ask-form-title = Ask a question
ask-form-question = Your question
ask-form-hint = Do I need maths for this?

button-helpful = Helpful
button-not-helpful = Not helpful
button-ask-mentors = Ask the mentors
faq-helpful = Good to know, thank you.
faq-not-helpful = Thank you for saying so. Shall I ask the mentors?
faq-mentors-title = Ask the mentors
faq-mentors-question = Your question
faq-handed-over = 🙋 The mentors can see your question. You'll hear from them.
faq-handed-over-again = 🙋 Your question was waiting already; it has your new words now.

faq-entry-add = A new entry
faq-entry-edit = Change an entry
faq-entry-question = Question
faq-entry-question-hint = Where are the recordings?
faq-entry-answer = Answer
faq-entry-aliases = Other words for it, one a line
faq-entry-aliases-hint = missed the call
faq-entry-saved = ✅ **{ $question }** is in the FAQ from now on.
faq-entry-removed = **{ $question }** is gone. If it stood in a built-in entry's place, that one is back.
faq-history-title = ## What changed
faq-history-empty = Nobody has changed that entry.
faq-somebody = Somebody
faq-change-added = { $who } added it { $when }
faq-change-edited = { $who } changed it { $when }
faq-change-removed = { $who } removed it { $when }
faq-imported = { $count ->
        [one] 1 entry is in the FAQ.
       *[other] { $count } entries are in the FAQ.
    }
faq-exported = This server's own entries. `/faq-admin import` takes them in again.
faq-exported-none = This server has no entries of its own yet.
faq-report-title = ## The FAQ in { $month }
faq-report-asked = **Asked most**
faq-report-failed = **Asked, and I had no sure answer**
faq-report-unhelpful = **Did not help everybody**
faq-report-unused = **Nobody needed**
faq-report-empty = Nobody has asked anything yet.

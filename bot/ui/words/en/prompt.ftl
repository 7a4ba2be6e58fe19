### The weekly prompt

prompt-title = ## Week { $week } of { $weeks }
prompt-late = A little late this week, sorry.
prompt-due =
    🎯 **{ $title }** · about { $hours } hours
    { $goal }
prompt-under-way =
    🎯 **{ $title }** · due { $day }
    { $goal }
prompt-over = The group's calendar is through. Finish what is left at your own pace, and show what you built.
prompt-question =
    💬 **To talk about**
    { $question }
prompt-invitation = Not in yet? `/join` puts you on the road.
prompt-rate = **Last week** { $bar } { $checked } of { $members } checked in
prompt-nobody-finished = Nobody finished a milestone last week. This one is open.
prompt-finished =
    Finished:
    { $lines }
prompt-finisher = ✅ **{ $name }**: { $titles }
prompt-more-finishers = … and { $count } more
prompt-records = 🔥 New records: { $records }
prompt-record = **{ $name }** with { $streak } weeks in a row
prompt-thanks = 🙏 Thanks for helping others: { $names }
prompt-preview = Only you see this preview.
prompt-tip = 💡 **{ $title }**: { $summary }

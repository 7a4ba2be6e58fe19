### Help

help-title = ## Cohort
help-start = New here? `/join` first, then `/next` shows what to do this week and `/checkin` tells the group how it went.
help-line = `/{ $command }`  { $what }
help-organisers = **For mentors and organisers**
help-end = To answer somebody's message: hold it (or click it with the right button), Apps, *Answer from the FAQ*. What I show you after a command, only you can see.
